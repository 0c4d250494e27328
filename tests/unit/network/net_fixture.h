#pragma once
// What the network tests share: an event loop that waits for conditions, and raw sockets that know nothing of our HTTP code.

#include "simulator/network/real_network.h"
#include "simulator/network/real_time.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hamster::net_test {

/// Runs the event loop until `condition` holds; false when that took longer than `limit`.
inline bool waitFor(const std::function<bool()> &condition, Duration limit = 20s)
{
    bool late = false;
    QTimer guard;
    guard.setSingleShot(true);
    QObject::connect(&guard, &QTimer::timeout, &guard, [&late] { late = true; });
    guard.start(static_cast<int>(limit.count()));
    while (!condition()) {
        if (late) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// Handles what is ready now, for tests that something does not happen.
inline void settle(RealScheduler &scheduler)
{
    for (int turn = 0; turn < 5; ++turn) {
        bool reached = false;
        scheduler.after(0ms, [&reached] { reached = true; });
        waitFor([&reached] { return reached; });
    }
}

/// A client that sends bytes as told.
class RawClient {
public:
    explicit RawClient(std::uint16_t port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] {
            received += m_socket.readAll().toStdString();
            ++reads;
        });
        QObject::connect(&m_socket, &QTcpSocket::disconnected, &m_socket, [this] { closed = true; });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        EXPECT_TRUE(waitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }));
    }
    void send(std::string_view bytes)
    {
        m_socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
        m_socket.flush();
    }
    bool waitForText(std::string_view text)
    {
        return waitFor([this, text] { return received.find(text) != std::string::npos; });
    }
    bool waitForClose()
    {
        return waitFor([this] { return closed; });
    }
    void close() { m_socket.disconnectFromHost(); }
    void abort() { m_socket.abort(); }
    QTcpSocket &socket() { return m_socket; }

    std::string received;
    int reads = 0;
    bool closed = false;

private:
    QTcpSocket m_socket;
};

inline int count(std::string_view text, std::string_view part)
{
    int found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

/// A server that answers as told and counts what it was sent.
class RawServer {
public:
    RawServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                ++connections;
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    received += socket->readAll().toStdString();
                    if (onBytes) onBytes(*socket);
                });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, [this] { ++closed; });
                if (onConnection) onConnection(*socket);
            }
        });
        EXPECT_TRUE(m_server.listen(QHostAddress(QHostAddress::LocalHost)));
    }
    std::uint16_t port() const { return m_server.serverPort(); }
    std::string url(const std::string &path = "/") const { return "http://127.0.0.1:" + std::to_string(port()) + path; }
    int requests() const { return count(received, " HTTP/1.1\r\n"); }

    std::string received;
    int connections = 0;
    int closed = 0;
    std::function<void(QTcpSocket &)> onBytes;
    std::function<void(QTcpSocket &)> onConnection;

private:
    QTcpServer m_server;
};

/// Answers every whole request on a RawServer with these bytes.
inline void answerWith(RawServer &server, std::string bytes)
{
    server.onBytes = [&server, bytes, answered = 0](QTcpSocket &socket) mutable {
        for (; answered < server.requests(); ++answered) socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
    };
}

class NetworkTest : public ::testing::Test {
protected:
    /// Serves with an echo handler: answers 200 with "METHOD path?query body".
    std::uint16_t serve(ServerOptions options = {})
    {
        return serve(std::move(options), [this](HttpRequest request, Responder respond) {
            handled.push_back(request);
            respond(HttpResponse::json(200, request.method + " " + request.path + "?" + request.query + " " + request.body));
        });
    }
    std::uint16_t serve(ServerOptions options, HttpHandler handler)
    {
        const Result<std::uint16_t> port = network.serve(std::move(options), std::move(handler));
        EXPECT_TRUE(port.ok());
        return port.ok() ? *port : std::uint16_t(0);
    }
    HttpServerCounts counts() const { return network.counts(Party::Ecommerce).value_or(HttpServerCounts{}); }

    /// Sends and waits for the outcome.
    HttpOutcome exchange(HttpRequest request, SendOptions options = {3s, 10s})
    {
        std::optional<HttpOutcome> outcome;
        network.send(std::move(request), options, [&outcome](HttpOutcome result) { outcome = std::move(result); });
        EXPECT_FALSE(outcome.has_value());
        EXPECT_TRUE(waitFor([&outcome] { return outcome.has_value(); }));
        return outcome.value_or(NetworkFailure{NetworkError::AnswerTimeout, false, "the test waited in vain"});
    }
    static HttpRequest request(std::string url, std::string method = "GET", std::string body = {})
    {
        HttpRequest made;
        made.method = std::move(method);
        made.url = std::move(url);
        made.body = std::move(body);
        return made;
    }
    static std::string get(const std::string &target, const std::string &more = {})
    {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }
    static std::string post(const std::string &target, const std::string &body, const std::string &more = {})
    {
        return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "Content-Length: " + std::to_string(body.size()) +
               "\r\n\r\n" + body;
    }
    /// Sends bytes on a new connection and gives what came until the server closed it.
    static std::string untilClosed(std::uint16_t port, std::string_view bytes)
    {
        RawClient client(port);
        client.send(bytes);
        EXPECT_TRUE(client.waitForClose()) << client.received;
        return client.received;
    }
    static std::string statusLine(const std::string &answer) { return answer.substr(0, answer.find("\r\n")); }

    std::vector<HttpRequest> handled;
    RealScheduler scheduler;
    RealNetwork network{scheduler};
};

} // namespace hamster::net_test
