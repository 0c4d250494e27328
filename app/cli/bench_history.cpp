// bench history: what keeping the past of a run costs it, and how long a look at a past moment takes.

#include "app/cli/bench.h"

#include "simulator/laboratory/history.h"
#include "simulator/laboratory/shop_opening.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>

namespace hamster::cli {

namespace {

using Wall = std::chrono::steady_clock;
constexpr int kLooks = 41;
constexpr double kShoppers = 600; ///< orders per minute

double secondsSince(Wall::time_point begun) { return std::chrono::duration<double>(Wall::now() - begun).count(); }

struct Figures {
    double seconds = 0;
    std::string hash;
    History::Extent extent;
    std::vector<double> looks; ///< ms
};

/// A look as the desk does it: find the moment, build the databases, load them, ask each something.
Result<double> lookMs(const History &history, std::uint64_t event)
{
    static const Sql kTables{"SELECT count(*) FROM sqlite_schema"};
    const auto begun = Wall::now();
    auto images = history.at(event).build();
    if (!images) return images.error();
    for (DatabaseImage &image : *images) {
        if (image.empty()) continue;
        auto database = Database::open({.path = {}}, {});
        if (!database) return database.error();
        if (Outcome loaded = image.load(**database); !loaded) return loaded.error();
        if ((*database)->value<std::int64_t>(kTables).value_or(0) == 0) return {ErrorCode::StorageCorrupt, "a past without tables"};
    }
    return secondsSince(begun) * 1000;
}

Result<Figures> runWorld(std::uint64_t events, bool kept)
{
    QTemporaryDir folder;
    LaboratoryOptions options;
    options.storage = {folder.path().toStdString(), Durability::Off};
    auto opened = Laboratory::open(std::move(options));
    if (!opened) return opened.error();
    Laboratory &laboratory = **opened;
    VirtualTime &time = laboratory.virtualTime();
    std::optional<Outcome> shop;
    openDemoShop(laboratory, {}, [&shop](Outcome outcome) { shop = std::move(outcome); });
    while (!shop && time.runNext()) {}
    if (!shop || !*shop) return {ErrorCode::Unavailable, "the shop never opened"};
    std::optional<History> history;
    if (kept) history.emplace(laboratory);
    laboratory.apply(command::SetShoppers{kShoppers}, [](const CommandAnswer &) {});
    Figures figures;
    const auto begun = Wall::now();
    while (laboratory.trace().count() < events && time.runNext())
        if (history) history->note(0);
    figures.seconds = secondsSince(begun);
    figures.hash = laboratory.trace().hash();
    if (!history) return figures;
    figures.extent = history->extent();
    for (int i = 0; i < kLooks; ++i) { // from everywhere
        auto ms = lookMs(*history, events * static_cast<std::uint64_t>(i + 1) / kLooks);
        if (!ms) return ms.error();
        figures.looks.push_back(*ms);
    }
    return figures;
}

} // namespace

Result<BenchAnswer> benchHistory(const BenchOptions &options)
{
    const auto events = static_cast<std::uint64_t>(options.size.value_or(100'000));
    std::vector<double> ratios, medians, worst;
    Figures last;
    for (int i = 0; i < options.runs; ++i) {
        auto without = runWorld(events, false);
        if (!without) return without.error();
        auto with = runWorld(events, true);
        if (!with) return with.error();
        if (with->hash != without->hash) return {ErrorCode::Conflict, "keeping the past changed the run"};
        ratios.push_back(with->seconds / without->seconds);
        medians.push_back(median(with->looks));
        worst.push_back(*std::ranges::max_element(with->looks));
        last = std::move(*with);
    }
    BenchAnswer answer;
    const double megabytes = static_cast<double>(last.extent.bytes) / 1e6;
    const double worstLook = *std::ranges::max_element(worst);
    answer.json.beginObject().field("events", static_cast<std::int64_t>(events)).key("time_ratio").number(rounded(median(ratios)));
    answer.json.key("look_ms_median").number(rounded(median(medians))).key("look_ms_worst").number(rounded(worstLook));
    const double pages = static_cast<double>(last.extent.pages) * PageWatch::kPage / 1e6;
    answer.json.field("moments", static_cast<std::int64_t>(last.extent.moments)).key("database_megabytes").number(rounded(pages));
    answer.json.key("megabytes").number(rounded(megabytes)).endObject();
    answer.text = shown(static_cast<double>(events)) + " events on files, the same hash with and without.\n  the run takes " +
                  shown(median(ratios)) + " times as long with its past kept\n  a look at a past moment: median " + shown(median(medians)) +
                  " ms, worst " + shown(worstLook) + " ms (limit 200)\n  " + shown(static_cast<double>(last.extent.moments)) + " moments of databases of " +
                  shown(pages) + " MB, kept in " + shown(megabytes) + " MB\n";
    return answer;
}

} // namespace hamster::cli
