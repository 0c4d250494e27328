#include "simulator/network/virtual_network.h"

#include "model/core/url.h"

namespace hamster {

VirtualNetwork::VirtualNetwork(Scheduler &scheduler, std::uint64_t seed, Latency latency)
    : m_scheduler(scheduler)
    , m_random(seed, "network", "latency")
    , m_latency(latency)
{}

SendId VirtualNetwork::send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done)
{
    const SendId id = ++m_nextId;
    const auto url = parseUrl(request.url);
    HAMSTER_ASSERT(url.has_value()); // URLs are checked where they enter the system
    request.path = percentDecode(url->path, false);
    request.query = url->query;
    request.peer = "127.0.0.1";
    Open &open = m_open[id];
    open.done = std::move(done);
    open.timeout = m_scheduler.after(options.totalTimeout, m_life.guard([this, id] {
        finish(id, NetworkFailure{NetworkError::AnswerTimeout, true, "no answer in time"});
    }));
    m_scheduler.after(
        m_random.between(m_latency.low, m_latency.high),
        m_life.guard([this, id, port = url->port, request = std::move(request)]() mutable { arrive(id, port, std::move(request)); }));
    return id;
}

void VirtualNetwork::abandon(SendId id) { m_open.erase(id); }

void VirtualNetwork::arrive(SendId id, std::uint16_t port, HttpRequest request)
{
    const auto at = m_servers.find(port);
    if (at == m_servers.end()) {
        finish(id, NetworkFailure{NetworkError::ConnectionRefused, false, "nobody listens on port " + std::to_string(port)});
        return;
    }
    const Server &server = at->second;
    const std::size_t bodyMax = server.options.bodyBytesMaxFor ? server.options.bodyBytesMaxFor(request.path) : server.options.bodyBytesMax;
    auto respond = [this, id, port, incarnation = server.incarnation,
                    alive = m_life.guard([](auto &&f) { f(); })](HttpResponse response) mutable {
        alive([&] {
            m_scheduler.after(m_random.between(m_latency.low, m_latency.high),
                              m_life.guard([this, id, port, incarnation, response = std::move(response)]() mutable {
                                  const auto now = m_servers.find(port);
                                  // An answer of a server that died on the way is a reset to its client.
                                  if (now == m_servers.end() || now->second.incarnation != incarnation)
                                      finish(id, NetworkFailure{NetworkError::ConnectionReset, true, "the server went away"});
                                  else
                                      finish(id, std::move(response));
                              }));
        });
    };
    if (request.body.size() > bodyMax)
        respond(refuse(server, 413));
    else
        server.handler(std::move(request), respond);
}

HttpResponse VirtualNetwork::refuse(const Server &server, int status) const
{
    return server.options.refusal ? server.options.refusal(status) : HttpResponse{status, {}, {}};
}

void VirtualNetwork::finish(SendId id, HttpOutcome outcome)
{
    const auto at = m_open.find(id);
    if (at == m_open.end()) return; // timed out or abandoned before
    Open open = std::move(at->second);
    m_open.erase(at);
    m_scheduler.cancel(open.timeout);
    open.done(std::move(outcome));
}

Result<std::uint16_t> VirtualNetwork::serve(ServerOptions options, HttpHandler handler)
{
    std::uint16_t port = options.port;
    if (port == 0)
        for (port = 20000; m_servers.contains(port);) ++port;
    if (m_servers.contains(port)) return {ErrorCode::PortBusy, "port " + std::to_string(port) + " is in use"};
    m_servers[port] = {std::move(options), std::move(handler), ++m_incarnation};
    return port;
}

void VirtualNetwork::close(Party party)
{
    std::erase_if(m_servers, [party](const auto &entry) { return entry.second.options.party == party; });
}

} // namespace hamster
