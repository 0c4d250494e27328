#pragma once
// TopicsPage: topics and partitions with their ends, the consumers' positions, and the messages of the chosen part.

#include "views/frame/pane_spec.h"
#include "views/panes/events/event_queries.h"

#include <QTimer>
#include <QWidget>

class QSplitter;

namespace hamster {
class EmptyState;
class Label;
class PagedTable;
class SearchField;
class TableFooter;
class TableView;
class TextViewer;
} // namespace hamster

namespace hamster::events {

class MessageActs;

class TopicsPage final : public QWidget {
    Q_OBJECT
public:
    explicit TopicsPage(const PaneContext &context);
    void read();
    void forget();
    void retranslate();
    /// Chooses the message of this event; false when it is not on the bus.
    bool chooseEvent(const QString &eventId);
    const TopicPart &part() const { return m_part; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildTopics();
    void buildMessages();
    void choosePart(const TopicPart &part);
    void applySearch();
    void showMessage();
    void chooseNewest();
    void showNumbers();
    Database *bus() const;
    std::vector<CellRow> readMessages(qint64 high, qint64 low, int limit) const;

    PaneContext m_context;
    std::vector<TopicFacts> m_topics;
    TopicPart m_part;
    std::string m_like;
    CellTable *m_topicModel, *m_consumerModel;
    PagedTable *m_messages;
    EmptyState *m_empty, *m_noMessages;
    QSplitter *m_split, *m_upper, *m_lower;
    TableView *m_topicTable, *m_consumerTable, *m_table;
    QWidget *m_messagePart;
    Label *m_heading, *m_payloadHead;
    SearchField *m_search;
    TextViewer *m_viewer;
    MessageActs *m_acts = nullptr;
    TableFooter *m_footer;
    QTimer m_searchSoon;
    bool m_choosing = false;
    qint64 m_ownChoice = 0; ///< the message that was chosen for nobody
};

} // namespace hamster::events
