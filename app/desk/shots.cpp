#include "app/desk/shots.h"

#include "views/panes/faults/fault_texts.h"
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
};

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

void shots::letPanesRead(EnginePort &port)
{
    int rounds = 0;
    const auto connection = QObject::connect(&port, &DeskPort::statusChanged, &port, [&rounds] { ++rounds; });
    waitFor([&rounds] { return rounds >= 8; });
    QObject::disconnect(connection);
}

int takeShots(MainWindow &window, EnginePort &port, EngineOptions world, const ShotsOptions &options)
{
    if (!QDir().mkpath(options.folder)) {
        std::fprintf(stderr, "hamster-desk: the folder %s cannot be made\n", qUtf8Printable(options.folder));
        return 2;
    }
    std::vector<State> states{{QString(), 60, true, 60}};
    if (!options.quick) {
        states.push_back({QStringLiteral("-empty"), 0, false, 0});
        states.push_back({QStringLiteral("-crowded"), 1200, true, 1500, true});
    }
    window.resize(1600, 1000);
    window.show();
    int written = 0;
    const QString base = QString::fromStdString(world.laboratory.storage.folder);
    for (const State &state : states) {
        world.laboratory.storage.folder = (base + QStringLiteral("/world") + state.suffix).toStdString();
        QDir().mkpath(QString::fromStdString(world.laboratory.storage.folder));
        world.laboratory.traceFile.clear();
        world.ordersPerMinute = state.ordersPerMinute;
        world.demoShop = state.demoShop;
        world.speed = 0;
        QString failure;
        const auto failed =
            QObject::connect(&port, &EnginePort::openFailed, &port, [&failure](const QString &reason) { failure = reason; });
        port.open(world);
        if (state.faults) addFaults(port);
        const bool ready = shots::waitFor([&] { return !failure.isEmpty() || (port.isOpen() && port.orders() >= state.orders); });
        QObject::disconnect(failed);
        if (!ready || !failure.isEmpty()) {
            std::fprintf(stderr, "hamster-desk: %s\n", failure.isEmpty() ? "the world did not get going" : qUtf8Printable(failure));
            return 2;
        }
        port.pause();
        for (const Language language : {Language::English, Language::Korean}) {
            for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
                if (options.quick && (language == Language::Korean || kind == ThemeKind::Light)) continue;
                Theme::current().setLanguage(language);
                Theme::current().setKind(kind);
                for (const PaneSpec &pane : paneRegistry()) {
                    if (!options.panes.isEmpty() && !options.panes.contains(pane.id)) continue;
                    // The world and the sequence are looked at together, with an order that has come to its end.
                    const bool watches = pane.id == QLatin1String("world") || pane.id == QLatin1String("sequence");
                    const bool measures = QStringList{QStringLiteral("states"), QStringLiteral("metrics"), QStringLiteral("breaker"),
                                                      QStringLiteral("latency")}
                                              .contains(pane.id);
                    window.applyPreset(watches    ? QStringLiteral("laboratory")
                                       : measures ? QStringLiteral("states")
                                       : pane.group == PaneGroup::Shop || pane.id == QLatin1String("order")
                                           ? QStringLiteral("back-office")
                                           : QStringLiteral("presentation"));
                    if (measures) followNewest(port);
                    window.openPane(pane.id);
                    if (pane.entityKinds.contains(QStringLiteral("order"))) {
                        Database *shop = port.reader(DeskFile::Ecommerce);
                        const auto order = shop ? shop->value<std::string>(kNewestOrder) : std::nullopt;
                        if (order) window.openEntity({QStringLiteral("order"), QString::fromStdString(*order)});
                    }
                    if (watches) showWatched(window, port, pane.id);
                    shots::letPanesRead(port);
                    const QString name = pane.id + (language == Language::Korean ? QStringLiteral("-ko") : QStringLiteral("-en")) +
                                         (kind == ThemeKind::Dark ? QStringLiteral("-dark") : QStringLiteral("-light")) + state.suffix;
                    if (!window.grab().save(options.folder + QLatin1Char('/') + name + QStringLiteral(".png"))) {
                        std::fprintf(stderr, "hamster-desk: %s.png cannot be written\n", qUtf8Printable(name));
                        return 2;
                    }
                    ++written;
                }
            }
        }
        if (state.suffix.isEmpty() && options.panes.isEmpty() && !takePastShots(window, port, options, written)) {
            std::fprintf(stderr, "hamster-desk: no pictures of the past\n");
            return 2;
        }
    }
    std::fprintf(stderr, "%d pictures in %s\n", written, qUtf8Printable(options.folder));
    return 0;
}

} // namespace hamster
