#pragma once
// StockPane: products with stock, held and sold; the record history of the chosen one with chart; adjust, add product.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/stock/stock_model.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QSplitter;

namespace hamster {
class BehindStrip;
class Button;
class EmptyState;
class FilterChips;
class SearchField;
class TableFooter;
class TableView;
} // namespace hamster

namespace hamster::stock {

class AdjustDialog;
class ProductDetail;

class StockPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit StockPane(const PaneContext &context);
    /// "product" by sku or public id.
    void showEntity(const EntityRef &entity) override;
    StockModel *model() const { return m_model; }
    StockFilter *filter() const { return m_filter; }

public slots:
    void adjust();
    void addProduct();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildFilter();
    void buildTable();
    QWidget *buildList();
    void buildHeader();
    void connectPort();
    void read();
    void closeWorld();
    void applyFilter();
    void showCounts();
    void showEmpty();
    void showProduct(const QModelIndex &index);
    void chooseFirst();
    void arrange(bool anew);
    void retranslate();
    QAction *action(const QString &name, const QKeySequence &keys, std::function<void()> run);

    PaneContext m_context;
    StockModel *m_model;
    StockBook m_book;
    BehindStrip *m_behind;
    StockFilter *m_filter;
    SearchField *m_search;
    FilterChips *m_chips;
    TableView *m_table;
    TableFooter *m_footer;
    EmptyState *m_empty;
    QSplitter *m_split;
    ProductDetail *m_detail;
    Button *m_exportButton, *m_addButton;
    QAction *m_adjustAction, *m_addAction, *m_findAction, *m_exportAction;
    QPointer<AdjustDialog> m_adjusting;
    bool m_ownChoice = false; ///< the product on show was chosen by nobody
    QTimer m_soon, m_searchSoon;
};

} // namespace hamster::stock
