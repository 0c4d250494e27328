#pragma once
// HTTP/1.1 client on QTcpSocket. One send is at most one request on the wire, ever: nothing is repeated, no redirect is followed.
// Lives on one thread, which runs a Qt event loop.

#include "model/core/network.h"
#include "model/core/ports.h"
#include "simulator/network/http_client_connection.h"

#include <QHostAddress>
#include <QObject>

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hamster {

struct HttpUrl;

struct HttpClientOptions {
    std::size_t socketsPerPeer = 64; ///< further requests wait, first come first served
    std::size_t pooledPerPeer = 32;  ///< idle connections kept for the next request
    Duration pooledTime = 2s;        ///< shorter than what servers keep, so that a request seldom meets a closing connection
    std::size_t answerHeaderBytesMax = 64 * 1024;
    std::size_t answerBodyBytesMax = 1024 * 1024;
    bool namesBeyondLoopback = false; ///< whether a host name (not an address) may stand for another machine
};

/// Hosts: an IPv4 or IPv6 address in its usual form, localhost (127.0.0.1), or a name that is resolved once per peer and used as
/// resolved. Link-local, multicast, unspecified and IPv4-mapped addresses and other spellings of numbers are refused.
/// A request that cannot be sent at all (bad URL, bad host) fails as ConnectionRefused with bytesSent = false.
/// A request that never got a connection before its total time fails as ConnectTimeout with bytesSent = false.
class HttpClient final : private HttpClientConnection::Owner {
public:
    /// `scheduler` must outlive the client.
    explicit HttpClient(Scheduler &scheduler, HttpClientOptions options = {});
    /// Drops everything; no `done` is called.
    ~HttpClient() override;
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    SendId send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done);
    /// `done` will not be called. What is on the wire lives on, its answer is thrown away; what is not is never sent.
    void abandon(SendId id);

    std::size_t openRequests() const { return m_exchanges.size(); }
    std::size_t idleConnections() const;

private:
    enum class Address { Asked, Known, Bad };
    struct Peer {
        std::string name; ///< "host:port"
        std::uint16_t port = 0;
        Address state = Address::Asked;
        QHostAddress address;
        std::string refusal; ///< why the address is Bad
        std::size_t sockets = 0;
        std::deque<SendId> waiting;
        std::vector<std::shared_ptr<HttpClientConnection>> idle; ///< the longest idle one first
        bool sweeping = false;
    };
    struct Exchange {
        Peer *peer = nullptr;
        std::string wire;
        bool head = false;
        bool close = false; ///< the caller asked for "Connection: close"
        Duration connectTimeout{};
        std::function<void(HttpOutcome)> done;
        TimerId totalTimer = 0;
        TimerId connectTimer = 0;
        std::shared_ptr<HttpClientConnection> connection; ///< null while it waits
    };

    void connected(HttpClientConnection &connection) override;
    void answered(HttpClientConnection &connection, HttpResponse response, bool reusable) override;
    void failed(HttpClientConnection &connection, NetworkError error, std::string detail) override;
    void spoiled(HttpClientConnection &connection) override;

    Peer &peerFor(const HttpUrl &url);
    void resolve(Peer &peer, const std::string &host);
    void pump(Peer &peer);
    void assign(Peer &peer, SendId id, Exchange &exchange);
    std::shared_ptr<HttpClientConnection> takeIdle(Peer &peer);
    void keepOrClose(Peer &peer, const std::shared_ptr<HttpClientConnection> &connection, bool keep);
    void sweep(Peer &peer);
    void forgetIfUnused(Peer &peer);
    void onConnectTimeout(SendId id);
    void onTotalTimeout(SendId id);
    void giveUp(SendId id, NetworkFailure failure);
    void finish(SendId id, HttpOutcome outcome);
    void failLater(SendId id, NetworkFailure failure);

    Scheduler &m_scheduler;
    const HttpClientOptions m_options;
    Lifeline m_life;
    QObject m_sockets; ///< parent of all sockets, also of those about to be deleted
    std::map<SendId, Exchange> m_exchanges;
    std::map<std::string, Peer> m_peers;
    SendId m_nextId = 1;
    bool m_opening = false; ///< a socket is being opened: what fails now is told later
};

} // namespace hamster
