#pragma once
// One connection of an HttpServer: reads requests, judges them, hands them on one by one and writes the answers.

#include "simulator/network/http_parser.h"
#include "simulator/network/http_server.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

class QTcpSocket;

namespace hamster {

class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
    /// Takes the socket, which stays a child of the server's listener.
    HttpConnection(HttpServer &server, QTcpSocket *socket, std::uint64_t id);
    ~HttpConnection();
    HttpConnection(const HttpConnection &) = delete;
    HttpConnection &operator=(const HttpConnection &) = delete;

    /// Begins to read; the time for the first header runs from here.
    void start();
    /// Answers before anything was read and closes.
    void refuseAtOnce(int status);
    /// Closes at once, without an answer.
    void drop();
    /// Takes what has come in already; whether its header is still not whole. May call the handler.
    bool stillWithoutHeader();

private:
    enum class Phase {
        Idle,   ///< nothing of a request has come
        Header, ///< waiting for the first header block, or for the rest of one
        Body,
        Handling, ///< the handler has the request
        Draining, ///< the last answer is out; what still comes is thrown away until the peer closes
        Gone,
    };
    enum class Step { Again, Wait };
    struct OpenRequest;

    void onReadable();
    void onWritten();
    void onGone();

    void process();
    bool readMore();
    Step advance();
    Step readHeader();
    Step continueOrRefuseExpectation();
    Step readBody();
    void handOn();
    void respond(HttpResponse response);
    void forsake();
    void refuse(int status);
    void flush();
    void drain();
    void enter(Phase phase);
    void queueIn(HttpServer::ConnectionList *list);
    void consume(std::size_t bytes);

    void setDeadline(Duration fromNow);
    void clearDeadline();
    void onTimer();
    void armTimer();

    HttpServer *m_server; ///< null when Gone
    QTcpSocket *m_socket; ///< null when Gone
    const std::uint64_t m_id;
    std::string m_peer;
    Phase m_phase = Phase::Idle;
    bool m_processing = false;
    bool m_keepAlive = true;
    bool m_closing = false; ///< the answer in m_out is the last one
    bool m_shutDown = false;
    bool m_heldBack = false;                      ///< the next request waits until the peer has read more of the answers
    HttpServer::ConnectionList *m_list = nullptr; ///< of the server, for those that may have to make room
    HttpServer::ConnectionList::iterator m_place; ///< in m_list

    std::string m_in;        ///< bytes from the socket
    std::size_t m_taken = 0; ///< how many of them are used up
    std::string m_out;       ///< answers not yet given to the socket
    HeaderScan m_scan;
    std::optional<RequestParser> m_parser;
    bool m_toHead = false; ///< the request that is handled is a HEAD

    std::int64_t m_deadline = 0; ///< monotonic nanoseconds; 0: none
    std::int64_t m_timerDue = 0; ///< when the pending timer fires; 0: none is pending
    TimerId m_timer = 0;
};

} // namespace hamster
