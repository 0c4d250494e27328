#include "views/panes/orders/refund_panel.h"

#include "views/panes/orders/order_texts.h"
#include "views/panes/orders/section.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/money_field.h"
#include "views/widgets/segmented_control.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

RefundPanel::RefundPanel(DeskPort *port, QWidget *parent)
    : ActionPanel(u"refund"_s, u"ret"_s, port, parent)
    , m_mode(new SegmentedControl(true))
    , m_items(new RefillGrid)
    , m_amountRow(new QWidget)
    , m_amount(new MoneyField)
{
    m_mode->setObjectName(u"refund.mode"_s);
    m_mode->addSegment(u"items"_s, tr("By items"));
    m_mode->addSegment(u"amount"_s, tr("By amount"));
    m_mode->setCurrent(u"items"_s);
    m_amount->setObjectName(u"refund.amount"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_mode);
    row->addStretch();
    form()->addLayout(row);
    m_items->grid()->setColumnStretch(0, 1);
    form()->addWidget(m_items);
    auto *amount = new QHBoxLayout(m_amountRow);
    amount->setContentsMargins(0, 0, 0, 0);
    auto *caption = new Label({}, TextRole::Body, Token::T3);
    caption->setObjectName(u"refund.amount.caption"_s);
    amount->addWidget(caption);
    amount->addStretch();
    m_amount->setFixedWidth(120);
    amount->addWidget(m_amount);
    form()->addWidget(m_amountRow);
    connect(m_mode, &SegmentedControl::selected, this, [this] {
        showMode();
        refresh();
    });
    connect(m_amount, &MoneyField::valueChanged, this, [this] { refresh(); });
}

void RefundPanel::choicesReset()
{
    m_refund = 0;
    m_mode->setCurrent(u"items"_s);
    m_amount->clear();
    fillItems();
    showMode();
}

void RefundPanel::fillItems()
{
    m_lines.clear();
    m_items->clear();
    const Refundable left = refundableOf(facts());
    int row = 0;
    for (const ItemFact &item : facts().items) {
        const qint64 most = left.quantities.at(item.id);
        auto *quantity = new QSpinBox;
        quantity->setObjectName(u"refund.quantity.%1"_s.arg(row));
        quantity->setAccessibleName(tr("Pieces of %1 to refund").arg(item.name));
        quantity->setRange(0, static_cast<int>(most));
        quantity->setValue(facts().items.size() == 1 && most > 0 ? 1 : 0);
        quantity->setEnabled(most > 0);
        quantity->setFixedWidth(64);
        auto *restock = new QCheckBox(tr("Restock"));
        restock->setObjectName(u"refund.restock.%1"_s.arg(row));
        restock->setAccessibleName(tr("Put %1 back into stock").arg(item.name));
        const std::size_t line = m_lines.size();
        restock->setChecked(quantity->value() > 0); // nothing comes back of a line that is not refunded
        restock->setEnabled(quantity->value() > 0);
        connect(quantity, &QSpinBox::valueChanged, this, [this, restock, line](int pieces) {
            const QSignalBlocker own(restock);
            restock->setEnabled(pieces > 0);
            restock->setChecked(pieces > 0 && m_lines[line].wanted);
            refresh();
        });
        connect(restock, &QCheckBox::toggled, this, [this, line](bool wanted) {
            m_lines[line].wanted = wanted;
            refresh();
        });
        auto *name = new Label(item.name);
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        name->setToolTip(item.name);
        m_items->fill(row, 0, name);
        m_items->put(row, 1, quantity);
        m_items->put(row, 2, new Label(tr("of %1").arg(most), TextRole::Body, Token::T3));
        m_items->put(row++, 3, restock);
        m_lines.push_back({item.id, quantity, restock});
    }
}

void RefundPanel::showMode()
{
    const bool amount = m_mode->current() == "amount"_L1;
    m_items->setVisible(!amount);
    m_amountRow->setVisible(amount);
    if (auto *caption = m_amountRow->findChild<Label *>(u"refund.amount.caption"_s))
        caption->setText(tr("Money only, at most %1. No stock, no points.").arg(formatWon(refundableOf(facts()).money)));
    m_amount->setAccessibleName(tr("Amount to refund"));
}

void RefundPanel::choicesEnabled(bool enabled)
{
    m_mode->setEnabled(enabled);
    m_items->setEnabled(enabled);
    m_amount->setEnabled(enabled);
}

bool RefundPanel::choicesMade() const
{
    const int proposed = m_lines.size() == 1 ? 1 : 0;
    return m_amount->value().value_or(0) > 0 || std::ranges::any_of(m_lines, [&](const Line &line) {
               return line.quantity->value() != std::min(proposed, line.quantity->maximum()) || !line.wanted;
           });
}

RefundChoice RefundPanel::choice() const
{
    RefundChoice made;
    made.byAmount = m_mode->current() == "amount"_L1;
    made.amount = m_amount->value().value_or(0);
    for (const Line &line : m_lines) made.lines[line.item] = {line.quantity->value(), line.restock->isChecked()};
    return made;
}

QString RefundPanel::title() const
{
    const RefundChoice made = choice();
    int chosen = 0;
    QString name;
    for (const Line &line : m_lines) {
        if (line.quantity->value() == 0) continue;
        ++chosen;
        if (const ItemFact *item = facts().item(line.item)) name = u"%1 ×%2"_s.arg(item->name).arg(line.quantity->value());
    }
    if (made.byAmount || chosen == 0) return tr("Refund %1").arg(facts().number);
    return tr("Refund %1").arg(itemsText(name, chosen - 1));
}

QString RefundPanel::subtitle() const { return {}; }

QString RefundPanel::buttonText() const { return tr("Refund %1").arg(formatWon(shareOf(facts(), choice()).money)); }

QString RefundPanel::problem() const
{
    if (const QString why = whyNotRefundable(facts()); !why.isEmpty()) return why + u' ' + tr("Nothing was sent.");
    const RefundChoice made = choice();
    const qint64 most = refundableOf(facts()).money;
    if (made.byAmount && made.amount <= 0) return tr("Write the amount to refund. Nothing was sent.");
    if (made.byAmount && made.amount > most) return tr("At most %1 can go back. Nothing was sent; lower the amount.").arg(formatWon(most));
    if (made.byAmount) return {};
    for (const auto &[item, line] : made.lines)
        if (line.quantity > 0) return {};
    return tr("Choose at least one piece. Nothing was sent.");
}

Command RefundPanel::command() const
{
    const RefundChoice made = choice();
    command::RequestRefund request{OrderId{facts().id}, {}, {}, reason().toStdString(), port()->actor().toStdString()};
    if (made.byAmount) request.amount = made.amount;
    for (const Line &line : m_lines)
        if (!made.byAmount && line.quantity->value() > 0)
            request.lines.push_back({OrderItemId{line.item}, line.quantity->value(), line.restock->isChecked()});
    return request;
}

QString RefundPanel::stepText(qint64 elapsedMs) const { return tr("Shop asked, %1").arg(sinceText(elapsedMs)); }

void RefundPanel::accepted(const CommandAnswer &answer)
{
    m_refund = fromBase62(answer.id).value_or(0);
    m_knownRefund = facts().refunds.empty() ? 0 : facts().refunds.back().id;
    showChip(u"refund"_s, u"REQUESTED"_s, tr("Payment core asked"));
}

const RefundFact *RefundPanel::watched() const
{
    for (const RefundFact &refund : facts().refunds)
        if (m_refund ? refund.id == m_refund : refund.id != m_knownRefund && &refund == &facts().refunds.back()) return &refund;
    return nullptr;
}

void RefundPanel::progressed()
{
    const RefundFact *refund = watched();
    if (!refund) return;
    if (refund->state == "DONE"_L1) return finish(tr("%1 went back for %2.").arg(formatWon(refund->amount), facts().number));
    if (refund->state == "REFUSED"_L1)
        return showError(tr("The refund was refused. No money, points or stock were moved; its reason is in the order's timeline."));
    const qint64 since = port()->status().timeMs - refund->createdMs;
    const QString step = refund->state == "UNKNOWN"_L1 ? tr("PG has not answered, %1") : tr("PG cancel asked, %1");
    showChip(u"refund"_s, refund->state, step.arg(sinceText(since)));
}

void RefundPanel::retitled()
{
    m_mode->setText(u"items"_s, tr("By items"));
    m_mode->setText(u"amount"_s, tr("By amount"));
    for (const Line &line : m_lines) line.restock->setText(tr("Restock"));
    showMode();
}

} // namespace hamster::orders
