#include "views/panes/pg/pg_pane.h"

#include "views/panes/pg/behaviour_part.h"
#include "views/panes/pg/connect_part.h"
#include "views/panes/pg/deliveries_part.h"
#include "views/panes/pg/merchants_part.h"
#include "views/panes/pg/transactions_part.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
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

constexpr int kBesideWidth = 860; // at 100 %; narrower: transactions and webhooks are pages of their own
const QString kTransactions = u"transactions"_s, kWebhooks = u"webhooks"_s, kBehaviour = u"behaviour"_s, kMerchants = u"merchants"_s,
              kConnect = u"connect"_s;

const QStringList kPages{kTransactions, kWebhooks, kBehaviour, kMerchants, kConnect};

} // namespace

PgPane::PgPane(const PaneContext &context)
    : m_context(context)
    , m_pages(new SegmentedControl(true))
    , m_narrowPages(new SegmentedControl(true))
    , m_toConnect(Button::makeIcon(u"link"_s, {}))
    , m_bar(new Surface(Token::Head, Qt::BottomEdge))
    , m_split(new QSplitter)
    , m_stack(new QStackedWidget)
    , m_beside(new Surface)
{
    setObjectName(u"pane.pg"_s);
    m_pages->setObjectName(u"pg.pages"_s);
    m_narrowPages->setObjectName(u"pg.pages.narrow"_s);
    for (const QString &key : kPages) {
        m_pages->addSegment(key, {});
        if (key != kConnect) m_narrowPages->addSegment(key, {}); // five words are too long: it has a button of its own there
        auto *action = new QAction(this);
        action->setObjectName("pg.show."_L1 + key);
        connect(action, &QAction::triggered, this, [this, key] { choosePage(key); });
        addAction(action);
        m_actions.push_back(action);
    }
    context.header->addControl(m_pages);
    m_toConnect->setObjectName(u"pg.toConnect"_s);
    context.header->addControl(m_toConnect);
    connect(m_toConnect, &QPushButton::clicked, this, [this] { choosePage(kConnect); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QHBoxLayout *bar = m_bar->makeBar();
    bar->addWidget(m_narrowPages);
    bar->addStretch();
    column->addWidget(m_bar);
    column->addWidget(m_split, 1);
    auto *besideColumn = new QVBoxLayout(m_beside);
    besideColumn->setContentsMargins(1, 0, 0, 0);
    m_beside->setMinimumWidth(290);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_stack);
    m_split->addWidget(m_beside);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizes({640, 330}); // the cards of transactions, and their chips in one row
    for (SegmentedControl *pages : {m_pages, m_narrowPages}) connect(pages, &SegmentedControl::selected, this, &PgPane::choosePage);
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { forget(); });
    // Countdowns and the behaviour in force move without a commit.
    connect(context.port, &DeskPort::statusChanged, m_live, &LiveRefresh::soon);
    retranslate();
}

bool PgPane::isWide() const { return width() >= Theme::current().px(kBesideWidth); }

QString PgPane::page() const { return !m_chosenPage.isEmpty() ? m_chosenPage : isWide() ? kTransactions : kWebhooks; }

void PgPane::choosePage(const QString &key)
{
    m_chosenPage = key;
    arrange();
}

QWidget *PgPane::makePage(const QString &key)
{
    if (key == kTransactions) {
        m_transactions = new TransactionsPart(m_context);
        addActions(m_transactions->decisions());
        connect(m_transactions, &TransactionsPart::chosen, this, [this](const QString &transaction) {
            m_current = transaction;
            if (m_deliveries) m_deliveries->follow(transaction);
        });
        connect(m_transactions, &TransactionsPart::webhooksRequested, this, &PgPane::showWebhooksOf);
        m_transactions->retranslate();
        return m_transactions;
    }
    if (key == kBehaviour) {
        m_behaviour = new BehaviourPart(m_context);
        m_behaviour->retranslate();
        return new PaneScroll(m_behaviour); // wide forms do not widen the tables
    }
    if (key == kConnect) {
        m_connect = new ConnectPart(m_context);
        m_connect->retranslate();
        auto *scroll = new PaneScroll(m_connect);
        scroll->setWraps();
        return scroll;
    }
    m_merchants = new MerchantsPart(m_context);
    m_merchants->retranslate();
    return new PaneScroll(m_merchants);
}

void PgPane::makeDeliveries()
{
    if (m_deliveries) return;
    m_deliveries = new DeliveriesPart(m_context);
    m_deliveries->retranslate();
    m_beside->layout()->addWidget(m_deliveries);
    if (!m_current.isEmpty()) m_deliveries->follow(m_current);
}

void PgPane::arrange()
{
    const QString page = this->page();
    const bool beside = page == kWebhooks || (page == kTransactions && isWide());
    m_pages->setVisible(isWide());
    m_bar->setVisible(!isWide()); // its header has no room for them
    m_toConnect->setVisible(!isWide());
    const QString shown = page + (beside ? u"+"_s : QString());
    if (shown == m_shown) return;
    m_shown = shown;
    for (SegmentedControl *pages : {m_pages, m_narrowPages}) pages->setCurrent(page);
    if (page != kWebhooks) {
        QWidget *&made = m_made[page];
        if (!made) m_stack->addWidget(made = makePage(page));
        m_stack->setCurrentWidget(made);
    }
    if (beside) {
        makeDeliveries();
        m_deliveries->setAlone(page == kWebhooks);
    }
    m_stack->setVisible(page != kWebhooks);
    m_beside->setVisible(beside);
    read();
}

void PgPane::read()
{
    const bool beside = m_deliveries && !m_beside->isHidden();
    if (m_shown.startsWith(kTransactions)) m_transactions->read();
    if (m_shown == kBehaviour) m_behaviour->read();
    if (m_shown == kMerchants) m_merchants->read();
    if (m_shown == kConnect) m_connect->read();
    if (beside) m_deliveries->read();
    const QString profile = m_context.port->pgBehaviour().profile;
    const bool decides = page() != kMerchants && page() != kConnect; // to these the behaviour is nothing
    m_context.header->setSubtitle(profile.isEmpty() || !decides ? QString() : tr("behaviour: %1").arg(profileName(profile)));
}

void PgPane::forget()
{
    m_current.clear();
    if (m_transactions) m_transactions->forget();
    if (m_deliveries) m_deliveries->forget();
    if (m_merchants) m_merchants->forget();
}

void PgPane::showWebhooksOf(const QString &transaction)
{
    makeDeliveries();
    if (!m_deliveries->choose(transaction))
        return m_context.navigator->notify(tr("No webhook was made for %1 yet.").arg(transaction), Family::Idle);
    if (m_beside->isHidden()) choosePage(kWebhooks);
}

void PgPane::showEntity(const EntityRef &entity)
{
    if (entity.kind == "connection"_L1) return choosePage(kConnect);
    bool found = false;
    if (entity.kind == "transaction"_L1) {
        choosePage(kTransactions);
        found = m_transactions->choose(entity.id);
    } else {
        if (m_beside->isHidden()) choosePage(kWebhooks);
        makeDeliveries();
    }
    const bool sent = m_deliveries && !m_beside->isHidden() && m_deliveries->choose(entity.id);
    if (!found && !sent)
        m_context.navigator->notify(tr("The PG knows no %1 in this world. Nothing was changed.").arg(entity.id), Family::Warn);
}

void PgPane::retranslate()
{
    setAccessibleName(tr("PG console"));
    for (SegmentedControl *pages : {m_pages, m_narrowPages}) pages->setAccessibleName(tr("Parts of the PG console"));
    const QStringList names{tr("Transactions"), tr("Webhooks"), tr("Behaviour"), tr("Merchants"), tr("Connect")};
    m_toConnect->setHint(tr("Connect your program"));
    const QStringList actions{tr("Show PG transactions"), tr("Show the PG's webhooks"), tr("Show the PG's behaviour"),
                              tr("Show merchants and test cards"), tr("Show how your own program is connected")};
    for (int i = 0; i < names.size(); ++i) {
        for (SegmentedControl *pages : {m_pages, m_narrowPages}) pages->setText(kPages.at(i), names.at(i)); // where it has it
        m_actions.at(i)->setText(actions.at(i));
    }
    if (m_transactions) m_transactions->retranslate();
    if (m_behaviour) m_behaviour->retranslate();
    if (m_merchants) m_merchants->retranslate();
    if (m_connect) m_connect->retranslate();
    if (m_deliveries) m_deliveries->retranslate();
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
    arrange();
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
    spec.entityKinds = {u"transaction"_s, u"delivery"_s, u"connection"_s};
    return spec;
}

} // namespace hamster
