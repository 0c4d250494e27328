#include "views/panes/stock/level_mark.h"

#include "views/items/roles.h"
#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"

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

namespace {

Level levelAt(const QModelIndex &index)
{
    const QString key = index.siblingAtColumn(LevelColumn).data(RawRole).toString();
    for (const Level each : {Level::Low, Level::SoldOut, Level::NotYet})
        if (levelKey(each) == key) return each;
    return Level::InStock;
}

} // namespace

void LevelDelegate::paintContent(const Cell &cell) const
{
    const Level level = levelAt(cell.index);
    const LevelLook look = levelLook(level);
    if (level == Level::InStock)
        paintQuietState(cell.painter, cell.rect, look.family, look.icon, levelText(level), textColor(cell, true));
    else
        paintChip(cell.painter, cell.rect, look.family, look.icon, levelText(level));
}

QString StockDelegate::copyText(const QModelIndex &index) const
{
    const QVariant value = index.data(RawRole);
    return value.isValid() ? value.toString() : QString();
}

bool StockDelegate::copiesNumber(const QModelIndex &index) const { return index.data(RawRole).isValid(); }

void StockDelegate::paintContent(const Cell &cell) const
{
    const Theme &theme = Theme::current();
    const Level level = levelAt(cell.index);
    const bool copy = cell.index.column() == ShopColumn, differs = copy && cell.index.data(kDiffersRole).toBool();
    const bool loud = copy ? differs : level == Level::SoldOut || level == Level::Low;
    const Token tone = copy ? Token::Warn : level == Level::SoldOut ? Token::Bad : Token::Warn;
    const QColor color = !cell.index.data(RawRole).isValid() || (copy && level == Level::NotYet) ? nothingColor(cell)
                         : loud && !cell.selected                                                ? theme.color(tone)
                                                                                                 : textColor(cell, copy);
    paintText(cell.painter, cell.rect, Qt::AlignRight | Qt::AlignVCenter, cell.index.data(Qt::DisplayRole).toString(),
              theme.font(loud ? TextRole::BodyStrong : TextRole::Body), color, Qt::ElideNone);
    if (!differs) return;
    const int size = theme.px(12);
    paintIcon(cell.painter, u"tri", QRectF(cell.rect.x(), cell.rect.y() + (cell.rect.height() - size) / 2, size, size), color,
              theme.color(Token::Pane));
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
