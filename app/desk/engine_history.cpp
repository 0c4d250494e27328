#include "app/desk/engine_history.h"

#include "app/desk/engine_port.h"
#include "views/panes/orders/order_focus.h"

namespace hamster {

EngineHistory::EngineHistory(EnginePort *port, Engine *engine)
    : HistoryPort(port)
    , m_port(port)
{
    qRegisterMetaType<std::shared_ptr<PastMoment>>();
    connect(this, &EngineHistory::wantMoment, engine, &Engine::findMoment);
    connect(this, &EngineHistory::wantGoOn, engine, &Engine::leavePast);
    connect(this, &EngineHistory::wantBranch, engine, &Engine::prepareBranch);
    connect(engine, &Engine::momentFound, this, &EngineHistory::take);
    connect(engine, &Engine::branchPrepared, this, [this](const std::shared_ptr<BranchPlan> &plan) {
        const Outcome opened = plan->error.empty() ? m_port->openBranch(*plan) : Outcome(ErrorCode::Unavailable, plan->error);
        if (!opened)
            emit failed(QString::fromStdString(opened.error().detail));
        else
            emit branched(m_port->leftRun());
    });
    connect(port, &DeskPort::statusChanged, this, &HistoryPort::changed);
}

PastView EngineHistory::view() const
{
    const PastExtent &extent = m_port->pastExtent();
    PastView view;
    view.possible = extent.kept;
    view.inPast = m_inPast;
    view.looking = m_asked != 0;
    view.first = extent.first;
    view.last = extent.last;
    view.firstMs = extent.firstMs;
    view.lastMs = extent.lastMs;
    view.event = m_inPast ? m_event : extent.last;
    view.atMs = m_inPast ? m_moment.at.ms : extent.lastMs;
    view.costMs = m_costMs;
    return view;
}

void EngineHistory::lookAt(quint64 event)
{
    const PastExtent &extent = m_port->pastExtent();
    ask(std::clamp(event, extent.first, std::max(extent.first, extent.last)), 0);
}

void EngineHistory::lookAtTime(qint64 ms)
{
    const PastExtent &extent = m_port->pastExtent();
    if (ms >= extent.lastMs) return backToNow();
    ask(0, std::max(ms, extent.firstMs));
}

void EngineHistory::ask(quint64 event, qint64 ms)
{
    if (!m_port->pastExtent().kept) return;
    m_wish = {event, ms};
    ++m_ticket;
    if (m_asked != 0) return; // it is asked for when the one on its way has come
    m_asked = m_ticket;
    m_clock.start();
    emit wantMoment(m_asked, event, ms);
    emit changed();
}

void EngineHistory::take(quint64 ticket, const std::shared_ptr<PastMoment> &moment)
{
    if (ticket != m_asked) return; // of the world before
    m_asked = 0;
    if (!moment->error.empty()) {
        emit failed(QString::fromStdString(moment->error));
        if (ticket != m_ticket) ask(m_wish.first, m_wish.second); // another moment is wanted by now, and may well be there
        if (m_asked == 0 && !m_inPast) emit wantGoOn();
        emit changed();
        return;
    }
    const QString order = OrderFocus::of(m_port)->number();
    emit m_port->worldClosing();
    for (std::size_t file = 0; file < kHistoryFiles; ++file) {
        auto opened = moment->view->open(static_cast<HistoryFile>(file));
        m_files[file] = opened ? std::move(*opened) : nullptr;
    }
    m_moment = moment->view->moment();
    m_event = moment->event;
    m_costMs = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    m_inPast = true;
    m_counts = countWorld(files());
    emit m_port->worldOpened();
    emit m_port->statusChanged();
    OrderFocus::of(m_port)->setNumber(order);
    if (ticket != m_ticket) ask(m_wish.first, m_wish.second); // another moment is wanted by now
    emit changed();
}

void EngineHistory::forget()
{
    m_inPast = false;
    m_asked = 0;
    ++m_ticket;
    for (auto &file : m_files) file.reset();
}

void EngineHistory::backToNow()
{
    if (!m_inPast && m_asked == 0) return;
    if (!m_inPast) { // one is on its way and not wanted any more
        forget();
        emit wantGoOn();
        emit changed();
        return;
    }
    const QString order = OrderFocus::of(m_port)->number();
    emit m_port->worldClosing();
    forget();
    emit wantGoOn();
    emit m_port->worldOpened();
    emit m_port->statusChanged();
    OrderFocus::of(m_port)->setNumber(order);
    emit changed();
}

Outcome EngineHistory::branch()
{
    if (!m_inPast) return {ErrorCode::Conflict, "no past moment is shown; nothing was changed"};
    emit wantBranch(m_event);
    return success();
}

QString EngineHistory::leftRun() const { return m_port->leftRun(); }

Database *EngineHistory::reader(DeskFile file) const
{
    static_assert(static_cast<int>(DeskFile::Faults) == static_cast<int>(HistoryFile::Faults) &&
                  static_cast<int>(DeskFile::Pg) == static_cast<int>(HistoryFile::Pg) &&
                  static_cast<int>(DeskFile::Bus) == static_cast<int>(HistoryFile::Bus));
    return m_files[static_cast<std::size_t>(file)].get();
}

WorldFiles EngineHistory::files() const
{
    return {reader(DeskFile::Ecommerce), reader(DeskFile::Gateway), reader(DeskFile::Payment), reader(DeskFile::Pg), reader(DeskFile::Bus)};
}

} // namespace hamster
