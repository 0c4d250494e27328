#include "views/panes/explorer/explorer_pane.h"

#include "views/desk_port.h"
#include "views/items/rows_box.h"
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
#include "views/widgets/segmented_control.h"
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

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::explorer_pane {

namespace {

constexpr int kBesideWidth = 900; // at 100 %; narrower: the detail goes below the violations
constexpr int kMomentWidth = 640; // of the list, at 100 %
constexpr int kBothHeight = 760;  // at 100 %; lower: either the coverage or the violations

bool sameRequest(const ExploreRequest &a, const ExploreRequest &b)
{
    return a.from == b.from && a.seeds == b.seeds && a.orders == b.orders && a.workers == b.workers && a.profile == b.profile &&
           a.policies == b.policies;
}

} // namespace

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
    showSubtitle(state);
    showWarning();
    showFigures(state);
    showFindings(state);
    arrange();
}

/// What the figures below are of, once the form above asks for something else.
void ExplorerPane::showSubtitle(const ExploreState &state)
{
    const bool same = !state.begun() || sameRequest(m_form->request(), state.request);
    m_context.header->setSubtitle(same ? QString() : tr("changed, not run yet · below: %1").arg(ExplorerTexts::request(state.request)));
}

void ExplorerPane::arrange()
{
    const ExploreState &state = m_explorer->state();
    const bool low = height() < Theme::current().px(kBothHeight);
    const QString view = !m_chosenView.isEmpty() ? m_chosenView : state.findings.empty() ? kCoverage : kViolations;
    m_views->setCurrent(view);
    m_views->setText(kViolations, m_tableHead->text());
    m_viewsBar->setVisible(low && state.begun());
    m_scroll->setVisible(!low || view == kCoverage);
    m_split->setVisible(!low || view == kViolations);
    m_tableHead->setVisible(!low);
}

/// Another run than the last one: what it was asked stands in the form, from where somebody changes it for the next.
void ExplorerPane::showRequest(const ExploreRequest &request)
{
    if (m_shownRequest && sameRequest(*m_shownRequest, request)) return;
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
    m_remaining->setVisible(state.running);
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
    m_rows->setVisible(any);
    m_model->setRows(findingRows(state.findings));
    fitColumns();
    if (!chosen()) m_chosen = any ? std::optional(state.findings.front().seed) : std::nullopt;
    if (m_chosen) {
        const int row = m_model->rowOf(static_cast<qint64>(*m_chosen) + 1);
        if (row >= 0 && m_table->currentIndex().row() != row) m_table->setCurrentIndex(m_model->index(row, SeedColumn));
    }
    showChosen();
}

/// What does not hold has the room: the plan is as wide as its words, and when it broke, which the detail tells, stands in wide lists only.
void ExplorerPane::fitColumns()
{
    const Theme &theme = Theme::current();
    const int list = m_split->orientation() == Qt::Vertical ? width() : m_split->sizes().front();
    m_table->setColumnHidden(MomentColumn, list < theme.px(kMomentWidth));
    const QFontMetrics metrics(theme.font(TextRole::Body));
    int widest = metrics.horizontalAdvance(ExplorerTexts::findingHeaders().at(PlanColumn));
    for (const ExploreFinding &each : m_explorer->state().findings)
        widest = std::max(widest, metrics.horizontalAdvance(ExplorerTexts::plan(each)));
    if (m_table->columnWidth(PlanColumn) != widest + 18) m_table->setColumnWidth(PlanColumn, widest + 18);
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
    QStringList names, teaches, breaks;
    for (const PolicyInfo &policy : policies()) {
        for (const PolicyValue &value : policy.values) {
            if (value.safe || chosen.value(policy.key) != value.value) continue;
            names << u"%1: %2"_s.arg(policies_pane::policyTitle(policy), policies_pane::valueName(policy, value));
            teaches << policies_pane::valueTeaches(value);
            breaks << policies_pane::valueBreaks(value);
        }
    }
    if (names.isEmpty()) return m_warning->setTexts({}, {});
    breaks.removeDuplicates();
    // What it should break first: where there is little room the rest goes.
    const QString should = tr("Should break %1.").arg(breaks.join(u", "_s));
    if (names.size() == 1)
        m_warning->setTexts(names.front(), should + u' ' + teaches.front(), tr("Policies"));
    else
        m_warning->setTexts(tr("%1 unsafe policies").arg(names.size()), should + u' ' + names.join(u" · "_s), tr("Policies"));
}

void ExplorerPane::showEntity(const EntityRef &entity)
{
    bool number = false;
    const quint64 seed = entity.id.toULongLong(&number);
    if (!number || !m_explorer->state().find(seed)) return;
    m_chosen = seed;
    if (m_chosenView == kCoverage) m_chosenView = kViolations;
    showFindings(m_explorer->state());
    arrange();
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
    m_views->setAccessibleName(tr("What is shown of the run"));
    m_views->setText(kCoverage, tr("Coverage"));
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
    const Qt::Orientation way = width() < Theme::current().px(kBesideWidth) ? Qt::Vertical : Qt::Horizontal;
    if (way != m_split->orientation()) {
        m_split->setOrientation(way);
        m_split->setSizes(way == Qt::Vertical ? kBelow : kBeside);
    }
    arrange();
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace hamster::explorer_pane
