#include "views/widgets/form_field.h"

#include "views/widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster {

QLineEdit *makeLine(const QString &name, int most)
{
    auto *line = new QLineEdit;
    line->setObjectName(name);
    line->setMaxLength(most);
    return line;
}

QGridLayout *makeFieldGrid(QWidget *inputs)
{
    auto *grid = new QGridLayout(inputs);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    for (const int column : {0, 1}) grid->setColumnStretch(column, 1);
    return grid;
}

FormField::FormField(QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_caption(new Label({}, TextRole::Caption, Token::T3))
    , m_note(new Label({}, TextRole::Caption, Token::T3))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_caption);
    column->addWidget(input);
    column->addWidget(m_note);
    m_note->setObjectName(input->objectName() + ".note"_L1);
    m_note->setWordWrap(true);
    m_note->hide();
    m_caption->setBuddy(input);
}

void FormField::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_input->setAccessibleName(caption);
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FormField::setProblem(const QString &problem, bool warn)
{
    m_problem = problem;
    m_warn = warn;
    showNote();
}

void FormField::showNote()
{
    m_note->setColor(m_problem.isEmpty() ? Token::T3 : m_warn ? Token::Warn : Token::Bad);
    m_note->setText(m_problem.isEmpty() ? m_hint : m_problem);
    m_note->setVisible(!m_note->text().isEmpty());
    m_input->setAccessibleDescription(m_note->text());
}

} // namespace hamster
