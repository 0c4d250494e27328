<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
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
</context>
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
    <message>
        <source>%1 on</source>
        <translation>%1개 켜짐</translation>
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
        <source>Somebody has it already.</source>
        <translation>이미 담당자가 있습니다.</translation>
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
        <translation>%1을(를) 바로잡았습니다: %2</translation>
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
        <translation>맡기</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>처리 완료</translation>
    </message>
    <message>
        <source>Repair the order</source>
        <translation>주문 바로잡기</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>The order's state after the repair</source>
        <translation>바로잡은 뒤의 주문 상태</translation>
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
        <source>The PG's statement differs from our books.</source>
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
        <translation>데이터 플랫폼이 주문을 받지 않았습니다. 주문은 완료되었습니다. 플랫폼이 복구되면 이벤트의 데드 레터에서 내보내기를 다시 처리하세요.</translation>
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
        <translation>케이스 맡기</translation>
    </message>
    <message>
        <source>Resolve the case…</source>
        <translation>케이스 처리…</translation>
    </message>
</context>
<context>
    <name>hamster::cases::RaiseDialog</name>
    <message>
        <source>There is no order of that number. Nothing was sent; copy it from the Orders pane.</source>
        <translation>그 번호의 주문이 없습니다. 보낸 것은 없습니다. 주문 창에서 복사하세요.</translation>
    </message>
    <message>
        <source>Say what has to be looked at. Nothing was sent.</source>
        <translation>무엇을 확인할지 적으세요. 보낸 것은 없습니다.</translation>
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
        <translation>%1 보낸 것은 없습니다.</translation>
    </message>
    <message>
        <source>A reason is required. Nothing was sent; write why, then try again.</source>
        <translation>사유가 필요합니다. 보낸 것은 없습니다. 사유를 적고 다시 시도하세요.</translation>
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
</context>
<context>
    <name>hamster::events::EventTexts</name>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
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
</context>
<context>
    <name>hamster::events::MessageActs</name>
    <message>
        <source>Deliver it once more</source>
        <translation>한 번 더 전달</translation>
    </message>
    <message>
        <source>%1 was put on the bus once more.</source>
        <translation>%1을(를) 버스에 한 번 더 올렸습니다.</translation>
    </message>
    <message>
        <source>Hold it back</source>
        <translation>붙잡아 두기</translation>
    </message>
    <message>
        <source>%1 is held back, and the later ones of its key with it.</source>
        <translation>%1과(와) 같은 키의 다음 메시지를 붙잡아 둡니다.</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>놓아주기</translation>
    </message>
    <message>
        <source>%1 goes on.</source>
        <translation>%1이(가) 계속 갑니다.</translation>
    </message>
    <message>
        <source>Lose it</source>
        <translation>없애기</translation>
    </message>
    <message>
        <source>%1 is lost for those who have not handled it.</source>
        <translation>%1을(를) 아직 처리하지 않은 쪽에서는 사라졌습니다.</translation>
    </message>
    <message>
        <source>Poison it</source>
        <translation>망가뜨리기</translation>
    </message>
    <message>
        <source>%1 cannot be read any more by those who have not handled it.</source>
        <translation>%1을(를) 아직 처리하지 않은 쪽은 읽을 수 없습니다.</translation>
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
        <translation>모든 요청이 거부됩니다. 차단기를 보세요</translation>
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
        <source>Lines of the PG's daily statement are missing, extra or wrong</source>
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
        <source>p %1</source>
        <translation>확률 %1</translation>
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
        <translation>%1번마다</translation>
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
        <translation>판매자 %1만</translation>
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
        <translation>%1번마다</translation>
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
        <translation>%1. 보낸 것은 없습니다.</translation>
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
        <translation>먼저 무엇이 잘못될지 고르세요. 보낸 것은 없습니다.</translation>
    </message>
    <message>
        <source>Say which one it is about, or choose Anything. Nothing was sent.</source>
        <translation>어느 것인지 적거나 ‘모두’를 고르세요. 보낸 것은 없습니다.</translation>
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
        <source>After firing</source>
        <translation>발생 횟수 뒤</translation>
    </message>
    <message>
        <source>Ends after firing so often</source>
        <translation>이만큼 발생한 뒤 끝남</translation>
    </message>
    <message>
        <source> times</source>
        <translation>회</translation>
    </message>
    <message>
        <source>After</source>
        <translation>시간 뒤</translation>
    </message>
    <message>
        <source>Ends after some time</source>
        <translation>이 시간이 지나면 끝남</translation>
    </message>
    <message>
        <source> min</source>
        <translation>분</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>hamster::faults_pane::FaultsPane</name>
    <message>
        <source> since %1</source>
        <translation> (%1부터)</translation>
    </message>
    <message>
        <source>%1 on · %2 hits</source>
        <translation>%1개 켜짐 · %2건 발생</translation>
    </message>
    <message>
        <source>Firings</source>
        <translation>발생 기록</translation>
    </message>
    <message>
        <source>Firings of %1, %2</source>
        <translation>%1 발생 기록, %2</translation>
    </message>
    <message>
        <source>%1: %2 rules are on.</source>
        <translation>%1: 규칙 %2개가 켜졌습니다.</translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation>%1을(를) 켰습니다.</translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation>%1을(를) 껐습니다.</translation>
    </message>
    <message>
        <source>%1 is removed; what it did stays in the record.</source>
        <translation>%1을(를) 지웠습니다. 발생 기록은 남습니다.</translation>
    </message>
    <message>
        <source>All faults are off. What is under way still arrives.</source>
        <translation>모든 장애를 껐습니다. 이미 진행 중인 것은 그대로 도착합니다.</translation>
    </message>
    <message>
        <source>There is no rule %1 any more; what it did stays in the record.</source>
        <translation>규칙 %1은(는) 이제 없습니다. 발생 기록은 남습니다.</translation>
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
        <source>Record of firings</source>
        <translation>발생 기록</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>발생</translation>
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
        <source>Presets</source>
        <translation>모음</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
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
        <source>Rules say what goes wrong: where, how, when and to whom. There is none, so nothing does. Begin with a preset or a rule of your own.</source>
        <translation>규칙은 무엇이 어디서 언제 누구에게 잘못될지 정합니다. 아직 없으므로 아무 일도 일어나지 않습니다. 모음이나 새 규칙으로 시작하세요.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>규칙 추가</translation>
    </message>
    <message>
        <source>Every time a fault happens it is written down here, with the order that it hit.</source>
        <translation>장애가 일어날 때마다 맞은 주문과 함께 여기에 적힙니다.</translation>
    </message>
</context>
<context>
    <name>hamster::faults_pane::ServiceMenu</name>
    <message>
        <source>%1 has crashed. Restart it from the same menu.</source>
        <translation>%1이(가) 멈췄습니다. 같은 메뉴에서 다시 시작하세요.</translation>
    </message>
    <message>
        <source>%1 runs again and goes on where it was.</source>
        <translation>%1이(가) 다시 시작해 하던 일을 이어 갑니다.</translation>
    </message>
    <message>
        <source>%1 crashes before its next commit, and stays down until you restart it.</source>
        <translation>%1이(가) 다음 커밋 직전에 멈춥니다. 다시 시작할 때까지 멈춰 있습니다.</translation>
    </message>
    <message>
        <source>%1 crashes after its next commit, and stays down until you restart it.</source>
        <translation>%1이(가) 다음 커밋 직후에 멈춥니다. 다시 시작할 때까지 멈춰 있습니다.</translation>
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
    <name>hamster::orders::OrderDetail</name>
    <message>
        <source>Hit by %1</source>
        <translation>겪은 장애: %1</translation>
    </message>
</context>
<context>
    <name>hamster::orders::OrdersModel</name>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
</context>
<context>
    <name>hamster::payments::PaymentTexts</name>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
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
        <source>The order's next PG request</source>
        <translation>이 주문의 다음 PG 요청</translation>
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
        <source>20 minutes, past the reservation's expiry</source>
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
    <message>
        <source>1 step</source>
        <translation>1단계</translation>
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
        <source>Scenario files and recordings (*.yaml *.yml *.json)</source>
        <translation>시나리오 파일과 기록 (*.yaml *.yml *.json)</translation>
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
