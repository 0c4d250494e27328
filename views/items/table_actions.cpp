#include "views/items/table_actions.h"

#include "views/frame/navigator.h"
#include "views/items/export_dialog.h"
#include "views/items/table_export.h"
#include "views/theme/icons.h"
#include "views/widgets/format.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QItemSelectionModel>
#include <QMessageBox>
#include <QProgressDialog>
#include <QTableView>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {
constexpr int kProgressAfterMs = 400; // shorter exports need no window
}

TableActions::TableActions(QTableView *view, std::function<TableCopy()> copy)
    : QObject(view)
    , m_view(view)
    , m_copy(std::move(copy))
{
    const auto make = [this](const QString &name, const QString &icon, const QKeySequence &keys, void (TableActions::*run)()) {
        auto *action = new QAction(themeIcon(icon), {}, m_view);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_copyRows = make(u"table.copy"_s, u"copy"_s, QKeySequence::Copy, &TableActions::copySelection);
    m_copyAll = make(u"table.copyAll"_s, u"copy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C, &TableActions::copyAll);
    m_export = make(u"table.export"_s, u"export"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E, &TableActions::chooseExport);
    m_view->installEventFilter(this);
    retranslate();
}

void TableActions::retranslate()
{
    m_copyRows->setText(tr("Copy the chosen rows"));
    m_copyAll->setText(tr("Copy the table"));
    m_export->setText(tr("Export…"));
}

bool TableActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    return QObject::eventFilter(watched, event);
}

QString TableActions::selectionAsTsv() const
{
    if (!m_view->model() || !m_view->selectionModel()) return {};
    std::vector<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) rows.push_back(index.row());
    if (rows.empty()) return {};
    std::ranges::sort(rows);
    return tableTsv(m_copy(), *m_view->model(), rows);
}

void TableActions::copySelection()
{
    const QString text = selectionAsTsv();
    if (!text.isEmpty()) QApplication::clipboard()->setText(text);
}

void TableActions::copyAll()
{
    if (!m_view->model()) return;
    std::vector<int> rows(static_cast<std::size_t>(m_view->model()->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    QApplication::clipboard()->setText(tableTsv(m_copy(), *m_view->model(), rows));
    const QString count = formatCount(static_cast<qint64>(rows.size()));
    tell(m_view->model()->canFetchMore({}) ? tr("The first %1 rows are copied; the export writes all.").arg(count)
                                           : tr("%1 rows are copied.").arg(count),
         true);
}

void TableActions::chooseExport()
{
    if (m_exporter) return m_exporter();
    if (!m_view->model() || m_running) return;
    const QString name = m_name ? m_name() : m_view->objectName().replace(u'.', u'-');
    askForTableFile(m_view, name, [actions = QPointer<TableActions>(this)](const QString &path) {
        if (actions) actions->exportTo(path);
    });
}

void TableActions::exportTo(const QString &path)
{
    if (m_running || !m_view->model()) return;
    m_running = new TableExport(TableSource::of(m_view->model(), m_copy()), this);
    connect(m_view->model(), &QAbstractItemModel::modelReset, m_running, &TableExport::endAsChanged);
    auto *progress = new QProgressDialog(tr("Exporting…"), tr("Stop"), 0, 0, m_view);
    progress->setObjectName(u"table.export.progress"_s);
    progress->setMinimumDuration(kProgressAfterMs);
    connect(m_running, &TableExport::progressed, progress,
            [progress](qint64 rows) { progress->setLabelText(tr("%1 rows").arg(formatCount(rows))); });
    connect(progress, &QProgressDialog::canceled, m_running, &TableExport::cancel);
    connect(m_running, &TableExport::finished, this, [this, path, progress](qint64 rows, const QString &error) {
        progress->deleteLater();
        m_running = nullptr;
        if (error.isEmpty())
            tell(tr("%1 rows written to %2.").arg(formatCount(rows), path), true);
        else
            tell(tr("%1 was not written: %2. Nothing was changed.").arg(path, error), false);
    });
    const QString error = m_running->start(path);
    if (error.isEmpty()) return;
    delete m_running;
    delete progress;
    tell(tr("%1 was not written: %2. Nothing was changed; choose another place.").arg(path, error), false);
}

void TableActions::tell(const QString &text, bool good) const
{
    for (QWidget *at = m_view; at; at = at->parentWidget())
        if (auto *navigator = dynamic_cast<Navigator *>(at)) return navigator->notify(text, good ? Family::Good : Family::Bad);
    if (good) return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export"), text, QMessageBox::Close, m_view);
    box->button(QMessageBox::Close)->setText(tr("Close"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace hamster
