#include "model/audit/facts.h"

namespace hamster::audit {

std::int64_t Facts::count(Database &database, const std::string &table, const std::string &condition)
{
    Cursor row = read(database, "SELECT count(*) FROM " + table + " WHERE " + condition + " ORDER BY 1");
    return row.next() ? row.integer(0) : 0;
}

Cursor Facts::readScoped(Database &database, const std::string &all, const std::string &one)
{
    Cursor cursor(database, m_options.order ? one : all, error, db.cache);
    if (m_options.order) cursor.bind(m_options.order);
    return cursor;
}

const std::vector<OrderRow> &Facts::orders()
{
    if (m_orders) return *m_orders;
    m_orders.emplace();
    const std::string columns = "SELECT public_id, order_number, amount, refunded_amount, status, payment_state, reservation_state, "
                                "payment_public_id FROM orders ";
    Cursor r = readScoped(*db.ecommerce, columns + "ORDER BY public_id", columns + "WHERE public_id = ?1 ORDER BY public_id");
    while (r.next())
        m_orders->push_back({r.integer(0), r.text(1), r.integer(2), r.integer(3), r.text(4), r.text(5), r.text(6), r.integer(7)});
    return *m_orders;
}

const std::vector<ProcessRow> &Facts::processes()
{
    if (m_processes) return *m_processes;
    m_processes.emplace();
    const std::string columns = "SELECT p.public_id, p.gateway_reference_id, p.order_public_id, p.order_number, p.payment_public_id, "
                                "m.pg_mid, p.attempt_key, p.amount, p.status FROM payment_processes p LEFT JOIN mids m ON m.mid = p.mid ";
    Cursor r =
        readScoped(*db.gateway, columns + "ORDER BY p.order_public_id, p.id", columns + "WHERE p.order_public_id = ?1 ORDER BY p.id");
    while (r.next())
        m_processes->push_back(
            {r.integer(0), r.text(1), r.integer(2), r.text(3), r.integer(4), r.text(5), r.text(6), r.integer(7), r.text(8)});
    return *m_processes;
}

const std::vector<PaymentRow> &Facts::payments()
{
    if (m_payments) return *m_payments;
    m_payments.emplace();
    const std::string columns = "SELECT public_id, order_public_id, order_number, amount, status, pg_transaction FROM payments ";
    Cursor r = readScoped(*db.payment, columns + "ORDER BY order_public_id, id", columns + "WHERE order_public_id = ?1 ORDER BY id");
    while (r.next()) m_payments->push_back({r.integer(0), r.integer(1), r.text(2), r.integer(3), r.text(4), r.text(5)});
    return *m_payments;
}

const std::vector<ReservationRow> &Facts::reservations()
{
    if (m_reservations) return *m_reservations;
    m_reservations.emplace();
    const std::string columns = "SELECT public_id, order_public_id, product_public_id, status, expires_at FROM stock_reservations ";
    Cursor r = readScoped(*db.payment, columns + "ORDER BY order_public_id, id", columns + "WHERE order_public_id = ?1 ORDER BY id");
    while (r.next()) m_reservations->push_back({r.integer(0), r.integer(1), r.integer(2), r.text(3), r.integer(4)});
    return *m_reservations;
}

const std::vector<RefundRow> &Facts::refunds()
{
    if (m_refunds) return *m_refunds;
    m_refunds.emplace();
    const std::string columns = "SELECT public_id, order_public_id, amount, points, late_capture, status FROM refunds ";
    Cursor r = readScoped(*db.payment, columns + "ORDER BY order_public_id, id", columns + "WHERE order_public_id = ?1 ORDER BY id");
    while (r.next()) m_refunds->push_back({r.integer(0), r.integer(1), r.integer(2), r.integer(3), r.integer(4) != 0, r.text(5)});
    return *m_refunds;
}

const std::vector<PgRow> &Facts::pgRows()
{
    if (m_pgRows) return *m_pgRows;
    m_pgRows.emplace();
    if (!db.pg) return *m_pgRows;
    std::set<std::string> ours; // the PG also serves other people's back ends
    Cursor mids = read(*db.gateway, "SELECT DISTINCT pg_mid FROM mids ORDER BY pg_mid");
    while (mids.next()) ours.insert(mids.text(0));
    const std::string columns = "SELECT transaction_key, order_id, amount, cancelled_amount, status, echo, user_id FROM pg_transactions ";
    Cursor r = read(*db.pg, columns + (m_options.order ? "WHERE order_id = ?1 " : "") + "ORDER BY order_id, id");
    if (m_options.order) r.bind(orders().empty() ? std::string() : orders().front().number);
    while (r.next())
        if (ours.contains(r.text(6))) m_pgRows->push_back({r.text(0), r.text(1), r.integer(2), r.integer(3), r.text(4), r.text(5)});
    for (const PgRow &row : *m_pgRows) m_pgByKey[row.key] = &row;
    return *m_pgRows;
}

const PgRow *Facts::pgByKey(const std::string &key)
{
    (void)pgRows();
    const auto found = m_pgByKey.find(key);
    return found == m_pgByKey.end() ? nullptr : found->second;
}

const OrderRow *Facts::orderByNumber(const std::string &number)
{
    if (m_orderByNumber.empty())
        for (const OrderRow &order : orders()) m_orderByNumber[order.number] = &order;
    const auto found = m_orderByNumber.find(number);
    return found == m_orderByNumber.end() ? nullptr : found->second;
}

const std::set<std::string> &Facts::openCases()
{
    if (m_openCases) return *m_openCases;
    m_openCases.emplace();
    for (Database *database : {db.ecommerce, db.gateway, db.payment}) {
        Cursor r = read(*database, "SELECT subject FROM cases WHERE status <> 'RESOLVED' ORDER BY id");
        while (r.next()) m_openCases->insert(r.text(0));
    }
    return *m_openCases;
}

bool Facts::isStamped(const std::string &order)
{
    if (!m_stamped) {
        m_stamped.emplace();
        for (const DetectOnlyStamp &stamp : m_options.stamps) {
            m_stamped->insert(stamp.order);
            if (const OrderRow *row = orderByNumber(stamp.order)) m_stamped->insert(toBase62(row->id));
            if (const auto id = fromBase62(stamp.order))
                if (const OrderRow *row = rowOf(orders(), &OrderRow::id, *id)) m_stamped->insert(row->number);
        }
    }
    return m_stamped->contains(order);
}

const std::set<std::string> &Facts::toldOrders()
{
    if (m_told) return *m_told;
    m_told.emplace();
    std::set<std::string> names; // what cases and mismatches are about
    for (Database *database : {db.ecommerce, db.gateway, db.payment}) {
        Cursor r = read(*database, "SELECT subject FROM cases ORDER BY id");
        while (r.next()) names.insert(r.text(0));
    }
    Cursor m = read(*db.payment, "SELECT transaction_key FROM mismatches ORDER BY id");
    while (m.next())
        if (const PgRow *pg = pgByKey(m.text(0))) names.insert(pg->orderNumber);
    Cursor l =
        read(*db.payment, "SELECT order_number FROM pg_statement_lines WHERE transaction_key IN (SELECT transaction_key FROM mismatches) "
                          "ORDER BY id");
    while (l.next()) names.insert(l.text(0));
    for (const OrderRow &order : orders())
        if (names.contains(order.number) || names.contains(toBase62(order.id))) {
            m_told->insert(order.number);
            m_told->insert(toBase62(order.id));
        }
    return *m_told;
}

bool Facts::isToldOf(const std::string &order) { return toldOrders().contains(order); }

bool Facts::hasOpenCase(const OrderRow &order) { return hasOpenCase(order.id) || openCases().contains(order.number); }
bool Facts::hasOpenCase(std::int64_t publicId) { return openCases().contains(toBase62(publicId)); }

std::int64_t Facts::prunedBefore(Database &database)
{
    Cursor table = read(database, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'pruned_history' ORDER BY 1");
    if (!table.next()) return 0; // whoever prunes leaves it
    Cursor mark = read(database, "SELECT before FROM pruned_history ORDER BY id");
    return mark.next() ? mark.integer(0) : 0;
}

bool Facts::isUnsafe(std::string_view policy, std::string_view value)
{
    Cursor chosen = read(*db.payment, "SELECT value FROM unsafe_policies WHERE key = ?1");
    chosen.bind(std::string(policy));
    return chosen.next() && chosen.view(0) == value;
}

} // namespace hamster::audit
