#pragma once
// Which of the faults that hit an order stands behind its end. A hit explains an end when its kind is one that leads to the reason given
// for it, and when it came before the end was decided; of several such hits the last one counts, because what came earlier had been
// survived until then. Reasons that no fault leads to (sold out, cancelled by somebody) are explained by none, whatever hit the order
// besides.

#include "views/items/fault_marks.h"
#include "views/panes/orders/order_facts.h"

#include <optional>

namespace hamster::orders {

/// When it was decided that the order does not complete: the first failure or cancel of process, payment or order. 0: it was not.
qint64 decidedMs(const std::vector<StepFact> &steps);
/// `marks` oldest first, `reason` the order's code for its end.
std::optional<FaultMark> causeOf(const std::vector<FaultMark> &marks, const QString &reason, qint64 decidedMs);

/// Where no hit of the order itself explains it: the last one before that of a link, a service or the whole shop that could.
std::optional<FaultMark> causeAround(DeskPort &port, const QString &reason, qint64 decidedMs);

/// What hit an order, for its row in a table: the cause before all others.
struct OrderHits {
    std::vector<FaultMark> marks;
    bool explained = false; ///< the first one is the cause
};

class FaultCauses {
public:
    explicit FaultCauses(DeskPort *port)
        : m_port(port)
    {}
    OrderHits of(qint64 order, const QString &reason) const;

private:
    DeskPort *m_port;
};

} // namespace hamster::orders
