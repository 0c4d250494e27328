#include "views/panes/payments/payments_pane.h"

#include "views/items/columns.h"
#include "views/items/paged_table.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/payments/breaker_strip.h"
#include "views/panes/payments/difference_delegate.h"
#include "views/panes/payments/payment_detail.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/search_field.h"
#include "views/widgets/surface.h"
#include "views/widgets/switch.h"
#include "views/widgets/table_footer.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::payments {

namespace {
constexpr const char16_t *kStates[] = {u"READY", u"UNKNOWN", u"PENDING", u"SUCCESS", u"FAILED", u"CANCELLED"};
constexpr int kSearchMs = 180;                     // after the last key
constexpr int kTotalsMs = 20, kTotalsBudgetMs = 8; ///< pause between two readings of the counts, and how long one takes
constexpr int kLiveTotalsMs = 250;                 ///< pause once all was counted
constexpr int kBesideWidth = 1000;                 // narrower: the detail goes below the table
constexpr qint64 kDifferingWindow = 1024;          // both files are read to know what differs
} // namespace

PaymentsPane::PaymentsPane(const PaneContext &context)
    : m_context(context)
    , m_focus(OrderFocus::of(context.port))
    , m_breaker(new BreakerStrip(context.port))
    , m_search(new SearchField)
    , m_chips(new FilterChips)
    , m_differing(new Switch)
    , m_empty(new EmptyState)
    , m_split(new QSplitter)
    , m_table(new TableView)
    , m_footer(new TableFooter)
    , m_detail(new PaymentDetail(context))
{
    setObjectName(u"pane.payments"_s);
    const auto reader = [this](DeskFile file) { return m_context.port->reader(file); };
    m_model = new PagedTable(
        [this, reader](qint64 high, qint64 low, int limit) {
            Database *gateway = reader(DeskFile::Gateway);
            if (!gateway) return std::vector<CellRow>();
            return processRows(*gateway, reader(DeskFile::Payment), m_filter, high, low, limit, reader(DeskFile::Pg));
        },
        [reader]() -> qint64 { return reader(DeskFile::Gateway) ? newestProcess(*reader(DeskFile::Gateway)) : 0; }, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_breaker);
    column->addWidget(buildFilter());
    m_empty->setObjectName(u"payments.empty"_s);
    column->addWidget(m_empty);
    column->addWidget(m_split, 1);
    column->addStretch(0);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(buildTable());
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({950, 510});
    buildActions();
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { forget(); });
    retranslate();
    m_model->reload();
    read();
}

QWidget *PaymentsPane::buildFilter()
{
    auto *bar = new Surface;
    QHBoxLayout *row = bar->makeBar();
    m_search->setObjectName(u"payments.search"_s);
    m_search->setFixedWidth(Theme::current().px(176)); // the chips stand on one line
    m_chips->setObjectName(u"payments.chips"_s);
    m_chips->addChip(u"all"_s, {}, u"pay"_s);
    for (const char16_t *state : kStates) m_chips->addStateChip(QString::fromUtf16(state), {}, u"process"_s, QString::fromUtf16(state));
    m_differing->setObjectName(u"payments.differingOnly"_s);
    m_differing->setCheckable(true);
    row->addWidget(m_search, 0, Qt::AlignTop);
    row->addWidget(m_chips, 1);
    const auto asHighAsChips = [this] { m_differing->setMinimumHeight(Theme::current().px(24)); }; // it stands on their line
    connect(&Theme::current(), &Theme::changed, this, asHighAsChips);
    asHighAsChips();
    row->addWidget(m_differing, 0, Qt::AlignTop);
    m_searchSoon.setSingleShot(true);
    connect(&m_searchSoon, &QTimer::timeout, this, &PaymentsPane::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(kSearchMs); });
    connect(m_search, &QLineEdit::returnPressed, this, &PaymentsPane::applyFilter);
    connect(m_chips, &FilterChips::selected, this, &PaymentsPane::applyFilter);
    connect(m_differing, &QAbstractButton::toggled, this, &PaymentsPane::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_filter.state.empty() && m_filter.like.empty() && !m_filter.differing) return m_context.navigator->openPane(u"orders"_s);
        m_search->clear();
        m_chips->setCurrent(u"all"_s);
        m_differing->setChecked(false);
        applyFilter();
    });
    return bar;
}

QWidget *PaymentsPane::buildTable()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table->setObjectName(u"payments.table"_s);
    m_model->setHeaders(PaymentTexts::headers());
    showPaged(m_table, m_model);
    m_table->setColumn(OrderColumn, ColumnKind::Id, 156);
    m_table->setColumn(TimeColumn, ColumnKind::Time, 64);
    m_table->setColumn(AmountColumn, ColumnKind::Money, 78);
    m_table->setColumn(ProcessColumn, ColumnKind::State, 94);
    m_table->setColumn(PaymentColumn, ColumnKind::StateQuiet, 108);
    m_table->setColumn(TransactionColumn, ColumnKind::Id, 140);
    m_table->setColumn(TriesColumn, ColumnKind::Count, 40);
    m_table->setColumn(MethodColumn, ColumnKind::TextSecondary, 76);
    m_table->setColumn(ProviderColumn, ColumnKind::TextSecondary, 92);
    m_table->setColumn(DifferenceColumn, ColumnKind::Text, 0);
    m_table->setFirstToGo({ProviderColumn, MethodColumn, TriesColumn, TimeColumn, TransactionColumn});
    m_table->setItemDelegateForColumn(DifferenceColumn, new DifferenceDelegate(m_table));
    m_table->horizontalHeader()->setMinimumSectionSize(40);
    connect(m_table, &TableView::currentRowChanged, this, [this] {
        showChosen();
        if (!m_following) tellOrder();
    });
    connect(m_table, &QAbstractItemView::clicked, this, &PaymentsPane::tellOrder); // also on the row that the list chose by itself
    connect(m_focus, &OrderFocus::moved, this, &PaymentsPane::chooseOf);
    connect(m_table, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_openOrder->trigger(); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(m_model, &PagedTable::reloaded, this, [this] {
        m_following = false;
        showCounts();
    });
    m_totalsSoon.setSingleShot(true);
    connect(&m_totalsSoon, &QTimer::timeout, this, &PaymentsPane::showCounts);
    m_footer->setObjectName(u"payments.footer"_s);
    for (const QString &text : {u"payments.count"_s, u"payments.others"_s, u"payments.hint"_s}) m_footer->addText(text);
    m_footer->addSum(u"payments.sum"_s);
    m_table->setMinimumHeight(150);
    column->addWidget(new RowsBox(m_table), 1);
    column->addWidget(m_footer);
    return part;
}

void PaymentsPane::buildActions()
{
    m_export = m_context.header->addButton({}, u"export"_s);
    m_export->setObjectName(u"payments.export"_s);
    for (QAction **made : {&m_openOrder, &m_openTransaction, &m_exportAction, &m_find}) addAction(*made = new QAction(this));
    m_find->setShortcut(QKeySequence::Find);
    m_find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addActions({m_openOrder, m_openTransaction, m_exportAction});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto open = [this](int shown) {
        const Cell *cell = m_model->cellAt(m_table->currentIndex().row(), shown);
        if (cell && !cell->kind.isEmpty()) m_context.navigator->openEntity({cell->kind, cell->raw.toString()});
    };
    connect(m_openOrder, &QAction::triggered, this, [open] { open(OrderColumn); });
    connect(m_openTransaction, &QAction::triggered, this, [open] { open(TransactionColumn); });
    connect(m_exportAction, &QAction::triggered, this, [this] { m_table->exportTable(u"payments"_s); });
    connect(m_export, &QPushButton::clicked, m_exportAction, &QAction::trigger);
    connect(m_find, &QAction::triggered, this, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
}

void PaymentsPane::read()
{
    m_closed = false;
    {
        const QScopedValueRollback<bool> following(m_following, true);
        m_model->refresh();
    }
    chooseSome();
    showCounts();
    m_breaker->refresh();
    showChosen();
}

void PaymentsPane::forget()
{
    m_closed = true; // the reader is still there and must not be read from any more
    m_unseen = true;
    m_model->clear();
    m_totals.forget();
    m_totalsSoon.stop();
    m_detail->showProcess(0);
    showCounts();
}

void PaymentsPane::applyFilter()
{
    m_searchSoon.stop();
    const QString state = m_chips->current();
    m_filter.state = state == "all"_L1 ? std::string() : state.toStdString();
    m_filter.like = m_search->text().trimmed().isEmpty() ? std::string() : likePattern(m_search->text());
    m_filter.differing = m_differing->isChecked();
    Database *gateway = m_context.port->reader(DeskFile::Gateway);
    // A whole name is looked up; parts of names are looked for.
    m_filter.exactly = gateway && !m_filter.like.empty() ? findProcess(*gateway, nullptr, m_search->text().trimmed()) : 0;
    if (m_totalsOf != m_filter.like) m_totals.restart(m_totalsOf = m_filter.like);
    const bool narrow = !m_filter.exactly && (!m_filter.like.empty() || !m_filter.state.empty());
    m_model->setSparse(m_filter.differing ? kDifferingWindow : narrow ? PagedTable::kWindow : 0);
    m_model->reload();
    chooseSome();
    showCounts();
    showChosen();
}

void PaymentsPane::showCounts()
{
    Database *gateway = m_closed ? nullptr : m_context.port->reader(DeskFile::Gateway);
    if (!gateway)
        m_totals.restart(m_totalsOf = m_filter.like);
    else if (!m_totals.work(*gateway, kTotalsBudgetMs))
        m_totalsSoon.start(m_totals.counted() ? kLiveTotalsMs : kTotalsMs); // a large file is counted little by little
    const StateTotals::Total all = m_totals.all();
    StateTotals::Total shown;
    for (const char16_t *each : kStates) {
        const QString key = QString::fromUtf16(each);
        const StateTotals::Total sum = m_totals.of(key);
        m_chips->setCount(key, sum.count);
        if (m_filter.state.empty() || m_filter.state == key.toStdString()) shown.count += sum.count, shown.amount += sum.amount;
    }
    m_chips->setCount(u"all"_s, all.count);
    const bool none = m_model->rowCount() == 0 && m_model->complete();
    m_empty->setVisible(none);
    m_split->setVisible(!none);
    m_export->setEnabled(!none);
    m_exportAction->setEnabled(!none);
    if (all.count == 0 && m_filter.like.empty())
        m_empty->leadTo(
            u"orders"_s,
            tr("Every payment that the gateway asks the PG for is shown here beside what the payment core knows. There is none yet."),
            tr("Go to the orders"));
    else
        m_empty->setTexts(tr("No payment process fits the filter."), tr("Show all"));
    m_footer->setText(u"payments.count"_s, m_filter.differing
                                               ? tr("%1 with differences so far").arg(formatCount(m_model->rowCount()))
                                               : (shown.count == 1 ? tr("%1 process") : tr("%1 processes")).arg(formatCount(shown.count)));
    const qint64 others = paymentsWithoutProcess(*m_context.port);
    m_footer->setText(u"payments.others"_s,
                      others > 0 ? tr("%1 more in the payment core: not with the gateway yet, or paid by points").arg(formatCount(others))
                                 : QString());
    m_footer->setText(u"payments.hint"_s, others > 0 ? QString() : tr("Newest first · Ctrl C copies as TSV"), true);
    m_footer->setSum(u"payments.sum"_s, tr("Sum of filter"), m_filter.differing ? u"–"_s : formatWon(shown.amount));
}

void PaymentsPane::showEntity(const EntityRef &entity)
{
    if (entity.kind == "process-state"_L1) {
        m_differing->setChecked(false);
        m_search->clear();
        m_chips->setCurrent(entity.id);
        return applyFilter();
    }
    Database *gateway = m_context.port->reader(DeskFile::Gateway);
    const qint64 id = gateway ? findProcess(*gateway, m_context.port->reader(DeskFile::Payment), entity.id) : 0;
    if (!id) {
        m_context.navigator->notify(tr("There is no payment process %1 in this world. Nothing was changed.").arg(entity.id), Family::Warn);
        return;
    }
    m_chips->setCurrent(u"all"_s);
    m_differing->setChecked(false);
    const auto facts = readProcess(*gateway, id);
    m_search->setText(facts ? facts->number : entity.id);
    applyFilter();
    for (int tries = 0; m_model->rowOf(id) < 0 && !m_model->complete() && tries < 64; ++tries) m_model->fetchMore({});
    if (const int row = m_model->rowOf(id); row >= 0) m_table->setCurrentIndex(m_model->index(row, 0));
    showCounts();
}

void PaymentsPane::retranslate()
{
    setAccessibleName(tr("Payments"));
    m_table->setAccessibleName(tr("Payment processes"));
    m_search->setPlaceholderText(tr("Order, key, reference"));
    m_search->setAccessibleName(tr("Search payments"));
    m_chips->setAccessibleName(tr("State"));
    m_chips->setText(u"all"_s, tr("All"));
    for (const char16_t *state : kStates) m_chips->setText(QString::fromUtf16(state), stateName(u"process", QString::fromUtf16(state)));
    m_differing->setText(tr("Differences only"));
    m_differing->setAccessibleName(tr("Differences only"));
    m_differing->updateGeometry();
    m_export->setText(tr("Export"));
    m_exportAction->setText(tr("Export the shown payments…"));
    m_openOrder->setText(tr("Open the order of the payment"));
    m_openTransaction->setText(tr("Open the PG transaction"));
    m_find->setText(tr("Search payments"));
    m_context.header->setSubtitle(tr("gateway, payment core and PG side by side"));
    m_model->setHeaders(PaymentTexts::headers());
    m_detail->retranslate();
}

void PaymentsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->reload();
        read();
    }
    QWidget::changeEvent(event);
}

void PaymentsPane::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation way = width() < kBesideWidth ? Qt::Vertical : Qt::Horizontal;
    if (way != m_split->orientation()) {
        m_split->setOrientation(way);
        // Below the table the detail has its calls in sight: they tell what the PG was asked.
        m_split->setStretchFactor(0, way == Qt::Vertical ? 2 : 1);
        m_split->setStretchFactor(1, way == Qt::Vertical ? 3 : 0);
        m_split->setSizes(way == Qt::Vertical ? QList<int>{400, 600} : QList<int>{950, 510});
    }
    QWidget::resizeEvent(event);
}

} // namespace hamster::payments

namespace hamster {

PaneSpec paymentsPane()
{
    PaneSpec spec;
    spec.id = u"payments"_s;
    spec.icon = u"pay"_s;
    spec.group = PaneGroup::Shop;
    spec.title = [] { return payments::PaymentsPane::tr("Payments"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new payments::PaymentsPane(context); };
    spec.entityKinds = {u"process"_s, u"payment"_s, u"process-state"_s};
    return spec;
}

} // namespace hamster
