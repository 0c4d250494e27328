#include "simulator/laboratory/tracing_network.h"

#include "model/core/text.h"

namespace hamster {

namespace {

struct Exchange {
    Party from;
    Party to;
    std::string name;
    std::string correlation;
    std::string causation;
};

void traceRequest(TraceSink &trace, const Exchange &exchange, const HttpRequest &request)
{
    trace.record({.kind = TraceKind::HttpRequest,
                  .from = exchange.from,
                  .to = exchange.to,
                  .name = exchange.name,
                  .correlation = exchange.correlation,
                  .causation = exchange.causation,
                  .payload = maskCards(request.body)});
}

void traceOutcome(TraceSink &trace, const Exchange &exchange, const HttpOutcome &outcome)
{
    if (const auto *response = std::get_if<HttpResponse>(&outcome)) {
        trace.record({.kind = TraceKind::HttpAnswer,
                      .from = exchange.to,
                      .to = exchange.from,
                      .name = exchange.name,
                      .subject = std::to_string(response->status),
                      .correlation = exchange.correlation,
                      .causation = exchange.causation,
                      .payload = maskCards(response->body)});
        return;
    }
    const auto &failure = std::get<NetworkFailure>(outcome);
    trace.record({.kind = TraceKind::HttpFailure,
                  .from = exchange.from,
                  .to = exchange.to,
                  .name = exchange.name,
                  .subject = std::string(toString(failure.error)),
                  .correlation = exchange.correlation,
                  .causation = exchange.causation});
}

Exchange exchangeOf(const HttpRequest &request)
{
    return {request.from, request.to, request.label.empty() ? request.method + " " + request.path : request.label, request.correlationId,
            request.causationId};
}

} // namespace

std::string maskCards(std::string_view text)
{
    // The only shape in which numbers travel is dddd-dddd-dddd-dddd.
    std::string out(text);
    constexpr std::size_t kLength = 19;
    for (std::size_t at = 0; at + kLength <= out.size(); ++at) {
        bool card = true;
        for (std::size_t i = 0; i < kLength && card; ++i) {
            const char c = out[at + i];
            card = i % 5 == 4 ? c == '-' : (c >= '0' && c <= '9');
        }
        if (card) out.replace(at, kLength, maskCard(std::string_view(out).substr(at, kLength)));
    }
    return out;
}

SendId TracingNetwork::send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done)
{
    // What comes to the shop is traced where it arrives; what others send to the PG or the gateway is seen here only.
    if (request.from == Party::Customer && request.to == Party::Ecommerce)
        return m_inner.send(std::move(request), options, std::move(done));
    Exchange exchange = exchangeOf(request);
    traceRequest(m_trace, exchange, request);
    return m_inner.send(std::move(request), options, [this, exchange = std::move(exchange), done = std::move(done)](HttpOutcome outcome) {
        traceOutcome(m_trace, exchange, outcome);
        done(std::move(outcome));
    });
}

Result<std::uint16_t> TracingNetwork::serve(ServerOptions options, HttpHandler handler)
{
    if (options.party != Party::Ecommerce) return m_inner.serve(std::move(options), std::move(handler));
    return m_inner.serve(std::move(options), [this, handler = std::move(handler)](HttpRequest request, Responder respond) {
        request.from = Party::Customer;
        request.to = Party::Ecommerce;
        Exchange exchange = exchangeOf(request);
        traceRequest(m_trace, exchange, request);
        handler(std::move(request), [this, exchange = std::move(exchange), respond = std::move(respond)](HttpResponse response) {
            traceOutcome(m_trace, exchange, response);
            respond(std::move(response));
        });
    });
}

} // namespace hamster
