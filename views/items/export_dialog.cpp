#include "views/items/export_dialog.h"

#include <QApplication>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

QString tr(const char *text) { return QApplication::translate("hamster::ExportDialog", text); }

QString endingOf(const QString &filter) { return filter.contains("xlsx"_L1) ? u"xlsx"_s : u"csv"_s; }

} // namespace

void askForTableFile(QWidget *parent, const QString &name, std::function<void(const QString &path)> write)
{
    const QString workbook = tr("Excel workbook (*.xlsx)"), csv = tr("Comma-separated values (*.csv)");
    auto *dialog = new QFileDialog(parent, tr("Export the table"), (name.isEmpty() ? u"table"_s : name) + ".xlsx"_L1);
    dialog->setObjectName(u"table.export.dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({workbook, csv});
    dialog->setDefaultSuffix(u"xlsx"_s);
    // Another type: the name on show follows, unless an ending of one's own was typed.
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(endingOf(filter));
        const QString shown = dialog->selectedFiles().value(0);
        for (const QLatin1StringView ending : {".xlsx"_L1, ".csv"_L1})
            if (shown.endsWith(ending, Qt::CaseInsensitive)) dialog->selectFile(shown.chopped(ending.size()) + u'.' + endingOf(filter));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [write = std::move(write)](const QString &path) { write(path); });
    dialog->open();
}

} // namespace hamster
