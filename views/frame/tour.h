#pragma once
// Tour: leads through the desk. Each step marks one thing in the window, says what to do with it, waits until it was done, and where there
// is something to look at then, until it was looked at; nothing is done for the user. Lives over a MainWindow; the steps are in
// tour_steps.cpp.

#include "views/frame/frame_status.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace hamster {

class MainWindow;
class TourCard;
class TourRing;

/// What a step can see.
struct TourSight {
    MainWindow &window;
    const FrameStatus &now;
    const FrameStatus &before; ///< when the step began
    bool clicked;              ///< the marked thing, since the step began
    bool begun;                ///< TourStep::begun was true, since the step began
};

struct TourStep {
    using Words = std::function<QString(const FrameStatus &)>; ///< tr() inside
    using Thing = std::function<QWidget *(MainWindow &)>;
    using Question = std::function<bool(const TourSight &)>;

    QString id; ///< "pause"
    Words title, text;
    Thing target;         ///< nullptr: nothing to mark now
    Question done;        ///< empty: only by its button
    Thing clear = {};     ///< what one must be able to see: the card stays off it
    Question begun = {};  ///< the first half is done; empty: there is one only
    Words then = {};      ///< instead of `text` from then on; empty: it stays
    Thing thenClear = {}; ///< and instead of `clear`
};

/// In order; the last one is the end.
std::vector<TourStep> tourSteps();

class Tour final : public QObject {
    Q_OBJECT
public:
    explicit Tour(MainWindow *window);
    ~Tour() override;

    void start();
    void stop();
    bool running() const { return m_step >= 0; }
    QString step() const; ///< its id; empty: not running
    void setStatus(const FrameStatus &status) { m_now = status; }

signals:
    void ended(bool complete);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Of the current step.
    bool asks(const TourStep::Question &question) const;
    void show(int step);
    void look();
    void mark();
    void noteClick();
    MainWindow *m_window;
    std::vector<TourStep> m_steps;
    int m_step = -1;
    bool m_clicked = false, m_begun = false;
    FrameStatus m_now, m_before;
    QTimer m_looking;
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_wanted; ///< what the step asks for; m_target is where it can be found
    TourRing *m_ring = nullptr;
    TourCard *m_card = nullptr;
};

} // namespace hamster
