#pragma once
// TraceRecorder: numbers the records of a run, folds them into its hash, keeps the newest in memory and, when asked, all in a file.

#include "model/core/ports.h"
#include "model/core/trace.h"

#include <QCryptographicHash>

#include <deque>
#include <fstream>
#include <functional>

namespace hamster {

class TraceRecorder final : public TraceSink {
public:
    struct Options {
        std::size_t keep = 100'000; ///< records in memory
        std::string file;           ///< JSON lines of every record; empty: none
    };

    TraceRecorder(const Clock &clock, Options options);

    void record(TraceRecord record) override;

    std::uint64_t count() const { return m_count; }
    /// SHA-256 over, per record in order: sequence, virtual ms, kind, from, to, subject, correlation, causation, SHA-256 of the payload.
    std::string hash() const;
    /// The newest records, oldest first.
    const std::deque<TraceRecord> &recent() const { return m_recent; }
    /// Called with every record, after it is numbered.
    std::function<void(const TraceRecord &)> observer;
    /// The laboratory's own: what reacts to what has happened.
    std::function<void(const TraceRecord &)> lookout;
    /// False when the trace file could not be written; the run itself goes on.
    bool fileOk() const { return !m_wantsFile || m_file.good(); }

private:
    void write(const TraceRecord &record);
    const Clock &m_clock;
    Options m_options;
    QCryptographicHash m_hash;
    std::string m_folded; ///< the record that is being hashed
    std::uint64_t m_count = 0;
    std::deque<TraceRecord> m_recent;
    bool m_wantsFile;
    std::ofstream m_file;
};

} // namespace hamster
