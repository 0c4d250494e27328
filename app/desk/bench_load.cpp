#include "app/desk/bench_load.h"

#include "model/ecommerce/schema.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <thread>

namespace hamster {

namespace {

constexpr int kTickMs = 50; // as the engine tells its commits
constexpr int kRowsPerTick = 500;

const Sql kKeep{"CREATE TEMP TABLE kept AS SELECT id, public_id, payment_state FROM main.orders ORDER BY id DESC LIMIT 5000"};
const Sql kLastLog{"SELECT coalesce(max(id), 0) FROM state_log"};
const Sql kFlip{"UPDATE orders SET payment_state = CASE payment_state WHEN 'READY' THEN 'APPROVED' ELSE 'READY' END WHERE id IN "
                "(SELECT id FROM temp.kept ORDER BY id DESC LIMIT ?1 OFFSET ?2)"};
const Sql kLog{
    "INSERT INTO state_log (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, version, created_at) "
    "SELECT 'order', public_id, 'BENCH', 'BENCH', 'bench', '', '', 1000000 + ?3, 0 FROM temp.kept ORDER BY id DESC LIMIT ?1 OFFSET ?2"};
const Sql kBack{"UPDATE orders SET payment_state = (SELECT k.payment_state FROM temp.kept k WHERE k.id = orders.id) WHERE id IN (SELECT id "
                "FROM temp.kept)"};
const Sql kUnlog{"DELETE FROM state_log WHERE id > ? AND cause = 'bench'"};

/// Writes until it is stopped; then puts everything back.
class Writer {
public:
    explicit Writer(std::string path)
        : m_path(std::move(path))
        , m_thread([this] { run(); })
    {}
    ~Writer() { stop(); }
    void stop()
    {
        m_stopped = true;
        if (m_thread.joinable()) m_thread.join();
    }
    std::int64_t rows() const { return m_rows; }
    std::string error() const { return m_error; } ///< after stop()

private:
    void run()
    {
        auto opened = Database::open({m_path, Durability::Normal}, ecommerce::migrations());
        if (!opened) return (void)(m_error = opened.error().detail);
        Database &shop = **opened;
        (void)shop.script("PRAGMA busy_timeout = 5000");
        const auto last = shop.value<std::int64_t>(kLastLog).value_or(0);
        shop.exec(kKeep);
        auto next = std::chrono::steady_clock::now();
        for (std::int64_t tick = 0; !m_stopped && !shop.failed(); ++tick) {
            if (Outcome begun = shop.beginImmediate(); !begun) break;
            const std::int64_t offset = tick % 10 * kRowsPerTick;
            shop.exec(kFlip, kRowsPerTick, offset);
            shop.exec(kLog, kRowsPerTick, offset, tick);
            if (!shop.commit()) break;
            m_rows += kRowsPerTick;
            next += std::chrono::milliseconds(kTickMs);
            std::this_thread::sleep_until(next);
        }
        if (shop.failed()) m_error = shop.failure().detail;
        if (!shop.inAutocommit()) shop.rollback();
        shop.clearFailure();
        (void)shop.beginImmediate();
        shop.exec(kBack);
        shop.exec(kUnlog, last);
        if (Outcome back = shop.commit(); !back) m_error = back.error().detail;
    }

    std::string m_path, m_error;
    std::atomic<bool> m_stopped{false};
    std::atomic<std::int64_t> m_rows{0};
    std::thread m_thread; ///< last: it uses the rest
};

} // namespace

double threadSeconds()
{
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_nsec) / 1e9;
}

LoadReport runLoad(const QString &folder, EnginePort &port, QTableView &table, int ms)
{
    LoadReport report;
    Writer writer((folder + QStringLiteral("/ecommerce.db")).toStdString());
    QTimer tell;
    tell.setInterval(kTickMs);
    QObject::connect(&tell, &QTimer::timeout, &port, [&port] { emit port.changed(); });
    tell.start();
    std::vector<double> frames;
    QElapsedTimer whole, turn, frame;
    whole.start();
    const double before = threadSeconds();
    while (whole.elapsed() < ms) {
        turn.start();
        QApplication::processEvents(QEventLoop::AllEvents, 5);
        report.worstTurnMs = std::max(report.worstTurnMs, static_cast<double>(turn.nsecsElapsed()) / 1e6);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    report.guiShare = (threadSeconds() - before) * 1000 / static_cast<double>(whole.elapsed());
    report.rowsPerSecond = static_cast<double>(writer.rows()) * 1000 / static_cast<double>(whole.elapsed());
    for (int i = 0; i < 21; ++i) {
        frame.start();
        table.viewport()->repaint();
        frames.push_back(static_cast<double>(frame.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(frames);
    report.frameMedianMs = frames[frames.size() / 2];
    tell.stop();
    writer.stop();
    report.error = QString::fromStdString(writer.error());
    return report;
}

} // namespace hamster
