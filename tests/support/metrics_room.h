#pragma once
// MetricsRoom: one of the panes that measure over a fixed world, and a breaker that has just opened.

#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/widgets/kpi_figure.h"

#include <memory>

namespace hamster {
PaneSpec metricsPane();
PaneSpec latencyPane();
PaneSpec breakerPane();
} // namespace hamster

namespace hamster::test {

inline constexpr qint64 kSecond = kSeedTimeMs / 1000;

/// A closed breaker that opened 12 s ago after rising failures, refused calls for 10 s and is half open now.
inline gateway::BreakerSnapshot halfOpen()
{
    gateway::BreakerSnapshot detail;
    detail.state = gateway::BreakerState::HalfOpen;
    for (int i = 0; i < 30; ++i) {
        gateway::BreakerSecond second;
        second.epochSecond = kSecond - 29 + i;
        if (i < 18) {
            second.calls = {10, std::min(9, 3 + i / 2), 2};
            second.slowSuccesses = 1;
            if (i > 1) second.failureRate = std::min(60.0F, 20.0F + static_cast<float>(i) * 2.4F);
        } else if (i < 28) {
            second.rejected = 12;
        } else {
            second.calls = {1, 0, 0};
        }
        detail.seconds.push_back(second);
    }
    detail.opening = gateway::BreakerOpening{Instant{(kSecond - 12) * 1000 + 400}, 60.5F, 10.6F, {263, 159, 28}, false};
    detail.halfOpenAt = Instant{kSeedTimeMs - 2000};
    detail.trials = {{Instant{kSeedTimeMs - 2000}, 41ms, false, false},
                     {Instant{kSeedTimeMs - 1500}, 38ms, false, false},
                     {Instant{kSeedTimeMs - 1200}, {}, false, false}};
    detail.notPermitted = 124;
    detail.permitsLeft = 2;
    return detail;
}

struct MetricsRoom {
    explicit MetricsRoom(int count = 0)
    {
        if (count > 0) orders = desk.addOrders(count);
        FrameStatus status = desk.status();
        status.timeMs = kSeedTimeMs + 8'000;
        desk.setStatus(status);
        desk.setDuplicatesPrevented(
            {{QStringLiteral("ecommerce"), 3}, {QStringLiteral("payment"), 4}, {QStringLiteral("cash-gateway"), 0}});
    }
    void setBreaker(const QString &state, const gateway::BreakerSnapshot &detail, qint64 openUntilMs = 0)
    {
        BreakerView view;
        view.state = state;
        view.openUntilMs = openUntilMs;
        view.detail = detail;
        desk.setBreaker(view);
    }
    void open(PaneSpec (*spec)(), QSize size) { host = std::make_unique<PaneHost>(spec(), &desk, size); }
    QString figure(const QString &name) const { return host->find<KpiFigure>(name)->accessibleDescription(); }

    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
};

} // namespace hamster::test
