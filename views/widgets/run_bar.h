#pragma once
// RunBar: the 3-px bar over a form that is waiting for its answer.

#include <QTimer>
#include <QWidget>

namespace hamster {

class RunBar final : public QWidget {
    Q_OBJECT
public:
    explicit RunBar(QWidget *parent = nullptr);
    /// 0 … 1; negative: how far is not known, the bar travels (stands still with reduced motion).
    void setProgress(double share);
    void setRunning(bool running);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = -1;
    int m_step = 0;
    bool m_running = false;
    QTimer m_tick;
};

} // namespace hamster
