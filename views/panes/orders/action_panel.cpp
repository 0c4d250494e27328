#include "views/panes/orders/action_panel.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/form_field.h"
#include "views/widgets/label.h"
#include "views/widgets/run_bar.h"
#include "views/widgets/state_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::orders {

ActionPanel::ActionPanel(const QString &name, const QString &icon, DeskPort *port, QWidget *parent)
    : QWidget(parent)
    , m_port(port)
    , m_run(new CommandRun(port, this))
    , m_icon(icon)
    , m_form(new QVBoxLayout)
    , m_title(new Label({}, TextRole::BodyStrong))
    , m_subtitle(new Label({}, TextRole::Body, Token::T3))
    , m_notice(new Label({}, TextRole::Body, Token::Warn))
    , m_error(new Label({}, TextRole::Body, Token::Bad))
    , m_chip(new StateChip)
    , m_bar(new RunBar)
    , m_effects(new EffectTable)
    , m_reason(new QLineEdit)
    , m_close(new Button)
    , m_main(new Button({}, {}, ButtonKind::Primary))
{
    setObjectName(name);
    const auto named = [&](QWidget *widget, QLatin1StringView part) { widget->setObjectName(name + part); };
    named(m_title, ".title"_L1);
    named(m_notice, ".notice"_L1);
    named(m_error, ".error"_L1);
    named(m_chip, ".chip"_L1);
    named(m_effects, ".effects"_L1);
    named(m_reason, ".reason"_L1);
    named(m_close, ".close"_L1);
    named(m_main, ".run"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 9, 14, 10);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addSpacing(21); // the painted icon
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    head->addStretch();
    head->addWidget(m_chip);
    column->addLayout(head);
    column->addWidget(m_bar);
    m_notice->setWordWrap(true);
    column->addWidget(m_notice);
    m_form->setSpacing(4);
    column->addLayout(m_form);
    column->addWidget(m_effects);
    m_error->setWordWrap(true);
    column->addWidget(m_error);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_reason->setMaxLength(kReasonMost);
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_close);
    foot->addWidget(m_main);
    column->addLayout(foot);
    connect(m_main, &QPushButton::clicked, this, &ActionPanel::submit);
    connect(m_reason, &QLineEdit::returnPressed, this, &ActionPanel::submit);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_error->hide(); });
    connect(m_close, &QPushButton::clicked, this, &ActionPanel::stop);
    connect(m_run, &CommandRun::finished, this, &ActionPanel::answered);
    connect(m_run, &CommandRun::waiting, this, [this](qint64 ms) { showChip(u"process"_s, u"PENDING"_s, stepText(ms)); });
}

QString ActionPanel::reason() const { return m_reason->text().trimmed(); }

void ActionPanel::begin(const OrderFacts &facts)
{
    m_facts = facts;
    m_watching = false;
    m_reason->clear();
    m_error->hide();
    choicesReset();
    retitled(); // the language may have changed while there was no order
    retranslate();
    showRunning(false);
    m_reason->setFocus();
}

void ActionPanel::update(const OrderFacts &facts)
{
    m_facts = facts;
    if (m_watching) progressed();
    if (m_watching || m_run->running()) return;
    const bool told = !m_error->isHidden(); // what is missing stays said while the world goes on
    refresh();
    m_error->setVisible(told);
}

void ActionPanel::refresh()
{
    m_title->setText(title());
    m_subtitle->setText(subtitle());
    m_notice->setText(notice());
    m_notice->setVisible(!m_notice->text().isEmpty());
    m_main->setText(buttonText());
    m_effects->setEffects(effects());
    m_error->hide();
}

void ActionPanel::retranslate()
{
    m_reason->setPlaceholderText(tr("Reason, kept in the audit log"));
    m_reason->setAccessibleName(tr("Reason"));
    m_close->setText(m_run->running() || m_watching ? tr("Stop waiting") : tr("Close"));
    m_close->setToolTip(m_run->running() || m_watching ? tr("Does not undo: what was sent goes on.") : QString());
    refresh();
    setAccessibleName(title());
}

void ActionPanel::submit()
{
    if (m_run->running() || m_watching) return;
    if (const QString missing = problem(); !missing.isEmpty()) return showError(missing);
    if (reason().isEmpty()) {
        showError(tr("A reason is required. Nothing was sent; write why, then try again."));
        m_reason->setFocus();
        return;
    }
    m_error->hide();
    m_run->start(command());
    showRunning(true);
    showChip(u"process"_s, u"PENDING"_s, stepText(0));
}

void ActionPanel::answered(const CommandAnswer &answer)
{
    if (!answer.ok) {
        showRunning(false);
        return showError(refusalText(answer));
    }
    m_watching = true;
    showRunning(true);
    accepted(answer);
    if (m_watching) progressed();
}

void ActionPanel::stop()
{
    const bool waiting = m_run->running() || m_watching;
    m_run->stopWaiting();
    m_watching = false;
    showRunning(false);
    if (waiting)
        emit told(tr("Not waiting any longer. What was sent for %1 goes on; its detail shows how it ends.").arg(m_facts.number), false);
    emit closed();
}

void ActionPanel::finish(const QString &text)
{
    m_watching = false;
    showRunning(false);
    emit told(text, true);
    emit closed();
}

void ActionPanel::showRunning(bool running)
{
    m_bar->setRunning(running);
    m_bar->setVisible(running);
    m_chip->setVisible(running);
    m_main->setEnabled(!running);
    m_reason->setEnabled(!running);
    choicesEnabled(!running);
    m_close->setText(running ? tr("Stop waiting") : tr("Close"));
    m_close->setToolTip(running ? tr("Does not undo: what was sent goes on.") : QString());
}

void ActionPanel::showError(const QString &text)
{
    if (m_watching) {
        m_watching = false;
        showRunning(false);
    }
    m_error->setText(text);
    m_error->show();
}

void ActionPanel::showChip(const QString &entity, const QString &state, const QString &text)
{
    m_chip->setState(entity, state);
    m_chip->setShownText(text);
    m_chip->show();
}

void ActionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_facts.found()) {
        retitled();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ActionPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        stop();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ActionPanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Head));
    paintHLine(&painter, 0, width() - 1, 0, theme.color(Token::Line2));
    const StateLook look = m_icon == "ret"_L1 ? stateLook(u"order", u"REFUNDED") : stateLook(u"order", u"CANCELLED");
    const int size = theme.px(13);
    const QRect line(0, m_title->y(), width(), m_title->height());
    paintIcon(&painter, look.icon, QRectF(14, line.center().y() - size / 2, size, size), theme.color(familyToken(look.family)),
              theme.color(Token::Head));
}

} // namespace hamster::orders
