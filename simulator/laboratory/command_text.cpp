#include "simulator/laboratory/command_text.h"

#include "model/core/json.h"

#include <type_traits>

namespace hamster {

namespace {

// One line per command: its name and its fields. Writing and reading both follow it.
#define HAMSTER_COMMAND(Type, name)                                                                                                        \
    constexpr std::string_view nameOf(const command::Type *) { return name; }                                                              \
    template <class Visit>                                                                                                                 \
    void describe(Visit &visit, command::Type &c)

// clang-format off
HAMSTER_COMMAND(PlaceOrder, "place-order") { visit("member", c.member), visit("lines", c.lines), visit("coupon", c.coupon), visit("points", c.pointsToUse), visit("method", c.method), visit("card", c.cardToken); }
HAMSTER_COMMAND(CancelOrder, "cancel-order") { visit("order", c.order), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(RequestRefund, "request-refund") { visit("order", c.order), visit("lines", c.lines), visit("amount", c.amount), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(AdjustStock, "adjust-stock") { visit("product", c.product), visit("set", c.set), visit("quantity", c.quantity), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(AddProduct, "add-product") { visit("vendor", c.vendor), visit("sku", c.sku), visit("name", c.name), visit("category", c.category), visit("price", c.price), visit("stock", c.initialStock), visit("by", c.by); }
HAMSTER_COMMAND(ChargePoints, "charge-points") { visit("member", c.member), visit("amount", c.amount), visit("by", c.by), visit("reason", c.reason); }
HAMSTER_COMMAND(AddVendor, "add-vendor") { visit("name", c.name), visit("number", c.businessNumber), visit("account", c.bankAccount), visit("cycle", c.settlementCycle), visit("route", c.route), visit("provider", c.provider), visit("fee", c.feeBp), visit("by", c.by); }
HAMSTER_COMMAND(ChangeVendor, "change-vendor") { visit("vendor", c.vendor), visit("name", c.name), visit("account", c.bankAccount), visit("cycle", c.settlementCycle), visit("fee", c.feeBp), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(AddMember, "add-member") { visit("name", c.name), visit("by", c.by); }
HAMSTER_COMMAND(AddCoupon, "add-coupon") { visit("code", c.code), visit("name", c.name), visit("percent", c.percent), visit("value", c.value), visit("cap", c.cap), visit("minimum", c.minimumOrderAmount), visit("bearer", c.bearer), visit("vendor", c.vendor), visit("valid-for", c.validFor), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(IssueCoupon, "issue-coupon") { visit("member", c.member), visit("code", c.code), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(StopCoupon, "stop-coupon") { visit("coupon", c.policy), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(RepairOrder, "repair-order") { visit("order", c.order), visit("to", c.to), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(RaiseCase, "raise-case") { visit("subject", c.subject), visit("detail", c.detail), visit("by", c.by), visit("service", c.service); }
HAMSTER_COMMAND(TakeCase, "take-case") { visit("service", c.service), visit("case", c.id), visit("by", c.by); }
HAMSTER_COMMAND(ResolveCase, "resolve-case") { visit("service", c.service), visit("case", c.id), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(ActOnWebhook, "act-on-webhook") { visit("delivery", c.delivery), visit("act", c.act), visit("copies", c.copies), visit("by", c.by), visit("amount", c.amount); }
HAMSTER_COMMAND(DecidePgTransaction, "decide-pg-transaction") { visit("transaction", c.transactionKey), visit("approve", c.approve); }
HAMSTER_COMMAND(ForcePgOutcome, "force-pg-outcome") { visit("order", c.order), visit("member", c.member), visit("card", c.card), visit("outcome", c.outcome), visit("after", c.after), visit("left", c.left); }
HAMSTER_COMMAND(ForgetPgOutcome, "forget-pg-outcome") { visit("id", c.id); }
HAMSTER_COMMAND(SetPgBehaviour, "set-pg-behaviour") { visit("request-low", c.requestLow), visit("request-high", c.requestHigh), visit("unstable", c.unstableRate), visit("decision-low", c.decisionLow), visit("decision-high", c.decisionHigh), visit("limit", c.limitRate), visit("invalid", c.invalidRate); }
HAMSTER_COMMAND(SetPgProfile, "set-pg-profile") { visit("profile", c.profile); }
HAMSTER_COMMAND(RotatePgSecret, "rotate-pg-secret") { visit("merchant", c.merchant); }
HAMSTER_COMMAND(EndPgRotation, "end-pg-rotation") { visit("merchant", c.merchant); }
HAMSTER_COMMAND(ActOnMessage, "act-on-message") { visit("topic", c.place.topic), visit("partition", c.place.partition), visit("offset", c.place.offset), visit("act", c.act), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(RedriveDeadLetter, "redrive-dead-letter") { visit("group", c.group), visit("id", c.id), visit("reason", c.reason), visit("by", c.by), visit("original", c.original); }
HAMSTER_COMMAND(IgnoreDeadLetter, "ignore-dead-letter") { visit("group", c.group), visit("id", c.id), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(ResolveDeadLetter, "resolve-dead-letter") { visit("group", c.group), visit("id", c.id), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(EditDeadLetter, "edit-dead-letter") { visit("group", c.group), visit("id", c.id), visit("payload", c.payload), visit("reason", c.reason), visit("by", c.by); }
HAMSTER_COMMAND(RehearseDeadLetter, "rehearse-dead-letter") { visit("group", c.group), visit("id", c.id), visit("original", c.original); }
HAMSTER_COMMAND(RedriveDeadLetters, "redrive-dead-letters") { visit("group", c.group), visit("ids", c.ids), visit("reason", c.reason), visit("by", c.by), visit("original", c.original); }
HAMSTER_COMMAND(CrashService, "crash") { visit("service", c.party); }
HAMSTER_COMMAND(RestartService, "restart") { visit("service", c.party); }
HAMSTER_COMMAND(LosePower, "lose-power") { visit("service", c.party); }
HAMSTER_COMMAND(SetShoppers, "set-shoppers") { visit("per-minute", c.ordersPerMinute); }
HAMSTER_COMMAND(SetFaultRule, "set-fault-rule") { visit("rule", c.rule); }
HAMSTER_COMMAND(RemoveFaultRule, "remove-fault-rule") { visit("id", c.id); }
HAMSTER_COMMAND(SwitchFaultRule, "switch-fault-rule") { visit("id", c.id), visit("on", c.on); }
HAMSTER_COMMAND(SetFaultPlan, "set-fault-plan") { visit("plan", c.plan); }
HAMSTER_COMMAND(AllFaultsOff, "all-faults-off") { (void)visit, (void)c; }
HAMSTER_COMMAND(InjectOnce, "inject-once") { visit("rule", c.rule); }
HAMSTER_COMMAND(CutLink, "cut-link") { visit("from", c.from), visit("to", c.to), visit("both-ways", c.bothWays), visit("for", c.span); }
HAMSTER_COMMAND(HealLink, "heal-link") { visit("from", c.from), visit("to", c.to), visit("both-ways", c.bothWays); }
// clang-format on
#undef HAMSTER_COMMAND

template <class Visit>
void describe(Visit &visit, command::OrderLine &line)
{
    visit("product", line.product), visit("quantity", line.quantity);
}
template <class Visit>
void describe(Visit &visit, command::RefundLine &line)
{
    visit("item", line.item), visit("quantity", line.quantity), visit("restock", line.restock);
}

template <class T>
constexpr bool kIsId = false;
template <class Tag>
constexpr bool kIsId<Id<Tag>> = true;
template <class T>
constexpr bool kIsOptional = false;
template <class T>
constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
constexpr bool kIsList = false;
template <class T>
constexpr bool kIsList<std::vector<T>> = true;

class Writing {
public:
    explicit Writing(JsonWriter &json)
        : m_json(json)
    {}
    template <class T>
    void operator()(std::string_view name, T &field)
    {
        if constexpr (kIsOptional<T>) {
            if (!field) return;
        }
        m_json.key(name);
        value(field);
    }

private:
    template <class T>
    void value(T &field)
    {
        if constexpr (kIsOptional<T>)
            value(*field);
        else if constexpr (kIsId<T>)
            m_json.string(field.text());
        else if constexpr (std::is_same_v<T, bool>)
            m_json.boolean(field);
        else if constexpr (std::is_same_v<T, std::string>)
            m_json.string(field);
        else if constexpr (std::is_same_v<T, double>)
            m_json.number(field);
        else if constexpr (std::is_integral_v<T>)
            m_json.integer(field);
        else if constexpr (std::is_same_v<T, Duration>)
            m_json.integer(field.count());
        else if constexpr (std::is_same_v<T, Party>)
            m_json.string(toString(field));
        else if constexpr (std::is_same_v<T, Actor>)
            m_json.string(field.text());
        else if constexpr (std::is_same_v<T, FaultRule>)
            m_json.raw(hamster::toJson(field));
        else if constexpr (std::is_same_v<T, FaultPlan>)
            m_json.raw(field.toJson());
        else if constexpr (std::is_enum_v<T>)
            m_json.integer(static_cast<std::int64_t>(field)); // acts, by enumerator
        else if constexpr (kIsList<T>) {
            m_json.beginArray();
            for (auto &entry : field) value(entry);
            m_json.endArray();
        } else {
            m_json.beginObject();
            describe(*this, field);
            m_json.endObject();
        }
    }
    JsonWriter &m_json;
};

class Reading {
public:
    explicit Reading(JsonValue object)
        : m_object(object)
    {}
    template <class T>
    void operator()(std::string_view name, T &field)
    {
        if (const auto found = m_object.find(name); found && !read(*found, field) && wrong.empty()) wrong = name;
    }
    std::string wrong; ///< the first field that cannot be read

private:
    template <class From, class T>
    static bool take(const From &from, T &field)
    {
        if (from) field = static_cast<T>(*from);
        return from.has_value();
    }
    template <class T>
    static bool read(JsonValue value, T &field)
    {
        if constexpr (kIsOptional<T>)
            return read(value, field.emplace());
        else if constexpr (kIsId<T>)
            return take(T::parse(value.asString().value_or(std::string_view())), field);
        else if constexpr (std::is_same_v<T, bool>)
            return take(value.asBool(), field);
        else if constexpr (std::is_same_v<T, std::string>)
            return take(value.asString(), field);
        else if constexpr (std::is_same_v<T, double>)
            return take(value.asNumber(), field);
        else if constexpr (std::is_same_v<T, Duration>)
            return take(value.asInteger(), field);
        else if constexpr (std::is_same_v<T, Party>)
            return take(partyFrom(value.asString().value_or(std::string_view())), field);
        else if constexpr (std::is_same_v<T, Actor>) {
            if (const auto text = value.asString()) field = Actor::parse(*text);
            return value.isString();
        } else if constexpr (std::is_same_v<T, FaultRule>) {
            auto rule = parseFaultRule(value.minified());
            if (rule) field = std::move(*rule);
            return rule.ok();
        } else if constexpr (std::is_same_v<T, FaultPlan>) {
            auto plan = FaultPlan::parse(value.minified());
            if (plan) field = std::move(*plan);
            return plan.ok();
        } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
            return take(value.asInteger(), field);
        else if constexpr (kIsList<T>) {
            field.clear();
            for (const JsonValue &entry : value.items())
                if (!read(entry, field.emplace_back())) return false;
            return value.isArray();
        } else {
            Reading inner(value);
            describe(inner, field);
            return value.isObject() && inner.wrong.empty();
        }
    }
    JsonValue m_object;
};

/// Tries the alternatives of the variant one after the other.
template <std::size_t Index = 0>
Result<Command> readAs(std::string_view name, JsonValue object)
{
    if constexpr (Index == std::variant_size_v<Command>) {
        return {ErrorCode::InvalidArgument, "'" + std::string(name) + "' is no command"};
    } else {
        using One = std::variant_alternative_t<Index, Command>;
        if (name != nameOf(static_cast<const One *>(nullptr))) return readAs<Index + 1>(name, object);
        One one{};
        Reading reading(object);
        describe(reading, one);
        if (!reading.wrong.empty())
            return {ErrorCode::InvalidArgument, "field '" + reading.wrong + "' of " + std::string(name) + " cannot be read"};
        return Command(std::move(one));
    }
}

} // namespace

std::string toJson(const Command &command)
{
    JsonWriter json;
    json.beginObject();
    std::visit(
        [&json](auto one) {
            json.field("do", nameOf(static_cast<const decltype(one) *>(nullptr)));
            Writing writing(json);
            describe(writing, one);
        },
        command);
    json.endObject();
    return std::move(json).take();
}

Result<Command> parseCommand(std::string_view json)
{
    const auto document = JsonDocument::parse(json);
    if (!document) return {ErrorCode::InvalidArgument, document.error().detail};
    const auto name = document->root().find("do");
    if (!name || !name->isString()) return {ErrorCode::InvalidArgument, "'do' is missing, expected the name of a command"};
    return readAs(*name->asString(), document->root());
}

} // namespace hamster
