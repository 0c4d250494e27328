#include "views/items/cell_table.h"

#include "views/items/roles.h"
#include "views/theme/states.h"
#include "views/widgets/format.h"

#include <algorithm>
#include <unordered_map>

namespace hamster {

namespace {

std::size_t at(int row) { return static_cast<std::size_t>(row); }

/// Which members of `positions` (−1: gone) belong to the longest rising sequence: these rows need not move.
std::vector<bool> longestRising(const std::vector<int> &positions)
{
    std::vector<std::size_t> tails, previous(positions.size());
    constexpr auto kNone = static_cast<std::size_t>(-1);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (positions[i] < 0) continue;
        const auto tail = std::ranges::lower_bound(tails, positions[i], {}, [&](std::size_t k) { return positions[k]; });
        previous[i] = tail == tails.begin() ? kNone : *(tail - 1);
        if (tail == tails.end())
            tails.push_back(i);
        else
            *tail = i;
    }
    std::vector<bool> stay(positions.size(), false);
    for (std::size_t i = tails.empty() ? kNone : tails.back(); i != kNone; i = previous[i]) stay[i] = true;
    return stay;
}

/// The row's first state, empty when it has none.
QString firstState(const CellRow &row)
{
    for (const Cell &cell : row.cells)
        if (!cell.entity.isEmpty()) return cell.raw.toString();
    return {};
}

} // namespace

Cell Cell::words(const QString &text, const QString &tip) { return {{}, text, {}, {}, tip}; }
Cell Cell::won(qint64 amount) { return {amount, formatWon(amount), {}, {}, {}}; }
Cell Cell::count(qint64 number) { return {number, formatCount(number), {}, {}, {}}; }

Cell Cell::time(qint64 utcMs)
{
    if (utcMs == 0) return {};
    return {utcMs, formatTime(utcMs), {}, {}, formatDateTimeMs(utcMs)};
}

Cell Cell::id(const QString &id, const QString &kind, const QString &shown)
{
    return {id, shown.isEmpty() ? id : shown, {}, id.isEmpty() ? QString() : kind, shown.isEmpty() || shown == id ? QString() : id};
}

Cell Cell::state(const QString &entity, const QString &constant) { return {constant, {}, entity, {}, {}}; }

void CellTable::setHeaders(const QStringList &headers)
{
    if (headers == m_headers) return;
    if (headers.size() != m_headers.size()) {
        beginResetModel();
        m_headers = headers;
        endResetModel();
        return;
    }
    m_headers = headers;
    emit headerDataChanged(Qt::Horizontal, 0, static_cast<int>(headers.size()) - 1);
}

int CellTable::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, &CellRow::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

qint64 CellTable::idAt(int row) const { return row >= 0 && row < rowCount() ? m_rows[at(row)].id : 0; }

const Cell *CellTable::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount()) return nullptr;
    const std::vector<Cell> &cells = m_rows[at(row)].cells;
    return column >= 0 && at(column) < cells.size() ? &cells[at(column)] : nullptr;
}

int CellTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int CellTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_headers.size()); }

QVariant CellTable::data(const QModelIndex &index, int role) const
{
    if (role == DimmedRole && index.isValid()) return m_rows[at(index.row())].dimmed;
    const Cell *cell = index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    if (!cell) return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (!cell->entity.isEmpty()) return stateName(cell->entity, cell->raw.toString());
        return cell->text;
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole: return cell->tip.isEmpty() ? QVariant() : cell->tip;
    case RawRole: return cell->raw;
    case StateEntityRole: return cell->entity.isEmpty() ? QVariant() : cell->entity;
    case IdKindRole: return cell->kind.isEmpty() ? QVariant() : cell->kind;
    default: return {};
    }
}

QVariant CellTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_headers.size()) return {};
    return m_headers.at(section);
}

void CellTable::setRows(std::vector<CellRow> next)
{
    std::unordered_map<qint64, int> places; // never iterated
    for (int row = 0; row < static_cast<int>(next.size()); ++row) places.emplace(next[at(row)].id, row);
    std::vector<int> positions;
    positions.reserve(m_rows.size());
    for (const CellRow &row : m_rows) {
        const auto place = places.find(row.id);
        positions.push_back(place == places.end() ? -1 : place->second);
    }
    removeRowsExcept(longestRising(positions));
    insertMissing(next);
    noteChanges(next);
}

void CellTable::removeRowsExcept(const std::vector<bool> &stay)
{
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (stay[at(last)]) continue;
        int first = last;
        while (first > 0 && !stay[at(first - 1)]) --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void CellTable::insertMissing(const std::vector<CellRow> &next)
{
    // Every old row is in `next` and in its order, so rows that differ are new ones.
    for (int row = 0; row < static_cast<int>(next.size()); ++row) {
        const qint64 old = idAt(row);
        const bool atEnd = row >= rowCount();
        int end = row;
        while (end < static_cast<int>(next.size()) && (atEnd || next[at(end)].id != old)) ++end;
        if (end == row) continue;
        beginInsertRows({}, row, end - 1);
        m_rows.insert(m_rows.begin() + row, next.begin() + row, next.begin() + end);
        endInsertRows();
        row = end - 1;
    }
}

void CellTable::noteChanges(const std::vector<CellRow> &next)
{
    QModelIndexList moved;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[at(row)] == next[at(row)]) continue;
        int last = row;
        while (last + 1 < rowCount() && !(m_rows[at(last + 1)] == next[at(last + 1)])) ++last;
        for (int i = row; i <= last; ++i) {
            if (firstState(m_rows[at(i)]) != firstState(next[at(i)])) moved.push_back(index(i, 0));
            m_rows[at(i)] = next[at(i)];
        }
        emit dataChanged(index(row, 0), index(last, columnCount() - 1));
        row = last;
    }
    if (!moved.isEmpty()) emit statesMoved(moved);
}

} // namespace hamster
