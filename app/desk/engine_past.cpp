// The past of the engine's run: finding a moment, and what a branch from one is made of.
#include "app/desk/engine.h"

#include "simulator/scenario/recording.h"

namespace hamster {

void Engine::beginHistory()
{
    m_given = 0;
    if (!m_laboratory->isVirtual() || m_options.laboratory.powerDisk || m_options.laboratory.storage.folder.empty() || !m_recorder) return;
    m_history = std::make_unique<History>(*m_laboratory);
}

PastExtent Engine::pastExtent() const
{
    PastExtent extent;
    if (!m_history || !m_history->keeps()) return extent;
    const History::Extent kept = m_history->extent();
    extent.kept = true;
    extent.first = kept.first.event;
    extent.firstMs = kept.first.at.ms;
    extent.last = m_laboratory->trace().count();
    extent.lastMs = m_laboratory->clock().now().ms;
    extent.bytes = static_cast<qint64>(kept.bytes);
    return extent;
}

void Engine::findMoment(quint64 ticket, quint64 event, qint64 ms)
{
    auto found = std::make_shared<PastMoment>();
    if (!m_history || !m_history->keeps()) {
        found->error = "the past of this world is not kept; nothing was changed";
        emit momentFound(ticket, found);
        return;
    }
    const bool going = m_goOn || !m_options.paused;
    pause();
    m_goOn = going;
    const quint64 wanted = ms > 0 ? m_history->eventAt(Instant{ms}) : event;
    found->view = m_history->at(wanted);
    found->event = std::max<quint64>(wanted, found->view->moment().event);
    emit momentFound(ticket, found);
}

void Engine::leavePast()
{
    if (std::exchange(m_goOn, false)) play();
}

void Engine::prepareBranch(quint64 event)
{
    auto plan = std::make_shared<BranchPlan>();
    if (!m_history || !m_history->keeps() || !m_recorder) {
        plan->error = "this run cannot be branched; nothing was changed";
    } else {
        const HistoryMoment moment = m_history->at(event).moment();
        auto whole = std::make_shared<scenario::Recording>(m_recorder->recording());
        auto past = std::make_shared<scenario::Recording>(*whole);
        past->commands.resize(std::min(past->commands.size(), moment.commands));
        past->tasks = moment.task;
        past->at = moment.at;
        past->hash.clear();
        plan->past = std::move(past);
        plan->whole = std::move(whole);
        plan->event = moment.event;
    }
    emit branchPrepared(plan);
}

} // namespace hamster
