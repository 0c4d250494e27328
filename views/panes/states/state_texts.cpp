#include "views/panes/states/state_texts.h"

#include "views/theme/services.h"
#include "views/theme/states.h"
#include "views/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::states {

namespace {

constexpr qsizetype kMostCauses = 6;

/// "payment.completed 4,449, webhook 12", the most frequent first.
QString causesOf(const EdgeCount &count)
{
    std::vector<std::pair<std::string, qint64>> causes(count.causes.begin(), count.causes.end());
    std::ranges::stable_sort(causes, std::ranges::greater{}, &std::pair<std::string, qint64>::second);
    QStringList words;
    for (const auto &[cause, times] : causes) {
        if (words.size() == kMostCauses) break;
        words << u"%1 %2"_s.arg(QString::fromStdString(cause), formatCount(times));
    }
    return words.join(u", "_s) + (static_cast<qsizetype>(causes.size()) > kMostCauses ? u" …"_s : QString());
}

} // namespace

QString StateTexts::machine(std::string_view entity)
{
    if (entity == "order") return tr("Order");
    if (entity == "process") return tr("Payment process");
    if (entity == "payment") return tr("Payment");
    if (entity == "reservation") return tr("Reservation");
    if (entity == "delivery") return tr("Webhook delivery");
    if (entity == "breaker") return tr("Breaker");
    if (entity == "pg-transaction") return tr("PG transaction");
    if (entity == "refund") return tr("Refund");
    if (entity == "coupon") return tr("Coupon");
    if (entity == "dead-letter") return tr("Dead letter");
    if (entity == "settlement-batch") return tr("Settlement batch");
    if (entity == "settlement-line") return tr("Settlement line");
    if (entity == "case") return tr("Case");
    return latin(entity);
}

QString StateTexts::whose(const DiagramLayout &layout, const MachineCounts &counts)
{
    if (layout.entity == "breaker") return serviceName(u"cash-gateway") + u" → "_s + serviceName(u"hamster-pg");
    const QString owner = layout.entity == "case" ? tr("all services") : serviceName(latin(layout.service));
    const QString words = layout.entity == "reservation" ? tr("%1, per item").arg(owner) : owner;
    return tr("%1 · %2 in this run").arg(words, formatCount(counts.born()));
}

QString StateTexts::node(const DiagramLayout &layout, std::string_view state, const MachineCounts &counts)
{
    const QString constant = latin(state);
    QString words = u"%1: %2 (%3)"_s.arg(machine(layout.entity), stateName(layout.look, constant), constant);
    if (layout.entity != "breaker")
        words += u'\n' + tr("%1 are in it now: %2 came, %3 went on.")
                             .arg(formatCount(counts.present(state)), formatCount(counts.entered(state)), formatCount(counts.left(state)));
    const QString where = destination(layout.entity, state);
    return where.isEmpty() ? words : words + u'\n' + where;
}

QString StateTexts::edge(const DiagramLayout &layout, const EdgeKey &edge, const EdgeCount &count, bool refused)
{
    const QString to = stateName(layout.look, latin(edge.second));
    const QString way = edge.first.empty() ? tr("New: %1").arg(to) : stateName(layout.look, latin(edge.first)) + u" → "_s + to;
    QString words = refused
                        ? tr("%1: refused %2 times. Both states were logged and nothing was changed.").arg(way, formatCount(count.count))
                        : tr("%1: %2 times").arg(way, formatCount(count.count));
    if (!count.causes.empty()) words += u'\n' + tr("on %1").arg(causesOf(count));
    return words;
}

QString StateTexts::destination(std::string_view entity, std::string_view state)
{
    if (entity == "order") return tr("Click to list these orders.");
    if (entity == "process") return tr("Click to list these payments.");
    if (entity == "payment") return tr("Click to open the payments.");
    if (entity == "delivery" || entity == "pg-transaction") return tr("Click to open the PG console.");
    if (entity == "dead-letter") return tr("Click to open the events.");
    if (entity == "breaker") return tr("Click to open the breaker's window.");
    if (entity == "reservation") return tr("Click to open the stock.");
    if (entity == "case") return tr("Click to list these cases.");
    if (entity == "refund" || entity == "settlement-line" || (entity == "coupon" && state == "USED"))
        return tr("Click to open the newest order with one of these.");
    return {};
}

} // namespace hamster::states
