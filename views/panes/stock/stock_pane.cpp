#include "views/panes/stock/stock_pane.h"

#include "views/items/bus_lag.h"
#include "views/items/table_view.h"
#include "views/panes/stock/product_detail.h"
#include "views/panes/stock/stock_dialogs.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/widgets/search_field.h"
#include "views/widgets/table_footer.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::stock {

namespace {
constexpr int kSoonMs = 250;       // the whole catalogue is read and compared
constexpr int kBesideWidth = 1180; // from here on the detail stands beside the list
constexpr int kBelowHeight = 560;  // and from here on below it
} // namespace

StockPane::StockPane(const PaneContext &context)
    : m_context(context)
    , m_model(new StockModel(this))
    , m_behind(new BehindStrip(u"stock.behind"_s, "payment"))
    , m_filter(new StockFilter(this))
    , m_search(new SearchField)
    , m_chips(new FilterChips)
    , m_table(new TableView)
    , m_footer(new TableFooter)
    , m_empty(new EmptyState)
    , m_split(new QSplitter(Qt::Horizontal))
    , m_detail(new ProductDetail(context.port))
{
    setObjectName(u"pane.stock"_s);
    m_filter->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildFilter();
    m_empty->setObjectName(u"stock.empty"_s);
    column->addWidget(m_empty);
    m_split->setObjectName(u"stock.split"_s);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(Theme::current().px(6));
    m_split->addWidget(buildList());
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 5);
    m_split->setStretchFactor(1, 4);
    m_detail->setMinimumWidth(Theme::current().px(380));
    m_detail->hide();
    column->addWidget(m_split, 1);
    column->addStretch(0);
    buildHeader();
    connectPort();
    retranslate();
    read();
}

void StockPane::connectPort()
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &StockPane::read);
    connect(m_context.port, &DeskPort::changed, this, [this] {
        if (isVisible() && !m_soon.isActive()) m_soon.start(kSoonMs);
    });
    connect(m_context.port, &DeskPort::worldClosing, this, &StockPane::closeWorld);
    connect(m_context.port, &DeskPort::worldOpened, this, &StockPane::read);
}

void StockPane::read()
{
    m_model->setProducts(m_book.read(*m_context.port));
    m_behind->read(*m_context.port);
    if (m_book.more()) m_soon.start(kSoonMs);
    if (const StockRow *row = m_model->find(m_detail->product().id)) {
        m_detail->setProduct(*row);
        if (m_adjusting && m_adjusting->productId() == row->id) m_adjusting->setProduct(*row);
    } else {
        m_detail->hide();
    }
    chooseFirst();
    showCounts();
}

void StockPane::closeWorld()
{
    m_soon.stop();
    m_book.forget();
    m_model->setProducts({});
    m_detail->setProduct({});
    m_detail->hide();
    if (m_adjusting) m_adjusting->close();
    showCounts();
}

void StockPane::applyFilter()
{
    m_searchSoon.stop();
    m_filter->setLevel(m_chips->current());
    m_filter->setText(m_search->text());
    showCounts();
}

void StockPane::showCounts()
{
    m_chips->setCount(u"all"_s, m_model->rowCount());
    for (const Level level : {Level::InStock, Level::Low, Level::SoldOut, Level::NotYet})
        m_chips->setCount(levelKey(level), m_model->count(level));
    qint64 pieces = 0, value = 0;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const StockRow *product = m_model->rowAt(m_filter->mapToSource(m_filter->index(row, 0)).row());
        pieces += product->stock;
        value += product->stock * product->price;
    }
    m_footer->setText(u"stock.count"_s,
                      (m_filter->rowCount() == 1 ? tr("%1 product") : tr("%1 products")).arg(formatCount(m_filter->rowCount())));
    const int differing = m_model->differing();
    const QString differ = differing == 1 ? tr("%1 differs from the shop") : tr("%1 differ from the shop");
    m_footer->setText(u"stock.differing"_s, differing ? differ.arg(formatCount(differing)) : QString());
    m_footer->setText(u"stock.hint"_s, m_filter->rowCount() ? tr("Ctrl C copies as TSV") : QString(), true);
    m_footer->setSum(u"stock.pieces"_s, tr("Pieces of filter"), formatCount(pieces));
    m_footer->setSum(u"stock.value"_s, tr("At selling price"), formatWon(value));
    showEmpty();
}

void StockPane::showEmpty()
{
    const bool world = m_context.port->reader(DeskFile::Ecommerce) != nullptr;
    const bool none = m_filter->rowCount() == 0;
    if (!world)
        m_empty->setTexts(tr("No world is open. Products and their stock are listed here as soon as one runs."), {});
    else if (m_model->rowCount() == 0)
        m_empty->setTexts(tr("Products are listed here with their stock, what orders hold of it and every record of it."),
                          isPastShown(m_context.port) ? QString() : tr("Add a product"));
    else
        m_empty->setTexts(tr("No product matches this filter."), tr("Show all products"));
    m_empty->setVisible(none);
    m_split->setVisible(!none);
    m_addButton->setEnabled(world);
    m_addAction->setEnabled(world);
    m_exportButton->setEnabled(!none);
    m_exportAction->setEnabled(!none);
    m_adjustAction->setEnabled(world && m_detail->product().known);
}

void StockPane::showProduct(const QModelIndex &index)
{
    const StockRow *row = index.isValid() ? m_model->rowAt(m_filter->mapToSource(index).row()) : nullptr;
    if (!row) return;
    m_ownChoice = false;
    m_detail->setProduct(*row);
    if (m_detail->isHidden()) {
        m_detail->show();
        arrange(true);
    }
    showEmpty();
}

/// One product is looked at from the beginning where there is room for what is told of it; who has chosen one sees it in any case.
void StockPane::chooseFirst()
{
    const bool room = width() >= Theme::current().px(kBesideWidth) || height() >= Theme::current().px(kBelowHeight);
    if (m_ownChoice && !room) m_detail->hide();
    if (!isVisible() || !room || !m_detail->isHidden() || m_filter->rowCount() == 0) return;
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
    showProduct(m_table->currentIndex());
    m_ownChoice = true;
}

void StockPane::arrange(bool anew)
{
    // Beside each other where both have room, else the detail below.
    const Qt::Orientation way = width() >= Theme::current().px(kBesideWidth) ? Qt::Horizontal : Qt::Vertical;
    if (way == m_split->orientation() && !anew) return;
    m_split->setOrientation(way);
    m_split->setSizes(way == Qt::Horizontal ? QList<int>{500, 400} : QList<int>{400, 600});
}

void StockPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(false);
    chooseFirst();
}

void StockPane::showEntity(const EntityRef &entity)
{
    read();
    const int row = m_model->rowOf(entity.id);
    if (row < 0) {
        m_context.navigator->notify(tr("There is no product %1 in this world. Nothing was changed.").arg(entity.id), Family::Idle);
        return;
    }
    QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        m_search->clear();
        m_chips->setCurrent(u"all"_s);
        applyFilter();
        index = m_filter->mapFromSource(m_model->index(row, 0));
    }
    m_table->selectRow(index.row());
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    showProduct(index);
}

void StockPane::adjust()
{
    const StockRow &product = m_detail->product();
    if (!m_adjustAction->isEnabled() || m_adjusting) return;
    auto *dialog = new AdjustDialog(product, m_context.port, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AdjustDialog::told, this, [this](const QString &text) { m_context.navigator->notify(text, Family::Good); });
    m_adjusting = dialog;
    dialog->open();
}

void StockPane::addProduct()
{
    if (!m_context.port->reader(DeskFile::Ecommerce)) return;
    auto *dialog = new AddProductDialog(m_context.port, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddProductDialog::openRequested, this, [this](const QString &sku) {
        m_context.navigator->openEntity({u"product"_s, sku});
    });
    dialog->open();
}

void StockPane::retranslate()
{
    setAccessibleName(tr("Stock"));
    m_table->setAccessibleName(tr("Products"));
    m_search->setPlaceholderText(tr("Filter rows"));
    m_search->setAccessibleName(tr("Filter by SKU, product, vendor or category"));
    m_chips->setText(u"all"_s, tr("All"));
    for (const Level level : {Level::InStock, Level::Low, Level::SoldOut, Level::NotYet})
        m_chips->setText(levelKey(level), levelText(level));
    m_exportButton->setText(tr("Export"));
    m_addButton->setText(tr("Add product"));
    m_addAction->setText(tr("Add a product"));
    m_adjustAction->setText(tr("Adjust the stock of the shown product"));
    m_findAction->setText(tr("Find in stock"));
    m_exportAction->setText(tr("Export stock"));
    emit m_model->headerDataChanged(Qt::Horizontal, 0, StockColumnCount - 1);
    m_table->viewport()->update();
    showCounts();
}

void StockPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void StockPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void StockPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::stock

namespace hamster {

PaneSpec stockPane()
{
    return {.id = u"stock"_s,
            .icon = u"stock"_s,
            .group = PaneGroup::Shop,
            .title = [] { return QCoreApplication::translate("Panes", "Stock"); },
            .create = [](const PaneContext &context) -> QWidget * { return new stock::StockPane(context); },
            .area = PaneArea::Main,
            .entityKinds = {u"product"_s}};
}

} // namespace hamster
