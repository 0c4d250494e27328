#include "views/panes/explorer/coverage_view.h"

#include "model/core/states.h"
#include "simulator/faults/fault_kind.h"
#include "views/panes/explorer/explorer_texts.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/states/state_texts.h"
#include "views/theme/paint.h"
#include "views/theme/states.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hamster::explorer_pane {

namespace {

constexpr int kSide = 15, kHead = 26, kRow = 18, kName = 120, kTotal = 34, kField = 24, kNarrowField = 12, kFieldHigh = 14, kGap = 2;
constexpr int kBesideWidth = 680; // narrower: the edges stand below the kinds
constexpr int kBetween = 24;      // the two
constexpr int kLeastInLine = 5;   // fields with a count
constexpr int kScale = 24;
constexpr std::array<qint64, 5> kSteps{1, 20, 200, 1500, 8000}; ///< from which count on a field is darker

int px(int designed) { return Theme::current().px(designed); }
QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

Token heatOf(qint64 count)
{
    const auto step = std::ranges::upper_bound(kSteps, count) - kSteps.begin();
    return static_cast<Token>(static_cast<int>(Token::Heat0) + static_cast<int>(step));
}

/// Whichever is furthest from the fill: the text's own colour, white, or the window's, which is dark where the brightest fill is light.
QColor textOn(const QColor &fill)
{
    const Theme &theme = Theme::current();
    const std::array all{theme.color(Token::T1), theme.color(Token::OnAccent), theme.color(Token::Win)};
    return *std::ranges::max_element(all, {}, [&fill](const QColor &color) { return std::abs(color.lightness() - fill.lightness()); });
}

void paintField(QPainter *painter, const QRect &box, qint64 count, bool numbers)
{
    const Theme &theme = Theme::current();
    if (count == 0) {
        paintBox(painter, box, 1, theme.color(Token::Pane), theme.color(Token::Bad));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(theme.color(Token::Bad));
        painter->drawLine(QPointF(box.left() + 2, box.bottom() - 1.5), QPointF(box.right() - 1, box.top() + 2.5));
        painter->restore();
        return;
    }
    const QColor fill = theme.color(heatOf(count));
    paintBox(painter, box, 1, fill);
    if (numbers)
        paintText(painter, box, Qt::AlignCenter, ExplorerTexts::shortCount(count), theme.font(TextRole::Tiny), textOn(fill), Qt::ElideNone);
}

qint64 countOf(const std::map<QString, qint64> &counts, const QString &key)
{
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

} // namespace

int CoverageRow::covered() const
{
    return static_cast<int>(std::ranges::count_if(cells, [](const CoverageCell &cell) { return cell.count > 0; }));
}

std::vector<CoverageRow> faultCoverage(const std::map<QString, qint64> &fired)
{
    std::vector<CoverageRow> rows;
    for (const FaultBoundaryInfo &boundary : faultBoundaries()) {
        CoverageRow row{faults_pane::FaultTexts::of(boundary.title), {}};
        for (const FaultKind &kind : faultKinds())
            if (kind.boundary() == boundary.boundary)
                row.cells.push_back({textOf(kind.name), faults_pane::FaultTexts::of(kind.title), countOf(fired, textOf(kind.name))});
        if (!row.cells.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CoverageRow> edgeCoverage(const std::map<QString, qint64> &taken)
{
    std::vector<CoverageRow> rows;
    for (const AnyMachine &machine : allStateMachines()) {
        const QString entity = textOf(machine.entity);
        CoverageRow row{states::StateTexts::machine(machine.entity), {}};
        for (const AnyEdge &edge : machine.edges) {
            const QString from = textOf(edge.from), to = textOf(edge.to), key = u"%1 %2>%3"_s.arg(entity, from, to);
            const QString name = (from.isEmpty() ? QString() : stateName(entity, from) + u' ') + u"→ "_s + stateName(entity, to);
            row.cells.push_back({key, name, countOf(taken, key)});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

CoverageView::CoverageView(QWidget *parent)
    : QWidget(parent)
    , m_faults(faultCoverage({}))
    , m_edges(edgeCoverage({}))
{
    setObjectName(u"explorer.coverage"_s);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CoverageView::setState(const ExploreState &state)
{
    const bool korean = Theme::current().language() == Language::Korean;
    if (state.faults == m_fired && state.edges == m_taken && korean == m_korean) return;
    m_fired = state.faults;
    m_taken = state.edges;
    m_korean = korean;
    m_faults = faultCoverage(m_fired);
    m_edges = edgeCoverage(m_taken);
    update();
}

bool CoverageView::beside() const { return width() >= px(kBesideWidth); }

int CoverageView::part(QPainter *painter, const std::vector<CoverageRow> &rows, const QString &title, QRect area,
                       std::vector<Field> *fields) const
{
    const Theme &theme = Theme::current();
    int covered = 0, all = 0, most = 1;
    for (const CoverageRow &row : rows) {
        const auto cells = static_cast<int>(row.cells.size());
        covered += row.covered();
        all += cells;
        most = std::max(most, cells);
    }
    // Fields are as wide as their counts and go on in a second line; where that would make many lines, they are small and without.
    const int room = area.width() - px(kName) - px(kTotal);
    const bool counted = room >= kLeastInLine * px(kField + kGap);
    const int step = counted ? px(kField + kGap) : std::clamp(room / most, 6, px(kNarrowField + kGap));
    const int inLine = std::max(1, counted ? (room + px(kGap)) / step : most); // behind the last one is no gap
    if (painter) {
        const QRect head(area.left(), area.top(), area.width(), px(kHead));
        const int used = paintText(painter, head, Qt::AlignVCenter, title, theme.font(TextRole::CaptionStrong), theme.color(Token::T2));
        paintText(painter, head.adjusted(used + 10, 0, 0, 0), Qt::AlignVCenter, tr("%1 of %2").arg(covered).arg(all),
                  theme.font(TextRole::Caption), theme.color(Token::T3));
    }
    int y = area.top() + px(kHead);
    for (const CoverageRow &row : rows) {
        const int got = row.covered(), of = static_cast<int>(row.cells.size());
        if (painter) {
            paintText(painter, QRect(area.left(), y, px(kName) - 6, px(kRow)), Qt::AlignVCenter, row.title, theme.font(TextRole::Caption),
                      theme.color(Token::T1));
            paintText(painter, QRect(area.right() - px(kTotal) + 1, y, px(kTotal), px(kRow)), Qt::AlignVCenter | Qt::AlignRight,
                      u"%1/%2"_s.arg(got).arg(of), theme.font(TextRole::Caption), theme.color(got == of ? Token::T3 : Token::T2));
        }
        const int top = y + (px(kRow) - px(kFieldHigh)) / 2;
        for (int i = 0; i < of; ++i) {
            const QRect box(area.left() + px(kName) + i % inLine * step, top + i / inLine * px(kFieldHigh + kGap), step - px(kGap),
                            px(kFieldHigh));
            const CoverageCell &cell = row.cells[static_cast<std::size_t>(i)];
            if (painter) paintField(painter, box, cell.count, counted);
            if (fields) fields->push_back({box, &cell, counted});
        }
        y += px(kRow) + (of - 1) / inLine * px(kFieldHigh + kGap);
    }
    return y - area.top();
}

int CoverageView::whole(QPainter *painter, std::vector<Field> *fields) const
{
    const QRect area(kSide, 0, width() - 2 * kSide, 0);
    const QString kinds = tr("Fault kinds fired"), edges = tr("Legal edges taken");
    int tall = 0, below = 0;
    if (beside()) {
        const int wide = (area.width() - kBetween) / 2;
        const QRect right(area.right() + 1 - wide, 0, wide, 0);
        tall = part(painter, m_faults, kinds, QRect(area.left(), 0, wide, 0), fields);
        below = part(painter, m_edges, edges, right, fields);
        if (painter) paintScale(painter, {right.left(), below + 2});
        return std::max(tall, below + px(kScale)) + 6;
    }
    tall = part(painter, m_faults, kinds, area, fields);
    below = tall + part(painter, m_edges, edges, area.translated(0, tall), fields);
    if (painter) paintScale(painter, {area.left(), below + 2});
    return below + px(kScale) + 6;
}

std::vector<CoverageView::Field> CoverageView::fields() const
{
    std::vector<Field> all;
    whole(nullptr, &all);
    return all;
}

void CoverageView::paintScale(QPainter *painter, QPoint at) const
{
    const Theme &theme = Theme::current();
    QRect words(at.x(), at.y(), px(kName) - 6, px(kScale));
    paintText(painter, words, Qt::AlignVCenter, tr("times"), theme.font(TextRole::Caption), theme.color(Token::T3));
    int x = at.x() + px(kName);
    for (const qint64 count : {qint64{0}, kSteps[0], kSteps[1], kSteps[2], kSteps[3], kSteps[4]}) {
        const QRect box(x, at.y() + (px(kScale) - px(kFieldHigh)) / 2, px(30), px(kFieldHigh));
        paintField(painter, box, count, true);
        if (count == 0)
            paintText(painter, box.adjusted(3, 0, 0, 0), Qt::AlignVCenter, u"0"_s, theme.font(TextRole::Tiny), theme.color(Token::T2));
        x += px(30) + kGap;
    }
}

QSize CoverageView::sizeHint() const { return {px(600), whole(nullptr, nullptr)}; }
QSize CoverageView::minimumSizeHint() const { return {px(300), whole(nullptr, nullptr)}; }

void CoverageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
    whole(&painter, nullptr);
}

void CoverageView::resizeEvent(QResizeEvent *event)
{
    updateGeometry(); // the height follows the width
    emit heightChanged(sizeHint().height());
    QWidget::resizeEvent(event);
}

bool CoverageView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::vector<Field> all = fields();
    const auto hit = std::ranges::find_if(all, [help](const Field &each) { return each.box.adjusted(-1, -1, 1, 1).contains(help->pos()); });
    if (hit == all.end())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           tr("%1: %2 times").arg(hit->cell->name, formatCount(hit->cell->count)) + u'\n' + hit->cell->key, this);
    return true;
}

} // namespace hamster::explorer_pane
