#pragma once
// CommandPalette: Ctrl+K. Every action, every pane, and "go to" whatever was typed.

#include <QFrame>
#include <QList>
#include <QTimer>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace hamster {

struct PaletteEntry {
    QString title;
    QString icon;
    QString hint; ///< at the right: shortcut or kind
    std::function<void()> run;
    QString words = {}; ///< that find it too, besides its title
    QString id = {};    ///< with which the title begins, when it does
};

class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    /// Lives over `window` and hides when it loses the focus.
    explicit CommandPalette(QWidget *window);

    /// What is found in the world for a text of two letters or more. Asked when the typing pauses, at most ten times a second.
    using Search = std::function<std::vector<PaletteEntry>(const QString &typed)>;
    void setSearch(Search search) { m_search = std::move(search); }

    /// Shows the palette over the window with these entries.
    void open(std::vector<PaletteEntry> entries);

signals:
    void goToRequested(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void typed();
    void searchNow();
    void refill();
    void add(const PaletteEntry &entry, int index);
    void addRanked(const QString &typed);
    void runCurrent();
    void place();
    void retranslate();
    std::vector<PaletteEntry> m_entries;
    std::vector<PaletteEntry> m_found; ///< for m_foundFor
    QString m_foundFor;
    Search m_search;
    QTimer m_pause;
    QLineEdit *m_input;
    QListWidget *m_list;
};

} // namespace hamster
