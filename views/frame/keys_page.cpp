#include "views/frame/keys_page.h"

#include "views/frame/main_window.h"
#include "views/items/cell_table.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/widgets/label.h"
#include "views/widgets/search_field.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &each : action.shortcuts()) keys << each.toString(QKeySequence::NativeText);
    return keys.join(u", "_s);
}

QString plain(QString text) { return text.remove(u'&'); }

void add(std::vector<KeyEntry> &entries, const QString &where, const QAction &action)
{
    if (action.isSeparator() || action.text().isEmpty()) return;
    const KeyEntry entry{where, plain(action.text()), keysOf(action)};
    if (std::ranges::find(entries, entry) == entries.end()) entries.push_back(entry);
}

} // namespace

std::vector<KeyEntry> keyEntries(const MainWindow &window, const std::vector<PaneSpec> &panes)
{
    std::vector<KeyEntry> entries;
    for (const QAction *action : window.commands()) add(entries, KeysPage::tr("Window"), *action);
    for (const PaneSpec &spec : panes) {
        const QWidget *pane = window.pane(spec.id);
        if (!pane) continue;
        const QString title = spec.title();
        for (const QAction *action : pane->actions()) add(entries, title, *action);
        for (const QWidget *part : pane->findChildren<QWidget *>())
            for (const QAction *action : part->actions())
                if (!action->shortcuts().isEmpty()) add(entries, title, *action);
    }
    // What Qt's own controls do in every window.
    const auto text = [](QKeySequence keys) { return keys.toString(QKeySequence::NativeText); };
    const QString everywhere = KeysPage::tr("Everywhere");
    entries.push_back({everywhere, KeysPage::tr("To the next control"), text(Qt::Key_Tab)});
    entries.push_back({everywhere, KeysPage::tr("To the previous control"), text(Qt::SHIFT | Qt::Key_Tab)});
    entries.push_back({everywhere, KeysPage::tr("Menu of the row or thing"), text(Qt::Key_Menu) + u", "_s + text(Qt::SHIFT | Qt::Key_F10)});
    entries.push_back({everywhere, KeysPage::tr("Open the row of a table"), text(Qt::Key_Return)});
    entries.push_back({everywhere, KeysPage::tr("Open the link of a table's cell beside"), text(Qt::CTRL | Qt::Key_Return)});
    return entries;
}

KeysPage::KeysPage(QWidget *window)
    : QDialog(window)
    , m_search(new SearchField({}, false))
    , m_table(new TableView)
    , m_model(new CellTable(this))
    , m_count(new Label({}, TextRole::Caption, Token::T3))
{
    setObjectName(u"keys"_s);
    m_search->setObjectName(u"keys.search"_s);
    m_table->setObjectName(u"keys.table"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 10);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(new RowsBox(m_table), 1);
    column->addWidget(m_count);
    m_model->setHeaders({{}, {}, {}});
    m_table->setModel(m_model);
    m_table->setColumn(0, ColumnKind::TextSecondary, 150);
    m_table->setColumn(1, ColumnKind::Text, 0);
    m_table->setColumn(2, ColumnKind::Text, 170);
    connect(m_search, &QLineEdit::textChanged, this, &KeysPage::refill);
    resize(Theme::current().px(680), Theme::current().px(640));
    retranslate();
}

void KeysPage::setEntries(std::vector<KeyEntry> entries, bool more)
{
    m_entries = std::move(entries);
    refill();
    if (more) emit wantsMore();
}

void KeysPage::refill()
{
    const QStringList words = m_search->text().trimmed().split(u' ', Qt::SkipEmptyParts);
    std::vector<CellRow> rows;
    qint64 number = 0;
    for (const KeyEntry &entry : m_entries) {
        ++number;
        const QString all = entry.where + u' ' + entry.what + u' ' + entry.keys;
        if (!std::ranges::all_of(words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); })) continue;
        const Cell keys = entry.keys.isEmpty() ? Cell::words(tr("Ctrl+K and its name")) : Cell::words(entry.keys);
        rows.push_back({number, {Cell::words(entry.where), Cell::words(entry.what), keys}, entry.keys.isEmpty()});
    }
    m_count->setText(tr("%1 of %2 actions").arg(rows.size()).arg(m_entries.size()));
    m_model->setRows(std::move(rows));
}

void KeysPage::retranslate()
{
    setWindowTitle(tr("Actions and keys"));
    m_search->setPlaceholderText(tr("Action, pane or key"));
    m_search->setAccessibleName(tr("Search the actions"));
    m_table->setAccessibleName(tr("Actions and keys"));
    m_model->setHeaders({tr("Where"), tr("Action"), tr("Keys")});
    refill();
}

void KeysPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        emit stale();
    }
    QDialog::changeEvent(event);
}

} // namespace hamster
