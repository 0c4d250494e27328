#include "views/panes/stock/product_detail.h"

#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/stock/level_mark.h"
#include "views/panes/stock/stock_chart.h"
#include "views/theme/paint.h"
#include "views/widgets/button.h"
#include "views/widgets/category_name.h"
#include "views/widgets/format.h"
#include "views/widgets/kpi_figure.h"
#include "views/widgets/label.h"
#include "views/widgets/nothing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::stock {

namespace {
constexpr std::size_t kChartRecords = 1000;
constexpr int kLeastRows = 5; // of the records, with their header
} // namespace

ProductDetail::ProductDetail(DeskPort *port, QWidget *parent)
    : QWidget(parent)
    , m_port(port)
    , m_records(new RecordsModel(port, this))
    , m_chart(new StockChart)
    , m_chartHead(new SectionHeader)
    , m_tableHead(new SectionHeader)
    , m_table(new TableView)
{
    setObjectName(u"stock.detail"_s);
    m_chart->setObjectName(u"stock.chart"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 0, 0); // the painted edge towards the table
    column->setSpacing(0);
    buildHead();
    auto *chart = new QVBoxLayout;
    chart->setContentsMargins(14, 8, 14, 8);
    chart->setSpacing(4);
    chart->addWidget(m_chartHead);
    chart->addWidget(m_chart);
    column->addLayout(chart);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 4, 14, 4);
    head->addWidget(m_tableHead);
    column->addLayout(head);
    buildTable();
    column->addWidget(new RowsBox(m_table), 1);
    connect(m_records, &RecordsModel::moved, this, &ProductDetail::showChart);
    retranslate();
}

void ProductDetail::buildHead()
{
    m_name = new Label({}, TextRole::Figure);
    m_name->setObjectName(u"stock.name"_s);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *level = new LevelChip;
    level->setObjectName(u"stock.level"_s);
    m_level = level;
    m_adjust = Button::makeSmall({});
    m_adjust->setObjectName(u"stock.adjust"_s);
    connect(m_adjust, &QPushButton::clicked, this, &ProductDetail::adjustRequested);
    m_sku = new Label({}, TextRole::Mono, Token::T3);
    m_sku->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_about = new Label({}, TextRole::Body, Token::T2);
    m_about->setObjectName(u"stock.about"_s);
    m_stock = new KpiFigure;
    m_held = new KpiFigure;
    m_sold = new KpiFigure;
    m_price = new KpiFigure;
    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 10, 14, 10);
    head->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_name, 1);
    first->addWidget(m_level);
    first->addWidget(m_adjust);
    head->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_sku);
    second->addWidget(m_about);
    second->addStretch();
    head->addLayout(second);
    m_differs = new Label({}, TextRole::Body, Token::Warn);
    m_differs->setObjectName(u"stock.differs"_s);
    m_differs->setWordWrap(true);
    head->addWidget(m_differs);
    auto *figures = new QHBoxLayout;
    figures->setContentsMargins(0, 4, 0, 0);
    figures->setSpacing(28);
    for (KpiFigure *each : {m_stock, m_held, m_sold, m_price}) figures->addWidget(each);
    figures->addStretch();
    head->addLayout(figures);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void ProductDetail::buildTable()
{
    m_table->setObjectName(u"stock.records"_s);
    m_table->setModel(m_records);
    m_table->setColumn(RecordTimeColumn, ColumnKind::DateTime, 138);
    m_table->setColumn(KindColumn, ColumnKind::Text, 80);
    m_table->setColumn(DeltaColumn, ColumnKind::CountChange, 64);
    m_table->setColumn(BalanceColumn, ColumnKind::Count, 72);
    m_table->setColumn(ReasonColumn, ColumnKind::TextSecondary, 0);
    m_table->setColumn(RecordOrderColumn, ColumnKind::Id, 172);
    m_table->setColumn(EventColumn, ColumnKind::Id, 120);
    m_table->hideColumn(EventColumn);
    m_table->setMinimumHeight(Theme::current().px(24) * kLeastRows);
    connect(m_table, &TableView::linkActivated, this, &ProductDetail::linkActivated);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        const RecordRow &row = m_records->rows()[static_cast<std::size_t>(index.row())];
        if (!row.orderNumber.isEmpty()) emit linkActivated(u"order"_s, row.orderNumber, true);
    });
}

QWidget *ProductDetail::adjuster() const { return m_adjust; }

void ProductDetail::setProduct(const StockRow &product)
{
    const bool other = product.id != m_product.id;
    m_product = product;
    showFigures();
    if (other) {
        m_records->setProduct(product.id);
        m_table->scrollToTop();
    } else {
        m_records->refresh();
    }
    showChart();
}

void ProductDetail::showFigures()
{
    const Level level = levelOf(m_product);
    m_name->setText(m_product.name);
    m_name->setToolTip(m_product.name);
    static_cast<LevelChip *>(m_level)->setLevel(level);
    m_sku->setText(m_product.sku);
    m_about->setText(u"· "_s + m_product.vendor + u" · "_s + categoryName(m_product.category));
    const Token tone = level == Level::Low ? Token::Warn : level == Level::SoldOut ? Token::Bad : Token::T1;
    const auto unit = [](qint64 count) { return count == 1 ? tr("piece") : tr("pieces"); };
    m_stock->setFigure(m_product.known ? formatCount(m_product.stock) : kNothing.toString(),
                       m_product.known ? unit(m_product.stock) : QString(), tone);
    m_differs->setText(differenceText(m_product));
    m_differs->setVisible(!m_differs->text().isEmpty());
    m_held->setFigure(formatCount(m_product.held), unit(m_product.held));
    m_sold->setFigure(m_product.sold ? formatCount(*m_product.sold) : kNothing.toString(),
                      m_product.sold ? unit(*m_product.sold) : QString());
    m_price->setFigure(formatWon(m_product.price));
    m_adjust->setEnabled(m_product.known);
    m_adjust->setToolTip(m_product.known ? QString() : tr("The payment core does not know it yet."));
}

void ProductDetail::showChart()
{
    const std::vector<RecordRow> &rows = m_records->rows();
    std::vector<StockChart::Point> points;
    const std::size_t count = std::min(rows.size(), kChartRecords);
    for (std::size_t i = count; i-- > 0;) points.push_back({rows[i].createdMs, rows[i].balance});
    m_chart->setPoints(std::move(points), m_product.threshold, m_port->status().timeMs);
    m_chartHead->setText(count < rows.size() || m_records->canFetchMore({})
                             ? tr("Stock over the last %1 records").arg(formatCount(qint64(count)))
                             : tr("Stock over time"));
}

void ProductDetail::retranslate()
{
    m_adjust->setText(tr("Adjust"));
    m_stock->setCaption(tr("in stock"));
    m_held->setCaption(tr("held"));
    m_sold->setCaption(tr("sold"));
    m_price->setCaption(tr("price"));
    m_tableHead->setText(tr("Record history"));
    m_table->setAccessibleName(tr("Record history"));
    m_chart->setAccessibleName(tr("Stock over time"));
    if (m_product.id) {
        showFigures();
        showChart();
    }
    emit m_records->headerDataChanged(Qt::Horizontal, 0, RecordColumnCount - 1);
    m_table->viewport()->update();
}

void ProductDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ProductDetail::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Pane));
    paintHLine(&painter, 0, width() - 1, 0, theme.color(Token::Line));
    if (x() > 0) paintVLine(&painter, 0, 0, height() - 1, theme.color(Token::Line)); // beside the list, not below it
    paintHLine(&painter, 0, width() - 1, m_chartHead->y() - 8, theme.color(Token::Line));
    paintHLine(&painter, 0, width() - 1, m_tableHead->y() - 5, theme.color(Token::Line));
}

} // namespace hamster::stock
