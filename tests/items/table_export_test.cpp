// Tables leave as workbooks: written, unzipped and read back with another reader than the one that wrote them.
#include "views/items/roles.h"
#include "views/items/table_actions.h"
#include "views/items/table_export.h"
#include "views/items/table_view.h"
#include "views/items/xlsx_writer.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QXmlStreamReader>
#include <QtEndian>

#include <zlib.h>

#include <map>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kInstant = 1'795'152'725'118; // 2026-11-20 14:32:05.118 in Seoul

/// The files of a zip; empty when it is not one, or one of them is broken.
std::map<QString, QByteArray> unzip(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray zip = file.readAll();
    const auto u16 = [&zip](qsizetype at) { return qFromLittleEndian<quint16>(zip.constData() + at); };
    const auto u32 = [&zip](qsizetype at) { return qFromLittleEndian<quint32>(zip.constData() + at); };
    const qsizetype end = zip.lastIndexOf("PK\x05\x06");
    if (end < 0) return {};
    std::map<QString, QByteArray> files;
    qsizetype entry = u32(end + 16);
    for (int i = 0; i < u16(end + 10); ++i) {
        if (zip.mid(entry, 4) != QByteArray("PK\x01\x02")) return {};
        const qsizetype local = u32(entry + 42), packed = u32(entry + 20), length = u32(entry + 24);
        const QByteArray body = zip.mid(local + 30 + u16(local + 26) + u16(local + 28), packed);
        QByteArray text(length, '\0');
        z_stream stream{};
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
        stream.avail_in = static_cast<uInt>(body.size());
        stream.next_out = reinterpret_cast<Bytef *>(text.data());
        stream.avail_out = static_cast<uInt>(text.size());
        if (u16(entry + 10) == 0) {
            text = body;
        } else {
            if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return {};
            const int result = inflate(&stream, Z_FINISH);
            inflateEnd(&stream);
            if (result != Z_STREAM_END) return {};
        }
        if (crc32(0, reinterpret_cast<const Bytef *>(text.constData()), static_cast<uInt>(text.size())) != u32(entry + 16)) return {};
        files[QString::fromUtf8(zip.mid(entry + 46, u16(entry + 28)))] = text;
        entry += 46 + u16(entry + 28) + u16(entry + 30) + u16(entry + 32);
    }
    return files;
}

struct SheetCell {
    QString type, value;
    int style = 0;
};

struct Sheet {
    std::map<QString, SheetCell> cells; ///< by "A1"
    QStringList elements;               ///< names of all elements
    QXmlStreamAttributes pane;
    bool read = false;
};

Sheet readSheet(const QByteArray &text)
{
    Sheet sheet;
    QXmlStreamReader xml(text);
    SheetCell *cell = nullptr;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        sheet.elements << xml.name().toString();
        if (xml.name() == u"pane") sheet.pane = xml.attributes();
        if (xml.name() == u"c") {
            cell = &sheet.cells[xml.attributes().value("r"_L1).toString()];
            cell->type = xml.attributes().value("t"_L1).toString();
            cell->style = xml.attributes().value("s"_L1).toInt();
        }
        if ((xml.name() == u"v" || xml.name() == u"t") && cell) cell->value = xml.readElementText();
    }
    sheet.read = !xml.hasError() && !text.isEmpty();
    return sheet;
}

/// Number format and boldness of each cell style.
struct Style {
    QString format;
    bool bold = false;
};

std::vector<Style> readStyles(const QByteArray &text)
{
    std::map<int, QString> formats;
    std::vector<bool> bold;
    std::vector<Style> styles;
    QXmlStreamReader xml(text);
    bool inFonts = false, inCells = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const bool start = token == QXmlStreamReader::StartElement;
        if (xml.name() == u"fonts") inFonts = start;
        if (xml.name() == u"cellXfs") inCells = start;
        if (!start) continue;
        if (xml.name() == u"numFmt")
            formats[xml.attributes().value("numFmtId"_L1).toInt()] = xml.attributes().value("formatCode"_L1).toString();
        if (xml.name() == u"font" && inFonts) bold.push_back(false);
        if (xml.name() == u"b" && inFonts) bold.back() = true;
        if (xml.name() == u"xf" && inCells)
            styles.push_back({formats[xml.attributes().value("numFmtId"_L1).toInt()],
                              bold.at(static_cast<std::size_t>(xml.attributes().value("fontId"_L1).toInt()))});
    }
    return styles;
}

QStandardItem *item(const QVariant &raw, const QString &text)
{
    auto *made = new QStandardItem(text);
    made->setData(raw, RawRole);
    return made;
}

/// Three rows: id, words, won, count, state, instant.
void fill(TableView &table, QStandardItemModel &model)
{
    model.setHorizontalHeaderLabels({u"Order"_s, u"메모"_s, u"Amount"_s, u"Pieces"_s, u"State"_s, u"Time"_s});
    const QString notes[] = {u"=HYPERLINK(\"http://x\",\"y\")"_s, u"해바라기씨 <1kg> & \"more\""_s, u"+1"_s};
    const qint64 amounts[] = {1'284'000, -11'845, 0};
    for (int row = 0; row < 3; ++row) {
        auto *state = item(u"PAYMENT_WAIT"_s, {});
        state->setData(u"order"_s, StateEntityRole);
        model.appendRow({item(u"ORD-20261120-7K2M9QX%1"_s.arg(row), {}), new QStandardItem(notes[row]), item(amounts[row], {}),
                         item(qint64(1'000 + row), {}), state, item(row == 2 ? QVariant() : QVariant(kInstant), {})});
    }
    table.setModel(&model);
    const ColumnKind kinds[] = {ColumnKind::Id,    ColumnKind::Text,  ColumnKind::Money,
                                ColumnKind::Count, ColumnKind::State, ColumnKind::Time};
    for (int column = 0; column < 6; ++column) table.setColumn(column, kinds[column], 80);
}

} // namespace

class TableExportTest final : public QObject {
    Q_OBJECT
private slots:
    void aWorkbookHoldsNumbersDatesAndWords()
    {
        QTemporaryDir folder;
        TableView table;
        QStandardItemModel model;
        fill(table, model);
        const QString path = folder.filePath(u"orders.xlsx"_s);
        table.tableActions()->exportTo(path);
        QTRY_VERIFY(QFile::exists(path));
        const auto files = unzip(path);
        QVERIFY(files.contains(u"xl/worksheets/sheet1.xml"_s));
        const Sheet sheet = readSheet(files.at(u"xl/worksheets/sheet1.xml"_s));
        QVERIFY(sheet.read);
        const std::vector<Style> styles = readStyles(files.at(u"xl/styles.xml"_s));
        const auto cell = [&sheet](const char16_t *at) {
            return sheet.cells.contains(QString::fromUtf16(at)) ? sheet.cells.at(QString::fromUtf16(at)) : SheetCell{u"none"_s, {}, 0};
        };
        const auto style = [&styles](const SheetCell &of) { return styles.at(static_cast<std::size_t>(of.style)); };
        // The header: words, bold, in sight.
        QCOMPARE(cell(u"A1").value, u"Order"_s);
        QCOMPARE(cell(u"B1").value, u"메모"_s);
        QVERIFY(style(cell(u"F1")).bold && !style(cell(u"A2")).bold);
        QCOMPARE(sheet.pane.value("state"_L1).toString(), u"frozen"_s);
        QCOMPARE(sheet.pane.value("ySplit"_L1).toInt(), 1);
        // Words are words, whatever they begin with.
        QVERIFY(!sheet.elements.contains(u"f"_s));
        QVERIFY(sheet.elements.contains(u"c"_s));
        QCOMPARE(cell(u"A2").value, u"ORD-20261120-7K2M9QX0"_s);
        QCOMPARE(cell(u"B2").type, u"inlineStr"_s);
        QCOMPARE(cell(u"B2").value, u"=HYPERLINK(\"http://x\",\"y\")"_s);
        QCOMPARE(cell(u"B3").value, u"해바라기씨 <1kg> & \"more\""_s);
        QCOMPARE(cell(u"B4").type, u"inlineStr"_s);
        QCOMPARE(cell(u"B4").value, u"+1"_s);
        QCOMPARE(cell(u"E2").value, u"PAYMENT_WAIT"_s);
        // Numbers are numbers; won have their sign; instants are days in Seoul.
        for (const char16_t *at : {u"C2", u"C3", u"C4", u"D2", u"F2"}) QCOMPARE(cell(at).type, QString());
        QCOMPARE(cell(u"C2").value, u"1284000"_s);
        QCOMPARE(cell(u"C3").value, u"-11845"_s);
        QCOMPARE(cell(u"C4").value, u"0"_s);
        QVERIFY(style(cell(u"C2")).format.contains(u'₩'));
        QCOMPARE(cell(u"D4").value, u"1002"_s);
        QVERIFY(!style(cell(u"D2")).format.contains(u'₩'));
        QVERIFY(style(cell(u"F2")).format.contains(u"yyyy"_s));
        const double day = cell(u"F2").value.toDouble(); // 46346 is 2026-11-20
        QCOMPARE(static_cast<int>(day), 46346);
        QVERIFY(std::abs((day - 46346) * 86'400 - (14 * 3600 + 32 * 60 + 5.118)) < 0.001);
        QCOMPARE(cell(u"F4").type, u"none"_s);
    }

    void whatIsLongerThanASheetGoesOnOnTheNext()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a[b]c.xlsx"_s);
        XlsxWriter writer(path, 5);
        QCOMPARE(writer.open({u"Number"_s}), QString());
        std::vector<std::vector<CopiedValue>> rows;
        for (int i = 0; i < 9; ++i) rows.push_back({{QString::number(i), CopiedValue::Kind::Number, i}});
        QCOMPARE(writer.write(rows), QString());
        QCOMPARE(writer.pack(), QString());
        QVERIFY(!QFile::exists(path));
        QCOMPARE(writer.place(), QString());
        const auto files = unzip(path);
        const auto sheet = [&files](const char16_t *name) {
            const QString file = u"xl/worksheets/%1.xml"_s.arg(QString::fromUtf16(name));
            return files.contains(file) ? readSheet(files.at(file)) : Sheet{};
        };
        QCOMPARE(sheet(u"sheet1").cells.size(), 5u);
        QCOMPARE(sheet(u"sheet2").cells.at(u"A1"_s).value, u"Number"_s);
        QCOMPARE(sheet(u"sheet2").cells.at(u"A2"_s).value, u"4"_s);
        QCOMPARE(sheet(u"sheet3").cells.at(u"A2"_s).value, u"8"_s);
        QCOMPARE(sheet(u"sheet3").cells.size(), 2u);
        QVERIFY(files.at(u"xl/workbook.xml"_s).contains("name=\"a b c\""));
        QVERIFY(files.at(u"xl/workbook.xml"_s).contains("name=\"a b c 3\""));
    }

    void stoppingLeavesWhatWasThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("packing");
        QTest::newRow("csv") << u"t.csv"_s << false;
        QTest::newRow("xlsx") << u"t.xlsx"_s << false;
        QTest::newRow("xlsx while it is packed") << u"t.xlsx"_s << true;
    }

    void stoppingLeavesWhatWasThere()
    {
        QFETCH(QString, name);
        QFETCH(bool, packing);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QStandardItemModel model(1'500, 1);
        TableCopy copy{{u"Head"_s}, [](const QAbstractItemModel &, int row) { return std::vector<CopiedValue>{{QString::number(row)}}; }};
        auto *writing = new TableExport(TableSource::of(&model, copy), this);
        QSignalSpy finished(writing, &TableExport::finished);
        connect(writing, &TableExport::progressed, writing, [writing, packing](qint64 rows) {
            if (!packing) return writing->cancel();
            // after the last step packing begins, in this very turn
            if (rows == 1'500) QMetaObject::invokeMethod(writing, &TableExport::cancel, Qt::QueuedConnection);
        });
        QCOMPARE(writing->start(path), QString());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!finished.at(0).at(1).toString().isEmpty());
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::processEvents();
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{name});
    }

    void whatCannotBeWrittenIsTold()
    {
        QTemporaryDir folder;
        QStandardItemModel model(1, 1);
        TableCopy copy{{u"Head"_s}, [](const QAbstractItemModel &, int) { return std::vector<CopiedValue>{{u"x"_s}}; }};
        for (const QString &name : {u"no/such/t.xlsx"_s, u"no/such/t.csv"_s})
            QVERIFY(!TableExport(TableSource::of(&model, copy), nullptr).start(folder.filePath(name)).isEmpty());
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_MAIN(TableExportTest)
#include "table_export_test.moc"
