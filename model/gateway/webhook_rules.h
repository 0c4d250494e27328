#pragma once
// How webhooks are received, as strategies: what makes one genuine (policy webhook-verification), which process it is about
// (webhook-matching), and when it is answered (webhook-ack).

#include "model/gateway/provider.h"
#include "model/messaging/service_core.h"

#include <memory>
#include <span>

namespace hamster::gateway {

enum class WebhookVerdict : std::uint8_t {
    Received, ///< verified and answered; its effect is still to come
    Applied,
    NoChange,
    Duplicate,
    Mismatch,
    UnknownReference,
    Forged,
    BadSignature,
    Stale,
    ForeignPeer,
    TooLarge,
    Unreadable,
};

/// A delivery and what was found about it.
struct WebhookDelivery {
    std::string id;
    std::string timestamp;
    std::string signature;
    std::string peer;
    std::string body;
    Instant at;
    bool verified = false;
    WebhookVerdict verdict = WebhookVerdict::Received;
    std::optional<ProcessId> process{};
    std::string transaction{};
};

class WebhookGuard {
public:
    virtual ~WebhookGuard() = default;
    /// Peer, signature and time; nothing: genuine, and `mid` is whose it is (empty: anybody's).
    virtual std::optional<WebhookVerdict> refuse(const WebhookDelivery &delivery, std::span<const MidSecrets> mids,
                                                 std::string &mid) const = 0;
    /// What a genuine one is that came before.
    virtual std::optional<WebhookVerdict> seenBefore(Tx &tx, const WebhookDelivery &delivery) const = 0;
    static std::unique_ptr<const WebhookGuard> chosen(const Policies &policies);
};

class WebhookMatcher {
public:
    virtual ~WebhookMatcher() = default;
    /// The process that a genuine notice of `mid` is about.
    virtual std::optional<Process> find(Database &database, const WebhookNotice &notice, const std::string &mid) const = 0;
    /// Whether reference, order, amount and key have to fit that process.
    virtual bool compares() const = 0;
    static std::unique_ptr<const WebhookMatcher> chosen(const Policies &policies);
};

class WebhookAckRule {
public:
    virtual ~WebhookAckRule() = default;
    /// Calls `store`, which judges and stores and then calls its argument once that is durable: verdict and row. Answers by `answer`.
    using Stored = std::function<void(WebhookVerdict verdict, std::int64_t row)>;
    virtual void run(std::function<void(Stored)> store, const Stored &answer) const = 0;
    static std::unique_ptr<const WebhookAckRule> chosen(ServiceCore &core, Duration delay);
};

} // namespace hamster::gateway
