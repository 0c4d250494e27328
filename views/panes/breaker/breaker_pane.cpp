#include "views/panes/breaker/breaker_pane.h"

#include "views/desk_port.h"
#include "views/diagrams/window_chart.h"
#include "views/frame/navigator.h"
#include "views/panes/metrics/one_invitation.h"
#include "views/theme/paint.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/kpi_figure.h"
#include "views/widgets/label.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/surface.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::breaker {

namespace {

constexpr int kChartHighest = 620; ///< higher bars say nothing more

/// A swatch of the key: a fill, or the line.
class Swatch final : public QWidget {
public:
    enum class Look { Plain, Hatched, Line };
    explicit Swatch(Token color, Look look = Look::Plain)
        : m_color(color)
        , m_look(look)
    {
        setFixedSize(look == Look::Line ? 16 : 10, 12);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        if (m_look == Look::Line) return painter.fillRect(QRect(0, 5, width(), 2), theme.color(m_color));
        painter.fillRect(QRect(0, 1, 10, 10), theme.color(m_color));
        if (m_look != Look::Hatched) return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(Token::Pane), 1.1));
        for (int x = -5; x < 10; x += 5) painter.drawLine(QPointF(x, 11), QPointF(x + 10, 1));
    }

private:
    Token m_color;
    Look m_look;
};

QString percent(float rate) { return rate < 0 ? u"–"_s : u"%1 %"_s.arg(QString::number(static_cast<double>(rate), 'f', 1)); }
QString wholePercent(float rate) { return u"%1 %"_s.arg(std::lround(static_cast<double>(rate))); }

} // namespace

BreakerPane::BreakerPane(const PaneContext &context)
    : m_context(context)
    , m_empty(new EmptyState)
    , m_state(new StateChip)
    , m_failed(new KpiFigure)
    , m_slow(new KpiFigure)
    , m_calls(new KpiFigure)
    , m_rejected(new KpiFigure)
    , m_limits(new Label({}, TextRole::Caption, Token::T3))
    , m_next(new Label({}, TextRole::Caption, Token::Warn))
    , m_keyFailed(new Label({}, TextRole::Caption, Token::T2))
    , m_keyFailedSlow(new Label({}, TextRole::Caption, Token::T2))
    , m_keySlow(new Label({}, TextRole::Caption, Token::T2))
    , m_keySuccess(new Label({}, TextRole::Caption, Token::T2))
    , m_keyRate(new Label({}, TextRole::Caption, Token::T2))
    , m_permitsTitle(new Label({}, TextRole::BodyStrong))
    , m_permitsWords(new Label({}, TextRole::Caption, Token::T3))
    , m_chart(new WindowChart)
    , m_permits(new PermitBoxes)
{
    setObjectName(u"pane.breaker"_s);
    m_state->setObjectName(u"breaker.state"_s);
    m_limits->setObjectName(u"breaker.limits"_s);
    m_next->setObjectName(u"breaker.next"_s);
    m_chart->setObjectName(u"breaker.chart"_s);
    m_permits->setObjectName(u"breaker.permits"_s);
    m_permitsWords->setObjectName(u"breaker.permits.words"_s);
    context.header->addControl(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    m_empty->setObjectName(u"breaker.empty"_s);
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_context.navigator->openPane(u"orders"_s); });
    column->addWidget(m_empty);
    column->addWidget(buildFigures());
    auto *line = new QHBoxLayout;
    line->setContentsMargins(14, 0, 14, 0);
    line->addWidget(m_limits, 1);
    line->addWidget(m_next);
    m_limits->setElided(true);
    column->addLayout(line);
    column->addWidget(buildKey());
    m_chart->setMaximumHeight(Theme::current().px(kChartHighest));
    column->addWidget(m_chart, 100);
    m_permitsPart = buildPermits();
    column->addWidget(m_permitsPart);
    column->addStretch(1); // what a high pane has left
    connect(context.port, &DeskPort::statusChanged, this, [this] {
        if (isVisible()) refresh();
    });
    connect(context.port, &DeskPort::worldOpened, this, &BreakerPane::refresh);
    connect(context.port, &DeskPort::worldClosing, this, &BreakerPane::refresh);
    retranslate();
}

QWidget *BreakerPane::buildFigures()
{
    auto *figures = new QWidget;
    auto *row = new QHBoxLayout(figures);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(12);
    m_failed->setObjectName(u"breaker.failed"_s);
    m_slow->setObjectName(u"breaker.slow"_s);
    m_calls->setObjectName(u"breaker.calls"_s);
    m_rejected->setObjectName(u"breaker.rejected"_s);
    for (KpiFigure *figure : {m_failed, m_slow, m_calls, m_rejected}) row->addWidget(figure, 1);
    return figures;
}

QWidget *BreakerPane::buildKey()
{
    auto *key = new QWidget;
    m_key = new QBoxLayout(QBoxLayout::LeftToRight, key);
    m_key->setContentsMargins(14, 0, 14, 0);
    m_key->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(5);
    m_keyFailedSlow->setObjectName(u"breaker.key.failedSlow"_s);
    const auto add = [row](QWidget *swatch, Label *words) {
        row->addWidget(swatch);
        row->addWidget(words);
        row->addSpacing(9);
    };
    add(new Swatch(Token::FailureFill), m_keyFailed);
    add(new Swatch(Token::FailureFill, Swatch::Look::Hatched), m_keyFailedSlow);
    add(new Swatch(Token::SlowFill, Swatch::Look::Hatched), m_keySlow);
    add(new Swatch(Token::SuccessFill), m_keySuccess);
    auto *line = new QHBoxLayout;
    line->setSpacing(5);
    line->addWidget(new Swatch(Token::T1, Swatch::Look::Line));
    line->addWidget(m_keyRate, 1);
    m_keyRate->setElided(true); // it does not hold the pane wide
    m_keyRate->setObjectName(u"breaker.key.rate"_s);
    row->addStretch();
    m_key->addLayout(row);
    m_key->addLayout(line, 1);
    return key;
}

/// The line of the key goes into a row of its own where it would be cut.
void BreakerPane::fitKey()
{
    const int line = 16 + 5 + m_keyRate->sizeHint().width(); // swatch, gap and words
    const int needed = m_key->itemAt(0)->sizeHint().width() + m_key->spacing() + line + 28;
    m_key->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_key->parentWidget()->updateGeometry(); // at once: fitHeight() asks for the least height
}

/// A low pane goes without the limits in words (the chart draws the one that mostly opens it), and without the permits while nothing calls.
void BreakerPane::fitHeight()
{
    const int room = height() - minimumSizeHint().height(), permits = m_empty->isHidden() ? 0 : permitsHeight();
    m_permitsPart->setVisible(room >= permits);
    m_limits->setVisible(room >= permits + limitsHeight());
}

int BreakerPane::limitsHeight() const { return m_next->isHidden() ? m_limits->sizeHint().height() + layout()->spacing() : 0; }
int BreakerPane::permitsHeight() const { return m_permitsPart->minimumSizeHint().height() + layout()->spacing(); }

QSize BreakerPane::minimumSizeHint() const
{
    const QSize least = layout()->minimumSize();
    const int limits = m_limits->isHidden() ? 0 : limitsHeight();
    const int permits = m_permitsPart->isHidden() || m_empty->isHidden() ? 0 : permitsHeight();
    return {least.width(), least.height() - limits - permits};
}

void BreakerPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitKey();
    fitHeight();
}

QWidget *BreakerPane::buildPermits()
{
    auto *permits = new Surface(Token::Pane, Qt::TopEdge);
    auto *column = new QVBoxLayout(permits);
    column->setContentsMargins(14, 8, 14, 10);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->addWidget(m_permitsTitle);
    head->addStretch(1);
    head->addWidget(m_permitsWords);
    column->addLayout(head);
    column->addWidget(m_permits);
    return permits;
}

void BreakerPane::refreshFigures()
{
    const gateway::BreakerSnapshot &detail = m_context.port->breaker().detail;
    const gateway::BreakerConfig &limits = detail.limits;
    // Open and half-open: what opened it. Closed: the window as it is now.
    const bool closed = detail.state == gateway::BreakerState::Closed;
    const bool opening = !closed && detail.opening;
    const float failed = opening ? detail.opening->failureRate : detail.failureRate,
                slow = opening ? detail.opening->slowRate : detail.slowRate;
    int calls = 0, rejected = 0;
    for (const gateway::BreakerSecond &second : detail.seconds) {
        calls += second.calls.total;
        rejected += second.rejected;
    }
    m_failed->setCaption(opening ? tr("failed at opening") : tr("failed"));
    m_slow->setCaption(tr("slow, over %1").arg(formatDuration(limits.slowCall.count()).replace(u".000"_s, QString())));
    m_calls->setCaption(tr("calls in %1 s").arg(gateway::BreakerHistory::kSeconds));
    m_rejected->setCaption(tr("rejected"));
    const auto alarm = [](float rate, float limit) { // both alike: by how near the limit is
        return rate >= limit ? Token::Bad : rate >= 0.8F * limit ? Token::Warn : Token::T1;
    };
    m_failed->setFigure(percent(failed), {}, alarm(failed, limits.failureRateThreshold));
    m_slow->setFigure(percent(slow), {}, alarm(slow, limits.slowRateThreshold));
    m_calls->setFigure(formatCount(calls));
    m_rejected->setFigure(formatCount(rejected));
    m_empty->setVisible(calls == 0 && rejected == 0 && closed);
    refreshEmpty();
    const auto total = detail.notPermitted;
    m_rejected->setToolTip(tr("%1 since the gateway started").arg(formatCount(total)));
    m_limits->setText(
        tr("opens at %1 failed or %2 slow, from %3 calls on")
            .arg(wholePercent(limits.failureRateThreshold), wholePercent(limits.slowRateThreshold), formatCount(limits.minimumCalls)));
}

void BreakerPane::refreshEmpty()
{
    const bool world = m_context.port->status().worldOpen;
    const QString words = world ? tr("No call to the PG in the last %1 s. Each order that is paid makes one, while the world plays.")
                                      .arg(gateway::BreakerHistory::kSeconds)
                                : tr("No world is open. Calls to its PG are counted here as soon as one runs.");
    if (isInvitedBeside(this, {u"metrics", u"states", u"orders"}))
        m_empty->setTexts(words, {});
    else if (world)
        m_empty->leadTo(u"orders"_s, words, tr("Go to the orders"));
    else
        m_empty->tellNoWorld(words);
}

void BreakerPane::refresh()
{
    const BreakerView breaker = m_context.port->breaker();
    const gateway::BreakerSnapshot &detail = m_context.port->breaker().detail;
    const bool world = m_context.port->status().worldOpen;
    m_state->setState(u"breaker"_s, world ? breaker.state : QString());
    refreshFigures();
    m_chart->setBreaker(detail);
    m_permits->setBreaker(detail, m_context.port->status().timeMs);
    QString next, words;
    if (breaker.state == "OPEN"_L1 && breaker.openUntilMs > 0) next = tr("half-open at %1").arg(formatTimeMs(breaker.openUntilMs));
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    if (breaker.state == "HALF_OPEN"_L1)
        words = tr("decided over these %1").arg(detail.limits.halfOpenCalls);
    else if (detail.trials.empty())
        words = tr("used when it is half open");
    else
        words = detail.state == gateway::BreakerState::Closed ? tr("last time: it closed") : tr("last time: it opened again");
    m_permitsWords->setText(words);
    fitHeight();
}

void BreakerPane::retranslate()
{
    setAccessibleName(tr("Breaker window"));
    m_chart->setAccessibleName(tr("How each of the last seconds' calls ended"));
    m_permits->setAccessibleName(tr("Half-open permits"));
    m_context.header->setSubtitle(serviceName(u"cash-gateway") + u" → "_s + serviceName(u"hamster-pg"));
    m_keyFailed->setText(tr("failure"));
    m_keyFailedSlow->setText(tr("slow failure"));
    m_keySlow->setText(tr("slow"));
    m_keySuccess->setText(tr("success"));
    m_keyRate->setText(tr("failure rate"));
    fitKey();
    m_permitsTitle->setText(tr("Half-open permits"));
    refresh();
}

void BreakerPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void BreakerPane::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

} // namespace hamster::breaker

namespace hamster {

PaneSpec breakerPane()
{
    return {.id = u"breaker"_s,
            .icon = u"breaker"_s,
            .group = PaneGroup::Detail,
            .title = [] { return QCoreApplication::translate("Panes", "Breaker window"); },
            .create = [](const PaneContext &context) -> QWidget * { return new breaker::BreakerPane(context); },
            .area = PaneArea::Side};
}

} // namespace hamster
