#pragma once
// HTTP/1.1 server of one party on QTcpServer. Keeps the limits of ServerOptions and refuses foreign callers before the handler
// sees them. Lives on one thread, which runs a Qt event loop; makes no thread of its own.

#include "model/core/network.h"
#include "model/core/ports.h"

#include <QTcpServer>

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>

class QTcpSocket;

namespace hamster {

class HttpConnection;

/// What one server tells about itself, for operations and tests.
struct HttpServerCounts {
    std::size_t connections = 0;
    std::size_t withoutHeader = 0; ///< connections that have not sent a whole header block
    std::uint64_t requests = 0;    ///< given to the handler
    std::uint64_t refusals = 0;    ///< answered by the server itself
    std::uint64_t dropped = 0;     ///< header-less connections, and those that do not take leave, that had to make room
};

/// What is passed to the handler: a path in UTF-8, percent-decoded; a query and header values in UTF-8 (else 400); a body of
/// any bytes. Requests of one connection reach the handler one after the other: the next one when the last was answered.
/// Answers may be given at any time on this thread; those for a connection that is gone are ignored. A responder that is
/// destroyed without an answer (its service died) closes the connection without one.
class HttpServer {
public:
    /// `scheduler` must outlive the server.
    HttpServer(Scheduler &scheduler, ServerOptions options, HttpHandler handler);
    /// Drops open connections. Not inside a handler: see RealNetwork::close.
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Binds and listens; gives the port. PortBusy when somebody has it, InvalidArgument when the address cannot be bound.
    Result<std::uint16_t> listen();
    /// Stops to listen and drops all connections. May be called inside a handler.
    void stop();

    const ServerOptions &options() const { return m_options; }
    HttpServerCounts counts() const;

private:
    friend class HttpConnection;

    class Listener final : public QTcpServer {
    public:
        explicit Listener(HttpServer &server)
            : m_server(server)
        {}
        void incomingConnection(qintptr descriptor) override { m_server.accept(descriptor); }

    private:
        HttpServer &m_server;
    };
    using ConnectionList = std::list<HttpConnection *>; ///< oldest first

    void accept(qintptr descriptor);
    void resumeAcceptingSoon();
    HttpResponse refusal(int status) const;
    void makeRoom();
    void remove(std::uint64_t id);

    Scheduler &m_scheduler;
    const ServerOptions m_options;
    std::shared_ptr<const HttpHandler> m_handler; ///< shared with a running call, which may stop this server
    Lifeline m_life;
    Listener m_listener;
    std::map<std::uint64_t, std::shared_ptr<HttpConnection>> m_connections;
    ConnectionList m_headerless;
    ConnectionList m_leaving; ///< have their last answer, but have not closed yet
    std::uint64_t m_nextConnection = 1;
    std::uint64_t m_requests = 0;
    std::uint64_t m_refusals = 0;
    std::uint64_t m_dropped = 0;
};

} // namespace hamster
