#pragma once
// MemberDialog: registers a member, who can order from then on.

#include "views/widgets/command_dialog.h"

class QLineEdit;

namespace hamster {
class FormField;
}

namespace hamster::office {

class MemberDialog final : public CommandDialog {
    Q_OBJECT
public:
    MemberDialog(DeskPort *port, QWidget *parent);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    QLineEdit *m_name;
    FormField *m_nameField;
};

} // namespace hamster::office
