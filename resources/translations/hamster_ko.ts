<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>LayoutPreset</name>
    <message>
        <source>Back office</source>
        <translation>백오피스</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>실험실</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>발표</translation>
    </message>
</context>
<context>
    <name>hamster::CommandPalette</name>
    <message>
        <source>Go to “%1”</source>
        <translation>“%1”(으)로 이동</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Command, pane, order, member, product, key or event</source>
        <translation>명령, 창, 주문, 회원, 상품, 키, 이벤트</translation>
    </message>
    <message>
        <source>Command or id</source>
        <translation>명령 또는 ID</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>찾은 명령</translation>
    </message>
</context>
<context>
    <name>hamster::DockArea</name>
    <message>
        <source>No pane is open. Choose one at the left, or start from a layout.</source>
        <translation>열린 창이 없습니다. 왼쪽에서 고르거나 배치에서 시작하세요.</translation>
    </message>
    <message>
        <source>Back office layout</source>
        <translation>백오피스 배치</translation>
    </message>
    <message>
        <source>Panes in this place</source>
        <translation>이 자리의 창</translation>
    </message>
</context>
<context>
    <name>hamster::EffectTable</name>
    <message>
        <source>Predicted effect</source>
        <translation>예상 효과</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>after</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>change</source>
        <translation>변화</translation>
    </message>
</context>
<context>
    <name>hamster::LayoutMenu</name>
    <message>
        <source>Save layout as…</source>
        <translation>배치를 다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Remove a layout</source>
        <translation>배치 삭제</translation>
    </message>
</context>
<context>
    <name>hamster::MainWindow</name>
    <message>
        <source>The layout “%1” cannot be read; nothing was moved.</source>
        <translation>배치 “%1”을(를) 읽을 수 없어 아무것도 옮기지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing opens “%1” yet.</source>
        <translation>“%1”을(를) 여는 창이 아직 없습니다.</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>배치 저장</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>배치 이름</translation>
    </message>
    <message>
        <source>“%1” is the name of a preset. Nothing was saved; choose another name.</source>
        <translation>“%1”은(는) 기본 배치의 이름입니다. 저장하지 않았습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>배치: %1</translation>
    </message>
    <message>
        <source>Save layout as…</source>
        <translation>배치를 다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Close pane</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>어두운 테마와 밝은 테마 전환</translation>
    </message>
    <message>
        <source>Switch between Korean and English</source>
        <translation>한국어와 영어 전환</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>글자 100 %</translation>
    </message>
    <message>
        <source>Switch animation off or on</source>
        <translation>움직임 끄기 또는 켜기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Play or pause the world</source>
        <translation>월드 실행 또는 멈춤</translation>
    </message>
    <message>
        <source>Run one event</source>
        <translation>이벤트 하나 실행</translation>
    </message>
    <message>
        <source>Speed %1×</source>
        <translation>속도 %1×</translation>
    </message>
    <message>
        <source>Speed: as fast as possible</source>
        <translation>속도: 최대한 빠르게</translation>
    </message>
    <message>
        <source>pane</source>
        <translation>창</translation>
    </message>
</context>
<context>
    <name>hamster::NavPanel</name>
    <message>
        <source>Navigation</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>관찰</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>상점</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>실험실</translation>
    </message>
</context>
<context>
    <name>hamster::PaneHeader</name>
    <message>
        <source>Float the pane or dock it again</source>
        <translation>창 떼어 내기 또는 다시 붙이기</translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation>창 닫기</translation>
    </message>
</context>
<context>
    <name>hamster::StatusStrip</name>
    <message>
        <source>%1 hold · %2 unchecked</source>
        <translation>유지 %1 · 검사 전 %2</translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation>위반 %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Invariants</source>
        <translation>불변식</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>차단기</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>아웃박스</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>밀림</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>수신 중</translation>
    </message>
    <message>
        <source>World</source>
        <translation>월드</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>초당 이벤트</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>멈춤</translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe</source>
        <translation>
            <numerusform>%n 위험</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on</source>
        <translation>
            <numerusform>%n개 켜짐</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>초당 %1 이벤트</translation>
    </message>
</context>
<context>
    <name>hamster::TableView</name>
    <message>
        <source>Export as CSV</source>
        <translation>CSV로 내보내기</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분한 값 (*.csv)</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed; choose another place.</source>
        <translation>%1을(를) 쓰지 못했습니다: %2. 바뀐 것은 없습니다. 다른 곳을 고르세요.</translation>
    </message>
</context>
<context>
    <name>hamster::TopBar</name>
    <message>
        <source>Tool bar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Run one event</source>
        <translation>이벤트 하나 실행</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>최대한 빠르게</translation>
    </message>
    <message>
        <source>Clock of the world</source>
        <translation>월드 시계</translation>
    </message>
    <message>
        <source>The world&apos;s clock, Asia/Seoul. Click to copy.</source>
        <translation>월드의 시계(Asia/Seoul). 누르면 복사합니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>The same seed gives the same run. Click to copy.</source>
        <translation>같은 시드는 같은 실행이 됩니다. 누르면 복사합니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>World</source>
        <translation>월드</translation>
    </message>
    <message>
        <source>Go to order, key, event, SKU</source>
        <translation>주문, 거래키, 이벤트, SKU로 이동</translation>
    </message>
    <message>
        <source>Layout of the panes</source>
        <translation>창 배치</translation>
    </message>
    <message>
        <source>Language: switch to Korean</source>
        <translation>언어: 영어로 전환</translation>
    </message>
    <message>
        <source>Switch to the light theme</source>
        <translation>밝은 테마로 전환</translation>
    </message>
    <message>
        <source>Switch to the dark theme</source>
        <translation>어두운 테마로 전환</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>%1 · real time</source>
        <translation>%1 · 실시간</translation>
    </message>
</context>
<context>
    <name>hamster::HeaderControls</name>
    <message>
        <source>More of this pane</source>
        <translation>이 창의 나머지 기능</translation>
    </message>
</context>
<context>
    <name>hamster::DeskApplication</name>
    <message>
        <source>The world cannot be opened</source>
        <translation>월드를 열 수 없습니다</translation>
    </message>
</context>
<context>
    <name>hamster::GoTo</name>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>“%1”(이)라는 것이 없습니다.</translation>
    </message>
</context>
</TS>
