#include "app/desk/go_to.h"

#include "app/desk/find_names.h"
#include "views/history_port.h"
#include "views/theme/states.h"
#include "views/widgets/format.h"

#include <QApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace hamster {

namespace {

constexpr int kOfEachKind = 4;
constexpr int kOrders = 8;

const Sql kOrder{"SELECT order_number FROM orders WHERE order_number = ?1 OR public_id = ?2"};
const Sql kSku{"SELECT sku FROM products WHERE sku = ? COLLATE NOCASE ORDER BY id LIMIT 1"};
const Sql kTransaction{"SELECT transaction_key FROM pg_transactions WHERE transaction_key = ?"};
const Sql kProcess{"SELECT order_number FROM payment_processes WHERE gateway_reference_id = ?"};
const Sql kEvent{"SELECT event_id FROM messages WHERE event_id = ? ORDER BY id LIMIT 1"};
const Sql kMember{"SELECT public_id FROM members WHERE public_id = ?2 OR name = ?1 COLLATE NOCASE ORDER BY id LIMIT 1"};
const Sql kVendor{"SELECT public_id FROM vendors WHERE public_id = ?2 OR name = ?1 COLLATE NOCASE ORDER BY id LIMIT 1"};

// ?1 contained, ?2 at most. Inside of names only the newest rows are looked at.
#define HAMSTER_FOUND_ORDER                                                                                                                \
    "SELECT o.order_number, o.status, o.amount, o.created_at, (SELECT m.name FROM members m WHERE m.public_id = o.member_public_id) "      \
    "FROM orders o WHERE "
const Sql kOrdersLike{HAMSTER_FOUND_ORDER
                      "o.id > (SELECT max(id) FROM orders) - 20000 AND o.order_number LIKE ?1 ESCAPE '\\' ORDER BY o.id DESC LIMIT ?2"};
const Sql kOrdersFrom{HAMSTER_FOUND_ORDER "o.order_number >= ?1 AND o.order_number < ?1 || '~' ORDER BY o.order_number DESC LIMIT ?2"};
#undef HAMSTER_FOUND_ORDER
const Sql kMembersLike{"SELECT public_id, name FROM members WHERE name LIKE ?1 ESCAPE '\\' ORDER BY id LIMIT ?2"};
const Sql kVendorsLike{"SELECT public_id, name FROM vendors WHERE name LIKE ?1 ESCAPE '\\' ORDER BY id LIMIT ?2"};
const Sql kProductsLike{"SELECT sku, name FROM products WHERE sku LIKE ?1 ESCAPE '\\' OR name LIKE ?1 ESCAPE '\\' ORDER BY id LIMIT ?2"};
const Sql kTransactionsLike{"SELECT transaction_key, status FROM pg_transactions WHERE id > (SELECT max(id) FROM pg_transactions) - 20000 "
                            "AND transaction_key LIKE ?1 ESCAPE '\\' ORDER BY id DESC LIMIT ?2"};
const Sql kEventsLike{"SELECT event_id, type FROM messages WHERE id > (SELECT max(id) FROM messages) - 20000 AND event_id LIKE ?1 "
                      "ESCAPE '\\' ORDER BY id DESC LIMIT ?2"};

QString tr(const char *text) { return QApplication::translate("hamster::GoTo", text); }
QString text(const Rows &rows, int column)
{
    const std::string_view found = rows.text(column);
    return QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
}

template <class T, class... A>
std::optional<T> first(DeskPort &port, DeskFile file, const Sql &sql, const A &...arguments)
{
    Database *database = port.reader(file);
    return database ? database->value<T>(sql, arguments...) : std::nullopt;
}

template <class... A>
QString firstText(DeskPort &port, DeskFile file, const Sql &sql, const A &...arguments)
{
    return QString::fromStdString(first<std::string>(port, file, sql, arguments...).value_or(""));
}

template <class... A>
QString firstId(DeskPort &port, DeskFile file, const Sql &sql, const A &...arguments)
{
    const auto id = first<std::int64_t>(port, file, sql, arguments...);
    return id ? QString::fromStdString(toBase62(*id)) : QString();
}

/// "14:05", "14:05:30" or "2026-11-20 14:05" by the world's clock, in ms; of a time without a day the last one that was. 0: it is none, or
/// none of the past that is kept.
qint64 momentOf(DeskPort &port, const QString &typed)
{
    static const QRegularExpression kMoment(QStringLiteral(R"(^(?:(\d{4}-\d{2}-\d{2})[ T])?(\d{1,2}:\d{2}(?::\d{2})?)$)"));
    const auto match = kMoment.match(typed.trimmed());
    const PastView past = HistoryPort::of(&port)->view();
    const qint64 now = past.lastMs; // also while another moment is shown
    if (!match.hasMatch() || !past.possible) return 0;
    const QString clock = match.captured(2);
    const QTime time = QTime::fromString(clock, clock.count(QLatin1Char(':')) == 2 ? QStringLiteral("H:mm:ss") : QStringLiteral("H:mm"));
    const QDate today = QDate::fromString(formatDate(now), Qt::ISODate);
    const QDate day = match.captured(1).isEmpty() ? today : QDate::fromString(match.captured(1), Qt::ISODate);
    if (!time.isValid() || !day.isValid()) return 0;
    constexpr int kSeoulSeconds = 9 * 3600;
    const auto msOf = [&](const QDate &of) { return QDateTime(of, time, Qt::OffsetFromUTC, kSeoulSeconds).toMSecsSinceEpoch(); };
    const qint64 ms = match.captured(1).isEmpty() && msOf(day) > now ? msOf(day.addDays(-1)) : msOf(day);
    return ms <= now && ms >= past.firstMs ? ms : 0;
}

EntityRef momentRef(qint64 ms) { return ms ? EntityRef{QStringLiteral("moment"), QString::number(ms)} : EntityRef(); }

/// What exactly bears that name; an empty kind when nothing does.
EntityRef exactly(DeskPort &port, const QString &typed)
{
    const std::string wanted = typed.trimmed().toStdString();
    const std::int64_t id = fromBase62(wanted).value_or(0);
    const std::string number = typed.trimmed().toUpper().toStdString();
    // The first that bears it decides; the slow ones, which have no index for it, come last and are mostly not asked.
    const std::function<EntityRef()> candidates[] = {
        [&] { return momentRef(momentOf(port, typed)); },
        [&] {
            return EntityRef{QStringLiteral("order"), firstText(port, DeskFile::Ecommerce, kOrder, number, id)};
        },
        [&] {
            return EntityRef{QStringLiteral("transaction"), firstText(port, DeskFile::Pg, kTransaction, wanted)};
        },
        [&] {
            return EntityRef{QStringLiteral("product"), firstText(port, DeskFile::Ecommerce, kSku, wanted)};
        },
        [&] {
            return EntityRef{QStringLiteral("order"), firstText(port, DeskFile::Gateway, kProcess, wanted)};
        },
        [&] {
            return EntityRef{QStringLiteral("member"), firstId(port, DeskFile::Ecommerce, kMember, wanted, id)};
        },
        [&] {
            return EntityRef{QStringLiteral("vendor"), firstId(port, DeskFile::Ecommerce, kVendor, wanted, id)};
        },
        [&] {
            return EntityRef{QStringLiteral("event"), firstText(port, DeskFile::Bus, kEvent, wanted)};
        },
    };
    for (const auto &candidate : candidates)
        if (EntityRef found = candidate(); !found.id.isEmpty()) return found;
    return {};
}

std::string likeOf(const QString &typed)
{
    std::string like = "%";
    for (const char c : typed.toStdString()) {
        if (c == '%' || c == '_' || c == '\\') like += '\\';
        like += c;
    }
    return like + "%";
}

/// Rows of two columns, the first being the id.
struct Kind {
    DeskFile file;
    const Sql &sql;
    QString kind, icon, word;
    bool number = false; ///< the id is a public id, to be written in Base62
    QString states = {}; ///< the second column is a state of that entity
};

bool isKnown(const std::vector<Found> &all, const EntityRef &entity)
{
    return std::ranges::any_of(all, [&](const Found &each) { return each.entity == entity; });
}

/// Whose order, when, how much and where it stands: numbers look alike.
void addOrders(std::vector<Found> &all, DeskPort &port, const Sql &sql, const std::string &argument, int atMost)
{
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop || atMost <= 0) return;
    for (Rows rows = shop->query(sql, argument, atMost); rows.next();) {
        const EntityRef entity{QStringLiteral("order"), text(rows, 0)};
        if (isKnown(all, entity)) continue;
        const QStringList more{formatDateTime(rows.get<std::int64_t>(3)), text(rows, 4), formatWon(rows.get<std::int64_t>(2)),
                               stateName(u"order", text(rows, 1))};
        all.push_back({entity, entity.id, more.join(QStringLiteral(" · ")), QStringLiteral("orders")});
    }
}

void add(std::vector<Found> &all, DeskPort &port, const Kind &kind, const std::string &argument)
{
    Database *database = port.reader(kind.file);
    if (!database) return;
    Rows rows = database->query(kind.sql, argument, kOfEachKind);
    while (rows.next()) {
        const QString id = kind.number ? QString::fromStdString(toBase62(rows.get<std::int64_t>(0))) : text(rows, 0);
        const EntityRef entity{kind.kind, id};
        if (isKnown(all, entity)) continue;
        const QString second = text(rows, 1), more = kind.states.isEmpty() ? second : stateName(kind.states, second);
        if (kind.number)
            all.push_back({entity, second, QStringLiteral("%1 · %2").arg(kind.word, id), kind.icon});
        else
            all.push_back({entity, id, QStringLiteral("%1 · %2").arg(kind.word, more), kind.icon});
    }
}

} // namespace

std::vector<Found> findThings(DeskPort &port, const QString &typed)
{
    const QString wanted = typed.trimmed();
    std::vector<Found> found;
    if (wanted.isEmpty()) return found;
    if (const qint64 ms = momentOf(port, wanted))
        found.push_back({momentRef(ms), formatDateTime(ms), tr("a moment of the past"), QStringLiteral("clock")});
    const std::string like = likeOf(wanted);
    // The newest first, as in the table; an older one is found by its beginning.
    addOrders(found, port, kOrdersLike, like, kOrders);
    addOrders(found, port, kOrdersFrom, wanted.toUpper().toStdString(), kOrders - static_cast<int>(found.size()));
    const Kind kinds[] = {
        {DeskFile::Ecommerce, kProductsLike, QStringLiteral("product"), QStringLiteral("stock"), tr("product")},
        {DeskFile::Ecommerce, kMembersLike, QStringLiteral("member"), QStringLiteral("user"), tr("member"), true},
        {DeskFile::Ecommerce, kVendorsLike, QStringLiteral("vendor"), QStringLiteral("office"), tr("vendor"), true},
        {DeskFile::Pg, kTransactionsLike, QStringLiteral("transaction"), QStringLiteral("pg"), tr("PG transaction"), false,
         QStringLiteral("pg-transaction")},
        {DeskFile::Bus, kEventsLike, QStringLiteral("event"), QStringLiteral("events"), tr("event")},
    };
    for (const Kind &kind : kinds) add(found, port, kind, like);
    findNames(found, wanted);
    return found;
}

void goTo(Navigator &navigator, DeskPort &port, const QString &typed)
{
    EntityRef wanted = exactly(port, typed);
    if (wanted.id.isEmpty()) {
        const std::vector<Found> found = findThings(port, typed);
        if (found.size() == 1) wanted = found.front().entity;
        if (found.size() > 1)
            return navigator.notify(tr("“%1” fits several things. Choose one in the palette (Ctrl+K).").arg(typed.trimmed()), Family::Idle);
    }
    if (wanted.id.isEmpty()) return navigator.notify(tr("Nothing here is called “%1”.").arg(typed.trimmed()), Family::Warn);
    navigator.openEntity(wanted);
}

} // namespace hamster
