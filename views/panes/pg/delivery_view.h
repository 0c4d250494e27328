#pragma once
// DeliveryView: webhook deliveries as rows of two lines with hand actions; the current one shows its attempts below itself.

#include "views/panes/pg/pg_queries.h"

#include <QTableView>

#include <vector>

namespace hamster::pgconsole {

class DeliveryDelegate;

/// The hand actions of a row, in their order from left to right.
enum class HandAct { Hold, Release, Drop, Duplicate, Resend };
inline constexpr int kHandActs = 5;
QString actName(HandAct act);
QString actIcon(HandAct act);
bool allows(const DeliveryActs &acts, HandAct act);

class DeliveryView final : public QTableView {
    Q_OBJECT
public:
    explicit DeliveryView(QWidget *parent = nullptr);

    /// Of the current row. The chosen attempt stays when it is still there, else it is the last one.
    void setAttempts(const std::vector<WebhookAttempt> &attempts);
    const std::vector<WebhookAttempt> &attempts() const { return m_attempts; }
    int chosenAttempt() const { return m_chosen; } ///< −1: none
    void chooseAttempt(int place);
    /// Where a hand action of a row is drawn, in viewport coordinates; empty: the row does not offer it.
    QRect actRect(int row, HandAct act) const;
    /// False while nothing can be done to what is shown.
    void setOffersActs(bool offers);
    bool offersActs() const { return m_offersActs; }
    QRect attemptRect(int place) const;

    QPoint pointer() const { return m_pointer; }
    int hoverRow() const { return m_hoverRow; }

    /// How much of so much room ends with a whole webhook.
    int wholeRows(int room) const;

    /// Leaves no row cut at the top edge.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void actRequested(hamster::pgconsole::HandAct act);
    void linkActivated(const QString &kind, const QString &id, bool beside);
    void currentRowChanged(const QModelIndex &current);
    void attemptChosen(int place);
    /// Other rows are in sight, or the same in another height.
    void rowsMoved();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void updateGeometries() override;
    bool viewportEvent(QEvent *event) override;

private:
    void restyle();
    void expandCurrent();
    void showAttempts();
    void hover(QPoint position, bool inside);
    bool helpAt(QPoint position, QPoint global);

    DeliveryDelegate *m_delegate;
    std::vector<WebhookAttempt> m_attempts;
    int m_chosen = -1;
    int m_openAt = -1; ///< where the current row was at the last layout
    bool m_offersActs = true;
    QPersistentModelIndex m_pressed;
    int m_pressedAct = -1, m_pressedLink = -1;
    QPoint m_pointer;
    int m_hoverRow = -1;
};

} // namespace hamster::pgconsole
