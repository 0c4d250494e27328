#include "app/desk/engine_serving.h"

#include "app/desk/engine.h"
#include "model/core/text.h"
#include "simulator/control/control_api.h"
#include "simulator/control/documents.h"
#include "simulator/laboratory/vendor_mids.h"
#include "simulator/pg/callback_policy.h"

#include <QRandomGenerator>

namespace hamster {

namespace {

const Sql kReceivers{"SELECT webhook_url FROM pg_mids WHERE active = 1"};
const Sql kOwn{"SELECT 1 FROM mids WHERE pg_mid = ?"};

/// 256 bits of the system's randomness.
std::string newToken()
{
    std::string bytes(32, '\0');
    for (char &byte : bytes) byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xFF);
    return "op_" + toHex(bytes);
}

} // namespace

EngineServing::EngineServing(Laboratory &laboratory, std::uint16_t port)
    : m_laboratory(laboratory)
    , m_token(newToken())
{
    serve(port);
    if (m_port == 0 && port != 0) serve(0); // a taken port is no reason to have no control API
}

void EngineServing::serve(std::uint16_t port)
{
    m_operations = std::make_unique<Operations>(m_laboratory);
    ServerOptions server;
    server.port = port;
    const auto served = m_operations->serve(server, control::plainRefusal, [this](Router &router) {
        control::addControlRoutes(router, m_laboratory, m_token);
        control::addDocumentRoutes(router);
    });
    m_port = served ? *served : std::uint16_t{0};
    m_problem = served ? std::string() : served.error().detail;
}

ConnectState EngineServing::state() const
{
    ConnectState state;
    state.served = true;
    state.shopPort = m_laboratory.ecommercePort();
    state.gatewayPort = m_laboratory.gatewayPort();
    state.pgPort = m_laboratory.pgPort();
    state.operationsPort = m_port;
    state.token = QString::fromStdString(m_token);
    state.problem = QString::fromStdString(m_problem);
    return state;
}

void EngineServing::introduce(const std::string &merchant, const std::string &receiver, std::function<void(std::string)> done)
{
    pg::PgService *pg = m_laboratory.pg();
    if (!pg) return done("the PG is not running; nothing was changed");
    if (m_laboratory.world()->database(Party::Gateway).value<std::int64_t>(kOwn, merchant))
        return done("'" + merchant + "' belongs to the desk's own gateway; nothing was changed");
    pg::MerchantConfig config;
    if (const pg::Merchant *known = pg->merchant(merchant)) config = known->config;
    config.midId = config.name = merchant;
    config.webhookUrl = receiver;
    if (config.secret.empty()) {
        config.apiKey = merchant + "-key";
        config.secret = newSecret(m_laboratory, merchant);
        config.schedule = m_laboratory.webhookSchedule();
    }
    pg->ensureMerchant(std::move(config), [this, done = std::move(done)](const Outcome &made) {
        m_stale = true;
        look();
        done(made ? std::string() : made.error().detail);
    });
}

void EngineServing::look()
{
    pg::PgService *pg = m_laboratory.pg();
    if (!m_stale || !pg) return;
    m_stale = false;
    Rows rows = m_laboratory.pgDatabase()->query(kReceivers);
    while (rows.next()) {
        const std::string url = rows.get<std::string>(0), origin = pg::originOf(url);
        if (origin.empty()) continue;
        (void)pg->allowCallback(origin);
        (void)pg->allowCallback(url.substr(0, url.find_first_of("/?#", url.find("://") + 3))); // as written: without its port
    }
}

void Engine::introduce(quint64 ticket, const QString &merchant, const QString &receiver)
{
    const auto tell = [this, ticket](const std::string &problem) { emit introduced(ticket, QString::fromStdString(problem)); };
    if (!m_serving) return tell("no world is served over HTTP; nothing was changed");
    m_serving->introduce(merchant.toStdString(), receiver.toStdString(), tell);
}

} // namespace hamster
