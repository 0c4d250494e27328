#include "views/panes/orders/orders_reasons.h"

#include "views/items/roles.h"
#include "views/panes/orders/order_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QAbstractItemView>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {
constexpr std::size_t kMost = 30; // PGs have codes of their own: the rarest of very many are found by the search for the order
constexpr int kWidth = 150;       // as the search, below which it may stand
constexpr int kHeight = 24;
constexpr int kPopupPadding = 36;
} // namespace

const QStringList &reasonStates()
{
    static const QStringList states{u"FAILED"_s, u"CANCELLED"_s, u"NEEDS_ATTENTION"_s};
    return states;
}

ReasonBox::ReasonBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"orders.reason"_s);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // long reasons do not push the chips away
    const auto restyle = [this] { setFixedSize(Theme::current().px(kWidth), Theme::current().px(kHeight)); };
    connect(&Theme::current(), &Theme::changed, this, restyle);
    restyle();
    fill();
    connect(this, &QComboBox::activated, this, &ReasonBox::chosen);
}

void ReasonBox::setReasons(const std::map<QString, qint64> &counts)
{
    if (view()->isVisible()) return;
    std::vector<std::pair<QString, qint64>> next(counts.begin(), counts.end());
    std::ranges::stable_sort(next, std::greater<>(), &std::pair<QString, qint64>::second);
    if (next.size() > kMost) next.resize(kMost);
    const QString chosen = reason();
    const bool there = std::ranges::any_of(next, [&](const auto &each) { return each.first == chosen; });
    if (!chosen.isEmpty() && !there) next.emplace_back(chosen, 0);
    if (next == m_shown) return;
    m_shown = std::move(next);
    fill();
}

void ReasonBox::fill()
{
    const QString chosen = reason();
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("Any reason"), QString());
    for (const auto &[code, count] : m_shown) {
        addItem(u"%1 · %2"_s.arg(shortReasonText(code), formatCount(count)), code);
        setItemData(this->count() - 1, reasonWithCode(code), Qt::ToolTipRole);
    }
    setCurrentIndex(std::max(0, findData(chosen)));
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + kPopupPadding);
}

void ReasonBox::retranslate()
{
    setAccessibleName(tr("Reason"));
    setToolTip(tr("Only orders that failed or were cancelled for this reason"));
    fill();
}

ReasonDelegate::ReasonDelegate(QObject *parent)
    : CellDelegate(parent, true)
{}

QString ReasonDelegate::copyText(const QModelIndex &index) const { return index.data(RawRole).toString(); }

} // namespace hamster::orders
