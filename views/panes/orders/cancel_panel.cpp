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

/// Where the payment is decided and the shop has not heard of it, a cancel does something else than the order's state says.
QString CancelPanel::notice() const
{
    switch (captureOf(facts())) {
    case Capture::Open: return {};
    case Capture::Failed:
        return tr("The payment has failed already, which the shop has not heard yet: nothing was collected, so no money goes back.");
    case Capture::Taken: return tr("The payment was just made, which the shop has not heard yet: all of it is refunded.");
    }
    return {};
}

QString CancelPanel::buttonText() const { return tr("Cancel the order"); }
QString CancelPanel::stepText(qint64 elapsedMs) const { return tr("Shop asked, %1").arg(sinceText(elapsedMs)); }

Command CancelPanel::command() const
{
    return command::CancelOrder{OrderId{facts().id}, reason().toStdString(), port()->actor().toStdString()};
}

void CancelPanel::accepted(const CommandAnswer &)
{
    const QString &number = facts().number;
    switch (captureOf(facts())) {
    case Capture::Open: return finish(tr("%1 is cancelled. Held stock and points come back once the payment is settled.").arg(number));
    case Capture::Failed: return finish(tr("%1 is cancelled. Nothing was collected for it.").arg(number));
    case Capture::Taken: return finish(tr("%1 is cancelled. The money goes back.").arg(number));
    }
}

} // namespace hamster::orders
