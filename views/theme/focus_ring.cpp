#include "views/theme/focus_ring.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSplitter>
#include <QTextEdit>

namespace hamster {
namespace {

bool takesText(const QWidget *widget)
{
    const auto *box = qobject_cast<const QComboBox *>(widget);
    if (box && box->isEditable()) return true;
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

bool wantsRing(const QWidget *widget)
{
    // A splitter takes every child widget for one of its panels.
    if (!widget || widget->isWindow() || qobject_cast<const QSplitter *>(widget->parentWidget())) return false;
    if (widget->property("noFocusRing").toBool()) return false;
    return takesText(widget) || qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSlider *>(widget);
}

} // namespace

FocusRing::FocusRing(QApplication *application)
    : QObject(application)
{
    application->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        // A mouse click needs no ring on a button; a text field always shows where typing goes.
        const bool keyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
        follow(widget && wantsRing(widget) && (keyboard || takesText(widget)) ? widget : nullptr);
    } else if (event->type() == QEvent::FocusOut && m_frame && m_frame->widget() == watched) {
        follow(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget *focused)
{
    if (!focused) {
        if (m_frame) m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame) {
        m_frame = new QFocusFrame;
        // The frame becomes a child of whatever it surrounds and may die with it.
        connect(m_frame, &QObject::destroyed, this, [this] { m_frame = nullptr; });
    }
    m_frame->setWidget(focused);
}

} // namespace hamster
