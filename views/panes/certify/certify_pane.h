#pragma once
// CertifyPane: the receiver check: fires webhook cases at somebody's receiver and shows which of them it gets wrong, judged by what its
// books say of money and stock.

#include "views/certify_port.h"
#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"

#include <QWidget>

class QSplitter;

namespace hamster {
class Button;
class CellTable;
class FilterChips;
class Label;
class RowsBox;
class RunBar;
class TableView;
class WarningStrip;
} // namespace hamster

namespace hamster::certify_pane {

class CaseDetail;
class CheckForm;
class CheckIntro;

class CertifyPane final : public QWidget {
    Q_OBJECT
public:
    explicit CertifyPane(const PaneContext &context);
    /// Asks for nothing: JUnit XML when the name ends in .xml, JSON otherwise.
    void saveTo(const QString &file);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildProblem();
    QWidget *buildCases();
    void buildTable();
    void buildActions();
    QAction *action(const QString &name, void (CertifyPane::*run)());
    void start();
    void startWith(const QStringList &cases);
    void stop();
    void again();
    void tryCorrect() { tryExample(certify::ReceiverKind::Correct); }
    void tryBroken() { tryExample(certify::ReceiverKind::CountsTwice); }
    /// Starts it and checks it at once.
    void tryExample(certify::ReceiverKind kind);
    bool startExample(certify::ReceiverKind kind);
    void stopExample();
    void copyCommand();
    void copyReport();
    void save();
    void clear();
    void showState();
    void showProblem();
    void showCases();
    void showChosen();
    void retranslate();
    QStringList selected() const; ///< names; the current one when nothing is selected
    QStringList failed() const;

    PaneContext m_context;
    CertifyPort *m_certify;
    CheckForm *m_form;
    CheckIntro *m_intro;
    QWidget *m_problem;
    Label *m_problemHead, *m_problemText;
    WarningStrip *m_hint;
    FilterChips *m_chips;
    RunBar *m_bar;
    QSplitter *m_split;
    Label *m_none;
    TableView *m_table;
    RowsBox *m_rows;
    CellTable *m_model;
    CaseDetail *m_detail;
    Button *m_report;
    QAction *m_startAction, *m_stopAction, *m_againAction, *m_copyAction, *m_jsonAction, *m_saveAction, *m_correctAction, *m_brokenAction,
        *m_stopExampleAction, *m_clearAction;
    QString m_chosen;       ///< name of a case
    bool m_filling = false; ///< the table's choice is not the person's
    bool m_touched = false; ///< the person has chosen since the run began
    bool m_wasRunning = false;
};

} // namespace hamster::certify_pane
