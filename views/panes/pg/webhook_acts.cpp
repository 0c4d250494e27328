#include "views/panes/pg/webhook_acts.h"

#include "views/frame/navigator.h"
#include "views/theme/icons.h"
#include "views/theme/states.h"
#include "views/widgets/command_run.h"
#include "views/widgets/present_only.h"

#include <QAction>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

constexpr std::int64_t kAmount = 1000; // won, on top of the true one

enum class Part { Copies, Delay, Swap, Content, Forge };
using enum command::WebhookAct;
using namespace std::chrono_literals;

} // namespace

struct WebhookActs::Act {
    const char *key;
    Part part;
    command::WebhookAct act;
    int copies;
    Duration by;
    const char *name; ///< source text
};

std::span<const WebhookActs::Act> WebhookActs::all()
{
    // clang-format off
    static constexpr Act acts[] = {
        {"copies2", Part::Copies, Duplicate, 2, {}, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "2 copies")},
        {"copies5", Part::Copies, Duplicate, 5, {}, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "5 copies")},
        {"copies20", Part::Copies, Duplicate, 20, {}, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "20 copies")},
        {"delay10s", Part::Delay, Delay, 1, 10s, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "10 seconds")},
        {"delay1min", Part::Delay, Delay, 1, 1min, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "1 minute")},
        {"delayWindow", Part::Delay, Delay, 1, 6min, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "6 minutes, past the replay window")},
        {"delayExpiry", Part::Delay, Delay, 1, 20min, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "20 minutes, past the reservation's expiry")},
        {"swap", Part::Swap, SwapWithNext, 1, {}, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Let the next one overtake it")},
        {"amount", Part::Content, TamperAmount, 1, {}, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Another amount")},
        {"status", Part::Content, TamperStatus, 1, {}, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Another status")},
        {"forge", Part::Forge, Forge, 1, {}, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Signed by somebody else")},
        {"strip", Part::Forge, StripSignature, 1, {}, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "Without a signature")},
        {"break", Part::Forge, BreakSignature, 1, {}, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "With a broken signature")},
        {"old", Part::Forge, OldTimestamp, 1, 10min, QT_TRANSLATE_NOOP("hamster::pgconsole::WebhookActs", "With a timestamp of ten minutes ago")},
    };
    // clang-format on
    return acts;
}

WebhookActs::WebhookActs(const PaneContext &context, QWidget *view)
    : QObject(view)
    , m_context(context)
    , m_copies(new QMenu(view))
    , m_delay(new QMenu(view))
    , m_content(new QMenu(view))
    , m_forge(new QMenu(view))
{
    m_copies->setIcon(themeIcon(u"dup"_s));
    m_delay->setIcon(themeIcon(u"clock"_s));
    m_content->setIcon(themeIcon(u"tamper"_s));
    m_forge->setIcon(themeIcon(u"fault"_s));
    for (const Act &act : all())
        add(act.part == Part::Copies    ? m_copies
            : act.part == Part::Delay   ? m_delay
            : act.part == Part::Content ? m_content
            : act.part == Part::Forge   ? m_forge
                                        : nullptr,
            act);
    view->addActions({m_copies->menuAction(), m_delay->menuAction(), m_swap, m_content->menuAction(), m_forge->menuAction()});
    for (QMenu *menu : {m_copies, m_delay, m_content, m_forge}) presentOnly(context.port, menu->menuAction());
    presentOnly(context.port, m_swap);
    setDelivery({});
    retranslate();
}

void WebhookActs::add(QMenu *menu, const Act &act)
{
    auto *action = new QAction(this);
    action->setObjectName("pg.webhook."_L1 + QLatin1String(act.key));
    connect(action, &QAction::triggered, this, [this, &act] { happen(act); });
    if (menu) {
        menu->addAction(action);
    } else {
        action->setIcon(themeIcon(u"rep"_s));
        m_swap = action;
    }
    m_actions.emplace_back(action, &act);
}

void WebhookActs::setDelivery(const std::optional<DeliveryFacts> &delivery)
{
    m_delivery = delivery;
    const bool laboratory = m_context.port->setup().laboratory;
    // What changes an attempt sends one: while another is on the wire that would be refused.
    const bool sends = delivery && laboratory && actsFor(delivery->state, delivery->held).resend;
    for (QMenu *menu : {m_copies, m_delay, m_content, m_forge})
        menu->menuAction()->setEnabled(menu == m_copies ? delivery.has_value() : sends);
    m_swap->setEnabled(sends);
}

void WebhookActs::happen(const Act &act)
{
    if (!m_delivery) return;
    const QString done =
        (act.part == Part::Copies ? tr("Sent besides the webhook of %1: %2.") : tr("The next attempt of the webhook of %1: %2."))
            .arg(m_delivery->order, tr(act.name).toLower());
    m_context.port->send(command::ActOnWebhook{m_delivery->publicId, act.act, act.copies, act.by, kAmount},
                         [self = QPointer<WebhookActs>(this), done, asked = *m_delivery](const CommandAnswer &answer) {
                             if (!self) return;
                             Navigator *navigator = self->m_context.navigator;
                             if (answer.ok)
                                 navigator->notify(done, Family::Good);
                             else if (const QString overtaken = self->overtakenText(asked, answer); !overtaken.isEmpty())
                                 navigator->notify(overtaken, Family::Warn);
                             else
                                 navigator->notify(refusalText(answer), Family::Bad);
                         });
}

QString WebhookActs::overtakenText(const DeliveryFacts &asked, const CommandAnswer &answer) const
{
    if (answer.ok || answer.code != "conflict") return {};
    Database *pg = m_context.port->reader(DeskFile::Pg);
    const std::optional<DeliveryFacts> now = pg ? readDelivery(*pg, asked.id) : std::nullopt;
    if (!now) return {};
    if (now->state == "DELIVERED"_L1) return tr("The webhook of %1 was delivered meanwhile; nothing was changed.").arg(now->order);
    if (asked.held && !now->held) return tr("The webhook of %1 is no longer held; nothing was changed.").arg(now->order);
    return tr("The webhook of %1 is now “%2”; nothing was changed.").arg(now->order, stateName(u"delivery"_s, now->state));
}

void WebhookActs::retranslate()
{
    m_copies->setTitle(tr("Send copies"));
    m_delay->setTitle(tr("Delay the next attempt"));
    m_content->setTitle(tr("Alter it on the wire"));
    m_forge->setTitle(tr("Forge"));
    for (const auto &[action, act] : m_actions) action->setText(tr(act->name));
}

} // namespace hamster::pgconsole
