#pragma once
// ChargeDialog: gives a member points, as customer service does who makes good for something. Their money side is booked as cash.

#include "views/widgets/command_dialog.h"

namespace hamster {
class EffectTable;
class FormField;
class MoneyField;
} // namespace hamster

namespace hamster::office {

class MemberBox;

class ChargeDialog final : public CommandDialog {
    Q_OBJECT
public:
    /// `member`: public id of who is chosen at first; 0: nobody.
    ChargeDialog(DeskPort *port, QWidget *parent, qint64 member = 0);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    qint64 balance() const;
    void predict();

    QWidget *m_inputs;
    MemberBox *m_member;
    MoneyField *m_amount;
    QLineEdit *m_reason;
    FormField *m_memberField, *m_amountField, *m_reasonField;
    EffectTable *m_effects;
};

} // namespace hamster::office
