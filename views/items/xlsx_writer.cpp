#include "views/items/xlsx_writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr qint64 kSeoulOffsetMs = 9 * 3600 * 1000;
constexpr double kDayMs = 24.0 * 3600 * 1000;
constexpr double kEpochDay = 25569; // 1970-01-01 counted from the format's first day
constexpr qsizetype kTextMax = 32'767;
constexpr qsizetype kSheetNameMax = 28; // of 31; the rest is for a number
constexpr int kWidthLeast = 8, kWidthMost = 60;

QString errorText(int error) { return error == LXW_NO_ERROR ? QString() : QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error))); }

/// In characters of the default font; a Hangul syllable takes two.
int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text) width += c.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

QString sheetName(const QString &path)
{
    QString name = QFileInfo(path).completeBaseName();
    for (QChar &c : name)
        if (u"[]:*?/\\'"_s.contains(c)) c = u' ';
    name = name.trimmed().left(kSheetNameMax);
    return name.isEmpty() ? u"Table"_s : name;
}

} // namespace

XlsxWriter::XlsxWriter(const QString &path, int sheetRows)
    : m_path(path)
    , m_part(path + ".part"_L1)
    , m_sheetRows(sheetRows)
{}

XlsxWriter::~XlsxWriter()
{
    if (m_book) {
        // Nobody wants it any more: the library frees the book but not the files that hold its sheets.
        lxw_worksheet *sheet = nullptr;
        STAILQ_FOREACH(sheet, m_book->worksheets, list_pointers)
        if (sheet->optimize_tmpfile) std::fclose(sheet->optimize_tmpfile);
        lxw_workbook_free(m_book);
    }
    if (m_begun) QFile::remove(m_part);
}

QString XlsxWriter::open(const QStringList &heads)
{
    m_heads = heads;
    QFile part(m_part);
    if (!part.open(QIODevice::WriteOnly)) return part.errorString();
    m_begun = true;
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // a row at a time lies in memory, the rest in a file without a name
    m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
    if (!m_book) return QCoreApplication::translate("hamster::TableExport", "there is not enough memory");
    m_headFormat = workbook_add_format(m_book);
    format_set_bold(m_headFormat);
    format_set_bottom(m_headFormat, LXW_BORDER_THIN);
    const auto make = [this](const char *format) {
        lxw_format *made = workbook_add_format(m_book);
        format_set_num_format(made, format);
        return made;
    };
    m_numberFormat = make("#,##0");
    m_wonFormat = make("\"₩\"#,##0;\\-\"₩\"#,##0");
    m_instantFormat = make("yyyy\\-mm\\-dd\\ hh:mm:ss.000");
    return addSheet();
}

QString XlsxWriter::addSheet()
{
    endSheet();
    ++m_sheets;
    const QString name = m_sheets == 1 ? sheetName(m_path) : u"%1 %2"_s.arg(sheetName(m_path)).arg(m_sheets);
    m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (!m_sheet) return QCoreApplication::translate("hamster::TableExport", "there is not enough memory");
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_widths.assign(static_cast<std::size_t>(m_heads.size()), kWidthLeast);
    for (int column = 0; column < m_heads.size(); ++column) {
        const QString &head = m_heads.at(column);
        const int error = worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(column), head.toUtf8().constData(), m_headFormat);
        if (error) return errorText(error);
        int &width = m_widths[static_cast<std::size_t>(column)];
        width = std::max(width, widthOf(head) + 3); // the filter's arrow stands in it as well
    }
    m_row = 1;
    return {};
}

void XlsxWriter::endSheet()
{
    if (!m_sheet || m_heads.isEmpty()) return;
    for (std::size_t column = 0; column < m_widths.size(); ++column) {
        const auto at = static_cast<lxw_col_t>(column);
        worksheet_set_column(m_sheet, at, at, std::min(m_widths[column], kWidthMost), nullptr);
    }
    worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(std::max(m_row - 1, 0)), static_cast<lxw_col_t>(m_heads.size() - 1));
    m_sheet = nullptr;
}

int XlsxWriter::put(int column, const CopiedValue &value)
{
    const auto row = static_cast<lxw_row_t>(m_row);
    const auto at = static_cast<lxw_col_t>(column);
    const auto number = static_cast<double>(value.number);
    switch (value.kind) {
    case CopiedValue::Kind::Number: return worksheet_write_number(m_sheet, row, at, number, m_numberFormat);
    case CopiedValue::Kind::Won: return worksheet_write_number(m_sheet, row, at, number, m_wonFormat);
    case CopiedValue::Kind::Instant:
        return worksheet_write_number(m_sheet, row, at, static_cast<double>(value.number + kSeoulOffsetMs) / kDayMs + kEpochDay,
                                      m_instantFormat);
    case CopiedValue::Kind::Text: break;
    }
    // Written as a string, which no program runs, whatever it begins with.
    if (value.text.isEmpty()) return LXW_NO_ERROR;
    return worksheet_write_string(m_sheet, row, at, value.text.left(kTextMax).toUtf8().constData(), nullptr);
}

QString XlsxWriter::write(const std::vector<std::vector<CopiedValue>> &rows)
{
    for (const std::vector<CopiedValue> &row : rows) {
        if (m_row >= m_sheetRows)
            if (QString error = addSheet(); !error.isEmpty()) return error;
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (const int error = put(static_cast<int>(column), row[column])) return errorText(error);
            int &width = m_widths[column];
            width = std::max(width, widthOf(row[column].text) + (row[column].kind == CopiedValue::Kind::Won ? 4 : 2));
        }
        ++m_row;
    }
    return {};
}

QString XlsxWriter::pack()
{
    endSheet();
    const int error = workbook_close(m_book);
    m_book = nullptr; // closing frees it, also when it fails
    return errorText(error);
}

QString XlsxWriter::place()
{
    // Over what is there, in one step.
    if (std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_path).constData()) != 0)
        return QCoreApplication::translate("hamster::TableExport", "the finished file could not take its place");
    m_begun = false;
    return {};
}

} // namespace hamster
