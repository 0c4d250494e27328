#include "views/panes/events/message_acts.h"

#include "views/frame/navigator.h"
#include "views/theme/icons.h"
#include "views/widgets/command_run.h"
#include "views/widgets/present_only.h"

#include <QAction>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace hamster::events {

namespace {

constexpr struct {
    MessageAct act;
    const char *key;
    const char16_t *icon;
    const char *name; ///< source text
    const char *done; ///< source text
} kActs[] = {
    {MessageAct::Duplicate, "duplicate", u"dup", QT_TRANSLATE_NOOP("hamster::events::MessageActs", "Deliver it once more"),
     QT_TRANSLATE_NOOP("hamster::events::MessageActs", "%1 was put on the bus once more.")},
    {MessageAct::Hold, "hold", u"hold", QT_TRANSLATE_NOOP("hamster::events::MessageActs", "Hold it back"),
     QT_TRANSLATE_NOOP("hamster::events::MessageActs", "%1 is held back, and the later ones of its key with it.")},
    {MessageAct::Release, "release", u"release", QT_TRANSLATE_NOOP("hamster::events::MessageActs", "Release it"),
     QT_TRANSLATE_NOOP("hamster::events::MessageActs", "%1 goes on.")},
    {MessageAct::Drop, "drop", u"drop", QT_TRANSLATE_NOOP("hamster::events::MessageActs", "Lose it"),
     QT_TRANSLATE_NOOP("hamster::events::MessageActs", "%1 is lost for those who have not handled it.")},
    {MessageAct::Poison, "poison", u"fault", QT_TRANSLATE_NOOP("hamster::events::MessageActs", "Poison it"),
     QT_TRANSLATE_NOOP("hamster::events::MessageActs", "%1 cannot be read any more by those who have not handled it.")},
};

} // namespace

MessageActs::MessageActs(const PaneContext &context, QWidget *view)
    : QObject(view)
    , m_context(context)
{
    for (std::size_t i = 0; i < std::size(kActs); ++i) {
        auto *action = new QAction(themeIcon(QString::fromUtf16(kActs[i].icon)), {}, this);
        action->setObjectName("events.message."_L1 + QLatin1String(kActs[i].key));
        connect(action, &QAction::triggered, this, [this, i] { act(i); });
        view->addAction(action);
        presentOnly(context.port, action);
        m_actions.push_back(action);
    }
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    setMessage({}, {});
    retranslate();
}

void MessageActs::setMessage(const std::optional<hamster::MessagePlace> &place, const QString &type)
{
    m_place = place;
    m_type = type;
    const bool can = place && m_context.port->setup().laboratory;
    for (QAction *action : m_actions) action->setEnabled(can);
}

void MessageActs::act(std::size_t which)
{
    if (!m_place) return;
    const command::ActOnMessage command{*m_place, kActs[which].act, "by hand in the desk",
                                        Actor(m_context.port->actor().toStdString(), Role::Trainer)};
    m_context.port->send(
        command, [self = QPointer<MessageActs>(this), done = tr(kActs[which].done).arg(m_type)](const CommandAnswer &answer) {
            if (self) self->m_context.navigator->notify(answer.ok ? done : refusalText(answer), answer.ok ? Family::Good : Family::Bad);
        });
}

void MessageActs::retranslate()
{
    for (std::size_t i = 0; i < m_actions.size(); ++i) m_actions[i]->setText(tr(kActs[i].name));
}

} // namespace hamster::events
