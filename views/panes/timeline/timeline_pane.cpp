#include "views/panes/timeline/timeline_pane.h"

#include "views/desk_port.h"
#include "views/items/columns.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/timeline/act_words.h"
#include "views/panes/timeline/recording_actions.h"
#include "views/panes/timeline/scrubber.h"
#include "views/panes/timeline/target_delegate.h"
#include "views/panes/timeline/time_axis.h"
#include "views/panes/timeline/timeline_texts.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_line.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/label.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/surface.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::timeline {

namespace {
constexpr int kReadOnMs = 20;    ///< pause within a book of firings that is too long to be read at once
constexpr int kLowest = 92;      ///< axis and slider; the table gives way first, so that nothing ever scrolls around it
constexpr int kToOpenWith = 212; ///< axis, slider and four acts
constexpr int kLeastTable = 72;  ///< a header and two rows: with less than that the acts stand on the axis alone

} // namespace

TimelinePane::TimelinePane(const PaneContext &context)
    : m_context(context)
    , m_port(RecordingPort::of(context.port))
    , m_history(HistoryPort::of(context.port))
    , m_actions(new RecordingActions(context.port, context.navigator, this))
    , m_strip(new Surface(Token::Head, Qt::BottomEdge))
    , m_headline(new Label({}, TextRole::BodyStrong))
    , m_explanation(new Label({}, TextRole::Body, Token::T2))
    , m_none(new EmptyState)
    , m_axis(new TimeAxis)
    , m_scrubber(new Scrubber(m_history, m_axis))
    , m_model(new CellTable(this))
    , m_table(new TableView)
    , m_rows(new RowsBox(m_table))
{
    setObjectName(u"pane.timeline"_s);
    setMinimumHeight(Theme::current().px(kLowest));
    m_compare = context.header->addButton({}, u"copy"_s);
    m_save = context.header->addButton({}, u"export"_s);
    m_open = context.header->addButton({}, u"play"_s);
    m_compare->setObjectName(u"timeline.compare"_s);
    m_save->setObjectName(u"timeline.save"_s);
    m_open->setObjectName(u"timeline.open"_s);
    connect(m_compare, &QPushButton::clicked, m_actions->compareAction(), &QAction::trigger);
    connect(m_save, &QPushButton::clicked, m_actions->saveAction(), &QAction::trigger);
    connect(m_open, &QPushButton::clicked, m_actions->openAction(), &QAction::trigger);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildStrip();
    column->addWidget(m_strip);
    column->addWidget(m_axis);
    column->addWidget(m_scrubber);
    m_none->setObjectName(u"timeline.none"_s);
    layInLine(*m_none);
    m_none->setMinimumHeight(1);
    column->addWidget(m_none);
    m_table->setObjectName(u"timeline.acts"_s);
    m_rows->setMinimumHeight(1);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model->setHeaders(TimelineTexts::headers());
    m_table->setModel(m_model);
    m_table->setColumn(ActTimeColumn, ColumnKind::TimeMs, 100);
    m_table->setColumn(ActVerbColumn, ColumnKind::Text, 150);
    m_table->setColumn(ActSubjectColumn, ColumnKind::Id, 300);
    m_table->setColumn(ActDetailColumn, ColumnKind::TextSecondary, 0);
    m_table->setItemDelegateForColumn(ActSubjectColumn, new TargetDelegate(m_table));
    connect(m_table, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    column->addWidget(m_rows, 1);
    column->addStretch(0);
    connect(m_none, &EmptyState::actionRequested, this, [this] {
        const bool kept = m_port->run().recordable || !m_context.port->setup().laboratory;
        kept ? m_context.navigator->openPane(u"orders"_s) : m_actions->openAction()->trigger();
    });
    connect(m_none, &EmptyState::secondRequested, m_actions->openAction(), &QAction::trigger);
    connect(m_axis, &TimeAxis::actClicked, this, [this](int act) { m_table->setCurrentIndex(m_model->index(act, ActVerbColumn)); });
    connect(m_axis, &TimeAxis::timeChosen, m_history, &HistoryPort::lookAtTime);
    buildZoom();
    connect(m_history, &HistoryPort::changed, this, &TimelinePane::showPast);
    connect(m_port, &RecordingPort::changed, this, &TimelinePane::showRun);
    m_readOn.setSingleShot(true);
    connect(&m_readOn, &QTimer::timeout, this, &TimelinePane::readFirings);
    m_live = new LiveRefresh(
        this, context.port, [this] { readFirings(); }, [this] { forgetFirings(); });
    retranslate();
    readFirings();
}

void TimelinePane::buildZoom()
{
    const auto add = [this](QAction *&action, const char16_t *name, void (TimeAxis::*run)()) {
        action = new QAction(this);
        action->setObjectName(u"timeline."_s + QString::fromUtf16(name));
        connect(action, &QAction::triggered, m_axis, run);
        addAction(action);
    };
    add(m_zoomIn, u"zoomIn.action", &TimeAxis::zoomIn);
    add(m_zoomOut, u"zoomOut.action", &TimeAxis::zoomOut);
    add(m_whole, u"whole.action", &TimeAxis::showWhole);
    const auto enable = [this] {
        for (QAction *action : {m_zoomOut, m_whole}) action->setEnabled(!m_axis->view().isWhole());
    };
    connect(m_axis, &TimeAxis::spanChanged, this, enable);
    enable();
}

void TimelinePane::buildStrip()
{
    m_strip->setObjectName(u"timeline.strip"_s);
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(15, 6, 12, 7);
    row->setSpacing(8);
    m_headline->setObjectName(u"timeline.headline"_s);
    m_explanation->setObjectName(u"timeline.explanation"_s);
    m_explanation->setElided(true);
    m_end = Button::makeSmall({}, u"ff"_s);
    m_takeOver = Button::makeSmall({});
    m_end->setObjectName(u"timeline.end"_s);
    m_takeOver->setObjectName(u"timeline.takeOver"_s);
    row->addWidget(m_headline);
    row->addWidget(m_explanation, 1);
    row->addWidget(m_end);
    row->addWidget(m_takeOver);
    connect(m_end, &QPushButton::clicked, m_actions->endAction(), &QAction::trigger);
    connect(m_takeOver, &QPushButton::clicked, m_actions->takeOverAction(), &QAction::trigger);
}

void TimelinePane::showRun()
{
    const RecordedRun run = m_port->run();
    m_context.header->setSubtitle(TimelineTexts::subtitle(run, m_context.port->setup().laboratory));
    m_compare->setEnabled(run.recordable);
    m_save->setEnabled(run.recordable);
    m_open->setEnabled(m_actions->openAction()->isEnabled());
    showStrip(run);
    m_axis->setVisible(run.recordable);
    m_axis->setSpan(run.fromMs, run.nowMs, run.endMs);
    if (run.acts != m_acts || run.done != m_done) showActs(run);
    showRest();
}

/// Under axis and slider: the acts, or what would be there; in a low pane nothing.
void TimelinePane::showRest()
{
    const RecordedRun run = m_port->run();
    if (run.recordable)
        m_none->setTexts(
            tr("Nothing was done by hand in this run yet. What you do is listed here, and a saved recording does it again to exactly the same result."),
            tr("Go to the orders"), tr("Open recording"));
    else if (m_context.port->setup().laboratory)
        m_none->setTexts(tr("This world is not recorded, so it has no past to go back to. Open a recording: it plays its run here."),
                         tr("Open recording"));
    else
        m_none->setTexts(
            tr("The runs of the laboratory are kept here. The back office keeps its past in its databases: every order has its own "
               "timeline."),
            tr("Go to the orders"));
    const bool any = run.acts && !run.acts->empty();
    int above = 0;
    for (QWidget *part : std::initializer_list<QWidget *>{m_strip, m_axis, m_scrubber})
        if (!part->isHidden()) above += part->sizeHint().height();
    m_rows->setVisible(any && height() - above >= Theme::current().px(kLeastTable));
    m_none->setVisible(!any && height() - above >= m_none->sizeHint().height());
}

QSize TimelinePane::sizeHint() const { return {QWidget::sizeHint().width(), Theme::current().px(kToOpenWith)}; }

void TimelinePane::showPast()
{
    const PastView past = m_history->view();
    m_axis->setShown(past.inPast ? past.atMs : 0);
}

void TimelinePane::showStrip(const RecordedRun &run)
{
    using Replay = RecordedRun::Replay;
    m_strip->setVisible(run.replay != Replay::None);
    m_headline->setText(TimelineTexts::headline(run));
    m_headline->setColor(run.replay == Replay::Different ? Token::Bad : run.replay == Replay::Same ? Token::Good : Token::T1);
    m_explanation->setText(TimelineTexts::explanation(run));
    for (Button *button : {m_end, m_takeOver}) button->setVisible(run.replay == Replay::Playing);
    m_end->setEnabled(!run.hurrying);
}

void TimelinePane::showActs(const RecordedRun &run)
{
    m_acts = run.acts;
    m_done = run.done;
    m_model->setRows(actRows(run));
    const bool told = run.acts && std::ranges::any_of(*run.acts, [](const HandAct &act) {
                          return !act.detail.isEmpty() || !act.reason.isEmpty() || act.verb == "set-fault-rule"_L1;
                      });
    m_table->setColumnHidden(ActDetailColumn, !told); // a column that says nothing
    std::vector<AxisMark> marks;
    if (run.acts)
        for (std::size_t i = 0; i < run.acts->size(); ++i) {
            const HandAct &act = (*run.acts)[i];
            marks.push_back({act.atMs, u"%1 %2"_s.arg(TimelineTexts::verb(act.verb), ActWords::target(act, true).text), i < run.done});
        }
    m_axis->setActs(std::move(marks));
}

void TimelinePane::readFirings()
{
    if (Database *faults = m_context.port->reader(DeskFile::Faults)) {
        const FiringTimes::Read read = m_firings.read(*faults);
        if (read != FiringTimes::Read::Nothing) m_axis->setFirings(m_firings.marks());
        if (read == FiringTimes::Read::More) m_readOn.start(kReadOnMs);
    }
    showRun();
}

void TimelinePane::forgetFirings()
{
    m_readOn.stop();
    m_firings.forget();
    m_axis->setFirings({});
}

void TimelinePane::retranslate()
{
    setAccessibleName(tr("Timeline"));
    m_axis->setAccessibleName(tr("The run in the time of the world"));
    m_table->setAccessibleName(tr("What was done by hand"));
    m_model->setHeaders(TimelineTexts::headers());
    m_compare->setText(tr("Compare"));
    m_save->setText(tr("Save recording"));
    m_open->setText(tr("Open recording"));
    m_end->setText(tr("To the end"));
    m_takeOver->setText(tr("Take over"));
    m_zoomIn->setText(tr("Zoom into the timeline"));
    m_zoomOut->setText(tr("Zoom out of the timeline"));
    m_whole->setText(tr("Whole run on the timeline"));
    m_acts.reset();
    showActs(m_port->run());
    showRun();
}

void TimelinePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showRest();
}

void TimelinePane::showEntity(const EntityRef &entity)
{
    if (!m_history->view().possible) return m_context.navigator->notify(tr("Of this world no past is kept."), Family::Warn);
    m_history->lookAtTime(entity.id.toLongLong());
}

void TimelinePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_axis->setFirings(m_firings.marks());
    }
    QWidget::changeEvent(event);
}

} // namespace hamster::timeline

namespace hamster {

PaneSpec timelinePane()
{
    PaneSpec spec;
    spec.id = u"timeline"_s;
    spec.icon = u"clock"_s;
    spec.group = PaneGroup::Laboratory;
    spec.title = [] { return timeline::TimelinePane::tr("Timeline"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new timeline::TimelinePane(context); };
    spec.area = PaneArea::Bottom;
    spec.entityKinds = {u"moment"_s};
    return spec;
}

} // namespace hamster
