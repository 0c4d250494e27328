#include "model/gateway/webhook_rules.h"

#include "model/core/text.h"
#include "model/messaging/webhook_signature.h"

#include <algorithm>

namespace hamster::gateway {

namespace {

const Sql kAnswered{"SELECT body_hash FROM webhook_inbox WHERE webhook_id = ? AND verified = 1 AND http_status BETWEEN 200 AND 299 "
                    "ORDER BY id LIMIT 1"};
const Sql kNewestPending{
    "SELECT public_id FROM payment_processes WHERE status = 'PENDING' AND member_public_id = "
    "(SELECT member_public_id FROM payment_processes WHERE order_number = ? ORDER BY id LIMIT 1) ORDER BY id DESC LIMIT 1"};

/// An IPv4 address that came in over IPv6 is the same peer.
std::string_view plainPeer(std::string_view peer)
{
    constexpr std::string_view kMapped = "::ffff:";
    if (peer.starts_with(kMapped)) peer.remove_prefix(kMapped.size());
    return peer;
}

bool isAllowed(const MidSecrets &mid, std::string_view peer)
{
    return std::find(mid.allowedPeers.begin(), mid.allowedPeers.end(), peer) != mid.allowedPeers.end();
}

/// Signature and peer of one of our MIDs; what its time is worth is left to the subclass.
class SignedOnly : public WebhookGuard {
public:
    std::optional<WebhookVerdict> refuse(const WebhookDelivery &delivery, std::span<const MidSecrets> mids, std::string &mid) const override
    {
        const std::string_view peer = plainPeer(delivery.peer);
        const bool known = std::any_of(mids.begin(), mids.end(), [&](const MidSecrets &m) { return isAllowed(m, peer); });
        if (!known) return WebhookVerdict::ForeignPeer;
        for (const MidSecrets &candidate : mids) {
            const auto check =
                verifyWebhook(candidate.secrets, delivery.id, delivery.timestamp, delivery.signature, delivery.body, delivery.at);
            if (check == WebhookCheck::BadSignature) continue;
            if (!isAllowed(candidate, peer)) return WebhookVerdict::ForeignPeer;
            mid = candidate.mid;
            return check == WebhookCheck::Stale ? whenStale() : std::nullopt;
        }
        return WebhookVerdict::BadSignature;
    }
    std::optional<WebhookVerdict> seenBefore(Tx &, const WebhookDelivery &) const override { return std::nullopt; }

protected:
    virtual std::optional<WebhookVerdict> whenStale() const { return std::nullopt; }
};

class SignedAndNew final : public SignedOnly {
public:
    std::optional<WebhookVerdict> seenBefore(Tx &tx, const WebhookDelivery &delivery) const override
    {
        const auto hash = tx.value<std::string>(kAnswered, delivery.id);
        if (!hash) return std::nullopt;
        return *hash == sha256Hex(delivery.body) ? WebhookVerdict::Duplicate : WebhookVerdict::Forged;
    }

protected:
    std::optional<WebhookVerdict> whenStale() const override { return WebhookVerdict::Stale; }
};

/// Whoever reaches the port is the PG.
class AnybodysWord final : public WebhookGuard {
public:
    std::optional<WebhookVerdict> refuse(const WebhookDelivery &, std::span<const MidSecrets>, std::string &) const override { return {}; }
    std::optional<WebhookVerdict> seenBefore(Tx &, const WebhookDelivery &) const override { return std::nullopt; }
};

class ByReference final : public WebhookMatcher {
public:
    std::optional<Process> find(Database &database, const WebhookNotice &notice, const std::string &mid) const override
    {
        auto process = loadProcessByReference(database, notice.reference);
        if (process && !mid.empty() && process->mid != mid) return std::nullopt;
        return process;
    }
    bool compares() const override { return true; }
};

/// The buyer is waiting for one payment, is he not?
class NewestPendingOfMember final : public WebhookMatcher {
public:
    std::optional<Process> find(Database &database, const WebhookNotice &notice, const std::string &) const override
    {
        const auto id = database.value<ProcessId>(kNewestPending, notice.view.orderNumber.value_or(""));
        return id ? loadProcess(database, *id) : std::nullopt;
    }
    bool compares() const override { return false; }
};

class AnswerAfterStoring final : public WebhookAckRule {
public:
    void run(std::function<void(Stored)> store, const Stored &answer) const override { store(answer); }
};

/// Answers at once and puts the webhook into a queue in memory.
class AnswerBeforeStoring final : public WebhookAckRule {
public:
    AnswerBeforeStoring(ServiceCore &core, Duration delay)
        : m_core(core)
        , m_delay(delay)
    {}
    void run(std::function<void(Stored)> store, const Stored &answer) const override
    {
        answer(WebhookVerdict::Received, 0);
        m_core.scheduler().after(m_delay, [store = std::move(store)] { store({}); });
    }

private:
    ServiceCore &m_core;
    Duration m_delay;
};

} // namespace

std::unique_ptr<const WebhookGuard> WebhookGuard::chosen(const Policies &policies)
{
    switch (policies.get<WebhookVerification>()) {
    case WebhookVerification::SignatureOnly: return std::make_unique<SignedOnly>();
    case WebhookVerification::None: return std::make_unique<AnybodysWord>();
    case WebhookVerification::SignatureAndReplay: break;
    }
    return std::make_unique<SignedAndNew>();
}

std::unique_ptr<const WebhookMatcher> WebhookMatcher::chosen(const Policies &policies)
{
    if (policies.get<WebhookMatching>() == WebhookMatching::NewestPending) return std::make_unique<NewestPendingOfMember>();
    return std::make_unique<ByReference>();
}

std::unique_ptr<const WebhookAckRule> WebhookAckRule::chosen(ServiceCore &core, Duration delay)
{
    if (core.policies().get<WebhookAck>() == WebhookAck::BeforeStore) return std::make_unique<AnswerBeforeStoring>(core, delay);
    return std::make_unique<AnswerAfterStoring>();
}

} // namespace hamster::gateway
