#pragma once
// FaultsDesk: the faults pane over a laboratory with some orders, whose rules and firings are what the test puts into the file.

#include "simulator/faults/fault_book.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/panes/faults/faults_pane.h"
#include "views/panes/faults/rule_dialog.h"

#include <memory>

namespace hamster {
PaneSpec faultsPane();
}

namespace hamster::test {

struct FaultsDesk {
    FaultsDesk()
    {
        WorldSetup setup;
        setup.laboratory = true;
        setup.originMs = kSeedTimeMs - 60'000;
        desk.setWorld(setup);
        orders = desk.addOrders(4);
    }
    void open(QSize size = {620, 820}) { host = std::make_unique<PaneHost>(faultsPane(), &desk, size); }
    void rule(const std::string &id, const std::string &kind, FaultWhen when = {}, std::optional<std::int64_t> left = {}, bool on = true,
              std::int64_t fired = 0)
    {
        FaultRule made;
        made.id = id;
        made.kind = kind;
        made.when = when;
        made.left = left;
        made.on = on;
        made.fired = fired;
        const std::string json = toJson(made);
        desk.exec(DeskFile::Faults, "INSERT INTO fault_rules (id, kind, rule, is_on, seen, fired) VALUES ('" + id + "', '" + kind + "', '" +
                                        json + "', " + (on ? "1" : "0") + ", " + std::to_string(fired) + ", " + std::to_string(fired) +
                                        ")");
    }
    void firing(const std::string &rule, const std::string &kind, const SeededOrder &order, const std::string &thing,
                const std::string &key, qint64 atMs, bool byHand = false)
    {
        desk.exec(DeskFile::Faults,
                  "INSERT INTO fault_firings (at, rule, kind, by_hand, only_detected, party_from, party_to, thing, thing_key, "
                  "order_public_id, order_number) VALUES (" +
                      std::to_string(atMs) + ", '" + rule + "', '" + kind + "', " + (byHand ? "1" : "0") +
                      ", 0, 'hamster-pg', 'cash-gateway', '" + thing + "', '" + key + "', '" + toBase62(order.id) + "', '" + order.number +
                      "')");
    }
    void fill()
    {
        rule("F1", "webhook.lost", {FaultWhen::Mode::Probability, 0.15, 1}, 3, true, 17);
        rule("F2", "webhook.delayed", {FaultWhen::Mode::Every, 0, 5}, {}, true, 6);
        rule("F3", "webhook.duplicate", {FaultWhen::Mode::Every, 0, 4}, {}, true, 9);
        rule("F4", "pg-request.timeout-after", {FaultWhen::Mode::Probability, 0.05, 1}, {}, false);
        rule("F5", "relay.crash-before-mark", {}, 0, true, 2);
        for (int i = 0; i < 12; ++i)
            firing(i % 3 ? "F1" : "F2", i % 3 ? "webhook.lost" : "webhook.delayed", orders[static_cast<std::size_t>(i) % 4], "webhook",
                   "msg_" + std::to_string(i), kSeedTimeMs + i * 700, i == 5);
    }
    template <class C>
    const C *sent(std::size_t at = 0) const
    {
        return desk.sent().size() > at ? std::get_if<C>(&desk.sent()[at].first) : nullptr;
    }
    faults_pane::RulesView *rules() const { return host->find<faults_pane::RulesView>(QStringLiteral("faults.rules")); }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
};

/// The dialog that the pane has opened; none: nullptr.
inline faults_pane::RuleDialog *dialogOf(const FaultsDesk &desk) { return desk.host->findChild<faults_pane::RuleDialog *>(); }

} // namespace hamster::test
