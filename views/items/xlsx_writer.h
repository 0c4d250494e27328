#pragma once
// XlsxWriter: an Excel workbook of one table. Numbers are numbers, won have a format, instants are dates in Asia/Seoul, all else is text
// that no spreadsheet takes for a formula. The header row is bold and stays in sight. What is longer than a sheet goes on on the next.

#include "views/items/table_writer.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace hamster {

class XlsxWriter final : public TableWriter {
public:
    static constexpr int kSheetRows = 1'048'576; ///< of the format, with the header
    /// `sheetRows`: smaller in tests.
    explicit XlsxWriter(const QString &path, int sheetRows = kSheetRows);
    ~XlsxWriter() override;

    QString open(const QStringList &heads) override;
    QString write(const std::vector<std::vector<CopiedValue>> &rows) override;
    bool packsSlowly() const override { return true; }
    QString pack() override;
    QString place() override;

private:
    QString addSheet();
    void endSheet();
    int put(int column, const CopiedValue &value);

    const QString m_path, m_part; ///< the part is renamed when it is whole
    const int m_sheetRows;
    QStringList m_heads;
    std::vector<int> m_widths; ///< in characters, of the sheet being written
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_headFormat = nullptr, *m_numberFormat = nullptr, *m_wonFormat = nullptr, *m_instantFormat = nullptr;
    int m_sheets = 0, m_row = 0;
    bool m_begun = false; ///< the part exists
};

} // namespace hamster
