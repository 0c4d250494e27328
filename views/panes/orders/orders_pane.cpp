#include "views/panes/orders/orders_pane.h"

#include "views/desk_port.h"
#include "views/items/bus_lag.h"
#include "views/items/export_dialog.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/orders/new_order_dialog.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/orders/orders_columns.h"
#include "views/panes/orders/orders_export.h"
#include "views/panes/orders/orders_reasons.h"
#include "views/theme/paint.h"
#include "views/theme/states.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/widgets/search_field.h"
#include "views/widgets/table_footer.h"

#include <QBoxLayout>
#include <QElapsedTimer>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>

#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

constexpr int kFollowMs = 60;
constexpr int kSoonMs = 100; // changes within this time are read at once
constexpr int kCostShare = 8;
constexpr int kTotalsMs = 250;     // chips and sums at most 4 times a second
constexpr int kTotalsBudgetMs = 8; // of one reading
constexpr qint64 kFrequent = 20'000;
constexpr int kScrollBarWidth = 10;
constexpr int kCellPadding = 8;
constexpr int kQuietGlyph = 16; ///< the icon of a state without a chip, and the room behind it

const Sql kFirstOrderMs{"SELECT created_at FROM orders ORDER BY id LIMIT 1"};
const Sql kAnyFiring{"SELECT id FROM fault_firings ORDER BY id LIMIT 1"};

} // namespace

void OrdersPane::openWorld()
{
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    if (!shop) return closeWorld();
    m_closed = false;
    const bool past = isPastShown(m_context.port), same = std::exchange(m_past, past) || past;
    if (!same && std::exchange(m_reasonSeen, false)) fitColumns();
    if (!same && filtered()) { // what was looked for was of the world before
        dropFilter();
        applyFilter();
    }
    m_feed.start(*shop);
    m_model->reload();
    m_stale = false;
    noteFaults();
}

/// A column that says nothing of any order takes no room from those that do.
void OrdersPane::noteFaults()
{
    Database *faults = m_context.port->reader(DeskFile::Faults);
    const bool fired = faults && faults->value<std::int64_t>(kAnyFiring);
    if (fired != std::exchange(m_faultsFired, fired)) fitColumns();
}

void OrdersPane::closeWorld()
{
    m_soon.stop();
    m_totalsSoon.stop();
    if (m_export) m_export->cancel();
    m_model->clear();
    m_totals = {};
    m_stale = true;
    m_closed = true;
    showTotals();
}

void OrdersPane::read()
{
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    if (!shop || m_closed) return;
    if (m_stale) return openWorld();
    QElapsedTimer cost;
    cost.start();
    const OrderFeed::News news = m_feed.read(*shop);
    if (news.tooMany) {
        m_model->catchUp();
        m_totals.restart(*shop, m_model->search());
    } else {
        m_model->refresh(news.ids);
        m_totals.touch(news.ids);
    }
    if (m_model->refreshFaults()) m_totals.restart(*shop, m_model->search());
    // At most one part in eight of the window's thread.
    m_soon.setInterval(static_cast<int>(std::max<qint64>(kSoonMs, cost.elapsed() * kCostShare)));
    if (news.more || m_model->behind()) m_soon.start();
    if (!m_totals.complete() && !m_totalsSoon.isActive()) m_totalsSoon.start(kTotalsMs);
    noteFaults();
    m_behind->read(*m_context.port); // it catches up without a change of any order too
    showEmpty();
}

void OrdersPane::restartTotals()
{
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    m_totals = {};
    if (shop && !m_model->searching()) m_totals.restart(*shop, m_model->search()); // else when it is settled
    readTotals();
}

void OrdersPane::readTotals()
{
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    if (!shop) return;
    m_totals.work(*shop, kTotalsBudgetMs);
    if (!m_totals.complete()) m_totalsSoon.start(m_totals.counted() ? kTotalsMs : 20); // a large world is counted little by little
    showTotals();
}

void OrdersPane::showTotals()
{
    m_behind->read(*m_context.port);
    qint64 all = 0;
    for (const char16_t *key : {u"completed", u"paying", u"attention", u"failed", u"cancelled", u"refunded"}) {
        const QString chip = QString::fromUtf16(key);
        const qint64 count = m_totals.sumOf(states(chip)).count;
        m_chips->setCount(chip, count);
        all += count;
    }
    m_chips->setCount(u"all"_s, all);
    showReasons();
    fitFilter();
    QStringList frequent;
    for (const StateLook &look : stateLooks())
        if (look.entity == u"order" && m_totals.sumOf({look.state.toString()}, m_reasons->reason()).count > kFrequent)
            frequent << look.state.toString();
    m_model->setFrequentStates(frequent);
    const StateTotal sum = m_totals.sumOf(filteredStates(), m_reasons->reason());
    m_model->setTotal(sum.count);
    const QString orders = (sum.count == 1 ? tr("%1 order") : tr("%1 orders")).arg(formatCount(sum.count));
    m_footer->setText(u"orders.count"_s, m_exactState.isEmpty() ? orders : orders + u" · "_s + stateName(u"order", m_exactState));
    const SearchTerms &search = m_model->search();
    m_footer->setText(u"orders.cut"_s,
                      search.cut ? tr("only the newest %1 hits of %2").arg(formatCount(kRuleHitsMost), QString::fromStdString(search.rule))
                                 : QString());
    m_footer->setSum(u"orders.sum"_s, tr("Sum of filter"), formatWon(sum.amount));
    m_footer->setSum(u"orders.refunded"_s, tr("Refunded"), formatWon(sum.refunded));
    const qint64 now = m_context.port->status().timeMs;
    m_model->setNow(now);
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    const qint64 first = shop ? shop->value<std::int64_t>(kFirstOrderMs).value_or(now) : now;
    if (const bool days = formatDate(first) != formatDate(now); days != std::exchange(m_days, days)) fitColumns();
    showDay();
    showEmpty();
}

/// Of a world that has just been opened it is known only once the engine has told its time.
void OrdersPane::showDay()
{
    const qint64 now = m_context.port->status().timeMs;
    m_context.header->setSubtitle(now ? tr("as of %1").arg(formatDate(now)) : QString());
}

void OrdersPane::showSelection()
{
    const auto count = m_table->selectionModel() ? m_table->selectionModel()->selectedRows().size() : 0;
    m_footer->setText(u"orders.selected"_s, count ? tr("%1 selected").arg(formatCount(count)) : QString());
    m_footer->setText(u"orders.hint"_s, count ? tr("Ctrl C copies as TSV") : QString(), true);
}

/// What fills the pane: an order, or in an empty shop first what it is made of.
void OrdersPane::offerFirst(Database &shop)
{
    const QString here = tr("Orders are listed here as they are placed, with payment and reservation as they go.");
    if (isPastShown(m_context.port)) return m_empty->setTexts(here, {});
    const std::vector<Needed> missing = m_model->rowCount() == 0 ? missingFor(shop) : std::vector<Needed>();
    if (missing.empty()) return m_empty->setTexts(here, tr("New order"));
    m_empty->setTexts(here + u' ' + tr("Before the first one, the shop needs a vendor, a product in stock and a member."),
                      addText(missing.front()), missing.size() > 1 ? addText(missing[1]) : QString());
}

/// A button of the empty pane. What was missing may be there by now: then the next thing is.
void OrdersPane::followEmpty(std::size_t button)
{
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    const std::vector<Needed> missing = shop ? missingFor(*shop) : std::vector<Needed>();
    if (missing.size() <= button) return newOrder();
    const auto [kind, id] = placeOf(missing[button]);
    goToPlace(kind, id);
}

void OrdersPane::showEmpty()
{
    const bool world = !m_closed && m_context.port->reader(DeskFile::Ecommerce) != nullptr;
    const bool none = m_model->rowCount() == 0 && m_model->complete();
    if (!world)
        m_empty->setTexts(tr("No world is open. Orders are listed here as soon as one runs."), {});
    else if (filtered())
        m_empty->setTexts(tr("No order matches this filter."), tr("Show all orders"));
    else
        offerFirst(*m_context.port->reader(DeskFile::Ecommerce));
    m_empty->setVisible(none);
    m_rows->setVisible(!none);
    m_newButton->setEnabled(world);
    m_newAction->setEnabled(world);
    m_exportButton->setEnabled(!none && !m_export);
    m_exportAction->setEnabled(!none && !m_export);
}

namespace {

/// A state's column is as wide as its widest name in the language of the desk: what it does not need goes to the items.
int widthOf(int column, bool days)
{
    const Theme &theme = Theme::current();
    if (column == TimeColumn && days) // orders of another day have it before their time
        return std::max(theme.px(kOrderColumns[column].width),
                        QFontMetrics(theme.font(TextRole::Body)).horizontalAdvance(u"00-00 00:00"_s) + 2 * kCellPadding + 1);
    const QStringView entity = column == StateColumn         ? u"order"
                               : column == PaymentColumn     ? u"payment"
                               : column == ReservationColumn ? u"reservation"
                                                             : u"";
    if (entity.isEmpty()) return theme.px(kOrderColumns[column].width);
    const QFontMetrics metrics(theme.font(TextRole::Caption));
    const bool korean = theme.language() == Language::Korean;
    int widest = 0;
    for (const StateLook &look : stateLooks()) {
        if (look.entity != entity) continue;
        QString name = (korean ? look.korean : look.english).toString();
        if (column != StateColumn) name = briefState(name); // the others are drawn without a chip, and shortened
        const int width = column == StateColumn ? chipWidth(name) : theme.px(kQuietGlyph) + metrics.horizontalAdvance(name);
        widest = std::max(widest, width);
    }
    return widest + 2 * kCellPadding + 1;
}

} // namespace

/// As chosen, without those that say nothing of any order: whatever room there is to show them.
QSet<int> OrdersPane::wantedColumns() const
{
    QSet<int> wanted = m_shownColumns;
    if (!m_faultsFired && !m_pinnedColumns.contains(FaultsColumn)) wanted.remove(FaultsColumn);
    if (!m_reasonSeen && !m_pinnedColumns.contains(ReasonColumn)) wanted.remove(ReasonColumn);
    return wanted;
}

void OrdersPane::fitColumns()
{
    // In a narrow pane the state counts more than what else is known: columns go in this order until the rest fits.
    static constexpr int kFirstToGo[] = {ReservationColumn, PaymentColumn, VendorColumn, ReasonColumn, MemberColumn,
                                         FaultsColumn,      ItemsColumn,   TimeColumn,   AmountColumn};
    // Who lists what has failed asks why.
    static constexpr int kFirstToGoOfEnded[] = {ReservationColumn, PaymentColumn, VendorColumn, MemberColumn, ItemsColumn,
                                                FaultsColumn,      ReasonColumn,  TimeColumn,   AmountColumn};
    QSet<int> shown = wantedColumns();
    const auto needed = [&] {
        int sum = Theme::current().px(kOrderColumns[PickColumn].width + kScrollBarWidth);
        for (const int column : std::as_const(shown)) sum += widthOf(column, m_days);
        return sum;
    };
    for (const int column : listsEnded() ? kFirstToGoOfEnded : kFirstToGo)
        if (needed() > width() && !m_pinnedColumns.contains(column)) shown.remove(column);
    for (const int column : {int(TimeColumn), int(StateColumn), int(PaymentColumn), int(ReservationColumn)})
        m_table->setColumnWidth(column, widthOf(column, m_days));
    for (int column = NumberColumn; column < OrderColumnCount; ++column) m_table->setColumnHidden(column, !shown.contains(column));
    m_table->horizontalHeader()->setStretchLastSection(!shown.contains(ItemsColumn)); // else the items take the rest
    // The menu says what is there, not what would be in a wider pane: a tick then brings the column whatever the room.
    const QList<QAction *> toggles = m_columns->actions();
    for (int i = 0; i < toggles.size(); ++i) {
        const QSignalBlocker quiet(toggles[i]);
        toggles[i]->setChecked(shown.contains(NumberColumn + 1 + i));
    }
}

void OrdersPane::goToPlace(const QString &kind, const QString &id)
{
    if (kind == "pane"_L1)
        m_context.navigator->openPane(id);
    else
        m_context.navigator->openEntity({kind, id}, false);
}

void OrdersPane::newOrder()
{
    if (!m_context.port->reader(DeskFile::Ecommerce)) return;
    auto *dialog = new NewOrderDialog(m_context.port, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewOrderDialog::openRequested, this, [this](const QString &number) {
        m_context.navigator->openEntity({u"order"_s, number}, true);
    });
    connect(dialog, &NewOrderDialog::placeRequested, this, &OrdersPane::goToPlace);
    dialog->open();
}

void OrdersPane::chooseExport()
{
    askForTableFile(this, u"orders-%1"_s.arg(formatDate(m_context.port->status().timeMs)),
                    [pane = QPointer<OrdersPane>(this)](const QString &path) {
                        if (pane) pane->exportTo(path);
                    });
}

void OrdersPane::exportTo(const QString &path)
{
    if (m_export) return;
    std::vector<int> columns;
    const QSet<int> wanted = wantedColumns(); // a narrow pane makes no narrow file
    for (int visual = 0; visual < OrderColumnCount; ++visual) {
        const int column = m_table->horizontalHeader()->logicalIndex(visual);
        if (column == NumberColumn || wanted.contains(column)) columns.push_back(column);
    }
    m_export = new TableExport(std::make_unique<OrdersSource>(m_model, std::move(columns)), this);
    connect(m_model, &OrdersModel::reloaded, m_export, &TableExport::endAsChanged);
    connect(m_export, &TableExport::progressed, this,
            [this](qint64 rows) { m_footer->setText(u"orders.export"_s, tr("Exporting, %1 rows").arg(formatCount(rows))); });
    connect(m_export, &TableExport::finished, this, [this, path](qint64 rows, const QString &error) {
        m_footer->setText(u"orders.export"_s, {});
        m_stopExport->hide();
        m_export = nullptr;
        showEmpty();
        if (error.isEmpty())
            m_context.navigator->notify(tr("%1 orders written to %2.").arg(formatCount(rows), path), Family::Good);
        else
            m_context.navigator->notify(tr("%1 was not written: %2. Nothing was changed; export again when it suits.").arg(path, error),
                                        Family::Bad);
    });
    m_stopExport->show();
    if (const QString error = m_export->start(path); !error.isEmpty()) {
        delete m_export;
        m_stopExport->hide();
        m_context.navigator->notify(tr("%1 was not written: %2. Nothing was changed; choose another place.").arg(path, error), Family::Bad);
    }
    showEmpty();
}

void OrdersPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

/// The order that is looked at is in sight again afterwards, however many come meanwhile. Who has scrolled away from it keeps the place.
void OrdersPane::hideEvent(QHideEvent *event)
{
    const QRect place = m_table->visualRect(m_table->currentIndex());
    m_bring = m_bring || m_table->verticalScrollBar()->value() == 0 || m_table->viewport()->rect().intersects(place);
    QWidget::hideEvent(event);
}

void OrdersPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
    if (m_bring) QTimer::singleShot(kFollowMs, this, &OrdersPane::bringIntoView); // once it has its size
}

void OrdersPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::orders
