#pragma once
// KeysPage: every action of the desk with its keys. Read from the actions themselves, so that it cannot go stale.

#include "views/frame/pane_spec.h"

#include <QDialog>

namespace hamster {

class CellTable;
class Label;
class MainWindow;
class SearchField;
class TableView;

struct KeyEntry {
    QString where; ///< "Window", or a pane's title
    QString what;  ///< the action's text
    QString keys;  ///< native text; empty: only through the palette
    bool operator==(const KeyEntry &) const = default;
};

/// The window's commands, then those of every pane that is made, then what holds everywhere.
std::vector<KeyEntry> keyEntries(const MainWindow &window, const std::vector<PaneSpec> &panes);

class KeysPage final : public QDialog {
    Q_OBJECT
public:
    explicit KeysPage(QWidget *window);
    /// `more`: there may be actions of panes that are not made yet; wantsMore() follows.
    void setEntries(std::vector<KeyEntry> entries, bool more);

signals:
    void wantsMore();
    void stale(); ///< the language has changed: set the entries again

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void retranslate();
    std::vector<KeyEntry> m_entries;
    SearchField *m_search;
    TableView *m_table;
    CellTable *m_model;
    Label *m_count;
};

} // namespace hamster
