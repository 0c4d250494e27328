// The flash of changed rows.
#include "views/items/table_view.h"
#include "views/theme/theme.h"

#include <QTimer>

#include <algorithm>

namespace hamster {
namespace {

constexpr int kFadeMs = 600;
constexpr int kFrameMs = 40;
constexpr qsizetype kMostRows = 20;

} // namespace

void TableView::flashRows(const QModelIndexList &rows)
{
    if (Theme::current().reducedMotion() || rows.size() > kMostRows || !isVisible()) return;
    for (const QModelIndex &index : rows) {
        const QModelIndex first = index.siblingAtColumn(0);
        auto known = std::ranges::find_if(m_flashes, [&](const Flash &flash) { return flash.row == first; });
        if (known == m_flashes.end()) known = m_flashes.insert(m_flashes.end(), Flash{first, {}});
        known->since.start();
        updateRow(index.row());
    }
    if (!m_fading) {
        m_fading = new QTimer(this);
        m_fading->setInterval(kFrameMs);
        connect(m_fading, &QTimer::timeout, this, &TableView::fade);
    }
    if (!m_flashes.empty()) m_fading->start();
}

double TableView::flashOf(int row) const
{
    for (const Flash &flash : m_flashes)
        if (flash.row.row() == row) return std::max(0.0, 1.0 - static_cast<double>(flash.since.elapsed()) / kFadeMs);
    return 0;
}

void TableView::fade()
{
    for (const Flash &flash : m_flashes) updateRow(flash.row.row());
    std::erase_if(m_flashes, [](const Flash &flash) { return !flash.row.isValid() || flash.since.elapsed() >= kFadeMs; });
    if (m_flashes.empty()) m_fading->stop();
}

} // namespace hamster
