#include "views/items/cell_delegates.h"

#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr int kPadding = 8;

QColor between(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

QVariant raw(const QModelIndex &index)
{
    const QVariant value = index.data(RawRole);
    return value.isValid() ? value : index.data(Qt::DisplayRole);
}

/// No amount, no instant, or already said to be nothing.
bool isNothing(const QVariant &value)
{
    if (!value.isValid()) return true;
    if (value.userType() != QMetaType::QString) return false;
    const QString text = value.toString();
    return text.isEmpty() || text == kNothing;
}

} // namespace

/// A changed row begins at that share of the selection's colour: never like a selected one.
static constexpr double kFlash = 0.5;

CellDelegate::CellDelegate(QObject *parent, bool secondary, Qt::Alignment align)
    : QStyledItemDelegate(parent)
    , m_secondary(secondary)
    , m_align(align)
{}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const auto *table = qobject_cast<const TableView *>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = table ? table->hoverRow() == index.row() : option.state.testFlag(QStyle::State_MouseOver);
    if (selected)
        painter->fillRect(option.rect, theme.color(Token::Selection));
    else if (const double flash = table ? table->flashOf(index.row()) : 0; flash > 0)
        painter->fillRect(option.rect, between(theme.color(Token::Pane), theme.color(Token::Selection), flash * kFlash));
    else if (hovered)
        painter->fillRect(option.rect, theme.color(Token::Hover));
    else if (const QVariant fill = index.data(Qt::BackgroundRole); fill.isValid())
        painter->fillRect(option.rect, fill.value<QBrush>());
    paintHLine(painter, option.rect.left(), option.rect.right(), option.rect.bottom(), theme.color(Token::Grid));
    const QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, -1);
    paintContent({painter, inner, option, index, selected, index.data(DimmedRole).toBool()});
    if (option.state.testFlag(QStyle::State_HasFocus)) paintInnerRing(painter, option.rect.adjusted(0, 0, 0, -1), 0);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {80, Theme::current().px(24)}; }

QString CellDelegate::copyText(const QModelIndex &index) const { return index.data(Qt::DisplayRole).toString(); }

CopiedValue CellDelegate::copied(const QModelIndex &index) const
{
    const bool number = copiesNumber(index);
    return {copyText(index), number ? CopiedValue::Kind::Number : CopiedValue::Kind::Text, number ? raw(index).toLongLong() : 0};
}

QColor CellDelegate::textColor(const Cell &cell, bool secondary) const
{
    const Theme &theme = Theme::current();
    if (cell.dimmed) return theme.color(cell.selected ? Token::T2 : Token::T3);
    if (cell.selected) return theme.color(Token::OnSelection);
    return theme.color(secondary ? Token::T2 : Token::T1);
}

QColor CellDelegate::nothingColor(const Cell &cell) { return Theme::current().color(cell.selected ? Token::T2 : Token::T3); }

void CellDelegate::paintContent(const Cell &cell) const
{
    QRect rect = cell.rect;
    if (cell.index.data(Qt::CheckStateRole).isValid()) {
        QStyleOptionViewItem check(cell.option);
        check.rect = QRect(rect.x(), rect.y(), Theme::current().px(13), rect.height());
        check.state.setFlag(QStyle::State_On, cell.index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        const QWidget *widget = cell.option.widget;
        if (widget) widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, cell.painter, widget);
        rect.setLeft(check.rect.right() + kPadding);
    }
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    paintText(cell.painter, rect, m_align | Qt::AlignVCenter, text, Theme::current().font(TextRole::Body),
              text == kNothing ? nothingColor(cell) : textColor(cell, m_secondary));
}

QString StateDelegate::copyText(const QModelIndex &index) const { return raw(index).toString(); }

void StateDelegate::paintContent(const Cell &cell) const
{
    const QString state = raw(cell.index).toString(), entity = cell.index.data(StateEntityRole).toString();
    if (state.isEmpty()) {
        paintText(cell.painter, cell.rect, Qt::AlignVCenter, kNothing.toString(), Theme::current().font(TextRole::Body),
                  nothingColor(cell));
        return;
    }
    const StateLook look = stateLook(entity, state);
    const QString name = stateName(entity, state);
    if (m_look == Look::Chip)
        paintChip(cell.painter, cell.rect, look.family, look.icon, chipWidth(name) <= cell.rect.width() ? name : briefState(name));
    else
        paintQuietState(cell.painter, cell.rect, look.family, look.icon, briefState(name), textColor(cell, true));
}

bool StateDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid())
        return CellDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), raw(index).toString(), view);
    return true;
}

QString MoneyDelegate::displayText(const QVariant &value, const QLocale &) const
{
    bool number = false;
    const qint64 amount = value.toLongLong(&number);
    if (isNothing(value)) return kNothing.toString();
    if (!number) return value.toString();
    switch (m_unit) {
    case Unit::Won: return formatWon(amount);
    case Unit::WonChange: return formatWonChange(amount);
    case Unit::Count: return formatCount(amount);
    case Unit::CountChange: return formatChange(amount);
    }
    return {};
}

QString MoneyDelegate::copyText(const QModelIndex &index) const { return raw(index).toString(); }

bool MoneyDelegate::copiesNumber(const QModelIndex &index) const
{
    bool number = false;
    raw(index).toLongLong(&number);
    return number;
}

CopiedValue MoneyDelegate::copied(const QModelIndex &index) const
{
    CopiedValue value = CellDelegate::copied(index);
    const bool won = m_unit == Unit::Won || m_unit == Unit::WonChange;
    if (won && value.kind == CopiedValue::Kind::Number) value.kind = CopiedValue::Kind::Won;
    return value;
}

void MoneyDelegate::paintContent(const Cell &cell) const
{
    const QVariant value = raw(cell.index);
    bool number = false;
    const bool nothing = isNothing(value) || (value.toLongLong(&number) == 0 && number);
    const QColor color = nothing ? nothingColor(cell) : textColor(cell, false);
    paintText(cell.painter, cell.rect, Qt::AlignRight | Qt::AlignVCenter, displayText(value, {}), Theme::current().font(TextRole::Body),
              color, Qt::ElideNone);
}

QString IdDelegate::copyText(const QModelIndex &index) const { return raw(index).toString(); }

/// People and companies are called by name; ids are read letter by letter.
static bool isNamed(const QModelIndex &index)
{
    const QString kind = index.data(IdKindRole).toString();
    return kind == "vendor"_L1 || kind == "member"_L1;
}

QRect IdDelegate::linkRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(IdKindRole).toString().isEmpty()) return {};
    const QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, -1);
    const int natural = QFontMetrics(Theme::current().font(isNamed(index) ? TextRole::Body : TextRole::Mono))
                            .horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {inner.x(), inner.y(), std::min(natural, inner.width()), inner.height()};
}

void IdDelegate::paintContent(const Cell &cell) const
{
    const Theme &theme = Theme::current();
    const bool link = !cell.index.data(IdKindRole).toString().isEmpty();
    const bool named = isNamed(cell.index);
    QFont font = theme.font(named ? TextRole::Body : TextRole::Mono);
    const auto *table = qobject_cast<const TableView *>(cell.option.widget);
    font.setUnderline(link && table && table->hoverLink() == cell.index);
    QColor color = textColor(cell, true);
    if (link && !cell.selected && !cell.dimmed) color = theme.color(Token::Accent);
    const QString id = cell.index.data(Qt::DisplayRole).toString();
    if (id.isEmpty())
        paintText(cell.painter, cell.rect, Qt::AlignVCenter, kNothing.toString(), theme.font(TextRole::Body), nothingColor(cell));
    else
        paintText(cell.painter, cell.rect, Qt::AlignVCenter, id, font, color, named ? Qt::ElideRight : Qt::ElideMiddle);
}

QString TimeDelegate::displayText(const QVariant &value, const QLocale &) const
{
    bool instant = false;
    const qint64 ms = value.toLongLong(&instant);
    if (isNothing(value)) return kNothing.toString();
    if (!instant) return value.toString();
    switch (m_format) {
    case Format::Time: return formatTime(ms);
    case Format::TimeMs: return formatTimeMs(ms);
    case Format::DateTime: return formatDateTime(ms);
    case Format::Date: return formatDate(ms);
    }
    return {};
}

QString TimeDelegate::copyText(const QModelIndex &index) const
{
    bool instant = false;
    const qint64 ms = raw(index).toLongLong(&instant);
    return instant ? formatDateTimeMs(ms) : raw(index).toString();
}

CopiedValue TimeDelegate::copied(const QModelIndex &index) const
{
    bool instant = false;
    const qint64 ms = raw(index).toLongLong(&instant);
    return {copyText(index), instant ? CopiedValue::Kind::Instant : CopiedValue::Kind::Text, ms};
}

void TimeDelegate::paintContent(const Cell &cell) const
{
    const bool mono = m_format == Format::TimeMs;
    paintText(cell.painter, cell.rect, Qt::AlignVCenter, displayText(raw(cell.index), {}),
              Theme::current().font(mono ? TextRole::Mono : TextRole::Body),
              isNothing(raw(cell.index)) ? nothingColor(cell) : textColor(cell, true));
}

} // namespace hamster
