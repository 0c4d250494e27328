#include "views/frame/nav_panel.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

Token toneToken(NavBadge::Tone tone)
{
    switch (tone) {
    case NavBadge::Tone::Good: return Token::Good;
    case NavBadge::Tone::Warn: return Token::Warn;
    case NavBadge::Tone::Bad: return Token::Bad;
    case NavBadge::Tone::Plain: return Token::T3;
    }
    return Token::T3;
}

} // namespace

NavItem::NavItem(const QString &paneId, const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_paneId(paneId)
    , m_icon(icon)
{
    setObjectName("nav."_L1 + paneId);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// Where name and badge do not both fit, the name is worth more than the badge's words.
static QString numberOf(const QString &badge)
{
    static const QRegularExpression number(u"[\\d,]+"_s);
    const QString found = number.match(badge).captured();
    return found.isEmpty() ? badge : found;
}

void NavItem::setBadge(const NavBadge &badge)
{
    if (badge == m_badge) return;
    m_badge = badge;
    setAccessibleDescription(badge.text);
    update();
}

QSize NavItem::sizeHint() const { return {Theme::current().px(148), Theme::current().px(26)}; }

void NavItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const bool on = isChecked();
    if (on)
        paintBox(&painter, rect(), 3, theme.color(Token::Selection));
    else if (underMouse())
        paintBox(&painter, rect(), 3, theme.color(Token::Hover));
    const QColor text = theme.color(on ? Token::OnSelection : Token::T2);
    const int glyph = theme.px(16);
    paintIcon(&painter, m_icon, QRectF(8, (height() - glyph) / 2, glyph, glyph), text);
    int right = width() - 8;
    if (!m_badge.text.isEmpty()) {
        const QFont &font = theme.font(TextRole::Caption);
        const int name = QFontMetrics(theme.font(on ? TextRole::BodyStrong : TextRole::Body)).horizontalAdvance(this->text());
        const QString told =
            8 + glyph + 9 + name + 6 + QFontMetrics(font).horizontalAdvance(m_badge.text) <= right ? m_badge.text : numberOf(m_badge.text);
        const int words = QFontMetrics(font).horizontalAdvance(told);
        const QColor color = on && m_badge.tone == NavBadge::Tone::Plain ? text : theme.color(toneToken(m_badge.tone));
        paintText(&painter, QRect(right - words, 0, words + 1, height()), Qt::AlignVCenter, told, font, color, Qt::ElideNone);
        right -= words + 6;
    }
    const int x = 8 + glyph + 9;
    paintText(&painter, QRect(x, 0, right - x, height()), Qt::AlignVCenter, this->text(),
              theme.font(on ? TextRole::BodyStrong : TextRole::Body), text);
}

void NavItem::keyPressEvent(QKeyEvent *event)
{
    // Return opens as Space does; the arrows only move the focus.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QAbstractButton::keyPressEvent(event);
}

NavPanel::NavPanel(const std::vector<PaneSpec> &panes, QWidget *parent)
    : QWidget(parent)
    , m_panes(panes)
{
    setObjectName(u"navigation"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 7, 6);
    column->setSpacing(0);
    for (const PaneGroup group : {PaneGroup::Watch, PaneGroup::Shop, PaneGroup::Laboratory}) {
        if (std::ranges::none_of(m_panes, [&](const PaneSpec &spec) { return spec.group == group; })) continue;
        auto *title = new Label({}, TextRole::Caption, Token::T3);
        title->setContentsMargins(8, 9, 0, 4);
        column->addWidget(title);
        m_titles.emplace_back(group, title);
        for (const PaneSpec &spec : m_panes) {
            if (spec.group != group) continue;
            auto *item = new NavItem(spec.id, spec.icon, this);
            connect(item, &QAbstractButton::clicked, this, [this, id = spec.id] { emit paneRequested(id); });
            column->addWidget(item);
            m_items.push_back(item);
        }
    }
    column->addStretch(1);
    setFixedWidth(Theme::current().px(160));
    connect(&Theme::current(), &Theme::changed, this, [this] { setFixedWidth(Theme::current().px(160)); });
    retranslate();
}

void NavPanel::retranslate()
{
    setAccessibleName(tr("Navigation"));
    for (const auto &[group, label] : m_titles)
        label->setText(group == PaneGroup::Watch ? tr("Watch") : group == PaneGroup::Shop ? tr("Shop") : tr("Laboratory"));
    for (NavItem *item : m_items) {
        const auto spec = std::ranges::find(m_panes, item->paneId(), &PaneSpec::id);
        const QString title = spec->title();
        item->setText(title);
        item->setAccessibleName(title);
    }
}

void NavPanel::setCurrent(const QString &paneId)
{
    for (NavItem *item : m_items) {
        if (item->paneId() != paneId && !item->isChecked()) continue;
        // Exclusive buttons cannot be released one by one; a detail pane has no item of its own and leaves the old one pressed.
        if (item->paneId() == paneId) item->setChecked(true);
    }
}

void NavPanel::setBadges(const QMap<QString, NavBadge> &badges)
{
    for (NavItem *item : m_items) item->setBadge(badges.value(item->paneId()));
}

void NavPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void NavPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintVLine(&painter, width() - 1, 0, height() - 1, Theme::current().color(Token::Line));
}

} // namespace hamster
