<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>OrderStory</name>
    <message>
        <source>as of %1 KST</source>
        <translation>%1 KST 기준</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>주문 시각</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>PG transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>소계</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>사용 포인트</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>결제 금액</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Kept for the order</source>
        <translation>남은 금액</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Faults that hit it</source>
        <translation>이 주문에 맞은 장애</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>있었던 일</translation>
    </message>
</context>
<context>
    <name>hamster::DeskSession</name>
    <message>
        <source>%1 is a file, not a data folder. Nothing was changed. Give a folder with --data.</source>
        <translation>%1은(는) 데이터 폴더가 아니라 파일입니다. 바뀐 것은 없습니다. --data로 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made. Nothing was changed.</source>
        <translation>데이터 폴더 %1을(를) 만들 수 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written. Nothing was changed.</source>
        <translation>데이터 폴더 %1에 쓸 수 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The data folder %1 is open in another hamster. Nothing was changed.</source>
        <translation>데이터 폴더 %1이(가) 다른 hamster에서 열려 있습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The world that is open will be closed.</source>
        <translation>지금 열린 월드를 닫습니다.</translation>
    </message>
    <message>
        <source>The guided tour needs the laboratory: take its door.</source>
        <translation>둘러보기는 실험실에서 합니다. 둘러보기 문으로 들어가세요.</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1. Nothing was changed.</source>
        <translation>임시 폴더를 만들 수 없습니다: %1. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The world cannot be opened: %1</source>
        <translation>월드를 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The world cannot be opened</source>
        <translation>월드를 열 수 없습니다</translation>
    </message>
    <message>
        <source>A world is running</source>
        <translation>월드가 실행 중입니다</translation>
    </message>
    <message>
        <source>Everything that was acknowledged is kept; unfinished work goes on at the next start.</source>
        <translation>응답한 것은 모두 남아 있고, 끝나지 않은 일은 다음에 시작할 때 이어집니다.</translation>
    </message>
    <message>
        <source>The laboratory keeps nothing; the same seed gives the same run again.</source>
        <translation>실험실은 아무것도 남기지 않습니다. 같은 시드로 같은 실행을 다시 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Close the world</source>
        <translation>월드 닫기</translation>
    </message>
    <message>
        <source>The desk and its world will be closed.</source>
        <translation>데스크와 월드를 닫습니다.</translation>
    </message>
</context>
<context>
    <name>hamster::EnginePort</name>
    <message>
        <source>%1 on</source>
        <translation>%1개 켜짐</translation>
    </message>
</context>
<context>
    <name>hamster::GoTo</name>
    <message>
        <source>invariant</source>
        <translation>불변식</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>member</source>
        <translation>회원</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>PG transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>“%1” fits several things. Choose one in the palette (Ctrl+K).</source>
        <translation>“%1”에 맞는 것이 여럿입니다. 팔레트(Ctrl+K)에서 하나를 고르세요.</translation>
    </message>
</context>
<context>
    <name>hamster::KeysPage</name>
    <message>
        <source>Window</source>
        <translation>윈도우</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>다음 항목으로</translation>
    </message>
    <message>
        <source>To the previous control</source>
        <translation>이전 항목으로</translation>
    </message>
    <message>
        <source>Menu of the row or thing</source>
        <translation>행 또는 대상의 메뉴</translation>
    </message>
    <message>
        <source>Open the row of a table</source>
        <translation>표의 행 열기</translation>
    </message>
    <message>
        <source>Open the link of a table&apos;s cell beside</source>
        <translation>표 칸의 링크를 옆에 열기</translation>
    </message>
    <message>
        <source>Ctrl+K and its name</source>
        <translation>Ctrl+K와 이름</translation>
    </message>
    <message>
        <source>%1 of %2 actions</source>
        <translation>동작 %2개 중 %1개</translation>
    </message>
    <message>
        <source>Actions and keys</source>
        <translation>동작과 단축키</translation>
    </message>
    <message>
        <source>Action, pane or key</source>
        <translation>동작, 창, 단축키</translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation>동작 검색</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>곳</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>hamster::LayoutMenu</name>
    <message>
        <source>Presentation mode</source>
        <translation>발표 모드</translation>
    </message>
</context>
<context>
    <name>hamster::MainWindow</name>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Go to the next pane on show</source>
        <translation>보이는 다음 창으로 가기</translation>
    </message>
    <message>
        <source>Go to the previous pane on show</source>
        <translation>보이는 이전 창으로 가기</translation>
    </message>
    <message>
        <source>Float the pane, or put it back</source>
        <translation>창을 띄우거나 되돌리기</translation>
    </message>
    <message>
        <source>Move the pane to the left edge</source>
        <translation>창을 왼쪽 끝으로 옮기기</translation>
    </message>
    <message>
        <source>Move the pane to the right edge</source>
        <translation>창을 오른쪽 끝으로 옮기기</translation>
    </message>
    <message>
        <source>Move the pane to the top</source>
        <translation>창을 위로 옮기기</translation>
    </message>
    <message>
        <source>Move the pane to the bottom</source>
        <translation>창을 아래로 옮기기</translation>
    </message>
    <message>
        <source>Make the pane narrower</source>
        <translation>창 폭 줄이기</translation>
    </message>
    <message>
        <source>Make the pane wider</source>
        <translation>창 폭 늘리기</translation>
    </message>
    <message>
        <source>Make the pane lower</source>
        <translation>창 높이 줄이기</translation>
    </message>
    <message>
        <source>Make the pane higher</source>
        <translation>창 높이 늘리기</translation>
    </message>
    <message>
        <source>Presentation mode: large type, few panes</source>
        <translation>발표 모드: 큰 글자, 적은 창</translation>
    </message>
    <message>
        <source>Every action and its keys</source>
        <translation>모든 동작과 단축키</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>Welcome: back office, laboratory or tour</source>
        <translation>시작 화면: 백오피스, 실험실, 둘러보기</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>The layout “%1” is kept.</source>
        <translation>배치 “%1”을(를) 저장했습니다.</translation>
    </message>
    <message>
        <source>Presentation mode. F7 leaves it.</source>
        <translation>발표 모드입니다. F7을 누르면 나갑니다.</translation>
    </message>
</context>
<context>
    <name>hamster::SettingsDialog</name>
    <message>
        <source>Give the whole path, from the root.</source>
        <translation>루트부터 전체 경로를 적으세요.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>폴더가 아니라 파일입니다.</translation>
    </message>
    <message>
        <source>This folder cannot be written.</source>
        <translation>이 폴더에는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Each needs its own port.</source>
        <translation>포트는 서로 달라야 합니다.</translation>
    </message>
    <message>
        <source>Data folder of the back office</source>
        <translation>백오피스의 데이터 폴더</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>By world</source>
        <translation>월드에 따라</translation>
    </message>
    <message>
        <source>Laboratory dark, back office light</source>
        <translation>실험실은 어둡게, 백오피스는 밝게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Reduced motion: nothing travels or flashes</source>
        <translation>움직임 줄이기: 이동과 깜박임 없음</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>백오피스</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Port of the shop</source>
        <translation>쇼핑몰 포트</translation>
    </message>
    <message>
        <source>Port of the gateway</source>
        <translation>게이트웨이 포트</translation>
    </message>
    <message>
        <source>Port of the PG</source>
        <translation>PG 포트</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>빈 포트 아무거나</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Ask before a running world is closed</source>
        <translation>실행 중인 월드를 닫기 전에 묻기</translation>
    </message>
    <message>
        <source>Folder and ports are used from the next opening of the back office on. What moves money or stock always shows its effect and asks for a reason.</source>
        <translation>폴더와 포트는 백오피스를 다음에 열 때부터 쓰입니다. 돈이나 재고를 움직이는 일은 언제나 그 영향을 보여 주고 이유를 묻습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>hamster::TableActions</name>
    <message>
        <source>Copy the chosen rows</source>
        <translation>선택한 행 복사</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV로 내보내기…</translation>
    </message>
    <message>
        <source>The first %1 rows are copied; the export writes all.</source>
        <translation>처음 %1행을 복사했습니다. 내보내기는 전부 씁니다.</translation>
    </message>
    <message>
        <source>%1 rows are copied.</source>
        <translation>%1행을 복사했습니다.</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>CSV로 내보내기</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분된 값 (*.csv)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>내보내는 중…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1행</translation>
    </message>
    <message>
        <source>%1 rows written to %2.</source>
        <translation>%1행을 %2에 썼습니다.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed.</source>
        <translation>%1에 쓰지 못했습니다: %2. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed; choose another place.</source>
        <translation>%1에 쓰지 못했습니다: %2. 바뀐 것은 없습니다. 다른 곳을 고르세요.</translation>
    </message>
</context>
<context>
    <name>hamster::TableExport</name>
    <message>
        <source>the filter or the world was changed meanwhile</source>
        <translation>그사이 필터나 월드가 바뀌었습니다</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
</context>
<context>
    <name>hamster::TopBar</name>
    <message>
        <source>Back to %1</source>
        <translation>%1(으)로 돌아가기</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>%1(으)로 나아가기</translation>
    </message>
</context>
<context>
    <name>hamster::Tour</name>
    <message>
        <source>Stop the time</source>
        <translation>시간 멈추기</translation>
    </message>
    <message>
        <source>Customers are ordering in this world right now, in virtual time. Press pause: everything stands still, and nothing is lost.</source>
        <translation>이 월드에서는 지금 고객이 가상 시간 속에서 주문하고 있습니다. 일시정지를 누르세요. 모든 것이 멈추고 아무것도 사라지지 않습니다.</translation>
    </message>
    <message>
        <source>One event</source>
        <translation>이벤트 하나</translation>
    </message>
    <message>
        <source>Let exactly one thing happen: a request, an answer, a message. The clock jumps to it.</source>
        <translation>요청이든 응답이든 메시지든 꼭 하나만 일어나게 해 보세요. 시계가 그 순간으로 건너뜁니다.</translation>
    </message>
    <message>
        <source>A hundred times faster</source>
        <translation>백 배 빠르게</translation>
    </message>
    <message>
        <source>Choose 100× and press play. The same seed gives the same run at every speed.</source>
        <translation>100×를 고르고 재생을 누르세요. 시드가 같으면 어떤 속도에서도 실행은 같습니다.</translation>
    </message>
    <message>
        <source>Break something</source>
        <translation>고장 내기</translation>
    </message>
    <message>
        <source>Open Presets in the Faults pane and choose “Webhooks late and lost”. From now on some of the provider&apos;s messages do not arrive.</source>
        <translation>장애 창에서 모음을 열고 “늦고 사라지는 웹훅”을 고르세요. 이제부터 PG의 메시지 일부가 도착하지 않습니다.</translation>
    </message>
    <message>
        <source>What it does to the orders</source>
        <translation>주문에 생기는 일</translation>
    </message>
    <message>
        <source>Open the orders. New ones come in at the top; the lightning shows which of them a fault has hit.</source>
        <translation>주문을 여세요. 새 주문은 맨 위에 들어오고, 번개 표시는 장애에 맞은 주문을 가리킵니다.</translation>
    </message>
    <message>
        <source>One order</source>
        <translation>주문 하나</translation>
    </message>
    <message>
        <source>Choose an order, by mouse or with the arrows. Its money, stock, attempts, webhooks and timeline across all four services are shown beside it.</source>
        <translation>마우스나 화살표로 주문 하나를 고르세요. 금액, 재고, 시도, 웹훅, 네 서비스를 가로지르는 타임라인이 옆에 보입니다.</translation>
    </message>
    <message>
        <source>Its story</source>
        <translation>주문의 이야기</translation>
    </message>
    <message>
        <source>Press Sequence: every message of this order with the time it took; lost ones end in an ×, late ones cross.</source>
        <translation>시퀀스를 누르세요. 이 주문의 모든 메시지와 걸린 시간이 보입니다. 사라진 것은 ×로 끝나고 늦은 것은 서로 엇갈립니다.</translation>
    </message>
    <message>
        <source>Is the money right?</source>
        <translation>돈은 맞을까요?</translation>
    </message>
    <message>
        <source>Rules about money, stock and messages are checked all the time; their count stands down here. Click it to see them all.</source>
        <translation>돈과 재고와 메시지의 규칙을 늘 검사합니다. 그 개수가 아래에 있습니다. 눌러서 모두 보세요.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>무엇이든 찾기</translation>
    </message>
    <message>
        <source>Press Ctrl+K, or click here. Type a part of an order number, a product, a customer or a command.</source>
        <translation>Ctrl+K를 누르거나 여기를 누르세요. 주문번호 일부, 상품, 고객, 명령을 적을 수 있습니다.</translation>
    </message>
    <message>
        <source>And back again</source>
        <translation>그리고 돌아오기</translation>
    </message>
    <message>
        <source>Where you were is kept, as in a browser. Close the palette with Escape and go back.</source>
        <translation>브라우저처럼 지나온 곳을 기억합니다. Esc로 팔레트를 닫고 뒤로 가 보세요.</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>둘러보기를 마쳤습니다</translation>
    </message>
    <message>
        <source>The world is yours. The scenarios tell stories to replay, the policies show what happens without a safety, and F1 lists every key.</source>
        <translation>이제 월드는 당신 것입니다. 시나리오는 다시 해 볼 이야기를, 정책은 안전장치가 없을 때의 일을 보여 주고, F1은 모든 단축키를 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>hamster::TourCard</name>
    <message>
        <source>Close the tour</source>
        <translation>둘러보기 닫기</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>이 단계 건너뛰기</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>둘러보기 끝내기</translation>
    </message>
</context>
<context>
    <name>hamster::Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>시작 화면</translation>
    </message>
    <message>
        <source>Welcome to Hamster World Desk</source>
        <translation>햄스터 월드 데스크에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>A shop, its payment gateway, its payment core and a payment provider: everything that can go wrong between them, to be watched, caused and understood.</source>
        <translation>쇼핑몰, 결제 게이트웨이, 결제 코어, 그리고 PG. 그 사이에서 잘못될 수 있는 모든 것을 지켜보고, 일으키고, 이해하는 곳입니다.</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>백오피스</translation>
    </message>
    <message>
        <source>Work in real time over your own data folder, which begins empty. Orders, stock, payments and cases, with real HTTP ports for your own programs.</source>
        <translation>빈 데이터 폴더에서 시작해 실시간으로 일합니다. 주문, 재고, 결제, 케이스를 다루고, 실제 HTTP 포트에 직접 만든 프로그램을 붙일 수 있습니다.</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>실험실</translation>
    </message>
    <message>
        <source>A demo shop whose customers are ordering already, in virtual time. Pause it, step it, speed it up and break it. Nothing is kept.</source>
        <translation>고객이 벌써 주문하고 있는 데모 쇼핑몰입니다. 가상 시간을 멈추고, 한 걸음씩 보내고, 빠르게 돌리고, 고장 내 보세요. 아무것도 남지 않습니다.</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>The laboratory with a guide: ten small things to do, five minutes. You cause a fault, find the order that it hit and see what happened.</source>
        <translation>안내가 있는 실험실입니다. 작은 일 열 가지, 5분이면 됩니다. 장애를 일으키고, 그 장애에 맞은 주문을 찾고, 무슨 일이 있었는지 봅니다.</translation>
    </message>
    <message>
        <source>Back office with sample vendors, products and members</source>
        <translation>백오피스에 예시 업체, 상품, 회원 넣기</translation>
    </message>
    <message>
        <source>This page comes back with Ctrl+K, “Welcome”. F1 lists every key.</source>
        <translation>이 화면은 Ctrl+K에서 “시작 화면”으로 다시 볼 수 있습니다. F1은 모든 단축키를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>데스크로 돌아가기</translation>
    </message>
</context>
<context>
    <name>hamster::orders::OrderPane</name>
    <message>
        <source>The order&apos;s story as PDF</source>
        <translation>주문 이야기를 PDF로</translation>
    </message>
    <message>
        <source>Story of the shown order as PDF…</source>
        <translation>표시된 주문의 이야기를 PDF로…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1에 썼습니다</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed; choose another place.</source>
        <translation>%1에 쓰지 못했습니다: %2. 바뀐 것은 없습니다. 다른 곳을 고르세요.</translation>
    </message>
</context>
<context>
    <name>hamster::pgconsole::DeliveryView</name>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>PG transaction</source>
        <translation>PG 거래</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>일어나는 일</translation>
    </message>
</context>
</TS>
