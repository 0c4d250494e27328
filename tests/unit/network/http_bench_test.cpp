// Also prints the figures of this machine when HAMSTER_BENCH is set.
#include "net_fixture.h"
#include "simulator/network/http_bench.h"

#include <cstdio>
#include <cstdlib>

namespace hamster::net_test {
namespace {

TEST(HttpBench, EveryRequestIsAnsweredOnce)
{
    const bool measure = std::getenv("HAMSTER_BENCH") != nullptr;
    const std::uint64_t requests = measure ? 200'000 : 2'000;
    const HttpBenchResult result = runHttpBench(requests);
    EXPECT_EQ(result.answers2xx, requests);
    EXPECT_EQ(result.answersOther + result.failures, 0u);
    EXPECT_GT(result.perSecond, 0);
    EXPECT_LE(result.p50, result.p99);
    EXPECT_LE(result.p99, result.longest);
    if (measure)
        std::printf("%.0f requests/s, p50 %ld us, p99 %ld us, longest %ld us\n", result.perSecond, long(result.p50.count()),
                    long(result.p99.count()), long(result.longest.count()));
}

TEST(HttpBench, LoadCarriesBodiesAndCountsOtherAnswers)
{
    RealScheduler scheduler;
    RealNetwork network(scheduler);
    int odd = 0;
    const auto port = network.serve({}, [&odd](HttpRequest request, const Responder &respond) {
        const bool isOdd = request.body.back() % 2 == 1;
        odd += isOdd ? 1 : 0;
        respond(HttpResponse::json(isOdd ? 500 : 201, "{}"));
    });
    HttpLoad load;
    load.url = "http://localhost:" + std::to_string(port.value()) + "/";
    load.method = "POST";
    load.requests = 101;
    load.connections = 7;
    load.body = [](std::uint64_t number) { return std::to_string(number); };
    const HttpBenchResult result = runHttpLoad(load);
    EXPECT_EQ(result.answers2xx, 51u);
    EXPECT_EQ(result.answersOther, 50u);
    EXPECT_EQ(odd, 50);
}

} // namespace
} // namespace hamster::net_test
