#pragma once
// RecordingActions: saving the run, opening a recording and comparing with one, as actions for the window's commands, panes and menus.

#include "views/frame/navigator.h"
#include "views/recording_port.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

namespace hamster {

class RecordingActions final : public QObject {
    Q_OBJECT
public:
    /// A child of `window`, over which file dialogs open. All three outlive it.
    RecordingActions(DeskPort *port, Navigator *navigator, QWidget *window);

    QAction *saveAction() const { return m_save; }
    QAction *openAction() const { return m_open; }
    QAction *endAction() const { return m_end; }
    QAction *takeOverAction() const { return m_takeOver; }
    QAction *compareAction() const { return m_compare; }
    /// Without asking.
    void saveTo(const QString &file);
    void openFrom(const QString &file);

private:
    QAction *add(const QString &name, void (RecordingActions::*run)());
    void askSave();
    void askOpen();
    void playToEnd();
    void takeOver();
    void compare();
    void enable();
    void retranslate();

    DeskPort *m_desk;
    RecordingPort *m_port;
    Navigator *m_navigator;
    QWidget *m_window;
    QAction *m_save, *m_open, *m_end, *m_takeOver, *m_compare;
};

} // namespace hamster
