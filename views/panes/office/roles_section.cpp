// Roles: who may do what. Commands are named as in the audit log.
#include "views/items/columns.h"
#include "views/panes/office/act_names.h"
#include "views/panes/office/section.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class RoleTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::RoleTexts)
public:
    static TableTexts list() { return {{tr("Role"), tr("Commands"), tr("May act on")}, tr("Roles"), {}, tr("There are no roles yet.")}; }
    static TableTexts commands() { return {{tr("Command")}, tr("What the role may do"), {}, tr("The role may do nothing.")}; }
    static QString name(const QString &role)
    {
        if (role == "ADMIN"_L1) return tr("Administrator");
        if (role == "VENDOR_STAFF"_L1) return tr("Vendor staff");
        if (role == "CS"_L1) return tr("Customer service");
        if (role == "FINANCE"_L1) return tr("Finance");
        if (role == "TRAINER"_L1) return tr("Trainer");
        if (role == "CUSTOMER"_L1) return tr("Customer");
        return role;
    }
    /// Those that the program itself acts as bear names in both languages; people are called what they are called.
    static QString who(const QString &name)
    {
        if (name == "demo shop"_L1) return tr("demo shop");
        if (name == "demo vendor"_L1) return tr("demo vendor");
        if (name == "vendor staff"_L1) return tr("Vendor staff");
        if (name == "scenario"_L1) return tr("scenario");
        return name;
    }
};

const Sql kRows{
    "SELECT r.id, r.name, (SELECT count(*) FROM permissions p WHERE p.role = r.name), "
    "(SELECT group_concat(subject, '|') FROM (SELECT DISTINCT substr(command, 1, instr(command, '.') - 1) AS subject FROM permissions p "
    "WHERE p.role = r.name ORDER BY 1)), "
    "(SELECT group_concat(command, ', ') FROM (SELECT command FROM permissions p WHERE p.role = r.name ORDER BY command)) FROM roles r "
    "WHERE r.id < ?1 AND r.id >= ?2 ORDER BY r.id DESC LIMIT ?3"};
const Sql kCommandCount{"SELECT count(DISTINCT command) FROM permissions"};
const Sql kNewest{"SELECT max(id) FROM roles"};
const Sql kOne{"SELECT name FROM roles WHERE id = ?"};
const Sql kCommands{
    "SELECT p.id, p.command FROM permissions p JOIN roles r ON r.name = p.role WHERE r.id = ?1 AND p.id < ?2 AND p.id >= ?3 "
    "ORDER BY p.id DESC LIMIT ?4"};
const Sql kNewestCommand{"SELECT max(id) FROM permissions"};

QString subjects(const QString &keys)
{
    QStringList names;
    for (const QString &key : keys.split(u'|', Qt::SkipEmptyParts)) names << actSubjects(key);
    return names.join(u" · "_s);
}

std::vector<CellRow> roleRows(DeskPort &port, const RowFilter &, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return all;
    const qint64 commands = valueOf(port, DeskFile::Payment, kCommandCount);
    Rows rows = payment->query(kRows, I(range.high), I(range.low), range.limit);
    while (rows.next()) {
        const QString what = columnNumber(rows, 2) == commands ? RoleTexts::tr("Everything") : subjects(columnText(rows, 3));
        all.push_back({columnNumber(rows, 0),
                       {Cell::words(RoleTexts::name(columnText(rows, 1)), columnText(rows, 1)), Cell::count(columnNumber(rows, 2)),
                        Cell::words(what, columnText(rows, 4))},
                       false});
    }
    return all;
}

std::vector<CellRow> commandRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment || !filter.of) return all;
    Rows rows = payment->query(kCommands, I(filter.of), I(range.high), I(range.low), range.limit);
    while (rows.next()) all.push_back({columnNumber(rows, 0), {Cell::words(actName(columnText(rows, 1)), columnText(rows, 1))}, false});
    return all;
}

About aboutRole(DeskPort &port, qint64 role)
{
    About about;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return about;
    Rows rows = payment->query(kOne, I(role));
    if (!rows.next()) return about;
    about.heading = RoleTexts::name(columnText(rows, 0));
    about.facts = RoleTexts::tr("Any other command is refused, and nothing is changed.");
    return about;
}

} // namespace

QString actorText(const QString &actor)
{
    const QString role = actor.section(u':', 0, 0), name = actor.section(u':', 1);
    if (name.isEmpty()) return RoleTexts::who(actor);
    if (role == "member"_L1) return RoleTexts::name(u"CUSTOMER"_s) + u" · "_s + name;
    return RoleTexts::name(role) + u" · "_s + RoleTexts::who(name);
}

SectionSpec rolesSection()
{
    SectionSpec spec;
    spec.key = u"roles"_s;
    spec.icon = u"lock"_s;
    spec.title = [] { return RoleTexts::tr("Roles"); };
    spec.list.columns = {{ColumnKind::Text, 140}, {ColumnKind::Count, 80}, {ColumnKind::TextSecondary, 0}};
    spec.list.texts = RoleTexts::list;
    spec.list.rows = roleRows;
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Payment, kNewest); };
    TableSpec commands;
    commands.columns = {{ColumnKind::Text, 0}};
    commands.texts = RoleTexts::commands;
    commands.rows = commandRows;
    commands.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Payment, kNewestCommand); };
    spec.detail = std::move(commands);
    spec.about = aboutRole;
    return spec;
}

} // namespace hamster::office
