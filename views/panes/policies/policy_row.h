#pragma once
// PolicyRow: one policy: title, what its chosen value teaches, and its values side by side.

#include "model/core/policies.h"

#include <QWidget>

namespace hamster {
class Label;
class SegmentedControl;
} // namespace hamster

namespace hamster::policies_pane {

class Verdict;

class PolicyRow final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyRow(const PolicyInfo &policy, QWidget *parent = nullptr);

    const PolicyInfo &policy() const { return m_policy; }
    /// `running`: in force; `chosen`: what it would be in the next world.
    void setValues(std::string_view running, std::string_view chosen);
    /// Locked: the values cannot be chosen, and `why` says so.
    void setLocked(bool locked, const QString &why);
    void setCurrent(bool current);
    void retranslate();

signals:
    void chosen(const QString &value);
    /// Clicked or reached by the keyboard: its detail is wanted.
    void entered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showText();
    const PolicyValue &value(std::string_view name) const;

    const PolicyInfo &m_policy;
    Label *m_title, *m_key;
    Verdict *m_unsafe;
    Label *m_teaches, *m_change;
    SegmentedControl *m_values;
    std::string_view m_running, m_chosen;
    bool m_current = false;
    QString m_why;
};

} // namespace hamster::policies_pane
