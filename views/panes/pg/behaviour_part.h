#pragma once
// BehaviourPart: how the PG behaves: a profile, or values of one's own by sliders, beside what is in force.

#include "views/desk_port.h"
#include "views/frame/pane_spec.h"

#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QGridLayout;
class QSlider;

namespace hamster {
class Button;
class CommandRun;
class Label;
class RunBar;
class SegmentedControl;
} // namespace hamster

namespace hamster::pgconsole {

class BehaviourPart final : public QWidget {
    Q_OBJECT
public:
    explicit BehaviourPart(const PaneContext &context);
    /// Shows what is in force. Sliders that somebody has moved stay until they are applied or reverted.
    void read();
    void retranslate();
    /// The values of the sliders.
    command::SetPgBehaviour values() const;

private:
    struct Setting {
        QString key;
        bool rate; ///< percent; else milliseconds
        Label *caption;
        QSlider *slider;
        Label *most; ///< the end of its scale
        QDoubleSpinBox *box;
        Label *inForce;
    };
    enum Which { Unstable, RequestLow, RequestHigh, DecisionLow, DecisionHigh, Limit, Invalid };
    void addSetting(QGridLayout *grid, const QString &key, bool rate, int sliderMost);
    void setValues(const command::SetPgBehaviour &values);
    std::vector<double> numbers(const command::SetPgBehaviour &values) const;
    QString problem() const;
    void touched();
    void updateButtons();
    void apply();
    void useProfile(const QString &profile);
    void answered(const CommandAnswer &answer);

    PaneContext m_context;
    SegmentedControl *m_profiles;
    Label *m_profileCaption, *m_custom, *m_hint, *m_problem, *m_profileTexts, *m_approvedCaption, *m_approved, *m_valueHead, *m_inForceHead;
    std::vector<Setting> m_settings;
    Button *m_apply, *m_revert;
    RunBar *m_bar;
    CommandRun *m_run;
    PgBehaviourView m_inForce;
    QString m_asked; ///< what the running command is about
    bool m_dirty = false, m_filling = false, m_known = false;
};

} // namespace hamster::pgconsole
