#pragma once
// Server: a world in real time over real HTTP, from an opened folder to its end. Needs a running event loop.

#include "simulator/laboratory/data_folder.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/operations.h"
#include "simulator/scenario/pg_script.h"
#include "simulator/scenario/player.h"

#include <QTemporaryDir>

#include <memory>

namespace hamster::cli {

struct ServeOptions {
    LaboratoryOptions laboratory;
    std::string folder;                         ///< empty: a temporary one
    std::uint16_t operationsPort = 8090;        ///< 0: chosen by the system
    std::vector<pg::MerchantConfig> merchants;  ///< of the PG, besides our own gateway
    std::optional<scenario::Scenario> script;   ///< steps that are done once everything is ready
    std::optional<scenario::PgScript> pgScript; ///< the same for a PG that is alone
    std::string operatorToken;                  ///< of the control API; empty: made here and told in the ready line
};

class Server {
public:
    explicit Server(ServeOptions options)
        : m_options(std::move(options))
    {}
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Opens folder, databases and ports. Refuses with what cannot be had; nothing is served then.
    Outcome open();
    /// Calls `ready` once, later: with the ready line when all ports listen and the shop can sell, or with why that is not so.
    void whenReady(std::function<void(Result<std::string>)> ready);

private:
    Outcome openFolder();
    Result<std::uint16_t> serveOperations(std::uint16_t port);
    std::string readyLine();

    ServeOptions m_options;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<DataFolder> m_folder;
    std::unique_ptr<Laboratory> m_laboratory;
    std::unique_ptr<Operations> m_operations;
    std::unique_ptr<scenario::Player> m_player;
    std::unique_ptr<scenario::PgScriptPlayer> m_pgPlayer;
    bool m_tellToken = false;
    std::uint16_t m_operationsPort = 0;
};

} // namespace hamster::cli
