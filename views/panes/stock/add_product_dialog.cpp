#include "views/panes/stock/stock_dialogs.h"
#include "views/theme/theme.h"
#include "views/widgets/category_name.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/money_field.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hamster::stock {

namespace {

constexpr qint64 kPriceMax = 1'000'000'000;
constexpr qint64 kStockMax = 1'000'000'000;

} // namespace

AddProductDialog::AddProductDialog(DeskPort *port, QWidget *parent)
    : CommandDialog(u"addproduct"_s, port, parent)
    , m_inputs(new QWidget)
    , m_vendor(new QComboBox)
    , m_category(new QComboBox)
    , m_sku(makeLine(u"addproduct.sku"_s, 40))
    , m_name(makeLine(u"addproduct.name"_s, 120))
    , m_price(new MoneyField)
    , m_stock(new MoneyField)
{
    m_vendor->setObjectName(u"addproduct.vendor"_s);
    m_category->setObjectName(u"addproduct.category"_s);
    m_category->setEditable(true);
    m_price->setObjectName(u"addproduct.price"_s);
    m_stock->setObjectName(u"addproduct.stock"_s);
    m_stock->setValue(0);
    for (const VendorRow &each : readVendors(*port)) m_vendor->addItem(each.name, each.id);
    for (const QString &category : readCategories(*port)) m_category->addItem(categoryName(category), category);
    m_vendorField = new FormField(m_vendor);
    m_categoryField = new FormField(m_category);
    m_skuField = new FormField(m_sku);
    m_nameField = new FormField(m_name);
    m_priceField = new FormField(m_price);
    m_stockField = new FormField(m_stock);
    QGridLayout *grid = makeFieldGrid(m_inputs);
    grid->addWidget(m_vendorField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_categoryField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_skuField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_nameField, 1, 1, Qt::AlignTop);
    grid->addWidget(m_priceField, 2, 0, Qt::AlignTop);
    grid->addWidget(m_stockField, 2, 1, Qt::AlignTop);
    form()->addWidget(m_inputs);
    setMinimumWidth(Theme::current().px(480));
    connect(m_sku, &QLineEdit::textChanged, this, &AddProductDialog::checkSku);
    for (QLineEdit *each : {static_cast<QLineEdit *>(m_price), static_cast<QLineEdit *>(m_stock), m_name})
        connect(each, &QLineEdit::textChanged, this, [this] { clearMessages(); });
    retranslate();
    m_sku->setFocus();
}

QString AddProductDialog::sku() const { return m_sku->text().trimmed().toUpper(); }

void AddProductDialog::checkSku()
{
    static const QRegularExpression kShape(u"^[A-Z0-9][A-Z0-9-]*$"_s);
    clearMessages();
    QString wrong;
    if (!sku().isEmpty()) {
        if (!kShape.match(sku()).hasMatch())
            wrong = tr("Only letters A–Z, digits and hyphens.");
        else if (!skuIsFree(*port(), sku()))
            wrong = tr("%1 is taken by another product.").arg(sku());
    }
    m_skuField->setProblem(wrong);
}

QString AddProductDialog::problem()
{
    const auto fail = [](QWidget *field, const QString &text) {
        field->setFocus();
        return text + u' ' + tr("Nothing was sent.");
    };
    if (m_vendor->currentIndex() < 0) return fail(m_vendor, tr("There is no vendor to sell it: add one in the back office."));
    checkSku();
    if (sku().isEmpty()) return fail(m_sku, tr("A product needs a SKU."));
    if (!m_skuField->problem().isEmpty()) return fail(m_sku, m_skuField->problem());
    if (m_name->text().trimmed().isEmpty()) return fail(m_name, tr("A product needs a name."));
    if (m_category->currentText().trimmed().isEmpty()) return fail(m_category, tr("A product needs a category."));
    if (!m_price->value() || *m_price->value() > kPriceMax)
        return fail(m_price, tr("The price is a whole number of won, at most %1.").arg(formatWon(kPriceMax)));
    if (!m_stock->value() || *m_stock->value() > kStockMax)
        return fail(m_stock, tr("The first stock is a whole number, at most %1.").arg(formatCount(kStockMax)));
    return {};
}

/// As it is stored: the list names those of the demo catalogue in the language of the desk.
QString AddProductDialog::category() const
{
    const QString typed = m_category->currentText().trimmed();
    const int known = m_category->findText(typed);
    return known < 0 ? typed : m_category->itemData(known).toString();
}

Command AddProductDialog::command() const
{
    return command::AddProduct{VendorId{m_vendor->currentData().toLongLong()},
                               sku().toStdString(),
                               m_name->text().trimmed().toStdString(),
                               category().toStdString(),
                               m_price->value().value_or(0),
                               m_stock->value().value_or(0),
                               port()->actor().toStdString()};
}

void AddProductDialog::accepted(const CommandAnswer &)
{
    const QString added = sku();
    m_sku->clear();
    m_name->clear();
    showResult(tr("The shop has taken it into the catalogue. It can be ordered once the payment core has answered:"), u"product"_s, added);
}

void AddProductDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void AddProductDialog::retranslate()
{
    setHeading(tr("Add a product"));
    setButtonText(tr("Add the product"));
    m_vendorField->setCaption(tr("Vendor"));
    m_categoryField->setCaption(tr("Category"));
    m_category->lineEdit()->setPlaceholderText(tr("such as Food")); // a shop without products has no list of them
    m_skuField->setCaption(tr("SKU"));
    m_nameField->setCaption(tr("Name"));
    m_priceField->setCaption(tr("Price, ₩"));
    m_stockField->setCaption(tr("First stock"));
    checkSku();
}

} // namespace hamster::stock
