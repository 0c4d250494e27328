#pragma once
// RecordingFixture: the recording side of a DeskFixture. The run is what the test sets; what it is asked is written down.

#include "views/desk_port.h"
#include "views/recording_port.h"

namespace hamster::test {

class RecordingFixture final : public RecordingPort {
public:
    explicit RecordingFixture(DeskPort *port)
        : RecordingPort(port)
    {}

    RecordedRun run() const override { return m_run; }
    void save(const QString &file, std::function<void(const Outcome &)> done) override
    {
        saved << file;
        answer = std::move(done);
    }
    Outcome open(const QString &file) override
    {
        opened << file;
        return refusal ? Outcome(*refusal) : success();
    }
    void playToEnd() override { ++ends; }
    void takeOver() override { ++takeOvers; }
    void compareWith(const QString &, Compared done) override { done(comparison, {}); }
    void setRun(RecordedRun run)
    {
        m_run = std::move(run);
        emit changed();
    }

    QStringList saved, opened;
    std::function<void(const Outcome &)> answer; ///< of the last save()
    std::optional<Error> refusal;
    std::shared_ptr<const scenario::Comparison> comparison; ///< what compareWith() comes to
    int ends = 0, takeOvers = 0;

private:
    RecordedRun m_run;
};

/// Ten minutes of a run with four acts by hand, the third not yet done while it is played.
inline RecordedRun someRun(RecordedRun::Replay replay)
{
    constexpr qint64 kFrom = 1'795'150'802'000;
    RecordedRun run;
    run.recordable = true;
    run.fromMs = kFrom;
    run.nowMs = kFrom + 310'000;
    run.endMs = replay == RecordedRun::Replay::Playing ? kFrom + 600'000 : run.nowMs;
    run.replay = replay;
    if (replay != RecordedRun::Replay::None) run.file = QStringLiteral("/home/kim/black-friday.json");
    run.tasks = 48'211;
    run.tasksRun = 25'004;
    std::vector<HandAct> acts{
        {120, kFrom + 42'000, QStringLiteral("charge-points"), QStringLiteral("SDi90z18Wc"), QStringLiteral("amount 5000"), {}},
        {9'120, kFrom + 130'500, QStringLiteral("crash"), QStringLiteral("cash-gateway"), {}, {}},
        {14'400, kFrom + 190'000, QStringLiteral("restart"), QStringLiteral("cash-gateway"), {}, {}},
        {40'200, kFrom + 480'000, QStringLiteral("cancel-order"), QStringLiteral("SDiAomhats"), {}, QStringLiteral("changed my mind")}};
    if (replay != RecordedRun::Replay::Playing) acts.pop_back();
    run.done = 3;
    run.acts = std::make_shared<const std::vector<HandAct>>(std::move(acts));
    return run;
}

} // namespace hamster::test
