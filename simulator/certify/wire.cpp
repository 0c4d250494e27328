#include "simulator/certify/wire.h"

#include <QEventLoop>

namespace hamster::certify {

namespace {
constexpr Duration kAsk = 20ms; ///< how often it is asked whether to stop
}

Wire::Wire(Network &network, Scheduler &scheduler, std::function<bool()> stopped)
    : m_network(network)
    , m_scheduler(scheduler)
    , m_stopped(std::move(stopped))
{}

std::vector<HttpOutcome> Wire::send(std::vector<HttpRequest> requests, SendOptions options)
{
    std::vector<std::optional<HttpOutcome>> outcomes(requests.size());
    std::vector<SendId> ids;
    std::size_t open = requests.size();
    QEventLoop loop;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        ids.push_back(m_network.send(std::move(requests[i]), options, [&, i](HttpOutcome outcome) {
            outcomes[i] = std::move(outcome);
            if (--open == 0) loop.quit();
        }));
    }
    if (open > 0) run(loop);
    std::vector<HttpOutcome> answers;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i]) m_network.abandon(ids[i]);
        answers.push_back(outcomes[i] ? std::move(*outcomes[i]) : NetworkFailure{NetworkError::ConnectionReset, true, "given up"});
    }
    return answers;
}

HttpOutcome Wire::send(HttpRequest request, SendOptions options)
{
    std::vector<HttpRequest> one;
    one.push_back(std::move(request));
    return std::move(send(std::move(one), options).front());
}

void Wire::wait(Duration duration)
{
    QEventLoop loop;
    const TimerId end = m_scheduler.after(duration, [&loop] { loop.quit(); });
    run(loop);
    m_scheduler.cancel(end);
}

void Wire::run(QEventLoop &loop)
{
    if (stopped()) return;
    TimerId asking = 0;
    std::function<void()> ask = [&] { // again also after a yes: the loop may not have begun
        if (stopped()) loop.quit();
        asking = m_scheduler.after(kAsk, [&ask] { ask(); });
    };
    if (m_stopped) ask();
    loop.exec();
    if (asking != 0) m_scheduler.cancel(asking);
}

} // namespace hamster::certify
