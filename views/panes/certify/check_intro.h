#pragma once
// CheckIntro: what stands above the cases before the first check: what it is for, the two ways to see it at once, and what a probe is.

#include <QWidget>

#include <array>

namespace hamster {
class EmptyState;
class Label;
} // namespace hamster

namespace hamster::certify_pane {

class CheckIntro final : public QWidget {
    Q_OBJECT
public:
    explicit CheckIntro(QWidget *parent = nullptr);
    void retranslate();
    QSize minimumSizeHint() const override; ///< with the lines that its texts need at its width

signals:
    void correctRequested();
    void brokenRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    EmptyState *m_empty;
    Label *m_head;
    std::array<Label *, 4> m_captions{}, m_values{};
};

} // namespace hamster::certify_pane
