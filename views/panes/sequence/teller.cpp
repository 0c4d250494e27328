#include "views/panes/sequence/teller.h"

#include "simulator/faults/fault_kind.h"
#include "simulator/laboratory/duplicates.h"
#include "views/theme/theme.h"
#include "views/widgets/seconds.h"
#include "views/widgets/text_viewer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {

constexpr qint64 kLateMs = 1'000;
constexpr const char *kSideEvents[] = {"stock.synchronized", "product.sales-recorded", "order.export-requested", "payment.created",
                                       "points.synchronized"};
constexpr const char *kSideEntities[] = {"delivery", "settlement-line", "settlement-batch"};

QString tr(const char *text) { return QCoreApplication::translate("SequenceStory", text); }
QString textOf(const std::string &text) { return QString::fromStdString(text); }

bool isOneOf(const std::string &name, std::span<const char *const> names)
{
    return std::ranges::any_of(names, [&](const char *each) { return name == each; });
}

/// The key of a webhook: its id "msg_X" in requests, the delivery's id X where the PG lost it before sending.
std::string webhookKey(const TraceRecord &record)
{
    const std::string &key = record.causation.empty() ? record.subject : record.causation;
    return key.starts_with("msg_") ? key.substr(4) : key;
}

QString seconds(qint64 ms) { return formatSeconds(static_cast<double>(ms) / 1000.0, ms < 10'000 ? 1 : 0); }

/// "POST /api/v1/payments" → "POST /v1/payments"; of a vendor of route DIRECT it is his own shop that asks.
QString callName(const std::string &name)
{
    return textOf(name).replace(u" /api/"_s, u" /"_s).replace(u"(vendor's shop)"_s, tr("· vendor's shop"));
}

QString faultTitle(const std::string &name)
{
    const FaultKind *kind = findFaultKind(name);
    if (!kind) return textOf(name);
    const std::string_view title = Theme::current().language() == Language::Korean ? kind->title.ko : kind->title.en;
    return QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
}

/// What a webhook tells of the payment; of providers that wrap it: in its data.
QString statusTold(const std::string &payload)
{
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(payload)).object();
    const QString status = body.value("status"_L1).toString();
    return status.isEmpty() ? body.value("data"_L1).toObject().value("status"_L1).toString() : status;
}

/// A fault names producer and consumer; between them stands the bus.
bool isOnTheWay(const Message &message, Party from, Party to)
{
    if (message.from == from && message.to == to) return true;
    return (message.to == Party::Bus && message.from == from) || (message.from == Party::Bus && message.to == to);
}

QString failureText(const std::string &subject)
{
    if (subject == "ConnectionRefused" || subject == "connection-refused") return tr("refused");
    if (subject == "ConnectionReset" || subject == "connection-reset") return tr("connection lost");
    if (subject == "AnswerTimeout" || subject == "answer-timeout" || subject == "ConnectTimeout" || subject == "connect-timeout")
        return tr("no answer");
    return textOf(subject);
}

} // namespace

Message &Teller::message(const TraceRecord &record, QString name)
{
    m_openStep.reset();
    Message &made = m_story.messages.emplace_back();
    made.from = record.from;
    made.to = record.to;
    made.sentMs = made.arrivedMs = record.at.ms;
    made.sequence = made.arrival = record.sequence;
    made.name = std::move(name);
    made.detail = prettyJson(textOf(record.payload));
    made.event = textOf(record.causation);
    return made;
}

Step &Teller::step(const TraceRecord &record, StepKind kind, Party at, QString text)
{
    m_openStep.reset();
    Step &made = m_story.steps.emplace_back();
    made.kind = kind;
    made.at = at;
    made.ms = record.at.ms;
    made.sequence = record.sequence;
    made.text = std::move(text);
    return made;
}

int Teller::nextAttempt(const std::string &webhook) { return ++m_attempts[webhook]; }

void Teller::request(const TraceRecord &record)
{
    if (record.subject == "copy") return copy(record);
    const bool webhook = record.name == "webhook";
    const std::string key = webhook ? webhookKey(record) : record.causation;
    Message &made = message(record, webhook ? u"#%1"_s.arg(nextAttempt(key)) : callName(record.name));
    if (webhook) made.status = statusTold(record.payload);
    made.side = record.to == Party::DataPlatform;
    const std::size_t index = m_story.messages.size() - 1;
    m_calls.push_back({index, record.name, record.causation, false});
    m_byKey[key].push_back(index);
    claimFaults(index, key);
}

/// The original that was held back arrives now, or it was sent twice.
void Teller::copy(const TraceRecord &record)
{
    const std::string key = record.name == "webhook" ? webhookKey(record) : record.causation;
    const auto known = m_byKey.find(key);
    const std::size_t original = known == m_byKey.end() ? m_story.messages.size() : known->second.back();
    const bool late = m_delayed.contains(original);
    QString name = record.name == "webhook" ? u"#1"_s : callName(record.name);
    if (known != m_byKey.end()) name = m_story.messages[original].name;
    if (late) {
        makeLate(m_story.messages[original], record);
        m_delayed.erase(original);
    } else {
        const QString told = known == m_byKey.end() ? QString() : m_story.messages[original].status;
        Message &made = message(record, name + u'′');
        made.status = told;
        made.look = MessageLook::Duplicate;
    }
    m_copies.push_back({key, record, late});
}

void Teller::judgeCopies()
{
    for (const Copy &each : m_copies) {
        const bool effect = takeEffect(each.key, each.record.sequence).has_value(), again = m_duplicates.contains(each.record.sequence);
        if (effect && !again) continue;
        if (again)
            step(each.record, StepKind::Absorbed, each.record.to, each.late ? tr("late duplicate, absorbed") : tr("duplicate, absorbed"));
        else if (each.late)
            step(each.record, StepKind::Absorbed, each.record.to, tr("late, absorbed"));
    }
}

std::optional<TraceRecord> Teller::takeEffect(const std::string &key, std::uint64_t sequence)
{
    const auto effect = m_effects.find("msg_" + key);
    if (effect == m_effects.end() || effect->second.sequence <= sequence) return std::nullopt;
    return m_effects.extract(effect).mapped();
}

std::optional<Teller::OpenCall> Teller::closeCall(const TraceRecord &record)
{
    const bool back = record.kind == TraceKind::HttpAnswer;
    const Party asker = back ? record.to : record.from, asked = back ? record.from : record.to;
    const auto fits = [&](const OpenCall &open) {
        const Message &sent = m_story.messages[open.message];
        return open.name == record.name && open.causation == record.causation && sent.from == asker && sent.to == asked;
    };
    // One that is held back is answered after those that are not.
    auto call = std::ranges::find_if(m_calls, [&](const OpenCall &open) { return fits(open) && !m_delayed.contains(open.message); });
    if (call == m_calls.end()) call = std::ranges::find_if(m_calls, fits);
    if (call == m_calls.end()) return std::nullopt;
    const OpenCall closed = *call;
    m_calls.erase(call);
    return closed;
}

void Teller::makeLate(Message &message, const TraceRecord &arrived)
{
    message.look = MessageLook::Late;
    message.arrivedMs = arrived.at.ms;
    message.arrival = arrived.sequence;
    message.note = u'+' + seconds(arrived.at.ms - message.sentMs);
}

void Teller::answer(const TraceRecord &record)
{
    const auto call = closeCall(record);
    const int status = textOf(record.subject).toInt();
    if (call && record.name == "webhook") {
        webhookAnswer(record, call->message);
        if (status < 300) return;
    }
    Message &made = message(record, textOf(record.subject));
    made.bad = status >= 400;
    made.side = record.from == Party::DataPlatform && !made.bad;
    const QJsonObject data = QJsonDocument::fromJson(QByteArray::fromStdString(record.payload)).object().value("data"_L1).toObject();
    const QString key = data.value("transactionKey"_L1).toString();
    if (!key.isEmpty()) made.name += u" · "_s + key.section(u':', -1);
    if (call && made.bad) m_story.messages[call->message].side = false;
    claimFaults(m_story.messages.size() - 1, record.causation);
}

void Teller::webhookAnswer(const TraceRecord &record, std::size_t index)
{
    Message &asked = m_story.messages[index];
    const auto effect = takeEffect(webhookKey(record), asked.sequence);
    const TraceRecord &arrived = effect ? *effect : record;
    const bool late = arrived.at.ms - asked.sentMs > kLateMs;
    if (late && asked.look == MessageLook::Normal) makeLate(asked, arrived);
    // Answered at once although it is held back: somebody on the way took it, it arrives as a copy.
    const bool again = m_duplicates.contains(record.sequence);
    if (!again && (effect || wasApplied(record, asked.sequence))) return;
    if (textOf(record.subject).toInt() >= 300 || (m_delayed.contains(index) && !late && !again)) return;
    const QString words = again  ? late ? tr("late duplicate, absorbed · %1") : tr("duplicate, absorbed · %1")
                           : late ? tr("late, absorbed · %1")
                                 : tr("absorbed · %1");
    step(record, StepKind::Absorbed, record.from, words.arg(textOf(record.subject)));
}

/// Of route DIRECT the webhook is confirmed by an inquiry, which is then the cause of the change.
bool Teller::wasApplied(const TraceRecord &answer, std::uint64_t asked) const
{
    return m_processMoved > asked && webhookVerdict(answer.payload) == "RECEIVED";
}

void Teller::failure(const TraceRecord &record)
{
    if (record.name == "webhook" && record.payload == "lost" && record.causation.empty()) {
        // Lost before it left: there was no request.
        const std::string key = webhookKey(record);
        Message &lost = message(record, u"#%1"_s.arg(nextAttempt(key)));
        lost.look = MessageLook::Lost;
        lost.note = tr("lost");
        lost.detail.clear();
        m_byKey[key].push_back(m_story.messages.size() - 1);
        claimFaults(m_story.messages.size() - 1, key);
        return;
    }
    const auto call = closeCall(record);
    qint64 took = 0;
    if (call) {
        Message &sent = m_story.messages[call->message];
        sent.side = false;
        took = record.at.ms - sent.sentMs;
        if (!call->acted) {
            sent.look = MessageLook::Lost;
            if (sent.note.isEmpty()) sent.note = tr("lost");
        }
    }
    QString text = failureText(record.subject);
    if (took >= 100) text += u" · "_s + seconds(took);
    step(record, StepKind::Problem, record.from, text);
}

void Teller::event(const TraceRecord &record)
{
    const std::string &id = record.causation;
    if (record.kind == TraceKind::EventParked || record.kind == TraceKind::EventDeadLettered) {
        const bool dead = record.kind == TraceKind::EventDeadLettered;
        step(record, dead ? StepKind::Problem : StepKind::Waits, record.to, dead ? tr("dead letter") : tr("parked · waits its turn"))
            .detail = textOf(record.payload);
        return;
    }
    Message &made = message(record, textOf(record.name));
    made.side = isOneOf(record.name, kSideEvents);
    const std::size_t index = m_story.messages.size() - 1;
    if (record.kind == TraceKind::EventAppended) {
        m_appended[id] = record.at.ms;
        m_appendedAt[id] = record.sequence;
    } else {
        made.detail = tr("event %1\nhandled as: %2").arg(textOf(id), textOf(record.payload));
        const auto sent = m_appended.find(id);
        if (record.kind == TraceKind::EventDuplicate) {
            made.look = MessageLook::Duplicate;
            step(record, StepKind::Absorbed, record.to, tr("duplicate, absorbed")).side = made.side;
        } else if (sent != m_appended.end() && record.at.ms - sent->second > kLateMs) {
            made.sentMs = sent->second;
            made.sequence = m_appendedAt[id];
            makeLate(made, record);
        }
    }
    m_byKey[id].push_back(index);
    claimFaults(index, id);
}

void Teller::change(const TraceRecord &record)
{
    if (!record.causation.empty()) m_effects[record.causation] = record;
    if (record.from == Party::Gateway && record.name == "process") m_processMoved = record.sequence;
    for (OpenCall &call : m_calls)
        if (m_story.messages[call.message].to == record.from && (call.name != "webhook" || call.causation == record.causation))
            call.acted = true;
    if (record.kind == TraceKind::RefusedEdge) {
        step(record, StepKind::Problem, record.from, tr("refused: %1").arg(transactionText({record.payload})));
        return;
    }
    const bool side = isOneOf(record.name, kSideEntities);
    if (m_openStep && m_openCause == record.causation) {
        Step &open = m_story.steps[*m_openStep];
        if (open.at == record.from && open.ms == record.at.ms && open.side == side) {
            m_changes.push_back(record.payload);
            open.text = transactionText(m_changes);
            open.detail += u'\n' + textOf(record.payload).replace(u'>', u" → "_s);
            return;
        }
    }
    m_changes = {record.payload};
    Step &made = step(record, StepKind::Transaction, record.from, transactionText(m_changes));
    made.side = side;
    made.detail = textOf(record.payload).replace(u'>', u" → "_s);
    m_openStep = m_story.steps.size() - 1;
    m_openCause = record.causation;
}

void Teller::fault(const TraceRecord &record)
{
    const QJsonObject payload = QJsonDocument::fromJson(QByteArray::fromStdString(record.payload)).object();
    const QString rule = payload.value("by_hand"_L1).toBool() ? u"hand"_s : payload.value("rule"_L1).toString();
    const std::string key = record.subject.starts_with("msg_") ? record.subject.substr(4) : record.subject;
    // The newest message with that key of this instant, else one that comes, else a note at the place.
    if (const auto known = m_byKey.find(key); known != m_byKey.end()) {
        for (auto at = known->second.rbegin(); at != known->second.rend(); ++at) {
            Message &sent = m_story.messages[*at];
            if (!isOneInstant(sent, record.at.ms) || !isOnTheWay(sent, record.from, record.to)) continue;
            hit(sent, rule, record.name);
            for (const char *word : {"delay", "after-", "reorder"})
                if (record.name.find(word) != std::string::npos) m_delayed.insert(*at);
            return;
        }
    }
    Step &made = step(record, StepKind::Problem, record.to == Party::Operator ? record.from : record.to, faultTitle(record.name));
    made.fault = rule;
    m_faults.push_back({record.from, record.to, key, record.at.ms, rule, record.name, m_story.steps.size() - 1});
}

/// A fault and what it hits are one instant. Calls of others to the PG are hit at its door, a moment after they were sent.
bool Teller::isOneInstant(const Message &message, qint64 faultMs)
{
    constexpr qint64 kToTheDoorMs = 50;
    const bool foreign = message.from == Party::Customer && message.to == Party::Pg;
    return foreign ? faultMs >= message.sentMs && faultMs - message.sentMs <= kToTheDoorMs : faultMs == message.sentMs;
}

void Teller::hit(Message &sent, const QString &rule, const std::string &kind)
{
    sent.faults << rule;
    sent.detail.prepend(rule + u": "_s + faultTitle(kind) + u'\n');
}

void Teller::claimFaults(std::size_t index, const std::string &key)
{
    const std::string plain = key.starts_with("msg_") ? key.substr(4) : key;
    Message &made = m_story.messages[index];
    // All of them: one message may be hit by several rules, each of which holds it back a while longer.
    std::erase_if(m_faults, [&](const PendingFault &fault) {
        if (!isOnTheWay(made, fault.from, fault.to) || (!fault.key.empty() && fault.key != plain)) return false;
        // What was held back on the bus comes later; elsewhere a fault and what it hits are one instant.
        const bool bus = made.from == Party::Bus && !fault.key.empty();
        if (!bus && !isOneInstant(made, fault.ms)) return false;
        hit(made, fault.rule, fault.kind);
        m_story.steps[fault.step].text.clear(); // stands on the arrow now; empty steps are dropped at the end
        return true;
    });
}

void Teller::add(const TraceRecord &record)
{
    if (m_story.messages.empty() && m_story.steps.empty()) m_story.firstMs = record.at.ms;
    m_story.lastMs = record.at.ms;
    switch (record.kind) {
    case TraceKind::HttpRequest: return request(record);
    case TraceKind::HttpAnswer: return answer(record);
    case TraceKind::HttpFailure: return failure(record);
    case TraceKind::EventAppended:
    case TraceKind::EventDelivered:
    case TraceKind::EventDuplicate:
    case TraceKind::EventParked:
    case TraceKind::EventDeadLettered: return event(record);
    case TraceKind::StateChange:
    case TraceKind::RefusedEdge: return change(record);
    case TraceKind::FaultFired: return fault(record);
    case TraceKind::Crash: step(record, StepKind::Crash, record.from, tr("crash")); return;
    case TraceKind::Restart: step(record, StepKind::Restart, record.from, tr("restart")); return;
    case TraceKind::BreakerChange: {
        const QString change = textOf(record.payload).replace(u'>', u" → "_s);
        step(record, StepKind::Transaction, record.from, tr("breaker %1").arg(change)).side = true;
        return;
    }
    case TraceKind::Operator: step(record, StepKind::ByHand, record.from, textOf(record.name)).detail = textOf(record.payload); return;
    case TraceKind::Transaction:
    case TraceKind::Timer: return;
    }
}

} // namespace hamster::sequence
