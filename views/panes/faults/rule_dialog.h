#pragma once
// RuleDialog: a new fault rule, or an existing one: what goes wrong, when, to whom and how long; said in words before it is sent.

#include "simulator/faults/fault_rule.h"
#include "views/widgets/command_dialog.h"

namespace hamster::faults_pane {

class KindChooser;
class RuleForm;

class RuleDialog final : public CommandDialog {
    Q_OBJECT
public:
    /// `rule`: what the fields begin with; its id is empty for a new one. `elapsedMs`: since the plan's origin.
    RuleDialog(const FaultRule &rule, qint64 elapsedMs, DeskPort *port, QWidget *parent);
    QString preview() const;

signals:
    /// The rule is set: what it is now, and its id.
    void told(const QString &text, const QString &rule);

protected:
    void enableForm(bool enabled) override;
    QString problem() override;
    Command command() const override;
    void accepted(const CommandAnswer &answer) override;
    void retranslate() override;

private:
    void showKind();
    void showPreview();
    FaultRule rule() const;

    FaultRule m_rule; ///< as it was
    qint64 m_elapsedMs;
    QWidget *m_body;
    KindChooser *m_kinds;
    Label *m_title, *m_name, *m_reaction, *m_preview;
    RuleForm *m_form;
};

} // namespace hamster::faults_pane
