#include "simulator/laboratory/past/past_plan.h"

#include "model/core/test_cards.h"

#include <algorithm>
#include <array>

namespace hamster::past {

namespace {

__extension__ typedef unsigned __int128 Wide; // NOLINT: ISO C++ has no 128-bit integer

constexpr Duration kUnfinishedSpan = 8min; ///< before the end: the last orders come in it
constexpr Duration kUnfinishedRest = 1min; ///< and have this long for what had happened to them by then
constexpr std::int64_t kLowStock = 60, kStockDelivery = 2'000;
constexpr std::int64_t kPointsMax = 3'000;

/// Of 100,000 orders.
struct Share {
    Fate fate;
    int of;
};
constexpr Share kShares[] = {{Fate::Declined, 5'200},      {Fate::NoStock, 900},          {Fate::CancelledUnpaid, 1'300},
                             {Fate::CancelledPaid, 1'700}, {Fate::PartlyRefunded, 2'000}, {Fate::Refunded, 1'900},
                             {Fate::Attention, 12}};
/// The first orders: one of each, so that a small past has them all.
constexpr Fate kFirst[] = {Fate::Completed,     Fate::Declined,       Fate::NoStock,  Fate::CancelledUnpaid,
                           Fate::CancelledPaid, Fate::PartlyRefunded, Fate::Refunded, Fate::Attention};

constexpr FateStates kStates[kFates] = {
    {"ORDER_COMPLETED", "SUCCESS", "APPROVED", "SUCCESS", "CONFIRMED", ""},
    {"FAILED", "FAILED", "FAILED", "FAILED", "RELEASED", "DECLINED"},
    {"FAILED", "", "", "", "", "NOT_ENOUGH_STOCK"},
    {"CANCELLED", "FAILED", "FAILED", "", "RELEASED", "CANCELLED_BY_CUSTOMER"},
    {"CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", "RESTOCKED", "CANCELLED_BY_CUSTOMER"},
    {"PARTIALLY_REFUNDED", "SUCCESS", "PARTIALLY_CANCELLED", "PARTIALLY_CANCELLED", "CONFIRMED", ""},
    {"REFUNDED", "CANCELLED", "CANCELLED", "CANCELLED", "RESTOCKED", ""},
    {"NEEDS_ATTENTION", "UNKNOWN", "READY", "", "HELD", "UNDECIDED"},
    {"CREATED", "", "", "", "", ""},
    {"PAYMENT_WAIT", "PENDING", "READY", "PENDING", "HELD", ""},
    {"PAYMENT_COMPLETED", "SUCCESS", "APPROVED", "SUCCESS", "CONFIRMED", ""},
};

/// How busy each hour of a day in Seoul is.
constexpr std::array<int, 24> kHours{22, 12, 7, 4, 3, 5, 10, 20, 36, 52, 62, 66, 70, 62, 58, 56, 56, 58, 62, 70, 82, 88, 74, 44};
constexpr int kDayWeight = [] {
    int sum = 0;
    for (const int hour : kHours) sum += hour;
    return sum;
}();

/// The share of a day that has passed when the share `orders` of its orders has come.
double dayShare(double orders)
{
    double left = orders * kDayWeight;
    for (std::size_t hour = 0; hour < kHours.size(); ++hour) {
        if (left < kHours[hour]) return (static_cast<double>(hour) + left / kHours[hour]) / 24;
        left -= kHours[hour];
    }
    return 1;
}

/// Splits `whole` in proportion to the items' prices; what is left over goes to the last.
void share(std::int64_t whole, std::int64_t subtotal, std::vector<Item> &items, std::int64_t Item::*into)
{
    std::int64_t left = whole;
    for (Item &item : items) {
        item.*into = &item == &items.back() ? left : whole * item.unitPrice * item.quantity / subtotal;
        left -= item.*into;
    }
}

std::string hex(std::uint64_t value, int digits, bool upper)
{
    std::string text(static_cast<std::size_t>(digits), '0');
    for (int at = digits - 1; at >= 0; --at, value /= 16)
        text[static_cast<std::size_t>(at)] = (upper ? "0123456789ABCDEF" : "0123456789abcdef")[value % 16];
    return text;
}

} // namespace

const FateStates &statesOf(Fate fate) { return kStates[static_cast<std::size_t>(fate)]; }

Instant PastOrder::changed() const
{
    if (isRefunded()) return refunded;
    if (fate == Fate::Created) return created;
    if (fate == Fate::Paying || fate == Fate::NoStock) return reserved;
    return fate == Fate::Paid ? decided : completed;
}

PastPlan::PastPlan(const Catalogue &catalogue, std::int64_t orders, std::uint64_t seed, bool unfinished)
    : m_catalogue(catalogue)
    , m_orders(orders)
    , m_unfinished(unfinished ? std::min(std::clamp<std::int64_t>(orders / 5'000, 9, 200), orders / 3) : 0)
    , m_random(seed, "past", "orders")
    , m_clock()
    , m_shopIds(m_clock, IdService::Ecommerce, 0)
    , m_gatewayIds(m_clock, IdService::Gateway, 0)
    , m_paymentIds(m_clock, IdService::Payment, 0)
    , m_pgIds(m_clock, IdService::Pg, 0)
    , m_stockChanges(catalogue.products.size(), 0)
    , m_pointsChanges(catalogue.members.size(), 0)
    , m_couponsTaken(catalogue.members.size(), 0)
{
    for (const Product &product : catalogue.products) m_stock.push_back(product.stock);
    for (const Member &member : catalogue.members) m_points.push_back(member.points);
}

std::optional<Step> PastPlan::next()
{
    if (!m_made && m_next < m_orders) m_made = make();
    if (const auto due = m_refunds.begin(); due != m_refunds.end() && (!m_made || due->first <= m_made->created)) return refund(due);
    if (!m_made) return std::nullopt;
    m_told = std::move(*m_made);
    m_made.reset();
    moveStock(m_told);
    if (m_told.isRefunded()) m_refunds.emplace(m_told.refunded, m_told);
    return Step{&m_told, false};
}

Step PastPlan::refund(std::multimap<Instant, PastOrder>::iterator due)
{
    m_told = std::move(due->second);
    m_refunds.erase(due);
    for (const Item &item : m_told.items) {
        if (!item.givenBack) continue;
        m_stock[item.product] += item.quantity;
        ++m_stockChanges[item.product];
    }
    if (const std::int64_t points = m_told.refundPoints()) {
        m_points[m_told.member] += points;
        ++m_pointsChanges[m_told.member];
    }
    return {&m_told, true};
}

PastOrder PastPlan::make()
{
    PastOrder order;
    order.at = m_next++;
    order.created = timeOf(order.at);
    m_clock.at = order.created;
    order.fate = chooseFate();
    choosePeople(order);
    chooseItems(order);
    choosePrice(order);
    chooseTimes(order);
    nameIt(order);
    return order;
}

Fate PastPlan::chooseFate()
{
    const std::int64_t at = m_next - 1;
    if (const std::int64_t last = m_orders - at; last <= m_unfinished)
        return std::array{Fate::Created, Fate::Paying, Fate::Paid}[static_cast<std::size_t>(last % 3)];
    if (static_cast<std::size_t>(at) < std::size(kFirst)) return kFirst[at];
    std::int64_t dice = m_random.between(0, 99'999);
    for (const Share &one : kShares) {
        if (dice < one.of) return one.fate;
        dice -= one.of;
    }
    return Fate::Completed;
}

Instant PastPlan::timeOf(std::int64_t at)
{
    const std::int64_t finished = m_orders - m_unfinished;
    const Instant last = m_catalogue.until - kUnfinishedSpan;
    if (at >= finished) return last + Duration((kUnfinishedSpan - kUnfinishedRest).count() * (at - finished) / (m_unfinished + 1));
    // Evenly over the days, by the hours' weights within each; orders keep their order.
    const double days = static_cast<double>((last - m_catalogue.from).count()) / (24.0 * 3'600'000);
    const double place = (static_cast<double>(at) + m_random.unit() * 0.999) / static_cast<double>(finished) * days;
    const double day = std::floor(place);
    return std::min(last - 1ms, m_catalogue.from + Duration(static_cast<std::int64_t>((day + dayShare(place - day)) * 24 * 3'600'000)));
}

void PastPlan::choosePeople(PastOrder &order)
{
    const auto index = [this](std::size_t count) {
        return static_cast<std::size_t>(m_random.between(0, static_cast<std::int64_t>(count) - 1));
    };
    order.vendor = index(m_catalogue.vendors.size());
    order.member = index(m_catalogue.members.size());
}

void PastPlan::chooseItems(PastOrder &order)
{
    const std::vector<std::size_t> &products = m_catalogue.vendors[order.vendor].products;
    const double many = m_random.unit();
    std::size_t wanted = many < 0.74 ? 1 : many < 0.95 ? 2 : 3;
    if (order.fate == Fate::PartlyRefunded) wanted = std::max<std::size_t>(wanted, 2); // one goes back, the rest stays
    wanted = std::min(wanted, products.size());
    while (order.items.size() < wanted) {
        const double popular = m_random.unit();
        const std::size_t product = products[static_cast<std::size_t>(popular * popular * static_cast<double>(products.size()))];
        if (std::ranges::any_of(order.items, [product](const Item &item) { return item.product == product; })) continue;
        const double dice = m_random.unit();
        Item item;
        item.product = product;
        item.quantity = dice < 0.76 ? 1 : dice < 0.94 ? 2 : 3;
        item.unitPrice = m_catalogue.products[product].price;
        order.subtotal += item.unitPrice * item.quantity;
        order.items.push_back(item);
    }
    for (Item &item : order.items)
        item.givenBack = order.isGivenBackWhole() || (order.fate == Fate::PartlyRefunded && &item == &order.items.front());
}

void PastPlan::choosePrice(PastOrder &order)
{
    const bool mayCoupon = order.hasReservation() && !order.isUnfinished() && order.fate != Fate::Attention;
    const auto coupon =
        static_cast<std::size_t>(m_random.between(0, std::max<std::int64_t>(1, static_cast<std::int64_t>(m_catalogue.coupons.size())) - 1));
    if (mayCoupon && m_random.chance(0.06) && coupon < m_catalogue.coupons.size()) {
        const Coupon &policy = m_catalogue.coupons[coupon];
        std::uint8_t &taken = m_couponsTaken[order.member];
        if (!(taken >> coupon & 1) && order.subtotal >= policy.minimum) {
            taken = static_cast<std::uint8_t>(taken | 1U << coupon);
            order.coupon = coupon;
            order.userCoupon = m_shopIds.next();
            order.discount = policy.percent ? std::min(order.subtotal * policy.value / 100, policy.cap) : policy.value;
        }
    }
    const std::int64_t left = order.subtotal - order.discount, balance = m_points[order.member];
    if (order.hasReservation() && order.fate == Fate::Completed && m_random.chance(0.02) && balance >= left)
        order.points = left; // costs nothing
    else if (order.hasReservation() && m_random.chance(0.3))
        order.points = std::min({m_random.between(100, kPointsMax), balance, left / 2});
    order.amount = left - order.points;
    share(order.discount, order.subtotal, order.items, &Item::discountShare);
    share(order.points, order.subtotal, order.items, &Item::pointsShare);
    order.method = order.isFree() ? "POINT" : m_random.chance(0.2) ? "KAKAO_PAY" : "CARD";
}

void PastPlan::chooseTimes(PastOrder &order)
{
    order.reserved = order.created + m_random.between(20ms, 60ms);
    order.requested = order.reserved + 12ms;
    order.acknowledged = order.requested + m_random.between(120ms, 560ms);
    order.decided = order.isFree() ? order.reserved + 1ms : order.acknowledged + m_random.between(1'000ms, 5'000ms);
    order.completed = order.decided + 40ms;
    if (!order.isRefunded()) return;
    const Duration latest = m_catalogue.until - order.completed;
    order.refundAsked = order.completed + std::min(latest / 2, m_random.between(Duration(20min), Duration(96h)));
    order.refunded = order.refundAsked + std::min(latest / 2, m_random.between(300ms, 900ms));
}

std::uint64_t PastPlan::scrambled(std::uint64_t modulus, std::uint64_t factor) const
{
    // One to one below the modulus as long as the factor has no divisor with it: names are told apart without asking.
    return static_cast<std::uint64_t>((Wide(factor) * Wide(static_cast<std::uint64_t>(m_next)) + 12'345) % modulus);
}

void PastPlan::nameIt(PastOrder &order)
{
    constexpr std::uint64_t kNumbers = 2'821'109'907'456; // 36^8
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::string letters(8, 'A');
    std::uint64_t rest = scrambled(kNumbers, 1'664'525'013'757);
    for (char &letter : letters) letter = kLetters[rest % 36], rest /= 36;
    order.number = "ORD-" + formatSeoulCompactDate(order.created) + "-" + letters;
    order.id = m_shopIds.next();
    order.placedEvent = m_random.uuid();
    order.decidedEvent = m_random.uuid();
    for (Item &item : order.items) item.id = m_shopIds.next();
    if (order.hasReservation()) {
        order.payment = m_paymentIds.next();
        order.settlementLine = m_paymentIds.next();
        for (Item &item : order.items) item.reservation = m_paymentIds.next();
    }
    const std::span<const TestCard> cards = testCards();
    const TestCard &card = cards[order.fate == Fate::Declined ? (order.at % 2 ? 2 : 3) : order.at % 2 ? 0 : 1];
    order.cardToken = card.token, order.cardType = card.cardType, order.cardNumber = card.number;
    order.declineReason = order.at % 2 ? "한도초과입니다. 다른 카드를 선택해주세요." : "잘못된 카드입니다. 다른 카드를 선택해주세요.";
    order.declineEnglish =
        order.at % 2 ? "The card's limit is exceeded. Please choose another card." : "The card is not valid. Please choose another card.";
    if (order.hasProcess()) {
        order.process = m_gatewayIds.next();
        order.attemptKey = m_random.uuid();
        const std::string &mid = m_catalogue.vendors[order.vendor].mid;
        order.reference =
            "CGW_HAMSTER_" + mid + "_" + formatSeoulCompact(order.requested) + "_" + hex(scrambled(1ULL << 32, 2'654'435'761), 8, true);
    }
    if (order.hasTransaction()) {
        order.transaction = m_pgIds.next();
        order.transactionKey = formatSeoulCompactDate(order.acknowledged) + ":TR:" + hex(scrambled(1ULL << 24, 9'699'689), 6, false);
        order.approvalNumber = std::to_string(m_random.between(10'000'000, 99'999'999));
    }
    if (order.isRefunded()) {
        order.refund = m_paymentIds.next();
        order.refundLine = m_paymentIds.next();
        order.refundEvent = m_random.uuid();
        order.cancelKey = m_random.uuid();
    }
    if (order.fate == Fate::Attention) order.caseId = m_paymentIds.next();
}

void PastPlan::moveStock(PastOrder &order)
{
    if (!order.hasReservation()) return;
    for (const Item &item : order.items) {
        std::int64_t &stock = m_stock[item.product];
        if (stock < kLowStock) {
            order.deliveries.push_back({item.product, kStockDelivery, m_random.uuid()});
            stock += kStockDelivery;
            ++m_stockChanges[item.product];
        }
        if (!order.isReleased()) stock -= item.quantity;
        m_stockChanges[item.product] += order.isReleased() ? 2 : 1;
    }
    if (order.points == 0) return;
    if (!order.isReleased()) m_points[order.member] -= order.points;
    m_pointsChanges[order.member] += order.isReleased() ? 2 : 1;
}

} // namespace hamster::past
