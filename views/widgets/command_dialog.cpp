#include "views/widgets/command_dialog.h"

#include "views/widgets/button.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/run_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr int kReserved = 44; // a complaint below a field and one line above the buttons

/// A dialog has room for what it may still have to say when it opens, so that it does not grow while one types.
class Reserve final : public QObject {
public:
    explicit Reserve(QDialog *dialog)
        : QObject(dialog)
    {
        dialog->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !event->spontaneous()) {
            auto *dialog = static_cast<QDialog *>(watched);
            dialog->removeEventFilter(this);
            dialog->resize(dialog->width(), dialog->height() + Theme::current().px(kReserved));
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

CommandDialog::CommandDialog(const QString &name, DeskPort *port, QWidget *parent)
    : QDialog(parent)
    , m_port(port)
    , m_run(new CommandRun(port, this))
    , m_form(new QVBoxLayout)
    , m_bar(new RunBar)
    , m_message(new QWidget)
    , m_text(new Label)
    , m_link(new IdLink)
    , m_step(new Label({}, TextRole::Caption, Token::T3))
    , m_close(new Button)
    , m_main(new Button({}, {}, ButtonKind::Primary))
{
    setObjectName(name);
    m_text->setObjectName(name + ".message"_L1);
    m_link->setObjectName(name + ".link"_L1);
    m_close->setObjectName(name + ".close"_L1);
    m_main->setObjectName(name + ".run"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(10);
    m_form->setSpacing(8);
    column->addLayout(m_form);
    column->addStretch();
    column->addWidget(m_bar);
    auto *message = new QHBoxLayout(m_message);
    message->setContentsMargins(0, 0, 0, 0);
    message->setSpacing(8);
    m_text->setWordWrap(true);
    message->addWidget(m_text, 1);
    message->addWidget(m_link);
    column->addWidget(m_message);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_step);
    foot->addStretch();
    foot->addWidget(m_close);
    foot->addWidget(m_main);
    column->addLayout(foot);
    m_message->hide();
    m_close->setAutoDefault(false);
    m_main->setDefault(true);
    connect(m_main, &QPushButton::clicked, this, &CommandDialog::submit);
    connect(m_close, &QPushButton::clicked, this, &CommandDialog::reject);
    connect(m_link, &IdLink::activated, this, [this](const QString &, const QString &id, bool) {
        emit openRequested(id);
        accept();
    });
    connect(m_run, &CommandRun::finished, this, &CommandDialog::answered);
    connect(m_run, &CommandRun::stopped, this, [this] { showRunning(false); });
    connect(m_run, &CommandRun::waiting, this,
            [this](qint64 ms) { m_step->setText(tr("Waiting for the answer, %1 s").arg(static_cast<double>(ms) / 1000.0, 0, 'f', 1)); });
    m_bar->hide();
    new Reserve(this);
    retitleClose();
}

QString CommandDialog::errorText() const { return m_message->isHidden() ? QString() : m_text->text(); }
void CommandDialog::setButtonText(const QString &text) { m_main->setText(text); }

void CommandDialog::setHeading(const QString &text) { setWindowTitle(text); }

void CommandDialog::retitleClose()
{
    m_close->setText(m_run->running() ? tr("Stop waiting") : tr("Close"));
    m_close->setToolTip(m_run->running() ? tr("Does not undo: what was sent goes on.") : QString());
}

void CommandDialog::submit()
{
    if (m_run->running()) return;
    if (const QString missing = problem(); !missing.isEmpty()) return showError(missing);
    clearMessages();
    m_run->start(command());
    if (m_run->running()) showRunning(true);
}

void CommandDialog::answered(const CommandAnswer &answer)
{
    showRunning(false);
    if (answer.ok)
        accepted(answer);
    else
        showError(refusalText(answer));
}

void CommandDialog::showRunning(bool running)
{
    m_bar->setVisible(running);
    m_bar->setRunning(running);
    m_step->setText({});
    m_main->setEnabled(!running);
    enableForm(!running);
    retitleClose();
}

void CommandDialog::showError(const QString &text)
{
    m_text->setColor(Token::Bad);
    m_text->setText(text);
    m_link->hide();
    m_message->show();
}

void CommandDialog::showResult(const QString &text, const QString &kind, const QString &id)
{
    m_text->setColor(Token::Good);
    m_text->setText(text);
    m_link->setTarget(kind, id);
    m_link->setVisible(!id.isEmpty());
    m_message->show();
    m_link->setFocus();
}

void CommandDialog::clearMessages() { m_message->hide(); }

void CommandDialog::reject()
{
    if (m_run->running()) {
        m_run->stopWaiting();
        showError(tr("Not waiting any longer. What was sent goes on; the list shows how it ends."));
        return;
    }
    QDialog::reject();
}

void CommandDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retitleClose();
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace hamster
