#include "simulator/certify/cases.h"

namespace hamster::certify {

std::span<const Case> cases()
{
    static const std::vector<Case> all{
        {"valid", "One valid webhook", "정상 웹훅 하나", "An approved payment that is not booked leaves a paying customer without goods.",
         "승인된 결제가 반영되지 않으면 돈을 낸 고객이 상품을 받지 못합니다.", Expected::PaidOnce, {{}}},
        {"declined", "The payment was declined", "결제 거절", "An order that was not paid for is delivered.", "결제되지 않은 주문이 출고됩니다.",
         Expected::NotPaid, {{.declined = true}}},
        {"duplicate", "The same webhook twice", "같은 웹훅 두 번", "Every retry of the PG sells the goods once more.", "PG가 다시 보낼 때마다 재고가 한 번 더 빠집니다.",
         Expected::PaidOnce, {{}, {}}},
        {"duplicate-at-once", "The same webhook twice at the same time", "같은 웹훅 두 번 동시에", "Two threads both find the order unpaid.",
         "두 요청이 동시에 미결제로 보고 두 번 처리합니다.", Expected::PaidOnce, {{.withNext = true}, {}}},
        {"reordered", "A later attempt overtakes an earlier one", "나중 시도가 먼저 도착", "The earlier attempt is taken for news.", "먼저 보낸 시도가 새 소식으로 처리됩니다.",
         Expected::PaidOnce, {{.signedAgo = 0s}, {.signedAgo = 60s}}},
        {"late", "Four minutes late, still valid", "4분 늦은 유효한 웹훅", "A slow network turns a paid order into an unpaid one.", "네트워크가 느리면 결제한 주문이 미결제로 남습니다.",
         Expected::PaidOnce, {{.signedAgo = 240s}}},
        {"slow", "The sender hangs up, then tries again", "보낸 쪽이 끊고 다시 보냄", "The first one was booked although nobody heard the answer.",
         "응답은 못 받았지만 첫 웹훅이 이미 반영되어 두 번 처리됩니다.", Expected::PaidOnce, {{.hangUp = true}, {}}},
        {"unknown", "A webhook about an order that does not exist", "없는 주문의 웹훅", "Another order is paid in its place.", "엉뚱한 주문이 결제 처리됩니다.",
         Expected::NotPaid, {{.unknownOrder = true}}},
        {"wrong-amount", "Signed by the PG, but for another amount", "서명은 맞지만 금액이 다름", "Goods are sold for a price that nobody agreed to.", "합의하지 않은 금액으로 판매됩니다.",
         Expected::NotPaid, {{.amountMore = -1}}},
        {"other-order", "Two orders of one member, one is paid", "한 회원의 두 주문 중 하나만 결제", "The newest order is taken for the paid one.", "최근 주문을 결제된 주문으로 착각합니다.",
         Expected::PaidOnce, {{}}, false, true},
        {"forged-unsigned", "No signature at all", "서명 없음", "Anybody can have goods for nothing.", "누구나 공짜로 상품을 받을 수 있습니다.", Expected::NotPaid,
         {{.forgery = Forgery::Unsigned}}, true},
        {"forged-key", "Signed with another key", "다른 키로 서명", "Anybody can have goods for nothing.", "누구나 공짜로 상품을 받을 수 있습니다.", Expected::NotPaid,
         {{.forgery = Forgery::WrongKey}}, true},
        {"forged-body", "A signature of another body", "다른 본문의 서명", "The signature is looked at but not computed over the raw body.",
         "서명을 원문 본문으로 계산하지 않습니다.", Expected::NotPaid, {{.forgery = Forgery::BodyAltered}}, true},
        {"forged-id", "A signature of another webhook-id", "다른 webhook-id의 서명", "An old webhook gets a new id and counts again.", "옛 웹훅에 새 ID를 붙여 다시 보낼 수 있습니다.",
         Expected::NotPaid, {{.forgery = Forgery::IdAltered}}, true},
        {"forged-timestamp", "A signature of another timestamp", "다른 시각의 서명", "An old webhook is made fresh.", "옛 웹훅을 새것처럼 꾸밀 수 있습니다.",
         Expected::NotPaid, {{.forgery = Forgery::TimestampAltered}}, true},
        {"replay", "Signed, but ten minutes old", "서명은 맞지만 10분 전 것", "What was recorded once can be played again for ever.", "한 번 녹음한 웹훅을 언제든 다시 쓸 수 있습니다.",
         Expected::NotPaid, {{.signedAgo = 600s}}, true},
        {"future", "Signed, but from ten minutes ahead", "서명은 맞지만 10분 뒤 것", "A webhook can be kept for later.", "웹훅을 나중에 쓰려고 보관할 수 있습니다.",
         Expected::NotPaid, {{.signedAgo = -600s}}, true},
        {"after-expiry", "Approved after the order had expired", "주문 만료 뒤에 승인", "The money stays at the PG for an order that is dead.", "끝난 주문의 돈이 PG에 그대로 남습니다.",
         Expected::PaidOrReturned, {{}}},
    };
    return all;
}

} // namespace hamster::certify
