#include "views/widgets/money_field.h"

#include "views/widgets/format.h"

namespace hamster {

MoneyField::MoneyField(QWidget *parent)
    : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMaxLength(20);
    connect(this, &QLineEdit::textChanged, this, &MoneyField::valueChanged);
}

std::optional<qint64> MoneyField::value() const
{
    QString digits;
    for (const QChar c : text()) {
        if (c == u',' || c == u'\u20a9' || c.isSpace() || c == u'+') continue;
        digits += c == kMinus ? QChar(u'-') : c;
    }
    bool readable = false;
    const qint64 number = digits.toLongLong(&readable);
    if (!readable || (number < 0 && !m_signed)) return std::nullopt;
    return number;
}

void MoneyField::setValue(qint64 value) { setText(formatCount(value)); }

void MoneyField::focusOutEvent(QFocusEvent *event)
{
    if (const auto number = value()) setValue(*number);
    QLineEdit::focusOutEvent(event);
}

} // namespace hamster
