#include "simulator/network/http_parser.h"
#include "simulator/network/http_url.h"
#include "simulator/network/peer_address.h"

#include <gtest/gtest.h>

namespace hamster {
namespace {

TEST(HttpUrl, SplitsAbsoluteUrls)
{
    const auto url = parseHttpUrl("HTTP://LocalHost:8082/api/v1/payments?orderId=1#top");
    ASSERT_TRUE(url);
    EXPECT_EQ(url->authority.host, "localhost");
    EXPECT_EQ(url->authority.port, 8082);
    EXPECT_EQ(url->hostField, "localhost:8082");
    EXPECT_EQ(url->target, "/api/v1/payments?orderId=1");
    EXPECT_EQ(parseHttpUrl("http://[::1]:90")->authority.host, "[::1]");
    EXPECT_EQ(parseHttpUrl("http://h?a=b")->target, "/?a=b");
    EXPECT_EQ(parseHttpUrl("http://h")->authority.port, 80);
    EXPECT_EQ(parseHttpUrl("http://h")->hostField, "h");
}

TEST(HttpUrl, RefusesWhatIsNoPlainHttpUrl)
{
    for (const char *bad :
         {"", "http://", "https://h/", "ftp://h/", "//h/", "h/", "http://user@h/", "http://h:0/", "http://h:65536/", "http://h:8x/",
          "http://h:-1/", "http://[::1/", "http://[]/", "http://h/a b", "http://h/\r\nX: y", "http://h\\@evil/", "http:///x"})
        EXPECT_FALSE(parseHttpUrl(bad)) << bad;
}

TEST(HttpUrl, KnowsOwnHosts)
{
    const auto own = [](const char *host) {
        const auto authority = parseAuthority(host);
        return authority && isOwnHost(*authority, {"shop.example"});
    };
    for (const char *good : {"localhost", "LOCALHOST:1", "127.0.0.1:65535", "[::1]", "[::1]:8080", "shop.example", "Shop.Example:80"})
        EXPECT_TRUE(own(good)) << good;
    for (const char *bad :
         {"evil.example", "localhost.evil", "localhost.", "127.0.0.2", "127.0.0.1:0", "127.0.0.1:99999", "localhost@evil", "evil@localhost",
          "localhost/x", "::1", "[::1]x", "localhost:80:80", "localhost:8o", "xshop.example", " localhost", ""})
        EXPECT_FALSE(own(bad)) << bad;
}

TEST(HttpUrl, KnowsOwnOrigins)
{
    for (const char *good : {"http://localhost:3000", "https://127.0.0.1", "http://[::1]:5173", "https://shop.example"})
        EXPECT_TRUE(isOwnOrigin(good, {"shop.example"})) << good;
    for (const char *bad : {"null", "", "http://evil.example", "http://localhost.evil", "file://", "file://localhost", "http://localhost/x",
                            "localhost", "chrome-extension://localhost", "http://localhost http://evil"})
        EXPECT_FALSE(isOwnOrigin(bad, {"shop.example"})) << bad;
}

TEST(HttpUrl, KnowsUtf8)
{
    EXPECT_TRUE(isUtf8(""));
    EXPECT_TRUE(isUtf8("주문 ord-1 \xF0\x9F\x90\xB9"));
    for (const char *bad : {"\xFF", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "a\x80"}) EXPECT_FALSE(isUtf8(bad));
}

TEST(PeerAddress, TakesAddressesOnlyInTheirUsualForm)
{
    EXPECT_EQ(literalAddress("localhost").address, QHostAddress(QHostAddress::LocalHost));
    EXPECT_EQ(literalAddress("127.0.0.1").address, QHostAddress(QHostAddress::LocalHost));
    EXPECT_EQ(literalAddress("[::1]").address, QHostAddress(QHostAddress::LocalHostIPv6));
    EXPECT_EQ(literalAddress("192.168.10.20").address.toString().toStdString(), "192.168.10.20");
    EXPECT_TRUE(literalAddress("shop.example").isName);
    for (const char *bad :
         {"2130706433", "127.1", "0x7f.0.0.1", "0x7f000001", "010.0.0.1", "127.0.0.1.", "1.2.3.4.5", "256.0.0.1", "169.254.169.254",
          "0.0.0.0", "224.0.0.1", "255.255.255.255", "[::ffff:127.0.0.1]", "[fe80::1]", "[::]", "[ff02::1]", "evil.0x7f"}) {
        EXPECT_FALSE(literalAddress(bad).isName) << bad;
        EXPECT_TRUE(literalAddress(bad).address.isNull()) << bad;
    }
}

TEST(PeerAddress, ChoosesAllowedAddressesOfAName)
{
    const QHostAddress loop4(QHostAddress::LocalHost);
    const QHostAddress loop6(QHostAddress::LocalHostIPv6);
    const QHostAddress lan(QStringLiteral("192.168.1.2"));
    const QHostAddress metadata(QStringLiteral("169.254.169.254"));
    EXPECT_EQ(chooseAddress({loop6, lan, loop4}, true), loop4);
    EXPECT_EQ(chooseAddress({metadata, lan}, false), lan);
    EXPECT_TRUE(chooseAddress({metadata, lan}, true).isNull());
    EXPECT_EQ(chooseAddress({loop6}, true), loop6);
}

TEST(HeaderScan, FindsTheBlankLineHoweverTheBytesCome)
{
    const std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\n\r\nbody";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        HeaderScan scan;
        std::size_t end = 0;
        for (std::size_t have = step; end == 0 && have < bytes.size() + step; have += step) {
            const auto state = scan.advance(std::string_view(bytes).substr(0, have));
            ASSERT_NE(state, HeaderScan::State::BareLineFeed);
            if (state == HeaderScan::State::Complete) end = scan.end();
        }
        EXPECT_EQ(end, bytes.size() - 4) << step;
    }
    HeaderScan bare;
    EXPECT_EQ(bare.advance("GET / HTTP/1.1\nHost: a\r\n\r\n"), HeaderScan::State::BareLineFeed);
}

TEST(HttpWriter, FieldsCannotStartFieldsOfTheirOwn)
{
    HttpResponse response = HttpResponse::json(204, "ignored");
    response.headers.add("X-A", "b\r\nSet-Cookie: c");
    response.headers.add("Content-Length", "99");
    std::string wire;
    appendAnswer(wire, response, false, false, false);
    EXPECT_TRUE(wire.starts_with("HTTP/1.1 204 No Content\r\nDate: "));
    EXPECT_NE(wire.find("X-A: b  Set-Cookie: c\r\n"), std::string::npos);
    EXPECT_EQ(wire.find("Content-Length"), std::string::npos);
    EXPECT_TRUE(wire.ends_with("\r\n\r\n"));
}

} // namespace
} // namespace hamster
