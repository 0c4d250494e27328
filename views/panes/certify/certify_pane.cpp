#include "views/panes/certify/certify_pane.h"

#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/certify/case_detail.h"
#include "views/panes/certify/certify_texts.h"
#include "views/panes/certify/check_form.h"
#include "views/panes/certify/check_intro.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/run_bar.h"
#include "views/widgets/surface.h"
#include "views/widgets/warning_strip.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hamster::certify_pane {

namespace {

constexpr int kBesideWidth = 1040;                     // narrower: the detail goes below the cases
constexpr int kLowBesideWidth = 760, kLowHeight = 720; // unless there is little room below
constexpr std::array kGroups{u"PASSED", u"FAILED", u"SKIPPED", u"NOT_RUN"};
const QString kAll = u"all"_s;

QString textOf(const std::string &text) { return QString::fromStdString(text); }

QVBoxLayout *plainColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

CertifyPane::CertifyPane(const PaneContext &context)
    : m_context(context)
    , m_certify(CertifyPort::of(context.port))
    , m_form(new CheckForm)
    , m_intro(new CheckIntro)
    , m_hint(new WarningStrip)
    , m_chips(new FilterChips)
    , m_bar(new RunBar)
    , m_split(new QSplitter(Qt::Vertical))
{
    setObjectName(u"pane.certify"_s);
    auto *column = plainColumn(this);
    m_hint->setObjectName(u"certify.hint"_s);
    column->addWidget(m_form);
    column->addWidget(buildProblem());
    column->addWidget(m_hint);
    column->addWidget(m_intro);
    column->addWidget(m_bar);
    QSizePolicy steady = m_bar->sizePolicy(); // nothing moves when it comes and goes
    steady.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(steady);
    m_split->setObjectName(u"certify.split"_s);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(buildCases());
    m_detail = new CaseDetail;
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({260, 300});
    column->addWidget(m_split, 1);
    buildActions();
    connect(m_form, &CheckForm::startRequested, this, &CertifyPane::start);
    connect(m_form, &CheckForm::stopRequested, this, &CertifyPane::stop);
    connect(m_form, &CheckForm::exampleRequested, this, &CertifyPane::startExample);
    connect(m_form, &CheckForm::exampleStopRequested, this, &CertifyPane::stopExample);
    connect(m_intro, &CheckIntro::correctRequested, this, &CertifyPane::tryCorrect);
    connect(m_intro, &CheckIntro::brokenRequested, this, &CertifyPane::tryBroken);
    connect(m_detail, &CaseDetail::againRequested, m_againAction, &QAction::trigger);
    connect(m_detail, &CaseDetail::copyRequested, m_copyAction, &QAction::trigger);
    connect(m_certify, &CertifyPort::changed, this, &CertifyPane::showState);
    retranslate();
    m_form->begin(m_certify->state().request);
    showState();
}

QWidget *CertifyPane::buildProblem()
{
    m_problem = new Surface(Token::BadTint, Qt::BottomEdge);
    m_problem->setObjectName(u"certify.problem"_s);
    auto *column = new QVBoxLayout(m_problem);
    column->setContentsMargins(15, 6, 14, 7);
    column->setSpacing(2);
    m_problemHead = new Label({}, TextRole::BodyStrong, Token::Bad);
    m_problemText = new Label;
    m_problemText->setObjectName(u"certify.problem.text"_s);
    for (Label *label : {m_problemHead, m_problemText}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    return m_problem;
}

QWidget *CertifyPane::buildCases()
{
    auto *cases = new Surface;
    auto *column = plainColumn(cases);
    auto *bar = new Surface;
    QHBoxLayout *row = bar->makeBar();
    m_chips->setObjectName(u"certify.chips"_s);
    m_chips->addChip(kAll, {}, u"certify"_s);
    for (const char16_t *group : kGroups) {
        const QString key = QString::fromUtf16(group);
        m_chips->addStateChip(key, {}, u"certify-case"_s, key);
    }
    row->addWidget(m_chips, 1);
    m_none = new Label({}, TextRole::Body, Token::T2);
    m_none->setObjectName(u"certify.none"_s);
    m_none->setContentsMargins(15, 4, 14, 8);
    column->addWidget(bar);
    column->addWidget(m_none);
    buildTable();
    m_rows = new RowsBox(m_table);
    column->addWidget(m_rows, 1);
    column->addStretch(0);
    connect(m_chips, &FilterChips::selected, this, &CertifyPane::showCases);
    return cases;
}

void CertifyPane::buildTable()
{
    m_table = new TableView;
    m_model = new CellTable(this);
    m_table->setObjectName(u"certify.cases"_s);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_model->setHeaders(CertifyTexts::caseHeaders());
    m_table->setModel(m_model);
    m_table->setColumn(ResultColumn, ColumnKind::State, 96);
    m_table->setColumn(TitleColumn, ColumnKind::Text, 0);
    m_table->setColumn(NameColumn, ColumnKind::Id, 130);
    m_table->setColumn(AnswersColumn, ColumnKind::TextSecondary, 88);
    m_table->setColumn(PaidColumn, ColumnKind::Count, 70);
    m_table->setColumn(StockColumn, ColumnKind::Count, 80);
    m_table->setColumn(RefundedColumn, ColumnKind::Count, 80);
    m_table->setFirstToGo({NameColumn, AnswersColumn});
    m_table->setMinimumHeight(120);
    connect(m_model, &CellTable::statesMoved, m_table, &TableView::flashRows);
    connect(m_table, &TableView::currentRowChanged, this, [this](const QModelIndex &current) {
        if (m_filling || !current.isValid()) return;
        m_touched = true;
        m_chosen = CertifyTexts::name(*m_certify->state().cases.at(static_cast<std::size_t>(m_model->idAt(current.row()) - 1)).of);
        showChosen();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CertifyPane::showChosen);
}

QAction *CertifyPane::action(const QString &name, void (CertifyPane::*run)())
{
    auto *made = new QAction(this);
    made->setObjectName("certify."_L1 + name + ".action"_L1);
    connect(made, &QAction::triggered, this, run);
    addAction(made);
    return made;
}

void CertifyPane::buildActions()
{
    m_startAction = action(u"start"_s, &CertifyPane::start);
    m_stopAction = action(u"stop"_s, &CertifyPane::stop);
    m_againAction = action(u"again"_s, &CertifyPane::again);
    m_copyAction = action(u"copy"_s, &CertifyPane::copyCommand);
    m_jsonAction = action(u"json"_s, &CertifyPane::copyReport);
    m_saveAction = action(u"save"_s, &CertifyPane::save);
    m_correctAction = action(u"correct"_s, &CertifyPane::tryCorrect);
    m_brokenAction = action(u"broken"_s, &CertifyPane::tryBroken);
    m_stopExampleAction = action(u"stopExample"_s, &CertifyPane::stopExample);
    m_clearAction = action(u"clear"_s, &CertifyPane::clear);
    m_table->addActions({m_againAction, m_copyAction, m_jsonAction, m_saveAction, m_clearAction});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_report = m_context.header->addButton({}, u"export"_s);
    m_report->setObjectName(u"certify.save"_s);
    connect(m_report, &QPushButton::clicked, m_saveAction, &QAction::trigger);
}

QStringList CertifyPane::selected() const
{
    const std::vector<CertifyCase> &cases = m_certify->state().cases;
    QStringList names;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        names << CertifyTexts::name(*cases.at(static_cast<std::size_t>(m_model->idAt(index.row()) - 1)).of);
    if (names.isEmpty() && !m_chosen.isEmpty()) names << m_chosen;
    return names;
}

QStringList CertifyPane::failed() const
{
    QStringList names;
    for (const CertifyCase &one : m_certify->state().cases)
        if (caseState(one) == "FAILED"_L1) names << CertifyTexts::name(*one.of);
    return names;
}

void CertifyPane::start()
{
    const Which which = m_form->which();
    const QStringList cases = which == Which::Failed ? failed() : which == Which::Selected ? selected() : QStringList();
    if (which != Which::All && cases.isEmpty())
        return m_form->setNoCases(which == Which::Failed ? tr("No case has failed. Nothing was sent.")
                                                         : tr("No case is selected. Nothing was sent."));
    startWith(cases);
}

void CertifyPane::startWith(const QStringList &cases)
{
    if (m_certify->state().running || !m_form->check()) return;
    CertifyRequest request = m_form->request();
    request.cases = cases;
    m_touched = false;
    if (Outcome started = m_certify->start(request); !started)
        m_context.navigator->notify(tr("Nothing was sent: %1").arg(textOf(started.error().detail)), Family::Bad);
}

void CertifyPane::stop() { m_certify->stop(); }

void CertifyPane::again() { startWith(selected()); }

void CertifyPane::tryExample(certify::ReceiverKind kind)
{
    if (startExample(kind)) startWith({});
}

bool CertifyPane::startExample(certify::ReceiverKind kind)
{
    const Outcome started = m_certify->startExample(kind);
    if (!started) m_context.navigator->notify(tr("The example does not run: %1").arg(textOf(started.error().detail)), Family::Bad);
    return started.ok();
}

void CertifyPane::stopExample() { m_certify->stopExample(); }

void CertifyPane::clear() { m_certify->clear(); }

void CertifyPane::showState()
{
    const CertifyState &state = m_certify->state();
    const bool any = !state.results().empty();
    m_form->showState(state);
    m_intro->setVisible(!state.begun());
    m_bar->setProgress(state.asked > 0 ? static_cast<double>(state.judged) / state.asked : 0);
    m_bar->setRunning(state.running);
    m_bar->setVisible(state.running);
    m_context.header->setSubtitle(CertifyTexts::progress(state));
    m_startAction->setEnabled(!state.running);
    m_stopAction->setEnabled(state.running && !state.stopping);
    for (QAction *each : {m_againAction, m_correctAction, m_brokenAction}) each->setEnabled(!state.running);
    for (QAction *each : {m_jsonAction, m_saveAction}) each->setEnabled(any);
    m_report->setEnabled(any);
    m_stopExampleAction->setEnabled(state.example.has_value());
    m_clearAction->setEnabled(!state.running && state.begun());
    if (std::exchange(m_wasRunning, state.running) && !state.running && !m_touched)
        if (const QStringList wrong = failed(); !wrong.isEmpty() && !wrong.contains(m_chosen)) m_chosen = wrong.front();
    showProblem();
    showCases();
}

void CertifyPane::showProblem()
{
    const CertifyState &state = m_certify->state();
    const CertifyTexts::Hint hint = CertifyTexts::hint(state);
    m_hint->setTexts(hint.headline, hint.explanation);
    m_problem->setVisible(state.problem.has_value());
    if (!state.problem) return;
    const CertifyCase *at = state.find(state.problemCase);
    const bool unreadable = state.problem->code == ErrorCode::SchemaInvalid;
    m_problemHead->setText(unreadable ? tr("What the probe answers cannot be read.") : tr("The probe does not answer as it should."));
    const QString detail = CertifyTexts::probeProblem(textOf(state.problem->detail));
    const QString kept =
        at ? tr("The check ended at \"%1\". Results before it stay; nothing more was sent.").arg(CertifyTexts::title(*at->of))
           : tr("Nothing more was sent.");
    m_problemText->setText(detail + u".\n"_s + kept + u' ' +
                           (unreadable ? tr("docs/certify.md says what it has to answer.") : tr("Does it run, and is this its address?")));
    m_problem->setAccessibleName(m_problemHead->text());
    m_problem->setAccessibleDescription(m_problemText->text());
}

void CertifyPane::showCases()
{
    const CertifyState &state = m_certify->state();
    m_chips->setCount(kAll, static_cast<qint64>(state.cases.size()));
    for (const char16_t *group : kGroups)
        m_chips->setCount(QString::fromUtf16(group), std::ranges::count(state.cases, QString::fromUtf16(group), caseGroup));
    const QString group = m_chips->current() == kAll ? QString() : m_chips->current();
    {
        const QScopedValueRollback<bool> filling(m_filling, true);
        m_model->setRows(caseRows(state, group));
        if (m_chosen.isEmpty()) m_chosen = CertifyTexts::name(*state.cases.front().of);
        const auto place = std::ranges::find(state.cases, m_chosen, [](const CertifyCase &one) { return CertifyTexts::name(*one.of); });
        const int row = m_model->rowOf(place - state.cases.begin() + 1);
        if (row >= 0 && m_table->currentIndex().row() != row) m_table->setCurrentIndex(m_model->index(row, ResultColumn));
    }
    m_none->setVisible(m_model->rowCount() == 0);
    m_rows->setVisible(m_model->rowCount() > 0);
    showChosen();
}

void CertifyPane::showChosen()
{
    const CertifyState &state = m_certify->state();
    if (const CertifyCase *one = state.find(m_chosen)) m_detail->showCase(*one, static_cast<int>(selected().size()), state.running);
}

void CertifyPane::retranslate()
{
    setAccessibleName(tr("Receiver check"));
    m_chips->setText(kAll, tr("All"));
    for (const char16_t *group : kGroups) {
        const QString key = QString::fromUtf16(group);
        m_chips->setText(key, stateName(u"certify-case", key));
    }
    m_none->setText(tr("No case is in this state."));
    m_table->setAccessibleName(tr("Cases"));
    m_model->setHeaders(CertifyTexts::caseHeaders());
    m_report->setText(tr("Save report…"));
    m_startAction->setText(tr("Check the receiver"));
    m_stopAction->setText(tr("Stop the receiver check"));
    m_againAction->setText(tr("Run the selected cases again"));
    m_copyAction->setText(tr("Copy the check as command line"));
    m_jsonAction->setText(tr("Copy the check's report as JSON"));
    m_saveAction->setText(tr("Save the check's report…"));
    m_correctAction->setText(tr("Check a correct example receiver"));
    m_brokenAction->setText(tr("Check a broken example receiver"));
    m_stopExampleAction->setText(tr("Stop the example receiver"));
    m_clearAction->setText(tr("Forget the check's results"));
    m_form->retranslate();
    m_intro->retranslate();
    m_detail->retranslate();
}

void CertifyPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
    }
    QWidget::changeEvent(event);
}

void CertifyPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

void CertifyPane::resizeEvent(QResizeEvent *event)
{
    // Of what it lies in: its own height is at least what its parts need.
    const bool low = parentWidget() && parentWidget()->height() < kLowHeight;
    const Qt::Orientation way = width() < (low ? kLowBesideWidth : kBesideWidth) ? Qt::Vertical : Qt::Horizontal;
    if (way != m_split->orientation()) {
        m_split->setOrientation(way);
        m_split->setSizes(way == Qt::Vertical ? QList<int>{260, 300} : QList<int>{width() * 13 / 20, width() * 7 / 20});
    }
    QWidget::resizeEvent(event);
}

} // namespace hamster::certify_pane
