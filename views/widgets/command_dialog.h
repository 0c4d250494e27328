#pragma once
// CommandDialog: a form that sends one command: content, refusal, progress, buttons. It never blocks: while it waits the window goes on,
// and closing it stops the waiting, not the command.

#include "views/widgets/command_run.h"

#include <QDialog>

class QVBoxLayout;

namespace hamster {

class Button;
class IdLink;
class Label;
class RunBar;

class CommandDialog : public QDialog {
    Q_OBJECT
public:
    CommandDialog(const QString &name, DeskPort *port, QWidget *parent);

    bool running() const { return m_run->running(); }
    QString errorText() const;

signals:
    /// A link in the form or its result.
    void openRequested(const QString &id);

protected:
    QVBoxLayout *form() const { return m_form; }
    DeskPort *port() const { return m_port; }
    void setButtonText(const QString &text);
    void setHeading(const QString &text);
    /// Fields and effects while a command runs.
    virtual void enableForm(bool enabled) = 0;
    /// What is missing or wrong; empty: it can be sent. Also moves the focus to the field.
    virtual QString problem() = 0;
    virtual Command command() const = 0;
    virtual void accepted(const CommandAnswer &answer) = 0;
    virtual void retranslate() = 0;
    /// Shows that it is done, with a link; the form stays for another one.
    void showResult(const QString &text, const QString &kind, const QString &id);
    void showError(const QString &text);
    void clearMessages();

    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void submit();
    void answered(const CommandAnswer &answer);
    void showRunning(bool running);
    void retitleClose();

    DeskPort *m_port;
    CommandRun *m_run;
    QVBoxLayout *m_form;
    RunBar *m_bar;
    QWidget *m_message; ///< error or result
    Label *m_text;
    IdLink *m_link;
    Label *m_step;
    Button *m_close, *m_main;
};

} // namespace hamster
