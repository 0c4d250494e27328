// StockPane: how it is put together.
#include "views/desk_port.h"
#include "views/items/bus_lag.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/stock/level_mark.h"
#include "views/panes/stock/product_detail.h"
#include "views/panes/stock/stock_pane.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/widgets/search_field.h"
#include "views/widgets/table_footer.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::stock {

namespace {
constexpr int kSearchMs = 150;
}

void StockPane::buildFilter()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(6);
    m_search->setObjectName(u"stock.search"_s);
    m_search->setFixedWidth(150);
    m_chips->setObjectName(u"stock.chips"_s);
    m_chips->addChip(u"all"_s, {}, u"stock"_s);
    m_chips->addStateChip(u"in-stock"_s, {}, u"order"_s, u"PAYMENT_COMPLETED"_s);
    m_chips->addStateChip(u"low"_s, {}, u"order"_s, u"NEEDS_ATTENTION"_s);
    m_chips->addStateChip(u"sold-out"_s, {}, u"order"_s, u"FAILED"_s);
    m_chips->addStateChip(u"not-yet"_s, {}, u"order"_s, u"PAYMENT_WAIT"_s);
    m_chips->setCurrent(u"all"_s);
    row->addWidget(m_search, 0, Qt::AlignTop);
    row->addWidget(m_chips, 1);
    static_cast<QVBoxLayout *>(layout())->addWidget(bar);
    m_searchSoon.setSingleShot(true);
    connect(&m_searchSoon, &QTimer::timeout, this, &StockPane::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(kSearchMs); });
    connect(m_search, &QLineEdit::returnPressed, this, &StockPane::applyFilter);
    connect(m_chips, &FilterChips::selected, this, &StockPane::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_model->rowCount() == 0) return addProduct();
        m_search->clear();
        m_chips->setCurrent(u"all"_s);
        applyFilter();
    });
}

void StockPane::buildTable()
{
    m_table->setObjectName(u"stock.table"_s);
    m_table->setModel(m_filter);
    m_table->setColumn(SkuColumn, ColumnKind::Id, 90);
    m_table->setColumn(NameColumn, ColumnKind::Text, 0);
    m_table->setColumn(VendorColumn, ColumnKind::TextSecondary, 118);
    m_table->setColumn(CategoryColumn, ColumnKind::TextSecondary, 80);
    m_table->setColumn(PriceColumn, ColumnKind::Money, 76);
    m_table->setColumn(StockNowColumn, ColumnKind::Count, 64);
    m_table->setColumn(LevelColumn, ColumnKind::Text, 100);
    m_table->setColumn(ShopColumn, ColumnKind::Count, 84);
    m_table->setColumn(HeldColumn, ColumnKind::Count, 66);
    m_table->setColumn(SoldColumn, ColumnKind::Count, 86);
    m_table->setColumn(ThresholdColumn, ColumnKind::Count, 68);
    m_table->setItemDelegateForColumn(LevelColumn, new LevelDelegate(m_table));
    for (const int column : {StockNowColumn, ShopColumn}) m_table->setItemDelegateForColumn(column, new StockDelegate(m_table));
    m_table->hideColumn(CategoryColumn);
    m_table->setFirstToGo({ThresholdColumn, SoldColumn, VendorColumn, ShopColumn});
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LevelColumn, Qt::AscendingOrder); // what wants attention first
    connect(m_table, &TableView::currentRowChanged, this, &StockPane::showProduct);
    connect(m_table, &TableView::linkActivated, this,
            [this](const QString &, const QString &, bool) { showProduct(m_table->currentIndex()); });
    connect(m_table, &TableView::rowActivated, this, [this] { adjust(); });
    connect(m_detail, &ProductDetail::adjustRequested, this, &StockPane::adjust);
    connect(m_detail, &ProductDetail::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside || kind == "order"_L1);
    });
}

QWidget *StockPane::buildList()
{
    buildTable();
    m_footer->setObjectName(u"stock.footer"_s);
    for (const QString &text : {u"stock.count"_s, u"stock.differing"_s, u"stock.hint"_s}) m_footer->addText(text);
    m_footer->addSum(u"stock.pieces"_s);
    m_footer->addSum(u"stock.value"_s);
    auto *list = new QWidget; // its counts stand below it, not below the records of one product
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new RowsBox(m_table), 1);
    column->addWidget(m_behind);
    connect(m_behind, &BehindStrip::eventsRequested, this, [this] { m_context.navigator->openPane(u"events"_s); });
    column->addWidget(m_footer);
    return list;
}

QAction *StockPane::action(const QString &name, const QKeySequence &keys, std::function<void()> run)
{
    auto *made = new QAction(this);
    made->setObjectName(name);
    made->setShortcut(keys);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(made, &QAction::triggered, this, std::move(run));
    addAction(made);
    return made;
}

void StockPane::buildHeader()
{
    m_exportButton = m_context.header->addButton({}, u"export"_s);
    m_exportButton->setObjectName(u"stock.export"_s);
    m_addButton = m_context.header->addButton({}, u"plus"_s);
    m_addButton->setKind(ButtonKind::Primary);
    m_addButton->setObjectName(u"stock.add"_s);
    const auto exportAll = [this] { m_table->exportTable(u"stock-%1"_s.arg(formatDate(m_context.port->status().timeMs))); };
    connect(m_exportButton, &QPushButton::clicked, this, exportAll);
    connect(m_addButton, &QPushButton::clicked, this, &StockPane::addProduct);
    m_addAction = action(u"stock.action.add"_s, QKeySequence::New, [this] { addProduct(); });
    m_adjustAction = action(u"stock.action.adjust"_s, {}, [this] { adjust(); });
    for (QWidget *acting : {static_cast<QWidget *>(m_addButton), m_detail->adjuster()}) presentOnly(m_context.port, acting);
    for (QAction *acting : {m_addAction, m_adjustAction}) presentOnly(m_context.port, acting);
    m_findAction = action(u"stock.action.find"_s, QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_exportAction = action(u"stock.action.export"_s, {}, exportAll);
}

} // namespace hamster::stock
