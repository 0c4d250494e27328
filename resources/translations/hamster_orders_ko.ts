<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
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
        <source>Payment not available (circuit open)</source>
        <translation>결제 이용 불가 (회로 열림)</translation>
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
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Orders</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
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
        <translation>카카오페이로</translation>
    </message>
    <message>
        <source>To the card</source>
        <translation>카드로</translation>
    </message>
    <message>
        <source>To the card %1</source>
        <translation>카드 %1(으)로</translation>
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
        <source>Not synced</source>
        <translation>동기화 전</translation>
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
        <translation>결제 처리 기록</translation>
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
        <translation>결제 처리 취소</translation>
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
        <translation>결제 처리 기록, PG에 요청</translation>
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
        <translation>웹훅 #%1 지연, 흡수</translation>
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
    <name>hamster::CommandRun</name>
    <message>
        <source>Refused without a reason (%1). Nothing was changed.</source>
        <translation>사유 없이 거절되었습니다 (%1). 바뀐 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::orders::ActionPanel</name>
    <message>
        <source>Reason, kept in the audit log</source>
        <translation>사유 (감사 기록에 남습니다)</translation>
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
        <translation>%1을(를) 취소했습니다. 임시 예약 재고와 포인트는 결제가 정리되면 돌아옵니다.</translation>
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
        <source>%1 P there</source>
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
        <source>There is no member to order for. Nothing was sent; add one first.</source>
        <translation>주문할 회원이 없습니다. 아무것도 보내지 않았습니다. 먼저 회원을 추가하세요.</translation>
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
        <source>The shop has accepted the order. It is on its way:</source>
        <translation>쇼핑몰이 주문을 받았습니다. 진행 상황:</translation>
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
        <source>There is no member yet.</source>
        <translation>아직 회원이 없습니다.</translation>
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
</context>
<context>
    <name>hamster::orders::OrderDetail</name>
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
        <translation>결제 처리</translation>
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
        <translation>접수됨</translation>
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
</context>
<context>
    <name>hamster::orders::OrderPane</name>
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
        <translation>주문 목록으로</translation>
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
    <name>hamster::orders::OrdersExport</name>
    <message>
        <source>the filter or the world was changed meanwhile</source>
        <translation>그 사이에 필터나 월드가 바뀌었습니다</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
</context>
<context>
    <name>hamster::orders::OrdersModel</name>
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
        <source>today, %1</source>
        <translation>오늘, %1</translation>
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
        <source>Export as CSV</source>
        <translation>CSV로 내보내기</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분한 값 (*.csv)</translation>
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
        <source>In payment</source>
        <translation>결제 중</translation>
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
        <source>Export orders as CSV</source>
        <translation>주문을 CSV로 내보내기</translation>
    </message>
    <message>
        <source>Find in orders</source>
        <translation>주문에서 찾기</translation>
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
        <translation>/ %1</translation>
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
        <translation>%2 주문에서 %1을(를) 환불했습니다.</translation>
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
    <name>hamster::stock::AddProductDialog</name>
    <message>
        <source>Only letters A–Z, digits and hyphens.</source>
        <translation>A–Z 글자, 숫자, 하이픈만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is taken by another product.</source>
        <translation>%1은(는) 이미 다른 상품이 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no vendor to sell it.</source>
        <translation>판매할 업체가 없습니다.</translation>
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
</context>
<context>
    <name>hamster::stock::AdjustDialog</name>
    <message>
        <source>Stock %1</source>
        <translation>재고 %1</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
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
        <translation>%1 조정 요청을 결제 코어로 보냈습니다. 기록 이력에 표시됩니다.</translation>
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
        <translation>설정</translation>
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
        <translation>사유 (감사 기록에 남습니다)</translation>
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
        <translation>시간별 재고</translation>
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
        <translation>기록 이력</translation>
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
        <translation>수준</translation>
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
        <source>Export stock as CSV</source>
        <translation>재고를 CSV로 내보내기</translation>
    </message>
</context>
</TS>
