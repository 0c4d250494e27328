#pragma once
// PgPane: the console of the PG simulator: transactions with their webhooks, behaviour, merchants and test cards, and how one's own
// program is connected. A part is made when it is first shown: the console opens with what is looked at, not with everything that it has.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"

#include <QHash>
#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;

namespace hamster {
class Button;
class LiveRefresh;
class SegmentedControl;
class Surface;
} // namespace hamster

namespace hamster::pgconsole {

class BehaviourPart;
class ConnectPart;
class DeliveriesPart;
class MerchantsPart;
class TransactionsPart;

class PgPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit PgPane(const PaneContext &context);
    /// "transaction" by key; "delivery" by webhook id or public id; "connection": how one's own program is connected.
    void showEntity(const EntityRef &entity) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isWide() const;  ///< the webhooks stand beside the transactions
    QString page() const; ///< the chosen one; until one is chosen, what a console of this width has room for
    void choosePage(const QString &key);
    /// Makes and shows the parts of the page, and reads those that have come on show.
    void arrange();
    QWidget *makePage(const QString &key);
    void makeDeliveries();
    void showWebhooksOf(const QString &transaction);
    void read();
    void forget();
    void retranslate();

    PaneContext m_context;
    SegmentedControl *m_pages, *m_narrowPages; ///< in the header; above the parts where that is too narrow
    Button *m_toConnect;                       ///< in the header, where the pages stand above the parts
    Surface *m_bar;
    QSplitter *m_split;
    QStackedWidget *m_stack;
    QWidget *m_beside;
    QHash<QString, QWidget *> m_made; ///< in the stack, by page
    TransactionsPart *m_transactions = nullptr;
    BehaviourPart *m_behaviour = nullptr;
    MerchantsPart *m_merchants = nullptr;
    ConnectPart *m_connect = nullptr;
    DeliveriesPart *m_deliveries = nullptr;
    LiveRefresh *m_live;
    QList<QAction *> m_actions;
    QString m_chosenPage;
    QString m_shown;   ///< page and width that arrange() was last for
    QString m_current; ///< key of the current transaction: its webhook is chosen where webhooks are shown
};

} // namespace hamster::pgconsole
