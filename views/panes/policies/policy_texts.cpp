#include "views/panes/policies/policy_texts.h"

#include "simulator/scenario/builtins.h"
#include "views/theme/theme.h"

#include <QObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::policies_pane {

namespace {

struct ValueText {
    std::string_view key;
    std::string_view value;
    QStringView english, korean;
    QStringView needsKorean = {};
};

// clang-format off
constexpr ValueText kValues[] = {
    {"payment-home", "PAYMENT_SERVICE", u"Payment service (B)", u"결제 코어 (B안)"},
    {"payment-home", "CASH_GATEWAY", u"Cash gateway (A)", u"게이트웨이 (A안)", u"두 커밋 사이의 장애"},
    {"stock", "RESERVE_FIRST", u"Reserve first", u"먼저 예약"},
    {"stock", "DEDUCT_ON_CALLBACK", u"Deduct on callback", u"콜백 때 차감", u"적은 재고에 몰리는 주문"},
    {"topics", "PER_PRODUCER", u"Per producer", u"생산자별"},
    {"topics", "PER_EVENT_TYPE", u"Per event type", u"이벤트 종류별", u"이벤트 추월"},
    {"publishing", "OUTBOX", u"Outbox", u"아웃박스"},
    {"publishing", "AFTER_COMMIT", u"After commit", u"커밋 후", u"커밋과 발행 사이의 장애"},
    {"publishing", "BEFORE_COMMIT", u"Before commit", u"커밋 전", u"롤백"},
    {"consumer-idempotency", "ON", u"On", u"켬"},
    {"consumer-idempotency", "OFF", u"Off", u"끔", u"중복 이벤트"},
    {"consumer-idempotency", "TTL_5_MIN", u"Forget after 5 min", u"5분 뒤 잊음", u"5분이 지난 중복"},
    {"webhook-verification", "SIGNATURE_AND_REPLAY", u"Signature and replay", u"서명과 재전송"},
    {"webhook-verification", "SIGNATURE_ONLY", u"Signature only", u"서명만", u"옛 웹훅 재전송"},
    {"webhook-verification", "NONE", u"None", u"없음", u"위조"},
    {"webhook-matching", "REFERENCE_AND_AMOUNT", u"Reference and amount", u"참조와 금액"},
    {"webhook-matching", "NEWEST_PENDING", u"Newest pending", u"최근 대기 건", u"한 회원의 주문 두 건"},
    {"amount-check", "ON", u"On", u"켬"},
    {"amount-check", "OFF", u"Off", u"끔", u"다른 금액"},
    {"pg-timeout", "INQUIRE", u"Inquire", u"조회"},
    {"pg-timeout", "FAIL_FAST", u"Fail fast", u"바로 실패", u"PG가 저장한 뒤의 시간 초과"},
    {"attempt-key", "ONE_PER_APPROVAL", u"One per approval", u"승인마다 하나"},
    {"attempt-key", "NEW_PER_TRY", u"New per try", u"시도마다 새로", u"저장 뒤 사라진 응답"},
    {"webhook-ack", "AFTER_STORE", u"After store", u"저장 후"},
    {"webhook-ack", "BEFORE_STORE", u"Before store", u"저장 전", u"장애"},
    {"late-approval", "REFUND", u"Refund", u"환불"},
    {"late-approval", "IGNORE", u"Ignore", u"무시", u"승인과 겹친 취소"},
    {"reservation-expiry", "SETTLE_FIRST", u"Settle first", u"확인 후 해제"},
    {"reservation-expiry", "BLIND", u"Blind", u"무조건 해제", u"느린 PG"},
    {"reservation-expiry", "NONE", u"None", u"없음", u"느린 PG"},
    {"release-guard", "PER_RESERVATION", u"Per reservation", u"예약마다"},
    {"release-guard", "EVENT_ID_ONLY", u"Event id only", u"이벤트 ID만", u"실패와 취소가 모두 옴"},
    {"stock-sync", "SEQUENCED", u"Sequenced", u"순번 비교"},
    {"stock-sync", "LAST_ARRIVED", u"Last arrived", u"늦게 온 값", u"이벤트 추월"},
    {"poison", "DEAD_LETTER", u"Dead letter", u"데드레터"},
    {"poison", "RETRY_FOREVER", u"Retry forever", u"무한 재시도", u"처리할 수 없는 메시지"},
    {"poison", "DROP", u"Drop", u"버림", u"처리할 수 없는 메시지"},
    {"reconciler", "ON", u"On", u"켬"},
    {"reconciler", "OFF", u"Off", u"끔", u"사라진 웹훅과 실패하는 조회, 또는 환불 시간 초과"},
    {"circuit-breaker", "ON", u"On", u"켬"},
    {"circuit-breaker", "OFF", u"Off", u"끔", u"멈춘 PG"},
    {"refund-limit", "COUNTS_PENDING", u"Counts pending", u"진행 중 포함"},
    {"refund-limit", "DONE_ONLY", u"Done only", u"완료만", u"동시에 두 번 환불"},
    {"durability", "FULL", u"Full", u"전체"},
    {"durability", "NORMAL", u"Normal", u"보통", u"파일에서의 정전"},
};
// clang-format on

const ValueText *find(const PolicyInfo &policy, const PolicyValue &value)
{
    const auto found =
        std::ranges::find_if(kValues, [&](const ValueText &text) { return text.key == policy.key && text.value == value.value; });
    return found == std::end(kValues) ? nullptr : &*found;
}

bool korean() { return Theme::current().language() == Language::Korean; }
QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

const std::vector<PolicyGroup> &policyGroups()
{
    static const std::vector<PolicyGroup> groups = {
        {QT_TRANSLATE_NOOP("hamster::policies_pane::PoliciesPane", "Ownership and stock"),
         {"payment-home", "stock", "reservation-expiry", "release-guard", "stock-sync"}},
        {QT_TRANSLATE_NOOP("hamster::policies_pane::PoliciesPane", "Asking the PG"),
         {"pg-timeout", "attempt-key", "reconciler", "circuit-breaker", "late-approval"}},
        {QT_TRANSLATE_NOOP("hamster::policies_pane::PoliciesPane", "Webhooks"),
         {"webhook-verification", "webhook-matching", "amount-check", "webhook-ack"}},
        {QT_TRANSLATE_NOOP("hamster::policies_pane::PoliciesPane", "Events"), {"publishing", "topics", "consumer-idempotency", "poison"}},
        {QT_TRANSLATE_NOOP("hamster::policies_pane::PoliciesPane", "Money back and storage"), {"refund-limit", "durability"}},
    };
    return groups;
}

QString policyTitle(const PolicyInfo &policy) { return textOf(korean() ? policy.titleKorean : policy.title); }

QString valueName(const PolicyInfo &policy, const PolicyValue &value)
{
    const ValueText *text = find(policy, value);
    return text ? (korean() ? text->korean : text->english).toString() : textOf(value.value);
}

QString valueTeaches(const PolicyValue &value) { return textOf(korean() ? value.teachesKorean : value.teaches); }

QString valueNeeds(const PolicyInfo &policy, const PolicyValue &value)
{
    const ValueText *text = find(policy, value);
    if (value.safe || !text) return {};
    return korean() ? text->needsKorean.toString() : textOf(value.needs);
}

QStringList valueBreaks(const PolicyValue &value) { return textOf(value.breaks).split(u", "_s, Qt::SkipEmptyParts); }

QString damageScenario(const PolicyInfo &policy, const PolicyValue &value)
{
    if (value.safe) return {};
    // One file per unsafe value; a policy with a single one is named by its key alone.
    const QString byKey = "unsafe-"_L1 + textOf(policy.key);
    const QString byValue = byKey + u'-' + textOf(value.value).toLower().replace(u'_', u'-');
    const std::vector<std::string> names = scenario::builtinNames();
    const auto known = [&names](const QString &name) { return std::ranges::find(names, name.toStdString()) != names.end(); };
    if (known(byValue)) return byValue;
    const auto firstUnsafe = std::ranges::find_if(policy.values, [](const PolicyValue &each) { return !each.safe; });
    return known(byKey) && &*firstUnsafe == &value ? byKey : QString();
}

} // namespace hamster::policies_pane
