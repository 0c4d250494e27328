#pragma once
// SIGINT and SIGTERM as an orderly end of the event loop.

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace hamster::cli {

/// While it lives, the first SIGINT or SIGTERM calls `stop` on the event loop of the thread that made it. One at a time.
class StopSignals {
public:
    explicit StopSignals(std::function<void()> stop);
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace hamster::cli
