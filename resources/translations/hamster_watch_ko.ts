<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>Panes</name>
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
        <translation>분실</translation>
    </message>
    <message>
        <source>late, absorbed</source>
        <translation>지연 도착, 변화 없음</translation>
    </message>
    <message>
        <source>late, absorbed · %1</source>
        <translation>지연 도착, 변화 없음 · %1</translation>
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
        <translation>차단기 %1</translation>
    </message>
    <message>
        <source>, overtaken by %1</source>
        <translation>, %1에 추월당함</translation>
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
    <name>IdMenu</name>
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
    <name>hamster::orders::OrderPane</name>
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
        <translation>밀림</translation>
    </message>
    <message>
        <source>breaker</source>
        <translation>차단기</translation>
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
        <translation>승인율</translation>
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
        <translation>밀림</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>밀림 %1</translation>
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
        <source>lost %1</source>
        <translation>분실 %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>실패 %1</translation>
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
        <source>%1 faults hit it · %2 duplicates absorbed</source>
        <translation>장애 %1건 · 중복 흡수 %2건</translation>
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
</context>
<context>
    <name>hamster::world::TrafficPopup</name>
    <message>
        <source>Reading the trace…</source>
        <translation>기록을 읽는 중…</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>분실</translation>
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
        <source>%1 nodes · %2 links · %3 in flight</source>
        <translation>노드 %1 · 선 %2 · 이동 중 %3건</translation>
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
        <translation>밀림</translation>
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
        <translation>주문으로 가기</translation>
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
</context>
</TS>
