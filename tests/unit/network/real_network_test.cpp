// Our client against our server, and curl, which is neither.
#include "net_fixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace hamster::net_test {
namespace {

using RealNetworkTest = NetworkTest;

TEST_F(RealNetworkTest, TwoPartiesTalk)
{
    ServerOptions gateway;
    gateway.party = Party::Gateway;
    const auto gatewayPort = serve(gateway, [](HttpRequest request, Responder respond) {
        EXPECT_EQ(request.to, Party::Gateway);
        respond(HttpResponse::json(201, "gateway " + request.body));
    });
    const auto shopPort = serve({}, [this, gatewayPort](HttpRequest incoming, Responder respond) {
        const std::string url = "http://localhost:" + std::to_string(gatewayPort) + "/x";
        network.send(request(url, "POST", incoming.body), {3s, 10s},
                     [respond](HttpOutcome outcome) { respond(std::get<HttpResponse>(std::move(outcome))); });
    });
    const HttpOutcome outcome = exchange(request("http://127.0.0.1:" + std::to_string(shopPort) + "/", "POST", "order"));
    ASSERT_TRUE(std::holds_alternative<HttpResponse>(outcome));
    EXPECT_EQ(std::get<HttpResponse>(outcome).status, 201);
    EXPECT_EQ(std::get<HttpResponse>(outcome).body, "gateway order");
    network.close(Party::Gateway);
    EXPECT_FALSE(network.counts(Party::Gateway).has_value());
    EXPECT_TRUE(network.counts(Party::Ecommerce).has_value());
}

TEST_F(RealNetworkTest, LargeBodiesBothWays)
{
    const auto port =
        serve({}, [](HttpRequest request, Responder respond) { respond(HttpResponse::json(200, request.body + request.body)); });
    std::string body(256 * 1024, '\0');
    for (std::size_t i = 0; i < body.size(); ++i) body[i] = static_cast<char>(i * 31 % 251);
    const HttpOutcome outcome = exchange(request("http://127.0.0.1:" + std::to_string(port) + "/", "PUT", body));
    ASSERT_TRUE(std::holds_alternative<HttpResponse>(outcome));
    EXPECT_EQ(std::get<HttpResponse>(outcome).body, body + body);
}

TEST_F(RealNetworkTest, TheClientReadsARefusalOfABodyThatIsStillOnItsWay)
{
    const auto port = serve();
    const HttpOutcome outcome = exchange(request("http://127.0.0.1:" + std::to_string(port) + "/", "POST", std::string(20'000'000, 'x')));
    ASSERT_TRUE(std::holds_alternative<HttpResponse>(outcome)) << std::get<NetworkFailure>(outcome).detail;
    EXPECT_EQ(std::get<HttpResponse>(outcome).status, 413);
}

TEST_F(RealNetworkTest, DestroyedWithOpenRequestsItCallsNobody)
{
    auto second = std::make_unique<RealNetwork>(scheduler);
    std::vector<Responder> open;
    const auto port = second->serve({}, [&open](HttpRequest, Responder respond) { open.push_back(std::move(respond)); }).value();
    for (int i = 0; i < 10; ++i)
        second->send(request("http://127.0.0.1:" + std::to_string(port) + "/"), {3s, 10s}, [](const HttpOutcome &) { FAIL(); });
    ASSERT_TRUE(waitFor([&open] { return open.size() == 10; }));
    second.reset();
    for (const Responder &respond : open) respond(HttpResponse::json(200, "nobody"));
    settle(scheduler);
}

class CurlTest : public NetworkTest {
protected:
    struct Run {
        int exitCode = -1;
        std::string output;
    };
    Run curl(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("curl"), QStringList{QStringLiteral("-sS"), QStringLiteral("--noproxy"), QStringLiteral("*"),
                                                          QStringLiteral("-w"), QStringLiteral("|%{http_code}|%{num_connects}")} +
                                                  arguments);
        EXPECT_TRUE(waitFor([&process] { return process.state() == QProcess::NotRunning; }));
        return {process.exitCode(), (process.readAllStandardOutput() + process.readAllStandardError()).toStdString()};
    }
    void SetUp() override
    {
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty()) GTEST_SKIP() << "curl is not installed";
        url = QStringLiteral("http://localhost:%1").arg(serve());
    }
    QString url;
};

TEST_F(CurlTest, GetsPostsAndHeads)
{
    EXPECT_EQ(curl({url + QStringLiteral("/a?b=c")}).output, "GET /a?b=c |200|1");
    EXPECT_EQ(curl({QStringLiteral("-d"), QStringLiteral("{\"a\":1}"), url + QStringLiteral("/p")}).output, "POST /p? {\"a\":1}|200|1");
    EXPECT_EQ(curl({QStringLiteral("-T"), QStringLiteral("/dev/null"), url + QStringLiteral("/put")}).output, "PUT /put? |200|1");
    const Run head = curl({QStringLiteral("-I"), url + QStringLiteral("/h")});
    EXPECT_EQ(head.exitCode, 0);
    EXPECT_TRUE(head.output.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_EQ(curl({QStringLiteral("--http1.0"), url + QStringLiteral("/old")}).output, "GET /old? |200|1");
}

TEST_F(CurlTest, KeepsItsConnection)
{
    EXPECT_EQ(curl({url + QStringLiteral("/1"), url + QStringLiteral("/2")}).output, "GET /1? |200|1GET /2? |200|0");
}

TEST_F(CurlTest, ExpectsChunksAndMeetsLimits)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(QByteArray(256 * 1024, 'x'));
    file.flush();
    const QString data = QLatin1Char('@') + file.fileName();
    const QStringList expecting{QStringLiteral("--data-binary"), data, QStringLiteral("-H"), QStringLiteral("Expect: 100-continue"), url};
    EXPECT_TRUE(curl(expecting).output.ends_with("x|200|1"));
    const QStringList chunked{QStringLiteral("--data-binary"), data, QStringLiteral("-H"), QStringLiteral("Transfer-Encoding: chunked"),
                              url};
    EXPECT_TRUE(curl(chunked).output.ends_with("x|200|1"));
    ASSERT_EQ(handled.size(), 2u);
    EXPECT_EQ(handled[0].body.size(), 256u * 1024);
    EXPECT_EQ(handled[1].body.size(), 256u * 1024);
    file.write("x");
    file.flush();
    EXPECT_TRUE(curl(expecting).output.ends_with("|413|1"));
    EXPECT_TRUE(curl(chunked).output.ends_with("|413|1"));
    EXPECT_TRUE(curl({QStringLiteral("--data-binary"), data, url}).output.ends_with("|413|1"));
    EXPECT_TRUE(curl({QStringLiteral("-H"), QStringLiteral("X: ") + QString(17'000, QLatin1Char('a')), url}).output.ends_with("|431|1"));
    EXPECT_TRUE(curl({QStringLiteral("-H"), QStringLiteral("Host: evil.example"), url}).output.ends_with("|421|1"));
    EXPECT_TRUE(curl({QStringLiteral("-H"), QStringLiteral("Origin: https://evil.example"), url}).output.ends_with("|403|1"));
}

} // namespace
} // namespace hamster::net_test
