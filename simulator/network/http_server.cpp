#include "simulator/network/http_server.h"

#include "simulator/network/http_connection.h"

#include <boost/beast/http/status.hpp>

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>

namespace hamster {

namespace {

constexpr std::size_t kRefusedAtOnceMax = 64; ///< connections over the limit that still get their 503
constexpr int kBacklog = 1024;
constexpr Duration kAcceptPause = 50ms;

HttpResponse plainRefusal(int status)
{
    const auto reason = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(static_cast<unsigned>(status)));
    std::string body = "{\"status\":" + std::to_string(status) + ",\"error\":\"";
    body.append(reason.data(), reason.size()).append("\"}");
    return HttpResponse::json(status, std::move(body));
}

} // namespace

HttpServer::HttpServer(Scheduler &scheduler, ServerOptions options, HttpHandler handler)
    : m_scheduler(scheduler)
    , m_options(std::move(options))
    , m_handler(std::make_shared<const HttpHandler>(std::move(handler)))
    , m_listener(*this)
{
    m_listener.setProxy(QNetworkProxy::NoProxy);
    m_listener.setListenBacklogSize(kBacklog);
    QObject::connect(&m_listener, &QTcpServer::acceptError, &m_listener, [this] { resumeAcceptingSoon(); });
}

HttpServer::~HttpServer() { stop(); }

Result<std::uint16_t> HttpServer::listen()
{
    const std::string place = "port " + std::to_string(m_options.port) + " on " + m_options.address;
    const QHostAddress address(QString::fromStdString(m_options.address));
    if (address.isNull()) return {ErrorCode::InvalidArgument, place + ": not an IP address; nothing is served there"};
    if (m_listener.listen(address, m_options.port)) return m_listener.serverPort();
    const std::string reason = m_listener.errorString().toStdString();
    if (m_listener.serverError() == QAbstractSocket::AddressInUseError)
        return {ErrorCode::PortBusy, place + " is used by another program; nothing is served there (" + reason + ")"};
    return {ErrorCode::InvalidArgument, place + " cannot be bound; nothing is served there (" + reason + ")"};
}

void HttpServer::stop()
{
    m_life.cut();
    m_listener.close();
    const auto connections = std::move(m_connections);
    m_connections.clear();
    for (const auto &[id, connection] : connections) connection->drop();
}

HttpServerCounts HttpServer::counts() const { return {m_connections.size(), m_headerless.size(), m_requests, m_refusals, m_dropped}; }

void HttpServer::accept(qintptr descriptor)
{
    auto *socket = new QTcpSocket(&m_listener);
    socket->setProxy(QNetworkProxy::NoProxy);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    const std::uint64_t id = m_nextConnection++;
    const auto allowed = static_cast<std::size_t>(std::max(0, m_options.connectionsMax));
    if (m_connections.size() >= allowed) makeRoom();
    const std::size_t present = m_connections.size();
    auto connection = std::make_shared<HttpConnection>(*this, socket, id);
    if (present >= allowed + kRefusedAtOnceMax) {
        connection->drop();
        return;
    }
    m_connections.emplace(id, connection);
    if (present >= allowed) {
        connection->refuseAtOnce(503);
        return;
    }
    connection->start();
    if (m_headerless.size() <= static_cast<std::size_t>(std::max(0, m_options.connectionsWithoutHeaderMax))) return;
    // After a burst of connections its header may be here and only wait for its turn.
    const auto oldest = m_headerless.front()->shared_from_this();
    if (!oldest->stillWithoutHeader()) return;
    ++m_dropped;
    oldest->drop();
}

void HttpServer::resumeAcceptingSoon()
{
    // Out of descriptors: QTcpServer has stopped to accept and would never start again by itself.
    m_scheduler.after(kAcceptPause, m_life.guard([this] { m_listener.resumeAccepting(); }));
}

HttpResponse HttpServer::refusal(int status) const
{
    HttpResponse response = m_options.refusal ? m_options.refusal(status) : plainRefusal(status);
    response.status = status;
    return response;
}

/// Who has been refused and does not go must not keep others out: the oldest of them is dropped.
void HttpServer::makeRoom()
{
    if (m_leaving.empty()) return;
    ++m_dropped;
    m_leaving.front()->drop();
}

void HttpServer::remove(std::uint64_t id) { m_connections.erase(id); }

} // namespace hamster
