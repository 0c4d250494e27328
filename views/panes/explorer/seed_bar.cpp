#include "views/panes/explorer/seed_bar.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hamster::explorer_pane {

namespace {
constexpr int kSide = 15, kTop = 19, kBar = 14, kAxis = 15;
constexpr int kParts = 4;  ///< between the numbers of a long bar
constexpr int kReach = 12; ///< pixels between a click and the mark that it means
int px(int designed) { return Theme::current().px(designed); }
} // namespace

SeedBar::SeedBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"explorer.seedBar"_s);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize SeedBar::sizeHint() const { return {px(300), px(kTop + kBar + kAxis + 4)}; }
QRect SeedBar::bar() const { return {kSide, px(kTop), std::max(1, width() - 2 * kSide), px(kBar)}; }

int SeedBar::xOf(quint64 seed) const
{
    const double share = (static_cast<double>(seed - m_from) + 0.5) / static_cast<double>(m_seeds);
    return bar().left() + static_cast<int>(share * bar().width());
}

void SeedBar::setState(const ExploreState &state)
{
    m_from = state.request.from;
    m_seeds = std::max(1, state.request.seeds);
    m_done = state.done;
    m_broken.clear();
    for (const ExploreFinding &each : state.findings) m_broken.push_back(each.seed);
    setAccessibleName(tr("%1 of %2 seeds, %3 with a violation")
                          .arg(formatCount(m_done), formatCount(m_seeds), formatCount(static_cast<qint64>(m_broken.size()))));
    update();
}

void SeedBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Pane));
    const QRect box = bar();
    paintBox(&painter, box, 2, theme.color(Token::Input), theme.color(Token::Line));
    const int reached = static_cast<int>(static_cast<double>(box.width()) * m_done / m_seeds);
    painter.fillRect(QRect(box.left(), box.top(), reached, box.height()), theme.color(Token::Heat2));
    for (const quint64 seed : m_broken) paintVLine(&painter, xOf(seed), box.top() - 3, box.bottom() + 2, theme.color(Token::Bad));
    const QRect words(box.left(), 0, box.width(), px(kTop) - 4);
    if (!m_broken.empty())
        paintText(&painter, words, Qt::AlignLeft | Qt::AlignVCenter,
                  tr("first at seed %1").arg(formatCount(static_cast<qint64>(m_broken.front()))), theme.font(TextRole::Caption),
                  theme.color(Token::Bad));
    for (const Number &each : numbers())
        paintText(&painter, each.rect, Qt::AlignHCenter | Qt::AlignTop, each.words, theme.font(TextRole::Tiny), theme.color(Token::T3),
                  Qt::ElideNone);
}

std::vector<SeedBar::Number> SeedBar::numbers() const
{
    const QRect box = bar();
    const QFontMetrics metrics(Theme::current().font(TextRole::Tiny));
    const qint64 from = static_cast<qint64>(m_from), steps = m_seeds - 1;
    const int widest = metrics.horizontalAdvance(formatCount(from + steps)) + px(12);
    // Every seed where there is room for its number, else some at even distances.
    const qint64 parts = steps <= 20 && m_seeds * widest <= box.width() ? steps : std::min<qint64>(steps, m_seeds > 8 ? kParts : 1);
    std::vector<Number> all;
    for (qint64 i = 0; i <= parts; ++i) {
        const qint64 seed = from + (parts > 0 ? steps * i / parts : 0);
        const QString words = formatCount(seed);
        const int width = metrics.horizontalAdvance(words) + 2;
        const int x = std::clamp(xOf(static_cast<quint64>(seed)) - width / 2, box.left(), std::max(box.left(), box.right() + 1 - width));
        all.push_back({QRect(x, box.bottom() + 3, width, px(kAxis)), words});
    }
    return all;
}

void SeedBar::mousePressEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    const auto nearest = std::ranges::min_element(m_broken, {}, [this, x](quint64 seed) { return std::abs(xOf(seed) - x); });
    if (nearest != m_broken.end() && std::abs(xOf(*nearest) - x) <= kReach) emit seedClicked(*nearest);
}

} // namespace hamster::explorer_pane
