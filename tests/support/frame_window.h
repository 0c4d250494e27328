#pragma once
// FrameWindow: the main window over panes of the test, without a world; a test of the frame derives from it.

#include "views/frame/main_window.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

#include <memory>

namespace hamster::test {

class FrameWindow {
protected:
    /// Shown and active; false: it did not come.
    bool openWindow(std::vector<PaneSpec> panes)
    {
        m_window = std::make_unique<MainWindow>(nullptr, std::move(panes));
        m_window->show();
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get());
    }
    /// With all that a test may have changed of the look.
    void closeWindow()
    {
        m_window.reset();
        Theme::current().setLanguage(Language::English);
        Theme::current().setKind(ThemeKind::Light);
        Theme::current().setScale(100);
        Theme::current().setReducedMotion(false);
    }
    template <typename T>
    T *find(const QString &name) const
    {
        T *found = m_window->findChild<T *>(name);
        if (!found) qFatal("no %s", qPrintable(name));
        return found;
    }
    QAbstractButton *button(const QString &name) const { return find<QAbstractButton>(name); }
    void click(const QString &name) const
    {
        QVERIFY2(button(name)->isVisible() && button(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    QLineEdit *openPalette() const
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        return find<QLineEdit>(QStringLiteral("paletteInput"));
    }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace hamster::test
