#include "app/desk/engine_certify.h"

#include "simulator/certify/certifier.h"
#include "simulator/certify/checks.h"
#include "simulator/network/real_network.h"
#include "simulator/network/real_time.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <future>

namespace hamster {

namespace {

constexpr Duration kCommandPatience = 30s;
constexpr int kLeastMs = 10, kMostPatienceMs = 600'000, kMostQuietMs = 60'000; // as the command line has them
constexpr int kSecretBytes = 24;

certify::CertifyOptions optionsOf(const CertifyRequest &request)
{
    certify::CertifyOptions options;
    options.receiver = request.receiver.toStdString();
    options.secret = request.secret.toStdString();
    options.patience = Duration(request.patienceMs);
    options.quiet = Duration(request.quietMs);
    for (const QString &name : request.cases) options.only.push_back(name.toStdString());
    return options;
}

QString newSecret()
{
    QByteArray bytes(kSecretBytes, '\0');
    std::ranges::generate(bytes, [] { return static_cast<char>(QRandomGenerator::system()->generate()); });
    return QStringLiteral("whsec_") + QString::fromLatin1(bytes.toBase64());
}

} // namespace

class EngineCertify::Run final : public QThread {
public:
    Run(EngineCertify *teller, const CertifyRequest &request)
        : m_teller(teller)
        , m_options(optionsOf(request))
        , m_probe(request.probe.toStdString())
    {
        setObjectName(QStringLiteral("certify"));
    }
    ~Run() override
    {
        giveUp();
        wait();
    }
    void giveUp() { m_stop = true; }

protected:
    void run() override
    {
        const auto stopped = [this] { return m_stop.load(); };
        const RealClock clock;
        RealScheduler scheduler;
        RealNetwork network(scheduler);
        certify::Wire wire(network, scheduler, stopped);
        const auto probe =
            certify::isHttpProbe(m_probe) ? certify::httpProbe(wire, m_probe) : certify::commandProbe(m_probe, kCommandPatience, stopped);
        Random random(QRandomGenerator::system()->generate64(), "certify", "ids");
        certify::Certifier certifier(wire, *probe, clock, std::move(random), m_options);
        const auto results =
            certifier.run([this](const certify::CaseResult &result) { tell([result](EngineCertify &teller) { teller.judged(result); }); },
                          [this](const certify::Case &one) { tell([of = &one](EngineCertify &teller) { teller.began(of); }); });
        const std::optional<Error> problem = results || m_stop ? std::nullopt : std::optional(results.error());
        tell([problem](EngineCertify &teller) { teller.ended(problem); });
    }

private:
    /// Queued: what is told by a run that was taken away meanwhile is dropped.
    template <class Call>
    void tell(Call call)
    {
        QMetaObject::invokeMethod(
            m_teller,
            [teller = m_teller, run = this, call] {
                if (teller->m_run.get() == run) call(*teller);
            },
            Qt::QueuedConnection);
    }

    EngineCertify *m_teller; ///< outlives this
    const certify::CertifyOptions m_options;
    const std::string m_probe;
    std::atomic<bool> m_stop{false};
};

class EngineCertify::Example final : public QThread {
public:
    Example(certify::ReceiverKind kind, const QString &secret)
        : m_kind(kind)
        , m_secret(secret.toStdString())
    {
        setObjectName(QStringLiteral("example receiver"));
    }
    ~Example() override
    {
        quit();
        wait();
    }
    /// Waits until it serves; gives the port.
    Result<std::uint16_t> serve()
    {
        auto served = m_served.get_future();
        start();
        return served.get();
    }

protected:
    void run() override
    {
        const RealClock clock;
        RealScheduler scheduler;
        RealNetwork network(scheduler);
        certify::ExampleReceiver receiver(network, clock, m_kind, m_secret);
        const Result<std::uint16_t> port = receiver.serve(0);
        m_served.set_value(port);
        if (port) exec();
    }

private:
    const certify::ReceiverKind m_kind;
    const std::string m_secret;
    std::promise<Result<std::uint16_t>> m_served;
};

EngineCertify::EngineCertify(DeskPort *port)
    : CertifyPort(port)
{}

EngineCertify::~EngineCertify() = default;

Outcome EngineCertify::check(const CertifyRequest &request) const
{
    const auto within = [](int value, int most) { return value >= kLeastMs && value <= most; };
    const std::string probe = request.probe.toStdString();
    const QFileInfo program(request.probe);
    for (const Outcome &checked :
         {certify::checkUrl(request.receiver.toStdString(), "the receiver"), certify::checkSecret(request.secret.toStdString()),
          certify::checkCases(optionsOf(request).only), certify::isHttpProbe(probe) ? certify::checkUrl(probe, "the probe") : success()})
        if (!checked) return {checked.error().code, checked.error().detail + "; nothing was sent"};
    if (!certify::isHttpProbe(probe) && !(program.isAbsolute() && program.isFile() && program.isExecutable()))
        return {ErrorCode::InvalidArgument,
                "the probe is '" + probe + "', expected a URL or the absolute path of a program; nothing was sent"};
    if (!within(request.patienceMs, kMostPatienceMs) || !within(request.quietMs, kMostQuietMs))
        return {ErrorCode::InvalidArgument, "patience and quiet must be 10 ms at least and not too long; nothing was sent"};
    const auto &example = m_state.example;
    if (m_confined && (!example || example->receiver != request.receiver || example->probe != request.probe))
        return {ErrorCode::Denied, "only the example receiver may be checked here; nothing was sent"};
    return success();
}

Outcome EngineCertify::start(const CertifyRequest &request)
{
    if (m_state.running) return {ErrorCode::Conflict, "a check runs; nothing was sent"};
    if (Outcome checked = check(request); !checked) return checked;
    const bool other = request.receiver != m_state.request.receiver || request.probe != m_state.request.probe;
    for (CertifyCase &one : m_state.cases) {
        const QString name = QString::fromUtf8(one.of->name.data(), static_cast<qsizetype>(one.of->name.size()));
        if (request.cases.isEmpty() || request.cases.contains(name))
            one = {one.of, CertifyCase::Phase::Waiting, {}};
        else if (other)
            one = {one.of, CertifyCase::Phase::NotRun, {}};
    }
    m_state.asked = static_cast<int>(std::ranges::count(m_state.cases, CertifyCase::Phase::Waiting, &CertifyCase::phase));
    m_state.judged = 0;
    m_state.running = true;
    m_state.stopping = false;
    m_state.request = request;
    m_state.request.secret.clear();
    if (!m_state.example || m_state.example->receiver != request.receiver) m_own = m_state.request;
    m_state.signedWebhooks = !request.secret.isEmpty();
    m_state.problem.reset();
    m_state.problemCase.clear();
    m_run = std::make_unique<Run>(this, request);
    m_run->start();
    emit changed();
    return success();
}

void EngineCertify::suggest(const CertifyRequest &request)
{
    m_own = m_state.request = request;
    m_own.secret.clear();
    m_state.request.secret.clear();
    emit changed();
}

void EngineCertify::stop()
{
    if (!m_state.running || m_state.stopping) return;
    m_run->giveUp();
    m_state.stopping = true;
    emit changed();
}

void EngineCertify::clear()
{
    if (m_state.running || !m_state.begun()) return;
    std::optional<CertifyExample> example = std::move(m_state.example);
    m_state = {};
    m_state.request = m_own;
    m_state.example = std::move(example);
    emit changed();
}

CertifyCase &EngineCertify::at(const certify::Case *of) { return *std::ranges::find(m_state.cases, of, &CertifyCase::of); }

void EngineCertify::began(const certify::Case *of)
{
    at(of).phase = CertifyCase::Phase::Running;
    emit changed();
}

void EngineCertify::judged(const certify::CaseResult &result)
{
    at(result.of) = {result.of, CertifyCase::Phase::Judged, result};
    ++m_state.judged;
    emit changed();
}

void EngineCertify::ended(const std::optional<Error> &problem)
{
    m_run.reset(); // its last word: the thread is at its end
    for (CertifyCase &one : m_state.cases) {
        if (problem && one.phase == CertifyCase::Phase::Running)
            m_state.problemCase = QString::fromUtf8(one.of->name.data(), static_cast<qsizetype>(one.of->name.size()));
        if (one.phase != CertifyCase::Phase::Judged) one = {one.of, CertifyCase::Phase::NotRun, {}};
    }
    m_state.problem = problem;
    m_state.running = m_state.stopping = false;
    emit changed();
}

Outcome EngineCertify::startExample(certify::ReceiverKind kind)
{
    if (m_state.running) return {ErrorCode::Conflict, "a check runs; the receiver stays as it is"};
    const QString secret = newSecret();
    auto next = std::make_unique<Example>(kind, secret);
    const auto port = next->serve();
    if (!port) return port.error();
    m_example = std::move(next);
    const QString base = QStringLiteral("http://127.0.0.1:%1").arg(*port);
    m_state.example = CertifyExample{kind, base + QStringLiteral("/webhook"), base + QStringLiteral("/probe"), secret};
    emit changed();
    return success();
}

void EngineCertify::stopExample()
{
    if (!m_example) return;
    m_example.reset();
    m_state.example.reset();
    emit changed();
}

} // namespace hamster
