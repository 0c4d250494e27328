// certify: is a receiver of webhooks right about money and stock? receiver: small back ends to try it on.

#include "app/cli/cli.h"
#include "app/cli/signals.h"

#include "model/core/json.h"
#include "model/core/url.h"
#include "model/messaging/webhook_signature.h"
#include "simulator/certify/certifier.h"
#include "simulator/certify/example_receiver.h"
#include "simulator/network/real_network.h"
#include "simulator/network/real_time.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace hamster::cli {

namespace {

using certify::CaseResult;

std::string_view nameOf(CaseResult::End end)
{
    switch (end) {
    case CaseResult::End::Passed: return "passed";
    case CaseResult::End::Failed: return "FAILED";
    case CaseResult::End::Skipped: return "skipped";
    }
    return {};
}

void printCase(const CaseResult &result)
{
    std::string line(nameOf(result.end));
    line.resize(9, ' ');
    std::string name(result.of->name);
    name.resize(20, ' ');
    line += name + std::string(result.of->title);
    if (!result.finding.empty()) line += "\n         " + result.finding;
    if (result.end == CaseResult::End::Failed) line += "\n         " + std::string(result.of->why);
    printLine(line);
}

std::string jsonOf(const std::string &receiver, const std::vector<CaseResult> &results, int passed, int failed)
{
    JsonWriter json;
    json.beginObject().field("receiver", receiver).key("cases").beginArray();
    for (const CaseResult &result : results) {
        json.beginObject().field("case", result.of->name).field("result", nameOf(result.end)).key("answers").beginArray();
        for (const std::string &answer : result.answers) json.string(answer);
        json.endArray()
            .field("paid", result.effects.paid)
            .field("stockTaken", result.effects.stockTaken)
            .field("refunded", result.effects.refunded);
        json.field("finding", result.finding).endObject();
    }
    json.endArray()
        .field("passed", passed)
        .field("failed", failed)
        .field("skipped", static_cast<int>(results.size()) - passed - failed)
        .endObject();
    return std::move(json).take();
}

Outcome checkUrl(const std::string &url, const char *what)
{
    if (url.starts_with("http://") && parseUrl(url)) return success();
    return {ErrorCode::InvalidArgument,
            std::string(what) + " is '" + url + "', expected an absolute URL such as http://localhost:3000/webhook"};
}

Outcome checkSecret(const std::string &secret)
{
    if (secret.empty() || (secret.starts_with("whsec_") && !signWebhook(secret, "id", 1, "").empty())) return success();
    return {ErrorCode::InvalidArgument, "--webhook-secret is no secret, expected whsec_ and the base64 of 24 to 64 bytes"};
}

Outcome checkCases(const std::vector<std::string> &names)
{
    for (const std::string &name : names) {
        std::string known;
        bool found = false;
        for (const certify::Case &one : certify::cases()) {
            known.append(known.empty() ? "" : ", ").append(one.name);
            found = found || one.name == name;
        }
        if (!found) return {ErrorCode::InvalidArgument, "--case is '" + name + "', expected one of " + known};
    }
    return success();
}

} // namespace

int certifyVerb(const QStringList &words)
{
    Arguments arguments("certify");
    arguments.value("probe", "URL|COMMAND", "How an order is made and its side effects are counted (docs/certify.md).");
    arguments.value("webhook-secret", "SECRET",
                    "whsec_… that webhooks are signed with; without it they are not signed and seven cases are skipped.");
    arguments.value("case", "NAME", "Runs only this case. May be given several times.");
    arguments.value("patience", "MS", "How long an effect may take (5000).");
    arguments.value("quiet", "MS", "How long is watched for effects that must not come (400).");
    arguments.flag("json", "Prints one JSON object.");
    if (!arguments.read(words, 1, 1)) return arguments.exitStatus();
    certify::CertifyOptions options;
    options.receiver = arguments.positional(0);
    options.secret = arguments.text("webhook-secret");
    options.only = arguments.texts("case");
    bool good = true;
    if (const auto ms = arguments.number("patience", 10, 600'000, good)) options.patience = Duration(*ms);
    if (const auto ms = arguments.number("quiet", 10, 60'000, good)) options.quiet = Duration(*ms);
    if (!good) return kWrongCall;
    const std::string probe = arguments.text("probe");
    if (probe.empty())
        return wrong("certify: --probe is missing, expected a URL or a command (docs/certify.md): status codes prove nothing");
    for (const Outcome &checked : {checkUrl(options.receiver, "the receiver"), checkSecret(options.secret), checkCases(options.only),
                                   probe.starts_with("http") ? checkUrl(probe, "--probe") : success()})
        if (!checked) return wrong("certify: " + checked.error().detail);

    const RealClock clock;
    RealScheduler scheduler;
    RealNetwork network(scheduler);
    certify::Wire wire(network, scheduler);
    const auto books = probe.starts_with("http") ? certify::httpProbe(wire, probe) : certify::commandProbe(probe, 30s);
    const bool json = arguments.has("json");
    certify::Certifier certifier(wire, *books, clock, Random(QRandomGenerator::system()->generate64(), "certify", "ids"), options);
    const auto results = certifier.run([json](const CaseResult &result) {
        if (!json) printCase(result);
    });
    if (!results) return wrong("certify: " + results.error().detail);
    int passed = 0, failed = 0;
    for (const CaseResult &result : *results) {
        passed += result.end == CaseResult::End::Passed ? 1 : 0;
        failed += result.end == CaseResult::End::Failed ? 1 : 0;
    }
    if (json)
        printLine(jsonOf(options.receiver, *results, passed, failed));
    else
        printLine(std::to_string(passed) + " passed, " + std::to_string(failed) + " failed, " +
                  std::to_string(static_cast<int>(results->size()) - passed - failed) + " skipped");
    return failed == 0 ? kGood : kDoesNotHold;
}

int receiverVerb(const QStringList &words)
{
    Arguments arguments("receiver");
    arguments.value("port", "P", "Port to listen on (0: chosen by the system).");
    arguments.value("webhook-secret", "SECRET", "whsec_… that webhooks must be signed with; without it signatures are not looked at.");
    if (!arguments.read(words, 1, 1)) return arguments.exitStatus();
    const auto kind = certify::receiverKindNamed(arguments.positional(0));
    if (!kind)
        return wrong("receiver: '" + arguments.positional(0) +
                     "' is no kind, expected correct, counts-twice, trusts-anyone, ignores-amount, never-too-old or newest-order");
    bool good = true;
    const auto port = arguments.number("port", 0, 65'535, good).value_or(0);
    if (!good) return kWrongCall;
    if (const Outcome checked = checkSecret(arguments.text("webhook-secret")); !checked)
        return wrong("receiver: " + checked.error().detail);

    const RealClock clock;
    RealScheduler scheduler;
    RealNetwork network(scheduler);
    const StopSignals stopSignals([] { QCoreApplication::exit(kGood); });
    certify::ExampleReceiver receiver(network, clock, *kind, arguments.text("webhook-secret"));
    const auto served = receiver.serve(static_cast<std::uint16_t>(port));
    if (!served) return wrong("receiver: " + served.error().detail);
    const std::string base = "http://127.0.0.1:" + std::to_string(*served);
    JsonWriter ready;
    ready.beginObject().field("ready", true).field("receiver", base + "/webhook").field("probe", base + "/probe").endObject();
    printLine(std::move(ready).take());
    return QCoreApplication::exec();
}

} // namespace hamster::cli
