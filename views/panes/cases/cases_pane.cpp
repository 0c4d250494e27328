#include "views/panes/cases/cases_pane.h"

#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/items/whole_rows.h"
#include "views/panes/cases/case_detail.h"
#include "views/panes/cases/raise_dialog.h"
#include "views/panes/orders/order_focus.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/widgets/search_field.h"
#include "views/widgets/surface.h"
#include "views/widgets/table_footer.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::cases {

namespace {
constexpr int kBesideWidth = 1000; // at 100 %; narrower: the detail goes below the list
constexpr int kDetailMost = 60;    // percent of the height that it takes there of a list that could fill it
constexpr const char16_t *kStates[] = {u"OPEN", u"IN_PROGRESS", u"RESOLVED"};
} // namespace

CasesPane::CasesPane(const PaneContext &context)
    : m_context(context)
    , m_focus(OrderFocus::of(context.port))
    , m_chips(new FilterChips)
    , m_search(new SearchField)
    , m_empty(new EmptyState)
    , m_split(new QSplitter)
    , m_table(new TableView)
    , m_footer(new TableFooter)
    , m_model(new CellTable(this))
    , m_detail(new CaseDetail(context))
{
    setObjectName(u"pane.cases"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_empty->setObjectName(u"cases.empty"_s);
    column->addWidget(m_empty);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(buildList());
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_splitByHand = true; });
    auto *side = new Surface;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(1, 0, 0, 0);
    sideColumn->addWidget(m_detail);
    side->setMinimumWidth(360);
    m_split->addWidget(side);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({860, 460});
    column->addWidget(m_split, 1);
    column->addStretch(0);
    buildActions();
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { forget(); });
    connect(m_detail, &CaseDetail::changed, m_live, &LiveRefresh::soon);
    retranslate();
    read();
}

QWidget *CasesPane::buildBar()
{
    auto *bar = new Surface;
    QHBoxLayout *row = bar->makeBar();
    m_search->setObjectName(u"cases.search"_s);
    m_search->setFixedWidth(200);
    m_chips->setObjectName(u"cases.chips"_s);
    m_chips->addChip(u"all"_s, {}, u"case"_s);
    for (const char16_t *state : kStates) m_chips->addStateChip(QString::fromUtf16(state), {}, u"case"_s, QString::fromUtf16(state));
    row->addWidget(m_search, 0, Qt::AlignTop);
    row->addWidget(m_chips, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CasesPane::showList);
    connect(m_chips, &FilterChips::selected, this, &CasesPane::showList);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_cases.empty()) return raise({});
        m_search->clear();
        m_chips->setCurrent(u"all"_s);
        showList();
    });
    return bar;
}

QWidget *CasesPane::buildList()
{
    buildTable();
    m_footer->setObjectName(u"cases.footer"_s);
    m_footer->addText(u"cases.count"_s);
    m_footer->addText(u"cases.hint"_s);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new RowsBox(m_table), 1);
    column->addWidget(m_footer);
    return list;
}

void CasesPane::buildTable()
{
    m_table->setObjectName(u"cases.table"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model->setHeaders(CaseTexts::headers());
    m_table->setModel(m_model);
    m_table->setColumn(StateColumn, ColumnKind::State, 104);
    m_table->setColumn(KindColumn, ColumnKind::Text, 150);
    m_table->setColumn(OrderColumn, ColumnKind::Id, 168);
    m_table->setColumn(ServiceColumn, ColumnKind::TextSecondary, 110);
    m_table->setColumn(OpenedColumn, ColumnKind::DateTime, 130);
    m_table->setColumn(DetailColumn, ColumnKind::TextSecondary, 0);
    m_table->setFirstToGo({ServiceColumn, OpenedColumn}); // told below as well
    m_table->setMinimumHeight(140);
    connect(m_table, &TableView::currentRowChanged, this, [this] {
        showChosen();
        if (!m_filling) tellOrder();
    });
    connect(m_table, &QAbstractItemView::clicked, this, &CasesPane::tellOrder); // also on the case that the list chose by itself
    connect(m_focus, &OrderFocus::moved, this, &CasesPane::chooseOf);
    connect(m_table, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
}

void CasesPane::buildActions()
{
    m_raise = m_context.header->addButton({}, u"plus"_s);
    m_raise->setObjectName(u"cases.raise"_s);
    m_raiseAction = new QAction(this);
    m_takeAction = new QAction(this);
    m_resolveAction = new QAction(this);
    m_find = new QAction(this);
    m_raiseAction->setObjectName(u"cases.raise.action"_s);
    m_takeAction->setObjectName(u"cases.take.action"_s);
    m_resolveAction->setObjectName(u"cases.resolve.action"_s);
    m_find->setShortcut(QKeySequence::Find);
    m_find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_raiseAction, m_takeAction, m_resolveAction, m_find});
    m_table->addActions({m_takeAction, m_resolveAction});
    presentOnly(m_context.port, m_raise);
    for (QAction *acting : {m_raiseAction, m_takeAction, m_resolveAction}) presentOnly(m_context.port, acting);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_raise, &QPushButton::clicked, m_raiseAction, &QAction::trigger);
    connect(m_raiseAction, &QAction::triggered, this, [this] { raise({}); });
    connect(m_takeAction, &QAction::triggered, m_detail, &CaseDetail::take);
    connect(m_resolveAction, &QAction::triggered, m_detail, &CaseDetail::focusReason);
    connect(m_find, &QAction::triggered, this, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
}

void CasesPane::read()
{
    m_cases = readCases(*m_context.port);
    showList();
}

void CasesPane::forget()
{
    m_cases.clear();
    m_unseen = true;
    showList();
}

void CasesPane::showList()
{
    const QString text = m_search->text().trimmed();
    const CaseFilter filter{m_chips->current() == "all"_L1 ? QString() : m_chips->current(), text};
    std::map<QString, qint64> counts;
    std::vector<CellRow> rows;
    qint64 all = 0;
    for (const CaseFacts &facts : m_cases) {
        if (!fits(facts, {{}, text})) continue;
        ++counts[facts.state];
        ++all;
        if (fits(facts, filter)) rows.push_back(caseRow(facts));
    }
    m_chips->setCount(u"all"_s, all);
    for (const char16_t *state : kStates) m_chips->setCount(QString::fromUtf16(state), counts[QString::fromUtf16(state)]);
    const bool none = rows.empty();
    const QScopedValueRollback<bool> filling(m_filling, true); // what the list chooses by itself moves no other pane
    m_model->setRows(std::move(rows));
    chooseSome();
    const int shown = m_model->rowCount();
    m_footer->setText(u"cases.count"_s, (shown == 1 ? tr("%1 case") : tr("%1 cases")).arg(formatCount(shown)));
    m_footer->setText(u"cases.hint"_s, tr("Newest first · Ctrl C copies as TSV"), true);
    m_empty->setVisible(none);
    m_split->setVisible(!none);
    if (m_cases.empty())
        m_empty->setTexts(tr("What no rule can decide is put before a person here, with its evidence. There is nothing to look at."),
                          isPastShown(m_context.port) ? QString() : tr("Raise a case"));
    else
        m_empty->setTexts(tr("No case fits the filter."), tr("Show all"));
    const qint64 open = std::ranges::count_if(m_cases, [](const CaseFacts &facts) { return facts.state != "RESOLVED"_L1; });
    m_context.header->setSubtitle(tr("%1 open · %2 in all").arg(formatCount(open), formatCount(static_cast<qint64>(m_cases.size()))));
    const bool world = m_context.port->reader(DeskFile::Ecommerce) != nullptr;
    m_raise->setEnabled(world);
    m_raiseAction->setEnabled(world);
    showChosen();
}

/// The case of the order that is looked at, else the newest of when the pane is first seen; what was on show stays.
void CasesPane::chooseSome()
{
    const bool anew = std::exchange(m_anew, false) && !m_detail->writing(), unseen = anew && m_unseen;
    const auto chosen = [this] { return m_model->idAt(m_table->currentIndex().row()); };
    if (m_model->rowCount() == 0 || (chosen() && !(anew && chosen() == m_ownChoice))) return;
    chooseOf(m_focus->number());
    if (chosen() && !(unseen && chosen() == m_ownChoice)) return;
    if (isVisible()) m_unseen = false; // it stays, as somebody sees it
    m_ownChoice = m_model->idAt(0);
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void CasesPane::chooseOf(const QString &order)
{
    if (order.isEmpty() || order == m_detail->order() || m_detail->writing()) return; // what is being written is of its own case
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Cell *cell = m_model->cellAt(row, OrderColumn);
        if (cell && cell->raw.toString() == order) return m_table->setCurrentIndex(m_model->index(row, 0));
    }
}

/// The order pane goes along.
void CasesPane::tellOrder()
{
    m_ownChoice = 0;
    if (!m_detail->order().isEmpty()) m_focus->setNumber(m_detail->order());
}

void CasesPane::showChosen()
{
    const qint64 id = m_model->idAt(m_table->currentIndex().row());
    const auto found = std::ranges::find(m_cases, id, &CaseFacts::id);
    m_detail->showCase(found == m_cases.end() ? std::nullopt : std::optional(*found));
    const bool open = found != m_cases.end() && found->state != "RESOLVED"_L1;
    m_takeAction->setEnabled(open && found->state == "OPEN"_L1);
    m_resolveAction->setEnabled(open);
    fitSplit();
}

/// What is told of the case is as high as that needs, and the list has the rest.
void CasesPane::fitSplit()
{
    if (m_split->orientation() != Qt::Vertical || m_splitByHand || !m_split->isVisible()) return;
    const int room = m_split->height() - m_split->handleWidth();
    if (const int wanted = m_detail->wantedHeight(m_split->width()); wanted > m_detailHeight || wanted < m_detailHeight * 2 / 3)
        m_detailHeight = wanted;
    const int list =
        m_table->horizontalHeader()->height() + m_table->verticalHeader()->defaultSectionSize() * m_model->rowCount() + m_footer->height();
    const int detail = std::min(m_detailHeight, std::max(room * kDetailMost / 100, room - list));
    if (m_split->sizes().value(1) != detail) m_split->setSizes({room - detail, detail});
}

void CasesPane::raise(const QString &order)
{
    auto *dialog = new RaiseDialog(order, m_context.port, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RaiseDialog::told, this, [this](const QString &text) {
        m_context.navigator->notify(text, Family::Good);
        m_live->soon();
    });
    dialog->open();
}

void CasesPane::showEntity(const EntityRef &entity)
{
    if (entity.kind == "case-order"_L1) return raise(entity.id);
    m_search->clear();
    m_chips->setCurrent(entity.kind == "case-state"_L1 ? entity.id : u"all"_s);
    read();
    if (entity.kind == "case-state"_L1) return;
    qint64 id = entity.id.toLongLong();
    if (id == 0) id = fromBase62(entity.id.toStdString()).value_or(0);
    if (const int row = m_model->rowOf(id); row >= 0) m_table->setCurrentIndex(m_model->index(row, 0));
}

void CasesPane::retranslate()
{
    setAccessibleName(tr("CS cases"));
    m_table->setAccessibleName(tr("CS cases"));
    m_search->setPlaceholderText(tr("Order, kind, evidence"));
    m_search->setAccessibleName(tr("Search cases"));
    m_chips->setAccessibleName(tr("State"));
    m_chips->setText(u"all"_s, tr("All"));
    for (const char16_t *state : kStates) m_chips->setText(QString::fromUtf16(state), stateName(u"case", QString::fromUtf16(state)));
    m_raise->setText(tr("Raise a case"));
    m_raiseAction->setText(tr("Raise a case…"));
    m_takeAction->setText(tr("Take the case"));
    m_resolveAction->setText(tr("Resolve the case…"));
    m_find->setText(tr("Search cases"));
    m_model->setHeaders(CaseTexts::headers());
    m_detail->retranslate();
}

void CasesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showList();
    }
    QWidget::changeEvent(event);
}

void CasesPane::showEvent(QShowEvent *event)
{
    m_anew = true;
    QWidget::showEvent(event);
    if (m_unseen) m_live->now();            // the newest of now, not of when it was made
    QTimer::singleShot(0, m_table, [this] { // once it has its size
        fitSplit();
        bringIntoView(m_table);
    });
}

void CasesPane::hideEvent(QHideEvent *event)
{
    m_unseen = false;
    QWidget::hideEvent(event);
}

void CasesPane::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation way = width() < Theme::current().px(kBesideWidth) ? Qt::Vertical : Qt::Horizontal;
    if (way != m_split->orientation()) {
        m_split->setOrientation(way);
        m_split->setStretchFactor(1, way == Qt::Vertical ? 1 : 0);
        m_split->setSizes(way == Qt::Vertical ? QList<int>{360, 460} : QList<int>{860, 460});
        m_splitByHand = false; // it was dragged the other way
    }
    QWidget::resizeEvent(event);
    m_detailHeight = 0;
    fitSplit();
}

} // namespace hamster::cases

namespace hamster {

PaneSpec casesPane()
{
    PaneSpec spec;
    spec.id = u"cases"_s;
    spec.icon = u"case"_s;
    spec.group = PaneGroup::Shop;
    spec.title = [] { return cases::CasesPane::tr("CS cases"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new cases::CasesPane(context); };
    spec.entityKinds = {u"case"_s, u"case-order"_s, u"case-state"_s};
    return spec;
}

} // namespace hamster
