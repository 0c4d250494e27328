#include "simulator/laboratory/trace_recorder.h"

#include "model/core/json.h"
#include "model/core/text.h"

namespace hamster {

namespace {
void fold(std::string &text, std::string_view part)
{
    text.append(part);
    text.push_back('\0');
}
} // namespace

TraceRecorder::TraceRecorder(const Clock &clock, Options options)
    : m_clock(clock)
    , m_options(std::move(options))
    , m_hash(QCryptographicHash::Sha256)
    , m_wantsFile(!m_options.file.empty())
{
    if (m_wantsFile) m_file.open(m_options.file, std::ios::out | std::ios::trunc | std::ios::binary);
}

void TraceRecorder::record(TraceRecord record)
{
    record.sequence = ++m_count;
    record.at = m_clock.now();
    m_folded.clear();
    fold(m_folded, std::to_string(record.sequence));
    fold(m_folded, std::to_string(record.at.ms));
    fold(m_folded, toString(record.kind));
    fold(m_folded, toString(record.from));
    fold(m_folded, toString(record.to));
    fold(m_folded, record.subject);
    fold(m_folded, record.correlation);
    fold(m_folded, record.causation);
    fold(m_folded, sha256(record.payload));
    m_hash.addData(QByteArrayView(m_folded.data(), static_cast<qsizetype>(m_folded.size())));
    if (m_wantsFile) write(record);
    if (observer) observer(record);
    if (lookout) lookout(record);
    if (m_options.keep == 0) return;
    m_recent.push_back(std::move(record));
    if (m_recent.size() > m_options.keep) m_recent.pop_front();
}

std::string TraceRecorder::hash() const { return m_hash.result().toHex().toStdString(); }

void TraceRecorder::write(const TraceRecord &record)
{
    JsonWriter out;
    out.beginObject()
        .field("seq", static_cast<std::int64_t>(record.sequence))
        .field("at", record.at.ms)
        .field("kind", toString(record.kind));
    out.field("from", toString(record.from)).field("to", toString(record.to)).field("name", record.name).field("subject", record.subject);
    out.field("correlation", record.correlation).field("causation", record.causation).field("payload", record.payload).endObject();
    m_file << out.text() << '\n';
}

} // namespace hamster
