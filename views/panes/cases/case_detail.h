#pragma once
// CaseDetail: one case: what happened, its evidence, its order, and what a person does about it: take, resolve, repair the order.

#include "views/frame/pane_spec.h"
#include "views/panes/cases/case_queries.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace hamster {
class Button;
class CommandRun;
class IdLink;
class Label;
class RunBar;
class StateChip;
class TextViewer;
} // namespace hamster

namespace hamster::cases {

class CaseDetail final : public QWidget {
    Q_OBJECT
public:
    explicit CaseDetail(const PaneContext &context);
    void showCase(const std::optional<CaseFacts> &facts);
    QString order() const { return m_case ? m_case->order : QString(); } ///< of the shown case; empty: none
    bool writing() const;                                                ///< a reason is being written, which another case would take away
    void retranslate();
    void take();
    void focusReason();
    /// With which nothing of the case has to be scrolled to, in that width.
    int wantedHeight(int width) const;

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildForm();
    void showEvidence();
    int recordHeight() const;
    void updateButtons();
    void send(Command command, const QString &done);
    void resolve();
    void repair();
    void openLetter();
    QString why(bool needsReason) const;

    PaneContext m_context;
    std::optional<CaseFacts> m_case;
    Label *m_title, *m_advice, *m_facts, *m_resolution, *m_error, *m_cause, *m_written, *m_evidenceHead, *m_actHead;
    StateChip *m_state, *m_orderState;
    IdLink *m_order;
    TextViewer *m_evidence;
    QWidget *m_form, *m_record;
    QLineEdit *m_reason;
    QComboBox *m_to;
    Button *m_take, *m_resolve, *m_repair, *m_letters;
    RunBar *m_bar;
    CommandRun *m_run;
    QString m_done;
};

} // namespace hamster::cases
