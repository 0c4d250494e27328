#include "simulator/laboratory/fault_hands.h"

#include "simulator/faults/wire_subject.h"
#include "simulator/laboratory/laboratory.h"

#include <algorithm>

namespace hamster {

namespace {

const Sql kSecret{"SELECT m.webhook_secret FROM pg_transactions t JOIN pg_mids m ON m.mid_id = t.user_id WHERE t.order_id = ? ORDER BY "
                  "t.id DESC LIMIT 1"};
const Sql kByNumber{"SELECT public_id, order_number, member_public_id, vendor_public_id FROM orders WHERE order_number = ?"};
const Sql kById{"SELECT public_id, order_number, member_public_id, vendor_public_id FROM orders WHERE public_id = ?"};
const Sql kAnotherOrder{"SELECT order_number FROM orders WHERE order_number <> ? ORDER BY id DESC LIMIT 1"};
const Sql kByTransaction{"SELECT order_id, user_id, card_no FROM pg_transactions WHERE transaction_key = ?"};
const Sql kByDelivery{"SELECT t.order_id, t.user_id, t.card_no FROM webhook_deliveries d JOIN pg_transactions t "
                      "ON t.transaction_key = d.transaction_key WHERE d.public_id = ?"};
constexpr Duration kAgain = 1s;

} // namespace

FaultHands::FaultHands(Laboratory &laboratory)
    : m_lab(laboratory)
{}

void FaultHands::armMoments()
{
    FaultInjector &faults = m_lab.faults();
    if (!faults.watches(FaultPoint::Moment)) return;
    faults.each([this, &faults](const FaultRule &rule) {
        const FaultKind *kind = findFaultKind(rule.kind);
        if (kind->point != FaultPoint::Moment || !rule.on || rule.left.value_or(1) <= 0 || m_armed.contains(rule.id)) return;
        const Instant now = m_lab.clock().now();
        if (rule.until && now >= faults.origin() + *rule.until) return;
        Duration wait = rule.from ? std::max(faults.origin() + *rule.from - now, Duration(0)) : Duration(0);
        if (rule.seen > 0) wait = std::max(wait, kAgain);
        m_armed.insert(rule.id);
        m_lab.scheduler().after(wait, m_life.guard([this, id = rule.id] {
            m_armed.erase(id);
            m_lab.faults().strike(id, {.thing = "world"});
            armMoments();
        }));
    });
}

void FaultHands::watch(const TraceRecord &record)
{
    FaultPoint point;
    FaultSubject subject{.from = record.from, .to = record.to, .thing = "order", .key = record.subject, .order = record.correlation};
    if (record.kind == TraceKind::StateChange && record.name == StateMachine<OrderState>::entity()) {
        if (record.payload.ends_with(">ORDER_COMPLETED"))
            point = FaultPoint::OrderCompleted;
        else if (record.payload.ends_with(">CREATED"))
            point = FaultPoint::OrderPlaced;
        else
            return;
        subject.order = record.subject;
    } else {
        return;
    }
    if (!m_lab.faults().watches(point)) return;
    m_lab.scheduler().after(0ms, m_life.guard([this, point, subject] { (void)m_lab.faults().at(point, subject); }));
}

std::optional<std::string> FaultHands::webhookSecret(const FaultSubject &subject)
{
    Database *pg = m_lab.pgDatabase();
    return pg ? pg->value<std::string>(kSecret, subject.orderNumber) : std::nullopt;
}

void FaultHands::complete(FaultSubject &subject)
{
    completeFromShop(subject);
    completeFromPg(subject);
}

/// Order, user and card of what the PG sends or keeps, for back ends that have no shop of ours and for webhooks, which tell no card.
void FaultHands::completeFromPg(FaultSubject &subject)
{
    Database *pg = m_lab.pgDatabase();
    if (!pg || (!subject.card.empty() && !subject.member.empty() && !subject.orderNumber.empty())) return;
    const auto fill = [&subject](Rows rows) {
        if (!rows.next()) return;
        if (subject.orderNumber.empty()) subject.orderNumber = rows.get<std::string>(0);
        if (subject.member.empty()) subject.member = rows.get<std::string>(1);
        if (subject.card.empty()) subject.card = cardWord(rows.text(2));
    };
    constexpr std::string_view kWebhook = "msg_";
    if (subject.thing == "transaction") {
        fill(pg->query(kByTransaction, subject.key));
    } else if (subject.thing == "webhook" && subject.key.starts_with(kWebhook)) {
        if (const auto id = pg::DeliveryId::parse(std::string_view(subject.key).substr(kWebhook.size()))) fill(pg->query(kByDelivery, *id));
    }
}

void FaultHands::completeFromShop(FaultSubject &subject)
{
    if (!m_lab.world() || (subject.order.empty() && subject.orderNumber.empty())) return;
    if (!subject.member.empty() && !subject.vendor.empty() && !subject.order.empty() && !subject.orderNumber.empty()) return;
    Database &shop = m_lab.world()->database(Party::Ecommerce);
    const auto id = OrderId::parse(subject.order);
    Rows rows = id ? shop.query(kById, *id) : shop.query(kByNumber, subject.orderNumber);
    if (!rows.next()) return;
    subject.order = rows.get<OrderId>(0).text();
    subject.orderNumber = rows.get<std::string>(1);
    subject.member = rows.get<MemberId>(2).text();
    subject.vendor = rows.get<VendorId>(3).text();
}

std::optional<std::string> FaultHands::anotherOrder(const std::string &orderNumber)
{
    if (!m_lab.world()) return std::nullopt;
    return m_lab.world()->database(Party::Ecommerce).value<std::string>(kAnotherOrder, orderNumber);
}

void FaultHands::bringBack(Party party, Duration after)
{
    m_lab.scheduler().after(after, m_life.guard([this, party] {
        m_lab.apply(command::RestartService{party}, [this, party](const CommandAnswer &answer) {
            // "conflict": it runs already; anything else may pass
            if (!answer.ok && answer.code != "conflict" && answer.code != "not-found") bringBack(party, kAgain);
        });
    }));
}

void FaultHands::crash(Party party, Duration delay, Duration downtime)
{
    m_lab.scheduler().after(delay, m_life.guard([this, party, downtime] {
        m_lab.apply(command::CrashService{party}, [](const CommandAnswer &) {});
        bringBack(party, downtime);
    }));
}

void FaultHands::killAll(Duration downtime)
{
    for (const Party party : {Party::Bus, Party::Pg}) crash(party, 0ms, downtime); // with the bus go the three services
}

void FaultHands::losePower(Duration downtime)
{
    m_lab.scheduler().after(0ms, m_life.guard([this, downtime] {
        m_lab.apply(command::LosePower{Party::Bus}, [](const CommandAnswer &) {});
        bringBack(Party::Bus, downtime);
    }));
}

void FaultHands::cutBoth(Party a, Party b, Duration after, Duration span)
{
    m_lab.scheduler().after(after, m_life.guard([this, a, b, span] {
        const Instant until = m_lab.clock().now() + span;
        m_lab.faults().links().cut(a, b, until);
        m_lab.faults().links().cut(b, a, until);
    }));
}

void FaultHands::swizzle(int links, Duration span, std::uint64_t seed)
{
    static constexpr std::array kLinks{std::pair{Party::Gateway, Party::Pg}, std::pair{Party::Ecommerce, Party::DataPlatform},
                                       std::pair{Party::Ecommerce, Party::Bus}, std::pair{Party::Gateway, Party::Bus},
                                       std::pair{Party::Payment, Party::Bus}};
    Random random(seed, "faults", "swizzle");
    for (int i = 0; i < links; ++i) {
        const auto &[a, b] = kLinks[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(kLinks.size()) - 1))];
        const Duration begin = random.between(Duration(0), span / 2);
        cutBoth(a, b, begin, random.between(Duration(0), span - begin));
    }
}

} // namespace hamster
