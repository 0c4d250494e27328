#include "simulator/certify/wire.h"

#include <QEventLoop>

namespace hamster::certify {

std::vector<HttpOutcome> Wire::send(std::vector<HttpRequest> requests, SendOptions options)
{
    std::vector<std::optional<HttpOutcome>> outcomes(requests.size());
    std::size_t open = requests.size();
    QEventLoop loop;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        m_network.send(std::move(requests[i]), options, [&, i](HttpOutcome outcome) {
            outcomes[i] = std::move(outcome);
            if (--open == 0) loop.quit();
        });
    }
    if (open > 0) loop.exec();
    std::vector<HttpOutcome> answers;
    for (auto &outcome : outcomes) answers.push_back(std::move(*outcome));
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
    m_scheduler.after(duration, [&loop] { loop.quit(); });
    loop.exec();
}

} // namespace hamster::certify
