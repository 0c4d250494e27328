#pragma once
// EmptyState: one sentence about what would be here and the button that fills it, at the pane's top left. No picture.

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
    /// The same where the action only brings a pane of the window to the front ("orders"): not offered while that pane is in front.
    void leadTo(const QString &pane, const QString &sentence, const QString &action);

signals:
    void actionRequested();
    void secondRequested();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    Label *m_sentence;
    Button *m_button, *m_second;
    QString m_leadsTo;         ///< pane that the action brings to the front; empty: it does something else
    QPointer<QWidget> m_there; ///< that pane, once it was seen
};

} // namespace hamster
