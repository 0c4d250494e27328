#include "app/cli/cli.h"
#include "app/cli/server.h"
#include "app/cli/signals.h"

#include "model/core/url.h"
#include "model/messaging/webhook_signature.h"
#include "simulator/scenario/builtins.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/run.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace hamster::cli {

namespace {

/// Reads the options of `serve`; the first thing that is wrong ends it.
class ServeCall {
public:
    ServeCall()
        : m_arguments("serve")
    {
        m_arguments.value("data", "DIR", "Folder of the databases; made when absent. Without it: a temporary one.");
        m_arguments.value("only", "pg|platform", "Serves the PG alone, or shop and gateway without a PG.");
        m_arguments.value("profile", "NAME|FILE", "How the PG behaves: loopers (default), calm, reference or a file.");
        m_arguments.value("seed", "N", "Seed of ids and of the PG's dice; by default from the system.");
        m_arguments.value("script", "FILE",
                          "A scenario whose steps are done once everything is ready; with --only pg: a script of the PG.");
        m_arguments.value("operator-token", "TOKEN",
                          "Who has it may use the control API; by default made by the system and told in the ready line.");
        m_arguments.flag("magic-cards", "The documented test cards work for every user of the PG.");
        m_arguments.flag("more-card-types", "The PG takes SHINHAN, LOTTE, HANA, WOORI, NH and BC too.");
        m_arguments.value("ecommerce-port", "P", "Port of the shop (8080; 0: chosen by the system).");
        m_arguments.value("gateway-port", "P", "Port of the cash gateway (8081).");
        m_arguments.value("pg-port", "P", "Port of the PG (8082); with --only platform: where the PG is.");
        m_arguments.value("operations-port", "P", "Port of health, metrics and the control API (8090).");
        m_arguments.value("allow-host", "HOST", "Another name that requests may call this machine by. May be given several times.");
        m_arguments.value("webhook-secret", "SECRET",
                          "whsec_… that webhooks are signed with; by default made by the system and kept in the databases.");
        m_arguments.value("webhook-schedule", "NAME", "When webhooks are sent again: NONE, LAB, TOSS, STANDARD (default) or PORTONE.");
        m_arguments.value("callback-allow", "PREFIX", "Another URL prefix that the PG may call back. May be given several times.");
        m_arguments.value("merchant", "MID=URL",
                          "Another merchant of the PG whose webhooks are signed and go to URL. May be given several times.");
    }

    bool read(const QStringList &words)
    {
        if (!m_arguments.read(words, 0, 0)) {
            m_exit = m_arguments.exitStatus();
            return false;
        }
        const Outcome checked = check();
        if (!checked) m_exit = checked.error().detail.empty() ? kWrongCall : wrong("serve: " + checked.error().detail);
        return checked.ok();
    }
    int exitStatus() const { return m_exit; }
    ServeOptions &options() { return m_options; }

private:
    static Error bad(std::string what) { return {ErrorCode::InvalidArgument, std::move(what)}; }

    Outcome check()
    {
        LaboratoryOptions &lab = m_options.laboratory;
        m_options.folder = m_arguments.text("data");
        if (m_arguments.has("data") && m_options.folder.empty()) return bad("--data is empty, expected a folder");
        for (const auto &part : {&ServeCall::checkOnly, &ServeCall::checkNumbers, &ServeCall::checkProfile, &ServeCall::checkWebhooks,
                                 &ServeCall::checkMerchants})
            if (Outcome fine = (this->*part)(); !fine) return fine;
        lab.allowedHosts = m_arguments.texts("allow-host");
        lab.magicCards = m_arguments.has("magic-cards");
        lab.moreCardTypes = m_arguments.has("more-card-types");
        if ((lab.magicCards || lab.moreCardTypes) && !lab.pg)
            return bad("--magic-cards and --more-card-types need the PG, expected no --only platform");
        if (Outcome token = checkToken(); !token) return token;
        return m_arguments.has("script") ? checkScript() : success();
    }

    Outcome checkScript()
    {
        if (m_options.laboratory.platform) {
            auto script = scenario::findScenario(m_arguments.text("script"));
            if (!script) return script.error();
            scenario::applyTuning(m_options.laboratory, script->tuning);
            m_options.script = std::move(*script);
            return success();
        }
        auto script = scenario::loadPgScriptFile(m_arguments.text("script"));
        if (!script) return script.error();
        LaboratoryOptions &lab = m_options.laboratory;
        // what the call says counts before the file
        if (script->seed && !m_arguments.has("seed")) lab.seed = *script->seed;
        if (script->behaviour && !m_arguments.has("profile")) lab.customProfile = script->behaviour;
        lab.magicCards = lab.magicCards || script->magicCards;
        lab.moreCardTypes = lab.moreCardTypes || script->moreCardTypes;
        m_options.pgScript = std::move(*script);
        return success();
    }

    Outcome checkToken()
    {
        constexpr std::size_t kShortest = 8, kLongest = 200;
        m_options.operatorToken = m_arguments.text("operator-token");
        if (!m_arguments.has("operator-token")) return success();
        const auto plain = [](char c) { return c > ' ' && c < 0x7f; };
        if (m_options.operatorToken.size() >= kShortest && m_options.operatorToken.size() <= kLongest &&
            std::ranges::all_of(m_options.operatorToken, plain))
            return success();
        return bad("--operator-token is no token, expected 8 to 200 printable ASCII characters without spaces");
    }

    Outcome checkOnly()
    {
        const std::string only = m_arguments.text("only");
        if (m_arguments.has("only") && only != "pg" && only != "platform") return bad("--only is '" + only + "', expected pg or platform");
        m_options.laboratory.platform = only != "pg";
        m_options.laboratory.pg = only != "platform";
        return success();
    }

    Outcome checkNumbers()
    {
        LaboratoryOptions &lab = m_options.laboratory;
        bool good = true;
        const auto port = [&](const char *name, std::uint16_t &into) {
            if (const auto value = m_arguments.number(name, 0, 65'535, good)) into = static_cast<std::uint16_t>(*value);
        };
        port("ecommerce-port", lab.ports.ecommerce);
        port("gateway-port", lab.ports.gateway);
        port("pg-port", lab.ports.pg);
        port("operations-port", m_options.operationsPort);
        // Keys and numbers of two folders must not be the same, so the system chooses unless a person does.
        const auto seed = m_arguments.number("seed", 0, std::numeric_limits<std::int64_t>::max(), good);
        lab.seed = seed ? static_cast<std::uint64_t>(*seed) : QRandomGenerator::system()->generate64() >> 1;
        if (!good) return Error{ErrorCode::InvalidArgument, {}}; // was said already
        if (!lab.pg && lab.ports.pg == 0) return bad("--pg-port is 0, expected the port of the PG with --only platform");
        return success();
    }

    Outcome checkProfile()
    {
        LaboratoryOptions &lab = m_options.laboratory;
        lab.profile = "loopers";
        if (!m_arguments.has("profile")) return success();
        const std::string name = m_arguments.text("profile");
        if (pg::profileNamed(name)) {
            lab.profile = name;
            return success();
        }
        auto profile = scenario::loadProfileFile(name);
        if (!profile && profile.error().code == ErrorCode::NotFound)
            return bad("--profile is '" + name + "', expected loopers, calm, reference or a file");
        if (!profile) return profile.error();
        lab.customProfile = *profile;
        return success();
    }

    Outcome checkWebhooks()
    {
        LaboratoryOptions &lab = m_options.laboratory;
        lab.webhookSecret = m_arguments.text("webhook-secret");
        if (m_arguments.has("webhook-secret") &&
            (!lab.webhookSecret.starts_with("whsec_") || signWebhook(lab.webhookSecret, "id", 1, "").empty()))
            return bad("--webhook-secret is no secret, expected whsec_ and the base64 of 24 to 64 bytes");
        lab.webhookSchedule = m_arguments.text("webhook-schedule");
        if (m_arguments.has("webhook-schedule") && !pg::scheduleNamed(lab.webhookSchedule))
            return bad("--webhook-schedule is '" + lab.webhookSchedule + "', expected NONE, LAB, TOSS, STANDARD or PORTONE");
        lab.callbackAllow = m_arguments.texts("callback-allow");
        for (const std::string &prefix : lab.callbackAllow)
            if (!parseUrl(prefix) || !prefix.starts_with("http://"))
                return bad("--callback-allow is '" + prefix + "', expected an absolute URL such as http://localhost:3000");
        return success();
    }

    Outcome checkMerchants()
    {
        const LaboratoryOptions &lab = m_options.laboratory;
        for (const std::string &text : m_arguments.texts("merchant")) {
            const std::size_t equals = text.find('=');
            const std::string url = equals == std::string::npos ? std::string() : text.substr(equals + 1);
            if (equals == 0 || !parseUrl(url) || !url.starts_with("http://"))
                return bad("--merchant is '" + text + "', expected MID=URL such as shop-7=http://localhost:3000/webhook");
            if (lab.webhookSecret.empty())
                return bad("--merchant needs --webhook-secret, expected the secret that its webhooks are signed with");
            if (!lab.pg) return bad("--merchant needs the PG, expected no --only platform");
            pg::MerchantConfig merchant;
            merchant.midId = merchant.name = text.substr(0, equals);
            merchant.apiKey = merchant.midId + "-key";
            merchant.webhookUrl = url;
            merchant.secret = lab.webhookSecret;
            merchant.schedule = pg::scheduleNamed(lab.webhookSchedule).value_or(pg::RetrySchedule::Standard);
            m_options.merchants.push_back(std::move(merchant));
        }
        return success();
    }

    Arguments m_arguments;
    ServeOptions m_options;
    int m_exit = kGood;
};

} // namespace

int serveVerb(const QStringList &words)
{
    ServeCall call;
    if (!call.read(words)) return call.exitStatus();
    const StopSignals stopSignals([] { QCoreApplication::exit(kGood); });
    Server server(std::move(call.options()));
    if (Outcome opened = server.open(); !opened) return wrong(opened.error().detail);
    server.whenReady([](const Result<std::string> &ready) {
        if (ready)
            printLine(*ready);
        else
            QCoreApplication::exit(wrong(ready.error().detail));
    });
    return QCoreApplication::exec();
}

} // namespace hamster::cli
