#include "views/panes/office/table_part.h"

#include "views/items/columns.h"
#include "views/items/paged_table.h"
#include "views/items/rows_box.h"
#include "views/items/whole_rows.h"
#include "views/panes/office/column_sums.h"
#include "views/panes/office/section_acts.h"
#include "views/panes/orders/order_focus.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/search_field.h"
#include "views/widgets/surface.h"
#include "views/widgets/table_footer.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {
constexpr int kSearchMs = 180; // after the last key
constexpr int kTotalsMs = 20;  // a large table is counted little by little
constexpr int kSearchWidth = 176, kSearchBesideDays = 112, kDaysWidth = 136;
constexpr int kPagesMax = 64; // that are read to find a row
} // namespace

TablePart::TablePart(const PaneContext &context, const QString &name, TableSpec spec, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(name)
    , m_spec(std::move(spec))
    , m_bar(new Surface)
    , m_search(new SearchField)
    , m_chips(new FilterChips)
    , m_empty(new EmptyState)
    , m_table(new TableView)
    , m_rows(new RowsBox(m_table))
    , m_below(new ColumnSums(m_table))
    , m_footer(new TableFooter)
{
    setObjectName(name);
    m_model = new PagedTable(
        [this](qint64 high, qint64 low, int limit) {
            return m_spec.rows(*m_context.port, m_filter, {high, low, limit});
        },
        [this] { return m_spec.newest(*m_context.port); }, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_empty);
    column->addWidget(m_rows, 1);
    column->addWidget(m_below);
    column->addStretch(0);
    column->addWidget(buildBehind()); // it comes and goes: below the rows none of them moves
    column->addWidget(m_footer);
    buildBar();
    if (!m_spec.acts.empty()) buildActs();
    buildTable();
    buildLinks();
    if (m_spec.orderColumn >= 0) followOrders();
    retranslate();
}

void TablePart::buildBar()
{
    QHBoxLayout *row = m_bar->makeBar();
    m_search->setObjectName(m_name + ".search"_L1);
    m_search->setFixedWidth(Theme::current().px(m_spec.byDays ? kSearchBesideDays : kSearchWidth));
    m_chips->setObjectName(m_name + ".chips"_L1);
    row->addWidget(m_search, 0, Qt::AlignTop);
    if (m_spec.byDays) {
        m_days = new DaysBox(m_context.port);
        m_days->setObjectName(m_name + ".days"_L1);
        m_days->setFixedWidth(Theme::current().px(kDaysWidth));
        connect(m_days, &DaysBox::chosen, this, &TablePart::applyFilter);
        row->addWidget(m_days, 0, Qt::AlignTop);
    }
    row->addWidget(m_chips, 1);
    if (!m_spec.chips.empty()) m_chips->addChip(u"all"_s, {});
    for (const Chip &chip : m_spec.chips) {
        if (chip.entity.isEmpty())
            m_chips->addChip(chip.key, {}, chip.icon);
        else
            m_chips->addStateChip(chip.key, {}, chip.entity, chip.state);
    }
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kSearchMs);
    connect(&m_searchSoon, &QTimer::timeout, this, &TablePart::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &TablePart::applyFilter);
    connect(m_chips, &FilterChips::selected, this, &TablePart::applyFilter);
    m_empty->setObjectName(m_name + ".empty"_L1);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_filter.isNarrow())
            showAll();
        else if (m_acts && m_acts->canBegin())
            m_acts->begin();
        else if (lacksVendors())
            addFirstVendor();
        else
            emit leaveRequested(emptyPane());
    });
    connect(m_empty, &EmptyState::secondRequested, this, [this] {
        if (m_behind == 0 && m_acts && m_acts->canBeginSecond())
            m_acts->beginSecond();
        else
            emit leaveRequested(emptyPane());
    });
}

void TablePart::buildTable()
{
    m_table->setObjectName(m_name + ".table"_L1);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_model->setHeaders(m_spec.texts().headers);
    showPaged(m_table, m_model);
    for (int i = 0; i < static_cast<int>(m_spec.columns.size()); ++i) {
        const Column &column = m_spec.columns[static_cast<std::size_t>(i)];
        m_table->setColumn(i, column.kind, column.width);
    }
    m_table->horizontalHeader()->setMinimumSectionSize(36);
    if (!m_spec.firstToGo.empty()) m_table->setFirstToGo(m_spec.firstToGo);
    m_table->setMinimumHeight(96);
    connect(m_table, &TableView::currentRowChanged, this, [this] {
        if (!m_ownChoice) m_byHand = m_table->currentIndex().isValid();
        updateLinks();
        emit currentChanged(currentId());
    });
    connect(m_table, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    connect(m_model, &PagedTable::reloaded, this, &TablePart::showEmpty);
    m_below->setObjectName(m_name + ".below"_L1);
    m_footer->setObjectName(m_name + ".footer"_L1);
    m_footer->addText(m_name + ".count"_L1);
    m_totalsSoon.setSingleShot(true);
    m_totalsSoon.setInterval(kTotalsMs);
    connect(&m_totalsSoon, &QTimer::timeout, this, &TablePart::showTotals);
    for (int i = 0; i < m_spec.sums; ++i) m_footer->addSum(m_name + ".sum"_L1 + QString::number(i));
}

void TablePart::buildLinks()
{
    for (const RowLink &link : m_spec.links) {
        auto *action = new QAction(this);
        action->setObjectName(m_name + u'.' + link.key);
        connect(action, &QAction::triggered, this, [this, target = link.target] {
            const int row = m_table->currentIndex().row();
            if (row < 0) return;
            const EntityRef entity = target(m_model->rows()[static_cast<std::size_t>(row)]);
            if (!entity.id.isEmpty()) m_context.navigator->openEntity(entity);
        });
        m_links.push_back(action);
    }
    m_table->addActions(m_links);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void TablePart::updateLinks()
{
    const int row = m_table->currentIndex().row();
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        const RowLink &link = m_spec.links[static_cast<std::size_t>(i)];
        m_links[i]->setEnabled(row >= 0 && !link.target(m_model->rows()[static_cast<std::size_t>(row)]).id.isEmpty());
    }
}

void TablePart::showOf(qint64 row)
{
    if (row == m_filter.of) return refresh();
    const QScopedValueRollback<bool> own(m_ownChoice, true);
    m_filter.of = row;
    m_table->setCurrentIndex({}); // of the other thing
    m_table->clearSelection();
    reload();
}

void TablePart::reload()
{
    const QScopedValueRollback<bool> own(m_ownChoice, true);
    m_model->setSparse(m_filter.isNarrow() ? m_spec.sparse : 0);
    m_model->reload();
    settle();
}

void TablePart::refresh()
{
    const QScopedValueRollback<bool> own(m_ownChoice, true);
    m_model->refresh();
    settle();
}

void TablePart::settle()
{
    // One row is chosen on a page, that of the list: what is told of it stands below, where nothing is chosen before somebody does.
    const bool isList = m_filter.of == 0;
    if (isList && m_model->rowCount() && (!m_byHand || !m_table->currentIndex().isValid())) {
        const QScopedValueRollback<bool> own(m_ownChoice, true);
        if (m_focus) chooseOf(m_focus->number());
        if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model->index(0, 0));
    }
    showTotals();
    showEmpty();
    updateLinks();
    emit currentChanged(currentId());
}

void TablePart::forget()
{
    const QScopedValueRollback<bool> own(m_ownChoice, true);
    m_model->clear();
    m_byHand = false;
    m_totalsSoon.stop();
    m_counting = false; // the world that goes is still there to be read: not once more
    m_filter.of = 0;
    showTotals();
    m_counting = true; // of the next one
    showEmpty();
    updateLinks();
}

void TablePart::applyFilter()
{
    m_searchSoon.stop();
    const QString chip = m_chips->current();
    m_filter.chip = chip == "all"_L1 ? QString() : chip;
    m_filter.days = m_days ? m_days->span() : DaySpan();
    m_filter.like = m_search->text().trimmed().isEmpty() ? std::string() : likePattern(m_search->text());
    reload();
}

void TablePart::showAll()
{
    m_search->clear();
    if (m_days) m_days->chooseAll();
    if (!m_spec.chips.empty()) m_chips->setCurrent(u"all"_s);
    applyFilter();
}

void TablePart::chooseChip(const QString &key)
{
    m_search->clear();
    m_chips->setCurrent(key);
    applyFilter();
}

bool TablePart::choose(qint64 id)
{
    if (m_filter.isNarrow()) showAll();
    for (int page = 0; m_model->rowOf(id) < 0 && !m_model->complete() && page < kPagesMax; ++page) m_model->fetchMore({});
    const int row = m_model->rowOf(id);
    if (row < 0) return false;
    m_table->setCurrentIndex(m_model->index(row, 0));
    bringIntoView(m_table);
    return true;
}

qint64 TablePart::currentId() const { return m_model->idAt(m_table->currentIndex().row()); }

bool TablePart::isEmpty() const { return m_model->rowCount() == 0 && m_model->complete() && !m_filter.isNarrow(); }

void TablePart::showTotals()
{
    const Totals totals = m_spec.totals ? m_spec.totals(*m_context.port, m_filter) : Totals();
    const bool ended = std::exchange(m_counting, totals.more) && !totals.more;
    for (const auto &[key, count] : totals.chips) m_chips->setCount(key, count);
    if (totals.more) m_totalsSoon.start();
    m_told = !totals.count.isEmpty() || !totals.sums.empty();
    m_below->setSums(tr("Total"), totals.below);
    m_footer->setText(m_name + ".count"_L1, totals.count);
    for (int i = 0; i < m_spec.sums; ++i) {
        const bool told = i < static_cast<int>(totals.sums.size());
        const auto sum = told ? totals.sums[static_cast<std::size_t>(i)] : std::pair<QString, QString>();
        m_footer->setSum(m_name + ".sum"_L1 + QString::number(i), sum.first, sum.second);
    }
    if (ended) tellCounted();
}

void TablePart::tellCounted()
{
    const QScopedValueRollback<bool> own(m_ownChoice, true);
    m_model->refresh();
    emit currentChanged(currentId());
}

void TablePart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBar();
}

/// Beside chips the buttons do without their words before the chips stand one below the other: first the one that every table has.
void TablePart::fitWords()
{
    const std::pair<int, int> fitted(width(), m_chips->sizeHint().width());
    if (m_spec.chips.empty() || fitted == std::exchange(m_fitted, fitted)) return;
    const auto heightWithout = [this](bool acts, bool exports) {
        if (m_acts)
            for (Button *button : m_acts->buttons()) button->setCompact(acts);
        if (m_exportButton) m_exportButton->setCompact(exports);
        return m_bar->layout()->heightForWidth(width());
    };
    const int least = heightWithout(true, true);
    if (heightWithout(false, false) > least && heightWithout(false, true) > least) heightWithout(true, true);
}

/// A splitter asks how little a part can do with, not how high its chips are in this width: they would be cut.
void TablePart::fitBar()
{
    fitWords();
    const int least = m_bar->isVisibleTo(this) ? m_bar->layout()->heightForWidth(width()) : 0;
    m_bar->setMinimumHeight(std::max(0, least));
}

void TablePart::focusSearch()
{
    if (m_search->isVisible()) m_search->setFocus(Qt::ShortcutFocusReason);
}

void TablePart::retranslate()
{
    const QScopedValueRollback<bool> own(m_ownChoice, true); // rows in other words are no choice of a person
    const TableTexts texts = m_spec.texts();
    m_fitted = {};
    m_model->setHeaders(texts.headers);
    m_table->setAccessibleName(texts.name);
    m_search->setPlaceholderText(texts.searchHint);
    m_search->setAccessibleName(texts.searchHint);
    m_search->setVisible(!texts.searchHint.isEmpty());
    m_chips->setAccessibleName(tr("Filter"));
    if (!m_spec.chips.empty()) m_chips->setText(u"all"_s, tr("All"));
    for (const Chip &chip : m_spec.chips) m_chips->setText(chip.key, chip.text ? chip.text() : stateName(chip.entity, chip.state));
    for (qsizetype i = 0; i < m_links.size(); ++i) m_links[i]->setText(m_spec.links[static_cast<std::size_t>(i)].text());
    if (m_acts) m_acts->retranslate();
    if (m_days) m_days->retranslate();
    if (m_exportButton) {
        m_exportButton->setText(tr("Export"));
        m_exportButton->setToolTip(tr("All rows of the filter, as XLSX or CSV"));
    }
    if (m_model->rowCount()) m_model->reload(); // its words are of the other language
    showTotals();
    showEmpty();
}

} // namespace hamster::office
