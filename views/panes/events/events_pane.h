#pragma once
// EventsPane: the event bus and what has not arrived yet: topics, outboxes, waiting messages, dead letters.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"

#include <QWidget>

class QStackedWidget;

namespace hamster {
class LiveRefresh;
class SegmentedControl;
} // namespace hamster

namespace hamster::events {

class LettersPage;
class ListPage;
class TopicsPage;

class EventsPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit EventsPane(const PaneContext &context);
    /// "event" by event id, "dead-letter" by public id.
    void showEntity(const EntityRef &entity) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildOutbox();
    void buildWaiting();
    void buildActions();
    void read();
    void forget();
    void readOutboxes();
    void readWaiting();
    void showCounts();
    void showPage(const QString &key);
    void retranslate();

    PaneContext m_context;
    SegmentedControl *m_pages;
    SegmentedControl *m_services; ///< of the outbox page
    QStackedWidget *m_stack;
    TopicsPage *m_topics;
    ListPage *m_outbox, *m_waiting;
    LettersPage *m_letters;
    LiveRefresh *m_live;
    QList<QAction *> m_actions; ///< one per page
};

} // namespace hamster::events
