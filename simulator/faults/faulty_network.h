#pragma once
// FaultyNetwork: decorates the wire, real or simulated, with everything that can go wrong between two parties. It asks the injector about
// every request and carries out what the kind wants. Without rules and cuts a request passes untouched. Requests of our own parties are
// hit when they leave; those of other people's back ends when they arrive at the PG.

#include "simulator/faults/fault_injector.h"

namespace hamster {

/// On requests of our own parties to the PG, so that it tells them from other people's.
inline constexpr std::string_view kSenderHeader = "x-hamster-sender";

class FaultyNetwork final : public Network {
public:
    FaultyNetwork(Network &inner, Scheduler &scheduler, const Clock &clock, TraceSink &trace, FaultInjector &injector);

    SendId send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done) override;
    void abandon(SendId id) override;
    Result<std::uint16_t> serve(ServerOptions options, HttpHandler handler) override;
    void close(Party party) override { m_inner.close(party); }

private:
    /// A request that a fault has hit, until its sender has heard something.
    struct Exchange {
        std::function<void(HttpOutcome)> done;
        TimerId deadline = 0;
        WireScript script;
        std::string orderNumber;
    };
    struct Held {
        std::string key; ///< webhook id
        TimerId latest;
        std::function<void()> go;
    };
    /// A fault that stays with a webhook over its attempts.
    struct Fate {
        Firing firing;
        Random random;
    };

    bool isQuiet(FaultPoint point) const;
    std::optional<WireScript> scriptFor(FaultPoint point, const FaultSubject &subject, HttpRequest &request, const SendOptions &options);
    WireScript carriedOut(const Firing &firing, const FaultSubject &subject, HttpRequest &request, const SendOptions &options);
    SendId open(std::function<void(HttpOutcome)> done, WireScript script, std::string orderNumber, Duration timeout);
    void deliver(SendId id, HttpRequest request, SendOptions options);
    void hold(SendId id, HttpRequest request, SendOptions options, const std::string &key, Duration atMost);
    void sendExtras(WireScript &script, const SendOptions &options);
    void transmit(SendId id, HttpRequest request, SendOptions options);
    void answered(SendId id, HttpOutcome outcome);
    void finish(SendId id, HttpOutcome outcome);
    SendId fail(std::function<void(HttpOutcome)> done, NetworkFailure failure, Duration after);
    void webhookPassed(const std::string &key, const std::string &orderNumber);

    /// A call of somebody else's back end, until it was answered. Without an answer its connection hangs, then closes.
    struct ForeignCall {
        Responder respond;
        WireScript script;
        std::string orderNumber;
    };
    using SharedCall = std::shared_ptr<ForeignCall>;
    void arrived(HttpRequest request, Responder respond, const HttpHandler &handler);
    WireScript scriptForForeign(FaultPoint point, HttpRequest &request, std::string &orderNumber);
    void play(const SharedCall &call, HttpRequest request, const HttpHandler &handler);
    void answeredForeign(const SharedCall &call, HttpResponse truth);
    void say(const SharedCall &call, HttpOutcome outcome);
    void keepSilent(const SharedCall &call);

    Network &m_inner;
    Scheduler &m_scheduler;
    const Clock &m_clock;
    TraceSink &m_trace;
    FaultInjector &m_injector;
    Lifeline m_life;
    std::map<SendId, Exchange> m_open;
    std::map<std::string, Fate> m_fates;                                               ///< by webhook id
    std::vector<Held> m_held;                                                          ///< webhooks that let the next one go first
    std::map<std::string, std::vector<std::pair<SendId, HttpOutcome>>> m_afterWebhook; ///< answers that wait, by order number
    std::map<std::string, std::vector<std::function<void()>>> m_foreignAfterWebhook;   ///< the same, of other people's back ends
    std::set<std::string> m_foreign;                                                   ///< marks of requests from a foreign address
    SendId m_nextId;
    std::uint64_t m_nextMark = 0;
};

} // namespace hamster
