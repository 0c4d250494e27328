#pragma once
// Tour: leads through the desk. Each step marks one thing in the window, says what to do with it and waits until it was done; nothing is
// done for the user. Lives over a MainWindow; the steps are in tour_steps.cpp.

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
};

struct TourStep {
    QString id;                                    ///< "pause"
    std::function<QString()> title, text;          ///< tr() inside
    std::function<QWidget *(MainWindow &)> target; ///< nullptr: nothing to mark now
    std::function<bool(const TourSight &)> done;   ///< empty: only by its button
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
    void show(int step);
    void look();
    void mark();
    void noteClick();
    MainWindow *m_window;
    std::vector<TourStep> m_steps;
    int m_step = -1;
    bool m_clicked = false;
    FrameStatus m_now, m_before;
    QTimer m_looking;
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_wanted; ///< what the step asks for; m_target is where it can be found
    TourRing *m_ring = nullptr;
    TourCard *m_card = nullptr;
};

} // namespace hamster
