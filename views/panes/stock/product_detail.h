#pragma once
// ProductDetail: one product of the stock pane: figures, chart, record history.

#include "views/panes/stock/records_model.h"
#include "views/panes/stock/stock_query.h"

#include <QWidget>

namespace hamster {
class Button;
class IdLink;
class KpiFigure;
class Label;
class SectionHeader;
class TableView;
} // namespace hamster

namespace hamster::stock {

class StockChart;

class ProductDetail final : public QWidget {
    Q_OBJECT
public:
    explicit ProductDetail(DeskPort *port, QWidget *parent = nullptr);
    /// Another product, or the same one with news.
    void setProduct(const StockRow &product);
    QWidget *adjuster() const; ///< the button that asks for an adjustment
    const StockRow &product() const { return m_product; }
    RecordsModel *records() const { return m_records; }

signals:
    void linkActivated(const QString &kind, const QString &id, bool beside);
    void adjustRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHead();
    void buildTable();
    void showFigures();
    void showChart();
    void retranslate();

    DeskPort *m_port;
    StockRow m_product;
    RecordsModel *m_records;
    Label *m_name, *m_sku, *m_about, *m_differs;
    Button *m_adjust;
    QWidget *m_level;
    KpiFigure *m_stock, *m_held, *m_sold, *m_price;
    StockChart *m_chart;
    SectionHeader *m_chartHead, *m_tableHead;
    TableView *m_table;
};

} // namespace hamster::stock
