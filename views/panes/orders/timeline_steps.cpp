#include "views/panes/orders/timeline_steps.h"

#include "views/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

struct Words {
    QLatin1StringView entity, to;
    const char *text;
};

constexpr Words kWords[] = {
    {"order"_L1, "CREATED"_L1, QT_TRANSLATE_NOOP("Timeline", "Order accepted")},
    {"order"_L1, "PAYMENT_WAIT"_L1, QT_TRANSLATE_NOOP("Timeline", "Waiting for the payment")},
    {"order"_L1, "PAYMENT_COMPLETED"_L1, QT_TRANSLATE_NOOP("Timeline", "Payment heard of")},
    {"order"_L1, "ORDER_COMPLETED"_L1, QT_TRANSLATE_NOOP("Timeline", "Order confirmed")},
    {"order"_L1, "FAILED"_L1, QT_TRANSLATE_NOOP("Timeline", "Order failed")},
    {"order"_L1, "CANCELLED"_L1, QT_TRANSLATE_NOOP("Timeline", "Order cancelled")},
    {"order"_L1, "NEEDS_ATTENTION"_L1, QT_TRANSLATE_NOOP("Timeline", "A person has to look")},
    {"order"_L1, "PARTIALLY_REFUNDED"_L1, QT_TRANSLATE_NOOP("Timeline", "Part of the money went back")},
    {"order"_L1, "REFUNDED"_L1, QT_TRANSLATE_NOOP("Timeline", "All of the money went back")},
    {"payment"_L1, "READY"_L1, QT_TRANSLATE_NOOP("Timeline", "Payment created")},
    {"payment"_L1, "APPROVED"_L1, QT_TRANSLATE_NOOP("Timeline", "Payment approved")},
    {"payment"_L1, "FAILED"_L1, QT_TRANSLATE_NOOP("Timeline", "Payment failed")},
    {"payment"_L1, "PARTIALLY_CANCELLED"_L1, QT_TRANSLATE_NOOP("Timeline", "Payment cancelled in part")},
    {"payment"_L1, "CANCELLED"_L1, QT_TRANSLATE_NOOP("Timeline", "Payment cancelled")},
    {"reservation"_L1, "HELD"_L1, QT_TRANSLATE_NOOP("Timeline", "Stock reserved")},
    {"reservation"_L1, "CONFIRMED"_L1, QT_TRANSLATE_NOOP("Timeline", "Stock confirmed")},
    {"reservation"_L1, "RELEASED"_L1, QT_TRANSLATE_NOOP("Timeline", "Stock released")},
    {"reservation"_L1, "RESTOCKED"_L1, QT_TRANSLATE_NOOP("Timeline", "Stock came back")},
    {"process"_L1, "READY"_L1, QT_TRANSLATE_NOOP("Timeline", "Process written")},
    {"process"_L1, "UNKNOWN"_L1, QT_TRANSLATE_NOOP("Timeline", "PG asked")},
    {"process"_L1, "PENDING"_L1, QT_TRANSLATE_NOOP("Timeline", "PG has accepted it")},
    {"process"_L1, "SUCCESS"_L1, QT_TRANSLATE_NOOP("Timeline", "Approval noted")},
    {"process"_L1, "FAILED"_L1, QT_TRANSLATE_NOOP("Timeline", "Decline noted")},
    {"process"_L1, "CANCELLED"_L1, QT_TRANSLATE_NOOP("Timeline", "Process cancelled")},
    {"pg-transaction"_L1, "PENDING"_L1, QT_TRANSLATE_NOOP("Timeline", "Transaction stored")},
    {"pg-transaction"_L1, "SUCCESS"_L1, QT_TRANSLATE_NOOP("Timeline", "PG approves")},
    {"pg-transaction"_L1, "FAILED"_L1, QT_TRANSLATE_NOOP("Timeline", "PG declines")},
    {"pg-transaction"_L1, "PARTIALLY_CANCELLED"_L1, QT_TRANSLATE_NOOP("Timeline", "PG gives part back")},
    {"pg-transaction"_L1, "CANCELLED"_L1, QT_TRANSLATE_NOOP("Timeline", "PG gives everything back")},
    {"refund"_L1, "REQUESTED"_L1, QT_TRANSLATE_NOOP("Timeline", "Refund asked for")},
    {"refund"_L1, "PENDING"_L1, QT_TRANSLATE_NOOP("Timeline", "Refund under way")},
    {"refund"_L1, "DONE"_L1, QT_TRANSLATE_NOOP("Timeline", "Refund done")},
    {"refund"_L1, "UNKNOWN"_L1, QT_TRANSLATE_NOOP("Timeline", "Refund without an answer")},
    {"refund"_L1, "REFUSED"_L1, QT_TRANSLATE_NOOP("Timeline", "Refund refused")},
    {"coupon"_L1, "USED"_L1, QT_TRANSLATE_NOOP("Timeline", "Coupon used")},
    {"coupon"_L1, "AVAILABLE"_L1, QT_TRANSLATE_NOOP("Timeline", "Coupon given back")},
    {"coupon"_L1, "EXPIRED"_L1, QT_TRANSLATE_NOOP("Timeline", "Coupon expired")},
};

QString say(const char *text) { return QCoreApplication::translate("Timeline", text); }

QString wordsFor(const QString &entity, const QString &to)
{
    for (const Words &words : kWords)
        if (words.entity == entity && words.to == to) return say(words.text);
    return entity + u' ' + stateName(entity, to);
}

bool isStep(const StepFact &step, QLatin1StringView entity, QLatin1StringView to) { return step.entity == entity && step.to == to; }

/// Takes the first step of the group that matches out of it.
bool takes(std::vector<StepFact> &group, QLatin1StringView entity, QLatin1StringView to, int *count = nullptr)
{
    const auto removed = std::erase_if(group, [&](const StepFact &step) { return isStep(step, entity, to); });
    if (count) *count = static_cast<int>(removed);
    return removed > 0;
}

class Builder {
public:
    explicit Builder(const OrderFacts &facts)
        : m_facts(facts)
    {}

    std::vector<TimelineStep> build()
    {
        addLogs();
        addWebhooks();
        addAttempts();
        addNotices();
        addFaults();
        std::ranges::stable_sort(m_steps, {}, &TimelineStep::ms);
        return std::move(m_steps);
    }

private:
    void add(const StepFact &step, const QString &text)
    {
        const QString detail = (step.from.isEmpty() ? u"–"_s : step.from) + u" → "_s + step.to + u'\n' + step.cause;
        m_steps.push_back({step.ms, step.party, text, step.entity, step.to, {}, {}, Family::Idle, detail});
    }

    void addLogs()
    {
        // What one transaction did carries one time and one service.
        for (std::size_t i = 0; i < m_facts.steps.size();) {
            const StepFact &first = m_facts.steps[i];
            std::vector<StepFact> group;
            for (const StepFact &step : m_facts.steps)
                if (step.ms == first.ms && step.party == first.party) group.push_back(step);
            if (std::ranges::find(m_done, std::pair(first.ms, first.party)) == m_done.end()) addGroup(group);
            m_done.emplace_back(first.ms, first.party);
            ++i;
        }
    }

    void addGroup(std::vector<StepFact> group)
    {
        std::erase_if(group, [](const StepFact &step) { return step.entity.startsWith("settlement"_L1) || step.entity == "case"_L1; });
        if (group.empty()) return;
        const StepFact base = group.front();
        int items = 0;
        const auto as = [&base](QLatin1StringView entity, QLatin1StringView to) {
            StepFact step = base;
            step.entity = entity;
            if (step.to != to) step.from.clear();
            step.to = to;
            return step;
        };
        if (base.party == "payment"_L1) {
            const bool born = takes(group, "payment"_L1, "READY"_L1);
            if (takes(group, "reservation"_L1, "HELD"_L1, &items))
                add(as("reservation"_L1, "HELD"_L1), say(items == 1 ? QT_TRANSLATE_NOOP("Timeline", "Stock reserved, %1 item")
                                                                    : QT_TRANSLATE_NOOP("Timeline", "Stock reserved, %1 items"))
                                                         .arg(items));
            else if (born)
                add(as("payment"_L1, "READY"_L1), wordsFor(u"payment"_s, u"READY"_s));
            const bool confirmed = takes(group, "reservation"_L1, "CONFIRMED"_L1);
            if (takes(group, "payment"_L1, "APPROVED"_L1))
                add(as("payment"_L1, "APPROVED"_L1),
                    confirmed ? say(QT_TRANSLATE_NOOP("Timeline", "Payment and stock confirmed")) : wordsFor(u"payment"_s, u"APPROVED"_s));
            else if (confirmed)
                add(as("reservation"_L1, "CONFIRMED"_L1), wordsFor(u"reservation"_s, u"CONFIRMED"_s));
            const bool released = takes(group, "reservation"_L1, "RELEASED"_L1);
            if (takes(group, "payment"_L1, "FAILED"_L1))
                add(as("payment"_L1, "FAILED"_L1), released && isVoided(m_facts)
                                                       ? say(QT_TRANSLATE_NOOP("Timeline", "Payment ended, stock released"))
                                                   : released ? say(QT_TRANSLATE_NOOP("Timeline", "Payment failed, stock released"))
                                                              : wordsFor(u"payment"_s, u"FAILED"_s));
            else if (released)
                add(as("reservation"_L1, "RELEASED"_L1), wordsFor(u"reservation"_s, u"RELEASED"_s));
            if (std::ranges::any_of(group, [](const StepFact &s) { return isStep(s, "refund"_L1, "DONE"_L1); }))
                std::erase_if(group, [](const StepFact &s) { return s.entity == "payment"_L1; });
            if (std::ranges::any_of(group, [](const StepFact &s) { return isStep(s, "refund"_L1, "PENDING"_L1); }))
                takes(group, "refund"_L1, "REQUESTED"_L1);
            takes(group, "reservation"_L1, "RESTOCKED"_L1);
        }
        for (const StepFact &step : group) addSingle(step);
    }

    void addSingle(const StepFact &step)
    {
        if (step.party == "cash-gateway"_L1 && step.entity == "process"_L1) {
            if (step.to == "READY"_L1 && std::ranges::any_of(m_facts.steps, [&](const StepFact &s) {
                    return isStep(s, "process"_L1, "UNKNOWN"_L1) && s.ms - step.ms < 100;
                }))
                return; // told with the asking
            if (step.to == "UNKNOWN"_L1) return add(step, say(QT_TRANSLATE_NOOP("Timeline", "Process written, PG asked")));
            if (step.to == "PENDING"_L1 && m_facts.pgPublicId) return; // the PG's own step says it
            const int webhook = webhookAt(step.ms);
            if (webhook > 0) return add(step, say(QT_TRANSLATE_NOOP("Timeline", "Webhook #%1 applied")).arg(webhook));
        }
        if (isVoided(m_facts) && isStep(step, "pg-transaction"_L1, "FAILED"_L1))
            return add(step, say(QT_TRANSLATE_NOOP("Timeline", "Voided at the PG")));
        if (isVoided(m_facts) && isStep(step, "process"_L1, "FAILED"_L1))
            return add(step, say(QT_TRANSLATE_NOOP("Timeline", "Void noted")));
        if (isStep(step, "pg-transaction"_L1, "PENDING"_L1))
            return add(step, say(QT_TRANSLATE_NOOP("Timeline", "Accepted as %1")).arg(m_facts.pgTransaction.section(u':', -1)));
        if (isStep(step, "order"_L1, "ORDER_COMPLETED"_L1) && !m_facts.notices.empty()) {
            m_told = true;
            return add(step, say(QT_TRANSLATE_NOOP("Timeline", "Order confirmed, customer told")));
        }
        if (isStep(step, "order"_L1, "PAYMENT_COMPLETED"_L1) && std::ranges::any_of(m_facts.steps, [&](const StepFact &s) {
                return isStep(s, "order"_L1, "ORDER_COMPLETED"_L1) && s.ms - step.ms < 5;
            }))
            return; // the same breath
        add(step, wordsFor(step.entity, step.to));
    }

    /// The number of the webhook attempt that was received at this time and moved the process; 0: none.
    int webhookAt(qint64 ms) const
    {
        for (std::size_t i = 0; i < m_facts.inbox.size(); ++i)
            if (m_facts.inbox[i].verdict == "APPLIED"_L1 && std::abs(m_facts.inbox[i].receivedMs - ms) < 50) return numberOf(i);
        return 0;
    }

    /// Which attempt the i-th arrival was.
    int numberOf(std::size_t arrival) const
    {
        std::size_t at = 0;
        for (const WebhookFact &webhook : m_facts.webhooks)
            if (webhook.outcome == "ANSWERED"_L1 && at++ == arrival) return static_cast<int>(webhook.number);
        return static_cast<int>(arrival) + 1;
    }

    void note(qint64 ms, const char *party, const QString &text, const QString &right, const char16_t *icon, Family tone,
              const QString &detail)
    {
        m_steps.push_back({ms, QString::fromLatin1(party), text, {}, {}, right, QString::fromUtf16(icon), tone, detail});
    }

    void addWebhooks()
    {
        for (const WebhookFact &webhook : m_facts.webhooks) {
            const QString number = QString::number(webhook.number);
            if (webhook.outcome == "LOST"_L1)
                note(webhook.createdMs, "hamster-pg", say(QT_TRANSLATE_NOOP("Timeline", "Webhook #%1 lost on the way")).arg(number),
                     webhook.detail.isEmpty() ? say(QT_TRANSLATE_NOOP("Timeline", "lost")) : webhook.detail, u"fault", Family::Bad,
                     webhook.detail);
            else if (webhook.outcome == "NO_ANSWER"_L1)
                note(webhook.createdMs, "hamster-pg", say(QT_TRANSLATE_NOOP("Timeline", "Webhook #%1 without an answer")).arg(number),
                     say(QT_TRANSLATE_NOOP("Timeline", "no answer")), u"tri", Family::Warn, webhook.detail);
            else if (webhook.outcome == "ANSWERED"_L1 && webhook.http >= 300)
                note(webhook.createdMs, "hamster-pg", say(QT_TRANSLATE_NOOP("Timeline", "Webhook #%1 refused")).arg(number),
                     QString::number(webhook.http), u"bad", Family::Bad, webhook.detail);
            else if (webhook.outcome.isEmpty())
                note(webhook.createdMs, "hamster-pg", say(QT_TRANSLATE_NOOP("Timeline", "Webhook #%1 on its way")).arg(number), {}, u"send",
                     Family::Wait, webhook.detail);
        }
        for (std::size_t i = 0; i < m_facts.inbox.size(); ++i) {
            const InboxFact &inbox = m_facts.inbox[i];
            const bool told = std::ranges::any_of(m_facts.steps, [&](const StepFact &step) {
                return step.entity == "process"_L1 && std::abs(step.ms - inbox.receivedMs) < 50;
            });
            if (inbox.verdict == "APPLIED"_L1 && told) continue;
            const bool absorbed = inbox.verdict == "DUPLICATE"_L1 || inbox.verdict == "NO_CHANGE"_L1 || inbox.verdict == "APPLIED"_L1;
            const char *text = inbox.verdict == "DUPLICATE"_L1   ? QT_TRANSLATE_NOOP("Timeline", "Webhook #%1 again, absorbed")
                               : inbox.verdict == "NO_CHANGE"_L1 ? QT_TRANSLATE_NOOP("Timeline", "Webhook #%1 late, absorbed")
                               : inbox.verdict == "APPLIED"_L1   ? QT_TRANSLATE_NOOP("Timeline", "Webhook #%1 applied")
                                                                 : QT_TRANSLATE_NOOP("Timeline", "Webhook #%1 judged");
            note(inbox.receivedMs, "cash-gateway", say(text).arg(numberOf(i)), absorbed ? QString::number(inbox.http) : inbox.verdict,
                 absorbed ? u"okO" : u"tri", absorbed ? Family::Good : Family::Warn, inbox.verdict);
        }
    }

    void addAttempts()
    {
        bool first = true;
        for (const AttemptFact &attempt : m_facts.attempts) {
            const bool approve = attempt.kind == "APPROVE"_L1;
            if (approve && std::exchange(first, false) && attempt.outcome != "NO_ANSWER"_L1) continue; // told by the process
            const char *text = approve                        ? QT_TRANSLATE_NOOP("Timeline", "PG asked, try %1")
                               : attempt.kind == "INQUIRE"_L1 ? QT_TRANSLATE_NOOP("Timeline", "Inquiry at the PG")
                               : attempt.kind == "VOID"_L1    ? QT_TRANSLATE_NOOP("Timeline", "Void asked of the PG")
                                                              : QT_TRANSLATE_NOOP("Timeline", "Cancel %1 asked of the PG");
            QString words = say(text);
            if (approve) words = words.arg(attempt.tries);
            if (attempt.kind == "CANCEL"_L1) words = words.arg(formatWon(attempt.amount));
            const bool bad = attempt.outcome == "REFUSED"_L1 || attempt.outcome == "CONFLICT"_L1;
            const bool silent = attempt.outcome == "NO_ANSWER"_L1 || attempt.outcome == "NOT_SENT"_L1;
            const QString right = attempt.http ? QString::number(attempt.http)
                                  : silent     ? say(QT_TRANSLATE_NOOP("Timeline", "no answer"))
                                               : QString();
            note(attempt.createdMs, "cash-gateway", words, right,
                 bad               ? u"bad"
                 : silent          ? u"tri"
                 : right.isEmpty() ? u"half"
                                   : u"okO",
                 bad               ? Family::Bad
                 : silent          ? Family::Warn
                 : right.isEmpty() ? Family::Wait
                                   : Family::Good,
                 attempt.outcome + u' ' + attempt.key);
        }
    }

    void addNotices()
    {
        for (const NoticeFact &notice : m_facts.notices)
            if (!m_told)
                note(notice.createdMs, "ecommerce", say(QT_TRANSLATE_NOOP("Timeline", "Customer told")), {}, u"bell", Family::Idle,
                     notice.title);
    }

    void addFaults()
    {
        for (const FaultMark &mark : m_facts.faults) {
            const QString detail = mark.name + u'\n' + mark.key;
            const QString rule = mark == m_facts.cause ? say(QT_TRANSLATE_NOOP("Timeline", "%1, cause")).arg(mark.rule) : mark.rule;
            // A step that says the same already only gets the rule.
            const auto said = std::ranges::find_if(m_steps, [&mark](const TimelineStep &step) {
                return step.state.isEmpty() && std::abs(step.ms - mark.atMs) <= 2 &&
                       (step.tone == Family::Bad || step.tone == Family::Warn) && step.noteIcon != "fault"_L1 && step.noteIcon != "hold"_L1;
            });
            if (said == m_steps.end()) {
                note(mark.atMs,
                     mark.party == "ecommerce"_L1 || mark.party == "payment"_L1 || mark.party == "cash-gateway"_L1
                         ? mark.party.toLatin1().constData()
                         : "hamster-pg",
                     mark.kind, rule, mark.byHand ? u"hold" : u"fault", Family::Bad, detail);
                continue;
            }
            said->note = rule;
            said->noteIcon = mark.byHand ? u"hold"_s : u"fault"_s;
            said->tone = Family::Bad;
            said->detail += u'\n' + mark.kind + u'\n' + detail;
        }
    }

    const OrderFacts &m_facts;
    std::vector<TimelineStep> m_steps;
    std::vector<std::pair<qint64, QString>> m_done;
    bool m_told = false;
};

} // namespace

bool isVoided(const OrderFacts &facts)
{
    return std::ranges::any_of(facts.steps, [](const StepFact &step) {
        return isStep(step, "pg-transaction"_L1, "FAILED"_L1) && (step.cause == "void"_L1 || step.cause == "cancel"_L1);
    });
}

std::vector<TimelineStep> timelineOf(const OrderFacts &facts) { return Builder(facts).build(); }

} // namespace hamster::orders
