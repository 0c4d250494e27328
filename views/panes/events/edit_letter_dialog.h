#pragma once
// EditLetterDialog: another payload for the next redrive of a dead letter, checked as JSON while it is written. The original is kept.

#include "views/panes/events/event_queries.h"
#include "views/widgets/command_dialog.h"

#include <QJsonParseError>

class QLineEdit;
class QPlainTextEdit;

namespace hamster {
class FormField;
}

namespace hamster::events {

class EditLetterDialog final : public CommandDialog {
    Q_OBJECT
public:
    EditLetterDialog(const LetterFacts &letter, DeskPort *port, QWidget *parent);

signals:
    void told(const QString &text);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    /// What is wrong with the text; empty: nothing.
    QString wrong() const;
    static QString problemOf(QJsonParseError::ParseError error);
    void judge();

    LetterFacts m_letter;
    QWidget *m_inputs;
    QPlainTextEdit *m_payload;
    QLineEdit *m_reason;
    FormField *m_payloadField, *m_reasonField;
    Button *m_original;
};

} // namespace hamster::events
