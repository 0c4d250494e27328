#include "views/frame/status_strip.h"

#include "views/theme/paint.h"
#include "views/theme/states.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/status_item.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"statusBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 1, 8, 0);
    row->setSpacing(0);
    m_invariants = add(u"invariants"_s, u"inv"_s, {u"invariants"_s});
    m_breaker = add(u"breaker"_s, u"breakerc"_s, {u"breaker"_s, u"payments"_s});
    m_outbox = add(u"outbox"_s, u"outbox"_s, {u"events"_s});
    m_lag = add(u"lag"_s, u"lag"_s, {u"events"_s});
    m_dead = add(u"deadLetters"_s, u"dead"_s, {u"events"_s});
    row->addStretch(1);
    m_actor = add(u"actor"_s, u"user"_s, {});
    m_actor->setFocusPolicy(Qt::StrongFocus);
    connect(m_actor, &QAbstractButton::clicked, this, &StatusStrip::rolesRequested);
    m_ports = add(u"ports"_s, u"link"_s, {});
    m_ports->setFocusPolicy(Qt::StrongFocus);
    connect(m_ports, &QAbstractButton::clicked, this, &StatusStrip::connectionRequested);
    m_paused = add(u"paused"_s, u"pause"_s, {});
    m_policies = add(u"policies"_s, u"policy"_s, {u"policies"_s});
    m_faults = add(u"faults"_s, u"fault"_s, {u"faults"_s});
    m_events = add(u"events"_s, u"pulse"_s, {u"metrics"_s, u"events"_s});
    m_events->setSeparator(false);
    setFixedHeight(Theme::current().px(26));
    connect(&Theme::current(), &Theme::changed, this, [this] { setFixedHeight(Theme::current().px(26)); });
    retranslate();
}

StatusItem *StatusStrip::add(const QString &name, const QString &icon, const QStringList &panes)
{
    auto *item = new StatusItem(icon, panes.value(0), this);
    item->setObjectName("status."_L1 + name);
    if (!panes.isEmpty())
        connect(item, &QAbstractButton::clicked, this, [this, panes] { emit paneRequested(panes); });
    else
        item->setFocusPolicy(Qt::NoFocus);
    layout()->addWidget(item);
    return item;
}

void StatusStrip::retranslate()
{
    setAccessibleName(tr("Status"));
    m_invariants->setCaption(tr("Invariants"));
    m_breaker->setCaption(tr("Breaker"));
    m_outbox->setCaption(tr("Outbox"));
    m_lag->setCaption(tr("Lag"));
    m_dead->setCaption(tr("Dead letters"));
    m_actor->setCaption(tr("Acting as"));
    m_actor->setToolTip(tr("What you do is kept in the audit log under this name, with the role that the command asks for."));
    m_ports->setCaption(tr("Listening"));
    m_ports->setToolTip(tr("How your own program is connected"));
    m_paused->setCaption(tr("World"));
    m_policies->setCaption(tr("Policies"));
    m_faults->setCaption(tr("Faults"));
    m_events->setAccessibleName(tr("Events per second"));
    refresh();
}

void StatusStrip::setStatus(const FrameStatus &status)
{
    m_status = status;
    refresh();
}

void StatusStrip::setPast(bool past)
{
    if (past == m_past) return;
    m_past = past;
    refresh();
}

void StatusStrip::setActor(const QString &name)
{
    m_actor->setValue(name);
    fit();
}

/// The window does not grow with its readings: what stands elsewhere too makes room.
QSize StatusStrip::minimumSizeHint() const { return {0, Theme::current().px(26)}; }

void StatusStrip::fit()
{
    int room = contentsRect().width() - 16;
    for (const StatusItem *item : findChildren<StatusItem *>(QString(), Qt::FindDirectChildrenOnly))
        if (item != m_actor && item != m_ports && !item->isHidden()) room -= item->sizeHint().width();
    const auto place = [&room](StatusItem *item, bool wanted) {
        const bool shown = wanted && item->sizeHint().width() <= room;
        if (shown) room -= item->sizeHint().width();
        item->setVisible(shown);
    };
    place(m_ports, m_status.realMode && !m_status.ports.isEmpty());
    place(m_actor, !m_actor->value().isEmpty());
}

void StatusStrip::refresh()
{
    const FrameStatus &s = m_status;
    const auto reading = [&](const QString &value) { return s.worldOpen ? value : u"–"_s; };
    const auto above = [&](qint64 value, qint64 limit, Token token) { return s.worldOpen && value > limit ? token : Token::T1; };
    const int unchecked = s.invariantsTotal - s.invariantsHolding - s.invariantsBroken;
    const Token invariants = !s.worldOpen || s.invariantsTotal == 0 ? Token::T1
                             : s.invariantsBroken > 0               ? Token::Bad
                             : unchecked > 0                        ? Token::T1
                                                                    : Token::Good;
    const QString held = unchecked > 0 && unchecked == s.invariantsTotal ? tr("%1 unchecked").arg(unchecked)
                         : unchecked > 0 ? (s.invariantsHolding == 1 ? tr("%1 holds · %2 unchecked") : tr("%1 hold · %2 unchecked"))
                                               .arg(s.invariantsHolding)
                                               .arg(unchecked)
                                         : u"%1/%2"_s.arg(s.invariantsHolding).arg(s.invariantsTotal);
    m_invariants->setValue(
        reading(s.invariantsBroken > 0 && unchecked > 0 ? tr("%1 broken").arg(s.invariantsBroken) + u" · "_s + held : held), invariants);
    m_invariants->setGlyph(s.invariantsBroken > 0 ? u"bad"_s : u"inv"_s);
    const StateLook breaker = stateLook(u"breaker", s.breaker);
    m_breaker->setGlyph(breaker.family == Family::Good ? u"breakerc"_s : breaker.icon.toString());
    m_breaker->setValue(reading(stateName(u"breaker", s.breaker).toLower()), s.worldOpen ? familyToken(breaker.family) : Token::T1);
    m_outbox->setValue(reading(formatCount(s.outboxPending)));
    m_lag->setValue(reading(formatCount(s.lag)), above(s.lag, 9, Token::Warn));
    m_dead->setValue(reading(formatCount(s.deadLetters)), above(s.deadLetters, 0, Token::Bad));
    m_ports->setValue(s.ports);
    m_paused->setVisible(s.worldOpen && (s.paused || m_past) && !s.realMode);
    m_paused->setGlyph(m_past ? u"clock"_s : u"pause"_s);
    m_paused->setValue(m_past ? tr("in the past") : tr("paused"), Token::Warn);
    m_policies->setVisible(s.unsafePolicies > 0);
    m_policies->setValue(tr("%n unsafe", nullptr, s.unsafePolicies), Token::Warn);
    m_faults->setVisible(s.faultsOn > 0);
    m_faults->setValue(tr("%n on", nullptr, s.faultsOn), Token::Bad);
    m_events->setValue(reading(
        tr("%1 events/s")
            .arg(s.eventsPerSecond >= 100 ? formatCount(std::llround(s.eventsPerSecond)) : QString::number(s.eventsPerSecond, 'f', 1))));
    fit();
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHLine(&painter, 0, width() - 1, 0, Theme::current().color(Token::Line));
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace hamster
