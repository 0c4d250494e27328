#include "views/panes/sequence/sequence_pane.h"

#include "views/panes/orders/order_focus.h"
#include "views/panes/sequence/sequence_view.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/warning_strip.h"
#include "views/world_port.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {
constexpr int kAgainMs = 250; ///< between two questions while the order moves
}

SequencePane::SequencePane(const PaneContext &context)
    : m_context(context)
    , m_world(WorldPort::of(context.port))
    , m_focus(OrderFocus::of(context.port))
    , m_gone(new WarningStrip)
    , m_empty(new EmptyState)
    , m_view(new SequenceView)
    , m_state(new StateChip)
    , m_scope(new SegmentedControl(true))
{
    setObjectName(u"pane.sequence"_s);
    m_empty->setObjectName(u"sequence.empty"_s);
    m_gone->setObjectName(u"sequence.gone"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_gone);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    setMinimumSize(Theme::current().px(320), Theme::current().px(120));
    buildHeader();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAgainMs);
    connect(&m_soon, &QTimer::timeout, this, &SequencePane::ask);
    connect(m_focus, &OrderFocus::moved, this, &SequencePane::load);
    connect(m_view, &SequenceView::activated, this, &SequencePane::openPlace);
    connect(m_view, &SequenceView::menuRequested, this, &SequencePane::showMenu);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        Database *shop = m_context.port->reader(DeskFile::Ecommerce);
        const QString newest = shop ? newestOrder(*shop) : QString();
        if (newest.isEmpty()) return m_context.navigator->openPane(u"orders"_s);
        m_focus->setNumber(newest);
    });
    connect(m_world, &WorldPort::traced, this, [this] {
        if (!m_number.isEmpty() && !m_soon.isActive()) m_soon.start();
    });
    connect(context.port, &DeskPort::statusChanged, this, &SequencePane::tick);
    connect(context.port, &DeskPort::worldClosing, this, [this] { load({}); });
    retranslate();
    load(m_focus->number());
}

void SequencePane::buildHeader()
{
    PaneHeader *header = m_context.header;
    header->addControl(m_state);
    m_scope->setObjectName(u"sequence.scope"_s);
    m_scope->addSegment(u"main"_s, {});
    m_scope->addSegment(u"all"_s, {});
    m_scope->setCurrent(u"main"_s);
    header->addControl(m_scope);
    m_followButton = header->addButton({});
    m_followButton->setObjectName(u"sequence.follow"_s);
    m_followButton->setCheckable(true);
    m_followButton->setChecked(true);
    m_smaller = header->addButton(u"−"_s);
    m_percent = header->addButton(u"100 %"_s);
    m_larger = header->addButton(u"+"_s);
    m_smaller->setObjectName(u"sequence.smaller"_s);
    m_percent->setObjectName(u"sequence.percent"_s);
    m_larger->setObjectName(u"sequence.larger"_s);
    m_mermaidButton = header->addButton(u"Mermaid"_s);
    m_mermaidButton->setObjectName(u"sequence.mermaid"_s);
    m_exportButton = header->addIconButton(u"export"_s, {});
    m_exportButton->setObjectName(u"sequence.export"_s);
    connect(m_scope, &SegmentedControl::selected, this, [this](const QString &key) { m_view->setEverything(key == "all"_L1); });
    connect(m_followButton, &QAbstractButton::clicked, m_view, [this](bool on) { m_view->setFollow(on); });
    connect(m_view, &SequenceView::followChanged, m_followButton, &QAbstractButton::setChecked);
    connect(m_smaller, &QAbstractButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() - 0.1); });
    connect(m_larger, &QAbstractButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() + 0.1); });
    connect(m_percent, &QAbstractButton::clicked, this, [this] { m_view->setZoom(1); });
    connect(m_view, &SequenceView::zoomChanged, this, [this](qreal zoom) { m_percent->setText(u"%1 %"_s.arg(qRound(zoom * 100))); });
    connect(m_mermaidButton, &QAbstractButton::clicked, this, &SequencePane::copyMermaid);
    connect(m_exportButton, &QAbstractButton::clicked, this,
            [this] { showMenu({}, m_exportButton->mapToGlobal(QPoint(0, m_exportButton->height()))); });
    action(QT_TR_NOOP("Copy the sequence as Mermaid"), [this] { copyMermaid(); })->setObjectName(u"sequence.action.mermaid"_s);
    action(QT_TR_NOOP("Export the sequence as SVG"), [this] { exportDiagram(u"svg"_s); })->setObjectName(u"sequence.action.svg"_s);
    action(QT_TR_NOOP("Export the sequence as PNG"), [this] { exportDiagram(u"png"_s); })->setObjectName(u"sequence.action.png"_s);
}

QAction *SequencePane::action(const char *name, std::function<void()> run)
{
    auto *made = new QAction(this);
    connect(made, &QAction::triggered, this, std::move(run));
    addAction(made);
    m_actions.emplace_back(made, name);
    return made;
}

void SequencePane::showEntity(const EntityRef &entity)
{
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    const OrderHead head = shop ? readOrderHead(*shop, entity.id) : OrderHead();
    if (head.found()) m_focus->setNumber(head.number);
    load(head.found() ? head.number : entity.id);
}

void SequencePane::load(const QString &number)
{
    if (number == m_number && !number.isEmpty()) return;
    m_number = number;
    m_known = 0;
    m_firstMs = 0;
    m_asking = m_askAgain = m_loaded = false;
    m_complete = true;
    m_soon.stop();
    m_view->setStory({}, 0, false);
    showHead();
    if (isVisible()) ask();
}

void SequencePane::ask()
{
    if (m_number.isEmpty() || m_asking || !isVisible()) return;
    m_asking = true;
    TraceQuery query;
    query.order = m_number.toStdString();
    query.since = m_known;
    m_world->ask(query, [self = QPointer<SequencePane>(this), number = m_number](const TraceAnswer &answer) {
        if (self) self->take(number, answer);
    });
}

void SequencePane::take(const QString &number, const TraceAnswer &answer)
{
    if (number != m_number) return; // of the order before
    m_asking = false;
    if (std::exchange(m_askAgain, false)) return ask(); // it tells what is new only, and all is to be told anew
    if (answer.last < m_known) return;                  // of the world before
    m_known = answer.last;
    const bool first = !m_loaded;
    m_loaded = true;
    m_complete = answer.complete || !answer.known;
    if (!answer.unchanged) {
        Database *shop = m_context.port->reader(DeskFile::Ecommerce);
        m_head = shop ? readOrderHead(*shop, m_number) : OrderHead();
        m_view->setStory(tell(answer.records), answer.nowMs, !m_head.atEnd());
    }
    showHead();
    // A life that goes on is followed; one that has ended is read from its beginning.
    if (first) m_view->setFollow(!m_head.atEnd());
    if (first && m_head.atEnd()) m_view->verticalScrollBar()->setValue(0);
}

void SequencePane::tick()
{
    if (isVisible() && m_noOrders) showHead(); // the first one may have come
    if (isVisible() && m_number.isEmpty()) showSome();
    if (!isVisible() || !m_loaded) return;
    const qint64 now = m_context.port->status().timeMs;
    m_view->setStory(m_view->story(), now, !m_head.atEnd());
}

/// A room is to see a life at once: until an order is chosen it is the newest one. The choice of all panes stays empty.
void SequencePane::showSome()
{
    Database *shop = m_context.port->setup().laboratory ? m_context.port->reader(DeskFile::Ecommerce) : nullptr;
    if (shop) load(newestOrder(*shop));
}

void SequencePane::showHead()
{
    if (!m_loaded) m_head = {};
    const bool drawn = m_loaded && !m_view->story().messages.empty();
    m_context.header->setSubject(u"order"_s, m_number);
    m_context.header->setSubtitle(m_head.found() ? formatWon(m_head.amount) + u" · "_s + m_head.member + u" · "_s + m_head.vendor
                                                 : QString());
    m_state->setState(u"order"_s, m_head.state);
    m_state->setVisible(m_head.found());
    m_empty->setVisible(!drawn);
    m_view->setVisible(drawn);
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_scope, m_followButton, m_smaller, m_percent, m_larger, m_mermaidButton, m_exportButton})
        control->setEnabled(drawn);
    for (const auto &[each, text] : m_actions) each->setEnabled(drawn);
    m_gone->setTexts(drawn && !m_complete ? tr("Not from the beginning") : QString(),
                     tr("The trace in memory keeps the newest 100,000 records; older steps of this order are in its timeline."));
    QString sentence = tr("The life of an order is drawn here: every message, transaction and fault on its way through the services.");
    if (!m_number.isEmpty() && m_loaded)
        sentence =
            m_head.found()
                ? tr("The trace has nothing left of %1: it happened before this run, or its records have left the memory.").arg(m_number)
            : isPastShown(m_context.port) ? tr("There was no order %1 yet at the moment that is shown.").arg(m_number)
                                          : tr("There is no order %1 in this world.").arg(m_number);
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    m_noOrders = !shop || newestOrder(*shop).isEmpty();
    m_noOrders ? m_empty->leadTo(u"orders"_s, sentence, tr("Go to the orders")) : m_empty->setTexts(sentence, tr("Show the newest order"));
}

void SequencePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_watch = m_world->watch();
    ask();
}

void SequencePane::hideEvent(QHideEvent *event)
{
    m_watch.reset();
    QWidget::hideEvent(event);
}

void SequencePane::retranslate()
{
    setAccessibleName(tr("Sequence"));
    m_view->setAccessibleName(tr("Sequence diagram"));
    m_scope->setText(u"main"_s, tr("Main steps"));
    m_scope->setText(u"all"_s, tr("Everything"));
    m_scope->setHint(u"all"_s, tr("Also housekeeping: stock and sales copies, exports, webhook bookkeeping, settlement lines"));
    m_followButton->setText(tr("Follow"));
    m_followButton->setToolTip(tr("Keep the newest row in view"));
    m_smaller->setAccessibleName(tr("Smaller diagram"));
    m_smaller->setToolTip(tr("Smaller diagram"));
    m_percent->setToolTip(tr("Back to 100 %"));
    m_larger->setAccessibleName(tr("Larger diagram"));
    m_larger->setToolTip(tr("Larger diagram"));
    m_mermaidButton->setToolTip(tr("Copy the sequence as Mermaid"));
    m_exportButton->setHint(tr("Export as SVG or PNG"));
    for (const auto &[each, text] : m_actions) each->setText(tr(text));
    showHead();
}

void SequencePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_known = 0; // the story's words are in the old language
        m_askAgain = m_asking;
        ask();
    }
    QWidget::changeEvent(event);
}

void SequencePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::sequence
