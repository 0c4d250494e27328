<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>IdMenu</name>
    <message>
        <source>A fault for this order…</source>
        <translation>이 주문에 장애 넣기…</translation>
    </message>
    <message>
        <source>Raise a case about it…</source>
        <translation>케이스 등록…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>옆에 열기</translation>
    </message>
    <message>
        <source>Show its sequence</source>
        <translation>시퀀스 보기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
</context>
<context>
    <name>InvariantExplanation</name>
    <message>
        <source>Per payment: refunds that are done or still open stay within the captured money, the points used and the quantities ordered.</source>
        <translation>결제마다 끝났거나 진행 중인 환불의 합이 승인 금액, 사용한 포인트, 주문 수량을 넘지 않습니다.</translation>
    </message>
    <message>
        <source>Every ledger transaction sums to zero, ids of append-only records have no gap, the ledger&apos;s hash chain verifies, and the triggers that refuse update and delete are there.</source>
        <translation>원장 거래는 모두 합이 0이고, 추가만 되는 기록의 번호에 빈틈이 없으며, 원장의 해시 사슬이 맞고, 수정과 삭제를 막는 트리거가 있습니다.</translation>
    </message>
    <message>
        <source>Each capture of an approved payment and each of its refunds is in one settlement line; a batch is the sum of its lines, net = gross - fee - VAT, and a fully refunded order nets to zero.</source>
        <translation>승인된 결제와 그 환불은 각각 정산 라인 하나에만 있습니다. 배치는 라인의 합이고, 순액은 총액에서 수수료와 부가세를 뺀 값이며, 전액 환불된 주문의 합은 0입니다.</translation>
    </message>
    <message>
        <source>Per order: what the PG keeps plus points redeemed plus the platform&apos;s coupon share = what vendor, fee, VAT and refunds due have in the ledger. Of a DIRECT vendor&apos;s order only fee and VAT are claimed.</source>
        <translation>주문마다 PG에 남은 금액과 사용 포인트, 플랫폼 쿠폰 부담을 더하면 원장의 업체 지급, 수수료, 부가세, 환불 예정의 합과 같습니다. 직계약 업체의 주문은 수수료와 부가세만 청구합니다.</translation>
    </message>
    <message>
        <source>Every capture and cancel at the PG is booked here with its amount and the other way round; mismatches of the daily statement are those that were injected.</source>
        <translation>PG의 모든 승인과 취소가 같은 금액으로 장부에 있고 그 반대도 같습니다. 일일 명세의 불일치는 일부러 넣은 것뿐입니다.</translation>
    </message>
    <message>
        <source>Stock is taken before the PG is asked, so that no captured payment has to be given back because nothing is left.</source>
        <translation>재고를 먼저 잡은 뒤 PG에 요청하므로, 결제된 금액을 재고 부족으로 돌려주는 일이 없습니다.</translation>
    </message>
    <message>
        <source>payment&apos;s products.stock and accounts.balance are at least 0: nothing is sold twice, no points are spent that were not there.</source>
        <translation>결제 코어의 재고와 포인트 잔액은 0 이상입니다. 같은 것을 두 번 팔지 않고, 없는 포인트를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Every change of stock and points has its append-only record: an effect applied twice, or without its record, shows here.</source>
        <translation>재고와 포인트의 모든 변화에는 추가만 되는 기록이 있습니다. 두 번 적용되거나 기록 없이 적용된 효과가 여기서 드러납니다.</translation>
    </message>
    <message>
        <source>Per product: what HELD, CONFIRMED and RESTOCKED reservations hold = minus the sum of RESERVE, RELEASE and RESTOCK records: stock is released once and restocked once per reservation.</source>
        <translation>상품마다 임시 예약·확정·재입고 예약의 수량 = RESERVE, RELEASE, RESTOCK 기록 합의 음수. 예약 하나의 재고는 한 번만 풀리고 한 번만 재입고됩니다.</translation>
    </message>
    <message>
        <source>Per product: INITIAL and ADJUST records minus what reservations hold = stock. The stock is right, whichever way it is counted.</source>
        <translation>상품마다 INITIAL과 ADJUST 기록에서 예약이 쥔 수량을 빼면 재고와 같습니다. 어느 쪽으로 세어도 재고가 맞습니다.</translation>
    </message>
    <message>
        <source>No order has two payments that are APPROVED or PARTIALLY_CANCELLED: nobody pays twice for one order.</source>
        <translation>한 주문에 승인 또는 부분 취소 상태의 결제가 둘 있을 수 없습니다. 한 주문에 두 번 결제하지 않습니다.</translation>
    </message>
    <message>
        <source>All APPROVE attempts of a process carry its one attempt key, and the PG holds at most one capture per key: a repeated request cannot charge twice.</source>
        <translation>한 프로세스의 승인 시도는 모두 같은 시도 키를 쓰고, PG에는 키 하나에 승인이 최대 하나입니다. 다시 보낸 요청이 두 번 결제되지 않습니다.</translation>
    </message>
    <message>
        <source>For an amount above 0, an approved payment&apos;s PG transaction is SUCCESS (or cancelled since) with the same amount and order number.</source>
        <translation>금액이 0보다 크면 승인된 결제의 PG 거래는 같은 금액과 주문번호로 성공(또는 그 뒤 취소) 상태입니다.</translation>
    </message>
    <message>
        <source>For an amount above 0, order, process, payment and PG transaction of an approved payment have the same amount.</source>
        <translation>금액이 0보다 크면 승인된 결제의 주문, 프로세스, 결제, PG 거래의 금액이 같습니다.</translation>
    </message>
    <message>
        <source>In state_log of every file each edge is in its table, begins where the one before ended, versions run from 1 without a gap, and the last state is the row&apos;s status.</source>
        <translation>모든 파일의 state_log에서 전이는 표에 있고, 앞 상태에서 이어지며, 버전은 1부터 빠짐없고, 마지막 상태가 행의 상태와 같습니다.</translation>
    </message>
    <message>
        <source>ORDER_COMPLETED (and what follows it): every item&apos;s reservation is CONFIRMED or RESTOCKED and a payment of the order was approved.</source>
        <translation>주문 완료(와 그 이후): 모든 품목의 예약이 확정 또는 재입고이고, 주문의 결제가 승인되었습니다.</translation>
    </message>
    <message>
        <source>While a process is UNKNOWN or PENDING none of its order&apos;s reservations is RELEASED, and it has one approval key only.</source>
        <translation>프로세스가 결과 미확인이나 진행 중인 동안 그 주문의 예약은 해제되지 않고 승인 키는 하나뿐입니다.</translation>
    </message>
    <message>
        <source>processed_events is unique, effect rows carry their event&apos;s id, and there is at most one effect per order, action and event.</source>
        <translation>processed_events는 유일하고, 효과 행은 이벤트 ID를 지니며, 주문·동작·이벤트마다 효과는 최대 하나입니다.</translation>
    </message>
    <message>
        <source>A state change that must tell others has its outbox row from the same transaction and the other way round; a published row is on the bus unchanged, and every bus message has its outbox row.</source>
        <translation>알려야 하는 상태 변화에는 같은 트랜잭션의 아웃박스 행이 있고 그 반대도 같습니다. 발행된 행은 그대로 버스에 있고, 버스의 모든 메시지에는 아웃박스 행이 있습니다.</translation>
    </message>
    <message>
        <source>No call of the gateway was started while its breaker was open; half-open lets at most 5 through. Checked at the port.</source>
        <translation>게이트웨이는 브레이커가 열린 동안 호출을 시작하지 않았고, 반열림에서는 최대 5건만 보냈습니다. 포트에서 검사합니다.</translation>
    </message>
    <message>
        <source>Judged once more by other code, from peer, headers, raw body and time of receipt: signed by the merchant&apos;s secret, within 300 s, and no replay.</source>
        <translation>다른 코드로 보낸 곳, 헤더, 원문, 받은 시각을 다시 판정합니다: 웹훅 시크릿으로 서명되었고, 300초 이내이며, 재전송 공격이 아닙니다.</translation>
    </message>
    <message>
        <source>Attempt rows were committed before the request&apos;s first byte, inbox rows before the answer. Checked at the port.</source>
        <translation>요청의 첫 바이트보다 시도 행이, 응답보다 수신함 행이 먼저 커밋되었습니다. 포트에서 검사합니다.</translation>
    </message>
    <message>
        <source>No 16-digit group that passes Luhn in any text of any table, except the documented test numbers in hamster_pg.db, and no CVC.</source>
        <translation>어느 테이블의 글에도 Luhn을 통과하는 16자리 숫자가 없습니다. hamster_pg.db의 문서화된 테스트 번호만 예외이고, CVC는 없습니다.</translation>
    </message>
    <message>
        <source>Every money column of every file holds an integer.</source>
        <translation>모든 파일의 금액 열은 정수입니다.</translation>
    </message>
    <message>
        <source>A payment is approved exactly when its reservations are CONFIRMED or RESTOCKED, its order snapshot is linked and its APPROVAL row is there (atomicity B).</source>
        <translation>결제가 승인되는 것과 예약이 확정(또는 재입고)되고 주문 스냅샷이 연결되고 APPROVAL 행이 있는 것은 정확히 함께입니다(원자성 B).</translation>
    </message>
    <message>
        <source>For a FAILED process the PG holds nothing PENDING, and any capture of it is being cancelled.</source>
        <translation>실패한 프로세스에 대해 PG에는 진행 중인 거래가 없고, 승인된 것이 있으면 취소하는 중입니다.</translation>
    </message>
    <message>
        <source>The bulkhead holds while the PG is down. Checked at the port.</source>
        <translation>PG가 멈춘 동안에도 벌크헤드가 지켜집니다. 포트에서 검사합니다.</translation>
    </message>
    <message>
        <source>No outbox row unpublished, no message unread, waiting or being redriven, no webhook, inbox row or export left to do.</source>
        <translation>발행하지 않은 아웃박스 행, 읽지 않았거나 대기·재처리 중인 메시지, 남은 웹훅·수신함·내보내기가 없습니다.</translation>
    </message>
    <message>
        <source>Every outbox row is published and was processed by each subscriber of its type, unless it lies in the dead letters under a case.</source>
        <translation>모든 아웃박스 행은 발행되었고 그 종류를 구독하는 모두가 처리했습니다. 케이스가 있는 데드레터는 예외입니다.</translation>
    </message>
    <message>
        <source>No process, refund or cancel is UNKNOWN or PENDING, unless an open case asks a person to look at it.</source>
        <translation>결과 미확인이나 진행 중인 프로세스, 환불, 취소가 없습니다. 사람이 보도록 열린 케이스가 있으면 예외입니다.</translation>
    </message>
    <message>
        <source>Per order: captured minus cancelled = amount minus refunds of a completed order, and 0 for every other one, unless it is NEEDS_ATTENTION under an open case.</source>
        <translation>주문마다 승인 금액에서 취소 금액을 빼면 완료된 주문은 금액에서 환불을 뺀 값이고, 나머지는 0입니다. 열린 케이스가 있는 확인 필요 주문은 예외입니다.</translation>
    </message>
    <message>
        <source>Order, process, payment, PG transaction and reservations together form one of the listed end tuples.</source>
        <translation>주문, 프로세스, 결제, PG 거래, 예약이 함께 정해진 최종 조합 가운데 하나를 이룹니다.</translation>
    </message>
    <message>
        <source>No reservation HELD past its expiry; a failed or cancelled order has given back its stock, coupon and points.</source>
        <translation>만료가 지난 임시 예약이 없고, 실패하거나 취소된 주문은 재고, 쿠폰, 포인트를 돌려주었습니다.</translation>
    </message>
    <message>
        <source>Stock and points caches, the orders&apos; read models and the sales ranking equal what follows from their sources.</source>
        <translation>재고와 포인트 캐시, 주문의 조회용 데이터, 판매 순위가 원본에서 다시 계산한 값과 같습니다.</translation>
    </message>
</context>
<context>
    <name>LayoutPreset</name>
    <message>
        <source>States and metrics</source>
        <translation>상태와 지표</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>백오피스</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>실험실</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>발표</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>시나리오 실험</translation>
    </message>
</context>
<context>
    <name>NewOrder</name>
    <message>
        <source>Not valid yet.</source>
        <translation>아직 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Its validity has passed.</source>
        <translation>유효 기간이 지났습니다.</translation>
    </message>
    <message>
        <source>It belongs to another vendor.</source>
        <translation>다른 업체의 쿠폰입니다.</translation>
    </message>
    <message>
        <source>Only from %1 on.</source>
        <translation>%1부터 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>None of the items takes part.</source>
        <translation>대상 상품이 없습니다.</translation>
    </message>
    <message>
        <source>The sum is too large to be charged.</source>
        <translation>합계가 너무 커서 결제할 수 없습니다.</translation>
    </message>
    <message>
        <source>More points than there is to pay.</source>
        <translation>결제할 금액보다 포인트가 많습니다.</translation>
    </message>
    <message>
        <source>Add a vendor</source>
        <translation>업체 추가</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>상품 추가</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>회원 추가</translation>
    </message>
</context>
<context>
    <name>OrderStory</name>
    <message>
        <source>as of %1 KST</source>
        <translation>%1 KST 기준</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>주문 시각</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>PG transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>소계</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>사용 포인트</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>결제 금액</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Kept for the order</source>
        <translation>남은 금액</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Faults that hit it</source>
        <translation>이 주문에 맞은 장애</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>있었던 일</translation>
    </message>
    <message>
        <source>The fault behind its end</source>
        <translation>원인이 된 장애</translation>
    </message>
    <message>
        <source>Other faults that hit it</source>
        <translation>이 주문에 맞은 다른 장애</translation>
    </message>
    <message>
        <source>A fault shortly before, not on this order alone</source>
        <translation>직전에 이 주문만이 아닌 곳에 발생한 장애</translation>
    </message>
    <message>
        <source>Rules that it breaks</source>
        <translation>위반한 불변식</translation>
    </message>
</context>
<context>
    <name>OrderTexts</name>
    <message>
        <source>%1 +%2</source>
        <comment>first item and how many others</comment>
        <translation>%1 외 %2</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Kakao Pay</source>
        <translation>카카오페이</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>포인트</translation>
    </message>
    <message>
        <source>As the PG&apos;s profile decides</source>
        <translation>PG 설정에 따름</translation>
    </message>
    <message>
        <source>Always approved</source>
        <translation>항상 승인</translation>
    </message>
    <message>
        <source>Declined: limit exceeded</source>
        <translation>거절: 한도 초과</translation>
    </message>
    <message>
        <source>Declined: invalid card</source>
        <translation>거절: 잘못된 카드</translation>
    </message>
    <message>
        <source>Approved after 12 seconds</source>
        <translation>12초 뒤 승인</translation>
    </message>
    <message>
        <source>Approved, but no webhook arrives</source>
        <translation>승인되지만 웹훅이 오지 않음</translation>
    </message>
    <message>
        <source>Not enough stock</source>
        <translation>재고 부족</translation>
    </message>
    <message>
        <source>Unknown product</source>
        <translation>알 수 없는 상품</translation>
    </message>
    <message>
        <source>Not enough points</source>
        <translation>포인트 부족</translation>
    </message>
    <message>
        <source>Declined by the PG</source>
        <translation>PG 거절</translation>
    </message>
    <message>
        <source>Reservation expired</source>
        <translation>예약 만료</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The PG never said how it ended</source>
        <translation>PG가 결과를 알려 주지 않음</translation>
    </message>
    <message>
        <source>The order&apos;s own confirmation failed</source>
        <translation>주문 확정 실패</translation>
    </message>
    <message>
        <source>The PG was not asked: it refused the connection, or the breaker was open</source>
        <translation>PG에 요청하지 못함(연결 거부 또는 브레이커 열림)</translation>
    </message>
    <message>
        <source>No PG available</source>
        <translation>이용할 수 있는 PG 없음</translation>
    </message>
    <message>
        <source>The PG refused every try</source>
        <translation>PG가 모든 요청을 거절함</translation>
    </message>
    <message>
        <source>The PG did not answer in time</source>
        <translation>PG 응답 시간 초과</translation>
    </message>
    <message>
        <source>The reservation was gone</source>
        <translation>예약이 사라짐</translation>
    </message>
    <message>
        <source>Another amount was captured</source>
        <translation>다른 금액이 승인됨</translation>
    </message>
    <message>
        <source>Cancelled by the customer</source>
        <translation>고객이 취소함</translation>
    </message>
    <message>
        <source>Cancelled by an operator</source>
        <translation>운영자가 취소함</translation>
    </message>
    <message>
        <source>Cancelled by the vendor</source>
        <translation>업체가 취소함</translation>
    </message>
    <message>
        <source>Closed by an operator</source>
        <translation>운영자가 종료함</translation>
    </message>
    <message>
        <source>The order could not be verified</source>
        <translation>주문 정보를 확인할 수 없음</translation>
    </message>
    <message>
        <source>The approval came too late</source>
        <translation>승인이 늦게 도착함</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>고객 요청</translation>
    </message>
    <message>
        <source>It did not fit</source>
        <translation>맞지 않음</translation>
    </message>
    <message>
        <source>The customer&apos;s mind changed</source>
        <translation>고객 변심</translation>
    </message>
    <message>
        <source>Wrong size</source>
        <translation>사이즈가 맞지 않음</translation>
    </message>
    <message>
        <source>Paid in by the member</source>
        <translation>회원 입금</translation>
    </message>
    <message>
        <source>Limit exceeded</source>
        <translation>한도 초과</translation>
    </message>
    <message>
        <source>Invalid card</source>
        <translation>잘못된 카드</translation>
    </message>
    <message>
        <source>By the customer</source>
        <translation>고객이 취소</translation>
    </message>
    <message>
        <source>By an operator</source>
        <translation>운영자가 취소</translation>
    </message>
    <message>
        <source>By the vendor</source>
        <translation>업체가 취소</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>주문 확인 불가</translation>
    </message>
    <message>
        <source>PG never decided</source>
        <translation>PG 결과 없음</translation>
    </message>
    <message>
        <source>Confirmation failed</source>
        <translation>주문 확정 실패</translation>
    </message>
    <message>
        <source>PG not asked</source>
        <translation>PG에 요청 못 함</translation>
    </message>
    <message>
        <source>PG refused every try</source>
        <translation>PG가 모두 거절</translation>
    </message>
    <message>
        <source>No answer from the PG</source>
        <translation>PG 응답 없음</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>금액 불일치</translation>
    </message>
    <message>
        <source>Approved too late</source>
        <translation>승인이 늦음</translation>
    </message>
    <message>
        <source>Behind its end: %1 %2</source>
        <translation>원인 장애: %1 %2</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>States</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Breaker window</source>
        <translation>브레이커 구간</translation>
    </message>
    <message>
        <source>Stage latency</source>
        <translation>단계별 소요 시간</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문 상세</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>World</source>
        <translation>월드</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>시퀀스</translation>
    </message>
</context>
<context>
    <name>Prediction</name>
    <message>
        <source>No order is selected.</source>
        <translation>선택한 주문이 없습니다.</translation>
    </message>
    <message>
        <source>Only a completed order can be refunded.</source>
        <translation>완료된 주문만 환불할 수 있습니다.</translation>
    </message>
    <message>
        <source>Everything has been given back or is on its way back.</source>
        <translation>모두 환불되었거나 환불 중입니다.</translation>
    </message>
    <message>
        <source>The order has already ended.</source>
        <translation>이미 끝난 주문입니다.</translation>
    </message>
    <message>
        <source>The payment has been made: refund it instead.</source>
        <translation>결제가 끝났습니다. 환불하세요.</translation>
    </message>
    <message>
        <source>To Kakao Pay</source>
        <translation>카카오페이로 환불</translation>
    </message>
    <message>
        <source>To the card</source>
        <translation>카드로 환불</translation>
    </message>
    <message>
        <source>To the card %1</source>
        <translation>카드 %1로 환불</translation>
    </message>
    <message>
        <source>Money kept for the order</source>
        <translation>남은 결제 금액</translation>
    </message>
    <message>
        <source>Points given back</source>
        <translation>돌려준 포인트</translation>
    </message>
    <message>
        <source>Stock %1, restock on</source>
        <translation>재고 %1, 재입고</translation>
    </message>
    <message>
        <source>Settlement %1, net</source>
        <translation>%1 정산 순액</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>쿠폰 %1</translation>
    </message>
    <message>
        <source>Money to be collected</source>
        <translation>받을 금액</translation>
    </message>
    <message>
        <source>Points of %1</source>
        <translation>%1 포인트</translation>
    </message>
    <message>
        <source>Stock %1</source>
        <translation>재고 %1</translation>
    </message>
</context>
<context>
    <name>SequenceStory</name>
    <message>
        <source>order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>process</source>
        <translation>결제 프로세스</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>웹훅 전송</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>연결 거부</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>연결 끊김</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>유실</translation>
    </message>
    <message>
        <source>late, absorbed</source>
        <translation>늦게 도착, 변화 없음</translation>
    </message>
    <message>
        <source>late, absorbed · %1</source>
        <translation>늦게 도착, 변화 없음 · %1</translation>
    </message>
    <message>
        <source>absorbed · %1</source>
        <translation>변화 없음 · %1</translation>
    </message>
    <message>
        <source>dead letter</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>parked · waits its turn</source>
        <translation>보류 · 차례 대기</translation>
    </message>
    <message>
        <source>event %1
handled as: %2</source>
        <translation>이벤트 %1
처리: %2</translation>
    </message>
    <message>
        <source>duplicate, absorbed</source>
        <translation>중복, 변화 없음</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>거부된 전이: %1</translation>
    </message>
    <message>
        <source>duplicated</source>
        <translation>복제됨</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>크래시</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>재시작</translation>
    </message>
    <message>
        <source>breaker %1</source>
        <translation>브레이커 %1</translation>
    </message>
    <message>
        <source>, overtaken by %1</source>
        <translation>, %1에 추월당함</translation>
    </message>
<message>
        <source>· vendor&apos;s shop</source>
        <translation>· 업체 쇼핑몰</translation>
    </message>
<message>
        <source>late duplicate, absorbed</source>
        <translation>늦은 중복, 변화 없음</translation>
    </message>
<message>
        <source>late duplicate, absorbed · %1</source>
        <translation>늦은 중복, 변화 없음 · %1</translation>
    </message>
<message>
        <source>duplicate, absorbed · %1</source>
        <translation>중복, 변화 없음 · %1</translation>
    </message>
</context>
<context>
    <name>SequenceView</name>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>수동</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>First stock</source>
        <translation>초기 재고</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>Restocked</source>
        <translation>재입고</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>재고 있음</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>부족</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>품절</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>응답 대기</translation>
    </message>
    <message>
        <source>The shop still shows %1, but there are none: what is ordered now fails.</source>
        <translation>쇼핑몰에는 아직 %1개로 보이지만 재고가 없습니다. 지금 주문하면 실패합니다.</translation>
    </message>
    <message>
        <source>The shop shows it as sold out, but there are %1: nobody can order them.</source>
        <translation>쇼핑몰에는 품절로 보이지만 재고가 %1개 있습니다. 아무도 주문할 수 없습니다.</translation>
    </message>
    <message>
        <source>The shop shows %1, the payment core has %2: the event about it is on its way or was lost.</source>
        <translation>쇼핑몰에는 %1개, 결제 코어에는 %2개입니다. 관련 이벤트가 오는 중이거나 유실되었습니다.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Order accepted</source>
        <translation>주문 접수</translation>
    </message>
    <message>
        <source>Waiting for the payment</source>
        <translation>결제 대기</translation>
    </message>
    <message>
        <source>Payment heard of</source>
        <translation>결제 소식 받음</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>주문 확정</translation>
    </message>
    <message>
        <source>Order failed</source>
        <translation>주문 실패</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>A person has to look</source>
        <translation>사람이 확인해야 함</translation>
    </message>
    <message>
        <source>Part of the money went back</source>
        <translation>일부 환불됨</translation>
    </message>
    <message>
        <source>All of the money went back</source>
        <translation>전액 환불됨</translation>
    </message>
    <message>
        <source>Payment created</source>
        <translation>결제 생성</translation>
    </message>
    <message>
        <source>Payment approved</source>
        <translation>결제 승인</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>결제 실패</translation>
    </message>
    <message>
        <source>Payment cancelled in part</source>
        <translation>결제 부분 취소</translation>
    </message>
    <message>
        <source>Payment cancelled</source>
        <translation>결제 취소</translation>
    </message>
    <message>
        <source>Stock reserved</source>
        <translation>재고 예약</translation>
    </message>
    <message>
        <source>Stock confirmed</source>
        <translation>재고 확정</translation>
    </message>
    <message>
        <source>Stock released</source>
        <translation>재고 해제</translation>
    </message>
    <message>
        <source>Stock came back</source>
        <translation>재고 재입고</translation>
    </message>
    <message>
        <source>Process written</source>
        <translation>결제 프로세스 기록</translation>
    </message>
    <message>
        <source>PG asked</source>
        <translation>PG에 요청</translation>
    </message>
    <message>
        <source>PG has accepted it</source>
        <translation>PG 접수</translation>
    </message>
    <message>
        <source>Approval noted</source>
        <translation>승인 기록</translation>
    </message>
    <message>
        <source>Decline noted</source>
        <translation>거절 기록</translation>
    </message>
    <message>
        <source>Process cancelled</source>
        <translation>결제 프로세스 취소</translation>
    </message>
    <message>
        <source>Transaction stored</source>
        <translation>거래 저장</translation>
    </message>
    <message>
        <source>PG approves</source>
        <translation>PG 승인</translation>
    </message>
    <message>
        <source>PG declines</source>
        <translation>PG 거절</translation>
    </message>
    <message>
        <source>PG gives part back</source>
        <translation>PG 부분 취소</translation>
    </message>
    <message>
        <source>PG gives everything back</source>
        <translation>PG 전액 취소</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>환불 요청</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>환불 진행 중</translation>
    </message>
    <message>
        <source>Refund done</source>
        <translation>환불 완료</translation>
    </message>
    <message>
        <source>Refund without an answer</source>
        <translation>환불 응답 없음</translation>
    </message>
    <message>
        <source>Refund refused</source>
        <translation>환불 거절</translation>
    </message>
    <message>
        <source>Coupon used</source>
        <translation>쿠폰 사용</translation>
    </message>
    <message>
        <source>Coupon given back</source>
        <translation>쿠폰 반환</translation>
    </message>
    <message>
        <source>Coupon expired</source>
        <translation>쿠폰 만료</translation>
    </message>
    <message>
        <source>Stock reserved, %1 item</source>
        <translation>재고 예약, 상품 %1종</translation>
    </message>
    <message>
        <source>Stock reserved, %1 items</source>
        <translation>재고 예약, 상품 %1종</translation>
    </message>
    <message>
        <source>Payment and stock confirmed</source>
        <translation>결제 승인, 재고 확정</translation>
    </message>
    <message>
        <source>Payment failed, stock released</source>
        <translation>결제 실패, 재고 해제</translation>
    </message>
    <message>
        <source>Process written, PG asked</source>
        <translation>결제 프로세스 기록, PG에 요청</translation>
    </message>
    <message>
        <source>Webhook #%1 applied</source>
        <translation>웹훅 #%1 반영</translation>
    </message>
    <message>
        <source>Accepted as %1</source>
        <translation>접수 번호 %1</translation>
    </message>
    <message>
        <source>Order confirmed, customer told</source>
        <translation>주문 확정, 고객 알림</translation>
    </message>
    <message>
        <source>Webhook #%1 lost on the way</source>
        <translation>웹훅 #%1 도중 유실</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>유실</translation>
    </message>
    <message>
        <source>Webhook #%1 without an answer</source>
        <translation>웹훅 #%1 응답 없음</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>Webhook #%1 refused</source>
        <translation>웹훅 #%1 거절됨</translation>
    </message>
    <message>
        <source>Webhook #%1 on its way</source>
        <translation>웹훅 #%1 전송 중</translation>
    </message>
    <message>
        <source>Webhook #%1 again, absorbed</source>
        <translation>웹훅 #%1 중복, 흡수</translation>
    </message>
    <message>
        <source>Webhook #%1 late, absorbed</source>
        <translation>웹훅 #%1 늦게 도착, 흡수</translation>
    </message>
    <message>
        <source>Webhook #%1 judged</source>
        <translation>웹훅 #%1 판정</translation>
    </message>
    <message>
        <source>PG asked, try %1</source>
        <translation>PG에 요청, %1번째</translation>
    </message>
    <message>
        <source>Inquiry at the PG</source>
        <translation>PG 조회</translation>
    </message>
    <message>
        <source>Void asked of the PG</source>
        <translation>PG 무효 요청</translation>
    </message>
    <message>
        <source>Cancel %1 asked of the PG</source>
        <translation>PG에 %1 취소 요청</translation>
    </message>
    <message>
        <source>Customer told</source>
        <translation>고객 알림</translation>
    </message>
    <message>
        <source>%1, cause</source>
        <translation>%1, 원인</translation>
    </message>
    <message>
        <source>Voided at the PG</source>
        <translation>PG에서 무효 처리</translation>
    </message>
    <message>
        <source>Void noted</source>
        <translation>무효 기록</translation>
    </message>
    <message>
        <source>Payment ended, stock released</source>
        <translation>결제 종료, 재고 해제</translation>
    </message>
</context>
<context>
    <name>World</name>
    <message>
        <source>outbox</source>
        <translation>아웃박스</translation>
    </message>
    <message>
        <source>waiting retry</source>
        <translation>재시도 대기</translation>
    </message>
    <message>
        <source>lag</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>breaker</source>
        <translation>브레이커</translation>
    </message>
    <message>
        <source>last answer</source>
        <translation>마지막 응답</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>buyers</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>orders/s</source>
        <translation>초당 주문</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>결과 미확인</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>최근 승인율</translation>
    </message>
    <message>
        <source>deciding</source>
        <translation>결정 중</translation>
    </message>
    <message>
        <source>webhooks due</source>
        <translation>보낼 웹훅</translation>
    </message>
    <message>
        <source>exports waiting</source>
        <translation>내보내기 대기</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>크래시</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>지연 %1건</translation>
    </message>
    <message>
        <source>requests %1</source>
        <translation>요청 %1</translation>
    </message>
    <message>
        <source>webhooks %1</source>
        <translation>웹훅 %1</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>끊김</translation>
    </message>
    <message>
        <source>cut one way</source>
        <translation>한쪽 끊김</translation>
    </message>
    <message>
        <source>hits %1</source>
        <translation>발동 %1</translation>
    </message>
    <message>
        <source>crashed: nothing is handled</source>
        <translation>크래시: 처리 중단</translation>
    </message>
    <message>
        <source>Links show the last 250 ms; over 3 messages merge into a count.</source>
        <translation>선에는 최근 250 ms가 보입니다. 3건이 넘으면 개수로 합칩니다.</translation>
    </message>
    <message>
        <source>Messages that wait: in the outbox, on the bus, for a webhook.</source>
        <translation>기다리는 메시지: 아웃박스, 버스, 웹훅.</translation>
    </message>
    <message>
        <source>Median and p95: request to answer, append to delivery.</source>
        <translation>중앙값과 p95: 요청에서 응답, 적재에서 전달까지.</translation>
    </message>
    <message>
        <source>Selected order</source>
        <translation>선택한 주문</translation>
    </message>
    <message>
        <source>faults hit it %1 times</source>
        <translation>장애 발동 %1회</translation>
    </message>
    <message>
        <source>link under a fault rule</source>
        <translation>장애 규칙이 걸린 선</translation>
    </message>
    <message>
        <source>event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>웹훅</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>메시지 %1건</translation>
    </message>
    <message>
        <source>median %1, p95 %2</source>
        <translation>중앙값 %1, p95 %2</translation>
    </message>
    <message>
        <source>duplicates absorbed %1</source>
        <translation>중복 흡수 %1</translation>
    </message>
    <message>
        <source>%1 fault rules</source>
        <translation>장애 규칙 %1개</translation>
    </message>
    <message>
        <source>dead letters %1</source>
        <translation>데드레터 %1</translation>
    </message>
    <message>
        <source>3 partitions · dead letters %1</source>
        <translation>파티션 3개 · 데드레터 %1</translation>
    </message>
    <message>
        <source>+%1 types in all topics</source>
        <translation>모든 토픽에서 %1종 더</translation>
    </message>
<message>
        <source>unanswered %1</source>
        <translation>응답 없음 %1</translation>
    </message>
<message>
        <source>no answer %1</source>
        <translation>응답 없음 %1</translation>
    </message>
<message>
        <source>lost before leaving %1</source>
        <translation>보내기 전 유실 %1</translation>
    </message>
<message>
        <source>rules hit it %1 times</source>
        <translation>규칙 %1회 발동</translation>
    </message>
<message>
        <source>the vendor&apos;s shop asked the PG</source>
        <translation>업체 쇼핑몰이 PG에 요청함</translation>
    </message>
<message>
        <source>rates are means of %1 s</source>
        <translation>비율은 %1초 평균</translation>
    </message>
    <message>
        <source>a fault hit it</source>
        <translation>장애 발동 1회</translation>
    </message>
    <message>
        <source>1 duplicate absorbed</source>
        <translation>중복 1건 흡수</translation>
    </message>
    <message>
        <source>%1 duplicates absorbed</source>
        <translation>중복 %1건 흡수</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>대기 %1</translation>
    </message>
</context>
<context>
    <name>hamster::CommandDialog</name>
    <message>
        <source>Waiting for the answer, %1 s</source>
        <translation>응답을 기다리는 중, %1초</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>기다리지 않기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Does not undo: what was sent goes on.</source>
        <translation>되돌리지 않습니다. 보낸 요청은 계속 진행됩니다.</translation>
    </message>
    <message>
        <source>Not waiting any longer. What was sent goes on; the list shows how it ends.</source>
        <translation>더 기다리지 않습니다. 보낸 요청은 계속 진행되며 결과는 목록에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>hamster::CommandPalette</name>
    <message>
        <source>Go to “%1”</source>
        <translation>“%1” 찾아가기</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Command, pane, order, member, product, key or event</source>
        <translation>명령, 창, 주문, 회원, 상품, 키, 이벤트</translation>
    </message>
    <message>
        <source>Command or id</source>
        <translation>명령 또는 ID</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>찾은 명령</translation>
    </message>
</context>
<context>
    <name>hamster::CommandRun</name>
    <message>
        <source>Refused without a reason (%1). Nothing was changed.</source>
        <translation>사유 없이 거절되었습니다 (%1). 바뀐 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::DeskApplication</name>
    <message>
        <source>The world cannot be opened</source>
        <translation>월드를 열 수 없습니다</translation>
    </message>
</context>
<context>
    <name>hamster::DeskSession</name>
    <message>
        <source>%1 is a file, not a data folder. Nothing was changed. Give a folder with --data.</source>
        <translation>데이터 폴더가 아니라 파일입니다: %1. 바뀐 것은 없습니다. --data로 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made. Nothing was changed.</source>
        <translation>데이터 폴더를 만들 수 없습니다: %1. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written. Nothing was changed.</source>
        <translation>데이터 폴더 %1에 쓸 수 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The data folder %1 is open in another hamster. Nothing was changed.</source>
        <translation>데이터 폴더가 다른 hamster에서 열려 있습니다: %1. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The world that is open will be closed.</source>
        <translation>지금 열린 월드를 닫습니다.</translation>
    </message>
    <message>
        <source>The guided tour needs the laboratory: take its door.</source>
        <translation>둘러보기는 실험실에서 합니다. 둘러보기 문으로 들어가세요.</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1. Nothing was changed.</source>
        <translation>임시 폴더를 만들 수 없습니다: %1. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The world cannot be opened: %1</source>
        <translation>월드를 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The world cannot be opened</source>
        <translation>월드를 열 수 없습니다</translation>
    </message>
    <message>
        <source>A world is running</source>
        <translation>월드가 실행 중입니다</translation>
    </message>
    <message>
        <source>Everything that was acknowledged is kept; unfinished work goes on at the next start.</source>
        <translation>응답한 것은 모두 남아 있고, 끝나지 않은 일은 다음에 시작할 때 이어집니다.</translation>
    </message>
    <message>
        <source>The laboratory keeps nothing; the same seed gives the same run again.</source>
        <translation>실험실은 아무것도 남기지 않습니다. 같은 시드로 같은 실행을 다시 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Close the world</source>
        <translation>월드 닫기</translation>
    </message>
    <message>
        <source>The desk and its world will be closed.</source>
        <translation>데스크와 월드를 닫습니다.</translation>
    </message>
    <message>
        <source>Back to the run before</source>
        <translation>이전 실행으로 돌아가기</translation>
    </message>
    <message>
        <source>The run before and what was done in it are kept: Ctrl+K, Back to the run before.</source>
        <translation>이전 실행과 거기서 한 일은 남아 있습니다. Ctrl+K, 이전 실행으로 돌아가기.</translation>
    </message>
    <message>
        <source>It is done again as fast as possible, and paused where it was left.</source>
        <translation>최대한 빨리 다시 실행해, 떠났던 곳에서 멈춥니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The run before could not be kept: %1</source>
        <translation>이전 실행을 남기지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>hamster::DockArea</name>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>No pane is open. Choose one at the left, or start from a layout.</source>
        <translation>열린 창이 없습니다. 왼쪽에서 고르거나 배치에서 시작하세요.</translation>
    </message>
    <message>
        <source>Back office layout</source>
        <translation>백오피스 배치</translation>
    </message>
    <message>
        <source>Panes in this place</source>
        <translation>이 자리의 창</translation>
    </message>
</context>
<context>
    <name>hamster::EffectTable</name>
    <message>
        <source>Predicted effect</source>
        <translation>예상 효과</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>after</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>change</source>
        <translation>변화</translation>
    </message>
</context>
<context>
    <name>hamster::EnginePort</name>
    <message>
        <source>%1 unsafe</source>
        <translation>위험 %1</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>켜짐 %1</translation>
    </message>
    <message>
        <source>A past moment is shown; nothing was changed. Go back to now, or branch from here.</source>
        <translation>과거의 순간을 보고 있어 아무것도 바꾸지 않았습니다. 지금으로 돌아가거나 여기서 분기하세요.</translation>
    </message>
    <message>
        <source>%1 low</source>
        <translation>부족 %1</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>예정 %1</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>지연 %1건</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>미처리 %1</translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation>위반 %1</translation>
    </message>
    <message>
        <source>%1 hold</source>
        <translation>유지 %1</translation>
    </message>
    <message>
        <source>%1 sold out</source>
        <translation>품절 %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>발견 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>실패 %1</translation>
    </message>
    <message>
        <source>%1 holds</source>
        <translation>유지 %1</translation>
    </message>
</context>
<context>
    <name>hamster::FaultMarks</name>
    <message>
        <source>by hand</source>
        <translation>직접</translation>
    </message>
</context>
<context>
    <name>hamster::GoTo</name>
    <message>
        <source>invariant</source>
        <translation>불변식</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>PG transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>“%1” fits several things. Choose one in the palette (Ctrl+K).</source>
        <translation>“%1”에 맞는 것이 여럿입니다. 팔레트(Ctrl+K)에서 하나를 고르세요.</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>찾는 것이 없습니다: “%1”.</translation>
    </message>
    <message>
        <source>a moment of the past</source>
        <translation>과거의 한 시점</translation>
    </message>
</context>
<context>
    <name>hamster::HeaderControls</name>
    <message>
        <source>More of this pane</source>
        <translation>이 창의 나머지 기능</translation>
    </message>
</context>
<context>
    <name>hamster::KeysPage</name>
    <message>
        <source>Window</source>
        <translation>전체 창</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>다음 항목으로</translation>
    </message>
    <message>
        <source>To the previous control</source>
        <translation>이전 항목으로</translation>
    </message>
    <message>
        <source>Menu of the row or thing</source>
        <translation>행 또는 대상의 메뉴</translation>
    </message>
    <message>
        <source>Open the row of a table</source>
        <translation>표의 행 열기</translation>
    </message>
    <message>
        <source>Open the link of a table&apos;s cell beside</source>
        <translation>표 칸의 링크를 옆에 열기</translation>
    </message>
    <message>
        <source>Ctrl+K and its name</source>
        <translation>Ctrl+K와 이름</translation>
    </message>
    <message>
        <source>%1 of %2 actions</source>
        <translation>동작 %2개 중 %1개</translation>
    </message>
    <message>
        <source>Actions and keys</source>
        <translation>동작과 단축키</translation>
    </message>
    <message>
        <source>Action, pane or key</source>
        <translation>동작, 창, 단축키</translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation>동작 검색</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>hamster::LatencyChart</name>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4</source>
        <translation>%1: p50 %2, p95 %3, p99 %4</translation>
    </message>
    <message>
        <source>selected order</source>
        <translation>선택한 주문</translation>
    </message>
    <message>
        <source>p50 to p95</source>
        <translation>p50–p95</translation>
    </message>
    <message>
        <source>to p99</source>
        <translation>p99까지</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>%1: %2 orders measured</source>
        <translation>%1: 주문 %2건 측정</translation>
    </message>
    <message>
        <source>selected order: %1</source>
        <translation>선택한 주문: %1</translation>
    </message>
    <message>
        <source>guide: %1</source>
        <translation>기준: %1</translation>
    </message>
    <message>
        <source>guide: %1 to %2</source>
        <translation>기준: %1–%2</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <translation>p50 %1, p95 %2, p99 %3</translation>
    </message>
</context>
<context>
    <name>hamster::LayoutMenu</name>
    <message>
        <source>Save layout as…</source>
        <translation>배치를 다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Remove a layout</source>
        <translation>배치 삭제</translation>
    </message>
    <message>
        <source>“%1” as it was</source>
        <translation>“%1” 처음 배치로</translation>
    </message>
</context>
<context>
    <name>hamster::MainWindow</name>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Go to the next pane on show</source>
        <translation>보이는 다음 창으로 가기</translation>
    </message>
    <message>
        <source>Go to the previous pane on show</source>
        <translation>보이는 이전 창으로 가기</translation>
    </message>
    <message>
        <source>Float the pane, or put it back</source>
        <translation>창을 띄우거나 되돌리기</translation>
    </message>
    <message>
        <source>Move the pane to the left edge</source>
        <translation>창을 왼쪽 끝으로 옮기기</translation>
    </message>
    <message>
        <source>Move the pane to the right edge</source>
        <translation>창을 오른쪽 끝으로 옮기기</translation>
    </message>
    <message>
        <source>Move the pane to the top</source>
        <translation>창을 위로 옮기기</translation>
    </message>
    <message>
        <source>Move the pane to the bottom</source>
        <translation>창을 아래로 옮기기</translation>
    </message>
    <message>
        <source>Make the pane narrower</source>
        <translation>창 폭 줄이기</translation>
    </message>
    <message>
        <source>Make the pane wider</source>
        <translation>창 폭 늘리기</translation>
    </message>
    <message>
        <source>Make the pane lower</source>
        <translation>창 높이 줄이기</translation>
    </message>
    <message>
        <source>Make the pane higher</source>
        <translation>창 높이 늘리기</translation>
    </message>
    <message>
        <source>Every action and its keys</source>
        <translation>모든 동작과 단축키</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>Welcome: back office, laboratory or tour</source>
        <translation>시작 화면: 백오피스, 실험실, 둘러보기</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>The layout “%1” is kept.</source>
        <translation>배치를 저장했습니다: “%1”.</translation>
    </message>
    <message>
        <source>Presentation. F7 leaves it.</source>
        <translation>발표 화면입니다. F7을 누르면 나갑니다.</translation>
    </message>
    <message>
        <source>The layout “%1” cannot be read; nothing was moved.</source>
        <translation>배치를 읽을 수 없어 아무것도 옮기지 않았습니다: “%1”.</translation>
    </message>
    <message>
        <source>Nothing opens “%1” yet.</source>
        <translation>여는 창이 아직 없습니다: “%1”.</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>배치 저장</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>배치 이름</translation>
    </message>
    <message>
        <source>“%1” is the name of a preset. Nothing was saved; choose another name.</source>
        <translation>“%1” 이름은 기본 배치가 쓰고 있습니다. 저장하지 않았습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>배치: %1</translation>
    </message>
    <message>
        <source>Save layout as…</source>
        <translation>배치를 다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Close pane</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>어두운 테마와 밝은 테마 전환</translation>
    </message>
    <message>
        <source>Switch between Korean and English</source>
        <translation>한국어와 영어 전환</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>글자 100 %</translation>
    </message>
    <message>
        <source>Switch animation off or on</source>
        <translation>움직임 끄기 또는 켜기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Play or pause the world</source>
        <translation>월드 실행 또는 멈춤</translation>
    </message>
    <message>
        <source>Run one event</source>
        <translation>이벤트 하나 실행</translation>
    </message>
    <message>
        <source>Speed %1×</source>
        <translation>속도 %1×</translation>
    </message>
    <message>
        <source>Speed: as fast as possible</source>
        <translation>속도: 최대한 빠르게</translation>
    </message>
    <message>
        <source>pane</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Connect your program: addresses, keys, webhooks</source>
        <translation>내 프로그램 연결: 주소, 키, 웹훅</translation>
    </message>
</context>
<context>
    <name>hamster::NavPanel</name>
    <message>
        <source>Navigation</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>관찰</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>상점</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>실험실</translation>
    </message>
</context>
<context>
    <name>hamster::PaneHeader</name>
    <message>
        <source>Float the pane or dock it again</source>
        <translation>창 떼어 내기 또는 다시 붙이기</translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation>창 닫기</translation>
    </message>
</context>
<context>
    <name>hamster::PermitBoxes</name>
    <message>
        <source>free</source>
        <translation>비어 있음</translation>
    </message>
</context>
<context>
    <name>hamster::PolicyWarnings</name>
    <message>
        <source>Should break %1.</source>
        <translation>%1 위반이 예상됩니다.</translation>
    </message>
    <message>
        <source>1 unsafe policy</source>
        <translation>위험한 정책 1개</translation>
    </message>
    <message>
        <source>%1 unsafe policies</source>
        <translation>위험한 정책 %1개</translation>
    </message>
</context>
<context>
    <name>hamster::RecordingActions</name>
    <message>
        <source>Save the run as a recording</source>
        <translation>실행을 기록으로 저장</translation>
    </message>
    <message>
        <source>Recordings (*.json)</source>
        <translation>기록 (*.json)</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>기록 열기</translation>
    </message>
    <message>
        <source>The run was saved as %1. hamster replay plays it to the same hash.</source>
        <translation>실행을 %1에 저장했습니다. hamster replay로 같은 해시까지 재생할 수 있습니다.</translation>
    </message>
    <message>
        <source>The run was not saved: %1</source>
        <translation>실행을 저장하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>It was not opened, the world goes on: %1</source>
        <translation>열지 않았고 월드는 그대로 갑니다: %1</translation>
    </message>
    <message>
        <source>Save the run as a recording…</source>
        <translation>실행을 기록으로 저장…</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>기록 열기…</translation>
    </message>
    <message>
        <source>Play the recording to its end</source>
        <translation>기록을 끝까지 재생</translation>
    </message>
    <message>
        <source>Take the recording over by hand</source>
        <translation>기록을 손으로 이어받기</translation>
    </message>
    <message>
        <source>Compare this run with another…</source>
        <translation>이 실행을 다른 실행과 비교…</translation>
    </message>
</context>
<context>
    <name>hamster::SettingsDialog</name>
    <message>
        <source>Give the whole path, from the root.</source>
        <translation>루트부터 전체 경로를 적으세요.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>폴더가 아니라 파일입니다.</translation>
    </message>
    <message>
        <source>This folder cannot be written.</source>
        <translation>이 폴더에는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Each needs its own port.</source>
        <translation>포트는 서로 달라야 합니다.</translation>
    </message>
    <message>
        <source>Data folder of the back office</source>
        <translation>백오피스의 데이터 폴더</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>By world</source>
        <translation>월드에 따라</translation>
    </message>
    <message>
        <source>By world: the laboratory is dark, the back office light.</source>
        <translation>월드에 따라: 실험실은 어둡게, 백오피스는 밝게 보입니다.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Reduced motion: nothing travels or flashes</source>
        <translation>움직임 줄이기: 이동과 깜박임 없음</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>백오피스</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Port of the shop</source>
        <translation>쇼핑몰 포트</translation>
    </message>
    <message>
        <source>Port of the gateway</source>
        <translation>게이트웨이 포트</translation>
    </message>
    <message>
        <source>Port of the PG</source>
        <translation>PG 포트</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>빈 포트 아무거나</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Ask before a running world is closed</source>
        <translation>실행 중인 월드를 닫기 전에 묻기</translation>
    </message>
    <message>
        <source>Folder and ports are used from the next opening of the back office on. What moves money or stock always shows its effect and asks for a reason.</source>
        <translation>폴더와 포트는 백오피스를 다음에 열 때부터 쓰입니다. 돈이나 재고를 움직이는 일은 언제나 그 영향을 보여 주고 사유를 묻습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Port of the control API</source>
        <translation>제어 API 포트</translation>
    </message>
</context>
<context>
    <name>hamster::StatusStrip</name>
    <message>
        <source>%1 hold · %2 unchecked</source>
        <translation>유지 %1 · 검사 전 %2</translation>
    </message>
    <message>
        <source>%1 unchecked</source>
        <translation>검사 전 %1</translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation>위반 %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Invariants</source>
        <translation>불변식</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>브레이커</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>아웃박스</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>수신 중</translation>
    </message>
    <message>
        <source>World</source>
        <translation>월드</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>초당 이벤트</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>멈춤</translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe</source>
        <translation>
            <numerusform>위험 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on</source>
        <translation>
            <numerusform>%n개 켜짐</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>초당 이벤트 %1건</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>과거를 보는 중</translation>
    </message>
    <message>
        <source>How your own program is connected</source>
        <translation>내 프로그램을 연결하는 방법</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>What you do is kept in the audit log under this name, with the role that the command asks for.</source>
        <translation>여기서 하는 일은 이 이름과 그 명령에 필요한 역할로 감사 로그에 남습니다.</translation>
    </message>
    <message>
        <source>%1 holds · %2 unchecked</source>
        <translation>유지 %1 · 검사 전 %2</translation>
    </message>
</context>
<context>
    <name>hamster::TableActions</name>
    <message>
        <source>Copy the chosen rows</source>
        <translation>선택한 행 복사</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>The first %1 rows are copied; the export writes all.</source>
        <translation>처음 %1행을 복사했습니다. 내보내기는 전부 씁니다.</translation>
    </message>
    <message>
        <source>%1 rows are copied.</source>
        <translation>%1행을 복사했습니다.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>내보내는 중…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1행</translation>
    </message>
    <message>
        <source>%1 rows written to %2.</source>
        <translation>%1행을 %2에 썼습니다.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed.</source>
        <translation>%1에 쓰지 못했습니다: %2. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed; choose another place.</source>
        <translation>%1에 쓰지 못했습니다: %2. 바뀐 것은 없습니다. 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>hamster::TableExport</name>
    <message>
        <source>the filter or the world was changed meanwhile</source>
        <translation>그사이 필터나 월드가 바뀌었습니다</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
    <message>
        <source>the finished file could not take its place</source>
        <translation>완성된 파일을 제자리에 옮기지 못했습니다</translation>
    </message>
</context>
<context>
    <name>hamster::TableView</name>
    <message>
        <source>%1 was not written: %2. Nothing was changed; choose another place.</source>
        <translation>%1 파일을 쓰지 못했습니다: %2. 바뀐 것은 없습니다. 다른 곳을 고르세요.</translation>
    </message>
</context>
<context>
    <name>hamster::TextViewer</name>
    <message>
        <source>… cut here, %1 characters more</source>
        <translation>… 여기서 잘렸습니다. %1자 더 있습니다</translation>
    </message>
</context>
<context>
    <name>hamster::TopBar</name>
    <message>
        <source>Back to %1</source>
        <translation>뒤로: %1</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>앞으로: %1</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Run one event</source>
        <translation>이벤트 하나 실행</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>최대한 빠르게</translation>
    </message>
    <message>
        <source>Clock of the world</source>
        <translation>월드 시계</translation>
    </message>
    <message>
        <source>The world&apos;s clock, Asia/Seoul. Click to copy.</source>
        <translation>월드의 시계(Asia/Seoul). 누르면 복사합니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>The same seed gives the same run. Click to copy.</source>
        <translation>같은 시드는 같은 실행이 됩니다. 누르면 복사합니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>World</source>
        <translation>월드</translation>
    </message>
    <message>
        <source>Go to order, key, event, SKU</source>
        <translation>주문, 거래키, 이벤트, SKU로 이동</translation>
    </message>
    <message>
        <source>Layout of the panes</source>
        <translation>창 배치</translation>
    </message>
    <message>
        <source>Language: switch to Korean</source>
        <translation>언어: 영어로 전환</translation>
    </message>
    <message>
        <source>Switch to the light theme</source>
        <translation>밝은 테마로 전환</translation>
    </message>
    <message>
        <source>Switch to the dark theme</source>
        <translation>어두운 테마로 전환</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>%1 · real time</source>
        <translation>%1 · 실시간</translation>
    </message>
    <message>
        <source>Back to now, and play on</source>
        <translation>지금으로 돌아가서 재생</translation>
    </message>
    <message>
        <source>The next event of the past</source>
        <translation>과거의 다음 이벤트</translation>
    </message>
</context>
<context>
    <name>hamster::Tour</name>
    <message>
        <source>Stop the time</source>
        <translation>시간 멈추기</translation>
    </message>
    <message>
        <source>Customers are ordering in this world right now, in virtual time. Press pause: everything stands still, and nothing is lost.</source>
        <translation>이 월드에서는 지금 고객이 가상 시간 속에서 주문하고 있습니다. 일시정지를 누르세요. 모든 것이 멈추고 아무것도 사라지지 않습니다.</translation>
    </message>
    <message>
        <source>One event</source>
        <translation>이벤트 하나</translation>
    </message>
    <message>
        <source>Let exactly one thing happen: a request, an answer, a message. The clock jumps to it.</source>
        <translation>요청이든 응답이든 메시지든 꼭 하나만 일어나게 해 보세요. 시계가 그 순간으로 건너뜁니다.</translation>
    </message>
    <message>
        <source>A hundred times faster</source>
        <translation>백 배 빠르게</translation>
    </message>
    <message>
        <source>Choose 100× and press play. The same seed gives the same run at every speed.</source>
        <translation>100×를 고르고 재생을 누르세요. 시드가 같으면 어떤 속도에서도 실행은 같습니다.</translation>
    </message>
    <message>
        <source>Break something</source>
        <translation>고장 내기</translation>
    </message>
    <message>
        <source>Open Presets in the Faults pane and choose “Webhooks late and lost”. From now on some of the provider&apos;s messages do not arrive.</source>
        <translation>장애 창에서 모음을 열고 “늦고 사라지는 웹훅”을 고르세요. 이제부터 PG의 메시지 일부가 도착하지 않습니다.</translation>
    </message>
    <message>
        <source>What it does to the orders</source>
        <translation>주문에 생기는 일</translation>
    </message>
    <message>
        <source>Does it heal?</source>
        <translation>스스로 회복할까요?</translation>
    </message>
    <message>
        <source>Some rules can only hold in the end, when nothing is on its way. Press Settle and check: the faults go off, nobody buys any more, and what is open comes to its end.</source>
        <translation>오가는 것이 없어진 뒤에야 지켜지는 규칙도 있습니다. ‘안정화 후 검사’를 누르세요. 장애가 꺼지고, 구매가 멈추고, 진행 중이던 일이 끝납니다.</translation>
    </message>
    <message>
        <source>Open the orders. New ones come in at the top; the lightning shows which of them a fault has hit.</source>
        <translation>주문을 여세요. 새 주문은 맨 위에 들어오고, 번개 표시는 장애에 맞은 주문을 가리킵니다.</translation>
    </message>
    <message>
        <source>One order</source>
        <translation>주문 하나</translation>
    </message>
    <message>
        <source>Click the number of an order with a lightning; pause first if the rows run away. Its money, stock, attempts, webhooks and timeline across all four services are shown beside it.</source>
        <translation>번개 표시가 있는 주문의 번호를 누르세요. 행이 너무 빨리 움직이면 먼저 멈추세요. 돈, 재고, PG 요청, 웹훅과 네 서비스에 걸친 타임라인이 옆에 나옵니다.</translation>
    </message>
    <message>
        <source>Its story</source>
        <translation>주문의 이야기</translation>
    </message>
    <message>
        <source>That is the order. Press Sequence to see every message of it.</source>
        <translation>이것이 그 주문입니다. ‘시퀀스’를 누르면 이 주문의 모든 메시지가 보입니다.</translation>
    </message>
    <message>
        <source>Is the money right?</source>
        <translation>돈은 맞을까요?</translation>
    </message>
    <message>
        <source>Rules about money, stock and messages are checked all the time. How many hold stands down here: click it to see which.</source>
        <translation>돈, 재고, 메시지에 관한 규칙을 늘 검사합니다. 지켜지는 규칙의 수가 아래에 있습니다. 눌러서 어떤 규칙인지 보세요.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>무엇이든 찾기</translation>
    </message>
    <message>
        <source>And back again</source>
        <translation>그리고 돌아오기</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>둘러보기를 마쳤습니다</translation>
    </message>
    <message>
        <source>The world is yours. The scenarios tell stories to replay, the policies show what happens without a safety, and F1 lists every key.</source>
        <translation>이제 월드는 당신 것입니다. 시나리오는 다시 해 볼 이야기를, 정책은 안전장치가 없을 때의 일을 보여 주고, F1은 모든 단축키를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Time runs down, every party has its lane, every arrow is a message. A lost one ends in an ×, late ones cross, the lightning names the fault. Look around, then go on.</source>
        <translation>시간은 아래로 흐릅니다. 참여자마다 세로줄이 하나씩 있고, 화살표 하나가 메시지 하나입니다. 사라진 메시지는 ×로 끝나고, 늦은 메시지는 엇갈리고, 번개 표시에는 장애 이름이 있습니다. 둘러본 다음 넘어가세요.</translation>
    </message>
    <message>
        <source>The world is paused: press play, so that it can come to its end.</source>
        <translation>월드가 멈춰 있습니다. 재생을 눌러야 하던 일을 끝낼 수 있습니다.</translation>
    </message>
    <message>
        <source>What is on its way arrives now, as fast as time goes. Rules that are still to be checked: %1</source>
        <translation>남은 일이 최대한 빠른 시간으로 마저 끝납니다. 아직 검사하지 않은 규칙: %1개</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>%1 of %2 rules are broken. A click on one shows the rows that break it, and their orders. Now let the customers buy again.</source>
        <translation>규칙 %2개 중 %1개가 깨졌습니다. 눌러 보면 규칙을 깨뜨린 행과 주문이 보입니다. 이제 고객이 다시 구매하게 하세요.</translation>
    </message>
    <message>
        <source>Every rule holds, for all that was lost: the gateway asked again, and nobody has paid twice. Under Policies you can take such a safety away. Now let the customers buy again.</source>
        <translation>웹훅이 사라졌는데도 모든 규칙이 지켜졌습니다. 게이트웨이가 다시 물어보았고, 두 번 결제한 사람은 없습니다. ‘정책’에서 이런 안전장치를 뺄 수 있습니다. 이제 고객이 다시 구매하게 하세요.</translation>
    </message>
    <message>
        <source>Everything in the desk is found from one place. Press Ctrl+K, or click here.</source>
        <translation>데스크의 모든 것을 한곳에서 찾습니다. Ctrl+K를 누르거나 여기를 누르세요.</translation>
    </message>
    <message>
        <source>Type a few letters of an order number, a product, a customer or a command. Enter opens the chosen line, Escape closes the list.</source>
        <translation>주문 번호, 상품, 고객, 명령의 몇 글자를 입력하세요. Enter는 고른 줄을 열고, Esc는 목록을 닫습니다.</translation>
    </message>
    <message>
        <source>The desk remembers where you were, as a browser does. Press back.</source>
        <translation>브라우저처럼 지나온 곳을 기억합니다. 뒤로를 누르세요.</translation>
    </message>
    <message>
        <source>No fault has hit this one. Click the number of an order with a lightning.</source>
        <translation>이 주문에는 장애가 발동하지 않았습니다. 번개 표시가 있는 주문의 번호를 누르세요.</translation>
    </message>
    <message>
        <source>%1 rules hold, none is broken; %2 had nothing to look at or wait for rest. Now let the customers buy again.</source>
        <translation>규칙 %1개가 유지되고 위반은 없습니다. 나머지 %2개는 볼 대상이 없거나 안정을 기다립니다. 이제 고객이 다시 구매하게 하세요.</translation>
    </message>
</context>
<context>
    <name>hamster::TourCard</name>
    <message>
        <source>Close the tour</source>
        <translation>둘러보기 닫기</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>이 단계 건너뛰기</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>둘러보기 끝내기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>hamster::Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>시작 화면</translation>
    </message>
    <message>
        <source>Welcome to Hamster World Desk</source>
        <translation>햄스터 월드 데스크에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>A shop, its payment gateway, its payment core and a payment provider: everything that can go wrong between them, to be watched, caused and understood.</source>
        <translation>쇼핑몰, 결제 게이트웨이, 결제 코어, 그리고 PG. 그 사이에서 잘못될 수 있는 모든 것을 지켜보고, 일으키고, 이해하는 곳입니다.</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>백오피스</translation>
    </message>
    <message>
        <source>Work in real time over your own data folder, which begins empty. Orders, stock, payments and cases, with real HTTP ports for your own programs.</source>
        <translation>빈 데이터 폴더에서 시작해 실시간으로 일합니다. 주문, 재고, 결제, 케이스를 다루고, 실제 HTTP 포트에 직접 만든 프로그램을 붙일 수 있습니다.</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>실험실</translation>
    </message>
    <message>
        <source>A demo shop whose customers are ordering already, in virtual time. Pause it, step it, speed it up and break it. Nothing is kept.</source>
        <translation>고객이 벌써 주문하고 있는 데모 쇼핑몰입니다. 가상 시간을 멈추고, 한 걸음씩 보내고, 빠르게 돌리고, 고장 내 보세요. 아무것도 남지 않습니다.</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>The laboratory with a guide, in about five minutes: you stop the time, cause a fault, find an order that it hit, and see whether the money is right in the end.</source>
        <translation>안내가 있는 실험실입니다. 5분쯤 걸립니다. 시간을 멈추고, 장애를 일으키고, 장애에 맞은 주문을 찾고, 끝에 돈이 맞는지 확인합니다.</translation>
    </message>
    <message>
        <source>Back office with sample vendors, products and members</source>
        <translation>백오피스에 예시 업체, 상품, 회원 넣기</translation>
    </message>
    <message>
        <source>This page comes back with Ctrl+K, “Welcome”. F1 lists every key.</source>
        <translation>이 화면은 Ctrl+K에서 “시작 화면”으로 다시 볼 수 있습니다. F1은 모든 단축키를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>데스크로 돌아가기</translation>
    </message>
    <message>
        <source>Connect your own program…</source>
        <translation>내 프로그램 연결…</translation>
    </message>
    <message>
        <source>The back office and, in it, the addresses and keys of its HTTP ports</source>
        <translation>백오피스를 열고 HTTP 포트의 주소와 키를 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>hamster::WindowChart</name>
    <message>
        <source>calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1초</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>open: calls rejected,</source>
        <translation>열림: 호출이 거절되며</translation>
    </message>
    <message>
        <source>never in the window</source>
        <translation>구간에 들어가지 않음</translation>
    </message>
    <message>
        <source>opens at %1 %</source>
        <translation>%1 %에서 열림</translation>
    </message>
    <message>
        <source>%1: %2 calls, %3 failed, %4 slow, %5 rejected</source>
        <translation>%1: 호출 %2건, 실패 %3, 느림 %4, 거절 %5</translation>
    </message>
    <message>
        <source>failure rate of the window: %1 %</source>
        <translation>구간 실패율: %1 %</translation>
    </message>
</context>
<context>
    <name>hamster::breaker::BreakerPane</name>
    <message>
        <source>failed at opening</source>
        <translation>열릴 때 실패율</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패율</translation>
    </message>
    <message>
        <source>slow, over %1</source>
        <translation>느림, %1 초과</translation>
    </message>
    <message>
        <source>calls in %1 s</source>
        <translation>%1초간 호출</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>%1 since the gateway started</source>
        <translation>게이트웨이 시작 후 %1건</translation>
    </message>
    <message>
        <source>opens at %1 failed or %2 slow, from %3 calls on</source>
        <translation>실패 %1 또는 느림 %2에서 열림, 호출 %3건부터</translation>
    </message>
    <message>
        <source>half-open at %1</source>
        <translation>%1에 반열림</translation>
    </message>
    <message>
        <source>decided over these %1</source>
        <translation>이 %1건으로 판정</translation>
    </message>
    <message>
        <source>used when it is half open</source>
        <translation>반열림일 때 사용</translation>
    </message>
    <message>
        <source>last time: it closed</source>
        <translation>지난번: 닫힘</translation>
    </message>
    <message>
        <source>last time: it opened again</source>
        <translation>지난번: 다시 열림</translation>
    </message>
    <message>
        <source>Breaker window</source>
        <translation>브레이커 구간</translation>
    </message>
    <message>
        <source>How each of the last seconds&apos; calls ended</source>
        <translation>최근 초별 호출 결과</translation>
    </message>
    <message>
        <source>Half-open permits</source>
        <translation>반열림 허용 호출</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>느림</translation>
    </message>
    <message>
        <source>success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>failure rate of the window</source>
        <translation>구간 실패율</translation>
    </message>
    <message>
        <source>slow failure</source>
        <translation>느린 실패</translation>
    </message>
    <message>
        <source>failure rate</source>
        <translation>실패율</translation>
    </message>
<message>
        <source>No call to the PG in the last %1 s. Each order that is paid makes one, while the world plays.</source>
        <translation>최근 %1초 동안 PG 호출이 없습니다. 월드를 재생하는 동안 주문이 결제될 때마다 호출합니다.</translation>
    </message>
<message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
<message>
        <source>No world is open. Calls to its PG are counted here as soon as one runs.</source>
        <translation>열린 월드가 없습니다. 월드가 실행되면 PG 호출을 여기에서 셉니다.</translation>
    </message>
</context>
<context>
    <name>hamster::cases::CaseDetail</name>
    <message>
        <source>Opened by %1 at %2</source>
        <translation>%1에서 등록, %2</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>처리 결과: %1</translation>
    </message>
    <message>
        <source>Choose a case first.</source>
        <translation>먼저 케이스를 고르세요.</translation>
    </message>
    <message>
        <source>Waiting for the answer.</source>
        <translation>응답을 기다리는 중입니다.</translation>
    </message>
    <message>
        <source>This case is resolved.</source>
        <translation>처리된 케이스입니다.</translation>
    </message>
    <message>
        <source>Give a reason first; it is kept in the audit log.</source>
        <translation>먼저 사유를 적으세요. 감사 로그에 남습니다.</translation>
    </message>
    <message>
        <source>The case is yours now.</source>
        <translation>케이스를 맡았습니다.</translation>
    </message>
    <message>
        <source>The case is resolved.</source>
        <translation>케이스를 처리했습니다.</translation>
    </message>
    <message>
        <source>%1 was put right: %2.</source>
        <translation>%1 주문을 바로잡았습니다: %2</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>What you do about it</source>
        <translation>조치</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>담당하기</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>해결</translation>
    </message>
    <message>
        <source>Repair the order</source>
        <translation>주문 바로잡기</translation>
    </message>
    <message>
        <source>Go to the dead letter</source>
        <translation>데드레터로 이동</translation>
    </message>
    <message>
        <source>The order&apos;s state after the repair</source>
        <translation>바로잡은 뒤의 주문 상태</translation>
    </message>
    <message>
        <source>As the service wrote it: %1</source>
        <translation>서비스 기록 원문: %1</translation>
    </message>
</context>
<context>
    <name>hamster::cases::CaseTexts</name>
    <message>
        <source>The message is not JSON.</source>
        <translation>메시지가 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>The PG has not decided yet.</source>
        <translation>PG가 아직 결정하지 않았습니다.</translation>
    </message>
    <message>
        <source>The money was captured, but the stock was gone.</source>
        <translation>결제는 승인되었지만 재고가 없었습니다.</translation>
    </message>
    <message>
        <source>The payment core gave no answer.</source>
        <translation>결제 코어가 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>The PG keeps the money of a dead order.</source>
        <translation>끝난 주문의 돈을 PG가 돌려주지 않습니다.</translation>
    </message>
    <message>
        <source>The PG&apos;s statement differs from our books.</source>
        <translation>PG 정산 내역이 우리 장부와 다릅니다.</translation>
    </message>
    <message>
        <source>A paid order was captured a second time.</source>
        <translation>결제된 주문이 두 번 승인되었습니다.</translation>
    </message>
    <message>
        <source>The PG says failed, our process says otherwise.</source>
        <translation>PG는 실패라고 하지만 결제 프로세스는 다릅니다.</translation>
    </message>
    <message>
        <source>The PG holds a transaction that was never asked for.</source>
        <translation>PG에 요청한 적 없는 거래가 있습니다.</translation>
    </message>
    <message>
        <source>The order was completed without an approved payment.</source>
        <translation>승인된 결제 없이 주문이 완료되었습니다.</translation>
    </message>
    <message>
        <source>The message could not be handled.</source>
        <translation>메시지를 처리하지 못했습니다.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>케이스</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Payment undecided</source>
        <translation>결제 미확정</translation>
    </message>
    <message>
        <source>Differs from the PG</source>
        <translation>PG와 불일치</translation>
    </message>
    <message>
        <source>Message not handled</source>
        <translation>처리하지 못한 메시지</translation>
    </message>
    <message>
        <source>Paid, not confirmed</source>
        <translation>결제됨, 확정 실패</translation>
    </message>
    <message>
        <source>Export not delivered</source>
        <translation>내보내기 실패</translation>
    </message>
    <message>
        <source>Paid, out of stock</source>
        <translation>결제됨, 재고 없음</translation>
    </message>
    <message>
        <source>Order hangs</source>
        <translation>멈춘 주문</translation>
    </message>
    <message>
        <source>Refund refused</source>
        <translation>환불 거절</translation>
    </message>
    <message>
        <source>Raised by hand</source>
        <translation>직접 등록</translation>
    </message>
    <message>
        <source>The PG gave no final answer within its time. Ask the PG, then resolve the case with what it said.</source>
        <translation>PG가 제때 결과를 주지 않았습니다. PG에 확인하고 그 결과로 케이스를 처리하세요.</translation>
    </message>
    <message>
        <source>Amount, order or state differ between us and the PG. Nothing was applied. Compare both sides before anything is paid or refunded.</source>
        <translation>금액, 주문 또는 상태가 PG와 다릅니다. 아무것도 반영하지 않았습니다. 지급이나 환불 전에 양쪽을 비교하세요.</translation>
    </message>
    <message>
        <source>A message could not be handled. Redrive it, edit a copy, or ignore it under Events, Dead letters; later messages of the order wait behind it.</source>
        <translation>메시지를 처리하지 못했습니다. 이벤트의 데드레터에서 다시 처리하거나 사본을 고치거나 무시하세요. 같은 주문의 다음 메시지가 기다립니다.</translation>
    </message>
    <message>
        <source>The money is there, the order could not be completed. The payment is being cancelled; if that failed too, repair the order.</source>
        <translation>돈은 들어왔지만 주문을 완료하지 못했습니다. 결제를 취소하는 중이며, 그것도 실패하면 주문을 바로잡으세요.</translation>
    </message>
    <message>
        <source>The data platform did not take the order. The order itself is complete. When the platform is well again, redrive the export under Events, Dead letters.</source>
        <translation>데이터 플랫폼이 주문을 받지 않았습니다. 주문은 완료되었습니다. 플랫폼이 복구되면 이벤트의 데드레터에서 내보내기를 다시 처리하세요.</translation>
    </message>
    <message>
        <source>It was paid for what is no longer there. The money goes back; tell the customer.</source>
        <translation>없는 재고에 결제되었습니다. 돈은 돌아가니 고객에게 알리세요.</translation>
    </message>
    <message>
        <source>The order has not moved for a long time. See where it stands in the Order pane, then repair it.</source>
        <translation>주문이 오래 멈춰 있습니다. 주문 창에서 어디에 있는지 보고 바로잡으세요.</translation>
    </message>
    <message>
        <source>The PG refused to give money back. Refund by another way and write down how.</source>
        <translation>PG가 환불을 거절했습니다. 다른 방법으로 환불하고 방법을 적으세요.</translation>
    </message>
    <message>
        <source>Somebody asked for a person to look at this.</source>
        <translation>누군가 확인을 요청했습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::cases::CasesPane</name>
    <message>
        <source>What no rule can decide is put before a person here, with its evidence. There is nothing to look at.</source>
        <translation>규칙으로 정할 수 없는 일이 근거와 함께 여기에 올라옵니다. 지금은 볼 것이 없습니다.</translation>
    </message>
    <message>
        <source>Raise a case</source>
        <translation>케이스 등록</translation>
    </message>
    <message>
        <source>No case fits the filter.</source>
        <translation>필터에 맞는 케이스가 없습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>%1 open · %2 in all</source>
        <translation>미처리 %1 · 전체 %2</translation>
    </message>
    <message>
        <source>CS cases</source>
        <translation>CS 케이스</translation>
    </message>
    <message>
        <source>Order, kind, evidence</source>
        <translation>주문, 종류, 근거</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>케이스 검색</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Raise a case…</source>
        <translation>케이스 등록…</translation>
    </message>
    <message>
        <source>Take the case</source>
        <translation>담당하기</translation>
    </message>
    <message>
        <source>Resolve the case…</source>
        <translation>케이스 해결…</translation>
    </message>
    <message>
        <source>%1 case</source>
        <translation>케이스 %1건</translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation>케이스 %1건</translation>
    </message>
    <message>
        <source>Newest first · Ctrl C copies as TSV</source>
        <translation>최신순 · Ctrl C로 TSV 복사</translation>
    </message>
</context>
<context>
    <name>hamster::cases::RaiseDialog</name>
    <message>
        <source>There is no order of that number. Nothing was sent; copy it from the Orders pane.</source>
        <translation>그 번호의 주문이 없습니다. 아무것도 보내지 않았습니다. 주문 창에서 복사하세요.</translation>
    </message>
    <message>
        <source>Say what has to be looked at. Nothing was sent.</source>
        <translation>무엇을 확인할지 적으세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>A case about %1 is open.</source>
        <translation>%1의 케이스를 등록했습니다.</translation>
    </message>
    <message>
        <source>Raise a case</source>
        <translation>케이스 등록</translation>
    </message>
    <message>
        <source>Raise the case</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>주문번호</translation>
    </message>
    <message>
        <source>What has to be looked at</source>
        <translation>확인할 내용</translation>
    </message>
</context>
<context>
    <name>hamster::events::EditLetterDialog</name>
    <message>
        <source>No JSON: line %1, column %2: %3</source>
        <translation>JSON이 아닙니다. %1행 %2열: %3</translation>
    </message>
    <message>
        <source>An event is a JSON object: { … }</source>
        <translation>이벤트는 JSON 객체입니다: { … }</translation>
    </message>
    <message>
        <source>The event id must stay %1: by it a duplicate is known.</source>
        <translation>이벤트 ID는 %1 그대로여야 합니다. 중복을 이것으로 압니다.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <translation>%1 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>A reason is required. Nothing was sent; write why, then try again.</source>
        <translation>사유가 필요합니다. 아무것도 보내지 않았습니다. 사유를 적고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The copy is kept; the next redrive sends it. The original stays.</source>
        <translation>사본을 저장했습니다. 다음 재처리에 쓰이며 원본은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Edit a copy of the dead letter</source>
        <translation>데드레터 사본 고치기</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>사본 저장</translation>
    </message>
    <message>
        <source>Payload of the next redrive</source>
        <translation>다음 재처리에 쓸 내용</translation>
    </message>
    <message>
        <source>Valid JSON; the event id stays the same</source>
        <translation>올바른 JSON, 이벤트 ID는 그대로</translation>
    </message>
    <message>
        <source>Reason, kept in the audit log</source>
        <translation>사유 (감사 로그에 남음)</translation>
    </message>
    <message>
        <source>Start from the original again</source>
        <translation>원본에서 다시 시작</translation>
    </message>
    <message>
        <source>something is not closed</source>
        <translation>닫히지 않은 부분이 있음</translation>
    </message>
    <message>
        <source>a colon is missing after a name</source>
        <translation>이름 뒤에 콜론이 없음</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>쉼표가 없음</translation>
    </message>
    <message>
        <source>something follows its end</source>
        <translation>끝난 뒤에 내용이 더 있음</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>올바르지 않은 숫자</translation>
    </message>
    <message>
        <source>a character that a text cannot have</source>
        <translation>문자열에 쓸 수 없는 문자</translation>
    </message>
    <message>
        <source>not a value of JSON</source>
        <translation>JSON 값이 아님</translation>
    </message>
</context>
<context>
    <name>hamster::events::EventTexts</name>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>토픽</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>파티션</translation>
    </message>
    <message>
        <source>End offset</source>
        <translation>끝 오프셋</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Consumer group</source>
        <translation>컨슈머 그룹</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>오프셋</translation>
    </message>
    <message>
        <source>Part.</source>
        <translation>파티션</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>이벤트 ID</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Part. / offset</source>
        <translation>파티션 / 오프셋</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Again at</source>
        <translation>다음 시도</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>예외</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>재시도 대기</translation>
    </message>
    <message>
        <source>Parked behind it</source>
        <translation>뒤에 보류</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>지금까지 %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 뒤</translation>
    </message>
</context>
<context>
    <name>hamster::events::EventsPane</name>
    <message>
        <source>All  %1</source>
        <translation>전체  %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>lag %1 · outbox %2 · dead letters %3</source>
        <translation>지연 %1 · 아웃박스 %2 · 데드레터 %3</translation>
    </message>
    <message>
        <source>No message %1 is on the bus. Nothing was changed; it may still be in an outbox.</source>
        <translation>버스에 %1 메시지가 없습니다. 바뀐 것은 없으며, 아직 아웃박스에 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Parts of the event bus</source>
        <translation>이벤트 버스의 구성</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>토픽</translation>
    </message>
    <message>
        <source>Outboxes</source>
        <translation>아웃박스</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Show topics and messages</source>
        <translation>토픽과 메시지 보기</translation>
    </message>
    <message>
        <source>Show the outboxes</source>
        <translation>아웃박스 보기</translation>
    </message>
    <message>
        <source>Show waiting messages</source>
        <translation>대기 메시지 보기</translation>
    </message>
    <message>
        <source>Show dead letters</source>
        <translation>데드레터 보기</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Outbox, pending first</source>
        <translation>아웃박스, 대기 먼저</translation>
    </message>
    <message>
        <source>Payload of the event</source>
        <translation>이벤트 내용</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Events wait here between their transaction and the bus. Nothing has been written yet.</source>
        <translation>이벤트는 트랜잭션과 버스 사이에서 여기 머무릅니다. 아직 기록된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>Messages that wait</source>
        <translation>기다리는 메시지</translation>
    </message>
    <message>
        <source>Payload of the message</source>
        <translation>메시지 내용</translation>
    </message>
    <message>
        <source>Messages that failed and are tried again wait here, and those of the same key parked behind them. None waits.</source>
        <translation>실패해서 다시 시도할 메시지와 그 뒤에 보류된 같은 키의 메시지가 여기서 기다립니다. 지금은 없습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::events::LettersPage</name>
    <message>
        <source>Only a pending dead letter can be redriven, resolved or ignored.</source>
        <translation>대기 중인 데드레터만 재처리하거나 해결하거나 무시할 수 있습니다.</translation>
    </message>
    <message>
        <source>Redrive %1</source>
        <translation>%1건 재처리</translation>
    </message>
    <message>
        <source>One at a time.</source>
        <translation>한 번에 하나씩만 됩니다.</translation>
    </message>
    <message>
        <source>Redrives %1 dead letters one after the other, the oldest of a key first; a key whose letter fails again is left there.</source>
        <translation>데드레터 %1건을 키마다 오래된 것부터 차례로 재처리합니다. 다시 실패한 키는 거기서 멈춥니다.</translation>
    </message>
    <message>
        <source>The dead letters were redriven.</source>
        <translation>데드레터를 재처리했습니다.</translation>
    </message>
    <message>
        <source>Dry run: nothing was changed.</source>
        <translation>시험 실행: 바뀐 것이 없습니다.</translation>
    </message>
    <message>
        <source>The dead letter is resolved.</source>
        <translation>데드레터를 해결로 표시했습니다.</translation>
    </message>
    <message>
        <source>Dry run: %1</source>
        <translation>시험 실행: %1</translation>
    </message>
    <message>
        <source>Not resolved: %1</source>
        <translation>해결하지 못함: %1</translation>
    </message>
    <message>
        <source>A redrive would fail: %1</source>
        <translation>재처리하면 실패합니다: %1</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>시험 실행</translation>
    </message>
    <message>
        <source>Says what a redrive would do; changes nothing</source>
        <translation>재처리하면 어떻게 되는지 알려 주고 아무것도 바꾸지 않습니다</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>사본 고치기…</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>해결</translation>
    </message>
    <message>
        <source>Only when its event has been processed in another way</source>
        <translation>이벤트가 다른 길로 이미 처리된 경우에만</translation>
    </message>
    <message>
        <source>With the original payload</source>
        <translation>원본 내용으로</translation>
    </message>
    <message>
        <source>Dry run of the dead letter</source>
        <translation>데드레터 시험 실행</translation>
    </message>
    <message>
        <source>Edit a copy of the dead letter…</source>
        <translation>데드레터 사본 고치기…</translation>
    </message>
    <message>
        <source>Resolve the dead letter…</source>
        <translation>데드레터 해결…</translation>
    </message>
    <message>
        <source>Redrive all pending dead letters…</source>
        <translation>대기 중인 데드레터 모두 재처리…</translation>
    </message>
    <message>
        <source>Messages whose handling failed every time are kept here, to be redriven or ignored. There are none.</source>
        <translation>처리가 끝내 실패한 메시지를 여기에 보관하고, 다시 처리하거나 무시합니다. 지금은 없습니다.</translation>
    </message>
    <message>
        <source>No dead letter is in this state.</source>
        <translation>이 상태의 데드레터가 없습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>%1 tried it %2 times, the last time at %3.</source>
        <translation>%1에서 %2번 시도했습니다. 마지막은 %3입니다.</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>이후: %1</translation>
    </message>
    <message>
        <source>Redrive hands the message to %1 once more: its change is made whole, or not at all. Ignore leaves it as it is for good; later messages of the same key go on.</source>
        <translation>재처리하면 메시지를 %1에 한 번 더 넘깁니다. 변경은 전부 되거나 전혀 되지 않습니다. 무시하면 그대로 남고, 같은 키의 다음 메시지는 계속됩니다.</translation>
    </message>
    <message>
        <source>Choose a dead letter first.</source>
        <translation>먼저 데드레터를 고르세요.</translation>
    </message>
    <message>
        <source>Waiting for the answer.</source>
        <translation>응답을 기다리는 중입니다.</translation>
    </message>
    <message>
        <source>Only a pending dead letter can be redriven or ignored.</source>
        <translation>대기 중인 데드레터만 재처리하거나 무시할 수 있습니다.</translation>
    </message>
    <message>
        <source>Give a reason first; it is kept in the audit log.</source>
        <translation>먼저 사유를 적으세요. 감사 로그에 남습니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The dead letter was redriven.</source>
        <translation>데드레터를 재처리했습니다.</translation>
    </message>
    <message>
        <source>The dead letter is ignored from now on.</source>
        <translation>이제 이 데드레터를 무시합니다.</translation>
    </message>
    <message>
        <source>Not redriven: %1</source>
        <translation>재처리하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Not ignored: %1</source>
        <translation>무시하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Payload of the dead letter</source>
        <translation>데드레터 내용</translation>
    </message>
    <message>
        <source>Dead letter</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Redrive</source>
        <translation>재처리</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>Redrive the dead letter…</source>
        <translation>데드레터 재처리…</translation>
    </message>
    <message>
        <source>Ignore the dead letter…</source>
        <translation>데드레터 무시…</translation>
    </message>
    <message>
        <source>Sent; waiting for the answer…</source>
        <translation>보냈습니다. 응답을 기다립니다…</translation>
    </message>
    <message>
        <source>The payload was edited as a copy; the original is kept.</source>
        <translation>내용을 복사본으로 고쳤습니다. 원본은 남아 있습니다.</translation>
    </message>
    <message>
        <source>Go to the faults</source>
        <translation>장애로 이동</translation>
    </message>
</context>
<context>
    <name>hamster::events::MessageActs</name>
    <message>
        <source>Deliver it once more</source>
        <translation>한 번 더 전달</translation>
    </message>
    <message>
        <source>%1 was put on the bus once more.</source>
        <translation>%1 메시지를 버스에 한 번 더 올렸습니다.</translation>
    </message>
    <message>
        <source>Hold it back</source>
        <translation>붙잡아 두기</translation>
    </message>
    <message>
        <source>%1 is held back, and the later ones of its key with it.</source>
        <translation>%1 메시지와 같은 키의 다음 메시지를 붙잡아 둡니다.</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>놓아주기</translation>
    </message>
    <message>
        <source>%1 goes on.</source>
        <translation>%1 메시지가 계속 갑니다.</translation>
    </message>
    <message>
        <source>Lose it</source>
        <translation>없애기</translation>
    </message>
    <message>
        <source>%1 is lost for those who have not handled it.</source>
        <translation>%1 메시지는 아직 처리하지 않은 쪽에서 사라졌습니다.</translation>
    </message>
    <message>
        <source>Poison it</source>
        <translation>망가뜨리기</translation>
    </message>
    <message>
        <source>%1 cannot be read any more by those who have not handled it.</source>
        <translation>%1 메시지는 아직 처리하지 않은 쪽에서 읽을 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::events::TopicsPage</name>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, 파티션 %2</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>메시지 %1건</translation>
    </message>
    <message>
        <source>%1 found so far</source>
        <translation>지금까지 %1건 찾음</translation>
    </message>
    <message>
        <source>Newest first · Ctrl C copies as TSV</source>
        <translation>최신순 · Ctrl C로 TSV 복사</translation>
    </message>
    <message>
        <source>Choose a message to read it</source>
        <translation>메시지를 고르면 내용이 표시됩니다</translation>
    </message>
    <message>
        <source>Topics and partitions</source>
        <translation>토픽과 파티션</translation>
    </message>
    <message>
        <source>Consumers of the topic</source>
        <translation>토픽의 컨슈머</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Payload of the message</source>
        <translation>메시지 내용</translation>
    </message>
    <message>
        <source>Type, order or event id</source>
        <translation>종류, 주문, 이벤트 ID</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>메시지 검색</translation>
    </message>
    <message>
        <source>The topics of the event bus are shown here with their consumers and messages. Nothing has been published yet.</source>
        <translation>이벤트 버스의 토픽과 컨슈머, 메시지가 여기에 표시됩니다. 아직 발행된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>No message of this part fits the search.</source>
        <translation>이 파티션에는 검색에 맞는 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>검색 지우기</translation>
    </message>
</context>
<context>
    <name>hamster::explorer_pane::CoverageView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2가지 중 %1가지</translation>
    </message>
    <message>
        <source>Fault kinds fired</source>
        <translation>일어난 장애 종류</translation>
    </message>
    <message>
        <source>Legal edges taken</source>
        <translation>지나간 상태 전이</translation>
    </message>
    <message>
        <source>times</source>
        <translation>횟수</translation>
    </message>
    <message>
        <source>%1: %2 times</source>
        <translation>%1: %2번</translation>
    </message>
</context>
<context>
    <name>hamster::explorer_pane::ExplorerPane</name>
    <message>
        <source>Nothing was explored: %1</source>
        <translation>탐색하지 않았습니다: %1</translation>
    </message>
    <message>
        <source>The world of seed %1 has settled at %2, and %3 does not hold.</source>
        <translation>시드 %1의 월드가 %2에 모두 가라앉았고, 성립하지 않는 것은 %3입니다.</translation>
    </message>
    <message>
        <source>Save the plan as a scenario file</source>
        <translation>계획을 시나리오 파일로 저장</translation>
    </message>
    <message>
        <source>Scenario files (*.yaml *.yml)</source>
        <translation>시나리오 파일 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Written to %1. hamster run and the scenarios pane run it.</source>
        <translation>%1에 썼습니다. hamster run과 시나리오 창에서 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>동시에 %1</translation>
    </message>
    <message>
        <source>Violations  %1</source>
        <translation>위반  %1</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>위반</translation>
    </message>
    <message>
        <source>Everything holds so far.</source>
        <translation>지금까지 모두 성립합니다.</translation>
    </message>
    <message>
        <source>Every invariant held in all %1 worlds. An unsafe policy shows what a violation looks like.</source>
        <translation>월드 %1개 모두에서 모든 불변식이 성립했습니다. 안전하지 않은 정책을 고르면 위반이 어떤 모습인지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Should break %1.</source>
        <translation>예상 위반: %1.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>탐색기</translation>
    </message>
    <message>
        <source>Here the desk looks for worlds in which something does not hold: each seed draws a shop, orders, faults and crashes, runs them to the end and checks every invariant. Each violation is shrunk to the fewest faults and opens as a paused world just before it breaks.</source>
        <translation>불변식이 깨지는 월드를 찾는 곳입니다. 시드마다 상점, 주문, 장애, 크래시를 뽑아 끝까지 실행하고 모든 불변식을 검사합니다. 깨진 경우는 가장 작은 장애 조합으로 줄여, 깨지기 직전에 멈춘 월드로 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>violations</source>
        <translation>위반</translation>
    </message>
    <message>
        <source>worlds per second</source>
        <translation>초당 월드</translation>
    </message>
    <message>
        <source>run twice, same hash</source>
        <translation>두 번 실행, 같은 해시</translation>
    </message>
    <message>
        <source>elapsed</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>남음</translation>
    </message>
    <message>
        <source>Explore seeds</source>
        <translation>시드 탐색</translation>
    </message>
    <message>
        <source>Stop exploring</source>
        <translation>탐색 멈추기</translation>
    </message>
    <message>
        <source>Open the violation as a paused world</source>
        <translation>위반을 멈춘 월드로 열기</translation>
    </message>
    <message>
        <source>Shrink the plan</source>
        <translation>계획 줄이기</translation>
    </message>
    <message>
        <source>Save the plan as a scenario file…</source>
        <translation>계획을 시나리오 파일로 저장…</translation>
    </message>
    <message>
        <source>Copy the violation</source>
        <translation>위반 복사</translation>
    </message>
    <message>
        <source>The world of seed %1 stands just before %2 breaks at %3. The next step or two show it.</source>
        <translation>시드 %1의 월드가 %3, %2 위반 직전에 멈춰 있습니다. 한두 걸음이면 보입니다.</translation>
    </message>
    <message>
        <source>These worlds ran under other policies than the chosen ones. Press Explore to run it with them.</source>
        <translation>이 월드들은 선택한 정책이 아닌 다른 정책으로 실행되었습니다. 탐색을 눌러 선택한 정책으로 실행하세요.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>커버리지</translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <translation>실행에서 보이는 것</translation>
    </message>
    <message>
        <source>%1 unsafe policies</source>
        <translation>위험한 정책 %1개</translation>
    </message>
    <message>
        <source>changed, not run yet · below: %1</source>
        <translation>변경됨, 아직 실행 전 · 아래: %1</translation>
    </message>
</context>
<context>
    <name>hamster::explorer_pane::ExplorerTexts</name>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Broke</source>
        <translation>깨진 것</translation>
    </message>
    <message>
        <source>What does not hold</source>
        <translation>성립하지 않는 것</translation>
    </message>
    <message>
        <source>At</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>When</source>
        <translation>언제</translation>
    </message>
    <message>
        <source>What</source>
        <translation>무엇</translation>
    </message>
    <message>
        <source>The same plan ran to two hashes</source>
        <translation>같은 계획이 두 해시로 끝났습니다</translation>
    </message>
    <message>
        <source>The reference model comes to other figures</source>
        <translation>기준 모델의 숫자와 다릅니다</translation>
    </message>
    <message>
        <source>The plan could not be run</source>
        <translation>계획을 실행할 수 없었습니다</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>뽑은 그대로</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>shrinking, %1 left</source>
        <translation>줄이는 중, %1개 남음</translation>
    </message>
    <message>
        <source>shrunk</source>
        <translation>줄임</translation>
    </message>
    <message>
        <source>not reproduced</source>
        <translation>재현되지 않음</translation>
    </message>
    <message>
        <source>faults %1 · orders %2 · acts %3</source>
        <translation>장애 %1 · 주문 %2 · 조작 %3</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>뽑기</translation>
    </message>
    <message>
        <source>safe policies</source>
        <translation>안전한 정책</translation>
    </message>
    <message>
        <source>seeds %1 to %2 · about %3 orders a world · PG %4 · %5</source>
        <translation>시드 %1~%2 · 월드마다 주문 약 %3개 · PG %4 · %5</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>시드 %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1에</translation>
    </message>
    <message>
        <source>fault %1</source>
        <translation>장애 %1</translation>
    </message>
    <message>
        <source>then +%1</source>
        <translation>그다음 +%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>hamster::explorer_pane::FindingDetail</name>
    <message>
        <source>Seed %1</source>
        <translation>시드 %1</translation>
    </message>
    <message>
        <source>It also breaks %1.</source>
        <translation>%1도 깨뜨립니다.</translation>
    </message>
    <message>
        <source>%1, when everything had settled</source>
        <translation>%1, 모두 가라앉은 뒤</translation>
    </message>
    <message>
        <source>Cancel opening</source>
        <translation>열기 취소</translation>
    </message>
    <message>
        <source>Open as paused world</source>
        <translation>멈춘 월드로 열기</translation>
    </message>
    <message>
        <source>The world of this plan, paused just before it breaks</source>
        <translation>이 계획의 월드를 깨지기 직전에 멈춘 채로 엽니다</translation>
    </message>
    <message>
        <source>Worlds are opened in the laboratory: hamster-desk --lab.</source>
        <translation>월드는 실험실에서 엽니다: hamster-desk --lab.</translation>
    </message>
    <message>
        <source>Stop shrinking</source>
        <translation>줄이기 멈추기</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>줄이기</translation>
    </message>
    <message>
        <source>It is as small as it gets</source>
        <translation>더 작아지지 않습니다</translation>
    </message>
    <message>
        <source>Leaves out whatever is not needed to break it</source>
        <translation>깨뜨리는 데 필요 없는 것을 모두 뺍니다</translation>
    </message>
    <message>
        <source>Looking for the moment before it breaks…</source>
        <translation>깨지기 직전의 순간을 찾는 중…</translation>
    </message>
    <message>
        <source>Shrinking: %1 worlds run, %2 orders, acts and faults left</source>
        <translation>줄이는 중: 월드 %1개 실행, 주문·조작·장애 %2개 남음</translation>
    </message>
    <message>
        <source>Waits for another one to be shrunk</source>
        <translation>다른 계획을 줄이는 동안 기다립니다</translation>
    </message>
    <message>
        <source>It was not opened: %1</source>
        <translation>열지 않았습니다: %1</translation>
    </message>
    <message>
        <source>Run again, the plan did not break it. That should not be: please report the seed.</source>
        <translation>다시 실행하니 깨지지 않았습니다. 있어서는 안 되는 일이니 이 시드를 알려 주세요.</translation>
    </message>
    <message>
        <source>Shrunk in %1 worlds</source>
        <translation>월드 %1개를 실행해 줄였습니다</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Breaks at</source>
        <translation>깨지는 시각</translation>
    </message>
    <message>
        <source>Save scenario…</source>
        <translation>시나리오 저장…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
</context>
<context>
    <name>hamster::explorer_pane::RequestForm</name>
    <message>
        <source>Stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Safe policies</source>
        <translation>안전한 정책</translation>
    </message>
    <message>
        <source>As the open world (%1 unsafe)</source>
        <translation>열린 월드와 같게 (위험 %1)</translation>
    </message>
    <message>
        <source>As the open world (safe)</source>
        <translation>열린 월드와 같게 (안전)</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드 수</translation>
    </message>
    <message>
        <source>From seed</source>
        <translation>첫 시드</translation>
    </message>
    <message>
        <source>Orders a world, about</source>
        <translation>월드당 주문(대략)</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>동시 실행</translation>
    </message>
    <message>
        <source>PG</source>
        <translation>PG</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>How many worlds are run, each from its own seed</source>
        <translation>저마다의 시드로 실행할 월드의 수</translation>
    </message>
    <message>
        <source>On average; each seed draws its own number</source>
        <translation>평균입니다. 시드마다 수를 뽑습니다</translation>
    </message>
    <message>
        <source>Worlds at once; one core left free keeps the desk quick</source>
        <translation>동시에 실행할 월드. 코어 하나를 남기면 화면이 빠릅니다</translation>
    </message>
    <message>
        <source>Drawn per seed</source>
        <translation>시드마다 뽑기</translation>
    </message>
</context>
<context>
    <name>hamster::explorer_pane::SeedBar</name>
    <message>
        <source>%1 of %2 seeds, %3 with a violation</source>
        <translation>시드 %2개 중 %1개, 위반 %3개</translation>
    </message>
    <message>
        <source>first at seed %1</source>
        <translation>첫 위반: 시드 %1</translation>
    </message>
</context>
<context>
    <name>hamster::explorer_pane::StepWords</name>
    <message>
        <source>order %1</source>
        <translation>주문 %1</translation>
    </message>
    <message>
        <source>%1 orders %2</source>
        <translation>주문 %1개 %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>포인트 %1</translation>
    </message>
    <message>
        <source>coupon %1</source>
        <translation>쿠폰 %1</translation>
    </message>
    <message>
        <source>member %1</source>
        <translation>회원 %1</translation>
    </message>
    <message>
        <source>customer cancels %1</source>
        <translation>고객이 %1 취소</translation>
    </message>
    <message>
        <source>refund %1 of %2</source>
        <translation>%2에서 %1 환불</translation>
    </message>
    <message>
        <source>refund %1, goods come back</source>
        <translation>%1 환불, 상품 회수</translation>
    </message>
    <message>
        <source>refund %1, goods are kept</source>
        <translation>%1 환불, 상품은 회수 안 함</translation>
    </message>
    <message>
        <source>%1 is put right to %2</source>
        <translation>%1 주문 바로잡음: %2</translation>
    </message>
    <message>
        <source>stock of %1 is set to %2</source>
        <translation>%1 재고 맞춤: %2</translation>
    </message>
    <message>
        <source>stock of %1 changes by %2</source>
        <translation>%1 재고 %2</translation>
    </message>
    <message>
        <source>member %1 charges %2 points</source>
        <translation>회원 %1: %2포인트 충전</translation>
    </message>
    <message>
        <source>webhook of %1 is held</source>
        <translation>%1의 웹훅 붙잡음</translation>
    </message>
    <message>
        <source>webhook of %1 is released</source>
        <translation>%1의 웹훅 놓아줌</translation>
    </message>
    <message>
        <source>webhook of %1 is dropped</source>
        <translation>%1의 웹훅 버림</translation>
    </message>
    <message>
        <source>webhook of %1 comes %2 times more</source>
        <translation>%1의 웹훅이 %2번 더 옴</translation>
    </message>
    <message>
        <source>webhook of %1 is sent again</source>
        <translation>%1의 웹훅 다시 보냄</translation>
    </message>
    <message>
        <source>webhook of %1 is tampered with</source>
        <translation>%1의 웹훅 변조</translation>
    </message>
    <message>
        <source>PG approves %1 by hand</source>
        <translation>PG가 %1 거래를 손으로 승인</translation>
    </message>
    <message>
        <source>PG declines %1 by hand</source>
        <translation>PG가 %1 거래를 손으로 거절</translation>
    </message>
    <message>
        <source>PG behaves differently</source>
        <translation>PG 동작이 바뀜</translation>
    </message>
    <message>
        <source>faults end</source>
        <translation>장애 끝</translation>
    </message>
    <message>
        <source>everything is healed: faults off, links and services up, dead letters redriven</source>
        <translation>모두 회복: 장애 끔, 연결과 서비스 복구, 데드레터 재처리</translation>
    </message>
    <message>
        <source>message %1: %2</source>
        <translation>메시지 %1: %2</translation>
    </message>
    <message>
        <source>dead letters are redriven</source>
        <translation>데드레터 재처리</translation>
    </message>
    <message>
        <source>link %1 – %2 is cut</source>
        <translation>%1 – %2 연결 끊김</translation>
    </message>
    <message>
        <source>link %1 – %2 is up again</source>
        <translation>%1 – %2 연결 복구</translation>
    </message>
    <message>
        <source>%1 crashes</source>
        <translation>%1 중단</translation>
    </message>
    <message>
        <source>%1 starts again</source>
        <translation>%1 다시 시작</translation>
    </message>
    <message>
        <source>%1 loses power</source>
        <translation>%1 정전</translation>
    </message>
    <message>
        <source>%1 orders a minute</source>
        <translation>분당 주문 %1</translation>
    </message>
</context>
<context>
    <name>hamster::faults_pane::FaultTexts</name>
    <message>
        <source>Webhooks late and lost</source>
        <translation>늦고 사라지는 웹훅</translation>
    </message>
    <message>
        <source>Some webhooks are lost, some late, some come twice</source>
        <translation>일부는 사라지고, 일부는 늦고, 일부는 두 번 옵니다</translation>
    </message>
    <message>
        <source>PG down</source>
        <translation>PG 중단</translation>
    </message>
    <message>
        <source>Every request is refused: watch the breaker</source>
        <translation>모든 요청이 거부됩니다. 브레이커를 보세요</translation>
    </message>
    <message>
        <source>PG grey</source>
        <translation>불안정한 PG</translation>
    </message>
    <message>
        <source>Answers come around the time limit</source>
        <translation>응답이 시간 제한 언저리에 옵니다</translation>
    </message>
    <message>
        <source>Stored, but nobody heard</source>
        <translation>저장됐지만 아무도 모름</translation>
    </message>
    <message>
        <source>The PG stores the payment and its answer is lost</source>
        <translation>PG는 저장했지만 응답이 사라집니다</translation>
    </message>
    <message>
        <source>Everything twice</source>
        <translation>무엇이든 두 번</translation>
    </message>
    <message>
        <source>Orders, webhooks and messages come again</source>
        <translation>주문, 웹훅, 메시지가 다시 옵니다</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>뒤바뀐 순서</translation>
    </message>
    <message>
        <source>Messages and webhooks overtake each other</source>
        <translation>메시지와 웹훅이 서로 추월합니다</translation>
    </message>
    <message>
        <source>Crash storm</source>
        <translation>연쇄 장애</translation>
    </message>
    <message>
        <source>Services die around their commits and come back</source>
        <translation>서비스가 커밋 앞뒤에서 죽었다 돌아옵니다</translation>
    </message>
    <message>
        <source>Poisoned messages</source>
        <translation>망가진 메시지</translation>
    </message>
    <message>
        <source>Some messages cannot be handled and become dead letters</source>
        <translation>일부 메시지를 처리하지 못해 데드레터가 됩니다</translation>
    </message>
    <message>
        <source>Forged webhooks</source>
        <translation>위조 웹훅</translation>
    </message>
    <message>
        <source>Wrong keys, old ones played again, foreign senders</source>
        <translation>틀린 키, 재전송, 낯선 발신지</translation>
    </message>
    <message>
        <source>Wrong statement</source>
        <translation>틀린 명세서</translation>
    </message>
    <message>
        <source>Lines of the PG&apos;s daily statement are missing, extra or wrong</source>
        <translation>PG 일일 명세서의 줄이 빠지거나 남거나 틀립니다</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>일어난 일</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>확률 %1 %</translation>
    </message>
    <message>
        <source>only the %1</source>
        <translation>%1번째만</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>처음 %1번</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>%1건에 1건</translation>
    </message>
    <message>
        <source>order %1 only</source>
        <translation>주문 %1만</translation>
    </message>
    <message>
        <source>member %1 only</source>
        <translation>회원 %1만</translation>
    </message>
    <message>
        <source>vendor %1 only</source>
        <translation>업체 %1만</translation>
    </message>
    <message>
        <source>key %1 only</source>
        <translation>키 %1만</translation>
    </message>
    <message>
        <source>card %1 only</source>
        <translation>카드 %1만</translation>
    </message>
    <message>
        <source>topic %1 only</source>
        <translation>토픽 %1만</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>%1만</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>소진</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1회 남음</translation>
    </message>
    <message>
        <source>Choose what goes wrong.</source>
        <translation>무엇이 잘못될지 고르세요.</translation>
    </message>
    <message>
        <source>every time</source>
        <translation>매번</translation>
    </message>
    <message>
        <source>each time with a chance of %1 %</source>
        <translation>매번 %1 % 확률로</translation>
    </message>
    <message>
        <source>only the %1 time</source>
        <translation>%1번째에만</translation>
    </message>
    <message>
        <source>the first %1 times</source>
        <translation>처음 %1번</translation>
    </message>
    <message>
        <source>every %1 time</source>
        <translation>%1건에 1건</translation>
    </message>
    <message>
        <source>at most %1 times more</source>
        <translation>최대 %1번 더</translation>
    </message>
    <message>
        <source>%1 – %2: %3.</source>
        <translation>%1 – %2: %3.</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>웹훅</translation>
    </message>
    <message>
        <source>PG request</source>
        <translation>PG 요청</translation>
    </message>
    <message>
        <source>message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Search %1 kinds</source>
        <translation>%1가지 검색</translation>
    </message>
    <message>
        <source>Search fault kinds</source>
        <translation>장애 종류 검색</translation>
    </message>
    <message>
        <source>Fault kinds by boundary</source>
        <translation>경계별 장애 종류</translation>
    </message>
    <message>
        <source>The safe system: %1</source>
        <translation>안전한 시스템에서는: %1</translation>
    </message>
    <message>
        <source>%1. Nothing was sent.</source>
        <translation>%1. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 is on: %2</source>
        <translation>%1 켜짐: %2</translation>
    </message>
    <message>
        <source>New fault rule</source>
        <translation>새 장애 규칙</translation>
    </message>
    <message>
        <source>Fault rule %1</source>
        <translation>장애 규칙 %1</translation>
    </message>
    <message>
        <source>Add and switch on</source>
        <translation>추가하고 켜기</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>규칙 바꾸기</translation>
    </message>
    <message>
        <source>Choose what goes wrong first. Nothing was sent.</source>
        <translation>먼저 무엇이 잘못될지 고르세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Say which one it is about, or choose Anything. Nothing was sent.</source>
        <translation>어느 것인지 적거나 ‘모두’를 고르세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>언제</translation>
    </message>
    <message>
        <source>About</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Every n-th</source>
        <translation>n번마다</translation>
    </message>
    <message>
        <source>Only the n-th</source>
        <translation>n번째만</translation>
    </message>
    <message>
        <source>The first n</source>
        <translation>처음 n번</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>토픽</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>이벤트 종류</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>어느 것</translation>
    </message>
    <message>
        <source>Number, id or name</source>
        <translation>번호, ID 또는 이름</translation>
    </message>
    <message>
        <source>After hitting</source>
        <translation>횟수 제한</translation>
    </message>
    <message>
        <source>Ends after hitting so often</source>
        <translation>이만큼 발동한 뒤 끝남</translation>
    </message>
    <message>
        <source> times</source>
        <translation>회 발동 후</translation>
    </message>
    <message>
        <source>After</source>
        <translation>시간 제한</translation>
    </message>
    <message>
        <source>Ends after some time</source>
        <translation>이 시간이 지나면 끝남</translation>
    </message>
    <message>
        <source> min</source>
        <translation>분 후</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Storm: a little of everything</source>
        <translation>폭풍: 모든 장애를 조금씩</translation>
    </message>
    <message>
        <source>Refused and unheard requests, lost, late and doubled webhooks, delayed and doubled messages, failing handlers</source>
        <translation>요청 거부와 응답 유실, 웹훅 유실·지연·중복, 메시지 지연·중복, 처리 실패</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>More than one is called “%1”: choose one from the list. Nothing was sent.</source>
        <translation>“%1”에 해당하는 것이 둘 이상입니다. 목록에서 고르세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>There is nothing called “%1”: choose one from the list. Nothing was sent.</source>
        <translation>“%1”에 해당하는 것이 없습니다. 목록에서 고르세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 is changed and still off: %2</source>
        <translation>%1 규칙을 바꿨고 여전히 꺼져 있습니다: %2</translation>
    </message>
    <message>
        <source>the first time</source>
        <translation>처음 한 번</translation>
    </message>
    <message>
        <source>once more at most</source>
        <translation>최대 한 번 더</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>더는 없음</translation>
    </message>
    <message>
        <source>every attempt</source>
        <translation>모든 시도</translation>
    </message>
</context>
<context>
    <name>hamster::faults_pane::FaultsPane</name>
    <message>
        <source> · %1 spent</source>
        <translation> · %1개 소진</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>%1개 켜짐</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>발동</translation>
    </message>
    <message>
        <source>Hits of %1, %2</source>
        <translation>%1 발동 기록, %2</translation>
    </message>
    <message>
        <source>%1: %2 rules are on.</source>
        <translation>%1: 규칙 %2개가 켜졌습니다.</translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation>켰습니다: %1.</translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation>껐습니다: %1.</translation>
    </message>
    <message>
        <source>%1 is removed; what it did stays in the record.</source>
        <translation>%1 규칙을 지웠습니다. 발동 기록은 남습니다.</translation>
    </message>
    <message>
        <source>All faults are off. What is under way still arrives.</source>
        <translation>모든 장애를 껐습니다. 이미 진행 중인 것은 그대로 도착합니다.</translation>
    </message>
    <message>
        <source>There is no rule %1 any more; what it did stays in the record.</source>
        <translation>%1 규칙은 이제 없습니다. 발동 기록은 남습니다.</translation>
    </message>
    <message>
        <source>Faults are for the laboratory; nothing goes wrong on purpose in the back office.</source>
        <translation>장애는 실험실에서만 넣습니다. 백오피스에서는 일부러 고장 내지 않습니다.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Fault rules</source>
        <translation>장애 규칙</translation>
    </message>
    <message>
        <source>Record of hits</source>
        <translation>발동 기록</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>발동</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>남음</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Fold the record of hits</source>
        <translation>발동 기록 접기</translation>
    </message>
    <message>
        <source>Show the record of hits</source>
        <translation>발동 기록 펼치기</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>All off</source>
        <translation>모두 끄기</translation>
    </message>
    <message>
        <source>Add a fault rule…</source>
        <translation>장애 규칙 추가…</translation>
    </message>
    <message>
        <source>Change the rule…</source>
        <translation>규칙 바꾸기…</translation>
    </message>
    <message>
        <source>Switch the rule on or off</source>
        <translation>규칙 켜기/끄기</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>규칙 지우기</translation>
    </message>
    <message>
        <source>All faults off</source>
        <translation>모든 장애 끄기</translation>
    </message>
    <message>
        <source>Rules say what goes wrong: where, how, when and to whom. There is none, so nothing does. Begin with a storm, a preset or a rule of your own.</source>
        <translation>장애 규칙이 아직 없습니다. 규칙은 무엇이 어디서, 언제, 누구에게 잘못될지 정합니다. 폭풍이나 프리셋, 새 규칙으로 시작하세요.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>규칙 추가</translation>
    </message>
    <message>
        <source>Every time a fault happens it is written down here, with the order that it hit.</source>
        <translation>장애가 일어날 때마다 맞은 주문과 함께 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Start a storm</source>
        <translation>폭풍 시작</translation>
    </message>
    <message>
        <source>Hits  %1 since %2</source>
        <translation>발동  %1건 (%2부터)</translation>
    </message>
    <message>
        <source>Nobody buys at the moment: Invariants, or the menu of the customer in World, lets them buy again.</source>
        <translation>지금은 아무도 구매하지 않습니다. 불변식 창이나 월드의 고객 메뉴에서 다시 구매하게 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Show the orders it hit</source>
        <translation>이 규칙에 맞은 주문 보기</translation>
    </message>
</context>
<context>
    <name>hamster::faults_pane::ServiceMenu</name>
    <message>
        <source>%1 has crashed. Restart it from the same menu.</source>
        <translation>%1 서비스가 멈췄습니다. 같은 메뉴에서 다시 시작하세요.</translation>
    </message>
    <message>
        <source>%1 runs again and goes on where it was.</source>
        <translation>%1 서비스가 다시 시작해 하던 일을 이어 갑니다.</translation>
    </message>
    <message>
        <source>%1 crashes before its next commit, and stays down until you restart it.</source>
        <translation>%1 서비스가 다음 커밋 직전에 멈춥니다. 다시 시작할 때까지 멈춰 있습니다.</translation>
    </message>
    <message>
        <source>%1 crashes after its next commit, and stays down until you restart it.</source>
        <translation>%1 서비스가 다음 커밋 직후에 멈춥니다. 다시 시작할 때까지 멈춰 있습니다.</translation>
    </message>
    <message>
        <source>Crash now</source>
        <translation>지금 멈추기</translation>
    </message>
    <message>
        <source>Crash before the next commit</source>
        <translation>다음 커밋 직전에 멈추기</translation>
    </message>
    <message>
        <source>Crash after the next commit</source>
        <translation>다음 커밋 직후에 멈추기</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
</context>
<context>
    <name>hamster::invariants::InvariantTexts</name>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>What must be true</source>
        <translation>지켜야 할 것</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Rows seen</source>
        <translation>검사한 행</translation>
    </message>
    <message>
        <source>Offenders</source>
        <translation>위반</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>마지막 검사</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>About</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>맞지 않는 것</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>Eventually</source>
        <translation>결국</translation>
    </message>
    <message>
        <source>Must hold at every moment, also in the middle of a storm.</source>
        <translation>장애 중에도 언제나 지켜져야 합니다.</translation>
    </message>
    <message>
        <source>Must hold once the faults have ended and the queues are empty; it is judged then.</source>
        <translation>장애가 끝나고 큐가 비면 지켜져야 하며, 그때 판정합니다.</translation>
    </message>
    <message>
        <source>The tables themselves refuse an offender; the check proves that they do.</source>
        <translation>DB 제약이 위반을 막고, 이 검사가 다시 확인합니다.</translation>
    </message>
    <message>
        <source>It is watched while the world runs; files alone cannot tell.</source>
        <translation>월드가 도는 동안 지켜봅니다. 파일만으로는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The last sweep found no rows to judge, so it counts as not yet checked.</source>
        <translation>마지막 검사에서 판정할 행이 없었으므로 검사 전으로 셉니다.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>Last checked %1 in %2.</source>
        <translation>마지막 검사 %1, %2 걸림.</translation>
    </message>
    <message>
        <source>Last checked %1.</source>
        <translation>마지막 검사 %1.</translation>
    </message>
</context>
<context>
    <name>hamster::invariants::InvariantsPane</name>
    <message>
        <source>last sweep %1</source>
        <translation>마지막 검사 %1</translation>
    </message>
    <message>
        <source>Too many orders to audit while the world runs: hamster check does it over the closed folder</source>
        <translation>주문이 너무 많아 월드가 도는 동안에는 감사하지 않습니다. 폴더를 닫은 뒤 hamster check로 검사하세요</translation>
    </message>
    <message>
        <source>Evidence: %1 of %2</source>
        <translation>증거: %2건 중 %1건</translation>
    </message>
    <message>
        <source>Invariants</source>
        <translation>불변식</translation>
    </message>
    <message>
        <source>Invariants and their last check</source>
        <translation>불변식과 마지막 검사</translation>
    </message>
    <message>
        <source>Evidence of the violation</source>
        <translation>위반의 증거</translation>
    </message>
    <message>
        <source>Evidence in full</source>
        <translation>증거 전문</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Nothing has been judged yet: a check without rows proves nothing. Place an order, and the next sweep says here what held.</source>
        <translation>아직 판정한 것이 없습니다. 행이 없는 검사는 아무것도 증명하지 않습니다. 주문을 넣으면 다음 검사 결과가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>Open what the violation is about</source>
        <translation>위반 대상 열기</translation>
    </message>
    <message>
        <source>Copy the evidence</source>
        <translation>증거 복사</translation>
    </message>
    <message>
        <source>Show broken invariants</source>
        <translation>위반한 불변식 보기</translation>
    </message>
    <message>
        <source>Settle and check</source>
        <translation>안정화 후 검사</translation>
    </message>
    <message>
        <source>Settle the world and check every invariant</source>
        <translation>월드를 안정화하고 모든 불변식 검사</translation>
    </message>
    <message>
        <source>Switches all faults off, starts what crashed and stops the buyers: what must hold in the end can be checked then.</source>
        <translation>장애를 모두 끄고, 중단된 서비스를 다시 시작하고, 구매를 멈춥니다. 그러면 결국 지켜져야 하는 불변식을 검사할 수 있습니다.</translation>
    </message>
    <message>
        <source>Faults are off and nobody buys. Time runs as fast as it goes until nothing is on its way.</source>
        <translation>장애를 끄고 구매를 멈췄습니다. 남은 일이 모두 끝날 때까지 시간을 최대한 빠르게 돌립니다.</translation>
    </message>
    <message>
        <source>the past is not judged</source>
        <translation>과거 시점은 검사하지 않습니다</translation>
    </message>
    <message>
        <source>Let them buy again</source>
        <translation>다시 구매하게 하기</translation>
    </message>
    <message>
        <source>The customers of the demo shop order again, and time runs. The faults stay off.</source>
        <translation>데모 상점의 고객이 다시 주문하고 시간이 흐릅니다. 장애는 꺼진 채로 둡니다.</translation>
    </message>
    <message>
        <source>The customers order again.</source>
        <translation>고객이 다시 주문합니다.</translation>
    </message>
    <message>
        <source>Everything has come to rest and was checked: all %1 rules hold.</source>
        <translation>모두 처리되어 검사를 마쳤습니다. 불변식 %1개가 모두 유지됩니다.</translation>
    </message>
    <message>
        <source>Everything has come to rest and was checked: %1 of %2 rules are broken.</source>
        <translation>모두 처리되어 검사를 마쳤습니다. 불변식 %2개 중 %1개가 위반입니다.</translation>
    </message>
    <message>
        <source>Everything has come to rest and was checked: %1 rules hold, none is broken.</source>
        <translation>모두 처리되어 검사를 마쳤습니다. 불변식 %1개가 유지되고 위반은 없습니다.</translation>
    </message>
    <message>
        <source>payments undecided: %1</source>
        <translation>미결정 결제 %1건</translation>
    </message>
    <message>
        <source>webhooks to be delivered: %1</source>
        <translation>보낼 웹훅 %1건</translation>
    </message>
    <message>
        <source>messages waiting for a retry: %1</source>
        <translation>재시도 대기 메시지 %1건</translation>
    </message>
    <message>
        <source>events in an outbox: %1</source>
        <translation>아웃박스 이벤트 %1건</translation>
    </message>
    <message>
        <source>messages not handled yet: %1</source>
        <translation>처리 전 메시지 %1건</translation>
    </message>
    <message>
        <source>queues empty, being checked</source>
        <translation>대기열 비움, 점검 중</translation>
    </message>
    
</context>
<context>
    <name>hamster::metrics::LatencyPane</name>
    <message>
        <source>last 60 s</source>
        <translation>최근 60초</translation>
    </message>
    <message>
        <source>last 10 min</source>
        <translation>최근 10분</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>실행 전체</translation>
    </message>
    <message>
        <source>No order has completed yet. The time of each step is measured here.</source>
        <translation>완료된 주문이 아직 없습니다. 완료되면 단계별 시간이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>No world is open. The time of each step is measured here as soon as one runs.</source>
        <translation>열린 월드가 없습니다. 월드가 실행되면 단계별 시간이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>%1 orders, log scale</source>
        <translation>주문 %1건, 로그 축</translation>
    </message>
    <message>
        <source>placed → reserved</source>
        <translation>접수 → 예약</translation>
    </message>
    <message>
        <source>reserved → asked</source>
        <translation>예약 → 요청</translation>
    </message>
    <message>
        <source>asked → accepted</source>
        <translation>요청 → 접수 응답</translation>
    </message>
    <message>
        <source>accepted → decided</source>
        <translation>접수 응답 → 결정</translation>
    </message>
    <message>
        <source>decided → webhook</source>
        <translation>결정 → 웹훅</translation>
    </message>
    <message>
        <source>webhook → approved</source>
        <translation>웹훅 → 승인</translation>
    </message>
    <message>
        <source>approved → completed</source>
        <translation>승인 → 완료</translation>
    </message>
    <message>
        <source>placed → completed</source>
        <translation>접수 → 완료</translation>
    </message>
    <message>
        <source>Stage latency</source>
        <translation>단계별 소요 시간</translation>
    </message>
    <message>
        <source>Time from step to step</source>
        <translation>단계 사이의 시간</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>60 s</source>
        <translation>60초</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10분</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>hamster::metrics::MetricsPane</name>
    <message>
        <source>Products sold: none in this period</source>
        <translation>판매 상품: 이 기간에는 없음</translation>
    </message>
    <message>
        <source>Nothing to measure yet. Rates, latencies and levels are drawn here while orders come in.</source>
        <translation>아직 잴 것이 없습니다. 주문이 들어오면 비율, 소요 시간, 대기량이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>No world is open. Its figures are drawn here as soon as one runs.</source>
        <translation>열린 월드가 없습니다. 월드가 실행되면 지표가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>60 s</source>
        <translation>60초</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10분</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Breaker window</source>
        <translation>브레이커 구간</translation>
    </message>
    <message>
        <source>Stage latency</source>
        <translation>단계별 소요 시간</translation>
    </message>
    <message>
        <source>approval rate</source>
        <translation>승인율</translation>
    </message>
    <message>
        <source>duplicates prevented</source>
        <translation>중복 방지</translation>
    </message>
    <message>
        <source>outbox pending</source>
        <translation>아웃박스 대기</translation>
    </message>
    <message>
        <source>consumer lag</source>
        <translation>컨슈머 지연</translation>
    </message>
    <message>
        <source>Orders per second</source>
        <translation>초당 주문</translation>
    </message>
    <message>
        <source>Approval rate of payments</source>
        <translation>결제 승인율</translation>
    </message>
    <message>
        <source>PG answer time with timeouts</source>
        <translation>PG 응답 시간(시간 초과 포함)</translation>
    </message>
    <message>
        <source>guide 0.2 s</source>
        <translation>기준 0.2초</translation>
    </message>
    <message>
        <source>Lag by consumer group, messages</source>
        <translation>컨슈머 그룹별 지연(메시지)</translation>
    </message>
    <message>
        <source>Outbox pending, events</source>
        <translation>아웃박스 대기(이벤트)</translation>
    </message>
    <message>
        <source>Duplicates prevented, since the start</source>
        <translation>중복 방지, 시작 후 누적</translation>
    </message>
    <message>
        <source>Products sold, net of refunds</source>
        <translation>판매 상품, 환불 제외</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>Days of the ranking</source>
        <translation>순위 기간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7일</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30일</translation>
    </message>
    <message>
        <source>Orders per second, mean of 10 s</source>
        <translation>초당 주문, 10초 평균</translation>
    </message>
    <message>
        <source>Approval rate of payments, mean of 10 s</source>
        <translation>결제 승인율, 10초 평균</translation>
    </message>
    <message>
        <source>PG answer time with timeouts, last 10 s</source>
        <translation>PG 응답 시간(시간 초과 포함), 최근 10초</translation>
    </message>
    <message>
        <source>Products sold: none counted yet, the projection is %1 events behind</source>
        <translation>판매 상품: 아직 집계 없음, 집계가 이벤트 %1건 뒤처짐</translation>
    </message>
    <message>
        <source>Products sold, net of refunds · the projection is %1 events behind</source>
        <translation>판매 상품, 환불 제외 · 집계가 이벤트 %1건 뒤처짐</translation>
    </message>
<message>
        <source>completed of ended orders</source>
        <translation>완료율(끝난 주문)</translation>
    </message>
<message>
        <source>%1 orders completed, %2 failed or cancelled. Those still on their way are not counted.</source>
        <translation>완료 %1건, 실패·취소 %2건. 아직 진행 중인 주문은 세지 않습니다.</translation>
    </message>
<message>
        <source>orders, mean of 60 s</source>
        <translation>주문, 60초 평균</translation>
    </message>
<message>
        <source>orders, mean of 10 min</source>
        <translation>주문, 10분 평균</translation>
    </message>
<message>
        <source>orders, mean of the run</source>
        <translation>주문, 실행 전체 평균</translation>
    </message>
<message>
        <source>Events that a consumer had handled already, and webhooks that the gateway had stored already.</source>
        <translation>소비자가 이미 처리한 이벤트와 게이트웨이가 이미 저장한 웹훅입니다.</translation>
    </message>
    <message>
        <source>last 60 s</source>
        <translation>최근 60초</translation>
    </message>
    <message>
        <source>last 10 min</source>
        <translation>최근 10분</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>실행 전체</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>시작부터</translation>
    </message>
    <message>
        <source>events</source>
        <translation>건</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>건</translation>
    </message>
    <message>
        <source>event</source>
        <translation>건</translation>
    </message>
    <message>
        <source>message</source>
        <translation>건</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>건/초</translation>
    </message>
</context>
<context>
    <name>hamster::office::ExportTexts</name>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Dead letter</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>다음 시도</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>마지막 변경</translation>
    </message>
    <message>
        <source>Exports to the data platform</source>
        <translation>데이터 플랫폼 내보내기</translation>
    </message>
    <message>
        <source>Completed orders are handed to the data platform. None has been handed over yet.</source>
        <translation>완료된 주문은 데이터 플랫폼으로 보냅니다. 아직 넘긴 주문이 없습니다.</translation>
    </message>
    <message>
        <source>%1 export</source>
        <translation>전송 %1건</translation>
    </message>
    <message>
        <source>%1 exports</source>
        <translation>전송 %1건</translation>
    </message>
    <message>
        <source>The data platform did not take it. The order is complete all the same; redrive the dead letter to send it again.</source>
        <translation>데이터 플랫폼이 받지 않았습니다. 주문은 그대로 완료 상태입니다. 다시 보내려면 데드레터를 재처리하십시오.</translation>
    </message>
    <message>
        <source>Noted at %1, when the order was complete; last change at %2.</source>
        <translation>주문이 완료된 %1에 기록됨, 마지막 변경 %2.</translation>
    </message>
    <message>
        <source>Data platform</source>
        <translation>데이터 플랫폼 전송</translation>
    </message>
    <message>
        <source>Open the exported order</source>
        <translation>내보낸 주문 열기</translation>
    </message>
    <message>
        <source>Open the dead letter of the export…</source>
        <translation>내보내기의 데드레터 열기…</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>orders are missing</source>
        <translation>주문이 덜 반영되었습니다</translation>
    </message>
</context>
<context>
    <name>hamster::office::OfficePane</name>
    <message>
        <source>There is no %1 in %2. Nothing was changed.</source>
        <translation>%2에 없습니다: %1. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>백오피스</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>Search the section</source>
        <translation>영역에서 찾기</translation>
    </message>
    <message>
        <source>Back office: %1</source>
        <translation>백오피스: %1</translation>
    </message>
    <message>
        <source>Export the section</source>
        <translation>이 항목 내보내기</translation>
    </message>
</context>
<context>
    <name>hamster::office::SettlementTexts</name>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>정산 기간</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>총액</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>부가세</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>순액</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>지급액</translation>
    </message>
    <message>
        <source>Payout day</source>
        <translation>지급일</translation>
    </message>
    <message>
        <source>Settlement batches</source>
        <translation>정산 묶음</translation>
    </message>
    <message>
        <source>Vendor, period</source>
        <translation>업체, 기간</translation>
    </message>
    <message>
        <source>What is payable to a vendor is gathered in batches, one per vendor and cycle. No batch has been opened yet.</source>
        <translation>업체별, 주기별로 정산을 집계합니다. 진행 중인 정산이 없습니다.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>기장 시각</translation>
    </message>
    <message>
        <source>Lines of the batch</source>
        <translation>정산 묶음의 줄</translation>
    </message>
    <message>
        <source>The batch has no lines.</source>
        <translation>이 묶음에는 줄이 없습니다.</translation>
    </message>
    <message>
        <source>%1 batch</source>
        <translation>정산 %1건</translation>
    </message>
    <message>
        <source>%1 batches</source>
        <translation>정산 %1건</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>%1 line</source>
        <translation>정산 줄 %1개</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>정산 줄 %1개</translation>
    </message>
    <message>
        <source>Closes at %1.</source>
        <translation>마감 예정: %1.</translation>
    </message>
    <message>
        <source>Closed at %1; payout day %2.</source>
        <translation>%1에 마감, 지급일 %2.</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>정산</translation>
    </message>
    <message>
        <source>To be paid out</source>
        <translation>지급할 금액</translation>
    </message>
    <message>
        <source>The PG pays this vendor what it collects; the payout is the rest: points and coupons that the platform bears, less fee and VAT.</source>
        <translation>이 업체에는 PG가 받은 금액을 직접 지급합니다. 지급액은 나머지, 곧 플랫폼이 부담하는 포인트와 쿠폰에서 수수료와 부가세를 뺀 금액입니다.</translation>
    </message>
    <message>
        <source>By the PG</source>
        <translation>PG 직접 지급</translation>
    </message>
    <message>
        <source>The payout is negative: the vendor owes it, and the platform invoices it instead of paying.</source>
        <translation>지급액이 음수입니다. 업체가 내야 할 금액이며, 플랫폼이 지급하는 대신 청구합니다.</translation>
    </message>
    <message>
        <source>To be invoiced to vendors</source>
        <translation>업체에 청구할 금액</translation>
    </message>
    <message>
        <source>To be invoiced to the vendor</source>
        <translation>업체에 청구할 금액</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>지급한 금액</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>청구한 금액</translation>
    </message>
    <message>
        <source>Not completed yet, lines: %1</source>
        <translation>주문 완료 전 %1줄</translation>
    </message>
    <message>
        <source>Captured, but the order is not complete yet: lines %1, payout %2. They go into a batch when it is.</source>
        <translation>결제는 승인되었지만 주문이 완료되지 않은 줄 %1개, 지급액 %2. 주문이 완료되면 정산에 들어갑니다.</translation>
    </message>
    <message>
        <source>VAT on the fee</source>
        <translation>수수료 부가세</translation>
    </message>
    <message>
        <source>lines and batches are missing</source>
        <translation>정산 줄과 정산이 덜 반영되었습니다</translation>
    </message>
</context>
<context>
    <name>hamster::office::StatementTexts</name>
    <message>
        <source>Reconciliation</source>
        <translation>정산 대사</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>MID</source>
        <translation>MID</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>불일치</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차액</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>받은 시각</translation>
    </message>
    <message>
        <source>Statements of the PG</source>
        <translation>PG 명세</translation>
    </message>
    <message>
        <source>At two in the morning the gateway fetches what the PG lists of the day before, for every MID in use, and it is compared with our bookings here. Nothing has happened yet.</source>
        <translation>새벽 2시마다 게이트웨이가 사용 중인 모든 MID의 전날 PG 명세를 받아 옵니다. 여기서 우리 장부와 맞춰 봅니다. 아직 거래가 없습니다.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>대조</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>PG lists</source>
        <translation>PG 명세</translation>
    </message>
    <message>
        <source>Booked here</source>
        <translation>우리 장부</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>케이스</translation>
    </message>
    <message>
        <source>Case state</source>
        <translation>케이스 상태</translation>
    </message>
    <message>
        <source>PG transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>PG says</source>
        <translation>PG 상태</translation>
    </message>
    <message>
        <source>At the PG</source>
        <translation>PG 시각</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>기장 시각</translation>
    </message>
    <message>
        <source>Lines of the statement beside our bookings</source>
        <translation>명세 줄과 우리 장부</translation>
    </message>
    <message>
        <source>Order, PG transaction</source>
        <translation>주문, PG 거래</translation>
    </message>
    <message>
        <source>The statement has no line yet that could be compared.</source>
        <translation>맞춰 볼 명세 줄이 아직 없습니다.</translation>
    </message>
    <message>
        <source>This PG has no statements.</source>
        <translation>이 PG는 명세를 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 tries without an answer; the next is due at %2.</source>
        <translation>%1번 시도했지만 답이 없습니다. 다음 시도는 %2입니다.</translation>
    </message>
    <message>
        <source>To be fetched at %1.</source>
        <translation>%1에 받을 예정입니다.</translation>
    </message>
    <message>
        <source>Fetched at %1 (lines: %2, at try %3)</source>
        <translation>%1에 받음 (%2줄, %3번째 시도)</translation>
    </message>
    <message>
        <source>%1; the payment service has not compared it yet.</source>
        <translation>%1. 결제 코어가 아직 맞춰 보지 않았습니다.</translation>
    </message>
    <message>
        <source>%1; compared at %2.</source>
        <translation>%1, %2에 대조함.</translation>
    </message>
    <message>
        <source>The payment is undecided here; the line is judged again with the next statement.</source>
        <translation>결제 결과가 아직 정해지지 않았습니다. 다음 명세에서 다시 판정합니다.</translation>
    </message>
    <message>
        <source>The PG listed it on another day; nothing differs any more.</source>
        <translation>PG가 다른 날 명세에 올렸습니다. 더는 차이가 없습니다.</translation>
    </message>
    <message>
        <source>It is booked here, but the PG does not list it.</source>
        <translation>우리 장부에는 있지만 PG 명세에 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was known of it here when the statement came; it has been booked since.</source>
        <translation>명세가 왔을 때는 모르던 거래이며, 그 뒤에 기장되었습니다.</translation>
    </message>
    <message>
        <source>The PG lists it, nothing is known of it here.</source>
        <translation>PG 명세에는 있지만 우리 장부에 없습니다.</translation>
    </message>
    <message>
        <source>The PG lists another amount than we have booked.</source>
        <translation>PG 명세의 금액이 우리 장부와 다릅니다.</translation>
    </message>
    <message>
        <source>The PG lists it in another state than we have booked.</source>
        <translation>PG 명세의 상태가 우리 장부와 다릅니다.</translation>
    </message>
    <message>
        <source>The PG lists it once more than it happened.</source>
        <translation>PG 명세에 실제보다 한 번 더 올라 있습니다.</translation>
    </message>
    <message>
        <source>%1 statement</source>
        <translation>명세 %1건</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>명세 %1건</translation>
    </message>
    <message>
        <source>%1 line</source>
        <translation>명세 줄 %1개</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>명세 줄 %1개</translation>
    </message>
    <message>
        <source>Difference of the statement</source>
        <translation>명세 전체 차액</translation>
    </message>
    <message>
        <source>Open the order of the line</source>
        <translation>이 줄의 주문 열기</translation>
    </message>
    <message>
        <source>Open the payment of the line</source>
        <translation>이 줄의 결제 열기</translation>
    </message>
    <message>
        <source>Open the case of the mismatch</source>
        <translation>불일치 케이스 열기</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Cancels</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>PG lists, in all</source>
        <translation>PG 명세 합계</translation>
    </message>
    <message>
        <source>Nothing was captured or cancelled on this day.</source>
        <translation>이날은 거래가 없습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::office::TablePart</name>
    <message>
        <source>No row fits the filter.</source>
        <translation>조건에 맞는 줄이 없습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>%1 messages still wait on the bus: %2.</source>
        <translation>버스에 메시지 %1건이 아직 기다리고 있습니다. %2.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>One message still waits on the bus.</source>
        <translation>버스에 메시지 1건이 아직 기다리고 있습니다.</translation>
    </message>
    <message>
        <source>%1 messages still wait on the bus.</source>
        <translation>버스에 메시지 %1건이 아직 기다리고 있습니다.</translation>
    </message>
    <message>
        <source>Go to the events</source>
        <translation>이벤트로 이동</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>All rows of the filter, as XLSX or CSV</source>
        <translation>필터에 맞는 모든 행을 XLSX나 CSV로</translation>
    </message>
    <message>
        <source>Add the first vendor</source>
        <translation>첫 업체 추가</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>there is more to come</source>
        <translation>최신 내용이 아닙니다</translation>
    </message>
</context>
<context>
    <name>hamster::orders::ActionPanel</name>
    <message>
        <source>Reason, kept in the audit log</source>
        <translation>사유 (감사 로그에 남습니다)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>기다리지 않기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Does not undo: what was sent goes on.</source>
        <translation>되돌리지 않습니다. 보낸 요청은 계속 진행됩니다.</translation>
    </message>
    <message>
        <source>A reason is required. Nothing was sent; write why, then try again.</source>
        <translation>사유가 필요합니다. 아무것도 보내지 않았습니다. 사유를 적고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Not waiting any longer. What was sent for %1 goes on; its detail shows how it ends.</source>
        <translation>더 기다리지 않습니다. %1에 보낸 요청은 계속 진행되며 결과는 상세에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>hamster::orders::CancelPanel</name>
    <message>
        <source>Cancel %1</source>
        <translation>%1 취소</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>Shop asked, %1</source>
        <translation>쇼핑몰에 요청함, %1</translation>
    </message>
    <message>
        <source>%1 is cancelled. Held stock and points come back once the payment is settled.</source>
        <translation>%1 주문을 취소했습니다. 임시 예약 재고와 포인트는 결제가 정리되면 돌아옵니다.</translation>
    </message>
    <message>
        <source>The payment has failed already, which the shop has not heard yet: nothing was collected, so no money goes back.</source>
        <translation>결제는 이미 실패했지만 쇼핑몰에 아직 전달되지 않았습니다. 받은 금액이 없어 돌려줄 금액도 없습니다.</translation>
    </message>
    <message>
        <source>The payment was just made, which the shop has not heard yet: all of it is refunded.</source>
        <translation>결제는 이미 승인됐지만 쇼핑몰에 아직 전달되지 않았습니다. 전액 환불합니다.</translation>
    </message>
    <message>
        <source>%1 is cancelled. Nothing was collected for it.</source>
        <translation>%1 주문을 취소했습니다. 받은 금액은 없습니다.</translation>
    </message>
    <message>
        <source>%1 is cancelled. The money goes back.</source>
        <translation>%1 주문을 취소했습니다. 결제 금액을 돌려줍니다.</translation>
    </message>
</context>
<context>
    <name>hamster::orders::NewOrderDialog</name>
    <message>
        <source>This member has no coupon</source>
        <translation>이 회원은 쿠폰이 없습니다</translation>
    </message>
    <message>
        <source>No coupon</source>
        <translation>쿠폰 없음</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>품절</translation>
    </message>
    <message>
        <source>%1 in stock</source>
        <translation>재고 %1</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>이 줄 삭제</translation>
    </message>
    <message>
        <source>%1 P available</source>
        <translation>보유 %1 P</translation>
    </message>
    <message>
        <source>Only whole points.</source>
        <translation>포인트는 정수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Only %1 P are there; the shop would answer 402.</source>
        <translation>보유 포인트가 %1 P뿐입니다. 쇼핑몰이 402로 응답합니다.</translation>
    </message>
    <message>
        <source>Place the order, %1</source>
        <translation>%1 주문하기</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>주문하기</translation>
    </message>
    <message>
        <source>This product stands in two lines; the shop takes each once.</source>
        <translation>같은 상품이 두 줄에 있습니다. 상품은 한 번만 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>Only %1 there: the reservation will fail and nothing will be charged.</source>
        <translation>재고가 %1개뿐입니다. 예약이 실패하고 결제되지 않습니다.</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>상품 금액</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>포인트</translation>
    </message>
    <message>
        <source>To be charged</source>
        <translation>결제할 금액</translation>
    </message>
    <message>
        <source>There is no member to order for. Nothing was sent; add one in the back office, under Members and points.</source>
        <translation>주문할 회원이 없습니다. 아무것도 보내지 않았습니다. 백오피스의 회원·포인트에서 회원을 추가하세요.</translation>
    </message>
    <message>
        <source>An order needs at least one product. Nothing was sent; add a line.</source>
        <translation>상품이 하나 이상 필요합니다. 아무것도 보내지 않았습니다. 줄을 추가하세요.</translation>
    </message>
    <message>
        <source>A product stands in two lines. Nothing was sent; put the pieces in one line.</source>
        <translation>같은 상품이 두 줄에 있습니다. 아무것도 보내지 않았습니다. 한 줄로 합치세요.</translation>
    </message>
    <message>
        <source>The coupon cannot be used: %1 Nothing was sent; choose another one or none.</source>
        <translation>쿠폰을 쓸 수 없습니다: %1 아무것도 보내지 않았습니다. 다른 쿠폰을 고르거나 쓰지 마세요.</translation>
    </message>
    <message>
        <source>Nothing was sent; lower the points.</source>
        <translation>아무것도 보내지 않았습니다. 포인트를 줄이세요.</translation>
    </message>
    <message>
        <source>The order is placed. How it goes on is shown there:</source>
        <translation>주문했습니다. 이후 진행은 여기에서 볼 수 있습니다:</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>새 주문</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>There is no member yet: add one in the back office, under Members and points.</source>
        <translation>아직 회원이 없습니다. 백오피스의 회원·포인트에서 추가하세요.</translation>
    </message>
    <message>
        <source>No vendor has a product that can be ordered.</source>
        <translation>주문할 수 있는 상품이 있는 업체가 없습니다.</translation>
    </message>
    <message>
        <source>Points to use</source>
        <translation>사용할 포인트</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>테스트 카드</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>상품 추가</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Another order</source>
        <translation>다른 주문</translation>
    </message>
</context>
<context>
    <name>hamster::orders::OrderDetail</name>
    <message>
        <source>Hit by %1</source>
        <translation>겪은 장애: %1</translation>
    </message>
    <message>
        <source>Copy the order number</source>
        <translation>주문번호 복사</translation>
    </message>
    <message>
        <source>Part of this could not be read: %1. Nothing was changed.</source>
        <translation>일부를 읽지 못했습니다: %1. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>%1 piece</source>
        <translation>%1개</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1개</translation>
    </message>
    <message>
        <source>%1 refunded</source>
        <translation>%1개 환불</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>상품 금액</translation>
    </message>
    <message>
        <source>borne by the platform</source>
        <translation>플랫폼 부담</translation>
    </message>
    <message>
        <source>borne by the vendor</source>
        <translation>업체 부담</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>Coupon %1, %2</source>
        <translation>쿠폰 %1, %2</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>사용 포인트</translation>
    </message>
    <message>
        <source>Amount collected</source>
        <translation>결제 금액</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Kept for the order</source>
        <translation>남은 결제 금액</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>프로세스</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>외</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>재고 예약</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>유실 %1</translation>
    </message>
    <message>
        <source>%1 absorbed</source>
        <translation>흡수 %1</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>웹훅</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>웹훅 전송</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>쇼핑몰</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>게이트웨이</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>결제 코어</translation>
    </message>
    <message>
        <source>PG</source>
        <translation>PG</translation>
    </message>
    <message>
        <source>Approve, try %1</source>
        <translation>승인, %1번째</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Inquire</source>
        <translation>조회</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 취소</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>요청 접수</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거절됨</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 않음</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>전송 중</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>키 %1</translation>
    </message>
    <message>
        <source>PG attempts and notices</source>
        <translation>PG 요청과 알림</translation>
    </message>
    <message>
        <source>approval no. %1</source>
        <translation>승인번호 %1</translation>
    </message>
    <message>
        <source>earlier attempts: %1</source>
        <translation>이전 요청 %1건</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>%1 환불</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>The PG has not been asked.</source>
        <translation>PG에 요청하지 않았습니다.</translation>
    </message>
    <message>
        <source>No fault rule hit this order.</source>
        <translation>이 주문에 걸린 장애 규칙은 없습니다.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>사유: %1</translation>
    </message>
    <message>
        <source>Paid with points alone: there is nothing to ask a PG for.</source>
        <translation>포인트만으로 결제해 PG에 요청할 금액이 없습니다.</translation>
    </message>
    <message>
        <source>The vendor&apos;s own shop asks the PG by its own contract. The gateway hears of it by webhook and then checks.</source>
        <translation>업체 쇼핑몰이 자체 계약으로 PG에 직접 요청합니다. 게이트웨이는 웹훅으로 알게 된 뒤 조회로 확인합니다.</translation>
    </message>
    <message>
        <source>The customer pays in the PG&apos;s window; the gateway asks when that is done.</source>
        <translation>고객이 PG 결제창에서 결제하며, 끝나면 게이트웨이가 PG에 요청합니다.</translation>
    </message>
    <message>
        <source>The PG has not been asked yet.</source>
        <translation>아직 PG에 요청하지 않았습니다.</translation>
    </message>
    <message>
        <source>Fault behind it: %1</source>
        <translation>원인 장애: %1</translation>
    </message>
    <message>
        <source>Also hit by %1</source>
        <translation>그 밖에 겪은 장애: %1</translation>
    </message>
    <message>
        <source>None of these is known to end an order for this reason.</source>
        <translation>이 사유로 주문을 끝내는 것으로 알려진 장애는 없습니다.</translation>
    </message>
    <message>
        <source>Shortly before, not on this order alone: %1</source>
        <translation>직전에 이 주문만이 아닌 곳에 발생: %1</translation>
    </message>
    <message>
        <source>Breaks %1 %2: %3</source>
        <translation>%1 위반, %2: %3</translation>
    </message>
    <message>
        <source>%1 (number not known yet)</source>
        <translation>%1 (번호 확인 전)</translation>
    </message>
    <message>
        <source>%1, %2 ordered, %3 there</source>
        <translation>%1 주문 %2개, 재고 %3개</translation>
    </message>
    <message>
        <source>Test card %1: %2</source>
        <translation>테스트 카드 %1: %2</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>무효화됨</translation>
    </message>
    <message>
        <source>No inquiry comes: reconciling open payments is off.</source>
        <translation>조회하지 않음: 대사 조회 정책이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Next inquiry: due, with the gateway&apos;s next round</source>
        <translation>다음 조회: 예정 시각이 지나 게이트웨이의 다음 차례에 조회</translation>
    </message>
    <message>
        <source>Next inquiry in %1</source>
        <translation>다음 조회까지 %1</translation>
    </message>
    <message>
        <source>Inquiry in %1 if the PG is not heard of by then</source>
        <translation>PG 결과가 없으면 %1 뒤 조회</translation>
    </message>
</context>
<context>
    <name>hamster::orders::OrderPane</name>
    <message>
        <source>The order&apos;s story as PDF</source>
        <translation>주문 이야기를 PDF로</translation>
    </message>
    <message>
        <source>Story of the shown order as PDF…</source>
        <translation>표시된 주문의 이야기를 PDF로…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1에 썼습니다</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed; choose another place.</source>
        <translation>%1에 쓰지 못했습니다: %2. 바뀐 것은 없습니다. 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Refund the shown order</source>
        <translation>표시된 주문 환불</translation>
    </message>
    <message>
        <source>Cancel the shown order</source>
        <translation>표시된 주문 취소</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>The order that you select is shown here: items, money, states, attempts and its timeline.</source>
        <translation>선택한 주문의 상품, 금액, 상태, 요청, 타임라인이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>There is no order %1 in this world. Nothing was changed; select one in the list.</source>
        <translation>이 월드에 %1 주문이 없습니다. 바뀐 것은 없습니다. 목록에서 주문을 고르세요.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>Every message and transaction of this order as a diagram</source>
        <translation>이 주문의 모든 메시지와 트랜잭션을 그림으로</translation>
    </message>
    <message>
        <source>Sequence of the shown order</source>
        <translation>표시된 주문의 시퀀스</translation>
    </message>
    <message>
        <source>Refund still open</source>
        <translation>작성 중인 환불</translation>
    </message>
    <message>
        <source>Cancel still open</source>
        <translation>작성 중인 취소</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 보기</translation>
    </message>
    <message>
        <source>this order stays</source>
        <translation>이 주문을 유지합니다</translation>
    </message>
</context>
<context>
    <name>hamster::orders::OrderTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>%1 gap</source>
        <translation>%1 공백</translation>
    </message>
</context>
<context>
    <name>hamster::orders::OrdersModel</name>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 선택</translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation>눌러서 정렬</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Order state</source>
        <translation>주문 상태</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>재고 예약</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>날짜와 시각</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
</context>
<context>
    <name>hamster::orders::OrdersPane</name>
    <message>
        <source>%1 order</source>
        <translation>주문 %1건</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>주문 %1건</translation>
    </message>
    <message>
        <source>Sum of filter</source>
        <translation>필터 합계</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 기준</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1건 선택</translation>
    </message>
    <message>
        <source>Ctrl C copies as TSV</source>
        <translation>Ctrl C로 TSV 복사</translation>
    </message>
    <message>
        <source>No world is open. Orders are listed here as soon as one runs.</source>
        <translation>열린 월드가 없습니다. 월드가 실행되면 주문이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>No order matches this filter.</source>
        <translation>이 필터에 맞는 주문이 없습니다.</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>모든 주문 보기</translation>
    </message>
    <message>
        <source>Orders are listed here as they are placed, with payment and reservation as they go.</source>
        <translation>주문이 들어오면 결제와 재고 예약 상태와 함께 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>새 주문</translation>
    </message>
    <message>
        <source>Exporting, %1 rows</source>
        <translation>내보내는 중, %1행</translation>
    </message>
    <message>
        <source>%1 orders written to %2.</source>
        <translation>주문 %1건을 %2에 저장했습니다.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed; export again when it suits.</source>
        <translation>%1에 저장하지 못했습니다: %2. 바뀐 것은 없습니다. 다시 내보내세요.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed; choose another place.</source>
        <translation>%1에 저장하지 못했습니다: %2. 바뀐 것은 없습니다. 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>행 필터</translation>
    </message>
    <message>
        <source>Filter by order number, member, vendor or item</source>
        <translation>주문번호, 회원, 업체, 상품으로 필터</translation>
    </message>
    <message>
        <source>Order number, member, vendor or item</source>
        <translation>주문번호, 회원, 업체, 상품</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Find in orders</source>
        <translation>주문에서 찾기</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>주문 내보내기</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>처리 중</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>환불 내역</translation>
    </message>
    <message>
        <source>only the newest %1 hits of %2</source>
        <translation>%2의 최근 발동 %1건만</translation>
    </message>
    <message>
        <source>Order number, member, vendor, item, or a fault rule such as F4: the orders that it hit</source>
        <translation>주문 번호, 회원, 업체, 상품, 또는 F4 같은 장애 규칙(그 규칙에 맞은 주문)</translation>
    </message>
    <message>
        <source>Before the first one, the shop needs a vendor, a product in stock and a member.</source>
        <translation>첫 주문에 앞서 업체, 재고 있는 상품, 회원이 필요합니다.</translation>
    </message>
</context>
<context>
    <name>hamster::orders::RefundPanel</name>
    <message>
        <source>By items</source>
        <translation>상품별</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Pieces of %1 to refund</source>
        <translation>환불할 %1 수량</translation>
    </message>
    <message>
        <source>Restock</source>
        <translation>재입고</translation>
    </message>
    <message>
        <source>Put %1 back into stock</source>
        <translation>%1 재입고</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1개</translation>
    </message>
    <message>
        <source>Money only, at most %1. No stock, no points.</source>
        <translation>금액만, 최대 %1. 재고와 포인트는 그대로입니다.</translation>
    </message>
    <message>
        <source>Amount to refund</source>
        <translation>환불할 금액</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>%1 환불</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Write the amount to refund. Nothing was sent.</source>
        <translation>환불할 금액을 적으세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>At most %1 can go back. Nothing was sent; lower the amount.</source>
        <translation>최대 %1까지 환불할 수 있습니다. 아무것도 보내지 않았습니다. 금액을 줄이세요.</translation>
    </message>
    <message>
        <source>Choose at least one piece. Nothing was sent.</source>
        <translation>하나 이상 고르세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Shop asked, %1</source>
        <translation>쇼핑몰에 요청함, %1</translation>
    </message>
    <message>
        <source>Payment core asked</source>
        <translation>결제 코어에 요청함</translation>
    </message>
    <message>
        <source>%1 went back for %2.</source>
        <translation>%2 주문에서 환불했습니다: %1.</translation>
    </message>
    <message>
        <source>The refund was refused. No money, points or stock were moved; its reason is in the order&apos;s timeline.</source>
        <translation>환불이 거절되었습니다. 금액, 포인트, 재고는 바뀌지 않았습니다. 사유는 주문 타임라인에 있습니다.</translation>
    </message>
    <message>
        <source>PG has not answered, %1</source>
        <translation>PG 응답 없음, %1</translation>
    </message>
    <message>
        <source>PG cancel asked, %1</source>
        <translation>PG 취소 요청함, %1</translation>
    </message>
</context>
<context>
    <name>hamster::payments::BreakerStrip</name>
    <message>
        <source>Circuit breaker</source>
        <translation>브레이커</translation>
    </message>
    <message>
        <source>Circuit breaker to the PG</source>
        <translation>PG 브레이커</translation>
    </message>
    <message>
        <source>failed %1 · slow %2</source>
        <translation>실패 %1 · 느림 %2</translation>
    </message>
    <message>
        <source>%1 calls in the window, too few for a rate</source>
        <translation>구간 내 호출 %1건, 비율을 내기에는 적음</translation>
    </message>
    <message>
        <source>%1 calls in the window</source>
        <translation>구간 내 호출 %1건</translation>
    </message>
    <message>
        <source>calls are refused until %1</source>
        <translation>%1까지 호출을 거절합니다</translation>
    </message>
    <message>
        <source>calls are refused</source>
        <translation>호출을 거절합니다</translation>
    </message>
    <message>
        <source>%1 trial calls left</source>
        <translation>시험 호출 %1건 남음</translation>
    </message>
</context>
<context>
    <name>hamster::payments::CompareTable</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, 다름</translation>
    </message>
    <message>
        <source>not kept here</source>
        <translation>여기에는 보관하지 않음</translation>
    </message>
</context>
<context>
    <name>hamster::payments::PaymentDetail</name>
    <message>
        <source>Differences %1</source>
        <translation>차이 %1</translation>
    </message>
    <message>
        <source>Payment core: %1</source>
        <translation>결제 코어: %1</translation>
    </message>
    <message>
        <source>Asked to settle: %1</source>
        <translation>정리 요청: %1</translation>
    </message>
    <message>
        <source>Reported as undecided at %1</source>
        <translation>%1 결과 미확인으로 알림</translation>
    </message>
    <message>
        <source>Asks the PG again at %1 (asked %2 times)</source>
        <translation>%1에 PG에 다시 묻습니다 (조회 %2건)</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>주문번호</translation>
    </message>
    <message>
        <source>Transaction key</source>
        <translation>거래키</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Approval number</source>
        <translation>승인번호</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>결정 시각</translation>
    </message>
    <message>
        <source>Attempt key</source>
        <translation>시도 키</translation>
    </message>
    <message>
        <source>Cancelled amount</source>
        <translation>취소 금액</translation>
    </message>
    <message>
        <source>Calls to the PG</source>
        <translation>PG 호출</translation>
    </message>
    <message>
        <source>Payment transactions</source>
        <translation>결제 거래</translation>
    </message>
    <message>
        <source>No payment transaction yet</source>
        <translation>결제 거래가 아직 없음</translation>
    </message>
    <message>
        <source>Webhooks received</source>
        <translation>받은 웹훅</translation>
    </message>
    <message>
        <source>No webhook received yet</source>
        <translation>받은 웹훅이 아직 없음</translation>
    </message>
    <message>
        <source>Webhook: %1</source>
        <translation>웹훅: %1</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>호출: %1</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>주문 열기</translation>
    </message>
    <message>
        <source>What the gateway, the payment core and the PG know</source>
        <translation>게이트웨이, 결제 코어, PG가 아는 것</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>요청과 응답</translation>
    </message>
    <message>
        <source>MID %1, %2</source>
        <translation>MID %1 · %2</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>가맹점 참조 번호 %1</translation>
    </message>
    <message>
        <source>Asks the PG at %1 if it has heard nothing by then</source>
        <translation>그때까지 결과를 받지 못하면 %1에 PG에 조회합니다</translation>
    </message>
    <message>
        <source>No call to the PG yet</source>
        <translation>PG 호출이 아직 없음</translation>
    </message>
</context>
<context>
    <name>hamster::payments::PaymentTexts</name>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>프로세스</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>PG transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>수단</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>PG사</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>회</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>브레이커</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>From</source>
        <translation>보낸 곳</translation>
    </message>
    <message>
        <source>Webhook id</source>
        <translation>웹훅 ID</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Kakao Pay</source>
        <translation>카카오페이</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>포인트</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Inquire</source>
        <translation>조회</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>요청 접수</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거절됨</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 않음</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>거래 없음</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>가는 중</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>반영</translation>
    </message>
    <message>
        <source>Late, absorbed</source>
        <translation>늦음, 흡수</translation>
    </message>
    <message>
        <source>Duplicate, absorbed</source>
        <translation>중복, 흡수</translation>
    </message>
    <message>
        <source>Does not match</source>
        <translation>불일치</translation>
    </message>
    <message>
        <source>Unknown reference</source>
        <translation>모르는 참조</translation>
    </message>
    <message>
        <source>Forged</source>
        <translation>위조</translation>
    </message>
    <message>
        <source>Bad signature</source>
        <translation>서명 오류</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>너무 오래됨</translation>
    </message>
    <message>
        <source>Foreign sender</source>
        <translation>모르는 발신</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>너무 큼</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>no payment</source>
        <translation>결제 없음</translation>
    </message>
    <message>
        <source>state</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>거래키</translation>
    </message>
    <message>
        <source>approval number</source>
        <translation>승인번호</translation>
    </message>
    <message>
        <source>cancelled amount</source>
        <translation>취소 금액</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Request (the card as its token)</source>
        <translation>요청 (카드는 토큰으로)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>확인 안 됨</translation>
    </message>
    <message>
        <source>not kept: it was not verified; SHA-256 %1</source>
        <translation>서명이 확인되지 않아 보관하지 않음. SHA-256 %1</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Toss</source>
        <translation>토스</translation>
    </message>
    <message>
        <source>the vendor&apos;s own contract</source>
        <translation>직계약</translation>
    </message>
    <message>
        <source>through the platform</source>
        <translation>중개</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>PG</source>
        <translation>PG</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 취소됨</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>무효화됨</translation>
    </message>
</context>
<context>
    <name>hamster::payments::PaymentsPane</name>
    <message>
        <source>Every payment that the gateway asks the PG for is shown here beside what the payment core knows. There is none yet.</source>
        <translation>게이트웨이가 PG에 요청한 결제가 결제 코어의 기록과 나란히 보입니다. 아직 없습니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>No payment process fits the filter.</source>
        <translation>조건에 맞는 결제 프로세스가 없습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>%1 with differences so far</source>
        <translation>지금까지 차이 %1건</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>프로세스 %1건</translation>
    </message>
    <message>
        <source>Newest first · Ctrl C copies as TSV</source>
        <translation>최신순 · Ctrl C로 TSV 복사</translation>
    </message>
    <message>
        <source>Sum of filter</source>
        <translation>필터 합계</translation>
    </message>
    <message>
        <source>There is no payment process %1 in this world. Nothing was changed.</source>
        <translation>이 월드에 %1 결제 프로세스가 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Payment processes</source>
        <translation>결제 프로세스</translation>
    </message>
    <message>
        <source>Order, key, reference</source>
        <translation>주문, 거래키, 참조</translation>
    </message>
    <message>
        <source>Search payments</source>
        <translation>결제 검색</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>차이만</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export the shown payments…</source>
        <translation>보이는 결제 내보내기…</translation>
    </message>
    <message>
        <source>Open the order of the payment</source>
        <translation>결제의 주문 열기</translation>
    </message>
    <message>
        <source>Open the PG transaction</source>
        <translation>PG 거래 열기</translation>
    </message>
    <message>
        <source>gateway, payment core and PG side by side</source>
        <translation>게이트웨이, 결제 코어, PG 대조</translation>
    </message>
    <message>
        <source>%1 more in the payment core: not with the gateway yet, or paid by points</source>
        <translation>결제 코어에 %1건 더: 게이트웨이에 아직 오지 않았거나 포인트 결제</translation>
    </message>
    <message>
        <source>%1 process</source>
        <translation>프로세스 %1건</translation>
    </message>
</context>
<context>
    <name>hamster::payments::RequestActs</name>
    <message>
        <source>times out before the PG has it</source>
        <translation>PG에 닿기 전에 시간 초과</translation>
    </message>
    <message>
        <source>times out after the PG has stored it</source>
        <translation>PG가 저장한 뒤 시간 초과</translation>
    </message>
    <message>
        <source>is answered 500</source>
        <translation>500 응답</translation>
    </message>
    <message>
        <source>is answered 503</source>
        <translation>503 응답</translation>
    </message>
    <message>
        <source>is answered 429</source>
        <translation>429 응답</translation>
    </message>
    <message>
        <source>is refused on connecting</source>
        <translation>연결 거부</translation>
    </message>
    <message>
        <source>The next PG request of %1 %2.</source>
        <translation>%1의 다음 PG 요청: %2</translation>
    </message>
    <message>
        <source>The order&apos;s next PG request</source>
        <translation>이 주문의 다음 PG 요청</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::BehaviourPart</name>
    <message>
        <source>own values are in force</source>
        <translation>직접 정한 값 적용 중</translation>
    </message>
    <message>
        <source>The longest time to the answer is shorter than the shortest one.</source>
        <translation>응답까지 가장 긴 시간이 가장 짧은 시간보다 짧습니다.</translation>
    </message>
    <message>
        <source>The longest time to the decision is shorter than the shortest one.</source>
        <translation>결정까지 가장 긴 시간이 가장 짧은 시간보다 짧습니다.</translation>
    </message>
    <message>
        <source>The two kinds of refusal together are more than 100 %.</source>
        <translation>두 가지 거절을 더하면 100 %를 넘습니다.</translation>
    </message>
    <message>
        <source>The values are those in force.</source>
        <translation>지금 적용 중인 값입니다.</translation>
    </message>
    <message>
        <source>The PG&apos;s own values</source>
        <translation>PG에 직접 정한 값</translation>
    </message>
    <message>
        <source>The PG&apos;s profile “%1”</source>
        <translation>PG 프로필 “%1”</translation>
    </message>
    <message>
        <source>%1: in force for requests from now on.</source>
        <translation>%1: 이제부터 들어오는 요청에 적용합니다.</translation>
    </message>
    <message>
        <source>%1: refused, the behaviour is as it was. %2</source>
        <translation>%1: 거절되어 동작은 그대로입니다. %2</translation>
    </message>
    <message>
        <source>Behaviour of the PG</source>
        <translation>PG 동작</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>calm: approves everything, quickly</source>
        <translation>평온: 모두 빠르게 승인</translation>
    </message>
    <message>
        <source>loopers: the training simulator, exactly: 40 % answer 500, the others are decided in 1 to 5 s, 30 % declined</source>
        <translation>루퍼스: 교육용 시뮬레이터 그대로. 40 %는 500으로 답하고, 나머지는 1~5초에 결정하며 30 %를 거절</translation>
    </message>
    <message>
        <source>reference: answers after 200 ms, decides in 1 to 3 s, declines as loopers, never unstable</source>
        <translation>기준: 200 ms에 답하고 1~3초에 결정. 거절은 루퍼스와 같고 불안정은 없음</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>적용 중</translation>
    </message>
    <message>
        <source>Unstable: 500, nothing stored</source>
        <translation>불안정: 500, 저장 없음</translation>
    </message>
    <message>
        <source>Answer after, at least</source>
        <translation>응답까지 최소</translation>
    </message>
    <message>
        <source>Answer after, at most</source>
        <translation>응답까지 최대</translation>
    </message>
    <message>
        <source>Decision after, at least</source>
        <translation>결정까지 최소</translation>
    </message>
    <message>
        <source>Decision after, at most</source>
        <translation>결정까지 최대</translation>
    </message>
    <message>
        <source>Declined: limit exceeded</source>
        <translation>거절: 한도 초과</translation>
    </message>
    <message>
        <source>Declined: invalid card</source>
        <translation>거절: 잘못된 카드</translation>
    </message>
    <message>
        <source>Times are drawn evenly between the two ends. Requests that have begun keep theirs; test cards decide by themselves.</source>
        <translation>시간은 두 값 사이에서 고르게 뽑습니다. 이미 시작한 요청은 그대로이고, 테스트 카드는 스스로 결정합니다.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Back to what is in force</source>
        <translation>적용 중인 값으로</translation>
    </message>
    <message>
        <source>Approved: the others</source>
        <translation>승인: 나머지</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::DeliveriesPart</name>
    <message>
        <source>due %1</source>
        <translation>예정 %1</translation>
    </message>
    <message>
        <source>Each decision of the PG is sent to the merchant as a webhook and shown here. None has been sent yet.</source>
        <translation>PG의 결정은 가맹점에 웹훅으로 보내고 여기에 보입니다. 아직 보낸 것이 없습니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>No webhook fits the filter.</source>
        <translation>조건에 맞는 웹훅이 없습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Request #%1</source>
        <translation>요청 #%1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>%1: webhook of %2</source>
        <translation>%1: %2의 웹훅</translation>
    </message>
    <message>
        <source>%1: webhook of %2 was refused. %3</source>
        <translation>%1: %2의 웹훅은 거절되었습니다. %3</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>웹훅</translation>
    </message>
    <message>
        <source>Webhook deliveries</source>
        <translation>웹훅 전송</translation>
    </message>
    <message>
        <source>Request of the webhook</source>
        <translation>웹훅 요청</translation>
    </message>
    <message>
        <source>Order or key</source>
        <translation>주문, 거래키</translation>
    </message>
    <message>
        <source>Search webhooks</source>
        <translation>웹훅 검색</translation>
    </message>
    <message>
        <source>State of the webhooks</source>
        <translation>웹훅 상태</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>Held by hand</source>
        <translation>손으로 보류</translation>
    </message>
    <message>
        <source>Keeps the next attempts back until they are released</source>
        <translation>보내기 전까지 다음 시도를 잡아 둡니다</translation>
    </message>
    <message>
        <source>Lets a held webhook go on</source>
        <translation>보류한 웹훅을 다시 보냅니다</translation>
    </message>
    <message>
        <source>The next attempt never arrives; the PG repeats it by its schedule</source>
        <translation>다음 시도는 도착하지 않고, PG가 일정대로 다시 보냅니다</translation>
    </message>
    <message>
        <source>Sends a copy with the same webhook id at once</source>
        <translation>같은 웹훅 ID로 복사본을 바로 보냅니다</translation>
    </message>
    <message>
        <source>Sends it at once; a finished one is sent as a new delivery</source>
        <translation>바로 보냅니다. 끝난 웹훅은 새 전송이 됩니다</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>다른 거래</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>The body byte for byte, as it was signed; else it is laid out to be read</source>
        <translation>서명하고 보낸 본문을 그대로 보여 줍니다. 끄면 읽기 쉽게 정리합니다</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>주문 열기</translation>
    </message>
    <message>
        <source>The world stands still: “%1” of the webhook of %2 follows once it goes on.</source>
        <translation>월드가 멈춰 있습니다. 다시 흐르면 %2의 웹훅에 적용됩니다: %1.</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::DeliveryView</name>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>PG transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>일어나는 일</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Lose the next attempt</source>
        <translation>다음 시도 유실</translation>
    </message>
    <message>
        <source>Send a duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Send again now</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::MerchantsPart</name>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>클립보드에 복사했습니다: %1.</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>가맹점</translation>
    </message>
    <message>
        <source>Test cards</source>
        <translation>테스트 카드</translation>
    </message>
    <message>
        <source>an order names the token; the number stays between gateway and PG</source>
        <translation>주문에는 토큰만 쓰고, 번호는 게이트웨이와 PG 사이에만 있습니다</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>토큰 복사</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>토큰 복사</translation>
    </message>
    <message>
        <source>Merchants that the PG signs its webhooks for are shown here. It knows none; others get the plain dialect.</source>
        <translation>PG가 웹훅에 서명해 주는 가맹점이 여기에 보입니다. 아직 없으며, 다른 가맹점은 기본 방식으로 받습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::PgPane</name>
    <message>
        <source>No webhook was made for %1 yet.</source>
        <translation>%1의 웹훅은 아직 만들어지지 않았습니다.</translation>
    </message>
    <message>
        <source>behaviour: %1</source>
        <translation>동작: %1</translation>
    </message>
    <message>
        <source>The PG knows no %1 in this world. Nothing was changed.</source>
        <translation>이 월드의 PG에 없습니다: %1. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>PG console</source>
        <translation>PG 콘솔</translation>
    </message>
    <message>
        <source>Parts of the PG console</source>
        <translation>PG 콘솔의 구성</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>거래</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>가맹점</translation>
    </message>
    <message>
        <source>Show PG transactions</source>
        <translation>PG 거래 보기</translation>
    </message>
    <message>
        <source>Show the PG&apos;s behaviour</source>
        <translation>PG 동작 보기</translation>
    </message>
    <message>
        <source>Show merchants and test cards</source>
        <translation>가맹점과 테스트 카드 보기</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>웹훅</translation>
    </message>
    <message>
        <source>Show the PG&apos;s webhooks</source>
        <translation>PG 웹훅 보기</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Show how your own program is connected</source>
        <translation>내 프로그램을 연결하는 방법 보기</translation>
    </message>
    <message>
        <source>Connect your program</source>
        <translation>내 프로그램 연결</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::PgTexts</name>
    <message>
        <source>held by hand for %1</source>
        <translation>손으로 %1째 보류</translation>
    </message>
    <message>
        <source>every attempt will be lost</source>
        <translation>모든 시도 유실 예정</translation>
    </message>
    <message>
        <source>the next attempt will be lost</source>
        <translation>다음 시도 유실 예정</translation>
    </message>
    <message>
        <source>the next %1 attempts will be lost</source>
        <translation>다음 시도 %1회 유실 예정</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1회 유실</translation>
    </message>
    <message>
        <source>#%1 on the wire</source>
        <translation>#%1 전송 중</translation>
    </message>
    <message>
        <source>#%1 in %2</source>
        <translation>#%1 %2 뒤</translation>
    </message>
    <message>
        <source>#%1 now</source>
        <translation>#%1 지금</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>시도 1회</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>시도 %1회</translation>
    </message>
    <message>
        <source>on the wire</source>
        <translation>전송 중</translation>
    </message>
    <message>
        <source>lost on the wire</source>
        <translation>선로에서 유실</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>%1 받음</translation>
    </message>
    <message>
        <source>%1 not taken</source>
        <translation>%1 받지 않음</translation>
    </message>
    <message>
        <source>Signed: HMAC-SHA256 over &quot;webhook-id.webhook-timestamp.body&quot; with the merchant&apos;s secret.</source>
        <translation>서명: &quot;webhook-id.webhook-timestamp.body&quot;를 웹훅 시크릿으로 HMAC-SHA256</translation>
    </message>
    <message>
        <source>The attempt kept no signature.</source>
        <translation>이 시도에는 서명이 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Not signed: this merchant gets the plain dialect.</source>
        <translation>서명 없음: 이 가맹점은 기본 방식으로 받습니다.</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>결과: %1</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>아직 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Body, %1 bytes as signed and sent:</source>
        <translation>본문, 서명하고 보낸 그대로 %1바이트:</translation>
    </message>
    <message>
        <source>Body, %1 bytes, laid out to be read:</source>
        <translation>본문 %1바이트, 읽기 쉽게:</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>거래키</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>Approval or reason</source>
        <translation>승인번호 또는 사유</translation>
    </message>
    <message>
        <source>MID</source>
        <translation>MID</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>가맹점</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>웹훅 주소</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>재전송</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>시크릿</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>교체</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>카드사</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>What the PG does with it</source>
        <translation>PG의 처리</translation>
    </message>
    <message>
        <source>never</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1×, %2–%3</source>
        <translation>%1회, %2–%3</translation>
    </message>
    <message>
        <source>Decides as the behaviour in force says</source>
        <translation>적용 중인 동작대로 결정</translation>
    </message>
    <message>
        <source>Always approved</source>
        <translation>항상 승인</translation>
    </message>
    <message>
        <source>Declined: limit exceeded</source>
        <translation>거절: 한도 초과</translation>
    </message>
    <message>
        <source>Declined: invalid card</source>
        <translation>거절: 잘못된 카드</translation>
    </message>
    <message>
        <source>Approved after 12 seconds</source>
        <translation>12초 뒤 승인</translation>
    </message>
    <message>
        <source>Approved, but no webhook arrives</source>
        <translation>승인하지만 웹훅이 도착하지 않음</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 취소</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 뒤</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>the former one still counts</source>
        <translation>이전 시크릿도 유효</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>%1, repeated after %2</source>
        <translation>%1, 다시 보내기까지 %2</translation>
    </message>
    <message>
        <source>both count</source>
        <translation>둘 다 유효</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::TransactionsPart</name>
    <message>
        <source>Every payment that the PG is asked for is shown here, with its card and its decision. There is none yet.</source>
        <translation>PG에 요청된 결제가 카드와 결정과 함께 보입니다. 아직 없습니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>No transaction fits the filter.</source>
        <translation>조건에 맞는 거래가 없습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>%1 transactions</source>
        <translation>거래 %1건</translation>
    </message>
    <message>
        <source>Newest first · Ctrl C copies as TSV</source>
        <translation>최신순 · Ctrl C로 TSV 복사</translation>
    </message>
    <message>
        <source>Only an undecided transaction can be decided by hand.</source>
        <translation>결정 전인 거래만 손으로 결정할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 was approved by hand.</source>
        <translation>%1 거래를 손으로 승인했습니다.</translation>
    </message>
    <message>
        <source>%1 was declined by hand.</source>
        <translation>%1 거래를 손으로 거절했습니다.</translation>
    </message>
    <message>
        <source>%1 was not decided: %2</source>
        <translation>%1 거래를 결정하지 못했습니다: %2</translation>
    </message>
    <message>
        <source>PG transactions</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>Transaction or order</source>
        <translation>거래키, 주문</translation>
    </message>
    <message>
        <source>Search transactions</source>
        <translation>거래 검색</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Approve now</source>
        <translation>지금 승인</translation>
    </message>
    <message>
        <source>Decline now</source>
        <translation>지금 거절</translation>
    </message>
    <message>
        <source>Approve the PG transaction now</source>
        <translation>PG 거래 지금 승인</translation>
    </message>
    <message>
        <source>Decline the PG transaction now</source>
        <translation>PG 거래 지금 거절</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>주문 열기</translation>
    </message>
    <message>
        <source>Show its webhooks</source>
        <translation>웹훅 보기</translation>
    </message>
    <message>
        <source>Open the gateway&apos;s process</source>
        <translation>게이트웨이 프로세스 열기</translation>
    </message>
    <message>
        <source>Decides %1</source>
        <translation>%1의 결과를 정합니다</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::WebhookActs</name>
    <message>
        <source>2 copies</source>
        <translation>사본 2개</translation>
    </message>
    <message>
        <source>5 copies</source>
        <translation>사본 5개</translation>
    </message>
    <message>
        <source>20 copies</source>
        <translation>사본 20개</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10초</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1분</translation>
    </message>
    <message>
        <source>6 minutes, past the replay window</source>
        <translation>6분, 재전송 허용 시간 뒤</translation>
    </message>
    <message>
        <source>20 minutes, past the reservation&apos;s expiry</source>
        <translation>20분, 예약 만료 뒤</translation>
    </message>
    <message>
        <source>Let the next one overtake it</source>
        <translation>다음 웹훅이 추월하게 하기</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>다른 금액</translation>
    </message>
    <message>
        <source>Another status</source>
        <translation>다른 상태</translation>
    </message>
    <message>
        <source>Signed by somebody else</source>
        <translation>남의 키로 서명</translation>
    </message>
    <message>
        <source>Without a signature</source>
        <translation>서명 없이</translation>
    </message>
    <message>
        <source>With a broken signature</source>
        <translation>깨진 서명으로</translation>
    </message>
    <message>
        <source>With a timestamp of ten minutes ago</source>
        <translation>10분 전 시각으로</translation>
    </message>
    <message>
        <source>Sent besides the webhook of %1: %2.</source>
        <translation>%1 웹훅에 더해 보냄: %2</translation>
    </message>
    <message>
        <source>The next attempt of the webhook of %1: %2.</source>
        <translation>%1 웹훅의 다음 시도: %2</translation>
    </message>
    <message>
        <source>Send copies</source>
        <translation>사본 보내기</translation>
    </message>
    <message>
        <source>Delay the next attempt</source>
        <translation>다음 시도 늦추기</translation>
    </message>
    <message>
        <source>Alter it on the wire</source>
        <translation>전송 중 바꾸기</translation>
    </message>
    <message>
        <source>Forge</source>
        <translation>위조</translation>
    </message>
    <message>
        <source>The webhook of %1 was delivered meanwhile; nothing was changed.</source>
        <translation>그 사이 %1의 웹훅이 전달되었습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The webhook of %1 is no longer held; nothing was changed.</source>
        <translation>%1의 웹훅은 더는 보류되어 있지 않습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The webhook of %1 is now “%2”; nothing was changed.</source>
        <translation>%1의 웹훅은 이제 ‘%2’ 상태입니다. 바뀐 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::policies_pane::PoliciesPane</name>
    <message>
        <source>The back office runs the safe values. Try others in the laboratory.</source>
        <translation>백오피스는 안전한 값만 씁니다. 다른 값은 실험실에서 시험하세요.</translation>
    </message>
    <message>
        <source>Locked to the safe values.</source>
        <translation>안전한 값으로 고정되어 있습니다.</translation>
    </message>
    <message>
        <source>The back office keeps real orders. Switch policies in the laboratory: hamster-desk --lab.</source>
        <translation>백오피스는 실제 주문을 다룹니다. 정책은 실험실에서 바꿉니다: hamster-desk --lab</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A world is built with its policies: the run starts anew with the same seed, and its %1 orders are gone.</source>
        <translation>정책은 월드를 만들 때 정해집니다. 같은 시드로 처음부터 다시 시작하며, 지금의 주문 %1건은 사라집니다.</translation>
    </message>
    <message>
        <source>The run was not started anew: %1</source>
        <translation>다시 시작하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>A new run with these policies and the same seed.</source>
        <translation>이 정책과 같은 시드로 다시 시작했습니다.</translation>
    </message>
    <message>
        <source>%1 was not started: %2</source>
        <translation>시작하지 못했습니다: %1. %2</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Which policies</source>
        <translation>정책 구분</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>위험</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>안전</translation>
    </message>
    <message>
        <source>Make all safe</source>
        <translation>모두 안전하게</translation>
    </message>
    <message>
        <source>Chooses the safe value of every policy</source>
        <translation>모든 정책을 안전한 값으로 고릅니다</translation>
    </message>
    <message>
        <source>Choose all safe policies</source>
        <translation>모든 정책을 안전하게</translation>
    </message>
    <message>
        <source>Start the run anew with the chosen policies</source>
        <translation>고른 정책으로 다시 시작</translation>
    </message>
    <message>
        <source>Start the run anew</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Ownership and stock</source>
        <translation>소유와 재고</translation>
    </message>
    <message>
        <source>Asking the PG</source>
        <translation>PG 요청</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>웹훅</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Money back and storage</source>
        <translation>환불과 저장</translation>
    </message>
</context>
<context>
    <name>hamster::policies_pane::PolicyDetail</name>
    <message>
        <source>Safe</source>
        <translation>안전</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>위험</translation>
    </message>
    <message>
        <source>current</source>
        <translation>적용 중</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>위반</translation>
    </message>
    <message>
        <source>Needed to break it: %1</source>
        <translation>위반 조건: %1</translation>
    </message>
    <message>
        <source>Show what breaks</source>
        <translation>무엇이 깨지는지 보기</translation>
    </message>
    <message>
        <source>Only in the laboratory: the back office runs the safe values.</source>
        <translation>실험실에서만 볼 수 있습니다. 백오피스는 안전한 값만 씁니다.</translation>
    </message>
    <message>
        <source>No built-in scenario shows this one. Choose the value and add the fault by hand.</source>
        <translation>이 값을 보여 주는 내장 시나리오가 없습니다. 값을 고르고 장애를 직접 넣어 보세요.</translation>
    </message>
    <message>
        <source>Runs the scenario %1 as a new world.</source>
        <translation>%1 시나리오를 새 월드로 실행합니다.</translation>
    </message>
</context>
<context>
    <name>hamster::policies_pane::PolicyRow</name>
    <message>
        <source>now %1</source>
        <translation>지금은 %1</translation>
    </message>
    <message>
        <source>%1, safe: %2</source>
        <translation>%1, 안전: %2</translation>
    </message>
    <message>
        <source>%1, unsafe: %2</source>
        <translation>%1, 위험: %2</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>위험</translation>
    </message>
</context>
<context>
    <name>hamster::scenarios::ScenarioDetail</name>
    <message>
        <source>seed %1</source>
        <translation>시드 %1</translation>
    </message>
    <message>
        <source>%1 of %2 otherwise</source>
        <translation>%2개 중 %1개가 예상과 다름</translation>
    </message>
    <message>
        <source>all %1 as expected</source>
        <translation>%1개 모두 예상대로</translation>
    </message>
    <message>
        <source>Scenarios run in the laboratory: hamster-desk --lab.</source>
        <translation>시나리오는 실험실에서 실행합니다: hamster-desk --lab</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>This file cannot be run: %1</source>
        <translation>실행할 수 없는 파일입니다: %1</translation>
    </message>
    <message>
        <source>PG %1</source>
        <translation>PG %1</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>단계 %1개</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>회원 %1명</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>기대 결과</translation>
    </message>
    <message>
        <source>Run to the end</source>
        <translation>끝까지 실행</translation>
    </message>
    <message>
        <source>In place of the world that is open: as fast as possible, then stands still</source>
        <translation>열려 있는 월드 대신 최대한 빨리 실행한 뒤 멈춥니다</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>다른 시드</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>단계 1개</translation>
    </message>
    <message>
        <source>In place of the world that is open</source>
        <translation>열려 있는 월드 대신 실행합니다</translation>
    </message>
    <message>
        <source>of the last run, not of the world that is open</source>
        <translation>지난 실행의 결과, 지금 열린 월드의 것이 아님</translation>
    </message>
    <message>
        <source>PG set by the scenario</source>
        <translation>PG 직접 설정</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>회원 1명</translation>
    </message>
</context>
<context>
    <name>hamster::scenarios::ScenarioTexts</name>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Unsafe policies</source>
        <translation>위험한 정책</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>최근 실행</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>기대</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Payment processes</source>
        <translation>결제 프로세스</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>Refused orders</source>
        <translation>거절된 주문</translation>
    </message>
    <message>
        <source>Orders accepted</source>
        <translation>접수된 주문</translation>
    </message>
    <message>
        <source>Customers told</source>
        <translation>고객 알림</translation>
    </message>
    <message>
        <source>Exports arrived</source>
        <translation>전송된 내보내기</translation>
    </message>
    <message>
        <source>Order %1 goes %2</source>
        <translation>주문 %1: %2</translation>
    </message>
    <message>
        <source>Invariant %1 holds</source>
        <translation>불변식 %1 유지</translation>
    </message>
    <message>
        <source>Invariant %1 is broken, on purpose</source>
        <translation>불변식 %1 위반 (의도된 것)</translation>
    </message>
    <message>
        <source>No order is refused with %1</source>
        <translation>%1 거절 주문 없음</translation>
    </message>
    <message>
        <source>Every step ends as the scenario says</source>
        <translation>모든 단계가 시나리오대로 끝남</translation>
    </message>
    <message>
        <source>The world settles: every order at an end, every queue empty</source>
        <translation>월드가 정리됨: 모든 주문이 끝나고 모든 대기열이 빔</translation>
    </message>
    <message>
        <source>No other invariant is broken</source>
        <translation>다른 불변식 위반 없음</translation>
    </message>
    <message>
        <source>%1 offenders, first: %2</source>
        <translation>위반 %1건, 첫째: %2</translation>
    </message>
    <message>
        <source>it holds</source>
        <translation>유지됨</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>주문 전</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>아직</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>실행 중 아님</translation>
    </message>
    <message>
        <source>The shop opens</source>
        <translation>상점을 여는 중</translation>
    </message>
    <message>
        <source>Its steps are on their way</source>
        <translation>단계 진행 중</translation>
    </message>
    <message>
        <source>All steps done, all quiet</source>
        <translation>단계 완료, 모두 조용함</translation>
    </message>
    <message>
        <source>All steps done; waiting until everything is settled</source>
        <translation>단계 완료, 정리되기를 기다리는 중</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>No invariant is broken</source>
        <translation>불변식 위반 없음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2건</translation>
    </message>
    <message>
        <source>Stock of %1: %2</source>
        <translation>재고 · %1: %2개</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3건</translation>
    </message>
</context>
<context>
    <name>hamster::scenarios::ScenariosPane</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>the demo shop runs</source>
        <translation>데모 상점 실행 중</translation>
    </message>
    <message>
        <source>the back office runs no scenarios</source>
        <translation>백오피스에서는 실행하지 않습니다</translation>
    </message>
    <message>
        <source>%1 was not started: %2</source>
        <translation>시작하지 못했습니다: %1. %2</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>시나리오 파일 열기</translation>
    </message>
    <message>
        <source>Scenario files and recordings (*.yaml *.yml *.json)</source>
        <translation>시나리오 파일과 기록 (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>%1 cannot be run. Nothing was changed.</source>
        <translation>실행할 수 없습니다: %1. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>시나리오 검색</translation>
    </message>
    <message>
        <source>Kind of scenario</source>
        <translation>시나리오 구분</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Safe policies</source>
        <translation>안전한 정책</translation>
    </message>
    <message>
        <source>Show damage</source>
        <translation>피해 보기</translation>
    </message>
    <message>
        <source>No scenario fits the search.</source>
        <translation>검색에 맞는 시나리오가 없습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>파일 열기</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>데모 상점</translation>
    </message>
    <message>
        <source>Leaves the scenario for the demo shop with its shoppers</source>
        <translation>시나리오를 나가 손님이 있는 데모 상점으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Open a scenario file…</source>
        <translation>시나리오 파일 열기…</translation>
    </message>
    <message>
        <source>Back to the demo shop</source>
        <translation>데모 상점으로 돌아가기</translation>
    </message>
    <message>
        <source>Run the chosen scenario</source>
        <translation>고른 시나리오 실행</translation>
    </message>
    <message>
        <source>the demo shop, paused</source>
        <translation>데모 상점, 멈춤</translation>
    </message>
    <message>
        <source>Unsafe policies</source>
        <translation>위험한 정책</translation>
    </message>
</context>
<context>
    <name>hamster::sequence::SequencePane</name>
    <message>
        <source>Sequence</source>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>시퀀스 다이어그램</translation>
    </message>
    <message>
        <source>Main steps</source>
        <translation>주요 단계</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Also housekeeping: stock and sales copies, exports, webhook bookkeeping, settlement lines</source>
        <translation>부수 작업도 표시: 재고·판매 사본, 내보내기, 웹훅 기록, 정산 항목</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Keep the newest row in view</source>
        <translation>가장 최근 단계가 보이게 유지</translation>
    </message>
    <message>
        <source>Smaller diagram</source>
        <translation>그림 축소</translation>
    </message>
    <message>
        <source>Larger diagram</source>
        <translation>그림 확대</translation>
    </message>
    <message>
        <source>Back to 100 %</source>
        <translation>100 %로</translation>
    </message>
    <message>
        <source>Copy the sequence as Mermaid</source>
        <translation>시퀀스를 Mermaid로 복사</translation>
    </message>
    <message>
        <source>Export the sequence as SVG</source>
        <translation>시퀀스를 SVG로 내보내기</translation>
    </message>
    <message>
        <source>Export the sequence as PNG</source>
        <translation>시퀀스를 PNG로 내보내기</translation>
    </message>
    <message>
        <source>Export as SVG or PNG</source>
        <translation>SVG 또는 PNG로 내보내기</translation>
    </message>
    <message>
        <source>Not from the beginning</source>
        <translation>처음부터는 아님</translation>
    </message>
    <message>
        <source>The trace in memory keeps the newest 100,000 records; older steps of this order are in its timeline.</source>
        <translation>메모리의 기록은 최근 100,000건까지입니다. 이 주문의 더 오래된 단계는 타임라인에 있습니다.</translation>
    </message>
    <message>
        <source>The life of an order is drawn here: every message, transaction and fault on its way through the services.</source>
        <translation>주문의 일생을 여기에 그립니다. 서비스를 지나는 모든 메시지, 트랜잭션, 장애가 보입니다.</translation>
    </message>
    <message>
        <source>The trace has nothing left of %1: it happened before this run, or its records have left the memory.</source>
        <translation>%1의 기록이 남아 있지 않습니다. 이번 실행 전의 주문이거나 기록이 메모리에서 밀려났습니다.</translation>
    </message>
    <message>
        <source>There is no order %1 in this world.</source>
        <translation>이 월드에 없는 주문입니다: %1</translation>
    </message>
    <message>
        <source>There was no order %1 yet at the moment that is shown.</source>
        <translation>보고 있는 시점에는 아직 없는 주문입니다: %1</translation>
    </message>
    <message>
        <source>Show the newest order</source>
        <translation>최근 주문 보기</translation>
    </message>
    <message>
        <source>Copied as Mermaid. Paste it into an issue or a document.</source>
        <translation>Mermaid로 복사했습니다. 이슈나 문서에 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing was changed.</source>
        <translation>%1에 쓸 수 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing was changed.</source>
        <translation>%1에 쓸 수 없습니다: %2. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Sequence of %1</source>
        <translation>%1의 시퀀스</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Export the sequence</source>
        <translation>시퀀스 내보내기</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1에 저장했습니다</translation>
    </message>
    <message>
        <source>Open the event</source>
        <translation>이벤트 열기</translation>
    </message>
    <message>
        <source>Open the webhook</source>
        <translation>웹훅 열기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the payload</source>
        <translation>내용 복사</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>주문 열기</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
</context>
<context>
    <name>hamster::states::StateTexts</name>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Payment process</source>
        <translation>결제 프로세스</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>재고 예약</translation>
    </message>
    <message>
        <source>Webhook delivery</source>
        <translation>웹훅 전송</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>브레이커</translation>
    </message>
    <message>
        <source>PG transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>Dead letter</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Settlement batch</source>
        <translation>정산 배치</translation>
    </message>
    <message>
        <source>Settlement line</source>
        <translation>정산 내역</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>케이스</translation>
    </message>
    <message>
        <source>all services</source>
        <translation>모든 서비스</translation>
    </message>
    <message>
        <source>%1, per item</source>
        <translation>%1, 상품별</translation>
    </message>
    <message>
        <source>%1 · %2 in this run</source>
        <translation>%1 · 이번 실행 %2건</translation>
    </message>
    <message>
        <source>%1 are in it now: %2 came, %3 went on.</source>
        <translation>지금 %1건: 들어옴 %2건, 나감 %3건.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>신규: %1</translation>
    </message>
    <message>
        <source>%1: refused %2 times. Both states were logged and nothing was changed.</source>
        <translation>%1: %2번 거부됨. 두 상태를 기록했고 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>%1: %2 times</source>
        <translation>%1: %2번</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>계기: %1</translation>
    </message>
    <message>
        <source>Click to list these orders.</source>
        <translation>누르면 이 주문들을 봅니다.</translation>
    </message>
    <message>
        <source>Click to list these payments.</source>
        <translation>누르면 이 결제들을 봅니다.</translation>
    </message>
    <message>
        <source>Click to open the payments.</source>
        <translation>누르면 결제를 엽니다.</translation>
    </message>
    <message>
        <source>Click to open the PG console.</source>
        <translation>누르면 PG 콘솔을 엽니다.</translation>
    </message>
    <message>
        <source>Click to open the events.</source>
        <translation>누르면 이벤트를 엽니다.</translation>
    </message>
    <message>
        <source>Click to open the breaker&apos;s window.</source>
        <translation>누르면 브레이커 구간을 엽니다.</translation>
    </message>
    <message>
        <source>Click to open the stock.</source>
        <translation>누르면 재고를 엽니다.</translation>
    </message>
    <message>
        <source>Click to list these cases.</source>
        <translation>누르면 이 케이스들을 봅니다.</translation>
    </message>
    <message>
        <source>Click to open the newest order with one of these.</source>
        <translation>누르면 여기 속한 가장 최근 주문을 엽니다.</translation>
    </message>
</context>
<context>
    <name>hamster::states::StatesPane</name>
    <message>
        <source>%1 of %2 diagrams</source>
        <translation>다이어그램 %1/%2</translation>
    </message>
    <message>
        <source>choose an order to see its path</source>
        <translation>주문을 고르면 경로가 표시됩니다</translation>
    </message>
    <message>
        <source>its path is marked</source>
        <translation>경로 표시 중</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Every order&apos;s way through these states is counted here.</source>
        <translation>아직 아무 일도 없습니다. 주문이 거쳐 간 상태가 여기에 집계됩니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>No world is open. Its states are counted here as soon as one runs.</source>
        <translation>열린 월드가 없습니다. 월드가 실행되면 상태가 여기에 집계됩니다.</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>거부 %1</translation>
    </message>
    <message>
        <source>Refused edges are drawn dashed and end in a cross; they were logged with both states and not applied.</source>
        <translation>거부된 전이는 점선과 ×로 표시됩니다. 두 상태를 기록했을 뿐 적용하지 않았습니다.</translation>
    </message>
    <message>
        <source>never released while the process</source>
        <translation>프로세스가 결과 미확인이나</translation>
    </message>
    <message>
        <source>is unknown or pending (A12)</source>
        <translation>진행 중일 때는 해제하지 않음 (A12)</translation>
    </message>
    <message>
        <source>opened %1 at %2 %</source>
        <translation>%1 열림, 실패율 %2 %</translation>
    </message>
    <message>
        <source>half-open from %1</source>
        <translation>%1부터 반열림</translation>
    </message>
    <message>
        <source>half-open since %1</source>
        <translation>%1부터 반열림</translation>
    </message>
    <message>
        <source>%1 of %2 answered, %3 failed</source>
        <translation>%2건 중 %1건 응답, %3건 실패</translation>
    </message>
    <message>
        <source>it has not opened in this run</source>
        <translation>이번 실행에서 열린 적 없음</translation>
    </message>
    <message>
        <source>Save the diagrams as a picture</source>
        <translation>다이어그램을 그림으로 저장</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1에 저장했습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing was saved; choose another folder.</source>
        <translation>%1에 쓸 수 없습니다. 저장된 것은 없습니다. 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>State diagrams</source>
        <translation>상태 다이어그램</translation>
    </message>
    <message>
        <source>What the states count</source>
        <translation>상태가 세는 것</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Run total</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Live: how many are in each state now</source>
        <translation>현재: 지금 각 상태에 있는 수</translation>
    </message>
    <message>
        <source>Run total: how many ever came into each state</source>
        <translation>전체: 각 상태에 들어온 누적 수</translation>
    </message>
    <message>
        <source>Show edges that were asked for and refused</source>
        <translation>요청됐지만 거부된 전이 보기</translation>
    </message>
    <message>
        <source>Save the state diagrams as a picture</source>
        <translation>상태 다이어그램을 그림으로 저장</translation>
    </message>
    <message>
        <source>Show or hide refused edges</source>
        <translation>거부된 전이 보이기/숨기기</translation>
    </message>
    <message>
        <source>All diagrams</source>
        <translation>모든 다이어그램</translation>
    </message>
    <message>
        <source>No order has one of these now.</source>
        <translation>지금 여기 속한 주문이 없습니다.</translation>
    </message>
<message>
        <source>Refused edges %1</source>
        <translation>거부된 전이 %1</translation>
    </message>
    <message>
        <source>its path, with the time since it was placed</source>
        <translation>접수 후 지난 시간과 함께 경로를 표시합니다</translation>
    </message>
    <message>
        <source>The selected order went here %1 times.</source>
        <translation>선택한 주문이 %1번 지나갔습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::stock::AddProductDialog</name>
    <message>
        <source>Only letters A–Z, digits and hyphens.</source>
        <translation>A–Z 글자, 숫자, 하이픈만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is taken by another product.</source>
        <translation>%1: 이미 다른 상품이 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no vendor to sell it: add one in the back office.</source>
        <translation>판매할 업체가 없습니다. 백오피스에서 추가하세요.</translation>
    </message>
    <message>
        <source>A product needs a SKU.</source>
        <translation>SKU가 필요합니다.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>상품 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A product needs a category.</source>
        <translation>분류가 필요합니다.</translation>
    </message>
    <message>
        <source>The price is a whole number of won, at most %1.</source>
        <translation>가격은 원 단위 정수이며 최대 %1입니다.</translation>
    </message>
    <message>
        <source>The first stock is a whole number, at most %1.</source>
        <translation>초기 재고는 정수이며 최대 %1입니다.</translation>
    </message>
    <message>
        <source>The shop has taken it into the catalogue. It can be ordered once the payment core has answered:</source>
        <translation>카탈로그에 등록했습니다. 결제 코어가 응답하면 주문할 수 있습니다:</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>상품 추가</translation>
    </message>
    <message>
        <source>Add the product</source>
        <translation>상품 추가</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Price, ₩</source>
        <translation>가격 (₩)</translation>
    </message>
    <message>
        <source>First stock</source>
        <translation>초기 재고</translation>
    </message>
    <message>
        <source>such as Food</source>
        <translation>예: 먹이</translation>
    </message>
</context>
<context>
    <name>hamster::stock::AdjustDialog</name>
    <message>
        <source>Stock %1</source>
        <translation>재고 %1</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>재고 상태</translation>
    </message>
    <message>
        <source>same</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>Held by open orders</source>
        <translation>진행 중 주문의 임시 예약</translation>
    </message>
    <message>
        <source>Only whole numbers.</source>
        <translation>정수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>There are only %1: stock cannot fall below zero.</source>
        <translation>재고는 %1개뿐입니다. 0보다 작아질 수 없습니다.</translation>
    </message>
    <message>
        <source>More than %1 is not taken.</source>
        <translation>%1보다 클 수 없습니다.</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>재고 조정</translation>
    </message>
    <message>
        <source>Adjust by %1</source>
        <translation>%1 조정</translation>
    </message>
    <message>
        <source>The number does not fit. Nothing was sent; write a whole number.</source>
        <translation>숫자가 맞지 않습니다. 아무것도 보내지 않았습니다. 정수를 적으세요.</translation>
    </message>
    <message>
        <source>This changes nothing. Nothing was sent; write another number.</source>
        <translation>바뀌는 것이 없습니다. 아무것도 보내지 않았습니다. 다른 숫자를 적으세요.</translation>
    </message>
    <message>
        <source>A reason is required. Nothing was sent; write why, then try again.</source>
        <translation>사유가 필요합니다. 아무것도 보내지 않았습니다. 사유를 적고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The adjustment of %1 is on its way to the payment core; the record history shows it.</source>
        <translation>%1 조정 요청을 결제 코어로 보냈습니다. 재고 이력에 표시됩니다.</translation>
    </message>
    <message>
        <source>Adjust stock of %1</source>
        <translation>%1 재고 조정</translation>
    </message>
    <message>
        <source>Change by</source>
        <translation>증감</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>수량 지정</translation>
    </message>
    <message>
        <source>New stock</source>
        <translation>새 재고</translation>
    </message>
    <message>
        <source>Change, for example 20 or −3</source>
        <translation>증감량 (예: 20, −3)</translation>
    </message>
    <message>
        <source>Reason, kept in the audit log</source>
        <translation>사유 (감사 로그에 남습니다)</translation>
    </message>
</context>
<context>
    <name>hamster::stock::ProductDetail</name>
    <message>
        <source>The payment core does not know it yet.</source>
        <translation>결제 코어가 아직 모르는 상품입니다.</translation>
    </message>
    <message>
        <source>Stock over the last %1 records</source>
        <translation>최근 기록 %1건의 재고</translation>
    </message>
    <message>
        <source>Stock over time</source>
        <translation>재고 추이</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>held</source>
        <translation>임시 예약</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Record history</source>
        <translation>재고 이력</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>개</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>개</translation>
    </message>
</context>
<context>
    <name>hamster::stock::RecordsModel</name>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>증감</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>잔량</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Product added</source>
        <translation>상품 등록</translation>
    </message>
</context>
<context>
    <name>hamster::stock::StockChart</name>
    <message>
        <source>%1 at %2, now %3</source>
        <translation>%2에 %1, 지금 %3</translation>
    </message>
    <message>
        <source>low from %1</source>
        <translation>%1부터 부족</translation>
    </message>
</context>
<context>
    <name>hamster::stock::StockModel</name>
    <message>
        <source>The payment core has not answered yet; it cannot be ordered.</source>
        <translation>결제 코어가 아직 응답하지 않아 주문할 수 없습니다.</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>재고 상태</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>임시 예약</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>Low from</source>
        <translation>부족 기준</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>Pieces that left the stock for orders and did not come back, by the records of the payment core.</source>
        <translation>주문으로 나가 돌아오지 않은 수량입니다. 결제 코어의 재고 기록으로 셉니다.</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>쇼핑몰 재고</translation>
    </message>
    <message>
        <source>The shop&apos;s own copy of the stock, by which it lets customers order. It follows the payment core by events.</source>
        <translation>쇼핑몰이 주문을 받을 때 보는 재고 사본입니다. 결제 코어의 재고를 이벤트로 따라갑니다.</translation>
    </message>
</context>
<context>
    <name>hamster::stock::StockPane</name>
    <message>
        <source>%1 product</source>
        <translation>상품 %1개</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>상품 %1개</translation>
    </message>
    <message>
        <source>Ctrl C copies as TSV</source>
        <translation>Ctrl C로 TSV 복사</translation>
    </message>
    <message>
        <source>Pieces of filter</source>
        <translation>필터 수량</translation>
    </message>
    <message>
        <source>At selling price</source>
        <translation>판매가 기준</translation>
    </message>
    <message>
        <source>No world is open. Products and their stock are listed here as soon as one runs.</source>
        <translation>열린 월드가 없습니다. 월드가 실행되면 상품과 재고가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Products are listed here with their stock, what orders hold of it and every record of it.</source>
        <translation>상품의 재고, 주문의 임시 예약, 모든 기록이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>상품 추가</translation>
    </message>
    <message>
        <source>No product matches this filter.</source>
        <translation>이 필터에 맞는 상품이 없습니다.</translation>
    </message>
    <message>
        <source>Show all products</source>
        <translation>모든 상품 보기</translation>
    </message>
    <message>
        <source>There is no product %1 in this world. Nothing was changed.</source>
        <translation>이 월드에 %1 상품이 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>행 필터</translation>
    </message>
    <message>
        <source>Filter by SKU, product, vendor or category</source>
        <translation>SKU, 상품, 업체, 분류로 필터</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>상품 추가</translation>
    </message>
    <message>
        <source>Adjust the stock of the shown product</source>
        <translation>표시된 상품 재고 조정</translation>
    </message>
    <message>
        <source>Find in stock</source>
        <translation>재고에서 찾기</translation>
    </message>
    <message>
        <source>Export stock</source>
        <translation>재고 내보내기</translation>
    </message>
    <message>
        <source>%1 differ from the shop</source>
        <translation>쇼핑몰과 다른 상품 %1개</translation>
    </message>
    <message>
        <source>%1 differs from the shop</source>
        <translation>쇼핑몰과 다른 상품 %1개</translation>
    </message>
</context>
<context>
    <name>hamster::timeline::TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>The run in the time of the world</source>
        <translation>월드 시간으로 본 실행</translation>
    </message>
    <message>
        <source>What was done by hand</source>
        <translation>손으로 한 일</translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>기록 저장</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>기록 열기</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>끝까지</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>이어받기</translation>
    </message>
    <message>
        <source>Nothing was done by hand in this run yet. What you do is listed here, and a saved recording does it again to exactly the same result.</source>
        <translation>이번 실행에서 손으로 한 일이 아직 없습니다. 한 일은 여기에 남고, 저장한 기록은 똑같은 결과로 다시 실행됩니다.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>The runs of the laboratory are kept here. The back office keeps its past in its databases: every order has its own timeline.</source>
        <translation>여기에는 실험실의 실행이 남습니다. 백오피스의 과거는 데이터베이스에 있으며, 주문마다 자기 타임라인이 있습니다.</translation>
    </message>
    <message>
        <source>This world is not recorded, so it has no past to go back to. Open a recording: it plays its run here.</source>
        <translation>이 월드는 기록되지 않아 돌아갈 과거가 없습니다. 기록을 열면 그 실행이 여기에서 재생됩니다.</translation>
    </message>
    <message>
        <source>Of this world no past is kept.</source>
        <translation>이 월드의 과거는 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Zoom into the timeline</source>
        <translation>타임라인 확대</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>타임라인 축소</translation>
    </message>
    <message>
        <source>Whole run on the timeline</source>
        <translation>타임라인에 실행 전체 표시</translation>
    </message>
</context>
<context>
    <name>hamster::timeline::TimelineTexts</name>
    <message>
        <source>Place order</source>
        <translation>주문하기</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>재고 조정</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>상품 추가</translation>
    </message>
    <message>
        <source>Charge points</source>
        <translation>포인트 충전</translation>
    </message>
    <message>
        <source>Put order right</source>
        <translation>주문 바로잡기</translation>
    </message>
    <message>
        <source>Raise case</source>
        <translation>케이스 열기</translation>
    </message>
    <message>
        <source>Take case</source>
        <translation>케이스 담당</translation>
    </message>
    <message>
        <source>Resolve case</source>
        <translation>케이스 해결</translation>
    </message>
    <message>
        <source>Act on webhook</source>
        <translation>웹훅 조작</translation>
    </message>
    <message>
        <source>Force PG outcome</source>
        <translation>PG 결과 지정</translation>
    </message>
    <message>
        <source>Forget forced outcome</source>
        <translation>결과 지정 해제</translation>
    </message>
    <message>
        <source>Decide PG transaction</source>
        <translation>PG 거래 결정</translation>
    </message>
    <message>
        <source>Set PG behaviour</source>
        <translation>PG 동작 설정</translation>
    </message>
    <message>
        <source>Set PG profile</source>
        <translation>PG 프로필 설정</translation>
    </message>
    <message>
        <source>Act on message</source>
        <translation>메시지 조작</translation>
    </message>
    <message>
        <source>Redrive dead letter</source>
        <translation>데드레터 재처리</translation>
    </message>
    <message>
        <source>Ignore dead letter</source>
        <translation>데드레터 무시</translation>
    </message>
    <message>
        <source>Resolve dead letter</source>
        <translation>데드레터 해결</translation>
    </message>
    <message>
        <source>Edit dead letter</source>
        <translation>데드레터 고치기</translation>
    </message>
    <message>
        <source>Rehearse dead letter</source>
        <translation>데드레터 예행</translation>
    </message>
    <message>
        <source>Redrive dead letters</source>
        <translation>데드레터 모두 재처리</translation>
    </message>
    <message>
        <source>Crash service</source>
        <translation>서비스 중단</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>서비스 시작</translation>
    </message>
    <message>
        <source>Lose power</source>
        <translation>정전</translation>
    </message>
    <message>
        <source>Set shoppers</source>
        <translation>손님 수 설정</translation>
    </message>
    <message>
        <source>Set fault rule</source>
        <translation>장애 규칙 설정</translation>
    </message>
    <message>
        <source>Remove fault rule</source>
        <translation>장애 규칙 삭제</translation>
    </message>
    <message>
        <source>Switch fault rule</source>
        <translation>장애 규칙 켜고 끄기</translation>
    </message>
    <message>
        <source>Set fault plan</source>
        <translation>장애 계획 설정</translation>
    </message>
    <message>
        <source>All faults off</source>
        <translation>장애 모두 끄기</translation>
    </message>
    <message>
        <source>Inject fault once</source>
        <translation>장애 한 번 넣기</translation>
    </message>
    <message>
        <source>Cut link</source>
        <translation>연결 끊기</translation>
    </message>
    <message>
        <source>Heal link</source>
        <translation>연결 복구</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>손으로 한 일</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Playing to the end of %1</source>
        <translation>%1 끝까지 재생 중</translation>
    </message>
    <message>
        <source>Playing %1</source>
        <translation>%1 재생 중</translation>
    </message>
    <message>
        <source>%1 was played: the same hash as recorded</source>
        <translation>%1 재생 끝: 기록과 같은 해시</translation>
    </message>
    <message>
        <source>%1 was played: another hash than recorded</source>
        <translation>%1 재생 끝: 기록과 다른 해시</translation>
    </message>
    <message>
        <source>%1 was taken over by hand</source>
        <translation>%1 이어받음</translation>
    </message>
    <message>
        <source>%1 of %2 acts done. What you do yourself is refused until you take it over.</source>
        <translation>%2가지 중 %1가지를 했습니다. 이어받기 전에는 직접 하는 일이 거절됩니다.</translation>
    </message>
    <message>
        <source>The world goes on from here by hand.</source>
        <translation>여기서부터는 손으로 이어 갑니다.</translation>
    </message>
    <message>
        <source>It was written by another version of the program, or something is not deterministic.</source>
        <translation>다른 버전의 프로그램이 썼거나, 결정적이지 않은 것이 있습니다.</translation>
    </message>
    <message>
        <source>The rest of the recording is dropped; the past is the same, the future is yours.</source>
        <translation>기록의 나머지는 버렸습니다. 과거는 같고, 미래는 새로 씁니다.</translation>
    </message>
    <message>
        <source>the back office keeps its past in its databases and cannot be replayed</source>
        <translation>백오피스의 과거는 데이터베이스에 있으며 다시 재생할 수 없습니다</translation>
    </message>
    <message>
        <source>%1 acts by hand</source>
        <translation>손으로 한 일 %1건</translation>
    </message>
    <message>
        <source>1 act by hand</source>
        <translation>손으로 한 일 1건</translation>
    </message>
    <message>
        <source>Branching: the past is run again up to event %1</source>
        <translation>분기 중: 이벤트 %1번까지 과거를 다시 실행합니다</translation>
    </message>
    <message>
        <source>A branch: the same past up to event %1</source>
        <translation>분기: 이벤트 %1번까지 같은 과거입니다</translation>
    </message>
    <message>
        <source>The future is yours: what you do from here on is done to this world alone.</source>
        <translation>미래는 직접 만듭니다. 여기서부터 하는 일은 이 월드에만 적용됩니다.</translation>
    </message>
    <message>
        <source>no run is being recorded in this world</source>
        <translation>이 월드에서는 기록 중인 실행이 없습니다</translation>
    </message>
    <message>
        <source>Add vendor</source>
        <translation>업체 추가</translation>
    </message>
    <message>
        <source>Change vendor</source>
        <translation>업체 조건 변경</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>회원 추가</translation>
    </message>
    <message>
        <source>Make coupon</source>
        <translation>쿠폰 만들기</translation>
    </message>
    <message>
        <source>Give coupon</source>
        <translation>쿠폰 발급</translation>
    </message>
    <message>
        <source>Stop coupon</source>
        <translation>쿠폰 중지</translation>
    </message>
    <message>
        <source>Rotate webhook secret</source>
        <translation>웹훅 시크릿 교체</translation>
    </message>
    <message>
        <source>End rotation</source>
        <translation>시크릿 교체 종료</translation>
    </message>
</context>
<context>
    <name>hamster::world::TrafficPopup</name>
    <message>
        <source>Reading the trace…</source>
        <translation>기록을 읽는 중…</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>유실</translation>
    </message>
    <message>
        <source>duplicate, absorbed</source>
        <translation>중복, 변화 없음</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>dead letter</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Nothing has passed here yet.</source>
        <translation>아직 지나간 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>Newest first. Enter opens the order of a message.</source>
        <translation>최근 것부터. Enter로 그 메시지의 주문을 엽니다.</translation>
    </message>
</context>
<context>
    <name>hamster::world::WorldPane</name>
    <message>
        <source>%1 nodes · %2 links · lag %3 · outbox %4 · %5 under way</source>
        <translation>노드 %1개 · 연결 %2개 · 지연 %3건 · 아웃박스 %4건 · 이동 중 %5건</translation>
    </message>
    <message>
        <source>%1 crashed</source>
        <translation>크래시 %1</translation>
    </message>
    <message>
        <source>World</source>
        <translation>월드</translation>
    </message>
    <message>
        <source>Picture of the world</source>
        <translation>월드 그림</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>This order</source>
        <translation>이 주문</translation>
    </message>
    <message>
        <source>Only the way of the selected order, with the order of its steps</source>
        <translation>선택한 주문이 지나간 길과 순서만 보기</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>흐름</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>응답 시간</translation>
    </message>
    <message>
        <source>Traffic of the marked node or link</source>
        <translation>표시된 노드나 선의 메시지</translation>
    </message>
    <message>
        <source>What can be done to the marked node or link</source>
        <translation>표시된 노드나 선에 할 수 있는 일</translation>
    </message>
    <message>
        <source>The services, the PG and the messages between them are drawn here once a world is open.</source>
        <translation>월드가 열리면 서비스와 PG, 그 사이의 메시지를 여기에 그립니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>메시지 보기</translation>
    </message>
    <message>
        <source>Open the events</source>
        <translation>이벤트 열기</translation>
    </message>
    <message>
        <source>Open the PG console</source>
        <translation>PG 콘솔 열기</translation>
    </message>
    <message>
        <source>Crash %1 now</source>
        <translation>%1 지금 크래시</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 재시작</translation>
    </message>
    <message>
        <source>%1 crashed. What was in memory is gone; its database stays.</source>
        <translation>크래시: %1. 메모리 내용은 사라지고 데이터베이스는 남습니다.</translation>
    </message>
    <message>
        <source>%1 runs again.</source>
        <translation>다시 실행: %1</translation>
    </message>
    <message>
        <source>Cut the link both ways</source>
        <translation>선을 양쪽 모두 끊기</translation>
    </message>
    <message>
        <source>Cut: %1 and %2 do not reach each other.</source>
        <translation>끊김: %1 ↔ %2 서로 닿지 않습니다.</translation>
    </message>
    <message>
        <source>Cut one way: %1 → %2</source>
        <translation>한쪽만 끊기: %1 → %2</translation>
    </message>
    <message>
        <source>Cut one way: nothing from %1 reaches %2.</source>
        <translation>한쪽 끊김: %1 → %2 방향은 닿지 않습니다.</translation>
    </message>
    <message>
        <source>Heal the link</source>
        <translation>선 복구</translation>
    </message>
    <message>
        <source>Healed: %1 and %2 reach each other again.</source>
        <translation>복구됨: %1 ↔ %2</translation>
    </message>
    <message>
        <source>Inject a fault here, once</source>
        <translation>여기에 장애 한 번 넣기</translation>
    </message>
    <message>
        <source>Add a fault rule here</source>
        <translation>여기에 장애 규칙 추가</translation>
    </message>
    <message>
        <source>Waits for the next chance here: %1</source>
        <translation>다음 기회를 기다립니다: %1</translation>
    </message>
    <message>
        <source>Fault rule on: %1</source>
        <translation>장애 규칙 켜짐: %1</translation>
    </message>
    <message>
        <source>Open the faults</source>
        <translation>장애 열기</translation>
    </message>
<message>
        <source>No orders yet. Once somebody buys and the world plays, their messages travel along these links.</source>
        <translation>아직 주문이 없습니다. 월드를 재생하고 주문이 들어오면 메시지가 이 링크를 따라 오갑니다.</translation>
    </message>
    <message>
        <source>Orders a minute</source>
        <translation>분당 주문</translation>
    </message>
    <message>
        <source>Nobody buys</source>
        <translation>구매 없음</translation>
    </message>
    <message>
        <source>Nobody buys any more. What is under way still arrives.</source>
        <translation>더는 아무도 사지 않습니다. 이미 오가는 것은 도착합니다.</translation>
    </message>
    <message>
        <source>%1 orders a minute.</source>
        <translation>분당 주문 %1건입니다.</translation>
    </message>
    <message>
        <source>Play the world</source>
        <translation>월드 재생</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>최근: %1</translation>
    </message>
</context>
<context>
    <name>hamster::PastBanner</name>
    <message>
        <source>The past cannot be shown: %1</source>
        <translation>과거를 볼 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The past: %1</source>
        <translation>과거: %1</translation>
    </message>
    <message>
        <source>After event %1 of %2. Everything is shown as it was; nothing can be done to it.</source>
        <translation>이벤트 %2개 중 %1번 직후입니다. 모든 것이 그때 그대로이며, 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>The run that was left is kept as %1. Compare in the Timeline tells where the two part.</source>
        <translation>떠난 실행은 %1에 남아 있습니다. 타임라인의 비교에서 두 실행이 갈라진 곳을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No branch was made: %1</source>
        <translation>분기를 만들지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Look at the past one event back</source>
        <translation>과거를 한 이벤트 이전으로 보기</translation>
    </message>
    <message>
        <source>Look at the past one event on</source>
        <translation>과거를 한 이벤트 다음으로 보기</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>지금으로 돌아가기</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>여기서 분기하기</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>한 이벤트 이전</translation>
    </message>
    <message>
        <source>One event on</source>
        <translation>한 이벤트 다음</translation>
    </message>
    <message>
        <source>Runs the same past again in a new world and is live there: same past, other future</source>
        <translation>같은 과거를 새 월드에서 다시 실행하고 거기서부터 이어 갑니다. 과거는 같고 미래는 다릅니다</translation>
    </message>
</context>
<context>
    <name>hamster::timeline::Scrubber</name>
    <message>
        <source>event %1 of %2</source>
        <translation>이벤트 %2개 중 %1번</translation>
    </message>
    <message>
        <source>now · %1</source>
        <translation>지금 · %1</translation>
    </message>
    <message>
        <source>Event of the run that is shown; the right end is now</source>
        <translation>보고 있는 실행의 이벤트. 오른쪽 끝이 지금입니다</translation>
    </message>
    <message>
        <source>Drag to look at a past moment; the right end is now</source>
        <translation>끌어서 과거의 순간을 봅니다. 오른쪽 끝이 지금입니다</translation>
    </message>
    <message>
        <source>More of the run on the axis</source>
        <translation>축에 실행을 더 많이 담습니다</translation>
    </message>
    <message>
        <source>Less of the run on the axis, around the moment that is shown; the wheel does it around the mouse</source>
        <translation>표시 중인 시점 둘레로 축을 좁힙니다. 휠은 마우스 둘레로 좁힙니다</translation>
    </message>
</context>
<context>
    <name>hamster::timeline::CompareDialog</name>
    <message>
        <source>nothing more</source>
        <translation>더 없음</translation>
    </message>
    <message>
        <source>the run ends</source>
        <translation>실행이 끝남</translation>
    </message>
    <message>
        <source>event %1 · %2 · %3</source>
        <translation>이벤트 %1번 · %2 · %3</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>접수 안 됨</translation>
    </message>
    <message>
        <source>Compare with a recording</source>
        <translation>기록과 비교</translation>
    </message>
    <message>
        <source>Recordings (*.json)</source>
        <translation>기록 (*.json)</translation>
    </message>
    <message>
        <source>beside: %1</source>
        <translation>비교 대상: %1</translation>
    </message>
    <message>
        <source>Both runs are done again in memory …</source>
        <translation>두 실행을 메모리에서 다시 하는 중 …</translation>
    </message>
    <message>
        <source>They were not compared: %1</source>
        <translation>비교하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Choose a recording to compare this run with.</source>
        <translation>이 실행과 비교할 기록을 고르세요.</translation>
    </message>
    <message>
        <source>The runs do not differ.</source>
        <translation>두 실행은 다르지 않습니다.</translation>
    </message>
    <message>
        <source>The first %1 events are the same.</source>
        <translation>처음 이벤트 %1개가 같습니다.</translation>
    </message>
    <message>
        <source>This run: %1</source>
        <translation>이 실행: %1</translation>
    </message>
    <message>
        <source>Other run: %1</source>
        <translation>다른 실행: %1</translation>
    </message>
    <message>
        <source>%1 of %2 orders go another way; dimmed ones come to the same end.</source>
        <translation>주문 %2건 중 %1건이 다르게 진행됩니다. 흐린 것은 결과가 같습니다.</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>실행 비교</translation>
    </message>
    <message>
        <source>Run before the branch</source>
        <translation>분기 전 실행</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>기록…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Orders that go another way</source>
        <translation>다르게 진행되는 주문</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>이 실행</translation>
    </message>
    <message>
        <source>Other run</source>
        <translation>다른 실행</translation>
    </message>
    <message>
        <source>Differs from</source>
        <translation>갈라진 시각</translation>
    </message>
    <message>
        <source>First in this run</source>
        <translation>이 실행의 첫 차이</translation>
    </message>
    <message>
        <source>In the other run</source>
        <translation>다른 실행의 첫 차이</translation>
    </message>
    <message>
        <source>%1, refused</source>
        <translation>%1 (거부됨)</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>크래시</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>재시작</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>duplicate, absorbed</source>
        <translation>중복, 변화 없음</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>dead letter</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>the same, %1 later</source>
        <translation>같은 일, %1 뒤</translation>
    </message>
    <message>
        <source>the same, %1 earlier</source>
        <translation>같은 일, %1 먼저</translation>
    </message>
    <message>
        <source>the same, with other content</source>
        <translation>같은 일, 내용만 다름</translation>
    </message>
    <message>
        <source>the run that the branch left</source>
        <translation>분기 전 실행</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>· vendor&apos;s shop</source>
        <translation>· 업체 쇼핑몰</translation>
    </message>
</context>
<context>
    <name>hamster::RecordingPort</name>
    <message>
        <source>nothing is recorded here</source>
        <translation>여기서는 아무것도 기록되지 않습니다</translation>
    </message>
</context>
<context>
    <name>hamster::EngineRecording</name>
    <message>
        <source>another comparison is under way</source>
        <translation>다른 비교가 진행 중입니다</translation>
    </message>
</context>
<context>
    <name>hamster::ExportDialog</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>엑셀 통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분된 값 (*.csv)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>표 내보내기</translation>
    </message>
</context>
<context>
    <name>hamster::office::LedgerTexts</name>
    <message>
        <source>Booked</source>
        <translation>기장 시각</translation>
    </message>
    <message>
        <source>Posting (line)</source>
        <translation>전표</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>차변</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>대변</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>원장</translation>
    </message>
    <message>
        <source>Every movement of money is a posting whose lines sum to zero. Nothing has been booked yet.</source>
        <translation>모든 금액 변동을 차변과 대변이 맞는 분개로 기록합니다. 아직 기록이 없습니다.</translation>
    </message>
    <message>
        <source>SHA-256 of the chain</source>
        <translation>체인의 SHA-256</translation>
    </message>
    <message>
        <source>Lines of the posting</source>
        <translation>전표의 분개</translation>
    </message>
    <message>
        <source>No lines.</source>
        <translation>분개가 없습니다.</translation>
    </message>
    <message>
        <source>PG receivable</source>
        <translation>PG 미수금</translation>
    </message>
    <message>
        <source>Vendor payable</source>
        <translation>업체 미지급금</translation>
    </message>
    <message>
        <source>Fee revenue</source>
        <translation>수수료 수익</translation>
    </message>
    <message>
        <source>VAT payable</source>
        <translation>부가세 예수금</translation>
    </message>
    <message>
        <source>Point liability</source>
        <translation>포인트 부채</translation>
    </message>
    <message>
        <source>Coupon cost</source>
        <translation>쿠폰 비용</translation>
    </message>
    <message>
        <source>Refunds due</source>
        <translation>환불 예정금</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>현금</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Late approval</source>
        <translation>늦은 승인</translation>
    </message>
    <message>
        <source>Refund of a late approval</source>
        <translation>늦은 승인의 환불</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>지급</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>청구</translation>
    </message>
    <message>
        <source>Points charged</source>
        <translation>포인트 충전</translation>
    </message>
    <message>
        <source>%1 line</source>
        <translation>분개 %1줄</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>분개 %1줄</translation>
    </message>
    <message>
        <source>Debit = credit</source>
        <translation>차변 = 대변</translation>
    </message>
    <message>
        <source>Debit − credit</source>
        <translation>차변 − 대변</translation>
    </message>
    <message>
        <source>Booked at %1.</source>
        <translation>%1에 기장됨.</translation>
    </message>
    <message>
        <source>For event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Vendor or member</source>
        <translation>업체·회원</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Debit balance</source>
        <translation>차변 잔액</translation>
    </message>
    <message>
        <source>Credit balance</source>
        <translation>대변 잔액</translation>
    </message>
    <message>
        <source>postings are missing</source>
        <translation>분개가 덜 반영되었습니다</translation>
    </message>
    <message>
        <source>Change, debit</source>
        <translation>차변 증가</translation>
    </message>
    <message>
        <source>Change, credit</source>
        <translation>대변 증가</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>부가세</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>포인트</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>Order, vendor</source>
        <translation>주문, 업체</translation>
    </message>
</context>
<context>
    <name>hamster::office::PointsTexts</name>
    <message>
        <source>Booked</source>
        <translation>기장 시각</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Change, P</source>
        <translation>증감(P)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Changes of points</source>
        <translation>포인트 증감</translation>
    </message>
    <message>
        <source>Members charge points, pay with them and get them back. Nobody has any yet.</source>
        <translation>회원은 포인트를 충전하고, 쓰고, 돌려받습니다. 아직 포인트가 있는 회원이 없습니다.</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>충전</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>반환</translation>
    </message>
    <message>
        <source>%1 change</source>
        <translation>포인트 내역 %1건</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>포인트 내역 %1건</translation>
    </message>
    <message>
        <source>Still to spend</source>
        <translation>남은 포인트</translation>
    </message>
    <message>
        <source>Members and points</source>
        <translation>회원·포인트</translation>
    </message>
    <message>
        <source>%1 P</source>
        <translation>%1 P</translation>
    </message>
    <message>
        <source>Charge points</source>
        <translation>포인트 충전</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>회원 추가</translation>
    </message>
    <message>
        <source>Balance, P</source>
        <translation>잔액(P)</translation>
    </message>
    <message>
        <source>Member no.</source>
        <translation>회원 번호</translation>
    </message>
    <message>
        <source>changes are missing</source>
        <translation>증감이 덜 반영되었습니다</translation>
    </message>
</context>
<context>
    <name>hamster::office::CouponTexts</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>최소 주문 금액</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>부담</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>발급</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>만료</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>Code, name</source>
        <translation>코드, 이름</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Coupons of members</source>
        <translation>회원의 쿠폰</translation>
    </message>
    <message>
        <source>Nobody has one yet.</source>
        <translation>아직 받은 회원이 없습니다.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>%1 coupon</source>
        <translation>쿠폰 %1개</translation>
    </message>
    <message>
        <source>%1 coupons</source>
        <translation>쿠폰 %1개</translation>
    </message>
    <message>
        <source>Valid from %1 until %2.</source>
        <translation>%1부터 %2까지 유효합니다.</translation>
    </message>
    <message>
        <source>Go to the scenarios</source>
        <translation>시나리오로 이동</translation>
    </message>
    <message>
        <source>Members get a coupon by its code and use it on one order. None has been made yet.</source>
        <translation>회원이 코드로 발급받아 주문 한 건에 씁니다. 아직 만든 쿠폰이 없습니다.</translation>
    </message>
    <message>
        <source>Make a coupon</source>
        <translation>쿠폰 만들기</translation>
    </message>
    <message>
        <source>Make the first coupon</source>
        <translation>첫 쿠폰 만들기</translation>
    </message>
    <message>
        <source>Give to a member</source>
        <translation>회원에게 발급</translation>
    </message>
    <message>
        <source>Stop the coupon</source>
        <translation>쿠폰 중지</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>할인 누계</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>사용 중</translation>
    </message>
</context>
<context>
    <name>hamster::office::VendorTexts</name>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Business number</source>
        <translation>사업자 번호</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>정산 주기</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>계좌</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Vendor, business number</source>
        <translation>업체, 사업자 번호</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Stock shown in shop</source>
        <translation>쇼핑몰 표시 재고</translation>
    </message>
    <message>
        <source>Products of the vendor</source>
        <translation>업체의 상품</translation>
    </message>
    <message>
        <source>The vendor has no product in the catalogue yet.</source>
        <translation>아직 카탈로그에 이 업체의 상품이 없습니다.</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>직계약</translation>
    </message>
    <message>
        <source>Brokered</source>
        <translation>중개</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>매일</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>매주</translation>
    </message>
    <message>
        <source>Biweekly</source>
        <translation>격주</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>매월</translation>
    </message>
    <message>
        <source>%1 vendor</source>
        <translation>업체 %1곳</translation>
    </message>
    <message>
        <source>%1 vendors</source>
        <translation>업체 %1곳</translation>
    </message>
    <message>
        <source>Has a contract with the PG of its own: its shop asks the PG, and the gateway hears of it.</source>
        <translation>PG와 직접 계약했습니다. 업체 쇼핑몰이 PG에 요청하고 게이트웨이는 통보를 받습니다.</translation>
    </message>
    <message>
        <source>The platform asks the PG for it, keeps a fee of %1 and settles %2.</source>
        <translation>플랫폼이 대신 PG에 요청합니다. 수수료 %1, 정산 %2.</translation>
    </message>
    <message>
        <source>Go to the scenarios</source>
        <translation>시나리오로 이동</translation>
    </message>
    <message>
        <source>Who sells here, on what terms and through which contract with a PG. Nobody sells here yet.</source>
        <translation>누가 어떤 조건과 어떤 PG 계약으로 판매하는지 보여 줍니다. 아직 판매하는 업체가 없습니다.</translation>
    </message>
    <message>
        <source>Add a vendor</source>
        <translation>업체 추가</translation>
    </message>
    <message>
        <source>Add the first vendor</source>
        <translation>첫 업체 추가</translation>
    </message>
    <message>
        <source>Change the terms</source>
        <translation>조건 변경</translation>
    </message>
    <message>
        <source>Orders of</source>
        <translation>주문 보기</translation>
    </message>
    <message>
        <source>MID: %1.</source>
        <translation>MID: %1.</translation>
    </message>
    <message>
        <source>the stock that the shop shows is not up to date; the terms are</source>
        <translation>쇼핑몰 표시 재고가 최신이 아닙니다(조건은 최신)</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>품절</translation>
    </message>
    <message>
        <source>Nobody can order it.</source>
        <translation>주문할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::office::NotificationTexts</name>
    <message>
        <source>Sent</source>
        <translation>보낸 시각</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Order, member</source>
        <translation>주문, 회원</translation>
    </message>
    <message>
        <source>Members are told when an order is completed, fails or is cancelled and when a refund is done or refused. Nobody has been told anything yet.</source>
        <translation>주문이 완료·실패·취소되거나 환불이 완료·거절되면 회원에게 알립니다. 아직 보낸 알림이 없습니다.</translation>
    </message>
    <message>
        <source>%1 notification</source>
        <translation>알림 %1건</translation>
    </message>
    <message>
        <source>%1 notifications</source>
        <translation>알림 %1건</translation>
    </message>
    <message>
        <source>Sent to %1 at %2 as a push message.</source>
        <translation>%1님에게 %2에 푸시로 보냈습니다.</translation>
    </message>
    <message>
        <source>messages to members are missing</source>
        <translation>알림이 덜 반영되었습니다</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>주문 완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>주문 실패</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>환불 완료</translation>
    </message>
    <message>
        <source>Refund refused</source>
        <translation>환불 거절</translation>
    </message>
</context>
<context>
    <name>hamster::office::RankingTexts</name>
    <message>
        <source>Place</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Sold, pieces</source>
        <translation>판매(개)</translation>
    </message>
    <message>
        <source>Sales ranking</source>
        <translation>판매 순위</translation>
    </message>
    <message>
        <source>Products stand here by how many were sold, less what was refunded. Nothing has been counted yet.</source>
        <translation>환불을 뺀 판매 수량으로 상품 순위를 보여 줍니다. 아직 집계된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7일</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30일</translation>
    </message>
    <message>
        <source>sales are missing</source>
        <translation>판매가 덜 반영되었습니다</translation>
    </message>
    <message>
        <source>The first %1 of %2 products</source>
        <translation>상품 %2개 중 상위 %1개</translation>
    </message>
    <message>
        <source>%1 product</source>
        <translation>상품 %1개</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>상품 %1개</translation>
    </message>
    <message>
        <source>Sold in all, pieces</source>
        <translation>전체 판매(개)</translation>
    </message>
</context>
<context>
    <name>hamster::office::RoleTexts</name>
    <message>
        <source>Who may do what</source>
        <translation>누가 무엇을 할 수 있는지</translation>
    </message>
    <message>
        <source>%1 may do it</source>
        <translation>%1: 할 수 있음</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>Vendor staff</source>
        <translation>업체 직원</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>고객 상담</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>재무</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>강사</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>There are no roles yet.</source>
        <translation>아직 역할이 없습니다.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>%1 commands; any other is refused, and nothing is changed</source>
        <translation>명령 %1개. 허용되지 않은 명령은 거절되고 아무것도 바뀌지 않습니다</translation>
    </message>
    
    
    <message>
        <source>demo shop</source>
        <translation>데모 상점</translation>
    </message>
    <message>
        <source>demo vendor</source>
        <translation>데모 업체</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>시나리오</translation>
    </message>
    
    
</context>
<context>
    <name>hamster::office::AuditTexts</name>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>행위자</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>About</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>기록 서비스</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>감사 로그</translation>
    </message>
    <message>
        <source>Who, what, why</source>
        <translation>누가, 무엇을, 왜</translation>
    </message>
    <message>
        <source>Whatever a person changes is written down here with the reason. Nobody has changed anything yet.</source>
        <translation>사람이 바꾼 내용과 사유를 모두 기록합니다. 아직 기록이 없습니다.</translation>
    </message>
    <message>
        <source>%1 act</source>
        <translation>기록 %1건</translation>
    </message>
    <message>
        <source>%1 acts</source>
        <translation>기록 %1건</translation>
    </message>
    <message>
        <source>%1, kept by %2.</source>
        <translation>%1, %2에 기록됨.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1님에게</translation>
    </message>
    <message>
        <source>fee %1 → %2</source>
        <translation>수수료 %1 → %2</translation>
    </message>
    <message>
        <source>settled %1 → %2</source>
        <translation>정산 %1 → %2</translation>
    </message>
    <message>
        <source>Name %1 → </source>
        <translation>이름 %1 → </translation>
    </message>
    <message>
        <source>+%1 P</source>
        <translation>+%1 P</translation>
    </message>
    <message>
        <source>Account %1 → </source>
        <translation>계좌 %1 → </translation>
    </message>
    <message>
        <source>Supplier&apos;s delivery</source>
        <translation>공급사 입고</translation>
    </message>
</context>
<context>
    <name>hamster::PresentOnly</name>
    <message>
        <source>A past moment is shown: nothing can be done to it. Go back to now, or branch from here.</source>
        <translation>과거의 순간을 보고 있어 아무것도 바꿀 수 없습니다. 지금으로 돌아가거나 여기서 분기하세요.</translation>
    </message>
</context>
<context>
    <name>hamster::Profiles</name>
    <message>
        <source>calm</source>
        <translation>평온</translation>
    </message>
    <message>
        <source>loopers</source>
        <translation>루퍼스</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>기준</translation>
    </message>
</context>
<context>
    <name>hamster::certify_pane::CaseDetail</name>
    <message>
        <source>Run these %1</source>
        <translation>이 %1개 실행</translation>
    </message>
    <message>
        <source>Run this case</source>
        <translation>이 사례 실행</translation>
    </message>
    <message>
        <source>Run this case again</source>
        <translation>이 사례 다시 실행</translation>
    </message>
    <message>
        <source>other order: %1</source>
        <translation>다른 주문: %1</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>보낸 웹훅</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>장부</translation>
    </message>
    <message>
        <source>must be</source>
        <translation>기대</translation>
    </message>
    <message>
        <source>found</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>when it is wrong</source>
        <translation>틀리면</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>명령줄로 복사</translation>
    </message>
    <message>
        <source>To be fired</source>
        <translation>보낼 웹훅</translation>
    </message>
</context>
<context>
    <name>hamster::certify_pane::CertifyPane</name>
    <message>
        <source>Receiver check</source>
        <translation>웹훅 수신 점검</translation>
    </message>
    <message>
        <source>No case has failed. Nothing was sent.</source>
        <translation>실패한 사례가 없습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>No case is selected. Nothing was sent.</source>
        <translation>고른 사례가 없습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <translation>아무것도 보내지 않았습니다: %1</translation>
    </message>
    <message>
        <source>The example does not run: %1</source>
        <translation>예제를 켤 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The command line is copied.</source>
        <translation>명령줄을 복사했습니다.</translation>
    </message>
    <message>
        <source>The command line is copied; it reads the secret from WEBHOOK_SECRET.</source>
        <translation>명령줄을 복사했습니다. 시크릿은 WEBHOOK_SECRET에서 읽습니다.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>JSON (*.json);;JUnit (*.xml)</source>
        <translation>JSON (*.json);;JUnit (*.xml)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1에 저장했습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1에 쓸 수 없습니다: %2</translation>
    </message>
    <message>
        <source>What the probe answers cannot be read.</source>
        <translation>프로브의 응답을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The probe does not answer as it should.</source>
        <translation>프로브가 제대로 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The check ended at &quot;%1&quot;. Results before it stay; nothing more was sent.</source>
        <translation>&quot;%1&quot;에서 점검이 끝났습니다. 그 전 결과는 그대로이며 더 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>docs/certify.md says what it has to answer.</source>
        <translation>응답 형식은 docs/certify.md에 있습니다.</translation>
    </message>
    <message>
        <source>Does it run, and is this its address?</source>
        <translation>실행 중이고 주소가 맞나요?</translation>
    </message>
    <message>
        <source>Nothing more was sent.</source>
        <translation>더 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>No case is in this state.</source>
        <translation>이 상태인 사례가 없습니다.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>보고서 저장…</translation>
    </message>
    <message>
        <source>Check the receiver</source>
        <translation>수신 서버 점검</translation>
    </message>
    <message>
        <source>Stop the receiver check</source>
        <translation>수신 점검 멈춤</translation>
    </message>
    <message>
        <source>Run the selected cases again</source>
        <translation>고른 사례 다시 실행</translation>
    </message>
    <message>
        <source>Copy the check as command line</source>
        <translation>점검을 명령줄로 복사</translation>
    </message>
    <message>
        <source>Copy the check&apos;s report as JSON</source>
        <translation>점검 보고서를 JSON으로 복사</translation>
    </message>
    <message>
        <source>Save the check&apos;s report…</source>
        <translation>점검 보고서 저장…</translation>
    </message>
    <message>
        <source>Check a correct example receiver</source>
        <translation>올바른 예제 수신 서버 점검</translation>
    </message>
    <message>
        <source>Check a broken example receiver</source>
        <translation>결함 있는 예제 수신 서버 점검</translation>
    </message>
    <message>
        <source>Stop the example receiver</source>
        <translation>예제 수신 서버 끄기</translation>
    </message>
    <message>
        <source>Forget the check&apos;s results</source>
        <translation>점검 결과 지우기</translation>
    </message>
</context>
<context>
    <name>hamster::certify_pane::CertifyTexts</name>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>사례</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>결제 횟수</translation>
    </message>
    <message>
        <source>Stock taken</source>
        <translation>차감 수량</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>환불 횟수</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>웹훅</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>%1; nothing for the member&apos;s other order</source>
        <translation>%1, 같은 회원의 다른 주문은 그대로</translation>
    </message>
    <message>
        <source>%1, or the money given back once</source>
        <translation>%1, 또는 환불 1회</translation>
    </message>
    <message>
        <source>paid %1×, stock taken %2, refunded %3×</source>
        <translation>결제 %1회, 재고 차감 %2개, 환불 %3회</translation>
    </message>
    <message>
        <source>Needs signed webhooks: give the secret that your receiver knows.</source>
        <translation>서명된 웹훅이 필요합니다. 수신 서버가 아는 시크릿을 넣으세요.</translation>
    </message>
    <message>
        <source>The back end cannot set this case up: the probe answered 404 or 501, or its program ended with 3.</source>
        <translation>백엔드가 이 사례를 준비할 수 없습니다. 프로브가 404나 501로 응답했거나 프로그램이 3으로 끝났습니다.</translation>
    </message>
    <message>
        <source>Expected %1, but it was %2.</source>
        <translation>기대: %1. 실제: %2.</translation>
    </message>
    <message>
        <source>The member&apos;s other order %1 was touched: %2.</source>
        <translation>같은 회원의 다른 주문 %1에 변화가 생겼습니다: %2.</translation>
    </message>
    <message>
        <source>The same webhook again</source>
        <translation>같은 웹훅 다시</translation>
    </message>
    <message>
        <source>Genuine, says that the payment was declined</source>
        <translation>정상 웹훅, 결제가 거절되었다는 내용</translation>
    </message>
    <message>
        <source>Genuine, about an order that does not exist</source>
        <translation>정상 웹훅, 없는 주문에 대한 내용</translation>
    </message>
    <message>
        <source>Genuine, but the amount differs by %1</source>
        <translation>정상 웹훅, 금액만 %1 다름</translation>
    </message>
    <message>
        <source>Forged: no signature</source>
        <translation>위조: 서명 없음</translation>
    </message>
    <message>
        <source>Forged: signed with another key</source>
        <translation>위조: 다른 키로 서명</translation>
    </message>
    <message>
        <source>Forged: the signature is of another body</source>
        <translation>위조: 다른 본문의 서명</translation>
    </message>
    <message>
        <source>Forged: the signature is of another webhook-id</source>
        <translation>위조: 다른 webhook-id의 서명</translation>
    </message>
    <message>
        <source>Forged: the signature is of another timestamp</source>
        <translation>위조: 다른 시각의 서명</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>정상 웹훅</translation>
    </message>
    <message>
        <source>dated %1 min ago</source>
        <translation>%1분 전 시각</translation>
    </message>
    <message>
        <source>dated %1 min ahead</source>
        <translation>%1분 뒤 시각</translation>
    </message>
    <message>
        <source>the sender hangs up before the answer</source>
        <translation>응답 전에 보낸 쪽이 끊음</translation>
    </message>
    <message>
        <source>at the same time as the next</source>
        <translation>다음 것과 동시에</translation>
    </message>
    <message>
        <source>nobody listens</source>
        <translation>연결 거부</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>연결 안 됨</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>끊음</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>응답 시간 초과</translation>
    </message>
    <message>
        <source>connection cut</source>
        <translation>연결 끊김</translation>
    </message>
    <message>
        <source>no HTTP answer</source>
        <translation>HTTP 응답 아님</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>응답이 너무 큼</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>올바름</translation>
    </message>
    <message>
        <source>Broken: books every webhook again</source>
        <translation>결함: 웹훅마다 다시 반영</translation>
    </message>
    <message>
        <source>Broken: looks at no signature</source>
        <translation>결함: 서명을 보지 않음</translation>
    </message>
    <message>
        <source>Broken: books whatever amount</source>
        <translation>결함: 금액을 보지 않음</translation>
    </message>
    <message>
        <source>Broken: takes webhooks of any age</source>
        <translation>결함: 오래된 웹훅도 받음</translation>
    </message>
    <message>
        <source>Broken: books the newest order</source>
        <translation>결함: 최근 주문에 반영</translation>
    </message>
    <message>
        <source>checking %1 of %2</source>
        <translation>%2건 중 %1번째 점검 중</translation>
    </message>
    <message>
        <source>Cases in which nothing must happen pass all the same: they prove nothing before this one passes.</source>
        <translation>변화가 없어야 하는 사례는 그래도 통과합니다. 이 사례가 통과하기 전에는 증거가 되지 않습니다.</translation>
    </message>
    <message>
        <source>The receiver does not answer: %1</source>
        <translation>수신 서버가 응답하지 않습니다: %1</translation>
    </message>
    <message>
        <source>The receiver refuses a genuine webhook (%1)</source>
        <translation>수신 서버가 정상 웹훅을 거부합니다 (%1)</translation>
    </message>
    <message>
        <source>Is this the secret that it knows?</source>
        <translation>수신 서버가 아는 시크릿이 맞나요?</translation>
    </message>
    <message>
        <source>Not even one genuine webhook is booked right</source>
        <translation>정상 웹훅 하나도 제대로 반영되지 않습니다</translation>
    </message>
    <message>
        <source>%1 did not answer: %2</source>
        <translation>%1 응답 없음: %2</translation>
    </message>
    <message>
        <source>%1 answered with status %2</source>
        <translation>%1의 응답 상태: %2</translation>
    </message>
    <message>
        <source>The program %1 did not end: %2</source>
        <translation>프로그램이 끝나지 않음(%1): %2</translation>
    </message>
    <message>
        <source>The program %1 crashed</source>
        <translation>프로그램 비정상 종료: %1</translation>
    </message>
    <message>
        <source>The program %1 ended with %2: %3</source>
        <translation>프로그램 %1의 종료 상태가 %2입니다: %3</translation>
    </message>
    <message>
        <source>The answer is no JSON: %1</source>
        <translation>응답이 JSON이 아닙니다: %1</translation>
    </message>
    <message>
        <source>The answer has no &quot;orderId&quot; (a text)</source>
        <translation>응답에 &quot;orderId&quot;(문자열)가 없습니다</translation>
    </message>
    <message>
        <source>The answer has no &quot;amount&quot; (a whole number of won above 0)</source>
        <translation>응답에 &quot;amount&quot;(0보다 큰 원 단위 정수)가 없습니다</translation>
    </message>
    <message>
        <source>The answer lacks &quot;paid&quot; or &quot;stockTaken&quot; (whole numbers)</source>
        <translation>응답에 &quot;paid&quot; 또는 &quot;stockTaken&quot;(정수)이 없습니다</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>연결 거부</translation>
    </message>
</context>
<context>
    <name>hamster::certify_pane::CheckForm</name>
    <message>
        <source>Where do your webhooks go? Nothing was sent.</source>
        <translation>웹훅을 받을 URL이 없습니다. 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Not http://host:port/path. Nothing was sent.</source>
        <translation>http://호스트:포트/경로가 아닙니다. 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Needed to see your books. Nothing was sent.</source>
        <translation>장부를 보려면 필요합니다. 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Neither URL nor whole path. Nothing was sent.</source>
        <translation>URL도 전체 경로도 아닙니다. 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no such program. Nothing was sent.</source>
        <translation>그런 프로그램이 없습니다. 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Not whsec_ and base64. Nothing was sent.</source>
        <translation>whsec_와 base64가 아닙니다. 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Names are of this machine only: else give the address.</source>
        <translation>이름은 이 컴퓨터만 됩니다. 아니면 IP 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>Another machine: check only what is yours.</source>
        <translation>다른 컴퓨터입니다. 자신의 서버만 점검하세요.</translation>
    </message>
    <message>
        <source>A program: it is run on this machine.</source>
        <translation>프로그램: 이 컴퓨터에서 실행됩니다.</translation>
    </message>
    <message>
        <source>The program that is the probe</source>
        <translation>프로브로 쓸 프로그램</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>시크릿 숨기기</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>시크릿 보기</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Stop example</source>
        <translation>예제 끄기</translation>
    </message>
    <message>
        <source>Start example</source>
        <translation>예제 켜기</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>수신 URL</translation>
    </message>
    <message>
        <source>Where your webhooks go</source>
        <translation>웹훅을 받는 곳</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>프로브</translation>
    </message>
    <message>
        <source>URL, or a program, that makes orders and counts</source>
        <translation>주문을 만들고 세는 URL 또는 프로그램</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>웹훅 시크릿</translation>
    </message>
    <message>
        <source>Without it %1 cases are skipped. Not kept.</source>
        <translation>없으면 사례 %1개를 건너뜁니다. 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>대기 한도</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>관찰 시간</translation>
    </message>
    <message>
        <source>How long an effect may take until it is in the books</source>
        <translation>장부에 반영될 때까지 기다리는 최대 시간</translation>
    </message>
    <message>
        <source>How long is watched for effects that must not come</source>
        <translation>생기면 안 되는 변화를 지켜보는 시간</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>전체 %1개</translation>
    </message>
    <message>
        <source>Those that failed</source>
        <translation>실패한 것만</translation>
    </message>
    <message>
        <source>Selected in the table</source>
        <translation>표에서 고른 것</translation>
    </message>
    <message>
        <source>Example receiver</source>
        <translation>예제 수신 서버</translation>
    </message>
    <message>
        <source>A small back end of ours on this machine, to see what passing and failing look like</source>
        <translation>통과와 실패가 어떤 모습인지 볼 수 있게 이 컴퓨터에서 도는 작은 백엔드</translation>
    </message>
    <message>
        <source>Choose a program…</source>
        <translation>프로그램 고르기…</translation>
    </message>
</context>
<context>
    <name>hamster::certify_pane::CheckIntro</name>
    <message>
        <source>Here webhooks are fired at your own receiver as a PG does it on a bad day: twice, late, forged, about another order. What counts is not what it answers but what your books say afterwards: money and stock, asked of a probe, a few lines in your test profile.</source>
        <translation>사고가 난 날의 PG처럼 내 수신 서버에 웹훅을 보냅니다. 두 번, 늦게, 위조해서, 다른 주문으로. 응답 코드가 아니라 그 뒤에 바뀐 돈과 재고로 판정합니다. 그 값은 테스트 프로필에 몇 줄만 추가하면 되는 프로브가 알려 줍니다.</translation>
    </message>
    <message>
        <source>Check a correct example</source>
        <translation>올바른 예제 점검</translation>
    </message>
    <message>
        <source>Check a broken one</source>
        <translation>결함 있는 예제 점검</translation>
    </message>
    <message>
        <source>The probe</source>
        <translation>프로브</translation>
    </message>
    <message>
        <source>makes an order</source>
        <translation>주문 만들기</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>세기</translation>
    </message>
    <message>
        <source>as a program</source>
        <translation>프로그램이면</translation>
    </message>
    <message>
        <source>PROGRAM prepare duplicate, PROGRAM look ORD-1: the same on standard output</source>
        <translation>PROGRAM prepare duplicate, PROGRAM look ORD-1: 같은 내용을 표준 출력으로</translation>
    </message>
    <message>
        <source>skips a case</source>
        <translation>사례 건너뛰기</translation>
    </message>
    <message>
        <source>404 or 501; a program ends with 3</source>
        <translation>404 또는 501, 프로그램은 종료 상태 3</translation>
    </message>
</context>
<context>
    <name>hamster::Categories</name>
    <message>
        <source>Food</source>
        <translation>먹이</translation>
    </message>
    <message>
        <source>Toys</source>
        <translation>장난감</translation>
    </message>
    <message>
        <source>Bedding</source>
        <translation>베딩</translation>
    </message>
    <message>
        <source>Snacks</source>
        <translation>간식</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>집·용품</translation>
    </message>
</context>
<context>
    <name>hamster::office::ChargeDialog</name>
    <message>
        <source>Only whole numbers.</source>
        <translation>정수만 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>At least %1 points at a time.</source>
        <translation>한 번에 최소 %1포인트입니다.</translation>
    </message>
    <message>
        <source>More than %1 is not taken.</source>
        <translation>%1보다 큰 값은 받지 않습니다.</translation>
    </message>
    <message>
        <source>There is no such member.</source>
        <translation>그런 회원이 없습니다.</translation>
    </message>
    <message>
        <source>Points to spend</source>
        <translation>사용 가능 포인트</translation>
    </message>
    <message>
        <source>Charge %1 points</source>
        <translation>%1포인트 충전</translation>
    </message>
    <message>
        <source>Charge points</source>
        <translation>포인트 충전</translation>
    </message>
    <message>
        <source>Nobody is chosen. Nothing was sent; choose a member from the list.</source>
        <translation>선택한 회원이 없습니다. 아무것도 보내지 않았습니다. 목록에서 회원을 고르세요.</translation>
    </message>
    <message>
        <source>The number does not fit. Nothing was sent; write a whole number.</source>
        <translation>숫자가 맞지 않습니다. 아무것도 보내지 않았습니다. 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>It is in the audit log and on its way to the payment core, which books it:</source>
        <translation>감사 로그에 남았고, 장부에 기록할 결제 코어로 가는 중입니다:</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>포인트</translation>
    </message>
    <message>
        <source>A reason is required.</source>
        <translation>사유를 입력하세요.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Points of all members, in won</source>
        <translation>전체 회원 포인트(원)</translation>
    </message>
    <message>
        <source>Cash, as the ledger books it</source>
        <translation>현금(원장 기장)</translation>
    </message>
</context>
<context>
    <name>hamster::timeline::TimeAxis</name>
    <message>
        <source>by hand</source>
        <translation>손으로 한 일</translation>
    </message>
    <message>
        <source>fault hit</source>
        <translation>장애 발동</translation>
    </message>
</context>
<context>
    <name>hamster::office::MemberDialog</name>
    <message>
        <source>A member needs a name. Nothing was sent.</source>
        <translation>회원 이름이 필요합니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The member is registered and can order:</source>
        <translation>회원이 등록되어 주문할 수 있습니다:</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>회원 추가</translation>
    </message>
    <message>
        <source>Add the member</source>
        <translation>회원 추가</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>As it stands on orders. The member begins without points and coupons.</source>
        <translation>주문에 표시되는 이름입니다. 포인트와 쿠폰 없이 시작합니다.</translation>
    </message>
</context>
<context>
    <name>hamster::office::AddVendorDialog</name>
    <message>
        <source>A percentage from 0 to 100 with at most two decimals.</source>
        <translation>0에서 100 사이의 백분율로, 소수는 두 자리까지입니다.</translation>
    </message>
    <message>
        <source>Fee, %</source>
        <translation>수수료(%)</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>정산 주기</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>계좌</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>A vendor needs a name.</source>
        <translation>업체 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A vendor needs a bank account to be paid to.</source>
        <translation>정산금을 받을 계좌가 필요합니다.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Only digits and hyphens.</source>
        <translation>숫자와 하이픈만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is the number of another vendor.</source>
        <translation>%1: 다른 업체의 번호입니다.</translation>
    </message>
    <message>
        <source>Fee and VAT on %1</source>
        <translation>%1 판매 시 수수료와 부가세</translation>
    </message>
    <message>
        <source>A vendor needs a business number.</source>
        <translation>사업자 번호가 필요합니다.</translation>
    </message>
    <message>
        <source>The vendor is registered, and its contract is known to gateway and PG. Add its products in the stock pane.</source>
        <translation>업체가 등록되었고 게이트웨이와 PG에 계약이 알려졌습니다. 상품은 재고 창에서 추가하세요.</translation>
    </message>
    <message>
        <source>Add a vendor</source>
        <translation>업체 추가</translation>
    </message>
    <message>
        <source>Add the vendor</source>
        <translation>업체 추가</translation>
    </message>
    <message>
        <source>Business number</source>
        <translation>사업자 번호</translation>
    </message>
    <message>
        <source>Payments go through</source>
        <translation>결제 경로</translation>
    </message>
    <message>
        <source>Brokered, Hamster PG</source>
        <translation>중개, 햄스터 PG</translation>
    </message>
    <message>
        <source>Brokered, Toss</source>
        <translation>중개, 토스</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>직계약</translation>
    </message>
    <message>
        <source>Its shop asks the PG itself and is paid by it; the platform invoices the fee.</source>
        <translation>업체의 쇼핑몰이 PG에 직접 요청하고 PG에서 지급받습니다. 플랫폼은 수수료를 청구합니다.</translation>
    </message>
    <message>
        <source>The platform asks the PG for it, keeps the fee and pays the rest out.</source>
        <translation>플랫폼이 대신 PG에 요청하고, 수수료를 뺀 나머지를 지급합니다.</translation>
    </message>
    <message>
        <source>Paid to the vendor by the PG, invoiced the fee</source>
        <translation>PG가 업체에 지급(수수료는 청구)</translation>
    </message>
    <message>
        <source>Paid out to the vendor</source>
        <translation>업체에 지급할 금액</translation>
    </message>
</context>
<context>
    <name>hamster::office::ChangeVendorDialog</name>
    <message>
        <source>A percentage from 0 to 100 with at most two decimals.</source>
        <translation>0에서 100 사이의 백분율로, 소수는 두 자리까지입니다.</translation>
    </message>
    <message>
        <source>Fee, %</source>
        <translation>수수료(%)</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>정산 주기</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>계좌</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>A vendor needs a name.</source>
        <translation>업체 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A vendor needs a bank account to be paid to.</source>
        <translation>정산금을 받을 계좌가 필요합니다.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Fee and VAT on %1</source>
        <translation>%1 판매 시 수수료와 부가세</translation>
    </message>
    <message>
        <source>Paid out to the vendor</source>
        <translation>업체에 지급할 금액</translation>
    </message>
    <message>
        <source>same</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>This changes nothing.</source>
        <translation>바뀌는 것이 없습니다.</translation>
    </message>
    <message>
        <source>A reason is required.</source>
        <translation>사유가 필요합니다.</translation>
    </message>
    <message>
        <source>The terms hold for what is captured from now on. The audit log keeps the reason.</source>
        <translation>지금부터 승인되는 결제에 적용됩니다. 사유는 감사 로그에 남습니다.</translation>
    </message>
    <message>
        <source>Change the terms of %1</source>
        <translation>%1 조건 변경</translation>
    </message>
    <message>
        <source>Change the terms</source>
        <translation>조건 변경</translation>
    </message>
    <message>
        <source>Invoiced: the PG pays the vendor itself.</source>
        <translation>청구합니다. 지급은 PG가 직접 합니다.</translation>
    </message>
    <message>
        <source>What was captured before keeps its fee.</source>
        <translation>이전에 승인된 결제의 수수료는 그대로입니다.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>받는 계좌</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>변경됨</translation>
    </message>
</context>
<context>
    <name>hamster::office::AddCouponDialog</name>
    <message>
        <source>Only whole numbers.</source>
        <translation>정수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>From 1 to %1.</source>
        <translation>1에서 %1까지입니다.</translation>
    </message>
    <message>
        <source>Only letters A–Z, digits and hyphens.</source>
        <translation>영문자 A–Z, 숫자, 하이픈만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is the code of another coupon.</source>
        <translation>%1: 다른 쿠폰의 코드입니다.</translation>
    </message>
    <message>
        <source>A whole number of won, at most %1.</source>
        <translation>원 단위 정수로, 최대 %1입니다.</translation>
    </message>
    <message>
        <source>The member pays for %1</source>
        <translation>%1 주문에서 회원이 낼 금액</translation>
    </message>
    <message>
        <source>Borne by the vendor, per order</source>
        <translation>업체 부담, 주문당</translation>
    </message>
    <message>
        <source>Borne by the platform, per order</source>
        <translation>플랫폼 부담, 주문당</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>A coupon needs a code to be claimed by.</source>
        <translation>발급받을 때 쓸 코드가 필요합니다.</translation>
    </message>
    <message>
        <source>A coupon needs a name.</source>
        <translation>쿠폰 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>How much is off is a whole number.</source>
        <translation>할인은 정수로 적으세요.</translation>
    </message>
    <message>
        <source>A reason is required.</source>
        <translation>사유가 필요합니다.</translation>
    </message>
    <message>
        <source>Members can claim it by its code from now on:</source>
        <translation>이제 회원이 코드로 발급받을 수 있습니다:</translation>
    </message>
    <message>
        <source>Make a coupon</source>
        <translation>쿠폰 만들기</translation>
    </message>
    <message>
        <source>Make the coupon</source>
        <translation>쿠폰 만들기</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>할인율(%)</translation>
    </message>
    <message>
        <source>Won off</source>
        <translation>할인액(₩)</translation>
    </message>
    <message>
        <source>At most, ₩</source>
        <translation>최대(₩)</translation>
    </message>
    <message>
        <source>Minimum order, ₩</source>
        <translation>최소 주문 금액(₩)</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>부담</translation>
    </message>
    <message>
        <source>Only for orders of</source>
        <translation>사용할 수 있는 업체</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>원</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>퍼센트</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Every vendor</source>
        <translation>모든 업체</translation>
    </message>
    <message>
        <source> days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Empty: no bound.</source>
        <translation>비우면 한도가 없습니다.</translation>
    </message>
    <message>
        <source>Of a percentage only.</source>
        <translation>퍼센트 할인에만 적용됩니다.</translation>
    </message>
</context>
<context>
    <name>hamster::office::GiveCouponDialog</name>
    <message>
        <source>There is no such member.</source>
        <translation>그런 회원이 없습니다.</translation>
    </message>
    <message>
        <source>The member has or had one; each member gets one only.</source>
        <translation>이미 발급받은 회원입니다. 한 회원에게 하나만 발급됩니다.</translation>
    </message>
    <message>
        <source>Usable coupons of members</source>
        <translation>회원이 쓸 수 있는 쿠폰</translation>
    </message>
    <message>
        <source>The platform still bears, at most</source>
        <translation>앞으로 플랫폼 부담, 최대</translation>
    </message>
    <message>
        <source>The vendor still bears, at most</source>
        <translation>앞으로 업체 부담, 최대</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Nobody is chosen: choose a member from the list.</source>
        <translation>선택한 회원이 없습니다. 목록에서 고르세요.</translation>
    </message>
    <message>
        <source>A reason is required.</source>
        <translation>사유가 필요합니다.</translation>
    </message>
    <message>
        <source>The member has the coupon; the audit log keeps the reason:</source>
        <translation>회원에게 쿠폰을 발급했습니다. 사유는 감사 로그에 남습니다:</translation>
    </message>
    <message>
        <source>Give %1 to a member</source>
        <translation>%1 발급</translation>
    </message>
    <message>
        <source>Give the coupon</source>
        <translation>쿠폰 발급</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
</context>
<context>
    <name>hamster::office::StopCouponDialog</name>
    <message>
        <source>It has ended already. Nothing was sent.</source>
        <translation>이미 끝난 쿠폰입니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>A reason is required. Nothing was sent.</source>
        <translation>사유가 필요합니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>It has ended. Orders that used one keep their discount; the audit log keeps the reason.</source>
        <translation>쿠폰을 중지했습니다. 이미 쓴 주문의 할인은 그대로이며, 사유는 감사 로그에 남습니다.</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 중지</translation>
    </message>
    <message>
        <source>Stop the coupon</source>
        <translation>쿠폰 중지</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>It cannot be restarted: another one is made instead.</source>
        <translation>다시 시작할 수 없습니다. 필요하면 새 쿠폰을 만드세요.</translation>
    </message>
    <message>
        <source>Usable coupons of members</source>
        <translation>회원이 쓸 수 있는 쿠폰</translation>
    </message>
    <message>
        <source>Can be claimed</source>
        <translation>발급 가능</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>The platform still bears, at most</source>
        <translation>앞으로 플랫폼 부담, 최대</translation>
    </message>
    <message>
        <source>The vendor still bears, at most</source>
        <translation>앞으로 업체 부담, 최대</translation>
    </message>
</context>
<context>
    <name>hamster::office::ActTexts</name>
    <message>
        <source>Cancel an order</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>Put an order right</source>
        <translation>주문 정정</translation>
    </message>
    <message>
        <source>Ask for a refund</source>
        <translation>환불 요청</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>재고 조정</translation>
    </message>
    <message>
        <source>Stock adjustment refused</source>
        <translation>재고 조정 거절</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>상품 추가</translation>
    </message>
    <message>
        <source>Change a product</source>
        <translation>상품 변경</translation>
    </message>
    <message>
        <source>Add a vendor</source>
        <translation>업체 추가</translation>
    </message>
    <message>
        <source>Change a vendor&apos;s terms</source>
        <translation>업체 조건 변경</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>회원 추가</translation>
    </message>
    <message>
        <source>Make a coupon</source>
        <translation>쿠폰 만들기</translation>
    </message>
    <message>
        <source>Give a coupon</source>
        <translation>쿠폰 발급</translation>
    </message>
    <message>
        <source>Stop a coupon</source>
        <translation>쿠폰 중지</translation>
    </message>
    <message>
        <source>Charge points</source>
        <translation>포인트 충전</translation>
    </message>
    <message>
        <source>Raise a case</source>
        <translation>케이스 등록</translation>
    </message>
    <message>
        <source>Take a case</source>
        <translation>케이스 담당</translation>
    </message>
    <message>
        <source>Resolve a case</source>
        <translation>케이스 해결</translation>
    </message>
    <message>
        <source>Handle a dead letter</source>
        <translation>데드레터 처리</translation>
    </message>
    <message>
        <source>Act on a message</source>
        <translation>메시지 조작</translation>
    </message>
    <message>
        <source>Force an outcome</source>
        <translation>결과 지정</translation>
    </message>
    <message>
        <source>Forget a forced outcome</source>
        <translation>결과 지정 해제</translation>
    </message>
    <message>
        <source>Decide a PG transaction</source>
        <translation>PG 거래 결정</translation>
    </message>
    <message>
        <source>Hold a webhook</source>
        <translation>웹훅 보류</translation>
    </message>
    <message>
        <source>Release a webhook</source>
        <translation>웹훅 보류 해제</translation>
    </message>
    <message>
        <source>Drop a webhook</source>
        <translation>웹훅 버리기</translation>
    </message>
    <message>
        <source>Duplicate a webhook</source>
        <translation>웹훅 복제</translation>
    </message>
    <message>
        <source>Send a webhook again</source>
        <translation>웹훅 재전송</translation>
    </message>
    
    
    
    
    
    
    
    
    
    
    
    <message>
        <source>Rotate a webhook secret</source>
        <translation>웹훅 시크릿 교체</translation>
    </message>
    <message>
        <source>End a secret&apos;s rotation</source>
        <translation>시크릿 교체 종료</translation>
    </message>
</context>
<context>
    <name>hamster::BehindStrip</name>
    <message>
        <source>%1 is %2 events behind: this is not the newest.</source>
        <translation>%1 지연 %2건: 최신 상태가 아닙니다.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
</context>
<context>
    <name>hamster::EmptyState</name>
    <message>
        <source>Open a world</source>
        <translation>월드 열기</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::ConnectRow</name>
    <message>
        <source>Hide it again</source>
        <translation>다시 가리기</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>보이기</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>복사: %1</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::ConnectCommand</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::ConnectPart</name>
    <message>
        <source>%1: on the clipboard.</source>
        <translation>%1: 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>명령을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>This world is served over HTTP on this machine: your program can reach it now. Change its address in your program to the one of the PG below, nothing else.</source>
        <translation>이 월드는 이 컴퓨터에서 HTTP로 열려 있어 내 프로그램이 지금 바로 접속할 수 있습니다. 프로그램에서 PG 주소만 아래 주소로 바꾸면 됩니다.</translation>
    </message>
    <message>
        <source>The laboratory has no port: its network and its time are inside of this window, and no program can reach them. The back office serves the same PG over HTTP; so does the command below, without a window.</source>
        <translation>실험실에는 포트가 없습니다. 네트워크와 시간이 이 창 안에만 있어 바깥 프로그램은 접속할 수 없습니다. 백오피스를 열면 같은 PG가 HTTP로 열리고, 아래 명령은 창 없이 PG만 엽니다.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Addresses once it is served</source>
        <translation>열린 뒤의 주소</translation>
    </message>
    <message>
        <source>header X-USER-ID: any word</source>
        <translation>X-USER-ID 헤더: 아무 값</translation>
    </message>
    <message>
        <source>Basic auth with any test_sk_…</source>
        <translation>Basic 인증, 아무 test_sk_…</translation>
    </message>
    <message>
        <source>header X-USER-ID: a member&apos;s id</source>
        <translation>X-USER-ID 헤더: 회원 ID</translation>
    </message>
    <message>
        <source>faults, outcomes and webhooks from your tests</source>
        <translation>테스트에서 장애, 승인 결과, 웹훅을 조종합니다</translation>
    </message>
    <message>
        <source>Authorization: Bearer …; another one at every start</source>
        <translation>Authorization: Bearer …, 시작할 때마다 바뀝니다</translation>
    </message>
    <message>
        <source>Authorization: Bearer …</source>
        <translation>Authorization: Bearer …</translation>
    </message>
    <message>
        <source>pg.yaml, toss.yaml, control.yaml, ecommerce.yaml, gateway.yaml</source>
        <translation>pg.yaml, toss.yaml, control.yaml, ecommerce.yaml, gateway.yaml</translation>
    </message>
    <message>
        <source>metrics: /actuator/prometheus</source>
        <translation>지표: /actuator/prometheus</translation>
    </message>
    <message>
        <source>Loopers: send it as X-USER-ID</source>
        <translation>Loopers: X-USER-ID 헤더로 보냅니다</translation>
    </message>
    <message>
        <source>Toss: user name of Basic auth, no password</source>
        <translation>Toss: Basic 인증의 사용자 이름, 비밀번호 없음</translation>
    </message>
    <message>
        <source>check the signature with it</source>
        <translation>서명을 검증하는 키</translation>
    </message>
    <message>
        <source>A whole address, such as %1.</source>
        <translation>전체 주소를 넣으세요. 예: %1</translation>
    </message>
    <message>
        <source>Letters, digits, - _ and .</source>
        <translation>영문자, 숫자, - _ . 만</translation>
    </message>
    <message>
        <source>The PG knows %1 now: its webhooks are signed, and your address may be called back.</source>
        <translation>PG에 %1 등록을 마쳤습니다. 이제 서명된 웹훅을 그 주소로 보냅니다.</translation>
    </message>
    <message>
        <source>The PG was not told of %1: %2</source>
        <translation>PG에 %1 등록을 하지 못했습니다: %2</translation>
    </message>
    <message>
        <source>Connect your program</source>
        <translation>내 프로그램 연결</translation>
    </message>
    <message>
        <source>Open the back office…</source>
        <translation>백오피스 열기…</translation>
    </message>
    <message>
        <source>Your merchant at the PG</source>
        <translation>PG에 등록된 내 가맹점</translation>
    </message>
    <message>
        <source>Where your webhooks go</source>
        <translation>웹훅을 받을 주소</translation>
    </message>
    <message>
        <source>The PG calls the callbackUrl of each payment. It takes http://localhost:8080 from everybody, and the address that you give it here; any other is refused with 400. With its merchant id your payments get signed webhooks that are sent again until they arrive; with any other X-USER-ID one unsigned attempt.</source>
        <translation>PG는 결제마다 요청에 적힌 callbackUrl로 웹훅을 보냅니다. http://localhost:8080 과 여기에 등록한 주소만 받고, 다른 주소는 400으로 거절합니다. 등록한 가맹점 ID로 결제하면 서명된 웹훅을 도착할 때까지 다시 보내고, 다른 X-USER-ID로 결제하면 서명 없이 한 번만 보냅니다.</translation>
    </message>
    <message>
        <source>How webhooks are signed</source>
        <translation>웹훅 서명</translation>
    </message>
    <message>
        <source>Standard Webhooks: header webhook-signature is “v1,” and the base64 of HMAC-SHA256 over “webhook-id.webhook-timestamp.body”; its key is the base64 behind whsec_. Receiver check tries your receiver with right and wrong ones.</source>
        <translation>Standard Webhooks 규격입니다. webhook-signature 헤더는 “webhook-id.webhook-timestamp.본문”의 HMAC-SHA256을 base64로 만들어 “v1,” 뒤에 붙인 값이고, 키는 whsec_ 뒤의 base64입니다. 맞는 서명과 틀린 서명은 웹훅 수신 점검 화면에서 시험할 수 있습니다.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>해 보기</translation>
    </message>
    <message>
        <source>Address of your receiver</source>
        <translation>내 웹훅 수신 주소</translation>
    </message>
    <message>
        <source>Merchant id (MID)</source>
        <translation>가맹점 ID (MID)</translation>
    </message>
    <message>
        <source>Tell the PG</source>
        <translation>PG에 등록</translation>
    </message>
    <message>
        <source>In a terminal: a PG alone that calls back a program on port 3000</source>
        <translation>터미널에서: 3000번 포트의 프로그램으로 웹훅을 보내는 PG만 열기</translation>
    </message>
    <message>
        <source>In a terminal: a payment. It is PENDING at first; the decision comes to callbackUrl.</source>
        <translation>터미널에서: 결제 요청. 처음에는 PENDING이고, 결과는 callbackUrl로 옵니다.</translation>
    </message>
    <message>
        <source>What became of its webhook, by the control API:</source>
        <translation>그 웹훅이 어떻게 되었는지, 제어 API로:</translation>
    </message>
    <message>
        <source>PG, Loopers dialect</source>
        <translation>PG, Loopers 방식</translation>
    </message>
    <message>
        <source>PG, Toss dialect</source>
        <translation>PG, Toss 방식</translation>
    </message>
    <message>
        <source>Control API</source>
        <translation>제어 API</translation>
    </message>
    <message>
        <source>Operator&apos;s token</source>
        <translation>운영자 토큰</translation>
    </message>
    <message>
        <source>OpenAPI documents</source>
        <translation>OpenAPI 문서</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>쇼핑몰</translation>
    </message>
    <message>
        <source>Cash gateway</source>
        <translation>결제 게이트웨이</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>상태 점검</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>비밀 키</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>웹훅 비밀 키</translation>
    </message>
    <message>
        <source>Other ports…</source>
        <translation>포트 바꾸기…</translation>
    </message>
</context>
<context>
    <name>hamster::orders::ReasonBox</name>
    <message>
        <source>Any reason</source>
        <translation>모든 사유</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Only orders that failed or were cancelled for this reason</source>
        <translation>이 사유로 실패하거나 취소된 주문만</translation>
    </message>
</context>
<context>
    <name>hamster::office::DaysBox</name>
    <message>
        <source>All days</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>이번 달</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>지난달</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Choose, or write a day, a month or two days: 2026-11-20, 2026-11, 2026-11-01 – 15</source>
        <translation>고르거나 날짜, 달, 두 날짜를 입력: 2026-11-20, 2026-11, 2026-11-01 – 15</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::SecretActs</name>
    <message>
        <source>The secret of %1 is on the clipboard.</source>
        <translation>%1의 시크릿을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>%1 has a new secret. Until you end the rotation, the former one signs too.</source>
        <translation>%1의 시크릿을 새로 만들었습니다. 교체를 끝낼 때까지 이전 시크릿으로도 서명합니다.</translation>
    </message>
    <message>
        <source>The rotation of %1 is over: only the new secret signs.</source>
        <translation>%1의 시크릿 교체를 끝냈습니다. 이제 새 시크릿으로만 서명합니다.</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>시크릿 복사</translation>
    </message>
    <message>
        <source>Rotate secret</source>
        <translation>시크릿 교체</translation>
    </message>
    <message>
        <source>End rotation</source>
        <translation>교체 종료</translation>
    </message>
    <message>
        <source>The secret that its webhooks are signed with, for the receiver&apos;s settings</source>
        <translation>이 가맹점의 웹훅에 서명하는 시크릿입니다. 받는 쪽 설정에 넣습니다</translation>
    </message>
    <message>
        <source>A new secret; the former one signs too until you end the rotation, so that no receiver is surprised. One that was before that counts no longer</source>
        <translation>새 시크릿을 만듭니다. 교체를 끝낼 때까지 이전 시크릿으로도 서명하므로 받는 쪽이 당황하지 않습니다. 그보다 더 이전의 시크릿은 효력이 없습니다</translation>
    </message>
    <message>
        <source>From then on the former secret signs no longer: a receiver that knows only that one refuses what comes</source>
        <translation>그때부터 이전 시크릿으로는 서명하지 않습니다. 이전 시크릿만 아는 쪽은 웹훅을 거부합니다</translation>
    </message>
    <message>
        <source>The world stands still: the secret of %1 changes once it goes on.</source>
        <translation>월드가 멈춰 있습니다. 다시 흐르면 %1의 시크릿이 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>hamster::timeline::ActWords</name>
    <message>
        <source>account %1</source>
        <translation>계좌 %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 뒤</translation>
    </message>
    <message>
        <source>amount %1</source>
        <translation>금액 %1</translation>
    </message>
    <message>
        <source>borne by %1</source>
        <translation>부담 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>최대 %1</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>카드 %1</translation>
    </message>
    <message>
        <source>category %1</source>
        <translation>분류 %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>코드 %1</translation>
    </message>
    <message>
        <source>settled %1</source>
        <translation>정산 주기 %1</translation>
    </message>
    <message>
        <source>decides within %1</source>
        <translation>결정 최대 %1</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>최소 %1</translation>
    </message>
    <message>
        <source>fee %1 basis points</source>
        <translation>수수료 %1bp</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 동안</translation>
    </message>
    <message>
        <source>%1 of them</source>
        <translation>%1건</translation>
    </message>
    <message>
        <source>invalid card %1</source>
        <translation>잘못된 카드 %1</translation>
    </message>
    <message>
        <source>limit exceeded %1</source>
        <translation>한도 초과 %1</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>상품 %1종</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>결제 수단 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>최소 주문 %1</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>이름 %1</translation>
    </message>
    <message>
        <source>business number %1</source>
        <translation>사업자 번호 %1</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>오프셋 %1</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>파티션 %1</translation>
    </message>
    <message>
        <source>%1 orders a minute</source>
        <translation>분당 주문 %1건</translation>
    </message>
    <message>
        <source>points %1</source>
        <translation>포인트 %1</translation>
    </message>
    <message>
        <source>price %1</source>
        <translation>가격 %1</translation>
    </message>
    <message>
        <source>provider %1</source>
        <translation>결제사 %1</translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>수량 %1</translation>
    </message>
    <message>
        <source>answers within %1</source>
        <translation>응답 최대 %1</translation>
    </message>
    <message>
        <source>route %1</source>
        <translation>계약 %1</translation>
    </message>
    <message>
        <source>stock %1</source>
        <translation>재고 %1</translation>
    </message>
    <message>
        <source>unstable %1</source>
        <translation>불안정 %1</translation>
    </message>
    <message>
        <source>valid for %1</source>
        <translation>유효 기간 %1</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>할인 %1</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>양방향</translation>
    </message>
    <message>
        <source>one way</source>
        <translation>단방향</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>in its original form</source>
        <translation>원본 그대로</translation>
    </message>
    <message>
        <source>in percent</source>
        <translation>퍼센트</translation>
    </message>
    <message>
        <source>as what there is now</source>
        <translation>현재 수량으로 설정</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>released</source>
        <translation>보류 해제</translation>
    </message>
    <message>
        <source>next attempt lost</source>
        <translation>다음 시도 유실</translation>
    </message>
    <message>
        <source>duplicated</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>다시 전송</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>늦춤</translation>
    </message>
    <message>
        <source>overtaken by the next one</source>
        <translation>다음 웹훅이 추월</translation>
    </message>
    <message>
        <source>another amount</source>
        <translation>금액 변조</translation>
    </message>
    <message>
        <source>another status</source>
        <translation>상태 변조</translation>
    </message>
    <message>
        <source>signed by somebody else</source>
        <translation>다른 키로 서명</translation>
    </message>
    <message>
        <source>without a signature</source>
        <translation>서명 없음</translation>
    </message>
    <message>
        <source>with a broken signature</source>
        <translation>깨진 서명</translation>
    </message>
    <message>
        <source>with an old timestamp</source>
        <translation>오래된 시각</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>유실</translation>
    </message>
    <message>
        <source>poisoned</source>
        <translation>훼손</translation>
    </message>
</context>
<context>
    <name>hamster::world::LastEvents</name>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>(duplicate)</source>
        <translation>(중복)</translation>
    </message>
    <message>
        <source>(parked)</source>
        <translation>(보류)</translation>
    </message>
    <message>
        <source>(dead letter)</source>
        <translation>(데드 레터)</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>거부됨: %1</translation>
    </message>
    <message>
        <source>fault: %1</source>
        <translation>장애: %1</translation>
    </message>
    <message>
        <source>%1 crashed</source>
        <translation>%1 중단</translation>
    </message>
    <message>
        <source>%1 is up again</source>
        <translation>%1 복구</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>외 %1건</translation>
    </message>
</context>
<context>
    <name>hamster::invariants::RuleStateDelegate</name>
    <message>
        <source>Unchecked</source>
        <translation>검사 전</translation>
    </message>
</context>
</TS>
