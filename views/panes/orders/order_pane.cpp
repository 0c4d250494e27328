#include "views/panes/orders/order_pane.h"

#include "views/panes/orders/cancel_panel.h"
#include "views/panes/orders/order_detail.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/orders/order_story.h"
#include "views/panes/orders/refund_panel.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/widgets/warning_strip.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {
constexpr int kSoonMs = 100; // changes within this time are read at once
}

OrderPane::OrderPane(const PaneContext &context)
    : m_context(context)
    , m_focus(OrderFocus::of(context.port))
    , m_empty(new EmptyState)
    , m_kept(new WarningStrip)
    , m_scroll(new QScrollArea)
    , m_detail(new OrderDetail)
    , m_refund(new RefundPanel(context.port))
    , m_cancel(new CancelPanel(context.port))
{
    setObjectName(u"pane.order"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty->setObjectName(u"order.empty"_s);
    m_scroll->setObjectName(u"order.scroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_detail->setMinimumWidth(Theme::current().px(240)); // a narrower pane scrolls
    setMinimumWidth(Theme::current().px(240));           // its own scroll bar stays in sight
    m_scroll->setWidget(m_detail);
    m_kept->setObjectName(u"order.kept"_s);
    column->addWidget(m_kept);
    column->addWidget(m_empty);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_refund);
    column->addWidget(m_cancel);
    m_refund->hide();
    m_cancel->hide();
    m_sequenceButton = context.header->addButton({}, u"seq"_s);
    m_sequenceButton->setObjectName(u"order.sequence"_s);
    m_refundButton = context.header->addButton({});
    m_refundButton->setObjectName(u"order.refund"_s);
    m_cancelButton = context.header->addButton({});
    m_cancelButton->setObjectName(u"order.cancel"_s);
    m_storyButton = context.header->addIconButton(u"export"_s, {});
    m_storyButton->setObjectName(u"order.story"_s);
    m_sequenceAction = new QAction(this);
    addAction(m_sequenceAction);
    m_storyAction = new QAction(this);
    m_storyAction->setObjectName(u"order.story.action"_s);
    m_storyAction->setShortcut(QKeySequence::Print);
    m_storyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_storyAction);
    connect(m_storyButton, &QPushButton::clicked, this, &OrderPane::chooseStory);
    connect(m_storyAction, &QAction::triggered, this, &OrderPane::chooseStory);
    const auto showSequence = [this] { m_context.navigator->openEntity({u"sequence"_s, m_facts.number}); };
    connect(m_sequenceButton, &QPushButton::clicked, this, showSequence);
    connect(m_sequenceAction, &QAction::triggered, this, showSequence);
    m_refundAction = new QAction(this);
    m_cancelAction = new QAction(this);
    addAction(m_refundAction);
    addAction(m_cancelAction);
    for (QWidget *acting : {m_refundButton, m_cancelButton}) presentOnly(context.port, acting);
    for (QAction *acting : {m_refundAction, m_cancelAction}) presentOnly(context.port, acting);
    for (ActionPanel *panel : {static_cast<ActionPanel *>(m_refund), static_cast<ActionPanel *>(m_cancel)}) {
        connect(panel, &ActionPanel::closed, this, [this] {
            closeAction();
            follow();
        });
        connect(panel, &ActionPanel::told, this,
                [this](const QString &text, bool good) { m_context.navigator->notify(text, good ? Family::Good : Family::Idle); });
    }
    connect(m_refundButton, &QPushButton::clicked, this, [this] { openAction(m_refund); });
    connect(m_cancelButton, &QPushButton::clicked, this, [this] { openAction(m_cancel); });
    connect(m_refundAction, &QAction::triggered, this, [this] { openAction(m_refund); });
    connect(m_cancelAction, &QAction::triggered, this, [this] { openAction(m_cancel); });
    connect(m_kept, &WarningStrip::linkActivated, this, [this] {
        closeAction();
        follow();
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_context.navigator->openPane(u"orders"_s); });
    connect(m_detail, &OrderDetail::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    connectPort();
    retranslate();
    load(m_focus->number());
}

void OrderPane::connectPort()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &OrderPane::read);
    connect(m_context.port, &DeskPort::changed, this, [this] {
        if (isVisible() && !m_soon.isActive()) m_soon.start();
    });
    connect(m_context.port, &DeskPort::statusChanged, this, [this] { // a sweep has found something, or finds it no more
        if (!isVisible()) return;
        passTime();
        if (!m_soon.isActive() && brokenBy(*m_context.port, m_facts.id) != m_facts.broken) m_soon.start();
    });
    connect(m_context.port, &DeskPort::worldClosing, this, [this] {
        m_soon.stop();
        m_waiting.clear();
        closeAction();
        load({});
    });
    connect(m_context.header, &PaneHeader::closeRequested, m_focus, &OrderFocus::dismiss);
    connect(m_focus, &OrderFocus::moved, this, &OrderPane::load);
}

void OrderPane::showEntity(const EntityRef &entity)
{
    load(entity.id);
    if (m_facts.found() && m_waiting.isEmpty()) m_focus->setNumber(m_facts.number);
}

void OrderPane::load(const QString &number)
{
    if (m_facts.found() && (number == m_number || number == m_facts.number)) {
        m_waiting.clear();
        return showKept();
    }
    if (m_action && m_action->touched() && !number.isEmpty()) {
        const OrderFacts other = readOrder(*m_context.port, number);
        m_waiting = other.found() ? other.number : number;
        return showKept();
    }
    m_waiting.clear();
    m_number = number;
    closeAction();
    showKept();
    m_scroll->verticalScrollBar()->setValue(0);
    read();
}

void OrderPane::follow()
{
    if (m_waiting.isEmpty()) return;
    load(std::exchange(m_waiting, {}));
    if (m_facts.found()) m_focus->setNumber(m_facts.number);
}

void OrderPane::showKept()
{
    if (m_waiting.isEmpty()) return m_kept->setTexts({}, {});
    m_kept->setTexts(m_action == m_cancel ? tr("Cancel still open") : tr("Refund still open"), tr("this order stays"),
                     tr("Show %1").arg(m_waiting));
}

void OrderPane::read()
{
    m_facts = m_number.isEmpty() ? OrderFacts() : readOrder(*m_context.port, m_number);
    m_scroll->setVisible(m_facts.found());
    m_empty->setVisible(!m_facts.found());
    if (!m_facts.found()) retranslate();
    m_detail->setFaultsPossible(m_context.port->setup().laboratory);
    passTime();
    if (m_facts.found()) m_detail->setFacts(m_facts);
    if (m_action && m_action->orderNumber() == m_facts.number) m_action->update(m_facts);
    updateButtons();
}

void OrderPane::passTime()
{
    const bool reconciles = m_context.port->setup().policies.get<ReconcilerSwitch>() == ReconcilerSwitch::On;
    m_detail->setNow(m_context.port->status().timeMs, reconciles);
}

void OrderPane::updateButtons()
{
    const QString noRefund = whyNotRefundable(m_facts), noCancel = whyNotCancellable(m_facts);
    m_sequenceButton->setEnabled(m_facts.found());
    m_sequenceAction->setEnabled(m_facts.found());
    m_storyButton->setEnabled(m_facts.found());
    m_storyAction->setEnabled(m_facts.found());
    m_refundButton->setEnabled(m_facts.found() && noRefund.isEmpty());
    m_refundButton->setToolTip(noRefund);
    m_refundAction->setEnabled(m_facts.found() && noRefund.isEmpty());
    m_cancelButton->setEnabled(m_facts.found() && noCancel.isEmpty());
    m_cancelButton->setToolTip(noCancel);
    m_cancelAction->setEnabled(m_facts.found() && noCancel.isEmpty());
}

void OrderPane::chooseStory()
{
    if (!m_facts.found()) return;
    auto *dialog = new QFileDialog(this, tr("The order's story as PDF"), m_facts.number + ".pdf"_L1, tr("PDF (*.pdf)"));
    dialog->setObjectName(u"order.story.dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &OrderPane::exportStory);
    dialog->open();
}

void OrderPane::exportStory(const QString &path)
{
    if (!m_facts.found()) return;
    const QString problem = writeStory(m_facts, m_context.port->status().timeMs, path);
    if (problem.isEmpty())
        m_context.navigator->notify(tr("Written to %1").arg(path), Family::Good);
    else
        m_context.navigator->notify(tr("%1 was not written: %2. Nothing was changed; choose another place.").arg(path, problem),
                                    Family::Bad);
}

void OrderPane::openAction(ActionPanel *panel)
{
    if (!m_facts.found() || (m_action && m_action->running())) return;
    closeAction();
    m_action = panel;
    panel->show();
    panel->begin(m_facts);
}

void OrderPane::closeAction()
{
    ActionPanel *panel = std::exchange(m_action, nullptr);
    if (!panel) return;
    if (panel->running()) panel->stop(); // its answer must not be told of the next order
    panel->hide();
}

void OrderPane::retranslate()
{
    m_sequenceButton->setText(tr("Sequence"));
    m_sequenceButton->setToolTip(tr("Every message and transaction of this order as a diagram"));
    m_sequenceAction->setText(tr("Sequence of the shown order"));
    m_storyButton->setHint(tr("The order's story as PDF"));
    m_storyAction->setText(tr("Story of the shown order as PDF…"));
    m_refundButton->setText(tr("Refund"));
    m_cancelButton->setText(tr("Cancel"));
    m_refundAction->setText(tr("Refund the shown order"));
    m_cancelAction->setText(tr("Cancel the shown order"));
    setAccessibleName(tr("Order"));
    showKept();
    const QString sentence = m_number.isEmpty()
                                 ? tr("The order that you select is shown here: items, money, states, attempts and its timeline.")
                                 : tr("There is no order %1 in this world. Nothing was changed; select one in the list.").arg(m_number);
    m_empty->leadTo(u"orders"_s, sentence, tr("Go to the orders"));
    updateButtons();
}

void OrderPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_facts.found()) read(); // the titles of the faults are words of the other language
    }
    QWidget::changeEvent(event);
}

void OrderPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_focus->setViewer(this);
    read();
}

void OrderPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::orders
