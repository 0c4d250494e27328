#include "simulator/network/http_client_connection.h"

#include "simulator/network/http_parser.h"
#include "simulator/network/socket_write.h"

#include <boost/beast/http/error.hpp>

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace hamster {

namespace {

constexpr std::size_t kKeptCapacity = 64 * 1024;

} // namespace

HttpClientConnection::HttpClientConnection(Owner &owner, QObject *parent, Limits limits)
    : m_owner(owner)
    , m_socket(new QTcpSocket(parent))
    , m_limits(limits)
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    QObject::connect(m_socket, &QTcpSocket::connected, m_socket, [this] { onConnected(); });
    QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this] { onReadable(); });
    QObject::connect(m_socket, &QTcpSocket::disconnected, m_socket, [this] { onDisconnected(); });
    QObject::connect(m_socket, &QTcpSocket::errorOccurred, m_socket, [this] { onError(); });
}

HttpClientConnection::~HttpClientConnection() { close(); }

void HttpClientConnection::open(const QHostAddress &address, std::uint16_t port, std::string wire, bool head)
{
    m_waiting = std::move(wire);
    m_head = head;
    m_busy = true;
    m_sent = false;
    m_socket->connectToHost(address, port);
}

void HttpClientConnection::send(const std::string &wire, bool head)
{
    begin(head);
    writeNow(*m_socket, wire);
}

void HttpClientConnection::begin(bool head)
{
    m_busy = true;
    m_sent = true; // from here on nobody can tell what reached the peer
    m_head = head;
    m_in.clear();
    m_parser = std::make_unique<AnswerParser>(head, m_limits.headerBytesMax, m_limits.bodyBytesMax);
}

bool HttpClientConnection::fit() const
{
    if (m_socket == nullptr || m_busy || m_socket->state() != QAbstractSocket::ConnectedState) return false;
    if (m_socket->bytesAvailable() > 0 || m_socket->bytesToWrite() > 0) return false;
    char byte;
    const ssize_t got = ::recv(static_cast<int>(m_socket->socketDescriptor()), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

void HttpClientConnection::close()
{
    if (m_socket == nullptr) return;
    QTcpSocket *socket = m_socket;
    m_socket = nullptr;
    m_busy = false;
    m_connected = false;
    socket->disconnect(socket);
    socket->abort();
    socket->deleteLater(); // it may be the sender of the signal that is being handled
}

void HttpClientConnection::onConnected()
{
    const auto self = shared_from_this();
    m_connected = true;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const std::string wire = std::move(m_waiting);
    m_waiting.clear();
    m_owner.connected(*this);
    if (m_socket != nullptr) send(wire, m_head);
}

void HttpClientConnection::onReadable()
{
    const auto self = shared_from_this();
    if (!m_busy) {
        m_owner.spoiled(*this);
        return;
    }
    const qint64 available = m_socket->bytesAvailable();
    const std::size_t before = m_in.size();
    m_in.resize(before + static_cast<std::size_t>(available));
    const qint64 read = m_socket->read(m_in.data() + before, available);
    m_in.resize(before + static_cast<std::size_t>(std::max<qint64>(read, 0)));
    parse();
}

void HttpClientConnection::parse()
{
    std::size_t taken = 0;
    while (taken < m_in.size()) {
        boost::beast::error_code error;
        taken += m_parser->put(boost::asio::const_buffer(m_in.data() + taken, m_in.size() - taken), error);
        const bool done = m_parser->is_done();
        if (error == boost::beast::http::error::need_more) break;
        if (error == boost::beast::http::error::body_limit || error == boost::beast::http::error::header_limit) {
            fail(NetworkError::AnswerTooLarge, "the answer is larger than the client accepts");
            return;
        }
        if (error || (done && m_parser->response.status == 101)) {
            fail(NetworkError::MalformedAnswer, error ? error.message() : "a switch of protocols that nobody asked for");
            return;
        }
        if (!done) continue;
        if (m_parser->response.status >= 200) {
            answer(taken == m_in.size());
            return;
        }
        m_parser =
            std::make_unique<AnswerParser>(m_head, m_limits.headerBytesMax, m_limits.bodyBytesMax); // "100 Continue" and its like go before
    }
    m_in.erase(0, taken);
    if (m_in.size() > m_limits.headerBytesMax) fail(NetworkError::AnswerTooLarge, "a line of the answer is longer than the client accepts");
}

/// `clean`: nothing came after the answer.
void HttpClientConnection::answer(bool clean)
{
    const bool reusable =
        clean && m_parser->keep_alive() && m_socket->bytesToWrite() == 0 && m_socket->state() == QAbstractSocket::ConnectedState;
    HttpResponse response = std::move(m_parser->response);
    m_parser.reset();
    m_in.clear();
    if (m_in.capacity() > kKeptCapacity) m_in.shrink_to_fit();
    m_busy = false;
    m_owner.answered(*this, std::move(response), reusable);
}

void HttpClientConnection::onDisconnected()
{
    const auto self = shared_from_this();
    if (!m_busy) {
        m_owner.spoiled(*this);
        return;
    }
    if (m_parser && m_parser->is_header_done()) {
        boost::beast::error_code error;
        m_parser->put_eof(error); // an answer without a length ends here
        if (!error && m_parser->is_done()) {
            answer(false);
            return;
        }
    }
    fail(NetworkError::ConnectionReset, "the connection was closed before a whole answer came");
}

void HttpClientConnection::onError()
{
    if (m_connected) return; // followed by disconnected()
    const auto self = shared_from_this();
    const bool late = m_socket->error() == QAbstractSocket::SocketTimeoutError;
    fail(late ? NetworkError::ConnectTimeout : NetworkError::ConnectionRefused, m_socket->errorString().toStdString());
}

void HttpClientConnection::fail(NetworkError error, std::string detail)
{
    m_busy = false;
    m_owner.failed(*this, error, std::move(detail));
}

} // namespace hamster
