// Calls that other people's back ends make to the PG. Their sending cannot be touched, so the fault waits at the PG's door: nothing leaves
// it, or late, or another answer. A refused or reset connection is seen as one that closes without an answer.

#include "simulator/faults/faulty_network.h"
#include "simulator/faults/wire_subject.h"

namespace hamster {

namespace {
constexpr SendOptions kTheirs{.connectTimeout = 1s, .totalTimeout = 3s}; ///< of clients that nobody can ask for their time limits
constexpr Duration kSilence = 60s;                                       ///< a call without an answer hangs so long
} // namespace

void FaultyNetwork::arrived(HttpRequest request, Responder respond, const HttpHandler &handler)
{
    const bool ours = request.headers.find(kSenderHeader).has_value(); // it was hit when it left, if at all
    const auto point = ours ? std::nullopt : foreignPointOf(request);
    if (!point) return handler(std::move(request), std::move(respond));
    const bool isCut = m_injector.isCut(Party::Customer, Party::Pg) || m_injector.isCut(Party::Pg, Party::Customer);
    if (!isCut && !m_injector.watches(*point) && !m_injector.watches(FaultPoint::Link))
        return handler(std::move(request), std::move(respond));

    const auto call = std::make_shared<ForeignCall>();
    call->respond = std::move(respond);
    call->script = scriptForForeign(*point, request, call->orderNumber);
    play(call, std::move(request), handler);
}

WireScript FaultyNetwork::scriptForForeign(FaultPoint point, HttpRequest &request, std::string &orderNumber)
{
    request.from = Party::Customer;
    request.to = Party::Pg;
    const FaultSubject subject = foreignSubjectOf(point, request);
    orderNumber = subject.orderNumber;
    request.url = request.path; // kinds that ask for something else change the URL
    if (auto firing = m_injector.ask(FaultPoint::Link, subject)) carriedOut(*firing, subject, request, kTheirs);
    WireScript script;
    if (m_injector.isCut(Party::Customer, Party::Pg)) {
        script.delivered = false;
        return script;
    }
    if (auto firing = m_injector.ask(point, subject); firing && firing->kind->onWire)
        script = carriedOut(*firing, subject, request, kTheirs);
    request.path = request.url;
    if (m_injector.isCut(Party::Pg, Party::Customer)) script.answerLost = true;
    return script;
}

void FaultyNetwork::play(const SharedCall &call, HttpRequest request, const HttpHandler &handler)
{
    const WireScript &script = call->script;
    for (const WireScript::Extra &extra : script.extras)
        m_scheduler.after(extra.after, m_life.guard([handler, copy = extra.request] { handler(copy, [](const HttpResponse &) {}); }));
    if (!script.delivered) return script.answer ? say(call, *script.answer) : keepSilent(call);
    if (script.answer && script.answerAtOnce) say(call, *script.answer);
    // A PG that dies with the request lets go of the call, which closes its connection.
    auto deliver = [this, call, handler, request = std::move(request)] {
        handler(request, [this, call](HttpResponse truth) { answeredForeign(call, std::move(truth)); });
    };
    if (script.requestDelay == Duration(0)) return deliver();
    m_scheduler.after(script.requestDelay, m_life.guard(std::move(deliver)));
}

void FaultyNetwork::answeredForeign(const SharedCall &call, HttpResponse truth)
{
    const WireScript &script = call->script;
    if (!call->respond) return;
    if (script.answerLost) return keepSilent(call);
    if (script.edit) script.edit(truth);
    HttpOutcome outcome = script.answer ? *script.answer : HttpOutcome(std::move(truth));
    const auto answer = [this, call, outcome = std::move(outcome)] { say(call, outcome); };
    if (script.answerAfterWebhook) {
        m_foreignAfterWebhook[call->orderNumber].push_back(answer);
        m_scheduler.after(kSilence, m_life.guard([this, call, answer] {
            m_foreignAfterWebhook.erase(call->orderNumber);
            answer();
        }));
        return;
    }
    if (script.answerDelay == Duration(0)) return answer();
    m_scheduler.after(script.answerDelay, m_life.guard(answer));
}

void FaultyNetwork::say(const SharedCall &call, HttpOutcome outcome)
{
    const Responder respond = std::exchange(call->respond, nullptr);
    if (auto *response = std::get_if<HttpResponse>(&outcome); response && respond) respond(std::move(*response));
}

void FaultyNetwork::keepSilent(const SharedCall &call)
{
    m_scheduler.after(kSilence, m_life.guard([call] { call->respond = nullptr; }));
}

} // namespace hamster
