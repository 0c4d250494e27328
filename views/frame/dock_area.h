#pragma once
// DockArea: the panes as docks with their own title bars. Pane widgets are made on first showing.

#include "model/core/policies.h"
#include "views/frame/layout_presets.h"
#include "views/frame/pane_spec.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTimer>

#include <map>

namespace hamster {

class DockRoom;
class EmptyState;
class PaneBody;
class PaneHeader;
class WarningStrip;

class DockArea final : public QMainWindow {
    Q_OBJECT
public:
    DockArea(const std::vector<PaneSpec> &panes, DeskPort *port, Navigator *navigator, QWidget *parent = nullptr);

    /// Shows and raises; nullptr when there is no such pane. `beside`: a pane that was closed opens at the right of the others.
    QWidget *open(const QString &paneId, bool beside);
    void close(const QString &paneId);
    bool isOpen(const QString &paneId) const;
    QStringList openPanes() const;
    /// The pane's widget if it was made.
    QWidget *pane(const QString &paneId) const;
    void applyPreset(const LayoutPreset &preset);
    /// The docks as saveState() has told of them when `open` were the open panes; false: it is none, and nothing was changed.
    bool restore(const QByteArray &state, const QStringList &open);
    /// Shows or hides the warning strips of the panes that an unsafe policy concerns. Cheap when nothing changed.
    void setPolicies(const Policies &policies);
    /// Warnings are told once, for all panes.
    void setPresentation(bool on);
    /// Remembers how the docks share the area.
    DockRoom *room() const { return m_room; }
    /// The pane that has the keyboard focus inside, else the open one that had it last, else an empty string.
    QString focusedPane() const;
    /// The pane that was worked in last when it is in sight, else the first one in sight; empty: none.
    QString frontPane() const;
    /// Brings the keyboard to the next (1) or previous (-1) pane on show, from left to right, then from top to bottom.
    void focusNext(int step);
    void toggleFloating(const QString &paneId);
    /// To that edge of the window, as a drag would.
    void move(const QString &paneId, Qt::DockWidgetArea area);
    /// By pixels of the 100 % design; the neighbours give way.
    void grow(const QString &paneId, int wider, int taller);
    /// Makes the content of one more pane that was never shown; false: all are made.
    bool makeNext();

signals:
    /// The user brought the pane to the front (tab) or clicked into it.
    void paneActivated(const QString &paneId);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void childEvent(QChildEvent *event) override;

private:
    struct Dock {
        PaneSpec spec;
        QDockWidget *widget = nullptr;
        PaneHeader *header = nullptr;
        PaneBody *body = nullptr;
        WarningStrip *strip = nullptr;
        QWidget *content = nullptr;
    };
    void makeDock(const PaneSpec &spec);
    void fill(Dock &dock);
    void letGo();
    bool putBack(const QByteArray &state, const QStringList &open);
    void place(Dock &dock, bool beside);
    void giveHeight(const QString &paneId);
    void chooseTab(const QString &title);
    void retranslate();
    void updateEmpty();
    void tellTitles();
    void warn();
    void resizeTo(const LayoutPreset &preset);
    QDockWidget *front(const QStringList &panes) const;
    QString paneOf(const QWidget *widget) const;
    QDockWidget *dockOf(const QString &paneId) const;

    std::vector<PaneSpec> m_specs;
    std::map<QString, Dock> m_docks;
    DeskPort *m_port;
    Navigator *m_navigator;
    EmptyState *m_empty;
    DockRoom *m_room;
    Policies m_policies;
    QString m_lastFocused;
    QTimer m_titles;          ///< at the end of the turn: docks move several at a time
    bool m_arranging = false; ///< a layout is being put on
    bool m_presentation = false;
    QString m_pendingSizes; ///< preset whose sizes wait for the first showing
    struct {
        QByteArray state;
        QStringList open;
    } m_pending; ///< of restore(), until the area is shown
};

} // namespace hamster
