#pragma once
// BreakerPane: the window of the circuit breaker before the PG: why it opened, what it lets through, and how the trials went.

#include "views/frame/pane_spec.h"

#include <QWidget>

class QBoxLayout;

namespace hamster {
class KpiFigure;
class Label;
class PermitBoxes;
class EmptyState;
class StateChip;
class WindowChart;
} // namespace hamster

namespace hamster::breaker {

class BreakerPane final : public QWidget {
    Q_OBJECT
public:
    explicit BreakerPane(const PaneContext &context);
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildFigures();
    QWidget *buildKey();
    QWidget *buildPermits();
    void refresh();
    void refreshFigures();
    void refreshEmpty();
    void fitKey();
    void fitHeight();
    int limitsHeight() const;
    int permitsHeight() const;
    void retranslate();

    PaneContext m_context;
    EmptyState *m_empty;
    StateChip *m_state;
    KpiFigure *m_failed, *m_slow, *m_calls, *m_rejected;
    Label *m_limits, *m_next, *m_keyFailed, *m_keyFailedSlow, *m_keySlow, *m_keySuccess, *m_keyRate, *m_permitsTitle, *m_permitsWords;
    QBoxLayout *m_key; ///< the fills, and the line
    WindowChart *m_chart;
    PermitBoxes *m_permits;
    QWidget *m_permitsPart = nullptr;
};

} // namespace hamster::breaker
