#include "views/panes/office/charge_dialog.h"

#include "model/ecommerce/catalogue.h"
#include "views/panes/office/member_box.h"
#include "views/theme/theme.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/money_field.h"
#include "views/widgets/nothing.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {
using I = std::int64_t;
constexpr qint64 kAtMost = 100'000'000; // of one charge, as a slip of the hand is caught
const Sql kBalance{"SELECT balance FROM accounts WHERE member_public_id = ?"};
const Sql kOwed{"SELECT coalesce(sum(balance), 0) FROM accounts"};
} // namespace

ChargeDialog::ChargeDialog(DeskPort *port, QWidget *parent, qint64 member)
    : CommandDialog(u"charge"_s, port, parent)
    , m_inputs(new QWidget)
    , m_member(new MemberBox(port))
    , m_amount(new MoneyField)
    , m_reason(new QLineEdit)
    , m_effects(new EffectTable)
{
    m_member->setObjectName(u"charge.member"_s);
    if (member) m_member->choose(member);
    m_amount->setObjectName(u"charge.amount"_s);
    m_reason->setObjectName(u"charge.reason"_s);
    m_reason->setMaxLength(kReasonMost);
    m_effects->setObjectName(u"charge.effects"_s);
    m_memberField = new FormField(m_member);
    m_amountField = new FormField(m_amount);
    m_reasonField = new FormField(m_reason);
    auto *column = new QVBoxLayout(m_inputs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_memberField);
    column->addWidget(m_amountField);
    column->addWidget(m_effects);
    column->addWidget(m_reasonField);
    form()->addWidget(m_inputs);
    setMinimumWidth(Theme::current().px(440));
    const auto changed = [this] {
        clearMessages();
        predict();
    };
    connect(m_member, &QComboBox::editTextChanged, this, changed);
    connect(m_amount, &MoneyField::valueChanged, this, changed);
    connect(m_reason, &QLineEdit::textChanged, this, &ChargeDialog::clearMessages);
    connect(port, &DeskPort::statusChanged, this, &ChargeDialog::predict); // what was charged is booked a moment later
    retranslate();
    m_member->member() ? m_amount->setFocus() : m_member->setFocus();
}

qint64 ChargeDialog::balance() const
{
    Database *payment = port()->reader(DeskFile::Payment);
    return payment ? payment->value<I>(kBalance, I(m_member->member())).value_or(0) : 0;
}

void ChargeDialog::predict()
{
    const auto amount = m_amount->value();
    QString wrong;
    if (!m_amount->text().trimmed().isEmpty()) {
        if (!amount)
            wrong = tr("Only whole numbers.");
        else if (*amount < ecommerce::kChargeMin)
            wrong = tr("At least %1 points at a time.").arg(formatCount(ecommerce::kChargeMin));
        else if (*amount > kAtMost)
            wrong = tr("More than %1 is not taken.").arg(formatCount(kAtMost));
    }
    m_amountField->setProblem(wrong);
    m_memberField->setProblem(m_member->isWrong() ? tr("There is no such member.") : QString());
    const qint64 now = balance(), more = wrong.isEmpty() ? amount.value_or(0) : 0;
    Database *payment = port()->reader(DeskFile::Payment);
    const qint64 owed = payment ? payment->value<I>(kOwed).value_or(0) : 0;
    Effect points = EffectTable::count(tr("Points to spend"), now, now + more, u"P"_s);
    if (!m_member->member()) points.now = points.after = kNothing.toString(); // whose are they?
    Effect liability = EffectTable::money(tr("Points of all members, in won"), owed, owed + more);
    liability.tone = more ? Effect::Tone::Bad : Effect::Tone::Plain;
    const Effect cash{tr("Cash, as the ledger books it"), kNothing.toString(), kNothing.toString(), formatWonChange(more),
                      more ? Effect::Tone::Good : Effect::Tone::Plain};
    m_effects->setEffects({points, cash, liability});
    setButtonText(more > 0 ? tr("Charge %1 points").arg(formatCount(more)) : tr("Charge points"));
}

QString ChargeDialog::problem()
{
    const auto fail = [](QWidget *field, const QString &text) {
        field->setFocus();
        return text;
    };
    if (!m_member->member()) return fail(m_member, tr("Nobody is chosen. Nothing was sent; choose a member from the list."));
    if (!m_amount->value() || !m_amountField->problem().isEmpty())
        return fail(m_amount, tr("The number does not fit. Nothing was sent; write a whole number."));
    if (m_reason->text().trimmed().isEmpty()) return fail(m_reason, tr("A reason is required."));
    return {};
}

Command ChargeDialog::command() const
{
    // Staff of a vendor may not: points are the platform's money.
    return command::ChargePoints{MemberId{m_member->member()}, m_amount->value().value_or(0), Actor{"operator", Role::Cs},
                                 m_reason->text().trimmed().toStdString()};
}

void ChargeDialog::accepted(const CommandAnswer &)
{
    const QString id = QString::fromStdString(toBase62(m_member->member()));
    m_amount->clear();
    m_reason->clear();
    showResult(tr("It is in the audit log and on its way to the payment core, which books it:"), u"member"_s, id);
}

void ChargeDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void ChargeDialog::retranslate()
{
    setHeading(tr("Charge points"));
    m_memberField->setCaption(tr("Member"));
    m_amountField->setCaption(tr("Points"));
    m_amountField->setHint(tr("At least %1 points at a time.").arg(formatCount(ecommerce::kChargeMin)));
    m_reasonField->setCaption(tr("Reason"));
    predict();
}

} // namespace hamster::office
