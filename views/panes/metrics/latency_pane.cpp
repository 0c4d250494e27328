#include "views/panes/metrics/latency_pane.h"

#include "views/diagrams/latency_chart.h"
#include "views/frame/navigator.h"
#include "views/panes/metrics/one_invitation.h"
#include "views/panes/orders/order_focus.h"
#include "views/theme/theme.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/segmented_control.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::metrics {

namespace {

constexpr int kAtOnce = 200;                 // orders: looked up in four databases
constexpr int kBudgetMs = 8, kReadOnMs = 20; // of one turn, and the pause before the next

struct StageSpec {
    Stage stage;
    Token color; ///< of the service that the time is spent in
    std::optional<std::pair<double, double>> reference;
};
// What the reference design promises: PG 0.2 s, confirmation 1–3 s, completion 0.5–1 s, the whole 2–5 s.
const StageSpec kSpecs[kStages] = {
    {Stage::Reserve, Token::Ecommerce, {}},
    {Stage::Ask, Token::Payment, {}},
    {Stage::Accept, Token::Gateway, std::pair(200.0, 200.0)},
    {Stage::Decide, Token::Pg, std::pair(1000.0, 3000.0)},
    {Stage::Webhook, Token::Pg, {}},
    {Stage::Approve, Token::Gateway, {}},
    {Stage::Complete, Token::Payment, std::pair(500.0, 1000.0)},
    {Stage::Total, Token::Bus, std::pair(2000.0, 5000.0)},
};

} // namespace

LatencyPane::LatencyPane(const PaneContext &context)
    : m_context(context)
    , m_focus(OrderFocus::of(context.port))
    , m_ranges(new SegmentedControl(true))
    , m_empty(new EmptyState)
    , m_chart(new LatencyChart)
{
    setObjectName(u"pane.latency"_s);
    m_ranges->setObjectName(u"latency.range"_s);
    for (const char *key : {"60s", "10min", "run"}) m_ranges->addSegment(QString::fromLatin1(key), {});
    m_ranges->setCurrent(u"60s"_s);
    context.header->addControl(m_ranges);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty->setObjectName(u"latency.empty"_s);
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_chart->setObjectName(u"latency.chart"_s);
    column->addWidget(m_empty);
    column->addWidget(m_chart, 1);
    connect(m_ranges, &SegmentedControl::selected, this, &LatencyPane::present);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_context.navigator->openPane(u"orders"_s); });
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); },
        [this] {
            m_readOn.stop();
            m_times.forget();
            present();
        });
    m_readOn.setSingleShot(true);
    connect(&m_readOn, &QTimer::timeout, this, [this] {
        if (isVisible() && !measure()) present();
    });
    connect(context.port, &DeskPort::statusChanged, m_live, &LiveRefresh::soon);
    connect(m_focus, &OrderFocus::moved, m_live, &LiveRefresh::soon);
    retranslate();
    read();
}

void LatencyPane::read()
{
    measure();
    present();
}

/// A large world is measured little by little. True: there is more.
bool LatencyPane::measure()
{
    QElapsedTimer clock;
    clock.start();
    bool more = m_times.read(*m_context.port, kAtOnce);
    while (more && clock.elapsed() < kBudgetMs) more = m_times.read(*m_context.port, kAtOnce);
    if (more) m_readOn.start(kReadOnMs);
    return more;
}

void LatencyPane::present()
{
    const QString range = m_ranges->current();
    const qint64 now = m_context.port->status().timeMs;
    const qint64 from = range == "60s"_L1 ? now - 60'000 : range == "10min"_L1 ? now - 600'000 : 0;
    const auto summary = m_times.since(from);
    const StageMs order = stagesOf(*m_context.port, m_focus->number());
    std::vector<LatencyRow> rows;
    for (const StageSpec &spec : kSpecs) {
        const auto at = static_cast<std::size_t>(spec.stage);
        rows.push_back({stageName(spec.stage), spec.color, summary[at].count, summary[at].p50, summary[at].p95, summary[at].p99, order[at],
                        spec.reference, spec.stage == Stage::Total});
    }
    m_chart->setRows(std::move(rows));
    m_chart->setFootnote(range == "60s"_L1 ? tr("last 60 s") : range == "10min"_L1 ? tr("last 10 min") : tr("whole run"));
    const auto total = static_cast<std::size_t>(Stage::Total);
    const bool none = m_times.since(0)[total].count == 0;
    m_empty->setVisible(none);
    if (none) presentEmpty();
    m_context.header->setSubtitle(tr("%1 orders, log scale").arg(formatCount(summary[total].count)));
}

void LatencyPane::presentEmpty()
{
    const bool world = m_context.port->reader(DeskFile::Ecommerce) != nullptr;
    const QString words = world ? tr("No order has completed yet. The time of each step is measured here.")
                                : tr("No world is open. The time of each step is measured here as soon as one runs.");
    if (isInvitedBeside(this, {u"metrics", u"states", u"breaker", u"orders"}))
        m_empty->setTexts(words, {});
    else if (world)
        m_empty->leadTo(u"orders"_s, words, tr("Go to the orders"));
    else
        m_empty->tellNoWorld(words);
}

QString LatencyPane::stageName(Stage stage) const
{
    switch (stage) {
    case Stage::Reserve: return tr("placed → reserved");
    case Stage::Ask: return tr("reserved → asked");
    case Stage::Accept: return tr("asked → accepted");
    case Stage::Decide: return tr("accepted → decided");
    case Stage::Webhook: return tr("decided → webhook");
    case Stage::Approve: return tr("webhook → approved");
    case Stage::Complete: return tr("approved → completed");
    case Stage::Total: return tr("placed → completed");
    }
    return {};
}

void LatencyPane::retranslate()
{
    setAccessibleName(tr("Stage latency"));
    m_chart->setAccessibleName(tr("Time from step to step"));
    m_ranges->setAccessibleName(tr("Time range"));
    m_ranges->setText(u"60s"_s, tr("60 s"));
    m_ranges->setText(u"10min"_s, tr("10 min"));
    m_ranges->setText(u"run"_s, tr("Run"));
    present();
}

void LatencyPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace hamster::metrics

namespace hamster {

PaneSpec latencyPane()
{
    return {.id = u"latency"_s,
            .icon = u"metrics"_s,
            .group = PaneGroup::Detail,
            .title = [] { return QCoreApplication::translate("Panes", "Stage latency"); },
            .create = [](const PaneContext &context) -> QWidget * { return new metrics::LatencyPane(context); },
            .area = PaneArea::Side};
}

} // namespace hamster
