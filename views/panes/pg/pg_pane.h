#pragma once
// PgPane: the console of the PG simulator: transactions, behaviour, merchants and test cards; its webhooks beside them.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace hamster {
class LiveRefresh;
class SegmentedControl;
} // namespace hamster

namespace hamster::pgconsole {

class BehaviourPart;
class DeliveriesPart;
class MerchantsPart;
class TransactionsPart;

class PgPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit PgPane(const PaneContext &context);
    /// "transaction" by key; "delivery" by webhook id or public id.
    void showEntity(const EntityRef &entity) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void forget();
    void showPage(const QString &key);
    void retranslate();

    PaneContext m_context;
    SegmentedControl *m_pages;
    QSplitter *m_split;
    QStackedWidget *m_stack;
    TransactionsPart *m_transactions;
    BehaviourPart *m_behaviour;
    MerchantsPart *m_merchants;
    DeliveriesPart *m_deliveries;
    LiveRefresh *m_live;
    QList<QAction *> m_actions;
};

} // namespace hamster::pgconsole
