#pragma once
// ActionPanel: a money-moving act on the shown order, at the bottom of its detail: choice, predicted effect, reason, button, progress,
// refusal. RefundPanel and CancelPanel fill it.

#include "views/panes/orders/order_facts.h"
#include "views/panes/orders/order_prediction.h"
#include "views/widgets/command_run.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace hamster {
class Button;
class EffectTable;
class Label;
class RunBar;
class StateChip;
} // namespace hamster

namespace hamster::orders {

class ActionPanel : public QWidget {
    Q_OBJECT
public:
    /// Does not wait for an answer any longer, says so, and closes.
    void stop();
    /// For this order as it is now; the reason is empty again.
    void begin(const OrderFacts &facts);
    /// The order has changed meanwhile.
    void update(const OrderFacts &facts);
    const QString &orderNumber() const { return m_facts.number; }
    bool running() const { return m_run->running(); }
    /// Something was written or chosen that would be lost.
    bool touched() const { return !reason().isEmpty() || choicesMade(); }

signals:
    /// Done, refused by the user or put away: the panel may be hidden.
    void closed();
    /// For the window's toast.
    void told(const QString &text, bool good);

protected:
    ActionPanel(const QString &name, const QString &icon, DeskPort *port, QWidget *parent);

    const OrderFacts &facts() const { return m_facts; }
    DeskPort *port() const { return m_port; }
    QVBoxLayout *form() const { return m_form; }
    QString reason() const;
    /// Effects, title and button again, after a choice.
    void refresh();
    void showError(const QString &text);
    void showChip(const QString &entity, const QString &state, const QString &text);
    /// Ends the act well: tells it and closes.
    void finish(const QString &text);
    void retranslate();

    virtual QString title() const = 0;
    virtual QString subtitle() const { return {}; }
    /// What is to be known before it is done; empty: nothing.
    virtual QString notice() const { return {}; }
    virtual QString buttonText() const = 0;
    virtual std::vector<Effect> effects() const = 0;
    /// What is missing in the choice; empty: it can be sent.
    virtual QString problem() const = 0;
    virtual Command command() const = 0;
    virtual void choicesReset() = 0;
    virtual bool choicesMade() const { return false; }
    virtual void choicesEnabled(bool enabled) = 0;
    virtual QString stepText(qint64 elapsedMs) const = 0;
    /// The command was accepted. `progressed` is called again with every change of the order until finish() or showError().
    virtual void accepted(const CommandAnswer &answer) = 0;
    virtual void progressed() {}
    virtual void retitled() {}

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    void answered(const CommandAnswer &answer);
    void showRunning(bool running);

    DeskPort *m_port;
    CommandRun *m_run;
    OrderFacts m_facts;
    bool m_watching = false; ///< accepted, not yet done
    QString m_icon;
    QVBoxLayout *m_form;
    Label *m_title, *m_subtitle, *m_notice, *m_error;
    StateChip *m_chip;
    RunBar *m_bar;
    EffectTable *m_effects;
    QLineEdit *m_reason;
    Button *m_close, *m_main;
};

} // namespace hamster::orders
