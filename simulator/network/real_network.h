#pragma once
// Network over sockets: one server per party and one client, all on the thread that made it, which runs a Qt event loop.

#include "simulator/network/http_client.h"
#include "simulator/network/http_server.h"

#include <map>
#include <memory>

namespace hamster {

class RealNetwork final : public Network {
public:
    /// `scheduler` must outlive the network. Raises the process's limit of open files to what the system allows.
    explicit RealNetwork(Scheduler &scheduler, HttpClientOptions options = {});
    /// Drops all connections; no callback is called. Not inside a handler or a `done`.
    ~RealNetwork() override;

    SendId send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done) override;
    void abandon(SendId id) override;
    /// Conflict when the party serves already.
    Result<std::uint16_t> serve(ServerOptions options, HttpHandler handler) override;
    /// May be called inside a handler; that handler's request is dropped too. The party can serve again at once, on the same port.
    void close(Party party) override;

    /// What the party's server counted; nothing when it does not serve.
    std::optional<HttpServerCounts> counts(Party party) const;

private:
    Scheduler &m_scheduler;
    Lifeline m_life;
    HttpClient m_client;
    std::map<Party, std::unique_ptr<HttpServer>> m_servers;
    std::vector<std::unique_ptr<HttpServer>> m_closed; ///< until nothing of theirs can be running
};

} // namespace hamster
