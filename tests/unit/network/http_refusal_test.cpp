// Who may not talk to us, and messages that two readers could understand differently.
#include "net_fixture.h"

namespace hamster::net_test {
namespace {

using HttpRefusalTest = NetworkTest;

TEST_F(HttpRefusalTest, ForeignHosts)
{
    ServerOptions options;
    options.allowedHosts = {"shop.example"};
    const auto port = serve(options);
    const auto ask = [port](const std::string &host) {
        return statusLine(untilClosed(port, "GET / HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n"));
    };
    for (const char *own : {"localhost", "localhost:1234", "127.0.0.1:80", "[::1]:8080", "Shop.Example:8080"})
        EXPECT_EQ(ask("Host: " + std::string(own) + "\r\n"), "HTTP/1.1 200 OK") << own;
    EXPECT_EQ(handled.size(), 5u);
    for (const char *foreign :
         {"evil.example", "127.0.0.1.evil.example", "192.168.0.7:8080", "localhost:8080@evil.example", "169.254.169.254"})
        EXPECT_EQ(ask("Host: " + std::string(foreign) + "\r\n"), "HTTP/1.1 421 Misdirected Request") << foreign;
    EXPECT_EQ(ask(""), "HTTP/1.1 400 Bad Request");
    EXPECT_EQ(ask("Host:\r\n"), "HTTP/1.1 400 Bad Request");
    EXPECT_EQ(ask("Host: localhost\r\nHost: localhost\r\n"), "HTTP/1.1 400 Bad Request");
    EXPECT_EQ(handled.size(), 5u);
}

TEST_F(HttpRefusalTest, AnAbsoluteTargetNamesAHostToo)
{
    const auto port = serve();
    RawClient client(port);
    client.send(get("http://127.0.0.1:99/a%20b?c=d"));
    ASSERT_TRUE(client.waitForText("GET /a b?c=d"));
    EXPECT_TRUE(untilClosed(port, get("http://evil.example/")).starts_with("HTTP/1.1 421 "));
    for (const char *bad : {"https://localhost/", "localhost:80", "a", "*", "http://u@localhost/"})
        EXPECT_TRUE(untilClosed(port, get(bad)).starts_with("HTTP/1.1 400 ")) << bad;
}

TEST_F(HttpRefusalTest, ForeignOrigins)
{
    ServerOptions options;
    options.allowedHosts = {"shop.example"};
    const auto port = serve(options);
    const auto ask = [port](const std::string &fields) {
        return statusLine(untilClosed(port, get("/", "Connection: close\r\n" + fields)));
    };
    for (const char *own : {"http://localhost:3000", "http://127.0.0.1", "https://shop.example"})
        EXPECT_EQ(ask("Origin: " + std::string(own) + "\r\n"), "HTTP/1.1 200 OK") << own;
    for (const char *foreign : {"http://evil.example", "null", "http://localhost.evil.example", "file://"})
        EXPECT_EQ(ask("Origin: " + std::string(foreign) + "\r\n"), "HTTP/1.1 403 Forbidden") << foreign;
    EXPECT_EQ(ask("Origin: http://localhost\r\nOrigin: http://evil.example\r\n"), "HTTP/1.1 403 Forbidden");
    EXPECT_EQ(handled.size(), 3u);
}

TEST_F(HttpRefusalTest, TheOrderIsHostThenOriginThenSize)
{
    const auto port = serve();
    const std::string large = "Content-Length: 99999999\r\n\r\n";
    EXPECT_TRUE(untilClosed(port, "POST / HTTP/1.1\r\nHost: evil\r\nOrigin: http://evil\r\n" + large).starts_with("HTTP/1.1 421 "));
    EXPECT_TRUE(untilClosed(port, "POST / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil\r\n" + large).starts_with("HTTP/1.1 403 "));
    EXPECT_TRUE(untilClosed(port, "POST / HTTP/1.1\r\nHost: localhost\r\n" + large).starts_with("HTTP/1.1 413 "));
}

class Smuggling : public NetworkTest, public ::testing::WithParamInterface<std::string> {};

TEST_P(Smuggling, IsAnsweredOnceAndTheConnectionCloses)
{
    const auto port = serve();
    const std::string answer = untilClosed(port, GetParam() + "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 400 ")) << answer;
    EXPECT_EQ(count(answer, "HTTP/1.1 "), 1);
    EXPECT_TRUE(handled.empty());
}

std::string posted(const std::string &fields) { return "POST / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n"; }

INSTANTIATE_TEST_SUITE_P(
    Http, Smuggling,
    ::testing::Values(posted("Content-Length: 5\r\nContent-Length: 6\r\n"), posted("Content-Length: 5\r\nContent-Length: 5\r\n"),
                      posted("Content-Length: 5, 5\r\n"), posted("Content-Length: +5\r\n"), posted("Content-Length: -5\r\n"),
                      posted("Content-Length: 5 5\r\n"), posted("Content-Length: 0x5\r\n"), posted("Content-Length:\r\n"),
                      posted("Content-Length: 99999999999999999999999\r\n"), posted("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
                      posted("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), posted("Transfer-Encoding: gzip\r\n"),
                      posted("Transfer-Encoding: gzip, chunked\r\n"), posted("Transfer-Encoding: chunked, identity\r\n"),
                      posted("Transfer-Encoding: chunked, chunked\r\n"), posted("Transfer-Encoding: xchunked\r\n"),
                      posted("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
                      posted("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n"),
                      posted("Transfer-Encoding: identity\r\nContent-Length: 5\r\n"), posted("Transfer-Encoding:\r\n chunked\r\n"),
                      posted("Transfer-Encoding : chunked\r\n"), posted("Content-Length : 5\r\n"), posted("X: a\r\n b\r\n"),
                      posted("X: a\r\n\tContent-Length: 5\r\n"), posted("X\r\n"), posted(": x\r\n"), posted("X y: z\r\n"),
                      posted("X: a\nContent-Length: 5\r\n"), posted("X: a\rb\r\n"), posted(std::string("X: a\0b\r\n", 8)),
                      posted("X: \xFF\xFE\r\n"), std::string("POST / HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"),
                      std::string("GET / HTTP/1.1\nHost: localhost\n\n"), std::string("GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                      std::string("GET / HTTP/1.1 \r\nHost: localhost\r\n\r\n"), std::string("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n"),
                      std::string("GET /\r\nHost: localhost\r\n\r\n"), std::string("G\x01T / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                      std::string("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                      std::string("GET /%FF HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                      std::string("GET /?a=%C3 HTTP/1.1\r\nHost: localhost\r\n\r\n"), std::string("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                      std::string("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n")));

TEST_F(HttpRefusalTest, ALineBreakAfterABodyIsForgiven)
{
    const auto port = serve();
    RawClient client(port);
    client.send(post("/1", "abc") + "\r\n" + get("/2"));
    ASSERT_TRUE(client.waitForText("GET /2?"));
    EXPECT_EQ(count(client.received, "HTTP/1.1 200"), 2);
}

TEST_F(HttpRefusalTest, EarlierPipelinedAnswersComeBeforeTheRefusal)
{
    const auto port = serve();
    const std::string answers = untilClosed(port, get("/1") + get("/2") + posted("Content-Length: x\r\n") + get("/never"));
    EXPECT_EQ(count(answers, "HTTP/1.1 200"), 2);
    EXPECT_EQ(count(answers, "HTTP/1.1 400"), 1);
    EXPECT_EQ(handled.size(), 2u);
}

} // namespace
} // namespace hamster::net_test
