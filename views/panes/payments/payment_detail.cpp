#include "views/panes/payments/payment_detail.h"

#include "views/frame/navigator.h"
#include "views/items/fault_delegate.h"
#include "views/items/fault_marks.h"
#include "views/items/table_view.h"
#include "views/panes/orders/order_texts.h"
#include "views/panes/payments/compare_table.h"
#include "views/panes/payments/request_acts.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/surface.h"
#include "views/widgets/text_viewer.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::payments {

namespace {

constexpr int kMostRows = 8;            // of a part before it scrolls by itself
constexpr qint64 kLeavesWithinMs = 200; // between an attempt's row and its request

} // namespace

PaymentDetail::PaymentDetail(const PaneContext &context)
    : m_context(context)
    , m_scroll(new QScrollArea)
    , m_compare(new CompareTable)
    , m_text(new TextViewer)
{
    setObjectName(u"payments.detail"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new Surface;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    m_compareHead = new SectionHeader;
    m_compareHead->setIndent(14);
    column->addSpacing(6);
    column->addWidget(m_compareHead);
    column->addSpacing(4);
    m_compare->setObjectName(u"payments.compare"_s);
    m_compare->setServices({u"cash-gateway"_s, u"payment"_s, u"hamster-pg"_s});
    column->addWidget(m_compare);
    m_attempts = makePart(column, u"payments.attempts"_s);
    m_transactions = makePart(column, u"payments.transactions"_s);
    m_inbox = makePart(column, u"payments.inbox"_s);
    m_textHead = new SectionHeader;
    m_textHead->setIndent(14);
    column->addSpacing(10);
    column->addWidget(m_textHead);
    m_text->setObjectName(u"payments.text"_s);
    m_text->setMinimumHeight(150);
    auto *textRow = new QHBoxLayout;
    textRow->setContentsMargins(6, 0, 0, 0); // the viewer's own margin makes it 14
    textRow->addWidget(m_text);
    column->addLayout(textRow, 1);
    m_scroll->setWidget(body);
    const auto follow = [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    };
    connect(m_compare, &CompareTable::linkActivated, this, follow);
    for (const Part &part : {m_attempts, m_transactions, m_inbox}) connect(part.table, &TableView::linkActivated, this, follow);
    connect(m_attempts.table, &TableView::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid()) return;
        m_textOfInbox = false;
        showText();
    });
    connect(m_inbox.table, &TableView::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid()) return;
        m_textOfInbox = true;
        showText();
    });
    TableView *attempts = m_attempts.table;
    m_attempts.model->setHeaders(PaymentTexts::attemptHeaders());
    attempts->setColumn(AttemptTimeColumn, ColumnKind::TimeMs, 100);
    attempts->setColumn(AttemptKindColumn, ColumnKind::Text, 66);
    attempts->setColumn(TryColumn, ColumnKind::Count, 34);
    attempts->setColumn(OutcomeColumn, ColumnKind::Text, 72);
    attempts->setColumn(HttpColumn, ColumnKind::TextSecondary, 48);
    attempts->setColumn(TookColumn, ColumnKind::TextSecondary, 72);
    attempts->setColumn(BreakerColumn, ColumnKind::StateQuiet, 78);
    attempts->setColumn(AttemptKeyColumn, ColumnKind::Id, 0);
    attempts->setColumn(AttemptFaultColumn, ColumnKind::Text, 62);
    attempts->setItemDelegateForColumn(AttemptFaultColumn, new FaultDelegate(attempts));
    attempts->setFirstToGo({BreakerColumn, AttemptKeyColumn, AttemptFaultColumn});
    m_requestActs = new RequestActs(context, attempts);
    m_transactions.model->setHeaders(PaymentTexts::transactionHeaders());
    m_transactions.table->setColumn(0, ColumnKind::TimeMs, 100);
    m_transactions.table->setColumn(1, ColumnKind::Text, 70);
    m_transactions.table->setColumn(2, ColumnKind::TextSecondary, 66);
    m_transactions.table->setColumn(3, ColumnKind::Id, 144);
    m_transactions.table->setColumn(4, ColumnKind::Money, 80);
    m_transactions.table->setColumn(5, ColumnKind::Id, 0);
    m_transactions.table->setFirstToGo({5});
    m_inbox.model->setHeaders(PaymentTexts::inboxHeaders());
    m_inbox.table->setColumn(0, ColumnKind::TimeMs, 100);
    m_inbox.table->setColumn(1, ColumnKind::Text, 118);
    m_inbox.table->setColumn(2, ColumnKind::TextSecondary, 70);
    m_inbox.table->setColumn(3, ColumnKind::TextSecondary, 48);
    m_inbox.table->setColumn(4, ColumnKind::TextSecondary, 76);
    m_inbox.table->setColumn(5, ColumnKind::Id, 0);
    m_inbox.table->setFirstToGo({4, 5});
    showProcess(0);
}

void PaymentDetail::buildHead(QVBoxLayout *column)
{
    auto *head = new Surface(Token::Pane, Qt::BottomEdge);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(14, 11, 14, 10);
    lines->setSpacing(5);
    m_number = new Label({}, TextRole::MonoDetail);
    m_number->setObjectName(u"payments.number"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = new StateChip;
    m_state->setObjectName(u"payments.state"_s);
    m_differing = new StateChip(u"case"_s, u"OPEN"_s);
    m_differing->setObjectName(u"payments.differing"_s);
    m_openOrder = Button::makeSmall({}, u"orders"_s);
    m_openOrder->setObjectName(u"payments.openOrder"_s);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_number);
    first->addWidget(m_state);
    first->addWidget(m_differing);
    first->addStretch();
    first->addWidget(m_openOrder);
    m_facts = new Label({}, TextRole::Body, Token::T2);
    m_facts->setObjectName(u"payments.facts"_s);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setWordWrap(true);
    m_why = new Label({}, TextRole::Body, Token::Bad);
    m_why->setObjectName(u"payments.why"_s);
    m_why->setWordWrap(true);
    lines->addLayout(first);
    lines->addWidget(m_facts);
    lines->addWidget(m_why);
    column->addWidget(head);
    connect(m_openOrder, &QPushButton::clicked, this, [this] {
        if (m_process) m_context.navigator->openEntity({u"order"_s, m_process->number});
    });
}

PaymentDetail::Part PaymentDetail::makePart(QVBoxLayout *column, const QString &name)
{
    Part part{new SectionHeader, new TableView, new CellTable(this)};
    part.heading->setIndent(14);
    part.heading->setObjectName(name + ".heading"_L1);
    part.table->setObjectName(name);
    part.table->setSelectionMode(QAbstractItemView::SingleSelection);
    part.table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it would cover the only row; the arrows still scroll
    part.table->setModel(part.model);
    column->addSpacing(10);
    column->addWidget(part.heading);
    column->addSpacing(3);
    column->addWidget(part.table);
    return part;
}

void PaymentDetail::fit(const Part &part)
{
    const int rows = std::min(kMostRows, part.model->rowCount());
    part.table->setFixedHeight(part.table->horizontalHeader()->height() + rows * part.table->verticalHeader()->defaultSectionSize() + 2);
    part.table->setVisible(rows > 0);
}

void PaymentDetail::showProcess(qint64 rowId)
{
    const qint64 before = m_process ? m_process->id : 0;
    Database *gateway = m_context.port->reader(DeskFile::Gateway), *payment = m_context.port->reader(DeskFile::Payment);
    Database *pg = m_context.port->reader(DeskFile::Pg);
    m_process = gateway && rowId ? readProcess(*gateway, rowId) : std::nullopt;
    m_payment = m_process && payment ? readPayment(*payment, *m_process) : PaymentFacts();
    m_pg = m_process && pg ? readPg(*pg, *m_process) : PgFacts();
    m_scroll->widget()->setVisible(m_process.has_value());
    m_requestActs->setOrder(m_process ? m_process->number : QString());
    if (!m_process) return;
    if (m_process->id != before) {
        m_textOfInbox = false;
        m_scroll->ensureVisible(0, 0);
    }
    m_compare->setLines(lines());
    showHead();
    showParts();
}

void PaymentDetail::showHead()
{
    const ProcessFacts &p = *m_process;
    m_number->setText(p.number);
    m_state->setState(u"process"_s, p.state);
    const int differing = m_compare->differing();
    m_differing->setVisible(differing > 0);
    m_differing->setShownText(tr("Differences %1").arg(differing));
    QStringList facts{PaymentTexts::method(p.method) + (p.cardMasked.isEmpty() ? QString() : u' ' + p.cardMasked), formatWon(p.amount),
                      formatDateTime(p.createdMs) + " KST"_L1, tr("MID %1, %2").arg(p.mid, PaymentTexts::route(p.route))};
    m_facts->setText(facts.join(u" · "_s) + u'\n' + tr("Reference %1").arg(p.reference));
    QStringList why;
    if (!p.code.isEmpty()) why << whyText(p);
    if (!m_payment.failureCode.isEmpty() && m_payment.failureCode != p.code)
        why << tr("Payment core: %1").arg(orders::reasonWithCode(m_payment.failureCode));
    if (!p.settleReason.isEmpty()) why << tr("Asked to settle: %1").arg(orders::reasonText(p.settleReason));
    if (p.undecidedMs) why << tr("Reported as undecided at %1").arg(formatTime(p.undecidedMs));
    if (p.inquireMs && p.inquiries)
        why << tr("Asks the PG again at %1 (asked %2 times)").arg(formatTime(p.inquireMs)).arg(p.inquiries);
    else if (p.inquireMs)
        why << tr("Asks the PG at %1 if it has heard nothing by then").arg(formatTime(p.inquireMs));
    m_why->setText(why.join(u'\n'));
    const bool waits = p.inquiries == 0 && !p.undecidedMs && p.settleReason.isEmpty() && p.code.isEmpty(); // as every payment does
    m_why->setColor(p.state == "FAILED"_L1 ? Token::Bad : waits ? Token::T2 : Token::Warn);
    m_why->setVisible(!why.isEmpty());
}

std::vector<CompareLine> PaymentDetail::lines() const
{
    using Kind = CompareCell::Kind;
    const ProcessFacts &p = *m_process;
    const bool payment = m_payment.publicId != 0, pg = m_pg.found;
    const auto kept = [](bool known, Kind kind, const QString &text, const QString &of = {}) -> CompareCell {
        if (!known) return {Kind::Absent, {}, {}};
        return text.isEmpty() ? CompareCell{Kind::None, {}, {}} : CompareCell{kind, text, of};
    };
    const CompareCell unkept;
    const auto won = [](qint64 amount) { return formatWon(amount); };
    const auto time = [](qint64 ms) { return ms ? formatTimeMs(ms) : QString(); };
    std::vector<CompareLine> all;
    const auto add = [&all](const char16_t *key, const QString &caption, std::vector<CompareCell> cells, std::optional<bool> differs = {}) {
        const bool tinted = differs.value_or(cellsDiffer(cells));
        all.push_back({u"compare."_s + QString::fromUtf16(key), caption, std::move(cells), tinted});
    };
    // Until it is decided the payment core has not been told these.
    const bool told = m_payment.decided();
    const CompareCell later = told || !payment ? CompareCell{Kind::None, {}, {}} : unkept;
    const auto fromPayment = [&](Kind kind, const QString &text, const QString &of = {}) {
        return text.isEmpty() ? later : kept(payment, kind, text, of);
    };
    add(u"order", tr("Order number"),
        {kept(true, Kind::Link, p.number, u"order"_s), kept(payment, Kind::Link, m_payment.number, u"order"_s),
         kept(pg, Kind::Link, m_pg.number, u"order"_s)});
    add(u"transaction", tr("Transaction key"),
        {kept(true, Kind::Link, p.transaction, u"transaction"_s), fromPayment(Kind::Link, m_payment.transaction, u"transaction"_s),
         kept(pg, Kind::Link, m_pg.transaction, u"transaction"_s)});
    add(u"amount", tr("Amount"),
        {kept(true, Kind::Text, won(p.amount)), kept(payment, Kind::Text, won(m_payment.amount)), kept(pg, Kind::Text, won(m_pg.amount))});
    // Their words differ by nature: what must agree is the meaning.
    add(u"state", tr("State"),
        {kept(true, Kind::State, p.state, u"process"_s), kept(payment, Kind::State, m_payment.state, u"payment"_s),
         kept(pg, Kind::State, m_pg.state, u"pg-transaction"_s)},
        !payment || !statesAgree(p.state, m_payment.state) || !pgAgrees(p, m_pg));
    add(u"approval", tr("Approval number"),
        {kept(true, Kind::Text, p.approval), fromPayment(Kind::Text, m_payment.approval), kept(pg, Kind::Text, m_pg.approval)});
    const bool decidedDiffers = payment && (!p.decidedMs != !m_payment.decidedMs() || (pg && !p.decidedMs != !m_pg.decidedMs()));
    add(u"decided", tr("Decided"),
        {kept(true, Kind::Mono, time(p.decidedMs)), kept(payment, Kind::Mono, time(m_payment.decidedMs())),
         kept(pg, Kind::Mono, time(m_pg.decidedMs()))},
        decidedDiffers);
    add(u"key", tr("Attempt key"),
        {kept(true, Kind::Mono, p.attemptKey), unkept, m_pg.attemptKey.isEmpty() ? unkept : kept(pg, Kind::Mono, m_pg.attemptKey)});
    add(u"cancelled", tr("Cancelled amount"),
        {kept(true, Kind::Text, won(p.cancelled)), kept(payment, Kind::Text, won(m_payment.cancelled)),
         kept(pg, Kind::Text, won(m_pg.cancelled))});
    return all;
}

std::vector<CellRow> PaymentDetail::markedAttempts(Database &gateway) const
{
    std::vector<CellRow> rows = attemptRows(gateway, m_process->publicId);
    const FaultMarks marks(m_context.port);
    for (CellRow &row : rows) {
        // All tries of an approval share a key: the hit is the one that left just after the row was written.
        std::vector<FaultMark> hits = marks.ofThing(row.cells[AttemptKeyColumn].raw.toString());
        const qint64 writtenMs = row.cells[AttemptTimeColumn].raw.toLongLong();
        std::erase_if(hits,
                      [writtenMs](const FaultMark &mark) { return mark.atMs < writtenMs || mark.atMs > writtenMs + kLeavesWithinMs; });
        row.cells.push_back(Cell::words(FaultMarks::badge(hits), FaultMarks::story(hits)));
    }
    return rows;
}

void PaymentDetail::showParts()
{
    Database *gateway = m_context.port->reader(DeskFile::Gateway), *payment = m_context.port->reader(DeskFile::Payment);
    m_attempts.model->setRows(gateway ? markedAttempts(*gateway) : std::vector<CellRow>());
    m_transactions.model->setRows(payment && m_payment.publicId ? transactionRows(*payment, m_payment.publicId) : std::vector<CellRow>());
    m_inbox.model->setRows(gateway ? inboxRows(*gateway, m_process->publicId) : std::vector<CellRow>());
    const auto head = [](const Part &part, const QString &words) {
        part.heading->setText(part.model->rowCount() ? u"%1  %2"_s.arg(words).arg(part.model->rowCount()) : words);
    };
    head(m_attempts, m_attempts.model->rowCount() ? tr("Calls to the PG") : tr("No call to the PG yet"));
    head(m_transactions, m_transactions.model->rowCount() ? tr("Payment transactions") : tr("No payment transaction yet"));
    head(m_inbox, m_inbox.model->rowCount() ? tr("Webhooks received") : tr("No webhook received yet"));
    for (const Part &part : {m_attempts, m_transactions, m_inbox}) fit(part);
    if (!m_attempts.table->currentIndex().isValid() && m_attempts.model->rowCount() && !m_textOfInbox)
        m_attempts.table->setCurrentIndex(m_attempts.model->index(m_attempts.model->rowCount() - 1, 0));
    showText();
}

void PaymentDetail::showText()
{
    const Part &part = m_textOfInbox ? m_inbox : m_attempts;
    const int row = part.table->currentIndex().row();
    const qint64 id = part.model->idAt(row);
    Database *gateway = m_context.port->reader(DeskFile::Gateway);
    const QString text = !gateway || !id ? QString() : m_textOfInbox ? inboxText(*gateway, id) : attemptText(*gateway, id);
    const Cell *what = part.model->cellAt(row, 1);
    m_textHead->setText(what ? (m_textOfInbox ? tr("Webhook: %1").arg(what->text) : tr("Call: %1").arg(what->text)) : QString());
    m_text->showText(text);
    m_text->setVisible(!text.isEmpty());
}

void PaymentDetail::retranslate()
{
    setAccessibleName(tr("Payment"));
    m_requestActs->retranslate();
    m_openOrder->setText(tr("Open the order"));
    m_compareHead->setText(tr("What the gateway, the payment core and the PG know"));
    m_compare->setAccessibleName(m_compareHead->text());
    m_attempts.table->setAccessibleName(tr("Calls to the PG"));
    m_transactions.table->setAccessibleName(tr("Payment transactions"));
    m_inbox.table->setAccessibleName(tr("Webhooks received"));
    m_text->setAccessibleName(tr("Request and answer"));
    m_attempts.model->setHeaders(PaymentTexts::attemptHeaders());
    m_transactions.model->setHeaders(PaymentTexts::transactionHeaders());
    m_inbox.model->setHeaders(PaymentTexts::inboxHeaders());
}

} // namespace hamster::payments
