#include "views/panes/invariants/invariant_rows.h"

#include "model/core/ids.h"
#include "views/items/columns.h"
#include "views/theme/evidence.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::invariants {

namespace {

const Sql kNumber{"SELECT order_number FROM orders WHERE public_id = ?"};

QString orderNumber(Database *shop, const std::string &id)
{
    const auto value = fromBase62(id);
    if (!shop || !value) return QString::fromStdString(id);
    shop->clearFailure();
    const auto number = shop->value<std::string>(kNumber, *value);
    return QString::fromStdString(number.value_or(id));
}

} // namespace

QString invariantState(const InvariantView &view)
{
    if (view.rows > 0) return u"BROKEN"_s;
    return view.checked && view.checkable && view.rowsSeen > 0 ? u"HOLDS"_s : u"NOT_YET_CHECKED"_s;
}

QString invariantTitle(const InvariantView &view)
{
    return textOf(Theme::current().language() == Language::Korean ? view.info.titleKorean : view.info.title);
}

QString invariantExplanation(const InvariantView &view)
{
    // The English text comes from the audit; its translations are listed in the context "InvariantExplanation" by hand.
    return QCoreApplication::translate("InvariantExplanation", std::string(view.info.explanation).c_str());
}

QStringList InvariantTexts::headers()
{
    return {tr("No."), tr("What must be true"), tr("When"), tr("State"), tr("Rows seen"), tr("Offenders"), tr("Last check"), tr("Cost")};
}

QStringList InvariantTexts::evidenceHeaders() { return {tr("About"), tr("What does not fit")}; }

QString InvariantTexts::className(audit::InvariantClass invariantClass)
{
    return invariantClass == audit::InvariantClass::Always ? tr("Always") : tr("Eventually");
}

QString InvariantTexts::circumstances(const InvariantView &view)
{
    QStringList sentences;
    if (view.info.invariantClass == audit::InvariantClass::Always)
        sentences << tr("Must hold at every moment, also in the middle of a storm.");
    else
        sentences << tr("Must hold once the faults have ended and the queues are empty; it is judged then.");
    if (view.info.schemaGuarded) sentences << tr("The tables themselves refuse an offender; the check proves that they do.");
    if (view.info.liveOnly) sentences << tr("It is watched while the world runs; files alone cannot tell.");
    if (invariantState(view) != "NOT_YET_CHECKED"_L1 && view.checkedAtMs > 0)
        sentences << (view.costMs > 0 ? tr("Last checked %1 in %2.").arg(formatTime(view.checkedAtMs), cost(view.costMs))
                                      : tr("Last checked %1.").arg(formatTime(view.checkedAtMs)));
    if (view.checked && view.checkable && view.rowsSeen == 0)
        sentences << tr("The last sweep found no rows to judge, so it counts as not yet checked.");
    return sentences.join(u' ');
}

QString InvariantTexts::cost(double milliseconds)
{
    if (milliseconds < 1) return tr("%1 µs").arg(formatCount(std::llround(milliseconds * 1000)));
    return tr("%1 ms").arg(QString::number(milliseconds, 'f', milliseconds < 10 ? 2 : 0));
}

std::vector<CellRow> invariantRows(const std::vector<InvariantView> &views, const QString &state)
{
    std::vector<CellRow> rows;
    for (std::size_t i = 0; i < views.size(); ++i) {
        const InvariantView &view = views[i];
        const QString its = invariantState(view);
        if (!state.isEmpty() && its != state) continue;
        const bool judged = its != "NOT_YET_CHECKED"_L1;
        const Cell none = Cell::words(u"–"_s);
        CellRow row{static_cast<qint64>(i) + 1, {}, false};
        row.cells = {Cell::id(textOf(view.info.id)),
                     Cell::words(invariantTitle(view), invariantTitle(view)),
                     Cell::words(InvariantTexts::className(view.info.invariantClass)),
                     Cell::state(u"invariant"_s, its),
                     judged ? Cell::count(view.rowsSeen) : none,
                     judged ? Cell::count(view.rows) : none,
                     judged ? Cell::time(view.checkedAtMs) : none,
                     judged && view.costMs > 0 ? Cell::words(InvariantTexts::cost(view.costMs)) : none};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CellRow> evidenceRows(const InvariantView &view, Database *shop)
{
    static const QRegularExpression kEventId(u"\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"_s);
    std::vector<CellRow> rows;
    for (const audit::Violation &violation : view.examples) {
        const QString id = QString::fromStdString(violation.orderId), text = evidenceText(violation.evidence);
        const auto event = kEventId.match(text);
        const Cell about = !id.isEmpty()      ? Cell::id(orderNumber(shop, violation.orderId), u"order"_s)
                           : event.hasMatch() ? Cell::id(event.captured(), u"event"_s)
                                              : Cell::words({});
        rows.push_back({static_cast<qint64>(rows.size()) + 1, {about, Cell::words(text, text)}, false});
    }
    return rows;
}

} // namespace hamster::invariants
