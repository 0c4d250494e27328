#include "views/panes/faults/faults_pane.h"

#include "views/desk_port.h"
#include "views/history_port.h"
#include "views/items/paged_table.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/faults/fault_queries.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/faults/service_menu.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/widgets/surface.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {
constexpr int kTall = 430; ///< from this height on rules and firings have room for each other
}

FaultsPane::FaultsPane(const PaneContext &context)
    : m_context(context)
    , m_model(new RulesModel(this))
    , m_view(new RulesView(m_model))
    , m_table(new TableView)
    , m_empty(new EmptyState)
    , m_noFirings(new EmptyState)
    , m_split(new QSplitter(Qt::Vertical))
{
    setObjectName(u"pane.faults"_s);
    m_firings = new PagedTable(
        [this](qint64 high, qint64 low, int limit) {
            Database *faults = m_context.port->reader(DeskFile::Faults);
            return faults ? firingRows(*faults, m_filter, high, low, limit) : std::vector<CellRow>();
        },
        [this]() -> qint64 {
            Database *faults = m_context.port->reader(DeskFile::Faults);
            return faults ? newestFiring(*faults) : 0;
        },
        this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(buildRules());
    m_split->addWidget(buildFirings());
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({300, 200});
    column->addWidget(m_split, 1);
    buildHeader();
    buildActions();
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { forget(); });
    connect(context.port, &DeskPort::statusChanged, m_live, &LiveRefresh::soon); // time left moves without a commit
    // A past moment is only looked at.
    connect(HistoryPort::of(context.port), &HistoryPort::changed, this, &FaultsPane::offerActs);
    for (QAction *action : {m_addAction, m_editAction, m_switchAction, m_removeAction, m_offAction}) presentOnly(context.port, action);
    for (QAction *action : m_presets->actions()) presentOnly(context.port, action);
    for (QWidget *control : std::initializer_list<QWidget *>{m_add, m_off, m_presetButton, m_serviceButton, m_empty})
        presentOnly(context.port, control);
    retranslate();
    m_firings->reload();
    read();
}

void FaultsPane::buildHeader()
{
    m_presets = new QMenu(this);
    m_presets->setObjectName(u"faults.presets.menu"_s);
    for (std::size_t i = 0; i < presets().size(); ++i) {
        QAction *action = m_presets->addAction(QString());
        action->setObjectName("faults.preset."_L1 + presets()[i].key);
        connect(action, &QAction::triggered, this, [this, i] { addPreset(i); });
        addAction(action);
    }
    m_services = new ServiceMenu(m_context, this);
    m_serviceButton = m_context.header->addButton({}, u"gear"_s); // the first to lose its words where there is little room
    m_serviceButton->setObjectName(u"faults.services"_s);
    m_serviceButton->setMenu(m_services);
    m_presetButton = m_context.header->addButton({}, u"fault"_s);
    m_presetButton->setObjectName(u"faults.presets"_s);
    m_presetButton->setMenu(m_presets);
    m_add = m_context.header->addButton({}, u"plus"_s);
    m_add->setObjectName(u"faults.add"_s);
    m_off = m_context.header->addButton({});
    m_off->setObjectName(u"faults.allOff"_s);
    m_off->setKind(ButtonKind::Danger);
}

QWidget *FaultsPane::buildRules()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty->setObjectName(u"faults.empty"_s);
    column->addWidget(m_empty);
    m_rulesPart = new QWidget;
    auto *rules = new QVBoxLayout(m_rulesPart);
    rules->setContentsMargins(0, 0, 0, 0);
    rules->setSpacing(0);
    auto *head = new Surface(Token::Head, Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(84, 0, 12, 1);
    row->setSpacing(0);
    m_ruleHead = new Label({}, TextRole::Caption, Token::T2);
    m_hitsHead = new Label({}, TextRole::Caption, Token::T2);
    m_leftHead = new Label({}, TextRole::Caption, Token::T2);
    m_hitsHead->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_leftHead->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hitsHead->setFixedWidth(Theme::current().px(56) - 10);
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, row, [this, row](int, int most) { // stands beside the rows only
        row->setContentsMargins(84, 0, 12 + (most > 0 ? m_view->verticalScrollBar()->sizeHint().width() : 0), 1);
    });
    row->addWidget(m_ruleHead, 1);
    row->addWidget(m_hitsHead);
    row->addWidget(m_leftHead);
    head->setFixedHeight(Theme::current().px(24));
    rules->addWidget(head);
    m_view->setObjectName(u"faults.rules"_s);
    m_view->setMinimumHeight(90);
    rules->addWidget(m_view, 1);
    column->addWidget(m_rulesPart, 1);
    connect(m_view, &RulesView::switched, this, &FaultsPane::setSwitch);
    connect(m_view, &RulesView::currentRuleChanged, this, &FaultsPane::followRule);
    connect(m_view, &RulesView::editRequested, this, [this] { m_editAction->trigger(); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        addPreset(0);                           // the storm
        m_view->setFocus(Qt::OtherFocusReason); // the button goes: not to whatever comes next
    });
    connect(m_empty, &EmptyState::secondRequested, this, [this] { m_addAction->trigger(); });
    return part;
}

QWidget *FaultsPane::buildFirings()
{
    m_firingsPart = new QWidget;
    auto *column = new QVBoxLayout(m_firingsPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Surface(Token::Head, Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, 8, 0);
    m_firingHead = new Label({}, TextRole::BodyStrong);
    m_firingHead->setObjectName(u"faults.firings.heading"_s);
    m_showAll = Button::makeSmall({});
    m_showAll->setObjectName(u"faults.firings.all"_s);
    m_fold = Button::makeIcon(u"down"_s, {});
    m_fold->setObjectName(u"faults.firings.fold"_s);
    row->addWidget(m_firingHead, 1);
    row->addWidget(m_showAll);
    row->addWidget(m_fold);
    head->setFixedHeight(Theme::current().px(30));
    column->addWidget(head);
    m_noFirings->setObjectName(u"faults.firings.empty"_s);
    column->addWidget(m_noFirings);
    m_table->setObjectName(u"faults.firings"_s);
    m_firings->setHeaders(firingHeaders());
    showPaged(m_table, m_firings);
    m_table->setColumn(FiringTimeColumn, ColumnKind::TimeMs, 96);
    m_table->setColumn(FiringRuleColumn, ColumnKind::Text, 44);
    m_table->setColumn(FiringKindColumn, ColumnKind::Text, 0);
    m_table->setColumn(FiringOrderColumn, ColumnKind::Id, 158);
    m_table->setColumn(FiringHitColumn, ColumnKind::TextSecondary, 220);
    m_table->setFirstToGo({FiringHitColumn, FiringTimeColumn}); // when is asked before where
    m_table->setMinimumHeight(72);
    m_rows = new RowsBox(m_table);
    column->addWidget(m_rows, 1);
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_view->setCurrentIndex({});
        followRule();
    });
    connect(m_table, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    connect(m_firings, &PagedTable::reloaded, this, &FaultsPane::showEmpty);
    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_foldedByHand = isFolded() ? Fold::Open : Fold::Folded;
        showEmpty();
    });
    return m_firingsPart;
}

/// In a low pane the rules have all of it, until a person wants to see the firings.
bool FaultsPane::isFolded() const
{
    return m_foldedByHand == Fold::ByRoom ? height() < Theme::current().px(kTall) : m_foldedByHand == Fold::Folded;
}

void FaultsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showEmpty();
}

qint64 FaultsPane::elapsedMs() const
{
    const qint64 now = m_context.port->status().timeMs, origin = m_context.port->setup().originMs;
    return std::max<qint64>(0, now - origin);
}

void FaultsPane::read()
{
    showRules();
    m_firings->refresh();
    showEmpty();
}

void FaultsPane::showRules()
{
    Database *faults = m_context.port->reader(DeskFile::Faults);
    const FaultRule *before = m_view->currentRule();
    const std::string chosen = !m_toShow.empty() ? m_toShow : before ? before->id : std::string();
    m_model->setRules(faults ? FaultBook(*faults).rules() : std::vector<FaultRule>(), elapsedMs());
    const int row = chosen.empty() ? -1 : m_model->rowOf(chosen);
    if (row < 0) followRule(); // the rule that was looked at is gone
    if (row >= 0 && m_view->currentIndex().row() != row) m_view->setCurrentIndex(m_model->index(row));
    if (row >= 0 && !std::exchange(m_toShow, {}).empty()) m_view->scrollTo(m_model->index(row));
    int on = 0, spent = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const bool over = isSpent(*m_model->ruleAt(i), elapsedMs());
        spent += over;
        on += m_model->ruleAt(i)->on && !over;
    }
    m_context.header->setSubtitle(tr("%1 on").arg(on) + (spent ? tr(" · %1 spent").arg(spent) : QString()));
    m_hits = faults ? firingCount(*faults) : 0;
    m_firstHitMs = m_hits ? firstFiringMs(*faults) : 0;
    showDays();
    m_on = on;
    m_leftHead->setText(m_model->tellsLeft() ? tr("Left") : QString());
    m_leftHead->setFixedWidth((m_model->tellsLeft() ? Theme::current().px(78) : 0) + 10); // as the rows have it
    offerActs();
}

void FaultsPane::forget()
{
    m_model->setRules({}, 0);
    m_firings->clear();
    m_filter.clear();
    showEmpty();
}

void FaultsPane::showEmpty()
{
    const bool none = m_model->rowCount() == 0;
    m_empty->setVisible(none);
    m_rulesPart->setVisible(!none);
    const bool quiet = m_firings->rowCount() == 0 && m_firings->complete();
    const bool folded = isFolded();
    m_noFirings->setVisible(!folded && quiet);
    m_rows->setVisible(!folded && !quiet);
    m_firingsPart->setMaximumHeight(folded ? Theme::current().px(30) : QWIDGETSIZE_MAX);
    m_fold->setGlyph(folded ? u"right"_s : u"down"_s);
    m_fold->setHint(folded ? tr("Show the record of hits") : tr("Fold the record of hits"));
    const FaultRule *rule = m_view->currentRule();
    m_firingHead->setText(!m_filter.empty() && rule
                              ? tr("Hits of %1, %2").arg(QString::fromStdString(rule->id), m_model->titleAt(m_view->currentIndex().row()))
                          : m_hits == 0 ? tr("Hits")
                                        : tr("Hits  %1 since %2").arg(formatCount(m_hits), since()));
    m_showAll->setVisible(!m_filter.empty());
    offerActs();
}

/// Times have their day once there is more than one.
void FaultsPane::showDays()
{
    const bool days = m_hits > 0 && formatDate(m_firstHitMs) != formatDate(m_context.port->status().timeMs);
    if (days == m_days) return;
    m_days = days;
    m_table->setColumn(FiringTimeColumn, days ? ColumnKind::DateTime : ColumnKind::TimeMs, days ? 140 : 96);
}

QString FaultsPane::since() const { return (!m_days ? formatTime(m_firstHitMs) : formatDateTime(m_firstHitMs).mid(5)).chopped(3); }

void FaultsPane::offerActs()
{
    const bool rule = m_view->currentRule();
    for (QAction *action : {m_editAction, m_switchAction, m_removeAction}) action->setEnabled(rule);
    m_ordersAction->setEnabled(rule && m_view->currentRule()->fired > 0);
    m_off->setEnabled(m_on > 0);
    m_offAction->setEnabled(m_on > 0);
    m_model->setLocked(isPastShown(m_context.port));
}

void FaultsPane::followRule()
{
    const FaultRule *rule = m_view->currentRule();
    const std::string wanted = rule ? rule->id : std::string();
    if (wanted != m_filter) {
        m_filter = wanted;
        m_firings->reload();
    }
    showEmpty();
}

void FaultsPane::retranslate()
{
    setAccessibleName(tr("Faults"));
    m_view->setAccessibleName(tr("Fault rules"));
    m_table->setAccessibleName(tr("Record of hits"));
    m_ruleHead->setText(tr("Rule"));
    m_hitsHead->setText(tr("Hits"));
    m_showAll->setText(tr("Show all"));
    m_presetButton->setText(tr("Presets"));
    m_serviceButton->setText(tr("Services"));
    m_services->retranslate();
    m_add->setText(tr("Rule"));
    m_off->setText(tr("All off"));
    m_addAction->setText(tr("Add a fault rule…"));
    m_editAction->setText(tr("Change the rule…"));
    m_switchAction->setText(tr("Switch the rule on or off"));
    m_ordersAction->setText(tr("Show the orders it hit"));
    m_removeAction->setText(tr("Remove the rule"));
    m_offAction->setText(tr("All faults off"));
    for (std::size_t i = 0; i < presets().size(); ++i) {
        QAction *action = m_presets->actions().at(static_cast<int>(i));
        action->setText(FaultTexts::tr(presets()[i].name));
        action->setToolTip(FaultTexts::tr(presets()[i].description));
        action->setStatusTip(action->toolTip());
    }
    m_presets->setToolTipsVisible(true);
    m_empty->setTexts(tr("Rules say what goes wrong: where, how, when and to whom. There is none, so nothing does. Begin with a storm, "
                         "a preset or a rule of your own."),
                      tr("Start a storm"), tr("Add a rule"));
    m_noFirings->setTexts(tr("Every time a fault happens it is written down here, with the order that it hit."), {});
    m_firings->setHeaders(firingHeaders());
}

void FaultsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_firings->reload();
        read();
    }
    QWidget::changeEvent(event);
}

} // namespace hamster::faults_pane

namespace hamster {

PaneSpec faultsPane()
{
    PaneSpec spec;
    spec.id = u"faults"_s;
    spec.icon = u"fault"_s;
    spec.group = PaneGroup::Laboratory;
    spec.title = [] { return faults_pane::FaultsPane::tr("Faults"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new faults_pane::FaultsPane(context); };
    spec.entityKinds = {u"fault"_s, u"fault-kind"_s, u"fault-order"_s};
    return spec;
}

} // namespace hamster
