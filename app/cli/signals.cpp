#include "app/cli/signals.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace hamster::cli {

namespace {

int g_pipe[2] = {-1, -1};

extern "C" void onStopSignal(int)
{
    // Only what is allowed in a handler: one byte into the pipe that the event loop watches.
    const char byte = 0;
    const auto written = ::write(g_pipe[1], &byte, 1);
    (void)written;
}

void install(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(std::function<void()> stop)
{
    if (::pipe2(g_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return; // the signals then end the program as usual
    m_notifier = std::make_unique<QSocketNotifier>(g_pipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [stop = std::move(stop)] {
        char bytes[16];
        while (::read(g_pipe[0], bytes, sizeof bytes) > 0) {}
        stop();
    });
    install(onStopSignal);
}

StopSignals::~StopSignals()
{
    if (!m_notifier) return;
    install(SIG_DFL);
    m_notifier.reset();
    ::close(g_pipe[0]);
    ::close(g_pipe[1]);
}

} // namespace hamster::cli
