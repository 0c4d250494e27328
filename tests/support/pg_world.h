#pragma once
// A PG on an in-memory database, a tiny virtual scheduler and a network that records what is sent and answers as told.

#include "simulator/pg/schema.h"
#include "simulator/pg/service.h"

#include <gtest/gtest.h>

#include <deque>
#include <map>

namespace hamster::pg::test {

/// Virtual time: tasks by (due, insertion), then the end of the instant.
class FakeTime final : public Clock, public Scheduler {
public:
    explicit FakeTime(Instant start)
        : m_now(start)
    {}
    Instant now() const override { return m_now; }
    TimerId after(Duration delay, Task task) override
    {
        m_tasks.emplace(std::pair((m_now + delay).ms, ++m_last), std::move(task));
        return m_last;
    }
    void cancel(TimerId id) override
    {
        std::erase_if(m_tasks, [id](const auto &entry) { return entry.first.second == id; });
    }
    void atEndOfInstant(Task task) override { m_endOfInstant.push_back(std::move(task)); }

    /// Runs everything due within `span`; the clock then stands at its end.
    void run(Duration span)
    {
        const Instant until = m_now + span;
        while (runNext(until)) {}
        m_now = std::max(m_now, until);
    }
    /// Runs what is due now.
    void settle() { run(Duration(0)); }
    void setNow(Instant at) { m_now = at; }

private:
    bool runNext(Instant until)
    {
        const bool dueNow = !m_tasks.empty() && m_tasks.begin()->first.first <= m_now.ms;
        if (!dueNow && !m_endOfInstant.empty()) {
            Task task = std::move(m_endOfInstant.front());
            m_endOfInstant.pop_front();
            task();
            return true;
        }
        if (m_tasks.empty() || m_tasks.begin()->first.first > until.ms) return false;
        auto node = m_tasks.extract(m_tasks.begin());
        m_now.ms = std::max(m_now.ms, node.key().first);
        node.mapped()();
        return true;
    }
    Instant m_now;
    TimerId m_last = 0;
    std::map<std::pair<std::int64_t, TimerId>, Task> m_tasks;
    std::deque<Task> m_endOfInstant;
};

/// Records every request; answers it 1 ms later as `receiver` says. Nothing from `receiver`: no answer until the timeout.
class FakeNetwork final : public Network {
public:
    explicit FakeNetwork(FakeTime &time)
        : m_time(time)
    {}
    struct Sent {
        Instant at;
        HttpRequest request;
        SendOptions options;
    };
    std::vector<Sent> sent;
    std::function<std::optional<HttpResponse>(const HttpRequest &)> receiver = [](const HttpRequest &) { return HttpResponse{}; };
    HttpHandler server;
    ServerOptions serverOptions;
    int closed = 0;

    SendId send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done) override
    {
        sent.push_back({m_time.now(), request, options});
        if (auto answer = receiver(request))
            m_time.after(1ms, [done = std::move(done), answer = std::move(*answer)] { done(answer); });
        else
            m_time.after(options.totalTimeout, [done = std::move(done)] { done(NetworkFailure{NetworkError::AnswerTimeout, true, ""}); });
        return ++m_last;
    }
    void abandon(SendId) override {}
    Result<std::uint16_t> serve(ServerOptions options, HttpHandler handler) override
    {
        serverOptions = std::move(options);
        server = std::move(handler);
        return std::uint16_t{8082};
    }
    void close(Party) override { ++closed; }

private:
    FakeTime &m_time;
    SendId m_last = 0;
};

class FakeTrace final : public TraceSink {
public:
    void record(TraceRecord record) override { records.push_back(std::move(record)); }
    std::vector<TraceRecord> records;
};

/// A text query for assertions; the cells of a row are joined by '|', rows by newline.
inline std::string rowsOf(Database &database, const std::string &sql)
{
    std::string text;
    sqlite3_stmt *statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sql;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        if (!text.empty()) text += "\n";
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto *cell = reinterpret_cast<const char *>(sqlite3_column_text(statement, i));
            text.append(i ? "|" : "").append(cell ? cell : "-");
        }
    }
    sqlite3_finalize(statement);
    return text;
}

inline Profile quickProfile()
{
    Profile profile = calmProfile();
    profile.requestLow = profile.requestHigh = 0ms;
    return profile;
}

inline constexpr const char *kMid = "HAMSTER-MID";
inline constexpr const char *kSecret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="; // "0123456789abcdef" twice
inline constexpr const char *kOwnCallback = "http://127.0.0.1:8081/api/v1/payments/callback";
inline constexpr const char *kCallback = "http://localhost:8080/api/v1/payments/callback";

/// One PG. Time starts at 2026-11-20 14:32:05.118 in Seoul.
class PgWorld {
public:
    explicit PgWorld(Settings settings = {.profile = quickProfile()}, std::uint64_t seed = 1)
        : m_settings(std::move(settings))
        , m_seed(seed)
    {
        auto opened = Database::open({}, migrations());
        EXPECT_TRUE(opened.ok());
        database = std::move(*opened);
        restart();
    }
    /// Destroys the PG, as a crash does, and builds a new one on the same database.
    void restart()
    {
        pg.reset();
        pg = std::make_unique<PgService>(PgPorts{time, time, network, *database, trace, m_seed, group}, m_settings);
        pg->start();
    }
    void crash() { pg.reset(); }
    void addMerchant(RetrySchedule schedule = RetrySchedule::Lab, std::string secret = kSecret)
    {
        pg->ensureMerchant({kMid, "Hamster World", "key", kOwnCallback, std::move(secret), schedule},
                           [](const Outcome &outcome) { EXPECT_TRUE(outcome.ok()) << outcome.error().detail; });
        time.settle();
    }

    using Headers = std::vector<HttpHeader>;
    /// Sends a request into the PG; the answer appears in the returned place, perhaps later.
    std::shared_ptr<std::optional<HttpResponse>> ask(std::string method, std::string target, std::string body, const Headers &headers)
    {
        HttpRequest request;
        request.method = std::move(method);
        const std::size_t queryAt = std::min(target.find('?'), target.size());
        request.path = percentDecode(target.substr(0, queryAt), false);
        request.query = queryAt < target.size() ? target.substr(queryAt + 1) : "";
        request.body = std::move(body);
        for (const HttpHeader &header : headers) request.headers.add(header.name, header.value);
        auto place = std::make_shared<std::optional<HttpResponse>>();
        pg->handle(std::move(request), [place](HttpResponse response) {
            EXPECT_FALSE(place->has_value()) << "answered twice";
            *place = std::move(response);
        });
        return place;
    }
    /// Sends and waits up to 1 s of virtual time.
    HttpResponse call(std::string method, std::string target, std::string body = {}, const Headers &headers = {{"X-USER-ID", "135135"}})
    {
        const auto place = ask(std::move(method), std::move(target), std::move(body), headers);
        time.settle();
        for (int i = 0; i < 1000 && !*place; ++i) time.run(1ms);
        EXPECT_TRUE(place->has_value());
        return place->value_or(HttpResponse{.status = 0, .headers = {}, .body = {}});
    }
    HttpResponse pay(const std::string &body, const Headers &headers = {{"X-USER-ID", "135135"}})
    {
        return call("POST", "/api/v1/payments", body, headers);
    }
    std::string rows(const std::string &sql) { return rowsOf(*database, sql); }

    FakeTime time{fromSeoul({2026, 11, 20, 14, 32, 5, 118})};
    FakeNetwork network{time};
    FakeTrace trace;
    Transactor::Options group{};
    std::unique_ptr<Database> database;
    std::unique_ptr<PgService> pg;

private:
    Settings m_settings;
    std::uint64_t m_seed;
};

inline std::string payBody(std::string_view orderId = "1351039135", std::string_view card = "1234-5678-9814-1451",
                           std::string_view amount = "5000", std::string_view callback = kCallback, std::string_view more = "")
{
    std::string body = R"({"orderId":")";
    body.append(orderId).append(R"(","cardType":"SAMSUNG","cardNo":")").append(card).append(R"(","amount":)").append(amount);
    body.append(R"(,"callbackUrl":")").append(callback).append("\"").append(more).append("}");
    return body;
}

/// The value of a string member anywhere in a JSON text; enough for flat answers.
inline std::string valueOf(const std::string &json, const std::string &field)
{
    const std::string mark = "\"" + field + "\":";
    std::size_t at = json.find(mark);
    if (at == std::string::npos) return "(absent)";
    at += mark.size();
    if (json[at] == '"') return json.substr(at + 1, json.find('"', at + 1) - at - 1);
    return json.substr(at, json.find_first_of(",}]", at) - at);
}

} // namespace hamster::pg::test
