#include "views/widgets/policy_name.h"

#include "views/theme/theme.h"

#include <algorithm>

namespace hamster {

namespace {

struct ValueName {
    std::string_view key;
    std::string_view value;
    QStringView english, korean;
};

// clang-format off
constexpr ValueName kValues[] = {
    {"payment-home", "PAYMENT_SERVICE", u"Payment service (B)", u"결제 코어 (B안)"},
    {"payment-home", "CASH_GATEWAY", u"Cash gateway (A)", u"게이트웨이 (A안)"},
    {"stock", "RESERVE_FIRST", u"Reserve first", u"먼저 예약"},
    {"stock", "DEDUCT_ON_CALLBACK", u"Deduct on webhook", u"웹훅 때 차감"},
    {"topics", "PER_PRODUCER", u"Per producer", u"생산자별"},
    {"topics", "PER_EVENT_TYPE", u"Per event type", u"이벤트 종류별"},
    {"publishing", "OUTBOX", u"Outbox", u"아웃박스"},
    {"publishing", "AFTER_COMMIT", u"After commit", u"커밋 후"},
    {"publishing", "BEFORE_COMMIT", u"Before commit", u"커밋 전"},
    // In English the title is "Duplicates at consumers": "Off" behind it would be read as the safe one.
    {"consumer-idempotency", "ON", u"Ignored", u"켬"},
    {"consumer-idempotency", "OFF", u"Take effect", u"끔"},
    {"consumer-idempotency", "TTL_5_MIN", u"Ignored for 5 min", u"5분 뒤 잊음"},
    {"webhook-verification", "SIGNATURE_AND_REPLAY", u"Signature and replay", u"서명과 재전송"},
    {"webhook-verification", "SIGNATURE_ONLY", u"Signature only", u"서명만"},
    {"webhook-verification", "NONE", u"None", u"없음"},
    {"webhook-matching", "REFERENCE_AND_AMOUNT", u"Reference and amount", u"참조와 금액"},
    {"webhook-matching", "NEWEST_PENDING", u"Newest pending", u"최근 대기 건"},
    {"amount-check", "ON", u"On", u"켬"},
    {"amount-check", "OFF", u"Off", u"끔"},
    {"pg-timeout", "INQUIRE", u"Inquire", u"조회"},
    {"pg-timeout", "FAIL_FAST", u"Fail fast", u"바로 실패"},
    {"attempt-key", "ONE_PER_APPROVAL", u"One per approval", u"승인마다 하나"},
    {"attempt-key", "NEW_PER_TRY", u"New per try", u"시도마다 새로"},
    {"webhook-ack", "AFTER_STORE", u"After store", u"저장 후"},
    {"webhook-ack", "BEFORE_STORE", u"Before store", u"저장 전"},
    {"late-approval", "REFUND", u"Refund", u"환불"},
    {"late-approval", "IGNORE", u"Ignore", u"무시"},
    {"reservation-expiry", "SETTLE_FIRST", u"Settle first", u"확인 후 해제"},
    {"reservation-expiry", "BLIND", u"Blind", u"무조건 해제"},
    {"reservation-expiry", "NONE", u"None", u"없음"},
    {"release-guard", "PER_RESERVATION", u"Per reservation", u"예약마다"},
    {"release-guard", "EVENT_ID_ONLY", u"Event id only", u"이벤트 ID만"},
    {"stock-sync", "SEQUENCED", u"Sequenced", u"순번 비교"},
    {"stock-sync", "LAST_ARRIVED", u"Last arrived", u"늦게 온 값"},
    {"poison", "DEAD_LETTER", u"Dead letter", u"데드레터"},
    {"poison", "RETRY_FOREVER", u"Retry forever", u"무한 재시도"},
    {"poison", "DROP", u"Drop", u"버림"},
    {"reconciler", "ON", u"On", u"켬"},
    {"reconciler", "OFF", u"Off", u"끔"},
    {"circuit-breaker", "ON", u"On", u"켬"},
    {"circuit-breaker", "OFF", u"Off", u"끔"},
    {"refund-limit", "COUNTS_PENDING", u"Counts pending", u"진행 중 포함"},
    {"refund-limit", "DONE_ONLY", u"Done only", u"완료만"},
    {"durability", "FULL", u"Full", u"전체"},
    {"durability", "NORMAL", u"Normal", u"보통"},
};
// clang-format on

bool korean() { return Theme::current().language() == Language::Korean; }
QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

QString policyTitle(const PolicyInfo &policy) { return textOf(korean() ? policy.titleKorean : policy.title); }

QString valueName(const PolicyInfo &policy, const PolicyValue &value)
{
    const auto found =
        std::ranges::find_if(kValues, [&](const ValueName &name) { return name.key == policy.key && name.value == value.value; });
    if (found == std::end(kValues)) return textOf(value.value);
    return (korean() ? found->korean : found->english).toString();
}

} // namespace hamster
