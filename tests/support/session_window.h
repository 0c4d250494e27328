#pragma once
// SessionWindow: the whole desk as the program starts it, over a folder and a settings file of its own; a test of it derives from it.

#include "app/desk/desk_session.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace hamster::test {

class SessionWindow {
protected:
    static constexpr int kPatienceMs = 30'000; ///< a loaded machine may be slow; nothing is waited for longer than it takes

    /// A new folder, free ports, nothing moves and closing asks nothing.
    void prepare(Language language = Language::English)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<SettingsStore>(m_folder->filePath(QStringLiteral("desk.ini")));
        DeskSettings settings;
        settings.dataFolder = m_folder->filePath(QStringLiteral("office"));
        settings.ecommercePort = settings.gatewayPort = settings.pgPort = settings.operationsPort = 0;
        settings.confirmLeaving = false;
        settings.reducedMotion = true;
        settings.language = language;
        m_store->setSettings(settings);
    }
    /// As the program does; a session that is there ends first.
    void start(DeskOptions options = {})
    {
        m_session.reset();
        m_session = std::make_unique<DeskSession>(std::move(options), *m_store);
        QVERIFY(m_session->start());
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    /// With all that the session changed of the look.
    void end()
    {
        m_session.reset();
        m_store.reset();
        Theme::current().setLanguage(Language::English);
        Theme::current().setKind(ThemeKind::Light);
        Theme::current().setScale(100);
    }
    MainWindow &window() { return m_session->window(); }
    template <class W>
    W *find(const QString &name)
    {
        W *found = window().findChild<W *>(name);
        if (!found) qFatal("no %s", qPrintable(name));
        return found;
    }
    void click(const QString &name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_store;
    std::unique_ptr<DeskSession> m_session;
};

} // namespace hamster::test
