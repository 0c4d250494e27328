#include "simulator/scenario/player.h"

#include "simulator/scenario/one_answer.h"

#include <algorithm>

namespace hamster::scenario {

namespace {
const Sql kMembers{"SELECT public_id FROM members ORDER BY id"};
const Sql kProducts{"SELECT vendor_public_id, public_id, sku FROM products ORDER BY vendor_public_id, id"};
const Sql kOrderOfNumber{"SELECT public_id FROM orders WHERE order_number = ?"};
const Sql kCoupon{"SELECT u.public_id FROM user_coupons u JOIN coupon_policies p ON p.public_id = u.policy_public_id "
                  "WHERE u.member_public_id = ? AND p.code = ? AND u.status = 'AVAILABLE' ORDER BY u.id LIMIT 1"};
const Sql kItems{"SELECT public_id, quantity FROM order_items WHERE order_public_id = ? ORDER BY id"};
const Sql kNthDelivery{"SELECT public_id FROM webhook_deliveries ORDER BY id LIMIT 1 OFFSET ?"};
const Sql kDeliveryOfOrder{"SELECT public_id FROM webhook_deliveries WHERE order_id = ? ORDER BY id DESC LIMIT 1"};
const Sql kTransactionOfOrder{"SELECT transaction_key FROM pg_transactions WHERE order_id = ? ORDER BY id DESC LIMIT 1"};
const Sql kNewestMessage{
    "SELECT topic, partition, offset FROM messages WHERE type = ?1 AND (?2 = '' OR key = ?2) ORDER BY id DESC LIMIT 1"};
const Actor kActor{"scenario", Role::Trainer};

std::optional<MessagePlace> messageOf(Database &bus, const std::string &type, const std::string &key)
{
    Rows rows = bus.query(kNewestMessage, type, key);
    if (!rows.next()) return std::nullopt;
    return MessagePlace{rows.get<std::string>(0), rows.get<int>(1), rows.get<std::int64_t>(2)};
}

constexpr Duration kBeforeAgain = 1s;
constexpr int kTriesAgain = 20;
constexpr const char *kNobody = "unavailable";
constexpr const char *kNobodyAnswered = "the service stopped before it answered";
} // namespace

/// Visits a step's deed.
class StepDoer {
public:
    StepDoer(Player &player, const Step &step)
        : m_player(player)
        , m_step(step)
    {}

    void operator()(const PlaceOrders &place) { m_player.place(m_step, place); }
    void operator()(const CancelOrder &cancel)
    {
        if (const SentOrder *order = need(cancel.order)) apply(command::CancelOrder{order->id, cancel.reason, kActor});
    }
    void operator()(const RefundOrder &refund)
    {
        const SentOrder *order = need(refund.order);
        if (!order) return;
        command::RequestRefund request{order->id, {}, refund.amount, refund.reason, kActor};
        if (!refund.amount) {
            Rows items = database(Party::Ecommerce).query(kItems, order->id);
            for (std::int64_t number = 1; items.next(); ++number)
                if (!refund.item || *refund.item == number)
                    request.lines.push_back(
                        {items.get<OrderItemId>(0), std::min(refund.quantity.value_or(999), items.get<std::int64_t>(1)), refund.restock});
        }
        apply(request);
    }
    void operator()(const RepairOrder &repair)
    {
        if (const SentOrder *order = need(repair.order)) apply(command::RepairOrder{order->id, repair.to, repair.reason, kActor});
    }
    void operator()(const AdjustStock &adjust)
    {
        const auto product = std::ranges::find(m_player.m_products, adjust.product, &Player::Product::sku);
        apply(command::AdjustStock{product->id, adjust.set, adjust.quantity, adjust.reason, kActor});
    }
    void operator()(const ChargePoints &charge)
    {
        apply(command::ChargePoints{m_player.m_members.at(static_cast<std::size_t>(charge.member) - 1), charge.amount, kActor});
    }
    void operator()(const ActOnWebhook &act)
    {
        Database &pg = *m_player.m_laboratory.pgDatabase();
        std::optional<std::int64_t> delivery;
        if (const int *number = std::get_if<int>(&act.target)) {
            delivery = pg.value<std::int64_t>(kNthDelivery, *number - 1);
        } else {
            const SentOrder *order = need(std::get<OrderRef>(act.target));
            if (!order) return;
            delivery = pg.value<std::int64_t>(kDeliveryOfOrder, order->number);
        }
        if (!delivery) return m_player.surprise(m_step, "there is no such webhook delivery yet");
        apply(command::ActOnWebhook{*delivery, act.act, act.copies, act.by, act.amount});
    }
    void operator()(const DecideTransaction &decide)
    {
        const SentOrder *order = need(decide.order);
        if (!order) return;
        const auto key = m_player.m_laboratory.pgDatabase()->value<std::string>(kTransactionOfOrder, order->number);
        if (!key) return m_player.surprise(m_step, "the PG knows no transaction of order " + decide.order.text() + " yet");
        apply(command::DecidePgTransaction{*key, decide.approve});
    }
    void operator()(const SetBehaviour &behaviour)
    {
        pg::PgService *pg = m_player.m_laboratory.pg();
        if (!pg) return m_player.surprise(m_step, "hamster-pg is not running");
        if (Outcome set = pg->setProfile(behaviour.profile); !set) m_player.surprise(m_step, set.error().detail);
    }
    void operator()(const ActOnMessage &act)
    {
        const SentOrder *order = act.order ? need(*act.order) : nullptr;
        if (act.order && !order) return;
        const auto place = messageOf(database(Party::Bus), act.type, order ? order->id.text() : std::string());
        if (!place) return m_player.surprise(m_step, "there is no such message yet");
        apply(command::ActOnMessage{*place, act.act, act.reason, kActor});
    }
    void operator()(const RedriveLetters &letters) { apply(command::RedriveDeadLetters{{}, {}, letters.reason, kActor, letters.original}); }
    void operator()(const Heal &) { m_player.m_healing.begin(); }
    void operator()(const InjectFault &fault)
    {
        FaultRule rule = fault.rule;
        if (fault.order) {
            const SentOrder *order = need(*fault.order);
            if (!order) return;
            rule.who.order = order->id.text();
        }
        apply(command::SetFaultRule{std::move(rule)});
    }
    void operator()(const EndFaults &end)
    {
        if (end.ids.empty()) return apply(command::AllFaultsOff{});
        for (const std::string &id : end.ids) apply(command::SwitchFaultRule{id, false});
    }
    template <class Plain>
    void operator()(const Plain &plain)
    {
        apply(plain);
    }

private:
    Database &database(Party party) { return m_player.m_laboratory.world()->database(party); }
    void apply(Command command) { m_player.apply(m_step, std::move(command)); }
    const SentOrder *need(const OrderRef &ref)
    {
        const SentOrder *order = m_player.find(ref);
        if (order && order->id) return order;
        m_player.surprise(m_step, "order " + ref.text() + (order && !order->refusal.empty() ? " was refused" : " is not there yet"));
        return nullptr;
    }
    Player &m_player;
    const Step &m_step;
};

Player::Player(Laboratory &laboratory, const Scenario &scenario)
    : m_laboratory(laboratory)
    , m_scenario(scenario)
    , m_random(laboratory.options().seed, "customer", "scenario")
    , m_healing(laboratory)
    , m_begun(scenario.steps.size())
{}

Player::~Player() { m_laboratory.trace().observer = m_observerBefore; }

void Player::loadCatalogue()
{
    Database &shop = m_laboratory.world()->database(Party::Ecommerce);
    Rows members = shop.query(kMembers);
    while (members.next()) m_members.push_back(members.get<MemberId>(0));
    Rows products = shop.query(kProducts);
    while (products.next()) m_products.push_back({products.get<VendorId>(0), products.get<ProductId>(1), products.get<std::string>(2)});
}

void Player::start()
{
    loadCatalogue();
    m_laboratory.faults().setOrigin(m_laboratory.clock().now());
    if (Outcome set = m_scenario.faults.rules.empty() ? success() : m_laboratory.faults().replace(m_scenario.faults); !set)
        m_surprises.push_back(m_scenario.file + ": faults: " + set.error().detail);
    const bool anyTrigger = std::ranges::any_of(m_scenario.steps, [](const Step &step) { return step.when.has_value(); });
    m_observerBefore = m_laboratory.trace().observer;
    if (anyTrigger) {
        m_laboratory.trace().observer = [this](const TraceRecord &record) {
            if (m_observerBefore) m_observerBefore(record);
            note(record);
        };
    }
    for (std::size_t i = 0; i < m_scenario.steps.size(); ++i) {
        const Step &step = m_scenario.steps[i];
        if (step.at)
            schedule(i, *step.at);
        else if (i == 0 && !step.when)
            schedule(i, step.after);
    }
}

void Player::schedule(std::size_t step, Duration delay)
{
    m_begun[step] = true;
    ++m_due;
    m_laboratory.scheduler().after(delay, m_life.guard([this, step] {
        --m_due;
        begin(step);
    }));
}

void Player::begin(std::size_t index)
{
    const Step &step = m_scenario.steps[index];
    std::visit(StepDoer(*this, step), step.deed);
    const std::size_t next = index + 1;
    if (next >= m_scenario.steps.size() || m_scenario.steps[next].at || m_scenario.steps[next].when) return;
    const auto *place = std::get_if<PlaceOrders>(&step.deed);
    schedule(next, m_scenario.steps[next].after + (place ? place->every * (place->count - 1) : Duration(0)));
}

void Player::place(const Step &step, const PlaceOrders &place)
{
    for (int i = 0; i < place.count; ++i) {
        const std::size_t order = m_orders.size();
        m_orders.push_back({step.id, i + 1, {}, {}, {}, step.refused == kAnyAnswer});
        ++m_due;
        m_laboratory.scheduler().after(place.every * i, m_life.guard([this, &place, order] {
            --m_due;
            send(place, order);
        }));
    }
}

std::vector<command::OrderLine> Player::drawLines(const PlaceOrders &place)
{
    const auto quantity = [&] { return m_random.between(place.quantity.low, place.quantity.high); };
    if (!place.product.empty()) return {{std::ranges::find(m_products, place.product, &Product::sku)->id, quantity()}};
    const Product &first = m_products[static_cast<std::size_t>(m_random.between(0, static_cast<std::int64_t>(m_products.size()) - 1))];
    std::vector<const Product *> shelf; // an order is of one vendor
    for (const Product &product : m_products)
        if (product.vendor == first.vendor) shelf.push_back(&product);
    std::size_t at = static_cast<std::size_t>(std::ranges::find(shelf, &first) - shelf.begin());
    const auto wanted = static_cast<std::size_t>(m_random.between(place.lines.low, place.lines.high));
    std::vector<command::OrderLine> lines;
    for (std::size_t i = 0; i < std::min(wanted, shelf.size()); ++i, ++at) lines.push_back({shelf[at % shelf.size()]->id, quantity()});
    return lines;
}

void Player::send(const PlaceOrders &place, std::size_t order)
{
    ++m_unanswered;
    command::PlaceOrder request;
    request.member =
        place.member > 0 ? m_members.at(static_cast<std::size_t>(place.member) - 1) : m_members[m_nextMember++ % m_members.size()];
    request.lines = drawLines(place);
    request.method = place.method;
    request.pointsToUse = m_random.between(place.points.low, place.points.high);
    request.cardToken = place.cards[static_cast<std::size_t>(m_orders[order].index - 1) % place.cards.size()];
    if (place.coupon.empty()) return submit(order, std::move(request));

    request.coupon = m_laboratory.world()->database(Party::Ecommerce).value<CouponId>(kCoupon, request.member, place.coupon);
    if (request.coupon) return submit(order, std::move(request));
    ecommerce::EcommerceService *shop = m_laboratory.world()->ecommerce();
    if (!shop) return answered(order, {false, "unavailable", "ecommerce is not running", {}});
    const MemberId member = request.member;
    auto claimed = [this, order, request = std::move(request)](const Result<CouponId> &coupon) mutable {
        if (!coupon) return answered(order, {false, "coupon", coupon.error().detail, {}});
        request.coupon = *coupon;
        submit(order, std::move(request));
    };
    shop->claimCoupon(
        member, place.coupon,
        OneAnswer<Result<CouponId>>::of(m_laboratory.scheduler(), m_life, std::move(claimed), {ErrorCode::Unavailable, kNobodyAnswered}));
}

void Player::submit(std::size_t order, command::PlaceOrder request)
{
    m_laboratory.apply(std::move(request),
                       OneAnswer<CommandAnswer>::of(m_laboratory.scheduler(), m_life,
                                                    [this, order](const CommandAnswer &answer) { answered(order, answer); },
                                                    {false, kNobody, kNobodyAnswered, {}}));
}

void Player::answered(std::size_t order, const CommandAnswer &answer)
{
    --m_unanswered;
    SentOrder &sent = m_orders[order];
    if (!answer.ok) {
        sent.refusal = answer.code.empty() ? "unknown" : answer.code;
        return;
    }
    sent.number = answer.id;
    sent.id = m_laboratory.world()->database(Party::Ecommerce).value<OrderId>(kOrderOfNumber, answer.id).value_or(OrderId{});
    checkTriggers();
}

void Player::apply(const Step &step, Command command)
{
    ++m_unanswered;
    m_laboratory.apply(std::move(command), answerOf(step));
}

CommandDone Player::answerOf(const Step &step)
{
    const auto answered = [this, &step](const CommandAnswer &answer) {
        --m_unanswered;
        if (step.refused == kAnyAnswer || doAgain(step, answer)) return;
        if (answer.ok && !step.refused.empty()) surprise(step, "was accepted, expected the refusal " + step.refused);
        if (!answer.ok && answer.code != step.refused) surprise(step, "was refused with " + answer.code + ": " + answer.message);
    };
    return OneAnswer<CommandAnswer>::of(m_laboratory.scheduler(), m_life, answered, {false, kNobody, kNobodyAnswered, {}});
}

bool Player::doAgain(const Step &step, const CommandAnswer &answer)
{
    // these can be done twice without harm; an order or a refund could not
    const bool harmless = std::holds_alternative<ActOnMessage>(step.deed) || std::holds_alternative<RedriveLetters>(step.deed) ||
                          std::holds_alternative<ActOnWebhook>(step.deed);
    if (!m_insists || !harmless || answer.code != kNobody) return false;
    if (++m_triedAgain[&step] > kTriesAgain) return false;
    ++m_due;
    m_laboratory.scheduler().after(kBeforeAgain, m_life.guard([this, &step] {
        --m_due;
        std::visit(StepDoer(*this, step), step.deed);
    }));
    return true;
}

void Player::note(const TraceRecord &record)
{
    if (record.kind != TraceKind::StateChange || record.name != StateMachine<OrderState>::entity()) return;
    const std::size_t arrow = record.payload.rfind('>');
    m_reached[record.subject].insert(record.payload.substr(arrow + 1));
    checkTriggers();
}

void Player::checkTriggers()
{
    for (std::size_t i = 0; i < m_scenario.steps.size(); ++i) {
        const Step &step = m_scenario.steps[i];
        if (!step.when || m_begun[i]) continue;
        const SentOrder *order = find(step.when->order);
        if (!order || !order->id) continue;
        const auto reached = m_reached.find(order->id.text());
        if (reached != m_reached.end() && reached->second.contains(step.when->state)) schedule(i, step.after);
    }
}

void Player::surprise(const Step &step, const std::string &what)
{
    if (step.refused == kAnyAnswer) return;
    m_surprises.push_back(m_scenario.file + ":" + std::to_string(step.line) + ": step " + step.verb +
                          (step.id.empty() ? "" : " '" + step.id + "'") + " " + what);
}

const SentOrder *Player::find(const OrderRef &ref) const
{
    if (ref.step.empty()) {
        const auto at = static_cast<std::size_t>(ref.index) - 1;
        return at < m_orders.size() ? &m_orders[at] : nullptr;
    }
    const auto at =
        std::ranges::find_if(m_orders, [&ref](const SentOrder &order) { return order.step == ref.step && order.index == ref.index; });
    return at == m_orders.end() ? nullptr : &*at;
}

std::map<std::string, std::int64_t> Player::refusals() const
{
    std::map<std::string, std::int64_t> all;
    for (const SentOrder &order : m_orders)
        if (!order.refusal.empty() && !order.mayBeRefused) ++all[order.refusal];
    return all;
}

std::vector<const Step *> Player::neverBegan() const
{
    std::vector<const Step *> all;
    for (std::size_t i = 0; i < m_scenario.steps.size(); ++i)
        if (!m_begun[i]) all.push_back(&m_scenario.steps[i]);
    return all;
}

} // namespace hamster::scenario
