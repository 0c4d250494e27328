#pragma once
// Operations: the port for people who run the world: GET /actuator/health and GET /actuator/prometheus (02-wire.md section 3). Counts
// come from the databases, each row read once, so that asking costs what is new and not what is old. Engine thread only.

#include "model/core/router.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/prometheus.h"

#include <map>
#include <set>

namespace hamster {

class Operations {
public:
    explicit Operations(Laboratory &laboratory);
    ~Operations();
    Operations(const Operations &) = delete;
    Operations &operator=(const Operations &) = delete;

    /// Gives the port or refuses with PortBusy. `more`: adds further routes to the port. `refusal`: shapes 404, 405, 413, …
    Result<std::uint16_t> serve(ServerOptions options, std::function<HttpResponse(int)> refusal, const std::function<void(Router &)> &more);

    /// {"status":"UP",…}; `up` false: something that is needed is down.
    struct Health {
        bool up = true;
        std::string json;
    };
    Health health();
    std::string metrics();

private:
    void readNew();
    void readOrders();
    void readPayments();
    void readAttempts();
    void readPg();
    void countAttempt(Rows &row);
    void stage(const char *name, Instant from, Instant to);
    void writeOrders(PrometheusText &out) const;
    void writeQueues(PrometheusText &out);
    void writeBreaker(PrometheusText &out) const;

    Laboratory &m_laboratory;
    bool m_serving = false;
    std::int64_t m_ordersSeen = 0, m_paymentsSeen = 0, m_attemptsSeen = 0, m_pgSeen = 0; ///< largest row id that was counted
    std::set<std::int64_t> m_openAttempts;                                               ///< rows seen before their call ended
    std::int64_t m_placed = 0, m_completed = 0, m_created = 0, m_approved = 0;
    std::map<std::string, std::int64_t> m_failedOrders, m_failedPayments; ///< by reason
    std::map<std::string, std::int64_t> m_calls;                          ///< by kind: successful, failed, ignored
    std::map<std::string, SecondsHistogram> m_stages;
    SecondsHistogram m_pgRequests;
};

} // namespace hamster
