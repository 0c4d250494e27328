#include "views/panes/timeline/recording_actions.h"

#include "views/desk_port.h"
#include "views/panes/timeline/compare_dialog.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace hamster {

RecordingActions::RecordingActions(DeskPort *port, Navigator *navigator, QWidget *window)
    : QObject(window)
    , m_desk(port)
    , m_port(RecordingPort::of(port))
    , m_navigator(navigator)
    , m_window(window)
    , m_save(add(u"save"_s, &RecordingActions::askSave))
    , m_open(add(u"open"_s, &RecordingActions::askOpen))
    , m_end(add(u"end"_s, &RecordingActions::playToEnd))
    , m_takeOver(add(u"takeOver"_s, &RecordingActions::takeOver))
    , m_compare(add(u"compare"_s, &RecordingActions::compare))
{
    m_save->setIcon(themeIcon(u"export"_s));
    m_open->setIcon(themeIcon(u"play"_s));
    connect(m_port, &RecordingPort::changed, this, &RecordingActions::enable);
    connect(&Theme::current(), &Theme::languageChanged, this, &RecordingActions::retranslate);
    retranslate();
    enable();
}

QAction *RecordingActions::add(const QString &name, void (RecordingActions::*run)())
{
    auto *action = new QAction(this);
    action->setObjectName("recording."_L1 + name + ".action"_L1);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void RecordingActions::enable()
{
    const RecordedRun run = m_port->run();
    const bool playing = run.replay == RecordedRun::Replay::Playing;
    m_save->setEnabled(run.recordable);
    m_open->setEnabled(run.recordable || m_desk->setup().laboratory); // it opens a world of its own
    m_compare->setEnabled(run.recordable);
    m_end->setEnabled(playing && !run.hurrying);
    m_takeOver->setEnabled(playing);
}

void RecordingActions::askSave()
{
    const QString path =
        QFileDialog::getSaveFileName(m_window, tr("Save the run as a recording"), u"run.hamster.json"_s, tr("Recordings (*.json)"));
    if (!path.isEmpty()) saveTo(path);
}

void RecordingActions::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a recording"), {}, tr("Recordings (*.json)"));
    if (!path.isEmpty()) openFrom(path);
}

void RecordingActions::saveTo(const QString &file)
{
    m_port->save(file, [self = QPointer(this), file](const Outcome &saved) {
        if (!self) return;
        if (saved)
            self->m_navigator->notify(tr("The run was saved as %1. hamster replay plays it to the same hash.").arg(file), Family::Good);
        else
            self->m_navigator->notify(tr("The run was not saved: %1").arg(QString::fromStdString(saved.error().detail)), Family::Bad);
    });
}

void RecordingActions::openFrom(const QString &file)
{
    if (Outcome opened = m_port->open(file); !opened)
        m_navigator->notify(tr("It was not opened, the world goes on: %1").arg(QString::fromStdString(opened.error().detail)), Family::Bad);
    else
        m_navigator->openPane(u"timeline"_s);
}

void RecordingActions::playToEnd() { m_port->playToEnd(); }
void RecordingActions::takeOver() { m_port->takeOver(); }

void RecordingActions::compare()
{
    if (auto *open = m_window->window()->findChild<timeline::CompareDialog *>()) return open->raise();
    (new timeline::CompareDialog(m_desk, m_navigator, m_window->window()))->show();
}

void RecordingActions::retranslate()
{
    m_save->setText(tr("Save the run as a recording…"));
    m_open->setText(tr("Open a recording…"));
    m_end->setText(tr("Play the recording to its end"));
    m_compare->setText(tr("Compare this run with another…"));
    m_takeOver->setText(tr("Take the recording over by hand"));
}

} // namespace hamster
