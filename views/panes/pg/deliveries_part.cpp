#include "views/panes/pg/deliveries_part.h"

#include "views/frame/navigator.h"
#include "views/items/columns.h"
#include "views/items/fault_marks.h"
#include "views/items/paged_table.h"
#include "views/panes/pg/delivery_rows.h"
#include "views/panes/pg/webhook_acts.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/command_run.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/present_only.h"
#include "views/widgets/search_field.h"
#include "views/widgets/surface.h"
#include "views/widgets/text_viewer.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

constexpr int kSearchMs = 180;     // after the last key
constexpr int kBesideWidth = 720;  // at 100 %
const QList<int> kAbove{600, 300}; ///< the list above its request
constexpr const char16_t *kFilters[] = {u"",         u"open",      u"held",      u"SCHEDULED", u"SENDING",
                                        u"RETRYING", u"DELIVERED", u"EXHAUSTED", u"DISABLED"};

command::WebhookAct commandOf(HandAct act)
{
    using enum command::WebhookAct;
    constexpr command::WebhookAct kActs[] = {Hold, Release, Drop, Duplicate, Resend};
    return kActs[static_cast<std::size_t>(act)];
}

} // namespace

DeliveriesPart::DeliveriesPart(const PaneContext &context)
    : m_context(context)
    , m_heading(new Label({}, TextRole::BodyStrong))
    , m_due(new Label({}, TextRole::Caption, Token::T2))
    , m_textHead(new SectionHeader)
    , m_states(new QComboBox)
    , m_search(new SearchField)
    , m_empty(new EmptyState)
    , m_view(new DeliveryView)
    , m_text(new TextViewer)
    , m_asSent(Button::makeSmall({}, {}))
{
    setObjectName(u"pg.deliveries"_s);
    m_model = new PagedTable([this](qint64 high, qint64 low, int limit) { return readRows(high, low, limit); },
                             [this]() -> qint64 { return pg() ? newestDelivery(*pg()) : 0; }, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_empty->setObjectName(u"pg.deliveries.empty"_s);
    column->addWidget(m_empty);
    m_split = new QSplitter(Qt::Vertical);
    m_split->setChildrenCollapsible(false);
    m_view->setObjectName(u"pg.deliveries.table"_s);
    m_model->setHeaders({{}, {}, {}, {}, {}, {}});
    showPaged(m_view, m_model);
    for (int hidden = DeliveryKeyColumn; hidden <= DeliveryFaultColumn; ++hidden) m_view->hideColumn(hidden);
    m_split->addWidget(new DeliveryRows(m_view));
    auto *viewer = new Surface;
    auto *viewerColumn = new QVBoxLayout(viewer);
    viewerColumn->setContentsMargins(0, 8, 0, 0);
    viewerColumn->setSpacing(0);
    m_textHead->setElided(true);
    m_textHead->setObjectName(u"pg.deliveries.textHead"_s);
    auto *headRow = new QHBoxLayout;
    headRow->setContentsMargins(10, 0, 10, 4);
    m_asSent->setObjectName(u"pg.deliveries.asSent"_s);
    m_asSent->setCheckable(true);
    headRow->addWidget(m_textHead, 1);
    headRow->addWidget(m_asSent);
    viewerColumn->addLayout(headRow);
    m_text->setObjectName(u"pg.deliveries.text"_s);
    m_view->setMinimumHeight(Theme::current().px(43)); // one webhook and two lines: a low console does not scroll around its parts
    m_text->setMinimumHeight(Theme::current().px(42));
    viewerColumn->addWidget(m_text, 1);
    m_split->addWidget(viewer);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes(kAbove);
    column->addWidget(m_split, 1);
    column->addStretch(0);
    buildActions();
    connect(m_view, &DeliveryView::currentRowChanged, this, &DeliveriesPart::showChosen);
    connect(m_view, &QAbstractItemView::pressed, this, [this] { // a person chooses another one
        m_followed.clear();
        showText();
    });
    connect(m_view, &DeliveryView::attemptChosen, this, &DeliveriesPart::showText);
    connect(m_asSent, &QAbstractButton::toggled, this, &DeliveriesPart::showText);
    connect(m_view, &DeliveryView::actRequested, this, &DeliveriesPart::act);
    connect(m_view, &DeliveryView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    connect(m_model, &PagedTable::reloaded, this, &DeliveriesPart::showEmpty);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_filter.state.isEmpty() && m_filter.like.empty()) return m_context.navigator->openPane(u"orders"_s);
        m_search->clear();
        m_states->setCurrentIndex(0);
        applyFilter();
    });
}

/// Alone in a wide console the request stands beside the list, else below it.
void DeliveriesPart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation way = width() < Theme::current().px(kBesideWidth) ? Qt::Vertical : Qt::Horizontal;
    if (way == m_split->orientation()) return;
    m_split->setOrientation(way);
    m_split->setSizes(way == Qt::Vertical ? kAbove : QList<int>{500, 500});
}

Database *DeliveriesPart::pg() const { return m_context.port->reader(DeskFile::Pg); }

QWidget *DeliveriesPart::buildBar()
{
    auto *bar = new Surface(Token::Head, Qt::BottomEdge);
    QHBoxLayout *row = bar->makeBar();
    m_heading->setObjectName(u"pg.deliveries.heading"_s);
    m_due->setObjectName(u"pg.deliveries.due"_s);
    m_states->setObjectName(u"pg.deliveries.states"_s);
    m_search->setObjectName(u"pg.deliveries.search"_s);
    m_search->setMinimumWidth(80);
    m_search->setMaximumWidth(170);
    for (const char16_t *filter : kFilters) m_states->addItem(QString(), QString::fromUtf16(filter));
    row->addWidget(m_heading);
    row->addWidget(m_due);
    row->addStretch();
    row->addWidget(m_search, 1);
    row->addWidget(m_states);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kSearchMs);
    connect(&m_searchSoon, &QTimer::timeout, this, &DeliveriesPart::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &DeliveriesPart::applyFilter);
    connect(m_states, &QComboBox::currentIndexChanged, this, &DeliveriesPart::applyFilter);
    return bar;
}

void DeliveriesPart::buildActions()
{
    m_openOrder = new QAction(this);
    m_openOrder->setObjectName(u"pg.webhook.order"_s);
    m_view->insertAction(m_view->actions().value(0), m_openOrder); // first in the menu
    connect(m_openOrder, &QAction::triggered, this, [this] {
        if (m_chosen) m_context.navigator->openEntity({u"order"_s, m_chosen->order});
    });
    static const QKeySequence keys[] = {Qt::Key_H, Qt::Key_L, Qt::Key_X, Qt::Key_D, Qt::Key_R};
    static const char *const names[] = {"hold", "release", "drop", "duplicate", "resend"};
    for (int i = 0; i < kHandActs; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto which = static_cast<HandAct>(i);
        m_acts[at] = new QAction(themeIcon(actIcon(which)), {}, this);
        m_acts[at]->setObjectName("pg.webhook."_L1 + QLatin1String(names[at]));
        m_acts[at]->setShortcut(keys[at]);
        m_acts[at]->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(m_acts[at]);
        presentOnly(m_context.port, m_acts[at]);
        connect(m_acts[at], &QAction::triggered, this, [this, which] { act(which); });
    }
    m_more = new WebhookActs(m_context, m_view);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

std::vector<CellRow> DeliveriesPart::readRows(qint64 high, qint64 low, int limit) const
{
    if (!pg()) return {};
    std::vector<CellRow> rows = deliveryRows(*pg(), m_filter, m_context.port->status().timeMs, high, low, limit);
    const FaultMarks marks(m_context.port);
    for (CellRow &row : rows)
        row.cells.push_back(Cell::words(FaultMarks::badge(marks.ofWebhooks(row.cells[DeliveryOrderColumn].raw.toString()))));
    return rows;
}

std::vector<WebhookAttempt> DeliveriesPart::readTries() const
{
    std::vector<WebhookAttempt> tries = readAttempts(*pg(), m_chosen->publicId);
    for (const FaultMark &mark : FaultMarks(m_context.port).ofThing(m_chosen->webhookId)) {
        // The one whose sending it hit; a fault that is not about a single attempt belongs to the last before it.
        WebhookAttempt *hit = nullptr;
        for (WebhookAttempt &each : tries)
            if (each.createdMs <= mark.atMs + 2) hit = &each;
        if (hit && !hit->faults.contains(mark.rule)) hit->faults << mark.rule;
    }
    return tries;
}

void DeliveriesPart::read()
{
    m_model->refresh();
    chooseFollowed();
    if (!m_view->currentIndex().isValid() && m_model->rowCount()) m_view->setCurrentIndex(m_model->index(0, 0));
    m_due->setText(pg() ? tr("due %1").arg(formatCount(dueDeliveries(*pg()))) : QString());
    showEmpty();
    showChosen();
}

void DeliveriesPart::follow(const QString &transaction)
{
    m_followed = transaction;
    if (chooseFollowed())
        showChosen();
    else
        showText(); // of another one, and it says so
}

bool DeliveriesPart::chooseFollowed()
{
    if (m_followed.isEmpty()) return false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Cell *key = m_model->cellAt(row, DeliveryKeyColumn);
        if (!key || key->raw.toString() != m_followed) continue;
        m_followed.clear();
        m_view->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    return false;
}

void DeliveriesPart::forget()
{
    m_followed.clear();
    m_model->clear();
    m_due->setText({});
    m_chosen.reset();
    m_view->setAttempts({});
    showEmpty();
    showText();
}

void DeliveriesPart::applyFilter()
{
    m_searchSoon.stop();
    m_filter.state = m_states->currentData().toString();
    m_filter.like = m_search->text().trimmed().isEmpty() ? std::string() : likePattern(m_search->text());
    // A whole transaction key is looked up; parts of it are looked for.
    const QString text = m_search->text().trimmed();
    m_filter.key = pg() && !text.isEmpty() && findTransaction(*pg(), text) ? text.toStdString() : std::string();
    m_model->setSparse(!m_filter.key.empty() || (m_filter.state.isEmpty() && m_filter.like.empty()) ? 0 : PagedTable::kWindow);
    m_model->reload();
    if (!m_view->currentIndex().isValid() && m_model->rowCount()) m_view->setCurrentIndex(m_model->index(0, 0));
    showEmpty();
    showChosen();
}

void DeliveriesPart::setAlone(bool alone)
{
    m_alone = alone;
    m_heading->setVisible(!alone);
    showEmpty();
}

void DeliveriesPart::showEmpty()
{
    const bool none = m_model->rowCount() == 0 && m_model->complete();
    m_empty->setVisible(none);
    m_split->setVisible(!none);
    const QString nothing = tr("Each decision of the PG is sent to the merchant as a webhook and shown here. None has been sent yet.");
    if (m_filter.state.isEmpty() && m_filter.like.empty())
        m_alone ? m_empty->leadTo(u"orders"_s, nothing, tr("Go to the orders")) : m_empty->setTexts(nothing, {});
    else
        m_empty->setTexts(tr("No webhook fits the filter."), tr("Show all"));
}

void DeliveriesPart::showChosen()
{
    const qint64 id = m_model->idAt(m_view->currentIndex().row());
    m_chosen = pg() && id ? readDelivery(*pg(), id) : std::nullopt;
    m_view->setAttempts(m_chosen ? readTries() : std::vector<WebhookAttempt>());
    m_openOrder->setEnabled(m_chosen.has_value());
    m_more->setDelivery(m_chosen);
    m_view->setOffersActs(!isPastShown(m_context.port));
    const DeliveryActs acts = m_chosen ? actsFor(m_chosen->state, m_chosen->held) : DeliveryActs{};
    for (int i = 0; i < kHandActs; ++i) m_acts[static_cast<std::size_t>(i)]->setEnabled(m_chosen && allows(acts, static_cast<HandAct>(i)));
    showText();
}

void DeliveriesPart::showText()
{
    m_asSent->setVisible(m_chosen.has_value());
    if (!m_chosen) {
        m_textHead->setText({});
        return m_text->showText({});
    }
    const int place = m_view->chosenAttempt();
    const WebhookAttempt *attempt = place >= 0 ? &m_view->attempts()[static_cast<std::size_t>(place)] : nullptr;
    // Its own order by name: the table of transactions beside it may have another one chosen. What says so must not be cut.
    const QString other = m_followed.isEmpty() ? QString() : u" · "_s + tr("another one");
    const QString request = !attempt          ? tr("Request")
                            : other.isEmpty() ? tr("Request #%1").arg(attempt->number)
                                              : u"#%1"_s.arg(attempt->number);
    m_textHead->setText(request + u" · "_s + m_chosen->order + other);
    m_text->showText(attemptText(*m_chosen, attempt, m_asSent->isChecked()));
}

void DeliveriesPart::act(HandAct act)
{
    if (!m_chosen || !m_acts[static_cast<std::size_t>(act)]->isEnabled()) return;
    const QString what = actName(act);
    const FrameStatus status = m_context.port->status();
    if (status.paused && !status.realMode)
        m_context.navigator->notify(
            tr("The world stands still: “%1” of the webhook of %2 follows once it goes on.").arg(what, m_chosen->order), Family::Wait);
    m_context.port->send(command::ActOnWebhook{m_chosen->publicId, commandOf(act), 1}, [self = QPointer<DeliveriesPart>(this), what,
                                                                                        asked = *m_chosen](const CommandAnswer &answer) {
        if (!self) return;
        Navigator *navigator = self->m_context.navigator;
        if (answer.ok)
            navigator->notify(tr("%1: webhook of %2").arg(what, asked.order), Family::Good);
        else if (const QString overtaken = self->m_more->overtakenText(asked, answer); !overtaken.isEmpty())
            navigator->notify(overtaken, Family::Warn);
        else
            navigator->notify(tr("%1: webhook of %2 was refused. %3").arg(what, asked.order, refusalText(answer)), Family::Bad);
        self->read();
    });
}

bool DeliveriesPart::choose(const QString &id)
{
    const qint64 row = pg() ? findDelivery(*pg(), id) : 0;
    if (!row) return false;
    m_states->setCurrentIndex(0);
    if (const auto facts = readDelivery(*pg(), row)) m_search->setText(facts->transaction);
    applyFilter();
    for (int tries = 0; m_model->rowOf(row) < 0 && !m_model->complete() && tries < 64; ++tries) m_model->fetchMore({});
    if (const int at = m_model->rowOf(row); at >= 0) m_view->setCurrentIndex(m_model->index(at, 0));
    return true;
}

void DeliveriesPart::retranslate()
{
    m_heading->setText(tr("Webhooks"));
    m_view->setAccessibleName(tr("Webhook deliveries"));
    m_text->setAccessibleName(tr("Request of the webhook"));
    m_asSent->setText(tr("As sent"));
    m_asSent->setToolTip(tr("The body byte for byte, as it was signed; else it is laid out to be read"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setToolTip(tr("Order or key"));
    m_search->setAccessibleName(tr("Search webhooks"));
    m_states->setAccessibleName(tr("State of the webhooks"));
    for (int i = 0; i < m_states->count(); ++i) {
        const QString key = m_states->itemData(i).toString();
        m_states->setItemText(i, key.isEmpty()      ? tr("All")
                                 : key == "open"_L1 ? tr("Not finished")
                                 : key == "held"_L1 ? tr("Held by hand")
                                                    : stateName(u"delivery", key));
    }
    m_openOrder->setText(tr("Open the order"));
    const QStringList tips{tr("Keeps the next attempts back until they are released"), tr("Lets a held webhook go on"),
                           tr("The next attempt never arrives; the PG repeats it by its schedule"),
                           tr("Sends a copy with the same webhook id at once"),
                           tr("Sends it at once; a finished one is sent as a new delivery")};
    for (int i = 0; i < kHandActs; ++i) {
        m_acts[static_cast<std::size_t>(i)]->setText(actName(static_cast<HandAct>(i)));
        m_acts[static_cast<std::size_t>(i)]->setToolTip(tips.at(i));
    }
    m_more->retranslate();
    if (m_model->rowCount() > 0) m_model->reload(); // what cells say
}

} // namespace hamster::pgconsole
