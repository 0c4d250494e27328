#pragma once
// CaseDetail: one case of the receiver check: what was fired shot by shot, what must be in the books, what was found, what it costs.

#include "views/certify_port.h"

#include <QWidget>

#include <array>

namespace hamster {
class Button;
class CellTable;
class Label;
class StateChip;
class TableView;
} // namespace hamster

namespace hamster::certify_pane {

class CaseDetail final : public QWidget {
    Q_OBJECT
public:
    explicit CaseDetail(QWidget *parent = nullptr);
    /// `selected`: how many cases the buttons mean. `running`: a check runs, no other one can begin.
    void showCase(const CertifyCase &one, int selected, bool running);
    void retranslate();
    QSize minimumSizeHint() const override; ///< with the lines that its texts need at its width

signals:
    void againRequested();
    void copyRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Fact { Expected, Found, Order, Cost, Facts };
    QWidget *buildHead();
    QWidget *buildFacts();
    QWidget *buildButtons();
    void showFacts();

    CertifyCase m_case;
    int m_selected = 1;
    bool m_running = false;
    StateChip *m_state;
    Label *m_title, *m_name, *m_finding, *m_shotsHead, *m_booksHead;
    std::array<Label *, Facts> m_captions{}, m_values{};
    CellTable *m_model;
    TableView *m_shots;
    Button *m_again, *m_copy;
};

} // namespace hamster::certify_pane
