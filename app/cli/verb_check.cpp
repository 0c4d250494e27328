#include "app/cli/cli.h"

#include "model/audit/databases.h"
#include "model/audit/invariant.h"
#include "model/core/json.h"
#include "simulator/faults/fault_book.h"
#include "simulator/network/real_time.h"

#include <QFileInfo>

namespace hamster::cli {

namespace {

const Sql kNewest{"SELECT max(created_at) FROM messages"};

/// The moment of the audit. A folder of a run in virtual time may be ahead of the wall clock.
Instant momentOf(const audit::AuditDatabases &databases)
{
    return std::max(RealClock().now(), databases.bus->value<Instant>(kNewest).value_or(Instant{}));
}

/// What a laboratory's own file tells about faults that can only be detected.
std::vector<audit::DetectOnlyStamp> stampsOf(const std::string &folder)
{
    const std::string path = folder + "/" + std::string(kFaultsFile);
    std::vector<audit::DetectOnlyStamp> stamps;
    if (!QFileInfo::exists(QString::fromStdString(path))) return stamps;
    auto opened = Database::open({path, Durability::Full, true}, faultMigrations());
    if (!opened) return stamps;
    FaultBook book(**opened);
    for (FaultBook::Stamp &stamp : book.onlyDetected()) stamps.push_back({std::move(stamp.kind), std::move(stamp.order)});
    for (const auto &[kind, count] : book.counts())
        if (kind.starts_with("pg-data.statement-")) stamps.push_back({kind, std::string(audit::kTamperedStatement)});
    return stamps;
}

std::string jsonOf(const std::vector<audit::CheckResult> &results, int checked)
{
    JsonWriter json;
    json.beginObject().field("checked", checked).key("violated").beginArray();
    for (const audit::CheckResult &result : results) {
        if (!result.violated()) continue;
        json.beginObject().field("id", result.id).field("rows", result.rows);
        json.field("example", result.examples.empty() ? std::string() : result.examples.front().evidence).endObject();
    }
    json.endArray().key("not_checkable").beginArray();
    for (const audit::CheckResult &result : results)
        if (!result.checkable) json.beginObject().field("id", result.id).field("why", result.note).endObject();
    json.endArray().endObject();
    return std::move(json).take();
}

std::string textOf(const std::vector<audit::CheckResult> &results)
{
    std::string text;
    for (const audit::CheckResult &result : results) {
        const std::string title(audit::findInvariant(result.id)->title);
        if (result.violated()) {
            text += "VIOLATED  " + result.id + " " + title + ": " + std::to_string(result.rows) + " offenders\n";
            for (const audit::Violation &example : result.examples) text += "            " + example.evidence + "\n";
        } else if (!result.checkable) {
            text += "not checkable  " + result.id + " " + title + ": " + result.note + "\n";
        } else if (result.rowsSeen == 0) {
            text += "nothing there  " + result.id + " " + title + "\n";
        } else {
            text += "holds     " + result.id + " " + title + " (" + std::to_string(result.rowsSeen) + " rows)\n";
        }
    }
    return text;
}

} // namespace

int checkVerb(const QStringList &words)
{
    Arguments arguments("check");
    arguments.flag("settled", "Checks the Eventually invariants too: nothing is on its way any more.");
    arguments.flag("json", "Prints one JSON object.");
    if (!arguments.read(words, 1, 1)) return arguments.exitStatus();
    const auto databases = audit::openFolder(arguments.positional(0));
    if (!databases) return wrong(databases.error().detail);
    audit::Options options;
    options.settled = arguments.has("settled");
    options.now = momentOf(*databases);
    options.stamps = stampsOf(arguments.positional(0));
    const auto results = audit::check(*databases, options);
    int checked = 0, violated = 0;
    for (const audit::CheckResult &result : results) {
        checked += result.checkable && result.rowsSeen > 0 ? 1 : 0;
        violated += result.violated() ? 1 : 0;
    }
    if (arguments.has("json"))
        printLine(jsonOf(results, checked));
    else
        print(textOf(results) + std::to_string(checked) + " checked, " + std::to_string(violated) + " violated\n");
    return violated == 0 ? kGood : kDoesNotHold;
}

} // namespace hamster::cli
