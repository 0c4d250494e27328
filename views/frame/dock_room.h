#pragma once
// DockRoom: how the docks share their area. Qt takes from all of them alike when the area gets smaller and gives to the large ones when it
// grows again, so that a banner that comes and goes would move them a little each time. Here they have at each size of the area what they
// had there before, until somebody moves one of them.

#include <QDockWidget>
#include <QMainWindow>

#include <vector>

namespace hamster {

class DockRoom final : public QObject {
    Q_OBJECT
public:
    explicit DockRoom(QMainWindow *area);
    /// To be told when the area has another size and its docks have followed.
    void settle();
    /// For giveBack(), over a time in which other docks stand here.
    void keep() { m_before = at(m_area->size()); }
    /// The docks of keep() are back, and the area will have its size of then: until finishGivingBack() it is no move by somebody when type
    /// and panes on their way back push the docks.
    void giveBack();
    void finishGivingBack();
    void stopGivingBack() { m_givingBack = false; } ///< another layout comes instead

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A place with one dock or several as tabs.
    struct Cell {
        QList<QDockWidget *> docks; ///< the one in front comes first
        QSize size;                 ///< with the tabs
    };
    struct Shares {
        QSize area;
        std::vector<Cell> cells;
    };
    /// Of the docks as they stand in an area of that size.
    Shares at(const QSize &area) const;
    std::vector<Shares>::const_iterator known(const QSize &area) const;
    /// The cells of `shares` in the order of `here`, by the docks in them; empty: they do not match.
    static std::vector<Cell> matching(const std::vector<Cell> &here, const std::vector<Cell> &shares);
    static bool alike(const Shares &one, const Shares &other);
    void give(const std::vector<Cell> &cells);

    QMainWindow *m_area;
    std::vector<Shares> m_known;
    Shares m_left; ///< by the last settle()
    Shares m_before;
    bool m_givingBack = false;
};

} // namespace hamster
