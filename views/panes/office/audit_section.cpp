// Audit log: who did what by hand, in which service and why, newest first.
#include "views/items/columns.h"
#include "views/panes/office/act_names.h"
#include "views/panes/office/section.h"
#include "views/panes/orders/order_texts.h"
#include "views/theme/services.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class AuditTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::AuditTexts)
public:
    static TableTexts list()
    {
        return {{tr("When"), tr("Who"), tr("Command"), tr("About"), tr("Reason"), tr("Kept by"), tr("Details")},
                tr("Audit log"),
                tr("Who, what, why"),
                tr("Whatever a person changes is written down here with the reason. Nobody has changed anything yet.")};
    }
};

struct Book {
    DeskFile file;
    const char *service; ///< as everywhere on the desk
};
constexpr std::array kBooks{Book{DeskFile::Ecommerce, "ecommerce"}, Book{DeskFile::Gateway, "cash-gateway"},
                            Book{DeskFile::Payment, "payment"}, Book{DeskFile::Pg, "hamster-pg"}};

// Each service keeps a log of its own. Their rows stand in one table, so that a row's id has to order them by time: the millisecond, the
// place within it, and the service.
constexpr I kPerMillisecond = 4096;
const Sql kRows{"SELECT id, created_at, actor, command, subject, reason, detail FROM audit_log WHERE created_at >= ?1 AND created_at <= ?2 "
                "AND (?3 = '' OR actor LIKE ?3 ESCAPE '\\' OR command LIKE ?3 ESCAPE '\\' OR subject LIKE ?3 ESCAPE '\\' "
                "OR reason LIKE ?3 ESCAPE '\\' OR detail LIKE ?3 ESCAPE '\\') ORDER BY created_at DESC, id DESC LIMIT ?4"};
const Sql kCharged{"SELECT delta FROM account_records WHERE request_id = ?"};
const Sql kRefunded{"SELECT amount FROM refunds WHERE public_id = ?"};
const Sql kMember{"SELECT name FROM members WHERE public_id = ?"};
const Sql kNewest{"SELECT max(created_at) FROM audit_log"};
const Sql kCount{"SELECT count(*) FROM audit_log"};
const Sql kOne{"SELECT actor, command, subject, reason, detail, created_at FROM audit_log WHERE created_at = ?1 AND id % 1024 = ?2"};

I rowId(qint64 id, qint64 createdAt, std::size_t book) { return createdAt * kPerMillisecond + (id % 1024) * 4 + static_cast<I>(book); }

/// What the demo shop and the load write where a person would write a reason is said in the language of the desk.
QString reasonWords(const QString &reason)
{
    if (reason.isEmpty()) return kNothing.toString();
    return reason == "delivery of the supplier"_L1 ? AuditTexts::tr("Supplier's delivery") : orders::reasonText(reason);
}

/// "fee_bp 330 -> 250" in words.
QString termsWords(QString terms)
{
    static const QRegularExpression kFee(u"fee_bp (\\d+) -> (\\d+)"_s);
    if (const auto fee = kFee.match(terms); fee.hasMatch()) {
        const auto percent = [&fee](int nth) { return QString::number(fee.captured(nth).toDouble() / 100, 'f', 2) + u'%'; };
        terms.replace(fee.captured(), AuditTexts::tr("fee %1 → %2").arg(percent(1), percent(2)));
    }
    static const QRegularExpression kCycle(u"settlement_cycle ([A-Z]+) -> ([A-Z]+)"_s);
    if (const auto cycle = kCycle.match(terms); cycle.hasMatch())
        terms.replace(cycle.captured(), AuditTexts::tr("settled %1 → %2").arg(cycleText(cycle.captured(1)), cycleText(cycle.captured(2))));
    static const QRegularExpression kNameOrAccount(u"(^|, )(name|bank_account) (.*?) -> "_s);
    for (auto match = kNameOrAccount.match(terms); match.hasMatch(); match = kNameOrAccount.match(terms))
        terms.replace(
            match.capturedStart(), match.capturedLength(),
            match.captured(1) +
                (match.captured(2) == "name"_L1 ? AuditTexts::tr("Name %1 → ") : AuditTexts::tr("Account %1 → ")).arg(match.captured(3)));
    return terms;
}

/// What came of it, where the subject and the reason do not say it already; what else is kept (an id of a request) tells nobody anything.
QString detailWords(DeskPort &port, const QString &command, const QString &detail)
{
    const std::string key = detail.toStdString();
    Database *payment = port.reader(DeskFile::Payment), *shop = port.reader(DeskFile::Ecommerce);
    if (command == "points.charge"_L1) {
        const auto charged = payment ? payment->value<I>(kCharged, key) : std::nullopt;
        return charged ? AuditTexts::tr("+%1 P").arg(formatCount(*charged)) : QString();
    }
    if (command == "refund.request"_L1) {
        const auto refund = fromBase62(key);
        const auto amount = payment && refund ? payment->value<I>(kRefunded, *refund) : std::nullopt;
        return amount ? formatWon(*amount) : QString();
    }
    if (command == "vendor.change"_L1) return termsWords(detail);
    if (command == "coupon.issue"_L1) {
        const auto member = fromBase62(detail.section(u' ', -1).toStdString());
        const auto name = shop && member ? shop->value<std::string>(kMember, *member) : std::nullopt;
        return name ? AuditTexts::tr("to %1").arg(QString::fromStdString(*name)) : detail;
    }
    if (command == "order.repair"_L1) return stateName(u"order"_s, detail);
    const bool isNoNews = command == "vendor.register"_L1 || command == "product.register"_L1 || command == "stock.adjust"_L1 ||
                          command.startsWith("coupon"_L1);
    return isNoNews ? QString() : detail;
}

Cell detailCell(DeskPort &port, const QString &command, const QString &detail)
{
    const QString words = detailWords(port, command, detail);
    return words.isEmpty() ? Cell() : Cell::words(words, detail);
}

Cell subjectCell(DeskPort &port, const QString &command, const QString &subject)
{
    const AboutLink about = auditSubject(port, command, subject);
    return Cell::id(about.target.id, about.target.kind, about.shown);
}

std::vector<CellRow> rowsOf(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    for (std::size_t book = 0; book < kBooks.size(); ++book) {
        const QString service = QString::fromLatin1(kBooks[book].service);
        Database *database = filter.chip.isEmpty() || filter.chip == service ? port.reader(kBooks[book].file) : nullptr;
        if (!database) continue;
        database->clearFailure();
        Rows rows = database->query(kRows, I(range.low / kPerMillisecond), I(range.high / kPerMillisecond), filter.like,
                                    I(range.limit) + kPerMillisecond / 4); // the first millisecond is cut below
        while (rows.next()) {
            const I id = rowId(columnNumber(rows, 0), columnNumber(rows, 1), book);
            if (id >= range.high || id < range.low) continue;
            all.push_back({id,
                           {Cell::time(columnNumber(rows, 1)), Cell::words(actorText(columnText(rows, 2)), columnText(rows, 2)),
                            Cell::words(actName(columnText(rows, 3)), columnText(rows, 3)),
                            subjectCell(port, columnText(rows, 3), columnText(rows, 4)),
                            Cell::words(reasonWords(columnText(rows, 5)), columnText(rows, 5)), Cell::words(serviceName(service), service),
                            detailCell(port, columnText(rows, 3), columnText(rows, 6))},
                           false});
        }
    }
    std::sort(all.begin(), all.end(), [](const CellRow &a, const CellRow &b) { return a.id > b.id; });
    if (all.size() > static_cast<std::size_t>(range.limit)) all.resize(static_cast<std::size_t>(range.limit));
    return all;
}

qint64 newest(DeskPort &port)
{
    qint64 last = 0;
    for (const Book &book : kBooks) last = std::max(last, valueOf(port, book.file, kNewest));
    return last ? (last + 1) * kPerMillisecond - 1 : 0;
}

Totals totalsOf(DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    qint64 all = 0;
    for (const Book &book : kBooks) {
        const qint64 count = valueOf(port, book.file, kCount);
        totals.chips[QString::fromLatin1(book.service)] = count;
        all += count;
    }
    totals.chips[u"all"_s] = all;
    const qint64 shown = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
    if (filter.like.empty()) totals.count = (shown == 1 ? AuditTexts::tr("%1 act") : AuditTexts::tr("%1 acts")).arg(formatCount(shown));
    return totals;
}

About about(DeskPort &port, qint64 row)
{
    About told;
    const Book &book = kBooks[static_cast<std::size_t>(row % 4)];
    Database *database = port.reader(book.file);
    if (!database) return told;
    Rows rows = database->query(kOne, I(row / kPerMillisecond), I(row % kPerMillisecond / 4));
    if (!rows.next()) return told;
    const QString actor = columnText(rows, 0), command = columnText(rows, 1), subject = columnText(rows, 2), reason = columnText(rows, 3),
                  detail = columnText(rows, 4);
    told.heading = actName(command);
    told.facts =
        AuditTexts::tr("%1, kept by %2.").arg(formatDateTimeMs(columnNumber(rows, 5)), serviceName(QString::fromLatin1(book.service)));
    told.rows = {{AuditTexts::tr("Who"), actorText(actor), actor}};
    if (!subject.isEmpty()) {
        const AboutLink link = auditSubject(port, command, subject);
        told.rows.push_back({AuditTexts::tr("About"), link.shown.isEmpty() ? link.target.id : link.shown, {}, link.target});
    }
    told.rows.push_back({AuditTexts::tr("Reason"), reasonWords(reason), reason});
    if (const QString words = detailWords(port, command, detail); !words.isEmpty())
        told.rows.push_back({AuditTexts::tr("Details"), words, detail});
    return told;
}

} // namespace

SectionSpec auditSection()
{
    SectionSpec spec;
    spec.key = u"audit"_s;
    spec.icon = u"records"_s;
    spec.title = [] { return AuditTexts::tr("Audit log"); };
    // What is written by hand needs the most room: the others have what their words need.
    spec.list.columns = {{ColumnKind::DateTime, 126}, {ColumnKind::Text, 160},         {ColumnKind::Text, 106}, {ColumnKind::Id, 156},
                         {ColumnKind::Text, 0},       {ColumnKind::TextSecondary, 96}, {ColumnKind::Text, 76}};
    spec.list.firstToGo = {5, 3, 6};
    for (const Book &book : kBooks) {
        const QString service = QString::fromLatin1(book.service);
        spec.list.chips.push_back({service, {}, {}, {}, [service] { return serviceName(service); }});
    }
    spec.list.texts = AuditTexts::list;
    spec.list.rows = rowsOf;
    spec.list.newest = newest;
    spec.list.totals = totalsOf;
    spec.about = about;
    return spec;
}

} // namespace hamster::office
