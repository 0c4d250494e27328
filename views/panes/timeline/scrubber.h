#pragma once
// Scrubber: a slider over the events of the run: any past moment can be looked at, its right end is now.

#include "views/history_port.h"

#include <QWidget>

class QSlider;

namespace hamster {
class Label;
}

namespace hamster::timeline {

class Scrubber final : public QWidget {
    Q_OBJECT
public:
    /// Hidden while no past is kept.
    explicit Scrubber(HistoryPort *port, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showView();
    void moved(int value);
    void retranslate();

    HistoryPort *m_port;
    QSlider *m_slider;
    Label *m_where;
    quint64 m_first = 0; ///< event of the slider's left end
};

} // namespace hamster::timeline
