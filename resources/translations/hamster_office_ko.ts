<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>hamster::office::OfficePane</name>
    <message>
        <source>There is no %1 in %2. Nothing was changed.</source>
        <translation>%2에 %1이(가) 없습니다. 바뀐 것은 없습니다.</translation>
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
        <translation>주문으로 가기</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
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
        <source>PG</source>
        <translation>PG</translation>
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
        <source>At two in the morning the gateway fetches what the PG lists of the day before, for every MID on which anything happened. It is compared with our bookings here. Nothing has happened yet.</source>
        <translation>매일 새벽 2시에 게이트웨이가 거래가 있었던 MID마다 전날의 PG 명세를 받아 옵니다. 여기서 우리 장부와 맞춰 봅니다. 아직 거래가 없습니다.</translation>
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
        <source>Fetched at %1 (lines: %2, tries: %3)</source>
        <translation>%1에 받음 (줄 %2, 시도 %3)</translation>
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
        <translation>%1줄</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1줄</translation>
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
        <translation>데드 레터</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>다음 시도</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경 시각</translation>
    </message>
    <message>
        <source>Exports to the data platform</source>
        <translation>데이터 플랫폼 내보내기</translation>
    </message>
    <message>
        <source>Completed orders are handed to the data platform. None has been completed yet.</source>
        <translation>완료된 주문은 데이터 플랫폼으로 보냅니다. 아직 완료된 주문이 없습니다.</translation>
    </message>
    <message>
        <source>%1 export</source>
        <translation>내보내기 %1건</translation>
    </message>
    <message>
        <source>%1 exports</source>
        <translation>내보내기 %1건</translation>
    </message>
    <message>
        <source>The data platform did not take it. The order is complete all the same; redrive the dead letter to send it again.</source>
        <translation>데이터 플랫폼이 받지 않았습니다. 주문은 그대로 완료 상태입니다. 다시 보내려면 데드 레터를 재처리하십시오.</translation>
    </message>
    <message>
        <source>Written down at %1.</source>
        <translation>%1에 기록됨.</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Open the exported order</source>
        <translation>내보낸 주문 열기</translation>
    </message>
    <message>
        <source>Open the dead letter of the export…</source>
        <translation>내보내기의 데드 레터 열기…</translation>
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
        <source>Cycle</source>
        <translation>주기</translation>
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
        <source>Vendor, cycle</source>
        <translation>업체, 주기</translation>
    </message>
    <message>
        <source>What is payable to a vendor is gathered in batches, one per vendor and cycle. No order has become payable yet.</source>
        <translation>업체에 줄 돈을 업체와 주기마다 하나의 묶음으로 모읍니다. 아직 지급 대상 주문이 없습니다.</translation>
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
        <source>Capture</source>
        <translation>매입</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>%1 line</source>
        <translation>%1줄</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1줄</translation>
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
</context>
</TS>
