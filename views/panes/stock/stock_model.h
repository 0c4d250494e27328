#pragma once
// StockModel: all products with their stock, kept live by comparing rows; and the proxy that filters, searches and sorts them.

#include "views/items/roles.h"
#include "views/panes/stock/stock_query.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace hamster::stock {

enum StockColumn {
    SkuColumn,
    NameColumn,
    VendorColumn,
    CategoryColumn,
    PriceColumn,
    StockNowColumn,
    LevelColumn, ///< in stock, low, sold out, unknown
    ShopColumn,  ///< what the shop believes
    HeldColumn,
    SoldColumn,
    ThresholdColumn,
    StockColumnCount
};

/// Of the shop's copy: true when it is not what the payment core has.
inline constexpr int kDiffersRole = FirstFreeRole;

enum class Level { InStock, Low, SoldOut, NotYet };
Level levelOf(const StockRow &row);
QString levelText(Level level);
/// What the shop believes instead, and what that means; empty: it agrees.
QString differenceText(const StockRow &row);

class StockModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Compares by id: rows that are gone, new or different are told as contiguous ranges.
    void setProducts(std::vector<StockRow> next);
    const StockRow *rowAt(int row) const;
    const StockRow *find(qint64 id) const;
    int rowOf(const QString &skuOrId) const; ///< −1: none
    int count(Level level) const;
    int differing() const; ///< products of which the shop believes something else

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant raw(const StockRow &row, int column) const;
    QVariant text(const StockRow &row, int column) const;
    void noteChanges(const std::vector<StockRow> &next);
    std::vector<StockRow> m_rows;
};

class StockFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit StockFilter(QObject *parent = nullptr);
    /// "all", "in-stock", "low", "sold-out", "not-yet".
    void setLevel(const QString &key);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_level = QStringLiteral("all");
    QString m_text;
};

QString levelKey(Level level);

} // namespace hamster::stock
