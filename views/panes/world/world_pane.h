#pragma once
// WorldPane: the running world as a picture: services, PG, bus and links with what moves on them, and the way of the order that is looked
// at. A click shows the traffic of a node or link, its menu injects faults there, cuts, crashes and restarts.

#include "views/desk_port.h"
#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/world/world_view.h"

#include <QTimer>

class QAction;
class QMenu;

namespace hamster {
class EmptyState;
class OrderFocus;
class SegmentedControl;
class WorldPort;
} // namespace hamster

namespace hamster::world {

class TrafficPopup;

class WorldPane final : public QWidget {
    Q_OBJECT
public:
    explicit WorldPane(const PaneContext &context);
    WorldView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHeader();
    void takeFacts();
    void takeStatus();
    void takeLast(const TraceBatch &batch);
    void followOrder();
    void askOrder();
    void setOnlyOrder(bool only);
    void showTraffic(const Target &target);
    void showMenu(const Target &target, const QPoint &at);
    void addBuyers(QMenu &menu);
    void addNodeActs(QMenu &menu, Party party);
    void addLinkActs(QMenu &menu, LinkId id);
    void lockActs(QMenu &menu);
    void addFaultActs(QMenu &menu, const Target &target);
    void send(Command command, const QString &told);
    void showSubtitle();
    void showEmpty();
    void placeEmpty();
    QAction *playAction() const;
    void retranslate();

    PaneContext m_context;
    WorldPort *m_world;
    OrderFocus *m_focus;
    Picture m_picture;
    std::uint64_t m_known = 0; ///< trace sequence up to which the order's path was read
    bool m_asking = false;
    bool m_hasOrders = false;         ///< in this world; asked until it is so
    std::optional<TraceBatch> m_last; ///< what a stopped world did last
    std::shared_ptr<void> m_watch;
    QTimer m_soon; ///< until the path is read again
    EmptyState *m_empty;
    WorldView *m_view;
    SegmentedControl *m_scope, *m_mode;
    TrafficPopup *m_traffic;
    QAction *m_trafficAction, *m_menuAction;
};

} // namespace hamster::world
