// How the explorer pane is put together.
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/explorer/coverage_view.h"
#include "views/panes/explorer/explorer_pane.h"
#include "views/panes/explorer/explorer_texts.h"
#include "views/panes/explorer/finding_detail.h"
#include "views/panes/explorer/request_form.h"
#include "views/panes/explorer/seed_bar.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/kpi_figure.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/warning_strip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::explorer_pane {

namespace {

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
    , m_views(new SegmentedControl(true))
    , m_viewsBar(new Surface(Token::Pane, Qt::BottomEdge))
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
    buildViews();
    column->addWidget(m_viewsBar);
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
    connect(m_whole, &QSplitter::splitterMoved, this, [this] { m_byHand = true; });
    // Later: the splitter is just placing them, and would keep the room that is not needed any more.
    connect(
        m_coverage, &CoverageView::heightChanged, this,
        [this](int height) {
            m_scroll->setMaximumHeight(height);
            const int coverage = m_byHand ? std::min(height, m_whole->sizes().front()) : height;
            m_whole->setSizes({coverage, m_whole->height() - m_whole->handleWidth() - coverage});
        },
        Qt::QueuedConnection);
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

void ExplorerPane::buildViews()
{
    m_views->setObjectName(u"explorer.views"_s);
    for (const QString &view : {kViolations, kCoverage}) m_views->addSegment(view, {});
    QHBoxLayout *row = m_viewsBar->makeBar();
    row->addWidget(m_views);
    row->addStretch();
    connect(m_views, &SegmentedControl::selected, this, [this](const QString &view) {
        m_chosenView = view;
        arrange();
    });
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
    m_table->setColumn(SeedColumn, ColumnKind::Count, 54);
    m_table->setColumn(BrokeColumn, ColumnKind::Id, 50);
    m_table->setColumn(TitleColumn, ColumnKind::Text, 0);
    m_table->setColumn(MomentColumn, ColumnKind::TimeMs, 106);
    m_table->setColumn(OrdersColumn, ColumnKind::Count, 60);
    m_table->setColumn(FaultsColumn, ColumnKind::Count, 60);
    m_table->setColumn(PlanColumn, ColumnKind::TextSecondary, 118);
    m_table->setFirstToGo({OrdersColumn}); // the detail tells it, too
    m_table->setMinimumHeight(72);
    column->addWidget(m_tableHead);
    column->addWidget(m_none);
    m_rows = new RowsBox(m_table);
    column->addWidget(m_rows, 1);
    column->addStretch(0);
    m_detail = new FindingDetail;
    m_split->setObjectName(u"explorer.split"_s);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(list);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes(kBeside);
    connect(m_split, &QSplitter::splitterMoved, this, &ExplorerPane::fitColumns);
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

} // namespace hamster::explorer_pane
