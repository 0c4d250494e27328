#include "views/panes/stock/stock_model.h"

#include "model/core/ids.h"
#include "views/widgets/category_name.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace hamster::stock {

Level levelOf(const StockRow &row)
{
    if (!row.known) return Level::NotYet;
    return row.soldOut() ? Level::SoldOut : row.low() ? Level::Low : Level::InStock;
}

QString levelKey(Level level)
{
    switch (level) {
    case Level::InStock: return u"in-stock"_s;
    case Level::Low: return u"low"_s;
    case Level::SoldOut: return u"sold-out"_s;
    case Level::NotYet: return u"not-yet"_s;
    }
    return {};
}

QString levelText(Level level)
{
    switch (level) {
    case Level::InStock: return QCoreApplication::translate("Stock", "In stock");
    case Level::Low: return QCoreApplication::translate("Stock", "Low");
    case Level::SoldOut: return QCoreApplication::translate("Stock", "Sold out");
    case Level::NotYet: return QCoreApplication::translate("Stock", "No answer yet");
    }
    return {};
}

QString differenceText(const StockRow &row)
{
    if (!row.shopDiffers()) return {};
    const QString there = formatCount(row.shopStock), here = formatCount(row.stock);
    if (row.soldOut() && row.shopStock > 0)
        return QCoreApplication::translate("Stock", "The shop still shows %1, but there are none: what is ordered now fails.").arg(there);
    if (row.stock > 0 && (row.shopStock == 0 || row.shopSoldOut))
        return QCoreApplication::translate("Stock", "The shop shows it as sold out, but there are %1: nobody can order them.").arg(here);
    return QCoreApplication::translate("Stock", "The shop shows %1, the payment core has %2: the event about it is on its way or was lost.")
        .arg(there, here);
}

const StockRow *StockModel::rowAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

const StockRow *StockModel::find(qint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, &StockRow::id);
    return found == m_rows.end() ? nullptr : &*found;
}

int StockModel::rowOf(const QString &skuOrId) const
{
    const qint64 id = fromBase62(skuOrId.toStdString()).value_or(0);
    const auto found = std::ranges::find_if(m_rows, [&](const StockRow &row) { return row.sku == skuOrId || row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int StockModel::count(Level level) const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [level](const StockRow &row) { return levelOf(row) == level; }));
}

int StockModel::differing() const { return static_cast<int>(std::ranges::count_if(m_rows, &StockRow::shopDiffers)); }

int StockModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int StockModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : StockColumnCount; }

void StockModel::setProducts(std::vector<StockRow> next)
{
    // Products come in the order they were added; only another world can lack one.
    std::unordered_set<qint64> stay;
    for (const StockRow &row : next) stay.insert(row.id);
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (stay.contains(m_rows[static_cast<std::size_t>(last)].id)) continue;
        int first = last;
        while (first > 0 && !stay.contains(m_rows[static_cast<std::size_t>(first - 1)].id)) --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    noteChanges(next);
    if (next.size() > m_rows.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(next.size()) - 1);
        m_rows.insert(m_rows.end(), next.begin() + rowCount(), next.end());
        endInsertRows();
    }
}

void StockModel::noteChanges(const std::vector<StockRow> &next)
{
    const auto differs = [&](int row) { return !(m_rows[static_cast<std::size_t>(row)] == next[static_cast<std::size_t>(row)]); };
    for (int row = 0; row < rowCount(); ++row) {
        if (!differs(row)) continue;
        int last = row;
        while (last + 1 < rowCount() && differs(last + 1)) ++last;
        std::copy(next.begin() + row, next.begin() + last + 1, m_rows.begin() + row);
        emit dataChanged(index(row, 0), index(last, StockColumnCount - 1));
        row = last;
    }
}

QVariant StockModel::raw(const StockRow &row, int column) const
{
    switch (column) {
    case SkuColumn: return row.sku;
    case PriceColumn: return row.price;
    case StockNowColumn: return row.known ? QVariant(row.stock) : QVariant();
    case ShopColumn: return row.shopStock;
    case HeldColumn: return row.held;
    case SoldColumn: return row.sold ? QVariant(*row.sold) : QVariant();
    case ThresholdColumn: return row.threshold;
    case LevelColumn: return levelKey(levelOf(row));
    default: return {};
    }
}

QVariant StockModel::text(const StockRow &row, int column) const
{
    switch (column) {
    case SkuColumn: return row.sku;
    case NameColumn: return row.name;
    case VendorColumn: return row.vendor;
    case CategoryColumn: return categoryName(row.category);
    case PriceColumn: return formatWon(row.price);
    case StockNowColumn: return row.known ? formatCount(row.stock) : kNothing.toString();
    case LevelColumn: return levelText(levelOf(row));
    case ShopColumn: return formatCount(row.shopStock);
    case HeldColumn: return formatCount(row.held);
    case SoldColumn: return row.sold ? formatCount(*row.sold) : u"–"_s;
    case ThresholdColumn: return formatCount(row.threshold);
    default: return {};
    }
}

QVariant StockModel::data(const QModelIndex &index, int role) const
{
    const StockRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(*row, index.column());
    case RawRole: return raw(*row, index.column());
    case IdKindRole: return index.column() == SkuColumn ? QVariant(u"product"_s) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == LevelColumn && levelOf(*row) == Level::NotYet)
            return tr("The payment core has not answered yet; it cannot be ordered.");
        if (index.column() == ShopColumn || index.column() == LevelColumn) return differenceText(*row);
        if (index.column() == NameColumn) return row->name;
        return {};
    case kDiffersRole: return row->shopDiffers();
    default: return {};
    }
}

QVariant StockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == SoldColumn)
        return tr("Pieces that left the stock for orders and did not come back, by the records of the payment core.");
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == ShopColumn)
        return tr("The shop's own copy of the stock, by which it lets customers order. It follows the payment core by events.");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case SkuColumn: return tr("SKU");
    case NameColumn: return tr("Product");
    case VendorColumn: return tr("Vendor");
    case CategoryColumn: return tr("Category");
    case PriceColumn: return tr("Price");
    case StockNowColumn: return tr("Stock");
    case LevelColumn: return tr("Level");
    case ShopColumn: return tr("In the shop");
    case HeldColumn: return tr("Held");
    case SoldColumn: return tr("Sold");
    case ThresholdColumn: return tr("Low from");
    default: return {};
    }
}

StockFilter::StockFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    setSortLocaleAware(true);
}

void StockFilter::setLevel(const QString &key)
{
    m_level = key;
    invalidateFilter();
}

void StockFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool StockFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const StockRow *product = static_cast<const StockModel *>(sourceModel())->rowAt(row);
    if (!product) return false;
    if (m_level != "all"_L1 && m_level != levelKey(levelOf(*product))) return false;
    if (m_text.isEmpty()) return true;
    for (const QString &each : {product->sku, product->name, product->vendor, product->category})
        if (each.contains(m_text, Qt::CaseInsensitive)) return true;
    return false;
}

namespace {

/// What wants attention first.
int rankOf(Level level)
{
    switch (level) {
    case Level::SoldOut: return 0;
    case Level::Low: return 1;
    case Level::NotYet: return 2;
    case Level::InStock: return 3;
    }
    return 4;
}

} // namespace

bool StockFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() == LevelColumn) {
        const auto *model = static_cast<const StockModel *>(sourceModel());
        const StockRow *a = model->rowAt(left.row()), *b = model->rowAt(right.row());
        const int x = rankOf(levelOf(*a)), y = rankOf(levelOf(*b));
        return x != y ? x < y : QString::localeAwareCompare(a->name, b->name) < 0;
    }
    const QVariant a = left.data(RawRole), b = right.data(RawRole);
    if (a.typeId() == QMetaType::LongLong && b.typeId() == QMetaType::LongLong && a != b) return a.toLongLong() < b.toLongLong();
    if (a.isValid() != b.isValid()) return !a.isValid();
    const QString x = left.data().toString(), y = right.data().toString();
    const int order = QString::localeAwareCompare(x, y);
    return order ? order < 0 : left.row() < right.row();
}

} // namespace hamster::stock
