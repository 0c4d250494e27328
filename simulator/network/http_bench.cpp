#include "simulator/network/http_bench.h"

#include "simulator/network/real_network.h"
#include "simulator/network/real_time.h"

#include <QEventLoop>
#include <QThread>

#include <algorithm>
#include <memory>

namespace hamster {

namespace {

/// Keeps a number of requests open until all are sent and answered. Lives on the load's thread.
class Loader {
public:
    explicit Loader(const HttpLoad &load)
        : m_load(load)
        , m_client(m_scheduler, options(load))
    {
        m_latencies.reserve(static_cast<std::size_t>(load.requests));
    }

    HttpBenchResult run()
    {
        const std::int64_t start = monotonicNanoseconds();
        for (std::size_t i = 0; i < m_load.connections && m_started < m_load.requests; ++i) sendNext();
        if (m_load.requests > 0) m_loop.exec();
        m_result.seconds = static_cast<double>(monotonicNanoseconds() - start) / 1e9;
        m_result.perSecond = static_cast<double>(m_result.answers2xx + m_result.answersOther) / std::max(m_result.seconds, 1e-9);
        std::ranges::sort(m_latencies);
        m_result.p50 = percentile(50);
        m_result.p99 = percentile(99);
        m_result.longest = percentile(100);
        return m_result;
    }

private:
    static HttpClientOptions options(const HttpLoad &load)
    {
        HttpClientOptions made;
        made.socketsPerPeer = made.pooledPerPeer = load.connections;
        return made;
    }

    void sendNext()
    {
        HttpRequest request;
        request.method = m_load.method;
        request.url = m_load.url;
        for (const auto &[name, value] : m_load.headers) request.headers.add(name, value);
        if (m_load.body) request.body = m_load.body(m_started);
        ++m_started;
        m_client.send(std::move(request), {10s, 30s}, [this, sentAt = monotonicNanoseconds()](const HttpOutcome &outcome) {
            m_latencies.push_back(monotonicNanoseconds() - sentAt);
            note(outcome);
            if (m_started < m_load.requests)
                sendNext();
            else if (m_latencies.size() == m_load.requests)
                m_loop.quit();
        });
    }

    void note(const HttpOutcome &outcome)
    {
        const auto *answer = std::get_if<HttpResponse>(&outcome);
        if (answer == nullptr) {
            ++m_result.failures;
        } else if (answer->status / 100 != 2) {
            ++m_result.answersOther;
        } else if (m_result.answers2xx++ == 0) {
            m_result.firstBody = answer->body;
        }
    }

    std::chrono::microseconds percentile(std::size_t percent) const
    {
        if (m_latencies.empty()) return {};
        const std::size_t at = std::min(m_latencies.size() - 1, m_latencies.size() * percent / 100);
        return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds(m_latencies[at]));
    }

    const HttpLoad &m_load;
    RealScheduler m_scheduler;
    HttpClient m_client;
    QEventLoop m_loop;
    std::uint64_t m_started = 0;
    std::vector<std::int64_t> m_latencies; ///< nanoseconds
    HttpBenchResult m_result;
};

} // namespace

HttpBenchResult runHttpLoad(const HttpLoad &load)
{
    HttpBenchResult result;
    const std::unique_ptr<QThread> thread(QThread::create([&load, &result] { result = Loader(load).run(); }));
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    thread->start();
    loop.exec();
    thread->wait();
    return result;
}

HttpBenchResult runHttpBench(std::uint64_t requests, std::size_t connections)
{
    RealScheduler scheduler;
    RealNetwork network(scheduler);
    const auto port = network.serve({}, [](HttpRequest, const Responder &respond) {
        respond(HttpResponse::json(200, R"({"meta":{"result":"SUCCESS"},"data":{"status":"PENDING"}})"));
    });
    if (!port) return {};
    HttpLoad load;
    load.url = "http://127.0.0.1:" + std::to_string(*port) + "/api/v1/payments/20261120:TR:9577c5?orderId=1351039135";
    load.headers = {{"X-USER-ID", "135135"}};
    load.connections = connections;
    load.requests = requests;
    return runHttpLoad(load);
}

} // namespace hamster
