#pragma once
// TourCard and TourRing: what the guided tour shows over the window.

#include <QFrame>

#include <array>

namespace hamster {

class Button;
class Label;

class TourCard final : public QFrame {
    Q_OBJECT
public:
    explicit TourCard(QWidget *window);
    void setStep(int number, int count, const QString &title, const QString &text);
    /// The step goes on by itself: the button only skips it.
    void setWaits(bool waits);
    /// Near `target` (in the window's coordinates) without covering it, nor `clear` where there is any other place.
    void place(const QRect &target, const QRect &clear);

signals:
    void nextRequested();
    void endRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPoint bestPlace(const QRect &room, const QRect &ring, const QRect &clear) const;
    void retranslate();
    Label *m_title, *m_text, *m_count;
    Button *m_next, *m_end;
    bool m_last = false, m_waits = true;
    std::array<QRect, 4> m_placed; ///< what place() was last asked: window, target, clear, size
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
