#pragma once
// NewOrderDialog: places an order as a member would, with the price as the shop will compute it.

#include "views/panes/orders/new_order_facts.h"
#include "views/widgets/command_dialog.h"

class QComboBox;
class QSpinBox;

namespace hamster {
class Button;
class FormField;
class Label;
class MoneyField;
class SegmentedControl;
} // namespace hamster

namespace hamster::orders {

class RefillGrid;

class NewOrderDialog final : public CommandDialog {
    Q_OBJECT
public:
    explicit NewOrderDialog(DeskPort *port, QWidget *parent = nullptr);
    const Quote &quote() const { return m_quote; }

public slots:
    void addLine();

signals:
    /// Where that is made without which there is no order; see placeOf().
    void placeRequested(const QString &kind, const QString &id);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    struct Line {
        QWidget *row;
        QComboBox *product;
        QSpinBox *quantity;
        Label *total;
        Label *note;
        QWidget *remove;
    };
    void buildMissing();
    void buildAnother();
    void beginAnother();
    void buildParties();
    void buildLines();
    void buildPayment();
    void loadParties();
    void loadProducts();
    void loadCoupons();
    void fillProducts(QComboBox *combo, qint64 keep);
    void removeLine(QWidget *row);
    void price();
    void showSums();
    void showLineNotes();
    const ProductFact *productOf(const Line &line) const;
    std::vector<DraftLine> draft() const;
    const CouponFact *coupon() const;
    const PartyFact *member() const;
    bool byPoints() const;

    std::vector<PartyFact> m_memberFacts, m_vendorFacts;
    std::vector<ProductFact> m_products;
    std::vector<CouponFact> m_couponFacts;
    std::vector<Line> m_lines;
    Quote m_quote;

    QComboBox *m_member, *m_vendor, *m_coupon, *m_card;
    FormField *m_memberField, *m_vendorField, *m_couponField, *m_cardField, *m_pointsField, *m_methodField;
    MoneyField *m_points;
    SegmentedControl *m_method;
    QWidget *m_lineBox, *m_inputs;
    Button *m_add, *m_another;
    std::vector<std::pair<Needed, Button *>> m_missing; ///< buttons that lead to where it is made
    RefillGrid *m_sums;
};

} // namespace hamster::orders
