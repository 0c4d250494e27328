#include "views/panes/policies/policy_texts.h"

#include "simulator/scenario/builtins.h"
#include "views/theme/theme.h"

#include <QObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::policies_pane {

namespace {

/// What an unsafe value needs to do its damage.
struct Need {
    std::string_view key;
    std::string_view value;
    QStringView korean;
};

// clang-format off
constexpr Need kNeeds[] = {
    {"payment-home", "CASH_GATEWAY", u"두 커밋 사이의 크래시"},
    {"stock", "DEDUCT_ON_CALLBACK", u"적은 재고에 몰리는 주문"},
    {"topics", "PER_EVENT_TYPE", u"이벤트 추월"},
    {"publishing", "AFTER_COMMIT", u"커밋과 발행 사이의 크래시"},
    {"publishing", "BEFORE_COMMIT", u"롤백"},
    {"consumer-idempotency", "OFF", u"중복 이벤트"},
    {"consumer-idempotency", "TTL_5_MIN", u"5분이 지난 중복"},
    {"webhook-verification", "SIGNATURE_ONLY", u"옛 웹훅 재전송"},
    {"webhook-verification", "NONE", u"위조"},
    {"webhook-matching", "NEWEST_PENDING", u"한 회원의 주문 두 건"},
    {"amount-check", "OFF", u"다른 금액"},
    {"pg-timeout", "FAIL_FAST", u"PG가 저장한 뒤의 시간 초과"},
    {"attempt-key", "NEW_PER_TRY", u"저장 뒤 사라진 응답"},
    {"webhook-ack", "BEFORE_STORE", u"크래시"},
    {"late-approval", "IGNORE", u"승인과 겹친 취소"},
    {"reservation-expiry", "BLIND", u"느린 PG"},
    {"reservation-expiry", "NONE", u"느린 PG"},
    {"release-guard", "EVENT_ID_ONLY", u"실패와 취소가 모두 옴"},
    {"stock-sync", "LAST_ARRIVED", u"이벤트 추월"},
    {"poison", "RETRY_FOREVER", u"처리할 수 없는 메시지"},
    {"poison", "DROP", u"처리할 수 없는 메시지"},
    {"reconciler", "OFF", u"사라진 웹훅과 실패하는 조회, 또는 환불 시간 초과"},
    {"circuit-breaker", "OFF", u"멈춘 PG"},
    {"refund-limit", "DONE_ONLY", u"동시에 두 번 환불"},
    {"durability", "NORMAL", u"파일에서의 정전"},
};
// clang-format on

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

QString valueTeaches(const PolicyValue &value) { return textOf(korean() ? value.teachesKorean : value.teaches); }

QString valueNeeds(const PolicyInfo &policy, const PolicyValue &value)
{
    if (value.safe) return {};
    const auto found = std::ranges::find_if(kNeeds, [&](const Need &need) { return need.key == policy.key && need.value == value.value; });
    if (found == std::end(kNeeds)) return {};
    return korean() ? found->korean.toString() : textOf(value.needs);
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
