#pragma once
// PolicyDetail: one policy in full: each value with what it teaches, what it breaks, what it takes to see it, and the run that shows it.

#include "model/core/policies.h"
#include "views/widgets/surface.h"

class QVBoxLayout;

namespace hamster {
class Button;
class IdLink;
class Label;
} // namespace hamster

namespace hamster::policies_pane {

class PolicyDetail final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyDetail(QWidget *parent = nullptr);
    /// `laboratory`: the damage can be shown. Cheap when nothing changed.
    void showPolicy(const PolicyInfo &policy, std::string_view running, bool laboratory);
    void retranslate();

signals:
    void invariantRequested(const QString &id);
    void scenarioRequested(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    QWidget *makeValue(const PolicyValue &value);

    const PolicyInfo *m_policy = nullptr;
    std::string_view m_running;
    bool m_laboratory = false;
    Label *m_title, *m_key;
    QWidget *m_values = nullptr; ///< made anew for each policy
    QVBoxLayout *m_column;
};

} // namespace hamster::policies_pane
