#include "views/theme/states.h"

#include "views/theme/theme.h"

#include <algorithm>

namespace hamster {
namespace {

// clang-format off
constexpr StateLook kStates[] = {
    {u"order", u"CREATED", Family::Idle, u"ring", u"Created", u"접수"},
    {u"order", u"PAYMENT_WAIT", Family::Wait, u"half", u"Payment wait", u"결제 대기"},
    {u"order", u"PAYMENT_COMPLETED", Family::Good, u"okO", u"Payment completed", u"결제 완료"},
    {u"order", u"ORDER_COMPLETED", Family::Good, u"ok", u"Order completed", u"주문 완료"},
    {u"order", u"FAILED", Family::Bad, u"bad", u"Failed", u"실패"},
    {u"order", u"CANCELLED", Family::Gone, u"slash", u"Cancelled", u"취소"},
    {u"order", u"NEEDS_ATTENTION", Family::Warn, u"tri", u"Needs attention", u"확인 필요"},
    {u"order", u"PARTIALLY_REFUNDED", Family::Return, u"retH", u"Partially refunded", u"부분 환불"},
    {u"order", u"REFUNDED", Family::Return, u"ret", u"Refunded", u"환불"},
    {u"process", u"READY", Family::Idle, u"ring", u"Ready", u"준비"},
    {u"process", u"UNKNOWN", Family::Unknown, u"dia", u"Unknown", u"결과 미확인"},
    {u"process", u"PENDING", Family::Wait, u"half", u"Pending", u"진행 중"},
    {u"process", u"SUCCESS", Family::Good, u"ok", u"Success", u"성공"},
    {u"process", u"FAILED", Family::Bad, u"bad", u"Failed", u"실패"},
    {u"process", u"CANCELLED", Family::Gone, u"slash", u"Cancelled", u"취소"},
    {u"payment", u"READY", Family::Idle, u"ring", u"Ready", u"준비"},
    {u"payment", u"APPROVED", Family::Good, u"ok", u"Approved", u"승인"},
    {u"payment", u"FAILED", Family::Bad, u"bad", u"Failed", u"실패"},
    {u"payment", u"PARTIALLY_CANCELLED", Family::Return, u"retH", u"Partially cancelled", u"부분 취소"},
    {u"payment", u"CANCELLED", Family::Gone, u"slash", u"Cancelled", u"취소"},
    {u"reservation", u"HELD", Family::Wait, u"lock", u"Held", u"임시 예약"},
    {u"reservation", u"CONFIRMED", Family::Good, u"ok", u"Confirmed", u"확정"},
    {u"reservation", u"RELEASED", Family::Gone, u"slash", u"Released", u"해제"},
    {u"reservation", u"RESTOCKED", Family::Return, u"ret", u"Restocked", u"재입고"},
    {u"pg-transaction", u"PENDING", Family::Wait, u"half", u"Pending", u"진행 중"},
    {u"pg-transaction", u"SUCCESS", Family::Good, u"ok", u"Success", u"성공"},
    {u"pg-transaction", u"FAILED", Family::Bad, u"bad", u"Failed", u"실패"},
    {u"pg-transaction", u"PARTIALLY_CANCELLED", Family::Return, u"retH", u"Partially cancelled", u"부분 취소"},
    {u"pg-transaction", u"CANCELLED", Family::Gone, u"slash", u"Cancelled", u"취소"},
    {u"delivery", u"SCHEDULED", Family::Idle, u"ring", u"Scheduled", u"예정"},
    {u"delivery", u"SENDING", Family::Wait, u"send", u"Sending", u"전송 중"},
    {u"delivery", u"DELIVERED", Family::Good, u"ok", u"Delivered", u"전달됨"},
    {u"delivery", u"RETRYING", Family::Warn, u"rep", u"Retrying", u"재시도"},
    {u"delivery", u"EXHAUSTED", Family::Bad, u"bad", u"Exhausted", u"소진"},
    {u"delivery", u"DISABLED", Family::Gone, u"slash", u"Disabled", u"중지"},
    {u"breaker", u"CLOSED", Family::Good, u"ok", u"Closed", u"닫힘"},
    {u"breaker", u"OPEN", Family::Bad, u"brk", u"Open", u"열림"},
    {u"breaker", u"HALF_OPEN", Family::Warn, u"half", u"Half open", u"반열림"},
    {u"coupon", u"AVAILABLE", Family::Idle, u"ring", u"Available", u"사용 가능"},
    {u"coupon", u"USED", Family::Good, u"okO", u"Used", u"사용됨"},
    {u"coupon", u"EXPIRED", Family::Gone, u"slash", u"Expired", u"만료"},
    {u"settlement", u"OPEN", Family::Idle, u"ring", u"Open", u"집계 중"},
    {u"settlement", u"CLOSED", Family::Wait, u"half", u"Closed", u"마감"},
    {u"settlement", u"PAID_OUT", Family::Good, u"ok", u"Paid out", u"지급 완료"},
    {u"settlement-line", u"PROVISIONAL", Family::Wait, u"half", u"Provisional", u"가확정"},
    {u"settlement-line", u"PAYABLE", Family::Good, u"okO", u"Payable", u"지급 예정"},
    {u"statement", u"AWAITED", Family::Idle, u"ring", u"Awaited", u"수신 예정"},
    {u"statement", u"RECEIVED", Family::Wait, u"half", u"Received", u"수신"},
    {u"statement", u"AGREES", Family::Good, u"ok", u"Agrees", u"일치"},
    {u"statement", u"UNDECIDED", Family::Warn, u"half", u"Lines wait", u"판정 대기"},
    {u"statement", u"DIFFERS", Family::Bad, u"bad", u"Differs", u"불일치"},
    {u"statement", u"NONE", Family::Gone, u"slash", u"No statement", u"명세 없음"},
    {u"statement-line", u"MATCHED", Family::Good, u"ok", u"Matched", u"일치"},
    {u"statement-line", u"WAITING", Family::Wait, u"half", u"Waiting", u"판정 대기"},
    {u"statement-line", u"DIFFERENT", Family::Bad, u"bad", u"Different", u"불일치"},
    {u"statement-line", u"MISSING_HERE", Family::Bad, u"down", u"Missing here", u"우리 쪽 누락"},
    {u"statement-line", u"MISSING_AT_PG", Family::Bad, u"up", u"Missing at PG", u"PG 쪽 누락"},
    {u"statement-line", u"AMOUNT", Family::Warn, u"tri", u"Amount", u"금액 다름"},
    {u"statement-line", u"STATUS", Family::Warn, u"rep", u"State", u"상태 다름"},
    {u"statement-line", u"DUPLICATE", Family::Warn, u"dup", u"Duplicate", u"중복"},
    {u"export", u"PENDING", Family::Wait, u"half", u"Pending", u"대기"},
    {u"export", u"SENT", Family::Good, u"ok", u"Sent", u"전송됨"},
    {u"export", u"FAILED", Family::Bad, u"bad", u"Failed", u"실패"},
    {u"dead-letter", u"PENDING", Family::Warn, u"tri", u"Pending", u"대기"},
    {u"dead-letter", u"REPROCESSING", Family::Wait, u"half", u"Reprocessing", u"재처리 중"},
    {u"dead-letter", u"RESOLVED", Family::Good, u"ok", u"Resolved", u"해결"},
    {u"dead-letter", u"IGNORED", Family::Gone, u"slash", u"Ignored", u"무시"},
    {u"invariant", u"HOLDS", Family::Good, u"ok", u"Holds", u"유지"},
    {u"invariant", u"BROKEN", Family::Bad, u"bad", u"Broken", u"위반"},
    {u"invariant", u"NOT_YET_CHECKED", Family::Idle, u"ring", u"Not yet checked", u"검사 전"},
    {u"expectation", u"HOLDS", Family::Good, u"ok", u"As expected", u"예상대로"},
    {u"expectation", u"BROKEN", Family::Bad, u"bad", u"Otherwise", u"예상과 다름"},
    {u"expectation", u"NOT_YET_CHECKED", Family::Idle, u"ring", u"Not yet checked", u"검사 전"},
    {u"certify-case", u"NOT_RUN", Family::Idle, u"ring", u"Not run", u"실행 전"},
    {u"certify-case", u"WAITING", Family::Wait, u"ring", u"Waiting", u"대기"},
    {u"certify-case", u"RUNNING", Family::Wait, u"half", u"Running", u"실행 중"},
    {u"certify-case", u"PASSED", Family::Good, u"ok", u"Passed", u"통과"},
    {u"certify-case", u"FAILED", Family::Bad, u"bad", u"Failed", u"실패"},
    {u"certify-case", u"SKIPPED", Family::Gone, u"slash", u"Skipped", u"건너뜀"},
    {u"case", u"OPEN", Family::Warn, u"tri", u"Open", u"미처리"},
    {u"case", u"IN_PROGRESS", Family::Wait, u"half", u"In progress", u"처리 중"},
    {u"case", u"RESOLVED", Family::Good, u"ok", u"Resolved", u"해결"},
    {u"refund", u"REQUESTED", Family::Idle, u"ring", u"Requested", u"요청됨"},
    {u"refund", u"PENDING", Family::Wait, u"half", u"Pending", u"진행 중"},
    {u"refund", u"DONE", Family::Return, u"ret", u"Done", u"환불 완료"},
    {u"refund", u"UNKNOWN", Family::Unknown, u"dia", u"Unknown", u"결과 미확인"},
    {u"refund", u"REFUSED", Family::Bad, u"bad", u"Refused", u"거절됨"},
};
// clang-format on

QString sentenceCase(QStringView constant)
{
    QString text = constant.toString().toLower().replace(u'_', u' ');
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

} // namespace

std::span<const StateLook> stateLooks() { return kStates; }

const StateLook *findState(QStringView entity, QStringView state)
{
    const auto found = std::ranges::find_if(kStates, [&](const StateLook &look) { return look.state == state && look.entity == entity; });
    return found == std::end(kStates) ? nullptr : &*found;
}

StateLook stateLook(QStringView entity, QStringView state)
{
    if (const StateLook *known = findState(entity, state)) return *known;
    return {entity, state, Family::Idle, u"ring", {}, {}};
}

QString stateName(QStringView entity, QStringView state)
{
    const StateLook *look = findState(entity, state);
    if (!look) return sentenceCase(state);
    return (Theme::current().language() == Language::Korean ? look->korean : look->english).toString();
}

QString briefState(const QString &name) { return QString(name).replace(QLatin1String("Partially"), QLatin1String("Part.")); }

} // namespace hamster
