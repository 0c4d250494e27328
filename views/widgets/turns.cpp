#include "views/widgets/turns.h"

#include <QCoreApplication>

namespace hamster {

Turns::Turns(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Turns::next);
}

void Turns::later(QObject *owner, std::function<void()> job)
{
    static QPointer<Turns> turns;
    if (!turns) turns = new Turns(QCoreApplication::instance());
    turns->m_jobs.push_back({owner, std::move(job)});
    turns->m_timer.start();
}

void Turns::next()
{
    while (!m_jobs.empty()) {
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        if (!job.owner) continue;             // costs nothing
        if (!m_jobs.empty()) m_timer.start(); // before it runs: what it opens may wait in an event loop of its own
        return job.run();
    }
}

} // namespace hamster
