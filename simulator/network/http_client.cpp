#include "simulator/network/http_client.h"

#include "model/core/text.h"
#include "simulator/network/http_parser.h"
#include "simulator/network/http_url.h"
#include "simulator/network/peer_address.h"
#include "simulator/network/real_time.h"

#include <QHostInfo>

#include <algorithm>

namespace hamster {

HttpClient::HttpClient(Scheduler &scheduler, HttpClientOptions options)
    : m_scheduler(scheduler)
    , m_options(options)
{}

HttpClient::~HttpClient()
{
    m_life.cut();
    const auto exchanges = std::move(m_exchanges);
    m_exchanges.clear();
    for (const auto &[id, exchange] : exchanges) {
        m_scheduler.cancel(exchange.totalTimer);
        m_scheduler.cancel(exchange.connectTimer);
        if (exchange.connection) exchange.connection->close();
    }
    for (auto &[name, peer] : m_peers)
        for (const auto &connection : peer.idle) connection->close();
}

SendId HttpClient::send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done)
{
    const SendId id = m_nextId++;
    Exchange &exchange = m_exchanges[id];
    exchange.done = std::move(done);
    exchange.connectTimeout = options.connectTimeout;
    const std::optional<HttpUrl> url = parseHttpUrl(request.url);
    if (!url) {
        failLater(id, {NetworkError::ConnectionRefused, false, "not an http URL: " + request.url});
        return id;
    }
    exchange.head = request.method == "HEAD";
    const std::optional<std::string_view> connection = request.headers.find("Connection");
    exchange.close = connection && equalsIgnoringCase(*connection, "close");
    appendRequest(exchange.wire, request, url->target, url->hostField);
    Peer &peer = peerFor(*url);
    exchange.peer = &peer;
    exchange.totalTimer = m_scheduler.after(options.totalTimeout, m_life.guard([this, id] { onTotalTimeout(id); }));
    if (peer.state == Address::Bad) {
        failLater(id, {NetworkError::ConnectionRefused, false, peer.refusal});
        exchange.peer = nullptr;
        forgetIfUnused(peer);
        return id;
    }
    peer.waiting.push_back(id);
    pump(peer);
    return id;
}

void HttpClient::abandon(SendId id)
{
    const auto at = m_exchanges.find(id);
    if (at == m_exchanges.end()) return;
    at->second.done = nullptr;
    if (at->second.connection && at->second.connection->sent()) return;
    giveUp(id, {NetworkError::ConnectTimeout, false, "abandoned"});
}

std::size_t HttpClient::idleConnections() const
{
    std::size_t count = 0;
    for (const auto &[name, peer] : m_peers) count += peer.idle.size();
    return count;
}

HttpClient::Peer &HttpClient::peerFor(const HttpUrl &url)
{
    std::string name = url.authority.host + ":" + std::to_string(url.authority.port);
    const auto [at, added] = m_peers.try_emplace(std::move(name));
    Peer &peer = at->second;
    if (added) {
        peer.name = at->first;
        peer.port = url.authority.port;
        resolve(peer, url.authority.host);
    }
    return peer;
}

void HttpClient::resolve(Peer &peer, const std::string &host)
{
    const PeerAddress literal = literalAddress(host);
    if (!literal.isName) {
        peer.address = literal.address;
        peer.state = literal.address.isNull() ? Address::Bad : Address::Known;
        peer.refusal = "address not allowed: " + host;
        return;
    }
    auto known = m_life.guard([this, name = peer.name, host](const QHostAddress &address) {
        const auto at = m_peers.find(name);
        if (at == m_peers.end() || at->second.state != Address::Asked) return;
        Peer &asked = at->second;
        asked.address = address;
        asked.state = address.isNull() ? Address::Bad : Address::Known;
        asked.refusal = "no allowed address for the name " + host;
        pump(asked);
    });
    // A context of its own that outlives this client: Qt 6.4 leaks the functor of a lookup whose context has died.
    auto *context = new QObject;
    const auto found = [context, known, loopbackOnly = !m_options.namesBeyondLoopback](const QHostInfo &info) {
        const QHostAddress address = chooseAddress(info.addresses(), loopbackOnly);
        // Later: a known name may be answered inside lookupHost, before the request waits for it.
        const auto tell = [context, known, address]() mutable {
            context->deleteLater();
            known(address);
        };
        QMetaObject::invokeMethod(context, tell, Qt::QueuedConnection);
    };
    QHostInfo::lookupHost(QString::fromStdString(host), context, found);
}

/// Gives waiting requests to idle or new connections, in their order.
void HttpClient::pump(Peer &peer)
{
    while (!peer.waiting.empty() && peer.state != Address::Asked) {
        const SendId id = peer.waiting.front();
        const auto at = m_exchanges.find(id);
        if (at == m_exchanges.end()) { // given up while it waited
            peer.waiting.pop_front();
            continue;
        }
        Exchange &exchange = at->second;
        if (peer.state == Address::Bad) {
            peer.waiting.pop_front();
            exchange.peer = nullptr;
            failLater(id, {NetworkError::ConnectionRefused, false, peer.refusal});
            continue;
        }
        if (const auto idle = takeIdle(peer)) {
            peer.waiting.pop_front();
            exchange.connection = idle;
            idle->user = id;
            m_opening = true; // an error while writing is told later as well
            idle->send(exchange.wire, exchange.head);
            m_opening = false;
        } else if (peer.sockets < m_options.socketsPerPeer) {
            peer.waiting.pop_front();
            assign(peer, id, exchange);
        } else {
            break;
        }
    }
    forgetIfUnused(peer);
}

void HttpClient::assign(Peer &peer, SendId id, Exchange &exchange)
{
    ++peer.sockets;
    const HttpClientConnection::Limits limits{m_options.answerHeaderBytesMax, m_options.answerBodyBytesMax};
    const auto connection = std::make_shared<HttpClientConnection>(static_cast<HttpClientConnection::Owner &>(*this), &m_sockets, limits);
    exchange.connection = connection;
    connection->user = id;
    exchange.connectTimer = m_scheduler.after(exchange.connectTimeout, m_life.guard([this, id] { onConnectTimeout(id); }));
    m_opening = true;
    connection->open(peer.address, peer.port, std::move(exchange.wire), exchange.head);
    m_opening = false;
}

std::shared_ptr<HttpClientConnection> HttpClient::takeIdle(Peer &peer)
{
    while (!peer.idle.empty()) {
        const auto connection = peer.idle.back();
        peer.idle.pop_back();
        if (connection->fit()) return connection;
        connection->close();
        --peer.sockets;
    }
    return nullptr;
}

void HttpClient::keepOrClose(Peer &peer, const std::shared_ptr<HttpClientConnection> &connection, bool keep)
{
    connection->user = 0;
    if (!keep || peer.idle.size() >= m_options.pooledPerPeer) {
        connection->close();
        --peer.sockets;
        return;
    }
    connection->idleSince = monotonicNanoseconds();
    peer.idle.push_back(connection);
    if (peer.sweeping) return;
    peer.sweeping = true;
    m_scheduler.after(m_options.pooledTime, m_life.guard([this, name = peer.name] {
        const auto at = m_peers.find(name);
        if (at != m_peers.end()) sweep(at->second);
    }));
}

void HttpClient::sweep(Peer &peer)
{
    peer.sweeping = false;
    const std::int64_t oldest = monotonicNanoseconds() - std::chrono::nanoseconds(m_options.pooledTime).count();
    std::vector<std::shared_ptr<HttpClientConnection>> kept;
    for (const auto &connection : std::exchange(peer.idle, {})) {
        if (connection->idleSince > oldest) {
            kept.push_back(connection);
        } else {
            connection->close();
            --peer.sockets;
        }
    }
    for (const auto &connection : kept) peer.idle.push_back(connection);
    if (!peer.idle.empty()) {
        peer.sweeping = true;
        const auto left = std::chrono::nanoseconds(std::max<std::int64_t>(0, peer.idle.front()->idleSince - oldest));
        m_scheduler.after(std::chrono::ceil<Duration>(left), m_life.guard([this, name = peer.name] {
            const auto at = m_peers.find(name);
            if (at != m_peers.end()) sweep(at->second);
        }));
    }
    forgetIfUnused(peer);
}

void HttpClient::forgetIfUnused(Peer &peer)
{
    if (peer.sockets == 0 && peer.waiting.empty()) m_peers.erase(std::string(peer.name));
}

void HttpClient::connected(HttpClientConnection &connection)
{
    const auto at = m_exchanges.find(connection.user);
    if (at != m_exchanges.end()) m_scheduler.cancel(std::exchange(at->second.connectTimer, 0));
}

void HttpClient::answered(HttpClientConnection &connection, HttpResponse response, bool reusable)
{
    const SendId id = connection.user;
    const auto at = m_exchanges.find(id);
    HAMSTER_ASSERT(at != m_exchanges.end());
    Peer &peer = *at->second.peer;
    keepOrClose(peer, std::exchange(at->second.connection, nullptr), reusable && !at->second.close);
    at->second.peer = nullptr;
    pump(peer);
    finish(id, std::move(response));
}

void HttpClient::failed(HttpClientConnection &connection, NetworkError error, std::string detail)
{
    NetworkFailure failure{error, connection.sent(), std::move(detail)};
    if (m_opening)
        failLater(connection.user, std::move(failure));
    else
        giveUp(connection.user, std::move(failure));
}

void HttpClient::spoiled(HttpClientConnection &connection)
{
    for (auto &[name, peer] : m_peers) {
        const auto at = std::ranges::find_if(peer.idle, [&connection](const auto &idle) { return idle.get() == &connection; });
        if (at == peer.idle.end()) continue;
        peer.idle.erase(at);
        connection.close();
        --peer.sockets;
        pump(peer);
        return;
    }
}

void HttpClient::onConnectTimeout(SendId id) { giveUp(id, {NetworkError::ConnectTimeout, false, "not connected in time"}); }

void HttpClient::onTotalTimeout(SendId id)
{
    const auto at = m_exchanges.find(id);
    if (at == m_exchanges.end()) return;
    const bool sent = at->second.connection && at->second.connection->sent();
    if (sent)
        giveUp(id, {NetworkError::AnswerTimeout, true, "no whole answer in time"});
    else
        giveUp(id, {NetworkError::ConnectTimeout, false, "no connection in time"});
}

/// Ends a request without an answer and its connection with it.
void HttpClient::giveUp(SendId id, NetworkFailure failure)
{
    const auto at = m_exchanges.find(id);
    if (at == m_exchanges.end()) return;
    Peer *peer = std::exchange(at->second.peer, nullptr);
    const auto connection = std::exchange(at->second.connection, nullptr);
    if (connection)
        keepOrClose(*peer, connection, false);
    else if (peer != nullptr)
        std::erase(peer->waiting, id);
    if (peer != nullptr) pump(*peer);
    finish(id, std::move(failure));
}

void HttpClient::finish(SendId id, HttpOutcome outcome)
{
    auto node = m_exchanges.extract(id);
    if (node.empty()) return;
    Exchange &exchange = node.mapped();
    m_scheduler.cancel(exchange.totalTimer);
    m_scheduler.cancel(exchange.connectTimer);
    if (exchange.done) exchange.done(std::move(outcome));
}

/// `done` is never called inside send, and a failure never starts the next request inside the last one.
void HttpClient::failLater(SendId id, NetworkFailure failure)
{
    m_scheduler.after(0ms, m_life.guard([this, id, failure = std::move(failure)] { giveUp(id, failure); }));
}

} // namespace hamster
