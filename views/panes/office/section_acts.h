#pragma once
// SectionActs: what a person can do to a part of the back office, as buttons and as actions of the pane. GUI thread only.

#include "views/frame/pane_spec.h"
#include "views/panes/office/section.h"

#include <QObject>

class QAction;
class QWidget;

namespace hamster {
class Button;
}

namespace hamster::office {

class SectionActs final : public QObject {
    Q_OBJECT
public:
    /// Object names begin with `name`: an action's is that with its key, a button's with ".act" (the first) or ".act." and the key.
    /// Dialogs and actions belong to `owner`.
    SectionActs(const PaneContext &context, const QString &name, std::vector<SectionAct> acts, QWidget *owner);

    const QList<QAction *> &actions() const { return m_actions; }
    const std::vector<Button *> &buttons() const { return m_buttons; } ///< whoever lays them out owns them
    /// The row that the acts are about; 0: the section as a whole.
    void setRow(qint64 row);
    void update();
    void retranslate();
    /// While there is nothing yet: the first act that can be done, and the one after it.
    bool canBegin() const { return possible(0) != nullptr; }
    void begin() { run(0); }
    QString firstText() const { return textOf(0); }
    bool canBeginSecond() const { return possible(1) != nullptr; }
    void beginSecond() { run(1); }
    QString secondText() const { return textOf(1); }

private:
    bool can(const SectionAct &act) const;
    void run(const SectionAct &act);
    const SectionAct *possible(int nth) const;
    void run(int nth);
    QString textOf(int nth) const;

    PaneContext m_context;
    std::vector<SectionAct> m_acts;
    QWidget *m_owner;
    qint64 m_row = 0;
    QList<QAction *> m_actions;
    std::vector<Button *> m_buttons;
};

} // namespace hamster::office
