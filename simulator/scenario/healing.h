#pragma once
// Healing: ends everything that makes a run fail: faults off, services up, dead letters redriven until none is left that can be handled.

#include "simulator/laboratory/laboratory.h"

namespace hamster::scenario {

class Healing {
public:
    /// The laboratory must outlive it. Nothing happens before begin().
    explicit Healing(Laboratory &laboratory)
        : m_laboratory(laboratory)
    {}

    void begin();
    /// True during the first minutes, in which most dead letters come. Later ones are redriven too, by the hour.
    bool busy() const { return m_roundsLeft > 0; }

private:
    void restartServices();
    void round();
    /// Redrives what is pending, the oldest of each key first, with the payloads that were sent; false: there is nothing.
    void releaseWebhooks();
    bool redriveOldest();

    Laboratory &m_laboratory;
    Lifeline m_life;
    int m_roundsLeft = 0;
    int m_lateRoundsLeft = 0;
};

} // namespace hamster::scenario
