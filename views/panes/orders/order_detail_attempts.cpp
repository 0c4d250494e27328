// OrderDetail: PG attempts, refunds and notices.
#include "views/panes/orders/order_detail.h"
#include "views/panes/orders/order_texts.h"
#include "views/panes/orders/section.h"
#include "views/panes/orders/timeline_steps.h"
#include "views/theme/states.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

constexpr std::size_t kAttemptsShown = 8;

/// The transaction's state that the PG's answer has brought; empty where it tells none.
QString broughtState(const AttemptFact &attempt)
{
    if (attempt.outcome != "ACCEPTED"_L1) return {};
    return attempt.kind == "CANCEL"_L1 ? u"CANCELLED"_s : attempt.told;
}

QString shortKey(const QString &key) { return key.size() <= 12 ? key : key.left(4) + u'…' + key.right(4); }

} // namespace

void OrderDetail::addAttempt(int row, const AttemptFact &attempt)
{
    QString what = attempt.kind;
    if (attempt.kind == "APPROVE"_L1) what = attempt.tries > 1 ? tr("Approve, try %1").arg(attempt.tries) : tr("Approve");
    if (attempt.kind == "INQUIRE"_L1) what = tr("Inquire");
    if (attempt.kind == "VOID"_L1) what = tr("Void");
    if (attempt.kind == "CANCEL"_L1) what = tr("Cancel %1").arg(formatWon(attempt.amount));
    struct Outcome {
        QLatin1StringView outcome;
        QString state, text;
    };
    // What the PG took decides nothing yet; once it has decided, that is what became of it.
    const bool asked = attempt.kind == "APPROVE"_L1;
    // What was given back later had been approved.
    const bool approved = asked && (m_facts.processState == "SUCCESS"_L1 || !m_facts.approval.isEmpty());
    const bool decided = approved || (asked && m_facts.processState == "FAILED"_L1);
    const QString became = approved ? u"SUCCESS"_s : u"FAILED"_s;
    const Outcome outcomes[] = {
        {"ACCEPTED"_L1,
         decided ? became
         : asked ? u"PENDING"_s
                 : u"SUCCESS"_s,
         decided                     ? stateName(u"process", became)
         : asked                     ? tr("Accepted")
         : attempt.kind == "VOID"_L1 ? tr("Voided")
                                     : tr("Answered")},
        {"REFUSED"_L1, u"FAILED"_s, tr("Refused")},
        {"NO_ANSWER"_L1, u"UNKNOWN"_s, tr("No answer")},
        {"NOT_SENT"_L1, u"CANCELLED"_s, tr("Not sent")},
        {"NOT_FOUND"_L1, u"READY"_s, tr("Not found")},
        {"CONFLICT"_L1, u"FAILED"_s, tr("Conflict")},
    };
    auto *chip = new StateChip(u"process"_s, u"PENDING"_s);
    chip->setShownText(tr("On its way"));
    for (const Outcome &each : outcomes) {
        if (each.outcome != attempt.outcome) continue;
        chip->setState(u"process"_s, each.state);
        chip->setShownText(each.text);
    }
    if (asked && decided && !approved && isVoided(m_facts)) {
        chip->setState(u"process"_s, u"CANCELLED"_s);
        chip->setShownText(tr("Voided"));
    }
    if (const QString brought = broughtState(attempt); !brought.isEmpty()) {
        chip->setState(u"pg-transaction"_s, brought);
        chip->setShownText(stateName(u"pg-transaction"_s, brought));
    }
    QStringList result;
    if (attempt.http) result << u"HTTP %1"_s.arg(attempt.http);
    if (attempt.durationMs >= 0) result << formatDuration(attempt.durationMs);
    auto *key = new Label(tr("key %1").arg(shortKey(attempt.key)), TextRole::Mono, Token::T3);
    key->setToolTip(attempt.key);
    auto *kind = new Label(what);
    kind->setToolTip(tr("key %1").arg(attempt.key));
    m_attemptGrid->put(row, 0, kind);
    if (m_narrow)
        delete key; // said by the tooltip of its line
    else
        m_attemptGrid->put(row, 1, key);
    m_attemptGrid->put(row, 2, new Label(result.join(u" · "_s), TextRole::Body, Token::T2));
    m_attemptGrid->put(row, 3, chip, Qt::AlignLeft);
}

/// Why the gateway has not asked the PG anything: not every order is one that it asks for.
QString OrderDetail::notAsked() const
{
    if (m_facts.amount == 0) return tr("Paid with points alone: there is nothing to ask a PG for.");
    if (m_facts.route == "DIRECT"_L1)
        return tr("The vendor's own shop asks the PG by its own contract. The gateway hears of it by webhook and then checks.");
    if (m_facts.provider == "TOSS"_L1) return tr("The customer pays in the PG's window; the gateway asks when that is done.");
    const bool paying = m_facts.state == "CREATED"_L1 || m_facts.state == "PAYMENT_WAIT"_L1;
    return paying ? tr("The PG has not been asked yet.") : tr("The PG has not been asked.");
}

void OrderDetail::setNow(qint64 ms, bool reconciles)
{
    m_nowMs = ms;
    m_reconciles = reconciles;
    showInquiry();
}

void OrderDetail::showInquiry()
{
    const QString text = inquiryText();
    m_inquiry->setText(text);
    m_inquiry->setToolTip(text.isEmpty() ? QString() : formatDateTime(m_facts.inquireMs));
    m_inquiry->setVisible(!text.isEmpty());
}

/// A payment that the PG has not decided is not forgotten: when the gateway asks of itself. Its rounds keep a distance, so it may be later.
QString OrderDetail::inquiryText() const
{
    if (m_facts.inquireMs == 0) return {};
    if (!m_reconciles) return tr("No inquiry comes: reconciling open payments is off.");
    const qint64 left = m_facts.inquireMs - m_nowMs;
    if (left <= 0) return tr("Next inquiry: due, with the gateway's next round");
    if (m_facts.inquiries > 0) return tr("Next inquiry in %1").arg(formatCountdown(left));
    return tr("Inquiry in %1 if the PG is not heard of by then").arg(formatCountdown(left));
}

void OrderDetail::addRefund(int &row, const RefundFact &refund)
{
    const QString why = tr("Reason: %1").arg(reasonText(refund.reason));
    auto *reason = new Label(why, TextRole::Body, Token::T2);
    reason->setObjectName(u"refund.why"_s);
    reason->setToolTip(why);
    m_attemptGrid->put(row, 0, new Label(tr("Refund %1").arg(formatWon(refund.amount))), {}, m_narrow ? 2 : 1);
    m_attemptGrid->put(row, 2, new Label(formatTime(refund.updatedMs), TextRole::Body, Token::T2));
    m_attemptGrid->put(row, 3, new StateChip(u"refund"_s, refund.state), Qt::AlignLeft);
    if (m_narrow) {
        reason->setWordWrap(true);
        m_attemptGrid->put(++row, 0, reason, {}, 4);
    } else {
        reason->setElided(true);
        reason->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_attemptGrid->fill(row, 1, reason);
    }
    ++row;
}

void OrderDetail::addNotice(int row, const NoticeFact &notice)
{
    const bool korean = Theme::current().language() == Language::Korean;
    auto *title = new Label(korean ? notice.title : notice.titleEnglish, TextRole::Body, Token::T2);
    title->setToolTip(korean ? notice.body : notice.bodyEnglish);
    title->setElided(true);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (!m_narrow) m_attemptGrid->put(row, 0, new Label(tr("Notice")));
    m_attemptGrid->grid()->addWidget(title, row, m_narrow ? 0 : 1, 1, m_narrow ? 2 : 1); // narrow: what it says is enough
    auto *when = new Label(formatTime(notice.createdMs), TextRole::Body, Token::T2);
    when->setObjectName(u"notice.time"_s);
    m_attemptGrid->put(row, 2, when);
    m_attemptGrid->put(row, 3, new StateChip(u"delivery"_s, u"DELIVERED"_s), Qt::AlignLeft);
}

void OrderDetail::showAttempts()
{
    m_attempts->setHeading(tr("PG attempts and notices"),
                           m_facts.approval.isEmpty() ? QString() : tr("approval no. %1").arg(m_facts.approval));
    m_attemptGrid->clear();
    int row = 0;
    std::size_t first = m_facts.attempts.size() > kAttemptsShown ? m_facts.attempts.size() - kAttemptsShown : 0;
    if (first > 0) m_attemptGrid->put(row++, 0, new Label(tr("earlier attempts: %1").arg(first), TextRole::Caption, Token::T3), {}, 4);
    // As they came, whatever they are: the times beside them must not go back.
    std::multimap<qint64, std::function<void()>> lines;
    for (; first < m_facts.attempts.size(); ++first)
        lines.emplace(m_facts.attempts[first].createdMs, [this, &row, &attempt = m_facts.attempts[first]] { addAttempt(row++, attempt); });
    for (const RefundFact &refund : m_facts.refunds) lines.emplace(refund.updatedMs, [this, &row, &refund] { addRefund(row, refund); });
    for (const NoticeFact &notice : m_facts.notices) lines.emplace(notice.createdMs, [this, &row, &notice] { addNotice(row++, notice); });
    for (const auto &[ms, add] : lines) add();
    if (row > 0) return;
    auto *none = new Label(notAsked(), TextRole::Body, Token::T3);
    none->setObjectName(u"attempts.none"_s);
    none->setWordWrap(true);
    m_attemptGrid->put(0, 0, none, {}, 4);
}

} // namespace hamster::orders
