#pragma once
// LettersPage: dead letters with their exception and payload; redrive or ignore one, with a reason.

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
    void act(bool redrive);
    void answered(const CommandAnswer &answer);
    QString why() const; ///< why nothing can be done now; empty: it can

    PaneContext m_context;
    ListPage *m_list;
    FilterChips *m_chips;
    Label *m_exception, *m_facts, *m_edited, *m_effect, *m_error, *m_running;
    StateChip *m_state;
    IdLink *m_key;
    QWidget *m_form;
    QLineEdit *m_reason;
    Button *m_redrive, *m_ignore;
    RunBar *m_bar;
    CommandRun *m_run;
    QAction *m_redriveAction, *m_ignoreAction;
    std::optional<LetterFacts> m_letter;
    bool m_redriving = false;
};

} // namespace hamster::events
