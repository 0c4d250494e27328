#include "model/ecommerce/usual_fee.h"
#include "views/items/columns.h"
#include "views/panes/office/section.h"
#include "views/panes/office/vendor_dialogs.h"
#include "views/theme/theme.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"
#include "views/widgets/segmented_control.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

const Sql kNumberTaken{"SELECT 1 FROM vendors WHERE business_number = ?"};
constexpr qint64 kExample = 100'000; // won

} // namespace

std::optional<qint64> basisPointsOf(const QString &text)
{
    static const QRegularExpression kShape(u"^(\\d{1,3})(?:[.](\\d{1,2}))?\\s*%?$"_s);
    const auto match = kShape.match(text.trimmed());
    if (!match.hasMatch()) return std::nullopt;
    const qint64 bp = match.captured(1).toLongLong() * 100 + match.captured(2).leftJustified(2, u'0').toLongLong();
    return bp <= 10'000 ? std::optional(bp) : std::nullopt;
}

void fillCycles(QComboBox &box)
{
    for (const QString &cycle : {u"DAILY"_s, u"WEEKLY"_s, u"BIWEEKLY"_s, u"MONTHLY"_s}) box.addItem(QString(), cycle);
}

void nameCycles(QComboBox &box)
{
    for (int i = 0; i < box.count(); ++i) box.setItemText(i, cycleText(box.itemData(i).toString()));
}

AddVendorDialog::AddVendorDialog(DeskPort *port, QWidget *parent)
    : CommandDialog(u"addvendor"_s, port, parent)
    , m_inputs(new QWidget)
    , m_name(makeLine(u"addvendor.name"_s, 120))
    , m_number(makeLine(u"addvendor.number"_s, 20))
    , m_account(makeLine(u"addvendor.account"_s, 60))
    , m_fee(makeLine(u"addvendor.fee"_s, 8))
    , m_cycle(new QComboBox)
    , m_contract(new SegmentedControl)
    , m_effects(new EffectTable)
{
    m_cycle->setObjectName(u"addvendor.cycle"_s);
    fillCycles(*m_cycle);
    m_cycle->setCurrentIndex(1);
    m_contract->setObjectName(u"addvendor.contract"_s);
    m_effects->setObjectName(u"addvendor.effects"_s);
    for (const QString &contract : {u"platform"_s, u"toss"_s, u"direct"_s}) m_contract->addSegment(contract, {});
    m_contract->setCurrent(u"platform"_s);
    m_nameField = new FormField(m_name);
    m_numberField = new FormField(m_number);
    m_accountField = new FormField(m_account);
    m_feeField = new FormField(m_fee);
    m_cycleField = new FormField(m_cycle);
    m_contractField = new FormField(m_contract);
    QGridLayout *grid = makeFieldGrid(m_inputs);
    grid->addWidget(m_nameField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_numberField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_contractField, 1, 0, 1, 2);
    grid->addWidget(m_feeField, 2, 0, Qt::AlignTop);
    grid->addWidget(m_cycleField, 2, 1, Qt::AlignTop);
    grid->addWidget(m_accountField, 3, 0, 1, 2);
    grid->addWidget(m_effects, 4, 0, 1, 2);
    form()->addWidget(m_inputs);
    setMinimumWidth(Theme::current().px(520));
    for (QLineEdit *each : {m_name, m_number, m_account, m_fee}) connect(each, &QLineEdit::textChanged, this, &AddVendorDialog::check);
    connect(m_cycle, &QComboBox::currentIndexChanged, this, &AddVendorDialog::check);
    connect(m_contract, &SegmentedControl::selected, this, &AddVendorDialog::retranslate);
    retranslate();
    m_name->setFocus();
}

bool AddVendorDialog::isDirect() const { return m_contract->current() == "direct"_L1; }
qint64 AddVendorDialog::usualFee() const { return ecommerce::usualFeeBp(isDirect() ? "DIRECT" : "BROKERED"); }
QString AddVendorDialog::number() const { return m_number->text().trimmed(); }

void AddVendorDialog::check()
{
    static const QRegularExpression kShape(u"^[0-9][0-9-]*$"_s);
    clearMessages();
    QString wrong;
    Database *shop = port()->reader(DeskFile::Ecommerce);
    if (!number().isEmpty() && !kShape.match(number()).hasMatch())
        wrong = tr("Only digits and hyphens.");
    else if (shop && shop->value<std::int64_t>(kNumberTaken, number().toStdString()))
        wrong = tr("%1 is the number of another vendor.").arg(number());
    m_numberField->setProblem(wrong);
    const bool usual = m_fee->text().trimmed().isEmpty();
    const auto fee = usual ? usualFee() : basisPointsOf(m_fee->text());
    m_feeField->setProblem(fee ? QString() : tr("A percentage from 0 to 100 with at most two decimals."));
    const qint64 kept = fee.value_or(0) * kExample / 10'000, vat = kept / 10;
    const auto of = [](const QString &what, const QString &after) {
        return Effect{what, kNothing.toString(), after, {}, Effect::Tone::Plain};
    };
    const QString account = m_account->text().trimmed();
    m_effects->setEffects({of(tr("Fee and VAT on %1").arg(formatWon(kExample)), fee ? formatWon(kept + vat) : kNothing.toString()),
                           of(isDirect() ? tr("Paid to the vendor by the PG, invoiced the fee") : tr("Paid out to the vendor"),
                              fee ? formatWon(isDirect() ? kExample : kExample - kept - vat) : kNothing.toString()),
                           of(tr("Settled"), cycleText(m_cycle->currentData().toString())),
                           of(tr("Bank account"), account.isEmpty() ? kNothing.toString() : account)});
}

QString AddVendorDialog::problem()
{
    const auto fail = [](QWidget *field, const QString &text) {
        field->setFocus();
        return text + u' ' + tr("Nothing was sent.");
    };
    check();
    if (m_name->text().trimmed().isEmpty()) return fail(m_name, tr("A vendor needs a name."));
    if (number().isEmpty()) return fail(m_number, tr("A vendor needs a business number."));
    if (!m_numberField->problem().isEmpty()) return fail(m_number, m_numberField->problem());
    if (!m_feeField->problem().isEmpty()) return fail(m_fee, m_feeField->problem());
    if (m_account->text().trimmed().isEmpty()) return fail(m_account, tr("A vendor needs a bank account to be paid to."));
    return {};
}

Command AddVendorDialog::command() const
{
    command::AddVendor vendor;
    vendor.name = m_name->text().trimmed().toStdString();
    vendor.businessNumber = number().toStdString();
    vendor.bankAccount = m_account->text().trimmed().toStdString();
    vendor.settlementCycle = m_cycle->currentData().toString().toStdString();
    vendor.route = isDirect() ? "DIRECT" : "BROKERED";
    vendor.provider = m_contract->current() == "toss"_L1 ? "TOSS" : "HAMSTER";
    if (const auto fee = basisPointsOf(m_fee->text())) vendor.feeBp = *fee;
    return vendor;
}

void AddVendorDialog::accepted(const CommandAnswer &answer)
{
    for (QLineEdit *each : {m_name, m_number, m_account, m_fee}) each->clear();
    showResult(tr("The vendor is registered, and its contract is known to gateway and PG. Add its products in the stock pane."),
               u"office-vendor"_s, QString::fromStdString(answer.id));
}

void AddVendorDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void AddVendorDialog::retranslate()
{
    setHeading(tr("Add a vendor"));
    setButtonText(tr("Add the vendor"));
    m_nameField->setCaption(tr("Name"));
    m_numberField->setCaption(tr("Business number"));
    m_accountField->setCaption(tr("Bank account"));
    m_feeField->setCaption(tr("Fee, %"));
    m_cycleField->setCaption(tr("Settled"));
    m_contractField->setCaption(tr("Payments go through"));
    m_contract->setText(u"platform"_s, tr("Brokered, Hamster PG"));
    m_contract->setText(u"toss"_s, tr("Brokered, Toss"));
    m_contract->setText(u"direct"_s, tr("Direct"));
    m_contractField->setHint(isDirect() ? tr("Its shop asks the PG itself and is paid by it; the platform invoices the fee.")
                                        : tr("The platform asks the PG for it, keeps the fee and pays the rest out."));
    nameCycles(*m_cycle);
    m_fee->setPlaceholderText(u"%1.%2"_s.arg(usualFee() / 100).arg(usualFee() % 100, 2, 10, QLatin1Char('0')));
    check();
}

} // namespace hamster::office
