#include "views/panes/cases/case_queries.h"

#include "views/items/columns.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::cases {

namespace {

struct Source {
    DeskFile file;
    Party service;
};
constexpr Source kSources[] = {
    {DeskFile::Ecommerce, Party::Ecommerce}, {DeskFile::Gateway, Party::Gateway}, {DeskFile::Payment, Party::Payment}};

const Sql kCases{"SELECT public_id, kind, subject, detail, status, coalesce(resolution, ''), created_at, updated_at FROM cases "
                 "ORDER BY id DESC LIMIT ?"};
const Sql kOrder{"SELECT order_number, status, public_id FROM orders WHERE public_id = ?1 OR order_number = ?2"};

QString partyName(Party party)
{
    const std::string_view name = toString(party);
    return serviceName(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

void addOrder(Database &shop, CaseFacts &facts)
{
    const std::string subject = facts.subject.toStdString();
    Rows found = shop.query(kOrder, fromBase62(subject).value_or(0), subject);
    if (!found.next()) return;
    facts.order = columnText(found, 0);
    facts.orderState = columnText(found, 1);
    facts.orderId = columnNumber(found, 2);
}

} // namespace

QStringList CaseTexts::headers() { return {tr("State"), tr("Case"), tr("Order"), tr("Service"), tr("Opened"), tr("Evidence")}; }

QString CaseTexts::kind(const QString &constant)
{
    if (constant == "UNDECIDED"_L1) return tr("Payment undecided");
    if (constant == "MISMATCH"_L1) return tr("Differs from the PG");
    if (constant == "DEAD_LETTER"_L1) return tr("Message not handled");
    if (constant == "CONFIRMATION_FAILED"_L1) return tr("Paid, not confirmed");
    if (constant == "EXPORT"_L1) return tr("Export not delivered");
    if (constant == "STOCK_SHORT_AFTER_PAYMENT"_L1) return tr("Paid, out of stock");
    if (constant == "HANGING_ORDER"_L1) return tr("Order hangs");
    if (constant == "REFUND_REFUSED"_L1) return tr("Refund refused");
    if (constant == "RAISED"_L1) return tr("Raised by hand");
    return constant.left(1) + constant.mid(1).toLower().replace(u'_', u' ');
}

QString CaseTexts::advice(const QString &constant)
{
    if (constant == "UNDECIDED"_L1)
        return tr("The PG gave no final answer within its time. Ask the PG, then resolve the case with what it said.");
    if (constant == "MISMATCH"_L1)
        return tr("Amount, order or state differ between us and the PG. Nothing was applied. Compare both sides before anything is paid or "
                  "refunded.");
    if (constant == "DEAD_LETTER"_L1)
        return tr("A message could not be handled. Redrive it, edit a copy, or ignore it under Events, Dead letters; later messages of the "
                  "order wait behind it.");
    if (constant == "CONFIRMATION_FAILED"_L1)
        return tr(
            "The money is there, the order could not be completed. The payment is being cancelled; if that failed too, repair the order.");
    if (constant == "EXPORT"_L1)
        return tr("The data platform did not take the order. The order itself is complete. When the platform is well again, redrive the "
                  "export under Events, Dead letters.");
    if (constant == "STOCK_SHORT_AFTER_PAYMENT"_L1)
        return tr("It was paid for what is no longer there. The money goes back; tell the customer.");
    if (constant == "HANGING_ORDER"_L1)
        return tr("The order has not moved for a long time. See where it stands in the Order pane, then repair it.");
    if (constant == "REFUND_REFUSED"_L1) return tr("The PG refused to give money back. Refund by another way and write down how.");
    if (constant == "RAISED"_L1) return tr("Somebody asked for a person to look at this.");
    return {};
}

QString CaseTexts::cause(const QString &kind, const QString &detail)
{
    const auto says = [&detail](QLatin1StringView words) { return detail.contains(words); };
    if (says("not JSON"_L1)) return tr("The message is not JSON.");
    if (says("the PG has not decided"_L1) || says("is undecided at the PG"_L1)) return tr("The PG has not decided yet.");
    if (says("but the stock was gone"_L1)) return tr("The money was captured, but the stock was gone.");
    if (says("no answer of payment"_L1)) return tr("The payment core gave no answer.");
    if (says("of a dead order"_L1)) return tr("The PG keeps the money of a dead order.");
    if (detail.startsWith("statement, "_L1)) return tr("The PG's statement differs from our books.");
    if (says("a second capture"_L1)) return tr("A paid order was captured a second time.");
    if (says("the PG says FAILED"_L1)) return tr("The PG says failed, our process says otherwise.");
    if (says("was never asked for"_L1)) return tr("The PG holds a transaction that was never asked for.");
    if (says("without an approved payment"_L1)) return tr("The order was completed without an approved payment.");
    // The services write English: what is not known here is read as it is.
    if (kind == "DEAD_LETTER"_L1 && Theme::current().language() != Language::English) return tr("The message could not be handled.");
    return {};
}

std::vector<CaseFacts> readCases(DeskPort &port, int limit)
{
    std::vector<CaseFacts> all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    for (const Source &source : kSources) {
        Database *database = port.reader(source.file);
        if (!database) continue;
        Rows rows = database->query(kCases, limit);
        while (rows.next()) {
            CaseFacts facts{.id = columnNumber(rows, 0),
                            .service = source.service,
                            .kind = columnText(rows, 1),
                            .subject = columnText(rows, 2),
                            .detail = columnText(rows, 3),
                            .state = columnText(rows, 4),
                            .resolution = columnText(rows, 5),
                            .createdMs = columnNumber(rows, 6),
                            .updatedMs = columnNumber(rows, 7)};
            all.push_back(std::move(facts));
        }
    }
    if (shop)
        for (CaseFacts &facts : all) addOrder(*shop, facts);
    std::ranges::stable_sort(
        all, [](const CaseFacts &a, const CaseFacts &b) { return std::tuple(a.createdMs, a.id) > std::tuple(b.createdMs, b.id); });
    return all;
}

bool fits(const CaseFacts &facts, const CaseFilter &filter)
{
    if (!filter.state.isEmpty() && facts.state != filter.state) return false;
    if (filter.text.isEmpty()) return true;
    const QString all = facts.order + u' ' + facts.subject + u' ' + CaseTexts::kind(facts.kind) + u' ' + facts.kind + u' ' + facts.detail;
    return all.contains(filter.text, Qt::CaseInsensitive);
}

CellRow caseRow(const CaseFacts &facts)
{
    const QString cause = CaseTexts::cause(facts.kind, facts.detail);
    CellRow row;
    row.id = facts.id;
    row.dimmed = facts.state == "RESOLVED"_L1;
    row.cells = {Cell::state(u"case"_s, facts.state),
                 Cell::words(CaseTexts::kind(facts.kind), facts.kind),
                 facts.order.isEmpty() ? Cell::words(facts.subject) : Cell::id(facts.order, u"order"_s),
                 Cell::words(partyName(facts.service)),
                 Cell::time(facts.createdMs),
                 Cell::words(cause.isEmpty() ? facts.detail : cause, facts.detail)};
    return row;
}

} // namespace hamster::cases
