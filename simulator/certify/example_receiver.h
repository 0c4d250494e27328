#pragma once
// ExampleReceiver: a small back end that receives webhooks, correct or broken in one way on purpose. It proves that the certifier tells
// them apart, and lets people try `hamster certify` before they have a probe of their own.

#include "model/core/network.h"
#include "model/core/ports.h"

#include <map>
#include <set>

namespace hamster::certify {

enum class ReceiverKind {
    Correct,
    CountsTwice,   ///< books every webhook, also one that it knows
    TrustsAnyone,  ///< does not look at the signature
    IgnoresAmount, ///< books whatever amount was paid
    NeverTooOld,   ///< does not look at the timestamp
    NewestOrder,   ///< books the newest order that waits
};
std::optional<ReceiverKind> receiverKindNamed(std::string_view name);
std::string_view toString(ReceiverKind kind);

class ExampleReceiver {
public:
    /// References outlive it. Serves POST /webhook and the probe under /probe.
    ExampleReceiver(Network &network, const Clock &clock, ReceiverKind kind, std::string secret);
    Result<std::uint16_t> serve(std::uint16_t port);

private:
    struct Order {
        std::int64_t amount = 0;
        bool expired = false;
        std::int64_t paid = 0, stockTaken = 0, refunded = 0;
    };
    HttpResponse webhook(const HttpRequest &request);
    HttpResponse prepare(const HttpRequest &request);
    HttpResponse look(const HttpRequest &request) const;
    bool genuine(const HttpRequest &request, int &refusal) const;
    Order *orderFor(const std::string &orderId);

    Network &m_network;
    const Clock &m_clock;
    ReceiverKind m_kind;
    std::string m_secret;
    std::map<std::string, Order> m_orders;
    std::set<std::string> m_seen; ///< webhook ids that had their effect
    int m_made = 0;
};

} // namespace hamster::certify
