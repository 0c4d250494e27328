#include "simulator/faults/faulty_network.h"

#include "simulator/faults/wire_subject.h"

#include <algorithm>

namespace hamster {

namespace {

constexpr SendId kFirstOwnId = SendId{1} << 62; ///< the wire's own ids count from 1
constexpr Duration kHop = 1ms;
constexpr std::string_view kMarkHeader = "x-hamster-mark";
constexpr std::string_view kForeignPeer = "203.0.113.66";

NetworkFailure silence() { return {NetworkError::AnswerTimeout, true, "no answer in time"}; }

} // namespace

FaultyNetwork::FaultyNetwork(Network &inner, Scheduler &scheduler, const Clock &clock, TraceSink &trace, FaultInjector &injector)
    : m_inner(inner)
    , m_scheduler(scheduler)
    , m_clock(clock)
    , m_trace(trace)
    , m_injector(injector)
    , m_nextId(kFirstOwnId)
{}

bool FaultyNetwork::isQuiet(FaultPoint point) const
{
    const bool nobodyWaits = m_fates.empty() && m_held.empty() && m_afterWebhook.empty() && m_foreignAfterWebhook.empty();
    const bool webhooksMatter = point == FaultPoint::Webhook && !nobodyWaits;
    return !m_injector.watches(point) && !m_injector.watches(FaultPoint::Link) && !webhooksMatter;
}

SendId FaultyNetwork::send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done)
{
    if (request.to == Party::Pg) request.headers.add(std::string(kSenderHeader), std::string(toString(request.from)));
    const auto point = pointOf(request);
    const bool isCut = m_injector.isCut(request.from, request.to), answerCut = m_injector.isCut(request.to, request.from);
    if (!isCut && !answerCut && (!point || isQuiet(*point))) return m_inner.send(std::move(request), options, std::move(done));

    const FaultPoint at = point.value_or(FaultPoint::Link);
    const FaultSubject subject = subjectOf(at, request);
    if (auto firing = m_injector.ask(FaultPoint::Link, subject)) carriedOut(*firing, subject, request, options);
    if (m_injector.isCut(request.from, request.to)) {
        const auto patience = std::min(options.connectTimeout, options.totalTimeout);
        return fail(std::move(done), {NetworkError::ConnectTimeout, false, "the link is cut"}, patience);
    }
    auto script = scriptFor(at, subject, request, options);
    if (m_injector.isCut(request.to, request.from)) {
        if (!script) script.emplace();
        script->answerLost = true;
    }
    const bool webhook = at == FaultPoint::Webhook;
    if (!script) {
        if (!webhook) return m_inner.send(std::move(request), options, std::move(done));
        return m_inner.send(
            std::move(request), options,
            m_life.guard([this, key = subject.key, number = subject.orderNumber, done = std::move(done)](HttpOutcome outcome) {
                done(std::move(outcome));
                webhookPassed(key, number);
            }));
    }
    sendExtras(*script, options);
    const bool waits = script->requestWaitsForNext;
    const Duration atMost = script->requestDelay;
    const SendId id = open(std::move(done), std::move(*script), subject.orderNumber, options.totalTimeout);
    if (waits)
        hold(id, std::move(request), options, subject.key, atMost);
    else
        deliver(id, std::move(request), options);
    return id;
}

std::optional<WireScript> FaultyNetwork::scriptFor(FaultPoint point, const FaultSubject &subject, HttpRequest &request,
                                                   const SendOptions &options)
{
    if (point == FaultPoint::Link) return std::nullopt; // asked already
    if (const auto fate = m_fates.find(subject.key); point == FaultPoint::Webhook && fate != m_fates.end()) {
        if (m_injector.isOn(fate->second.firing.rule.id)) {
            fate->second.firing.random = &fate->second.random;
            return carriedOut(fate->second.firing, subject, request, options);
        }
        m_fates.erase(fate); // healed
    }
    auto firing = m_injector.ask(point, subject);
    if (!firing || !firing->kind->onWire) return std::nullopt;
    WireScript script = carriedOut(*firing, subject, request, options);
    if (script.toAllAttempts && point == FaultPoint::Webhook) m_fates.insert_or_assign(subject.key, Fate{*firing, *firing->random});
    return script;
}

WireScript FaultyNetwork::carriedOut(const Firing &firing, const FaultSubject &subject, HttpRequest &request, const SendOptions &options)
{
    WireHit hit{firing, subject, m_injector.driver(), m_injector.links(), request, options.totalTimeout, m_clock.now()};
    firing.kind->onWire(hit);
    if (hit.script.fromForeignPeer) {
        const std::string mark = std::to_string(++m_nextMark);
        m_foreign.insert(mark);
        request.headers.add(std::string(kMarkHeader), mark);
    }
    return std::move(hit.script);
}

SendId FaultyNetwork::open(std::function<void(HttpOutcome)> done, WireScript script, std::string orderNumber, Duration timeout)
{
    const SendId id = ++m_nextId;
    Exchange &exchange = m_open[id];
    exchange.done = std::move(done);
    exchange.script = std::move(script);
    exchange.orderNumber = std::move(orderNumber);
    exchange.deadline = m_scheduler.after(timeout, m_life.guard([this, id] { finish(id, silence()); }));
    return id;
}

SendId FaultyNetwork::fail(std::function<void(HttpOutcome)> done, NetworkFailure failure, Duration after)
{
    const SendId id = ++m_nextId;
    m_open[id].done = std::move(done);
    m_open[id].deadline = m_scheduler.after(after, m_life.guard([this, id, failure = std::move(failure)] { finish(id, failure); }));
    return id;
}

void FaultyNetwork::sendExtras(WireScript &script, const SendOptions &options)
{
    for (WireScript::Extra &extra : script.extras) {
        m_scheduler.after(extra.after, m_life.guard([this, options, request = std::move(extra.request)]() mutable {
            m_trace.record({.kind = TraceKind::HttpRequest,
                            .from = request.from,
                            .to = request.to,
                            .name = request.label.empty() ? request.method : request.label,
                            .subject = "copy",
                            .correlation = request.correlationId,
                            .causation = request.causationId});
            m_inner.send(std::move(request), options, [](const HttpOutcome &) {});
        }));
    }
    script.extras.clear();
}

void FaultyNetwork::deliver(SendId id, HttpRequest request, SendOptions options)
{
    const WireScript &script = m_open[id].script;
    const Duration delay = script.requestDelay;
    if (script.answer && (script.answerAtOnce || !script.delivered))
        m_scheduler.after(kHop + script.answerDelay, m_life.guard([this, id, answer = *script.answer] { finish(id, answer); }));
    if (!script.delivered) return;
    if (delay == Duration(0)) return transmit(id, std::move(request), options);
    m_scheduler.after(
        delay, m_life.guard([this, id, options, request = std::move(request)]() mutable { transmit(id, std::move(request), options); }));
}

void FaultyNetwork::hold(SendId id, HttpRequest request, SendOptions options, const std::string &key, Duration atMost)
{
    const auto shared = std::make_shared<HttpRequest>(std::move(request));
    const auto go = [this, id, options, shared] { transmit(id, *shared, options); };
    const TimerId latest = m_scheduler.after(atMost, m_life.guard([this, key, go] {
        std::erase_if(m_held, [&key](const Held &held) { return held.key == key; });
        go();
    }));
    m_held.push_back({key, latest, go});
}

void FaultyNetwork::transmit(SendId id, HttpRequest request, SendOptions options)
{
    const std::string key = pointOf(request) == FaultPoint::Webhook ? subjectOf(FaultPoint::Webhook, request).key : std::string();
    const std::string number = key.empty() ? std::string() : memberOf(request.body, "orderId");
    m_inner.send(std::move(request), options, m_life.guard([this, id, key, number](HttpOutcome outcome) {
        answered(id, std::move(outcome));
        if (!key.empty()) webhookPassed(key, number);
    }));
}

void FaultyNetwork::answered(SendId id, HttpOutcome outcome)
{
    const auto at = m_open.find(id);
    if (at == m_open.end()) return; // the sender gave up, or has its answer
    const WireScript &script = at->second.script;
    if (script.answerLost) return; // the deadline ends it
    if (auto *response = std::get_if<HttpResponse>(&outcome)) {
        if (script.edit) script.edit(*response);
        if (script.answer) outcome = *script.answer;
    }
    if (script.answerAfterWebhook) {
        m_afterWebhook[at->second.orderNumber].emplace_back(id, std::move(outcome));
        return;
    }
    if (script.answerDelay == Duration(0)) return finish(id, std::move(outcome));
    m_scheduler.after(script.answerDelay,
                      m_life.guard([this, id, outcome = std::move(outcome)]() mutable { finish(id, std::move(outcome)); }));
}

void FaultyNetwork::finish(SendId id, HttpOutcome outcome)
{
    const auto at = m_open.find(id);
    if (at == m_open.end()) return;
    const auto done = std::move(at->second.done);
    m_scheduler.cancel(at->second.deadline);
    m_open.erase(at);
    done(std::move(outcome));
}

void FaultyNetwork::webhookPassed(const std::string &key, const std::string &orderNumber)
{
    std::vector<Held> let;
    std::erase_if(m_held, [&](const Held &held) {
        if (held.key == key) return false;
        let.push_back(held);
        return true;
    });
    for (const Held &held : let) {
        m_scheduler.cancel(held.latest);
        m_scheduler.after(kHop, m_life.guard([go = held.go] { go(); }));
    }
    if (auto foreign = m_foreignAfterWebhook.extract(orderNumber); !foreign.empty())
        for (auto &answer : foreign.mapped()) m_scheduler.after(kHop, m_life.guard([answer = std::move(answer)] { answer(); }));
    auto waiting = m_afterWebhook.extract(orderNumber);
    if (waiting.empty()) return;
    for (auto &[id, outcome] : waiting.mapped())
        m_scheduler.after(kHop, m_life.guard([this, id = id, outcome = std::move(outcome)]() mutable { finish(id, std::move(outcome)); }));
}

void FaultyNetwork::abandon(SendId id)
{
    const auto at = m_open.find(id);
    if (at == m_open.end()) return m_inner.abandon(id);
    m_scheduler.cancel(at->second.deadline);
    m_open.erase(at); // what was sent lives on
}

Result<std::uint16_t> FaultyNetwork::serve(ServerOptions options, HttpHandler handler)
{
    if (options.party == Party::Pg)
        return m_inner.serve(std::move(options), [this, handler = std::move(handler)](HttpRequest request, Responder respond) {
            arrived(std::move(request), std::move(respond), handler);
        });
    if (options.party != Party::Gateway) return m_inner.serve(std::move(options), std::move(handler));
    return m_inner.serve(std::move(options), [this, handler = std::move(handler)](HttpRequest request, Responder respond) {
        if (const auto mark = request.headers.find(kMarkHeader); mark && m_foreign.erase(std::string(*mark)) > 0)
            request.peer = kForeignPeer;
        handler(std::move(request), std::move(respond));
    });
}

} // namespace hamster
