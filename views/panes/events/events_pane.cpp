#include "views/panes/events/events_pane.h"

#include "views/items/table_view.h"
#include "views/panes/events/event_queries.h"
#include "views/panes/events/letters_page.h"
#include "views/panes/events/list_page.h"
#include "views/panes/events/topics_page.h"
#include "views/theme/services.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/text_viewer.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::events {

namespace {
const QStringList &pageKeys()
{
    static const QStringList keys{u"topics"_s, u"outbox"_s, u"waiting"_s, u"letters"_s};
    return keys;
}
} // namespace

EventsPane::EventsPane(const PaneContext &context)
    : m_context(context)
    , m_pages(new SegmentedControl(true))
    , m_services(new SegmentedControl)
    , m_stack(new QStackedWidget)
    , m_topics(new TopicsPage(context))
    , m_outbox(new ListPage(context, u"events.outbox"_s))
    , m_waiting(new ListPage(context, u"events.waiting"_s))
    , m_letters(new LettersPage(context))
{
    setObjectName(u"pane.events"_s);
    m_pages->setObjectName(u"events.pages"_s);
    m_pages->addSegment(u"topics"_s, {}, u"events"_s);
    m_pages->addSegment(u"outbox"_s, {}, u"outbox"_s);
    m_pages->addSegment(u"waiting"_s, {}, u"clock"_s);
    m_pages->addSegment(u"letters"_s, {}, u"dead"_s);
    context.header->addControl(m_pages);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    buildOutbox();
    buildWaiting();
    m_stack->addWidget(m_topics);
    m_stack->addWidget(m_outbox);
    m_stack->addWidget(m_waiting);
    m_stack->addWidget(m_letters);
    connect(m_pages, &SegmentedControl::selected, this, &EventsPane::showPage);
    buildActions();
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { forget(); });
    connect(context.port, &DeskPort::statusChanged, this, &EventsPane::showCounts); // counted after the last change that was told
    retranslate();
    showPage(u"topics"_s);
}

void EventsPane::buildOutbox()
{
    m_services->setObjectName(u"events.outbox.services"_s);
    m_services->addSegment(u"all"_s, {});
    for (const OutboxService &service : outboxServices())
        m_services->addSegment(service.party.toString(), {}, serviceLook(service.party).icon.toString());
    m_services->setCurrent(u"all"_s);
    m_outbox->bar()->addWidget(m_services);
    m_outbox->bar()->addStretch();
    m_outbox->model()->setHeaders(EventTexts::outboxHeaders());
    TableView *table = m_outbox->table();
    table->setColumn(ServiceColumn, ColumnKind::TextSecondary, 106);
    table->setColumn(OutboxNumberColumn, ColumnKind::Count, 76);
    table->setColumn(OutboxTimeColumn, ColumnKind::TimeMs, 96);
    table->setColumn(OutboxKeyColumn, ColumnKind::Id, 158);
    table->setColumn(OutboxStateColumn, ColumnKind::Text, 80);
    table->setColumn(PublishedColumn, ColumnKind::TimeMs, 96);
    table->setColumn(OutboxWaitColumn, ColumnKind::TextSecondary, 92);
    table->setColumn(OutboxTypeColumn, ColumnKind::Text, 0);
    table->setFirstToGo({OutboxNumberColumn, OutboxWaitColumn, PublishedColumn});
    m_outbox->setPayload([this](qint64 id) { return prettyJson(outboxPayload(*m_context.port, id)); });
    connect(m_services, &SegmentedControl::selected, this, &EventsPane::readOutboxes);
    connect(m_outbox->empty(), &EmptyState::actionRequested, this, [this] { m_context.navigator->openPane(u"orders"_s); });
}

void EventsPane::buildWaiting()
{
    m_waiting->model()->setHeaders(EventTexts::waitingHeaders());
    TableView *table = m_waiting->table();
    table->setColumn(WaitGroupColumn, ColumnKind::TextSecondary, 106);
    table->setColumn(WaitTopicColumn, ColumnKind::TextSecondary, 132);
    table->setColumn(WaitPlaceColumn, ColumnKind::TextSecondary, 90);
    table->setColumn(WaitKeyColumn, ColumnKind::Id, 155);
    table->setColumn(WaitTypeColumn, ColumnKind::Text, 165);
    table->setColumn(WaitStateColumn, ColumnKind::Text, 110);
    table->setColumn(WaitTriesColumn, ColumnKind::Count, 48);
    table->setColumn(WaitDueColumn, ColumnKind::Time, 70);
    table->setColumn(WaitWhyColumn, ColumnKind::TextSecondary, 0);
    table->setFirstToGo({WaitPlaceColumn, WaitTopicColumn, WaitTriesColumn, WaitGroupColumn, WaitStateColumn}); // what is parked is not due
    m_waiting->setPayload([this](qint64 id) {
        Database *bus = m_context.port->reader(DeskFile::Bus);
        return bus ? prettyJson(waitingPayload(*bus, id)) : QString();
    });
    connect(m_waiting->empty(), &EmptyState::actionRequested, this, [this] { showPage(u"letters"_s); });
}

void EventsPane::buildActions()
{
    for (const QString &key : pageKeys()) {
        auto *action = new QAction(this);
        action->setObjectName("events.show."_L1 + key);
        connect(action, &QAction::triggered, this, [this, key] { showPage(key); });
        addAction(action);
        m_actions.push_back(action);
    }
}

void EventsPane::showPage(const QString &key)
{
    m_pages->setCurrent(key);
    m_stack->setCurrentIndex(static_cast<int>(pageKeys().indexOf(key)));
    read();
}

void EventsPane::read()
{
    if (!m_context.port->reader(DeskFile::Bus)) return forget();
    const QString page = m_pages->current();
    if (page == "topics"_L1) m_topics->read();
    if (page == "outbox"_L1) readOutboxes();
    if (page == "waiting"_L1) readWaiting();
    if (page == "letters"_L1) m_letters->read();
    showCounts();
}

void EventsPane::forget()
{
    m_topics->forget();
    m_outbox->setRows({});
    m_waiting->setRows({});
    m_letters->forget();
    m_context.header->setSubtitle({});
}

void EventsPane::readOutboxes()
{
    std::vector<CellRow> pending, published;
    const QString wanted = m_services->current();
    const qint64 nowMs = m_context.port->status().timeMs;
    qint64 all = 0;
    for (std::size_t i = 0; i < outboxServices().size(); ++i) {
        const OutboxService &service = outboxServices()[i];
        Database *database = m_context.port->reader(service.file);
        if (!database) continue;
        OutboxPage page = readOutbox(*database, m_context.port->reader(DeskFile::Ecommerce), i, nowMs);
        all += page.pending;
        const QString key = service.party.toString();
        m_services->setText(key, page.pending ? u"%1  %2"_s.arg(serviceName(service.party), formatCount(page.pending))
                                              : serviceName(service.party));
        if (wanted != "all"_L1 && wanted != key) continue;
        for (CellRow &row : page.rows) (row.cells[PublishedColumn].raw.isValid() ? published : pending).push_back(std::move(row));
    }
    m_services->setText(u"all"_s, all ? tr("All  %1").arg(formatCount(all)) : tr("All"));
    const auto writtenAt = [](const CellRow &row) { return row.cells[OutboxTimeColumn].raw.toLongLong(); };
    std::ranges::stable_sort(pending, {}, writtenAt);
    std::ranges::stable_sort(published, std::ranges::greater(), writtenAt);
    std::ranges::move(published, std::back_inserter(pending));
    m_outbox->setRows(std::move(pending));
}

void EventsPane::readWaiting()
{
    if (Database *bus = m_context.port->reader(DeskFile::Bus))
        m_waiting->setRows(waitingRows(*bus, m_context.port->reader(DeskFile::Ecommerce), m_context.port->status().timeMs));
}

void EventsPane::showCounts()
{
    if (!m_context.port->reader(DeskFile::Bus)) return;
    const FrameStatus status = m_context.port->status();
    m_context.header->setSubtitle(tr("lag %1 · outbox %2 · dead letters %3")
                                      .arg(formatCount(status.lag), formatCount(status.outboxPending), formatCount(status.deadLetters)));
}

void EventsPane::showEntity(const EntityRef &entity)
{
    if (entity.kind == "dead-letter"_L1) {
        showPage(u"letters"_s);
        return m_letters->chooseLetter(entity.id.toLongLong());
    }
    showPage(u"topics"_s);
    if (!m_topics->chooseEvent(entity.id))
        m_context.navigator->notify(tr("No message %1 is on the bus. Nothing was changed; it may still be in an outbox.").arg(entity.id),
                                    Family::Warn);
}

void EventsPane::retranslate()
{
    setAccessibleName(tr("Events"));
    m_pages->setAccessibleName(tr("Parts of the event bus"));
    const QStringList names{tr("Topics"), tr("Outboxes"), tr("Waiting"), tr("Dead letters")};
    const QStringList actions{tr("Show topics and messages"), tr("Show the outboxes"), tr("Show waiting messages"),
                              tr("Show dead letters")};
    for (int i = 0; i < names.size(); ++i) {
        m_pages->setText(pageKeys().at(i), names.at(i));
        m_actions.at(i)->setText(actions.at(i));
    }
    m_services->setAccessibleName(tr("Service"));
    m_outbox->table()->setAccessibleName(tr("Outbox, pending first"));
    m_outbox->viewer()->setAccessibleName(tr("Payload of the event"));
    m_outbox->setSideHeading(tr("Payload"));
    m_outbox->empty()->leadTo(u"orders"_s, tr("Events wait here between their transaction and the bus. Nothing has been written yet."),
                              tr("Go to the orders"));
    m_outbox->model()->setHeaders(EventTexts::outboxHeaders());
    m_waiting->table()->setAccessibleName(tr("Messages that wait"));
    m_waiting->viewer()->setAccessibleName(tr("Payload of the message"));
    m_waiting->setSideHeading(tr("Payload"));
    m_waiting->empty()->setTexts(
        tr("Messages that failed and are tried again wait here, and those of the same key parked behind them. None waits."),
        tr("Show dead letters"));
    m_waiting->model()->setHeaders(EventTexts::waitingHeaders());
    m_topics->retranslate();
    m_letters->retranslate();
}

void EventsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        read();
    }
    QWidget::changeEvent(event);
}

} // namespace hamster::events

namespace hamster {

PaneSpec eventsPane()
{
    PaneSpec spec;
    spec.id = u"events"_s;
    spec.icon = u"events"_s;
    spec.group = PaneGroup::Watch;
    spec.title = [] { return events::EventsPane::tr("Events"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new events::EventsPane(context); };
    spec.entityKinds = {u"event"_s, u"dead-letter"_s};
    return spec;
}

} // namespace hamster
