#include "views/certify_port.h"

#include "views/desk_port.h"

#include <algorithm>

namespace hamster {

namespace {

/// Of a port without a receiver check.
class NoCertify final : public CertifyPort {
public:
    explicit NoCertify(DeskPort *port)
        : CertifyPort(port)
    {}
    const CertifyState &state() const override { return m_state; }
    Outcome start(const CertifyRequest &) override { return refusal(); }
    void stop() override {}
    void clear() override {}
    Outcome startExample(certify::ReceiverKind) override { return refusal(); }
    void stopExample() override {}

private:
    static Outcome refusal() { return {ErrorCode::Unavailable, "there is no receiver check here; nothing was sent"}; }
    CertifyState m_state;
};

} // namespace

CertifyState::CertifyState()
{
    for (const certify::Case &one : certify::cases()) cases.push_back({&one, CertifyCase::Phase::NotRun, {}});
}

bool CertifyState::begun() const { return running || problem || asked > 0; }

const CertifyCase *CertifyState::find(const QString &name) const
{
    const auto found = std::ranges::find(cases, name.toStdString(), [](const CertifyCase &one) { return one.of->name; });
    return found == cases.end() ? nullptr : &*found;
}

std::vector<certify::CaseResult> CertifyState::results() const
{
    std::vector<certify::CaseResult> results;
    for (const CertifyCase &one : cases)
        if (one.phase == CertifyCase::Phase::Judged) results.push_back(one.result);
    return results;
}

CertifyPort::CertifyPort(DeskPort *port)
    : QObject(port)
{}

CertifyPort *CertifyPort::of(DeskPort *port)
{
    auto *certify = port->findChild<CertifyPort *>(QString(), Qt::FindDirectChildrenOnly);
    return certify ? certify : new NoCertify(port);
}

} // namespace hamster
