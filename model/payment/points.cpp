#include "model/payment/points.h"

#include "model/payment/master_data.h"
#include "model/payment/payment_row.h"

namespace hamster::payment {

namespace {

const Sql kBalance{"SELECT balance FROM accounts WHERE member_public_id = ?"};
const Sql kChange{"UPDATE accounts SET balance = balance + ?, sync_sequence = sync_sequence + 1, updated_at = ?, version = version + 1 "
                  "WHERE member_public_id = ? RETURNING balance, sync_sequence"};
const Sql kRecord{"INSERT INTO account_records (member_public_id, delta, kind, request_id, order_public_id, event_id, created_at) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?)"};
const Sql kRecordOnce{
    "INSERT OR IGNORE INTO account_records (member_public_id, delta, kind, request_id, order_public_id, event_id, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"};
const Sql kCharged{"SELECT 1 FROM account_records WHERE request_id = ?"};

} // namespace

Money Points::balance(Tx &tx, MemberId member) { return tx.value<Money>(kBalance, member).value_or(Money()); }

PointsSynchronized Points::change(Tx &tx, MemberId member, MoneyDelta delta, std::string_view kind,
                                  const std::optional<std::string> &requestId, OrderId order, std::string_view eventId)
{
    PointsSynchronized level{member, Money(), 0};
    {
        Rows rows = tx.query(kChange, delta, tx.now(), member);
        if (rows.next())
            level = {member, rows.get<Money>(0), rows.get<std::int64_t>(1)};
        else
            HAMSTER_ASSERT(tx.failed()); // accounts are made with their members
    }
    tx.exec(m_chargesOnce ? kRecord : kRecordOnce, member, delta, kind, requestId, order, eventId, tx.now());
    return level;
}

PointsSynchronized Points::use(Tx &tx, MemberId member, Money amount, OrderId order, std::string_view eventId)
{
    return change(tx, member, MoneyDelta::minus(amount), "USE", std::nullopt, order, eventId);
}

PointsSynchronized Points::giveBack(Tx &tx, MemberId member, Money amount, OrderId order, std::string_view eventId)
{
    return change(tx, member, MoneyDelta::plus(amount), "RETURN", std::nullopt, order, eventId);
}

Outcome Points::charge(Tx &tx, const PointsChargeRequested &request, const EventContext &context)
{
    const auto refuse = [&](std::string_view reason) {
        noteRefusal(tx, "points.charge", request.memberId.text(), request.memberId.text(), reason,
                    std::to_string(request.amount.value()) + " won, request " + request.requestId);
        return success();
    };
    if (m_chargesOnce && tx.value<int>(kCharged, request.requestId)) return success();
    if (request.amount < m_minimumCharge) return refuse("BELOW_MINIMUM");
    ensureMember(tx, request.memberId);
    if (!balance(tx, request.memberId).plus(request.amount)) return refuse("BALANCE_TOO_LARGE");
    const PointsSynchronized level =
        change(tx, request.memberId, MoneyDelta::plus(request.amount), "CHARGE", request.requestId, {}, context.eventId);
    const std::int64_t won = request.amount.value();
    m_ledger.post(tx, {"points-charge", context.eventId, {}, {}}, {{LedgerAccount::Cash, won}, {LedgerAccount::PointLiability, -won}});
    m_core.outbox().add(tx, level, context.chain());
    return success();
}

} // namespace hamster::payment
