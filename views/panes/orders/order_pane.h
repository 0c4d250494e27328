#pragma once
// OrderPane: the order that is looked at, live: its detail, and refund and cancel at the bottom. Follows OrderFocus, but not away from
// what is being written for a refund or cancel.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/orders/order_facts.h"

#include <QTimer>
#include <QWidget>

class QScrollArea;

namespace hamster {
class Button;
class EmptyState;
class OrderFocus;
class WarningStrip;
} // namespace hamster

namespace hamster::orders {

class ActionPanel;
class CancelPanel;
class OrderDetail;
class RefundPanel;

class OrderPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit OrderPane(const PaneContext &context);
    void showEntity(const EntityRef &entity) override;
    const OrderFacts &facts() const { return m_facts; }
    /// Writes the shown order's story as PDF and tells how it went.
    void exportStory(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void load(const QString &number);
    void read();
    void passTime();
    void connectPort();
    void openAction(ActionPanel *panel);
    void closeAction();
    void follow(); ///< shows the order that had to wait, if any
    void showKept();
    void retranslate();
    void updateButtons();
    void chooseStory();

    PaneContext m_context;
    OrderFocus *m_focus;
    QString m_number;  ///< order number or id asked for
    QString m_waiting; ///< another one was chosen while something is being written for this one
    OrderFacts m_facts;
    QTimer m_soon;
    EmptyState *m_empty;
    WarningStrip *m_kept;
    QScrollArea *m_scroll;
    OrderDetail *m_detail;
    RefundPanel *m_refund;
    CancelPanel *m_cancel;
    ActionPanel *m_action = nullptr; ///< the open one
    Button *m_sequenceButton, *m_refundButton, *m_cancelButton, *m_storyButton;
    QAction *m_sequenceAction, *m_refundAction, *m_cancelAction, *m_storyAction;
};

} // namespace hamster::orders
