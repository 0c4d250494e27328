#include "views/panes/orders/cancel_panel.h"

#include "views/panes/orders/order_texts.h"
#include "views/widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::orders {

CancelPanel::CancelPanel(DeskPort *port, QWidget *parent)
    : ActionPanel(u"cancel"_s, u"slash"_s, port, parent)
{}

QString CancelPanel::title() const { return tr("Cancel %1").arg(facts().number); }
QString CancelPanel::buttonText() const { return tr("Cancel the order"); }
QString CancelPanel::stepText(qint64 elapsedMs) const { return tr("Shop asked, %1").arg(sinceText(elapsedMs)); }

Command CancelPanel::command() const
{
    return command::CancelOrder{OrderId{facts().id}, reason().toStdString(), port()->actor().toStdString()};
}

void CancelPanel::accepted(const CommandAnswer &)
{
    finish(tr("%1 is cancelled. Held stock and points come back once the payment is settled.").arg(facts().number));
}

} // namespace hamster::orders
