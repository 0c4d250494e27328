#include "simulator/certify/probe.h"

#include "model/core/json.h"
#include "simulator/certify/wire.h"

#include <QProcess>

#include <algorithm>

namespace hamster::certify {

namespace {

constexpr SendOptions kPatience{2s, 10s};
constexpr Duration kSlice = 50ms;
constexpr int kSkip = 3; ///< exit status of `prepare` for a case that cannot be set up

Error bad(std::string what) { return {ErrorCode::SchemaInvalid, "the probe's answer " + std::move(what)}; }

Result<TestOrder> readOrder(std::string_view text)
{
    const auto document = JsonDocument::parse(text);
    if (!document) return bad("is no JSON: " + document.error().detail);
    TestOrder order;
    const auto word = [&](std::string_view key, std::string &into) {
        const auto value = document->root().find(key);
        if (const auto found = value ? value->asString() : std::nullopt) into = *found;
    };
    word("orderId", order.orderId);
    word("transactionKey", order.transactionKey);
    word("echo", order.echo);
    const auto amount = document->root().find("amount");
    order.amount = amount ? amount->asInteger().value_or(0) : 0;
    if (order.orderId.empty()) return bad("has no \"orderId\" (a text)");
    if (order.amount <= 0) return bad("has no \"amount\" (a whole number of won above 0)");
    return order;
}

Result<SideEffects> readEffects(std::string_view text)
{
    const auto document = JsonDocument::parse(text);
    if (!document) return bad("is no JSON: " + document.error().detail);
    SideEffects effects;
    const auto count = [&](std::string_view key) -> std::optional<std::int64_t> {
        const auto value = document->root().find(key);
        return value ? value->asInteger() : std::nullopt;
    };
    const auto paid = count("paid"), taken = count("stockTaken");
    if (!paid || !taken) return bad("lacks \"paid\" or \"stockTaken\" (whole numbers)");
    effects.paid = *paid;
    effects.stockTaken = *taken;
    effects.refunded = count("refunded").value_or(0);
    return effects;
}

class HttpProbe final : public Probe {
public:
    HttpProbe(Wire &wire, std::string url)
        : m_wire(wire)
        , m_url(std::move(url))
    {}

    Result<TestOrder> prepare(std::string_view caseName) override
    {
        HttpRequest request;
        request.method = "POST";
        request.url = m_url;
        request.headers.add("Content-Type", "application/json");
        JsonWriter body;
        body.beginObject().field("case", caseName).endObject();
        request.body = std::move(body).take();
        const HttpOutcome outcome = m_wire.send(std::move(request), kPatience);
        const auto *response = std::get_if<HttpResponse>(&outcome);
        if (response && (response->status == 404 || response->status == 501))
            return {ErrorCode::NotFound, "the back end cannot set this case up"};
        auto answer = bodyOf(outcome);
        return answer ? readOrder(*answer) : Result<TestOrder>(answer.error());
    }
    Result<SideEffects> look(const std::string &orderId) override
    {
        HttpRequest request;
        request.url = m_url + (m_url.find('?') == std::string::npos ? "?" : "&") + "orderId=" + percentEncode(orderId);
        auto answer = bodyOf(m_wire.send(std::move(request), kPatience));
        return answer ? readEffects(*answer) : Result<SideEffects>(answer.error());
    }

private:
    Result<std::string> bodyOf(const HttpOutcome &outcome) const
    {
        if (const auto *failure = std::get_if<NetworkFailure>(&outcome))
            return {ErrorCode::Unavailable, "the probe " + m_url + " did not answer: " + failure->detail};
        const auto &response = std::get<HttpResponse>(outcome);
        if (response.status < 200 || response.status > 299)
            return {ErrorCode::Unavailable, "the probe " + m_url + " answered " + std::to_string(response.status)};
        return response.body;
    }

    Wire &m_wire;
    std::string m_url;
};

class CommandProbe final : public Probe {
public:
    CommandProbe(std::string command, Duration patience, std::function<bool()> stopped)
        : m_command(std::move(command))
        , m_patience(patience)
        , m_stopped(std::move(stopped))
    {}

    Result<TestOrder> prepare(std::string_view caseName) override
    {
        auto answer = run({QStringLiteral("prepare"), QString::fromUtf8(caseName.data(), static_cast<qsizetype>(caseName.size()))});
        return answer ? readOrder(*answer) : Result<TestOrder>(answer.error());
    }
    Result<SideEffects> look(const std::string &orderId) override
    {
        auto answer = run({QStringLiteral("look"), QString::fromStdString(orderId)});
        return answer ? readEffects(*answer) : Result<SideEffects>(answer.error());
    }

private:
    Result<std::string> run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QString::fromStdString(m_command), arguments);
        if (!finishes(process))
            return {ErrorCode::Unavailable, "the probe '" + m_command + "' did not end: " + process.errorString().toStdString()};
        if (process.exitStatus() != QProcess::NormalExit) return {ErrorCode::Unavailable, "the probe '" + m_command + "' crashed"};
        if (process.exitCode() == kSkip) return {ErrorCode::NotFound, "the back end cannot set this case up"};
        if (process.exitCode() != 0)
            return {ErrorCode::Unavailable, "the probe '" + m_command + "' ended with " + std::to_string(process.exitCode()) + ": " +
                                                process.readAllStandardError().trimmed().toStdString()};
        return process.readAllStandardOutput().toStdString();
    }

    /// In slices, so that it can be stopped.
    bool finishes(QProcess &process) const
    {
        for (Duration waited(0); waited < m_patience; waited += kSlice) {
            if (process.waitForFinished(static_cast<int>(std::min(kSlice, m_patience - waited).count()))) return true;
            if (process.error() == QProcess::FailedToStart) return false;
            if (m_stopped && m_stopped()) {
                process.kill();
                process.waitForFinished(static_cast<int>(kSlice.count()));
                return false;
            }
        }
        return false;
    }

    std::string m_command;
    Duration m_patience;
    std::function<bool()> m_stopped;
};

} // namespace

std::unique_ptr<Probe> httpProbe(Wire &wire, std::string url) { return std::make_unique<HttpProbe>(wire, std::move(url)); }

std::unique_ptr<Probe> commandProbe(std::string command, Duration patience, std::function<bool()> stopped)
{
    return std::make_unique<CommandProbe>(std::move(command), patience, std::move(stopped));
}

} // namespace hamster::certify
