#pragma once
// TracingNetwork: decorates a Network so that every request, answer and failure is one trace record. Card numbers are masked in them.

#include "model/core/network.h"
#include "model/core/trace.h"

namespace hamster {

class TracingNetwork final : public Network {
public:
    TracingNetwork(Network &inner, TraceSink &trace)
        : m_inner(inner)
        , m_trace(trace)
    {}

    SendId send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done) override;
    void abandon(SendId id) override { m_inner.abandon(id); }
    /// Requests from outside (customers and other people's back ends) are traced where they arrive, our own where they are sent.
    Result<std::uint16_t> serve(ServerOptions options, HttpHandler handler) override;
    void close(Party party) override { m_inner.close(party); }

private:
    Network &m_inner;
    TraceSink &m_trace;
};

/// Text with every 16-digit card number masked to first 6 and last 4.
std::string maskCards(std::string_view text);

} // namespace hamster
