#include "model/gateway/payment_requests.h"

namespace hamster::gateway {

namespace {
const Sql kSettle{"UPDATE payment_processes SET settle_reason = coalesce(settle_reason, ?2), inquire_at = ?3, updated_at = ?3, "
                  "version = version + 1 WHERE public_id = ?1"};
const Sql kSettleFailed{"UPDATE payment_processes SET settle_reason = ?2, inquire_at = ?3, updated_at = ?3, version = version + 1 "
                        "WHERE public_id = ?1"};

const Sql kWithOthers{"SELECT public_id FROM payment_processes WHERE status IN ('READY', 'UNKNOWN', 'PENDING') AND status = 'READY' "
                      "ORDER BY id"};

Origin originOf(const EventContext &context) { return {context.type, context.eventId, context.correlationId}; }
} // namespace

PaymentRequests::PaymentRequests(ServiceCore &core, Channels &channels, Dialogue &dialogue, Decisions &decisions, const Settings &settings)
    : m_core(core)
    , m_channels(channels)
    , m_dialogue(dialogue)
    , m_decisions(decisions)
    , m_settings(settings)
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
    const bool isDirect = event.route == "DIRECT";
    const auto mid = midFor(tx.database(), event.vendorId, isDirect ? "DIRECT" : "BROKERED");
    if (!mid)
        return {ErrorCode::Unavailable,
                "no active MID of route " + event.route + " for vendor " + event.vendorId.text() + "; no process was made"};
    const Provider &provider = *m_channels.of(mid->provider).provider;
    if (!provider.supports(event.method))
        return {ErrorCode::SchemaInvalid, "no provider for method '" + event.method + "'; no process was made"};

    Process process;
    process.id = m_core.ids().next<ProcessId>();
    process.reference = makeGatewayReference(provider.name(), mid->mid, tx.now(), m_references);
    while (loadProcessByReference(tx.database(), process.reference))
        process.reference = makeGatewayReference(provider.name(), mid->mid, tx.now(), m_references);
    process.order = event.orderId;
    process.orderNumber = event.orderNumber;
    process.payment = event.paymentId;
    process.provider = provider.name();
    process.mid = mid->mid;
    process.pgMid = mid->pgMid;
    process.route = isDirect ? "DIRECT" : "BROKERED";
    process.method = event.method;
    process.cardToken = event.cardToken.value_or("");
    process.attemptKey = m_keys.uuid();
    process.amount = event.amount;
    process.expiresAt = event.expiresAt;
    (void)m_core.states().born(tx, process.id.value, ProcessState::Ready, context.cause());
    insertProcess(tx, process, event.vendorId, event.memberId);
    noteStatementDays(tx, process.mid, tx.now(), tx.now(), m_settings.statementTime);
    goOn(tx, process);
    return success();
}

void PaymentRequests::goOn(Tx &tx, const Process &process)
{
    if (process.isDirect()) {
        // the vendor's shop asks; when nothing is heard of it for long, it is inquired
        const Instant due = tx.now() + m_settings.undecidedAge;
        setInquireAt(tx, process.id, due);
        tx.whenDurable([this, due] { m_dialogue.inquiryDue(due); });
    }
    tx.whenDurable([this, process] {
        if (statementNoted) statementNoted();
        if (process.isDirect() || m_channels.of(process).provider->waitsForConfirm())
            handOver(process);
        else
            m_dialogue.offer();
    });
}

void PaymentRequests::handOver(const Process &p) const
{
    if (!m_settings.handOver) return;
    m_settings.handOver(
        {p.id, p.order, p.orderNumber, p.provider, p.route, p.pgMid, p.reference, p.attemptKey, p.cardToken, p.amount, p.expiresAt});
}

void PaymentRequests::start()
{
    std::vector<ProcessId> ready;
    {
        Rows rows = m_core.database().query(kWithOthers);
        while (rows.next()) ready.push_back(rows.get<ProcessId>(0));
    }
    for (const ProcessId id : ready) {
        const auto process = loadProcess(m_core.database(), id);
        if (process && (process->isDirect() || m_channels.of(*process).provider->waitsForConfirm())) handOver(*process);
    }
}

Outcome PaymentRequests::settleRequested(Tx &tx, const PaymentSettleRequested &event, const EventContext &context)
{
    const auto process = loadProcessByOrder(tx.database(), event.orderId);
    if (!process) return {ErrorCode::NotFound, "order " + event.orderNumber + " has no process to settle"};
    const Origin origin = originOf(context);
    switch (process->status) {
    case ProcessState::Ready:
        if (!process->isDirect()) {
            m_decisions.decline(tx, *process, settledBeforeAsking(event.reason), origin, tx.now());
            return success();
        }
        // the vendor's shop may have asked: from here on as if we had
        if (!m_decisions.asked(tx, *process, tx.now(), origin)) return success();
        tx.exec(kSettle, process->id, event.reason, tx.now());
        break;
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
