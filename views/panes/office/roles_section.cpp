// Roles: who may do what, commands beside roles. Commands are named as in the audit log.
#include "model/core/actor.h"
#include "views/items/columns.h"
#include "views/panes/office/act_names.h"
#include "views/panes/office/section.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <set>
#include <string>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class RoleTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::RoleTexts)
public:
    static TableTexts list()
    {
        TableTexts texts{{tr("Command")}, tr("Who may do what"), {}, tr("There are no roles yet.")};
        for (const Role role : kRoles) texts.headers << name(textOf(toString(role)));
        return texts;
    }
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

// A row is a command, in the order of its name; the pairs are few.
const Sql kCommands{"SELECT DISTINCT command FROM permissions ORDER BY command DESC"};
const Sql kNewest{"SELECT count(DISTINCT command) FROM permissions"};
const Sql kCountOf{"SELECT count(*) FROM permissions WHERE role = ?"};
const Sql kRolesOf{"SELECT role FROM permissions WHERE command = ?"};

std::vector<CellRow> commandRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return all;
    std::vector<std::string> commands;
    {
        Rows rows = payment->query(kCommands);
        while (rows.next()) commands.emplace_back(rows.text(0));
    }
    for (std::size_t i = commands.size(); i-- > 0 && static_cast<int>(all.size()) < range.limit;) {
        const qint64 id = static_cast<qint64>(i) + 1;
        if (id >= range.high || id < range.low) continue;
        std::set<std::string, std::less<>> roles;
        Rows rows = payment->query(kRolesOf, commands[i]);
        while (rows.next()) roles.emplace(rows.text(0));
        if (!filter.chip.isEmpty() && !roles.contains(filter.chip.toStdString())) continue;
        const QString command = QString::fromStdString(commands[i]);
        CellRow row{id, {Cell::words(actName(command), command)}, false};
        for (const Role role : kRoles) {
            const bool may = roles.contains(toString(role));
            row.cells.push_back(may ? Cell::words(u"✓"_s, RoleTexts::tr("%1 may do it").arg(RoleTexts::name(textOf(toString(role)))))
                                    : Cell());
        }
        all.push_back(std::move(row));
    }
    return all;
}

Totals totalsOf(DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return totals;
    totals.chips[u"all"_s] = valueOf(port, DeskFile::Payment, kNewest);
    for (const Role role : kRoles) totals.chips[textOf(toString(role))] = payment->value<I>(kCountOf, toString(role)).value_or(0);
    const qint64 count = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
    totals.count = RoleTexts::tr("%1 commands; any other is refused, and nothing is changed").arg(formatCount(count));
    return totals;
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
    spec.icon = u"key"_s;
    spec.title = [] { return RoleTexts::tr("Roles"); };
    spec.list.columns = {{ColumnKind::Text, 0},   {ColumnKind::Text, 92}, {ColumnKind::Text, 84}, {ColumnKind::Text, 66},
                         {ColumnKind::Text, 108}, {ColumnKind::Text, 60}, {ColumnKind::Text, 72}};
    for (const Role role : kRoles) {
        const QString key = textOf(toString(role));
        spec.list.chips.push_back({key, {}, {}, {}, [key] { return RoleTexts::name(key); }});
    }
    spec.list.texts = RoleTexts::list;
    spec.list.rows = commandRows;
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Payment, kNewest); };
    spec.list.totals = totalsOf;
    return spec;
}

} // namespace hamster::office
