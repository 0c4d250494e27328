<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
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
        <translation>열지 않았고 세계는 그대로 갑니다: %1</translation>
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
</context>
<context>
    <name>hamster::explorer_pane::CoverageView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
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
        <translation>시드 %1의 세계가 %2에 모두 가라앉았고, %3이(가) 성립하지 않습니다.</translation>
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
        <translation>세계 %1개 모두에서 모든 불변식이 성립했습니다. 안전하지 않은 정책을 고르면 위반이 어떤 모습인지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Should break %1.</source>
        <translation>%1을(를) 깨뜨려야 합니다.</translation>
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
        <source>Here the desk looks for worlds in which something does not hold: each seed draws a shop, orders, faults and crashes, runs them to the end and checks every invariant. What breaks one is made small and opened just before it breaks.</source>
        <translation>무언가가 성립하지 않는 세계를 찾는 곳입니다. 시드마다 상점, 주문, 장애, 중단을 뽑아 끝까지 실행하고 모든 불변식을 검사합니다. 깨뜨린 계획은 작게 줄여서 깨지기 직전에 열어 볼 수 있습니다.</translation>
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
        <translation>초당 세계</translation>
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
        <translation>위반을 멈춘 세계로 열기</translation>
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
        <translation>시드 %1의 세계가 %3에 %2이(가) 깨지기 직전에 멈춰 있습니다. 한두 걸음이면 보입니다.</translation>
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
        <translation>시드 %1~%2 · 세계마다 주문 약 %3개 · PG %4 · %5</translation>
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
        <translation>멈춘 세계로 열기</translation>
    </message>
    <message>
        <source>The world of this plan, paused just before it breaks</source>
        <translation>이 계획의 세계를 깨지기 직전에 멈춘 채로 엽니다</translation>
    </message>
    <message>
        <source>Worlds are opened in the laboratory: hamster-desk --lab.</source>
        <translation>세계는 실험실에서 엽니다: hamster-desk --lab.</translation>
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
        <translation>줄이는 중: 세계 %1개 실행, 주문·조작·장애 %2개 남음</translation>
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
        <translation>세계 %1개로 줄였습니다</translation>
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
        <source>Safe ones</source>
        <translation>안전한 것</translation>
    </message>
    <message>
        <source>As the open world (%1 unsafe)</source>
        <translation>열린 세계와 같게 (위험 %1)</translation>
    </message>
    <message>
        <source>As the open world (safe)</source>
        <translation>열린 세계와 같게 (안전)</translation>
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
        <source>Orders a world</source>
        <translation>세계당 주문</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>작업자</translation>
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
        <translation>저마다의 시드로 실행할 세계의 수</translation>
    </message>
    <message>
        <source>On average; each seed draws its own number</source>
        <translation>평균입니다. 시드마다 수를 뽑습니다</translation>
    </message>
    <message>
        <source>Worlds at once; one core left free keeps the desk quick</source>
        <translation>동시에 실행할 세계. 코어 하나를 남기면 화면이 빠릅니다</translation>
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
        <translation>처음은 시드 %1</translation>
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
        <translation>%1을(를) %2(으)로 바로잡음</translation>
    </message>
    <message>
        <source>stock of %1 is set to %2</source>
        <translation>%1 재고를 %2(으)로 맞춤</translation>
    </message>
    <message>
        <source>stock of %1 changes by %2</source>
        <translation>%1 재고 %2</translation>
    </message>
    <message>
        <source>member %1 charges %2 points</source>
        <translation>회원 %1이(가) %2포인트 충전</translation>
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
        <translation>PG가 %1을(를) 손으로 승인</translation>
    </message>
    <message>
        <source>PG declines %1 by hand</source>
        <translation>PG가 %1을(를) 손으로 거절</translation>
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
        <translation>모두 회복: 장애 끔, 연결과 서비스 복구, 데드 레터 재처리</translation>
    </message>
    <message>
        <source>message %1: %2</source>
        <translation>메시지 %1: %2</translation>
    </message>
    <message>
        <source>dead letters are redriven</source>
        <translation>데드 레터 재처리</translation>
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
    <name>hamster::timeline::TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>The run in the time of the world</source>
        <translation>세계 시간으로 본 실행</translation>
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
        <source>Nothing was done by hand in this run yet. Every order, refund, fault or crash that you make is kept here, and a saved recording does it again to the same hash.</source>
        <translation>이 실행에서 아직 손으로 한 일이 없습니다. 직접 한 주문, 환불, 장애, 중단이 모두 여기에 남고, 저장한 기록은 그것을 같은 해시로 다시 합니다.</translation>
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
        <translation>케이스 맡기</translation>
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
        <translation>데드 레터 재처리</translation>
    </message>
    <message>
        <source>Ignore dead letter</source>
        <translation>데드 레터 무시</translation>
    </message>
    <message>
        <source>Resolve dead letter</source>
        <translation>데드 레터 해결</translation>
    </message>
    <message>
        <source>Edit dead letter</source>
        <translation>데드 레터 고치기</translation>
    </message>
    <message>
        <source>Rehearse dead letter</source>
        <translation>데드 레터 예행</translation>
    </message>
    <message>
        <source>Redrive dead letters</source>
        <translation>데드 레터 모두 재처리</translation>
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
        <source>On</source>
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
        <translation>%1을(를) 손으로 이어받음</translation>
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
        <source>%1 acts by hand · %2 tasks</source>
        <translation>손으로 한 일 %1 · 작업 %2</translation>
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
        <source>The run that was left is kept as %1; hamster compare tells where the two part.</source>
        <translation>떠난 실행은 %1에 남아 있습니다. hamster compare로 두 실행이 갈라진 곳을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No branch was made: %1</source>
        <translation>분기를 만들지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Look at the past one event back</source>
        <translation>과거를 한 이벤트 뒤로 보기</translation>
    </message>
    <message>
        <source>Look at the past one event on</source>
        <translation>과거를 한 이벤트 앞으로 보기</translation>
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
        <translation>한 이벤트 뒤로</translation>
    </message>
    <message>
        <source>One event on</source>
        <translation>한 이벤트 앞으로</translation>
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
</context>
<context>
    <name>hamster::timeline::TimelineTexts</name>
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
</context>
<context>
    <name>hamster::EnginePort</name>
    <message>
        <source>A past moment is shown; nothing was changed. Go back to now, or branch from here.</source>
        <translation>과거의 순간을 보고 있어 아무것도 바꾸지 않았습니다. 지금으로 돌아가거나 여기서 분기하세요.</translation>
    </message>
</context>
</TS>
