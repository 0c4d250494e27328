#include "views/panes/certify/certify_texts.h"

#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::certify_pane {

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString spoken(std::string_view english, std::string_view korean)
{
    return textOf(Theme::current().language() == Language::Korean ? korean : english);
}

bool sameShot(const certify::Shot &a, const certify::Shot &b)
{
    return a.forgery == b.forgery && a.signedAgo == b.signedAgo && a.amountMore == b.amountMore && a.declined == b.declined &&
           a.unknownOrder == b.unknownOrder;
}

/// As one word of a shell.
QString quoted(const QString &word)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:@%+=,-]+$"_s);
    if (plain.match(word).hasMatch()) return word;
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QStringList CertifyTexts::caseHeaders()
{
    return {tr("Result"), tr("Case"), tr("Name"), tr("Answers"), tr("Payments"), tr("Stock taken"), tr("Refunds")};
}

QStringList CertifyTexts::shotHeaders() { return {u"#"_s, tr("Webhook"), tr("Answer")}; }

QString CertifyTexts::name(const certify::Case &one) { return textOf(one.name); }
QString CertifyTexts::title(const certify::Case &one) { return spoken(one.title, one.titleKorean); }
QString CertifyTexts::why(const certify::Case &one) { return spoken(one.why, one.whyKorean); }

QString CertifyTexts::expected(const certify::Case &one)
{
    const certify::SideEffects once{.paid = 1, .stockTaken = 1}; // in the words of what is found, to be compared
    switch (one.expected) {
    case certify::Expected::PaidOnce:
        return one.secondOrder ? tr("%1; nothing for the member's other order").arg(effects(once)) : effects(once);
    case certify::Expected::NotPaid: return effects({});
    case certify::Expected::PaidOrReturned: return tr("%1, or the money given back once").arg(effects(once));
    }
    return {};
}

QString CertifyTexts::effects(const certify::SideEffects &effects)
{
    return tr("paid %1×, stock taken %2, refunded %3×")
        .arg(formatCount(effects.paid), formatCount(effects.stockTaken), formatCount(effects.refunded));
}

QString CertifyTexts::finding(const certify::CaseResult &result)
{
    using Kind = certify::Finding::Kind;
    switch (result.finding.kind) {
    case Kind::None: return {};
    case Kind::NeedsSecret: return tr("Needs signed webhooks: give the secret that your receiver knows.");
    case Kind::NotSetUp: return tr("The back end cannot set this case up: the probe answered 404 or 501, or its program ended with 3.");
    case Kind::WrongEffects: return tr("Expected %1, but it was %2.").arg(expected(*result.of), effects(result.effects));
    case Kind::OtherOrderTouched:
        return tr("The member's other order %1 was touched: %2.")
            .arg(textOf(result.finding.otherOrder), effects(result.finding.otherEffects));
    }
    return {};
}

QString CertifyTexts::shot(const certify::Case &one, std::size_t at)
{
    using certify::Forgery;
    const certify::Shot &shot = one.shots[at];
    QStringList words;
    if (at > 0 && sameShot(shot, one.shots[at - 1]))
        words << tr("The same webhook again");
    else if (shot.declined)
        words << tr("Genuine, says that the payment was declined");
    else if (shot.unknownOrder)
        words << tr("Genuine, about an order that does not exist");
    else if (shot.amountMore != 0)
        words << tr("Genuine, but the amount differs by %1").arg(formatWonChange(shot.amountMore));
    else if (shot.forgery == Forgery::Unsigned)
        words << tr("Forged: no signature");
    else if (shot.forgery == Forgery::WrongKey)
        words << tr("Forged: signed with another key");
    else if (shot.forgery == Forgery::BodyAltered)
        words << tr("Forged: the signature is of another body");
    else if (shot.forgery == Forgery::IdAltered)
        words << tr("Forged: the signature is of another webhook-id");
    else if (shot.forgery == Forgery::TimestampAltered)
        words << tr("Forged: the signature is of another timestamp");
    else
        words << tr("Genuine");
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(shot.signedAgo).count();
    if (minutes > 0) words << tr("dated %1 min ago").arg(minutes);
    if (minutes < 0) words << tr("dated %1 min ahead").arg(-minutes);
    if (shot.hangUp) words << tr("the sender hangs up before the answer");
    if (shot.withNext) words << tr("at the same time as the next");
    return words.join(u", "_s);
}

QString CertifyTexts::answer(const certify::Answer &answer, const certify::Shot &shot)
{
    if (!answer.failure) return QString::number(answer.status);
    switch (*answer.failure) {
    case NetworkError::ConnectionRefused: return tr("nobody listens");
    case NetworkError::ConnectTimeout: return tr("no connection");
    case NetworkError::AnswerTimeout: return shot.hangUp ? tr("hung up") : tr("no answer in time");
    case NetworkError::ConnectionReset: return tr("connection cut");
    case NetworkError::MalformedAnswer: return tr("no HTTP answer");
    case NetworkError::AnswerTooLarge: return tr("answer too large");
    }
    return {};
}

QString CertifyTexts::receiverKind(certify::ReceiverKind kind)
{
    switch (kind) {
    case certify::ReceiverKind::Correct: return tr("Correct");
    case certify::ReceiverKind::CountsTwice: return tr("Broken: books every webhook again");
    case certify::ReceiverKind::TrustsAnyone: return tr("Broken: looks at no signature");
    case certify::ReceiverKind::IgnoresAmount: return tr("Broken: books whatever amount");
    case certify::ReceiverKind::NeverTooOld: return tr("Broken: takes webhooks of any age");
    case certify::ReceiverKind::NewestOrder: return tr("Broken: books the newest order");
    }
    return {};
}

QString CertifyTexts::progress(const CertifyState &state)
{
    return state.running ? tr("checking %1 of %2").arg(std::min(state.judged + 1, state.asked)).arg(state.asked) : QString();
}

/// What the system and our HTTP client say of a connection, in the language of the desk.
static QString connectionWords(const QString &english)
{
    if (english == "Connection refused"_L1) return CertifyTexts::tr("Connection refused");
    if (english == "no whole answer in time"_L1) return CertifyTexts::tr("no answer in time");
    return english;
}

QString CertifyTexts::probeProblem(const QString &detail)
{
    static const QRegularExpression silent(u"^the probe (\\S+) did not answer: (.*)$"_s), status(u"^the probe (\\S+) answered (\\d+)$"_s),
        endless(u"^the probe '(.+)' did not end: (.*)$"_s), crashed(u"^the probe '(.+)' crashed$"_s),
        ended(u"^the probe '(.+)' ended with (-?\\d+): (.*)$"_s, QRegularExpression::DotMatchesEverythingOption),
        noJson(u"^the probe's answer is no JSON: (.*)$"_s);
    if (const auto match = silent.match(detail); match.hasMatch())
        return tr("%1 did not answer: %2").arg(match.captured(1), connectionWords(match.captured(2)));
    if (const auto match = status.match(detail); match.hasMatch())
        return tr("%1 answered with status %2").arg(match.captured(1), match.captured(2));
    if (const auto match = endless.match(detail); match.hasMatch())
        return tr("The program %1 did not end: %2").arg(match.captured(1), match.captured(2));
    if (const auto match = crashed.match(detail); match.hasMatch()) return tr("The program %1 crashed").arg(match.captured(1));
    if (const auto match = ended.match(detail); match.hasMatch())
        return tr("The program %1 ended with %2: %3").arg(match.captured(1), match.captured(2), match.captured(3));
    if (const auto match = noJson.match(detail); match.hasMatch()) return tr("The answer is no JSON: %1").arg(match.captured(1));
    if (detail.startsWith("the probe's answer has no \"orderId\""_L1)) return tr("The answer has no \"orderId\" (a text)");
    if (detail.startsWith("the probe's answer has no \"amount\""_L1))
        return tr("The answer has no \"amount\" (a whole number of won above 0)");
    if (detail.startsWith("the probe's answer lacks"_L1)) return tr("The answer lacks \"paid\" or \"stockTaken\" (whole numbers)");
    QString words = detail;
    if (!words.isEmpty()) words.front() = words.front().toUpper();
    return words;
}

CertifyTexts::Hint CertifyTexts::hint(const CertifyState &state)
{
    const CertifyCase *valid = state.find(u"valid"_s);
    if (!valid || valid->phase != CertifyCase::Phase::Judged || valid->result.end != certify::CaseResult::End::Failed) return {};
    const QString proves = tr("Cases in which nothing must happen pass all the same: they prove nothing before this one passes.");
    const std::vector<certify::Answer> &answers = valid->result.answers;
    const certify::Answer first = answers.empty() ? certify::Answer{} : answers.front();
    if (first.failure) return {tr("The receiver does not answer: %1").arg(answer(first, valid->of->shots.front())), proves};
    if (state.signedWebhooks && (first.status == 401 || first.status == 403))
        return {tr("The receiver refuses a genuine webhook (%1)").arg(first.status),
                tr("Is this the secret that it knows?") + u' ' + proves};
    return {tr("Not even one genuine webhook is booked right"), proves};
}

QString caseState(const CertifyCase &one)
{
    switch (one.phase) {
    case CertifyCase::Phase::NotRun: return u"NOT_RUN"_s;
    case CertifyCase::Phase::Waiting: return u"WAITING"_s;
    case CertifyCase::Phase::Running: return u"RUNNING"_s;
    case CertifyCase::Phase::Judged: break;
    }
    switch (one.result.end) {
    case certify::CaseResult::End::Passed: return u"PASSED"_s;
    case certify::CaseResult::End::Failed: return u"FAILED"_s;
    case certify::CaseResult::End::Skipped: return u"SKIPPED"_s;
    }
    return {};
}

QString caseGroup(const CertifyCase &one) { return one.phase == CertifyCase::Phase::Judged ? caseState(one) : u"NOT_RUN"_s; }

std::vector<CellRow> caseRows(const CertifyState &state, const QString &group)
{
    std::vector<CellRow> rows;
    qint64 id = 0;
    for (const CertifyCase &one : state.cases) {
        ++id;
        const QString now = caseState(one);
        if (!group.isEmpty() && caseGroup(one) != group) continue;
        const bool counted = now == "PASSED"_L1 || now == "FAILED"_L1;
        QStringList answers;
        for (std::size_t i = 0; i < one.result.answers.size(); ++i)
            answers << CertifyTexts::answer(one.result.answers[i], one.of->shots[i]);
        const auto count = [counted](std::int64_t number) { return counted ? Cell::count(number) : Cell(); };
        CellRow row;
        row.id = id;
        row.cells = {Cell::state(u"certify-case"_s, now),   Cell::words(CertifyTexts::title(*one.of), CertifyTexts::finding(one.result)),
                     Cell::id(CertifyTexts::name(*one.of)), Cell::words(answers.isEmpty() ? kNothing.toString() : answers.join(u" · "_s)),
                     count(one.result.effects.paid),        count(one.result.effects.stockTaken),
                     count(one.result.effects.refunded)};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CellRow> shotRows(const CertifyCase &one)
{
    std::vector<CellRow> rows;
    for (std::size_t i = 0; i < one.of->shots.size(); ++i) {
        const QString what = CertifyTexts::shot(*one.of, i);
        const QString answer =
            i < one.result.answers.size() ? CertifyTexts::answer(one.result.answers[i], one.of->shots[i]) : kNothing.toString();
        const auto number = static_cast<qint64>(i + 1);
        rows.push_back({number, {Cell::count(number), Cell::words(what, what), Cell::words(answer)}});
    }
    return rows;
}

QString commandLine(const CertifyRequest &request, bool signedWebhooks, const QStringList &cases)
{
    QString line = u"hamster certify %1 --probe %2"_s.arg(request.receiver.isEmpty() ? u"URL"_s : quoted(request.receiver),
                                                          request.probe.isEmpty() ? u"PROBE"_s : quoted(request.probe));
    if (signedWebhooks) line += u" --webhook-secret \"$WEBHOOK_SECRET\""_s;
    for (const QString &one : cases) line += u" --case "_s + one;
    const CertifyRequest usual;
    if (request.patienceMs != usual.patienceMs) line += u" --patience %1"_s.arg(request.patienceMs);
    if (request.quietMs != usual.quietMs) line += u" --quiet %1"_s.arg(request.quietMs);
    return line;
}

} // namespace hamster::certify_pane
