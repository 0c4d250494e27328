#include "views/panes/office/member_box.h"

#include "views/desk_port.h"
#include "views/items/columns.h"

#include <QCompleter>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {
const Sql kMembers{"SELECT public_id, name FROM members ORDER BY name, id LIMIT 2000"};
const Sql kAny{"SELECT count(*) FROM (SELECT 1 FROM members LIMIT 1)"};
} // namespace

MemberBox::MemberBox(DeskPort *port, QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true); // a name is written, not looked for in a list of a thousand
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    Database *shop = port->reader(DeskFile::Ecommerce);
    if (!shop) return;
    Rows rows = shop->query(kMembers);
    while (rows.next())
        addItem(u"%1 · %2"_s.arg(columnText(rows, 1), QString::fromStdString(toBase62(columnNumber(rows, 0)))),
                QVariant::fromValue<qint64>(columnNumber(rows, 0)));
}

bool MemberBox::isPossible(DeskPort &port)
{
    Database *shop = port.reader(DeskFile::Ecommerce);
    return shop && shop->value<std::int64_t>(kAny).value_or(0) > 0;
}

void MemberBox::choose(qint64 member)
{
    if (const int at = findData(QVariant::fromValue(member)); at >= 0) setCurrentIndex(at);
}

qint64 MemberBox::member() const
{
    const int at = findText(currentText().trimmed());
    return at < 0 ? 0 : itemData(at).toLongLong();
}

bool MemberBox::isWrong() const { return member() == 0 && !currentText().trimmed().isEmpty(); }

} // namespace hamster::office
