<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>hamster::DockArea</name>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
</context>
<context>
    <name>hamster::EnginePort</name>
    <message>
        <source>%1 unsafe</source>
        <translation>위험 %1</translation>
    </message>
</context>
<context>
    <name>hamster::PolicyWarnings</name>
    <message>
        <source>Policy %1 = %2</source>
        <translation>정책 %1 = %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe policies</source>
        <translation>
            <numerusform>위험한 정책 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Should break %1.</source>
        <translation>%1 위반이 예상됩니다.</translation>
    </message>
</context>
<context>
    <name>hamster::policies_pane::PoliciesPane</name>
    <message>
        <source>The back office runs the safe values. Try others in the laboratory.</source>
        <translation>백오피스는 안전한 값만 씁니다. 다른 값은 실험실에서 시험하세요.</translation>
    </message>
    <message>
        <source>all %1 safe</source>
        <translation>%1개 모두 안전</translation>
    </message>
    <message>
        <source>%1 of %2 unsafe</source>
        <translation>%2개 중 %1개 위험</translation>
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
        <translation>%1을(를) 시작하지 못했습니다: %2</translation>
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
        <source>All safe</source>
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
        <source>in force</source>
        <translation>적용 중</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>위반</translation>
    </message>
    <message>
        <source>It takes: %1</source>
        <translation>필요한 장애: %1</translation>
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
        <translation>시나리오 %1을(를) 새 월드로 실행합니다.</translation>
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
</context>
<context>
    <name>hamster::scenarios::ScenarioDetail</name>
    <message>
        <source> · seed %1</source>
        <translation> · 시드 %1</translation>
    </message>
    <message>
        <source>%1 of %2 do not hold</source>
        <translation>%2개 중 %1개 불일치</translation>
    </message>
    <message>
        <source>all %1 hold</source>
        <translation>%1개 모두 일치</translation>
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
        <source>As fast as possible, then stands still</source>
        <translation>최대한 빨리 실행한 뒤 멈춥니다</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>다른 시드</translation>
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
        <translation>위험 정책</translation>
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
        <source>Invariant %1 is violated, on purpose</source>
        <translation>불변식 %1 위반 (의도된 것)</translation>
    </message>
    <message>
        <source>No order is refused with %1</source>
        <translation>%1(으)로 거절된 주문 없음</translation>
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
        <source>No other invariant is violated</source>
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
        <translation>%1을(를) 시작하지 못했습니다: %2</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>시나리오 파일 열기</translation>
    </message>
    <message>
        <source>Scenario files (*.yaml *.yml)</source>
        <translation>시나리오 파일 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>%1 cannot be run. Nothing was changed.</source>
        <translation>%1은(는) 실행할 수 없습니다. 바뀐 것은 없습니다.</translation>
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
</context>
</TS>
