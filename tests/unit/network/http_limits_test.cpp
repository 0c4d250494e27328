// Limits of 02-wire.md section 3, each at the limit and one beyond.
#include "net_fixture.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hamster::net_test {
namespace {

using HttpLimitsTest = NetworkTest;

/// A GET whose header block has exactly that many bytes.
std::string getOfHeaderBytes(std::size_t bytes)
{
    const std::string start = "GET /h HTTP/1.1\r\nHost: localhost\r\nX-Pad: ";
    return start + std::string(bytes - start.size() - 4, 'a') + "\r\n\r\n";
}

TEST_F(HttpLimitsTest, HeaderBytes)
{
    const auto port = serve();
    RawClient client(port);
    client.send(getOfHeaderBytes(16 * 1024));
    ASSERT_TRUE(client.waitForText("GET /h?"));
    client.send(getOfHeaderBytes(16 * 1024) + get("/after")); // what follows does not count
    ASSERT_TRUE(client.waitForText("GET /after?"));
    const std::string answer = untilClosed(port, getOfHeaderBytes(16 * 1024 + 1));
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 431 ")) << answer;
    EXPECT_NE(answer.find("Connection: close\r\n"), std::string::npos);
    EXPECT_TRUE(untilClosed(port, std::string(16 * 1024, 'G')).starts_with("HTTP/1.1 431 "));
    EXPECT_EQ(handled.size(), 3u);
    EXPECT_EQ(counts().refusals, 2u);
}

TEST_F(HttpLimitsTest, HeaderBytesConfigured)
{
    ServerOptions options;
    options.headerBytesMax = 100;
    const auto port = serve(options);
    EXPECT_TRUE(untilClosed(port, getOfHeaderBytes(101)).starts_with("HTTP/1.1 431 "));
    RawClient client(port);
    client.send(getOfHeaderBytes(100));
    EXPECT_TRUE(client.waitForText("GET /h?"));
}

TEST_F(HttpLimitsTest, BodyBytes)
{
    const auto port = serve();
    const std::string most(256 * 1024, 'b');
    RawClient client(port);
    client.send(post("/b", most));
    ASSERT_TRUE(client.waitForText("POST /b? b"));
    ASSERT_TRUE(waitFor([&] { return client.received.size() > most.size(); }));
    EXPECT_EQ(handled.front().body, most);
    EXPECT_TRUE(untilClosed(port, post("/b", most + "b")).starts_with("HTTP/1.1 413 ")); // the body comes and does no harm
    EXPECT_EQ(handled.size(), 1u);
}

TEST_F(HttpLimitsTest, BodyBytesOfAPath)
{
    ServerOptions options;
    options.bodyBytesMaxFor = [](std::string_view path) { return path == "/hook" ? std::size_t(10) : std::size_t(1) << 30; };
    options.bodyBytesMax = 20;
    const auto port = serve(options);
    RawClient client(port);
    client.send(post("/hook", "0123456789") + post("/other", "0123456789abcdefghij"));
    ASSERT_TRUE(client.waitForText("/other? 0123456789abcdefghij"));
    EXPECT_TRUE(untilClosed(port, post("/hook", "0123456789a")).starts_with("HTTP/1.1 413 "));
    EXPECT_TRUE(untilClosed(port, post("/other", "0123456789abcdefghijk")).starts_with("HTTP/1.1 413 "));
}

TEST_F(HttpLimitsTest, ChunkedBodyBytes)
{
    ServerOptions options;
    options.bodyBytesMax = 8;
    const auto port = serve(options);
    const std::string head = "POST /c HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    RawClient client(port);
    client.send(head + "5\r\nabcde\r\n3\r\nfgh\r\n0\r\n\r\n");
    ASSERT_TRUE(client.waitForText("abcdefgh"));
    EXPECT_TRUE(untilClosed(port, head + "5\r\nabcde\r\n4\r\nfghi\r\n0\r\n\r\n").starts_with("HTTP/1.1 413 "));
    EXPECT_TRUE(untilClosed(port, head + "FFFFFFFFFFFFFFFF\r\n").starts_with("HTTP/1.1 413 "));
    EXPECT_TRUE(untilClosed(port, head + "x\r\n").starts_with("HTTP/1.1 400 "));
    EXPECT_TRUE(untilClosed(port, head + "1\r\nabXYZ").starts_with("HTTP/1.1 400 "));
    EXPECT_TRUE(untilClosed(port, head + "1;" + std::string(20'000, 'e')).starts_with("HTTP/1.1 431 "));
    EXPECT_TRUE(untilClosed(port, head + "0\r\n" + std::string(20'000, 't')).starts_with("HTTP/1.1 431 "));
    EXPECT_EQ(handled.size(), 1u);
}

TEST_F(HttpLimitsTest, TimeOfTheFirstHeader)
{
    ServerOptions options;
    options.headerTime = 60ms;
    const auto port = serve(options);
    EXPECT_TRUE(untilClosed(port, "").starts_with("HTTP/1.1 408 "));
    EXPECT_TRUE(untilClosed(port, "GET / HTTP/1.1\r\nHost: loc").starts_with("HTTP/1.1 408 "));
}

TEST_F(HttpLimitsTest, TheTimesUnlessToldOtherwise)
{
    EXPECT_EQ(ServerOptions{}.headerTime, 5s);
    EXPECT_EQ(ServerOptions{}.bodyTime, 10s);
}

TEST_F(HttpLimitsTest, DrippingBytesDoNotExtendTheTimeOfAHeader)
{
    ServerOptions options;
    options.headerTime = 60ms;
    const auto port = serve(options);
    RawClient client(port);
    std::function<void()> drip = [&] {
        client.send("X");
        scheduler.after(5ms, [&drip] { drip(); });
    };
    drip();
    EXPECT_TRUE(client.waitForText("HTTP/1.1 408 "));
    EXPECT_TRUE(client.waitForClose());
}

TEST_F(HttpLimitsTest, TimeOfALaterHeaderRunsFromItsFirstByte)
{
    ServerOptions options;
    options.headerTime = 60ms;
    const auto port = serve(options);
    RawClient client(port);
    client.send(get("/1"));
    ASSERT_TRUE(client.waitForText("/1?"));
    bool waited = false; // an idle connection is no slow header
    scheduler.after(150ms, [&waited] { waited = true; });
    ASSERT_TRUE(waitFor([&waited] { return waited; }));
    EXPECT_FALSE(client.closed);
    EXPECT_EQ(counts().withoutHeader, 0u);
    client.send(get("/2") + "GET /3");
    ASSERT_TRUE(client.waitForText("/2?"));
    ASSERT_TRUE(waitFor([this] { return counts().withoutHeader == 1; }));
    ASSERT_TRUE(client.waitForClose());
    EXPECT_EQ(count(client.received, "HTTP/1.1 408 "), 1);
}

TEST_F(HttpLimitsTest, TimeOfABody)
{
    ServerOptions options;
    options.bodyTime = 60ms;
    const auto port = serve(options);
    EXPECT_TRUE(untilClosed(port, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n12345").starts_with("HTTP/1.1 408 "));
    EXPECT_EQ(handled.size(), 0u);
}

TEST_F(HttpLimitsTest, AHandlerMayTakeLongerThanTheTimesOfABody)
{
    ServerOptions options;
    options.headerTime = options.bodyTime = 30ms;
    const auto port = serve(options, [this](HttpRequest, Responder respond) {
        scheduler.after(100ms, [respond] { respond(HttpResponse::json(200, "slow")); });
    });
    RawClient client(port);
    client.send(post("/", "x"));
    EXPECT_TRUE(client.waitForText("slow"));
    EXPECT_EQ(count(client.received, "HTTP/1.1 "), 1);
}

TEST_F(HttpLimitsTest, Connections)
{
    ServerOptions options;
    options.connectionsMax = 3;
    const auto port = serve(options);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->send(get("/" + std::to_string(i)));
        ASSERT_TRUE(clients.back()->waitForText("HTTP/1.1 200"));
    }
    EXPECT_TRUE(untilClosed(port, get("/more")).starts_with("HTTP/1.1 503 "));
    EXPECT_EQ(handled.size(), 3u);
    clients.front()->close();
    ASSERT_TRUE(waitFor([this] { return counts().connections == 2; }));
    RawClient next(port);
    next.send(get("/next"));
    EXPECT_TRUE(next.waitForText("/next?"));
}

TEST_F(HttpLimitsTest, ConnectionsWithoutHeaderMakeRoomOldestFirst)
{
    ServerOptions options;
    options.connectionsWithoutHeaderMax = 2;
    const auto port = serve(options);
    RawClient oldest(port);
    RawClient good(port);
    good.send(get("/good"));
    ASSERT_TRUE(good.waitForText("/good?"));
    RawClient second(port);
    ASSERT_TRUE(waitFor([this] { return counts().connections == 3; }));
    EXPECT_EQ(counts().withoutHeader, 2u);
    EXPECT_FALSE(oldest.closed);
    RawClient third(port);
    ASSERT_TRUE(oldest.waitForClose());
    EXPECT_EQ(counts().dropped, 1u);
    second.send(get("/second"));
    third.send(get("/third"));
    good.send(get("/again"));
    EXPECT_TRUE(second.waitForText("/second?"));
    EXPECT_TRUE(third.waitForText("/third?"));
    EXPECT_TRUE(good.waitForText("/again?"));
}

/// A connection of the system's own: everything is done before the server's event loop turns.
class PlainSocket {
public:
    PlainSocket(std::uint16_t port, std::string_view bytes)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        EXPECT_EQ(::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
    }
    ~PlainSocket() { ::close(m_descriptor); }
    PlainSocket(const PlainSocket &) = delete;
    PlainSocket &operator=(const PlainSocket &) = delete;

private:
    int m_descriptor;
};

TEST_F(HttpLimitsTest, ABurstOfSilentConnectionsDoesNotDropAHeaderThatHasCome)
{
    ServerOptions options;
    options.connectionsWithoutHeaderMax = 2;
    const auto port = serve(options);
    const PlainSocket honest(port, get("/honest"));
    std::vector<std::unique_ptr<PlainSocket>> silent;
    for (int i = 0; i < 5; ++i) silent.push_back(std::make_unique<PlainSocket>(port, ""));
    ASSERT_TRUE(waitFor([this] { return counts().dropped == 3; }));
    EXPECT_TRUE(waitFor([this] { return handled.size() == 1; }));
    EXPECT_EQ(counts().withoutHeader, 2u);
}

TEST_F(HttpLimitsTest, WhoWasRefusedAndStaysMakesRoom)
{
    ServerOptions options;
    options.connectionsMax = 3;
    const auto port = serve(options);
    std::vector<std::unique_ptr<PlainSocket>> refused; // they never close
    for (int i = 0; i < 3; ++i) refused.push_back(std::make_unique<PlainSocket>(port, "garbage\r\n\r\n"));
    ASSERT_TRUE(waitFor([this] { return counts().refusals == 3; }));
    EXPECT_EQ(counts().connections, 3u);
    RawClient honest(port);
    honest.send(get("/honest"));
    EXPECT_TRUE(honest.waitForText("/honest?"));
    EXPECT_EQ(counts().connections, 3u);
    EXPECT_EQ(counts().dropped, 1u);
}

TEST_F(HttpLimitsTest, TheDefaultsHoldWithAThousandConnections)
{
    const auto port = serve();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 1024; ++i) {
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->send(get("/"));
    }
    ASSERT_TRUE(waitFor([this] { return handled.size() == 1024; }));
    EXPECT_TRUE(untilClosed(port, get("/")).starts_with("HTTP/1.1 503 "));
    clients.resize(700);
    ASSERT_TRUE(waitFor([this] { return counts().connections == 700; }));
    for (int i = 0; i < 256; ++i) clients.push_back(std::make_unique<RawClient>(port));
    ASSERT_TRUE(waitFor([this] { return counts().withoutHeader == 256; }));
    EXPECT_EQ(counts().dropped, 0u);
    clients.push_back(std::make_unique<RawClient>(port));
    ASSERT_TRUE(clients[700]->waitForClose());
    EXPECT_EQ(counts().withoutHeader, 256u);
}

TEST_F(HttpLimitsTest, RefusalsAreShapedByTheOptions)
{
    ServerOptions options;
    options.bodyBytesMax = 1;
    options.refusal = [](int status) {
        HttpResponse response = HttpResponse::json(200, "{\"meta\":" + std::to_string(status) + "}");
        response.headers.add("X-Shape", "own");
        return response;
    };
    const std::string answer = untilClosed(serve(options), post("/", "ab"));
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 413 "));
    EXPECT_NE(answer.find("X-Shape: own\r\n"), std::string::npos);
    EXPECT_TRUE(answer.ends_with("\r\n\r\n{\"meta\":413}"));
}

} // namespace
} // namespace hamster::net_test
