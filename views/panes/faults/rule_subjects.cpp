#include "views/panes/faults/rule_subjects.h"

#include "model/core/ids.h"
#include "model/core/test_cards.h"
#include "model/messaging/catalogue.h"
#include "views/items/columns.h"
#include "views/panes/faults/fault_texts.h"
#include "views/theme/services.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {

using I = std::int64_t;

const Sql kNewestOrders{"SELECT order_number FROM orders ORDER BY id DESC LIMIT ?"};
const Sql kOrder{"SELECT order_number FROM orders WHERE order_number = ?1 OR public_id = ?2"};
// A part is looked for among those to choose from; two are enough to know that it says too little.
const Sql kOrdersLike{
    "SELECT order_number FROM (SELECT order_number FROM orders ORDER BY id DESC LIMIT ?2) WHERE order_number LIKE ?1 LIMIT 2"};
const Sql kMembers{"SELECT public_id, name FROM members ORDER BY id LIMIT ?"};
const Sql kMember{"SELECT public_id, name FROM members WHERE public_id = ?2 OR name = ?1 ORDER BY id LIMIT 2"};
const Sql kVendors{"SELECT public_id, name FROM vendors ORDER BY id LIMIT ?"};
const Sql kVendor{"SELECT public_id, name FROM vendors WHERE public_id = ?2 OR name = ?1 ORDER BY id LIMIT 2"};
// Distinct topics by seeks in the index.
const Sql kTopics{"WITH RECURSIVE t(name) AS (SELECT min(topic) FROM messages UNION ALL "
                  "SELECT (SELECT min(topic) FROM messages WHERE topic > t.name) FROM t WHERE t.name IS NOT NULL) "
                  "SELECT name FROM t WHERE name IS NOT NULL ORDER BY name"};
constexpr Party kServices[] = {Party::Ecommerce, Party::Gateway,  Party::Payment,     Party::Pg,
                               Party::Bus,       Party::Customer, Party::DataPlatform};

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }
Subject plain(std::string_view key) { return {text(key), std::string(key)}; }

/// Names can be alike: the id stands behind them.
Subject person(const Rows &rows)
{
    const std::string id = toBase62(rows.get<I>(0));
    return {columnText(rows, 1) + u" · "_s + QString::fromStdString(id), id};
}

template <class Row>
std::vector<Subject> all(Rows rows, Row row)
{
    std::vector<Subject> found;
    while (rows.next()) found.push_back(row(rows));
    return found;
}

std::vector<Subject> orders(Database &shop, const QString &typed)
{
    const std::string number = typed.toUpper().toStdString();
    const auto firstText = [](const Rows &rows) { return plain(rows.text(0)); };
    auto exactly = all(shop.query(kOrder, number, fromBase62(typed.toStdString()).value_or(0)), firstText);
    if (!exactly.empty()) return exactly;
    static const QRegularExpression part(u"^[A-Z0-9-]+$"_s);
    if (!part.match(QString::fromStdString(number)).hasMatch()) return {};
    const std::string like = "%" + number + "%";
    return all(shop.query(kOrdersLike, like, I(kMostSubjects)), firstText);
}

std::vector<Subject> people(SubjectKind kind, Database &shop, const QString &typed)
{
    const qsizetype id = typed.lastIndexOf(u" · "_s);
    const QString bare = id < 0 ? typed : typed.mid(id + 3);
    const std::string name = typed.toStdString();
    return all(shop.query(kind == SubjectKind::Member ? kMember : kVendor, name, fromBase62(bare.toStdString()).value_or(0)), person);
}

/// Those that the text can mean: none, the one, or two of several.
std::vector<Subject> candidates(SubjectKind kind, const QString &typed, DeskPort &port)
{
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (kind == SubjectKind::Order) return shop ? orders(*shop, typed) : std::vector<Subject>();
    if (kind == SubjectKind::Member || kind == SubjectKind::Vendor) return shop ? people(kind, *shop, typed) : std::vector<Subject>();
    std::vector<Subject> found = subjectsOf(kind, port);
    std::erase_if(found, [&](const Subject &each) {
        return each.shown.compare(typed, Qt::CaseInsensitive) != 0 && text(each.key).compare(typed, Qt::CaseInsensitive) != 0;
    });
    return found;
}

} // namespace

std::string *fieldOf(FaultWho &who, SubjectKind kind)
{
    std::string *const fields[kSubjectKinds] = {nullptr,  &who.order, &who.member,    &who.vendor, &who.card,
                                                &who.key, &who.topic, &who.eventType, &who.service};
    return fields[static_cast<int>(kind)];
}

std::vector<Subject> subjectsOf(SubjectKind kind, DeskPort &port)
{
    Database *shop = port.reader(DeskFile::Ecommerce), *bus = port.reader(DeskFile::Bus);
    std::vector<Subject> found;
    const auto firstText = [](const Rows &rows) { return plain(rows.text(0)); };
    switch (kind) {
    case SubjectKind::Order: return shop ? all(shop->query(kNewestOrders, I(kMostSubjects)), firstText) : found;
    case SubjectKind::Member: return shop ? all(shop->query(kMembers, I(kMostSubjects)), person) : found;
    case SubjectKind::Vendor: return shop ? all(shop->query(kVendors, I(kMostSubjects)), person) : found;
    case SubjectKind::Topic: return bus ? all(bus->query(kTopics), firstText) : found;
    case SubjectKind::Card:
        for (const TestCard &card : testCards()) found.push_back(plain(card.token));
        return found;
    case SubjectKind::EventType:
        for (const EventType &type : eventCatalogue()) found.push_back(plain(type.type));
        return found;
    case SubjectKind::Service:
        for (const Party party : kServices) found.push_back({serviceName(text(toString(party))), std::string(toString(party))});
        return found;
    case SubjectKind::Anything:
    case SubjectKind::Key: break;
    }
    return found;
}

Meant whatIsMeant(SubjectKind kind, const QString &typed, DeskPort &port)
{
    if (kind == SubjectKind::Anything) return {};
    if (typed.isEmpty()) return {{}, {}, FaultTexts::tr("Say which one it is about, or choose Anything. Nothing was sent.")};
    if (kind == SubjectKind::Key || kind == SubjectKind::Topic) return {typed.toStdString(), typed, {}}; // a topic may be still to come
    if (const auto card = cardByNumber(typed.toStdString()); kind == SubjectKind::Card && card)
        return {std::string(card->token), text(card->token), {}};
    const std::vector<Subject> found = candidates(kind, typed, port);
    if (found.size() == 1) return {found.front().key, found.front().shown, {}};
    if (found.size() > 1)
        return {{}, {}, FaultTexts::tr("More than one is called “%1”: choose one from the list. Nothing was sent.").arg(typed)};
    static const QRegularExpression number(u"^ORD-\\d{8}-[A-Z0-9]{8}$"_s);
    if (kind == SubjectKind::Order && number.match(typed.toUpper()).hasMatch()) {
        const QString coming = typed.toUpper(); // a run with the same seed gives the same numbers: a rule may wait for one
        return {coming.toStdString(), coming, {}, true};
    }
    return {{}, {}, FaultTexts::tr("There is nothing called “%1”: choose one from the list. Nothing was sent.").arg(typed)};
}

QString shownOf(SubjectKind kind, const std::string &key, DeskPort &port)
{
    const Meant meant = whatIsMeant(kind, QString::fromStdString(key), port);
    return meant.key.empty() ? QString::fromStdString(key) : meant.shown;
}

} // namespace hamster::faults_pane
