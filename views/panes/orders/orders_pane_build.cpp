// OrdersPane: how it is put together.
#include "views/desk_port.h"
#include "views/items/bus_lag.h"
#include "views/items/fault_delegate.h"
#include "views/items/rows_box.h"
#include "views/items/table_actions.h"
#include "views/items/table_view.h"
#include "views/panes/orders/day_delegate.h"
#include "views/panes/orders/items_delegate.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/orders/orders_bar.h"
#include "views/panes/orders/orders_columns.h"
#include "views/panes/orders/orders_export.h"
#include "views/panes/orders/orders_pane.h"
#include "views/panes/orders/orders_reasons.h"
#include "views/panes/orders/pick_delegate.h"
#include "views/theme/icons.h"
#include "views/theme/states.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/widgets/search_field.h"
#include "views/widgets/table_footer.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

constexpr int kSearchMs = 180; // after the last key
constexpr int kFollowMs = 60;

} // namespace

OrdersPane::OrdersPane(const PaneContext &context)
    : m_context(context)
    , m_focus(OrderFocus::of(context.port))
    , m_model(new OrdersModel([port = context.port] { return port->reader(DeskFile::Ecommerce); }, this))
    , m_search(new SearchField)
    , m_chips(new FilterChips)
    , m_reasons(new ReasonBox)
    , m_table(new TableView)
    , m_rows(new RowsBox(m_table))
    , m_footer(new TableFooter)
    , m_behind(new BehindStrip(u"orders.behind"_s, "ecommerce"))
    , m_empty(new EmptyState)
    , m_columns(new QMenu(this))
{
    setObjectName(u"pane.orders"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildFilter();
    m_empty->setObjectName(u"orders.empty"_s);
    column->addWidget(m_empty);
    buildTable();
    auto *list = new QHBoxLayout;
    list->setSpacing(0);
    list->addWidget(m_rows, 1);
    list->addWidget(new OrdersBar(m_table, m_model));
    column->addLayout(list, 1);
    column->addStretch(0);
    buildFooter();
    column->addWidget(m_behind);
    column->addWidget(m_footer);
    buildHeader();
    buildActions();
    connectPort();
    m_chosen = m_focus->number();
    retranslate();
    openWorld();
}

void OrdersPane::buildFilter()
{
    auto *bar = new QWidget;
    m_filterRow = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_filterRow->setContentsMargins(10, 8, 10, 8);
    m_filterRow->setSpacing(6);
    m_search->setObjectName(u"orders.search"_s);
    m_search->setFixedWidth(150);
    m_chips->setObjectName(u"orders.chips"_s);
    m_chips->addChip(u"all"_s, {}, u"orders"_s);
    m_chips->addStateChip(u"completed"_s, {}, u"order"_s, u"ORDER_COMPLETED"_s);
    m_chips->addChip(u"paying"_s, {}, u"clock"_s); // three states: it has the icon of none of them
    m_chips->addStateChip(u"attention"_s, {}, u"order"_s, u"NEEDS_ATTENTION"_s);
    m_chips->addStateChip(u"failed"_s, {}, u"order"_s, u"FAILED"_s);
    m_chips->addStateChip(u"cancelled"_s, {}, u"order"_s, u"CANCELLED"_s);
    m_chips->addStateChip(u"refunded"_s, {}, u"order"_s, u"REFUNDED"_s);
    m_chips->setCurrent(u"all"_s);
    m_findRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_findRow->setSpacing(6);
    m_findRow->addWidget(m_search);
    m_findRow->addWidget(m_reasons);
    m_filterRow->addLayout(m_findRow);
    m_filterRow->setAlignment(m_findRow, Qt::AlignTop | Qt::AlignLeft);
    m_filterRow->addWidget(m_chips, 1);
    static_cast<QVBoxLayout *>(layout())->addWidget(bar);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kSearchMs);
    connect(&m_searchSoon, &QTimer::timeout, this, &OrdersPane::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &OrdersPane::applyFilter);
    connect(m_chips, &FilterChips::selected, this, [this] {
        m_exactState.clear();
        if (const QStringList listed = states(m_chips->current());
            !listed.isEmpty() && std::ranges::none_of(listed, [](const QString &state) { return reasonStates().contains(state); }))
            m_reasons->forget(); // orders of these states bear none
        applyFilter();
    });
    connect(m_reasons, &ReasonBox::chosen, this, &OrdersPane::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (!filtered()) return followEmpty(0);
        dropFilter();
        applyFilter();
    });
    connect(m_empty, &EmptyState::secondRequested, this, [this] { followEmpty(1); });
}

void OrdersPane::buildTable()
{
    m_table->setObjectName(u"orders.table"_s);
    m_table->setModel(m_model);
    for (int column = 0; column < OrderColumnCount; ++column) {
        m_table->setColumn(column, kOrderColumns[column].kind, column == ItemsColumn ? 0 : kOrderColumns[column].width);
        if (kOrderColumns[column].shown && column != PickColumn) m_shownColumns.insert(column);
    }
    m_table->tableActions()->setExporter([this] { chooseExport(); }); // all orders of the filter, not only those on show
    m_model->setFaultCauses(FaultCauses(m_context.port));
    m_model->setFaults([port = m_context.port] { return port->reader(DeskFile::Faults); });
    m_table->setItemDelegateForColumn(TimeColumn, new DayDelegate(m_table));
    m_table->setItemDelegateForColumn(ReasonColumn, new ReasonDelegate(m_table));
    m_table->setItemDelegateForColumn(ItemsColumn, new ItemsDelegate(m_table));
    m_table->setItemDelegateForColumn(FaultsColumn, new FaultDelegate(m_table));
    if (m_context.port->setup().laboratory) m_shownColumns.insert(FaultsColumn);
    new PickDelegate(m_table, PickColumn);
    fitColumns();
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSortIndicator(TimeColumn, Qt::DescendingOrder);
    header->setSectionResizeMode(PickColumn, QHeaderView::Fixed);
    // The view's own sorting would offer every column; only those with an index are sorted.
    connect(header, &QHeaderView::sectionClicked, this, [this, header](int column) {
        if (!OrdersModel::sortable(column))
            return header->setSortIndicator(header->property("sorted").toInt(), header->sortIndicatorOrder());
        const bool again = header->property("sorted").toInt() == column;
        const Qt::SortOrder order = again && header->property("down").toBool() ? Qt::AscendingOrder : Qt::DescendingOrder;
        header->setProperty("sorted", column);
        header->setProperty("down", order == Qt::DescendingOrder);
        header->setSortIndicator(column, order);
        m_model->sort(column, order);
    });
    header->setProperty("sorted", int(TimeColumn));
    header->setProperty("down", true);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        keepPlace(first, last, true);
        findFocused();
    });
    connect(m_focus, &OrderFocus::moved, this, [this](const QString &number) {
        m_followSoon.stop(); // the newest wish counts: what the table was on its way to is not opened over it
        showFocused(number);
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last, false); });
    connect(m_model, &OrdersModel::reloaded, this, &OrdersPane::reselect);
    connect(m_model, &OrdersModel::jumped, this, &OrdersPane::findFocused);
    connect(&m_beforeSoon, &QTimer::timeout, m_model, &OrdersModel::fetchBefore);
    m_beforeSoon.setSingleShot(true);
    connect(&m_unchosen, &QTimer::timeout, this, [this] { showFocused(m_focus->number()); });
    m_unchosen.setSingleShot(true);
    m_table->viewport()->installEventFilter(this);
    connect(m_model, &OrdersModel::searchSettled, this, &OrdersPane::restartTotals);
    connect(m_model, &OrdersModel::statesMoved, m_table, &TableView::flashRows);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &OrdersPane::showVisibleRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OrdersPane::showSelection);
    connect(m_table, &TableView::currentRowChanged, this, &OrdersPane::followCurrent);
    const auto open = [this](const QString &number, bool beside) {
        if (!number.isEmpty()) m_context.navigator->openEntity({u"order"_s, number}, beside);
    };
    connect(m_table, &TableView::linkActivated, this, [this, open](const QString &kind, const QString &id, bool beside) {
        if (kind == "order"_L1) return open(id, true);
        m_context.navigator->openEntity({kind, id}, beside); // its sequence, a fault for it, a case about it
    });
    connect(m_table, &TableView::rowActivated, this, [this, open](const QModelIndex &index) {
        if (const OrderRow *row = m_model->rowAt(index.row())) open(row->number, true);
    });
    m_followSoon.setSingleShot(true);
    m_followSoon.setInterval(kFollowMs);
    connect(&m_followSoon, &QTimer::timeout, this, [this, open] {
        m_focus->setNumber(m_chosen);
        if (m_focus->wantsViewer()) open(m_chosen, true);
    });
}

void OrdersPane::buildFooter()
{
    m_footer->setObjectName(u"orders.footer"_s);
    for (const char16_t *name : {u"orders.count", u"orders.cut", u"orders.selected", u"orders.hint", u"orders.export"})
        m_footer->addText(QString::fromUtf16(name));
    m_stopExport = Button::makeSmall({});
    m_stopExport->setObjectName(u"orders.export.stop"_s);
    m_stopExport->hide();
    connect(m_behind, &BehindStrip::eventsRequested, this, [this] { m_context.navigator->openPane(u"events"_s); });
    m_footer->addControl(m_stopExport);
    m_footer->addSum(u"orders.sum"_s);
    m_footer->addSum(u"orders.refunded"_s);
    m_footer->setText(u"orders.export"_s, {});
    connect(m_stopExport, &QPushButton::clicked, this, [this] {
        if (m_export) m_export->cancel();
    });
}

void OrdersPane::buildHeader()
{
    m_columnsButton = m_context.header->addButton({}, u"cols"_s);
    m_columnsButton->setObjectName(u"orders.columns"_s);
    m_exportButton = m_context.header->addButton({}, u"export"_s);
    m_exportButton->setObjectName(u"orders.export.button"_s);
    m_newButton = m_context.header->addButton({}, u"plus"_s);
    m_newButton->setKind(ButtonKind::Primary);
    m_newButton->setObjectName(u"orders.new"_s);
    m_columns->setObjectName(u"orders.columns.menu"_s);
    for (int column = NumberColumn + 1; column < OrderColumnCount; ++column) {
        QAction *toggle = m_columns->addAction(QString());
        toggle->setObjectName(u"orders.column.%1"_s.arg(column));
        toggle->setCheckable(true);
        toggle->setChecked(m_shownColumns.contains(column));
        connect(toggle, &QAction::toggled, this, [this, column](bool shown) {
            for (QSet<int> *set : {&m_shownColumns, &m_pinnedColumns}) {
                if (shown)
                    set->insert(column);
                else
                    set->remove(column);
            }
            fitColumns();
        });
    }
    connect(m_columnsButton, &QPushButton::clicked, this,
            [this] { m_columns->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height() + 2))); });
    connect(m_exportButton, &QPushButton::clicked, this, &OrdersPane::chooseExport);
    connect(m_newButton, &QPushButton::clicked, this, &OrdersPane::newOrder);
}

QAction *OrdersPane::action(const QString &name, const QKeySequence &keys, std::function<void()> run)
{
    auto *made = new QAction(this);
    made->setObjectName(name);
    made->setShortcut(keys);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(made, &QAction::triggered, this, std::move(run));
    addAction(made);
    return made;
}

void OrdersPane::buildActions()
{
    m_newAction = action(u"orders.action.new"_s, QKeySequence::New, [this] { newOrder(); });
    presentOnly(m_context.port, m_newButton);
    presentOnly(m_context.port, m_newAction);
    m_exportAction = action(u"orders.action.export"_s, {}, [this] { chooseExport(); });
    m_findAction = action(u"orders.action.find"_s, QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void OrdersPane::connectPort()
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OrdersPane::read);
    m_totalsSoon.setSingleShot(true);
    connect(&m_totalsSoon, &QTimer::timeout, this, &OrdersPane::readTotals);
    connect(m_context.port, &DeskPort::changed, this, [this] {
        if (isVisible() && !m_soon.isActive()) m_soon.start(); // hidden: read when shown
    });
    connect(m_context.port, &DeskPort::worldClosing, this, &OrdersPane::closeWorld);
    connect(m_context.port, &DeskPort::worldOpened, this, &OrdersPane::openWorld);
    connect(m_context.port, &DeskPort::statusChanged, this, &OrdersPane::showDay);
}

void OrdersPane::retranslate()
{
    setAccessibleName(tr("Orders"));
    m_table->setAccessibleName(tr("Orders"));
    m_search->setPlaceholderText(tr("Filter rows"));
    const bool faults = m_context.port->setup().laboratory;
    m_search->setAccessibleName(tr("Filter by order number, member, vendor or item"));
    m_search->setToolTip(faults ? tr("Order number, member, vendor, item, or a fault rule such as F4: the orders that it hit")
                                : tr("Order number, member, vendor or item"));
    m_chips->setText(u"all"_s, tr("All"));
    // A chip of one state has its name; one of several says which in its tooltip.
    for (const char16_t *chip : {u"completed", u"paying", u"attention", u"failed", u"cancelled", u"refunded"}) {
        const QString key = QString::fromUtf16(chip);
        QStringList names;
        for (const QString &state : states(key)) names << stateName(u"order"_s, state);
        m_chips->setText(key, names.size() == 1 ? names.front() : key == "paying"_L1 ? tr("In progress") : tr("Refunds"));
        if (names.size() > 1) m_chips->setHint(key, names.join(u" · "_s));
    }
    m_reasons->retranslate();
    m_columnsButton->setText(tr("Columns"));
    m_exportButton->setText(tr("Export"));
    m_newButton->setText(tr("New order"));
    m_stopExport->setText(tr("Stop"));
    m_newAction->setText(tr("New order"));
    m_exportAction->setText(tr("Export orders"));
    m_findAction->setText(tr("Find in orders"));
    const QList<QAction *> toggles = m_columns->actions();
    for (int i = 0; i < toggles.size(); ++i)
        toggles[i]->setText(m_model->headerData(NumberColumn + 1 + i, Qt::Horizontal, Qt::DisplayRole).toString());
    fitColumns();
    showTotals();
    showSelection();
    emit m_model->headerDataChanged(Qt::Horizontal, 0, OrderColumnCount - 1);
    m_table->viewport()->update();
}

} // namespace hamster::orders
