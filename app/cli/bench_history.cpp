// bench history: what keeping the past of a run costs it, and how long a look at a past moment takes.

#include "app/cli/bench.h"

#include "simulator/laboratory/history.h"
#include "simulator/laboratory/shop_opening.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace hamster::cli {

namespace {

using Wall = std::chrono::steady_clock;

/// What passed, and what of it this program had a processor for.
struct Spent {
    double wallMs = 0, processorMs = 0;
};

class Watch {
public:
    Spent spent() const
    {
        return {std::chrono::duration<double, std::milli>(Wall::now() - m_wall).count(),
                static_cast<double>(std::clock() - m_processor) * 1000 / CLOCKS_PER_SEC};
    }

private:
    Wall::time_point m_wall = Wall::now();
    std::clock_t m_processor = std::clock();
};
constexpr int kLooks = 41;
constexpr std::int64_t kPageOfOrders = 100;
constexpr double kShoppers = 600; ///< orders per minute

struct Figures {
    Spent run;
    std::string hash;
    History::Extent extent;
    std::vector<double> looks, looksBusy; ///< ms: wall, processor
};

const Sql kTables{"SELECT count(*) FROM sqlite_schema"};
const Sql kNewest{"SELECT id, order_number, status, amount, refunded_amount FROM orders ORDER BY id DESC LIMIT 100"};
const Sql kByState{"SELECT status, count(*), sum(amount) FROM orders GROUP BY status ORDER BY status"};
const Sql kStock{"SELECT public_id, stock FROM products ORDER BY public_id"};

int rowsOf(Database &database, const Sql &sql)
{
    int rows = 0;
    for (Rows all = database.query(sql); all.next();) ++rows;
    return rows;
}

struct Looked {
    Spent spent;
    std::int64_t orders = 0;
};

/// A look as the desk does it: find the moment, open every database, read a page of orders, all of them by state, and the stock.
Result<Looked> look(const History &history, std::uint64_t event)
{
    const Watch watch;
    Looked looked;
    const HistoryView view = history.at(event);
    for (std::size_t file = 0; file < kHistoryFiles; ++file) {
        auto database = view.open(static_cast<HistoryFile>(file));
        if (!database) return database.error();
        if (!*database) continue;
        if ((*database)->value<std::int64_t>(kTables).value_or(0) == 0) return {ErrorCode::StorageCorrupt, "a past without tables"};
        const bool shop = file == static_cast<std::size_t>(HistoryFile::Ecommerce),
                   stock = file == static_cast<std::size_t>(HistoryFile::Payment);
        if (shop) {
            const int newest = rowsOf(**database, kNewest);
            for (Rows states = (*database)->query(kByState); states.next();) looked.orders += states.get<std::int64_t>(1);
            if (newest != std::min<std::int64_t>(looked.orders, kPageOfOrders))
                return {ErrorCode::StorageCorrupt, "a past whose orders do not add up"};
        }
        if (stock && rowsOf(**database, kStock) == 0) return {ErrorCode::StorageCorrupt, "a past without stock"};
    }
    looked.spent = watch.spent();
    return looked;
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
    const Watch watch;
    while (laboratory.trace().count() < events && time.runNext())
        if (history) history->note(0);
    figures.run = watch.spent();
    figures.hash = laboratory.trace().hash();
    if (!history) return figures;
    figures.extent = history->extent();
    std::int64_t orders = 0;           // none at first: the shop opens before anybody buys
    for (int i = 0; i < kLooks; ++i) { // from everywhere
        auto looked = look(*history, events * static_cast<std::uint64_t>(i + 1) / kLooks);
        if (!looked) return looked.error();
        if (looked->orders < orders) return {ErrorCode::StorageCorrupt, "a past with fewer orders than the one before it"};
        orders = looked->orders;
        figures.looks.push_back(looked->spent.wallMs);
        figures.looksBusy.push_back(looked->spent.processorMs);
    }
    if (orders == 0) return {ErrorCode::InvalidArgument, "nobody ordered anything in so few events; ask for more"};
    return figures;
}

} // namespace

Result<BenchAnswer> benchHistory(const BenchOptions &options)
{
    const auto events = static_cast<std::uint64_t>(options.size.value_or(100'000));
    std::vector<double> ratios, medians, mediansBusy;
    double worst = 0, worstBusy = 0;
    Figures last;
    for (int i = 0; i < options.runs; ++i) {
        auto without = runWorld(events, false);
        if (!without) return without.error();
        auto with = runWorld(events, true);
        if (!with) return with.error();
        if (with->hash != without->hash) return {ErrorCode::Conflict, "keeping the past changed the run"};
        ratios.push_back(with->run.processorMs / without->run.processorMs);
        medians.push_back(median(with->looks));
        mediansBusy.push_back(median(with->looksBusy));
        worst = std::max(worst, *std::ranges::max_element(with->looks));
        worstBusy = std::max(worstBusy, *std::ranges::max_element(with->looksBusy));
        last = std::move(*with);
    }
    BenchAnswer answer;
    const double megabytes = static_cast<double>(last.extent.bytes) / 1e6;
    const double pages = static_cast<double>(last.extent.pages) * PageWatch::kPage / 1e6;
    answer.json.beginObject()
        .field("events", static_cast<std::int64_t>(events))
        .key("processor_time_ratio")
        .number(rounded(median(ratios)));
    answer.json.key("look_ms_median").number(rounded(median(medians))).key("look_ms_worst").number(rounded(worst));
    answer.json.key("look_processor_ms_median")
        .number(rounded(median(mediansBusy)))
        .key("look_processor_ms_worst")
        .number(rounded(worstBusy));
    answer.json.field("moments", static_cast<std::int64_t>(last.extent.moments)).key("database_megabytes").number(rounded(pages));
    answer.json.key("megabytes").number(rounded(megabytes)).endObject();
    answer.text = shown(static_cast<double>(events)) + " events on files, the same hash with and without.\n  the run takes " +
                  shown(median(ratios)) + " times as much of the processor with its past kept\n  a look at a past moment: median " +
                  shown(median(medians)) + " ms, worst " + shown(worst) + " ms (limit 200); on the processor median " +
                  shown(median(mediansBusy)) + " ms, worst " + shown(worstBusy) + " ms\n  " +
                  shown(static_cast<double>(last.extent.moments)) + " moments of databases of " + shown(pages) + " MB, kept in " +
                  shown(megabytes) + " MB\n";
    return answer;
}

} // namespace hamster::cli
