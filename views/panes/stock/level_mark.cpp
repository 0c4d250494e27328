#include "views/panes/stock/level_mark.h"

#include "views/items/roles.h"
#include "views/theme/paint.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace hamster::stock {

LevelLook levelLook(Level level)
{
    switch (level) {
    case Level::InStock: return {Family::Good, u"okO"_s};
    case Level::Low: return {Family::Warn, u"tri"_s};
    case Level::SoldOut: return {Family::Bad, u"bad"_s};
    case Level::NotYet: return {Family::Wait, u"half"_s};
    }
    return {Family::Idle, u"ring"_s};
}

void LevelDelegate::paintContent(const Cell &cell) const
{
    const QString key = cell.index.data(RawRole).toString();
    Level level = Level::InStock;
    for (const Level each : {Level::Low, Level::SoldOut, Level::NotYet})
        if (levelKey(each) == key) level = each;
    const LevelLook look = levelLook(level);
    if (level == Level::InStock)
        paintQuietState(cell.painter, cell.rect, look.family, look.icon, levelText(level), textColor(cell, true));
    else
        paintChip(cell.painter, cell.rect, look.family, look.icon, levelText(level));
}

void LevelChip::setLevel(Level level)
{
    m_level = level;
    setAccessibleName(levelText(level));
    updateGeometry();
    update();
}

QSize LevelChip::sizeHint() const { return {chipWidth(levelText(m_level)), chipHeight()}; }

void LevelChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const LevelLook look = levelLook(m_level);
    paintChip(&painter, rect(), look.family, look.icon, levelText(m_level));
}

} // namespace hamster::stock
