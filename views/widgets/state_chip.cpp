#include "views/widgets/state_chip.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace hamster {

StateChip::StateChip(const QString &entity, const QString &state, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, &StateChip::refresh);
    setState(entity, state);
}

void StateChip::setState(const QString &entity, const QString &state)
{
    if (entity == m_entity && state == m_state) return;
    m_entity = entity;
    m_state = state;
    refresh();
}

void StateChip::setSuffix(const QString &suffix)
{
    m_suffix = suffix;
    refresh();
}

void StateChip::setShownText(const QString &text)
{
    m_text = text;
    refresh();
}

QString StateChip::shownText() const
{
    const QString name = m_text.isEmpty() ? stateName(m_entity, m_state) : m_text;
    return m_suffix.isEmpty() ? name : name + u' ' + m_suffix;
}

void StateChip::refresh()
{
    setAccessibleName(shownText());
    setToolTip(m_state);
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const { return {m_state.isEmpty() ? 0 : chipWidth(shownText()), chipHeight()}; }

void StateChip::paintEvent(QPaintEvent *)
{
    if (m_state.isEmpty()) return;
    QPainter painter(this);
    const StateLook look = stateLook(m_entity, m_state);
    paintChip(&painter, rect(), look.family, look.icon, shownText());
}

void StateChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace hamster
