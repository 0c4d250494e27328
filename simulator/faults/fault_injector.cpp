#include "simulator/faults/fault_injector.h"

#include "model/core/json.h"
#include "model/core/text.h"
#include "simulator/faults/kinds/kinds.h"
#include "simulator/faults/wire_subject.h"

#include <algorithm>

namespace hamster {

namespace {

bool fits(const std::string &wanted, const std::string &found) { return wanted.empty() || wanted == found; }

/// The trace tells which rule hit what; nothing in it differs between equal runs.
std::string payloadOf(const FaultRule &rule, const FaultSubject &subject)
{
    JsonWriter out;
    out.beginObject().field("rule", rule.id).field("thing", subject.thing);
    if (rule.byHand) out.field("by_hand", true);
    out.endObject();
    return std::move(out).take();
}

} // namespace

FaultInjector::FaultInjector(const Clock &clock, TraceSink &trace, Database &book, std::uint64_t seed)
    : m_clock(clock)
    , m_trace(trace)
    , m_seed(seed)
    , m_origin(clock.now())
    , m_book(book)
{}

FaultInjector::Live *FaultInjector::find(const std::string &id)
{
    const auto at = std::ranges::find_if(m_rules, [&id](const Live &live) { return live.rule.id == id; });
    return at == m_rules.end() ? nullptr : &*at;
}

void FaultInjector::watch()
{
    m_watched.fill(false);
    if (m_moved != Duration(0)) m_watched[static_cast<std::size_t>(FaultPoint::ClockRead)] = true;
    for (const Live &live : m_rules)
        if (live.rule.on && (live.rule.left.value_or(1) > 0 || !live.lasting.empty()))
            m_watched[static_cast<std::size_t>(live.kind->point)] = true;
    if (changed) changed();
}

Result<std::string> FaultInjector::set(FaultRule rule)
{
    if (auto wrong = whatIsWrongWith(rule)) return {ErrorCode::InvalidArgument, *wrong + "; no rule was changed"};
    if (rule.id.empty()) {
        do rule.id = "F" + std::to_string(++m_nextId);
        while (find(rule.id));
    }
    rule.seen = rule.fired = 0;
    // Such a rule would fire again and again: once, unless more is asked for.
    if (findFaultKind(rule.kind)->point == FaultPoint::Moment && !rule.left) rule.left = 1;
    m_book.keep(rule);
    const std::string id = rule.id;
    Live live = made(std::move(rule));
    if (Live *old = find(id))
        *old = std::move(live);
    else
        m_rules.push_back(std::move(live));
    watch();
    return id;
}

/// A rule that is set again must not repeat its luck; what other rules there are has no say in it.
FaultInjector::Live FaultInjector::made(FaultRule rule)
{
    const FaultKind *kind = findFaultKind(rule.kind);
    Random random(m_seed, "faults", rule.id + " " + rule.kind, m_generations[rule.id]++);
    return {std::move(rule), kind, random};
}

void FaultInjector::restore()
{
    for (FaultRule &rule : m_book.rules()) m_rules.push_back(made(std::move(rule)));
    watch();
}

Outcome FaultInjector::remove(const std::string &id)
{
    if (!find(id)) return {ErrorCode::NotFound, "there is no fault rule " + id};
    std::erase_if(m_rules, [&id](const Live &live) { return live.rule.id == id; });
    m_book.forget(id);
    watch();
    return success();
}

Outcome FaultInjector::switchRule(const std::string &id, bool on)
{
    Live *live = find(id);
    if (!live) return {ErrorCode::NotFound, "there is no fault rule " + id};
    live->rule.on = on;
    live->burstLeft = 0;
    live->lasting.clear();
    m_book.keep(live->rule);
    watch();
    return success();
}

void FaultInjector::allOff()
{
    for (Live &live : m_rules) {
        live.rule.on = false;
        live.burstLeft = 0;
        live.lasting.clear();
        m_book.keep(live.rule);
    }
    m_links.healAll();
    watch();
}

Outcome FaultInjector::replace(const FaultPlan &plan)
{
    for (const FaultRule &rule : plan.rules)
        if (auto wrong = whatIsWrongWith(rule)) return {ErrorCode::InvalidArgument, *wrong + "; no rule was changed"};
    for (const Live &live : m_rules) m_book.forget(live.rule.id);
    m_rules.clear();
    for (const FaultRule &rule : plan.rules)
        if (auto done = set(rule); !done) return done.error();
    watch();
    return success();
}

bool FaultInjector::isOn(const std::string &id) const
{
    return std::ranges::any_of(m_rules, [&id](const Live &live) { return live.rule.id == id && live.rule.on; });
}

FaultPlan FaultInjector::plan() const
{
    FaultPlan plan;
    for (const Live &live : m_rules) plan.rules.push_back(live.rule);
    return plan;
}

void FaultInjector::each(const std::function<void(const FaultRule &)> &look) const
{
    for (const Live &live : m_rules) look(live.rule);
}

bool FaultInjector::isInTime(const FaultRule &rule) const
{
    const Duration since = m_clock.now() - m_origin;
    return (!rule.from || since >= *rule.from) && (!rule.until || since < *rule.until);
}

bool FaultInjector::concerns(const FaultRule &rule, FaultSubject &subject)
{
    const FaultWho &who = rule.who;
    const std::string card = cardWord(who.card);
    if (!fits(who.key, subject.key) || !fits(who.topic, subject.topic) || !fits(who.eventType, subject.eventType)) return false;
    if (!subject.card.empty() && !fits(card, subject.card)) return false;
    if (!who.service.empty() && who.service != toString(subject.from) && who.service != toString(subject.to)) return false;
    const bool cardIsKnown = card.empty() || !subject.card.empty();
    if (who.order.empty() && who.member.empty() && who.vendor.empty() && cardIsKnown) return true;
    m_driver->complete(subject);
    return fits(card, subject.card) && (who.order.empty() || who.order == subject.order || who.order == subject.orderNumber) &&
           fits(who.member, subject.member) && fits(who.vendor, subject.vendor);
}

bool FaultInjector::fires(Live &live)
{
    if (live.burstLeft > 0) {
        --live.burstLeft;
        return true;
    }
    const FaultWhen &when = live.rule.when;
    bool yes = true;
    switch (when.mode) {
    case FaultWhen::Mode::Always: break;
    case FaultWhen::Mode::Probability: yes = live.random.chance(when.probability); break;
    case FaultWhen::Mode::Nth: yes = live.rule.seen == when.n; break;
    case FaultWhen::Mode::First: yes = live.rule.seen <= when.n; break;
    case FaultWhen::Mode::Every: yes = live.rule.seen % when.n == 0; break;
    }
    if (yes) live.burstLeft = live.rule.burst - 1;
    return yes;
}

std::optional<Firing> FaultInjector::ask(FaultPoint point, const FaultSubject &subject)
{
    if (!watches(point)) return std::nullopt;
    FaultSubject about = subject;
    for (Live &live : m_rules) {
        if (live.kind->point != point || !live.rule.on || live.rule.left.value_or(1) <= 0 || !isInTime(live.rule)) continue;
        if (!concerns(live.rule, about)) continue;
        ++live.rule.seen;
        if (fires(live)) return fire(live, about);
    }
    return std::nullopt;
}

FaultRecord FaultInjector::recordOf(const FaultRule &rule, const FaultKind &kind, const FaultSubject &about) const
{
    return {.at = m_clock.now(),
            .rule = rule.id,
            .kind = rule.kind,
            .byHand = rule.byHand,
            .onlyDetected = kind.onlyDetected,
            .from = about.from,
            .to = about.to,
            .thing = about.thing,
            .key = about.key,
            .order = about.order,
            .orderNumber = about.orderNumber};
}

std::int64_t FaultInjector::write(const FaultRule &rule, const FaultKind &kind, const FaultSubject &about)
{
    const std::int64_t number = m_book.add(recordOf(rule, kind, about));
    m_trace.record({.kind = TraceKind::FaultFired,
                    .from = about.from,
                    .to = about.to,
                    .name = rule.kind,
                    .subject = about.key,
                    .correlation = about.order,
                    .payload = payloadOf(rule, about)});
    return number;
}

Firing FaultInjector::fire(Live &live, const FaultSubject &subject)
{
    FaultSubject about = subject;
    m_driver->complete(about);
    ++live.rule.fired;
    if (live.rule.left) --*live.rule.left;
    Firing firing{0, live.rule, live.kind, &live.random};
    m_book.keep(live.rule);
    firing.number = write(live.rule, *live.kind, about);
    if (live.rule.left && *live.rule.left <= 0)
        watch();
    else if (changed)
        changed();
    return firing;
}

void FaultInjector::noteByHand(const FaultKind &kind, const FaultSubject &subject)
{
    FaultRule rule;
    rule.id = "hand";
    rule.kind = kind.name;
    rule.byHand = true;
    FaultSubject about = subject;
    m_driver->complete(about);
    write(rule, kind, about);
    if (changed) changed();
}

void FaultInjector::stamp(const std::string &id, const FaultKind &kind, const FaultSubject &subject)
{
    FaultRule rule;
    rule.id = id;
    rule.kind = kind.name;
    FaultSubject about = subject;
    m_driver->complete(about);
    write(rule, kind, about);
    if (changed) changed();
}

bool FaultInjector::strike(const std::string &id, const FaultSubject &subject)
{
    Live *live = find(id);
    if (!live || !live->rule.on || live->rule.left.value_or(1) <= 0 || !isInTime(live->rule)) return false;
    ++live->rule.seen;
    if (!fires(*live)) return false;
    const Firing firing = fire(*live, subject);
    FaultHit hit{firing, subject, *m_driver, m_clock.now(), m_clock.now()};
    if (firing.kind->onPoint) firing.kind->onPoint(hit);
    return true;
}

/// How far one rule sets this service's clock off. What lasts is written down when it begins for a service; then every reading is
/// answered alike.
std::optional<Duration> FaultInjector::lasting(Live &live, const FaultSubject &subject)
{
    const std::string &service = live.rule.who.service;
    if (!service.empty() && service != toString(subject.from)) return std::nullopt;
    const Instant now = m_clock.now() + m_moved;
    auto since = live.lasting.find(subject.from);
    if (since == live.lasting.end()) {
        if (live.rule.left.value_or(1) <= 0) return std::nullopt;
        ++live.rule.seen;
        if (!fires(live)) return std::nullopt;
        since = live.lasting.emplace(subject.from, now).first;
        fire(live, subject);
    }
    const Firing firing{0, live.rule, live.kind, &live.random};
    FaultHit hit{firing, subject, *m_driver, now, since->second};
    const FaultAct act = live.kind->onPoint(hit);
    if (act.text != faults::kEverybody) return act.time;
    live.lasting.clear();
    if (!live.rule.left) live.rule.left = 0; // a day ends once, unless more is asked for
    m_moved += act.time;
    watch();
    return std::nullopt;
}

FaultAct FaultInjector::clockOf(const FaultSubject &subject)
{
    Duration off{0};
    for (Live &live : m_rules) {
        if (live.kind->point != FaultPoint::ClockRead || !live.rule.on || !isInTime(live.rule)) continue;
        if (const auto by = lasting(live, subject)) {
            off = *by;
            break;
        }
    }
    return {.what = FaultAct::Do::Skew, .time = off + m_moved};
}

FaultAct FaultInjector::at(FaultPoint point, const FaultSubject &subject)
{
    if (point == FaultPoint::ClockRead) return clockOf(subject);
    const auto firing = ask(point, subject);
    if (!firing || !firing->kind->onPoint) return {};
    FaultHit hit{*firing, subject, *m_driver, m_clock.now(), m_clock.now()};
    return firing->kind->onPoint(hit);
}

} // namespace hamster
