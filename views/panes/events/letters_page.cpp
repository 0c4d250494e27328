#include "views/panes/events/letters_page.h"

#include "views/frame/navigator.h"
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
    , m_effect(new Label({}, TextRole::Caption, Token::T2))
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
    m_list->table()->setSelectionMode(QAbstractItemView::SingleSelection);
    buildBar();
    buildDetail();
    m_list->model()->setHeaders(EventTexts::letterHeaders());
    TableView *table = m_list->table();
    table->setColumn(LetterTimeColumn, ColumnKind::Time, 66);
    table->setColumn(LetterGroupColumn, ColumnKind::TextSecondary, 94);
    table->setColumn(LetterTypeColumn, ColumnKind::Text, 120);
    table->setColumn(LetterKeyColumn, ColumnKind::Id, 96);
    table->setColumn(LetterStateColumn, ColumnKind::State, 104);
    table->setColumn(LetterTriesColumn, ColumnKind::Count, 44);
    table->setColumn(LetterTopicColumn, ColumnKind::TextSecondary, 140);
    table->setColumn(LetterPlaceColumn, ColumnKind::TextSecondary, 84);
    table->setColumn(LetterWhyColumn, ColumnKind::TextSecondary, 0);
    m_list->setPayload([this](qint64 id) {
        Database *bus = m_context.port->reader(DeskFile::Bus);
        const auto letter = bus ? readLetter(*bus, id) : std::nullopt;
        return letter ? prettyJson(letter->payload) : QString();
    });
    connect(m_list, &ListPage::currentChanged, this, &LettersPage::showLetter);
    connect(m_run, &CommandRun::started, this, &LettersPage::updateButtons);
    connect(m_run, &CommandRun::finished, this, &LettersPage::answered);
    connect(m_run, &CommandRun::stopped, this, &LettersPage::updateButtons);
    connect(m_list->empty(), &EmptyState::actionRequested, this, [this] {
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
    m_redriveAction = new QAction(this);
    m_ignoreAction = new QAction(this);
    m_redriveAction->setObjectName(u"events.letters.redrive.action"_s);
    m_ignoreAction->setObjectName(u"events.letters.ignore.action"_s);
    m_list->table()->addActions({m_redriveAction, m_ignoreAction});
    m_list->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    // Both need a reason: the action leads to the form.
    for (QAction *action : {m_redriveAction, m_ignoreAction})
        connect(action, &QAction::triggered, this, [this] { m_reason->setFocus(Qt::ShortcutFocusReason); });
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
    for (Label *label : {m_exception, m_facts, m_edited}) {
        label->setWordWrap(true);
        m_list->head()->addWidget(label);
    }
    connect(m_key, &IdLink::activated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    m_form = new QWidget;
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(6);
    m_reason->setObjectName(u"events.letters.reason"_s);
    m_redrive = new Button({}, u"resend"_s, ButtonKind::Primary);
    m_ignore = new Button({}, u"drop"_s);
    m_redrive->setObjectName(u"events.letters.redrive"_s);
    m_ignore->setObjectName(u"events.letters.ignore"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_reason, 1);
    row->addWidget(m_redrive);
    row->addWidget(m_ignore);
    m_effect->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->setObjectName(u"events.letters.error"_s);
    form->addWidget(m_bar);
    form->addWidget(m_effect);
    form->addLayout(row);
    form->addWidget(m_error);
    form->addWidget(m_running);
    m_error->hide();
    m_running->hide();
    m_list->foot()->addWidget(m_form);
    connect(m_reason, &QLineEdit::textChanged, this, &LettersPage::updateButtons);
    connect(m_redrive, &QPushButton::clicked, this, [this] { act(true); });
    connect(m_ignore, &QPushButton::clicked, this, [this] { act(false); });
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
    m_list->setRows(letterRows(*bus, state));
    if (all == 0 || state.isEmpty())
        m_list->empty()->setTexts(tr("Messages whose handling failed every time are kept here, to be redriven or ignored. There are none."),
                                  {});
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
        m_reason->clear();
    }
    const bool order = !keyKind(typeOf(m_letter->payload.toStdString())).isEmpty();
    m_key->setVisible(order);
    m_key->setTarget(u"order"_s, m_letter->key);
    m_state->setState(u"dead-letter"_s, m_letter->state);
    m_exception->setText(m_letter->exception);
    QString facts = tr("%1 tried it %2 times, the last time at %3.")
                        .arg(serviceName(m_letter->group), formatCount(m_letter->attempts), formatDateTimeMs(m_letter->createdMs));
    if (!m_letter->resolution.isEmpty()) facts += u'\n' + tr("Then: %1").arg(m_letter->resolution);
    m_facts->setText(facts);
    m_edited->setVisible(m_letter->payload != m_letter->original);
    m_effect->setText(
        tr("Redrive hands the message to %1 once more: its change is made whole, or not at all. Ignore leaves it as it is for good; "
           "later messages of the same key go on.")
            .arg(serviceName(m_letter->group)));
    updateButtons();
}

QString LettersPage::why() const
{
    if (!m_letter) return tr("Choose a dead letter first.");
    if (m_run->running()) return tr("Waiting for the answer.");
    if (m_letter->state != "PENDING"_L1) return tr("Only a pending dead letter can be redriven or ignored.");
    if (m_reason->text().trimmed().isEmpty()) return tr("Give a reason first; it is kept in the audit log.");
    return {};
}

void LettersPage::updateButtons()
{
    const QString reason = why();
    for (Button *button : {m_redrive, m_ignore}) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
    }
    const bool pending = m_letter && m_letter->state == "PENDING"_L1;
    m_redriveAction->setEnabled(pending);
    m_ignoreAction->setEnabled(pending);
    m_reason->setEnabled(pending && !m_run->running());
    m_bar->setRunning(m_run->running());
    m_bar->setVisible(m_run->running());
    m_running->setVisible(m_run->running());
}

void LettersPage::act(bool redrive)
{
    if (!why().isEmpty()) return;
    m_redriving = redrive;
    m_error->hide();
    const std::string group = m_letter->group.toStdString();
    // Who it was belongs to the reason: the command carries no name of its own.
    const std::string reason = tr("%1 (%2)").arg(m_reason->text().trimmed(), m_context.port->actor()).toStdString();
    if (redrive)
        m_run->start(command::RedriveDeadLetter{group, m_letter->id, reason});
    else
        m_run->start(command::IgnoreDeadLetter{group, m_letter->id, reason});
}

void LettersPage::answered(const CommandAnswer &answer)
{
    const QString what = m_redriving ? tr("The dead letter was redriven.") : tr("The dead letter is ignored from now on.");
    if (answer.ok) {
        m_context.navigator->notify(what, m_redriving ? Family::Good : Family::Idle);
        m_reason->clear();
        m_error->hide();
    } else {
        m_error->setText(m_redriving ? tr("Not redriven: %1").arg(refusalText(answer)) : tr("Not ignored: %1").arg(refusalText(answer)));
        m_error->show();
        m_context.navigator->notify(m_error->text(), Family::Bad);
    }
    read();
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
    m_running->setText(tr("Sent; waiting for the answer…"));
    m_edited->setText(tr("The payload was edited as a copy; the original is kept."));
    m_list->model()->setHeaders(EventTexts::letterHeaders());
    showLetter();
}

} // namespace hamster::events
