#include "net_fixture.h"

namespace hamster::net_test {
namespace {

using HttpClientTest = NetworkTest;

NetworkFailure failureOf(const HttpOutcome &outcome)
{
    const auto *failure = std::get_if<NetworkFailure>(&outcome);
    EXPECT_NE(failure, nullptr);
    return failure ? *failure : NetworkFailure{NetworkError::AnswerTimeout, false, "an answer came"};
}

HttpResponse answerOf(const HttpOutcome &outcome)
{
    const auto *answer = std::get_if<HttpResponse>(&outcome);
    EXPECT_NE(answer, nullptr) << std::get<NetworkFailure>(outcome).detail;
    return answer ? *answer : HttpResponse{};
}

TEST_F(HttpClientTest, SendsTheRequestAsItIs)
{
    RawServer server;
    answerWith(server, "HTTP/1.1 201 Created\r\nX-A: 1\r\nx-b: 2\r\nContent-Length: 4\r\n\r\nbody");
    HttpRequest made = request("http://localhost:" + std::to_string(server.port()) + "/p?q=1", "POST", "{\"a\":\"주\"}");
    made.headers.add("X-USER-ID", "u\r\nX-Evil: 1");
    made.headers.add("Content-Length", "3");
    made.headers.add("Host", "evil");
    const HttpResponse answer = answerOf(exchange(made));
    EXPECT_EQ(answer.status, 201);
    EXPECT_EQ(answer.headers.find("X-B"), "2");
    EXPECT_EQ(answer.body, "body");
    EXPECT_EQ(server.received, "POST /p?q=1 HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port()) +
                                   "\r\nX-USER-ID: u  X-Evil: 1\r\nContent-Length: 11\r\n\r\n{\"a\":\"주\"}");
}

TEST_F(HttpClientTest, ReusesAConnectionButNotAClosingOne)
{
    RawServer server;
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    for (int i = 0; i < 3; ++i) answerOf(exchange(request(server.url())));
    EXPECT_EQ(server.connections, 1);
    HttpRequest last = request(server.url());
    last.headers.add("Connection", "close");
    answerOf(exchange(last));
    EXPECT_EQ(server.connections, 1);
    answerWith(server, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
    server.received.clear();
    answerOf(exchange(request(server.url())));
    answerOf(exchange(request(server.url())));
    EXPECT_EQ(server.connections, 3);
}

TEST_F(HttpClientTest, AnswersOfEveryFraming)
{
    RawServer server;
    const auto bodyOf = [&](const std::string &answer, bool close, const std::string &method = "GET") {
        server.received.clear();
        server.onBytes = [answer, close](QTcpSocket &socket) {
            for (const char byte : answer) { // in as many pieces as there are bytes
                socket.write(&byte, 1);
                socket.flush();
            }
            if (close) socket.disconnectFromHost();
        };
        return answerOf(exchange(request(server.url(), method))).body;
    };
    EXPECT_EQ(bodyOf("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1;x=y\r\nd\r\n0\r\nX-T: 1\r\n\r\n", false), "abcd");
    EXPECT_EQ(bodyOf("HTTP/1.1 200 OK\r\n\r\nuntil the end", true), "until the end");
    EXPECT_EQ(bodyOf("HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nold", true), "old");
    EXPECT_EQ(bodyOf("HTTP/1.1 204 No Content\r\n\r\n", false), "");
    EXPECT_EQ(bodyOf("HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n", false), "");
    EXPECT_EQ(bodyOf("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n", false, "HEAD"), "");
    EXPECT_EQ(
        bodyOf("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
               false),
        "ok");
    EXPECT_EQ(bodyOf("HTTP/1.1 500 Broken\r\nContent-Length: 3\r\n\r\nwhy", false), "why");
}

TEST_F(HttpClientTest, RedirectsAreNotFollowed)
{
    RawServer server;
    answerWith(server, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n\r\n");
    EXPECT_EQ(answerOf(exchange(request(server.url()))).status, 302);
    EXPECT_EQ(server.requests(), 1);
}

TEST_F(HttpClientTest, RefusedConnectionsSentNothing)
{
    std::uint16_t port;
    {
        RawServer gone;
        port = gone.port();
    }
    const NetworkFailure failure = failureOf(exchange(request("http://127.0.0.1:" + std::to_string(port) + "/")));
    EXPECT_EQ(failure.error, NetworkError::ConnectionRefused);
    EXPECT_FALSE(failure.bytesSent);
    EXPECT_FALSE(failure.detail.empty());
}

TEST_F(HttpClientTest, ManyRefusedAtOnceAllFailOnce)
{
    std::uint16_t port;
    {
        RawServer gone;
        port = gone.port();
    }
    int failures = 0;
    for (int i = 0; i < 5000; ++i)
        network.send(request("http://127.0.0.1:" + std::to_string(port) + "/"), {20s, 20s}, [&failures](const HttpOutcome &outcome) {
            EXPECT_EQ(failureOf(outcome).error, NetworkError::ConnectionRefused);
            ++failures;
        });
    EXPECT_EQ(failures, 0);
    ASSERT_TRUE(waitFor([&failures] { return failures == 5000; }));
}

TEST_F(HttpClientTest, BadAddressesSendNothing)
{
    for (const char *bad : {"", "https://localhost/", "http://2130706433/", "http://127.1/", "http://169.254.169.254/",
                            "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/", "http://user@localhost/", "http://no-such-host.invalid/"}) {
        const NetworkFailure failure = failureOf(exchange(request(bad), {20s, 20s}));
        EXPECT_EQ(failure.error, NetworkError::ConnectionRefused) << bad;
        EXPECT_FALSE(failure.bytesSent) << bad;
    }
}

/// Sends one POST to a server that misbehaves in a way and proves that it was on the wire once.
class Misbehaviour : public NetworkTest {
protected:
    NetworkFailure postOnce(RawServer &server, SendOptions options = {3s, 10s})
    {
        const int before = server.requests();
        const NetworkFailure failure = failureOf(exchange(request(server.url("/pay"), "POST", "money"), options));
        settle(scheduler);
        EXPECT_EQ(server.requests(), before + 1);
        EXPECT_EQ(count(server.received, "money"), before + 1);
        EXPECT_TRUE(failure.bytesSent);
        return failure;
    }
};

TEST_F(Misbehaviour, ResetAfterSending)
{
    RawServer server;
    server.onBytes = [](QTcpSocket &socket) { socket.abort(); };
    EXPECT_EQ(postOnce(server).error, NetworkError::ConnectionReset);
    server.onBytes = [](QTcpSocket &socket) { socket.disconnectFromHost(); };
    EXPECT_EQ(postOnce(server).error, NetworkError::ConnectionReset);
    EXPECT_EQ(server.connections, 2);
}

TEST_F(Misbehaviour, ResetInTheMiddleOfTheAnswer)
{
    for (const char *part : {"HTTP/1.1 2", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
                             "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "HTTP/1.1 100 Continue\r\n\r\n"}) {
        RawServer server;
        server.onBytes = [part](QTcpSocket &socket) {
            socket.write(part);
            socket.disconnectFromHost();
        };
        EXPECT_EQ(postOnce(server).error, NetworkError::ConnectionReset) << part;
    }
}

TEST_F(Misbehaviour, ResetOnAReusedConnectionIsNotRepeated)
{
    RawServer server;
    server.onBytes = [&server](QTcpSocket &socket) {
        if (server.requests() == 1)
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        else
            socket.abort();
    };
    answerOf(exchange(request(server.url(), "POST", "money")));
    EXPECT_EQ(postOnce(server).error, NetworkError::ConnectionReset);
    EXPECT_EQ(server.connections, 1);
}

TEST_F(Misbehaviour, AStaleConnectionIsNotUsed)
{
    RawServer server;
    QTcpSocket *accepted = nullptr;
    server.onConnection = [&accepted](QTcpSocket &socket) { accepted = &socket; };
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    answerOf(exchange(request(server.url(), "POST", "a")));
    // The close reaches the client's socket, but its event loop has not seen it when the next request comes.
    accepted->disconnectFromHost();
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nagain");
    server.received.clear();
    EXPECT_EQ(answerOf(exchange(request(server.url(), "POST", "b"))).body, "again");
    EXPECT_EQ(server.connections, 2);
    EXPECT_EQ(server.requests(), 1);
}

TEST_F(Misbehaviour, NoAnswerInTime)
{
    RawServer server;
    EXPECT_EQ(postOnce(server, {3s, 80ms}).error, NetworkError::AnswerTimeout);
    server.onBytes = [](QTcpSocket &socket) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"); };
    EXPECT_EQ(postOnce(server, {3s, 80ms}).error, NetworkError::AnswerTimeout);
    ASSERT_TRUE(waitFor([&server] { return server.closed == 2; })); // a late answer has nobody to confuse
}

TEST_F(Misbehaviour, MalformedAnswers)
{
    for (const char *bad :
         {"hello\r\n\r\n", "HTTP/2.0 200 OK\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n",
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"}) {
        RawServer server;
        server.onBytes = [bad](QTcpSocket &socket) { socket.write(bad); };
        EXPECT_EQ(postOnce(server).error, NetworkError::MalformedAnswer) << bad;
    }
}

TEST_F(Misbehaviour, AnswersBeyondTheLimit)
{
    const std::size_t limit = 1024 * 1024;
    RawServer server;
    const auto sized = [](std::size_t size) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" + std::string(size, 'x');
    };
    answerWith(server, sized(limit));
    EXPECT_EQ(answerOf(exchange(request(server.url(), "POST"))).body.size(), limit);
    RawServer large;
    answerWith(large, sized(limit + 1));
    EXPECT_EQ(postOnce(large).error, NetworkError::AnswerTooLarge);
    RawServer endless;
    answerWith(endless, "HTTP/1.1 200 OK\r\n\r\n" + std::string(limit + 1, 'x'));
    EXPECT_EQ(postOnce(endless).error, NetworkError::AnswerTooLarge);
    RawServer header;
    answerWith(header, "HTTP/1.1 200 OK\r\nX: " + std::string(80'000, 'x'));
    EXPECT_EQ(postOnce(header).error, NetworkError::AnswerTooLarge);
}

TEST_F(Misbehaviour, BytesAfterTheAnswerSpoilTheConnection)
{
    RawServer server;
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
    EXPECT_EQ(answerOf(exchange(request(server.url()))).body, "ok");
    EXPECT_EQ(answerOf(exchange(request(server.url()))).body, "ok");
    EXPECT_EQ(server.connections, 2);
}

TEST_F(HttpClientTest, TheConnectTimeIsLimited)
{
    // A listener whose backlog is full does not answer further connects.
    QTcpServer full;
    full.setListenBacklogSize(0);
    ASSERT_TRUE(full.listen(QHostAddress(QHostAddress::LocalHost)));
    full.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> fillers;
    for (int i = 0; i < 4; ++i) {
        fillers.push_back(std::make_unique<QTcpSocket>());
        fillers.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), full.serverPort());
    }
    settle(scheduler);
    const NetworkFailure failure = failureOf(exchange(request("http://127.0.0.1:" + std::to_string(full.serverPort()) + "/"), {50ms, 20s}));
    EXPECT_EQ(failure.error, NetworkError::ConnectTimeout);
    EXPECT_FALSE(failure.bytesSent);
    const NetworkFailure total = failureOf(exchange(request("http://127.0.0.1:" + std::to_string(full.serverPort()) + "/"), {20s, 50ms}));
    EXPECT_EQ(total.error, NetworkError::ConnectTimeout);
    EXPECT_FALSE(total.bytesSent);
}

TEST_F(HttpClientTest, AnAbandonedRequestLivesOnButItsCallerHearsNothing)
{
    RawServer server;
    const SendId id = network.send(request(server.url(), "POST", "money"), {3s, 10s}, [](const HttpOutcome &) { FAIL(); });
    ASSERT_TRUE(waitFor([&server] { return server.requests() == 1; }));
    network.abandon(id);
    network.abandon(id);
    network.abandon(987654);
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    const auto sockets = server.connections;
    server.received.clear();
    EXPECT_EQ(server.closed, 0);
    EXPECT_EQ(answerOf(exchange(request(server.url()))).status, 200); // on a second connection: the first waits still
    EXPECT_EQ(server.connections, sockets + 1);
}

TEST_F(HttpClientTest, AbandonedBeforeItWasSentIsNeverSent)
{
    RawServer server;
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    network.abandon(network.send(request(server.url("/never")), {3s, 10s}, [](const HttpOutcome &) { FAIL(); }));
    answerOf(exchange(request(server.url("/sent"))));
    EXPECT_EQ(server.requests(), 1);
    EXPECT_EQ(server.received.find("/never"), std::string::npos);
    const SendId bad = network.send(request("no url"), {3s, 10s}, [](const HttpOutcome &) { FAIL(); });
    network.abandon(bad);
    settle(scheduler);
}

TEST_F(HttpClientTest, FurtherRequestsToAPeerWaitInOrder)
{
    RawServer server;
    std::vector<QTcpSocket *> sockets;
    server.onBytes = [&sockets](QTcpSocket &socket) { sockets.push_back(&socket); };
    constexpr int kRequests = 70;
    int answered = 0;
    std::vector<SendId> ids;
    for (int i = 0; i < kRequests; ++i)
        ids.push_back(network.send(request(server.url("/" + std::to_string(i) + "/")), {3s, 20s}, [&answered](const HttpOutcome &outcome) {
            answerOf(outcome);
            ++answered;
        }));
    ASSERT_TRUE(waitFor([&server] { return server.requests() == 64; }));
    settle(scheduler);
    EXPECT_EQ(server.connections, 64);
    EXPECT_EQ(server.requests(), 64);
    network.abandon(ids[64]);
    for (int next : {65, 66, 67, 68, 69}) {
        sockets[static_cast<std::size_t>(next - 65)]->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        ASSERT_TRUE(waitFor([&] { return server.received.find("/" + std::to_string(next) + "/") != std::string::npos; }));
    }
    EXPECT_EQ(server.received.find("/64/"), std::string::npos);
    EXPECT_EQ(server.connections, 64);
    for (std::size_t i = 5; i < sockets.size(); ++i) sockets[i]->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    ASSERT_TRUE(waitFor([&answered] { return answered == kRequests - 1; }));
}

TEST_F(HttpClientTest, ARequestThatWaitsTooLongForAConnectionWasNotSent)
{
    RawServer server;
    for (int i = 0; i < 64; ++i) network.send(request(server.url("/held")), {3s, 20s}, [](const HttpOutcome &) { FAIL(); });
    const NetworkFailure failure = failureOf(exchange(request(server.url("/queued")), {3s, 60ms}));
    EXPECT_EQ(failure.error, NetworkError::ConnectTimeout);
    EXPECT_FALSE(failure.bytesSent);
    EXPECT_EQ(server.received.find("/queued"), std::string::npos);
}

TEST_F(HttpClientTest, IdleConnectionsAreGivenUpAfterAWhile)
{
    RawServer server;
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    HttpClientOptions options;
    options.pooledTime = 40ms;
    options.pooledPerPeer = 2;
    HttpClient client(scheduler, options);
    int answered = 0;
    for (int i = 0; i < 5; ++i) client.send(request(server.url()), {3s, 10s}, [&answered](const HttpOutcome &) { ++answered; });
    ASSERT_TRUE(waitFor([&] { return answered == 5; }));
    EXPECT_EQ(client.idleConnections(), 2u);
    ASSERT_TRUE(waitFor([&server] { return server.closed == server.connections; }));
    EXPECT_EQ(client.idleConnections(), 0u);
    EXPECT_EQ(client.openRequests(), 0u);
}

TEST_F(HttpClientTest, ANameIsLookedUp)
{
    RawServer server;
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    const HttpOutcome outcome = exchange(request("http://localhost.localdomain:" + std::to_string(server.port()) + "/"), {20s, 20s});
    // Whether this machine knows that name or not: it is loopback, or nothing was sent.
    if (std::holds_alternative<NetworkFailure>(outcome)) {
        EXPECT_FALSE(std::get<NetworkFailure>(outcome).bytesSent);
        EXPECT_EQ(server.connections, 0);
    } else {
        EXPECT_EQ(server.requests(), 1);
    }
}

TEST_F(HttpClientTest, DestroyedWithOpenRequestsItCallsNobody)
{
    RawServer server;
    {
        HttpClient client(scheduler);
        for (int i = 0; i < 70; ++i) client.send(request(server.url()), {3s, 10s}, [](const HttpOutcome &) { FAIL(); });
        ASSERT_TRUE(waitFor([&server] { return server.requests() == 64; }));
        client.send(request("bad"), {3s, 10s}, [](const HttpOutcome &) { FAIL(); });
        client.send(request("http://no-such-host.invalid/"), {3s, 10s}, [](const HttpOutcome &) { FAIL(); });
    }
    ASSERT_TRUE(waitFor([&server] { return server.closed == 64; }));
    settle(scheduler);
}

TEST_F(HttpClientTest, ADoneMaySendTheNext)
{
    RawServer server;
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    int left = 1000;
    std::function<void(HttpOutcome)> next = [&](const HttpOutcome &outcome) {
        answerOf(outcome);
        if (--left > 0) network.send(request(server.url()), {3s, 10s}, next);
    };
    network.send(request(server.url()), {3s, 10s}, next);
    ASSERT_TRUE(waitFor([&left] { return left == 0; }));
    EXPECT_EQ(server.connections, 1);
    EXPECT_EQ(server.requests(), 1000);
}

} // namespace
} // namespace hamster::net_test
