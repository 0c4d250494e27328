#include "views/frame/pane_body.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/turns.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <utility>

namespace hamster {

PaneBody::PaneBody()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 2);
    column->setSpacing(0);
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true); // its place does not depend on which tab is in front
    setSizePolicy(policy);
}

QSize PaneBody::minimumSizeHint() const
{
    const Theme &theme = Theme::current();
    return QWidget::minimumSizeHint().boundedTo({theme.px(240), theme.px(96)});
}

void PaneBody::setSeen(bool seen)
{
    m_seen = seen;
    if (seen) return show();
    // What takes its place has the keyboard by then.
    Turns::later(this, [this] {
        if (m_seen) return;
        if (QWidget *focused = QApplication::focusWidget(); focused && isAncestorOf(focused)) focused->clearFocus();
        hide();
    });
}

// A new language for all panes in one turn would keep the window from answering: those that nobody sees follow one by one.
bool PaneBody::event(QEvent *event)
{
    if (event->type() == QEvent::Show) follow();
    if (event->type() != QEvent::LanguageChange || isVisible() || m_following) return QWidget::event(event);
    m_late = true;
    Turns::later(this, [this] { follow(); });
    return true;
}

void PaneBody::follow()
{
    if (!std::exchange(m_late, false)) return;
    const QScopedValueRollback following(m_following, true);
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(this, &language);
}

void PaneBody::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Win));
    paintBox(&painter, rect().adjusted(0, -6, 0, 0), 4, theme.color(Token::Pane), theme.color(Token::Line));
}

} // namespace hamster
