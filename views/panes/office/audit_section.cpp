// Audit log: who did what by hand, in which service and why, newest first.
#include "views/items/columns.h"
#include "views/panes/office/act_names.h"
#include "views/panes/office/section.h"
#include "views/panes/orders/order_texts.h"
#include "views/theme/services.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"

#include <QCoreApplication>

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
        return {{tr("When"), tr("Who"), tr("Command"), tr("About"), tr("Reason"), tr("Kept by")},
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
const Sql kNewest{"SELECT max(created_at) FROM audit_log"};
const Sql kCount{"SELECT count(*) FROM audit_log"};
const Sql kOne{"SELECT actor, command, subject, reason, detail, created_at FROM audit_log WHERE created_at = ?1 AND id % 1024 = ?2"};

I rowId(qint64 id, qint64 createdAt, std::size_t book) { return createdAt * kPerMillisecond + (id % 1024) * 4 + static_cast<I>(book); }

/// What needs no reason (registering, crashing) has none, and a dash says so; of a charge it is how much.
Cell reasonCell(DeskPort &port, const QString &command, const QString &reason, const QString &detail)
{
    Database *payment = command == "points.charge"_L1 ? port.reader(DeskFile::Payment) : nullptr;
    const auto charged = payment ? payment->value<I>(kCharged, detail.toStdString()) : std::nullopt;
    QStringList words;
    if (!reason.isEmpty()) words << orders::reasonText(reason);
    if (charged) words << AuditTexts::tr("%1 P charged").arg(formatCount(*charged));
    return Cell::words(words.isEmpty() ? kNothing.toString() : words.join(u" · "_s), reason);
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
                            reasonCell(port, columnText(rows, 3), columnText(rows, 5), columnText(rows, 6)),
                            Cell::words(serviceName(service), service)},
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
    told.heading = actName(columnText(rows, 1));
    told.facts =
        AuditTexts::tr("%1 at %2, kept by %3.")
            .arg(actorText(columnText(rows, 0)), formatDateTimeMs(columnNumber(rows, 5)), serviceName(QString::fromLatin1(book.service)));
    QStringList lines;
    if (const QString subject = columnText(rows, 2); !subject.isEmpty()) {
        AboutLink link = auditSubject(port, columnText(rows, 1), subject);
        link.caption = AuditTexts::tr("About");
        if (!link.target.kind.isEmpty()) told.links.push_back(std::move(link));
        lines += AuditTexts::tr("About: %1").arg(subject);
    }
    lines += AuditTexts::tr("Command: %1").arg(columnText(rows, 1));
    const QString reason = columnText(rows, 3);
    lines += reason.isEmpty() ? AuditTexts::tr("Reason: none was given.") : AuditTexts::tr("Reason: %1").arg(reason);
    if (const QString detail = columnText(rows, 4); !detail.isEmpty()) lines += AuditTexts::tr("Details: %1").arg(detail);
    told.body = lines.join(u'\n');
    return told;
}

} // namespace

SectionSpec auditSection()
{
    SectionSpec spec;
    spec.key = u"audit"_s;
    spec.icon = u"shield"_s;
    spec.title = [] { return AuditTexts::tr("Audit log"); };
    spec.list.columns = {{ColumnKind::DateTime, 136}, {ColumnKind::Text, 186}, {ColumnKind::Text, 148},
                         {ColumnKind::Id, 158},       {ColumnKind::Text, 0},   {ColumnKind::TextSecondary, 96}};
    spec.list.firstToGo = {5, 3};
    for (const Book &book : kBooks) {
        const QString service = QString::fromLatin1(book.service);
        spec.list.chips.push_back({service, {}, {}, {}, [service] { return serviceName(service); }});
    }
    spec.list.texts = AuditTexts::list;
    spec.list.rows = rowsOf;
    spec.list.newest = newest;
    spec.list.totals = totalsOf;
    spec.hasBody = true;
    spec.about = about;
    return spec;
}

} // namespace hamster::office
