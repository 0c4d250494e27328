// What the frame lays over its panes: the page of keys, the settings, the welcome.
#include "tests/support/frame_window.h"
#include "tests/support/sample_panes.h"
#include "views/frame/keys_page.h"
#include "views/frame/settings_dialog.h"
#include "views/frame/welcome.h"
#include "views/items/table_view.h"
#include "views/widgets/segmented_control.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class FrameDialogsTest : public QObject, protected FrameWindow {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void init() { QVERIFY(openWindow(threePanes())); }
    void cleanup() { closeWindow(); }
    void keysAreReadFromTheActions();
    void settingsArePreviewedAndTakenBack();
    void settingsRefuseWhatCannotBe();
    void welcomeHasThreeDoors();
};

void FrameDialogsTest::keysAreReadFromTheActions()
{
    auto *own = new QAction(u"An action of the application"_s, m_window.get());
    own->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Y));
    m_window->addCommand(own);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *page = find<KeysPage>(u"keys"_s);
    auto *table = page->findChild<TableView *>(u"keys.table"_s);
    const auto rowOf = [&](const QString &what) {
        const QModelIndexList found = table->model()->match(table->model()->index(0, 1), Qt::DisplayRole, what, 1, Qt::MatchExactly);
        return found.isEmpty() ? QString() : found.front().siblingAtColumn(2).data().toString();
    };
    for (const QAction *action : m_window->commands()) {
        if (action->shortcut().isEmpty()) continue;
        QCOMPARE(rowOf(action->text()),
                 QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace(u"; "_s, u", "_s));
    }
    QCOMPARE(rowOf(u"An action of the application"_s), QKeySequence(Qt::CTRL | Qt::Key_Y).toString(QKeySequence::NativeText));
    // The pane that was never shown is made for it.
    for (const QString &pane : {u"world"_s, u"orders"_s, u"order"_s})
        QTRY_COMPARE(rowOf(u"Do with %1"_s.arg(pane)), QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText));
    QTest::keyClicks(page->findChild<QLineEdit *>(u"keys.search"_s), u"palette"_s);
    QTRY_VERIFY(table->model()->rowCount() >= 1 && table->model()->rowCount() < 4);
    Theme::current().setLanguage(Language::Korean);
    QTRY_COMPARE(rowOf(find<QAction>(u"command.palette"_s)->text()).isEmpty(), true); // "palette" is not in its Korean name
    page->findChild<QLineEdit *>(u"keys.search"_s)->clear();
    QTRY_VERIFY(!rowOf(find<QAction>(u"command.palette"_s)->text()).isEmpty());
}

void FrameDialogsTest::settingsArePreviewedAndTakenBack()
{
    DeskSettings settings;
    settings.theme = ThemeChoice::Light;
    SettingsDialog dialog(settings, true, u"/home/x/data"_s, m_window.get());
    QSignalSpy saved(&dialog, &SettingsDialog::saved);
    dialog.show();
    // The language in force is pressed, whoever has changed it.
    Theme::current().setLanguage(Language::Korean);
    QTRY_COMPARE(dialog.findChild<SegmentedControl *>(u"settings.language"_s)->current(), u"ko"_s);
    Theme::current().setLanguage(Language::English);
    QTRY_COMPARE(dialog.findChild<SegmentedControl *>(u"settings.language"_s)->current(), u"en"_s);
    const auto press = [&](const char *control, const char *segment) {
        QTest::mouseClick(dialog.findChild<QWidget *>(QString::fromLatin1(control))
                              ->findChild<QAbstractButton *>("segment."_L1 + QString::fromLatin1(segment)),
                          Qt::LeftButton);
    };
    press("settings.theme", "world"); // this world is a laboratory
    QVERIFY(Theme::current().kind() == ThemeKind::Dark);
    press("settings.scale", "120");
    QCOMPARE(Theme::current().scale(), 120);
    press("settings.language", "ko");
    QVERIFY(Theme::current().language() == Language::Korean);
    QTRY_COMPARE(dialog.findChild<QPushButton *>(u"settings.save"_s)->text(), u"저장"_s);
    QTest::mouseClick(dialog.findChild<QAbstractButton *>(u"settings.motion"_s), Qt::LeftButton);
    QVERIFY(Theme::current().reducedMotion());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(Theme::current().kind() == ThemeKind::Light);
    QCOMPARE(Theme::current().scale(), 100);
    QVERIFY(Theme::current().language() == Language::English);
    QVERIFY(!Theme::current().reducedMotion());
    QCOMPARE(saved.size(), 0);
}

void FrameDialogsTest::settingsRefuseWhatCannotBe()
{
    SettingsDialog dialog({}, false, u"/home/x/data"_s, m_window.get());
    QSignalSpy saved(&dialog, &SettingsDialog::saved);
    dialog.show();
    auto *folder = dialog.findChild<QLineEdit *>(u"settings.folder"_s);
    auto *save = dialog.findChild<QPushButton *>(u"settings.save"_s);
    folder->setText(u"somewhere/here"_s);
    QVERIFY(!save->isEnabled());
    folder->setText(QStringLiteral(HAMSTER_SOURCE_DIR "/CMakeLists.txt"));
    QVERIFY(!save->isEnabled());
    folder->setText(QStringLiteral(HAMSTER_BINARY_DIR));
    QVERIFY(save->isEnabled());
    dialog.findChild<QSpinBox *>(u"settings.port.pg"_s)->setValue(8080); // the shop's
    QVERIFY(!save->isEnabled());
    for (const char16_t *port : {u"settings.port.shop", u"settings.port.gateway", u"settings.port.pg"})
        dialog.findChild<QSpinBox *>(QString::fromUtf16(port))->setValue(0); // any
    QVERIFY(save->isEnabled());
    dialog.findChild<QAbstractButton *>(u"settings.confirm"_s)->setChecked(false);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(saved.size(), 1);
    const auto chosen = saved.front().front().value<DeskSettings>();
    QCOMPARE(chosen.dataFolder, QStringLiteral(HAMSTER_BINARY_DIR));
    QCOMPARE(chosen.pgPort, 0);
    QVERIFY(!chosen.confirmLeaving);
}

void FrameDialogsTest::welcomeHasThreeDoors()
{
    Welcome welcome(m_window.get());
    std::vector<Door> chosen;
    connect(&welcome, &Welcome::chosen, this, [&](Door door) { chosen.push_back(door); });
    welcome.open(false);
    QCOMPARE(welcome.geometry(), m_window->rect());
    QTest::keyClick(&welcome, Qt::Key_Escape);
    QVERIFY(welcome.isVisible()); // there is nothing behind it
    QTest::mouseClick(welcome.findChild<QAbstractButton *>(u"welcome.tour"_s), Qt::LeftButton);
    QVERIFY(!welcome.isVisible());
    welcome.open(true, u"why"_s);
    m_window->resize(1200, 800);
    QTRY_COMPARE(welcome.geometry(), m_window->rect());
    QVERIFY(welcome.findChild<QWidget *>(u"welcome.notice"_s)->isVisible());
    QTest::keyClick(&welcome, Qt::Key_1);
    welcome.open(true);
    QTest::keyClick(&welcome, Qt::Key_Escape);
    QVERIFY(!welcome.isVisible());
    QCOMPARE(chosen, (std::vector<Door>{Door::Tour, Door::BackOffice}));
}

QTEST_MAIN(FrameDialogsTest)
#include "frame_dialogs_test.moc"
