<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>hamster::TextViewer</name>
    <message>
        <source>… cut here, %1 characters more</source>
        <translation>… 여기서 잘렸습니다. %1자 더 있습니다</translation>
    </message>
</context>
<context>
    <name>hamster::events::EventTexts</name>
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
        <source>Most behind</source>
        <translation>최대 지연</translation>
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
        <translation>버스에 메시지 %1이(가) 없습니다. 바뀐 것은 없으며, 아직 아웃박스에 있을 수 있습니다.</translation>
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
        <translation>먼저 사유를 적으세요. 감사 기록에 남습니다.</translation>
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
        <translation>메시지를 고르면 내용이 보입니다</translation>
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
        <source>Type, key or event id</source>
        <translation>종류, 키, 이벤트 ID</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>메시지 검색</translation>
    </message>
    <message>
        <source>The topics of the event bus are shown here with their consumers and messages. Nothing has been published yet.</source>
        <translation>이벤트 버스의 토픽과 컨슈머, 메시지가 여기에 보입니다. 아직 발행된 것이 없습니다.</translation>
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
        <source>Order</source>
        <translation>주문</translation>
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
        <translation>장애가 한창일 때를 포함해 언제나 지켜져야 합니다.</translation>
    </message>
    <message>
        <source>Must hold once the faults have ended and the queues are empty; it is judged then.</source>
        <translation>장애가 끝나고 큐가 비면 지켜져야 하며, 그때 판정합니다.</translation>
    </message>
    <message>
        <source>The tables themselves refuse an offender; the check proves that they do.</source>
        <translation>테이블이 스스로 위반을 거부합니다. 검사는 그 사실을 확인합니다.</translation>
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
</context>
<context>
    <name>hamster::invariants::InvariantsPane</name>
    <message>
        <source>%1 hold · %2 broken · %3 not yet checked</source>
        <translation>유지 %1 · 위반 %2 · 검사 전 %3</translation>
    </message>
    <message>
        <source> · last sweep %1</source>
        <translation> · 마지막 검사 %1</translation>
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
        <translation>아직 판정한 것이 없습니다. 행이 없는 검사는 아무것도 증명하지 않습니다. 주문을 넣으면 다음 검사 결과가 여기에 보입니다.</translation>
    </message>
    <message>
        <source>Go to the orders</source>
        <translation>주문으로 이동</translation>
    </message>
    <message>
        <source>Open the order of the violation</source>
        <translation>위반한 주문 열기</translation>
    </message>
    <message>
        <source>Copy the evidence</source>
        <translation>증거 복사</translation>
    </message>
    <message>
        <source>Show broken invariants</source>
        <translation>위반한 불변식 보기</translation>
    </message>
</context>
<context>
    <name>hamster::payments::BreakerStrip</name>
    <message>
        <source>Circuit breaker</source>
        <translation>서킷 브레이커</translation>
    </message>
    <message>
        <source>Circuit breaker to the PG</source>
        <translation>PG 서킷 브레이커</translation>
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
</context>
<context>
    <name>hamster::payments::PaymentDetail</name>
    <message>
        <source>Differences %1</source>
        <translation>차이 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
</context>
<context>
    <name>hamster::payments::PaymentTexts</name>
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
        <translation>이 월드에 결제 프로세스 %1이(가) 없습니다. 바뀐 것은 없습니다.</translation>
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
        <source>Order, transaction, reference</source>
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
        <source>The PG's own values</source>
        <translation>PG에 직접 정한 값</translation>
    </message>
    <message>
        <source>The PG's profile “%1”</source>
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
        <source>calm</source>
        <translation>calm</translation>
    </message>
    <message>
        <source>loopers</source>
        <translation>loopers</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>reference</translation>
    </message>
    <message>
        <source>calm: approves everything, quickly</source>
        <translation>calm: 모두 빠르게 승인</translation>
    </message>
    <message>
        <source>loopers: the training simulator, exactly</source>
        <translation>loopers: 교육용 시뮬레이터 그대로</translation>
    </message>
    <message>
        <source>reference: steady 200 ms, declines as loopers, never unstable</source>
        <translation>reference: 항상 200 ms, 거절은 loopers와 같고 불안정은 없음</translation>
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
</context>
<context>
    <name>hamster::pgconsole::DeliveryView</name>
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
        <translation>다음 시도 분실</translation>
    </message>
    <message>
        <source>Send a duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Send again now</source>
        <translation>다시 보내기</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::MerchantsPart</name>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1을(를) 클립보드에 복사했습니다.</translation>
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
        <translation>이 월드의 PG에는 %1이(가) 없습니다. 바뀐 것은 없습니다.</translation>
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
        <source>Merchants, cards</source>
        <translation>가맹점, 카드</translation>
    </message>
    <message>
        <source>Show PG transactions</source>
        <translation>PG 거래 보기</translation>
    </message>
    <message>
        <source>Show the PG's behaviour</source>
        <translation>PG 동작 보기</translation>
    </message>
    <message>
        <source>Show merchants and test cards</source>
        <translation>가맹점과 테스트 카드 보기</translation>
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
        <translation>모든 시도 분실 예정</translation>
    </message>
    <message>
        <source>the next attempt will be lost</source>
        <translation>다음 시도 분실 예정</translation>
    </message>
    <message>
        <source>the next %1 attempts will be lost</source>
        <translation>다음 시도 %1회 분실 예정</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1회 분실</translation>
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
        <translation>선로에서 분실</translation>
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
        <source>Signed: HMAC-SHA256 over "webhook-id.webhook-timestamp.body" with the merchant's secret.</source>
        <translation>서명: "webhook-id.webhook-timestamp.body"를 가맹점 비밀로 HMAC-SHA256</translation>
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
        <source>The same, easier to read:</source>
        <translation>읽기 쉽게:</translation>
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
        <translation>비밀</translation>
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
        <source>laboratory</source>
        <translation>실험실</translation>
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
        <translation>이전 비밀도 유효</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
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
        <translation>%1을(를) 손으로 승인했습니다.</translation>
    </message>
    <message>
        <source>%1 was declined by hand.</source>
        <translation>%1을(를) 손으로 거절했습니다.</translation>
    </message>
    <message>
        <source>%1 was not decided: %2</source>
        <translation>%1을(를) 결정하지 못했습니다: %2</translation>
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
        <source>Open the gateway's process</source>
        <translation>게이트웨이 프로세스 열기</translation>
    </message>
</context>
<context>
    <name>InvariantExplanation</name>
    <message>
        <source>payment's products.stock and accounts.balance are at least 0: nothing is sold twice, no points are spent that were not there.</source>
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
        <source>For an amount above 0, an approved payment's PG transaction is SUCCESS (or cancelled since) with the same amount and order number.</source>
        <translation>금액이 0보다 크면 승인된 결제의 PG 거래는 같은 금액과 주문번호로 성공(또는 그 뒤 취소) 상태입니다.</translation>
    </message>
    <message>
        <source>For an amount above 0, order, process, payment and PG transaction of an approved payment have the same amount.</source>
        <translation>금액이 0보다 크면 승인된 결제의 주문, 프로세스, 결제, PG 거래의 금액이 같습니다.</translation>
    </message>
    <message>
        <source>In state_log of every file each edge is in its table, begins where the one before ended, versions run from 1 without a gap, and the last state is the row's status.</source>
        <translation>모든 파일의 state_log에서 전이는 표에 있고, 앞 상태에서 이어지며, 버전은 1부터 빠짐없고, 마지막 상태가 행의 상태와 같습니다.</translation>
    </message>
    <message>
        <source>ORDER_COMPLETED (and what follows it): every item's reservation is CONFIRMED or RESTOCKED and a payment of the order was approved.</source>
        <translation>주문 완료(와 그 이후): 모든 품목의 예약이 확정 또는 재입고이고, 주문의 결제가 승인되었습니다.</translation>
    </message>
    <message>
        <source>While a process is UNKNOWN or PENDING none of its order's reservations is RELEASED, and it has one approval key only.</source>
        <translation>프로세스가 결과 미확인이나 진행 중인 동안 그 주문의 예약은 해제되지 않고 승인 키는 하나뿐입니다.</translation>
    </message>
    <message>
        <source>processed_events is unique, effect rows carry their event's id, and there is at most one effect per order, action and event.</source>
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
        <source>Judged once more by other code, from peer, headers, raw body and time of receipt: signed by the merchant's secret, within 300 s, and no replay.</source>
        <translation>다른 코드로 보낸 곳, 헤더, 원문, 받은 시각을 다시 판정합니다: 가맹점 비밀로 서명되었고, 300초 이내이며, 재전송 공격이 아닙니다.</translation>
    </message>
    <message>
        <source>Attempt rows were committed before the request's first byte, inbox rows before the answer. Checked at the port.</source>
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
        <source>Stock and points caches, the orders' read models and the sales ranking equal what follows from their sources.</source>
        <translation>재고와 포인트 캐시, 주문의 조회용 데이터, 판매 순위가 원본에서 다시 계산한 값과 같습니다.</translation>
    </message>
</context>
</TS>
