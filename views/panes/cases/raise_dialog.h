#pragma once
// RaiseDialog: a case that somebody raises by hand, about an order.

#include "views/widgets/command_dialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace hamster {
class FormField;
}

namespace hamster::cases {

class RaiseDialog final : public CommandDialog {
    Q_OBJECT
public:
    /// `order`: its number, filled in already; may be empty.
    RaiseDialog(const QString &order, DeskPort *port, QWidget *parent);

signals:
    void told(const QString &text);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    qint64 orderId() const; ///< 0: there is no such order
    QWidget *m_inputs;
    QLineEdit *m_order;
    QPlainTextEdit *m_detail;
    FormField *m_orderField, *m_detailField;
};

} // namespace hamster::cases
