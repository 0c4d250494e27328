#pragma once
// Certifier: fires each case at a receiver of webhooks and judges it by what its back end did with money and stock, never by status codes.

#include "model/core/random.h"
#include "simulator/certify/finding.h"
#include "simulator/certify/wire.h"

#include <functional>

namespace hamster::certify {

struct CertifyOptions {
    std::string receiver{};          ///< where webhooks go, http://host:port/path
    std::string secret{};            ///< whsec_…; empty: webhooks are not signed
    std::vector<std::string> only{}; ///< names of cases; empty: all
    Duration patience = 5s;          ///< how long an effect may take
    Duration quiet = 400ms;          ///< how long is watched for effects that must not come
};

class Certifier {
public:
    /// References outlive it. `random` makes ids and keys; `clock` is the wall clock that signatures are dated by.
    Certifier(Wire &wire, Probe &probe, const Clock &clock, Random random, CertifyOptions options);

    /// Runs the cases one after the other; `done` hears of each, `begins` before it begins. Refuses when the probe does not work at all.
    /// Once the wire is stopped it gives what was judged until then; the case that ran is not among them.
    Result<std::vector<CaseResult>> run(const std::function<void(const CaseResult &)> &done,
                                        const std::function<void(const Case &)> &begins = {});

private:
    Result<CaseResult> runCase(const Case &one);
    HttpRequest webhook(const TestOrder &order, const Shot &shot, const std::string &id);
    std::vector<Answer> fire(const Case &one, const TestOrder &order);
    /// Waits until the expectation is met and stays met; gives what was seen last.
    Result<SideEffects> settle(const Case &one, const std::string &orderId);
    void judge(CaseResult &result) const;

    Wire &m_wire;
    Probe &m_probe;
    const Clock &m_clock;
    Random m_random;
    CertifyOptions m_options;
};

} // namespace hamster::certify
