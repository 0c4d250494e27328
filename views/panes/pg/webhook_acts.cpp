#include "views/panes/pg/webhook_acts.h"

#include "views/frame/navigator.h"
#include "views/items/hand_rules.h"
#include "views/theme/icons.h"
#include "views/widgets/command_run.h"

#include <QAction>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

enum class Part { Swap, Delay, Content, Forge };
constexpr int kCopies[] = {2, 5, 20};

} // namespace

struct WebhookActs::Act {
    const char *key;
    Part part;
    const char *kind;
    std::int64_t delayMs; ///< parameter "by"; 0: none
    const char *name;     ///< source text
};

namespace {

// clang-format off
constexpr struct { const char *key; Part part; const char *kind; std::int64_t delayMs; const char *name; } kActs[] = {
    {"swap", Part::Swap, "webhook.reordered", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Let the next one overtake it")},
    {"delay10s", Part::Delay, "webhook.delayed", 10'000, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "10 seconds")},
    {"delay1min", Part::Delay, "webhook.delayed", 60'000, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "1 minute")},
    {"delayWindow", Part::Delay, "webhook.after-replay-window", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Past the replay window")},
    {"delayExpiry", Part::Delay, "webhook.after-expiry", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Past the reservation's expiry")},
    {"amount", Part::Content, "webhook.wrong-amount-altered", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Another amount")},
    {"status", Part::Content, "webhook.wrong-status-altered", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Another status")},
    {"order", Part::Content, "webhook.wrong-order-altered", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Another order")},
    {"wrongKey", Part::Forge, "webhook.signature-wrong-key", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Signed with a wrong key")},
    {"strip", Part::Forge, "webhook.signature-missing", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Without a signature")},
    {"break", Part::Forge, "webhook.signature-broken", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "With a broken signature")},
    {"old", Part::Forge, "webhook.stale-timestamp", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "With an old timestamp")},
    {"foreign", Part::Forge, "webhook.foreign-peer", 0, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "From a foreign address")},
};
// clang-format on

} // namespace

WebhookActs::WebhookActs(const PaneContext &context, QWidget *view)
    : QObject(view)
    , m_context(context)
    , m_copies(new QMenu(view))
    , m_delay(new QMenu(view))
    , m_content(new QMenu(view))
    , m_forge(new QMenu(view))
{
    static const std::vector<Act> acts = [] {
        std::vector<Act> all;
        for (const auto &each : kActs) all.push_back({each.key, each.part, each.kind, each.delayMs, each.name});
        return all;
    }();
    for (const int count : kCopies) {
        QAction *action = m_copies->addAction(QString());
        action->setObjectName(u"pg.webhook.copies.%1"_s.arg(count));
        connect(action, &QAction::triggered, this, [this, count] { copies(count); });
        m_copyActions.emplace_back(action, count);
    }
    m_copies->setIcon(themeIcon(u"dup"_s));
    m_delay->setIcon(themeIcon(u"clock"_s));
    m_content->setIcon(themeIcon(u"tamper"_s));
    m_forge->setIcon(themeIcon(u"fault"_s));
    m_swap = add(nullptr, acts.front());
    m_swap->setIcon(themeIcon(u"rep"_s));
    view->addAction(m_copies->menuAction());
    view->addAction(m_delay->menuAction());
    view->addAction(m_swap);
    view->addAction(m_content->menuAction());
    view->addAction(m_forge->menuAction());
    for (const Act &act : acts)
        if (act.part != Part::Swap) add(act.part == Part::Delay ? m_delay : act.part == Part::Content ? m_content : m_forge, act);
    setDelivery({});
    retranslate();
}

QAction *WebhookActs::add(QMenu *menu, const Act &act)
{
    auto *action = new QAction(this);
    action->setObjectName("pg.webhook."_L1 + QLatin1String(act.key));
    connect(action, &QAction::triggered, this, [this, &act] { happen(act); });
    if (menu) menu->addAction(action);
    m_actions.emplace_back(action, &act);
    return action;
}

void WebhookActs::setDelivery(const std::optional<DeliveryFacts> &delivery)
{
    m_delivery = delivery;
    const bool laboratory = m_context.port->setup().laboratory;
    for (QMenu *menu : {m_copies, m_delay, m_content, m_forge}) menu->menuAction()->setEnabled(delivery.has_value() && (laboratory || menu == m_copies));
    m_swap->setEnabled(delivery && laboratory);
}

void WebhookActs::copies(int count)
{
    if (!m_delivery) return;
    const QString order = m_delivery->order;
    m_context.port->send(command::ActOnWebhook{m_delivery->publicId, command::WebhookAct::Duplicate, count},
                         [self = QPointer<WebhookActs>(this), count, order](const CommandAnswer &answer) {
                             if (!self) return;
                             self->m_context.navigator->notify(answer.ok ? tr("%1 copies of the webhook of %2 were sent.").arg(count).arg(order) : refusalText(answer),
                                                               answer.ok ? Family::Good : Family::Bad);
                         });
}

void WebhookActs::happen(const Act &act)
{
    if (!m_delivery) return;
    std::map<std::string, std::int64_t> parameters;
    if (act.delayMs > 0) parameters["by"] = act.delayMs;
    FaultWho who;
    // A finished delivery is sent anew, under another id: it is found by its order.
    const bool over = m_delivery->isOver();
    if (over)
        who.order = m_delivery->order.toStdString();
    else
        who.key = m_delivery->webhookId.toStdString();
    const QString done = tr("The next attempt of the webhook of %1: %2").arg(m_delivery->order, tr(act.name));
    const qint64 delivery = m_delivery->publicId;
    sendHandRule(m_context.port, m_context.navigator, this, handRule(act.kind, who, parameters), done, [this, over, delivery] {
        if (over) m_context.port->send(command::ActOnWebhook{delivery, command::WebhookAct::Resend, 1}, [](const CommandAnswer &) {});
    });
}

void WebhookActs::retranslate()
{
    m_copies->setTitle(tr("Send copies"));
    m_delay->setTitle(tr("Delay the next attempt"));
    m_content->setTitle(tr("Alter it on the wire"));
    m_forge->setTitle(tr("Forge"));
    for (const auto &[action, count] : m_copyActions) action->setText(tr("%1 copies").arg(count));
    for (const auto &[action, act] : m_actions) action->setText(tr(act->name));
}

} // namespace hamster::pgconsole
