#include "views/panes/timeline/compare_dialog.h"

#include "simulator/scenario/compare.h"
#include "views/diagrams/state_layouts.h"
#include "views/items/cell_table.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/states/state_texts.h"
#include "views/panes/timeline/timeline_texts.h"
#include "views/theme/services.h"
#include "views/theme/states.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/run_bar.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace hamster::timeline {

namespace {

constexpr std::size_t kPayloadMost = 120;

QString party(Party party)
{
    const std::string_view name = toString(party);
    return serviceName(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

/// "Payment process: Pending → Success", of "process PENDING>SUCCESS".
QString change(const TraceRecord &record)
{
    const QString text = QString::fromStdString(record.payload);
    const qsizetype space = text.indexOf(u' '), arrow = text.indexOf(u'>', space);
    if (space < 0 || arrow < 0) return text;
    const DiagramLayout *diagram = findDiagram(record.name); // the table of names calls some by another name
    const QString entity = diagram ? diagram->look.toString() : text.left(space);
    const QString from = text.mid(space + 1, arrow - space - 1), to = text.mid(arrow + 1);
    const QString way = from.isEmpty() ? stateName(entity, to) : stateName(entity, from) + u" → "_s + stateName(entity, to);
    const QString whole = states::StateTexts::machine(record.name) + u": "_s + way;
    return record.kind == TraceKind::RefusedEdge ? CompareDialog::tr("%1, refused").arg(whole) : whole;
}

/// "Closed → Open", of "CLOSED>OPEN".
QString breaker(const TraceRecord &record)
{
    QStringList states;
    for (const QString &each : QString::fromStdString(record.payload).split(u'>')) states << stateName(u"breaker", each);
    return states::StateTexts::machine("breaker") + u": "_s + states.join(u" → "_s);
}

/// A vendor of route DIRECT has his own shop ask the PG.
QString callName(const QString &name) { return QString(name).replace(u"(vendor's shop)"_s, CompareDialog::tr("· vendor's shop")); }

/// What a record says, besides who.
QStringList saying(const TraceRecord &record)
{
    const QString name = QString::fromStdString(record.name);
    const QString payload = QString::fromStdString(record.payload.substr(0, kPayloadMost));
    const QString readable = payload.startsWith(u'{') ? QString() : payload; // a body says nothing in a cell
    switch (record.kind) {
    case TraceKind::StateChange:
    case TraceKind::RefusedEdge: return {change(record)};
    case TraceKind::BreakerChange: return {breaker(record)};
    case TraceKind::Crash: return {CompareDialog::tr("crash")};
    case TraceKind::Restart: return {CompareDialog::tr("restart")};
    case TraceKind::FaultFired: return {faults_pane::FaultTexts::kind(record.name)};
    case TraceKind::HttpFailure: return {callName(name), CompareDialog::tr("no answer")};
    case TraceKind::EventDuplicate: return {name, CompareDialog::tr("duplicate, absorbed")};
    case TraceKind::EventParked: return {name, CompareDialog::tr("parked")};
    case TraceKind::EventDeadLettered: return {name, CompareDialog::tr("dead letter")};
    case TraceKind::Operator: return {TimelineTexts::verb(name), readable};
    case TraceKind::HttpRequest:
    case TraceKind::HttpAnswer: return {callName(name), readable};
    case TraceKind::EventAppended:
    case TraceKind::EventDelivered:
    case TraceKind::Transaction:
    case TraceKind::Timer: return {name, readable};
    }
    return {name};
}

/// What happened, without when.
QString words(const std::optional<TraceRecord> &record)
{
    if (!record) return CompareDialog::tr("nothing more");
    QStringList parts{party(record->from)};
    if (record->to != record->from) parts.last() += u" → "_s + party(record->to);
    for (const QString &part : saying(*record))
        if (!part.isEmpty()) parts << part;
    return parts.join(u" · "_s);
}

/// What the other run did there; where that reads the same, only in what it differs.
QString otherWords(const std::optional<TraceRecord> &here, const std::optional<TraceRecord> &there)
{
    const QString said = words(there);
    if (!here || !there || said != words(here)) return said;
    const qint64 later = there->at.ms - here->at.ms;
    if (later > 0) return CompareDialog::tr("the same, %1 later").arg(formatDuration(later));
    if (later < 0) return CompareDialog::tr("the same, %1 earlier").arg(formatDuration(-later));
    return CompareDialog::tr("the same, with other content");
}

QString place(const std::optional<TraceRecord> &record)
{
    if (!record) return CompareDialog::tr("the run ends");
    return CompareDialog::tr("event %1 · %2 · %3")
        .arg(formatCount(static_cast<qint64>(record->sequence)), formatTimeMs(record->at.ms), words(record));
}

Cell stateOf(const std::optional<scenario::OrderEnd> &order)
{
    return order ? Cell::state(u"order"_s, QString::fromStdString(order->state)) : Cell::words(CompareDialog::tr("not placed"));
}

/// When the two first differ about an order.
qint64 partingOf(const scenario::OrderDifference &order)
{
    qint64 first = std::numeric_limits<qint64>::max();
    for (const auto &record : {order.leftFrom, order.rightFrom})
        if (record) first = std::min<qint64>(first, record->at.ms);
    return first;
}

CellRow rowOf(const scenario::OrderDifference &order, qint64 number)
{
    const auto &known = order.left ? order.left : order.right;
    const bool from = order.leftFrom || order.rightFrom;
    const auto absent = [](const auto &there, const QString &said) { return there ? said : QString(); }; // its state says it already
    const QString here = absent(order.left, words(order.leftFrom)),
                  there = absent(order.right, otherWords(order.leftFrom, order.rightFrom));
    const QString id = known ? QString::fromStdString(known->number) : QString::fromStdString(order.id);
    return {number,
            {Cell::id(id, order.left ? u"order"_s : QString()), stateOf(order.left), stateOf(order.right),
             Cell::time(from ? partingOf(order) : 0), Cell::words(here, here),
             Cell::words(there, absent(order.right, words(order.rightFrom)))},
            order.sameEnd()};
}

/// The orders that go another way, those first that do so first: what parted the runs stands at the top.
std::vector<CellRow> rowsOf(const scenario::Comparison &runs)
{
    std::vector<const scenario::OrderDifference *> parted;
    for (const scenario::OrderDifference &order : runs.orders)
        if (order.parted) parted.push_back(&order);
    std::ranges::stable_sort(parted, {}, [](const scenario::OrderDifference *order) { return partingOf(*order); });
    std::vector<CellRow> rows;
    for (const scenario::OrderDifference *order : parted) rows.push_back(rowOf(*order, static_cast<qint64>(rows.size()) + 1));
    return rows;
}

} // namespace

CompareDialog::CompareDialog(DeskPort *port, Navigator *navigator, QWidget *parent)
    : QDialog(parent)
    , m_port(RecordingPort::of(port))
    , m_history(HistoryPort::of(port))
    , m_navigator(navigator)
    , m_headline(new Label({}, TextRole::BodyStrong))
    , m_other(new Label({}, TextRole::Caption, Token::T2))
    , m_here(new Label)
    , m_there(new Label)
    , m_count(new Label({}, TextRole::Caption, Token::T3))
    , m_with(new Label({}, TextRole::Caption, Token::T3))
    , m_leftRun(Button::makeSmall({}))
    , m_file(Button::makeSmall({}))
    , m_stop(Button::makeSmall({}))
    , m_bar(new RunBar)
    , m_model(new CellTable(this))
    , m_table(new TableView)
    , m_rows(new RowsBox(m_table))
{
    setObjectName(u"compare"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 10);
    column->setSpacing(6);
    buildHead();
    buildTable();
    resize(Theme::current().px(1240), Theme::current().px(560));
    retranslate();
    if (!m_history->leftRun().isEmpty()) compareWith(m_history->leftRun());
}

CompareDialog::~CompareDialog()
{
    if (m_running) m_port->stopComparing();
}

void CompareDialog::buildHead()
{
    const std::pair<QWidget *, const char16_t *> names[] = {
        {m_headline, u"compare.headline"}, {m_other, u"compare.other"},     {m_here, u"compare.here"},
        {m_there, u"compare.there"},       {m_leftRun, u"compare.leftRun"}, {m_file, u"compare.file"},
        {m_stop, u"compare.stop"},         {m_table, u"compare.orders"},    {m_count, u"compare.count"}};
    for (const auto &[widget, name] : names) widget->setObjectName(QString::fromUtf16(name));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_headline);
    row->addWidget(m_other, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_stop, m_with, m_leftRun, m_file}) row->addWidget(part);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(row);
    column->addWidget(m_bar);
    for (Label *label : {m_here, m_there}) {
        label->setElided(true);
        column->addWidget(label);
    }
    m_other->setElided(true);
    connect(m_file, &QPushButton::clicked, this, &CompareDialog::askFile);
    connect(m_leftRun, &QPushButton::clicked, this, [this] { compareWith(m_history->leftRun()); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_port->stopComparing(); });
}

void CompareDialog::buildTable()
{
    m_model->setHeaders({{}, {}, {}, {}, {}, {}});
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumn(0, ColumnKind::Id, 154);
    m_table->setColumn(1, ColumnKind::State, 136);
    m_table->setColumn(2, ColumnKind::State, 136);
    m_table->setColumn(3, ColumnKind::TimeMs, 96);
    m_table->setColumn(4, ColumnKind::TextSecondary, 340);
    m_table->setColumn(5, ColumnKind::TextSecondary, 0);
    connect(m_table, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_navigator->openEntity({kind, id}, beside);
    });
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_rows, 1);
    column->addWidget(m_count);
    column->addStretch(0);
}

void CompareDialog::askFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Compare with a recording"), {}, tr("Recordings (*.json)"));
    if (!file.isEmpty()) compareWith(file);
}

void CompareDialog::compareWith(const QString &file)
{
    if (m_running) return;
    m_running = true;
    m_against = file;
    m_error.clear();
    m_comparison.reset();
    showAll();
    m_port->compareWith(file, [self = QPointer(this)](const std::shared_ptr<const scenario::Comparison> &comparison, const QString &error) {
        if (self) self->take(comparison, error);
    });
}

void CompareDialog::take(const std::shared_ptr<const scenario::Comparison> &comparison, const QString &error)
{
    m_running = false;
    m_comparison = comparison;
    m_error = error;
    showAll();
}

void CompareDialog::showAll()
{
    m_bar->setRunning(m_running);
    m_stop->setVisible(m_running);
    m_file->setEnabled(!m_running);
    m_leftRun->setVisible(!m_history->leftRun().isEmpty());
    m_leftRun->setEnabled(!m_running);
    const QString against = m_against == m_history->leftRun() ? tr("the run that the branch left") : m_against.section(u'/', -1);
    m_other->setText(m_against.isEmpty() ? QString() : tr("beside: %1").arg(against));
    m_other->setToolTip(m_against);
    const scenario::Comparison *runs = m_comparison.get();
    std::vector<CellRow> rows = runs ? rowsOf(*runs) : std::vector<CellRow>();
    m_headline->setColor(m_error.isEmpty() ? Token::T1 : Token::Bad);
    if (m_running)
        m_headline->setText(tr("Both runs are done again in memory …"));
    else if (!m_error.isEmpty())
        m_headline->setText(tr("They were not compared: %1").arg(m_error));
    else if (!runs)
        m_headline->setText(tr("Choose a recording to compare this run with."));
    else if (runs->equal())
        m_headline->setText(tr("The runs do not differ."));
    else
        m_headline->setText(tr("The first %1 events are the same.").arg(formatCount(static_cast<qint64>(runs->same))));
    const bool parted = runs && !runs->equal();
    for (QWidget *part : {static_cast<QWidget *>(m_here), static_cast<QWidget *>(m_there), static_cast<QWidget *>(m_count)})
        part->setVisible(parted);
    m_rows->setVisible(!rows.empty());
    if (parted) {
        m_here->setText(tr("This run: %1").arg(place(runs->left)));
        m_there->setText(tr("Other run: %1").arg(place(runs->right)));
        m_count->setText(tr("%1 of %2 orders go another way; dimmed ones come to the same end.")
                             .arg(formatCount(static_cast<qint64>(rows.size())), formatCount(static_cast<qint64>(runs->orders.size()))));
    }
    m_model->setRows(std::move(rows));
}

void CompareDialog::retranslate()
{
    setWindowTitle(tr("Compare runs"));
    m_with->setText(tr("Compare with"));
    m_leftRun->setText(tr("Run before the branch"));
    m_file->setText(tr("Recording…"));
    m_stop->setText(tr("Stop"));
    m_table->setAccessibleName(tr("Orders that go another way"));
    m_model->setHeaders(
        {tr("Order"), tr("This run"), tr("Other run"), tr("Differs from"), tr("First in this run"), tr("In the other run")});
    showAll();
}

void CompareDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace hamster::timeline
