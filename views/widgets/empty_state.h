#pragma once
// EmptyState: one sentence about what would be here and the button that fills it, at the pane's top left. No picture.

#include <QAction>
#include <QPointer>
#include <QWidget>

namespace hamster {

class Button;
class Label;

class EmptyState final : public QWidget {
    Q_OBJECT
public:
    /// An empty `action` shows no button.
    explicit EmptyState(const QString &sentence = {}, const QString &action = {}, QWidget *parent = nullptr);
    /// `second`: another way, beside the first; mostly none.
    void setTexts(const QString &sentence, const QString &action, const QString &second = {});
    /// The same where the action only brings a pane of the window to the front ("orders"). While that pane is in front, what begins a new
    /// thing there is offered instead (its action "orders.action.new"), if it can be done.
    void leadTo(const QString &pane, const QString &sentence, const QString &action);
    /// The same where no world is open: the button brings the page that opens one (the window's "command.welcome").
    void tellNoWorld(const QString &sentence);

signals:
    void actionRequested();
    void secondRequested();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void press();
    bool leadsToFront() const;
    Label *m_sentence;
    Button *m_button, *m_second;
    QString m_action;          ///< text of the first button, when it does what the pane says
    QString m_leadsTo;         ///< pane that the action brings to the front; empty: it does something else
    bool m_noWorld = false;    ///< the action opens one
    QPointer<QAction> m_begin; ///< what the button does instead
    QPointer<QWidget> m_there; ///< that pane, once it was seen
};

} // namespace hamster
