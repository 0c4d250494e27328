#pragma once
// The records of one order's life as a running world writes them, for tests of what is drawn of it.

#include "simulator/laboratory/trace_query.h"
#include "tests/support/desk_fixture.h"

namespace hamster::test {

/// Appends records with rising sequence; times are milliseconds after the placing.
class OrderTrace {
public:
    explicit OrderTrace(qint64 startMs = kSeedTimeMs, std::string order = "SDi91E3sPo")
        : m_start(startMs)
        , m_order(std::move(order))
    {}

    OrderTrace &add(qint64 ms, TraceKind kind, Party from, Party to, std::string name, std::string causation = {}, std::string subject = {},
                    std::string payload = {})
    {
        TraceRecord record{.kind = kind,
                           .from = from,
                           .to = to,
                           .name = std::move(name),
                           .subject = std::move(subject),
                           .correlation = m_order,
                           .causation = std::move(causation),
                           .payload = std::move(payload)};
        record.sequence = ++m_sequence;
        record.at = {m_start + ms};
        records.push_back(std::move(record));
        return *this;
    }
    OrderTrace &event(qint64 ms, Party from, const std::string &name, const std::string &id)
    {
        return add(ms, TraceKind::EventAppended, from, Party::Bus, name, id, m_order, "{}");
    }
    OrderTrace &delivered(qint64 ms, Party to, const std::string &name, const std::string &id)
    {
        return add(ms, TraceKind::EventDelivered, Party::Bus, to, name, id, m_order, "handler");
    }
    OrderTrace &moved(qint64 ms, Party at, const std::string &change, const std::string &causation = {})
    {
        return add(ms, TraceKind::StateChange, at, at, change.substr(0, change.find(' ')), causation, "X", change);
    }
    OrderTrace &placed()
    {
        add(0, TraceKind::HttpRequest, Party::Customer, Party::Ecommerce, "POST /api/v1/orders", {}, {}, R"({"items":[]})");
        add(3, TraceKind::HttpAnswer, Party::Ecommerce, Party::Customer, "POST /api/v1/orders", {}, "201", "{}");
        moved(3, Party::Ecommerce, "order >CREATED");
        event(6, Party::Ecommerce, "order.placed", "e1");
        delivered(12, Party::Payment, "order.placed", "e1");
        moved(12, Party::Payment, "payment >READY", "e1");
        moved(12, Party::Payment, "reservation >HELD", "e1");
        moved(12, Party::Payment, "reservation >HELD", "e1");
        event(14, Party::Payment, "stock.reserved", "e2");
        event(14, Party::Payment, "stock.synchronized", "e3");
        delivered(18, Party::Gateway, "stock.reserved", "e2");
        delivered(18, Party::Ecommerce, "stock.reserved", "e2");
        moved(18, Party::Ecommerce, "order CREATED>PAYMENT_WAIT", "e2");
        moved(18, Party::Gateway, "process READY>UNKNOWN", "a1");
        add(18, TraceKind::HttpRequest, Party::Gateway, Party::Pg, "POST /api/v1/payments", "a1", {}, R"({"amount":44900})");
        moved(60, Party::Pg, "pg-transaction >PENDING");
        add(66, TraceKind::HttpAnswer, Party::Pg, Party::Gateway, "POST /api/v1/payments", "a1", "200",
            R"({"data":{"transactionKey":"20261120:TR:9577c5"}})");
        return moved(66, Party::Gateway, "process UNKNOWN>PENDING", "a1");
    }
    /// The mockup's storm: #1 lost by F1, #2 held back by F2 until after #3, #3 applied, its duplicate absorbed.
    OrderTrace &storm()
    {
        moved(2'253, Party::Pg, "pg-transaction PENDING>SUCCESS");
        webhook(2'300);
        fault(2'300, "webhook.lost", "F1");
        add(2'300, TraceKind::HttpFailure, Party::Pg, Party::Gateway, "webhook", "msg_W", "answer-timeout");
        webhook(5'300);
        fault(5'300, "webhook.delayed", "F2");
        webhook(7'300);
        moved(7'310, Party::Gateway, "process PENDING>SUCCESS", "msg_W");
        add(7'313, TraceKind::HttpAnswer, Party::Gateway, Party::Pg, "webhook", "msg_W", "200");
        event(7'330, Party::Gateway, "pg.approved", "e4");
        delivered(7'340, Party::Payment, "pg.approved", "e4");
        moved(7'340, Party::Payment, "payment READY>APPROVED", "e4");
        event(7'350, Party::Payment, "payment.completed", "e5");
        delivered(7'360, Party::Ecommerce, "payment.completed", "e5");
        moved(7'360, Party::Ecommerce, "order PAYMENT_WAIT>PAYMENT_COMPLETED", "e5");
        add(7'365, TraceKind::EventDuplicate, Party::Bus, Party::Ecommerce, "payment.completed", "e5", m_order, "order.pay");
        return add(8'500, TraceKind::HttpAnswer, Party::Gateway, Party::Pg, "webhook", "msg_W", "200");
    }
    OrderTrace &webhook(qint64 ms)
    {
        return add(ms, TraceKind::HttpRequest, Party::Pg, Party::Gateway, "webhook", "msg_W", {}, R"({"status":"SUCCESS"})");
    }
    OrderTrace &fault(qint64 ms, const std::string &kind, const std::string &rule)
    {
        return add(ms, TraceKind::FaultFired, Party::Pg, Party::Gateway, kind, {}, "msg_W",
                   R"({"rule":")" + rule + R"(","thing":"webhook"})");
    }
    TraceAnswer answer(const QString &number, qint64 nowMs = 9'000) const
    {
        TraceAnswer answer;
        answer.orderNumber = number.toStdString();
        answer.orderId = m_order;
        answer.nowMs = m_start + nowMs;
        answer.last = m_sequence;
        answer.records = records;
        return answer;
    }

    std::vector<TraceRecord> records;

private:
    qint64 m_start;
    std::string m_order;
    std::uint64_t m_sequence = 0;
};

} // namespace hamster::test
