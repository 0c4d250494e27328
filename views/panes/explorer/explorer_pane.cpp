#include "views/panes/explorer/explorer_pane.h"

#include "views/desk_port.h"
#include "views/items/table_view.h"
#include "views/panes/explorer/coverage_view.h"
#include "views/panes/explorer/explorer_texts.h"
#include "views/panes/explorer/finding_detail.h"
#include "views/panes/explorer/request_form.h"
#include "views/panes/explorer/seed_bar.h"
#include "views/panes/policies/policy_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/kpi_figure.h"
#include "views/widgets/label.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/warning_strip.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::explorer_pane {

namespace {

constexpr int kBesideWidth = 900; // narrower: the detail goes below the violations

QVBoxLayout *plainColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

ExplorerPane::ExplorerPane(const PaneContext &context)
    : m_context(context)
    , m_explorer(ExplorerPort::of(context.port))
    , m_warning(new WarningStrip)
    , m_form(new RequestForm)
    , m_empty(new EmptyState)
    , m_whole(new QSplitter(Qt::Vertical))
    , m_split(new QSplitter)
    , m_scroll(new QScrollArea)
    , m_coverage(new CoverageView)
{
    setObjectName(u"pane.explorer"_s);
    auto *column = plainColumn(this);
    m_warning->setObjectName(u"explorer.warning"_s);
    m_empty->setObjectName(u"explorer.empty"_s);
    column->addWidget(m_form);
    column->addWidget(m_warning); // it comes and goes: nothing above it moves
    column->addWidget(m_empty);
    m_head = buildFigures();
    column->addWidget(m_head);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(90);
    m_scroll->setWidget(m_coverage);
    m_whole->setChildrenCollapsible(false);
    m_whole->addWidget(m_scroll);
    m_whole->addWidget(buildFindings());
    m_whole->setStretchFactor(0, 0);
    m_whole->setStretchFactor(1, 1);
    m_whole->setSizes({400, 300}); // the coverage takes no more than it needs
    connect(m_coverage, &CoverageView::heightChanged, m_scroll, &QWidget::setMaximumHeight);
    column->addWidget(m_whole, 1);
    column->addStretch(0);
    buildActions();
    connect(m_form, &RequestForm::startRequested, this, &ExplorerPane::start);
    connect(m_form, &RequestForm::stopRequested, this, &ExplorerPane::stop);
    connect(m_form, &RequestForm::changed, this, &ExplorerPane::showState);
    connect(m_empty, &EmptyState::actionRequested, this, &ExplorerPane::start);
    connect(m_warning, &WarningStrip::linkActivated, this, [this] { m_context.navigator->openPane(u"policies"_s); });
    connect(m_explorer, &ExplorerPort::changed, this, &ExplorerPane::showState);
    connect(context.port, &DeskPort::worldOpened, this, &ExplorerPane::showState);
    retranslate();
    showState();
}

QWidget *ExplorerPane::buildFigures()
{
    auto *head = new Surface(Token::Pane, Qt::BottomEdge);
    auto *column = plainColumn(head);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(15, 9, 15, 6);
    row->setSpacing(18);
    const auto figure = [row](const QString &name) {
        auto *kpi = new KpiFigure;
        kpi->setObjectName(name);
        row->addWidget(kpi, 1);
        return kpi;
    };
    m_done = figure(u"explorer.done"_s);
    m_violations = figure(u"explorer.violations"_s);
    m_rate = figure(u"explorer.rate"_s);
    m_compared = figure(u"explorer.compared"_s);
    m_elapsed = figure(u"explorer.elapsed"_s);
    m_remaining = figure(u"explorer.remaining"_s);
    m_bar = new SeedBar;
    column->addLayout(row);
    column->addWidget(m_bar);
    connect(m_bar, &SeedBar::seedClicked, this, [this](quint64 seed) { showEntity({u"seed"_s, QString::number(seed)}); });
    return head;
}

QWidget *ExplorerPane::buildFindings()
{
    auto *list = new Surface(Token::Pane, Qt::TopEdge);
    auto *column = plainColumn(list);
    column->setContentsMargins(0, 1, 0, 0);
    m_tableHead = new SectionHeader;
    m_tableHead->setContentsMargins(15, 6, 14, 6);
    m_none = new Label({}, TextRole::Body, Token::T2);
    m_none->setContentsMargins(15, 4, 14, 8);
    m_none->setWordWrap(true);
    m_none->setObjectName(u"explorer.none"_s);
    m_table = new TableView;
    m_model = new CellTable(this);
    m_table->setObjectName(u"explorer.findings"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model->setHeaders(ExplorerTexts::findingHeaders());
    m_table->setModel(m_model);
    m_table->setColumn(SeedColumn, ColumnKind::Count, 56);
    m_table->setColumn(BrokeColumn, ColumnKind::Id, 50);
    m_table->setColumn(TitleColumn, ColumnKind::Text, 0);
    m_table->setColumn(MomentColumn, ColumnKind::TimeMs, 106);
    m_table->setColumn(OrdersColumn, ColumnKind::TextSecondary, 58);
    m_table->setColumn(FaultsColumn, ColumnKind::TextSecondary, 58);
    m_table->setColumn(PlanColumn, ColumnKind::TextSecondary, 118);
    m_table->setFirstToGo({MomentColumn, OrdersColumn}); // the detail tells both
    m_table->setMinimumHeight(72);
    column->addWidget(m_tableHead);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    m_detail = new FindingDetail;
    m_split->setObjectName(u"explorer.split"_s);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(list);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({600, 420});
    connect(m_table, &TableView::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid()) return;
        m_chosen = static_cast<quint64>(m_model->idAt(current.row()) - 1);
        showChosen();
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_openAction->trigger(); });
    connect(m_table, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    return m_split;
}

QAction *ExplorerPane::action(const QString &name, void (ExplorerPane::*run)())
{
    auto *made = new QAction(this);
    made->setObjectName("explorer."_L1 + name + ".action"_L1);
    connect(made, &QAction::triggered, this, run);
    addAction(made);
    return made;
}

void ExplorerPane::buildActions()
{
    m_startAction = action(u"start"_s, &ExplorerPane::start);
    m_stopAction = action(u"stop"_s, &ExplorerPane::stop);
    m_openAction = action(u"open"_s, &ExplorerPane::openChosen);
    m_shrinkAction = action(u"shrink"_s, &ExplorerPane::shrinkChosen);
    m_saveAction = action(u"save"_s, &ExplorerPane::save);
    m_copyAction = action(u"copy"_s, &ExplorerPane::copy);
    m_table->addActions({m_openAction, m_shrinkAction, m_saveAction, m_copyAction});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_detail, &FindingDetail::openRequested, m_openAction, &QAction::trigger);
    connect(m_detail, &FindingDetail::stopOpeningRequested, this, [this] { m_explorer->stopOpening(); });
    connect(m_detail, &FindingDetail::shrinkRequested, m_shrinkAction, &QAction::trigger);
    connect(m_detail, &FindingDetail::stopShrinkingRequested, this, [this] {
        if (m_chosen) m_explorer->stopShrinking(*m_chosen);
    });
    connect(m_detail, &FindingDetail::saveRequested, m_saveAction, &QAction::trigger);
    connect(m_detail, &FindingDetail::copyRequested, m_copyAction, &QAction::trigger);
}

const ExploreFinding *ExplorerPane::chosen() const { return m_chosen ? m_explorer->state().find(*m_chosen) : nullptr; }

void ExplorerPane::start()
{
    m_form->setWorldPolicies(m_context.port->setup().policies);
    m_chosen.reset();
    if (Outcome started = m_explorer->start(m_form->request()); !started)
        m_context.navigator->notify(tr("Nothing was explored: %1").arg(QString::fromStdString(started.error().detail)), Family::Bad);
}

void ExplorerPane::stop() { m_explorer->stop(); }

void ExplorerPane::openChosen()
{
    if (!chosen() || !m_context.port->setup().laboratory) return;
    m_explorer->openBefore(*m_chosen, [pane = QPointer(this), seed = *m_chosen](const Outcome &outcome) {
        if (pane) pane->opened(seed, outcome);
    });
}

void ExplorerPane::opened(quint64 seed, const Outcome &outcome)
{
    if (!outcome) return; // said in the detail
    const ExploreFinding *finding = m_explorer->state().find(seed);
    if (!finding || !finding->moment) return;
    const QString at = formatTimeMs(finding->moment->atMs), broke = finding->breaks.front().invariant;
    m_context.navigator->notify(
        finding->moment->atEnd
            ? tr("The world of seed %1 has settled at %2, and %3 does not hold.").arg(seed).arg(at, broke)
            : tr("The world of seed %1 stands just before %2 breaks at %3. The next step or two show it.").arg(seed).arg(broke, at),
        Family::Good);
}

void ExplorerPane::shrinkChosen()
{
    if (chosen()) m_explorer->shrink(*m_chosen);
}

void ExplorerPane::save()
{
    const ExploreFinding *finding = chosen();
    if (!finding) return;
    const QString name = u"%1-%2.yaml"_s.arg(finding->breaks.front().invariant).arg(finding->seed);
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the plan as a scenario file"), name, tr("Scenario files (*.yaml *.yml)"));
    if (!path.isEmpty()) saveTo(path);
}

void ExplorerPane::saveTo(const QString &file)
{
    if (!chosen()) return;
    if (Outcome saved = m_explorer->save(*m_chosen, file); !saved)
        m_context.navigator->notify(QString::fromStdString(saved.error().detail), Family::Bad);
    else
        m_context.navigator->notify(tr("Written to %1. hamster run and the scenarios pane run it.").arg(file), Family::Good);
}

void ExplorerPane::copy()
{
    if (const ExploreFinding *finding = chosen()) QGuiApplication::clipboard()->setText(ExplorerTexts::clipboard(*finding));
}

void ExplorerPane::showState()
{
    const ExploreState &state = m_explorer->state();
    m_form->setWorldPolicies(m_context.port->setup().policies);
    if (state.begun()) showRequest(state.request);
    m_form->setRunning(state.running, state.stopping);
    m_startAction->setEnabled(!state.running);
    m_stopAction->setEnabled(state.running && !state.stopping);
    m_empty->setVisible(!state.begun());
    m_head->setVisible(state.begun());
    m_whole->setVisible(state.begun());
    m_context.header->setSubtitle(state.begun() ? ExplorerTexts::request(state.request) : QString());
    showWarning();
    showFigures(state);
    showFindings(state);
}

/// Another run than the last one: what it was asked stands in the form, from where somebody changes it for the next.
void ExplorerPane::showRequest(const ExploreRequest &request)
{
    const auto same = [](const ExploreRequest &a, const ExploreRequest &b) {
        return a.from == b.from && a.seeds == b.seeds && a.orders == b.orders && a.workers == b.workers && a.profile == b.profile &&
               a.policies == b.policies;
    };
    if (m_shownRequest && same(*m_shownRequest, request)) return;
    m_shownRequest = request;
    m_form->setRequest(request);
}

void ExplorerPane::showFigures(const ExploreState &state)
{
    const auto violations = static_cast<qint64>(state.findings.size());
    m_done->setFigure(formatCount(state.done), tr("of %1").arg(formatCount(state.request.seeds)));
    m_violations->setFigure(formatCount(violations), {}, violations ? Token::Bad : Token::T1);
    const double rate = state.elapsedMs > 0 ? state.done * 1000.0 / static_cast<double>(state.elapsedMs) : 0;
    m_rate->setFigure(QString::number(rate, 'f', 1), tr("%1 at once").arg(state.request.workers));
    m_compared->setFigure(formatCount(state.compared));
    m_elapsed->setFigure(state.elapsedMs < 10'000 ? formatDuration(state.elapsedMs) : formatCountdown(state.elapsedMs / 1000 * 1000));
    const double left = state.running && rate > 0 ? (state.request.seeds - state.done) / rate : 0;
    m_remaining->setFigure(state.stopping || !state.running ? u"–"_s
                           : rate > 0                       ? formatCountdown(static_cast<qint64>(left) * 1000)
                                                            : u"…"_s);
    m_bar->setState(state);
    m_coverage->setState(state);
}

void ExplorerPane::showFindings(const ExploreState &state)
{
    const bool any = !state.findings.empty();
    m_tableHead->setText(any ? tr("Violations  %1").arg(formatCount(static_cast<qint64>(state.findings.size()))) : tr("Violations"));
    const bool other = !state.running && !(m_form->request().policies == state.request.policies);
    m_none->setText(state.running ? tr("Everything holds so far.")
                    : other       ? tr("These worlds ran under other policies than the chosen ones. Press Explore to run it with them.")
                                  : tr("Every invariant held in all %1 worlds. An unsafe policy shows what a violation looks like.")
                                  .arg(formatCount(state.done)));
    m_none->setVisible(!any);
    m_table->setVisible(any);
    m_model->setRows(findingRows(state.findings));
    if (!chosen()) m_chosen = any ? std::optional(state.findings.front().seed) : std::nullopt;
    if (m_chosen) {
        const int row = m_model->rowOf(static_cast<qint64>(*m_chosen) + 1);
        if (row >= 0 && m_table->currentIndex().row() != row) m_table->setCurrentIndex(m_model->index(row, SeedColumn));
    }
    showChosen();
}

void ExplorerPane::showChosen()
{
    const ExploreFinding *finding = chosen();
    const bool laboratory = m_context.port->setup().laboratory;
    m_detail->setVisible(finding);
    for (QAction *action : {m_shrinkAction, m_saveAction, m_copyAction}) action->setEnabled(finding);
    m_openAction->setEnabled(finding && laboratory);
    if (finding) m_detail->showFinding(*finding, laboratory);
}

void ExplorerPane::showWarning()
{
    const ExploreState &state = m_explorer->state();
    const Policies chosen = state.running ? state.request.policies : m_form->request().policies;
    for (const PolicyInfo &policy : policies()) {
        for (const PolicyValue &value : policy.values) {
            if (value.safe || chosen.value(policy.key) != value.value) continue;
            const QString breaks = policies_pane::valueBreaks(value).join(u", "_s);
            m_warning->setTexts(u"%1: %2"_s.arg(policies_pane::policyTitle(policy), policies_pane::valueName(policy, value)),
                                policies_pane::valueTeaches(value) + u' ' + tr("Should break %1.").arg(breaks), tr("Policies"));
            return;
        }
    }
    m_warning->setTexts({}, {});
}

void ExplorerPane::showEntity(const EntityRef &entity)
{
    bool number = false;
    const quint64 seed = entity.id.toULongLong(&number);
    if (!number || !m_explorer->state().find(seed)) return;
    m_chosen = seed;
    showFindings(m_explorer->state());
}

void ExplorerPane::retranslate()
{
    setAccessibleName(tr("Explorer"));
    m_empty->setTexts(tr("Here the desk looks for worlds in which something does not hold: each seed draws a shop, orders, faults and "
                         "crashes, runs them to the end and checks every invariant. Each violation is shrunk to the fewest faults and "
                         "opens as a paused world just before it breaks."),
                      {}); // the form above has the button
    m_done->setCaption(tr("seeds"));
    m_violations->setCaption(tr("violations"));
    m_rate->setCaption(tr("worlds per second"));
    m_compared->setCaption(tr("run twice, same hash"));
    m_elapsed->setCaption(tr("elapsed"));
    m_remaining->setCaption(tr("remaining"));
    m_table->setAccessibleName(tr("Violations"));
    m_model->setHeaders(ExplorerTexts::findingHeaders());
    m_startAction->setText(tr("Explore seeds"));
    m_stopAction->setText(tr("Stop exploring"));
    m_openAction->setText(tr("Open the violation as a paused world"));
    m_shrinkAction->setText(tr("Shrink the plan"));
    m_saveAction->setText(tr("Save the plan as a scenario file…"));
    m_copyAction->setText(tr("Copy the violation"));
    m_form->retranslate();
    m_detail->retranslate();
}

void ExplorerPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
    }
    QWidget::changeEvent(event);
}

void ExplorerPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

void ExplorerPane::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation way = width() < kBesideWidth ? Qt::Vertical : Qt::Horizontal;
    if (way != m_split->orientation()) {
        m_split->setOrientation(way);
        m_split->setSizes(way == Qt::Vertical ? QList<int>{200, 300} : QList<int>{600, 420});
    }
    QWidget::resizeEvent(event);
}

} // namespace hamster::explorer_pane
