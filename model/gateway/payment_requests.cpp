#include "model/gateway/payment_requests.h"

namespace hamster::gateway {

namespace {
const Sql kSettle{"UPDATE payment_processes SET settle_reason = coalesce(settle_reason, ?2), inquire_at = ?3, updated_at = ?3, "
                  "version = version + 1 WHERE public_id = ?1"};
const Sql kSettleFailed{"UPDATE payment_processes SET settle_reason = ?2, inquire_at = ?3, updated_at = ?3, version = version + 1 "
                        "WHERE public_id = ?1"};

Origin originOf(const EventContext &context) { return {context.type, context.eventId, context.correlationId}; }
} // namespace

PaymentRequests::PaymentRequests(ServiceCore &core, const Provider &provider, Dialogue &dialogue, Decisions &decisions)
    : m_core(core)
    , m_provider(provider)
    , m_dialogue(dialogue)
    , m_decisions(decisions)
    , m_references(core.random("gateway-reference"))
    , m_keys(core.random("attempt-key"))
{}

void PaymentRequests::listen(Consumer &consumer)
{
    consumer.on<StockReserved>("make-process",
                               [this](Tx &tx, const StockReserved &e, const EventContext &c) { return reserved(tx, e, c); });
    consumer.on<PaymentSettleRequested>(
        "settle", [this](Tx &tx, const PaymentSettleRequested &e, const EventContext &c) { return settleRequested(tx, e, c); });
    consumer.on<PaymentCompleted>("compare-completed",
                                  [this](Tx &tx, const PaymentCompleted &e, const EventContext &c) { return completed(tx, e, c); });
}

Outcome PaymentRequests::reserved(Tx &tx, const StockReserved &event, const EventContext &context)
{
    if (event.amount.isZero()) return success();
    if (loadProcessByOrder(tx.database(), event.orderId)) return success();
    if (!m_provider.supports(event.method))
        return {ErrorCode::SchemaInvalid, "no provider for method '" + event.method + "'; no process was made"};
    const auto mid = platformMid(tx.database(), m_provider.name());
    if (!mid) return {ErrorCode::Unavailable, "no active platform MID of " + std::string(m_provider.name()) + "; no process was made"};

    Process process;
    process.id = m_core.ids().next<ProcessId>();
    process.reference = makeGatewayReference(m_provider.name(), mid->mid, tx.now(), m_references);
    while (loadProcessByReference(tx.database(), process.reference))
        process.reference = makeGatewayReference(m_provider.name(), mid->mid, tx.now(), m_references);
    process.order = event.orderId;
    process.orderNumber = event.orderNumber;
    process.payment = event.paymentId;
    process.provider = m_provider.name();
    process.mid = mid->mid;
    process.route = "BROKERED";
    process.method = event.method;
    process.cardToken = event.cardToken.value_or("");
    process.attemptKey = m_keys.uuid();
    process.amount = event.amount;
    process.expiresAt = event.expiresAt;
    (void)m_core.states().born(tx, process.id.value, ProcessState::Ready, context.cause());
    insertProcess(tx, process, event.vendorId, event.memberId);
    tx.whenDurable([this] { m_dialogue.offer(); });
    return success();
}

Outcome PaymentRequests::settleRequested(Tx &tx, const PaymentSettleRequested &event, const EventContext &context)
{
    const auto process = loadProcessByOrder(tx.database(), event.orderId);
    if (!process) return {ErrorCode::NotFound, "order " + event.orderNumber + " has no process to settle"};
    const Origin origin = originOf(context);
    switch (process->status) {
    case ProcessState::Ready: m_decisions.decline(tx, *process, settledBeforeAsking(event.reason), origin, tx.now()); return success();
    case ProcessState::Unknown:
    case ProcessState::Pending: tx.exec(kSettle, process->id, event.reason, tx.now()); break;
    case ProcessState::Failed:
        if (event.reason != "STATEMENT") return success();
        tx.exec(kSettleFailed, process->id, event.reason, tx.now());
        break;
    case ProcessState::Success:
    case ProcessState::Cancelled: return success();
    }
    tx.whenDurable([this, id = process->id] { m_dialogue.resolve(id); });
    return success();
}

Outcome PaymentRequests::completed(Tx &tx, const PaymentCompleted &event, const EventContext &context)
{
    const auto process = loadProcessByOrder(tx.database(), event.orderId);
    const bool agrees = !process || process->status == ProcessState::Success || process->status == ProcessState::Cancelled;
    if (!agrees)
        m_decisions.openMismatch(tx, *process, "payment is completed, the process is " + std::string(toString(process->status)),
                                 originOf(context));
    return success();
}

} // namespace hamster::gateway
