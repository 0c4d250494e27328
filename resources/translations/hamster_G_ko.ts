<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>LayoutPreset</name>
    <message>
        <source>States and metrics</source>
        <translation>상태와 지표</translation>
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
        <translation>차단기 구간</translation>
    </message>
    <message>
        <source>Stage latency</source>
        <translation>단계별 지연</translation>
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
        <translation>웹훅 전달</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>차단기</translation>
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
        <source>Click to open the breaker's window.</source>
        <translation>누르면 차단기 구간을 엽니다.</translation>
    </message>
    <message>
        <source>Click to open the stock.</source>
        <translation>누르면 재고를 엽니다.</translation>
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
        <source>Nothing has happened yet. Every order's way through these states is counted here.</source>
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
        <source>Refused edges</source>
        <translation>거부된 전이</translation>
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
</context>
</TS>
