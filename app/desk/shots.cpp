#include "app/desk/shots.h"

#include "views/certify_port.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/office/section.h"
#include "views/panes/orders/order_focus.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

namespace hamster {

namespace {

const Sql kNewestOrder{"SELECT order_number FROM orders WHERE status = 'ORDER_COMPLETED' ORDER BY id DESC LIMIT 1"};

/// The sequence of the newest completed order; the world with what a few steps put on its links.
void showWatched(MainWindow &window, EnginePort &port, const QString &pane)
{
    if (pane == QLatin1String("world")) {
        for (int i = 0; i < 3; ++i) port.step();
        return;
    }
    Database *shop = port.reader(DeskFile::Ecommerce);
    const auto order = shop ? shop->value<std::string>(kNewestOrder) : std::nullopt;
    if (order) window.openEntity({QStringLiteral("sequence"), QString::fromStdString(*order)});
}

/// Puts the newest completed order into focus: diagrams mark its path.
void followNewest(EnginePort &port)
{
    Database *shop = port.reader(DeskFile::Ecommerce);
    const auto order = shop ? shop->value<std::string>(kNewestOrder) : std::nullopt;
    if (order) OrderFocus::of(&port)->setNumber(QString::fromStdString(*order));
}

/// Some of everything that goes wrong.
void addFaults(EnginePort &port)
{
    for (const QString &key :
         {QStringLiteral("late-and-lost"), QStringLiteral("stored-unheard"), QStringLiteral("poison"), QStringLiteral("out-of-order")})
        for (const faults_pane::Preset &preset : faults_pane::presets())
            if (preset.key == key)
                for (const FaultRule &rule : preset.rules) port.send(command::SetFaultRule{rule}, [](const CommandAnswer &) {});
}

struct State {
    QString suffix;
    double ordersPerMinute;
    bool demoShop;
    qint64 orders; ///< to wait for
    bool faults = false;
    std::optional<certify::ReceiverKind> checked{}; ///< the example that the receiver check has looked at
    QString only{};                                 ///< the one pane that is of interest; empty: all
};

/// The receiver check as it is after such an example; nothing: before the first check.
void checkReceiver(EnginePort &port, std::optional<certify::ReceiverKind> kind)
{
    CertifyPort *certify = CertifyPort::of(&port);
    certify->stopExample();
    certify->clear();
    if (!kind || !certify->startExample(*kind)) return;
    CertifyRequest request;
    const CertifyExample &example = *certify->state().example;
    request.receiver = example.receiver;
    request.probe = example.probe;
    request.secret = example.secret;
    request.quietMs = 50;
    if (certify->start(request)) shots::waitFor([certify] { return !certify->state().running; });
}

} // namespace

bool shots::waitFor(const std::function<bool()> &ready)
{
    QEventLoop loop;
    QTimer poll, limit;
    bool held = false;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        held = ready();
        if (held) loop.quit();
    });
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    limit.setSingleShot(true);
    limit.start(60'000);
    poll.start(20);
    loop.exec();
    return held;
}

void shots::letPanesRead(EnginePort &port, int wanted)
{
    int rounds = 0;
    const auto connection = QObject::connect(&port, &DeskPort::statusChanged, &port, [&rounds] { ++rounds; });
    waitFor([&] { return rounds >= wanted; });
    QObject::disconnect(connection);
}

QString shots::fileOf(const ShotsOptions &options, const QString &subject, const QString &state)
{
    const Theme &theme = Theme::current();
    return options.folder + QLatin1Char('/') + subject +
           (theme.language() == Language::Korean ? QStringLiteral("-ko") : QStringLiteral("-en")) +
           (theme.kind() == ThemeKind::Dark ? QStringLiteral("-dark") : QStringLiteral("-light")) + state + QStringLiteral(".png");
}

namespace {

/// Takes the pictures of one run of the program.
class Photographer {
public:
    Photographer(MainWindow &window, EnginePort &port, const ShotsOptions &options)
        : m_window(window)
        , m_port(port)
        , m_options(options)
    {}

    /// Opens the world of a state and waits until it is full enough, then stops it; says what went wrong.
    QString open(const State &state, EngineOptions world)
    {
        QString failure;
        const auto failed =
            QObject::connect(&m_port, &EnginePort::openFailed, &m_port, [&failure](const QString &reason) { failure = reason; });
        m_port.open(world);
        if (state.faults) addFaults(m_port);
        const bool ready = shots::waitFor([&] { return !failure.isEmpty() || (m_port.isOpen() && m_port.orders() >= state.orders); });
        QObject::disconnect(failed);
        m_port.pause();
        m_state = state.suffix;
        m_only = state.only;
        if (wants(QStringLiteral("certify"))) checkReceiver(m_port, state.checked);
        return ready || !failure.isEmpty() ? failure : QStringLiteral("the world did not get going");
    }

    bool takeAll()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
                if (m_options.quick && (language == Language::Korean || kind == ThemeKind::Light)) continue;
                Theme::current().setLanguage(language);
                Theme::current().setKind(kind);
                for (const PaneSpec &pane : paneRegistry()) {
                    if (!wants(pane.id)) continue;
                    arrange(pane);
                    if (!save(pane.id) || (pane.id == QLatin1String("office") && !takeSections())) return false;
                }
            }
        }
        return true;
    }

    int written = 0;

private:
    bool wants(const QString &pane) const
    {
        return (m_options.panes.isEmpty() || m_options.panes.contains(pane)) && (m_only.isEmpty() || m_only == pane);
    }

    void arrange(const PaneSpec &pane)
    {
        m_window.resize(m_options.size); // large type may have made it grow
        // The world and the sequence are looked at together, with an order that has come to its end.
        const bool watches = pane.id == QLatin1String("world") || pane.id == QLatin1String("sequence");
        // Breaker and latency stand small beside the states; their own pictures show them large.
        const bool beside = pane.id == QLatin1String("breaker") || pane.id == QLatin1String("latency");
        const bool measures = pane.id == QLatin1String("states") || pane.id == QLatin1String("metrics");
        const bool wide = beside || pane.group == PaneGroup::Shop || pane.id == QLatin1String("order");
        m_window.applyPreset(watches    ? QStringLiteral("laboratory")
                             : measures ? QStringLiteral("states")
                             : wide     ? QStringLiteral("back-office")
                                        : QStringLiteral("experiments"));
        if (measures || beside) followNewest(m_port);
        m_window.openPane(pane.id);
        if (pane.entityKinds.contains(QStringLiteral("order"))) {
            Database *shop = m_port.reader(DeskFile::Ecommerce);
            const auto order = shop ? shop->value<std::string>(kNewestOrder) : std::nullopt;
            if (order) m_window.openEntity({QStringLiteral("order"), QString::fromStdString(*order)});
        }
        if (watches) showWatched(m_window, m_port, pane.id);
        shots::letPanesRead(m_port);
    }

    /// The parts of the back office behind its first.
    bool takeSections()
    {
        const std::vector<office::SectionSpec> sections = office::sectionRegistry();
        for (std::size_t i = 1; i < sections.size(); ++i) {
            m_window.openEntity({QStringLiteral("office-section"), sections[i].key});
            QCoreApplication::processEvents(); // the details take their place
            if (!save(QStringLiteral("office-") + sections[i].key)) return false;
        }
        m_window.openEntity({QStringLiteral("office-section"), sections.front().key});
        return true;
    }

    bool save(const QString &subject)
    {
        const QString file = shots::fileOf(m_options, subject, m_state);
        if (m_window.grab().save(file)) {
            ++written;
            return true;
        }
        std::fprintf(stderr, "hamster-desk: %s cannot be written\n", qUtf8Printable(file));
        return false;
    }

    MainWindow &m_window;
    EnginePort &m_port;
    const ShotsOptions &m_options;
    QString m_state, m_only;
};

} // namespace

namespace {

/// What the normal state has besides its panes.
bool takeMore(MainWindow &window, EnginePort &port, const ShotsOptions &options, int &written)
{
    const auto tell = [](bool taken, const char *what) {
        if (!taken) std::fprintf(stderr, "hamster-desk: no pictures of %s\n", what);
        return taken;
    };
    return tell(takeDialogShots(window, port, options, DialogWorlds::Shop, written), "dialogs") &&
           tell(!options.panes.isEmpty() || takePastShots(window, port, options, written), "the past") &&
           tell(takeDialogShots(window, port, options, DialogWorlds::Own, written), "dialogs");
}

} // namespace

int takeShots(MainWindow &window, EnginePort &port, EngineOptions world, const ShotsOptions &options)
{
    if (!QDir().mkpath(options.folder)) {
        std::fprintf(stderr, "hamster-desk: the folder %s cannot be made\n", qUtf8Printable(options.folder));
        return 2;
    }
    std::vector<State> states{{QString(), 60, true, 60, false, certify::ReceiverKind::Correct}};
    const auto isPane = [&options](const PaneSpec &pane) { return options.panes.contains(pane.id); };
    if (!options.quick && (options.panes.isEmpty() || std::ranges::any_of(paneRegistry(), isPane))) {
        states.push_back({QStringLiteral("-empty"), 0, false, 0});
        states.push_back({QStringLiteral("-crowded"), 1200, true, 1500, true, certify::ReceiverKind::CountsTwice});
        if (options.panes.isEmpty() || options.panes.contains(QStringLiteral("policies")))
            states.push_back({QStringLiteral("-unsafe"), 60, true, 60, false, {}, QStringLiteral("policies")});
    }
    window.resize(options.size);
    window.show();
    Photographer photographer(window, port, options);
    const QString base = QString::fromStdString(world.laboratory.storage.folder);
    for (const State &state : states) {
        world.laboratory.storage.folder = (base + QStringLiteral("/world") + state.suffix).toStdString();
        QDir().mkpath(QString::fromStdString(world.laboratory.storage.folder));
        world.laboratory.traceFile.clear();
        world.ordersPerMinute = state.ordersPerMinute;
        world.demoShop = state.demoShop;
        world.speed = 0;
        if (!state.only.isEmpty()) { // one of its values is an unsafe one
            const PolicyInfo &policy = policies().front();
            if (!world.laboratory.policies.set(policy.key, policy.values.back().value)) return 2;
        }
        if (const QString failure = photographer.open(state, world); !failure.isEmpty()) {
            std::fprintf(stderr, "hamster-desk: %s\n", qUtf8Printable(failure));
            return 2;
        }
        if (!photographer.takeAll()) return 2;
        if (state.suffix.isEmpty() && !takeMore(window, port, options, photographer.written)) return 2;
    }
    std::fprintf(stderr, "%d pictures in %s\n", photographer.written, qUtf8Printable(options.folder));
    return 0;
}

} // namespace hamster
