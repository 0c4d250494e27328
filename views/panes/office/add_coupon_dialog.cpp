#include "views/items/columns.h"
#include "views/panes/office/coupon_dialogs.h"
#include "views/theme/theme.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/money_field.h"
#include "views/widgets/segmented_control.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

const Sql kCodeTaken{"SELECT 1 FROM coupon_policies WHERE code = ?"};
const Sql kVendors{"SELECT public_id, name FROM vendors ORDER BY name, id LIMIT 2000"};
constexpr qint64 kWonMax = 100'000'000; // a slip of the hand is caught
constexpr qint64 kExample = 30'000;     // won, of the order that the effect is told for
constexpr int kDaysMax = 3650;

template <class W>
W *named(W *widget, const QString &name)
{
    widget->setObjectName(name);
    return widget;
}

} // namespace

AddCouponDialog::AddCouponDialog(DeskPort *port, QWidget *parent)
    : CommandDialog(u"addcoupon"_s, port, parent)
    , m_inputs(new QWidget)
    , m_code(makeLine(u"addcoupon.code"_s, 40))
    , m_name(makeLine(u"addcoupon.name"_s, 80))
    , m_reason(makeLine(u"addcoupon.reason"_s, kReasonMost))
    , m_kind(named(new SegmentedControl, u"addcoupon.kind"_s))
    , m_bearer(named(new SegmentedControl, u"addcoupon.bearer"_s))
    , m_value(named(new MoneyField, u"addcoupon.value"_s))
    , m_cap(named(new MoneyField, u"addcoupon.cap"_s))
    , m_minimum(named(new MoneyField, u"addcoupon.minimum"_s))
    , m_vendor(named(new QComboBox, u"addcoupon.vendor"_s))
    , m_days(named(new QSpinBox, u"addcoupon.days"_s))
    , m_effects(named(new EffectTable, u"addcoupon.effects"_s))
{
    for (const QString &kind : {u"won"_s, u"percent"_s}) m_kind->addSegment(kind, {});
    m_kind->setCurrent(u"won"_s);
    for (const QString &bearer : {u"platform"_s, u"vendor"_s}) m_bearer->addSegment(bearer, {});
    m_bearer->setCurrent(u"platform"_s);
    m_minimum->setValue(0);
    m_days->setRange(1, kDaysMax);
    m_days->setValue(30);
    m_vendor->addItem(QString(), QVariant::fromValue<qint64>(0));
    if (Database *shop = port->reader(DeskFile::Ecommerce)) {
        Rows rows = shop->query(kVendors);
        while (rows.next()) m_vendor->addItem(columnText(rows, 1), QVariant::fromValue<qint64>(columnNumber(rows, 0)));
    }
    build();
    retranslate();
    m_code->setFocus();
}

void AddCouponDialog::build()
{
    m_codeField = new FormField(m_code);
    m_nameField = new FormField(m_name);
    m_kindField = new FormField(m_kind);
    m_valueField = new FormField(m_value);
    m_capField = new FormField(m_cap);
    m_minimumField = new FormField(m_minimum);
    m_bearerField = new FormField(m_bearer);
    m_vendorField = new FormField(m_vendor);
    m_daysField = new FormField(m_days);
    m_reasonField = new FormField(m_reason);
    QGridLayout *grid = makeFieldGrid(m_inputs);
    int at = 0;
    for (QWidget *field :
         {m_codeField, m_nameField, m_kindField, m_valueField, m_capField, m_minimumField, m_bearerField, m_vendorField, m_daysField}) {
        grid->addWidget(field, at / 2, at % 2, Qt::AlignTop);
        ++at;
    }
    grid->addWidget(m_effects, 5, 0, 1, 2);
    grid->addWidget(m_reasonField, 6, 0, 1, 2);
    form()->addWidget(m_inputs);
    setMinimumWidth(Theme::current().px(520));
    for (QLineEdit *each : std::initializer_list<QLineEdit *>{m_code, m_name, m_reason, m_value, m_cap, m_minimum})
        connect(each, &QLineEdit::textChanged, this, &AddCouponDialog::predict);
    connect(m_kind, &SegmentedControl::selected, this, &AddCouponDialog::retranslate);
    connect(m_bearer, &SegmentedControl::selected, this, &AddCouponDialog::retranslate);
    connect(m_vendor, &QComboBox::currentIndexChanged, this, &AddCouponDialog::predict);
    connect(m_days, &QSpinBox::valueChanged, this, &AddCouponDialog::predict);
}

QString AddCouponDialog::code() const { return m_code->text().trimmed().toUpper(); }
bool AddCouponDialog::isPercent() const { return m_kind->current() == "percent"_L1; }
bool AddCouponDialog::vendorPays() const { return m_bearer->current() == "vendor"_L1; }

ecommerce::CouponTerms AddCouponDialog::terms() const
{
    ecommerce::CouponTerms terms;
    terms.kind = isPercent() ? ecommerce::CouponKind::Percent : ecommerce::CouponKind::Fixed;
    terms.value = m_value->value().value_or(0);
    if (isPercent() && m_cap->value().value_or(0) > 0) terms.cap = Money::won(*m_cap->value());
    return terms;
}

QString AddCouponDialog::wrongValue() const
{
    if (m_value->text().trimmed().isEmpty()) return {};
    const auto value = m_value->value();
    if (!value) return tr("Only whole numbers.");
    const qint64 most = isPercent() ? 100 : kWonMax;
    return *value >= 1 && *value <= most ? QString() : tr("From 1 to %1.").arg(formatCount(most));
}

void AddCouponDialog::predict()
{
    static const QRegularExpression kShape(u"^[A-Z0-9][A-Z0-9-]*$"_s);
    clearMessages();
    Database *shop = port()->reader(DeskFile::Ecommerce);
    QString wrongCode;
    if (!code().isEmpty() && !kShape.match(code()).hasMatch())
        wrongCode = tr("Only letters A–Z, digits and hyphens.");
    else if (shop && shop->value<std::int64_t>(kCodeTaken, code().toStdString()))
        wrongCode = tr("%1 is the code of another coupon.").arg(code());
    m_codeField->setProblem(wrongCode);
    m_valueField->setProblem(wrongValue());
    const auto fits = [](const MoneyField *field) {
        return field->text().trimmed().isEmpty() || (field->value() && *field->value() >= 0 && *field->value() <= kWonMax);
    };
    for (const auto &[field, input] : {std::pair{m_capField, m_cap}, std::pair{m_minimumField, m_minimum}})
        field->setProblem(fits(input) ? QString() : tr("A whole number of won, at most %1.").arg(formatWon(kWonMax)));
    m_cap->setEnabled(isPercent());
    const qint64 order = std::clamp(m_minimum->value().value_or(0), kExample, kWonMax);
    const bool told = wrongValue().isEmpty() && terms().value > 0;
    const qint64 off = told ? ecommerce::discountOf(terms(), Money::won(order)).value() : 0;
    m_effects->setEffects({EffectTable::money(tr("The member pays for %1").arg(formatWon(order)), order, order - off),
                           {vendorPays() ? tr("Borne by the vendor, per order") : tr("Borne by the platform, per order"), formatWon(0),
                            formatWon(off), formatWonChange(off), off ? Effect::Tone::Bad : Effect::Tone::Plain}});
}

QString AddCouponDialog::problem()
{
    const auto fail = [](QWidget *field, const QString &text) {
        field->setFocus();
        return text + u' ' + tr("Nothing was sent.");
    };
    predict();
    if (code().isEmpty()) return fail(m_code, tr("A coupon needs a code to be claimed by."));
    if (!m_codeField->problem().isEmpty()) return fail(m_code, m_codeField->problem());
    if (m_name->text().trimmed().isEmpty()) return fail(m_name, tr("A coupon needs a name."));
    if (!m_value->value()) return fail(m_value, tr("How much is off is a whole number."));
    if (!m_valueField->problem().isEmpty()) return fail(m_value, m_valueField->problem());
    if (isPercent() && !m_capField->problem().isEmpty()) return fail(m_cap, m_capField->problem());
    if (!m_minimumField->problem().isEmpty()) return fail(m_minimum, m_minimumField->problem());
    if (m_reason->text().trimmed().isEmpty()) return fail(m_reason, tr("A reason is required."));
    return {};
}

Command AddCouponDialog::command() const
{
    command::AddCoupon coupon;
    coupon.code = code().toStdString();
    coupon.name = m_name->text().trimmed().toStdString();
    coupon.percent = isPercent();
    coupon.value = terms().value;
    if (const auto cap = terms().cap) coupon.cap = cap->value();
    coupon.minimumOrderAmount = m_minimum->value().value_or(0);
    coupon.bearer = vendorPays() ? "VENDOR" : "PLATFORM";
    if (const qint64 vendor = m_vendor->currentData().toLongLong()) coupon.vendor = VendorId{vendor};
    coupon.validFor = 24h * m_days->value();
    coupon.reason = m_reason->text().trimmed().toStdString();
    return coupon;
}

void AddCouponDialog::accepted(const CommandAnswer &)
{
    const QString made = code();
    for (QLineEdit *each : std::initializer_list<QLineEdit *>{m_code, m_name, m_reason}) each->clear();
    showResult(tr("Members can claim it by its code from now on:"), u"coupon"_s, made);
}

void AddCouponDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void AddCouponDialog::retranslate()
{
    setHeading(tr("Make a coupon"));
    setButtonText(tr("Make the coupon"));
    m_codeField->setCaption(tr("Code"));
    m_nameField->setCaption(tr("Name"));
    m_kindField->setCaption(tr("Discount"));
    m_valueField->setCaption(isPercent() ? tr("Percent off") : tr("Won off"));
    m_capField->setCaption(tr("At most, ₩"));
    m_minimumField->setCaption(tr("Minimum order, ₩"));
    m_bearerField->setCaption(tr("Borne by"));
    m_vendorField->setCaption(tr("Only for orders of"));
    m_daysField->setCaption(tr("Valid for"));
    m_reasonField->setCaption(tr("Reason"));
    m_kind->setText(u"won"_s, tr("Won"));
    m_kind->setText(u"percent"_s, tr("Percent"));
    m_bearer->setText(u"platform"_s, tr("Platform"));
    m_bearer->setText(u"vendor"_s, tr("Vendor"));
    m_vendor->setItemText(0, tr("Every vendor"));
    m_days->setSuffix(tr(" days"));
    m_capField->setHint(isPercent() ? tr("Empty: no bound.") : tr("Of a percentage only."));
    predict();
}

} // namespace hamster::office
