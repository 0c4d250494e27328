#pragma once
// DeliveriesPart: the webhooks of the PG with hand actions, and the request that was sent.

#include "views/frame/pane_spec.h"
#include "views/panes/pg/delivery_view.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QComboBox;
class QSplitter;

namespace hamster {
class EmptyState;
class Label;
class PagedTable;
class SearchField;
class Button;
class TextViewer;
} // namespace hamster

namespace hamster::pgconsole {

class WebhookActs;

class DeliveriesPart final : public QWidget {
    Q_OBJECT
public:
    explicit DeliveriesPart(const PaneContext &context);
    void read();
    void forget();
    void retranslate();             ///< read() follows
    bool choose(const QString &id); ///< by public id, webhook id or transaction key
    /// Chooses the newest webhook of the transaction, now or as soon as there is one. Nothing is read on for it.
    void follow(const QString &transaction);
    /// Beside the transactions it says what it is, and leaves it to them to show the way out of an empty world.
    void setAlone(bool alone);
    /// Sends the act for the current delivery.
    void act(HandAct act);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildBar();
    void buildActions();
    void applyFilter();
    void showChosen();
    bool chooseFollowed();
    void showText();
    void showEmpty();
    Database *pg() const;
    std::vector<CellRow> readRows(qint64 high, qint64 low, int limit) const;
    std::vector<WebhookAttempt> readTries() const;

    PaneContext m_context;
    DeliveryFilter m_filter;
    QString m_followed; ///< transaction whose webhook is still to come; empty: none
    PagedTable *m_model;
    Label *m_heading, *m_due, *m_textHead;
    QComboBox *m_states;
    SearchField *m_search;
    EmptyState *m_empty;
    QSplitter *m_split; ///< the list and the request
    DeliveryView *m_view;
    TextViewer *m_text;
    Button *m_asSent;
    std::optional<DeliveryFacts> m_chosen;
    QAction *m_openOrder;
    std::array<QAction *, kHandActs> m_acts;
    WebhookActs *m_more = nullptr;
    QTimer m_searchSoon;
    bool m_alone = true;
};

} // namespace hamster::pgconsole
