// WebhookInbox, second half: what a verified webhook does to its process.
#include "model/gateway/webhook_inbox.h"

namespace hamster::gateway {

namespace {
const Sql kRow{"SELECT webhook_id, body, received_at, process_public_id FROM webhook_inbox WHERE id = ? AND verdict = 'RECEIVED'"};
const Sql kVerdict{"UPDATE webhook_inbox SET verdict = ?2 WHERE id = ?1"};
const Sql kUnfinished{"SELECT id FROM webhook_inbox WHERE verdict = 'RECEIVED' ORDER BY id"};
constexpr Duration kEffectRetry = 1s;
} // namespace

void WebhookInbox::start()
{
    std::vector<std::int64_t> unfinished;
    {
        Rows rows = m_core.database().query(kUnfinished);
        while (rows.next()) unfinished.push_back(rows.get<std::int64_t>(0));
    }
    for (const std::int64_t row : unfinished) effect(row);
}

void WebhookInbox::effect(std::int64_t row)
{
    m_core.transactor().submit(
        [this, row](Tx &tx) -> Outcome {
            const WebhookVerdict verdict = applyRow(tx, row);
            if (verdict != WebhookVerdict::Received) tx.exec(kVerdict, row, toString(verdict));
            return success();
        },
        [this, row](const Outcome &outcome) {
            if (!outcome) m_core.scheduler().after(kEffectRetry, [this, row] { effect(row); });
        });
}

WebhookVerdict WebhookInbox::applyRow(Tx &tx, std::int64_t row)
{
    std::string webhookId, body;
    Instant receivedAt;
    ProcessId id;
    {
        Rows rows = tx.query(kRow, row);
        if (!rows.next()) return WebhookVerdict::Received; // it has its effect
        webhookId = rows.get<std::string>(0);
        body = std::string(rows.blob(1));
        receivedAt = rows.get<Instant>(2);
        id = rows.get<ProcessId>(3);
    }
    const auto notice = m_provider.parseWebhook(body);
    const auto process = loadProcess(tx.database(), id);
    if (!notice || !process) return WebhookVerdict::Unreadable;
    if (process->isDirect() && process->status == ProcessState::Ready) return applyDirect(tx, *process, notice->view);
    const Origin origin{"webhook", webhookId, process->correlation()};
    switch (m_decisions.apply(tx, *process, notice->view, origin, receivedAt, m_matcher->compares())) {
    case Effect::Applied: return WebhookVerdict::Applied;
    case Effect::NoChange: return WebhookVerdict::NoChange;
    case Effect::Mismatch: return WebhookVerdict::Mismatch;
    }
    return WebhookVerdict::Mismatch;
}

WebhookVerdict WebhookInbox::applyDirect(Tx &tx, const Process &process, const PgView &view)
{
    // we did not ask for it ourselves: what the webhook says counts once the PG confirms it
    fillEmpty(tx, process.id, {view.transaction, {}, {}, {}});
    setInquireAt(tx, process.id, tx.now());
    tx.whenDurable([this, id = process.id] { toConfirm(id); });
    return WebhookVerdict::Applied;
}

} // namespace hamster::gateway
