#include "model/audit/facts.h"

namespace hamster::audit {

std::int64_t Facts::count(Database &database, const std::string &table, const std::string &condition)
{
    Cursor row = read(database, "SELECT count(*) FROM " + table + " WHERE " + condition + " ORDER BY 1");
    return row.next() ? row.integer(0) : 0;
}

const std::vector<OrderRow> &Facts::orders()
{
    if (m_orders) return *m_orders;
    m_orders.emplace();
    Cursor r = read(*db.ecommerce, "SELECT public_id, order_number, amount, refunded_amount, status, payment_state, reservation_state, "
                                   "payment_public_id FROM orders ORDER BY public_id");
    while (r.next())
        m_orders->push_back({r.integer(0), r.text(1), r.integer(2), r.integer(3), r.text(4), r.text(5), r.text(6), r.integer(7)});
    return *m_orders;
}

const std::vector<ProcessRow> &Facts::processes()
{
    if (m_processes) return *m_processes;
    m_processes.emplace();
    Cursor r =
        read(*db.gateway, "SELECT p.public_id, p.gateway_reference_id, p.order_public_id, p.order_number, p.payment_public_id, m.pg_mid, "
                          "p.attempt_key, p.amount, p.status FROM payment_processes p LEFT JOIN mids m ON m.mid = p.mid "
                          "ORDER BY p.order_public_id, p.id");
    while (r.next())
        m_processes->push_back(
            {r.integer(0), r.text(1), r.integer(2), r.text(3), r.integer(4), r.text(5), r.text(6), r.integer(7), r.text(8)});
    return *m_processes;
}

const std::vector<PaymentRow> &Facts::payments()
{
    if (m_payments) return *m_payments;
    m_payments.emplace();
    Cursor r = read(*db.payment, "SELECT public_id, order_public_id, order_number, amount, status, pg_transaction FROM payments "
                                 "ORDER BY order_public_id, id");
    while (r.next()) m_payments->push_back({r.integer(0), r.integer(1), r.text(2), r.integer(3), r.text(4), r.text(5)});
    return *m_payments;
}

const std::vector<ReservationRow> &Facts::reservations()
{
    if (m_reservations) return *m_reservations;
    m_reservations.emplace();
    Cursor r = read(*db.payment, "SELECT public_id, order_public_id, product_public_id, status, expires_at FROM stock_reservations "
                                 "ORDER BY order_public_id, id");
    while (r.next()) m_reservations->push_back({r.integer(0), r.integer(1), r.integer(2), r.text(3), r.integer(4)});
    return *m_reservations;
}

const std::vector<RefundRow> &Facts::refunds()
{
    if (m_refunds) return *m_refunds;
    m_refunds.emplace();
    Cursor r = read(*db.payment,
                    "SELECT public_id, order_public_id, amount, points, late_capture, status FROM refunds ORDER BY order_public_id, id");
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
    Cursor r = read(*db.pg, "SELECT transaction_key, order_id, amount, cancelled_amount, status, echo, user_id FROM pg_transactions "
                            "ORDER BY order_id, id");
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

bool Facts::hasOpenCase(const OrderRow &order) { return hasOpenCase(order.id) || openCases().contains(order.number); }
bool Facts::hasOpenCase(std::int64_t publicId) { return openCases().contains(toBase62(publicId)); }

} // namespace hamster::audit
