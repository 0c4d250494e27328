#include "app/cli/server.h"

#include "app/cli/port_memory.h"

#include "model/core/json.h"
#include "model/core/text.h"
#include "simulator/control/control_api.h"
#include "simulator/control/documents.h"
#include "simulator/laboratory/shop_opening.h"

#include <QDir>
#include <QRandomGenerator>

#include <cstdio>

namespace hamster::cli {

namespace {
const Sql kFirstMembers{"SELECT public_id FROM members ORDER BY id LIMIT 5"};

/// 256 bits of the system's randomness.
std::string newToken()
{
    std::string bytes(32, '\0');
    for (char &byte : bytes) byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xFF);
    return "op_" + toHex(bytes);
}
} // namespace

Outcome Server::openFolder()
{
    if (m_options.folder.empty()) {
        m_temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/hamster-XXXXXX"));
        if (!m_temporary->isValid())
            return {ErrorCode::StorageIo, "no temporary folder can be made: " + m_temporary->errorString().toStdString()};
        m_options.folder = m_temporary->path().toStdString();
        std::fprintf(stderr, "hamster: no --data is given; the databases are in %s and are removed at the end\n", m_options.folder.c_str());
    }
    auto folder = DataFolder::open(m_options.folder);
    if (!folder) return folder.error();
    m_folder = std::move(*folder);
    return success();
}

Outcome Server::open()
{
    if (Outcome opened = openFolder(); !opened) return opened;
    LaboratoryOptions options = m_options.laboratory;
    options.mode = LaboratoryMode::Real;
    options.storage = {m_options.folder, Durability::Full};
    PortMemory memory(m_options.folder);
    options.ports.ecommerce = memory.prefer("ecommerce", options.ports.ecommerce);
    options.ports.gateway = memory.prefer("gateway", options.ports.gateway);
    options.ports.pg = memory.prefer("pg", options.ports.pg);
    auto laboratory = Laboratory::open(std::move(options));
    if (!laboratory) return laboratory.error();
    m_laboratory = std::move(*laboratory);
    auto port = serveOperations(memory.prefer("operations", m_options.operationsPort));
    if (!port) return port.error();
    m_operationsPort = *port;
    if (m_laboratory->world()) {
        memory.remember("ecommerce", m_laboratory->ecommercePort());
        memory.remember("gateway", m_laboratory->gatewayPort());
    }
    if (m_laboratory->options().pg) memory.remember("pg", m_laboratory->pgPort());
    memory.remember("operations", m_operationsPort);
    memory.write();
    return success();
}

Result<std::uint16_t> Server::serveOperations(std::uint16_t port)
{
    m_tellToken = m_options.operatorToken.empty();
    if (m_tellToken) m_options.operatorToken = newToken();
    m_operations = std::make_unique<Operations>(*m_laboratory);
    ServerOptions server;
    server.port = port;
    server.allowedHosts = m_options.laboratory.allowedHosts;
    return m_operations->serve(server, control::plainRefusal, [this](Router &router) {
        control::addControlRoutes(router, *m_laboratory, m_options.operatorToken);
        control::addDocumentRoutes(router);
    });
}

void Server::whenReady(std::function<void(Result<std::string>)> ready)
{
    for (const pg::MerchantConfig &merchant : m_options.merchants)
        m_laboratory->pg()->ensureMerchant(merchant, [ready, mid = merchant.midId](const Outcome &made) {
            if (!made) ready(Error{made.error().code, "merchant " + mid + ": " + made.error().detail});
        });
    if (!m_laboratory->world()) {
        m_laboratory->scheduler().after(0ms, [this, ready] {
            if (m_options.pgScript) {
                m_pgPlayer =
                    std::make_unique<scenario::PgScriptPlayer>(*m_laboratory, *m_options.pgScript, [](const std::string &surprise) {
                        std::fprintf(stderr, "hamster: %s\n", surprise.c_str());
                    });
                m_pgPlayer->start();
            }
            ready(readyLine());
        });
        return;
    }
    openDemoShop(*m_laboratory, {}, [this, ready](const Outcome &opened) {
        if (!opened) return ready(opened.error());
        ready(readyLine());
        if (!m_options.script) return;
        m_player = std::make_unique<scenario::Player>(*m_laboratory, *m_options.script);
        m_player->start();
    });
}

std::string Server::readyLine()
{
    JsonWriter json;
    json.beginObject().field("ready", true).key("ports").beginObject();
    if (m_laboratory->world())
        json.field("ecommerce", int{m_laboratory->ecommercePort()}).field("gateway", int{m_laboratory->gatewayPort()});
    if (m_laboratory->options().pg) json.field("pg", int{m_laboratory->pgPort()});
    json.field("operations", int{m_operationsPort}).endObject().key("members").beginArray();
    if (m_laboratory->world()) {
        Rows members = m_laboratory->world()->database(Party::Ecommerce).query(kFirstMembers);
        while (members.next()) json.string(members.get<MemberId>(0).text());
    }
    json.endArray();
    if (m_tellToken) json.field("operatorToken", m_options.operatorToken);
    json.endObject();
    return std::move(json).take();
}

} // namespace hamster::cli
