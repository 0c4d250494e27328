#include "views/panes/invariants/invariants_pane.h"

#include "views/items/columns.h"
#include "views/items/roles.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/invariants/rule_state_delegate.h"
#include "views/theme/evidence.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/pane_scroll.h"
#include "views/widgets/present_only.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/surface.h"
#include "views/widgets/text_viewer.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::invariants {

namespace {
constexpr int kBesideWidth = 1000; // narrower: the detail goes below the list
constexpr int kMostEvidence = 12;  // rows before the table scrolls
} // namespace

InvariantsPane::InvariantsPane(const PaneContext &context)
    : m_context(context)
    , m_model(new CellTable(this))
    , m_evidence(new CellTable(this))
    , m_chips(new FilterChips)
    , m_empty(new EmptyState)
    , m_split(new QSplitter)
    , m_table(new TableView)
    , m_evidenceTable(new TableView)
{
    setObjectName(u"pane.invariants"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new Surface;
    QHBoxLayout *row = bar->makeBar();
    m_chips->setObjectName(u"invariants.chips"_s);
    m_chips->addChip(u"all"_s, {}, u"inv"_s);
    for (const char16_t *state : {u"BROKEN", u"HOLDS", u"NOT_YET_CHECKED"}) {
        const QString key = QString::fromUtf16(state);
        m_chips->addStateChip(key, {}, u"invariant"_s, key);
    }
    row->addWidget(m_chips, 1);
    connect(m_chips, &FilterChips::selected, this, &InvariantsPane::read);
    m_empty->setObjectName(u"invariants.empty"_s);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_context.navigator->openPane(u"orders"_s); });
    column->addWidget(bar);
    column->addWidget(m_empty);
    column->addWidget(m_split, 1);
    m_split->setObjectName(u"invariants.split"_s);
    m_split->setChildrenCollapsible(false);
    buildTable();
    m_split->addWidget(new RowsBox(m_table));
    m_detail = buildDetail();
    auto *scroll = new PaneScroll(m_detail);
    scroll->setWraps();
    m_split->addWidget(scroll);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_moved = true; });
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({860, 400});
    buildActions();
    buildSettle();
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { forget(); });
    // What it has set going it ends, also behind another tab.
    connect(context.port, &DeskPort::statusChanged, this, [this] { m_settling ? m_live->now() : m_live->soon(); });
    connect(context.port, &DeskPort::worldOpened, this, [this] {
        const bool past = isPastShown(m_context.port), same = std::exchange(m_past, past) || past;
        if (same) return;
        m_chips->setCurrent(u"all"_s); // another world, other findings
        setSettled(false);
        m_settling.reset(); // the next world has a pace of its own
        m_watch.reset();
        m_settle->setProperty("settling", false);
    });
    retranslate();
    read();
}

void InvariantsPane::buildTable()
{
    m_table->setObjectName(u"invariants.table"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model->setHeaders(InvariantTexts::headers());
    m_table->setModel(m_model);
    m_table->setMinimumHeight(Theme::current().px(24) * 6); // with its header
    m_table->setColumn(IdColumn, ColumnKind::Id, 42);
    m_table->setColumn(ClassColumn, ColumnKind::TextSecondary, 76);
    m_table->setColumn(StateColumn, ColumnKind::State, 86);
    m_table->setItemDelegateForColumn(StateColumn, new RuleStateDelegate(m_table));
    m_table->setColumn(SeenColumn, ColumnKind::Count, 76);
    m_table->setColumn(OffendersColumn, ColumnKind::Count, 72);
    m_table->setColumn(CheckedColumn, ColumnKind::Time, 70);
    m_table->setColumn(CostColumn, ColumnKind::Count, 66);
    m_table->setColumn(TitleColumn, ColumnKind::Text, 0);
    m_table->installEventFilter(this);
    connect(m_table, &TableView::currentRowChanged, this, [this](const QModelIndex &current) {
        const auto place = static_cast<std::size_t>(m_model->idAt(current.row()));
        if (!current.isValid() || place < 1 || place > m_views.size()) return;
        m_chosenId = textOf(m_views[place - 1].info.id);
        showDetail();
    });
}

QWidget *InvariantsPane::buildDetail()
{
    auto *detail = new Surface;
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(15, 11, 14, 0);
    column->setSpacing(6);
    m_id = new Label({}, TextRole::MonoDetail);
    m_id->setObjectName(u"invariants.id"_s);
    m_state = new StateChip;
    m_state->setObjectName(u"invariants.state"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_id);
    head->addWidget(m_state);
    head->addStretch();
    m_title = new Label({}, TextRole::BodyStrong);
    m_explanation = new Label({}, TextRole::Body, Token::T2);
    m_circumstances = new Label({}, TextRole::Caption, Token::T3);
    m_title->setObjectName(u"invariants.title"_s);
    m_explanation->setObjectName(u"invariants.explanation"_s);
    m_circumstances->setObjectName(u"invariants.circumstances"_s);
    column->addLayout(head);
    for (Label *label : {m_title, m_explanation, m_circumstances}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_evidenceHead = new SectionHeader;
    m_evidenceHead->setObjectName(u"invariants.evidence.head"_s);
    column->addSpacing(6);
    column->addWidget(m_evidenceHead);
    m_evidenceTable->setObjectName(u"invariants.evidence"_s);
    m_evidence->setHeaders(InvariantTexts::evidenceHeaders());
    m_evidenceTable->setModel(m_evidence);
    m_evidenceTable->setColumn(EvidenceAboutColumn, ColumnKind::Id, 176);
    m_evidenceTable->setColumn(EvidenceTextColumn, ColumnKind::Text, 0);
    connect(m_evidenceTable, &TableView::currentRowChanged, this, &InvariantsPane::showEvidence);
    connect(m_evidenceTable, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    connect(m_evidenceTable, &TableView::rowActivated, this, [this] { m_openOrder->trigger(); });
    column->addWidget(m_evidenceTable);
    m_text = new TextViewer;
    m_text->setObjectName(u"invariants.evidence.text"_s);
    column->addWidget(m_text, 1);
    column->addStretch(0);
    return detail;
}

void InvariantsPane::buildActions()
{
    m_openOrder = new QAction(this);
    m_copy = new QAction(this);
    m_nextBroken = new QAction(this);
    m_openOrder->setObjectName(u"invariants.openOrder"_s);
    m_copy->setObjectName(u"invariants.copy"_s);
    m_nextBroken->setObjectName(u"invariants.showBroken"_s);
    for (QAction *action : {m_openOrder, m_copy, m_nextBroken}) addAction(action);
    m_evidenceTable->addActions({m_openOrder, m_copy});
    m_evidenceTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_openOrder, &QAction::triggered, this, [this] {
        const Cell *cell = m_evidence->cellAt(m_evidenceTable->currentIndex().row(), EvidenceAboutColumn);
        if (cell && !cell->kind.isEmpty()) m_context.navigator->openEntity({cell->kind, cell->raw.toString()});
    });
    connect(m_copy, &QAction::triggered, this, [this] {
        const InvariantView *view = chosen();
        if (!view) return;
        QStringList lines{textOf(view->info.id) + u' ' + textOf(view->info.title)};
        for (const audit::Violation &each : view->examples)
            lines << QString::fromStdString(each.orderId) + u'\t' + evidenceText(each.evidence);
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
    connect(m_nextBroken, &QAction::triggered, this, [this] {
        m_chips->setCurrent(u"BROKEN"_s);
        read();
    });
}

const InvariantView *InvariantsPane::chosen() const
{
    const auto found = std::ranges::find_if(m_views, [this](const InvariantView &view) { return textOf(view.info.id) == m_chosenId; });
    return found == m_views.end() ? nullptr : &*found;
}

void InvariantsPane::read()
{
    m_views = m_context.port->invariants();
    const QString filter = m_chips->current() == "all"_L1 ? QString() : m_chips->current();
    m_model->setRows(invariantRows(m_views, filter));
    showCounts();
    if (!chosen() && !m_views.empty()) {
        // What is broken is looked at first.
        const auto broken = std::ranges::find_if(m_views, [](const InvariantView &view) { return view.rows > 0; });
        m_chosenId = textOf((broken == m_views.end() ? m_views.front() : *broken).info.id);
    }
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (textOf(m_views[i].info.id) != m_chosenId) continue;
        // One that the filter leaves out is not told of any more: the first of the list is.
        const int row = std::max(0, m_model->rowOf(static_cast<qint64>(i) + 1));
        if (m_table->currentIndex().row() != row) m_table->setCurrentIndex(m_model->index(row, IdColumn));
        break;
    }
    showDetail();
}

void InvariantsPane::forget()
{
    m_views.clear();
    m_model->setRows({});
    m_evidence->setRows({});
    showCounts();
    showDetail();
}

void InvariantsPane::showCounts()
{
    int broken = 0, holds = 0, waiting = 0;
    qint64 lastMs = 0, seen = 0;
    for (const InvariantView &view : m_views) {
        const QString state = invariantState(view);
        broken += state == "BROKEN"_L1;
        holds += state == "HOLDS"_L1;
        waiting += view.checkable && !view.checked;
        seen += view.rowsSeen;
        lastMs = std::max(lastMs, view.checkedAtMs);
    }
    const int all = static_cast<int>(m_views.size()), open = all - broken - holds;
    m_chips->setCount(u"all"_s, all);
    m_chips->setCount(u"BROKEN"_s, broken);
    m_chips->setCount(u"HOLDS"_s, holds);
    m_chips->setCount(u"NOT_YET_CHECKED"_s, open);
    const bool checkable = std::ranges::any_of(m_views, &InvariantView::checkable);
    if (waiting == 0 && checkable) tellRest(broken, holds, all);
    if (!checkable && all > 0) endSettling();                                               // too many orders: the header says so
    QString summary = lastMs > 0 ? tr("last sweep %1").arg(formatTime(lastMs)) : QString(); // the chips below have the counts
    fitColumns();
    if (!m_views.empty() && std::ranges::none_of(m_views, &InvariantView::checkable))
        summary = tr("Too many orders to audit while the world runs: hamster check does it over the closed folder");
    m_context.header->setSubtitle(m_views.empty() ? QString() : summary);
    if (m_settling) m_context.header->setSubtitle(whatIsOnItsWay());
    const bool past = isPastShown(m_context.port);
    if (past) m_context.header->setSubtitle(tr("the past is not judged"));
    m_settle->setVisible(m_context.port->setup().laboratory);
    m_empty->setVisible(seen == 0 && !past);
    m_split->setVisible(!m_views.empty());
}

void InvariantsPane::showDetail()
{
    const InvariantView *view = chosen();
    const QString state = view ? invariantState(*view) : QString();
    m_id->setText(view ? textOf(view->info.id) : QString());
    m_state->setState(u"invariant"_s, state);
    m_title->setText(view ? invariantTitle(*view) : QString());
    m_explanation->setText(view ? invariantExplanation(*view) : QString());
    m_circumstances->setText(view ? InvariantTexts::circumstances(*view) : QString());
    const bool broken = view && view->rows > 0;
    m_evidence->setRows(broken ? evidenceRows(*view, m_context.port->reader(DeskFile::Ecommerce)) : std::vector<CellRow>());
    const auto about = [](const CellRow &row) { return !row.cells[EvidenceAboutColumn].kind.isEmpty(); };
    const bool any = std::ranges::any_of(m_evidence->rows(), about);
    m_evidenceTable->setColumnHidden(EvidenceAboutColumn, !any);
    QString head = broken ? tr("Evidence: %1 of %2").arg(formatCount(m_evidence->rowCount()), formatCount(view->rows)) : QString();
    m_evidenceHead->setText(head);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_evidenceHead), static_cast<QWidget *>(m_evidenceTable), static_cast<QWidget *>(m_text)})
        widget->setVisible(broken);
    const int shown = std::min(kMostEvidence, m_evidence->rowCount());
    m_evidenceTable->setFixedHeight(m_evidenceTable->horizontalHeader()->height() +
                                    shown * m_evidenceTable->verticalHeader()->defaultSectionSize() + 2);
    if (broken && !m_evidenceTable->currentIndex().isValid()) m_evidenceTable->setCurrentIndex(m_evidence->index(0, 0));
    m_openOrder->setEnabled(any);
    m_copy->setEnabled(broken);
    showEvidence();
    fitDetail();
}

void InvariantsPane::fitDetail()
{
    if (m_moved || m_split->orientation() != Qt::Vertical) return;
    const int all = m_split->height() - m_split->handleWidth(), words = m_detail->layout()->minimumHeightForWidth(m_split->width());
    const int wants = std::min(std::max(words, m_text->isHidden() ? 0 : all / 2), all - m_table->minimumHeight());
    if (wants > 0 && wants != m_split->sizes().back()) m_split->setSizes({all - wants, wants});
}

void InvariantsPane::showEvidence()
{
    const Cell *cell = m_evidence->cellAt(m_evidenceTable->currentIndex().row(), EvidenceTextColumn);
    m_text->showText(cell ? cell->text : QString());
}

void InvariantsPane::showEntity(const EntityRef &entity)
{
    m_chips->setCurrent(u"all"_s);
    read();
    for (std::size_t i = 0; i < m_views.size(); ++i)
        if (textOf(m_views[i].info.id) == entity.id)
            m_table->setCurrentIndex(m_model->index(m_model->rowOf(static_cast<qint64>(i) + 1), IdColumn));
}

void InvariantsPane::retranslate()
{
    setAccessibleName(tr("Invariants"));
    m_table->setAccessibleName(tr("Invariants and their last check"));
    m_evidenceTable->setAccessibleName(tr("Evidence of the violation"));
    m_text->setAccessibleName(tr("Evidence in full"));
    m_chips->setAccessibleName(tr("State"));
    m_chips->setText(u"all"_s, tr("All"));
    for (const char16_t *state : {u"BROKEN", u"HOLDS", u"NOT_YET_CHECKED"}) {
        const QString key = QString::fromUtf16(state);
        m_chips->setText(key, stateName(u"invariant", key));
    }
    m_empty->leadTo(
        u"orders"_s,
        tr("Nothing has been judged yet: a check without rows proves nothing. Place an order, and the next sweep says here what held."),
        tr("Go to the orders"));
    m_openOrder->setText(tr("Open what the violation is about"));
    m_copy->setText(tr("Copy the evidence"));
    m_nextBroken->setText(tr("Show broken invariants"));
    m_model->setHeaders(InvariantTexts::headers());
    m_evidence->setHeaders(InvariantTexts::evidenceHeaders());
    m_settleAction->setText(tr("Settle the world and check every invariant"));
    setSettled(m_settled);
}

void InvariantsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        read();
    }
    QWidget::changeEvent(event);
}

void InvariantsPane::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation way = width() < Theme::current().px(kBesideWidth) ? Qt::Vertical : Qt::Horizontal;
    if (way != m_split->orientation()) {
        m_split->setOrientation(way);
        m_split->setStretchFactor(1, way == Qt::Vertical ? 1 : 0);
        m_split->setSizes(way == Qt::Vertical ? QList<int>{600, 400} : QList<int>{860, 400});
        m_moved = false;
    }
    QWidget::resizeEvent(event);
    fitDetail();
}

} // namespace hamster::invariants

namespace hamster {

PaneSpec invariantsPane()
{
    PaneSpec spec;
    spec.id = u"invariants"_s;
    spec.icon = u"inv"_s;
    spec.group = PaneGroup::Laboratory;
    spec.title = [] { return invariants::InvariantsPane::tr("Invariants"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new invariants::InvariantsPane(context); };
    spec.entityKinds = {u"invariant"_s};
    return spec;
}

} // namespace hamster
