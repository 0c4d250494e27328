#include "views/panes/orders/order_texts.h"

#include "model/core/test_cards.h"
#include "model/ecommerce/status_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {
QString say(const char *text) { return QCoreApplication::translate("OrderTexts", text); }
} // namespace

QString itemsText(const QString &first, int others)
{
    if (others <= 0) return first;
    return QCoreApplication::translate("OrderTexts", "%1 +%2", "first item and how many others").arg(first, QString::number(others));
}

QString methodText(const QString &method)
{
    if (method == "CARD"_L1) return say(QT_TRANSLATE_NOOP("OrderTexts", "Card"));
    if (method == "KAKAO_PAY"_L1) return say(QT_TRANSLATE_NOOP("OrderTexts", "Kakao Pay"));
    if (method == "POINT"_L1) return say(QT_TRANSLATE_NOOP("OrderTexts", "Points"));
    return method;
}

QString cardText(const QString &token)
{
    struct Card {
        QLatin1StringView token;
        const char *text;
    };
    static constexpr Card kCards[] = {
        {"tok_any"_L1, QT_TRANSLATE_NOOP("OrderTexts", "As the PG's profile decides")},
        {"tok_ok"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Always approved")},
        {"tok_limit"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Declined: limit exceeded")},
        {"tok_invalid"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Declined: invalid card")},
        {"tok_slow"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Approved after 12 seconds")},
        {"tok_lost_webhook"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Approved, but no webhook arrives")},
    };
    for (const Card &card : kCards)
        if (card.token == token) return say(card.text);
    const auto known = cardByToken(token.toStdString());
    return known ? QString::fromUtf8(known->title.data(), static_cast<qsizetype>(known->title.size())) : token;
}

QString reasonText(const QString &code)
{
    struct Reason {
        QLatin1StringView code;
        const char *text;
    };
    static constexpr Reason kReasons[] = {
        {"NOT_ENOUGH_STOCK"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Not enough stock")},
        {"UNKNOWN_PRODUCT"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Unknown product")},
        {"INSUFFICIENT_BALANCE"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Not enough points")},
        {"DECLINED"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Declined by the PG")},
        {"LIMIT_EXCEEDED"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Declined: limit exceeded")},
        {"INVALID_CARD"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Declined: invalid card")},
        {"EXPIRED"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Reservation expired")},
        {"CANCELLED"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Cancelled")},
        {"CANCELLED_BY_CUSTOMER"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Cancelled by the customer")},
        {"CANCELLED_BY_OPERATOR"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Cancelled by an operator")},
        {"CANCELLED_BY_VENDOR"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Cancelled by the vendor")},
        {"FAILED_BY_OPERATOR"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Closed by an operator")},
        {"SNAPSHOT_GONE"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The order could not be verified")},
        {"UNDECIDED"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The PG never said how it ended")},
        {"CONFIRMATION_FAILED"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The order's own confirmation failed")},
        {"PAYMENT_003"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The PG was not asked: it refused the connection, or the breaker was open")},
        {"PAYMENT_004"_L1, QT_TRANSLATE_NOOP("OrderTexts", "No PG available")},
        {"PAYMENT_005"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The PG refused every try")},
        {"PAYMENT_006"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The PG did not answer in time")},
        {"RESERVATION_GONE"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The reservation was gone")},
        {"AMOUNT_MISMATCH"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Another amount was captured")},
        {"LATE_APPROVAL"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The approval came too late")},
        {"CUSTOMER_REQUEST"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The customer asked for it")},
        // What scenarios and the load write where a person would write a reason.
        {"did not fit"_L1, QT_TRANSLATE_NOOP("OrderTexts", "It did not fit")},
        {"changed my mind"_L1, QT_TRANSLATE_NOOP("OrderTexts", "The customer's mind changed")},
        {"wrong size"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Wrong size")},
        {"paid in by the member"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Paid in by the member")},
    };
    for (const Reason &reason : kReasons)
        if (reason.code == code) return say(reason.text);
    return code;
}

QString shortReasonText(const QString &code)
{
    struct Short {
        QLatin1StringView code;
        const char *text;
    };
    static constexpr Short kShort[] = {
        {"LIMIT_EXCEEDED"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Limit exceeded")},
        {"INVALID_CARD"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Invalid card")},
        {"CANCELLED_BY_CUSTOMER"_L1, QT_TRANSLATE_NOOP("OrderTexts", "By the customer")},
        {"CANCELLED_BY_OPERATOR"_L1, QT_TRANSLATE_NOOP("OrderTexts", "By an operator")},
        {"CANCELLED_BY_VENDOR"_L1, QT_TRANSLATE_NOOP("OrderTexts", "By the vendor")},
        {"SNAPSHOT_GONE"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Not verified")},
        {"UNDECIDED"_L1, QT_TRANSLATE_NOOP("OrderTexts", "PG never decided")},
        {"CONFIRMATION_FAILED"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Confirmation failed")},
        {"PAYMENT_003"_L1, QT_TRANSLATE_NOOP("OrderTexts", "PG not asked")},
        {"PAYMENT_005"_L1, QT_TRANSLATE_NOOP("OrderTexts", "PG refused every try")},
        {"PAYMENT_006"_L1, QT_TRANSLATE_NOOP("OrderTexts", "No answer from the PG")},
        {"AMOUNT_MISMATCH"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Another amount")},
        {"LATE_APPROVAL"_L1, QT_TRANSLATE_NOOP("OrderTexts", "Approved too late")},
    };
    for (const Short &each : kShort)
        if (each.code == code) return say(each.text);
    return reasonText(code);
}

QString reasonWithCode(const QString &code)
{
    const QString words = reasonText(code);
    return words == code ? code : u"%1 (%2)"_s.arg(words, code);
}

QString messageText(const QString &code, const QString &message)
{
    if (message.isEmpty() || Theme::current().language() == Language::Korean) return message;
    const std::string english = ecommerce::englishOf(code.toStdString(), message.toStdString());
    return english.empty() ? message : QString::fromStdString(english);
}

QString hitsText(std::vector<FaultMark> marks)
{
    QCollator byNumber;
    byNumber.setNumericMode(true);
    std::ranges::stable_sort(marks, [&](const FaultMark &a, const FaultMark &b) { return byNumber.compare(a.rule, b.rule) < 0; });
    const QString color = Theme::current().color(Token::Accent).name();
    QStringList hits;
    for (const FaultMark &mark : marks) {
        const QString rule = mark.rule.toHtmlEscaped();
        const QString link = mark.byHand ? rule : u"<a href=\"%1\" style=\"color:%2\">%1</a>"_s.arg(rule, color);
        const QString words = link + u"\u00A0"_s + mark.kind.toHtmlEscaped();
        if (!hits.contains(words)) hits << words;
    }
    return hits.join(u" · "_s);
}

QString hitText(const FaultMark &mark) { return u"%1, %2"_s.arg(hitsText({mark}), formatTime(mark.atMs)); }

std::vector<FaultMark> besides(std::vector<FaultMark> marks, const FaultMark &cause)
{
    std::erase_if(marks, [&](const FaultMark &mark) { return mark.rule == cause.rule && mark.kind == cause.kind; });
    return marks;
}

QString hitsStory(const OrderHits &hits)
{
    if (!hits.explained) return FaultMarks::story(hits.marks);
    const FaultMark &cause = hits.marks.front();
    QString first = say(QT_TRANSLATE_NOOP("OrderTexts", "Behind its end: %1 %2")).arg(cause.rule, cause.kind);
    std::vector<FaultMark> all = hits.marks;
    std::ranges::stable_sort(all, {}, &FaultMark::atMs);
    return first + u'\n' + FaultMarks::story(all);
}

QString sinceText(qint64 ms) { return formatCountdown(ms); }

} // namespace hamster::orders
