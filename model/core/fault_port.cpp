#include "model/core/fault_port.h"

namespace hamster {

namespace {
class NoFaults final : public FaultPort {
public:
    bool watches(FaultPoint) const override { return false; }
    FaultAct at(FaultPoint, const FaultSubject &) override { return {}; }
    bool isCut(Party, Party) const override { return false; }
};
} // namespace

FaultPort &FaultPort::none()
{
    static NoFaults port;
    return port;
}

} // namespace hamster
