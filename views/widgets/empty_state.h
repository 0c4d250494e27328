#pragma once
// EmptyState: one sentence about what would be here and the button that fills it, at the pane's top left. No picture.

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

signals:
    void actionRequested();
    void secondRequested();

private:
    Label *m_sentence;
    Button *m_button, *m_second;
};

} // namespace hamster
