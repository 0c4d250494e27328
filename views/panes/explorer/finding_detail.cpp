#include "views/panes/explorer/finding_detail.h"

#include "views/items/table_view.h"
#include "views/panes/explorer/explorer_texts.h"
#include "views/panes/explorer/wrapped_text.h"
#include "views/theme/evidence.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/key_value_grid.h"
#include "views/widgets/label.h"
#include "views/widgets/run_bar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::explorer_pane {

namespace {
constexpr int kMostShrinkRuns = 600; // of explorer::ShrinkOptions: the bar reaches its end at the latest then
}

FindingDetail::FindingDetail(QWidget *parent)
    : QWidget(parent)
    , m_seed(new Label({}, TextRole::Task))
    , m_title(new Label({}, TextRole::BodyStrong))
    , m_evidence(new Label({}, TextRole::Body, Token::T2))
    , m_also(new Label({}, TextRole::Caption, Token::T3))
    , m_status(new Label({}, TextRole::Caption, Token::T2))
    , m_planHead(new SectionHeader)
    , m_size(new Label({}, TextRole::Caption, Token::T3))
    , m_grid(new KeyValueGrid)
    , m_bar(new RunBar)
    , m_model(new CellTable(this))
    , m_table(new TableView)
{
    setObjectName(u"explorer.detail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildButtons());
    column->addWidget(m_bar);
    QSizePolicy steady = m_bar->sizePolicy(); // nothing moves when it comes and goes
    steady.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(steady);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(15, 8, 14, 6);
    heading->setSpacing(10);
    heading->addWidget(m_planHead);
    heading->addWidget(m_size);
    heading->addStretch();
    column->addLayout(heading);
    m_table->setObjectName(u"explorer.plan"_s);
    m_model->setHeaders(ExplorerTexts::planHeaders());
    m_table->setModel(m_model);
    m_table->setColumn(WhenColumn, ColumnKind::TextSecondary, 104);
    m_table->setColumn(WhatColumn, ColumnKind::Text, 0);
    m_table->setItemDelegateForColumn(WhenColumn, new WrappedText(true, m_table));
    m_table->setItemDelegateForColumn(WhatColumn, new WrappedText(false, m_table)); // a step is read to its end
    m_table->setWordWrap(true);
    keepRowsFitting(m_table);
    m_table->setMinimumHeight(Theme::current().px(72)); // its header and two lines: what is said above it is not cut
    column->addWidget(m_table, 1);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

QWidget *FindingDetail::buildHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(15, 10, 14, 4);
    column->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    m_title->setElided(true);
    first->addWidget(m_seed);
    first->addWidget(m_title, 1);
    column->addLayout(first);
    m_seed->setObjectName(u"explorer.detail.seed"_s);
    m_evidence->setObjectName(u"explorer.detail.evidence"_s);
    m_also->setObjectName(u"explorer.detail.also"_s);
    m_size->setObjectName(u"explorer.detail.size"_s);
    m_status->setObjectName(u"explorer.detail.status"_s);
    for (Label *label : {m_evidence, m_also}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    m_grid->addText(u"at"_s, {});
    m_grid->setObjectName(u"explorer.detail.grid"_s);
    column->addWidget(m_grid);
    return head;
}

QWidget *FindingDetail::buildButtons()
{
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(15, 4, 14, 6);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_open = new Button({}, u"pause"_s, ButtonKind::Primary);
    m_shrink = new Button;
    m_save = new Button;
    m_copy = new Button;
    m_open->setObjectName(u"explorer.open"_s);
    m_shrink->setObjectName(u"explorer.shrink"_s);
    m_save->setObjectName(u"explorer.save"_s);
    m_copy->setObjectName(u"explorer.copy"_s);
    for (Button *button : {m_open, m_shrink, m_save, m_copy}) row->addWidget(button);
    row->addStretch();
    m_status->setWordWrap(true);
    column->addLayout(row);
    column->addWidget(m_status); // below: what comes and goes moves no button away from the mouse
    connect(m_open, &QPushButton::clicked, this,
            [this] { m_finding && m_finding->opening ? emit stopOpeningRequested() : emit openRequested(); });
    connect(m_shrink, &QPushButton::clicked, this, [this] {
        const bool busy =
            m_finding && (m_finding->plan == ExploreFinding::Plan::Shrinking || m_finding->plan == ExploreFinding::Plan::Waiting);
        busy ? emit stopShrinkingRequested() : emit shrinkRequested();
    });
    connect(m_save, &QPushButton::clicked, this, &FindingDetail::saveRequested);
    connect(m_copy, &QPushButton::clicked, this, &FindingDetail::copyRequested);
    return foot;
}

void FindingDetail::showFinding(const ExploreFinding &finding, bool laboratory)
{
    const bool other = !m_finding || m_finding->seed != finding.seed || &m_finding->best() != &finding.best();
    m_finding = finding;
    m_laboratory = laboratory;
    const ExploreBreak &broke = finding.breaks.front();
    m_seed->setText(tr("Seed %1").arg(formatCount(static_cast<qint64>(finding.seed))));
    m_title->setText(u"%1 · %2"_s.arg(broke.invariant, ExplorerTexts::invariant(broke.invariant)));
    m_evidence->setText(evidenceText(finding.moment && !finding.moment->evidence.isEmpty() ? finding.moment->evidence : broke.evidence));
    QStringList also;
    for (std::size_t i = 1; i < finding.breaks.size(); ++i) also << finding.breaks[i].invariant;
    m_also->setText(also.isEmpty() ? QString() : tr("It also breaks %1.").arg(also.join(u", "_s)));
    m_also->setVisible(!also.isEmpty());
    m_size->setText(ExplorerTexts::size(finding));
    if (other) m_model->setRows(planRows(finding.best()));
    showMoment();
    showButtons();
}

void FindingDetail::showMoment()
{
    const auto &moment = m_finding->moment;
    m_grid->setVisible(moment.has_value());
    if (!moment) return;
    const QString at = formatDateTimeMs(moment->atMs);
    m_grid->setText(u"at"_s, moment->atEnd ? tr("%1, when everything had settled").arg(at) : at);
}

void FindingDetail::showButtons()
{
    using Plan = ExploreFinding::Plan;
    const ExploreFinding &finding = *m_finding;
    const bool shrinking = finding.plan == Plan::Shrinking, waiting = finding.plan == Plan::Waiting;
    m_open->setText(finding.opening ? tr("Cancel opening") : tr("Open as paused world"));
    m_open->setGlyph(finding.opening ? u"x"_s : u"pause"_s);
    m_open->setEnabled(m_laboratory);
    m_open->setToolTip(m_laboratory ? tr("The world of this plan, paused just before it breaks")
                                    : tr("Worlds are opened in the laboratory: hamster-desk --lab."));
    m_shrink->setText(shrinking || waiting ? tr("Stop shrinking") : tr("Shrink"));
    m_shrink->setEnabled(!finding.small && finding.plan != Plan::NotReproduced);
    m_shrink->setToolTip(finding.small ? tr("It is as small as it gets") : tr("Leaves out whatever is not needed to break it"));
    m_bar->setRunning(shrinking || finding.opening);
    m_bar->setVisible(shrinking || finding.opening);
    m_bar->setProgress(shrinking ? std::min(1.0, static_cast<double>(finding.runs) / kMostShrinkRuns) : -1);
    QString status;
    if (finding.opening)
        status = tr("Looking for the moment before it breaks…");
    else if (shrinking)
        status = tr("Shrinking: %1 worlds run, %2 orders, acts and faults left").arg(formatCount(finding.runs)).arg(finding.left);
    else if (waiting)
        status = tr("Waits for another one to be shrunk");
    else if (!finding.problem.isEmpty())
        status = tr("It was not opened: %1").arg(finding.problem);
    else if (finding.plan == Plan::NotReproduced)
        status = tr("Run again, the plan did not break it. That should not be: please report the seed.");
    else if (finding.small)
        status = tr("Shrunk in %1 worlds").arg(formatCount(finding.runs));
    m_status->setText(status);
    m_status->setColor(!finding.problem.isEmpty() || finding.plan == Plan::NotReproduced ? Token::Bad : Token::T2);
    m_status->setVisible(!status.isEmpty());
}

void FindingDetail::retranslate()
{
    m_planHead->setText(tr("Plan"));
    m_table->setAccessibleName(tr("Plan"));
    m_model->setHeaders(ExplorerTexts::planHeaders());
    m_grid->setCaption(u"at"_s, tr("Breaks at"));
    m_save->setText(tr("Save scenario…"));
    m_copy->setText(tr("Copy"));
    if (!m_finding) return;
    m_model->setRows(planRows(m_finding->best()));
    showFinding(*std::exchange(m_finding, std::nullopt), m_laboratory);
}

void FindingDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::explorer_pane
