#include "views/panes/orders/new_order_dialog.h"

#include "model/core/test_cards.h"
#include "views/panes/orders/order_texts.h"
#include "views/panes/orders/section.h"
#include "views/widgets/button.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/money_field.h"
#include "views/widgets/segmented_control.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

constexpr int kQuantityMax = 999;
constexpr std::size_t kLinesMax = 50;

QComboBox *combo(const QString &name)
{
    auto *made = new QComboBox;
    made->setObjectName(name);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(14);
    made->setMaxVisibleItems(16);
    return made;
}

template <class Facts>
const typename Facts::value_type *factOf(const Facts &facts, const QComboBox *box)
{
    const auto found = std::ranges::find(facts, box->currentData().toLongLong(), &Facts::value_type::id);
    return found == facts.end() ? nullptr : &*found;
}

} // namespace

NewOrderDialog::NewOrderDialog(DeskPort *port, QWidget *parent)
    : CommandDialog(u"neworder"_s, port, parent)
    , m_inputs(new QWidget)
{
    auto *column = new QVBoxLayout(m_inputs);
    column->setContentsMargins(0, 0, 0, 8); // the buttons keep away from the fields
    column->setSpacing(10);
    buildMissing();
    form()->addWidget(m_inputs);
    buildParties();
    buildLines();
    buildPayment();
    buildAnother();
    setMinimumWidth(Theme::current().px(560));
    loadParties();
    loadProducts();
    retranslate();
    addLine();
    loadCoupons();
}

void NewOrderDialog::buildMissing()
{
    Database *shop = port()->reader(DeskFile::Ecommerce);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (const Needed needed : shop ? missingFor(*shop) : std::vector<Needed>()) {
        auto *button = Button::makeSmall({}, u"plus"_s);
        button->setObjectName(u"neworder.missing.%1"_s.arg(static_cast<int>(needed)));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, needed] {
            const auto [kind, id] = placeOf(needed);
            reject();
            emit placeRequested(kind, id);
        });
        row->addWidget(button);
        m_missing.emplace_back(needed, button);
    }
    row->addStretch();
    form()->addLayout(row);
}

/// An order that was placed stays as it is: the same click once more would place a second one.
void NewOrderDialog::buildAnother()
{
    m_another = Button::makeSmall({}, u"plus"_s);
    m_another->setObjectName(u"neworder.another"_s);
    m_another->setAutoDefault(false);
    m_another->hide();
    connect(m_another, &QPushButton::clicked, this, &NewOrderDialog::beginAnother);
    form()->addWidget(m_another, 0, Qt::AlignLeft);
}

void NewOrderDialog::beginAnother()
{
    m_another->hide();
    findChild<Button *>(u"neworder.run"_s)->show();
    m_inputs->setEnabled(true);
    m_points->clear();
    loadProducts();
    while (!m_lines.empty()) removeLine(m_lines.back().row);
    addLine();
    loadCoupons();
    m_member->setFocus();
}

void NewOrderDialog::buildParties()
{
    m_member = combo(u"neworder.member"_s);
    m_vendor = combo(u"neworder.vendor"_s);
    m_memberField = new FormField(m_member);
    m_vendorField = new FormField(m_vendor);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_memberField, 1, Qt::AlignTop);
    row->addWidget(m_vendorField, 1, Qt::AlignTop);
    static_cast<QVBoxLayout *>(m_inputs->layout())->addLayout(row);
    connect(m_member, &QComboBox::currentIndexChanged, this, &NewOrderDialog::loadCoupons);
    connect(m_vendor, &QComboBox::currentIndexChanged, this, [this] {
        loadProducts();
        // Lines of another vendor cannot stand in the same order.
        while (!m_lines.empty()) removeLine(m_lines.back().row);
        addLine();
    });
}

void NewOrderDialog::buildLines()
{
    m_lineBox = new QWidget;
    m_lineBox->setObjectName(u"neworder.lines"_s);
    auto *lines = new QVBoxLayout(m_lineBox);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(5);
    m_add = Button::makeSmall({}, u"plus"_s);
    m_add->setObjectName(u"neworder.add"_s);
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, &NewOrderDialog::addLine);
    auto *row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addStretch();
    auto *column = static_cast<QVBoxLayout *>(m_inputs->layout());
    column->addWidget(new Rule);
    column->addWidget(m_lineBox);
    column->addLayout(row);
    column->addWidget(new Rule);
}

void NewOrderDialog::buildPayment()
{
    m_coupon = combo(u"neworder.coupon"_s);
    m_points = new MoneyField;
    m_points->setObjectName(u"neworder.points"_s);
    m_method = new SegmentedControl;
    m_method->setObjectName(u"neworder.method"_s);
    for (const char16_t *method : {u"CARD", u"KAKAO_PAY", u"POINT"})
        m_method->addSegment(QString::fromUtf16(method), methodText(QString::fromUtf16(method)));
    m_method->setCurrent(u"CARD"_s);
    m_card = combo(u"neworder.card"_s);
    for (const TestCard &card : testCards())
        m_card->addItem(QString(), QString::fromUtf8(card.token.data(), static_cast<qsizetype>(card.token.size())));
    // Whoever writes an order in the back office means it to be paid; chance belongs to the laboratory.
    if (!port()->setup().laboratory) m_card->setCurrentIndex(std::max(0, m_card->findData(u"tok_ok"_s)));
    m_couponField = new FormField(m_coupon);
    m_pointsField = new FormField(m_points);
    m_methodField = new FormField(m_method);
    m_cardField = new FormField(m_card);
    m_sums = new RefillGrid;
    m_sums->setObjectName(u"neworder.sums"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_couponField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_pointsField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_sums, 0, 1, 2, 1, Qt::AlignTop);
    grid->addWidget(m_methodField, 2, 0, Qt::AlignTop);
    grid->addWidget(m_cardField, 2, 1, Qt::AlignTop);
    static_cast<QVBoxLayout *>(m_inputs->layout())->addLayout(grid);
    connect(m_coupon, &QComboBox::currentIndexChanged, this, &NewOrderDialog::price);
    connect(m_points, &MoneyField::valueChanged, this, &NewOrderDialog::price);
    connect(m_method, &SegmentedControl::selected, this, &NewOrderDialog::price);
}

void NewOrderDialog::loadParties()
{
    Database *shop = port()->reader(DeskFile::Ecommerce);
    if (!shop) return;
    m_memberFacts = readMembers(*shop);
    m_vendorFacts = readVendors(*shop);
    const QSignalBlocker quietMember(m_member), quietVendor(m_vendor);
    for (const PartyFact &each : m_memberFacts) m_member->addItem(each.name, each.id);
    for (const PartyFact &each : m_vendorFacts) m_vendor->addItem(each.name, each.id);
}

void NewOrderDialog::loadProducts()
{
    Database *shop = port()->reader(DeskFile::Ecommerce);
    m_products =
        shop && m_vendor->currentIndex() >= 0 ? readProducts(*shop, m_vendor->currentData().toLongLong()) : std::vector<ProductFact>();
}

void NewOrderDialog::loadCoupons()
{
    Database *shop = port()->reader(DeskFile::Ecommerce);
    m_couponFacts =
        shop && m_member->currentIndex() >= 0 ? readCoupons(*shop, m_member->currentData().toLongLong()) : std::vector<CouponFact>();
    {
        const QSignalBlocker quiet(m_coupon);
        m_coupon->clear();
        m_coupon->addItem(m_couponFacts.empty() ? tr("This member has no coupon") : tr("No coupon"), 0);
        for (const CouponFact &each : m_couponFacts) m_coupon->addItem(each.name, each.id);
        m_coupon->setEnabled(!m_couponFacts.empty());
    }
    price();
}

void NewOrderDialog::fillProducts(QComboBox *box, qint64 keep)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const ProductFact &each : m_products) {
        const QString stock = each.soldOut ? tr("sold out") : tr("%1 in stock").arg(formatCount(each.stock));
        box->addItem(u"%1 · %2 · %3"_s.arg(each.name, formatWon(each.price), stock), each.id);
    }
    const int at = box->findData(keep);
    box->setCurrentIndex(at >= 0 ? at : 0);
}

void NewOrderDialog::addLine()
{
    if (m_lines.size() >= kLinesMax) return;
    const int number = static_cast<int>(m_lines.size());
    Line line{new QWidget,
              combo(u"neworder.product.%1"_s.arg(number)),
              new QSpinBox,
              new Label({}, TextRole::Body, Token::T2),
              new Label({}, TextRole::Caption, Token::Warn),
              Button::makeIcon(u"trash"_s, tr("Remove this line"))};
    line.quantity->setObjectName(u"neworder.quantity.%1"_s.arg(number));
    line.quantity->setRange(1, kQuantityMax);
    line.quantity->setFixedWidth(Theme::current().px(64));
    line.note->setObjectName(u"neworder.note.%1"_s.arg(number));
    line.note->hide();
    line.remove->setObjectName(u"neworder.remove.%1"_s.arg(number));
    line.total->setFixedWidth(Theme::current().px(88));
    line.total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // The next line starts with a product that is not there yet.
    qint64 free = 0;
    for (const ProductFact &each : m_products)
        if (!free && std::ranges::none_of(m_lines, [&](const Line &other) { return other.product->currentData().toLongLong() == each.id; }))
            free = each.id;
    fillProducts(line.product, free);
    auto *box = new QVBoxLayout(line.row);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(line.product, 1);
    row->addWidget(line.quantity);
    row->addWidget(line.total);
    row->addWidget(line.remove);
    box->addLayout(row);
    box->addWidget(line.note);
    m_lineBox->layout()->addWidget(line.row);
    connect(line.product, &QComboBox::currentIndexChanged, this, &NewOrderDialog::price);
    connect(line.quantity, &QSpinBox::valueChanged, this, &NewOrderDialog::price);
    connect(static_cast<Button *>(line.remove), &QPushButton::clicked, this, [this, row = line.row] {
        removeLine(row);
        price();
    });
    static_cast<Button *>(line.remove)->setAutoDefault(false);
    m_lines.push_back(line);
    price();
}

void NewOrderDialog::removeLine(QWidget *row)
{
    std::erase_if(m_lines, [row](const Line &line) { return line.row == row; });
    row->hide();
    row->setParent(nullptr); // gone for findChild at once; deleted when its own click has ended
    row->deleteLater();
}

const ProductFact *NewOrderDialog::productOf(const Line &line) const { return factOf(m_products, line.product); }
const CouponFact *NewOrderDialog::coupon() const { return factOf(m_couponFacts, m_coupon); }
const PartyFact *NewOrderDialog::member() const { return factOf(m_memberFacts, m_member); }
bool NewOrderDialog::byPoints() const { return m_method->current() == "POINT"_L1; }

std::vector<DraftLine> NewOrderDialog::draft() const
{
    std::vector<DraftLine> lines;
    for (const Line &line : m_lines)
        if (const ProductFact *product = productOf(line)) lines.push_back({*product, line.quantity->value()});
    return lines;
}

} // namespace hamster::orders
