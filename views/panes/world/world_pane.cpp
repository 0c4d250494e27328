#include "views/panes/world/world_pane.h"

#include "views/panes/orders/order_focus.h"
#include "views/panes/sequence/order_head.h"
#include "views/panes/world/facts.h"
#include "views/panes/world/last_events.h"
#include "views/panes/world/traffic_popup.h"
#include "views/theme/theme.h"
#include "views/widgets/empty_line.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/segmented_control.h"
#include "views/world_port.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::world {

namespace {
constexpr int kAgainMs = 300;        ///< between two readings of the order's path
constexpr std::size_t kTraffic = 60; ///< messages in the popup

/// The button below the sentence, without a margin; tells how high that is.
int layBelow(EmptyState &empty, int width)
{
    auto *lines = static_cast<QBoxLayout *>(empty.layout());
    lines->setDirection(QBoxLayout::TopToBottom);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    auto *sentence = empty.findChild<Label *>(u"emptySentence"_s);
    sentence->setElided(false);
    sentence->setWordWrap(true);
    const QRect taken =
        QFontMetrics(sentence->font()).boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, sentence->text());
    return taken.height() + lines->spacing() + empty.findChild<QWidget *>(u"emptyAction"_s)->sizeHint().height();
}
} // namespace

WorldPane::WorldPane(const PaneContext &context)
    : m_context(context)
    , m_world(WorldPort::of(context.port))
    , m_focus(OrderFocus::of(context.port))
    , m_empty(new EmptyState)
    , m_view(new WorldView)
    , m_scope(new SegmentedControl(true))
    , m_mode(new SegmentedControl(true))
    , m_traffic(new TrafficPopup(this))
    , m_trafficAction(new QAction(this))
    , m_menuAction(new QAction(this))
{
    setObjectName(u"pane.world"_s);
    m_empty->setObjectName(u"world.empty"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_view->installEventFilter(this);
    setMinimumSize(Theme::current().px(420), Theme::current().px(200));
    buildHeader();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAgainMs);
    connect(&m_soon, &QTimer::timeout, this, &WorldPane::askOrder);
    DeskPort *port = context.port;
    connect(m_world, &WorldPort::factsChanged, this, &WorldPane::takeFacts);
    connect(port, &DeskPort::statusChanged, this, &WorldPane::takeStatus);
    connect(m_world, &WorldPort::traced, this, [this](const TraceBatch &batch) {
        m_view->addBatch(batch);
        takeLast(batch);
        if (!m_picture.order.isEmpty() && !m_soon.isActive()) m_soon.start();
    });
    connect(port, &DeskPort::worldClosing, this, [this] {
        m_view->clearFlow();
        m_picture = {};
        m_last.reset();
        m_traffic->close();
        takeFacts(); // still reads the old world
        m_hasOrders = false;
    });
    connect(port, &DeskPort::worldOpened, this, &WorldPane::showEmpty);
    connect(m_focus, &OrderFocus::moved, this, [this] {
        setOnlyOrder(!m_focus->number().isEmpty());
        followOrder();
    });
    connect(m_view, &WorldView::activated, this, &WorldPane::showTraffic);
    connect(m_view, &WorldView::menuRequested, this, &WorldPane::showMenu);
    connect(m_traffic, &TrafficPopup::orderChosen, this, [this](const QString &order) {
        m_context.navigator->openEntity({u"order"_s, order});
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        QAction *play = playAction();
        play ? play->trigger() : m_context.navigator->openPane(u"orders"_s);
    });
    retranslate();
    takeStatus();
    takeFacts();
    followOrder();
}

void WorldPane::buildHeader()
{
    m_scope->setObjectName(u"world.scope"_s);
    m_scope->addSegment(u"everything"_s, {});
    m_scope->addSegment(u"order"_s, {});
    m_scope->setCurrent(u"everything"_s);
    m_mode->setObjectName(u"world.mode"_s);
    m_mode->addSegment(u"flow"_s, {});
    m_mode->addSegment(u"lag"_s, {});
    m_mode->addSegment(u"latency"_s, {});
    m_mode->setCurrent(u"flow"_s);
    m_context.header->addControl(m_scope);
    m_context.header->addControl(m_mode);
    connect(m_scope, &SegmentedControl::selected, this, [this](const QString &key) { setOnlyOrder(key == "order"_L1); });
    connect(m_mode, &SegmentedControl::selected, this, [this](const QString &key) {
        m_picture.mode = key == "lag"_L1 ? Mode::Lag : key == "latency"_L1 ? Mode::Latency : Mode::Flow;
        m_view->setPicture(m_picture);
    });
    m_trafficAction->setObjectName(u"world.action.traffic"_s);
    m_menuAction->setObjectName(u"world.action.menu"_s);
    addActions({m_trafficAction, m_menuAction});
    connect(m_trafficAction, &QAction::triggered, this, [this] { showTraffic(m_view->current()); });
    connect(m_menuAction, &QAction::triggered, this,
            [this] { showMenu(m_view->current(), m_view->mapToGlobal(m_view->rectOf(m_view->current()).center())); });
}

void WorldPane::takeFacts()
{
    m_picture.facts = m_world->facts();
    showEmpty();
    m_view->setPicture(m_picture);
    showSubtitle();
}

/// Before the first order nothing travels: what begins it is offered.
void WorldPane::showEmpty()
{
    static const Sql kAny{"SELECT max(id) IS NOT NULL FROM orders"};
    Database *shop = m_hasOrders ? nullptr : m_context.port->reader(DeskFile::Ecommerce);
    if (shop) {
        shop->clearFailure();
        m_hasOrders = shop->value<std::int64_t>(kAny).value_or(0) != 0;
    }
    const QString sentence = tr("No orders yet. Once somebody buys and the world plays, their messages travel along these links.");
    if (m_context.port->status().worldOpen && playAction())
        m_empty->setTexts(sentence, tr("Play the world"));
    else if (m_context.port->status().worldOpen)
        m_empty->leadTo(u"orders"_s, sentence, tr("Go to the orders"));
    else
        m_empty->setTexts(tr("The services, the PG and the messages between them are drawn here once a world is open."),
                          tr("Go to the orders"));
    m_empty->setVisible(m_context.port->status().worldOpen ? !m_hasOrders : !m_picture.facts.known);
    placeEmpty();
}

/// What makes the first order come: the world has buyers and stands still. None: somebody has to order by hand.
QAction *WorldPane::playAction() const
{
    const FrameStatus status = m_context.port->status();
    if (!status.worldOpen || !status.paused || status.realMode || m_picture.facts.buyers == 0) return nullptr;
    auto *play = window()->findChild<QAction *>(u"command.playPause"_s);
    return play && play->isEnabled() ? play : nullptr;
}

/// In place of the picture's hint, where the nodes leave the room; in a small pane in a line above the picture.
void WorldPane::placeEmpty()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const QRect room = layOut(QSizeF(size()), Theme::current().scale() / 100.0).free.toRect();
    const bool over = room.height() >= layBelow(*m_empty, room.width());
    if (over) {
        column->removeWidget(m_empty);
        m_empty->setGeometry(room);
        m_empty->raise();
    } else {
        layInLine(*m_empty);
        if (column->indexOf(m_empty) < 0) column->insertWidget(0, m_empty);
    }
    const bool hinted = !over || m_empty->isHidden();
    if (hinted == m_picture.hinted) return;
    m_picture.hinted = hinted;
    m_view->setPicture(m_picture);
}

void WorldPane::takeStatus()
{
    if (m_empty->isVisibleTo(this)) showEmpty();
    const FrameStatus status = m_context.port->status();
    if (!status.paused && m_last) m_last.reset(), showSubtitle();
    m_view->setTime(status.paused && !status.realMode, status.realMode ? 1 : status.speed);
}

/// Of a world that stands still: the step that was just taken, or what came last before it was stopped.
void WorldPane::takeLast(const TraceBatch &batch)
{
    const FrameStatus status = m_context.port->status();
    if (!status.paused || status.realMode) return;
    m_last = batch;
    showSubtitle();
}

void WorldPane::showSubtitle()
{
    const QString last = m_last ? lastEvents(*m_last) : QString();
    if (!last.isEmpty()) return m_context.header->setSubtitle(tr("Last: %1").arg(last));
    const int services = static_cast<int>(m_view->layoutOfWorld().nodes.size());
    int crashed = 0;
    for (const NodeFacts &node : m_picture.facts.nodes) crashed += node.running ? 0 : 1;
    // In the words of the nodes: a message on the bus waits once, and is behind for each service that has still to take it.
    QString text =
        tr("%1 nodes · %2 links · lag %3 · outbox %4 · %5 under way")
            .arg(services)
            .arg(kLinkCount)
            .arg(formatCount(m_picture.facts.lag()), formatCount(outboxes(m_picture.facts)), formatCount(underWay(m_picture.facts)));
    if (crashed > 0) text += u" · "_s + tr("%1 crashed").arg(crashed);
    m_context.header->setSubtitle(text);
}

void WorldPane::setOnlyOrder(bool only)
{
    m_picture.onlyOrder = only && !m_focus->number().isEmpty();
    m_scope->setCurrent(m_picture.onlyOrder ? u"order"_s : u"everything"_s);
    m_view->setPicture(m_picture);
}

void WorldPane::followOrder()
{
    m_picture.order = m_focus->number();
    m_picture.path = {};
    m_picture.orderState.clear();
    m_known = 0;
    m_asking = false;
    if (m_picture.order.isEmpty()) setOnlyOrder(false);
    m_scope->setEnabled(!m_picture.order.isEmpty());
    m_view->setPicture(m_picture);
    if (isVisible()) askOrder();
}

void WorldPane::askOrder()
{
    if (m_picture.order.isEmpty() || m_asking || !isVisible()) return;
    m_asking = true;
    TraceQuery query;
    query.order = m_picture.order.toStdString();
    query.since = m_known;
    m_world->ask(query, [self = QPointer<WorldPane>(this), number = m_picture.order](const TraceAnswer &answer) {
        if (!self || number != self->m_picture.order) return;
        self->m_asking = false;
        self->m_known = answer.last;
        if (!answer.unchanged) self->m_picture.path = pathOf(answer);
        Database *shop = self->m_context.port->reader(DeskFile::Ecommerce);
        const sequence::OrderHead head = shop ? sequence::readOrderHead(*shop, number) : sequence::OrderHead();
        self->m_picture.orderState = head.state;
        self->m_picture.orderAmount = head.amount;
        self->m_view->setPicture(self->m_picture);
    });
}

void WorldPane::showTraffic(const Target &target)
{
    if (target.what == Target::What::None) return;
    TraceQuery query;
    query.messagesOnly = true;
    query.newest = kTraffic;
    if (target.what == Target::What::Link) {
        query.between[0] = linkOf(target.link).from;
        query.between[1] = linkOf(target.link).to;
    } else {
        query.at = target.party;
    }
    const QString title = target.what == Target::What::Link ? nameOf(target.link) : nameOf(target.party);
    const QRect beside = m_view->rectOf(target);
    m_traffic->open(title, m_view->mapToGlobal(QPoint(beside.center().x(), beside.bottom() + 6)));
    m_world->ask(query, [popup = QPointer<TrafficPopup>(m_traffic)](const TraceAnswer &answer) {
        if (popup) popup->setTraffic(answer);
    });
}

void WorldPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_watch = m_world->watch();
    takeStatus();
    askOrder();
}

void WorldPane::hideEvent(QHideEvent *event)
{
    m_watch.reset();
    m_last.reset(); // what comes meanwhile is not heard
    showSubtitle();
    m_view->clearFlow();
    QWidget::hideEvent(event);
}

bool WorldPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize) placeEmpty();
    return QWidget::eventFilter(watched, event);
}

void WorldPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_picture.onlyOrder) return setOnlyOrder(false);
    QWidget::keyPressEvent(event);
}

void WorldPane::retranslate()
{
    setAccessibleName(tr("World"));
    m_view->setAccessibleName(tr("Picture of the world"));
    m_scope->setText(u"everything"_s, tr("All"));
    m_scope->setText(u"order"_s, tr("This order"));
    m_scope->setHint(u"order"_s, tr("Only the way of the selected order, with the order of its steps"));
    m_mode->setText(u"flow"_s, tr("Flow"));
    m_mode->setText(u"lag"_s, tr("Lag"));
    m_mode->setText(u"latency"_s, tr("Latency"));
    m_trafficAction->setText(tr("Traffic of the marked node or link"));
    m_menuAction->setText(tr("What can be done to the marked node or link"));
    showEmpty();
    showSubtitle();
}

void WorldPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void WorldPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::world
