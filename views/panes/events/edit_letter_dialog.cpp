#include "views/panes/events/edit_letter_dialog.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/form_field.h"
#include "views/widgets/text_viewer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::events {

EditLetterDialog::EditLetterDialog(const LetterFacts &letter, DeskPort *port, QWidget *parent)
    : CommandDialog(u"editLetter"_s, port, parent)
    , m_letter(letter)
    , m_inputs(new QWidget)
    , m_payload(new QPlainTextEdit)
    , m_reason(new QLineEdit)
    , m_original(Button::makeSmall({}, u"resend"_s))
{
    m_payload->setObjectName(u"editLetter.payload"_s);
    m_payload->setFont(Theme::current().font(TextRole::Mono));
    m_payload->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_payload->setTabChangesFocus(true);
    m_payload->setPlainText(prettyJson(letter.payload));
    m_payload->setMinimumHeight(Theme::current().px(280));
    m_reason->setObjectName(u"editLetter.reason"_s);
    m_reason->setMaxLength(kReasonMost);
    m_original->setObjectName(u"editLetter.original"_s);
    m_payloadField = new FormField(m_payload);
    m_reasonField = new FormField(m_reason);
    auto *column = new QVBoxLayout(m_inputs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_payloadField, 1);
    column->addWidget(m_original, 0, Qt::AlignLeft);
    column->addWidget(m_reasonField);
    form()->addWidget(m_inputs, 1);
    resize(Theme::current().px(640), Theme::current().px(560));
    connect(m_payload, &QPlainTextEdit::textChanged, this, [this] {
        clearMessages();
        judge();
    });
    connect(m_reason, &QLineEdit::textChanged, this, [this] { clearMessages(); });
    connect(m_original, &QPushButton::clicked, this, [this] { m_payload->setPlainText(prettyJson(m_letter.original)); });
    retranslate();
    judge();
    m_payload->setFocus();
}

/// Qt tells it in English alone.
QString EditLetterDialog::problemOf(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::UnterminatedString: return tr("something is not closed");
    case QJsonParseError::MissingNameSeparator: return tr("a colon is missing after a name");
    case QJsonParseError::MissingValueSeparator: return tr("a comma is missing");
    case QJsonParseError::GarbageAtEnd: return tr("something follows its end");
    case QJsonParseError::TerminationByNumber:
    case QJsonParseError::IllegalNumber: return tr("not a number");
    case QJsonParseError::IllegalEscapeSequence:
    case QJsonParseError::IllegalUTF8String: return tr("a character that a text cannot have");
    default: return tr("not a value of JSON");
    }
}

QString EditLetterDialog::wrong() const
{
    QJsonParseError error;
    const QByteArray utf8 = m_payload->toPlainText().toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = utf8.left(error.offset);
        const auto line = before.count('\n') + 1;
        const auto column = before.size() - before.lastIndexOf('\n');
        return tr("No JSON: line %1, column %2: %3").arg(line).arg(column).arg(problemOf(error.error));
    }
    if (!document.isObject()) return tr("An event is a JSON object: { … }");
    const QJsonObject original = QJsonDocument::fromJson(m_letter.original.toUtf8()).object();
    const QString id = u"id"_s;
    if (original.contains(id) && document.object().value(id) != original.value(id))
        return tr("The event id must stay %1: by it a duplicate is known.").arg(original.value(id).toString());
    return {};
}

void EditLetterDialog::judge() { m_payloadField->setProblem(wrong()); }

QString EditLetterDialog::problem()
{
    if (const QString what = wrong(); !what.isEmpty()) {
        m_payload->setFocus();
        return tr("%1 Nothing was sent.").arg(what);
    }
    if (m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus();
        return tr("A reason is required. Nothing was sent; write why, then try again.");
    }
    return {};
}

Command EditLetterDialog::command() const
{
    const QByteArray compact = QJsonDocument::fromJson(m_payload->toPlainText().toUtf8()).toJson(QJsonDocument::Compact);
    return command::EditDeadLetter{m_letter.group.toStdString(), m_letter.id, compact.toStdString(),
                                   m_reason->text().trimmed().toStdString(), Actor(port()->actor().toStdString(), Role::Cs)};
}

void EditLetterDialog::accepted(const CommandAnswer &)
{
    emit told(tr("The copy is kept; the next redrive sends it. The original stays."));
    accept();
}

void EditLetterDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void EditLetterDialog::retranslate()
{
    setHeading(tr("Edit a copy of the dead letter"));
    setButtonText(tr("Keep the copy"));
    m_payloadField->setCaption(tr("Payload of the next redrive"));
    m_payloadField->setHint(tr("Valid JSON; the event id stays the same"));
    m_reasonField->setCaption(tr("Reason, kept in the audit log"));
    m_original->setText(tr("Start from the original again"));
}

} // namespace hamster::events
