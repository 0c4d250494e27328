#include "views/panes/office/member_dialog.h"

#include "views/theme/theme.h"
#include "views/widgets/form_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::office {

MemberDialog::MemberDialog(DeskPort *port, QWidget *parent)
    : CommandDialog(u"addmember"_s, port, parent)
    , m_name(new QLineEdit)
{
    m_name->setObjectName(u"addmember.name"_s);
    m_name->setMaxLength(100);
    m_nameField = new FormField(m_name);
    form()->addWidget(m_nameField);
    setMinimumWidth(Theme::current().px(420));
    connect(m_name, &QLineEdit::textChanged, this, [this] { clearMessages(); });
    retranslate();
    m_name->setFocus();
}

QString MemberDialog::problem()
{
    if (!m_name->text().trimmed().isEmpty()) return {};
    m_name->setFocus();
    return tr("A member needs a name. Nothing was sent.");
}

Command MemberDialog::command() const { return command::AddMember{m_name->text().trimmed().toStdString()}; }

void MemberDialog::accepted(const CommandAnswer &answer)
{
    m_name->clear();
    showResult(tr("The member is registered and can order:"), u"member"_s, QString::fromStdString(answer.id));
}

void MemberDialog::enableForm(bool enabled) { m_nameField->setEnabled(enabled); }

void MemberDialog::retranslate()
{
    setHeading(tr("Add a member"));
    setButtonText(tr("Add the member"));
    m_nameField->setCaption(tr("Name"));
    m_nameField->setHint(tr("As it stands on orders. The member begins without points and coupons."));
}

} // namespace hamster::office
