// The cash gateway's part of a demo past: processes, their calls to the PG and cancels.
#include "simulator/laboratory/past/past_writers.h"

#include "model/core/json.h"

namespace hamster::past {

namespace {

constexpr Duration kTimeToPay = 15min;

const Sql kProcess{
    "INSERT INTO payment_processes (public_id, gateway_reference_id, order_public_id, order_number, payment_public_id, vendor_public_id, "
    "member_public_id, provider, mid, route, method, card_token, attempt_key, amount, cancelled_amount, status, settle_reason, expires_at, "
    "pg_transaction, approval_number, card_masked, code, message, undecided_at, inquire_at, inquiries, requested_at, acknowledged_at, "
    "decided_at, "
    "created_at, updated_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, 'HAMSTER', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), "
    "nullif(?, ''), ?, ?, ?, ?, "
    "?, ?, ?, ?, ?, ?, 4)"};
const Sql kAttempt{
    "INSERT INTO pg_attempts (process_public_id, kind, key, try, refund_public_id, amount, request, answer, outcome, http_status, "
    "duration_ms, breaker_state, created_at, finished_at) VALUES (?, ?, ?, 1, ?, ?, ?, nullif(?, ''), ?, ?, ?, 'CLOSED', ?, ?)"};
const Sql kCancel{"INSERT INTO pg_cancels (refund_public_id, process_public_id, key, amount, reason, status, event_id, correlation_id, "
                  "tries, created_at, "
                  "updated_at) VALUES (?, ?, ?, ?, ?, 'DONE', ?, ?, 1, ?, ?)"};

/// First six and last four digits.
std::string masked(std::string_view card)
{
    std::string digits;
    for (const char c : card)
        if (c != '-') digits.push_back(c);
    return digits.substr(0, 6) + "******" + digits.substr(12);
}

class GatewayWriter {
public:
    GatewayWriter(BulkFile &file, const WriterContext &context)
        : m_file(file)
        , m_catalogue(context.catalogue)
    {}

    void order(const PastOrder &o)
    {
        if (!o.hasProcess()) return;
        process(o);
        if (m_catalogue.vendors[o.vendor].route == "BROKERED") ask(o);
    }

    void refund(const PastOrder &o)
    {
        if (!o.hasProcess()) return;
        m_file.put(kCancel, o.refund, o.process, o.cancelKey, o.refundAmount(),
                   o.fate == Fate::CancelledPaid ? "CANCELLED_BY_CUSTOMER" : "CUSTOMER_REQUEST", o.refundEvent, toBase62(o.id),
                   o.refundAsked, o.refunded);
        JsonWriter request;
        request.beginObject()
            .field("method", "POST")
            .field("path", "/api/v1/payments/" + o.transactionKey + "/cancel")
            .key("body")
            .beginObject();
        request.field("cancelAmount", o.refundAmount()).field("cancelReason", "CUSTOMER_REQUEST").endObject().endObject();
        m_file.put(kAttempt, o.process, "CANCEL", o.cancelKey, o.refund, o.refundAmount(), std::move(request).take(),
                   R"({"meta":{"result":"SUCCESS"}})", "ACCEPTED", 200, (o.refunded - o.refundAsked).count(), o.refundAsked, o.refunded);
    }

private:
    void process(const PastOrder &o)
    {
        const Vendor &vendor = m_catalogue.vendors[o.vendor];
        const bool brokered = vendor.route == "BROKERED", unknown = o.fate == Fate::Attention, open = o.fate == Fate::Paying || unknown;
        const auto when = [](bool is, Instant at) { return is ? std::optional(at) : std::nullopt; };
        const auto text = [](bool is, std::string_view value) { return is ? std::optional(value) : std::nullopt; };
        const bool cancelled = o.fate == Fate::CancelledUnpaid, declined = o.fate == Fate::Declined;
        m_file.put(
            kProcess, o.process, o.reference, o.id, o.number, o.payment, vendor.id, m_catalogue.members[o.member].id, vendor.mid,
            vendor.route, o.method, o.cardToken, o.attemptKey, o.amount, o.refundAmount(), statesOf(o.fate).process,
            text(cancelled, "CANCELLED"), o.reserved + kTimeToPay, o.transactionKey, o.isApproved() ? o.approvalNumber : std::string(),
            o.hasTransaction() ? masked(o.cardNumber) : std::string(), text(declined || cancelled, declined ? "DECLINED" : "CANCELLED"),
            text(declined || cancelled, declined ? o.declineReason : "결제가 취소되었습니다."), when(unknown, o.decided),
            when(o.fate == Fate::Paying, m_catalogue.until), unknown ? 12 : 0, when(brokered, o.requested),
            when(brokered && o.hasTransaction(), o.acknowledged), when(!open, o.decided), o.reserved, open ? o.acknowledged : o.changed());
    }

    void ask(const PastOrder &o)
    {
        JsonWriter request;
        request.beginObject().field("method", "POST").field("path", "/api/v1/payments").key("body").beginObject();
        request.field("orderId", o.number).field("cardToken", o.cardToken).field("amount", o.amount);
        request.field("callbackUrl", m_catalogue.vendors[o.vendor].callbackUrl).field("echo", o.reference).endObject().endObject();
        std::string answer;
        if (o.hasTransaction()) {
            JsonWriter json;
            json.beginObject().key("meta").beginObject().field("result", "SUCCESS").endObject().key("data").beginObject();
            json.field("transactionKey", o.transactionKey).field("status", "PENDING").field("echo", o.reference).endObject().endObject();
            answer = std::move(json).take();
        }
        const auto http = o.hasTransaction() ? std::optional(200) : std::nullopt;
        m_file.put(kAttempt, o.process, "APPROVE", o.attemptKey, nullptr, nullptr, std::move(request).take(), answer,
                   o.hasTransaction() ? "ACCEPTED" : "NO_ANSWER", http, (o.acknowledged - o.requested).count(), o.requested,
                   o.acknowledged);
    }

    BulkFile &m_file;
    const Catalogue &m_catalogue;
};

} // namespace

Outcome writeGateway(BulkFile &file, WriterContext context)
{
    GatewayWriter writer(file, context);
    while (const auto step = context.plan.next()) {
        if (file.database().failed()) break;
        step->isRefund ? writer.refund(*step->order) : writer.order(*step->order);
    }
    return file.finish(context.catalogue.until);
}

} // namespace hamster::past
