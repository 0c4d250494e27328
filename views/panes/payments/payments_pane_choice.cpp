// PaymentsPane: which process is chosen, and the order that is looked at with it.
#include "views/items/paged_table.h"
#include "views/items/table_view.h"
#include "views/items/whole_rows.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/payments/payment_detail.h"
#include "views/panes/payments/payments_pane.h"
#include "views/widgets/live_refresh.h"

#include <QAction>
#include <QScopedValueRollback>
#include <QTimer>

#include <utility>

namespace hamster::payments {

namespace {
constexpr int kFollowPages = 12; // read on for the order that is looked at
} // namespace

void PaymentsPane::chooseOf(const QString &order)
{
    const auto orderAt = [this](int row) {
        const Cell *cell = m_model->cellAt(row, OrderColumn);
        return cell ? cell->raw.toString() : QString();
    };
    if (order.isEmpty() || orderAt(m_table->currentIndex().row()) == order) return;
    const QScopedValueRollback<bool> following(m_following, true);
    // An older one may not have been read yet.
    Database *gateway = m_context.port->reader(DeskFile::Gateway);
    const qint64 id = gateway ? findProcess(*gateway, nullptr, order) : 0;
    for (int pages = 0; id && m_model->rowOf(id) < 0 && !m_model->complete() && pages < kFollowPages; ++pages) m_model->fetchMore({});
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (orderAt(row) == order) {
            m_table->setCurrentIndex(m_model->index(row, 0));
            QTimer::singleShot(0, m_table, [this] { bringIntoView(m_table); }); // the detail may take height of the table
            return;
        }
}

void PaymentsPane::showEvent(QShowEvent *event)
{
    m_anew = true;
    QWidget::showEvent(event);
    if (m_unseen) m_live->now(); // the newest of now, not of when the pane was made
}

/// With nothing chosen by anybody: the process of the order that is looked at, else the newest of when the pane is first seen; what was
/// on show stays.
void PaymentsPane::chooseSome()
{
    const bool anew = std::exchange(m_anew, false), unseen = anew && m_unseen;
    const auto chosen = [this] { return m_model->idAt(m_table->currentIndex().row()); };
    if (m_model->rowCount() == 0 || (chosen() && !(anew && chosen() == m_ownChoice))) return;
    chooseOf(m_focus->number());
    if (chosen() && !(unseen && chosen() == m_ownChoice)) return;
    const QScopedValueRollback<bool> following(m_following, true);
    if (isVisible()) m_unseen = false; // it stays, as somebody sees it
    m_ownChoice = m_model->idAt(0);
    m_table->setCurrentIndex(m_model->index(0, 0));
}

/// The order pane goes along.
void PaymentsPane::tellOrder()
{
    m_ownChoice = 0; // a person's now
    if (const Cell *order = m_model->cellAt(m_table->currentIndex().row(), OrderColumn)) m_focus->setNumber(order->raw.toString());
}

void PaymentsPane::showChosen()
{
    const int row = m_table->currentIndex().row();
    m_detail->showProcess(m_model->idAt(row));
    const Cell *transaction = m_model->cellAt(row, TransactionColumn);
    m_openOrder->setEnabled(row >= 0);
    m_openTransaction->setEnabled(transaction && !transaction->raw.toString().isEmpty());
}

} // namespace hamster::payments
