#pragma once
// Scrubber: a slider over the events of the run: any past moment can be looked at, its right end is now. Its handle stands under the
// moment's place on the time axis above it: the mouse chooses a time, the keys go from event to event.

#include "views/history_port.h"

#include <QWidget>

namespace hamster {
class Button;
class Label;
} // namespace hamster

namespace hamster::timeline {

class PastSlider;
class TimeAxis;

class Scrubber final : public QWidget {
    Q_OBJECT
public:
    /// Hidden while no past is kept. `axis` must begin where this begins.
    Scrubber(HistoryPort *port, TimeAxis *axis, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void showView();
    void moved(int value);
    void chosen(int x);
    void place();
    void retranslate();

    HistoryPort *m_port;
    TimeAxis *m_axis;
    PastSlider *m_slider;
    Button *m_zoomOut, *m_zoomIn; ///< of the axis
    Label *m_where;
    quint64 m_first = 0; ///< event of the slider's left end
};

} // namespace hamster::timeline
