#pragma once
// RequestForm: how many seeds from where, how large, under which PG and policies, on how many threads; and the button that begins or stops.

#include "views/explorer_port.h"
#include "views/widgets/surface.h"

class QComboBox;
class QSpinBox;

namespace hamster {
class Button;
class FormField;
} // namespace hamster

namespace hamster::explorer_pane {

class RequestForm final : public QWidget {
    Q_OBJECT
public:
    explicit RequestForm(QWidget *parent = nullptr);

    ExploreRequest request() const;
    /// The values of a run that is shown: what stands here is what was asked.
    void setRequest(const ExploreRequest &request);
    /// What the choice "as the open world" means.
    void setWorldPolicies(const Policies &policies);
    void setRunning(bool running, bool stopping);
    void retranslate();

signals:
    void startRequested();
    void stopRequested();
    /// By hand: it asks for something else now.
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    FormField *add(QWidget *input, const QString &name, int stretch);
    void fillPolicies();
    void fitProfile();
    int policiesAt(const Policies &policies);

    QSpinBox *m_seeds, *m_from, *m_orders, *m_workers;
    QComboBox *m_profile, *m_policies;
    FormField *m_seedsField, *m_fromField, *m_ordersField, *m_workersField, *m_profileField, *m_policiesField;
    Button *m_start;
    Policies m_world, m_run; ///< of the open world; of a run with several unsafe ones
    bool m_running = false;
};

} // namespace hamster::explorer_pane
