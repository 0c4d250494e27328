#include "simulator/network/http_connection.h"

#include "model/core/text.h"
#include "simulator/network/http_judge.h"
#include "simulator/network/real_time.h"
#include "simulator/network/socket_write.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <sys/socket.h>

#include <algorithm>

namespace hamster {

namespace {

constexpr Duration kIdleTime = 60s;                   ///< a kept connection without a request
constexpr Duration kDrainTime = 2s;                   ///< for the peer to read the last answer and close
constexpr std::size_t kUnsentBytesMax = 256 * 1024;   ///< more answers wait until the peer has read some
constexpr qint64 kSocketBufferBytes = 64 * 1024;      ///< bytes of later requests kept while one is handled
constexpr std::size_t kKeptCapacity = 64 * 1024;      ///< larger buffers are given back
constexpr std::size_t kChunkLineBytesMax = 16 * 1024; ///< one chunk header with its extensions, or all trailers

std::int64_t nanoseconds(Duration duration) { return std::chrono::nanoseconds(duration).count(); }

} // namespace

/// Lives in the responder. Knows whether the one answer was given.
struct HttpConnection::OpenRequest {
    std::weak_ptr<HttpConnection> connection;
    bool answered = false;

    explicit OpenRequest(std::weak_ptr<HttpConnection> of)
        : connection(std::move(of))
    {}
    OpenRequest(const OpenRequest &) = delete;
    OpenRequest &operator=(const OpenRequest &) = delete;
    ~OpenRequest()
    {
        if (answered) return;
        if (const auto alive = connection.lock()) alive->forsake();
    }
};

HttpConnection::HttpConnection(HttpServer &server, QTcpSocket *socket, std::uint64_t id)
    : m_server(&server)
    , m_socket(socket)
    , m_id(id)
    , m_peer(socket->peerAddress().toString().toStdString())
{
    socket->setReadBufferSize(kSocketBufferBytes);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

HttpConnection::~HttpConnection() { HAMSTER_ASSERT(m_phase == Phase::Gone); }

void HttpConnection::start()
{
    QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this] { onReadable(); });
    QObject::connect(m_socket, &QTcpSocket::bytesWritten, m_socket, [this] { onWritten(); });
    QObject::connect(m_socket, &QTcpSocket::disconnected, m_socket, [this] { onGone(); });
    enter(Phase::Header);
    setDeadline(m_server->m_options.headerTime);
}

void HttpConnection::refuseAtOnce(int status)
{
    start();
    refuse(status);
    flush();
}

void HttpConnection::drop()
{
    if (m_phase == Phase::Gone) return;
    QTcpSocket *socket = m_socket;
    onGone();
    socket->abort();
}

bool HttpConnection::stillWithoutHeader()
{
    if (m_phase == Phase::Header) m_socket->waitForReadyRead(0);
    return m_phase == Phase::Header;
}

void HttpConnection::onGone()
{
    if (m_phase == Phase::Gone) return;
    const auto self = shared_from_this(); // the server's reference goes now
    enter(Phase::Gone);
    m_socket->disconnect(m_socket);
    m_socket->deleteLater();
    m_socket = nullptr;
    m_server->m_scheduler.cancel(m_timer);
    m_server->remove(m_id);
    m_server = nullptr;
}

void HttpConnection::enter(Phase phase)
{
    if (phase == m_phase) return;
    m_phase = phase;
    queueIn(phase == Phase::Header ? &m_server->m_headerless : phase == Phase::Draining ? &m_server->m_leaving : nullptr);
}

void HttpConnection::queueIn(HttpServer::ConnectionList *list)
{
    if (m_list) m_list->erase(m_place);
    m_list = list;
    if (m_list) m_place = m_list->insert(m_list->end(), this);
}

void HttpConnection::onReadable()
{
    if (m_phase == Phase::Draining) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_phase != Phase::Handling) process();
}

void HttpConnection::onWritten()
{
    if (m_phase == Phase::Draining)
        drain();
    else if (m_heldBack)
        process();
}

void HttpConnection::process()
{
    if (m_processing) return;
    const auto self = shared_from_this();
    m_processing = true; // also while writing, which may tell of an error or of bytes written
    do {
        m_heldBack = false;
        while (m_phase != Phase::Gone && advance() == Step::Again) {}
        flush();
    } while (m_heldBack && m_phase != Phase::Gone && m_socket->bytesToWrite() == 0);
    m_processing = false;
}

/// Takes what the socket has; false when it has nothing.
bool HttpConnection::readMore()
{
    const qint64 available = m_socket->bytesAvailable();
    if (available <= 0) return false;
    if (m_taken == m_in.size()) {
        m_in.clear();
        if (m_in.capacity() > kKeptCapacity) m_in.shrink_to_fit();
    } else if (m_taken > 0) {
        m_in.erase(0, m_taken);
    }
    m_taken = 0;
    const std::size_t before = m_in.size();
    m_in.resize(before + static_cast<std::size_t>(available));
    const qint64 read = m_socket->read(m_in.data() + before, available);
    m_in.resize(before + static_cast<std::size_t>(std::max<qint64>(read, 0)));
    return read > 0;
}

void HttpConnection::consume(std::size_t bytes)
{
    m_taken += bytes;
    if (m_taken == m_in.size()) {
        m_in.clear();
        m_taken = 0;
    }
}

/// One move of the connection: Again when there may be another one with what is here.
HttpConnection::Step HttpConnection::advance()
{
    switch (m_phase) {
    case Phase::Idle:
    case Phase::Header:
        m_heldBack = m_out.size() + static_cast<std::size_t>(m_socket->bytesToWrite()) > kUnsentBytesMax;
        return m_heldBack ? Step::Wait : readHeader();
    case Phase::Body: return readBody();
    case Phase::Handling:
    case Phase::Draining:
    case Phase::Gone: return Step::Wait;
    }
    return Step::Wait;
}

HttpConnection::Step HttpConnection::readHeader()
{
    const ServerOptions &options = m_server->m_options;
    if (m_taken == m_in.size() && !readMore()) return Step::Wait;
    // A line break after the last body is old clients' habit, not a request.
    if (m_scan.end() == 0)
        while (std::string_view(m_in).substr(m_taken).starts_with("\r\n")) consume(2);
    const std::string_view bytes = std::string_view(m_in).substr(m_taken);
    if (bytes.empty()) return Step::Again;
    const std::string_view window = bytes.substr(0, options.headerBytesMax);
    switch (m_scan.advance(window)) {
    case HeaderScan::State::BareLineFeed: refuse(400); return Step::Wait;
    case HeaderScan::State::Incomplete:
        if (window.size() < bytes.size() || window.size() == options.headerBytesMax) {
            refuse(431);
            return Step::Wait;
        }
        if (m_phase == Phase::Idle) {
            enter(Phase::Header);
            setDeadline(options.headerTime);
        }
        return readMore() ? Step::Again : Step::Wait;
    case HeaderScan::State::Complete: break;
    }
    boost::beast::error_code error;
    m_parser.emplace();
    m_parser->putHeader(bytes.substr(0, m_scan.end()), error);
    consume(m_scan.end());
    m_scan = HeaderScan();
    const int verdict = error || !m_parser->is_header_done() ? 400 : judgeRequest(*m_parser, options);
    if (verdict != 0) {
        refuse(verdict);
        return Step::Wait;
    }
    m_keepAlive = m_parser->keep_alive();
    m_toHead = m_parser->request.method == "HEAD";
    if (m_parser->is_done()) {
        handOn();
        return Step::Again;
    }
    enter(Phase::Body);
    setDeadline(options.bodyTime);
    return continueOrRefuseExpectation();
}

HttpConnection::Step HttpConnection::continueOrRefuseExpectation()
{
    const std::optional<std::string_view> expected = m_parser->request.headers.find("Expect");
    if (!expected || m_parser->http10()) return Step::Again;
    if (!equalsIgnoringCase(*expected, "100-continue")) {
        refuse(417);
        return Step::Wait;
    }
    // Earlier answers are in m_out already, so the order holds; with the body here the peer did not wait.
    if (m_taken == m_in.size() && m_socket->bytesAvailable() == 0) m_out += "HTTP/1.1 100 Continue\r\n\r\n";
    return Step::Again;
}

HttpConnection::Step HttpConnection::readBody()
{
    if (m_taken == m_in.size() && !readMore()) return Step::Wait;
    const std::string_view bytes = std::string_view(m_in).substr(m_taken);
    boost::beast::error_code error;
    const std::size_t used = m_parser->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
    const std::size_t left = bytes.size() - used;
    consume(used);
    if (error == boost::beast::http::error::body_limit) {
        refuse(413);
        return Step::Wait;
    }
    if (error && error != boost::beast::http::error::need_more) {
        refuse(400);
        return Step::Wait;
    }
    if (m_parser->is_done()) {
        handOn();
        return Step::Again;
    }
    if (left > kChunkLineBytesMax) {
        refuse(431);
        return Step::Wait;
    }
    return readMore() ? Step::Again : Step::Wait;
}

void HttpConnection::handOn()
{
    enter(Phase::Handling);
    clearDeadline();
    HttpServer &server = *m_server;
    ++server.m_requests;
    HttpRequest request = std::move(m_parser->request);
    request.peer = m_peer;
    request.to = server.m_options.party;
    const auto open = std::make_shared<OpenRequest>(weak_from_this());
    const auto handler = server.m_handler;
    (*handler)(std::move(request), [open](HttpResponse response) {
        HAMSTER_ASSERT(!open->answered); // exactly one answer
        open->answered = true;
        if (const auto connection = open->connection.lock()) connection->respond(std::move(response));
    });
}

void HttpConnection::respond(HttpResponse response)
{
    if (m_phase != Phase::Handling) return;
    const std::optional<std::string_view> connection = response.headers.find("Connection");
    if (!m_keepAlive || (connection && equalsIgnoringCase(*connection, "close"))) m_closing = true;
    appendAnswer(m_out, response, m_toHead, m_closing, m_parser->http10());
    m_parser.reset();
    enter(m_closing ? Phase::Draining : Phase::Idle);
    setDeadline(m_closing ? kDrainTime : kIdleTime);
    if (m_processing) return; // the loop goes on and writes all answers at once
    const auto self = shared_from_this();
    m_processing = true; // the next handler must not run inside the service that has just answered
    flush();
    m_processing = false;
    if (m_phase == Phase::Idle && (m_taken < m_in.size() || m_socket->bytesAvailable() > 0))
        m_server->m_scheduler.after(0ms, [weak = weak_from_this()] {
            if (const auto alive = weak.lock(); alive && alive->m_phase != Phase::Gone) alive->process();
        });
}

void HttpConnection::forsake()
{
    if (m_phase != Phase::Handling) return;
    m_server->m_scheduler.after(0ms, [weak = weak_from_this()] {
        if (const auto alive = weak.lock()) alive->drop();
    });
}

void HttpConnection::refuse(int status)
{
    ++m_server->m_refusals;
    m_closing = true;
    const bool http10 = m_parser && m_parser->is_header_done() && m_parser->http10();
    appendAnswer(m_out, m_server->refusal(status), m_parser && m_parser->request.method == "HEAD", true, http10);
    m_parser.reset();
    enter(Phase::Draining);
    setDeadline(kDrainTime);
}

void HttpConnection::flush()
{
    if (m_phase == Phase::Gone) return;
    if (!m_out.empty()) {
        writeNow(*m_socket, m_out);
        m_out.clear();
        if (m_out.capacity() > kKeptCapacity) m_out.shrink_to_fit();
    }
    if (m_phase == Phase::Draining) drain();
}

/// Ends our side only: a close with unread bytes would reset the connection and take the answer from the peer.
void HttpConnection::drain()
{
    if (m_shutDown || m_socket->bytesToWrite() > 0) return;
    m_shutDown = true;
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    m_in.clear();
    m_taken = 0;
    m_socket->skip(m_socket->bytesAvailable());
}

void HttpConnection::setDeadline(Duration fromNow)
{
    m_deadline = monotonicNanoseconds() + nanoseconds(fromNow);
    // Mostly a deadline moves away: then the pending timer finds that out by itself.
    if (m_timerDue != 0 && m_timerDue <= m_deadline) return;
    m_server->m_scheduler.cancel(m_timer);
    armTimer();
}

void HttpConnection::clearDeadline() { m_deadline = 0; }

void HttpConnection::armTimer()
{
    const std::int64_t left = std::max<std::int64_t>(0, m_deadline - monotonicNanoseconds());
    m_timerDue = m_deadline;
    m_timer = m_server->m_scheduler.after(std::chrono::ceil<Duration>(std::chrono::nanoseconds(left)), [weak = weak_from_this()] {
        if (const auto alive = weak.lock()) alive->onTimer();
    });
}

void HttpConnection::onTimer()
{
    if (m_phase == Phase::Gone) return;
    m_timer = 0;
    m_timerDue = 0;
    if (m_deadline == 0) return;
    if (monotonicNanoseconds() < m_deadline) {
        armTimer();
        return;
    }
    if (m_phase == Phase::Header || m_phase == Phase::Body) {
        refuse(408);
        flush();
    } else {
        drop();
    }
}

} // namespace hamster
