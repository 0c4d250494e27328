// A10: the state log of every file is a sequence of legal edges that ends where the row stands. Where history was pruned, the beginning
// may be missing.

#include "model/audit/checks.h"

namespace hamster::audit {

namespace {

/// Where an entity's rows are: by public id, with their status.
struct EntityTable {
    const char *entity;
    const char *table;
    const char *order = "''"; ///< expression: the order's number, where the log itself does not name the order
};

struct RowState {
    std::int64_t id;
    std::string status;
    std::string orderNumber;
    bool pruned = false; ///< it is older than the history
    bool logged = false;
};

constexpr EntityTable kEcommerce[] = {{"order", "orders"}, {"coupon", "user_coupons"}, {"case", "cases"}};
constexpr EntityTable kGateway[] = {{"process", "payment_processes"}, {"case", "cases"}};
constexpr EntityTable kPayment[] = {{"payment", "payments"},
                                    {"refund", "refunds"},
                                    {"reservation", "stock_reservations"},
                                    {"settlement-line", "settlement_lines"},
                                    {"settlement-batch", "settlement_batches"},
                                    {"case", "cases"}};
constexpr EntityTable kPg[] = {
    {"pg-transaction", "pg_transactions", "order_id"}, {"delivery", "webhook_deliveries", "order_id"}, {"case", "cases"}};
constexpr EntityTable kBus[] = {{"dead-letter", "dead_letters"}};

class LogAudit {
public:
    LogAudit(Facts &facts, Database &database, std::span<const EntityTable> tables, Report &report)
        : m_facts(facts)
        , m_database(database)
        , m_report(report)
    {
        const std::int64_t prunedBefore = facts.prunedBefore(database);
        for (const EntityTable &table : tables) {
            std::vector<RowState> &rows = m_rows[table.entity];
            Cursor r = facts.read(database, std::string("SELECT public_id, status, ") + table.order + ", created_at FROM " + table.table +
                                                " ORDER BY public_id");
            while (r.next()) rows.push_back({r.integer(0), r.text(1), r.text(2), r.integer(3) < prunedBefore});
        }
    }

    void run()
    {
        Cursor r = m_facts.read(m_database, "SELECT entity, entity_id, from_state, to_state, version, correlation_id FROM state_log "
                                            "ORDER BY entity, entity_id, version");
        while (r.next()) {
            m_report.saw();
            if (r.view(0) != m_entity || r.integer(1) != m_id) {
                finishEntity();
                m_entity = r.text(0);
                m_id = r.integer(1);
                m_version = 0;
                m_state.clear();
            }
            m_correlation = r.text(5);
            if (m_correlation.empty()) m_correlation = orderOfRow();
            judge(r.text(2), r.text(3), r.integer(4));
        }
        finishEntity();
        for (const auto &[entity, rows] : m_rows)
            for (const RowState &row : rows)
                if (!row.logged && !row.pruned)
                    m_report.violation(entity + " " + toBase62(row.id) + " is " + row.status + " without any state_log row");
    }

private:
    std::string name() const { return m_entity + " " + toBase62(m_id); }

    RowState *rowOfEntity()
    {
        const auto table = m_rows.find(m_entity);
        if (table == m_rows.end()) return nullptr;
        const auto row = std::lower_bound(table->second.begin(), table->second.end(), m_id,
                                          [](const RowState &r, std::int64_t id) { return r.id < id; });
        return row == table->second.end() || row->id != m_id ? nullptr : &*row;
    }

    std::string orderOfRow()
    {
        const RowState *row = rowOfEntity();
        const OrderRow *order = row && !row->orderNumber.empty() ? m_facts.orderByNumber(row->orderNumber) : nullptr;
        return order ? toBase62(order->id) : std::string();
    }

    /// The PG changed a transaction of which nobody of ours had heard by then: what we know is what it says, so that nothing could be
    /// found.
    bool changedUnseen(const RowState &row)
    {
        if (m_entity != "pg-transaction" || !m_facts.isStamped(row.orderNumber)) return false;
        return std::ranges::none_of(m_facts.payments(), [&](const PaymentRow &payment) {
            return payment.orderNumber == row.orderNumber && !payment.pgTransaction.empty();
        });
    }

    void judge(const std::string &from, const std::string &to, std::int64_t version)
    {
        const auto edge = [&] { return name() + ": " + (from.empty() ? "-" : from) + " > " + to; };
        const RowState *row = m_version == 0 ? rowOfEntity() : nullptr;
        if (row && row->pruned) m_state = from; // what is left begins in the middle
        if (!isLegalEdge(m_entity, from, to))
            m_report.violation(edge() + " is no legal edge", m_correlation);
        else if (from != m_state)
            m_report.violation(edge() + " does not begin at " + (m_state.empty() ? "-" : m_state), m_correlation);
        else if (version != m_version + 1)
            m_report.violation(edge() + " has version " + std::to_string(version) + " after " + std::to_string(m_version), m_correlation);
        m_state = to;
        m_version = version;
    }

    void finishEntity()
    {
        if (m_entity.empty()) return;
        if (!m_rows.contains(m_entity)) {
            m_report.violation(name() + " is no entity of this file", m_correlation);
            return;
        }
        RowState *row = rowOfEntity();
        if (!row) {
            m_report.violation(name() + " ended as " + m_state + ", but its row is gone", m_correlation);
            return;
        }
        row->logged = true;
        if (row->status != m_state && !changedUnseen(*row))
            m_report.violation(name() + " is " + row->status + ", its state_log ends at " + m_state, m_correlation);
    }

    Facts &m_facts;
    Database &m_database;
    Report &m_report;
    std::map<std::string, std::vector<RowState>> m_rows;
    std::string m_entity;
    std::int64_t m_id = 0;
    std::int64_t m_version = 0;
    std::string m_state;
    std::string m_correlation;
};

} // namespace

void checkStateLog(Facts &facts, Report &report)
{
    LogAudit(facts, *facts.db.ecommerce, kEcommerce, report).run();
    LogAudit(facts, *facts.db.gateway, kGateway, report).run();
    LogAudit(facts, *facts.db.payment, kPayment, report).run();
    if (facts.db.pg)
        LogAudit(facts, *facts.db.pg, kPg, report).run();
    else
        report.note("without hamster_pg.db, which is not there");
    LogAudit(facts, *facts.db.bus, kBus, report).run();
}

} // namespace hamster::audit
