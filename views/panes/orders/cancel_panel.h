#pragma once
// CancelPanel: cancels an order that has not been paid yet.

#include "views/panes/orders/action_panel.h"

namespace hamster::orders {

class CancelPanel final : public ActionPanel {
    Q_OBJECT
public:
    explicit CancelPanel(DeskPort *port, QWidget *parent = nullptr);

protected:
    QString title() const override;
    QString notice() const override;
    QString buttonText() const override;
    std::vector<Effect> effects() const override { return cancelEffects(facts()); }
    QString problem() const override { return whyNotCancellable(facts()); }
    Command command() const override;
    void choicesReset() override {}
    void choicesEnabled(bool) override {}
    QString stepText(qint64 elapsedMs) const override;
    void accepted(const CommandAnswer &answer) override;
};

} // namespace hamster::orders
