// bench http: the PG server over loopback, stored with three kinds of durability, against the bare server that stores nothing and against
// peers.

#include "app/cli/bench.h"

#include "model/core/json.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/network/http_bench.h"
#include "simulator/network/real_network.h"
#include "simulator/network/real_time.h"

#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace hamster::cli {

namespace {

constexpr const char *kPath = "/api/v1/payments";
constexpr const char *kUser = "bench-user";
constexpr const char *kCallback = "http://localhost:8080/callback";
constexpr Duration kBeyond = 24h; ///< decisions, and so callbacks, lie beyond the benchmark

std::string paymentBody(std::uint64_t number, const std::string &callback)
{
    JsonWriter body;
    body.beginObject()
        .field("orderId", "BENCH-" + std::to_string(1'000'000 + number))
        .field("cardType", "SAMSUNG")
        .field("cardNo", "5555-5555-5555-4444");
    body.field("amount", std::int64_t{5000}).field("callbackUrl", callback).endObject();
    return std::move(body).take();
}

HttpLoad loadOf(const std::string &url, const char *method, std::uint64_t requests, const std::string &callback = kCallback)
{
    HttpLoad load;
    load.url = url;
    load.method = method;
    load.headers = {{"X-USER-ID", kUser}, {"Content-Type", "application/json"}};
    load.requests = requests;
    if (load.method == "POST") load.body = [callback](std::uint64_t number) { return paymentBody(number, callback); };
    return load;
}

/// A PG without faults that answers at once and decides after `decision`. Calls back `receiver` besides the usual origin.
Result<std::unique_ptr<Laboratory>> openPg(const std::string &folder, Durability durability, Duration decision,
                                           const std::string &receiver = {})
{
    LaboratoryOptions options;
    options.mode = LaboratoryMode::Real;
    options.storage = {folder, durability};
    options.platform = false;
    options.ports.pg = 0;
    pg::Profile profile = pg::calmProfile();
    profile.name = "bench";
    profile.requestLow = profile.requestHigh = 0ms;
    profile.decisionLow = profile.decisionHigh = decision;
    options.customProfile = profile;
    options.traceKeep = 0;
    if (!receiver.empty()) options.callbackAllow.push_back(receiver);
    return Laboratory::open(std::move(options));
}

const Sql kAnyKey{"SELECT transaction_key FROM pg_transactions ORDER BY id LIMIT 1"};

void write(BenchAnswer &answer, const char *key, const char *title, const HttpBenchResult &result)
{
    answer.json.key(key).beginObject().key("requests_per_s").number(rounded(result.perSecond));
    answer.json.field("p50_us", std::int64_t{result.p50.count()}).field("p99_us", std::int64_t{result.p99.count()});
    answer.json.field("other_answers", static_cast<std::int64_t>(result.answersOther))
        .field("failures", static_cast<std::int64_t>(result.failures))
        .endObject();
    answer.text +=
        std::string(title) + ": " + shown(result.perSecond) + " requests/s, p50 " + shown(static_cast<double>(result.p50.count()) / 1000) +
        " ms, p99 " + shown(static_cast<double>(result.p99.count()) / 1000) + " ms" +
        (result.failures + result.answersOther > 0 ? ", " + std::to_string(result.failures + result.answersOther) + " not answered with 2xx"
                                                   : "") +
        "\n";
}

/// The run with the median rate.
HttpBenchResult medianOf(std::vector<HttpBenchResult> results)
{
    std::ranges::sort(results, {}, &HttpBenchResult::perSecond);
    return results[results.size() / 2];
}

struct Storage {
    const char *key;
    const char *title;
    Durability durability;
    bool inMemory = false;
};
constexpr std::array kStorages{
    Storage{"post", "PG POST payment, stored, WAL and FULL", Durability::Full},
    Storage{"post_normal", "the same, WAL and NORMAL: may lose the last ones with the power", Durability::Normal},
    Storage{"post_memory", "the same, in memory", Durability::Off, true},
};

/// Results by name, in the order in which they are told.
class Results {
public:
    void add(const std::string &key, const std::string &title, const HttpBenchResult &result)
    {
        const auto known = std::ranges::find(m_rows, key, &Row::key);
        Row &row = known == m_rows.end() ? m_rows.emplace_back(Row{key, title, {}}) : *known;
        row.runs.push_back(result);
    }
    void writeTo(BenchAnswer &answer) const
    {
        for (const Row &row : m_rows) write(answer, row.key.c_str(), row.title.c_str(), medianOf(row.runs));
    }

private:
    struct Row {
        std::string key;
        std::string title;
        std::vector<HttpBenchResult> runs;
    };
    std::vector<Row> m_rows;
};

Outcome runOwn(Results &results, std::uint64_t requests)
{
    for (const Storage &storage : kStorages) {
        QTemporaryDir folder;
        auto laboratory = openPg(storage.inMemory ? std::string() : folder.path().toStdString(), storage.durability, kBeyond);
        if (!laboratory) return laboratory.error();
        const std::string base = "http://127.0.0.1:" + std::to_string((*laboratory)->pgPort()) + kPath;
        results.add(storage.key, storage.title, runHttpLoad(loadOf(base, "POST", requests)));
        if (storage.durability != Durability::Full) continue;
        const auto key = (*laboratory)->pgDatabase()->value<std::string>(kAnyKey);
        if (!key) return {ErrorCode::Unavailable, "the PG stored nothing"};
        results.add("get", "PG GET status", runHttpLoad(loadOf(base + "/" + *key, "GET", requests)));
    }
    return success();
}

/// Payments that are decided at once and told to a receiver of ours on this thread: the rate until the last one was told, the times of the
/// POSTs.
Outcome runCallbacks(Results &results, std::uint64_t requests)
{
    RealScheduler scheduler;
    RealNetwork network(scheduler);
    QEventLoop untilTold;
    std::uint64_t told = 0;
    const auto port = network.serve({}, [&](HttpRequest, const Responder &respond) {
        respond(HttpResponse::json(200, "{}"));
        if (++told == requests) untilTold.quit();
    });
    if (!port) return port.error();
    const std::string receiver = "http://127.0.0.1:" + std::to_string(*port);
    QTemporaryDir folder;
    auto laboratory = openPg(folder.path().toStdString(), Durability::Full, 0ms, receiver);
    if (!laboratory) return laboratory.error();

    const std::string url = "http://127.0.0.1:" + std::to_string((*laboratory)->pgPort()) + kPath;
    const std::int64_t start = monotonicNanoseconds();
    HttpBenchResult result = runHttpLoad(loadOf(url, "POST", requests, receiver + "/callback"));
    scheduler.after(60s, Task([&untilTold] { untilTold.quit(); }));
    if (told < requests) untilTold.exec();
    if (told < requests)
        return {ErrorCode::Unavailable, "only " + std::to_string(told) + " of " + std::to_string(requests) + " callbacks came"};
    result.seconds = static_cast<double>(monotonicNanoseconds() - start) / 1e9;
    result.perSecond = static_cast<double>(told) / result.seconds;
    results.add("post_callback", "POST payment, stored, decided and called back", result);
    return success();
}

/// POSTs at another server of the same dialect, then GETs of a transaction that it said it made.
Outcome runPeer(Results &results, const std::string &peer, std::uint64_t requests)
{
    const HttpBenchResult posts = runHttpLoad(loadOf(peer + kPath, "POST", requests));
    results.add("post " + peer, "POST payment at " + peer, posts);
    const auto answer = JsonDocument::parse(posts.firstBody);
    const auto data = answer ? answer->root().find("data") : std::nullopt;
    const auto key = data ? data->find("transactionKey") : std::nullopt;
    if (!key || !key->asString()) return {ErrorCode::Unavailable, peer + " answered no payment with a transactionKey"};
    const std::string url = peer + kPath + "/" + std::string(*key->asString());
    results.add("get " + peer, "GET status at " + peer, runHttpLoad(loadOf(url, "GET", requests)));
    return success();
}

} // namespace

Result<BenchAnswer> benchHttp(const BenchOptions &options)
{
    const auto requests = static_cast<std::uint64_t>(options.size.value_or(50'000));
    Results results;
    for (int run = 0; run < options.runs; ++run) {
        if (Outcome measured = runOwn(results, requests); !measured) return measured.error();
        if (Outcome measured = runCallbacks(results, requests); !measured) return measured.error();
        results.add("bare", "the bare server, nothing stored", runHttpBench(requests));
        for (const std::string &peer : options.peers)
            if (Outcome measured = runPeer(results, peer, requests); !measured) return measured.error();
    }
    BenchAnswer answer;
    answer.json.beginObject()
        .field("bench", "http")
        .field("requests", static_cast<std::int64_t>(requests))
        .field("runs", options.runs)
        .field("connections", 32);
    answer.text = std::to_string(requests) + " requests over 32 keep-alive connections, the client in the same process, median of " +
                  std::to_string(options.runs) + " runs\n";
    results.writeTo(answer);
    answer.json.endObject();
    return answer;
}

} // namespace hamster::cli
