#pragma once
// BreakerStrip: the circuit breaker before the PG, in one line: state, rates of the window, calls, and when it asks again.

#include <QWidget>

namespace hamster {
class DeskPort;
class Label;
class StateChip;
} // namespace hamster

namespace hamster::payments {

class BreakerStrip final : public QWidget {
    Q_OBJECT
public:
    explicit BreakerStrip(DeskPort *port, QWidget *parent = nullptr);
    void refresh();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    DeskPort *m_port;
    Label *m_caption, *m_rates, *m_calls, *m_next;
    StateChip *m_state;
};

} // namespace hamster::payments
