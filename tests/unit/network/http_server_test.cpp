#include "net_fixture.h"

namespace hamster::net_test {
namespace {

using HttpServerTest = NetworkTest;

TEST_F(HttpServerTest, GivesTheHandlerADecodedRequest)
{
    const auto port = serve();
    RawClient client(port);
    client.send(post("/api/v1/%EC%A3%BC%EB%AC%B8/a%2Fb+c?orderId=%201&x", "{\"a\":1}", "X-User-Id: 유저\r\nx-twice: 1\r\nX-Twice: 2\r\n"));
    ASSERT_TRUE(client.waitForText("{\"a\":1}"));
    ASSERT_EQ(handled.size(), 1u);
    const HttpRequest &seen = handled.front();
    EXPECT_EQ(seen.method, "POST");
    EXPECT_EQ(seen.path, "/api/v1/주문/a/b+c");
    EXPECT_EQ(seen.query, "orderId=%201&x");
    EXPECT_EQ(seen.parameter("orderId"), " 1");
    EXPECT_EQ(seen.headers.find("X-USER-ID"), "유저");
    EXPECT_EQ(seen.headers.find("X-TWICE"), "1");
    EXPECT_EQ(seen.headers.fields().size(), 5u);
    EXPECT_EQ(seen.body, "{\"a\":1}");
    EXPECT_EQ(seen.peer, "127.0.0.1");
    EXPECT_EQ(seen.to, Party::Ecommerce);
    EXPECT_TRUE(client.received.starts_with("HTTP/1.1 200 OK\r\nDate: "));
    EXPECT_EQ(count(client.received, "Content-Length: "), 1);
    EXPECT_EQ(count(client.received, "Connection:"), 0);
    EXPECT_FALSE(client.closed);
}

TEST_F(HttpServerTest, KeepsTheConnectionForTheNextRequest)
{
    const auto port = serve();
    RawClient client(port);
    for (const std::string path : {"/one", "/two", "/three"}) {
        client.send(get(path));
        ASSERT_TRUE(client.waitForText("GET " + path + "?"));
    }
    EXPECT_EQ(counts().connections, 1u);
    EXPECT_EQ(counts().withoutHeader, 0u);
    client.send(get("/last", "Connection: close\r\n"));
    ASSERT_TRUE(client.waitForClose());
    EXPECT_EQ(count(client.received, "HTTP/1.1 200 OK"), 4);
    EXPECT_EQ(count(client.received, "Connection: close\r\n"), 1);
    ASSERT_TRUE(waitFor([this] { return counts().connections == 0; }));
}

TEST_F(HttpServerTest, Http10ClosesUnlessAskedToKeep)
{
    const auto port = serve();
    EXPECT_TRUE(untilClosed(port, "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n").starts_with("HTTP/1.1 200"));
    RawClient client(port);
    client.send("GET /a HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
    ASSERT_TRUE(client.waitForText("/a?"));
    EXPECT_EQ(count(client.received, "Connection: keep-alive\r\n"), 1);
    client.send(get("/b"));
    EXPECT_TRUE(client.waitForText("/b?"));
}

TEST_F(HttpServerTest, AHandlerMayCloseTheConnection)
{
    const auto port = serve({}, [](HttpRequest, Responder respond) {
        HttpResponse response = HttpResponse::json(200, "{}");
        response.headers.add("Connection", "close");
        respond(std::move(response));
    });
    const std::string answer = untilClosed(port, get("/"));
    EXPECT_EQ(count(answer, "Connection: close\r\n"), 1);
}

TEST_F(HttpServerTest, BytesMayComeOneByOne)
{
    const auto port = serve();
    RawClient client(port);
    for (const char byte : post("/slow?a=b", "0123456789")) {
        client.send({&byte, 1});
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(client.waitForText("POST /slow?a=b 0123456789"));
}

TEST_F(HttpServerTest, PipelinedRequestsAreHandledInOrderAndAnsweredInOneWrite)
{
    const auto port = serve();
    RawClient client(port);
    std::string all;
    for (int i = 0; i < 20; ++i)
        all += i % 2 == 0 ? get("/" + std::to_string(i)) : post("/" + std::to_string(i), "body" + std::to_string(i));
    client.send(all);
    ASSERT_TRUE(client.waitForText("/19? body19"));
    ASSERT_EQ(handled.size(), 20u);
    for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(handled[i].path, "/" + std::to_string(i));
    EXPECT_EQ(client.reads, 1);
}

TEST_F(HttpServerTest, ALaterPipelinedRequestWaitsForTheEarlierAnswer)
{
    std::vector<std::pair<std::string, Responder>> open;
    bool inside = false;
    const auto port = serve({}, [&](HttpRequest request, Responder respond) {
        EXPECT_FALSE(inside); // a handler never runs inside the service that has just answered
        open.emplace_back(request.path, std::move(respond));
    });
    RawClient client(port);
    client.send(get("/1") + get("/2") + get("/3", "Connection: close\r\n") + get("/never"));
    for (std::size_t i = 0; i < 3; ++i) {
        ASSERT_TRUE(waitFor([&] { return open.size() == i + 1; }));
        settle(scheduler);
        ASSERT_EQ(open.size(), i + 1);
        inside = true;
        open[i].second(HttpResponse::json(200, "answer to " + open[i].first));
        inside = false;
    }
    ASSERT_TRUE(client.waitForClose());
    EXPECT_EQ(count(client.received, "HTTP/1.1 200"), 3);
    EXPECT_LT(client.received.find("answer to /1"), client.received.find("answer to /2"));
    EXPECT_EQ(open.size(), 3u);
}

TEST_F(HttpServerTest, HeadGetsTheLengthButNoBody)
{
    const auto port = serve();
    RawClient client(port);
    client.send("HEAD /x HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/y"));
    ASSERT_TRUE(client.waitForText("GET /y?"));
    EXPECT_EQ(client.received.find("HEAD /x"), std::string::npos);
    EXPECT_NE(client.received.find("Content-Length: 9\r\n"), std::string::npos); // "HEAD /x? "
}

TEST_F(HttpServerTest, ExpectationIsMetBeforeTheBodyAndInItsPlace)
{
    const auto port = serve();
    RawClient client(port);
    client.send(get("/first") + "POST /second HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    ASSERT_TRUE(client.waitForText("HTTP/1.1 100 Continue\r\n\r\n"));
    EXPECT_LT(client.received.find("/first?"), client.received.find("100 Continue"));
    client.send("12345");
    ASSERT_TRUE(client.waitForText("POST /second? 12345"));
    EXPECT_TRUE(untilClosed(port, post("/", "x", "Expect: miracles\r\n")).starts_with("HTTP/1.1 417"));
    EXPECT_TRUE(untilClosed(port, "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 999999\r\n\r\n")
                    .starts_with("HTTP/1.1 413"));
}

TEST_F(HttpServerTest, ChunkedBodiesArePutTogether)
{
    const auto port = serve();
    RawClient client(port);
    const std::string head = "POST /c HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: Chunked\r\n\r\n";
    client.send(head + "4;ext=1\r\nWiki\r\n5\r\npedia\r\n0\r\nX-Trailer: a\r\n\r\n" + get("/next"));
    ASSERT_TRUE(client.waitForText("GET /next?"));
    EXPECT_NE(client.received.find("POST /c? Wikipedia"), std::string::npos);
    for (const char byte : head + "4\r\nWiki\r\n5\r\npedia\r\n0\r\n\r\n") {
        client.send({&byte, 1});
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(waitFor([&] { return count(client.received, "Wikipedia") == 2; }));
    ASSERT_EQ(handled.size(), 3u);
    EXPECT_FALSE(handled[0].headers.find("X-Trailer").has_value());
}

TEST_F(HttpServerTest, AnswersMayComeLaterAndForDeadConnectionsAreIgnored)
{
    std::vector<Responder> open;
    const auto port = serve({}, [&](HttpRequest, Responder respond) { open.push_back(std::move(respond)); });
    RawClient patient(port);
    auto hasty = std::make_unique<RawClient>(port);
    patient.send(get("/"));
    ASSERT_TRUE(waitFor([&] { return open.size() == 1; }));
    hasty->send(get("/"));
    ASSERT_TRUE(waitFor([&] { return open.size() == 2; }));
    hasty->abort();
    ASSERT_TRUE(waitFor([this] { return counts().connections == 1; }));
    open[1](HttpResponse::json(200, "nobody hears"));
    open[0](HttpResponse::json(200, "late"));
    ASSERT_TRUE(patient.waitForText("late"));
}

TEST_F(HttpServerTest, ADroppedResponderClosesTheConnection)
{
    const auto port = serve({}, [](HttpRequest, const Responder &) {});
    EXPECT_EQ(untilClosed(port, get("/")), "");
}

TEST_F(HttpServerTest, AnsweringTwiceIsABrokenProgram)
{
    ::testing::FLAGS_gtest_death_test_style = "threadsafe";
    EXPECT_DEATH(
        {
            const auto port = serve({}, [](HttpRequest, Responder respond) {
                respond(HttpResponse::json(200, "1"));
                respond(HttpResponse::json(200, "2"));
            });
            RawClient client(port);
            client.send(get("/"));
            client.waitForClose();
        },
        "answered");
}

TEST_F(HttpServerTest, LargeAnswersArriveWholeAndASlowReaderHoldsBackItsPipeline)
{
    const std::string large(1'000'000, 'x');
    int calls = 0;
    const auto port = serve({}, [&](HttpRequest, Responder respond) {
        ++calls;
        respond(HttpResponse::json(200, large));
    });
    RawClient client(port);
    client.socket().setReadBufferSize(1000);
    client.socket().blockSignals(true); // reads nothing
    std::string all;
    for (int i = 0; i < 50; ++i) all += get("/");
    client.send(all);
    ASSERT_TRUE(waitFor([&calls] { return calls > 0; }));
    settle(scheduler);
    EXPECT_LT(calls, 20);
    client.socket().blockSignals(false);
    client.socket().setReadBufferSize(0);
    client.received = client.socket().readAll().toStdString();
    const std::size_t whole = 50 * large.size();
    ASSERT_TRUE(waitFor([&] { return client.received.size() > whole; }));
    EXPECT_EQ(calls, 50);
}

TEST_F(HttpServerTest, ClosingAPartyDropsItsRequestsAndRefusesLaterOnes)
{
    std::vector<Responder> open;
    ServerOptions options;
    options.port = serve({}, [&](HttpRequest, Responder respond) { open.push_back(std::move(respond)); });
    RawClient client(options.port);
    client.send(get("/"));
    ASSERT_TRUE(waitFor([&] { return !open.empty(); }));
    network.close(Party::Ecommerce);
    ASSERT_TRUE(client.waitForClose());
    EXPECT_EQ(client.received, "");
    open.front()(HttpResponse::json(200, "too late"));
    const HttpOutcome refused = exchange(request("http://localhost:" + std::to_string(options.port) + "/"));
    ASSERT_TRUE(std::holds_alternative<NetworkFailure>(refused));
    EXPECT_EQ(std::get<NetworkFailure>(refused).error, NetworkError::ConnectionRefused);
    EXPECT_FALSE(std::get<NetworkFailure>(refused).bytesSent);
    ASSERT_EQ(network.serve(options, [](HttpRequest, Responder respond) { respond(HttpResponse::json(200, "again")); }).value(),
              options.port);
    EXPECT_EQ(std::get<HttpResponse>(exchange(request("http://localhost:" + std::to_string(options.port) + "/"))).body, "again");
}

TEST_F(HttpServerTest, AHandlerMayCloseItsOwnServer)
{
    int calls = 0;
    const auto port = serve({}, [&](HttpRequest, Responder respond) {
        ++calls;
        network.close(Party::Ecommerce);
        respond(HttpResponse::json(200, "from the grave"));
    });
    EXPECT_EQ(untilClosed(port, get("/") + get("/")), "");
    EXPECT_EQ(calls, 1);
    settle(scheduler);
}

TEST_F(HttpServerTest, ABusyPortIsNamed)
{
    RawServer other;
    ServerOptions options;
    options.port = other.port();
    const auto result = network.serve(options, [](HttpRequest, const Responder &) {});
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::PortBusy);
    EXPECT_NE(result.error().detail.find(std::to_string(other.port())), std::string::npos);
    EXPECT_FALSE(network.counts(Party::Ecommerce).has_value());
    options.port = 0;
    EXPECT_TRUE(network.serve(options, [](HttpRequest, const Responder &) {}).ok());
    EXPECT_EQ(network.serve(options, [](HttpRequest, const Responder &) {}).error().code, ErrorCode::Conflict);
    options.party = Party::Gateway;
    options.address = "not an address";
    EXPECT_EQ(network.serve(options, [](HttpRequest, const Responder &) {}).error().code, ErrorCode::InvalidArgument);
    options.address = "192.0.2.1"; // nobody's
    EXPECT_EQ(network.serve(options, [](HttpRequest, const Responder &) {}).error().code, ErrorCode::InvalidArgument);
}

} // namespace
} // namespace hamster::net_test
