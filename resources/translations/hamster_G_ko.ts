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
    <message>
        <source>No order has one of these now.</source>
        <translation>지금 여기 속한 주문이 없습니다.</translation>
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
    <name>hamster::PermitBoxes</name>
    <message>
        <source>free</source>
        <translation>비어 있음</translation>
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
        <source>promised</source>
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
        <source>promised: %1</source>
        <translation>기준: %1</translation>
    </message>
    <message>
        <source>promised: %1 to %2</source>
        <translation>기준: %1–%2</translation>
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
        <source>limits %1 · slow %2 · at least %3 calls</source>
        <translation>기준 %1 · 느림 %2 · 최소 %3건</translation>
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
        <translation>차단기 구간</translation>
    </message>
    <message>
        <source>How each of the last seconds' calls ended</source>
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
        <translation>완료된 주문이 아직 없습니다. 단계별 시간이 여기에 측정됩니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>No world is open. The time of each step is measured here as soon as one runs.</source>
        <translation>열린 월드가 없습니다. 월드가 실행되면 단계별 시간이 여기에 측정됩니다.</translation>
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
        <translation>단계별 지연</translation>
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
        <source>No product was sold in these days yet.</source>
        <translation>이 기간에 팔린 상품이 아직 없습니다.</translation>
    </message>
    <message>
        <source>Nothing to measure yet. Rates, latencies and levels are drawn here while orders come in.</source>
        <translation>아직 잴 것이 없습니다. 주문이 들어오면 비율, 지연, 대기량이 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>No world is open. Its figures are drawn here as soon as one runs.</source>
        <translation>열린 월드가 없습니다. 월드가 실행되면 지표가 여기에 그려집니다.</translation>
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
        <translation>차단기 구간</translation>
    </message>
    <message>
        <source>Stage latency</source>
        <translation>단계별 지연</translation>
    </message>
    <message>
        <source>approval rate</source>
        <translation>승인율</translation>
    </message>
    <message>
        <source>completion rate</source>
        <translation>완료율</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>주문</translation>
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
        <translation>컨슈머 밀림</translation>
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
        <source>Calls to the PG</source>
        <translation>PG 호출</translation>
    </message>
    <message>
        <source>promised 0.2 s</source>
        <translation>기준 0.2초</translation>
    </message>
    <message>
        <source>Lag by consumer group, messages</source>
        <translation>컨슈머 그룹별 밀림(메시지)</translation>
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
        <source>Products sold, without what was refunded</source>
        <translation>판매 순위(환불 제외)</translation>
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
        <source>Calls to the PG, of 10 s</source>
        <translation>PG 호출, 최근 10초</translation>
    </message>
</context>
</TS>
