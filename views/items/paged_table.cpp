#include "views/items/paged_table.h"

#include "views/items/table_view.h"
#include "views/items/whole_rows.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <memory>

namespace hamster {

namespace {

constexpr qint64 kAll = std::numeric_limits<qint64>::max();
constexpr int kBudgetMs = 30;  // for one step of a sparse search
constexpr int kMargin = 32;    // rows around the visible ones that are read again as well
constexpr int kScrollMs = 60;  // after the last step of scrolling
constexpr int kNewsMax = 2048; // more new rows than this: start again

/// A row that was chosen while the view was behind another one may have gone out of sight by rows above it.
class ShowsCurrent final : public QObject {
public:
    explicit ShowsCurrent(QTableView *view)
        : QObject(view)
    {
        view->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show) // once it has its height
            QTimer::singleShot(0, watched, [view = static_cast<QTableView *>(watched)] { bringIntoView(view); });
        return false;
    }
};

} // namespace

PagedTable::PagedTable(Reader reader, Newest newest, QObject *parent)
    : CellTable(parent)
    , m_reader(std::move(reader))
    , m_newest(std::move(newest))
{}

std::vector<CellRow> PagedTable::readOn(qint64 &scanned, int limit, bool &complete) const
{
    if (m_window <= 0) {
        std::vector<CellRow> page = m_reader(scanned, 0, limit);
        complete = static_cast<int>(page.size()) < limit;
        if (!page.empty()) scanned = page.back().id;
        return page;
    }
    scanned = std::min(scanned, m_newest() + 1);
    std::vector<CellRow> page;
    QElapsedTimer clock;
    clock.start();
    do {
        const qint64 low = std::max<qint64>(0, scanned - m_window);
        const int wanted = limit - static_cast<int>(page.size());
        std::vector<CellRow> part = m_reader(scanned, low, wanted);
        scanned = static_cast<int>(part.size()) >= wanted ? part.back().id : low;
        std::ranges::move(part, std::back_inserter(page));
    } while (scanned > 0 && static_cast<int>(page.size()) < limit && clock.elapsed() < kBudgetMs);
    complete = scanned <= 0;
    return page;
}

void PagedTable::reload()
{
    ++m_generation;
    beginResetModel();
    m_scanned = kAll;
    m_rows = readOn(m_scanned, kPage, m_complete);
    endResetModel();
    emit reloaded();
    readOnSoon();
}

void PagedTable::clear()
{
    ++m_generation;
    beginResetModel();
    m_rows.clear();
    m_complete = true;
    endResetModel();
    emit cleared();
}

void PagedTable::readOnSoon()
{
    if (m_complete || rowCount() >= kPage) return;
    QTimer::singleShot(0, this, [this, generation = m_generation] {
        if (generation == m_generation) fetchMore({});
    });
}

bool PagedTable::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && !m_complete && !m_refreshing; }

void PagedTable::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) return;
    std::vector<CellRow> page = readOn(m_scanned, kPage, m_complete);
    if (!page.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
        std::ranges::move(page, std::back_inserter(m_rows));
        endInsertRows();
    }
    readOnSoon();
}

void PagedTable::refresh()
{
    const qint64 newest = m_rows.empty() ? 0 : m_rows.front().id;
    if (m_rows.empty() && m_complete) return reload();
    std::vector<CellRow> next = m_rows.empty() ? std::vector<CellRow>() : m_reader(kAll, newest + 1, kNewsMax);
    if (static_cast<int>(next.size()) >= kNewsMax) return reload();
    const int count = rowCount();
    const auto [firstVisible, lastVisible] = m_visible ? m_visible() : std::pair(0, kMargin);
    const int first = std::clamp(firstVisible - kMargin, 0, count);
    const int last = std::min(count - 1, std::max(lastVisible, first) + kMargin);
    const auto row = [this](int i) -> CellRow & { return m_rows[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < first; ++i) next.push_back(row(i));
    if (first <= last) {
        std::vector<CellRow> again = m_reader(row(first).id + 1, row(last).id, last - first + 1 + kMargin);
        std::ranges::move(again, std::back_inserter(next));
    }
    for (int i = last + 1; i < count; ++i) next.push_back(row(i));
    if (static_cast<int>(next.size()) > kRowsMax && lastVisible < kRowsMax / 4) {
        next.resize(kRowsMax / 2);
        m_scanned = next.back().id;
        m_complete = false;
    }
    m_refreshing = true;
    setRows(std::move(next));
    m_refreshing = false;
}

void showPaged(QTableView *view, PagedTable *model)
{
    view->setModel(model);
    new ShowsCurrent(view);
    model->setVisibleRows([view, model] {
        const int first = view->rowAt(0), last = view->rowAt(view->viewport()->height() - 1);
        return std::pair(std::max(0, first), last < 0 ? model->rowCount() - 1 : last);
    });
    auto *soon = new QTimer(view);
    soon->setSingleShot(true);
    soon->setInterval(kScrollMs);
    QObject::connect(soon, &QTimer::timeout, model, &PagedTable::refresh);
    QObject::connect(view->verticalScrollBar(), &QScrollBar::valueChanged, soon, qOverload<>(&QTimer::start));
    // The id of the current row, found again after a reset.
    const auto chosen = std::make_shared<qint64>(0);
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, model, [model, chosen](const QModelIndex &current) {
        if (current.isValid()) *chosen = model->idAt(current.row());
    });
    QObject::connect(model, &PagedTable::cleared, view, [chosen] { *chosen = 0; }); // ids begin anew in the next world
    // Who stood at the top stays there: the chosen row is marked again wherever it is by now. Else it is brought back into view.
    const auto wasAtTop = std::make_shared<bool>(true);
    QObject::connect(model, &QAbstractItemModel::modelAboutToBeReset, view,
                     [view, wasAtTop] { *wasAtTop = view->verticalScrollBar()->value() == 0; });
    QObject::connect(model, &PagedTable::reloaded, view, [view, model, chosen, wasAtTop] {
        const int row = *chosen ? model->rowOf(*chosen) : -1;
        if (row < 0) return;
        view->setAutoScroll(!*wasAtTop);
        view->setCurrentIndex(model->index(row, 0));
        view->setAutoScroll(true);
        if (*wasAtTop) view->scrollToTop();
    });
    QObject::connect(model, &QAbstractItemModel::rowsInserted, view, [view](const QModelIndex &, int first, int last) {
        QScrollBar *bar = view->verticalScrollBar();
        if (bar->value() > 0 && first <= view->rowAt(0)) bar->setValue(bar->value() + (last - first + 1) * view->rowHeight(first));
    });
    if (auto *table = qobject_cast<TableView *>(view)) QObject::connect(model, &CellTable::statesMoved, table, &TableView::flashRows);
}

} // namespace hamster
