#include "views/panes/pg/delivery_delegate.h"

#include "views/items/roles.h"
#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

constexpr int kPadding = 10;
constexpr int kActSize = 20, kActStep = 22;
constexpr int kLeastKey = 64;

int px(int designed) { return Theme::current().px(designed); }

QString textOf(const QModelIndex &index, int column) { return index.siblingAtColumn(column).data(Qt::DisplayRole).toString(); }
QString rawOf(const QModelIndex &index, int column) { return index.siblingAtColumn(column).data(RawRole).toString(); }

QRect firstLine(const QRect &row) { return {row.x() + kPadding, row.y() + px(3), row.width() - 2 * kPadding, px(19)}; }
QRect secondLine(const QRect &row) { return {row.x() + kPadding, row.y() + px(21), row.width() - 2 * kPadding, px(19)}; }
int keyWidth(const QString &key) { return QFontMetrics(Theme::current().font(TextRole::Mono)).horizontalAdvance(key); }

} // namespace

DeliveryDelegate::DeliveryDelegate(DeliveryView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{}

int DeliveryDelegate::rowHeight() { return px(43); }
int DeliveryDelegate::attemptHeight() { return px(19); }

std::vector<HandAct> DeliveryDelegate::actsOf(const QModelIndex &index) const
{
    std::vector<HandAct> offered;
    if (!m_view->offersActs()) return offered;
    const DeliveryActs acts = actsFor(rawOf(index, DeliveryStateColumn), index.siblingAtColumn(DeliveryWordsColumn).data(RawRole).toBool());
    for (int i = 0; i < kHandActs; ++i)
        if (allows(acts, static_cast<HandAct>(i))) offered.push_back(static_cast<HandAct>(i));
    return offered;
}

QRect DeliveryDelegate::actRect(const QRect &row, const QModelIndex &index, HandAct act) const
{
    const std::vector<HandAct> offered = actsOf(index);
    const auto at = std::ranges::find(offered, act);
    if (at == offered.end()) return {};
    const int fromRight = static_cast<int>(offered.end() - at), size = px(kActSize);
    return {row.right() + 1 - kPadding - fromRight * px(kActStep) + px(kActStep) - size, row.y() + px(20), size, size};
}

QRect DeliveryDelegate::attemptRect(const QRect &row, int place)
{
    return {row.x(), row.y() + rowHeight() + place * attemptHeight(), row.width(), attemptHeight()};
}

QRect DeliveryDelegate::linkRect(const QRect &row, const QModelIndex &index, int column) const
{
    const QRect line = column == DeliveryOrderColumn ? firstLine(row) : secondLine(row);
    const int room = column == DeliveryOrderColumn ? line.width() : keyRoom(line, index);
    return {line.x(), line.y(), std::min(keyWidth(textOf(index, column)), room), line.height()};
}

/// What happened and the rules behind it go before the key, which stands in the request too.
int DeliveryDelegate::keyRoom(const QRect &line, const QModelIndex &index) const
{
    const QFontMetrics small(Theme::current().font(TextRole::Caption));
    const QString rules = textOf(index, DeliveryFaultColumn);
    const int offered = static_cast<int>(actsOf(index).size());
    int taken = 10 + small.horizontalAdvance(textOf(index, DeliveryWordsColumn)) + (offered ? offered * px(kActStep) + 6 : 0);
    if (!rules.isEmpty()) taken += 10 + px(11) + 3 + small.horizontalAdvance(rules) + 2;
    return std::max(px(kLeastKey), line.width() - taken);
}

QSize DeliveryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {px(280), rowHeight()}; }

void DeliveryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const bool current = m_view->currentIndex().row() == index.row();
    QRect head = option.rect;
    head.setHeight(std::min(rowHeight(), head.height()));
    const Token fill = current ? Token::Selection : m_view->hoverRow() == index.row() ? Token::Hover : Token::Pane;
    painter->fillRect(head, theme.color(fill));
    paintHLine(painter, head.left(), head.right(), head.bottom(), theme.color(Token::Grid));
    paintLines(painter, option.rect, index, current);
    paintActs(painter, option.rect, index, current);
    if (current && option.rect.height() > rowHeight()) paintAttempts(painter, option.rect);
    if (option.state.testFlag(QStyle::State_HasFocus)) paintInnerRing(painter, head.adjusted(0, 0, 0, -1), 0);
}

void DeliveryDelegate::paintLines(QPainter *painter, const QRect &row, const QModelIndex &index, bool selected) const
{
    const Theme &theme = Theme::current();
    const auto underlined = [&](int column) {
        QFont font = theme.font(TextRole::Mono);
        font.setUnderline(linkRect(row, index, column).contains(m_view->pointer()));
        return font;
    };
    const QRect first = firstLine(row), second = secondLine(row);
    const QString state = rawOf(index, DeliveryStateColumn);
    const StateLook look = stateLook(u"delivery", state);
    const QString name = stateName(u"delivery", state);
    const int chip = chipWidth(name);
    paintChip(painter, QRect(first.right() + 1 - chip, first.y(), chip, first.height()), look.family, look.icon, name);
    // When it was made; a narrow list keeps the order whole instead.
    const QString time = textOf(index, DeliveryTimeColumn);
    const QFont &small = theme.font(TextRole::Caption);
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time) + 8;
    const QRect beside = first.adjusted(keyWidth(textOf(index, DeliveryOrderColumn)) + 8, 0, -chip - 8, 0);
    const bool tells = beside.width() >= timeWidth;
    if (tells)
        paintText(painter, beside, Qt::AlignVCenter | Qt::AlignRight, time, small, theme.color(selected ? Token::OnSelection : Token::T3));
    paintText(painter, first.adjusted(0, 0, -chip - 8 - (tells ? timeWidth : 0), 0), Qt::AlignVCenter, textOf(index, DeliveryOrderColumn),
              underlined(DeliveryOrderColumn), theme.color(selected ? Token::OnSelection : Token::Accent), Qt::ElideMiddle);
    const QString key = textOf(index, DeliveryKeyColumn);
    const int offered = static_cast<int>(actsOf(index).size()), actsWidth = offered ? offered * px(kActStep) + 6 : 0;
    const QRect left = second.adjusted(0, 0, -actsWidth, 0);
    const QRect keyPlace(left.x(), left.y(), std::min(left.width(), keyRoom(second, index)), left.height());
    const int width = paintText(painter, keyPlace, Qt::AlignVCenter, key, underlined(DeliveryKeyColumn),
                                theme.color(selected ? Token::T2 : Token::T3), Qt::ElideMiddle);
    const bool held = index.siblingAtColumn(DeliveryWordsColumn).data(RawRole).toBool();
    const Token words = selected ? Token::OnSelection : held ? Token::Warn : Token::T2;
    const QString rules = textOf(index, DeliveryFaultColumn);
    const int mark = rules.isEmpty() ? 0 : px(11) + 10; // the lightning has its place, whatever the words are
    const int said = paintText(painter, left.adjusted(width + 10, 0, -mark, 0), Qt::AlignVCenter, textOf(index, DeliveryWordsColumn),
                               theme.font(TextRole::Caption), theme.color(words));
    if (rules.isEmpty()) return;
    const QColor bad = theme.color(selected ? Token::OnSelection : Token::Bad);
    const QRect rest = left.adjusted(width + said + 20, 0, 0, 0);
    const int size = px(11);
    paintIcon(painter, u"fault", QRectF(rest.x(), rest.center().y() - size / 2, size, size), bad);
    paintText(painter, rest.adjusted(size + 3, 0, 0, 0), Qt::AlignVCenter, rules, theme.font(TextRole::Caption), bad);
}

void DeliveryDelegate::paintActs(QPainter *painter, const QRect &row, const QModelIndex &index, bool selected) const
{
    const Theme &theme = Theme::current();
    for (const HandAct act : actsOf(index)) {
        const QRect box = actRect(row, index, act);
        const bool under = box.contains(m_view->pointer());
        if (selected || under) paintBox(painter, box, 3, theme.color(under ? Token::Hover : Token::Raise), theme.color(Token::Line2));
        const Token color = act == HandAct::Release ? Token::Accent : selected ? Token::T1 : Token::T2;
        const int size = px(13);
        paintIcon(painter, actIcon(act), QRectF(box.center().x() + 1 - size / 2, box.center().y() + 1 - size / 2, size, size),
                  theme.color(color));
    }
}

void DeliveryDelegate::paintAttempts(QPainter *painter, const QRect &row) const
{
    const Theme &theme = Theme::current();
    const QFont &mono = theme.font(TextRole::Mono), &caption = theme.font(TextRole::Caption);
    for (int i = 0; i < static_cast<int>(m_view->attempts().size()); ++i) {
        const WebhookAttempt &attempt = m_view->attempts()[static_cast<std::size_t>(i)];
        const QRect line = attemptRect(row, i);
        const bool chosen = i == m_view->chosenAttempt();
        painter->fillRect(line, theme.color(chosen ? Token::Hover : Token::Win));
        if (chosen) painter->fillRect(QRect(line.x(), line.y(), 2, line.height()), theme.color(Token::Accent));
        const AttemptLook look = lookOf(attempt);
        const auto family = static_cast<Family>(look.family);
        QRect rest = line.adjusted(px(14), 0, -kPadding, 0);
        paintText(painter, rest, Qt::AlignVCenter, u"#%1"_s.arg(attempt.number), caption, theme.color(Token::T3));
        rest.setLeft(rest.left() + px(26));
        paintText(painter, rest, Qt::AlignVCenter, formatTimeMs(attempt.createdMs), mono, theme.color(Token::T2));
        rest.setLeft(rest.left() + px(92));
        const int size = px(12);
        paintIcon(painter, look.icon, QRectF(rest.x(), rest.center().y() - size / 2 + 1, size, size), theme.color(familyToken(family)),
                  theme.color(Token::Win));
        rest.setLeft(rest.left() + size + 6);
        QStringList right = attempt.faults;
        if (!attempt.detail.isEmpty()) right << attempt.detail;
        if (attempt.durationMs >= 0) right << formatDuration(attempt.durationMs);
        const QColor color = theme.color(attempt.faults.isEmpty() ? Token::T3 : Token::Bad);
        const QString took = right.join(u" · "_s);
        const int tookWidth = std::min(QFontMetrics(caption).horizontalAdvance(took), rest.width() / 2);
        paintText(painter, QRect(rest.right() + 1 - tookWidth, rest.y(), tookWidth, rest.height()), Qt::AlignVCenter | Qt::AlignRight, took,
                  caption, color);
        paintText(painter, rest.adjusted(0, 0, -tookWidth - 8, 0), Qt::AlignVCenter, look.words, caption, theme.color(familyToken(family)));
    }
}

} // namespace hamster::pgconsole
