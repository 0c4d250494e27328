#pragma once
// One connection of the HttpClient. Carries one request at a time and never sends one a second time.

#include "model/core/network.h"

#include <cstdint>
#include <memory>
#include <string>

class QHostAddress;
class QObject;
class QTcpSocket;

namespace hamster {

class AnswerParser;

class HttpClientConnection : public std::enable_shared_from_this<HttpClientConnection> {
public:
    /// Told about what happens; each call may come inside open() or send(). After a call the connection touches nothing more.
    class Owner {
    public:
        virtual ~Owner() = default;
        virtual void connected(HttpClientConnection &connection) = 0;
        /// `reusable`: the connection may carry another request.
        virtual void answered(HttpClientConnection &connection, HttpResponse response, bool reusable) = 0;
        /// The connection is of no more use; `sent()` says whether the request was on it.
        virtual void failed(HttpClientConnection &connection, NetworkError error, std::string detail) = 0;
        /// Closed, or spoken on, by the peer while no request was on it.
        virtual void spoiled(HttpClientConnection &connection) = 0;
    };
    struct Limits {
        std::size_t headerBytesMax;
        std::size_t bodyBytesMax;
    };

    HttpClientConnection(Owner &owner, QObject *parent, Limits limits);
    ~HttpClientConnection();
    HttpClientConnection(const HttpClientConnection &) = delete;
    HttpClientConnection &operator=(const HttpClientConnection &) = delete;

    /// Connects and sends the request as soon as it is connected.
    void open(const QHostAddress &address, std::uint16_t port, std::string wire, bool head);
    /// Sends on a connection whose last request was answered.
    void send(const std::string &wire, bool head);
    /// Whether the peer still holds it open and has not spoken unasked. Asks the system, not the event loop.
    bool fit() const;
    /// Drops it; no call to the owner follows.
    void close();

    bool isConnected() const { return m_connected; }
    bool sent() const { return m_sent; } ///< whether bytes of the present request were given to the system

    std::uint64_t user = 0;     ///< for the owner: the request that is on it
    std::int64_t idleSince = 0; ///< for the owner: monotonic nanoseconds

private:
    void onConnected();
    void onReadable();
    void onDisconnected();
    void onError();
    void begin(bool head);
    void parse();
    void answer(bool keepAlive);
    void fail(NetworkError error, std::string detail);

    Owner &m_owner;
    QTcpSocket *m_socket; ///< null after close()
    const Limits m_limits;
    std::string m_waiting; ///< the request until it is connected
    bool m_head = false;
    bool m_connected = false;
    bool m_busy = false; ///< a request is on it or waits for the connection
    bool m_sent = false;
    std::string m_in;
    std::unique_ptr<AnswerParser> m_parser; ///< of the answer that is awaited
};

} // namespace hamster
