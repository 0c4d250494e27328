#include "views/panes/faults/service_menu.h"

#include "views/frame/navigator.h"
#include "views/items/hand_rules.h"
#include "views/theme/icons.h"
#include "views/theme/services.h"
#include "views/widgets/command_run.h"

#include <QAction>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {
constexpr std::int64_t kDowntimeMs = 86'400'000; // who crashes it by hand restarts it by hand
}

QString ServiceMenu::nameOf(Party party)
{
    const std::string_view name = toString(party);
    return serviceName(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

ServiceMenu::ServiceMenu(const PaneContext &context, QWidget *parent)
    : QMenu(parent)
    , m_context(context)
{
    setObjectName(u"faults.services.menu"_s);
    for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment, Party::Pg}) {
        const std::string_view utf8 = toString(party);
        const QString key = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        QMenu *menu = addMenu(themeIcon(serviceLook(key).icon.toString(), serviceLook(key).color), QString());
        const auto add = [&](const char16_t *what, const char16_t *icon, auto run) {
            QAction *action = menu->addAction(themeIcon(QString::fromUtf16(icon)), QString());
            action->setObjectName("faults.service."_L1 + key + u'.' + QString::fromUtf16(what));
            connect(action, &QAction::triggered, this, run);
            return action;
        };
        Entry entry{.menu = menu, .party = party};
        entry.now = add(u"crash", u"fault", [this, party] { crash(party); });
        entry.before = party == Party::Pg ? nullptr : add(u"before", u"fault", [this, party] { crashAtCommit(party, true); });
        entry.after = party == Party::Pg ? nullptr : add(u"after", u"fault", [this, party] { crashAtCommit(party, false); });
        menu->addSeparator();
        entry.restart = add(u"restart", u"resend", [this, party] { restart(party); });
        m_entries.push_back(entry);
    }
    retranslate();
}

void ServiceMenu::crash(Party party)
{
    m_context.port->send(command::CrashService{party}, [self = QPointer<ServiceMenu>(this), party](const CommandAnswer &answer) {
        if (!self) return;
        self->m_context.navigator->notify(answer.ok ? tr("%1 has crashed. Restart it from the same menu.").arg(nameOf(party))
                                                    : refusalText(answer),
                                          answer.ok ? Family::Warn : Family::Bad);
    });
}

void ServiceMenu::restart(Party party)
{
    m_context.port->send(command::RestartService{party}, [self = QPointer<ServiceMenu>(this), party](const CommandAnswer &answer) {
        if (!self) return;
        self->m_context.navigator->notify(answer.ok ? tr("%1 runs again and goes on where it was.").arg(nameOf(party))
                                                    : refusalText(answer),
                                          answer.ok ? Family::Good : Family::Bad);
    });
}

void ServiceMenu::crashAtCommit(Party party, bool before)
{
    FaultWho who;
    who.service = std::string(toString(party));
    const QString done = (before ? tr("%1 crashes before its next commit, and stays down until you restart it.")
                                 : tr("%1 crashes after its next commit, and stays down until you restart it."))
                             .arg(nameOf(party));
    sendHandRule(m_context.port, m_context.navigator, this,
                 handRule(before ? "process.crash-before-commit" : "process.crash-after-commit", who, {{"downtime", kDowntimeMs}}), done);
}

void ServiceMenu::retranslate()
{
    for (const Entry &entry : m_entries) {
        entry.menu->setTitle(nameOf(entry.party));
        entry.now->setText(tr("Crash now"));
        if (entry.before) entry.before->setText(tr("Crash before the next commit"));
        if (entry.after) entry.after->setText(tr("Crash after the next commit"));
        entry.restart->setText(tr("Restart"));
    }
}

} // namespace hamster::faults_pane
