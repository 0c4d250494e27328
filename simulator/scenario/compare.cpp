#include "simulator/scenario/compare.h"

#include "model/core/json.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/player.h"

#include <algorithm>
#include <map>

namespace hamster::scenario {

namespace {

const Sql kOrders{"SELECT public_id, order_number, status, amount, refunded_amount FROM orders ORDER BY id"};
const Sql kPayment{"SELECT status FROM payments WHERE order_public_id = ? ORDER BY id DESC LIMIT 1"};
constexpr std::uint64_t kAskEvery = 1'000; ///< tasks

/// But for the sequence, which an earlier difference may have moved.
bool sameRecord(const TraceRecord &a, const TraceRecord &b)
{
    return a.at == b.at && a.kind == b.kind && a.from == b.from && a.to == b.to && a.name == b.name && a.subject == b.subject &&
           a.correlation == b.correlation && a.causation == b.causation && a.payload == b.payload;
}

using Life = std::vector<const TraceRecord *>;

std::map<std::string, Life> livesOf(const std::vector<TraceRecord> &trace)
{
    std::map<std::string, Life> lives;
    for (const TraceRecord &record : trace)
        if (!record.correlation.empty()) lives[record.correlation].push_back(&record);
    return lives;
}

void findParting(OrderDifference &order, const Life &left, const Life &right)
{
    const auto [l, r] = std::ranges::mismatch(left, right, [](const TraceRecord *a, const TraceRecord *b) { return sameRecord(*a, *b); });
    if (l != left.end()) order.leftFrom = **l;
    if (r != right.end()) order.rightFrom = **r;
    order.parted = order.leftFrom || order.rightFrom || !order.sameEnd();
}

std::vector<OrderEnd> ordersOf(World &world)
{
    std::vector<OrderEnd> orders;
    Rows rows = world.database(Party::Ecommerce).query(kOrders);
    while (rows.next()) {
        const auto id = rows.get<OrderId>(0);
        OrderEnd order{id.text(), rows.get<std::string>(1),  rows.get<std::string>(2),
                       {},        rows.get<std::int64_t>(3), rows.get<std::int64_t>(4)};
        order.payment = world.database(Party::Payment).value<std::string>(kPayment, id).value_or("");
        orders.push_back(std::move(order));
    }
    return orders;
}

std::string words(const std::optional<TraceRecord> &record)
{
    if (!record) return "(the run has ended)";
    std::string text =
        "#" + std::to_string(record->sequence) + " " + std::string(toString(record->kind)) + " " + std::string(toString(record->from));
    if (record->to != record->from) text += " > " + std::string(toString(record->to));
    for (const std::string *part : {&record->name, &record->subject, &record->payload})
        if (!part->empty()) text += " " + part->substr(0, 160);
    return text;
}

std::string words(const std::optional<OrderEnd> &order)
{
    if (!order) return "-";
    return order->state + "/" + (order->payment.empty() ? "-" : order->payment) + " " + std::to_string(order->amount) +
           (order->refunded > 0 ? " (refunded " + std::to_string(order->refunded) + ")" : "");
}

void write(JsonWriter &json, std::string_view name, const std::optional<TraceRecord> &record)
{
    json.key(name);
    if (!record) {
        json.raw("null");
        return;
    }
    json.beginObject()
        .field("event", static_cast<std::int64_t>(record->sequence))
        .field("at_ms", record->at.ms)
        .field("kind", toString(record->kind));
    json.field("from", toString(record->from))
        .field("to", toString(record->to))
        .field("name", record->name)
        .field("subject", record->subject);
    json.field("order", record->correlation).field("payload", record->payload).endObject();
}

void write(JsonWriter &json, std::string_view name, const std::optional<OrderEnd> &order)
{
    json.key(name);
    if (!order) {
        json.raw("null");
        return;
    }
    json.beginObject()
        .field("number", order->number)
        .field("state", order->state)
        .field("payment", order->payment)
        .field("amount", order->amount);
    json.field("refunded", order->refunded).endObject();
}

} // namespace

std::size_t Comparison::partedOrders() const { return static_cast<std::size_t>(std::ranges::count_if(orders, &OrderDifference::parted)); }

bool OrderDifference::sameEnd() const
{
    if (!left || !right) return !left && !right;
    OrderEnd same = *right;
    same.id = left->id;
    return *left == same;
}

Comparison compare(const RunRecord &left, const RunRecord &right)
{
    Comparison result;
    result.leftEvents = left.trace.size();
    result.rightEvents = right.trace.size();
    const auto [l, r] = std::ranges::mismatch(left.trace, right.trace, sameRecord);
    result.same = static_cast<std::size_t>(l - left.trace.begin());
    if (l != left.trace.end()) result.left = *l;
    if (r != right.trace.end()) result.right = *r;
    std::map<std::string, std::size_t> byId, byNumber;
    for (const OrderEnd &order : left.orders) {
        byId[order.id] = byNumber[order.number] = result.orders.size();
        result.orders.push_back({order.id, order, {}, {}, {}, false});
    }
    for (const OrderEnd &order : right.orders) {
        // Ids hold the time; who was served a moment later is still the same customer.
        const auto same = byId.find(order.id), alike = byNumber.find(order.number);
        if (same != byId.end())
            result.orders[same->second].right = order;
        else if (alike != byNumber.end() && !result.orders[alike->second].right)
            result.orders[alike->second].right = order;
        else
            result.orders.push_back({order.id, {}, order, {}, {}, false});
    }
    const auto leftLives = livesOf(left.trace), rightLives = livesOf(right.trace);
    const auto lifeOf = [](const auto &lives, const std::optional<OrderEnd> &order) {
        const auto life = order ? lives.find(order->id) : lives.end();
        return life == lives.end() ? Life() : life->second;
    };
    for (OrderDifference &order : result.orders) findParting(order, lifeOf(leftLives, order.left), lifeOf(rightLives, order.right));
    return result;
}

Result<RunRecord> recordOf(const Recording &recording, const std::function<bool()> &stop)
{
    const auto scenario = parseScenario(recording.scenario, "the recording's scenario");
    if (!scenario) return scenario.error();
    if (canLosePower(*scenario))
        return {ErrorCode::Conflict, "the run is about a disk that loses power, and cannot be done again in memory"};
    LaboratoryOptions options = laboratoryOptions(*scenario);
    options.seed = recording.seed;
    options.traceKeep = 0;
    auto opened = Laboratory::open(std::move(options));
    if (!opened) return opened.error();
    Laboratory &laboratory = **opened;
    RunRecord run;
    laboratory.trace().observer = [&run](const TraceRecord &record) { run.trace.push_back(record); };
    VirtualTime &time = laboratory.virtualTime();
    Player player(laboratory, *scenario);
    std::optional<Outcome> shop;
    openDemoShop(laboratory, scenario->shop, [&shop](Outcome outcome) { shop = std::move(outcome); });
    while (!shop && time.runNext()) {}
    if (!shop || !*shop) return shop ? shop->error() : Error{ErrorCode::Unavailable, "the shop never opened"};
    player.start();
    Rerun rerun(laboratory, recording);
    for (std::uint64_t done = 1; rerun.runNext(); ++done)
        if (stop && done % kAskEvery == 0 && stop()) return {ErrorCode::Unavailable, "stopped"};
    if (laboratory.world()) run.orders = ordersOf(*laboratory.world());
    laboratory.trace().observer = {};
    return run;
}

std::string toText(const Comparison &comparison)
{
    std::string text = std::to_string(comparison.leftEvents) + " and " + std::to_string(comparison.rightEvents) + " events, the first " +
                       std::to_string(comparison.same) + " are the same.\n";
    if (comparison.equal()) return text + "The runs do not differ.\n";
    text += "They part at\n  A " + words(comparison.left) + "\n  B " + words(comparison.right) + "\n";
    text += std::to_string(comparison.partedOrders()) + " of " + std::to_string(comparison.orders.size()) + " orders differ.\n";
    for (const OrderDifference &order : comparison.orders) {
        if (!order.parted) continue;
        text += order.id + "\n  A " + words(order.left) + "\n  B " + words(order.right) + "\n";
        if (order.leftFrom) text += "  A from " + words(order.leftFrom) + "\n";
        if (order.rightFrom) text += "  B from " + words(order.rightFrom) + "\n";
    }
    return text;
}

std::string toJson(const Comparison &comparison)
{
    JsonWriter json;
    json.beginObject().field("equal", comparison.equal());
    json.key("events")
        .beginArray()
        .integer(static_cast<std::int64_t>(comparison.leftEvents))
        .integer(static_cast<std::int64_t>(comparison.rightEvents))
        .endArray();
    json.field("same_events", static_cast<std::int64_t>(comparison.same));
    write(json, "a", comparison.left);
    write(json, "b", comparison.right);
    json.field("orders", static_cast<std::int64_t>(comparison.orders.size())).key("parted").beginArray();
    for (const OrderDifference &order : comparison.orders) {
        if (!order.parted) continue;
        json.beginObject().field("order", order.id);
        write(json, "a", order.left);
        write(json, "b", order.right);
        write(json, "a_from", order.leftFrom);
        write(json, "b_from", order.rightFrom);
        json.endObject();
    }
    json.endArray().endObject();
    return std::move(json).take();
}

} // namespace hamster::scenario
