#pragma once
// AddVendorDialog and ChangeVendorDialog: who sells here, and on what terms.

#include "views/widgets/command_dialog.h"

#include <optional>

class QComboBox;
class QLineEdit;

namespace hamster {
class EffectTable;
class FormField;
class SegmentedControl;
} // namespace hamster

namespace hamster::office {

/// Reads a percentage with at most two decimals ("3.3", "3.30%") as basis points; nothing: it is none, or not within 0 to 100.
std::optional<qint64> basisPointsOf(const QString &text);

/// The settlement cycles, with the constant as data; nameCycles() says them in the language of the desk.
void fillCycles(QComboBox &box);
void nameCycles(QComboBox &box);

class AddVendorDialog final : public CommandDialog {
    Q_OBJECT
public:
    AddVendorDialog(DeskPort *port, QWidget *parent);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    bool isDirect() const;
    qint64 usualFee() const;
    QString number() const;
    void check();

    QWidget *m_inputs;
    QLineEdit *m_name, *m_number, *m_account, *m_fee;
    QComboBox *m_cycle;
    SegmentedControl *m_contract;
    FormField *m_nameField, *m_numberField, *m_accountField, *m_feeField, *m_cycleField, *m_contractField;
    EffectTable *m_effects;
};

class ChangeVendorDialog final : public CommandDialog {
    Q_OBJECT
public:
    /// `row`: of the vendor in the shop.
    ChangeVendorDialog(DeskPort *port, QWidget *parent, qint64 row);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    struct Terms {
        QString name, account, cycle;
        std::optional<qint64> feeBp; ///< nothing: what is written is no percentage
        bool operator==(const Terms &) const = default;
    };
    void build();
    Terms written() const;
    void predict();

    qint64 m_vendor = 0; ///< public id
    bool m_direct = false;
    Terms m_now;
    QWidget *m_inputs;
    QLineEdit *m_name, *m_account, *m_fee, *m_reason;
    QComboBox *m_cycle;
    FormField *m_nameField, *m_accountField, *m_feeField, *m_cycleField, *m_reasonField;
    EffectTable *m_effects;
};

} // namespace hamster::office
