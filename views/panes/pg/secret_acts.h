#pragma once
// SecretActs: what a person does to the secret that a merchant's webhooks are signed with: copy it, rotate it, end the rotation. Buttons
// for the head of the table, and the same in its context menu.

#include "views/frame/pane_spec.h"

#include <QWidget>

#include <array>

class QAction;

namespace hamster {
class Button;
class CellTable;
class CommandRun;
class TableView;
} // namespace hamster

namespace hamster::pgconsole {

class SecretActs final : public QWidget {
    Q_OBJECT
public:
    /// Acts on the current row of `table`, which shows `model` (of merchantRows()).
    SecretActs(const PaneContext &context, TableView *table, CellTable *model);
    /// The row or the model has changed.
    void refresh();
    void retranslate();

private:
    enum Act { Copy, Rotate, End };
    struct Merchant {
        QString mid;
        bool rotating = false;
    };
    /// An empty MID: none is chosen.
    Merchant merchant() const;
    void add(Act act, const QString &name, const QString &icon);
    void copy();
    void send(Act act);
    void answered(const CommandAnswer &answer);

    PaneContext m_context;
    TableView *m_table;
    CellTable *m_model;
    CommandRun *m_run;
    std::array<Button *, 3> m_buttons{};
    std::array<QAction *, 3> m_actions{};
    QString m_done; ///< what is said when the command on its way has succeeded
};

} // namespace hamster::pgconsole
