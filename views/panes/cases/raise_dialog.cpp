#include "views/panes/cases/raise_dialog.h"

#include "views/theme/theme.h"
#include "views/widgets/form_field.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::cases {

namespace {
const Sql kOrder{"SELECT public_id FROM orders WHERE order_number = ?"};
}

RaiseDialog::RaiseDialog(const QString &order, DeskPort *port, QWidget *parent)
    : CommandDialog(u"raise"_s, port, parent)
    , m_inputs(new QWidget)
    , m_order(new QLineEdit(order))
    , m_detail(new QPlainTextEdit)
{
    m_order->setObjectName(u"raise.order"_s);
    m_detail->setObjectName(u"raise.detail"_s);
    m_detail->setTabChangesFocus(true);
    m_detail->setFixedHeight(Theme::current().px(90));
    m_orderField = new FormField(m_order);
    m_detailField = new FormField(m_detail);
    auto *column = new QVBoxLayout(m_inputs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_orderField);
    column->addWidget(m_detailField);
    form()->addWidget(m_inputs);
    setMinimumWidth(Theme::current().px(460));
    connect(m_order, &QLineEdit::textChanged, this, [this] { clearMessages(); });
    connect(m_detail, &QPlainTextEdit::textChanged, this, [this] { clearMessages(); });
    retranslate();
    (order.isEmpty() ? static_cast<QWidget *>(m_order) : m_detail)->setFocus();
}

qint64 RaiseDialog::orderId() const
{
    Database *shop = port()->reader(DeskFile::Ecommerce);
    return shop ? shop->value<std::int64_t>(kOrder, m_order->text().trimmed().toStdString()).value_or(0) : 0;
}

QString RaiseDialog::problem()
{
    if (orderId() == 0) {
        m_order->setFocus();
        return tr("There is no order of that number. Nothing was sent; copy it from the Orders pane.");
    }
    if (m_detail->toPlainText().trimmed().isEmpty()) {
        m_detail->setFocus();
        return tr("Say what has to be looked at. Nothing was sent.");
    }
    return {};
}

Command RaiseDialog::command() const
{
    return command::RaiseCase{OrderId{orderId()}.text(), m_detail->toPlainText().trimmed().toStdString(),
                              Actor(port()->actor().toStdString(), Role::Cs)};
}

void RaiseDialog::accepted(const CommandAnswer &)
{
    emit told(tr("A case about %1 is open.").arg(m_order->text().trimmed()));
    accept();
}

void RaiseDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void RaiseDialog::retranslate()
{
    setHeading(tr("Raise a case"));
    setButtonText(tr("Raise the case"));
    m_orderField->setCaption(tr("Order number"));
    m_detailField->setCaption(tr("What has to be looked at"));
}

} // namespace hamster::cases
