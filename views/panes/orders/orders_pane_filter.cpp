// OrdersPane: which orders are listed: chips, search, the reason of what ended, and what other panes ask for.
#include "views/desk_port.h"
#include "views/panes/orders/orders_pane.h"
#include "views/panes/orders/orders_reasons.h"
#include "views/theme/theme.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/search_field.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {
constexpr int kChipsBeside = 560; ///< width from which chips stand beside the search

const Sql kMemberName{"SELECT name FROM members WHERE public_id = ?"};
const Sql kVendorName{"SELECT name FROM vendors WHERE public_id = ?"};
} // namespace

QStringList OrdersPane::states(const QString &chip) const
{
    if (chip == "completed"_L1) return {u"ORDER_COMPLETED"_s};
    if (chip == "paying"_L1) return {u"CREATED"_s, u"PAYMENT_WAIT"_s, u"PAYMENT_COMPLETED"_s};
    if (chip == "attention"_L1) return {u"NEEDS_ATTENTION"_s};
    if (chip == "failed"_L1) return {u"FAILED"_s};
    if (chip == "cancelled"_L1) return {u"CANCELLED"_s};
    if (chip == "refunded"_L1) return {u"PARTIALLY_REFUNDED"_s, u"REFUNDED"_s};
    return {};
}

/// Orders bear reasons in few states only: the others need not be looked through.
QStringList OrdersPane::filteredStates() const
{
    if (!m_exactState.isEmpty()) return {m_exactState};
    const QString chip = m_chips->current();
    return chip == "all"_L1 && !m_reasons->reason().isEmpty() ? reasonStates() : states(chip);
}

bool OrdersPane::filtered() const
{
    return !m_search->text().trimmed().isEmpty() || m_chips->current() != "all"_L1 || !m_exactState.isEmpty() ||
           !m_reasons->reason().isEmpty();
}

bool OrdersPane::listsEnded() const
{
    const QStringList listed = filteredStates();
    return !listed.isEmpty() && std::ranges::all_of(listed, [](const QString &state) { return reasonStates().contains(state); });
}

/// Back to all orders; applyFilter() shows them.
void OrdersPane::dropFilter()
{
    m_exactState.clear();
    m_search->clear();
    m_reasons->forget();
    m_chips->setCurrent(u"all"_s);
}

void OrdersPane::applyFilter()
{
    m_searchSoon.stop();
    const SearchTerms before = m_model->search();
    m_model->setFilter(filteredStates(), m_search->text(), m_reasons->reason());
    fitColumns();
    if (!(m_model->search() == before)) restartTotals();
    showTotals();
}

/// What can be chosen depends on the chip: the states beside it have reasons of their own.
void OrdersPane::showReasons()
{
    QStringList listed = m_exactState.isEmpty() ? states(m_chips->current()) : QStringList{m_exactState};
    if (listed.isEmpty()) listed = reasonStates();
    m_reasons->setReasons(m_totals.reasonsOf(listed));
    if (!m_reasonSeen && !m_totals.reasonsOf(reasonStates()).empty()) {
        m_reasonSeen = true;
        fitColumns();
    }
}

/// A low pane takes its height from the rows of the table, not from the chips. The reasons stand on their line where there is room, else
/// below the search, but there only when they are what is being looked through.
void OrdersPane::fitFilter()
{
    const bool beside = width() >= Theme::current().px(kChipsBeside);
    const QMargins margins = m_filterRow->contentsMargins();
    const int line = margins.left() + margins.right() + m_search->width() + m_reasons->width() + m_chips->sizeHint().width() +
                     m_filterRow->spacing() + m_findRow->spacing();
    const bool fits = line <= width();
    const bool room = m_chips->current() == "all"_L1 && (fits || !beside);
    m_reasons->setVisible(!m_reasons->none() && (listsEnded() || room));
    m_findRow->setDirection(beside && !fits ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_filterRow->invalidate(); // what the row in it has changed it does not notice by itself
    m_filterRow->parentWidget()->setMinimumHeight(std::max(0, m_filterRow->heightForWidth(width())));
}

void OrdersPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a narrow pane the chips have the whole width to themselves and keep their words.
    const bool beside = width() >= Theme::current().px(kChipsBeside);
    m_filterRow->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_filterRow->setStretch(1, beside ? 1 : 0); // below, they take no more than their rows
    fitFilter();
    fitColumns();
    showVisibleRows();
}

void OrdersPane::showEntity(const EntityRef &entity)
{
    if (entity.kind == "order-state"_L1) {
        for (const char16_t *key : {u"completed", u"paying", u"attention", u"failed", u"cancelled", u"refunded"})
            if (states(QString::fromUtf16(key)).contains(entity.id)) m_chips->setCurrent(QString::fromUtf16(key));
        m_exactState = entity.id;
        m_search->clear();
        m_reasons->forget();
        return applyFilter();
    }
    m_exactState.clear();
    if (entity.kind == "fault-orders"_L1) {
        m_chips->setCurrent(u"all"_s);
        m_reasons->forget();
        m_search->setText(entity.id);
        return applyFilter();
    }
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    if (!shop) return;
    shop->clearFailure();
    const auto id = fromBase62(entity.id.toStdString());
    const Sql &sql = entity.kind == "vendor"_L1 ? kVendorName : kMemberName;
    const auto name = id ? shop->value<std::string>(sql, *id) : std::nullopt;
    m_chips->setCurrent(u"all"_s);
    m_reasons->forget();
    m_search->setText(name ? QString::fromStdString(*name) : entity.id);
    applyFilter();
}

} // namespace hamster::orders
