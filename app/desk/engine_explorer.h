#pragma once
// EngineExplorer: the explorer beside an EnginePort. Seeds run on a pool of threads, shrinking on one of its own, and so does the search
// for a moment; what they tell is collected by a timer. GUI thread only.

#include "views/explorer_port.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

namespace hamster {

class EnginePort;

class EngineExplorer final : public ExplorerPort {
    Q_OBJECT
public:
    /// A child of `port`, in whose laboratory it opens worlds.
    explicit EngineExplorer(EnginePort *port);
    ~EngineExplorer() override; ///< waits for the worlds that run: some seconds at most

    const ExploreState &state() const override { return m_state; }
    Outcome start(const ExploreRequest &request) override;
    void stop() override;
    void shrink(quint64 seed) override;
    void stopShrinking(quint64 seed) override;
    Outcome save(quint64 seed, const QString &file) override;
    void openBefore(quint64 seed, std::function<void(const Outcome &)> done) override;
    void stopOpening() override;

private:
    struct Exploration; ///< shared with the workers
    struct ShrinkJob;
    struct Opening;

    ExploreFinding *finding(quint64 seed);
    void collect(); ///< what the threads have told
    void collectSeeds();
    void collectShrinking();
    void shrunk(ShrinkJob &job);
    void found(Opening &opening);
    void answer(const Outcome &outcome);
    void cancelJobs();
    Outcome openAt(const ExploreFinding &finding);

    EnginePort *m_port;
    ExploreState m_state;
    QElapsedTimer m_begun;
    QTimer m_timer;
    std::shared_ptr<Exploration> m_exploration;
    std::vector<std::shared_ptr<ShrinkJob>> m_jobs;
    std::shared_ptr<Opening> m_opening;
    std::function<void(const Outcome &)> m_done; ///< of m_opening
    QThreadPool m_workers, m_shrinker, m_seeker; ///< end first
};

} // namespace hamster
