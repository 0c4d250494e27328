#pragma once
// AdjustDialog and AddProductDialog: the two acts of the stock pane.

#include "views/panes/stock/stock_query.h"
#include "views/widgets/command_dialog.h"

class QComboBox;
class QLineEdit;

namespace hamster {
class EffectTable;
class FormField;
class MoneyField;
class SegmentedControl;
} // namespace hamster

namespace hamster::stock {

class AdjustDialog final : public CommandDialog {
    Q_OBJECT
public:
    AdjustDialog(const StockRow &product, DeskPort *port, QWidget *parent);
    /// The stock has changed meanwhile.
    void setProduct(const StockRow &product);
    qint64 productId() const { return m_product.id; }

signals:
    void told(const QString &text);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    bool setting() const;
    std::optional<qint64> after() const; ///< nothing: no readable number
    void predict();

    StockRow m_product;
    QWidget *m_inputs;
    SegmentedControl *m_mode;
    MoneyField *m_quantity;
    QLineEdit *m_reason;
    FormField *m_quantityField, *m_reasonField;
    EffectTable *m_effects;
};

class AddProductDialog final : public CommandDialog {
    Q_OBJECT
public:
    AddProductDialog(DeskPort *port, QWidget *parent);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    QString sku() const;
    QString category() const;
    void checkSku();

    QWidget *m_inputs;
    QComboBox *m_vendor, *m_category;
    QLineEdit *m_sku, *m_name;
    MoneyField *m_price, *m_stock;
    FormField *m_vendorField, *m_categoryField, *m_skuField, *m_nameField, *m_priceField, *m_stockField;
};

} // namespace hamster::stock
