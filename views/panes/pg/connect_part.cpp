#include "views/panes/pg/connect_part.h"

#include "views/desk_port.h"
#include "views/frame/navigator.h"
#include "views/items/columns.h"
#include "views/panes/pg/connect_row.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/form_field.h"
#include "views/widgets/label.h"
#include "views/widgets/surface.h"

#include <QAction>
#include <QLineEdit>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

constexpr int kMidMost = 64, kUrlMost = 300;
constexpr int kColumnMost = 860;
const QString kServeToken = u"suite-token"_s, kFirstMid = u"my-shop"_s, kFirstReceiver = u"http://localhost:3000/webhook"_s;

const Sql kOwnMids{"SELECT 1 FROM mids WHERE pg_mid = ?"};
const Sql kMerchants{"SELECT mid_id, api_key, webhook_secret, webhook_url FROM pg_mids WHERE active = 1 ORDER BY created_at DESC, mid_id"};

QString urlOf(int port, const char *path) { return u"http://127.0.0.1:%1%2"_s.arg(port).arg(QLatin1String(path)); }

/// Where `hamster serve` listens unless it is told otherwise.
ConnectState servedByCommand()
{
    ConnectState state;
    state.shopPort = 8080;
    state.gatewayPort = 8081;
    state.pgPort = 8082;
    state.operationsPort = 8090;
    state.token = kServeToken;
    return state;
}

} // namespace

ConnectPart::ConnectPart(const PaneContext &context)
    : m_context(context)
    , m_connect(ConnectPort::of(context.port))
    , m_notice(new Label)
    , m_callbacks(new Label({}, TextRole::Caption, Token::T3))
    , m_signature(new Label({}, TextRole::Body, Token::T2))
    , m_open(new Button({}, {}, ButtonKind::Primary))
    , m_addressHead(new SectionHeader)
    , m_keyHead(new SectionHeader)
    , m_receiverHead(new SectionHeader)
    , m_signatureHead(new SectionHeader)
    , m_tryHead(new SectionHeader)
    , m_receiver(new QWidget)
    , m_keys(new QWidget)
    , m_serve(new ConnectCommand(u"serve"_s))
    , m_pay(new ConnectCommand(u"pay"_s))
    , m_watch(new ConnectCommand(u"watch"_s))
{
    setObjectName(u"pg.connect"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *surface = new Surface;
    whole->addWidget(surface);
    auto *across = new QHBoxLayout(surface);
    across->setContentsMargins(14, 12, 14, 12);
    auto *page = new QWidget;
    page->setMaximumWidth(Theme::current().px(kColumnMost));
    across->addWidget(page, 1000);
    across->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    buildNotice(column);
    m_changePorts = Button::makeSmall({}, u"gear"_s);
    m_changePorts->setObjectName(u"pg.connect.ports"_s);
    connect(m_changePorts, &QPushButton::clicked, this, [this] { run(u"command.settings"_s); });
    auto *addresses = new QHBoxLayout;
    addresses->addWidget(m_addressHead, 1);
    addresses->addWidget(m_changePorts);
    column->addLayout(addresses);
    for (const char16_t *key : {u"loopers", u"toss", u"control", u"token", u"documents", u"shop", u"gateway", u"health"})
        addRow(column, QString::fromUtf16(key), key == std::u16string_view(u"token"));
    column->addSpacing(9);
    buildReceiver(column);
    column->addWidget(m_signatureHead);
    column->addWidget(m_signature);
    column->addSpacing(9);
    column->addWidget(m_tryHead);
    addCommand(column, m_pay);
    addCommand(column, m_watch);
    column->addStretch();
    for (Label *words : {m_notice, m_callbacks, m_signature}) words->setWordWrap(true);
    connect(m_connect, &ConnectPort::changed, this, &ConnectPart::read);
    read();
}

void ConnectPart::buildNotice(QVBoxLayout *column)
{
    m_notice->setObjectName(u"pg.connect.notice"_s);
    m_open->setObjectName(u"pg.connect.open"_s);
    column->addWidget(m_notice);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    addCommand(column, m_serve);
    column->addSpacing(9);
    connect(m_open, &QPushButton::clicked, this, [this] { run(u"command.welcome"_s); });
}

void ConnectPart::buildReceiver(QVBoxLayout *column)
{
    auto *keys = new QVBoxLayout(m_keys);
    keys->setContentsMargins(0, 0, 0, 9);
    keys->setSpacing(5);
    keys->addWidget(m_keyHead);
    addRow(keys, u"mid"_s);
    for (const char16_t *key : {u"apiKey", u"secret"}) addRow(keys, QString::fromUtf16(key), true);
    auto *receiver = new QVBoxLayout(m_receiver);
    receiver->setContentsMargins(0, 0, 0, 9);
    receiver->setSpacing(5);
    m_mid = makeLine(u"pg.connect.merchant"_s, kMidMost);
    m_url = makeLine(u"pg.connect.receiver"_s, kUrlMost);
    m_midField = new FormField(m_mid);
    m_urlField = new FormField(m_url);
    m_use = new Button;
    m_use->setObjectName(u"pg.connect.use"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_urlField, 3, Qt::AlignTop);
    row->addWidget(m_midField, 1, Qt::AlignTop);
    receiver->addWidget(m_receiverHead);
    receiver->addWidget(m_callbacks);
    receiver->addLayout(row);
    receiver->addWidget(m_use, 0, Qt::AlignLeft);
    column->addWidget(m_receiver);
    column->addWidget(m_keys);
    for (QLineEdit *line : {m_mid, m_url}) {
        connect(line, &QLineEdit::textChanged, this, &ConnectPart::checkReceiver);
        connect(line, &QLineEdit::returnPressed, m_use, &QPushButton::click);
    }
    connect(m_use, &QPushButton::clicked, this, &ConnectPart::introduce);
}

ConnectRow *ConnectPart::addRow(QVBoxLayout *column, const QString &key, bool secret)
{
    auto *row = new ConnectRow(key, secret);
    connect(row, &ConnectRow::copied, this,
            [this](const QString &caption) { m_context.navigator->notify(tr("%1: on the clipboard.").arg(caption), Family::Idle); });
    column->addWidget(row);
    return m_rows[key] = row;
}

void ConnectPart::addCommand(QVBoxLayout *column, ConnectCommand *command)
{
    connect(command, &ConnectCommand::copied, this,
            [this] { m_context.navigator->notify(tr("The command is on the clipboard."), Family::Idle); });
    column->addWidget(command);
}

/// The newest one that is not of the desk's own gateway.
ConnectPart::Merchant ConnectPart::merchant() const
{
    Database *pg = m_context.port->reader(DeskFile::Pg), *gateway = m_context.port->reader(DeskFile::Gateway);
    if (!pg || !gateway) return {};
    Rows rows = pg->query(kMerchants);
    while (rows.next()) {
        const QString mid = columnText(rows, 0);
        if (!gateway->value<std::int64_t>(kOwnMids, mid.toStdString()))
            return {mid, columnText(rows, 1), columnText(rows, 2), columnText(rows, 3)};
    }
    return {};
}

void ConnectPart::read()
{
    const bool served = m_connect->state().served;
    const ConnectState state = served ? m_connect->state() : servedByCommand();
    const Merchant known = served ? merchant() : Merchant();
    m_notice->setText(served
                          ? tr("This world is served over HTTP on this machine: your program can reach it now. Change its address in your "
                               "program to the one of the PG below, nothing else.")
                          : tr("The laboratory has no port: its network and its time are inside of this window, and no program can reach "
                               "them. The back office serves the same PG over HTTP; so does the command below, without a window."));
    m_addressHead->setText(served ? tr("Addresses") : tr("Addresses once it is served"));
    m_open->setVisible(!served);
    m_changePorts->setVisible(served);
    m_serve->setVisible(!served);
    m_receiver->setVisible(served);
    m_keys->setVisible(served && !known.mid.isEmpty());
    fillAddresses(state);
    fillKeys(known);
    fillCommands(state, known);
}

void ConnectPart::fillAddresses(const ConnectState &state)
{
    const auto set = [this](const char16_t *key, const QString &value, const QString &note) {
        m_rows.at(QString::fromUtf16(key))->setValue(value, note);
    };
    set(u"loopers", urlOf(state.pgPort, "/api/v1/payments"), tr("header X-USER-ID: any word"));
    set(u"toss", urlOf(state.pgPort, "/v1/payments"), tr("Basic auth with any test_sk_…"));
    set(u"shop", urlOf(state.shopPort, "/api/v1"), tr("header X-USER-ID: a member's id"));
    set(u"gateway", urlOf(state.gatewayPort, "/api/v1"), {});
    const bool operated = state.operationsPort > 0;
    set(u"control", operated ? urlOf(state.operationsPort, "/control/v1") : state.problem,
        tr("faults, outcomes and webhooks from your tests"));
    set(u"token", state.token, state.served ? tr("Authorization: Bearer …; another one at every start") : tr("Authorization: Bearer …"));
    set(u"documents", urlOf(state.operationsPort, "/openapi"), tr("pg.yaml, toss.yaml, control.yaml, ecommerce.yaml, gateway.yaml"));
    set(u"health", urlOf(state.operationsPort, "/actuator/health"), tr("metrics: /actuator/prometheus"));
    for (const char16_t *key : {u"token", u"documents", u"health"}) m_rows.at(QString::fromUtf16(key))->setVisible(operated);
    for (const char16_t *key : {u"shop", u"gateway"}) m_rows.at(QString::fromUtf16(key))->setVisible(state.served);
}

void ConnectPart::fillKeys(const Merchant &merchant)
{
    m_rows.at(u"mid"_s)->setValue(merchant.mid, tr("Loopers: send it as X-USER-ID"));
    m_rows.at(u"apiKey"_s)->setValue(merchant.apiKey, tr("Toss: user name of Basic auth, no password"));
    m_rows.at(u"secret"_s)->setValue(merchant.secret, tr("check the signature with it"));
    const QString mid = merchant.mid.isEmpty() ? kFirstMid : merchant.mid;
    const QString url = merchant.receiver.isEmpty() ? kFirstReceiver : merchant.receiver;
    if (mid != m_filledMid && m_mid->text() == m_filledMid) m_mid->setText(m_filledMid = mid);
    if (url != m_filledUrl && m_url->text() == m_filledUrl) m_url->setText(m_filledUrl = url);
    checkReceiver();
}

void ConnectPart::fillCommands(const ConnectState &state, const Merchant &merchant)
{
    const QString serve =
        u"hamster serve --only pg --profile calm \\\n  --callback-allow http://localhost:3000 --operator-token %1"_s.arg(kServeToken);
    m_serve->setCommand(serve, serve);
    const QString receiver = !merchant.receiver.isEmpty() ? merchant.receiver
                             : state.served               ? u"http://localhost:8080/callback"_s
                                                          : kFirstReceiver;
    const QString pay = u"curl -s %1 \\\n  -H 'X-USER-ID: %2' -H 'Content-Type: application/json' \\\n"
                        "  -d '{\"orderId\":\"ORDER-1\",\"cardType\":\"SAMSUNG\",\"cardNo\":\"1234-5678-9814-1451\",\n"
                        "       \"amount\":5000,\"callbackUrl\":\"%3\"}'"_s.arg(
                            urlOf(state.pgPort, "/api/v1/payments"), merchant.mid.isEmpty() ? u"135135"_s : merchant.mid, receiver);
    m_pay->setCommand(pay, pay);
    const QString watch =
        u"curl -s -H 'Authorization: Bearer %2' \\\n  '%1?order=ORDER-1'"_s.arg(urlOf(state.operationsPort, "/control/v1/deliveries"));
    m_watch->setCommand(watch.arg(state.token), watch.arg(state.served ? u"…"_s : state.token));
    m_watch->setVisible(state.operationsPort > 0);
}

void ConnectPart::checkReceiver()
{
    static const QRegularExpression kMid(u"^[A-Za-z0-9._-]+$"_s);
    const QUrl url(m_url->text().trimmed());
    const bool goodUrl = url.isValid() && url.scheme() == "http"_L1 && !url.host().isEmpty();
    const bool goodMid = kMid.match(m_mid->text().trimmed()).hasMatch();
    m_urlField->setProblem(goodUrl ? QString() : tr("A whole address, such as %1.").arg(kFirstReceiver));
    m_midField->setProblem(goodMid ? QString() : tr("Letters, digits, - _ and ."));
    m_use->setEnabled(goodUrl && goodMid && !m_waiting);
}

void ConnectPart::introduce()
{
    if (m_waiting) return;
    m_waiting = true;
    checkReceiver();
    const QString mid = m_mid->text().trimmed();
    m_connect->introduce(mid, m_url->text().trimmed(), [this, mid](const QString &problem) {
        m_waiting = false;
        m_filledMid = m_mid->text();
        m_filledUrl = m_url->text();
        read();
        if (problem.isEmpty())
            m_context.navigator->notify(tr("The PG knows %1 now: its webhooks are signed, and your address may be called back.").arg(mid),
                                        Family::Good);
        else
            m_context.navigator->notify(tr("The PG was not told of %1: %2").arg(mid, problem), Family::Bad);
    });
}

void ConnectPart::run(const QString &command)
{
    if (auto *action = window()->findChild<QAction *>(command)) action->trigger();
}

void ConnectPart::retranslate()
{
    setAccessibleName(tr("Connect your program"));
    m_open->setText(tr("Open the back office…"));
    m_changePorts->setText(tr("Other ports…"));
    m_keyHead->setText(tr("Your merchant at the PG"));
    m_receiverHead->setText(tr("Where your webhooks go"));
    m_callbacks->setText(tr("The PG calls the callbackUrl of each payment. It takes http://localhost:8080 from everybody, and the address "
                            "that you give it here; any other is refused with 400. With its merchant id your payments get signed webhooks "
                            "that are sent again until they arrive; with any other X-USER-ID one unsigned attempt."));
    m_signatureHead->setText(tr("How webhooks are signed"));
    m_signature->setText(tr("Standard Webhooks: header webhook-signature is “v1,” and the base64 of HMAC-SHA256 over "
                            "“webhook-id.webhook-timestamp.body”; its key is the base64 behind whsec_. Receiver check tries your receiver "
                            "with right and wrong ones."));
    m_tryHead->setText(tr("Try it"));
    m_urlField->setCaption(tr("Address of your receiver"));
    m_midField->setCaption(tr("Merchant id (MID)"));
    m_use->setText(tr("Tell the PG"));
    m_serve->setCaption(tr("In a terminal: a PG alone that calls back a program on port 3000"));
    m_pay->setCaption(tr("In a terminal: a payment. It is PENDING at first; the decision comes to callbackUrl."));
    m_watch->setCaption(tr("What became of its webhook, by the control API:"));
    const std::pair<const char16_t *, QString> captions[] = {{u"loopers", tr("PG, Loopers dialect")}, {u"toss", tr("PG, Toss dialect")},
                                                             {u"control", tr("Control API")},         {u"token", tr("Operator's token")},
                                                             {u"documents", tr("OpenAPI documents")}, {u"shop", tr("Shop")},
                                                             {u"gateway", tr("Cash gateway")},        {u"health", tr("Health")},
                                                             {u"mid", tr("Merchant id (MID)")},       {u"apiKey", tr("Secret key")},
                                                             {u"secret", tr("Webhook secret")}};
    for (const auto &[key, caption] : captions) m_rows.at(QString::fromUtf16(key))->setCaption(caption);
    read();
}

} // namespace hamster::pgconsole
