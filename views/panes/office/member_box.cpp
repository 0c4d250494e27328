#include "views/panes/office/member_box.h"

#include "views/desk_port.h"
#include "views/items/columns.h"

#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {
const Sql kMembers{"SELECT public_id, name FROM members ORDER BY name, id LIMIT 2000"};
const Sql kName{"SELECT name FROM members WHERE public_id = ?"};
const Sql kAny{"SELECT count(*) FROM (SELECT 1 FROM members LIMIT 1)"};
} // namespace

MemberBox::MemberBox(DeskPort *port, QWidget *parent)
    : QComboBox(parent)
    , m_port(port)
{
    setEditable(true); // a name is written, not looked for in a list of a thousand
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    Database *shop = port->reader(DeskFile::Ecommerce);
    if (!shop) return;
    Rows rows = shop->query(kMembers);
    while (rows.next()) add(columnNumber(rows, 0), columnText(rows, 1));
    setCurrentIndex(-1); // the first by name would get what was meant for somebody else
    connect(lineEdit(), &QLineEdit::editingFinished, this, &MemberBox::takeTheOnlyMatch);
}

void MemberBox::takeTheOnlyMatch()
{
    const QString typed = currentText().trimmed();
    if (typed.isEmpty() || member()) return;
    int match = -1;
    for (int i = 0; i < count(); ++i) {
        if (!itemText(i).contains(typed, Qt::CaseInsensitive)) continue;
        if (match >= 0) return;
        match = i;
    }
    if (match >= 0) setCurrentIndex(match);
}

void MemberBox::add(qint64 member, const QString &name)
{
    addItem(u"%1 · %2"_s.arg(name, QString::fromStdString(toBase62(member))), QVariant::fromValue(member));
}

bool MemberBox::isPossible(DeskPort &port)
{
    Database *shop = port.reader(DeskFile::Ecommerce);
    return shop && shop->value<std::int64_t>(kAny).value_or(0) > 0;
}

void MemberBox::choose(qint64 member)
{
    Database *shop = m_port->reader(DeskFile::Ecommerce);
    if (const auto name = shop ? shop->value<std::string>(kName, std::int64_t(member)) : std::nullopt;
        name && findData(QVariant::fromValue(member)) < 0)
        add(member, QString::fromStdString(*name));
    setCurrentIndex(findData(QVariant::fromValue(member)));
}

qint64 MemberBox::member() const
{
    const int at = findText(currentText().trimmed());
    return at < 0 ? 0 : itemData(at).toLongLong();
}

bool MemberBox::isWrong() const { return member() == 0 && !currentText().trimmed().isEmpty(); }

} // namespace hamster::office
