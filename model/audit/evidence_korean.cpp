#include "model/audit/evidence_korean.h"

#include <array>
#include <optional>

namespace hamster::audit {

namespace {

/// A sentence of a check_*.cpp: `%1` to `%9` stand for what it fills in. What is filled in may be a sentence of its own.
struct Sentence {
    std::string_view english;
    std::string_view korean;
};

constexpr Sentence kSentences[] = {
    // Report::violation()
    {"%1; a fault that can only be detected hit it, and neither a case nor a mismatch tells of it",
     "%1; 탐지만 가능한 장애가 일어났는데 케이스도 불일치 기록도 없음"},

    // check_stock.cpp
    {"product %1 has stock %2, its records sum to %3", "상품 %1: 재고 %2, 변동 기록의 합은 %3"},
    {"product %1 has stock %2, but %3 delivered and %4 reserved", "상품 %1: 재고 %2, 그러나 입고 %3, 예약 %4"},
    {"product %1 has stock %2", "상품 %1: 재고 %2"},
    {"account of member %1 has balance %2, its records sum to %3", "회원 %1의 포인트 계정: 잔액 %2, 변동 기록의 합은 %3"},
    {"account of member %1 has balance %2", "회원 %1의 포인트 계정: 잔액 %2"},
    {"product %1: reservations hold %2, RESERVE, RELEASE and RESTOCK records sum to %3",
     "상품 %1: 예약이 잡은 수량 %2, RESERVE·RELEASE·RESTOCK 기록의 합은 %3"},

    // check_payment.cpp
    {"order has %1 payments that are APPROVED or PARTIALLY_CANCELLED, the last is %2",
     "한 주문에 APPROVED 또는 PARTIALLY_CANCELLED 결제가 %1건, 마지막은 %2"},
    {"process %1 asked for its approval under %2 keys, its own is %3", "결제 프로세스 %1: 승인 요청에 키 %2개 사용, 자신의 키는 %3"},
    {"the PG captured %1 times under the key %2", "PG가 키 %2로 %1번 승인"},
    {"payment %1 is %2, the PG has no transaction '%3'", "결제 %1: 상태 %2, PG에는 거래 '%3' 없음"},
    {"payment %1 is %2, of %3 won, transaction %4 is of %5", "결제 %1: 상태 %2, 금액 %3원, PG 거래 %4의 금액은 %5원"},
    {"payment %1 is %2, for %3, transaction %4 is for %5", "결제 %1: 상태 %2, 주문번호 %3, PG 거래 %4의 주문번호는 %5"},
    {"payment %1 is %2, transaction %3 is %4", "결제 %1: 상태 %2, PG 거래 %3의 상태는 %4"},
    {"payment %1 of %2 won: order %3, process %4, PG %5", "결제 %1: 금액 %2원, 주문 %3, 결제 프로세스 %4, PG %5"},
    {"order %1 is %2, %3 reservations are CONFIRMED or RESTOCKED of %4 items",
     "주문 %1: 상태 %2, 주문 품목 %4개 중 CONFIRMED 또는 RESTOCKED 예약은 %3개"},
    {"order %1 is %2, no payment of it was approved", "주문 %1: 상태 %2, 승인된 결제 없음"},
    {"process %1 is %2, reservation %3 of its order is RELEASED", "결제 프로세스 %1: 상태 %2, 그 주문의 재고 예약 %3은 RELEASED"},
    {"process %1 is %2, it has %3 approval keys", "결제 프로세스 %1: 상태 %2, 승인 키가 %3개"},

    // check_money.cpp
    {"%1 has %2 rows with ids from %3 to %4", "%1: 행은 %2개, 번호는 %3부터 %4까지"},
    {"%1 may be changed: its trigger against %2 is gone", "%1 변경 가능: %2 방지 트리거가 없음"},
    {"ledger entry %1 does not continue the hash chain", "원장 항목 %1: 해시 체인이 이어지지 않음"},
    {"payment %1: refunds of %2 won, captured %3", "결제 %1: 환불 %2원, 승인 금액 %3원"},
    {"payment %1: %2 points given back, used %3", "결제 %1: 포인트 반환 %2, 사용 %3"},
    {"points records of the order sum to %1: more given back than used", "주문의 포인트 기록 합 %1: 사용보다 반환이 많음"},
    {"item %1: %2 refunded, ordered %3", "주문 품목 %1: 환불 %2개, 주문 %3개"},
    {"ledger transaction %1 sums to %2", "원장 거래 %1의 합이 %2"},

    // check_state_log.cpp
    {"%1 %2 is %3 without any state_log row", "%1 %2: 상태 %3, state_log 기록 없음"},
    {"%1 %2: %3 > %4 is no legal edge", "%1 %2: %3 > %4는 허용되지 않은 전이"},
    {"%1 %2: %3 > %4 does not begin at %5", "%1 %2: %3 > %4의 시작이 %5가 아님"},
    {"%1 %2: %3 > %4 has version %5 after %6", "%1 %2: %3 > %4의 버전이 %6 다음에 %5"},
    {"%1 %2 is no entity of this file", "%1 %2: 이 파일에 없는 종류"},
    {"%1 %2 ended as %3, but its row is gone", "%1 %2: %3로 끝났지만 행이 없음"},
    {"%1 %2 is %3, its state_log ends at %4", "%1 %2: 상태 %3, state_log의 끝은 %4"},

    // check_once.cpp: "an effect N times: table key"
    {"an event was processed %1 times: %2", "한 이벤트를 %1번 처리: %2"},
    {"an event was emitted %1 times: %2", "한 이벤트를 %1번 발행: %2"},
    {"an event made the same state change %1 times: %2", "한 이벤트가 같은 상태 변경을 %1번 일으킴: %2"},
    {"a customer was notified %1 times: %2", "고객에게 %1번 알림: %2"},
    {"an order was exported %1 times: %2", "주문을 %1번 내보냄: %2"},
    {"a coupon was used %1 times: %2", "쿠폰을 %1번 사용: %2"},
    {"a process was opened %1 times: %2", "결제 프로세스를 %1번 시작: %2"},
    {"a cancel was begun %1 times: %2", "취소를 %1번 시작: %2"},
    {"stock was reserved or released %1 times: %2", "재고를 %1번 예약 또는 해제: %2"},
    {"stock was restocked %1 times: %2", "재고를 %1번 재입고: %2"},
    {"initial stock was booked %1 times: %2", "초기 재고를 %1번 기록: %2"},
    {"stock was adjusted %1 times: %2", "재고를 %1번 조정: %2"},
    {"a payment step was written %1 times: %2", "결제 단계를 %1번 기록: %2"},
    {"a capture was booked %1 times: %2", "승인을 %1번 기록: %2"},
    {"points were used %1 times: %2", "포인트를 %1번 사용: %2"},
    {"points were returned %1 times: %2", "포인트를 %1번 반환: %2"},
    {"points were charged by one event %1 times: %2", "한 이벤트로 포인트를 %1번 충전: %2"},
    {"points were charged %1 times: %2", "포인트를 %1번 충전: %2"},
    {"a refund was made %1 times: %2", "환불을 %1번 실행: %2"},
    {"a settlement line was written %1 times: %2", "정산 내역을 %1번 기록: %2"},
    {"a cancel was noted %1 times: %2", "취소를 %1번 기록: %2"},
    {"%1 row %2 carries no event id", "%1의 행 %2에 이벤트 ID가 없음"},

    // check_tellings.cpp
    {"event %1 of %2 is meant for topic %3", "이벤트 %1(%2)의 토픽이 %3"},
    {"%1 %2 is PUBLISHED, but not on the bus with this payload", "%1 %2: PUBLISHED지만 버스에 같은 내용이 없음"},
    {"message %1 in %2 has no outbox row of its producer with this payload",
     "%2의 메시지 %1: 발행한 서비스의 아웃박스에 같은 내용의 행 없음"},
    {"order %1 at %2: %3 without %4 in the outbox", "주문 %1, %2: %3은 있지만 아웃박스에 %4 없음"},
    {"order %1 at %2: %3 without %4 in the state_log", "주문 %1, %2: %3은 있지만 state_log에 %4 없음"},

    // check_webhooks.cpp
    {"webhook %1 (inbox row %2) had an effect, but %3", "웹훅 %1(인박스 행 %2)이 반영됨, 그러나 %3"},
    {"belongs to no process", "속한 결제 프로세스가 없음"},
    {"came from %1, which is not allowed", "허용되지 않은 %1에서 옴"},
    {"is kept without its body", "본문 없이 보관됨"},
    {"has another webhook-id in its headers", "헤더의 webhook-id가 다름"},
    {"is not signed by the merchant's secret", "가맹점 비밀키의 서명이 아님"},
    {"has no timestamp", "타임스탬프 없음"},
    {"was stamped %1 s before it came", "도착 %1초 전에 서명됨"},
    {"had been answered before: a replay", "이미 응답한 웹훅의 재전송"},

    // check_contents.cpp
    {"%1: %2 of row %3 holds %4", "%1: 행 %3의 %2에 %4 있음"},
    {"a CVC", "CVC"},
    {"card number %1", "카드번호 %1"},
    {"%1 of row %2 is %3 %4", "행 %2의 %1이 %3 %4"},

    // check_approval.cpp
    {"payment %1 is %2, its order has no reservations", "결제 %1: 상태 %2, 주문의 재고 예약 없음"},
    {"payment %1 is %2, reservation %3 is %4", "결제 %1: 상태 %2, 재고 예약 %3의 상태는 %4"},
    {"payment %1 is %2, no order snapshot is linked to it", "결제 %1: 상태 %2, 연결된 주문 스냅샷 없음"},
    {"payment %1 is %2, it has no APPROVAL row", "결제 %1: 상태 %2, APPROVAL 행 없음"},
    {"payment %1 is APPROVED in the gateway, reservation %2 is %3", "결제 %1: 결제 게이트웨이에서 APPROVED, 재고 예약 %2의 상태는 %3"},
    {"payment %1 is %2, but an order snapshot is linked to it", "결제 %1: 상태 %2, 그러나 연결된 주문 스냅샷 있음"},
    {"payment %1 is %2, but it has an APPROVAL row", "결제 %1: 상태 %2, 그러나 APPROVAL 행 있음"},
    {"reservation %1 is %2, but no payment of its order is approved", "재고 예약 %1: 상태 %2, 그러나 주문에 승인된 결제 없음"},
    {"process %1 is FAILED, transaction %2 of it at the PG is %3", "결제 프로세스 %1: FAILED, PG 거래 %2의 상태는 %3"},

    // check_queues.cpp
    {"ecommerce outbox: %1 %2 is not published", "쇼핑몰 아웃박스: %1 %2 미발행"},
    {"cash-gateway outbox: %1 %2 is not published", "결제 게이트웨이 아웃박스: %1 %2 미발행"},
    {"payment outbox: %1 %2 is not published", "결제 코어 아웃박스: %1 %2 미발행"},
    {"a message waits for %1: %2", "%1 그룹의 메시지가 대기 중: %2"},
    {"a dead letter of %1 is being redriven", "%1 그룹의 데드레터 재처리 중"},
    {"an export is pending", "내보내기 대기 중"},
    {"webhook %1 was received, but not judged to its end", "웹훅 %1: 받았지만 판정이 끝나지 않음"},
    {"webhook %1 of %2 is %3", "%2의 웹훅 %1: 상태 %3"},
    {"transaction %1 of %2 is not decided", "%2의 PG 거래 %1: 아직 결정되지 않음"},
    {"%1 has read %2 up to %3 of %4", "%1 그룹이 %2를 %4 중 %3까지 읽음"},
    {"%1 is not published", "%1 미발행"},
    {"%1 was not handled by %2 and is no dead letter with a case", "%1: %2 그룹이 처리하지 않았고 케이스가 있는 데드레터도 아님"},

    // check_settled.cpp
    {"cancel for refund %1 is %2 without an open case", "환불 %1의 PG 취소: 상태 %2, 열린 케이스 없음"},
    {"%1 %2 is %3 without an open case", "%1 %2: 상태 %3, 열린 케이스 없음"},
    {"order %1 is %2, the PG keeps %3 won for it instead of %4", "주문 %1: 상태 %2, PG가 %4원이 아니라 %3원을 보유"},
    {"the PG keeps %1 won for %2, which is no order of ours", "PG가 %2로 %1원을 보유, 우리 주문이 아님"},
    {"order %1 of %2 won ended as %3", "주문 %1(%2원)의 끝 상태: %3"},
    {"reservation %1 is %2 past its expiry at %3", "재고 예약 %1: 만료 시각 %3이 지났는데 %2"},
    {"reservation %1 is %2, its order is %3", "재고 예약 %1: 상태 %2, 주문의 상태는 %3"},
    {"coupon %1 was not given back, its order is %2", "쿠폰 %1이 반환되지 않음, 주문의 상태는 %2"},
    {"order %1 is %2, %3 points were not given back", "주문 %1: 상태 %2, 포인트 %3이 반환되지 않음"},

    // check_settlement.cpp
    {"the capture of payment %1 is in %2 settlement lines", "결제 %1의 승인이 정산 내역 %2건에 있음"},
    {"refund %1 is in %2 settlement lines", "환불 %1이 정산 내역 %2건에 있음"},
    {"settlement line %1 is of a payment that is %2", "정산 내역 %1의 결제 상태가 %2"},
    {"settlement line %1 is of a refund that is %2", "정산 내역 %1의 환불 상태가 %2"},
    {"not there", "없음"},
    {"settlement batch %1 has net %2, its lines sum to %3", "정산 배치 %1의 순액 %2, 내역의 합은 %3"},
    {"payment %1 was given back in full, its settlement lines sum to gross %2, fee %3, VAT %4",
     "결제 %1은 전액 환불, 정산 내역의 합은 총액 %2, 수수료 %3, 부가세 %4"},
    {"%1 %2: net %3 of gross %4, fee %5, VAT %6", "%1 %2: 순액 %3, 총액 %4, 수수료 %5, 부가세 %6"},
    {"order %1: the PG keeps %2 won for us, the ledger says %3", "주문 %1: PG 보유 %2원, 원장 %3원"},
    {"order %1 brought %2 (money %3, points %4, platform coupon %5), vendor, fee, VAT and refunds due have %6",
     "주문 %1의 수입 %2(돈 %3, 포인트 %4, 플랫폼 쿠폰 %5), 업체·수수료·부가세·환불 예정금의 합은 %6"},

    // check_statement.cpp
    {"the statement showed %1 for %2: %3", "명세의 불일치 %1, 거래 %2: %3"},
    {"transaction %1 of %2: the PG captured %3 and cancelled %4, we have %5 and %6",
     "%2의 PG 거래 %1: PG는 승인 %3·취소 %4, 우리 장부는 %5·%6"},
    {"transaction %1 is booked here, the PG does not know it", "PG 거래 %1: 우리 장부에 있지만 PG에는 없음"},
    {"a captured payment was given back for want of stock: %1", "승인된 결제를 재고 부족으로 환불: %1"},
    {"refund of %1 won for %2", "%2로 %1원 환불"},
    {"case STOCK_SHORT_AFTER_PAYMENT: %1", "케이스 STOCK_SHORT_AFTER_PAYMENT: %1"},

    // check_projections.cpp
    {"product %1: stock cache %2 as of %3, payment has %4 as of %5", "상품 %1: 재고 캐시 %2(순번 %3), 결제 코어는 %4(순번 %5)"},
    {"product %1: is_sold_out is %2 with stock %3", "상품 %1: 재고 %3인데 is_sold_out은 %2"},
    {"member %1: points cache %2 as of %3, payment has %4 as of %5", "회원 %1: 포인트 캐시 %2(순번 %3), 결제 코어는 %4(순번 %5)"},
    {"order %1: payment_state '%2', payment has '%3'", "주문 %1: payment_state '%2', 결제 코어는 '%3'"},
    {"order %1: payment %2, payment has %3", "주문 %1: 결제 %2, 결제 코어는 %3"},
    {"order %1: reservation_state '%2', payment has '%3'", "주문 %1: reservation_state '%2', 결제 코어는 '%3'"},
    {"order %1: refunded_amount %2, payment refunded %3", "주문 %1: refunded_amount %2, 결제 코어의 환불 %3"},
    {"sales of product %1 %2: no row, its orders sum to %3", "상품 %1의 판매(%2): 행 없음, 주문의 합은 %3"},
    {"sales of product %1 %2: %3, its orders sum to %4", "상품 %1의 판매(%2): %3, 주문의 합은 %4"},
    {"on %1", "%1"},
    {"until %1", "%1까지"},

    // live_watch.cpp, with when and about what
    {"a call was begun while the breaker was open (%1)", "브레이커가 열린 동안 호출을 시작 (%1)"},
    {"call %1 in half-open, permitted are %2 (%3)", "반열림에서 %1번째 호출, 허용은 %2번 (%3)"},
    {"attempt row %1 was not committed before the first byte (%2)", "시도 행 %1: 첫 바이트를 보내기 전에 커밋되지 않음 (%2)"},
    {"%1 calls wait for %2 at once (%3)", "호출 %1건이 동시에 %2의 응답을 기다림 (%3)"},
    {"webhook %1 was answered before it was stored (%2)", "웹훅 %1: 저장 전에 응답함 (%2)"},

    // the entities of the state log and of E2
    {"order", "주문"},
    {"coupon", "쿠폰"},
    {"case", "케이스"},
    {"process", "결제 프로세스"},
    {"payment", "결제"},
    {"refund", "환불"},
    {"reservation", "재고 예약"},
    {"settlement-line", "정산 내역"},
    {"settlement-batch", "정산 배치"},
    {"pg-transaction", "PG 거래"},
    {"delivery", "웹훅 전송"},
    {"dead-letter", "데드레터"},
    {"none", "없음"},
};

using Values = std::array<std::string_view, 10>;

bool isHole(std::string_view pattern, std::size_t at) { return pattern[at] == '%' && at + 1 < pattern.size(); }

/// What stands at the holes of `pattern` in `text`, each as short as the words behind it allow; nothing when it is another sentence.
std::optional<Values> match(std::string_view pattern, std::string_view text)
{
    Values values;
    std::size_t at = 0;
    for (std::size_t i = 0; i < pattern.size();) {
        if (!isHole(pattern, i)) {
            if (at >= text.size() || text[at] != pattern[i]) return std::nullopt;
            ++at, ++i;
            continue;
        }
        std::string_view &value = values[static_cast<std::size_t>(pattern[i + 1] - '0')];
        i += 2;
        const std::size_t next = std::min(pattern.find('%', i), pattern.size());
        const std::string_view words = pattern.substr(i, next - i);
        const bool last = next == pattern.size(); // its words are the text's end
        const std::size_t end = words.empty() ? text.size() : last ? text.rfind(words) : text.find(words, at);
        if (end == std::string_view::npos || end < at || (last && end + words.size() != text.size())) return std::nullopt;
        value = text.substr(at, end - at);
        at = end + words.size();
        i = next;
    }
    return at == text.size() ? std::optional(values) : std::nullopt;
}

std::string filled(std::string_view pattern, const Values &values)
{
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!isHole(pattern, i)) {
            result += pattern[i];
            continue;
        }
        result += koreanEvidence(values[static_cast<std::size_t>(pattern[++i] - '0')]);
    }
    return result;
}

} // namespace

std::string koreanEvidence(std::string_view english)
{
    for (const Sentence &sentence : kSentences)
        if (const auto values = match(sentence.english, english)) return filled(sentence.korean, *values);
    return std::string(english);
}

} // namespace hamster::audit
