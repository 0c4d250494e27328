#include "views/panes/pg/transactions_part.h"

#include "views/frame/navigator.h"
#include "views/items/columns.h"
#include "views/items/paged_table.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/command_run.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/present_only.h"
#include "views/widgets/search_field.h"
#include "views/widgets/surface.h"
#include "views/widgets/table_footer.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {
constexpr const char16_t *kStates[] = {u"PENDING", u"SUCCESS", u"FAILED", u"PARTIALLY_CANCELLED", u"CANCELLED"};
constexpr int kSearchMs = 180;                     // after the last key
constexpr int kTotalsMs = 20, kTotalsBudgetMs = 8; ///< pause between two readings of the counts, and how long one takes
constexpr int kFirstBudgetMs = 2;                  ///< of the one that a person waits for: a small file is counted at once all the same
const std::vector<int> kFirstToGo{WhyColumn, DecideColumn, KeyColumn, CardColumn, TimeColumn, AmountColumn};
constexpr int kOrderWidth = 164, kLeastOrder = 134, kStateWidth = 132, kAmountWidth = 82;
constexpr int kLiveTotalsMs = 250; ///< pause once all was counted
} // namespace

TransactionsPart::TransactionsPart(const PaneContext &context)
    : m_context(context)
    , m_search(new SearchField)
    , m_chips(new FilterChips)
    , m_empty(new EmptyState)
    , m_table(new TableView)
    , m_footer(new TableFooter)
{
    setObjectName(u"pg.transactions"_s);
    m_model = new PagedTable(
        [this](qint64 high, qint64 low, int limit) {
            return pg() ? transactionRows(*pg(), m_filter, m_context.port->status().timeMs, high, low, limit) : std::vector<CellRow>();
        },
        [this]() -> qint64 { return pg() ? newestTransaction(*pg()) : 0; }, this);
    m_approve = new QAction(this);
    m_decline = new QAction(this);
    m_openOrder = new QAction(this);
    m_openProcess = new QAction(this);
    m_webhooks = new QAction(this);
    m_webhooks->setObjectName(u"pg.webhooksOf"_s);
    m_approve->setObjectName(u"pg.approve.action"_s);
    m_decline->setObjectName(u"pg.decline.action"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_empty->setObjectName(u"pg.transactions.empty"_s);
    column->addWidget(m_empty);
    m_body = buildTable();
    column->addWidget(m_body, 1);
    column->addStretch(0);
    const auto open = [this](int shown, const QString &kind) {
        const Cell *cell = m_model->cellAt(m_table->currentIndex().row(), shown);
        if (cell) m_context.navigator->openEntity({kind, cell->raw.toString()});
    };
    connect(m_approve, &QAction::triggered, this, [this] { decide(true); });
    connect(m_decline, &QAction::triggered, this, [this] { decide(false); });
    connect(m_webhooks, &QAction::triggered, this, [this] {
        if (const Cell *cell = m_model->cellAt(m_table->currentIndex().row(), KeyColumn)) emit webhooksRequested(cell->raw.toString());
    });
    connect(m_openOrder, &QAction::triggered, this, [open] { open(OrderColumn, u"order"_s); });
    connect(m_openProcess, &QAction::triggered, this, [open] { open(KeyColumn, u"process"_s); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_filter.state.empty() && m_filter.like.empty()) return m_context.navigator->openPane(u"orders"_s);
        m_search->clear();
        m_chips->setCurrent(u"all"_s);
        applyFilter();
    });
}

Database *TransactionsPart::pg() const { return m_closed ? nullptr : m_context.port->reader(DeskFile::Pg); }

QWidget *TransactionsPart::buildBar()
{
    auto *bar = new Surface;
    auto *lines = new QVBoxLayout(bar);
    lines->setContentsMargins(10, 7, 10, 7);
    lines->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    m_search->setObjectName(u"pg.transactions.search"_s);
    m_search->setMinimumWidth(70);
    m_search->setMaximumWidth(200);
    m_approveButton = Button::makeSmall({}, u"check"_s);
    m_declineButton = Button::makeSmall({}, u"x"_s);
    m_approveButton->setObjectName(u"pg.approve"_s);
    m_declineButton->setObjectName(u"pg.decline"_s);
    for (Button *button : {m_approveButton, m_declineButton}) presentOnly(m_context.port, button);
    for (QAction *action : {m_approve, m_decline}) presentOnly(m_context.port, action);
    first->addWidget(m_search, 1);
    first->addStretch();
    first->addWidget(m_approveButton);
    first->addWidget(m_declineButton);
    m_chips->setObjectName(u"pg.transactions.chips"_s);
    m_chips->addChip(u"all"_s, {}, u"pg"_s);
    for (const char16_t *state : kStates)
        m_chips->addStateChip(QString::fromUtf16(state), {}, u"pg-transaction"_s, QString::fromUtf16(state));
    lines->addLayout(first);
    lines->addWidget(m_chips);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kSearchMs);
    connect(&m_searchSoon, &QTimer::timeout, this, &TransactionsPart::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &TransactionsPart::applyFilter);
    connect(m_chips, &FilterChips::selected, this, &TransactionsPart::applyFilter);
    connect(m_approveButton, &QPushButton::clicked, m_approve, &QAction::trigger);
    connect(m_declineButton, &QPushButton::clicked, m_decline, &QAction::trigger);
    return bar;
}

QWidget *TransactionsPart::buildTable()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table->setObjectName(u"pg.transactions.table"_s);
    m_model->setHeaders(PgTexts::transactionHeaders());
    showPaged(m_table, m_model);
    m_table->setColumn(KeyColumn, ColumnKind::Id, 138);
    m_table->setColumn(OrderColumn, ColumnKind::Id, kOrderWidth);
    m_table->setColumn(TimeColumn, ColumnKind::Time, 64);
    m_table->setColumn(CardColumn, ColumnKind::Id, 118);
    m_table->setColumn(AmountColumn, ColumnKind::Money, kAmountWidth);
    m_table->setColumn(StateColumn, ColumnKind::State, kStateWidth);
    m_table->setColumn(DecideColumn, ColumnKind::TextSecondary, 66);
    m_table->setColumn(WhyColumn, ColumnKind::TextSecondary, 0);
    // A narrow console still shows which order, how it stands and how much.
    QHeaderView *header = m_table->horizontalHeader();
    int place = 0;
    for (const int each : {OrderColumn, StateColumn, AmountColumn, TimeColumn, CardColumn, KeyColumn})
        header->moveSection(header->visualIndex(each), place++);
    m_table->setFirstToGo(kFirstToGo);
    m_table->addActions({m_approve, m_decline, m_webhooks, m_openOrder, m_openProcess});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &TableView::currentRowChanged, this, &TransactionsPart::showChosen);
    connect(m_table, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        // The transaction's own place is here: its link leads to the gateway's side of it.
        m_context.navigator->openEntity({kind == "transaction"_L1 ? u"process"_s : kind, id}, beside);
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_openOrder->trigger(); });
    connect(m_model, &PagedTable::reloaded, this, &TransactionsPart::showCounts);
    m_totalsSoon.setSingleShot(true);
    m_totalsSoon.setInterval(kTotalsMs);
    connect(&m_totalsSoon, &QTimer::timeout, this, [this] { count(kTotalsBudgetMs); });
    m_footer->setObjectName(u"pg.transactions.footer"_s);
    m_footer->addText(u"pg.transactions.count"_s);
    m_footer->addText(u"pg.transactions.hint"_s);
    auto *rows = new RowsBox(m_table);
    rows->setMinimumHeight(Theme::current().px(48)); // its header and a row
    column->addWidget(rows, 1);
    column->addWidget(m_footer);
    return part;
}

/// A console beside others is narrower than order, state and amount together: the number gives way a little, then the amount goes.
void TransactionsPart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Theme &theme = Theme::current();
    const int room = width() - theme.px(kStateWidth + 12), withAmount = room - theme.px(kAmountWidth); // beside the scroll bar
    const int order = withAmount >= theme.px(kLeastOrder) ? withAmount : room;
    m_table->horizontalHeader()->resizeSection(OrderColumn, std::clamp(order, theme.px(kLeastOrder), theme.px(kOrderWidth)));
    m_table->setFirstToGo(kFirstToGo); // by the new width
}

void TransactionsPart::read()
{
    m_closed = false;
    m_model->refresh();
    if (!m_table->currentIndex().isValid() && m_model->rowCount()) m_table->setCurrentIndex(m_model->index(0, 0));
    count(kFirstBudgetMs);
    showChosen();
}

void TransactionsPart::forget()
{
    m_closed = true; // the reader is still there and must not be read from any more
    m_model->clear();
    m_totalsSoon.stop();
    count(0);
    showChosen();
}

void TransactionsPart::applyFilter()
{
    m_searchSoon.stop();
    const QString state = m_chips->current();
    m_filter.state = state == "all"_L1 ? std::string() : state.toStdString();
    m_filter.like = m_search->text().trimmed().isEmpty() ? std::string() : likePattern(m_search->text());
    // A whole key is looked up; parts of keys are looked for.
    m_filter.key = pg() && findTransaction(*pg(), m_search->text().trimmed()) ? m_search->text().trimmed().toStdString() : std::string();
    if (m_totalsOf != m_filter.like) m_totals.restart(m_totalsOf = m_filter.like);
    m_model->setSparse(!m_filter.key.empty() || (m_filter.state.empty() && m_filter.like.empty()) ? 0 : PagedTable::kWindow);
    m_model->reload();
    if (!m_table->currentIndex().isValid() && m_model->rowCount()) m_table->setCurrentIndex(m_model->index(0, 0));
    count(kFirstBudgetMs);
    showChosen();
}

void TransactionsPart::count(int budgetMs)
{
    if (!pg())
        m_totals.restart(m_totalsOf = m_filter.like);
    else if (!m_totals.work(*pg(), budgetMs))
        m_totalsSoon.start(m_totals.counted() ? kLiveTotalsMs : kTotalsMs); // a large file is counted little by little
    showCounts();
}

void TransactionsPart::showCounts()
{
    const qint64 all = m_totals.all().count;
    qint64 shown = 0;
    for (const char16_t *each : kStates) {
        const QString key = QString::fromUtf16(each);
        const qint64 count = m_totals.of(key).count;
        m_chips->setCount(key, count);
        if (m_filter.state.empty() || m_filter.state == key.toStdString()) shown += count;
    }
    m_chips->setCount(u"all"_s, all);
    const bool none = m_model->rowCount() == 0 && m_model->complete();
    m_empty->setVisible(none);
    m_body->setVisible(!none);
    if (all == 0 && m_filter.like.empty())
        m_empty->leadTo(u"orders"_s,
                        tr("Every payment that the PG is asked for is shown here, with its card and its decision. There is none yet."),
                        tr("Go to the orders"));
    else
        m_empty->setTexts(tr("No transaction fits the filter."), tr("Show all"));
    m_footer->setText(u"pg.transactions.count"_s, tr("%1 transactions").arg(formatCount(shown)));
    m_footer->setText(u"pg.transactions.hint"_s, tr("Newest first · Ctrl C copies as TSV"), true);
}

void TransactionsPart::showChosen()
{
    const int row = m_table->currentIndex().row();
    const Cell *state = m_model->cellAt(row, StateColumn);
    const bool pending = state && state->raw.toString() == "PENDING"_L1;
    for (QAction *action : {m_approve, m_decline}) action->setEnabled(pending);
    for (Button *button : {m_approveButton, m_declineButton}) {
        button->setEnabled(pending);
        button->setToolTip(pending ? tr("Decides %1").arg(m_model->cellAt(row, KeyColumn)->raw.toString())
                                   : tr("Only an undecided transaction can be decided by hand."));
    }
    m_openOrder->setEnabled(row >= 0);
    m_openProcess->setEnabled(row >= 0);
    m_webhooks->setEnabled(row >= 0);
    const Cell *key = m_model->cellAt(row, KeyColumn);
    const QString told = std::exchange(m_told, key ? key->raw.toString() : QString());
    if (m_told != told && !m_told.isEmpty()) emit chosen(m_told);
}

void TransactionsPart::decide(bool approve)
{
    const Cell *key = m_model->cellAt(m_table->currentIndex().row(), KeyColumn);
    if (!key || !m_approve->isEnabled()) return;
    const QString transaction = key->raw.toString();
    m_context.port->send(command::DecidePgTransaction{transaction.toStdString(), approve},
                         [self = QPointer<TransactionsPart>(this), transaction, approve](const CommandAnswer &answer) {
                             if (!self) return;
                             Navigator *navigator = self->m_context.navigator;
                             if (answer.ok)
                                 navigator->notify(approve ? tr("%1 was approved by hand.").arg(transaction)
                                                           : tr("%1 was declined by hand.").arg(transaction),
                                                   Family::Good);
                             else
                                 navigator->notify(tr("%1 was not decided: %2").arg(transaction, refusalText(answer)), Family::Bad);
                             self->read();
                         });
}

bool TransactionsPart::choose(const QString &key)
{
    const qint64 id = pg() ? findTransaction(*pg(), key) : 0;
    if (!id) return false;
    m_chips->setCurrent(u"all"_s);
    m_search->setText(key);
    applyFilter();
    for (int tries = 0; m_model->rowOf(id) < 0 && !m_model->complete() && tries < 64; ++tries) m_model->fetchMore({});
    if (const int row = m_model->rowOf(id); row >= 0) m_table->setCurrentIndex(m_model->index(row, 0));
    return true;
}

void TransactionsPart::retranslate()
{
    m_table->setAccessibleName(tr("PG transactions"));
    m_search->setPlaceholderText(tr("Transaction or order"));
    m_search->setAccessibleName(tr("Search transactions"));
    m_chips->setAccessibleName(tr("State"));
    m_chips->setText(u"all"_s, tr("All"));
    for (const char16_t *state : kStates)
        m_chips->setText(QString::fromUtf16(state), stateName(u"pg-transaction", QString::fromUtf16(state)));
    m_approveButton->setText(tr("Approve now"));
    m_declineButton->setText(tr("Decline now"));
    m_approve->setText(tr("Approve the PG transaction now"));
    m_decline->setText(tr("Decline the PG transaction now"));
    m_openOrder->setText(tr("Open the order"));
    m_webhooks->setText(tr("Show its webhooks"));
    m_openProcess->setText(tr("Open the gateway's process"));
    m_model->setHeaders(PgTexts::transactionHeaders());
    if (m_model->rowCount() > 0) m_model->reload(); // what cells say; read() follows
}

} // namespace hamster::pgconsole
