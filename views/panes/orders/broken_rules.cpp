#include "views/panes/orders/broken_rules.h"

#include "views/desk_port.h"
#include "views/theme/evidence.h"
#include "views/theme/theme.h"

#include <algorithm>

namespace hamster::orders {

std::vector<BrokenRule> brokenBy(const DeskPort &port, qint64 order)
{
    std::vector<BrokenRule> broken;
    if (!order || port.status().invariantsBroken == 0) return broken;
    const std::string id = toBase62(order);
    const bool korean = Theme::current().language() == Language::Korean;
    for (const InvariantView &view : port.invariants()) {
        const auto found = std::ranges::find(view.examples, id, &audit::Violation::orderId);
        if (view.rows == 0 || found == view.examples.end()) continue;
        const std::string_view title = korean ? view.info.titleKorean : view.info.title;
        broken.push_back({QString::fromUtf8(view.info.id.data(), static_cast<qsizetype>(view.info.id.size())),
                          QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())), evidenceText(found->evidence)});
    }
    return broken;
}

} // namespace hamster::orders
