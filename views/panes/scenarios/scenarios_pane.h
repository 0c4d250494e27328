#pragma once
// ScenariosPane: the library of scenarios; runs one as the world of the desk and judges it.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/scenarios/scenario_texts.h"

#include <QWidget>

#include <map>

class QSplitter;

namespace hamster {
class Button;
class EmptyState;
class FilterChips;
class SearchField;
class TableView;
} // namespace hamster

namespace hamster::scenarios {

class ScenarioDetail;

class ScenariosPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit ScenariosPane(const PaneContext &context);
    /// "scenario" by name or path.
    void showEntity(const EntityRef &entity) override;
    /// Adds the file to the list and chooses it; one that cannot be used is shown with what is wrong.
    void openFile(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildBar();
    void buildTable();
    void buildActions();
    void read(); ///< what runs
    void showList();
    void showChosen();
    void choose(const QString &source);
    void fitNames();
    void run(const QString &source, quint64 seed, bool toTheEnd);
    void backToDemo();
    void chooseFile();
    void retranslate();
    const Entry *entry(const QString &source) const;

    PaneContext m_context;
    std::vector<Entry> m_entries;
    struct LastRun {
        quint64 seed = 0;
        ScenarioRunView view;
    };
    std::map<QString, LastRun> m_lastRuns; ///< of this session, by source
    QString m_chosen, m_running;
    FilterChips *m_chips;
    SearchField *m_search;
    EmptyState *m_empty;
    QSplitter *m_split;
    TableView *m_table;
    CellTable *m_model;
    ScenarioDetail *m_detail;
    Button *m_open, *m_demo;
    QAction *m_openAction, *m_demoAction, *m_runAction;
};

} // namespace hamster::scenarios
