#pragma once
// ScenarioDetail: one scenario in full: what it is about, what it sets, run it, and what it expects, judged while it runs.

#include "views/panes/scenarios/scenario_texts.h"

#include <QWidget>

class QLineEdit;

namespace hamster {
class Button;
class Label;
class RunBar;
class StateChip;
class TableView;
} // namespace hamster

namespace hamster::scenarios {

class ScenarioDetail final : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioDetail(QWidget *parent = nullptr);
    /// `run`: of the open world, when this very scenario is it, or of another world that it was before (`past`), with the seed of that
    /// run; nothing: it has not run.
    void showScenario(const Entry &entry, const ScenarioRunView *run, bool past, quint64 seed, bool laboratory);
    void retranslate();

signals:
    /// `toTheEnd`: as fast as possible.
    void runRequested(const QString &source, quint64 seed, bool toTheEnd);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildRun();
    void showFacts();
    void showVerdict(const std::vector<ExpectationView> &judged, bool ended);
    void request(bool toTheEnd);
    void fitExpected();

    Entry m_entry;
    bool m_laboratory = false;
    Label *m_title, *m_description, *m_facts, *m_unsafe, *m_error, *m_phase, *m_expectHead;
    StateChip *m_verdict;
    RunBar *m_bar;
    QLineEdit *m_seed;
    Label *m_seedCaption;
    Button *m_run, *m_toEnd, *m_dice;
    CellTable *m_model;
    TableView *m_table;
};

} // namespace hamster::scenarios
