#include "views/items/table_view.h"

#include "views/items/cell_delegates.h"
#include "views/items/roles.h"
#include "views/items/table_actions.h"
#include "views/items/whole_rows.h"
#include "views/theme/theme.h"
#include "views/widgets/id_menu.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

/// How narrow a column may become that takes the rest of the width. An id is worth more than what stands behind it: cut, it is another one.
int leastOf(const QTableView &table, int column)
{
    constexpr int kLeast = 84, kLeastOfId = 134;
    return Theme::current().px(qobject_cast<const IdDelegate *>(table.itemDelegateForColumn(column)) ? kLeastOfId : kLeast);
}

// Headers of number columns stand right, as their numbers.
class Header final : public QHeaderView {
public:
    explicit Header(TableView *table)
        : QHeaderView(Qt::Horizontal, table)
        , m_table(table)
    {}

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override
    {
        QHeaderView::initStyleOptionForIndex(option, column);
        option->textAlignment = m_table->headerAlignment(column);
    }

private:
    TableView *m_table;
};

CellDelegate *makeDelegate(ColumnKind kind, QObject *parent)
{
    switch (kind) {
    case ColumnKind::Text: return new CellDelegate(parent);
    case ColumnKind::TextSecondary: return new CellDelegate(parent, true);
    case ColumnKind::Money: return new MoneyDelegate(MoneyDelegate::Unit::Won, parent);
    case ColumnKind::MoneyChange: return new MoneyDelegate(MoneyDelegate::Unit::WonChange, parent);
    case ColumnKind::Count: return new MoneyDelegate(MoneyDelegate::Unit::Count, parent);
    case ColumnKind::CountChange: return new MoneyDelegate(MoneyDelegate::Unit::CountChange, parent);
    case ColumnKind::Id: return new IdDelegate(parent);
    case ColumnKind::State: return new StateDelegate(StateDelegate::Look::Chip, parent);
    case ColumnKind::StateQuiet: return new StateDelegate(StateDelegate::Look::Quiet, parent);
    case ColumnKind::Time: return new TimeDelegate(TimeDelegate::Format::Time, parent);
    case ColumnKind::TimeMs: return new TimeDelegate(TimeDelegate::Format::TimeMs, parent);
    case ColumnKind::DateTime: return new TimeDelegate(TimeDelegate::Format::DateTime, parent);
    }
    return nullptr;
}

} // namespace

static void giveTheRest(TableView &table, int stretched);

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_tableActions(new TableActions(this, [this] { return columnsToCopy(); }))
{
    setHorizontalHeader(new Header(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows walk in it
    setItemDelegate(new CellDelegate(this));
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(24);
    connect(this, &QAbstractItemView::doubleClicked, this, &TableView::rowActivated);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int before, int now) {
        if (column != m_stretched && (before == 0 || now == 0)) giveTheRest(*this, m_stretched); // one came or went
    });
    connect(&Theme::current(), &Theme::changed, this, &TableView::restyle);
    // Columns hold the same words at another size of type.
    connect(&Theme::current(), &Theme::changed, this, [this, scale = Theme::current().scale()]() mutable {
        const int before = std::exchange(scale, Theme::current().scale());
        if (before == scale) return;
        for (auto width = m_widths.begin(); width != m_widths.end(); ++width) {
            const int column = width.key();
            // What is hidden or takes the rest has not the width that it was given.
            const bool given = !horizontalHeader()->stretchLastSection() && column < horizontalHeader()->count() && !isColumnHidden(column);
            width.value() = qRound((given ? columnWidth(column) : width.value()) * scale / static_cast<double>(before));
            if (column != m_stretched) setColumnWidth(column, width.value());
        }
        fitColumns();
    });
    restyle();
}

void TableView::restyle()
{
    const Theme &theme = Theme::current();
    verticalHeader()->setMinimumSectionSize(theme.px(24));
    verticalHeader()->setDefaultSectionSize(theme.px(24));
    horizontalHeader()->setFixedHeight(theme.px(24));
}

void TableView::setColumn(int column, ColumnKind kind, int width)
{
    QAbstractItemDelegate *old = itemDelegateForColumn(column);
    setItemDelegateForColumn(column, makeDelegate(kind, this));
    if (old && old != itemDelegate()) old->deleteLater();
    if (column >= horizontalHeader()->count()) return;
    if (width > 0) {
        m_widths[column] = Theme::current().px(width);
        horizontalHeader()->resizeSection(column, m_widths[column]);
        return;
    }
    m_stretched = column;
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void TableView::setFirstToGo(std::vector<int> columns)
{
    m_firstToGo = std::move(columns);
    fitColumns();
}

void TableView::fitColumns()
{
    if (m_firstToGo.empty() || !model()) return;
    const QHeaderView *header = horizontalHeader();
    const auto isGone = [this](int column) { return std::ranges::find(m_gone, column) != m_gone.end(); };
    // A last column that takes the rest needs no more than it was made for: it must not keep others away for ever.
    const auto takesRest = [header](int column) {
        if (!header->stretchLastSection()) return false;
        for (int visual = header->visualIndex(column) + 1; visual < header->count(); ++visual)
            if (!header->isSectionHidden(header->logicalIndex(visual))) return false;
        return true;
    };
    const auto widthOf = [&](int column) {
        if (column == m_stretched) return leastOf(*this, column);
        return isGone(column) || takesRest(column) ? m_widths.value(column) : header->sectionSize(column);
    };
    int needed = 0;
    for (int column = 0; column < header->count(); ++column)
        if (!header->isSectionHidden(column) || isGone(column)) needed += widthOf(column);
    std::vector<int> gone;
    for (const int column : m_firstToGo) {
        if (needed <= viewport()->width()) break;
        if (header->isSectionHidden(column) && !isGone(column)) continue;
        needed -= widthOf(column);
        gone.push_back(column);
    }
    if (gone == m_gone) return;
    for (const int column : gone) m_widths[column] = widthOf(column);
    for (const int column : std::exchange(m_gone, {})) setColumnHidden(column, false);
    m_gone = std::move(gone);
    for (const int column : m_gone) setColumnHidden(column, true);
    // Without the column that takes the rest, the last one does.
    horizontalHeader()->setStretchLastSection(m_stretched >= 0 && isGone(m_stretched));
}

/// The column that takes the rest never vanishes: below its least width the table scrolls instead.
static void giveTheRest(TableView &table, int stretched)
{
    QHeaderView *header = table.horizontalHeader();
    if (stretched < 0 || stretched >= header->count() || header->isSectionHidden(stretched)) return;
    int others = 0;
    for (int column = 0; column < header->count(); ++column)
        if (column != stretched && !header->isSectionHidden(column)) others += header->sectionSize(column);
    const int least = leastOf(table, stretched);
    const bool room = table.viewport()->width() - others >= least;
    header->setSectionResizeMode(stretched, room ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!room) header->resizeSection(stretched, least);
}

/// A table that gets lower goes on showing the row that is looked at.
static void keepCurrentInView(TableView &table, int heightBefore)
{
    const QModelIndex current = table.currentIndex();
    const QRect row = table.visualRect(current);
    const int bottom = table.viewport()->height();
    if (!row.isValid() || heightBefore <= bottom || row.top() < 0 || row.bottom() >= heightBefore || row.bottom() < bottom) return;
    table.scrollTo(current.siblingAtColumn(std::max(0, table.columnAt(0))));
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    giveTheRest(*this, m_stretched);
    keepCurrentInView(*this, event->oldSize().height());
}

Qt::Alignment TableView::headerAlignment(int column) const
{
    const auto *delegate = qobject_cast<const CellDelegate *>(itemDelegateForColumn(column));
    return (delegate ? delegate->alignment() : Qt::AlignLeft) | Qt::AlignVCenter;
}

const CellDelegate *TableView::cellDelegate(const QModelIndex &index) const
{
    return qobject_cast<const CellDelegate *>(itemDelegateForIndex(index));
}

bool TableView::overLink(const QModelIndex &index, QPoint position) const
{
    const CellDelegate *delegate = index.isValid() ? cellDelegate(index) : nullptr;
    if (!delegate) return false;
    QStyleOptionViewItem option;
    option.rect = visualRect(index);
    return delegate->linkRect(option, index).contains(position);
}

void TableView::updateRow(int row)
{
    if (row < 0 || !model() || row >= model()->rowCount(rootIndex())) return;
    viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void TableView::hover(QPoint position, bool inside)
{
    const QModelIndex index = inside ? indexAt(position) : QModelIndex();
    const int row = index.isValid() ? index.row() : -1;
    const QModelIndex link = overLink(index, position) ? index : QModelIndex();
    if (row != m_hoverRow) {
        updateRow(m_hoverRow);
        updateRow(row);
        m_hoverRow = row;
    }
    if (link != m_hoverLink) {
        if (m_hoverLink.isValid()) update(m_hoverLink);
        m_hoverLink = link;
        if (link.isValid()) update(link);
        viewport()->setCursor(link.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

bool TableView::event(QEvent *event)
{
    // The menu key: of the current row, wherever the pointer is.
    if (event->type() == QEvent::ContextMenu && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard) {
        const QRect cell = currentIndex().isValid() ? visualRect(currentIndex()) : QRect(8, 8, 1, 1);
        showMenu(currentIndex(), viewport()->mapToGlobal(cell.bottomLeft()));
        return true;
    }
    return QTableView::event(event);
}

void TableView::showMenu(const QModelIndex &at, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"id.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Of the id under the pointer, else of the row's first one.
    QModelIndex index = at;
    for (int column = 0; index.isValid() && index.data(IdKindRole).toString().isEmpty() && column < model()->columnCount(); ++column) {
        const QModelIndex other = index.siblingAtColumn(column);
        if (!other.data(IdKindRole).toString().isEmpty() && !isColumnHidden(column)) index = other;
    }
    const QString kind = index.data(IdKindRole).toString();
    if (!kind.isEmpty()) {
        const QVariant id = index.data(RawRole);
        addIdActions(menu, this, kind, (id.isValid() ? id : index.data(Qt::DisplayRole)).toString(),
                     [this](const QString &opened, const QString &what, bool beside) { emit linkActivated(opened, what, beside); });
        menu->addSeparator();
    }
    const QList<QAction *> own = m_tableActions->actions();
    for (QAction *action : actions())
        if (!own.contains(action)) menu->addAction(action);
    menu->addSeparator();
    menu->addActions(own);
    menu->popup(global);
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        showMenu(indexAt(menu->pos()), menu->globalPos());
        return true;
    }
    if (event->type() == QEvent::MouseMove)
        hover(static_cast<QMouseEvent *>(event)->position().toPoint(), true);
    else if (event->type() == QEvent::Leave)
        hover({}, false);
    return QTableView::viewportEvent(event);
}

bool TableView::openLink(const QModelIndex &index, bool beside)
{
    const QString kind = index.data(IdKindRole).toString();
    if (kind.isEmpty()) return false;
    const QVariant id = index.data(RawRole);
    emit linkActivated(kind, (id.isValid() ? id : index.data(Qt::DisplayRole)).toString(), beside);
    return true;
}

void TableView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    QTableView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && overLink(index, position))
        openLink(index, event->modifiers().testFlag(Qt::ControlModifier));
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    m_sidewaysToo = previous.isValid() && current.row() == previous.row();
    QTableView::currentChanged(current, previous);
    m_sidewaysToo = false;
    if (current.row() != previous.row() || current.isValid() != previous.isValid()) emit currentRowChanged(current);
}

void TableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    // Going from row to row leaves the columns where the eye has them.
    const int sideways = horizontalScrollBar()->value();
    const int before = verticalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (verticalScrollBar()->value() != before) showWholeRows(this);
    if (!m_sidewaysToo) horizontalScrollBar()->setValue(sideways);
}

void TableView::updateGeometries()
{
    QTableView::updateGeometries();
    verticalScrollBar()->setSingleStep(verticalHeader()->defaultSectionSize()); // the wheel goes by whole rows
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        const QString text = selectionAsTsv();
        if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        if (!event->modifiers().testFlag(Qt::ControlModifier) || !openLink(currentIndex(), true)) emit rowActivated(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace hamster
