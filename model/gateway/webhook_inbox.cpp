#include "model/gateway/webhook_inbox.h"

#include "model/core/api_answer.h"
#include "model/core/text.h"
#include "model/messaging/webhook_signature.h"

#include <array>

namespace hamster::gateway {

namespace {
struct VerdictTraits {
    std::string_view name;
    int status;
    std::string_view message;
};
constexpr std::array<VerdictTraits, 12> kVerdicts{{{"RECEIVED", 200, ""},
                                                   {"APPLIED", 200, ""},
                                                   {"NO_CHANGE", 200, ""},
                                                   {"DUPLICATE", 200, ""},
                                                   {"MISMATCH", 200, ""},
                                                   {"UNKNOWN_REFERENCE", 404, "결제 정보를 찾을 수 없습니다."},
                                                   {"FORGED", 400, "같은 웹훅 ID로 다른 본문이 왔습니다."},
                                                   {"BAD_SIGNATURE", 401, "웹훅 서명이 올바르지 않습니다."},
                                                   {"STALE", 400, "웹훅 시각이 허용 범위를 벗어났습니다."},
                                                   {"FOREIGN_PEER", 403, "허용되지 않은 발신지입니다."},
                                                   {"TOO_LARGE", 413, "요청 본문이 너무 큽니다."},
                                                   {"UNREADABLE", 400, "웹훅 본문을 읽을 수 없습니다."}}};
const VerdictTraits &traitsOf(WebhookVerdict verdict) { return kVerdicts[static_cast<std::size_t>(verdict)]; }

const Sql kInsert{"INSERT INTO webhook_inbox (webhook_id, received_at, peer, headers, body, body_hash, verified, verdict, http_status, "
                  "process_public_id, pg_transaction, created_at) VALUES (?1, ?2, ?3, ?4, CASE WHEN ?7 THEN ?5 END, ?6, ?7, ?8, ?9, ?10, "
                  "nullif(?11, ''), ?2)"};
const Sql kCountUnverified{"SELECT count(*) FROM webhook_inbox WHERE verified = 0"};
const Sql kDropOldestUnverified{
    "DELETE FROM webhook_inbox WHERE id IN (SELECT id FROM webhook_inbox WHERE verified = 0 ORDER BY id LIMIT ?)"};

constexpr std::size_t kHeaderBytesMax = 1024; ///< of one signature header that is kept

std::string headersJson(std::string_view id, std::string_view timestamp, std::string_view signature)
{
    JsonWriter out;
    out.beginObject()
        .field(kWebhookIdHeader, id)
        .field(kWebhookTimestampHeader, timestamp)
        .field(kWebhookSignatureHeader, signature)
        .endObject();
    return std::move(out).take();
}

std::string headerOf(const HttpRequest &request, std::string_view name)
{
    return std::string(request.headers.find(name).value_or(std::string_view()));
}

} // namespace

std::string_view toString(WebhookVerdict verdict) { return traitsOf(verdict).name; }
int httpStatusOf(WebhookVerdict verdict) { return traitsOf(verdict).status; }

WebhookInbox::WebhookInbox(ServiceCore &core, Channels &channels, Decisions &decisions, const Settings &settings, LiveWatch &watch)
    : m_core(core)
    , m_provider(*channels.main().provider)
    , m_decisions(decisions)
    , m_settings(settings)
    , m_watch(watch)
    , m_guard(WebhookGuard::chosen(core.policies()))
    , m_matcher(WebhookMatcher::chosen(core.policies()))
    , m_ack(WebhookAckRule::chosen(core, settings.ackDelay))
{}

void WebhookInbox::receive(HttpRequest request, Responder respond)
{
    auto delivery = std::make_shared<WebhookDelivery>();
    delivery->id = headerOf(request, kWebhookIdHeader);
    delivery->timestamp = headerOf(request, kWebhookTimestampHeader);
    delivery->signature = headerOf(request, kWebhookSignatureHeader);
    delivery->peer = request.peer;
    delivery->body = std::move(request.body);
    delivery->at = m_core.now();
    m_ack->run([this, delivery, respond](WebhookAckRule::Stored stored) { storeAndApply(delivery, respond, stored); },
               [this, delivery, respond](WebhookVerdict verdict, std::int64_t row) {
                   m_watch.webhookAnswered(m_core.now(), row, delivery->id);
                   respond(answer(verdict));
               });
}

void WebhookInbox::storeAndApply(const std::shared_ptr<WebhookDelivery> &delivery, const Responder &respond,
                                 const WebhookAckRule::Stored &stored)
{
    m_core.transactor().submit(
        [this, delivery, stored](Tx &tx) -> Outcome {
            judge(tx, *delivery);
            const std::int64_t row = store(tx, *delivery);
            tx.whenDurable([this, stored, row, verdict = delivery->verdict] {
                m_watch.inboxDurable(row);
                if (stored) stored(verdict, row);
                if (verdict == WebhookVerdict::Received) effect(row);
            });
            return success();
        },
        [this, stored, respond](const Outcome &outcome) {
            // not stored: the PG has to send it again, unless it has its answer already
            if (!outcome && stored) respond(apiRefusal(503, m_core.now()));
        });
}

void WebhookInbox::judge(Tx &tx, WebhookDelivery &delivery)
{
    std::string mid;
    delivery.process.reset();
    delivery.transaction.clear();
    auto refused = m_guard->refuse(delivery, activeMids(tx.database(), m_provider.name()), mid);
    // a foreign peer is told nothing else
    if (refused != WebhookVerdict::ForeignPeer && delivery.body.size() > m_settings.webhookBytesMax) refused = WebhookVerdict::TooLarge;
    delivery.verified = !refused;
    if (refused)
        delivery.verdict = *refused;
    else if (const auto before = m_guard->seenBefore(tx, delivery))
        delivery.verdict = *before;
    else
        delivery.verdict = judgeContent(tx, delivery, mid);
}

WebhookVerdict WebhookInbox::judgeContent(Tx &tx, WebhookDelivery &delivery, const std::string &mid)
{
    const auto notice = m_provider.parseWebhook(delivery.body);
    if (!notice) return WebhookVerdict::Unreadable;
    delivery.transaction = notice->view.transaction;
    const auto process = m_matcher->find(tx.database(), *notice, mid);
    if (!process) return WebhookVerdict::UnknownReference;
    delivery.process = process->id;
    const std::string why = m_matcher->compares() ? m_decisions.contradiction(*process, notice->view) : std::string();
    if (why.empty()) return WebhookVerdict::Received;
    m_decisions.openMismatch(tx, *process, "webhook: " + why, {"webhook", delivery.id, process->correlation()});
    return WebhookVerdict::Mismatch;
}

std::int64_t WebhookInbox::store(Tx &tx, const WebhookDelivery &delivery)
{
    // of what nobody signed only so much is kept
    const std::size_t most = delivery.verified ? std::string::npos : kHeaderBytesMax;
    const std::string id = delivery.id.substr(0, most);
    const std::string headers = headersJson(id, delivery.timestamp.substr(0, most), delivery.signature.substr(0, most));
    const std::string hash = sha256Hex(delivery.body);
    const std::int64_t row = tx.insert(kInsert, id, delivery.at, delivery.peer, headers, Blob{delivery.body}, hash, delivery.verified,
                                       toString(delivery.verdict), httpStatusOf(delivery.verdict), delivery.process, delivery.transaction);
    if (!delivery.verified) {
        const int surplus = tx.value<int>(kCountUnverified).value_or(0) - m_settings.unverifiedWebhooksMax;
        if (surplus > 0) tx.exec(kDropOldestUnverified, surplus);
    }
    return row;
}

HttpResponse WebhookInbox::answer(WebhookVerdict verdict) const
{
    const VerdictTraits &traits = traitsOf(verdict);
    if (traits.status == 200) {
        JsonWriter data;
        data.beginObject().field("verdict", traits.name).endObject();
        return apiSuccess(200, data.text());
    }
    return apiError(traits.status, "WEBHOOK_" + std::string(traits.name), traits.message, m_core.now());
}

} // namespace hamster::gateway
