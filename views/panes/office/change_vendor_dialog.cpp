#include "views/items/columns.h"
#include "views/panes/office/section.h"
#include "views/panes/office/vendor_dialogs.h"
#include "views/theme/theme.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

const Sql kVendor{"SELECT public_id, name, bank_account, settlement_cycle, fee_bp, route FROM vendors WHERE id = ?"};
constexpr qint64 kExample = 100'000; // won; a basis point of it is ten won, and ten percent of that one

QString percentOf(qint64 bp) { return u"%1.%2"_s.arg(bp / 100).arg(bp % 100, 2, 10, QLatin1Char('0')); }

/// A long one keeps its end, by which accounts are told apart.
QString shortened(const QString &text)
{
    constexpr qsizetype kMost = 24, kEnds = 11;
    return text.size() <= kMost ? text : text.left(kEnds) + u'…' + text.right(kEnds);
}

} // namespace

ChangeVendorDialog::ChangeVendorDialog(DeskPort *port, QWidget *parent, qint64 row)
    : CommandDialog(u"changevendor"_s, port, parent)
    , m_inputs(new QWidget)
    , m_name(makeLine(u"changevendor.name"_s, 120))
    , m_account(makeLine(u"changevendor.account"_s, 60))
    , m_fee(makeLine(u"changevendor.fee"_s, 8))
    , m_reason(makeLine(u"changevendor.reason"_s, kReasonMost))
    , m_cycle(new QComboBox)
    , m_effects(new EffectTable)
{
    m_cycle->setObjectName(u"changevendor.cycle"_s);
    m_effects->setObjectName(u"changevendor.effects"_s);
    fillCycles(*m_cycle);
    if (Database *shop = port->reader(DeskFile::Ecommerce)) {
        Rows rows = shop->query(kVendor, std::int64_t(row));
        if (rows.next()) {
            m_vendor = columnNumber(rows, 0);
            m_now = {columnText(rows, 1), columnText(rows, 2), columnText(rows, 3), columnNumber(rows, 4)};
            m_direct = columnText(rows, 5) == "DIRECT"_L1;
        }
    }
    m_name->setText(m_now.name);
    m_account->setText(m_now.account);
    m_fee->setText(percentOf(m_now.feeBp.value_or(0)));
    m_cycle->setCurrentIndex(m_cycle->findData(m_now.cycle));
    build();
    retranslate();
    m_fee->setFocus();
    m_fee->selectAll();
}

void ChangeVendorDialog::build()
{
    m_nameField = new FormField(m_name);
    m_accountField = new FormField(m_account);
    m_feeField = new FormField(m_fee);
    m_cycleField = new FormField(m_cycle);
    m_reasonField = new FormField(m_reason);
    QGridLayout *grid = makeFieldGrid(m_inputs);
    grid->addWidget(m_nameField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_accountField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_feeField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_cycleField, 1, 1, Qt::AlignTop);
    grid->addWidget(m_effects, 2, 0, 1, 2);
    grid->addWidget(m_reasonField, 3, 0, 1, 2);
    form()->addWidget(m_inputs);
    setMinimumWidth(Theme::current().px(520));
    for (QLineEdit *each : {m_name, m_account, m_fee, m_reason}) connect(each, &QLineEdit::textChanged, this, &ChangeVendorDialog::predict);
    connect(m_cycle, &QComboBox::currentIndexChanged, this, &ChangeVendorDialog::predict);
}

ChangeVendorDialog::Terms ChangeVendorDialog::written() const
{
    return {m_name->text().trimmed(), m_account->text().trimmed(), m_cycle->currentData().toString(), basisPointsOf(m_fee->text())};
}

void ChangeVendorDialog::predict()
{
    clearMessages();
    const Terms then = written();
    const qint64 now = m_now.feeBp.value_or(0), later = then.feeBp.value_or(now);
    const auto kept = [](qint64 bp) { return bp * kExample / 10'000 * 11 / 10; }; // with a tenth of VAT
    const auto left = [&kept](qint64 bp) { return kExample - kept(bp); };
    const bool same = then.cycle == m_now.cycle;
    const auto words = [this](const QString &what, const QString &before, const QString &after) {
        const bool isSame = before == after;
        return Effect{what, before, after, isSame ? tr("same") : tr("changed"), isSame ? Effect::Tone::Plain : Effect::Tone::Bad};
    };
    // Where the money goes is the riskiest of them and told first, and marked as soon as it is another.
    std::vector<Effect> effects{words(tr("Paid to"), shortened(m_now.account), shortened(then.account))};
    if (then.name != m_now.name) effects.push_back(words(tr("Name"), shortened(m_now.name), shortened(then.name)));
    effects.push_back(EffectTable::money(tr("Fee and VAT on %1").arg(formatWon(kExample)), kept(now), kept(later)));
    effects.push_back(EffectTable::money(tr("Paid out to the vendor"), left(now), left(later)));
    effects.push_back(
        {tr("Settled"), cycleText(m_now.cycle), cycleText(then.cycle), same ? tr("same") : tr("changed"), Effect::Tone::Plain});
    m_effects->setEffects(std::move(effects));
    m_feeField->setProblem(then.feeBp ? QString() : tr("A percentage from 0 to 100 with at most two decimals."));
}

QString ChangeVendorDialog::problem()
{
    const auto fail = [](QWidget *field, const QString &text) {
        field->setFocus();
        return text + u' ' + tr("Nothing was sent.");
    };
    const Terms then = written();
    if (then.name.isEmpty()) return fail(m_name, tr("A vendor needs a name."));
    if (then.account.isEmpty()) return fail(m_account, tr("A vendor needs a bank account to be paid to."));
    if (!then.feeBp) return fail(m_fee, m_feeField->problem());
    if (then == m_now) return fail(m_fee, tr("This changes nothing."));
    if (m_reason->text().trimmed().isEmpty()) return fail(m_reason, tr("A reason is required."));
    return {};
}

Command ChangeVendorDialog::command() const
{
    const Terms then = written();
    command::ChangeVendor change;
    change.vendor = VendorId{m_vendor};
    if (then.name != m_now.name) change.name = then.name.toStdString();
    if (then.account != m_now.account) change.bankAccount = then.account.toStdString();
    if (then.cycle != m_now.cycle) change.settlementCycle = then.cycle.toStdString();
    if (then.feeBp != m_now.feeBp) change.feeBp = *then.feeBp;
    change.reason = m_reason->text().trimmed().toStdString();
    return change;
}

void ChangeVendorDialog::accepted(const CommandAnswer &)
{
    m_now = written();
    m_reason->clear();
    retranslate();
    showResult(tr("The terms hold for what is captured from now on. The audit log keeps the reason."), {}, {});
}

void ChangeVendorDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void ChangeVendorDialog::retranslate()
{
    setHeading(tr("Change the terms of %1").arg(m_now.name));
    setButtonText(tr("Change the terms"));
    m_nameField->setCaption(tr("Name"));
    m_accountField->setCaption(tr("Bank account"));
    m_feeField->setCaption(tr("Fee, %"));
    m_feeField->setHint(m_direct ? tr("Invoiced: the PG pays the vendor itself.") : tr("What was captured before keeps its fee."));
    m_cycleField->setCaption(tr("Settled"));
    m_reasonField->setCaption(tr("Reason"));
    nameCycles(*m_cycle);
    predict();
}

} // namespace hamster::office
