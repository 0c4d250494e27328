#include "simulator/explorer/reference_model.h"

namespace hamster::explorer {

void ReferenceModel::refunded(const std::string &order, std::vector<RefundLine> lines)
{
    Fate &fate = m_orders[order];
    if (lines.empty()) fate.moneyRefunds = true;
    for (const RefundLine &line : lines) {
        fate.refundedItems[line.item] += line.quantity;
        if (line.restock) fate.restockedItems[line.item] += line.quantity;
    }
}

ReferenceModel::End ReferenceModel::endOf(const Fate &fate)
{
    if (fate.what.amount.isZero()) return fate.what.completed ? End::Kept : End::Dead; // the PG was never asked
    if (fate.captured == 0) return End::Dead;
    if (fate.kept() == fate.captured) return End::Kept;
    return fate.kept() == 0 ? End::GivenBack : End::PartlyRefunded;
}

/// How many pieces of a line are gone from the shelf.
ReferenceModel::Range ReferenceModel::takenOf(const Fate &fate, const Line &line)
{
    const auto count = [&line](const std::map<std::string, std::int64_t> &items) {
        const auto found = items.find(line.item);
        return found == items.end() ? std::int64_t{0} : found->second;
    };
    const std::int64_t restocked = count(fate.restockedItems);
    const std::int64_t gone = count(fate.refundedItems) - restocked; // given back, but not to the shelf
    if (fate.open) return {0, line.quantity};
    switch (endOf(fate)) {
    case End::Dead: return {0, 0};
    case End::Kept: return {line.quantity - restocked, line.quantity - restocked};
    case End::PartlyRefunded: return {line.quantity - restocked, line.quantity - restocked};
    case End::GivenBack:
        // Money alone gives nothing back to the shelf; a cancel gives back whatever is left. Which was first is nobody's command.
        if (fate.moneyRefunds) return {fate.cancelled ? gone : line.quantity - restocked, line.quantity - restocked};
        return {gone, gone};
    }
    return {0, 0};
}

ReferenceModel::Range ReferenceModel::usedOf(const Fate &fate)
{
    const std::int64_t points = fate.what.points.value();
    if (fate.open) return {0, points};
    switch (endOf(fate)) {
    case End::Dead: return {0, 0};
    case End::GivenBack: return {0, 0};
    case End::PartlyRefunded: return {0, points};
    case End::Kept: break;
    }
    const bool refunds = !fate.refundedItems.empty() || fate.moneyRefunds; // of an order that was paid with points
    return {refunds ? 0 : points, points};
}

std::map<std::string, ReferenceModel::Range> ReferenceModel::stock() const
{
    std::map<std::string, Range> shelves;
    for (const auto &[product, quantity] : m_stock) shelves[product] = {quantity, quantity};
    for (const auto &[id, fate] : m_orders) {
        for (const Line &line : fate.what.lines) {
            const Range taken = takenOf(fate, line);
            shelves[line.product].low -= taken.high;
            shelves[line.product].high -= taken.low;
        }
    }
    return shelves;
}

std::map<std::string, ReferenceModel::Range> ReferenceModel::points() const
{
    std::map<std::string, Range> accounts;
    for (const auto &[member, amount] : m_points) accounts[member] = {amount, amount};
    for (const auto &[id, fate] : m_orders) {
        const Range used = usedOf(fate);
        accounts[fate.what.member].low -= used.high;
        accounts[fate.what.member].high -= used.low;
    }
    return accounts;
}

std::vector<ReferenceModel::Ending> ReferenceModel::endings() const
{
    std::vector<Ending> all;
    for (const auto &[id, fate] : m_orders)
        if (!fate.open) all.push_back({id, endOf(fate)});
    return all;
}

} // namespace hamster::explorer
