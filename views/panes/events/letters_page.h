#pragma once
// LettersPage: dead letters with their exception and payload: dry run, edit a copy, redrive one or many, resolve, ignore; each with a
// reason.

#include "views/frame/pane_spec.h"
#include "views/panes/events/event_queries.h"

#include <QWidget>

class QLineEdit;

namespace hamster {
class Button;
class CommandRun;
class FilterChips;
class IdLink;
class Label;
class RunBar;
class StateChip;
class Switch;
} // namespace hamster

namespace hamster::events {

class ListPage;

class LettersPage final : public QWidget {
    Q_OBJECT
public:
    explicit LettersPage(const PaneContext &context);
    void read();
    void forget();
    void retranslate();
    /// By public id.
    void chooseLetter(qint64 id);

private:
    void buildBar();
    void buildDetail();
    void showLetter();
    void updateButtons();
    /// What a person does; one at a time.
    enum class Act { Redrive, Rehearse, Resolve, Ignore };
    void buildForm();
    void buildActions();
    void act(Act act);
    void edit();
    void redriveAll();
    void answered(const CommandAnswer &answer);
    Command commandOf(Act act) const;
    QString doneText() const;
    std::vector<std::int64_t> chosen() const; ///< pending letters that are selected
    /// Why nothing can be done now; empty: it can.
    QString why(bool needsReason) const;

    PaneContext m_context;
    ListPage *m_list;
    FilterChips *m_chips;
    Label *m_exception, *m_facts, *m_edited, *m_faults, *m_effect, *m_rehearsed, *m_error, *m_running;
    StateChip *m_state;
    IdLink *m_key;
    QWidget *m_form;
    QLineEdit *m_reason;
    Switch *m_original; ///< with the payload that it came with
    Button *m_redrive, *m_rehearse, *m_edit, *m_resolve, *m_ignore;
    RunBar *m_bar;
    CommandRun *m_run;
    QAction *m_redriveAction, *m_rehearseAction, *m_editAction, *m_resolveAction, *m_ignoreAction, *m_allAction;
    std::optional<LetterFacts> m_letter;
    Act m_doing = Act::Redrive;
    int m_many = 0; ///< letters that the running redrive is about; 0: one
};

} // namespace hamster::events
