#pragma once
// RuleForm: parameters, when, who and how long of a fault rule, as fields.

#include "simulator/faults/fault_rule.h"

#include <QWidget>

#include <vector>

class QSpinBox;
class QDoubleSpinBox;
class QVBoxLayout;

namespace hamster {
class DeskPort;
class FormField;
class Label;
class SegmentedControl;
class Switch;
} // namespace hamster

namespace hamster::faults_pane {

class AboutField;

class RuleForm final : public QWidget {
    Q_OBJECT
public:
    explicit RuleForm(DeskPort *port, QWidget *parent = nullptr);
    /// Shows the kind's parameters with their own values; what is said of when, who and how long stays.
    void setKind(const FaultKind &kind);
    /// `elapsedMs` since the plan's origin: "ends after" is said from now on.
    void setRule(const FaultRule &rule, qint64 elapsedMs);
    /// With kind, parameters and all; the id is left empty.
    FaultRule rule(qint64 elapsedMs) const;
    /// What is wrong with a field, which then has the focus; empty: nothing.
    QString problem();
    void retranslate();

signals:
    void changed();

private:
    struct ParameterInput {
        const FaultParameter *parameter;
        FormField *field; ///< null for a flag
        QWidget *input;   ///< QSpinBox or Switch
    };
    void buildWhen();
    void buildWho(DeskPort *port);
    void buildEnd();
    void showParts();

    const FaultKind *m_kind = nullptr;
    std::vector<ParameterInput> m_parameters;
    QWidget *m_parameterPart;
    QVBoxLayout *m_column, *m_parameterColumn;
    Label *m_whenHead, *m_whoHead, *m_endHead;
    SegmentedControl *m_when;
    QDoubleSpinBox *m_chance;
    QSpinBox *m_n;
    AboutField *m_about;
    Switch *m_limited, *m_ending;
    QSpinBox *m_left, *m_minutes;
};

} // namespace hamster::faults_pane
