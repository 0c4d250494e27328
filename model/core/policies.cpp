#include "model/core/policies.h"

#include <array>

namespace hamster {

namespace {

constexpr std::array kPaymentHome{
    PolicyValue{"PAYMENT_SERVICE", true, "The payment is approved together with the stock, in the service that owns both (option B).",
                "결제 승인과 재고 확정을 둘 다 소유한 서비스에서 한 트랜잭션으로 처리합니다 (B안).", "", ""},
    PolicyValue{"CASH_GATEWAY", false,
                "The gateway writes process and payment together; stock then follows by an event and can be left behind (option A).",
                "게이트웨이가 프로세스와 결제를 함께 기록하고 재고는 이벤트로 뒤따르므로 어긋날 수 있습니다 (A안).", "A21",
                "a crash between the two"}};
constexpr std::array kStock{
    PolicyValue{"RESERVE_FIRST", true, "Stock is held before the PG is asked, so nobody pays for what is not there.",
                "PG에 요청하기 전에 재고를 선점하므로 없는 상품이 결제되지 않습니다.", "", ""},
    PolicyValue{"DEDUCT_ON_CALLBACK", false, "Stock is only taken when the money is there: the last one is sold twice and money goes back.",
                "입금 후에야 재고를 차감하므로 마지막 상품이 두 번 팔려 환불하게 됩니다.", "E10", "load on little stock"}};
constexpr std::array kTopics{PolicyValue{"PER_PRODUCER", true, "One topic per producer keeps the events of an order in order.",
                                         "생산자별 토픽 하나로 주문 이벤트의 순서를 지킵니다.", "", ""},
                             PolicyValue{"PER_EVENT_TYPE", false, "A topic per event type lets a later event overtake an earlier one.",
                                         "이벤트 종류별 토픽에서는 나중 이벤트가 앞선 이벤트를 추월합니다.", "E4", "overtaking"}};
constexpr std::array kPublishing{
    PolicyValue{"OUTBOX", true, "The event is stored with the change and sent by a relay: neither exists without the other.",
                "변경과 이벤트를 함께 저장하고 릴레이가 발행합니다. 하나만 남는 일이 없습니다.", "", ""},
    PolicyValue{"AFTER_COMMIT", false, "Published after the commit: a crash in between loses the event.",
                "커밋 뒤에 발행하면 그 사이의 장애로 이벤트가 사라집니다.", "E1, A14", "a crash between commit and publish"},
    PolicyValue{"BEFORE_COMMIT", false, "Published before the commit: a rollback leaves an event about something that never was.",
                "커밋 전에 발행하면 롤백 시 일어나지 않은 일의 이벤트가 남습니다.", "A14", "a rollback"}};
constexpr std::array kIdempotency{
    PolicyValue{"ON", true, "Every event takes effect once, however often it is delivered.",
                "몇 번 전달되어도 이벤트는 한 번만 반영됩니다.", "", ""},
    PolicyValue{"OFF", false, "A duplicate takes effect twice.", "중복 이벤트가 두 번 반영됩니다.", "A13, A2", "duplicates"},
    PolicyValue{"TTL_5_MIN", false, "Keys that are forgotten after five minutes let a late duplicate through.",
                "5분 뒤 키를 잊으면 늦게 온 중복이 반영됩니다.", "A13, A2", "duplicates after five minutes"}};
constexpr std::array kVerification{
    PolicyValue{"SIGNATURE_AND_REPLAY", true, "A webhook counts when it is signed, fresh and new.",
                "서명되고, 최신이며, 처음 온 웹훅만 인정합니다.", "", ""},
    PolicyValue{"SIGNATURE_ONLY", false, "An old signed webhook can be played again.", "서명된 옛 웹훅을 다시 보낼 수 있습니다.", "A17",
                "replay"},
    PolicyValue{"NONE", false, "Anybody can say that something was paid.", "누구나 결제되었다고 말할 수 있습니다.", "A17", "forgery"}};
constexpr std::array kMatching{
    PolicyValue{"REFERENCE_AND_AMOUNT", true, "A webhook is matched by our own reference and the amount.",
                "웹훅을 우리 참조 번호와 금액으로 찾습니다.", "", ""},
    PolicyValue{"NEWEST_PENDING", false, "A webhook is given to the member's newest open payment, which may be another one.",
                "회원의 가장 최근 결제에 웹훅을 붙이면 다른 결제가 승인될 수 있습니다.", "A7, A8", "two orders of one member"}};
constexpr std::array kAmountCheck{PolicyValue{"ON", true, "An amount that differs is a mismatch with a case, never an approval.",
                                              "금액이 다르면 승인하지 않고 케이스를 엽니다.", "", ""},
                                  PolicyValue{"OFF", false, "An order is completed for another amount than it costs.",
                                              "주문 금액과 다른 금액으로 주문이 완료됩니다.", "A8", "a wrong amount"}};
constexpr std::array kPgTimeout{
    PolicyValue{"INQUIRE", true, "No answer means unknown: the PG is asked what became of it.",
                "응답 없음은 미확정입니다. PG에 결과를 조회합니다.", "", ""},
    PolicyValue{"FAIL_FAST", false, "No answer is taken for a refusal; the customer pays for an order that failed.",
                "응답 없음을 거절로 보면 실패한 주문에 돈이 빠져나갑니다.", "A22", "a timeout after the PG stored it"}};
constexpr std::array kAttemptKey{PolicyValue{"ONE_PER_APPROVAL", true, "All tries of one approval share a key, so the PG charges once.",
                                             "한 승인의 모든 시도가 같은 키를 써서 한 번만 결제됩니다.", "", ""},
                                 PolicyValue{"NEW_PER_TRY", false, "A new key for each try charges the card again.",
                                             "시도마다 새 키를 쓰면 카드가 다시 결제됩니다.", "A6", "a dropped answer after storing"}};
constexpr std::array kWebhookAck{
    PolicyValue{"AFTER_STORE", true, "A webhook is answered when it is stored.", "웹훅을 저장한 뒤에 응답합니다.", "", ""},
    PolicyValue{"BEFORE_STORE", false, "A crash after the answer loses the webhook for good.",
                "응답 후 장애가 나면 웹훅이 영영 사라집니다.", "A18", "a crash"}};
constexpr std::array kLateApproval{
    PolicyValue{"REFUND", true, "Money that comes for a dead order goes back.", "이미 끝난 주문에 들어온 돈은 돌려줍니다.", "", ""},
    PolicyValue{"IGNORE", false, "Money that comes for a dead order is kept.", "이미 끝난 주문에 들어온 돈이 그대로 남습니다.", "E3",
                "a cancel that races the approval"}};
constexpr std::array kExpiry{
    PolicyValue{"SETTLE_FIRST", true, "An expired reservation is released only when the PG has said no.",
                "PG가 거절을 확인한 뒤에만 만료 예약을 풉니다.", "", ""},
    PolicyValue{"BLIND", false, "Stock is released while the payment may still come through.", "결제가 승인될 수 있는데도 재고를 풉니다.",
                "A12, E5", "a slow PG"},
    PolicyValue{"NONE", false, "Nothing expires; stock is held for ever.", "만료가 없어 재고가 계속 묶입니다.", "A12, E5", "a slow PG"}};
constexpr std::array kReleaseGuard{PolicyValue{"PER_RESERVATION", true, "A reservation is given back once, whatever asks for it.",
                                               "무엇이 요청하든 예약은 한 번만 풀립니다.", "", ""},
                                   PolicyValue{"EVENT_ID_ONLY", false, "Two different events give the same stock back twice.",
                                               "서로 다른 두 이벤트가 같은 재고를 두 번 되돌립니다.", "A3", "failed and cancelled both"}};
constexpr std::array kStockSync{
    PolicyValue{"SEQUENCED", true, "An older stock level is ignored.", "더 오래된 재고 값은 무시합니다.", "", ""},
    PolicyValue{"LAST_ARRIVED", false, "The last level to arrive wins, also when it is an old one.", "늦게 도착한 옛 재고 값이 이깁니다.",
                "E9", "overtaking"}};
constexpr std::array kPoison{PolicyValue{"DEAD_LETTER", true, "What cannot be handled is put aside for a person.",
                                         "처리할 수 없는 메시지는 따로 두어 사람이 봅니다.", "", ""},
                             PolicyValue{"RETRY_FOREVER", false, "One bad message stops everything behind it.",
                                         "나쁜 메시지 하나가 뒤의 모든 것을 막습니다.", "E0, E1", "a poisoned message"},
                             PolicyValue{"DROP", false, "A bad message is forgotten, and with it an order's next step.",
                                         "나쁜 메시지와 함께 주문의 다음 단계가 사라집니다.", "E1", "a poisoned message"}};
constexpr std::array kReconciler{
    PolicyValue{"ON", true, "Open payments are asked after until they are decided.", "미확정 결제를 결정될 때까지 조회합니다.", "", ""},
    PolicyValue{"OFF", false, "A lost webhook leaves a payment open for ever.", "웹훅이 사라지면 결제가 영영 미확정으로 남습니다.", "E2",
                "a lost webhook and a failing inquiry, or a refund timeout"}};
constexpr std::array kBreaker{
    PolicyValue{"ON", true, "A failing PG is left alone for a while; the shop answers at once.",
                "장애 난 PG를 잠시 쉬게 하고 즉시 응답합니다.", "", ""},
    PolicyValue{"OFF", false, "Calls to a dead PG pile up.", "죽은 PG를 향한 호출이 쌓입니다.", "A23", "a PG that is down"}};
constexpr std::array kRefundLimit{
    PolicyValue{"COUNTS_PENDING", true, "Refunds under way count against what is left.", "진행 중인 환불도 한도에 포함합니다.", "", ""},
    PolicyValue{"DONE_ONLY", false, "Two refunds at once give back more than was paid.", "동시에 두 번 환불하면 낸 돈보다 많이 돌려줍니다.",
                "A9", "two refunds at once"}};
constexpr std::array kDurability{
    PolicyValue{"FULL", true, "What was acknowledged survives a power loss.", "응답한 것은 정전에도 남습니다.", "", ""},
    PolicyValue{"NORMAL", false, "The last acknowledged commits are gone after a power loss.", "정전이 나면 마지막 커밋이 사라집니다.",
                "A14, E1", "power loss on files"}};

constexpr std::array<PolicyInfo, kPolicyCount> kPolicies{
    PolicyInfo{"payment-home", "Who owns the payment", "결제의 소유자", kPaymentHome},
    PolicyInfo{"stock", "When stock is taken", "재고 차감 시점", kStock},
    PolicyInfo{"topics", "How events are split into topics", "토픽 구성", kTopics},
    PolicyInfo{"publishing", "How events are published", "이벤트 발행 방식", kPublishing},
    PolicyInfo{"consumer-idempotency", "Duplicates at consumers", "컨슈머 멱등성", kIdempotency},
    PolicyInfo{"webhook-verification", "What makes a webhook genuine", "웹훅 검증", kVerification},
    PolicyInfo{"webhook-matching", "Which payment a webhook is about", "웹훅 매칭", kMatching},
    PolicyInfo{"amount-check", "Comparing amounts", "금액 검사", kAmountCheck},
    PolicyInfo{"pg-timeout", "When the PG does not answer", "PG 시간 초과", kPgTimeout},
    PolicyInfo{"attempt-key", "Key of an approval's retries", "시도 키", kAttemptKey},
    PolicyInfo{"webhook-ack", "When a webhook is answered", "웹훅 응답 시점", kWebhookAck},
    PolicyInfo{"late-approval", "Late approvals", "늦은 승인", kLateApproval},
    PolicyInfo{"reservation-expiry", "Expiry of reservations", "예약 만료", kExpiry},
    PolicyInfo{"release-guard", "Giving stock back once", "재고 복원 보호", kReleaseGuard},
    PolicyInfo{"stock-sync", "Stock levels in the shop", "재고 동기화", kStockSync},
    PolicyInfo{"poison", "Messages that cannot be handled", "처리 불가 메시지", kPoison},
    PolicyInfo{"reconciler", "Reconciling open payments", "대사 조회", kReconciler},
    PolicyInfo{"circuit-breaker", "Protection from a failing PG", "브레이커", kBreaker},
    PolicyInfo{"refund-limit", "What may be refunded", "환불 한도", kRefundLimit},
    PolicyInfo{"durability", "What a commit survives", "커밋 내구성", kDurability},
};

std::string valuesOf(const PolicyInfo &policy)
{
    std::string all;
    for (const PolicyValue &value : policy.values) all.append(all.empty() ? "" : ", ").append(value.value);
    return all;
}

} // namespace

std::span<const PolicyInfo> policies() { return kPolicies; }

const PolicyInfo *findPolicy(std::string_view key)
{
    for (const PolicyInfo &policy : kPolicies)
        if (policy.key == key) return &policy;
    return nullptr;
}

Outcome Policies::set(std::string_view key, std::string_view value)
{
    const PolicyInfo *policy = findPolicy(key);
    if (!policy) {
        std::string keys;
        for (const PolicyInfo &known : kPolicies) keys.append(keys.empty() ? "" : ", ").append(known.key);
        return {ErrorCode::InvalidArgument, "unknown policy '" + std::string(key) + "', expected one of " + keys};
    }
    for (std::size_t i = 0; i < policy->values.size(); ++i) {
        if (policy->values[i].value != value) continue;
        m_chosen[static_cast<std::size_t>(policy - kPolicies.data())] = static_cast<std::uint8_t>(i);
        return success();
    }
    return {ErrorCode::InvalidArgument,
            "'" + std::string(value) + "' is no value of policy " + std::string(key) + ", expected one of " + valuesOf(*policy)};
}

std::string_view Policies::value(std::string_view key) const
{
    const PolicyInfo *policy = findPolicy(key);
    HAMSTER_ASSERT(policy);
    return policy->values[m_chosen[static_cast<std::size_t>(policy - kPolicies.data())]].value;
}

bool Policies::allSafe() const { return *this == Policies(); }

} // namespace hamster
