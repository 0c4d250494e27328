#include "views/panes/events/letters_page.h"

#include "views/frame/navigator.h"
#include "views/items/fault_marks.h"
#include "views/items/table_view.h"
#include "views/panes/events/list_page.h"
#include "views/theme/services.h"
#include "views/widgets/button.h"
#include "views/widgets/command_run.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/run_bar.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/switch.h"
#include "views/widgets/text_viewer.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::events {

namespace {
constexpr const char16_t *kStates[] = {u"PENDING", u"REPROCESSING", u"RESOLVED", u"IGNORED"};
}

LettersPage::LettersPage(const PaneContext &context)
    : m_context(context)
    , m_list(new ListPage(context, u"events.letters"_s))
    , m_chips(new FilterChips)
    , m_exception(new Label({}, TextRole::Body, Token::Bad))
    , m_facts(new Label({}, TextRole::Caption, Token::T3))
    , m_edited(new Label({}, TextRole::Caption, Token::Warn))
    , m_faults(new Label({}, TextRole::Body, Token::Bad))
    , m_effect(new Label({}, TextRole::Caption, Token::T2))
    , m_rehearsed(new Label({}, TextRole::Body))
    , m_error(new Label({}, TextRole::Body, Token::Bad))
    , m_running(new Label({}, TextRole::Caption, Token::T2))
    , m_state(new StateChip)
    , m_key(new IdLink(u"order"_s))
    , m_reason(new QLineEdit)
    , m_bar(new RunBar)
    , m_run(new CommandRun(context.port, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    m_list->table()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    buildBar();
    buildDetail();
    m_list->model()->setHeaders(EventTexts::letterHeaders());
    TableView *table = m_list->table();
    table->setColumn(LetterTimeColumn, ColumnKind::Time, 66);
    table->setColumn(LetterGroupColumn, ColumnKind::TextSecondary, 98);
    table->setColumn(LetterTypeColumn, ColumnKind::Text, 165);
    table->setColumn(LetterKeyColumn, ColumnKind::Id, 155);
    table->setColumn(LetterStateColumn, ColumnKind::State, 104);
    table->setColumn(LetterTriesColumn, ColumnKind::Count, 44);
    table->setColumn(LetterTopicColumn, ColumnKind::TextSecondary, 140);
    table->setColumn(LetterPlaceColumn, ColumnKind::TextSecondary, 0);
    table->setColumn(LetterWhyColumn, ColumnKind::TextSecondary, 200);
    table->setFirstToGo({LetterPlaceColumn, LetterTopicColumn, LetterTriesColumn, LetterWhyColumn, LetterTimeColumn}); // told beside it
    m_list->setPayload([this](qint64 id) {
        Database *bus = m_context.port->reader(DeskFile::Bus);
        const auto letter = bus ? readLetter(*bus, id) : std::nullopt;
        return letter ? prettyJson(letter->payload) : QString();
    });
    connect(m_list, &ListPage::currentChanged, this, &LettersPage::showLetter);
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LettersPage::updateButtons);
    connect(m_run, &CommandRun::started, this, &LettersPage::updateButtons);
    connect(m_run, &CommandRun::finished, this, &LettersPage::answered);
    connect(m_run, &CommandRun::stopped, this, &LettersPage::updateButtons);
    connect(m_list->empty(), &EmptyState::actionRequested, this, [this] {
        if (m_chips->current() == "all"_L1) return m_context.navigator->openPane(u"faults"_s);
        m_chips->setCurrent(u"all"_s);
        read();
    });
}

void LettersPage::buildBar()
{
    m_chips->setObjectName(u"events.letters.chips"_s);
    m_chips->addChip(u"all"_s, {}, u"dead"_s);
    for (const char16_t *state : kStates) m_chips->addStateChip(QString::fromUtf16(state), {}, u"dead-letter"_s, QString::fromUtf16(state));
    m_list->bar()->addWidget(m_chips, 1);
    connect(m_chips, &FilterChips::selected, this, &LettersPage::read);
    buildActions();
}

void LettersPage::buildDetail()
{
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_state);
    first->addWidget(m_key);
    first->addStretch();
    m_state->setObjectName(u"events.letters.state"_s);
    m_key->setObjectName(u"events.letters.key"_s);
    m_exception->setObjectName(u"events.letters.exception"_s);
    m_exception->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->head()->addLayout(first);
    m_faults->setObjectName(u"events.letters.faults"_s);
    for (Label *label : {m_exception, m_faults, m_facts, m_edited}) {
        label->setWordWrap(true);
        m_list->head()->addWidget(label);
    }
    connect(m_key, &IdLink::activated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    buildForm();
}

void LettersPage::read()
{
    Database *bus = m_context.port->reader(DeskFile::Bus);
    if (!bus) return forget();
    const QString state = m_chips->current() == "all"_L1 ? QString() : m_chips->current();
    qint64 all = 0;
    const auto counts = letterCounts(*bus);
    for (const char16_t *each : kStates) {
        const QString key = QString::fromUtf16(each);
        const auto count = counts.find(key);
        m_chips->setCount(key, count == counts.end() ? 0 : count->second);
        all += count == counts.end() ? 0 : count->second;
    }
    m_chips->setCount(u"all"_s, all);
    m_list->setRows(letterRows(*bus, m_context.port->reader(DeskFile::Ecommerce), state));
    if (state.isEmpty())
        m_list->empty()->leadTo(u"faults"_s,
                                tr("Messages whose handling failed every time are kept here, to be redriven or ignored. There are none."),
                                tr("Go to the faults"));
    else
        m_list->empty()->setTexts(tr("No dead letter is in this state."), tr("Show all"));
}

void LettersPage::forget()
{
    m_list->setRows({});
    m_letter.reset();
    for (const char16_t *each : kStates) m_chips->setCount(QString::fromUtf16(each), 0);
    m_chips->setCount(u"all"_s, 0);
}

void LettersPage::chooseLetter(qint64 id)
{
    m_chips->setCurrent(u"all"_s);
    read();
    if (const int row = m_list->model()->rowOf(id); row >= 0) m_list->table()->setCurrentIndex(m_list->model()->index(row, 0));
}

void LettersPage::showLetter()
{
    Database *bus = m_context.port->reader(DeskFile::Bus);
    const qint64 before = m_letter ? m_letter->id : 0;
    m_letter = bus && m_list->currentId() ? readLetter(*bus, m_list->currentId()) : std::nullopt;
    m_form->setVisible(m_letter.has_value());
    if (!m_letter) return;
    if (m_letter->id != before) {
        m_error->hide();
        m_rehearsed->hide();
        m_original->setChecked(false);
        m_reason->clear();
    }
    const std::vector<FaultMark> marks = FaultMarks(m_context.port).ofThing(eventIdOf(m_letter->original));
    m_faults->setText(marks.empty() ? QString() : FaultMarks::story(marks));
    m_faults->setVisible(!marks.empty());
    const Cell key = keyCell(m_context.port->reader(DeskFile::Ecommerce), typeOf(m_letter->payload.toStdString()), m_letter->key);
    m_key->setVisible(!key.kind.isEmpty());
    m_key->setTarget(key.kind, key.raw.toString());
    m_key->setShownText(key.text, key.text == key.raw.toString());
    m_state->setState(u"dead-letter"_s, m_letter->state);
    m_exception->setText(m_letter->exception);
    QString facts = tr("%1 tried it %2 times, the last time at %3.")
                        .arg(serviceName(m_letter->group), formatCount(m_letter->attempts), formatDateTimeMs(m_letter->createdMs));
    if (!m_letter->resolution.isEmpty()) facts += u'\n' + tr("Then: %1").arg(m_letter->resolution);
    m_facts->setText(facts);
    m_edited->setVisible(m_letter->payload != m_letter->original);
    updateButtons();
}

void LettersPage::retranslate()
{
    setAccessibleName(tr("Dead letters"));
    m_list->table()->setAccessibleName(tr("Dead letters"));
    m_list->viewer()->setAccessibleName(tr("Payload of the dead letter"));
    m_list->setSideHeading(tr("Dead letter"));
    m_chips->setAccessibleName(tr("State"));
    m_chips->setText(u"all"_s, tr("All"));
    for (const char16_t *state : kStates) m_chips->setText(QString::fromUtf16(state), stateName(u"dead-letter", QString::fromUtf16(state)));
    m_reason->setPlaceholderText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_redrive->setText(tr("Redrive"));
    m_ignore->setText(tr("Ignore"));
    m_redriveAction->setText(tr("Redrive the dead letter…"));
    m_ignoreAction->setText(tr("Ignore the dead letter…"));
    m_rehearse->setText(tr("Dry run"));
    m_rehearse->setToolTip(tr("Says what a redrive would do; changes nothing"));
    m_edit->setText(tr("Edit a copy…"));
    m_resolve->setText(tr("Resolve"));
    m_resolve->setToolTip(tr("Only when its event has been processed in another way"));
    m_original->setText(tr("With the original payload"));
    m_original->setAccessibleName(tr("With the original payload"));
    m_original->updateGeometry();
    m_rehearseAction->setText(tr("Dry run of the dead letter"));
    m_editAction->setText(tr("Edit a copy of the dead letter…"));
    m_resolveAction->setText(tr("Resolve the dead letter…"));
    m_allAction->setText(tr("Redrive all pending dead letters…"));
    m_running->setText(tr("Sent; waiting for the answer…"));
    m_edited->setText(tr("The payload was edited as a copy; the original is kept."));
    m_list->model()->setHeaders(EventTexts::letterHeaders());
    showLetter();
}

} // namespace hamster::events
