// NewOrderDialog: price, complaints and the command.
#include "views/panes/orders/new_order_dialog.h"
#include "views/panes/orders/order_texts.h"
#include "views/panes/orders/section.h"
#include "views/widgets/button.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/money_field.h"
#include "views/widgets/segmented_control.h"

#include <QComboBox>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

void NewOrderDialog::price()
{
    const qint64 wanted = byPoints() ? -1 : m_points->text().trimmed().isEmpty() ? 0 : m_points->value().value_or(0);
    m_quote = quoteOf(m_vendor->currentData().toLongLong(), draft(), coupon(), wanted, port()->status().timeMs);
    m_points->setEnabled(!byPoints());
    m_cardField->setEnabled(!byPoints());
    if (byPoints()) {
        const QSignalBlocker quiet(m_points);
        m_points->setValue(m_quote.points);
    }
    m_couponField->setProblem(m_quote.couponProblem);
    const PartyFact *who = member();
    const qint64 have = who ? who->points : 0;
    m_pointsField->setHint(tr("%1 P available").arg(formatCount(have)));
    QString points;
    if (!m_points->text().trimmed().isEmpty() && !m_points->value())
        points = tr("Only whole points.");
    else if (m_quote.points > have)
        points = tr("Only %1 P are there; the shop would answer 402.").arg(formatCount(have));
    else
        points = m_quote.problem;
    m_pointsField->setProblem(points);
    showLineNotes();
    showSums();
    setButtonText(m_quote.amount > 0 ? tr("Place the order, %1").arg(formatWon(m_quote.amount)) : tr("Place the order"));
    clearMessages();
}

void NewOrderDialog::showLineNotes()
{
    for (const Line &line : m_lines) {
        const ProductFact *product = productOf(line);
        const qint64 quantity = line.quantity->value();
        line.total->setText(product ? formatWon(product->price * quantity) : QString());
        const bool twice = product && std::ranges::count_if(m_lines, [&](const Line &other) { return productOf(other) == product; }) > 1;
        QString note;
        if (twice)
            note = tr("This product stands in two lines; the shop takes each once.");
        else if (product && quantity > product->stock)
            note = tr("Only %1 there: the reservation will fail and nothing will be charged.").arg(formatCount(product->stock));
        line.note->setColor(twice ? Token::Bad : Token::Warn);
        line.note->setText(note);
        line.note->setVisible(!note.isEmpty());
        line.remove->setEnabled(m_lines.size() > 1);
    }
    m_add->setEnabled(m_lines.size() < m_products.size());
}

void NewOrderDialog::showSums()
{
    m_sums->clear();
    int row = 0;
    const auto add = [&](const QString &name, const QString &caption, const QString &value, bool strong = false) {
        m_sums->put(row, 0, new Label(caption, strong ? TextRole::BodyStrong : TextRole::Body, strong ? Token::T1 : Token::T3));
        auto *label = new Label(value, strong ? TextRole::BodyStrong : TextRole::Body);
        label->setObjectName(u"neworder."_s + name);
        m_sums->put(row++, 1, label, Qt::AlignRight);
    };
    add(u"subtotal"_s, tr("Subtotal"), formatWon(m_quote.subtotal));
    add(u"discount"_s, tr("Coupon"), formatWon(-m_quote.discount));
    add(u"pointsUsed"_s, tr("Points"), formatWon(-m_quote.points));
    add(u"amount"_s, tr("To be charged"), formatWon(m_quote.amount), true);
}

QString NewOrderDialog::problem()
{
    if (!member()) return tr("There is no member to order for. Nothing was sent; add one in the back office, under Members and points.");
    if (draft().empty()) return tr("An order needs at least one product. Nothing was sent; add a line.");
    const auto twice = [this](const Line &line) {
        return std::ranges::count_if(m_lines, [&](const Line &other) { return productOf(other) == productOf(line); }) > 1;
    };
    if (const auto line = std::ranges::find_if(m_lines, twice); line != m_lines.end()) {
        line->product->setFocus();
        return tr("A product stands in two lines. Nothing was sent; put the pieces in one line.");
    }
    if (!m_quote.couponProblem.isEmpty()) {
        m_coupon->setFocus();
        return tr("The coupon cannot be used: %1 Nothing was sent; choose another one or none.").arg(m_quote.couponProblem);
    }
    if (!m_pointsField->problem().isEmpty()) {
        m_points->setFocus();
        return m_pointsField->problem() + u' ' + tr("Nothing was sent; lower the points.");
    }
    return {};
}

Command NewOrderDialog::command() const
{
    command::PlaceOrder order;
    order.member = {m_member->currentData().toLongLong()};
    for (const DraftLine &line : draft()) order.lines.push_back({ProductId{line.product.id}, line.quantity});
    if (const CouponFact *chosen = coupon()) order.coupon = CouponId{chosen->id};
    order.pointsToUse = m_quote.points;
    order.method = m_method->current().toStdString();
    order.cardToken = m_card->currentData().toString().toStdString();
    return order;
}

void NewOrderDialog::accepted(const CommandAnswer &answer)
{
    m_inputs->setEnabled(false);
    findChild<Button *>(u"neworder.run"_s)->hide();
    m_another->show();
    showResult(tr("The order is placed. How it goes on is shown there:"), u"order"_s, QString::fromStdString(answer.id));
}

void NewOrderDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void NewOrderDialog::retranslate()
{
    setHeading(tr("New order"));
    m_memberField->setCaption(tr("Member"));
    m_vendorField->setCaption(tr("Vendor"));
    m_memberField->setProblem(m_memberFacts.empty() ? tr("There is no member yet: add one in the back office, under Members and points.")
                                                    : QString());
    m_vendorField->setProblem(m_vendorFacts.empty() ? tr("No vendor has a product that can be ordered.") : QString());
    m_couponField->setCaption(tr("Coupon"));
    m_pointsField->setCaption(tr("Points to use"));
    m_methodField->setCaption(tr("Payment method"));
    m_cardField->setCaption(tr("Test card"));
    m_add->setText(tr("Add a product"));
    m_another->setText(tr("Another order"));
    for (const auto &[needed, button] : m_missing) button->setText(addText(needed));
    for (const char16_t *method : {u"CARD", u"KAKAO_PAY", u"POINT"})
        m_method->setText(QString::fromUtf16(method), methodText(QString::fromUtf16(method)));
    for (int i = 0; i < m_card->count(); ++i) {
        const QString token = m_card->itemData(i).toString();
        m_card->setItemText(i, u"%1 · %2"_s.arg(cardText(token), token));
    }
    for (const Line &line : m_lines) {
        line.product->setAccessibleName(tr("Product"));
        line.quantity->setAccessibleName(tr("Quantity"));
        fillProducts(line.product, line.product->currentData().toLongLong());
    }
    if (m_coupon->count() > 0) m_coupon->setItemText(0, m_couponFacts.empty() ? tr("This member has no coupon") : tr("No coupon"));
    price();
}

} // namespace hamster::orders
