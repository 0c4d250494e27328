#include "model/gateway/service.h"

namespace hamster::gateway {

namespace {
constexpr std::string_view kCallbackPath = "/api/v1/payments/callback";
const Sql kLargestId{
    "SELECT max(coalesce((SELECT max(public_id) FROM payment_processes), 0), coalesce((SELECT max(public_id) FROM cases), 0), "
    "coalesce((SELECT max(refund_public_id) FROM pg_cancels), 0))"};

ServiceCore::Options coreOptions(Database &database)
{
    return {.party = Party::Gateway,
            .name = "cash-gateway",
            .idService = IdService::Gateway,
            .idFloor = database.value<std::int64_t>(kLargestId).value_or(0),
            .topics = {"payment-events"}};
}
} // namespace

GatewayService::GatewayService(ServicePorts ports, Settings settings)
    : m_settings(std::move(settings))
    , m_core(coreOptions(ports.database), ports)
    , m_channels(m_core, m_settings, watching())
    , m_decisions(m_core, m_settings)
    , m_dialogue(m_core, m_channels, m_decisions, m_settings)
    , m_reconciler(m_core, m_dialogue, m_settings)
    , m_cancelling(m_core, m_channels, m_dialogue, m_decisions, m_settings)
    , m_requests(m_core, m_channels, m_dialogue, m_decisions, m_settings)
    , m_inbox(m_core, m_channels, m_decisions, m_settings, watching())
    , m_statements(m_core, m_channels, m_settings)
    , m_api(m_core, m_channels, m_dialogue)
{
    watching().begun();
    m_dialogue.inquiryDue = [this](Instant at) { m_reconciler.wakeAt(at); };
    m_requests.statementNoted = [this] { m_statements.arm(); };
    m_inbox.toConfirm = [this](ProcessId id) { m_dialogue.resolve(id); };
    m_requests.listen(m_core.consumer());
    m_cancelling.listen(m_core.consumer());
}

void GatewayService::start()
{
    m_core.start();
    m_inbox.start(); // first: what a webhook has decided need not be inquired
    m_reconciler.start();
    m_cancelling.start();
    m_requests.start();
    m_channels.begin();
    m_statements.arm();
}

Result<std::uint16_t> GatewayService::serve(ServerOptions options)
{
    const std::size_t webhookMax = m_settings.webhookBytesMax, otherMax = options.bodyBytesMax;
    options.party = Party::Gateway;
    options.bodyBytesMaxFor = [webhookMax, otherMax](std::string_view path) { return path == kCallbackPath ? webhookMax : otherMax; };
    const auto refusal = [&clock = m_core.transactor().clock()](int status) { return apiRefusal(status, clock.now()); };
    if (!options.refusal) options.refusal = refusal;
    auto router = std::make_shared<Router>(refusal);
    router->add("POST", std::string(kCallbackPath),
                [this](HttpRequest request, PathArguments, Responder respond) { m_inbox.receive(std::move(request), std::move(respond)); });
    m_api.addRoutes(*router);
    return m_core.serve(std::move(options), std::move(router));
}

void GatewayService::setCallbackUrl(const std::string &url)
{
    m_settings.callbackUrl = url;
    m_channels.setCallbackUrl(url);
}

void GatewayService::ensureMid(const MidConfig &config, Done done)
{
    m_core.transactor().submit(
        [this, config](Tx &tx) -> Outcome {
            upsertMid(tx, config);
            tx.whenDurable([this] { m_dialogue.offer(); });
            return success();
        },
        std::move(done));
}

void GatewayService::rotateSecret(const std::string &mid, const std::string &secret, Done done)
{
    m_core.transactor().submit(
        [mid, secret](Tx &tx) -> Outcome {
            if (rotateMidSecret(tx, mid, secret)) return success();
            return {ErrorCode::NotFound, "no MID " + mid};
        },
        std::move(done));
}

void GatewayService::endRotation(const std::string &mid, Done done)
{
    m_core.transactor().submit(
        [mid](Tx &tx) -> Outcome {
            if (endMidRotation(tx, mid)) return success();
            return {ErrorCode::NotFound, "no MID " + mid};
        },
        std::move(done));
}

GatewaySnapshot GatewayService::snapshot(Instant at)
{
    PgLine &line = m_channels.main().line;
    return {line.breakerSeenAt(at),     line.inFlight(),        m_settings.bulkhead,    line.queued(),
            m_dialogue.conversations(), line.budget().tokens(), m_reconciler.running(), m_reconciler.nextRun(),
            m_reconciler.lastRunEnd()};
}

} // namespace hamster::gateway
