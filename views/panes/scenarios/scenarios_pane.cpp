#include "views/panes/scenarios/scenarios_pane.h"

#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/scenarios/scenario_detail.h"
#include "views/recording_port.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/search_field.h"
#include "views/widgets/surface.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace hamster::scenarios {

namespace {
constexpr int kBesideWidth = 1400; // at 100 %; narrower: the detail goes below the list
constexpr int kName = 190, kUnsafe = 98, kFaults = 52, kSteps = 48, kResult = 116, kLeastTitle = 240;
const QList<int> kBeside{780, 620}, kBelow{460, 410};
const QString kFirst = u"happy-path"_s; // is chosen where no scenario runs
} // namespace

ScenariosPane::ScenariosPane(const PaneContext &context)
    : m_context(context)
    , m_entries(builtinEntries())
    , m_chips(new FilterChips)
    , m_search(new SearchField)
    , m_empty(new EmptyState)
    , m_split(new QSplitter)
    , m_table(new TableView)
    , m_model(new CellTable(this))
    , m_detail(new ScenarioDetail)
{
    setObjectName(u"pane.scenarios"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_empty->setObjectName(u"scenarios.empty"_s);
    column->addWidget(m_empty);
    m_split->setChildrenCollapsible(false);
    buildTable();
    m_split->addWidget(new RowsBox(m_table));
    auto *side = new Surface;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(1, 0, 0, 0);
    sideColumn->addWidget(m_detail);
    side->setMinimumWidth(340);
    m_split->addWidget(side);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes(kBeside);
    column->addWidget(m_split, 1);
    column->addStretch(0);
    connect(m_split, &QSplitter::splitterMoved, this, &ScenariosPane::fitNames);
    buildActions();
    connect(m_detail, &ScenarioDetail::runRequested, this, &ScenariosPane::run);
    connect(context.port, &DeskPort::statusChanged, this, &ScenariosPane::read);
    connect(context.port, &DeskPort::worldOpened, this, &ScenariosPane::read);
    m_chosen = context.port->setup().scenario;
    if (!entry(m_chosen) && !m_chosen.isEmpty()) m_entries.push_back(readEntry(m_chosen));
    if (m_chosen.isEmpty() && !m_entries.empty()) m_chosen = entry(kFirst) ? kFirst : m_entries.front().source;
    retranslate();
    showList();
    read();
}

QWidget *ScenariosPane::buildBar()
{
    auto *bar = new Surface;
    QHBoxLayout *row = bar->makeBar();
    m_search->setObjectName(u"scenarios.search"_s);
    m_search->setFixedWidth(200);
    m_chips->setObjectName(u"scenarios.chips"_s);
    m_chips->addChip(u"all"_s, {}, u"lesson"_s);
    m_chips->addChip(u"safe"_s, {}, u"inv"_s);
    m_chips->addChip(u"unsafe"_s, {}, u"tri"_s);
    row->addWidget(m_search, 0, Qt::AlignTop);
    row->addWidget(m_chips, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ScenariosPane::showList);
    connect(m_chips, &FilterChips::selected, this, &ScenariosPane::showList);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_search->clear();
        m_chips->setCurrent(u"all"_s);
        showList();
    });
    return bar;
}

void ScenariosPane::buildTable()
{
    m_table->setObjectName(u"scenarios.table"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model->setHeaders(ScenarioTexts::libraryHeaders());
    m_table->setModel(m_model);
    m_table->setColumn(TitleColumn, ColumnKind::Text, 0);
    m_table->setColumn(NameColumn, ColumnKind::Id, kName);
    m_table->setColumn(UnsafeColumn, ColumnKind::Count, kUnsafe);
    m_table->setColumn(FaultsColumn, ColumnKind::Count, kFaults);
    m_table->setColumn(StepsColumn, ColumnKind::Count, kSteps);
    m_table->setColumn(ResultColumn, ColumnKind::StateQuiet, kResult);
    m_table->setMinimumHeight(Theme::current().px(24) * 5);
    connect(m_table, &TableView::currentRowChanged, this, [this](const QModelIndex &current) {
        const auto at = static_cast<std::size_t>(m_model->idAt(current.row()));
        if (!current.isValid() || at < 1 || at > m_entries.size()) return;
        m_chosen = m_entries[at - 1].source;
        showChosen();
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_runAction->trigger(); });
}

void ScenariosPane::buildActions()
{
    m_demo = m_context.header->addButton({}, u"basket"_s);
    m_open = m_context.header->addButton({}, u"plus"_s);
    m_demo->setObjectName(u"scenarios.demo"_s);
    m_open->setObjectName(u"scenarios.open"_s);
    m_openAction = new QAction(this);
    m_demoAction = new QAction(this);
    m_runAction = new QAction(this);
    m_openAction->setObjectName(u"scenarios.open.action"_s);
    m_demoAction->setObjectName(u"scenarios.demo.action"_s);
    m_runAction->setObjectName(u"scenarios.run.action"_s);
    addActions({m_runAction, m_openAction, m_demoAction});
    m_table->addAction(m_runAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_open, &QPushButton::clicked, m_openAction, &QAction::trigger);
    connect(m_demo, &QPushButton::clicked, m_demoAction, &QAction::trigger);
    connect(m_openAction, &QAction::triggered, this, &ScenariosPane::chooseFile);
    connect(m_demoAction, &QAction::triggered, this, &ScenariosPane::backToDemo);
    connect(m_runAction, &QAction::triggered, this, [this] {
        if (const Entry *chosen = entry(m_chosen)) run(chosen->source, chosen->scenario.seed, false);
    });
}

const Entry *ScenariosPane::entry(const QString &source) const
{
    const auto found = std::ranges::find(m_entries, source, &Entry::source);
    return found == m_entries.end() ? nullptr : &*found;
}

void ScenariosPane::read()
{
    const WorldSetup setup = m_context.port->setup();
    const ScenarioRunView view = m_context.port->scenarioRun();
    if (setup.scenario != m_running) {
        m_running = setup.scenario;
        if (!m_running.isEmpty()) {
            if (!entry(m_running)) m_entries.push_back(readEntry(m_running));
            choose(m_running);
        }
    }
    if (view.phase == ScenarioRunView::Phase::Ended && !m_running.isEmpty()) {
        const auto [at, fresh] = m_lastRuns.try_emplace(m_running);
        const bool other = fresh || (at->second.view.failed() == 0) != (view.failed() == 0);
        at->second = {setup.seed, view};
        if (other) showList();
    }
    const Entry *running = entry(m_running);
    m_context.header->setSubtitle(
        running ? tr("%1 · %2").arg(ScenarioTexts::of(running->scenario.title), ScenarioTexts::phase(view.phase, view.obstacle))
        : !m_context.port->status().worldOpen                 ? QString()
        : setup.laboratory && m_context.port->status().paused ? tr("the demo shop, paused")
        : setup.laboratory                                    ? tr("the demo shop runs")
                                                              : tr("the back office runs no scenarios"));
    m_demo->setEnabled(setup.laboratory && running);
    m_demoAction->setEnabled(m_demo->isEnabled());
    showChosen();
}

void ScenariosPane::showList()
{
    const QString wanted = m_search->text().trimmed(), kind = m_chips->current();
    struct Sorted { // one's own files first, then those with safe policies
        bool builtin, unsafe;
        QString title;
        CellRow row;
    };
    std::vector<Sorted> sorted;
    qint64 safe = 0, all = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &each = m_entries[i];
        const QString title = each.error.isEmpty() ? ScenarioTexts::of(each.scenario.title) : each.source;
        const QString about = title + u' ' + each.source + u' ' + ScenarioTexts::of(each.scenario.description);
        if (!wanted.isEmpty() && !about.contains(wanted, Qt::CaseInsensitive)) continue;
        const int unsafe = unsafePolicies(each.scenario);
        ++all;
        safe += unsafe == 0;
        if (kind != "all"_L1 && (kind == "safe"_L1) != (unsafe == 0)) continue;
        const auto last = m_lastRuns.find(each.source);
        CellRow row;
        row.id = static_cast<qint64>(i) + 1;
        row.cells = {Cell::words(title, ScenarioTexts::of(each.scenario.description)),
                     Cell::id(each.builtin ? each.source : each.source.section(u'/', -1)),
                     Cell::count(unsafe),
                     Cell::count(faultCount(each.scenario)),
                     Cell::count(static_cast<qint64>(each.scenario.steps.size())),
                     last == m_lastRuns.end() ? Cell::words({})
                                              : Cell::state(u"expectation"_s, last->second.view.failed() == 0 ? u"HOLDS"_s : u"BROKEN"_s)};
        sorted.push_back({each.builtin, unsafe > 0, title, std::move(row)});
    }
    std::ranges::sort(sorted, [](const Sorted &a, const Sorted &b) {
        if (std::tie(a.builtin, a.unsafe) != std::tie(b.builtin, b.unsafe))
            return std::tie(a.builtin, a.unsafe) < std::tie(b.builtin, b.unsafe);
        return a.title.localeAwareCompare(b.title) < 0;
    });
    std::vector<CellRow> rows;
    for (Sorted &each : sorted) rows.push_back(std::move(each.row));
    m_chips->setCount(u"all"_s, all);
    m_chips->setCount(u"safe"_s, safe);
    m_chips->setCount(u"unsafe"_s, all - safe);
    m_empty->setVisible(rows.empty());
    m_split->setVisible(!rows.empty());
    const QString chosen = m_chosen; // the table says what stands where the chosen one stood
    m_model->setRows(std::move(rows));
    const auto at = std::ranges::find(m_entries, chosen, &Entry::source);
    const bool listed = at != m_entries.end() && m_model->rowOf(at - m_entries.begin() + 1) >= 0;
    choose(listed ? chosen : m_chosen);
}

void ScenariosPane::choose(const QString &source)
{
    if (!entry(source)) return;
    m_chosen = source;
    const auto at = std::ranges::find(m_entries, source, &Entry::source);
    const int row = m_model->rowOf(at - m_entries.begin() + 1);
    if (row >= 0 && m_table->currentIndex().row() != row) m_table->setCurrentIndex(m_model->index(row, 0));
    showChosen();
}

void ScenariosPane::showChosen()
{
    const Entry *chosen = entry(m_chosen);
    if (!chosen) return;
    const WorldSetup setup = m_context.port->setup();
    const ScenarioRunView view = m_context.port->scenarioRun();
    const auto last = m_lastRuns.find(m_chosen);
    if (m_chosen == m_running)
        m_detail->showScenario(*chosen, &view, false, setup.seed, setup.laboratory);
    else if (last != m_lastRuns.end())
        m_detail->showScenario(*chosen, &last->second.view, true, last->second.seed, setup.laboratory);
    else
        m_detail->showScenario(*chosen, nullptr, false, chosen->scenario.seed, setup.laboratory);
    m_runAction->setEnabled(setup.laboratory && chosen->error.isEmpty());
}

void ScenariosPane::run(const QString &source, quint64 seed, bool toTheEnd)
{
    WorldRequest request;
    request.scenario = source;
    request.seed = seed;
    if (toTheEnd)
        request.speed = 0.0;
    else if (m_context.port->status().speed <= 0)
        request.speed = 10.0; // a run that was to be watched
    if (Outcome opened = m_context.port->openWorld(request); !opened)
        m_context.navigator->notify(tr("%1 was not started: %2").arg(source, QString::fromStdString(opened.error().detail)), Family::Bad);
}

void ScenariosPane::backToDemo()
{
    WorldRequest request;
    request.scenario = QString();
    if (m_context.port->status().speed <= 0) request.speed = 10.0;
    if (Outcome opened = m_context.port->openWorld(request); !opened)
        m_context.navigator->notify(QString::fromStdString(opened.error().detail), Family::Bad);
}

void ScenariosPane::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a scenario file"), {}, tr("Scenario files and recordings (*.yaml *.yml *.json)"));
    if (!path.isEmpty()) openFile(path);
}

void ScenariosPane::openFile(const QString &path)
{
    if (isRecordingFile(path)) {
        if (Outcome opened = RecordingPort::of(m_context.port)->open(path); !opened)
            m_context.navigator->notify(tr("%1 was not started: %2").arg(path, QString::fromStdString(opened.error().detail)), Family::Bad);
        else
            m_context.navigator->openPane(u"timeline"_s);
        return;
    }
    const auto known = std::ranges::find(m_entries, path, &Entry::source);
    if (known == m_entries.end())
        m_entries.push_back(readEntry(path));
    else
        *known = readEntry(path); // it may have been edited since
    m_search->clear();
    m_chips->setCurrent(u"all"_s);
    m_chosen = path;
    showList();
    const Entry *opened = entry(path);
    if (!opened->error.isEmpty()) m_context.navigator->notify(tr("%1 cannot be run. Nothing was changed.").arg(path), Family::Bad);
}

void ScenariosPane::showEntity(const EntityRef &entity)
{
    m_search->clear();
    m_chips->setCurrent(u"all"_s);
    showList();
    choose(entity.id);
}

void ScenariosPane::retranslate()
{
    setAccessibleName(tr("Scenarios"));
    m_table->setAccessibleName(tr("Scenarios"));
    m_search->setPlaceholderText(tr("Search scenarios"));
    m_search->setAccessibleName(tr("Search scenarios"));
    m_chips->setAccessibleName(tr("Kind of scenario"));
    m_chips->setText(u"all"_s, tr("All"));
    m_chips->setText(u"safe"_s, tr("Safe policies"));
    m_chips->setText(u"unsafe"_s, tr("Unsafe policies"));
    m_empty->setTexts(tr("No scenario fits the search."), tr("Show all"));
    m_open->setText(tr("Open file"));
    m_demo->setText(tr("Demo shop"));
    m_demo->setToolTip(tr("Leaves the scenario for the demo shop with its shoppers"));
    m_openAction->setText(tr("Open a scenario file…"));
    m_demoAction->setText(tr("Back to the demo shop"));
    m_runAction->setText(tr("Run the chosen scenario"));
    m_model->setHeaders(ScenarioTexts::libraryHeaders());
    m_detail->retranslate();
}

void ScenariosPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showList();
        read();
        fitNames(); // other titles
    }
    QWidget::changeEvent(event);
}

void ScenariosPane::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation way = width() < Theme::current().px(kBesideWidth) ? Qt::Vertical : Qt::Horizontal;
    if (way != m_split->orientation()) {
        m_split->setOrientation(way);
        m_split->setSizes(way == Qt::Vertical ? kBelow : kBeside);
    }
    QWidget::resizeEvent(event);
    fitNames();
}

/// Titles in full, names as far as they leave them room; titles before counts.
void ScenariosPane::fitNames()
{
    const Theme &theme = Theme::current();
    int longest = 0, title = 0;
    const QFontMetrics metrics(theme.font(TextRole::Mono)), words(theme.font(TextRole::Body));
    for (const Entry &each : m_entries) {
        title = std::max(title, words.horizontalAdvance(ScenarioTexts::of(each.scenario.title)) + 16);
        if (each.builtin) longest = std::max(longest, metrics.horizontalAdvance(each.source) + 16);
    }
    const int list = m_split->orientation() == Qt::Vertical ? width() : m_split->sizes().front();
    const int narrow = list - theme.px(kName + kUnsafe + kFaults + kSteps + kResult);
    m_table->setColumnHidden(StepsColumn, narrow < theme.px(kLeastTitle)); // the detail tells both
    m_table->setColumnHidden(FaultsColumn, narrow + theme.px(kSteps) < theme.px(kLeastTitle));
    const int room = list - m_table->verticalScrollBar()->sizeHint().width() - theme.px(kUnsafe + kFaults + kSteps + kResult) - title;
    m_table->setColumnWidth(NameColumn, std::clamp(room, theme.px(kName), std::max(theme.px(kName), longest)));
    m_table->horizontalHeader()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch); // the table had to do without before
}

} // namespace hamster::scenarios

namespace hamster {

PaneSpec scenariosPane()
{
    PaneSpec spec;
    spec.id = u"scenarios"_s;
    spec.icon = u"scenario"_s;
    spec.group = PaneGroup::Laboratory;
    spec.title = [] { return scenarios::ScenariosPane::tr("Scenarios"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new scenarios::ScenariosPane(context); };
    spec.entityKinds = {u"scenario"_s};
    return spec;
}

} // namespace hamster
