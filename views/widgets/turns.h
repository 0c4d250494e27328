#pragma once
// Turns: work that many panes want done at the same time, one piece in each turn of the event loop: keys, mouse and painting come in
// between. GUI thread only.

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>

namespace hamster {

class Turns final : public QObject {
    Q_OBJECT
public:
    /// `job` runs once, in a turn of its own after those that were asked for before it; never when `owner` is gone by then.
    static void later(QObject *owner, std::function<void()> job);

private:
    explicit Turns(QObject *parent);
    void next();

    struct Job {
        QPointer<QObject> owner;
        std::function<void()> run;
    };
    std::deque<Job> m_jobs;
    QTimer m_timer;
};

} // namespace hamster
