#include "app/desk/desk_session.h"

#include "app/desk/engine_certify.h"
#include "app/desk/go_to.h"
#include "views/frame/settings_dialog.h"
#include "views/frame/welcome.h"
#include "views/panes/metrics/metrics_feed.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/timeline/recording_actions.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>

namespace hamster {

namespace {

Error wrong(const QString &text) { return {ErrorCode::InvalidArgument, text.toStdString()}; }

/// One process per data folder.
Outcome lockFolder(std::unique_ptr<QLockFile> &lock, const QString &folder)
{
    if (QFileInfo info(folder); info.exists() && !info.isDir())
        return wrong(DeskSession::tr("%1 is a file, not a data folder. Nothing was changed. Give a folder with --data.").arg(folder));
    if (!QDir().mkpath(folder)) return wrong(DeskSession::tr("The data folder %1 cannot be made. Nothing was changed.").arg(folder));
    auto fresh = std::make_unique<QLockFile>(folder + QStringLiteral("/hamster.lock"));
    fresh->setStaleLockTime(0);
    if (!fresh->tryLock(0))
        return wrong(fresh->error() == QLockFile::PermissionError
                         ? DeskSession::tr("The data folder %1 cannot be written. Nothing was changed.").arg(folder)
                         : DeskSession::tr("The data folder %1 is open in another hamster. Nothing was changed.").arg(folder));
    lock = std::move(fresh);
    return success();
}

/// Saving the run and opening a recording, from everywhere.
void addRecordingCommands(MainWindow &window, EnginePort &port)
{
    auto *actions = new RecordingActions(&port, &window, &window);
    actions->saveAction()->setShortcut(QKeySequence::Save);
    actions->openAction()->setShortcut(QKeySequence::Open);
    for (QAction *action :
         {actions->saveAction(), actions->openAction(), actions->endAction(), actions->takeOverAction(), actions->compareAction()})
        window.addCommand(action);
}

} // namespace

DeskSession::DeskSession(DeskOptions options, SettingsStore &store)
    : m_options(std::move(options))
    , m_store(store)
    , m_settings(store.settings())
    , m_laboratory(m_options.laboratory)
{
    if (m_options.korean) m_settings.language = *m_options.korean ? Language::Korean : Language::English;
    if (m_options.dark) m_settings.theme = *m_options.dark ? ThemeChoice::Dark : ThemeChoice::Light;
    applyLook(m_settings, m_laboratory);
    m_port = std::make_unique<EnginePort>();
    m_port->findChild<EngineCertify *>()->suggest(m_store.certify());
    metrics::MetricsFeed::of(m_port.get()); // levels are sampled from the beginning on, whether a pane shows them or not
    m_window = std::make_unique<MainWindow>(m_port.get(), paneRegistry());
    m_welcome = new Welcome(m_window.get());
    m_tour = new Tour(m_window.get());
    m_window->setNamedLayouts(m_store.namedLayouts());
    m_window->setStatus(m_port->status());
    wire();
    wireTour();
    wireConnection();
    wireLeftRun();
    addRecordingCommands(*m_window, *m_port);
}

DeskSession::~DeskSession()
{
    m_tour->stop();
    m_window.reset(); // the panes read through the port until they are gone
    m_port.reset();
}

void DeskSession::wire()
{
    MainWindow *window = m_window.get();
    EnginePort *port = m_port.get();
    connect(window, &MainWindow::playRequested, port, &EnginePort::play);
    connect(window, &MainWindow::pauseRequested, port, &EnginePort::pause);
    connect(window, &MainWindow::stepRequested, port, &EnginePort::step);
    connect(window, &MainWindow::speedRequested, port, &EnginePort::setSpeed);
    connect(port, &DeskPort::statusChanged, window, [this] {
        m_window->setStatus(m_port->status());
        m_tour->setStatus(m_port->status());
    });
    connect(window, &MainWindow::goToRequested, this, [this](const QString &text) { goTo(*m_window, *m_port, text); });
    window->setFinder([this](const QString &text) { return findThings(*m_port, text); });
    connect(OrderFocus::of(port), &OrderFocus::moved, window, [window](const QString &number) {
        window->noteVisit({QStringLiteral("order"), number});
    });
    connect(window, &MainWindow::namedLayoutsChanged, this, [this] { m_store.setNamedLayouts(m_window->namedLayouts()); });
    connect(window, &MainWindow::languageToggled, this, [this](bool korean) {
        m_settings.language = korean ? Language::Korean : Language::English;
        m_store.setSettings(m_settings);
    });
    connect(window, &MainWindow::themeToggled, this, [this](bool dark) {
        m_settings.theme = dark ? ThemeChoice::Dark : ThemeChoice::Light;
        m_store.setSettings(m_settings);
    });
    connect(window, &MainWindow::settingsRequested, this, &DeskSession::showSettings);
    connect(window, &MainWindow::welcomeRequested, this, [this] { showWelcome({}); });
    window->setCloseGuard([this] { return mayClose(); });
    connect(port, &EnginePort::openFailed, this, &DeskSession::openFailed);
    connect(port, &DeskPort::worldOpened, this, [this] { // so the one before is closed
        m_lockBefore.reset();
        if (m_laboratory) m_lock.reset();
    });
    connect(m_welcome, &Welcome::chosen, this, [this](Door door) {
        if (door == Door::BackOffice && m_port->isOpen() && !m_laboratory && m_openFolder == officeFolder()) return; // it is there
        if (m_port->isOpen() && !mayLeave(tr("The world that is open will be closed."))) return m_welcome->open(true);
        enter(door, m_welcome->wantsSamples());
    });
    connect(m_welcome, &Welcome::languageChosen, this, [this](bool korean) {
        m_settings.language = korean ? Language::Korean : Language::English;
        applyLook(m_settings, m_laboratory);
        m_store.setSettings(m_settings);
    });
    connect(m_welcome, &Welcome::themeChosen, this, [this](bool dark) {
        m_settings.theme = dark ? ThemeChoice::Dark : ThemeChoice::Light;
        applyLook(m_settings, m_laboratory);
        m_store.setSettings(m_settings);
    });
}

/// A scenario takes the place of the open world at once: what was done to that is not lost, and need not be asked for.
void DeskSession::wireLeftRun()
{
    m_toLeftRun = new QAction(this);
    m_toLeftRun->setObjectName(QStringLiteral("command.leftRun"));
    m_toLeftRun->setIcon(themeIcon(QStringLiteral("back")));
    const auto tell = [this] {
        m_toLeftRun->setText(tr("Back to the run before"));
        m_toLeftRun->setEnabled(m_laboratory && !m_port->leftRun().isEmpty());
    };
    tell();
    m_window->addCommand(m_toLeftRun);
    connect(&Theme::current(), &Theme::languageChanged, this, tell);
    connect(m_port.get(), &DeskPort::worldOpened, this, tell);
    connect(m_port.get(), &EnginePort::runLeft, this, [this](const QString &error) {
        if (!error.isEmpty()) return m_window->notify(tr("The run before could not be kept: %1").arg(error), Family::Bad);
        m_window->notify(tr("The run before and what was done in it are kept: Ctrl+K, Back to the run before."), Family::Idle);
    });
    connect(m_toLeftRun, &QAction::triggered, this, [this] {
        if (Outcome back = m_port->backToLeftRun(); !back)
            return m_window->notify(QString::fromStdString(back.error().detail), Family::Bad);
        m_window->notify(tr("It is done again as fast as possible, and paused where it was left."), Family::Idle);
    });
}

void DeskSession::wireTour()
{
    connect(m_window.get(), &MainWindow::tourRequested, this, [this] {
        if (m_laboratory && m_port->isOpen()) return m_tour->start();
        showWelcome(tr("The guided tour needs the laboratory: take its door."));
    });
    connect(m_port.get(), &DeskPort::worldOpened, this, [this] {
        if (!m_tourWaits) return;
        m_tourWaits = false;
        m_tour->setStatus(m_port->status());
        m_tour->start();
    });
}

/// From the welcome to the page that says where the ports are, through the back office that has them.
void DeskSession::wireConnection()
{
    const auto show = [this] {
        if (std::exchange(m_connects, false)) m_window->openEntity({QStringLiteral("connection"), {}});
    };
    connect(m_port.get(), &DeskPort::worldOpened, this, show);
    connect(m_port.get(), &EnginePort::openFailed, this, [this] { m_connects = false; });
    connect(m_welcome, &Welcome::connectChosen, this, [this, show] {
        const bool office = m_port->isOpen() && !m_laboratory;
        if (!office && m_port->isOpen() && !mayLeave(tr("The world that is open will be closed."))) return m_welcome->open(true);
        m_connects = true;
        if (office)
            show();
        else
            enter(Door::BackOffice, m_welcome->wantsSamples());
    });
}

EngineOptions DeskSession::laboratoryWorld(const QString &folder) const
{
    EngineOptions world;
    world.laboratory.mode = LaboratoryMode::Virtual;
    world.laboratory.seed = m_options.seed;
    world.laboratory.profile = m_options.profile.toStdString();
    world.laboratory.storage = {folder.toStdString(), Durability::Off};
    world.laboratory.traceFile = (folder + QStringLiteral("/trace.jsonl")).toStdString();
    world.runName = QStringLiteral("demo");
    world.ordersPerMinute = m_options.ordersPerMinute;
    world.recordFile = m_options.recordFile;
    return world;
}

QString DeskSession::officeFolder() const
{
    if (!m_options.dataFolder.isEmpty()) return m_options.dataFolder;
    if (!m_settings.dataFolder.isEmpty()) return m_settings.dataFolder;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

void DeskSession::arrange(bool laboratory)
{
    if (m_opened && laboratory == m_laboratory) return;
    if (m_opened) m_store.setLayout(m_laboratory, m_window->saveLayout());
    m_window->setPresentation(false);
    m_laboratory = laboratory;
    applyLook(m_settings, laboratory);
    m_window->applyPreset(laboratory ? QStringLiteral("laboratory") : QStringLiteral("back-office"));
    if (const QByteArray layout = m_store.layout(laboratory); !layout.isEmpty()) m_window->restoreLayout(layout);
}

/// The engine removes the laboratory's old files once it has closed them.
void DeskSession::discardBefore(EngineOptions &next)
{
    if (!m_temporary) return;
    m_temporary->setAutoRemove(false);
    next.discardFolder = m_temporary->path();
    m_temporary.reset();
}

Outcome DeskSession::openLaboratory()
{
    auto fresh = std::make_unique<QTemporaryDir>();
    if (!fresh->isValid()) return wrong(tr("No temporary folder can be made: %1. Nothing was changed.").arg(fresh->errorString()));
    arrange(true);
    m_opened = true;
    EngineOptions world = laboratoryWorld(fresh->path());
    discardBefore(world);
    m_temporary = std::move(fresh);
    if (m_options.scenario.isEmpty()) {
        m_port->open(world);
        return success();
    }
    m_port->setBase(world);
    WorldRequest request;
    request.scenario = m_options.scenario;
    if (m_options.seedGiven) request.seed = m_options.seed;
    return m_port->openWorld(request);
}

Outcome DeskSession::openOffice(const QString &folder, bool samples)
{
    std::unique_ptr<QLockFile> lock;
    if (Outcome locked = lockFolder(lock, folder); !locked) return locked;
    arrange(false);
    m_opened = true;
    EngineOptions world;
    discardBefore(world);
    world.laboratory.mode = LaboratoryMode::Real;
    world.laboratory.profile = "reference";
    world.laboratory.storage = {folder.toStdString(), Durability::Full};
    world.laboratory.ports.ecommerce = static_cast<std::uint16_t>(m_settings.ecommercePort);
    world.laboratory.ports.gateway = static_cast<std::uint16_t>(m_settings.gatewayPort);
    world.laboratory.ports.pg = static_cast<std::uint16_t>(m_settings.pgPort);
    world.operationsPort = static_cast<std::uint16_t>(m_settings.operationsPort);
    world.runName = QDir(folder).dirName();
    world.demoShop = samples;
    m_lockBefore = std::exchange(m_lock, std::move(lock)); // until its world is closed
    m_openFolder = folder;
    m_port->open(world);
    return success();
}

Outcome DeskSession::start()
{
    m_window->resize(QSize(1600, 1000).boundedTo(m_window->screen()->availableSize()));
    m_window->restoreGeometry(m_store.geometry());
    if (m_options.laboratory) return openLaboratory();
    if (!m_options.dataFolder.isEmpty()) return openOffice(officeFolder(), true);
    const std::optional<Door> door = m_store.door();
    if (door)
        enter(*door, m_store.samples());
    else
        showWelcome({});
    return success();
}

void DeskSession::enter(Door door, bool samples)
{
    m_byDoor = true;
    m_tour->stop();
    m_tourWaits = door == Door::Tour;
    m_welcome->hide();
    const Outcome opened = door == Door::BackOffice ? openOffice(officeFolder(), samples) : openLaboratory();
    if (!opened) {
        m_connects = false;
        return showWelcome(QString::fromStdString(opened.error().detail));
    }
    if (door == Door::Tour) m_window->applyPreset(QStringLiteral("laboratory"));
    m_store.setDoor(door);
    if (door == Door::BackOffice) m_store.setSamples(samples);
}

void DeskSession::showWelcome(const QString &notice)
{
    m_tour->stop();
    m_welcome->open(m_port->isOpen(), notice);
}

void DeskSession::openFailed(const QString &reason)
{
    if (m_byDoor) {
        m_tourWaits = false;
        m_lock.reset();
        m_lockBefore.reset();
        return showWelcome(tr("The world cannot be opened: %1").arg(reason));
    }
    qCritical("hamster-desk: %s", qUtf8Printable(reason));
    QMessageBox box(QMessageBox::Critical, tr("The world cannot be opened"), reason, QMessageBox::Close, m_window.get());
    box.button(QMessageBox::Close)->setText(tr("Close"));
    box.exec();
    QApplication::exit(2);
}

void DeskSession::showSettings()
{
    m_settings.scale = m_window->textScale();
    m_settings.reducedMotion = Theme::current().reducedMotion();
    m_window->setPresentation(false);
    auto *dialog =
        new SettingsDialog(m_settings, m_laboratory, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::saved, this, [this](const DeskSettings &settings) {
        m_settings = settings;
        m_store.setSettings(settings);
    });
    dialog->open();
}

bool DeskSession::mayLeave(const QString &consequence)
{
    if (m_leaving || !m_settings.confirmLeaving) return true;
    const FrameStatus status = m_port->status();
    if (!status.worldOpen || (!status.realMode && status.paused)) return true;
    QMessageBox box(QMessageBox::Question, tr("A world is running"), consequence, QMessageBox::Cancel, m_window.get());
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    box.setObjectName(QStringLiteral("leave"));
    box.setInformativeText(status.realMode ? tr("Everything that was acknowledged is kept; unfinished work goes on at the next start.")
                                           : tr("The laboratory keeps nothing; the same seed gives the same run again."));
    QPushButton *leave = box.addButton(tr("Close the world"), QMessageBox::AcceptRole);
    box.setDefaultButton(leave);
    box.exec();
    return box.clickedButton() == leave;
}

bool DeskSession::mayClose()
{
    if (!mayLeave(tr("The desk and its world will be closed."))) return false;
    remember();
    return true;
}

void DeskSession::remember()
{
    m_settings.scale = m_window->textScale();
    m_settings.reducedMotion = Theme::current().reducedMotion();
    m_store.setSettings(m_settings);
    m_store.setCertify(m_port->findChild<EngineCertify *>()->own());
    m_store.setGeometry(m_window->saveGeometry());
    if (m_opened) m_store.setLayout(m_laboratory, m_window->saveLayout());
    m_store.setNamedLayouts(m_window->namedLayouts());
}

} // namespace hamster
