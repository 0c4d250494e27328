// certify: is a receiver of webhooks right about money and stock? receiver: small back ends to try it on.

#include "app/cli/cli.h"
#include "app/cli/signals.h"

#include "model/core/json.h"
#include "simulator/certify/certifier.h"
#include "simulator/certify/checks.h"
#include "simulator/certify/example_receiver.h"
#include "simulator/certify/report.h"
#include "simulator/network/real_network.h"
#include "simulator/network/real_time.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <fstream>

namespace hamster::cli {

namespace {

using certify::CaseResult;

void printCase(const CaseResult &result)
{
    std::string line(nameOf(result.end));
    line.resize(9, ' ');
    std::string name(result.of->name);
    name.resize(20, ' ');
    line += name + std::string(result.of->title);
    if (const std::string finding = text(result); !finding.empty()) line += "\n         " + finding;
    if (result.end == CaseResult::End::Failed) line += "\n         " + std::string(result.of->why);
    printLine(line);
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
    arguments.value("junit", "FILE", "Writes the cases as JUnit XML.");
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
    for (const Outcome &checked :
         {certify::checkUrl(options.receiver, "the receiver"), certify::checkSecret(options.secret), certify::checkCases(options.only),
          certify::isHttpProbe(probe) ? certify::checkUrl(probe, "--probe") : success()})
        if (!checked) return wrong("certify: " + checked.error().detail);

    std::ofstream junit;
    if (arguments.has("junit")) {
        junit.open(arguments.text("junit"));
        if (!junit) return wrong("--junit file " + arguments.text("junit") + " cannot be written");
    }
    const RealClock clock;
    RealScheduler scheduler;
    RealNetwork network(scheduler);
    certify::Wire wire(network, scheduler);
    const auto books = certify::isHttpProbe(probe) ? certify::httpProbe(wire, probe) : certify::commandProbe(probe, 30s);
    const bool json = arguments.has("json");
    certify::Certifier certifier(wire, *books, clock, Random(QRandomGenerator::system()->generate64(), "certify", "ids"), options);
    const auto results = certifier.run([json](const CaseResult &result) {
        if (!json) printCase(result);
    });
    if (!results) return wrong("certify: " + results.error().detail);
    const certify::Tally counts = certify::tally(*results);
    if (json)
        printLine(certify::toJson(options.receiver, *results));
    else
        printLine(std::to_string(counts.passed) + " passed, " + std::to_string(counts.failed) + " failed, " +
                  std::to_string(counts.skipped) + " skipped");
    if (junit.is_open() && !(junit << certify::toJUnit(options.receiver, *results) << std::flush))
        return wrong("--junit file " + arguments.text("junit") + " could not be written");
    return counts.failed == 0 ? kGood : kDoesNotHold;
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
    if (const Outcome checked = certify::checkSecret(arguments.text("webhook-secret")); !checked)
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
