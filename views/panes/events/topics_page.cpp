#include "views/panes/events/topics_page.h"

#include "views/frame/navigator.h"
#include "views/items/columns.h"
#include "views/items/fault_delegate.h"
#include "views/items/fault_marks.h"
#include "views/items/paged_table.h"
#include "views/items/roles.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/events/message_acts.h"
#include "views/theme/theme.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/search_field.h"
#include "views/widgets/surface.h"
#include "views/widgets/table_footer.h"
#include "views/widgets/text_viewer.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::events {

namespace {
constexpr int kBesideWidth = 820;
constexpr int kSearchMs = 180;  // after the last key
constexpr int kTypeWidth = 168; // the longest type
constexpr int kTopicRows = 13;  // three topics of three partitions and a line for each, the header
constexpr int kPadding = 8;

/// A column of counts grows with the largest of them: no digit is cut.
void makeRoomFor(TableView *table, int column, qint64 largest)
{
    const int needs = QFontMetrics(Theme::current().font(TextRole::Body)).horizontalAdvance(formatCount(largest)) + 2 * kPadding + 1;
    if (table->columnWidth(column) < needs && !table->isColumnHidden(column)) table->setColumnWidth(column, needs);
}

void makeRoomForCounts(TableView *table, std::initializer_list<int> columns)
{
    for (const int column : columns) {
        qint64 largest = 0;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            largest = std::max(largest, table->model()->index(row, column).data(RawRole).toLongLong());
        makeRoomFor(table, column, largest);
    }
}
} // namespace

TopicsPage::TopicsPage(const PaneContext &context)
    : m_context(context)
    , m_topicModel(new CellTable(this))
    , m_consumerModel(new CellTable(this))
    , m_empty(new EmptyState)
    , m_noMessages(new EmptyState)
    , m_split(new QSplitter(Qt::Vertical))
    , m_upper(new QSplitter)
    , m_lower(new QSplitter)
    , m_topicTable(new TableView)
    , m_consumerTable(new TableView)
    , m_table(new TableView)
    , m_messagePart(new Surface)
    , m_heading(new Label({}, TextRole::BodyStrong))
    , m_payloadHead(new SectionHeader)
    , m_search(new SearchField)
    , m_viewer(new TextViewer)
    , m_footer(new TableFooter)
{
    setObjectName(u"events.topics"_s);
    const auto newest = [this]() -> qint64 { return bus() ? newestMessage(*bus()) : 0; };
    m_messages = new PagedTable([this](qint64 high, qint64 low, int limit) { return readMessages(high, low, limit); }, newest, this);
    m_messages->setSparse(PagedTable::kWindow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty->setObjectName(u"events.empty"_s);
    column->addWidget(m_empty);
    column->addWidget(m_split, 1);
    column->addStretch(0);
    m_split->setChildrenCollapsible(false);
    buildTopics();
    buildMessages();
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({Theme::current().px(24) * kTopicRows, 460}); // every topic with its partitions, where there is room
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_context.navigator->openPane(u"orders"_s); });
    connect(m_noMessages, &EmptyState::actionRequested, m_search, &QLineEdit::clear);
}

Database *TopicsPage::bus() const { return m_context.port->reader(DeskFile::Bus); }

void TopicsPage::buildTopics()
{
    m_topicTable->setObjectName(u"events.topics.table"_s);
    m_topicTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_topicModel->setHeaders(EventTexts::topicHeaders());
    m_topicTable->setModel(m_topicModel);
    m_topicTable->setColumn(TopicPartitionColumn, ColumnKind::TextSecondary, 66);
    m_topicTable->setColumn(TopicEndColumn, ColumnKind::Count, 78);
    m_topicTable->setColumn(TopicLagColumn, ColumnKind::Count, 84);
    m_topicTable->setColumn(TopicNameColumn, ColumnKind::Text, 0);
    m_consumerTable->setObjectName(u"events.consumers.table"_s);
    m_consumerModel->setHeaders(EventTexts::consumerHeaders());
    m_consumerTable->setModel(m_consumerModel);
    m_consumerTable->setColumn(ConsumerPartitionColumn, ColumnKind::TextSecondary, 66);
    m_consumerTable->setColumn(PositionColumn, ColumnKind::Count, 66);
    m_consumerTable->setColumn(ConsumerEndColumn, ColumnKind::Count, 78);
    m_consumerTable->setColumn(ConsumerLagColumn, ColumnKind::Count, 54);
    m_consumerTable->setColumn(GroupColumn, ColumnKind::Text, 0);
    m_consumerTable->setFirstToGo({ConsumerEndColumn});
    m_upper->setChildrenCollapsible(false);
    m_upper->addWidget(new RowsBox(m_topicTable));
    m_upper->addWidget(new RowsBox(m_consumerTable));
    m_split->addWidget(m_upper);
    connect(m_topicTable, &TableView::currentRowChanged, this, [this](const QModelIndex &current) {
        const auto place = static_cast<std::size_t>(m_topicModel->idAt(current.row()));
        if (current.isValid() && place >= 1 && place <= m_topics.size() && !m_choosing) choosePart(m_topics[place - 1].part);
    });
}

void TopicsPage::buildMessages()
{
    auto *column = new QVBoxLayout(m_messagePart);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    auto *bar = new Surface;
    QHBoxLayout *row = bar->makeBar();
    m_heading->setObjectName(u"events.messages.heading"_s);
    m_search->setObjectName(u"events.messages.search"_s);
    m_search->setFixedWidth(220);
    row->addWidget(m_heading);
    row->addStretch();
    row->addWidget(m_search);
    column->addWidget(bar);
    m_noMessages->setObjectName(u"events.messages.empty"_s);
    column->addWidget(m_noMessages);
    m_table->setObjectName(u"events.messages.table"_s);
    m_messages->setHeaders(EventTexts::messageHeaders());
    showPaged(m_table, m_messages);
    m_table->setColumn(OffsetColumn, ColumnKind::Count, 54);
    m_table->setColumn(MessagePartitionColumn, ColumnKind::TextSecondary, 46);
    m_table->setColumn(MessageTimeColumn, ColumnKind::TimeMs, 96);
    m_table->setColumn(KeyColumn, ColumnKind::Id, 0);
    m_table->setColumn(EventIdColumn, ColumnKind::Id, 124);
    m_table->setColumn(TypeColumn, ColumnKind::Text, kTypeWidth);
    m_table->setColumn(MessageFaultColumn, ColumnKind::Text, 56);
    m_table->setFirstToGo({EventIdColumn, MessageFaultColumn, MessagePartitionColumn}); // an offset says nothing without its partition
    m_acts = new MessageActs(m_context, m_table);
    m_table->setItemDelegateForColumn(MessageFaultColumn, new FaultDelegate(m_table));
    auto *side = new Surface;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(1, 8, 0, 0);
    sideColumn->setSpacing(2);
    m_payloadHead->setIndent(8);
    sideColumn->addWidget(m_payloadHead);
    m_viewer->setObjectName(u"events.messages.payload"_s);
    sideColumn->addWidget(m_viewer, 1);
    m_lower->setChildrenCollapsible(false);
    m_lower->addWidget(new RowsBox(m_table));
    m_lower->addWidget(side);
    m_lower->setStretchFactor(0, 3);
    m_lower->setStretchFactor(1, 2);
    m_lower->setSizes({628, 372});
    column->addWidget(m_lower, 1);
    m_footer->setObjectName(u"events.messages.footer"_s);
    m_footer->addText(u"events.messages.count"_s);
    m_footer->addText(u"events.messages.hint"_s);
    column->addWidget(m_footer);
    m_split->addWidget(m_messagePart);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kSearchMs);
    connect(&m_searchSoon, &QTimer::timeout, this, &TopicsPage::applySearch);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &TopicsPage::applySearch);
    connect(m_table, &TableView::currentRowChanged, this, &TopicsPage::showMessage);
    connect(m_table, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    connect(m_messages, &PagedTable::reloaded, this, &TopicsPage::chooseNewest);
}

std::vector<CellRow> TopicsPage::readMessages(qint64 high, qint64 low, int limit) const
{
    if (!bus() || m_part.topic.isEmpty()) return {};
    std::vector<CellRow> rows = messageRows(*bus(), m_context.port->reader(DeskFile::Ecommerce), {m_part, m_like}, high, low, limit);
    const FaultMarks marks(m_context.port);
    for (CellRow &row : rows) {
        const std::vector<FaultMark> hits = marks.ofThing(row.cells[EventIdColumn].raw.toString());
        row.cells.push_back(Cell::words(FaultMarks::badge(hits), FaultMarks::story(hits)));
    }
    return rows;
}

void TopicsPage::read()
{
    if (!bus()) return forget();
    m_choosing = true; // places may change their topics: the part that is shown stays, and its row is marked again below
    m_topics = readTopics(*bus());
    m_topicModel->setRows(topicRows(m_topics));
    m_choosing = false;
    m_empty->setVisible(m_topics.empty());
    m_split->setVisible(!m_topics.empty());
    const auto place = std::ranges::find(m_topics, m_part, &TopicFacts::part);
    if (place == m_topics.end()) {
        if (!m_topics.empty()) choosePart(m_topics.front().part);
    } else {
        choosePart(m_part);
        m_messages->refresh();
    }
    if (!m_part.topic.isEmpty()) m_consumerModel->setRows(consumerRows(*bus(), m_part));
    if (!m_topicTable->currentIndex().isValid() && !m_topics.empty()) choosePart(m_part);
    showNumbers();
    if (!m_table->currentIndex().isValid()) chooseNewest();
}

void TopicsPage::forget()
{
    m_topics.clear();
    m_part = {};
    m_topicModel->setRows({});
    m_consumerModel->setRows({});
    m_messages->clear();
    m_ownChoice = 0;
    m_empty->show();
    m_split->hide();
    m_viewer->showText({});
}

void TopicsPage::choosePart(const TopicPart &part)
{
    const bool other = !(part == m_part);
    m_part = part;
    const auto place = std::ranges::find(m_topics, part, &TopicFacts::part);
    if (place != m_topics.end()) {
        m_choosing = true;
        m_topicTable->setCurrentIndex(m_topicModel->index(static_cast<int>(place - m_topics.begin()), 0));
        m_choosing = false;
    }
    if (!other) return;
    if (bus()) m_consumerModel->setRows(consumerRows(*bus(), m_part));
    m_messages->reload();
    m_table->scrollToTop();
    showNumbers();
}

void TopicsPage::applySearch()
{
    m_searchSoon.stop();
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    const QString order = shop ? keyOfOrder(*shop, m_search->text()) : QString(); // messages are kept by the key that its number stands for
    const QString sought = order.isEmpty() ? m_search->text().trimmed() : order;
    const std::string like = sought.isEmpty() ? std::string() : likePattern(sought);
    if (like == m_like) return;
    m_like = like;
    m_messages->reload();
    showNumbers();
}

void TopicsPage::showNumbers()
{
    const QString where = m_part.partition < 0 ? m_part.topic : tr("%1, partition %2").arg(m_part.topic).arg(m_part.partition);
    m_heading->setText(where);
    const auto place = std::ranges::find(m_topics, m_part, &TopicFacts::part);
    const qint64 end = place == m_topics.end() ? 0 : place->end;
    const bool none = m_messages->rowCount() == 0 && m_messages->complete();
    makeRoomFor(m_table, OffsetColumn, end);
    makeRoomForCounts(m_topicTable, {TopicEndColumn, TopicLagColumn});
    makeRoomForCounts(m_consumerTable, {PositionColumn, ConsumerEndColumn, ConsumerLagColumn});
    m_noMessages->setVisible(none);
    m_lower->setVisible(!none);
    m_footer->setText(u"events.messages.count"_s, m_like.empty() ? tr("%1 messages").arg(formatCount(end))
                                                                 : tr("%1 found so far").arg(formatCount(m_messages->rowCount())));
    m_footer->setText(u"events.messages.hint"_s, tr("Newest first · Ctrl C copies as TSV"), true);
}

/// One message is always looked at: the newest of when the page was opened, until somebody chooses another one.
void TopicsPage::chooseNewest()
{
    const qint64 chosen = m_messages->idAt(m_table->currentIndex().row());
    if (chosen && chosen != m_ownChoice) return;
    if (m_messages->rowCount() == 0) return showMessage();
    m_ownChoice = m_messages->idAt(0);
    m_table->setCurrentIndex(m_messages->index(0, 0));
}

void TopicsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
    chooseNewest();
}

void TopicsPage::showMessage()
{
    const qint64 id = m_messages->idAt(m_table->currentIndex().row());
    const Cell *type = m_messages->cellAt(m_table->currentIndex().row(), TypeColumn);
    const Cell *offset = m_messages->cellAt(m_table->currentIndex().row(), OffsetColumn);
    const Cell *partition = m_messages->cellAt(m_table->currentIndex().row(), MessagePartitionColumn);
    if (offset && partition)
        m_acts->setMessage(hamster::MessagePlace{m_part.topic.toStdString(), partition->text.toInt(), offset->raw.toLongLong()},
                           type->text);
    else
        m_acts->setMessage({}, {});
    m_payloadHead->setText(type ? type->text : tr("Choose a message to read it"));
    m_viewer->showText(id && bus() ? prettyJson(messagePayload(*bus(), id)) : QString());
}

bool TopicsPage::chooseEvent(const QString &eventId)
{
    if (!bus()) return false;
    const auto found = findMessage(*bus(), eventId);
    if (!found) return false;
    m_search->setText(eventId);
    m_topics = readTopics(*bus());
    m_topicModel->setRows(topicRows(m_topics));
    choosePart({found->part.topic, -1});
    applySearch();
    for (int tries = 0; m_messages->rowOf(found->id) < 0 && !m_messages->complete() && tries < 64; ++tries) m_messages->fetchMore({});
    if (const int row = m_messages->rowOf(found->id); row >= 0) m_table->setCurrentIndex(m_messages->index(row, 0));
    showNumbers();
    return true;
}

void TopicsPage::retranslate()
{
    m_acts->retranslate();
    m_topicTable->setAccessibleName(tr("Topics and partitions"));
    m_consumerTable->setAccessibleName(tr("Consumers of the topic"));
    m_table->setAccessibleName(tr("Messages"));
    m_viewer->setAccessibleName(tr("Payload of the message"));
    m_search->setPlaceholderText(tr("Type, order or event id"));
    m_search->setAccessibleName(tr("Search messages"));
    m_empty->leadTo(u"orders"_s,
                    tr("The topics of the event bus are shown here with their consumers and messages. Nothing has been published yet."),
                    tr("Go to the orders"));
    m_noMessages->setTexts(tr("No message of this part fits the search."), tr("Clear the search"));
    m_topicModel->setHeaders(EventTexts::topicHeaders());
    m_consumerModel->setHeaders(EventTexts::consumerHeaders());
    m_messages->setHeaders(EventTexts::messageHeaders());
    showNumbers();
    showMessage();
}

void TopicsPage::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation way = width() < Theme::current().px(kBesideWidth) ? Qt::Vertical : Qt::Horizontal;
    m_lower->setOrientation(way);
    m_upper->setOrientation(way);
    QWidget::resizeEvent(event);
}

} // namespace hamster::events
