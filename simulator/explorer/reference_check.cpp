#include "simulator/explorer/reference_check.h"

#include "simulator/explorer/reference_model.h"

#include <set>

namespace hamster::explorer {

namespace {

const Sql kOrders{"SELECT public_id, order_number, member_public_id, amount, points_used, status FROM orders ORDER BY id"};
const Sql kItems{"SELECT public_id, product_public_id, quantity FROM order_items WHERE order_public_id = ? ORDER BY id"};
const Sql kCancelled{"SELECT DISTINCT aggregate_id FROM outbox WHERE event_type = 'order.cancelled' ORDER BY aggregate_id"};
const Sql kCases{"SELECT subject FROM cases WHERE status <> 'RESOLVED' ORDER BY id"};
const Sql kDelivered{"SELECT product_public_id, stock FROM product_records WHERE kind IN ('INITIAL', 'ADJUST') ORDER BY id"};
const Sql kCharged{"SELECT member_public_id, delta FROM account_records WHERE kind = 'CHARGE' ORDER BY id"};
const Sql kRefunds{"SELECT public_id, order_public_id FROM refunds WHERE status = 'DONE' AND late_capture = 0 ORDER BY id"};
const Sql kRefundItems{"SELECT order_item_public_id, quantity, restock FROM refund_items WHERE refund_public_id = ? ORDER BY id"};
const Sql kTransactions{"SELECT order_id, amount, cancelled_amount FROM pg_transactions WHERE status IN "
                        "('SUCCESS', 'PARTIALLY_CANCELLED', 'CANCELLED') ORDER BY id"};
const Sql kStock{"SELECT public_id, stock FROM products ORDER BY id"};
const Sql kBalances{"SELECT member_public_id, balance FROM accounts ORDER BY id"};

std::string text(std::int64_t id) { return toBase62(id); }

class Comparison {
public:
    explicit Comparison(Laboratory &laboratory)
        : m_laboratory(laboratory)
        , m_shop(laboratory.world()->database(Party::Ecommerce))
        , m_payment(laboratory.world()->database(Party::Payment))
    {}

    std::vector<std::string> run()
    {
        feedCommands();
        feedPg();
        compareOrders();
        compare(kStock, m_model.stock(), "product");
        compare(kBalances, m_model.points(), "points of member");
        return std::move(m_differences);
    }

private:
    void feedCommands()
    {
        Rows orders = m_shop.query(kOrders);
        while (orders.next()) {
            const std::string id = text(orders.get<std::int64_t>(0));
            ReferenceModel::Order order;
            order.member = text(orders.get<std::int64_t>(2));
            order.amount = orders.get<Money>(3);
            order.points = orders.get<Money>(4);
            m_status[id] = orders.get<std::string>(5);
            m_orderOfNumber[orders.get<std::string>(1)] = id;
            order.completed = m_status[id] == "ORDER_COMPLETED" || m_status[id] == "PARTIALLY_REFUNDED" || m_status[id] == "REFUNDED";
            Rows items = m_shop.query(kItems, orders.get<std::int64_t>(0));
            while (items.next())
                order.lines.push_back({text(items.get<std::int64_t>(0)), text(items.get<std::int64_t>(1)), items.get<std::int64_t>(2)});
            m_model.placed(id, std::move(order));
        }
        Rows cancelled = m_shop.query(kCancelled);
        while (cancelled.next()) m_model.cancelled(cancelled.get<std::string>(0));
        for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment}) {
            Rows cases = m_laboratory.world()->database(party).query(kCases);
            while (cases.next()) leaveToPeople(cases.get<std::string>(0));
        }
        // what can only be detected is judged by the audit: a case or a mismatch must tell of it
        for (const audit::DetectOnlyStamp &stamp : m_laboratory.auditOptions().stamps) leaveToPeople(stamp.order);
        Rows delivered = m_payment.query(kDelivered);
        while (delivered.next()) m_model.delivered(text(delivered.get<std::int64_t>(0)), delivered.get<std::int64_t>(1));
        Rows charged = m_payment.query(kCharged);
        while (charged.next()) m_model.charged(text(charged.get<std::int64_t>(0)), charged.get<Money>(1));
        Rows refunds = m_payment.query(kRefunds);
        while (refunds.next()) {
            std::vector<ReferenceModel::RefundLine> lines;
            Rows items = m_payment.query(kRefundItems, refunds.get<std::int64_t>(0));
            while (items.next()) lines.push_back({text(items.get<std::int64_t>(0)), items.get<std::int64_t>(1), items.get<bool>(2)});
            m_model.refunded(text(refunds.get<std::int64_t>(1)), std::move(lines));
        }
    }

    void leaveToPeople(const std::string &subject)
    {
        const auto number = m_orderOfNumber.find(subject);
        const std::string id = number == m_orderOfNumber.end() ? subject : number->second;
        if (m_status.contains(id)) m_model.leftToPeople(id);
    }

    void feedPg()
    {
        if (!m_laboratory.pgDatabase()) return;
        Rows transactions = m_laboratory.pgDatabase()->query(kTransactions);
        while (transactions.next()) {
            const auto order = m_orderOfNumber.find(transactions.get<std::string>(0));
            if (order == m_orderOfNumber.end()) continue;
            m_model.captured(order->second, transactions.get<Money>(1));
            m_model.gaveBack(order->second, transactions.get<Money>(2));
        }
    }

    void compareOrders()
    {
        using End = ReferenceModel::End;
        for (const auto &[order, end] : m_model.endings()) {
            const std::string &status = m_status[order];
            const bool dead = status == "FAILED" || status == "CANCELLED";
            const bool refunded = status == "PARTIALLY_REFUNDED" || status == "REFUNDED";
            bool fits = false;
            switch (end) {
            case End::Dead: fits = dead; break;
            case End::Kept: fits = status == "ORDER_COMPLETED" || refunded; break; // refunds of points alone
            case End::PartlyRefunded: fits = status == "PARTIALLY_REFUNDED"; break;
            case End::GivenBack: fits = dead || status == "REFUNDED"; break;
            }
            static constexpr const char *kWords[] = {"dead", "paid", "partly refunded", "given back"}; // by enumerator
            if (!fits)
                m_differences.push_back("order " + order + " is " + status + ", the model says " + kWords[static_cast<std::size_t>(end)]);
        }
    }

    void compare(const Sql &sql, const std::map<std::string, ReferenceModel::Range> &ranges, const std::string &what)
    {
        Rows rows = m_payment.query(sql);
        while (rows.next()) {
            const std::string id = text(rows.get<std::int64_t>(0));
            const auto found = ranges.find(id);
            const ReferenceModel::Range range = found == ranges.end() ? ReferenceModel::Range{} : found->second;
            const auto value = rows.get<std::int64_t>(1);
            if (!range.contains(value))
                m_differences.push_back(what + " " + id + " has " + std::to_string(value) + ", the model says " +
                                        std::to_string(range.low) +
                                        (range.low == range.high ? std::string() : " to " + std::to_string(range.high)));
        }
    }

    Laboratory &m_laboratory;
    Database &m_shop;
    Database &m_payment;
    ReferenceModel m_model;
    std::map<std::string, std::string> m_status;
    std::map<std::string, std::string> m_orderOfNumber;
    std::vector<std::string> m_differences;
};

} // namespace

std::vector<std::string> disagreements(Laboratory &laboratory) { return Comparison(laboratory).run(); }

} // namespace hamster::explorer
