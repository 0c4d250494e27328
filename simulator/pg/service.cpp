#include "simulator/pg/service.h"

#include "simulator/pg/callback_policy.h"

namespace hamster::pg {

PgService::PgService(PgPorts ports, Settings settings)
    : m_ports(ports)
    , m_settings(std::move(settings))
    , m_context(ports)
    , m_merchants(m_context)
    , m_deliveries(m_context, m_merchants)
    , m_outcomes(m_context)
    , m_answers(m_merchants)
    , m_core(m_context, m_merchants, m_deliveries, m_outcomes, m_settings, m_answers)
    , m_dialect(m_context, m_core, m_merchants, m_settings, m_answers)
    , m_tossPayments(m_context, m_merchants, m_settings)
    , m_toss(m_context, m_core, m_tossPayments, m_merchants)
    , m_router(loopersRefusal)
{
    m_dialect.addRoutes(m_router);
    m_toss.addRoutes(m_router);
}

PgService::~PgService()
{
    m_context.life().cut();
    if (m_serving) m_ports.network.close(Party::Pg);
}

void PgService::start()
{
    m_merchants.load();
    m_outcomes.load();
    m_core.recover();
    m_deliveries.recover();
}

Result<std::uint16_t> PgService::serve(ServerOptions options)
{
    options.party = Party::Pg;
    options.refusal = loopersRefusal;
    auto port = m_ports.network.serve(std::move(options), m_context.life().guard([this](HttpRequest request, Responder respond) {
        handle(std::move(request), std::move(respond));
    }));
    m_serving = port.ok();
    return port;
}

void PgService::handle(HttpRequest request, Responder respond) { m_router.handle(std::move(request), std::move(respond)); }

void PgService::ensureMerchant(MerchantConfig config, Done done) { m_merchants.ensure(std::move(config), std::move(done)); }
void PgService::endSecretRotation(const std::string &midId, Done done) { m_merchants.endRotation(midId, std::move(done)); }

void PgService::decideNow(const std::string &transactionKey, bool approve, Done done)
{
    m_core.decideNow(transactionKey, approve ? Decision::Approved : Decision::LimitExceeded, std::move(done));
}

Outcome PgService::setProfile(Profile profile)
{
    if (const auto wrong = whatIsWrongWith(profile)) return {ErrorCode::InvalidArgument, *wrong + "; the profile was not changed"};
    m_settings.profile = std::move(profile);
    return success();
}

Outcome PgService::allowCallback(std::string prefix)
{
    if (originOf(prefix).empty()) return {ErrorCode::InvalidArgument, prefix + " is no absolute http URL; the allow-list was not changed"};
    m_settings.callbackAllowList.push_back(std::move(prefix));
    return success();
}

} // namespace hamster::pg
