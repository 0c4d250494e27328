// What the desk remembers: written soon, by another thread than the window's, and all of it at the end.
#include "app/desk/settings_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace Qt::StringLiterals;

class SettingsStoreTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsSetIsWrittenSoon();
    void theRestIsWrittenAtTheEnd();
    void nothingIsWrittenByTheWindowsThread();

private:
    static QByteArray text(const QString &file)
    {
        QFile source(file);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
};

void SettingsStoreTest::whatIsSetIsWrittenSoon()
{
    const QString file = m_folder.filePath(u"soon.ini"_s);
    SettingsStore store(file);
    DeskSettings settings = store.settings();
    settings.theme = ThemeChoice::Dark;
    settings.scale = 110;
    store.setSettings(settings);
    QCOMPARE(store.settings().scale, 110); // at once
    QTRY_VERIFY(text(file).contains("theme=dark") && text(file).contains("scale=110"));
    store.setLayout(true, "as it stands");
    QTRY_VERIFY(text(file).contains("layout-laboratory"));
    store.setNamedLayouts({{u"mine"_s, "other"}});
    QTRY_VERIFY(text(file).contains("mine"));
}

void SettingsStoreTest::theRestIsWrittenAtTheEnd()
{
    const QString file = m_folder.filePath(u"end.ini"_s);
    {
        SettingsStore store(file);
        store.setGeometry("where the window was");
        store.setDoor(Door::Laboratory);
    }
    SettingsStore next(file);
    QCOMPARE(next.geometry(), QByteArray("where the window was"));
    QVERIFY(next.door() == Door::Laboratory);
}

void SettingsStoreTest::nothingIsWrittenByTheWindowsThread()
{
    const QString file = m_folder.filePath(u"quiet.ini"_s);
    SettingsStore store(file);
    store.setGeometry("nobody has asked for it to be written"); // Qt would do it in the next turn of the event loop
    for (int turn = 0; turn < 20; ++turn) QCoreApplication::processEvents();
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "settings_store_test.moc"
