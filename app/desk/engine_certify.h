#pragma once
// EngineCertify: the receiver check of the desk. The run has a thread with an event loop, clock and sockets of its own, the example
// receiver another; what they tell comes to this thread as queued calls. GUI thread only.

#include "views/certify_port.h"

#include <memory>

namespace hamster {

class EngineCertify final : public CertifyPort {
    Q_OBJECT
public:
    explicit EngineCertify(DeskPort *port);
    ~EngineCertify() override; ///< gives up what runs and waits for it: a few hundredths of a second

    /// For tests that press everything: from now on only the example is checked, by its own probe.
    void confine() { m_confined = true; }
    /// What a form begins with, from the last start of the desk.
    void suggest(const CertifyRequest &request);
    /// The last request that was not about the example, without its secret: worth to be remembered.
    const CertifyRequest &own() const { return m_own; }

    const CertifyState &state() const override { return m_state; }
    Outcome start(const CertifyRequest &request) override;
    void stop() override;
    void clear() override;
    Outcome startExample(certify::ReceiverKind kind) override;
    void stopExample() override;

private:
    class Run;     ///< thread of one run
    class Example; ///< thread of the example receiver

    Outcome check(const CertifyRequest &request) const;
    CertifyCase &at(const certify::Case *of);
    void began(const certify::Case *of);
    void judged(const certify::CaseResult &result);
    void ended(const std::optional<Error> &problem);

    CertifyState m_state;
    CertifyRequest m_own;
    bool m_confined = false;
    std::unique_ptr<Run> m_run;
    std::unique_ptr<Example> m_example;
};

} // namespace hamster
