#pragma once
// CompareDialog: where this run and a recorded one part: the first difference, then order by order.

#include "views/frame/navigator.h"
#include "views/history_port.h"
#include "views/recording_port.h"

#include <QDialog>

namespace hamster {

class Button;
class CellTable;
class Label;
class RowsBox;
class RunBar;
class TableView;

namespace timeline {

class CompareDialog final : public QDialog {
    Q_OBJECT
public:
    /// All outlive it. Begins with the run that a branch has left, if there is one.
    CompareDialog(DeskPort *port, Navigator *navigator, QWidget *parent);
    ~CompareDialog() override;

    void compareWith(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHead();
    void buildTable();
    void askFile();
    void take(const std::shared_ptr<const scenario::Comparison> &comparison, const QString &error);
    void showAll();
    void retranslate();

    RecordingPort *m_port;
    HistoryPort *m_history;
    Navigator *m_navigator;
    Label *m_headline, *m_other, *m_here, *m_there, *m_count, *m_with;
    Button *m_leftRun, *m_file, *m_stop;
    RunBar *m_bar;
    CellTable *m_model;
    TableView *m_table;
    RowsBox *m_rows; ///< room for the table
    bool m_running = false;
    QString m_against, m_error; ///< file; why there is no comparison
    std::shared_ptr<const scenario::Comparison> m_comparison;
};

} // namespace timeline
} // namespace hamster
