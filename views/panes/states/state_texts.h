#pragma once
// The words of the states pane.

#include "views/diagrams/state_layouts.h"
#include "views/panes/states/order_path.h"

#include <QCoreApplication>

namespace hamster::states {

class StateTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::states::StateTexts)
public:
    /// "Payment process"
    static QString machine(std::string_view entity);
    /// "cash gateway · 5,206 in this run"
    static QString whose(const DiagramLayout &layout, const MachineCounts &counts);
    static QString node(const DiagramLayout &layout, std::string_view state, const MachineCounts &counts);
    static QString edge(const DiagramLayout &layout, const EdgeKey &edge, const EdgeCount &count, bool refused);
    /// What a click on the node shows; empty: nothing.
    static QString destination(std::string_view entity, std::string_view state);
};

inline QString latin(std::string_view text) { return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace hamster::states
