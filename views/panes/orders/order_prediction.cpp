#include "views/panes/orders/order_prediction.h"

#include "model/payment/refund_math.h"
#include "model/payment/settlement.h"
#include "views/panes/orders/order_texts.h"
#include "views/theme/states.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

QString say(const char *text) { return QCoreApplication::translate("Prediction", text); }

payment::Shares shares(qint64 money, qint64 points, qint64 coupon) { return {Money::won(money), Money::won(points), Money::won(coupon)}; }

/// The order as the payment core splits it.
payment::RefundBasis basisOf(const OrderFacts &facts)
{
    const Refundable left = refundableOf(facts);
    payment::RefundBasis basis;
    basis.paid = shares(facts.amount, facts.points, facts.discount);
    basis.taken = shares(facts.amount - left.money, facts.points - left.points, facts.discount - left.coupon);
    for (const ItemFact &item : facts.items) {
        payment::RefundableItem each;
        each.orderItem = {item.id};
        each.product = {item.product};
        each.quantity = item.quantity;
        each.takenQuantity = item.quantity - left.quantities.at(item.id);
        each.paid =
            payment::paidShares(Money::won(item.price), item.quantity, Money::won(item.discountShare), Money::won(item.pointsShare));
        for (const RefundFact &refund : facts.refunds)
            for (const RefundedItemFact &taken : refund.items)
                if (refund.counts() && taken.item == item.id) {
                    each.taken.money += Money::won(taken.amount);
                    each.taken.points += Money::won(taken.points);
                    each.taken.coupon += Money::won(taken.coupon);
                }
        basis.items.push_back(std::move(each));
    }
    return basis;
}

Effect note(const QString &what, const QString &now, const QString &after) { return {what, now, after, {}, Effect::Tone::Plain}; }

Effect points(const QString &what, qint64 now, qint64 after) { return EffectTable::count(what, now, after, u"P"_s); }

void addStock(std::vector<Effect> &effects, const OrderFacts &facts, const ItemFact &item, qint64 quantity, const char *words)
{
    const qint64 stock = facts.stockOf(item.product);
    if (stock >= 0 && quantity > 0) effects.push_back(EffectTable::count(say(words).arg(item.sku), stock, stock + quantity));
}

} // namespace

qint64 Refundable::pieces() const
{
    qint64 sum = 0;
    for (const auto &[item, quantity] : quantities) sum += quantity;
    return sum;
}

Refundable refundableOf(const OrderFacts &facts)
{
    Refundable left{facts.amount, facts.points, facts.discount, {}};
    for (const ItemFact &item : facts.items) left.quantities[item.id] = item.quantity;
    for (const RefundFact &refund : facts.refunds) {
        if (!refund.counts()) continue;
        left.money -= refund.amount;
        left.points -= refund.points;
        left.coupon -= refund.coupon;
        for (const RefundedItemFact &item : refund.items) left.quantities[item.item] -= item.quantity;
    }
    left.money = std::max<qint64>(0, left.money);
    left.points = std::max<qint64>(0, left.points);
    left.coupon = std::max<qint64>(0, left.coupon);
    for (auto &[item, quantity] : left.quantities) quantity = std::max<qint64>(0, quantity);
    return left;
}

QString whyNotRefundable(const OrderFacts &facts)
{
    if (!facts.found()) return say(QT_TRANSLATE_NOOP("Prediction", "No order is selected."));
    if (facts.state != "ORDER_COMPLETED"_L1 && facts.state != "PARTIALLY_REFUNDED"_L1)
        return say(QT_TRANSLATE_NOOP("Prediction", "Only a completed order can be refunded."));
    const Refundable left = refundableOf(facts);
    if (left.money == 0 && left.points == 0 && left.pieces() == 0)
        return say(QT_TRANSLATE_NOOP("Prediction", "Everything has been given back or is on its way back."));
    return {};
}

QString whyNotCancellable(const OrderFacts &facts)
{
    if (!facts.found()) return say(QT_TRANSLATE_NOOP("Prediction", "No order is selected."));
    if (facts.state == "CREATED"_L1 || facts.state == "PAYMENT_WAIT"_L1) return {};
    if (facts.state == "CANCELLED"_L1 || facts.state == "FAILED"_L1)
        return say(QT_TRANSLATE_NOOP("Prediction", "The order has already ended."));
    return say(QT_TRANSLATE_NOOP("Prediction", "The payment has been made: refund it instead."));
}

RefundShare shareOf(const OrderFacts &facts, const RefundChoice &choice)
{
    const payment::RefundBasis basis = basisOf(facts);
    const Refundable left = refundableOf(facts);
    std::vector<payment::ItemQuantity> wanted;
    qint64 pieces = 0;
    for (const auto &[item, line] : choice.lines) {
        const qint64 quantity = std::min(line.quantity, left.quantities.contains(item) ? left.quantities.at(item) : 0);
        if (quantity <= 0 || choice.byAmount) continue;
        wanted.push_back({{item}, quantity});
        pieces += quantity;
    }
    if (!choice.byAmount && wanted.empty()) return {};
    const auto split = choice.byAmount ? payment::splitByAmount(basis, Money::won(std::clamp<qint64>(choice.amount, 0, left.money)))
                                       : payment::splitByItems(basis, wanted);
    if (!split) return {};
    const payment::Shares &total = split.value().total;
    const bool full = choice.byAmount ? total.money.value() == left.money
                                      : pieces == left.pieces() || (left.money > 0 && total.money.value() == left.money);
    return {total.money.value(), total.points.value(), total.coupon.value(), full};
}

QString whereMoneyGoes(const OrderFacts &facts)
{
    const QString last4 = facts.cardMasked.right(4);
    if (facts.method == "KAKAO_PAY"_L1) return say(QT_TRANSLATE_NOOP("Prediction", "To Kakao Pay"));
    if (last4.isEmpty() || facts.method == "POINT"_L1) return say(QT_TRANSLATE_NOOP("Prediction", "To the card"));
    return say(QT_TRANSLATE_NOOP("Prediction", "To the card %1")).arg(last4);
}

std::vector<Effect> refundEffects(const OrderFacts &facts, const RefundChoice &choice)
{
    const RefundShare share = shareOf(facts, choice);
    const Refundable left = refundableOf(facts);
    std::vector<Effect> effects;
    const qint64 gone = facts.amount - left.money;
    effects.push_back(
        EffectTable::money(say(QT_TRANSLATE_NOOP("Prediction", "Money kept for the order")), left.money, left.money - share.money));
    if (facts.amount > 0) effects.push_back(EffectTable::money(whereMoneyGoes(facts), gone, gone + share.money));
    if (facts.points > 0)
        effects.push_back(points(say(QT_TRANSLATE_NOOP("Prediction", "Points given back")), facts.points - left.points,
                                 facts.points - left.points + share.points));
    for (const ItemFact &item : facts.items) {
        const auto line = choice.lines.find(item.id);
        if (choice.byAmount || line == choice.lines.end() || !line->second.restock) continue;
        addStock(effects, facts, item, std::min(line->second.quantity, left.quantities.at(item.id)),
                 QT_TRANSLATE_NOOP("Prediction", "Stock %1, restock on"));
    }
    payment::Charges captured;
    qint64 before = 0, net = 0;
    for (const SettlementFact &line : facts.settlement) {
        net += line.net;
        if (line.capture)
            captured = {line.gross, line.fee, line.vat};
        else
            before -= line.gross;
    }
    const qint64 platformCoupon = facts.couponBearer == "PLATFORM"_L1 ? share.coupon : 0;
    const qint64 gross = share.money + share.points + platformCoupon;
    if (captured.gross > 0 && before + gross <= captured.gross) {
        const payment::Charges charges = payment::refundCharges(captured, before, Money::won(gross));
        effects.push_back(
            EffectTable::money(say(QT_TRANSLATE_NOOP("Prediction", "Settlement %1, net")).arg(facts.vendor), net, net + charges.net()));
    }
    if (share.full && facts.couponId)
        effects.push_back(note(say(QT_TRANSLATE_NOOP("Prediction", "Coupon %1")).arg(facts.coupon), stateName(u"coupon", u"USED"),
                               stateName(u"coupon", u"AVAILABLE")));
    return effects;
}

Capture captureOf(const OrderFacts &facts)
{
    const auto either = [&facts](QLatin1StringView payment, QLatin1StringView process) {
        return facts.paymentState == payment || facts.processState == process;
    };
    if (either("APPROVED"_L1, "SUCCESS"_L1)) return Capture::Taken;
    return either("FAILED"_L1, "FAILED"_L1) ? Capture::Failed : Capture::Open;
}

std::vector<Effect> cancelEffects(const OrderFacts &facts)
{
    std::vector<Effect> effects;
    const Capture capture = captureOf(facts);
    if (capture == Capture::Taken && facts.amount > 0) {
        effects.push_back(EffectTable::money(say(QT_TRANSLATE_NOOP("Prediction", "Money kept for the order")), facts.amount, 0));
        effects.push_back(EffectTable::money(whereMoneyGoes(facts), 0, facts.amount));
    } else {
        const qint64 due = capture == Capture::Open ? facts.amount : 0;
        effects.push_back(EffectTable::money(say(QT_TRANSLATE_NOOP("Prediction", "Money to be collected")), due, 0));
    }
    if (facts.points > 0) {
        const qint64 back = facts.points - facts.pointsReturned;
        effects.push_back(points(say(QT_TRANSLATE_NOOP("Prediction", "Points of %1")).arg(facts.member), facts.memberPoints,
                                 facts.memberPoints + (facts.reservations.empty() ? 0 : back)));
    }
    for (const ReservationFact &held : facts.reservations) {
        if (held.state != "HELD"_L1 && held.state != "CONFIRMED"_L1) continue;
        const auto item = std::ranges::find(facts.items, held.product, &ItemFact::product);
        if (item != facts.items.end()) addStock(effects, facts, *item, held.quantity, QT_TRANSLATE_NOOP("Prediction", "Stock %1"));
    }
    if (facts.couponId)
        effects.push_back(note(say(QT_TRANSLATE_NOOP("Prediction", "Coupon %1")).arg(facts.coupon), stateName(u"coupon", u"USED"),
                               stateName(u"coupon", u"AVAILABLE")));
    return effects;
}

} // namespace hamster::orders
