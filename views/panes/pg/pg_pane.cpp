#include "views/panes/pg/pg_pane.h"

#include "views/panes/pg/behaviour_part.h"
#include "views/panes/pg/deliveries_part.h"
#include "views/panes/pg/merchants_part.h"
#include "views/panes/pg/transactions_part.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/pane_scroll.h"
#include "views/widgets/profile_name.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/surface.h"

#include <QAction>
#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

constexpr int kBesideWidth = 860; // narrower: the webhooks go below

const QStringList &pageKeys()
{
    static const QStringList keys{u"transactions"_s, u"behaviour"_s, u"merchants"_s};
    return keys;
}

} // namespace

PgPane::PgPane(const PaneContext &context)
    : m_context(context)
    , m_pages(new SegmentedControl(true))
    , m_split(new QSplitter)
    , m_stack(new QStackedWidget)
    , m_transactions(new TransactionsPart(context))
    , m_behaviour(new BehaviourPart(context))
    , m_merchants(new MerchantsPart(context))
    , m_deliveries(new DeliveriesPart(context))
{
    setObjectName(u"pane.pg"_s);
    m_pages->setObjectName(u"pg.pages"_s);
    for (int i = 0; i < pageKeys().size(); ++i) {
        const QString key = pageKeys().at(i);
        m_pages->addSegment(key, {}); // words only: with icons, a narrow console would show nothing else
        auto *action = new QAction(this);
        action->setObjectName("pg.show."_L1 + key);
        connect(action, &QAction::triggered, this, [this, key] { showPage(key); });
        addAction(action);
        m_actions.push_back(action);
    }
    addActions(m_transactions->decisions());
    context.header->addControl(m_pages);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    m_stack->addWidget(m_transactions);
    m_stack->addWidget(new PaneScroll(m_behaviour)); // wide forms do not widen the tables
    m_stack->addWidget(new PaneScroll(m_merchants));
    auto *beside = new Surface;
    auto *besideColumn = new QVBoxLayout(beside);
    besideColumn->setContentsMargins(1, 0, 0, 0);
    besideColumn->addWidget(m_deliveries);
    beside->setMinimumWidth(290);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_stack);
    m_split->addWidget(beside);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizes({560, 420});
    connect(m_pages, &SegmentedControl::selected, this, &PgPane::showPage);
    connect(m_transactions, &TransactionsPart::chosen, m_deliveries, &DeliveriesPart::follow);
    connect(m_transactions, &TransactionsPart::webhooksRequested, this, [this](const QString &key) {
        if (!m_deliveries->choose(key)) m_context.navigator->notify(tr("No webhook was made for %1 yet.").arg(key), Family::Idle);
    });
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { forget(); });
    // Countdowns and the behaviour in force move without a commit.
    connect(context.port, &DeskPort::statusChanged, m_live, &LiveRefresh::soon);
    retranslate();
    showPage(u"transactions"_s);
}

void PgPane::showPage(const QString &key)
{
    m_pages->setCurrent(key);
    m_stack->setCurrentIndex(static_cast<int>(pageKeys().indexOf(key)));
    read();
}

void PgPane::read()
{
    const QString page = m_pages->current();
    if (page == "transactions"_L1) m_transactions->read();
    if (page == "behaviour"_L1) m_behaviour->read();
    if (page == "merchants"_L1) m_merchants->read();
    m_deliveries->read();
    const QString profile = m_context.port->pgBehaviour().profile;
    m_context.header->setSubtitle(profile.isEmpty() ? QString() : tr("behaviour: %1").arg(profileName(profile)));
}

void PgPane::forget()
{
    m_transactions->forget();
    m_deliveries->forget();
    m_merchants->forget();
}

void PgPane::showEntity(const EntityRef &entity)
{
    bool found = false;
    if (entity.kind == "transaction"_L1) {
        showPage(u"transactions"_s);
        found = m_transactions->choose(entity.id);
    }
    const bool sent = m_deliveries->choose(entity.id);
    if (!found && !sent)
        m_context.navigator->notify(tr("The PG knows no %1 in this world. Nothing was changed.").arg(entity.id), Family::Warn);
}

void PgPane::retranslate()
{
    setAccessibleName(tr("PG console"));
    m_pages->setAccessibleName(tr("Parts of the PG console"));
    const QStringList names{tr("Transactions"), tr("Behaviour"), tr("Merchants")};
    const QStringList actions{tr("Show PG transactions"), tr("Show the PG's behaviour"), tr("Show merchants and test cards")};
    for (int i = 0; i < names.size(); ++i) {
        m_pages->setText(pageKeys().at(i), names.at(i));
        m_actions.at(i)->setText(actions.at(i));
    }
    m_transactions->retranslate();
    m_behaviour->retranslate();
    m_merchants->retranslate();
    m_deliveries->retranslate();
}

void PgPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        read();
    }
    QWidget::changeEvent(event);
}

void PgPane::resizeEvent(QResizeEvent *event)
{
    m_split->setOrientation(width() < kBesideWidth ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}

} // namespace hamster::pgconsole

namespace hamster {

PaneSpec pgPane()
{
    PaneSpec spec;
    spec.id = u"pg"_s;
    spec.icon = u"pg"_s;
    spec.group = PaneGroup::Laboratory;
    spec.title = [] { return pgconsole::PgPane::tr("PG console"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new pgconsole::PgPane(context); };
    spec.entityKinds = {u"transaction"_s, u"delivery"_s};
    return spec;
}

} // namespace hamster
