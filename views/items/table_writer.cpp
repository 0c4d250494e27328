#include "views/items/table_writer.h"

#include "views/items/xlsx_writer.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

class CsvWriter final : public TableWriter {
public:
    explicit CsvWriter(const QString &path)
        : m_file(path)
    {}
    ~CsvWriter() override { m_file.cancelWriting(); }

    QString open(const QStringList &heads) override
    {
        if (!m_file.open(QIODevice::WriteOnly)) return m_file.errorString();
        // The byte order mark makes spreadsheets read Hangul as UTF-8.
        return put("\xEF\xBB\xBF" + csvHead(heads).toUtf8());
    }
    QString write(const std::vector<std::vector<CopiedValue>> &rows) override
    {
        QByteArray text;
        for (const auto &row : rows) text += csvLine(row).toUtf8();
        return put(text);
    }
    QString place() override { return m_file.commit() ? QString() : m_file.errorString(); }

private:
    QString put(const QByteArray &text) { return m_file.write(text) == text.size() ? QString() : m_file.errorString(); }

    QSaveFile m_file;
};

} // namespace

TableWriter::TableWriter() = default;
TableWriter::~TableWriter() = default;

std::unique_ptr<TableWriter> TableWriter::make(const QString &path)
{
    if (path.endsWith(".xlsx"_L1, Qt::CaseInsensitive)) return std::make_unique<XlsxWriter>(path);
    return std::make_unique<CsvWriter>(path);
}

} // namespace hamster
