// bench http: the PG server over loopback, stored with three kinds of durability, against the bare server that stores nothing and against peers.

#include "app/cli/bench.h"

#include "model/core/json.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/network/http_bench.h"

#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace hamster::cli {

namespace {

constexpr const char *kPath = "/api/v1/payments";
constexpr const char *kUser = "bench-user";
constexpr const char *kCallback = "http://localhost:8080/callback";

std::string paymentBody(std::uint64_t number)
{
    JsonWriter body;
    body.beginObject().field("orderId", "BENCH-" + std::to_string(1'000'000 + number)).field("cardType", "SAMSUNG").field("cardNo", "5555-5555-5555-4444");
    body.field("amount", std::int64_t{5000}).field("callbackUrl", kCallback).endObject();
    return std::move(body).take();
}

HttpLoad loadOf(const std::string &url, const char *method, std::uint64_t requests)
{
    HttpLoad load;
    load.url = url;
    load.method = method;
    load.headers = {{"X-USER-ID", kUser}, {"Content-Type", "application/json"}};
    load.requests = requests;
    if (load.method == "POST") load.body = paymentBody;
    return load;
}

/// A PG without delays and faults whose decisions (and so callbacks) lie beyond the benchmark.
Result<std::unique_ptr<Laboratory>> openPg(const std::string &folder, Durability durability)
{
    LaboratoryOptions options;
    options.mode = LaboratoryMode::Real;
    options.storage = {folder, durability};
    options.platform = false;
    options.ports.pg = 0;
    pg::Profile profile = pg::calmProfile();
    profile.name = "bench";
    profile.requestLow = profile.requestHigh = 0ms;
    profile.decisionLow = profile.decisionHigh = 24h;
    options.customProfile = profile;
    options.traceKeep = 0;
    return Laboratory::open(std::move(options));
}

const Sql kAnyKey{"SELECT transaction_key FROM pg_transactions ORDER BY id LIMIT 1"};

void write(BenchAnswer &answer, const char *key, const char *title, const HttpBenchResult &result)
{
    answer.json.key(key).beginObject().key("requests_per_s").number(rounded(result.perSecond));
    answer.json.field("p50_us", std::int64_t{result.p50.count()}).field("p99_us", std::int64_t{result.p99.count()});
    answer.json.field("other_answers", static_cast<std::int64_t>(result.answersOther)).field("failures", static_cast<std::int64_t>(result.failures)).endObject();
    answer.text += std::string(title) + ": " + shown(result.perSecond) + " requests/s, p50 " + shown(static_cast<double>(result.p50.count()) / 1000) + " ms, p99 "
                   + shown(static_cast<double>(result.p99.count()) / 1000) + " ms"
                   + (result.failures + result.answersOther > 0 ? ", " + std::to_string(result.failures + result.answersOther) + " not answered with 2xx" : "") + "\n";
}

/// The run with the median rate.
HttpBenchResult medianOf(std::vector<HttpBenchResult> results)
{
    std::ranges::sort(results, {}, &HttpBenchResult::perSecond);
    return results[results.size() / 2];
}

} // namespace

namespace {

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
        auto laboratory = openPg(storage.inMemory ? std::string() : folder.path().toStdString(), storage.durability);
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

} // namespace

Result<BenchAnswer> benchHttp(const BenchOptions &options)
{
    const auto requests = static_cast<std::uint64_t>(options.size.value_or(50'000));
    Results results;
    for (int run = 0; run < options.runs; ++run) {
        if (Outcome measured = runOwn(results, requests); !measured) return measured.error();
        results.add("bare", "the bare server, nothing stored", runHttpBench(requests));
        for (const std::string &peer : options.peers) {
            results.add("post " + peer, "POST payment at " + peer, runHttpLoad(loadOf(peer + kPath, "POST", requests)));
            results.add("get " + peer, "GET status at " + peer, runHttpLoad(loadOf(peer + kPath + "/20261126:TR:9f3c1a", "GET", requests)));
        }
    }
    BenchAnswer answer;
    answer.json.beginObject().field("bench", "http").field("requests", static_cast<std::int64_t>(requests)).field("runs", options.runs).field("connections", 32);
    answer.text = std::to_string(requests) + " requests over 32 keep-alive connections, the client in the same process, median of " + std::to_string(options.runs) + " runs\n";
    results.writeTo(answer);
    answer.json.endObject();
    return answer;
}

} // namespace hamster::cli
