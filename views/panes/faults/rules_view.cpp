#include "views/panes/faults/rules_view.h"

#include "views/panes/faults/fault_texts.h"
#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/switch.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {

constexpr int kRow = 43, kPadding = 12, kSwitch = 26, kTitle = 84, kHits = 56, kLeft = 78;

int px(int designed) { return Theme::current().px(designed); }

} // namespace

void RulesModel::setRules(std::vector<FaultRule> rules, qint64 elapsedMs)
{
    // What a person did once is in the record; it is a rule only until it has happened.
    std::erase_if(rules, [elapsedMs](const FaultRule &rule) { return rule.byHand && isSpent(rule, elapsedMs); });
    const bool same = rules.size() == m_rules.size() && std::ranges::equal(rules, m_rules, {}, &FaultRule::id, &FaultRule::id);
    const bool moved = elapsedMs / 100 != m_elapsedMs / 100;
    m_elapsedMs = elapsedMs;
    if (!same) {
        beginResetModel();
        m_rules = std::move(rules);
        endResetModel();
        return;
    }
    if (rules == m_rules && !moved) return;
    m_rules = std::move(rules);
    if (!m_rules.empty()) emit dataChanged(index(0), index(static_cast<int>(m_rules.size()) - 1));
}

const FaultRule *RulesModel::ruleAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rules.size()) ? &m_rules[static_cast<std::size_t>(row)] : nullptr;
}

int RulesModel::rowOf(const std::string &id) const
{
    const auto found = std::ranges::find(m_rules, id, &FaultRule::id);
    return found == m_rules.end() ? -1 : static_cast<int>(found - m_rules.begin());
}

QString RulesModel::titleAt(int row) const
{
    const FaultRule *rule = ruleAt(row);
    return rule ? FaultTexts::title(*rule, m_rules) : QString();
}

bool RulesModel::tellsLeft() const
{
    return std::ranges::any_of(m_rules, [this](const FaultRule &rule) { return !FaultTexts::left(rule, m_elapsedMs).isEmpty(); });
}

void RulesModel::setLocked(bool locked)
{
    if (locked == m_locked) return;
    m_locked = locked;
    if (!m_rules.empty()) emit dataChanged(index(0), index(static_cast<int>(m_rules.size()) - 1));
}

int RulesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rules.size()); }

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    const FaultRule *rule = ruleAt(index.row());
    if (!rule) return {};
    if (role == Qt::DisplayRole) return titleAt(index.row());
    if (role == Qt::CheckStateRole) return rule->on ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return u"%1 %2"_s.arg(QString::fromStdString(rule->id), FaultTexts::sentence(*rule));
    return {};
}

RulesView::RulesView(RulesModel *model, QWidget *parent)
    : QListView(parent)
    , m_rules(model)
{
    setModel(model);
    setItemDelegate(new RuleDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(&Theme::current(), &Theme::changed, this, [this] { doItemsLayout(); });
    connect(this, &QListView::doubleClicked, this, &RulesView::editRequested);
}

const FaultRule *RulesView::currentRule() const { return m_rules->ruleAt(currentIndex().row()); }
QRect RulesView::switchRect(int row) const { return RuleDelegate::switchRect(visualRect(m_rules->index(row))); }

void RulesView::toggle(const QModelIndex &index)
{
    const FaultRule *rule = m_rules->isLocked() ? nullptr : m_rules->ruleAt(index.row());
    if (rule) emit switched(QString::fromStdString(rule->id), !rule->on);
}

void RulesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentRuleChanged();
}

/// Whole rows: none is cut at the lower edge before somebody scrolls.
void RulesView::resizeEvent(QResizeEvent *event)
{
    const int row = px(kRow);
    setViewportMargins(0, 0, 0, height() > row ? height() % row : 0);
    QListView::resizeEvent(event);
}

void RulesView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && switchRect(index.row()).contains(event->position().toPoint()))
        toggle(index);
}

void RulesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) return toggle(currentIndex());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit editRequested();
        return;
    }
    QListView::keyPressEvent(event);
}

QRect RuleDelegate::switchRect(const QRect &row) { return {row.x() + kPadding - 4, row.y() + 4, kSwitch + 8, row.height() - 8}; }
QSize RuleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {px(260), px(kRow)}; }

void RuleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const auto *model = static_cast<const RulesModel *>(index.model());
    const FaultRule *rule = model->ruleAt(index.row());
    if (!rule) return;
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected), hover = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(row, theme.color(selected ? Token::Selection : hover ? Token::Hover : Token::Pane));
    paintHLine(painter, row.left(), row.right(), row.bottom(), theme.color(Token::Grid));
    const bool live = rule->on && !isSpent(*rule, model->elapsedMs());
    // A spent one does nothing any more, whichever way its switch stands.
    paintSwitch(painter, {row.x() + kPadding, row.y() + (row.height() - 14) / 2}, rule->on,
                !model->isLocked() && !isSpent(*rule, model->elapsedMs()));
    const QColor quiet = theme.color(selected ? Token::T2 : Token::T3);
    const QColor strong = live ? theme.color(selected ? Token::OnSelection : Token::T1) : quiet;
    const int glyph = px(12), idX = row.x() + kPadding + kSwitch + 10;
    paintIcon(painter, rule->byHand ? u"hold" : u"fault", QRectF(idX, row.y() + (row.height() - glyph) / 2, glyph, glyph),
              live ? theme.color(Token::Bad) : quiet);
    paintText(painter, QRect(idX + glyph + 3, row.y(), px(kTitle) - (idX - row.x()) - glyph, row.height()), Qt::AlignVCenter,
              QString::fromStdString(rule->id), theme.font(TextRole::CaptionStrong), live ? theme.color(Token::Bad) : quiet);
    const int right = kPadding + px(kHits) + (model->tellsLeft() ? px(kLeft) : 0);
    const QRect words(row.x() + px(kTitle), row.y() + px(4), row.width() - px(kTitle) - right, px(18));
    paintText(painter, words, Qt::AlignVCenter, FaultTexts::kind(rule->kind), theme.font(TextRole::Body), strong);
    // The second line goes on below the numbers, up to the bar of what is left.
    const bool bar = live && leftShare(*rule, model->elapsedMs()) >= 0;
    const QRect second(words.x(), words.y() + px(18), row.width() - px(kTitle) - kPadding - (bar ? px(kLeft) + 10 : 0), px(18));
    paintText(painter, second, Qt::AlignVCenter, FaultTexts::where(*rule), theme.font(TextRole::Caption),
              live ? theme.color(Token::T2) : quiet);
    const QRect hits(row.right() + 1 - right, words.y(), px(kHits) - 10, words.height());
    paintText(painter, hits, Qt::AlignVCenter | Qt::AlignRight, formatCount(rule->fired),
              theme.font(rule->fired ? TextRole::BodyStrong : TextRole::Body), rule->fired && live ? strong : quiet, Qt::ElideNone);
    paintLeft(painter, row, *rule, model->elapsedMs());
    if (option.state.testFlag(QStyle::State_HasFocus)) paintInnerRing(painter, row.adjusted(0, 0, 0, -1), 0);
}

void RuleDelegate::paintLeft(QPainter *painter, const QRect &row, const FaultRule &rule, qint64 elapsedMs) const
{
    const Theme &theme = Theme::current();
    const QRect box(row.right() + 1 - kPadding - px(kLeft), row.y(), px(kLeft), row.height());
    const bool live = rule.on && !isSpent(rule, elapsedMs);
    const double share = leftShare(rule, elapsedMs);
    const QString words = FaultTexts::left(rule, elapsedMs);
    const bool bar = live && share >= 0;
    paintText(painter, QRect(box.x(), box.y() + px(4), box.width(), px(18)), Qt::AlignVCenter | Qt::AlignRight, words,
              theme.font(TextRole::Caption), theme.color(live ? Token::T2 : Token::T3), Qt::ElideNone);
    if (!bar) return;
    const QRect track(box.x(), box.y() + px(28), box.width(), 3);
    painter->fillRect(track, theme.color(Token::Line));
    painter->fillRect(QRect(track.x(), track.y(), static_cast<int>(track.width() * share), 3), theme.color(Token::Bad));
}

} // namespace hamster::faults_pane
