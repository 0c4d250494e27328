#include "views/panes/payments/request_acts.h"

#include "views/frame/navigator.h"
#include "views/items/hand_rules.h"
#include "views/theme/icons.h"
#include "views/widgets/present_only.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace hamster::payments {

namespace {

constexpr struct {
    const char *kind;
    const char *name; ///< source text
} kActs[] = {
    {"pg-request.timeout-before", QT_TRANSLATE_NOOP("hamster::payments::RequestActs", "times out before the PG has it")},
    {"pg-request.timeout-after", QT_TRANSLATE_NOOP("hamster::payments::RequestActs", "times out after the PG has stored it")},
    {"pg-request.http-500", QT_TRANSLATE_NOOP("hamster::payments::RequestActs", "is answered 500")},
    {"pg-request.http-503", QT_TRANSLATE_NOOP("hamster::payments::RequestActs", "is answered 503")},
    {"pg-request.http-429", QT_TRANSLATE_NOOP("hamster::payments::RequestActs", "is answered 429")},
    {"pg-request.refused", QT_TRANSLATE_NOOP("hamster::payments::RequestActs", "is refused on connecting")},
};

} // namespace

RequestActs::RequestActs(const PaneContext &context, QWidget *view)
    : QObject(view)
    , m_context(context)
    , m_menu(new QMenu(view))
{
    m_menu->setIcon(themeIcon(u"fault"_s));
    for (const auto &act : kActs) {
        QAction *action = m_menu->addAction(QString());
        action->setObjectName("payments.request."_L1 + QLatin1String(act.kind).mid(11));
        connect(action, &QAction::triggered, this, [this, &act] {
            FaultWho who;
            who.order = m_order.toStdString();
            sendHandRule(m_context.port, m_context.navigator, this, handRule(act.kind, who),
                         tr("The next PG request of %1 %2.").arg(m_order, tr(act.name)));
        });
        m_actions.push_back(action);
    }
    view->addAction(m_menu->menuAction());
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    presentOnly(context.port, m_menu->menuAction());
    setOrder({});
    retranslate();
}

void RequestActs::setOrder(const QString &number)
{
    m_order = number;
    m_menu->menuAction()->setEnabled(!number.isEmpty() && m_context.port->setup().laboratory);
}

void RequestActs::retranslate()
{
    m_menu->setTitle(tr("The order's next PG request"));
    for (std::size_t i = 0; i < m_actions.size(); ++i) m_actions[i]->setText(tr(kActs[i].name));
}

} // namespace hamster::payments
