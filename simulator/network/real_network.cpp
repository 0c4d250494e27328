#include "simulator/network/real_network.h"

#include <sys/resource.h>

#include <algorithm>

namespace hamster {

namespace {

/// 1,024 connections of one server do not fit into the usual 1,024 descriptors.
void raiseDescriptorLimit()
{
    constexpr rlim_t kWanted = 16 * 1024;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= kWanted) return;
    limit.rlim_cur = std::min(kWanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit); // without it the servers still work, with fewer connections
}

} // namespace

RealNetwork::RealNetwork(Scheduler &scheduler, HttpClientOptions options)
    : m_scheduler(scheduler)
    , m_client(scheduler, options)
{
    raiseDescriptorLimit();
}

RealNetwork::~RealNetwork()
{
    m_life.cut();
    m_servers.clear();
    m_closed.clear();
}

SendId RealNetwork::send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done)
{
    return m_client.send(std::move(request), options, std::move(done));
}

void RealNetwork::abandon(SendId id) { m_client.abandon(id); }

Result<std::uint16_t> RealNetwork::serve(ServerOptions options, HttpHandler handler)
{
    const Party party = options.party;
    if (m_servers.contains(party)) return {ErrorCode::Conflict, std::string(toString(party)) + " serves already; nothing was changed"};
    auto server = std::make_unique<HttpServer>(m_scheduler, std::move(options), std::move(handler));
    Result<std::uint16_t> port = server->listen();
    if (port) m_servers.emplace(party, std::move(server));
    return port;
}

void RealNetwork::close(Party party)
{
    auto node = m_servers.extract(party);
    if (node.empty()) return;
    node.mapped()->stop();
    m_closed.push_back(std::move(node.mapped())); // its sockets may be the senders of the signal that is being handled
    m_scheduler.after(0ms, m_life.guard([this] { m_closed.clear(); }));
}

std::optional<HttpServerCounts> RealNetwork::counts(Party party) const
{
    const auto at = m_servers.find(party);
    if (at == m_servers.end()) return std::nullopt;
    return at->second->counts();
}

} // namespace hamster
