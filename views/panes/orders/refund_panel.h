#pragma once
// RefundPanel: gives money of a completed order back, by pieces of its items or by amount.

#include "views/panes/orders/action_panel.h"

class QCheckBox;
class QSpinBox;

namespace hamster {
class MoneyField;
class SegmentedControl;
} // namespace hamster

namespace hamster::orders {

class RefillGrid;

class RefundPanel final : public ActionPanel {
    Q_OBJECT
public:
    explicit RefundPanel(DeskPort *port, QWidget *parent = nullptr);
    RefundChoice choice() const;

protected:
    QString title() const override;
    QString subtitle() const override;
    QString buttonText() const override;
    std::vector<Effect> effects() const override { return refundEffects(facts(), choice()); }
    QString problem() const override;
    Command command() const override;
    void choicesReset() override;
    bool choicesMade() const override;
    void choicesEnabled(bool enabled) override;
    QString stepText(qint64 elapsedMs) const override;
    void accepted(const CommandAnswer &answer) override;
    void progressed() override;
    void retitled() override;

private:
    struct Line {
        qint64 item;
        QSpinBox *quantity;
        QCheckBox *restock;
        bool wanted = true; ///< what a person said of it, also while no piece of the line goes back
    };
    void fillItems();
    void showMode();
    const RefundFact *watched() const;

    SegmentedControl *m_mode;
    RefillGrid *m_items;
    QWidget *m_amountRow;
    MoneyField *m_amount;
    std::vector<Line> m_lines;
    qint64 m_refund = 0;      ///< public id of the refund that is watched
    qint64 m_knownRefund = 0; ///< the newest one before it was asked for
};

} // namespace hamster::orders
