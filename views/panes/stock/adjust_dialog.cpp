#include "views/panes/stock/stock_dialogs.h"
#include "views/panes/stock/stock_model.h"
#include "views/theme/theme.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/money_field.h"
#include "views/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::stock {

namespace {
constexpr qint64 kStockMax = 1'000'000'000;
}

AdjustDialog::AdjustDialog(const StockRow &product, DeskPort *port, QWidget *parent)
    : CommandDialog(u"adjust"_s, port, parent)
    , m_product(product)
    , m_inputs(new QWidget)
    , m_mode(new SegmentedControl)
    , m_quantity(new MoneyField)
    , m_reason(new QLineEdit)
    , m_effects(new EffectTable)
{
    m_mode->setObjectName(u"adjust.mode"_s);
    m_mode->addSegment(u"delta"_s, {});
    m_mode->addSegment(u"set"_s, {});
    m_mode->setCurrent(u"delta"_s);
    m_quantity->setObjectName(u"adjust.quantity"_s);
    m_quantity->setSigned(true);
    m_reason->setObjectName(u"adjust.reason"_s);
    m_reason->setMaxLength(kReasonMost);
    m_effects->setObjectName(u"adjust.effects"_s);
    m_quantityField = new FormField(m_quantity);
    m_reasonField = new FormField(m_reason);
    auto *column = new QVBoxLayout(m_inputs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *mode = new QHBoxLayout;
    mode->addWidget(m_mode);
    mode->addStretch();
    column->addLayout(mode);
    column->addWidget(m_quantityField);
    column->addWidget(m_effects);
    column->addWidget(m_reasonField);
    form()->addWidget(m_inputs);
    setMinimumWidth(Theme::current().px(460));
    connect(m_mode, &SegmentedControl::selected, this, [this] {
        m_quantity->setSigned(!setting());
        retranslate();
        m_quantity->setFocus();
    });
    connect(m_quantity, &MoneyField::valueChanged, this, [this] {
        clearMessages();
        predict();
    });
    connect(m_reason, &QLineEdit::textChanged, this, [this] { clearMessages(); });
    retranslate();
    m_quantity->setFocus();
}

bool AdjustDialog::setting() const { return m_mode->current() == "set"_L1; }

std::optional<qint64> AdjustDialog::after() const
{
    const auto number = m_quantity->value();
    if (!number) return std::nullopt;
    return setting() ? *number : m_product.stock + *number;
}

void AdjustDialog::setProduct(const StockRow &product)
{
    m_product = product;
    predict();
}

void AdjustDialog::predict()
{
    const qint64 next = std::max<qint64>(0, after().value_or(m_product.stock));
    StockRow then = m_product;
    then.stock = next;
    std::vector<Effect> effects{EffectTable::count(tr("Stock %1").arg(m_product.sku), m_product.stock, next)};
    const Level now = levelOf(m_product), later = levelOf(then);
    effects.push_back({tr("Level"), levelText(now), levelText(later), now == later ? tr("same") : QString(),
                       now == later              ? Effect::Tone::Plain
                       : later == Level::InStock ? Effect::Tone::Good
                                                 : Effect::Tone::Bad});
    effects.push_back(EffectTable::count(tr("Held by open orders"), m_product.held, m_product.held));
    m_effects->setEffects(std::move(effects));
    QString wrong;
    if (!m_quantity->text().trimmed().isEmpty()) {
        if (!after())
            wrong = tr("Only whole numbers.");
        else if (*after() < 0)
            wrong = tr("There are only %1: stock cannot fall below zero.").arg(formatCount(m_product.stock));
        else if (*after() > kStockMax)
            wrong = tr("More than %1 is not taken.").arg(formatCount(kStockMax));
    }
    m_quantityField->setProblem(wrong);
    const qint64 change = after().value_or(m_product.stock) - m_product.stock;
    setButtonText(change == 0 || !wrong.isEmpty() ? tr("Adjust stock") : tr("Adjust by %1").arg(formatChange(change)));
}

QString AdjustDialog::problem()
{
    const auto fail = [](QWidget *field, const QString &text) {
        field->setFocus();
        return text;
    };
    if (!after() || !m_quantityField->problem().isEmpty())
        return fail(m_quantity, tr("The number does not fit. Nothing was sent; write a whole number."));
    if (*after() == m_product.stock) return fail(m_quantity, tr("This changes nothing. Nothing was sent; write another number."));
    if (m_reason->text().trimmed().isEmpty())
        return fail(m_reason, tr("A reason is required. Nothing was sent; write why, then try again."));
    return {};
}

Command AdjustDialog::command() const
{
    return command::AdjustStock{ProductId{m_product.id}, setting(), m_quantity->value().value_or(0),
                                m_reason->text().trimmed().toStdString(), port()->actor().toStdString()};
}

void AdjustDialog::accepted(const CommandAnswer &)
{
    emit told(tr("The adjustment of %1 is on its way to the payment core; the record history shows it.").arg(m_product.sku));
    accept();
}

void AdjustDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void AdjustDialog::retranslate()
{
    setHeading(tr("Adjust stock of %1").arg(m_product.name));
    m_mode->setText(u"delta"_s, tr("Change by"));
    m_mode->setText(u"set"_s, tr("Set to"));
    m_quantityField->setCaption(setting() ? tr("New stock") : tr("Change, for example 20 or −3"));
    m_reasonField->setCaption(tr("Reason, kept in the audit log"));
    predict();
}

} // namespace hamster::stock
