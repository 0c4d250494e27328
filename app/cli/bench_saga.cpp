// bench saga: orders per second through the whole world, against the same SQL through the raw SQLite C API.

#include "app/cli/bench.h"
#include "app/cli/statement_tape.h"

#include "simulator/laboratory/queues.h"
#include "simulator/laboratory/shop_opening.h"

#include <QTemporaryDir>

#include <chrono>

namespace hamster::cli {

namespace {

const Sql kMembers{"SELECT public_id FROM members ORDER BY id"};
const Sql kProducts{"SELECT public_id FROM products ORDER BY id"};
const Sql kCompleted{"SELECT count(*) FROM orders WHERE status = 'ORDER_COMPLETED'"};

constexpr int kPerMillisecond = 20; ///< orders that arrive in one virtual millisecond: enough for commits to be shared

LaboratoryOptions worldOptions(const std::string &folder)
{
    LaboratoryOptions options;
    options.storage = {folder, Durability::Full};
    options.profile = "calm";
    options.gateway.bulkhead = 1'000'000; // the PG's time is virtual: waiting for it costs nothing and would only empty the groups
    options.traceKeep = 0;
    return options;
}

/// One laboratory with an open shop, ready for its load.
class SagaWorld {
public:
    explicit SagaWorld(const std::string &folder)
        : m_folder(folder)
    {}

    Outcome open()
    {
        auto laboratory = Laboratory::open(worldOptions(m_folder));
        if (!laboratory) return laboratory.error();
        m_laboratory = std::move(*laboratory);
        std::optional<Outcome> opened;
        openDemoShop(*m_laboratory, {.members = 100, .points = 0, .initialStock = 1'000'000, .products = 20, .coupons = false},
                     [&opened](Outcome outcome) { opened = std::move(outcome); });
        while (!opened && m_laboratory->virtualTime().runNext()) {}
        if (!opened || !*opened) return {ErrorCode::Unavailable, "the shop did not open"};
        m_laboratory->runUntil(m_laboratory->clock().now() + 1s);
        return success();
    }

    /// Places the orders and runs until all is settled. Gives the seconds it took.
    Result<double> load(int orders)
    {
        Database &shop = m_laboratory->world()->database(Party::Ecommerce);
        std::vector<MemberId> members;
        std::vector<ProductId> products;
        for (Rows rows = shop.query(kMembers); rows.next();) members.push_back(rows.get<MemberId>(0));
        for (Rows rows = shop.query(kProducts); rows.next();) products.push_back(rows.get<ProductId>(0));
        const auto begun = std::chrono::steady_clock::now();
        for (int i = 0; i < orders; ++i) {
            const auto at = static_cast<std::size_t>(i);
            m_laboratory->scheduler().after(Duration(i / kPerMillisecond),
                                            [this, member = members[at % members.size()], product = products[at % products.size()]] {
                                                command::PlaceOrder order;
                                                order.member = member;
                                                order.lines = {{product, 1}};
                                                order.cardToken = "tok_ok";
                                                m_laboratory->apply(std::move(order), [](const CommandAnswer &) {});
                                            });
        }
        const Instant cap = m_laboratory->clock().now() + 1h;
        do m_laboratory->runUntil(m_laboratory->clock().now() + 500ms);
        while (unsettled(*m_laboratory) && m_laboratory->clock().now() < cap);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        const std::int64_t completed = shop.value<std::int64_t>(kCompleted).value_or(0);
        if (completed != orders)
            return {ErrorCode::Unavailable, std::to_string(completed) + " of " + std::to_string(orders) + " orders were completed"};
        return seconds;
    }

    std::int64_t changes()
    {
        std::int64_t all = 0;
        const audit::AuditDatabases databases = m_laboratory->auditDatabases();
        for (Database *database : {databases.ecommerce, databases.gateway, databases.payment, databases.bus, databases.pg})
            all += sqlite3_total_changes64(database->handle());
        return all;
    }
    Laboratory &laboratory() { return *m_laboratory; }

private:
    std::string m_folder;
    std::unique_ptr<Laboratory> m_laboratory;
};

struct SagaFigures {
    double ours = 0, raw = 0; ///< seconds
};

/// Median of `runs` pairs of our run and the replay, one after the other, so that both meet the same machine.
Result<SagaFigures> measure(const StatementTape &tape, int orders, int runs, bool files)
{
    std::vector<double> ours, raw;
    for (int run = 0; run < runs; ++run) {
        QTemporaryDir folder;
        if (!folder.isValid()) return {ErrorCode::StorageIo, folder.errorString().toStdString()};
        const std::string path = files ? folder.path().toStdString() : std::string();
        {
            SagaWorld world(path);
            if (Outcome opened = world.open(); !opened) return opened.error();
            auto seconds = world.load(orders);
            if (!seconds) return seconds.error();
            ours.push_back(*seconds);
        }
        auto seconds = tape.replay(path);
        if (!seconds) return seconds.error();
        raw.push_back(*seconds);
    }
    return SagaFigures{median(ours), median(raw)};
}

Outcome listCosts(const StatementTape &tape, BenchAnswer &answer)
{
    constexpr std::size_t kShown = 25;
    const auto costs = tape.costs();
    if (!costs) return costs.error();
    answer.json.key("statements").beginArray();
    for (std::size_t i = 0; i < std::min(kShown, costs->size()); ++i) {
        const StatementTape::Cost &cost = (*costs)[i];
        const double each = 1e6 * cost.seconds / static_cast<double>(std::max<std::size_t>(cost.runs, 1));
        answer.json.beginObject()
            .field("sql", cost.sql)
            .field("runs", static_cast<std::int64_t>(cost.runs))
            .key("us_each")
            .number(rounded(each))
            .endObject();
        answer.text += shown(1000 * cost.seconds) + " ms, " + std::to_string(cost.runs) + " runs of " + shown(each) +
                       " us: " + cost.sql.substr(0, 110) + "\n";
    }
    answer.json.endArray();
    return success();
}

} // namespace

Result<BenchAnswer> benchSaga(const BenchOptions &options)
{
    const int orders = static_cast<int>(options.size.value_or(2000));
    SagaWorld recorded("");
    if (Outcome opened = recorded.open(); !opened) return opened.error();
    StatementTape tape(recorded.laboratory());
    const std::int64_t before = recorded.changes();
    if (auto loaded = recorded.load(orders); !loaded) return loaded.error();
    const std::int64_t rows = recorded.changes() - before;
    tape.stop();

    const auto each = [orders](std::int64_t number) { return static_cast<double>(number) / orders; };
    BenchAnswer answer;
    answer.json.beginObject().field("bench", "saga").field("orders", orders).field("runs", options.runs);
    answer.json.key("rows_per_order").number(rounded(each(rows)));
    answer.json.key("statements_per_order").number(rounded(each(static_cast<std::int64_t>(tape.statements()))));
    answer.json.key("commits_per_order").number(rounded(each(static_cast<std::int64_t>(tape.commits()))));
    answer.text = std::to_string(orders) + " orders, median of " + std::to_string(options.runs) + " runs, each: " + shown(each(rows)) +
                  " rows written, " + shown(each(static_cast<std::int64_t>(tape.statements()))) + " statements, " +
                  shown(each(static_cast<std::int64_t>(tape.commits()))) + " commits\n";
    for (const bool files : {false, true}) {
        const auto figures = measure(tape, orders, options.runs, files);
        if (!figures) return figures.error();
        const char *name = files ? "durable" : "memory";
        answer.json.key(name).beginObject().key("orders_per_s").number(rounded(orders / figures->ours));
        answer.json.key("raw_orders_per_s").number(rounded(orders / figures->raw));
        answer.json.key("ratio").number(rounded(figures->raw / figures->ours)).endObject();
        answer.text += std::string(name) + ": " + shown(orders / figures->ours) + " orders/s; the same statements through the raw C API " +
                       shown(orders / figures->raw) + "/s, which is " + shown(100 * figures->raw / figures->ours) + " % of our time\n";
    }
    if (options.statements)
        if (Outcome listed = listCosts(tape, answer); !listed) return listed.error();
    answer.json.endObject();
    return answer;
}

} // namespace hamster::cli
