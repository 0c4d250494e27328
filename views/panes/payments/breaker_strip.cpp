#include "views/panes/payments/breaker_strip.h"

#include "views/desk_port.h"
#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hamster::payments {

namespace {

QString percent(double rate) { return rate < 0 ? u"–"_s : u"%1 %"_s.arg(QString::number(rate, 'f', rate > 0 && rate < 10 ? 1 : 0)); }

} // namespace

BreakerStrip::BreakerStrip(DeskPort *port, QWidget *parent)
    : QWidget(parent)
    , m_port(port)
    , m_caption(new Label({}, TextRole::Body, Token::T2))
    , m_rates(new Label)
    , m_calls(new Label({}, TextRole::Caption, Token::T3))
    , m_next(new Label({}, TextRole::Caption, Token::Warn))
    , m_state(new StateChip)
{
    setObjectName(u"payments.breaker"_s);
    m_state->setObjectName(u"payments.breaker.state"_s);
    m_rates->setObjectName(u"payments.breaker.rates"_s);
    m_calls->setObjectName(u"payments.breaker.calls"_s);
    m_next->setObjectName(u"payments.breaker.next"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(32, 5, 10, 6);
    row->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_caption, m_state, m_rates, m_calls, m_next}) row->addWidget(widget);
    row->addStretch();
    m_next->setElided(false);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(port, &DeskPort::statusChanged, this, &BreakerStrip::refresh);
    refresh();
}

void BreakerStrip::refresh()
{
    const BreakerView breaker = m_port->breaker();
    setAccessibleName(tr("Circuit breaker"));
    m_caption->setText(tr("Circuit breaker to the PG"));
    m_state->setState(u"breaker"_s, breaker.state);
    m_rates->setText(tr("failed %1 · slow %2").arg(percent(breaker.failureRate), percent(breaker.slowRate)));
    m_calls->setText(breaker.failureRate < 0 ? tr("%1 calls in the window, too few for a rate").arg(formatCount(breaker.calls))
                                             : tr("%1 calls in the window").arg(formatCount(breaker.calls)));
    QString next;
    if (breaker.state == "OPEN"_L1)
        next = breaker.openUntilMs > 0 ? tr("calls are refused until %1").arg(formatTimeMs(breaker.openUntilMs)) : tr("calls are refused");
    if (breaker.state == "HALF_OPEN"_L1) next = tr("%1 trial calls left").arg(breaker.halfOpenPermitsLeft);
    m_next->setText(next);
    update();
}

void BreakerStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

void BreakerStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Head));
    paintHLine(&painter, 0, width() - 1, height() - 1, theme.color(Token::Line));
    paintIcon(&painter, m_state->state() == "OPEN"_L1 ? u"breaker" : u"breakerc", QRectF(10, (height() - 15) / 2, 14, 14),
              theme.color(Token::Gateway));
}

} // namespace hamster::payments
