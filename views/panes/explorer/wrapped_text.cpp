#include "views/panes/explorer/wrapped_text.h"

#include "views/items/table_view.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTimer>

namespace hamster::explorer_pane {

namespace {

constexpr int kPadding = 8, kAbove = 4; // beside the words, as in every table; above and below them

} // namespace

QSize WrappedText::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const int width = std::max(theme.px(40), option.rect.width() - 2 * kPadding);
    const QRect words = QFontMetrics(theme.font(TextRole::Body))
                            .boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
    return {option.rect.width(), std::max(theme.px(24), words.height() + 2 * theme.px(kAbove) + 1)};
}

void WrappedText::paintContent(const Cell &cell) const
{
    const Theme &theme = Theme::current();
    const QString words = cell.index.data(Qt::DisplayRole).toString();
    cell.painter->setFont(theme.font(TextRole::Body));
    cell.painter->setPen(inkOf(words, textColor(cell, m_quiet)));
    const QFontMetrics metrics(theme.font(TextRole::Body));
    const int above =
        std::min(theme.px(kAbove), std::max(0, (theme.px(24) - 1 - metrics.height()) / 2)); // one line stands as in every table
    cell.painter->drawText(cell.rect.adjusted(0, above, 0, 0), Qt::TextWordWrap, words);
}

void keepRowsFitting(TableView *table)
{
    auto *soon = new QTimer(table); // many changes, one fitting
    soon->setSingleShot(true);
    soon->setInterval(0);
    QObject::connect(soon, &QTimer::timeout, table, &QTableView::resizeRowsToContents);
    const auto later = [soon] { soon->start(); };
    QObject::connect(table->horizontalHeader(), &QHeaderView::sectionResized, soon, later);
    QObject::connect(table->model(), &QAbstractItemModel::rowsInserted, soon, later);
    QObject::connect(table->model(), &QAbstractItemModel::dataChanged, soon, later);
    QObject::connect(&Theme::current(), &Theme::changed, soon, later);
}

} // namespace hamster::explorer_pane
