<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>InvariantExplanation</name>
    <message>
        <source>Per payment: refunds that are done or still open stay within the captured money, the points used and the quantities ordered.</source>
        <translation>결제마다 끝났거나 진행 중인 환불의 합이 승인 금액, 사용한 포인트, 주문 수량을 넘지 않습니다.</translation>
    </message>
    <message>
        <source>Every ledger transaction sums to zero, ids of append-only records have no gap, the ledger's hash chain verifies, and the triggers that refuse update and delete are there.</source>
        <translation>원장 거래는 모두 합이 0이고, 추가만 되는 기록의 번호에 빈틈이 없으며, 원장의 해시 사슬이 맞고, 수정과 삭제를 막는 트리거가 있습니다.</translation>
    </message>
    <message>
        <source>Each capture of an approved payment and each of its refunds is in one settlement line; a batch is the sum of its lines, net = gross - fee - VAT, and a fully refunded order nets to zero.</source>
        <translation>승인된 결제와 그 환불은 각각 정산 라인 하나에만 있습니다. 배치는 라인의 합이고, 순액은 총액에서 수수료와 부가세를 뺀 값이며, 전액 환불된 주문의 합은 0입니다.</translation>
    </message>
    <message>
        <source>Per order: what the PG keeps plus points redeemed plus the platform's coupon share = what vendor, fee, VAT and refunds due have in the ledger. Of a DIRECT vendor's order only fee and VAT are claimed.</source>
        <translation>주문마다 PG에 남은 금액과 사용 포인트, 플랫폼 쿠폰 부담을 더하면 원장의 판매자 지급, 수수료, 부가세, 환불 예정의 합과 같습니다. 직접 결제 판매자의 주문은 수수료와 부가세만 청구합니다.</translation>
    </message>
    <message>
        <source>Every capture and cancel at the PG is booked here with its amount and the other way round; mismatches of the daily statement are those that were injected.</source>
        <translation>PG의 모든 승인과 취소가 같은 금액으로 장부에 있고 그 반대도 같습니다. 일일 명세의 불일치는 일부러 넣은 것뿐입니다.</translation>
    </message>
    <message>
        <source>Stock is taken before the PG is asked, so that no captured payment has to be given back because nothing is left.</source>
        <translation>재고를 먼저 잡은 뒤 PG에 요청하므로, 결제된 금액을 재고 부족으로 돌려주는 일이 없습니다.</translation>
    </message>
</context>
</TS>
