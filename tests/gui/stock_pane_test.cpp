// The stock pane by mouse and keyboard: filter, history, adjust, add product.
#include "tests/support/bus_backlog.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/table_view.h"
#include "views/panes/stock/records_model.h"
#include "views/panes/stock/stock_chart.h"
#include "views/panes/stock/stock_dialogs.h"
#include "views/panes/stock/stock_pane.h"
#include "views/widgets/button.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"

#include <QLineEdit>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec stockPane();
}

namespace {

struct Shop {
    explicit Shop(bool catalogue = true)
    {
        if (!catalogue) return;
        desk.addCatalogue();
        low = desk.addProduct(desk.vendors()[0], "LOW-1", "마지막 간식", 1'200, 4);
        gone = desk.addProduct(desk.vendors()[1], "GONE-1", "품절된 쳇바퀴", 9'900, 0);
        fresh = desk.addProduct(desk.vendors()[2], "NEW-1", "새로운 베딩", 7'000, -1);
    }
    void open()
    {
        host = std::make_unique<PaneHost>(stockPane(), &desk, QSize(1180, 720));
        pane = static_cast<stock::StockPane *>(host->pane);
        table = host->find<TableView>(u"stock.table"_s);
    }
    void show(const QString &sku) { pane->showEntity({u"product"_s, sku}); }

    DeskFixture desk;
    qint64 low = 0, gone = 0, fresh = 0;
    std::unique_ptr<PaneHost> host;
    stock::StockPane *pane = nullptr;
    TableView *table = nullptr;
};

void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }

} // namespace

class StockPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void aProductIsChosenFromTheBeginning();
    void theCountsStandBelowTheProducts();
    void productsKeepStillWhenTheirServiceFallsBehind();
    void whatWantsAttentionStandsFirst();
    void aShopThatBelievesOtherwiseIsMarked();
    void chipsFilterAndAddUp();
    void showsTheHistory();
    void followsTheWorld();
    void adjusts();
    void adjustComplains();
    void addsAProduct();
    void emptyStates();
    void looks_data();
    void looks();
};

void StockPaneTest::aProductIsChosenFromTheBeginning()
{
    Shop s;
    s.open();
    QCOMPARE(s.table->currentIndex().row(), 0);
    QVERIFY(s.host->find<Label>(u"stock.name"_s)->isVisible());
    QCOMPARE(s.host->find<Label>(u"stock.name"_s)->text(), s.table->model()->index(0, stock::NameColumn).data().toString());
}

void StockPaneTest::theCountsStandBelowTheProducts()
{
    Shop s;
    s.open();
    for (const QSize size : {QSize(945, 880), QSize(1400, 880)}) { // the detail below the list, and beside it
        s.host->resize(size);
        QCoreApplication::processEvents();
        const auto *list = s.host->find<QWidget>(u"stock.footer"_s)->parentWidget();
        QCOMPARE(list, s.table->parentWidget()->parentWidget());
        QCOMPARE(s.host->find<QWidget>(u"stock.footer"_s)->geometry().bottom(), list->rect().bottom());
        QVERIFY(s.host->find<QWidget>(u"stock.detail"_s)->isVisible());
    }
    s.show(u"LOW-1"_s);
    const auto *detail = s.host->find<QWidget>(u"stock.detail"_s);
    const auto says = [detail](const QString &words) {
        return std::ranges::any_of(detail->findChildren<Label *>(), [&](const Label *label) { return label->text() == words; });
    };
    QVERIFY(says(u"pieces"_s));
    look(ThemeKind::Light, Language::Korean);
    QVERIFY(says(u"개"_s));
    look();
}

void StockPaneTest::productsKeepStillWhenTheirServiceFallsBehind()
{
    Shop s;
    s.open();
    auto *line = s.host->find<QWidget>(u"stock.behind"_s);
    for (const QSize &size : {QSize(1180, 720), QSize(900, 720)}) { // the product beside the list, below it
        s.host->resize(size);
        QTRY_VERIFY(!line->isVisible());
        const auto at = [&s](const QString &name) { return s.host->find<QWidget>(name)->mapTo(s.pane, QPoint()); };
        QApplication::processEvents();
        const QPoint list = at(u"stock.table"_s), footer = at(u"stock.footer"_s);
        fallBehind(s.desk, "ecommerce-events");
        s.desk.announce();
        QTRY_VERIFY(line->isVisible());
        QTRY_VERIFY(line->mapTo(s.pane, QPoint()).y() >= list.y() + s.table->height());
        QCOMPARE(at(u"stock.table"_s), list);
        QCOMPARE(at(u"stock.footer"_s), footer);
        QVERIFY(shot(*s.host, u"stock-behind-%1"_s.arg(size.width())));
        s.desk.exec(DeskFile::Bus, "DELETE FROM messages");
        s.desk.announce();
    }
}

void StockPaneTest::whatWantsAttentionStandsFirst()
{
    Shop s;
    s.open();
    const auto sku = [&](int row) { return s.table->model()->index(row, stock::SkuColumn).data().toString(); };
    QCOMPARE(sku(0), u"GONE-1"_s);
    QCOMPARE(sku(1), u"LOW-1"_s);
    QCOMPARE(sku(2), u"NEW-1"_s);
    s.desk.addStockRecord(s.low, -4, "ADJUST", "broken", kSeedTimeMs); // another one is sold out
    s.desk.announce();
    QTRY_VERIFY(QSet({sku(0), sku(1)}).contains(u"LOW-1"_s));
    QVERIFY(shot(*s.host, u"stock-attention"_s));
}

void StockPaneTest::aShopThatBelievesOtherwiseIsMarked()
{
    Shop s;
    s.desk.exec(DeskFile::Ecommerce, "UPDATE products SET stock_cache = 3, is_sold_out = 0 WHERE sku = 'GONE-1'");
    s.open();
    s.show(u"GONE-1"_s);
    const QModelIndex cell = s.table->model()->index(0, stock::ShopColumn);
    QCOMPARE(cell.data().toString(), u"3"_s);
    QVERIFY(cell.data(stock::kDiffersRole).toBool());
    auto *told = s.host->find<Label>(u"stock.differs"_s);
    QVERIFY(told->isVisible() && told->text().startsWith(u"The shop still shows 3"_s));
    QVERIFY(s.host->find<Label>(u"stock.differing"_s)->text().endsWith(u" from the shop"_s));
    s.desk.exec(DeskFile::Ecommerce, "UPDATE products SET stock_cache = 0, is_sold_out = 1 WHERE sku = 'GONE-1'"); // the event has come
    s.desk.announce();
    QTRY_VERIFY(!told->isVisible());
    QVERIFY(!cell.data(stock::kDiffersRole).toBool());
}

void StockPaneTest::chipsFilterAndAddUp()
{
    Shop s;
    s.open();
    const auto chip = [&](const char16_t *key) { return s.host->find<FilterChip>(u"chip."_s + QString::fromUtf16(key)); };
    QCOMPARE(chip(u"all")->count(), 15);
    QCOMPARE(chip(u"in-stock")->count() + chip(u"low")->count() + chip(u"sold-out")->count() + chip(u"not-yet")->count(), 15);
    click(chip(u"low"));
    QCOMPARE(s.table->model()->rowCount(), 1);
    QCOMPARE(s.host->find<Label>(u"stock.count"_s)->text(), u"1 product"_s);
    QCOMPARE(s.host->find<Label>(u"stock.value"_s)->text(), u"₩4,800"_s);
    click(chip(u"all"));
    s.host->find<QLineEdit>(u"stock.search"_s)->setText(u"쳇바퀴"_s); // keyClicks() types ASCII only
    QTRY_COMPARE(s.table->model()->rowCount(), 5);                    // two names, and the vendor's products
}

void StockPaneTest::showsTheHistory()
{
    Shop s;
    const SeededOrder made = s.desk.addOrder({.vendor = s.desk.vendors()[0], .member = s.desk.members()[0], .lines = {{s.low, 3}}});
    s.open();
    s.show(u"LOW-1"_s);
    QCOMPARE(s.host->find<Label>(u"stock.name"_s)->text(), u"마지막 간식"_s);
    auto *records = s.host->find<TableView>(u"stock.records"_s);
    QCOMPARE(records->model()->rowCount(), 2);
    QCOMPARE(records->model()->index(0, stock::BalanceColumn).data().toString(), u"1"_s);
    QCOMPARE(s.host->find<stock::StockChart>(u"stock.chart"_s)->points().size(), size_t(2));
    const QRect link = records->visualRect(records->model()->index(0, stock::RecordOrderColumn));
    QTest::mouseClick(records->viewport(), Qt::LeftButton, {}, link.topLeft() + QPoint(16, link.height() / 2));
    QCOMPARE(s.host->navigator.entities.size(), size_t(1));
    QCOMPARE(s.host->navigator.entities[0].id, QString::fromStdString(made.number));
    s.show(QString::fromStdString(toBase62(s.gone)));
    QCOMPARE(s.host->find<Label>(u"stock.name"_s)->text(), u"품절된 쳇바퀴"_s);
    s.show(u"NOWHERE"_s);
    QCOMPARE(s.host->navigator.notes.size(), 1);
}

void StockPaneTest::followsTheWorld()
{
    Shop s;
    s.open();
    s.show(u"LOW-1"_s);
    auto *records = s.host->find<TableView>(u"stock.records"_s);
    s.desk.addStockRecord(s.low, -4, "ADJUST", "count", kSeedTimeMs);
    s.desk.announce();
    QTRY_COMPARE(records->model()->rowCount(), 2);
    QCOMPARE(s.host->find<FilterChip>(u"chip.sold-out"_s)->count(), 2);
    QCOMPARE(s.table->currentIndex().siblingAtColumn(stock::SkuColumn).data().toString(), u"LOW-1"_s);
    s.desk.close();
    QCOMPARE(s.table->model()->rowCount(), 0);
    s.desk.reopen();
    QCOMPARE(s.table->model()->rowCount(), 15);
}

void StockPaneTest::adjusts()
{
    Shop s;
    s.open();
    s.show(u"LOW-1"_s);
    click(s.host->find<Button>(u"stock.adjust"_s));
    auto *dialog = s.pane->findChild<stock::AdjustDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *quantity = dialog->findChild<QLineEdit *>(u"adjust.quantity"_s);
    QTest::keyClicks(quantity, u"20"_s);
    auto *effects = dialog->findChild<EffectTable *>(u"adjust.effects"_s);
    QCOMPARE(effects->effects()[0].after, u"24"_s);
    QCOMPARE(effects->effects()[1].after, u"In stock"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"adjust.reason"_s), u"delivery"_s);
    auto *run = dialog->findChild<Button *>(u"adjust.run"_s);
    QCOMPARE(run->text(), u"Adjust by +20"_s);
    click(run);
    QCOMPARE(s.desk.sent().size(), size_t(1));
    const auto &sent = std::get<command::AdjustStock>(s.desk.sent().front().first);
    QVERIFY(!sent.set);
    QCOMPARE(sent.quantity, 20);
    QCOMPARE(sent.product.value, s.low);
    QVERIFY(!run->isEnabled());
    s.desk.answer({.ok = true, .code = {}, .message = {}, .id = {}});
    QTRY_VERIFY(!s.pane->findChild<stock::AdjustDialog *>());
    QVERIFY(s.host->navigator.families.back() == Family::Good);
}

void StockPaneTest::adjustComplains()
{
    Shop s;
    s.open();
    s.show(u"LOW-1"_s);
    s.pane->adjust();
    auto *dialog = s.pane->findChild<stock::AdjustDialog *>();
    auto *quantity = dialog->findChild<QLineEdit *>(u"adjust.quantity"_s);
    auto *run = dialog->findChild<Button *>(u"adjust.run"_s);
    auto *note = dialog->findChild<Label *>(u"adjust.quantity.note"_s);
    QTest::keyClicks(quantity, u"-5"_s);
    QVERIFY(note->text().contains(u"cannot fall below zero"_s));
    click(run);
    QVERIFY(dialog->errorText().contains(u"Nothing was sent"_s));
    quantity->setText(u"two"_s);
    QVERIFY(note->text().contains(u"whole numbers"_s));
    click(dialog->findChild<QWidget *>(u"segment.set"_s));
    quantity->setText(u"4"_s);
    click(run);
    QVERIFY(dialog->errorText().contains(u"changes nothing"_s));
    quantity->setText(u"0"_s);
    QCOMPARE(dialog->findChild<EffectTable *>(u"adjust.effects"_s)->effects()[1].after, u"Sold out"_s);
    click(run);
    QVERIFY(dialog->errorText().contains(u"reason is required"_s));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"adjust.reason"_s), u"inventory"_s);
    click(run);
    QVERIFY(std::get<command::AdjustStock>(s.desk.sent().front().first).set);
    s.desk.answer({.ok = false, .code = "conflict", .message = "Three are held. The stock was not changed.", .id = {}});
    QCOMPARE(dialog->errorText(), u"Three are held. The stock was not changed. (conflict)"_s);
    QVERIFY(run->isEnabled());
}

void StockPaneTest::addsAProduct()
{
    Shop s;
    s.open();
    click(s.host->find<Button>(u"stock.add"_s));
    auto *dialog = s.pane->findChild<stock::AddProductDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *run = dialog->findChild<Button *>(u"addproduct.run"_s);
    auto *sku = dialog->findChild<QLineEdit *>(u"addproduct.sku"_s);
    click(run);
    QVERIFY(dialog->errorText().contains(u"needs a SKU"_s));
    QTest::keyClicks(sku, u"low-1"_s);
    QVERIFY(dialog->findChild<Label *>(u"addproduct.sku.note"_s)->text().contains(u"taken"_s));
    sku->clear();
    QTest::keyClicks(sku, u"hay 1"_s);
    QVERIFY(!dialog->findChild<Label *>(u"addproduct.sku.note"_s)->text().isEmpty());
    sku->clear();
    QTest::keyClicks(sku, u"hay-1"_s);
    dialog->findChild<QLineEdit *>(u"addproduct.name"_s)->setText(u"건초 1kg"_s);
    click(run);
    QVERIFY(dialog->errorText().contains(u"price"_s));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"addproduct.price"_s), u"4900"_s);
    auto *stock = dialog->findChild<QLineEdit *>(u"addproduct.stock"_s);
    stock->clear();
    QTest::keyClicks(stock, u"1,200"_s);
    click(run);
    QCOMPARE(s.desk.sent().size(), size_t(1));
    const auto &sent = std::get<command::AddProduct>(s.desk.sent().front().first);
    QCOMPARE(QString::fromStdString(sent.sku), u"HAY-1"_s);
    QCOMPARE(sent.price, 4'900);
    QCOMPARE(sent.initialStock, 1'200);
    s.desk.addProduct(s.desk.vendors()[0], "HAY-1", "건초 1kg", 4'900, 1'200);
    s.desk.answer({.ok = true, .code = {}, .message = {}, .id = "HAY-1"});
    auto *link = dialog->findChild<IdLink *>(u"addproduct.link"_s);
    QVERIFY(link->isVisible());
    QCOMPARE(link->id(), u"HAY-1"_s);
    click(link);
    QCOMPARE(s.host->navigator.entities.back().id, u"HAY-1"_s);
    s.show(u"HAY-1"_s);
    QCOMPARE(s.host->find<Label>(u"stock.name"_s)->text(), u"건초 1kg"_s);
}

void StockPaneTest::emptyStates()
{
    Shop s(false);
    s.open();
    auto *empty = s.host->find<QWidget>(u"stock.empty"_s);
    QVERIFY(empty->isVisible());
    s.desk.addCatalogue();
    s.desk.announce();
    QTRY_VERIFY(!empty->isVisible());
    QTest::keyClicks(s.host->find<QLineEdit>(u"stock.search"_s), u"nothing like it"_s);
    QTRY_VERIFY(empty->isVisible());
    click(empty->findChild<Button *>());
    QTRY_VERIFY(!empty->isVisible());
}

void StockPaneTest::looks_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("language");
    QTest::newRow("light-en") << int(ThemeKind::Light) << int(Language::English);
    QTest::newRow("dark-ko") << int(ThemeKind::Dark) << int(Language::Korean);
}

void StockPaneTest::looks()
{
    QFETCH(int, kind);
    QFETCH(int, language);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    Shop s;
    s.desk.begin();
    qint64 left = 140;
    s.desk.addStockRecord(s.low, 136, "ADJUST", "입고", kSeedTimeMs - 80'000'000);
    for (int i = 0; i < 60; ++i) {
        const qint64 delta = i % 13 == 12 ? 24 : -(1 + i * 7 % 5);
        if (left + delta < 2) break;
        left += delta;
        s.desk.addStockRecord(s.low, delta, delta > 0 ? "RESTOCK" : "RESERVE", delta > 0 ? "재입고" : "order.placed",
                              kSeedTimeMs - 79'000'000 + i * 1'290'000);
    }
    s.desk.addStockRecord(s.low, 7 - left, "ADJUST", "실사", kSeedTimeMs - 1'000'000);
    s.desk.commit();
    s.desk.addOrder(
        {.vendor = s.desk.vendors()[0], .member = s.desk.members()[0], .lines = {{s.low, 2}}, .state = OrderState::PaymentWait});
    look(ThemeKind(kind), Language(language));
    s.open();
    s.show(u"LOW-1"_s);
    s.host->resize(1400, 760);
    QVERIFY(shot(*s.host, u"orders-stock-"_s + tag));
    s.host->resize(918, 860);
    QVERIFY(shot(*s.host, u"orders-stock-narrow-"_s + tag));
    stock::AdjustDialog adjust(s.pane->model()->rowAt(s.pane->model()->rowOf(u"LOW-1"_s))[0], &s.desk, nullptr);
    adjust.show();
    QTest::keyClicks(adjust.findChild<QLineEdit *>(u"adjust.quantity"_s), u"20"_s);
    QVERIFY(shot(adjust, u"orders-adjust-"_s + tag));
    stock::AddProductDialog add(&s.desk, nullptr);
    add.show();
    QTest::keyClicks(add.findChild<QLineEdit *>(u"addproduct.sku"_s), u"low-1"_s);
    QVERIFY(shot(add, u"orders-addproduct-"_s + tag));
    Shop none(false);
    none.open();
    QVERIFY(shot(*none.host, u"orders-stock-empty-"_s + tag));
    look();
}

QTEST_MAIN(StockPaneTest)
#include "stock_pane_test.moc"
