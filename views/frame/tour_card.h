#pragma once
// TourCard and TourRing: what the guided tour shows over the window.

#include <QFrame>

namespace hamster {

class Button;
class Label;

class TourCard final : public QFrame {
    Q_OBJECT
public:
    explicit TourCard(QWidget *window);
    void setStep(int number, int count, const QString &title, const QString &text);
    /// Beside `target` (in the window's coordinates) without covering it; at the lower right when it is empty.
    void place(const QRect &target);

signals:
    void nextRequested();
    void endRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    Label *m_title, *m_text, *m_count;
    Button *m_next, *m_end;
    bool m_last = false;
};

/// A ring around something; lets every click through.
class TourRing final : public QWidget {
    Q_OBJECT
public:
    explicit TourRing(QWidget *window);
    void surround(const QRect &target); ///< empty: hides

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hamster
