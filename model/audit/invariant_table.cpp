#include "model/audit/invariant_table.h"

#include <algorithm>
#include <array>

namespace hamster::audit {

namespace {

constexpr auto A = InvariantClass::Always;
constexpr auto E = InvariantClass::Eventually;

// Reads as a table: {{id, title, Korean title, class, schema guarded, live only, explanation}, check, needs the PG}
// clang-format off
constexpr std::array kTable{
    Invariant{{"A1", "No stock and no balance below zero", "재고와 포인트 잔액은 음수가 될 수 없음", A, true, false,
        "payment's products.stock and accounts.balance are at least 0: nothing is sold twice, no points are spent that were not there."},
        checkNothingBelowZero, false},
    Invariant{{"A2", "Stock and balance equal the sums of their records", "재고와 잔액은 각 기록의 합계와 같음", A, false, false,
        "Every change of stock and points has its append-only record: an effect applied twice, or without its record, shows here."},
        checkSumsOfRecords, false},
    Invariant{{"A3", "Reserved quantities equal the stock records of orders", "예약 수량은 주문에 의한 재고 기록과 같음", A, false, false,
        "Per product: what HELD, CONFIRMED and RESTOCKED reservations hold = minus the sum of RESERVE, RELEASE and RESTOCK records: stock is "
        "released once and restocked once per reservation."},
        checkReservedQuantities, false},
    Invariant{{"A4", "Delivered minus reserved quantities equal the stock", "입고 합계에서 예약 수량을 빼면 재고와 같음", A, false, false,
        "Per product: INITIAL and ADJUST records minus what reservations hold = stock. The stock is right, whichever way it is counted."},
        checkStockEquation, false},
    Invariant{{"A5", "At most one live payment per order", "주문당 승인된 결제는 최대 1건", A, true, false,
        "No order has two payments that are APPROVED or PARTIALLY_CANCELLED: nobody pays twice for one order."},
        checkOneLivePayment, false},
    Invariant{{"A6", "One attempt key per approval, one success per key", "승인 1건은 시도 키 1개, 키 1개당 PG 성공 1건", A, false, false,
        "All APPROVE attempts of a process carry its one attempt key, and the PG holds at most one capture per key: a repeated request "
        "cannot charge twice."},
        checkOneAttemptKey, true},
    Invariant{{"A7", "An approved payment exists at the PG", "승인된 결제는 PG에도 같은 금액과 주문으로 존재", A, false, false,
        "For an amount above 0, an approved payment's PG transaction is SUCCESS (or cancelled since) with the same amount and order number."},
        checkApprovedAtPg, true},
    Invariant{{"A8", "One amount along the whole approved chain", "승인된 결제의 금액은 주문·프로세스·결제·PG에서 동일", A, false, false,
        "For an amount above 0, order, process, payment and PG transaction of an approved payment have the same amount."},
        checkAmountsAlongChain, true},
    Invariant{{"A9", "Never more given back than was paid", "낸 것보다 많이 돌려주지 않음", A, false, false,
        "Per payment: refunds that are done or still open stay within the captured money, the points used and the quantities ordered."},
        checkRefundLimits, false},
    Invariant{{"A10", "Every state change is a legal edge, logged without a gap", "모든 상태 변화는 허용된 전이이며 빠짐없이 기록됨", A, false, false,
        "In state_log of every file each edge is in its table, begins where the one before ended, versions run from 1 without a gap, and the "
        "last state is the row's status."},
        checkStateLog, false},
    Invariant{{"A11", "A completed order has its stock and its payment", "완료된 주문은 재고가 확정되고 결제가 승인됨", A, false, false,
        "ORDER_COMPLETED (and what follows it): every item's reservation is CONFIRMED or RESTOCKED and a payment of the order was approved."},
        checkCompletedOrders, false},
    Invariant{{"A12", "While the PG's answer is open the stock stays reserved", "PG 결과가 미정인 동안 재고 예약은 유지됨", A, false, false,
        "While a process is UNKNOWN or PENDING none of its order's reservations is RELEASED, and it has one approval key only."},
        checkUndecidedKeepsStock, false},
    Invariant{{"A13", "Every effect happened once", "모든 효과는 정확히 한 번", A, false, false,
        "processed_events is unique, effect rows carry their event's id, and there is at most one effect per order, action and event."},
        checkEffectsOnce, false},
    Invariant{{"A14", "State changes and events tell the same story", "상태 변화와 이벤트는 서로 일치함", A, false, false,
        "A state change that must tell others has its outbox row from the same transaction and the other way round; a published row is on the "
        "bus unchanged, and every bus message has its outbox row."},
        checkTellings, false},
    Invariant{{"A15", "Ledger and money records are complete and untouched", "원장과 돈의 기록은 빠짐없고 변조되지 않음", A, false, false,
        "Every ledger transaction sums to zero, ids of append-only records have no gap, the ledger's hash chain verifies, and the triggers that "
        "refuse update and delete are there."},
        checkMoneyRecords, false},
    Invariant{{"A16", "No call while the breaker is open", "브레이커가 열린 동안 PG 호출 없음", A, false, true,
        "No call of the gateway was started while its breaker was open; half-open lets at most 5 through. Checked at the port."},
        nullptr, false},
    Invariant{{"A17", "Every webhook with an effect verifies again", "효과가 있었던 웹훅은 다시 검증해도 유효함", A, false, false,
        "Judged once more by other code, from peer, headers, raw body and time of receipt: signed by the merchant's secret, within 300 s, and "
        "no replay."},
        checkWebhooks, false},
    Invariant{{"A18", "Written down before it leaves", "외부로 나가기 전에 먼저 저장됨", A, false, true,
        "Attempt rows were committed before the request's first byte, inbox rows before the answer. Checked at the port."},
        nullptr, false},
    Invariant{{"A19", "No card number in any file", "어느 파일에도 카드 번호 없음", A, false, false,
        "No 16-digit group that passes Luhn in any text of any table, except the documented test numbers in hamster_pg.db, and no CVC."},
        checkCardNumbers, false},
    Invariant{{"A20", "Money is stored as whole won", "금액은 정수(원)로 저장됨", A, true, false,
        "Every money column of every file holds an integer."},
        checkMoneyIsInteger, false},
    Invariant{{"A21", "Approval, confirmed stock and snapshot belong together", "결제 승인·재고 확정·스냅샷 연결은 함께 일어남", A, false, false,
        "A payment is approved exactly when its reservations are CONFIRMED or RESTOCKED, its order snapshot is linked and its APPROVAL row is "
        "there (atomicity B)."},
        checkApprovalTogether, false},
    Invariant{{"A22", "A failed process leaves nothing at the PG", "실패한 결제 프로세스는 PG에 남은 결제가 없음", A, false, false,
        "For a FAILED process the PG holds nothing PENDING, and any capture of it is being cancelled."},
        checkFailedProcesses, true},
    Invariant{{"A23", "At most 20 calls wait for the PG at once", "동시에 대기하는 PG 호출은 최대 20건", A, false, true,
        "The bulkhead holds while the PG is down. Checked at the port."},
        nullptr, false},
    Invariant{{"E0", "The queues are empty", "모든 대기열이 비어 있음", E, false, false,
        "No outbox row unpublished, no message unread, waiting or being redriven, no webhook, inbox row or export left to do."},
        checkQueuesEmpty, false},
    Invariant{{"E1", "Every event was handled, or is a dead letter with a case", "모든 이벤트는 처리되었거나 케이스가 있는 데드레터", E, false, false,
        "Every outbox row is published and was processed by each subscriber of its type, unless it lies in the dead letters under a case."},
        checkEverythingHandled, false},
    Invariant{{"E2", "Nothing is undecided, except under an open case", "미결 상태는 열린 케이스가 있을 때만 남음", E, false, false,
        "No process, refund or cancel is UNKNOWN or PENDING, unless an open case asks a person to look at it."},
        checkNothingUndecided, false},
    Invariant{{"E3", "The PG keeps exactly the money of live orders", "PG에 남은 금액은 유효한 주문의 금액과 같음", E, false, false,
        "Per order: captured minus cancelled = amount minus refunds of a completed order, and 0 for every other one, unless it is "
        "NEEDS_ATTENTION under an open case."},
        checkMoneyKept, true},
    Invariant{{"E4", "Every order ended in one of the legal combinations", "모든 주문은 허용된 최종 상태 조합으로 끝남", E, false, false,
        "Order, process, payment, PG transaction and reservations together form one of the listed end tuples."},
        checkEndTuples, true},
    Invariant{{"E5", "Nothing is held for a dead order", "종료된 주문에 묶인 재고·쿠폰·포인트 없음", E, false, false,
        "No reservation HELD past its expiry; a failed or cancelled order has given back its stock, coupon and points."},
        checkNothingHeldForTheDead, false},
    Invariant{{"E6", "Every capture and refund is settled exactly once", "모든 승인과 환불은 정산 라인 하나에만 있음", E, false, false,
        "Each capture of an approved payment and each of its refunds is in one settlement line; a batch is the sum of its lines, net = gross - "
        "fee - VAT, and a fully refunded order nets to zero."},
        checkSettlementLines, false},
    Invariant{{"E7", "The books agree with the bank", "장부와 은행 잔액이 일치함", E, false, false,
        "Per order: what the PG keeps plus points redeemed plus the platform's coupon share = what vendor, fee, VAT and refunds due have in the "
        "ledger. Of a DIRECT vendor's order only fee and VAT are claimed."},
        checkBankTest, true},
    Invariant{{"E8", "A statement of the PG shows no difference", "PG 명세와 차이가 없음", E, false, false,
        "Every capture and cancel at the PG is booked here with its amount and the other way round; mismatches of the daily statement are those "
        "that were injected."},
        checkStatement, true},
    Invariant{{"E9", "Projections equal a recomputation", "조회용 데이터는 다시 계산한 값과 같음", E, false, false,
        "Stock and points caches, the orders' read models and the sales ranking equal what follows from their sources."},
        checkProjections, false},
    Invariant{{"E10", "No paid order fails for want of stock", "결제된 주문이 재고 부족으로 취소되지 않음", E, false, false,
        "Stock is taken before the PG is asked, so that no captured payment has to be given back because nothing is left."},
        checkNothingShortAfterPayment, false},
};
// clang-format on

} // namespace

std::span<const Invariant> invariantTable() { return kTable; }

bool isExcusedByStamp(std::string_view id)
{
    constexpr std::array<std::string_view, 12> kExcused{"A6", "A7", "A8", "A10", "A14", "A22", "E2", "E3", "E4", "E5", "E7", "E8"};
    return std::find(kExcused.begin(), kExcused.end(), id) != kExcused.end();
}

bool isAboutOneOrder(std::string_view id)
{
    constexpr std::array<std::string_view, 6> kSingle{"A7", "A8", "A11", "A12", "A21", "A22"};
    return std::find(kSingle.begin(), kSingle.end(), id) != kSingle.end();
}

} // namespace hamster::audit
