#pragma once
// MoneyField: a line for whole numbers, won or pieces, with thousands separators once it is left.

#include <QLineEdit>

#include <optional>

namespace hamster {

class MoneyField final : public QLineEdit {
    Q_OBJECT
public:
    explicit MoneyField(QWidget *parent = nullptr);

    /// Nothing for an empty or unreadable text. Spaces, commas and ₩ are ignored; − and - are the same.
    std::optional<qint64> value() const;
    void setValue(qint64 value);
    void setSigned(bool allowed) { m_signed = allowed; }

signals:
    void valueChanged();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool m_signed = false;
};

} // namespace hamster
