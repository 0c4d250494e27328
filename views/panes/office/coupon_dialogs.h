#pragma once
// AddCouponDialog, GiveCouponDialog, StopCouponDialog: coupons are promises of money, so each says what it will cost and asks why.

#include "views/widgets/command_dialog.h"

#include "model/ecommerce/pricing.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace hamster {
class EffectTable;
class FormField;
class MoneyField;
class SegmentedControl;
} // namespace hamster

namespace hamster::office {

class MemberBox;

/// A kind of coupon, as far as its dialogs speak of it.
struct CouponKindFacts {
    qint64 id = 0; ///< public id
    QString code;
    bool platformPays = true;
    qint64 claimed = 0, available = 0;
    qint64 atMost = 0; ///< won off one order; 0: no bound
    qint64 fromMs = 0, untilMs = 0;
    bool isValidAt(qint64 ms) const { return ms >= fromMs && ms < untilMs; }
};
/// `row`: of the policy in the shop. Without an id: there is none.
CouponKindFacts readCouponKind(DeskPort &port, qint64 row);

class AddCouponDialog final : public CommandDialog {
    Q_OBJECT
public:
    AddCouponDialog(DeskPort *port, QWidget *parent);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    void build();
    QString code() const;
    bool isPercent() const;
    bool vendorPays() const;
    ecommerce::CouponTerms terms() const;
    QString wrongValue() const;
    void predict();

    QWidget *m_inputs;
    QLineEdit *m_code, *m_name, *m_reason;
    SegmentedControl *m_kind, *m_bearer;
    MoneyField *m_value, *m_cap, *m_minimum;
    QComboBox *m_vendor;
    QSpinBox *m_days;
    FormField *m_codeField, *m_nameField, *m_reasonField, *m_kindField, *m_bearerField, *m_valueField, *m_capField, *m_minimumField,
        *m_vendorField, *m_daysField;
    EffectTable *m_effects;
};

class GiveCouponDialog final : public CommandDialog {
    Q_OBJECT
public:
    GiveCouponDialog(DeskPort *port, QWidget *parent, qint64 row);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    bool hasOne() const;
    void predict();

    qint64 m_row;
    CouponKindFacts m_kind;
    QWidget *m_inputs;
    MemberBox *m_member;
    QLineEdit *m_reason;
    FormField *m_memberField, *m_reasonField;
    EffectTable *m_effects;
};

class StopCouponDialog final : public CommandDialog {
    Q_OBJECT
public:
    StopCouponDialog(DeskPort *port, QWidget *parent, qint64 row);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    qint64 m_row;
    CouponKindFacts m_kind;
    bool m_stopped = false;
    QWidget *m_inputs;
    QLineEdit *m_reason;
    FormField *m_reasonField;
    EffectTable *m_effects;
};

} // namespace hamster::office
