#pragma once
// FindingDetail: one violation: what it broke, when, the plan that does it, and what can be done with it.

#include "views/explorer_port.h"
#include "views/widgets/surface.h"

#include <optional>

namespace hamster {
class Button;
class CellTable;
class KeyValueGrid;
class Label;
class RunBar;
class TableView;
} // namespace hamster

namespace hamster::explorer_pane {

class FindingDetail final : public QWidget {
    Q_OBJECT
public:
    explicit FindingDetail(QWidget *parent = nullptr);
    /// `laboratory`: worlds can be opened.
    void showFinding(const ExploreFinding &finding, bool laboratory);
    void retranslate();

signals:
    void openRequested();
    void stopOpeningRequested();
    void shrinkRequested();
    void stopShrinkingRequested();
    void saveRequested();
    void copyRequested();
    void linkActivated(const QString &kind, const QString &id, bool beside);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildButtons();
    void showMoment();
    void showButtons();

    std::optional<ExploreFinding> m_finding;
    bool m_laboratory = false;
    Label *m_seed, *m_title, *m_evidence, *m_also, *m_status, *m_planHead, *m_size;
    KeyValueGrid *m_grid;
    RunBar *m_bar;
    CellTable *m_model;
    TableView *m_table;
    Button *m_open, *m_shrink, *m_save, *m_copy;
};

} // namespace hamster::explorer_pane
