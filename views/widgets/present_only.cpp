#include "views/widgets/present_only.h"

#include "views/desk_port.h"
#include "views/history_port.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QWidget>

namespace hamster {

namespace {

/// Keeps one control disabled during the past and remembers what its pane wants meanwhile. A pane that disables what is disabled already
/// goes unnoticed; it says so again with the first reading of the present.
class Bar : public QObject {
public:
    Bar(DeskPort *port, QObject *control)
        : QObject(control)
        , m_history(HistoryPort::of(port))
    {
        connect(m_history, &HistoryPort::changed, this, &Bar::follow);
        connect(port, &DeskPort::worldOpened, this, &Bar::follow); // another world ends the past without a word
    }

protected:
    virtual bool wanted() const = 0;
    virtual void put(bool enabled) = 0;
    virtual QString tip() const = 0;
    virtual void putTip(const QString &tip) = 0;

    void follow()
    {
        const bool past = m_history->view().inPast;
        if (past == m_past) return;
        m_past = past;
        const QScopedValueRollback<bool> own(m_own, true);
        if (past) {
            m_wanted = wanted();
            m_tip = tip();
        }
        put(!past && m_wanted);
        putTip(past ? pastReason() : m_tip);
    }
    void enabledByPane()
    {
        if (!m_past || m_own || !wanted()) return;
        const QScopedValueRollback<bool> own(m_own, true);
        m_wanted = true;
        put(false);
    }
    void tipByPane()
    {
        if (!m_past || m_own) return;
        const QScopedValueRollback<bool> own(m_own, true);
        m_tip = tip();
        putTip(pastReason());
    }

private:
    HistoryPort *m_history;
    bool m_past = false, m_wanted = false;
    bool m_own = false; ///< the change is ours
    QString m_tip;
};

class WidgetBar final : public Bar {
public:
    WidgetBar(DeskPort *port, QWidget *control)
        : Bar(port, control)
        , m_control(control)
    {
        control->installEventFilter(this);
        follow();
    }

protected:
    bool wanted() const override { return m_control->isEnabledTo(m_control->parentWidget()); }
    void put(bool enabled) override { m_control->setEnabled(enabled); }
    QString tip() const override { return m_control->toolTip(); }
    void putTip(const QString &tip) override { m_control->setToolTip(tip); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::EnabledChange) enabledByPane();
        if (event->type() == QEvent::ToolTipChange) tipByPane();
        return Bar::eventFilter(watched, event);
    }

private:
    QWidget *m_control;
};

class ActionBar final : public Bar {
public:
    ActionBar(DeskPort *port, QAction *action)
        : Bar(port, action)
        , m_action(action)
    {
        connect(action, &QAction::enabledChanged, this, [this] { enabledByPane(); });
        follow();
    }

protected:
    bool wanted() const override { return m_action->isEnabled(); }
    void put(bool enabled) override { m_action->setEnabled(enabled); }
    QString tip() const override { return {}; }
    void putTip(const QString &) override {}

private:
    QAction *m_action;
};

} // namespace

void presentOnly(DeskPort *port, QWidget *control) { new WidgetBar(port, control); }
void presentOnly(DeskPort *port, QAction *action) { new ActionBar(port, action); }
bool isPastShown(DeskPort *port) { return HistoryPort::of(port)->view().inPast; }

QString pastReason()
{
    return QCoreApplication::translate("hamster::PresentOnly",
                                       "A past moment is shown: nothing can be done to it. Go back to now, or branch from here.");
}

} // namespace hamster
