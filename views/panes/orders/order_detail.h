#pragma once
// OrderDetail: what is known of one order, in sections: head, items and money, states, attempts and notices, timeline.

#include "views/panes/orders/order_facts.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace hamster {
class Button;
class IdLink;
class Label;
class StateChip;
} // namespace hamster

namespace hamster::orders {

class OrderTimeline;
class RefillGrid;
class Section;

class OrderDetail final : public QWidget {
    Q_OBJECT
public:
    explicit OrderDetail(QWidget *parent = nullptr);
    /// Only the sections whose facts differ are made anew.
    void setFacts(const OrderFacts &facts);
    /// In the laboratory a failed order says as well when no fault hit it. Before setFacts().
    void setFaultsPossible(bool possible) { m_faultsPossible = possible; }
    /// The world's clock, and whether the gateway asks the PG of itself.
    void setNow(qint64 ms, bool reconciles);
    const OrderFacts &facts() const { return m_facts; }

signals:
    void linkActivated(const QString &kind, const QString &id, bool beside);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHead();
    QBoxLayout *buildParties();
    void arrangeHead();
    void buildStates();
    void buildTimeline();
    void showHead();
    void showFaults();
    void showItems();
    void showMoney();
    void showStates();
    void showAttempts();
    QString notAsked() const;
    void showInquiry();
    QString inquiryText() const;
    void showTimeline();
    void showAll();
    void addAttempt(int row, const AttemptFact &attempt);
    void addRefund(int &row, const RefundFact &refund);
    void addNotice(int row, const NoticeFact &notice);
    QString shortText() const;
    QWidget *methodLabel() const;
    IdLink *link(const QString &name, const QString &kind);
    Label *addLinked(const QString &name, const QString &kind);
    void showBroken();

    OrderFacts m_facts;
    bool m_faultsPossible = false;
    bool m_reconciles = true;
    qint64 m_nowMs = 0;
    bool m_narrow = false; ///< what stands side by side stands below each other
    Section *m_head, *m_items, *m_states, *m_attempts, *m_timelineSection;
    Label *m_number, *m_placed, *m_why, *m_broken, *m_faults, *m_inquiry;
    StateChip *m_state;
    Button *m_copy;
    IdLink *m_member, *m_vendor, *m_transaction;
    Label *m_transactionDot, *m_partyDot;
    QBoxLayout *m_first, *m_parties;
    RefillGrid *m_itemGrid, *m_moneyGrid, *m_stateGrid, *m_attemptGrid;
    OrderTimeline *m_timeline;
    QHBoxLayout *m_legend;
};

} // namespace hamster::orders
