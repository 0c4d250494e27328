#include "views/panes/scenarios/scenario_detail.h"

#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/faults/fault_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/label.h"
#include "views/widgets/policy_name.h"
#include "views/widgets/profile_name.h"
#include "views/widgets/run_bar.h"
#include "views/widgets/state_chip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpressionValidator>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::scenarios {

namespace {

constexpr int kVerdict = 122, kExpected = 400, kFound = 150; // at 100 %; of what is expected: at least, where there is room
constexpr int kInsetLeft = 7, kInsetRight = 6;

/// "Circuit breaker: Off"
QString valuesOf(const PolicyInfo &policy, const Policies &policies)
{
    const auto chosen = std::ranges::find(policy.values, policies.value(policy.key), &PolicyValue::value);
    return chosen == policy.values.end() ? policyTitle(policy) : policyTitle(policy) + u": "_s + valueName(policy, *chosen);
}

} // namespace

ScenarioDetail::ScenarioDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, TextRole::Task))
    , m_description(new Label({}, TextRole::Body, Token::T2))
    , m_facts(new Label({}, TextRole::Caption, Token::T3))
    , m_unsafe(new Label({}, TextRole::Caption, Token::Warn))
    , m_error(new Label({}, TextRole::Body, Token::Bad))
    , m_phase(new Label({}, TextRole::Caption, Token::T3))
    , m_expectHead(new SectionHeader)
    , m_verdict(new StateChip)
    , m_bar(new RunBar)
    , m_seed(new QLineEdit)
    , m_seedCaption(new Label({}, TextRole::Caption, Token::T3))
    , m_run(new Button({}, u"play"_s, ButtonKind::Primary))
    , m_toEnd(new Button({}, u"ff"_s))
    , m_dice(Button::makeIcon(u"dice"_s, {}, false))
    , m_model(new CellTable(this))
    , m_table(new TableView)
{
    setObjectName(u"scenarios.detail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildRun());
    column->addWidget(m_bar);
    QSizePolicy steady = m_bar->sizePolicy(); // nothing moves when it comes and goes
    steady.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(steady);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(15, 10, 14, 6);
    heading->setSpacing(8);
    heading->addWidget(m_expectHead);
    heading->addWidget(m_verdict);
    heading->addWidget(m_phase, 1); // beside it: nothing below moves when it comes and goes
    column->addLayout(heading);
    m_phase->setObjectName(u"scenarios.phase"_s);
    m_phase->setElided(true);
    m_verdict->setObjectName(u"scenarios.verdict"_s);
    m_table->setObjectName(u"scenarios.expectations"_s);
    m_model->setHeaders(ScenarioTexts::expectationHeaders());
    m_table->setModel(m_model);
    m_table->setColumn(VerdictColumn, ColumnKind::StateQuiet, kVerdict);
    m_table->setColumn(ExpectationTextColumn, ColumnKind::Text, 0);
    m_table->setColumn(FoundColumn, ColumnKind::TextSecondary, kFound);
    auto *inset = new QHBoxLayout; // its words stand below those above it
    inset->setContentsMargins(kInsetLeft, 0, kInsetRight, 0);
    inset->addWidget(new RowsBox(m_table));
    column->addLayout(inset, 1);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

QWidget *ScenarioDetail::buildHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(15, 12, 14, 4);
    column->setSpacing(5);
    m_title->setObjectName(u"scenarios.title"_s);
    m_description->setObjectName(u"scenarios.description"_s);
    m_facts->setObjectName(u"scenarios.facts"_s);
    m_unsafe->setObjectName(u"scenarios.policies"_s);
    m_error->setObjectName(u"scenarios.error"_s);
    for (Label *label : {m_title, m_description, m_facts, m_unsafe, m_error}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    return head;
}

QWidget *ScenarioDetail::buildRun()
{
    auto *run = new QWidget;
    auto *column = new QVBoxLayout(run);
    column->setContentsMargins(15, 6, 14, 10);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_run->setObjectName(u"scenarios.run"_s);
    m_toEnd->setObjectName(u"scenarios.toEnd"_s);
    m_seed->setObjectName(u"scenarios.seed"_s);
    m_dice->setObjectName(u"scenarios.anotherSeed"_s);
    m_seed->setFixedWidth(Theme::current().px(110));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(u"\\d{0,18}"_s), m_seed));
    row->addWidget(m_run);
    row->addWidget(m_toEnd);
    row->addSpacing(6);
    row->addWidget(m_seedCaption);
    row->addWidget(m_seed);
    row->addWidget(m_dice);
    row->addStretch();
    column->addLayout(row);
    connect(m_run, &QPushButton::clicked, this, [this] { request(false); });
    connect(m_toEnd, &QPushButton::clicked, this, [this] { request(true); });
    connect(m_seed, &QLineEdit::returnPressed, this, [this] { request(false); });
    connect(m_dice, &QPushButton::clicked, this, [this] { m_seed->setText(QString::number(m_seed->text().toULongLong() + 1)); });
    return run;
}

void ScenarioDetail::request(bool toTheEnd)
{
    if (m_run->isEnabled()) emit runRequested(m_entry.source, m_seed->text().toULongLong(), toTheEnd);
}

void ScenarioDetail::showScenario(const Entry &entry, const ScenarioRunView *run, bool past, quint64 seed, bool laboratory)
{
    const bool other = entry.source != m_entry.source || entry.error != m_entry.error;
    m_entry = entry;
    m_laboratory = laboratory;
    if (other) m_seed->setText(QString::number(run ? seed : entry.scenario.seed));
    showFacts();
    const bool usable = entry.error.isEmpty();
    const bool active = run && run->phase != ScenarioRunView::Phase::None;
    const auto phase = active ? run->phase : ScenarioRunView::Phase::None;
    const bool ended = phase == ScenarioRunView::Phase::Ended;
    const std::vector<ExpectationView> judged =
        active && !run->expectations.empty() ? judgedInOrder(entry.scenario, *run) : expected(entry.scenario);
    m_model->setRows(usable ? expectationRows(judged, phase) : std::vector<CellRow>());
    fitExpected();
    // What there is instead is only said of what does not hold.
    const auto found = [](const ExpectationView &each) { return !each.holds(); };
    m_table->setColumnHidden(FoundColumn, !usable || !active || std::ranges::none_of(judged, found));
    m_table->setVisible(usable);
    m_expectHead->setVisible(usable);
    m_bar->setRunning(active && !ended);
    m_bar->setVisible(active && !ended);
    QStringList about; // the verdict and the pane's header say that it has ended
    if (active && !ended) about << ScenarioTexts::phase(phase, run->obstacle);
    if (past) about << tr("of the last run, not of the world that is open");
    if (active && seed != entry.scenario.seed) about << tr("seed %1").arg(seed);
    m_phase->setText(about.join(u" · "_s));
    showVerdict(judged, usable && ended);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_run), static_cast<QWidget *>(m_toEnd), static_cast<QWidget *>(m_seed), static_cast<QWidget *>(m_dice)}) {
        widget->setEnabled(usable && laboratory);
        if (!laboratory) widget->setToolTip(tr("Scenarios run in the laboratory: hamster-desk --lab."));
    }
    m_run->setText(active ? tr("Run again") : tr("Run"));
    m_run->setToolTip(tr("In place of the world that is open"));
}

void ScenarioDetail::showVerdict(const std::vector<ExpectationView> &judged, bool ended)
{
    m_verdict->setVisible(ended);
    if (!ended) return;
    const auto failed = judged.size() - static_cast<std::size_t>(std::ranges::count_if(judged, &ExpectationView::holds));
    m_verdict->setState(u"expectation"_s, failed ? u"BROKEN"_s : u"HOLDS"_s);
    m_verdict->setShownText(failed ? tr("%1 of %2 otherwise").arg(failed).arg(judged.size()) : tr("all %1 as expected").arg(judged.size()));
}

void ScenarioDetail::showFacts()
{
    const scenario::Scenario &scenario = m_entry.scenario;
    const bool usable = m_entry.error.isEmpty();
    m_error->setText(usable ? QString() : tr("This file cannot be run: %1").arg(m_entry.error));
    m_error->setVisible(!usable);
    m_title->setText(usable ? ScenarioTexts::of(scenario.title) : m_entry.source);
    m_description->setText(ScenarioTexts::of(scenario.description));
    m_description->setVisible(!m_description->text().isEmpty());
    const QString profile = QString::fromStdString(scenario.behaviour.name);
    QStringList facts{QString::fromStdString(scenario.name),
                      profile == "custom"_L1 ? tr("PG set by the scenario") : tr("PG %1").arg(profileName(profile)),
                      scenario.steps.size() == 1 ? tr("1 step") : tr("%1 steps").arg(scenario.steps.size()),
                      scenario.shop.members == 1 ? tr("1 member") : tr("%1 members").arg(scenario.shop.members)};
    for (const FaultRule &rule : scenario.faults.rules) facts << faults_pane::FaultTexts::kind(rule.kind);
    QStringList unsafe;
    for (const PolicyInfo &policy : policies())
        if (scenario.policies.value(policy.key) != policy.safeValue().value) unsafe << valuesOf(policy, scenario.policies);
    m_facts->setText(facts.join(u" · "_s));
    m_unsafe->setText(unsafe.join(u" · "_s));
    m_facts->setVisible(usable);
    m_unsafe->setVisible(usable && !unsafe.isEmpty());
}

void ScenarioDetail::retranslate()
{
    m_table->setAccessibleName(tr("Expectations"));
    m_expectHead->setText(tr("Expectations"));
    m_model->setHeaders(ScenarioTexts::expectationHeaders());
    m_toEnd->setText(tr("Run to the end"));
    m_toEnd->setToolTip(tr("In place of the world that is open: as fast as possible, then stands still"));
    m_seedCaption->setText(tr("Seed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_dice->setHint(tr("Another seed"));
}

/// What there is stands near to what was expected, however wide the pane, but cuts none of it where there is room.
void ScenarioDetail::fitExpected()
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(theme.font(TextRole::Body));
    int expected = theme.px(kExpected);
    for (const CellRow &row : m_model->rows())
        expected = std::max(expected, metrics.horizontalAdvance(row.cells[ExpectationTextColumn].text) + 17);
    const int room = width() - kInsetLeft - kInsetRight - m_table->verticalScrollBar()->sizeHint().width() - theme.px(kVerdict);
    m_table->horizontalHeader()->resizeSection(FoundColumn, std::max(theme.px(kFound), room - expected));
}

void ScenarioDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitExpected();
}

void ScenarioDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::scenarios
