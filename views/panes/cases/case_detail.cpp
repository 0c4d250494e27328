#include "views/panes/cases/case_detail.h"

#include "views/frame/navigator.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/command_run.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/present_only.h"
#include "views/widgets/run_bar.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/text_viewer.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::cases {

namespace {
const Sql kLetterOf{
    "SELECT public_id FROM dead_letters WHERE key = ?1 OR key = 'export-' || ?1 ORDER BY status = 'PENDING' DESC, id DESC LIMIT 1"};
constexpr int kBelowRecord = 8;
constexpr const char16_t *kEnds[] = {u"ORDER_COMPLETED", u"PAYMENT_COMPLETED", u"CANCELLED", u"FAILED"};
} // namespace

CaseDetail::CaseDetail(const PaneContext &context)
    : m_context(context)
    , m_title(new Label({}, TextRole::Task))
    , m_advice(new Label({}, TextRole::Body, Token::T2))
    , m_facts(new Label({}, TextRole::Caption, Token::T3))
    , m_resolution(new Label({}, TextRole::Body))
    , m_error(new Label({}, TextRole::Body, Token::Bad))
    , m_cause(new Label({}, TextRole::Body))
    , m_written(new Label({}, TextRole::Caption, Token::T3))
    , m_evidenceHead(new SectionHeader)
    , m_actHead(new SectionHeader)
    , m_state(new StateChip)
    , m_orderState(new StateChip)
    , m_order(new IdLink(u"order"_s))
    , m_evidence(new TextViewer)
    , m_form(new QWidget)
    , m_reason(new QLineEdit)
    , m_to(new QComboBox)
    , m_bar(new RunBar)
    , m_run(new CommandRun(context.port, this))
{
    setObjectName(u"cases.detail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_record = new QWidget;
    auto *evidence = new QHBoxLayout(m_record); // its words stand under the heading
    evidence->setContentsMargins(7, 0, 6, 0);
    evidence->addWidget(m_evidence);
    column->addWidget(m_record, 1);
    column->addWidget(buildForm());
    column->addStretch(); // what is done stands below what is known, not at the end of an empty pane
    connect(m_run, &CommandRun::started, this, &CaseDetail::updateButtons);
    connect(m_run, &CommandRun::stopped, this, &CaseDetail::updateButtons);
    connect(m_run, &CommandRun::finished, this, [this](const CommandAnswer &answer) {
        m_error->setVisible(!answer.ok);
        if (answer.ok)
            m_reason->clear();
        else
            m_error->setText(refusalText(answer));
        m_context.navigator->notify(answer.ok ? m_done : refusalText(answer), answer.ok ? Family::Good : Family::Bad);
        updateButtons();
        emit changed();
    });
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
    showCase({});
}

QWidget *CaseDetail::buildHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(15, 12, 14, 4);
    column->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    m_title->setObjectName(u"cases.title"_s);
    m_state->setObjectName(u"cases.state"_s);
    first->addWidget(m_title);
    first->addWidget(m_state);
    first->addStretch();
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    m_order->setObjectName(u"cases.order"_s);
    m_orderState->setObjectName(u"cases.orderState"_s);
    second->addWidget(m_order);
    second->addWidget(m_orderState);
    second->addStretch();
    column->addLayout(second);
    m_advice->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_resolution->setWordWrap(true);
    m_resolution->setObjectName(u"cases.resolution"_s);
    column->addWidget(m_advice);
    column->addWidget(m_facts);
    column->addWidget(m_resolution);
    column->addSpacing(6);
    column->addWidget(m_evidenceHead);
    m_cause->setObjectName(u"cases.cause"_s);
    m_written->setObjectName(u"cases.written"_s);
    for (Label *words : {m_cause, m_written}) {
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(words);
    }
    m_evidence->setObjectName(u"cases.evidence"_s);
    connect(m_order, &IdLink::activated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    return head;
}

QWidget *CaseDetail::buildForm()
{
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(15, 8, 14, 12);
    column->setSpacing(6);
    m_take = new Button({}, u"user"_s);
    m_resolve = new Button({}, u"check"_s);
    m_repair = new Button({}, u"tamper"_s);
    m_letters = new Button({}, u"dead"_s);
    m_take->setObjectName(u"cases.take"_s);
    m_resolve->setObjectName(u"cases.resolve"_s);
    m_repair->setObjectName(u"cases.repair"_s);
    m_letters->setObjectName(u"cases.letters"_s);
    m_reason->setObjectName(u"cases.reason"_s);
    m_reason->setMaxLength(kReasonMost);
    m_to->setObjectName(u"cases.repair.to"_s);
    m_error->setObjectName(u"cases.error"_s);
    for (QWidget *acting : std::initializer_list<QWidget *>{m_reason, m_take, m_resolve, m_repair, m_to})
        presentOnly(m_context.port, acting);
    m_error->setWordWrap(true);
    m_error->hide();
    for (const char16_t *state : kEnds) m_to->addItem(QString(), QVariant(QString::fromUtf16(state))); // {} would be an icon
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_take);
    acts->addWidget(m_resolve);
    acts->addWidget(m_letters);
    acts->addStretch();
    auto *more = new QHBoxLayout;
    more->setSpacing(8);
    more->addWidget(m_repair);
    more->addWidget(m_to);
    more->addStretch();
    column->addWidget(m_bar);
    column->addWidget(m_actHead);
    column->addWidget(m_reason);
    column->addLayout(acts);
    column->addLayout(more);
    column->addWidget(m_error);
    connect(m_reason, &QLineEdit::textChanged, this, &CaseDetail::updateButtons);
    connect(m_take, &QPushButton::clicked, this, &CaseDetail::take);
    connect(m_resolve, &QPushButton::clicked, this, &CaseDetail::resolve);
    connect(m_repair, &QPushButton::clicked, this, &CaseDetail::repair);
    connect(m_letters, &QPushButton::clicked, this, &CaseDetail::openLetter);
    return m_form;
}

void CaseDetail::showCase(const std::optional<CaseFacts> &facts)
{
    if (facts == m_case && facts) return;
    if (!facts || !m_case || facts->id != m_case->id) {
        m_reason->clear();
        m_error->hide();
    }
    m_case = facts;
    setVisible(facts.has_value());
    if (!facts) return;
    m_title->setText(CaseTexts::kind(facts->kind));
    m_state->setState(u"case"_s, facts->state);
    m_order->setVisible(!facts->order.isEmpty());
    m_order->setTarget(u"order"_s, facts->order);
    m_orderState->setState(u"order"_s, facts->orderState);
    m_advice->setText(CaseTexts::advice(facts->kind));
    const std::string_view party = toString(facts->service);
    m_facts->setText(
        tr("Opened by %1 at %2")
            .arg(serviceName(QString::fromUtf8(party.data(), static_cast<qsizetype>(party.size()))), formatDateTime(facts->createdMs)));
    m_resolution->setText(facts->resolution.isEmpty() ? QString() : tr("Resolved: %1").arg(facts->resolution));
    m_resolution->setVisible(!facts->resolution.isEmpty());
    showEvidence();
    updateButtons();
}

/// Words are set as words, in the language of the desk where it knows them; only a record is shown as one.
void CaseDetail::showEvidence()
{
    const QString cause = CaseTexts::cause(m_case->kind, m_case->detail);
    const bool record = m_case->detail.startsWith(u'{') || m_case->detail.startsWith(u'[');
    m_cause->setText(cause.isEmpty() && !record ? m_case->detail : cause);
    m_cause->setVisible(!m_cause->text().isEmpty());
    m_written->setText(cause.isEmpty() || record ? QString() : tr("As the service wrote it: %1").arg(m_case->detail));
    m_written->setVisible(!m_written->text().isEmpty());
    m_record->setVisible(record);
    m_evidence->showText(record ? prettyJson(m_case->detail) : QString());
    m_record->setMaximumHeight(recordHeight());
}

QString CaseDetail::why(bool needsReason) const
{
    if (!m_case) return tr("Choose a case first.");
    if (m_run->running()) return tr("Waiting for the answer.");
    if (m_case->state == "RESOLVED"_L1) return tr("This case is resolved.");
    if (needsReason && m_reason->text().trimmed().isEmpty()) return tr("Give a reason first; it is kept in the audit log.");
    return {};
}

void CaseDetail::updateButtons()
{
    const QString open = why(false), reason = why(true);
    const bool isOpen = m_case && m_case->state == "OPEN"_L1;
    m_take->setEnabled(open.isEmpty() && isOpen);
    m_take->setToolTip(open);
    m_take->setVisible(isOpen);
    const bool resolved = m_case && m_case->state == "RESOLVED"_L1;
    m_resolve->setVisible(!resolved);
    m_resolve->setEnabled(reason.isEmpty());
    m_resolve->setToolTip(reason);
    const bool repairable = m_case && m_case->orderState == "NEEDS_ATTENTION"_L1;
    const bool reasoned = !m_reason->text().trimmed().isEmpty() && !m_run->running();
    m_repair->setVisible(repairable);
    m_to->setVisible(repairable);
    m_repair->setEnabled(reasoned);
    m_repair->setToolTip(reasoned ? QString() : tr("Give a reason first; it is kept in the audit log."));
    m_letters->setVisible(m_case && (m_case->kind == "DEAD_LETTER"_L1 || m_case->kind == "EXPORT"_L1));
    m_reason->setEnabled(m_case && !m_run->running());
    m_reason->setVisible(!resolved || repairable);
    m_actHead->setVisible(m_reason->isVisibleTo(this));
    // One act comes next: somebody takes the case, puts the order right, writes down how it ended.
    Button *next = isOpen ? m_take : repairable ? m_repair : m_resolve;
    for (Button *each : {m_take, m_repair, m_resolve}) each->setKind(each == next ? ButtonKind::Primary : ButtonKind::Normal);
    m_bar->setVisible(m_run->running());
    m_bar->setRunning(m_run->running());
}

void CaseDetail::send(Command command, const QString &done)
{
    m_done = done;
    m_error->hide();
    m_run->start(std::move(command));
}

void CaseDetail::take()
{
    if (!m_take->isEnabled()) return;
    send(command::TakeCase{m_case->service, CaseId{m_case->id}, Actor(m_context.port->actor().toStdString(), Role::Cs)},
         tr("The case is yours now."));
}

void CaseDetail::resolve()
{
    if (!m_resolve->isEnabled()) return;
    send(command::ResolveCase{m_case->service, CaseId{m_case->id}, m_reason->text().trimmed().toStdString(),
                              Actor(m_context.port->actor().toStdString(), Role::Cs)},
         tr("The case is resolved."));
}

void CaseDetail::repair()
{
    if (!m_case || !m_repair->isEnabled()) return;
    const QString to = m_to->currentData().toString();
    send(command::RepairOrder{OrderId{m_case->orderId}, to.toStdString(), m_reason->text().trimmed().toStdString(),
                              Actor(m_context.port->actor().toStdString(), Role::Cs)},
         tr("%1 was put right: %2.").arg(m_case->order, stateName(u"order", to)));
}

/// The newest of the order that still waits; without one, the list.
void CaseDetail::openLetter()
{
    Database *bus = m_context.port->reader(DeskFile::Bus);
    const auto letter = bus && m_case ? bus->value<std::int64_t>(kLetterOf, toBase62(m_case->orderId)) : std::nullopt;
    m_context.navigator->openEntity({u"dead-letter"_s, QString::number(letter.value_or(0))});
}

bool CaseDetail::writing() const { return !m_reason->text().trimmed().isEmpty(); }

void CaseDetail::focusReason() { m_reason->setFocus(Qt::ShortcutFocusReason); }

/// With every line of it in sight.
int CaseDetail::recordHeight() const
{
    const QTextDocument &text = *m_evidence->document(); // of plain text: its height is in lines
    return QFontMetrics(m_evidence->font()).lineSpacing() * static_cast<int>(text.size().height()) +
           2 * static_cast<int>(text.documentMargin()) + Theme::current().px(kBelowRecord);
}

int CaseDetail::wantedHeight(int width) const
{
    const int parts = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
    if (!m_record->isVisibleTo(this)) return parts;
    return parts + recordHeight() - std::min(m_record->sizeHint().height(), m_record->maximumHeight());
}

void CaseDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_record->setMaximumHeight(recordHeight()); // its lines break elsewhere
}

void CaseDetail::retranslate()
{
    m_evidenceHead->setText(tr("Evidence"));
    m_actHead->setText(tr("What you do about it"));
    m_evidence->setAccessibleName(tr("Evidence"));
    m_reason->setPlaceholderText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_take->setText(tr("Take"));
    m_resolve->setText(tr("Resolve"));
    m_repair->setText(tr("Repair the order"));
    m_letters->setText(tr("Go to the dead letter"));
    m_to->setAccessibleName(tr("The order's state after the repair"));
    for (int i = 0; i < m_to->count(); ++i) m_to->setItemText(i, stateName(u"order", m_to->itemData(i).toString()));
    const auto facts = std::exchange(m_case, std::nullopt);
    showCase(facts);
}

void CaseDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::cases
