#pragma once
// How numbers and times are written on the desk. Times are given as UTC milliseconds and shown in Asia/Seoul.

#include <QString>

namespace hamster {

inline constexpr char16_t kMinus = u'\u2212';

/// "₩1,284,000", "−₩11,845"
QString formatWon(qint64 won);
/// A signed change: "+₩264", "−₩11,845", "₩0".
QString formatWonChange(qint64 won);
/// "4,812", "−3"
QString formatCount(qint64 count);
/// "+1", "−3", "0"
QString formatChange(qint64 count);

QString formatDate(qint64 utcMs);       ///< 2026-11-20
QString formatTime(qint64 utcMs);       ///< 14:32:05
QString formatTimeMs(qint64 utcMs);     ///< 14:32:05.118
QString formatDateTime(qint64 utcMs);   ///< 2026-11-20 14:32:05
QString formatDateTimeMs(qint64 utcMs); ///< 2026-11-20 14:32:05.118
/// "28 ms", "2.187 s", "4:05", "1:02:05"
QString formatDuration(qint64 ms);
/// What is left or has passed, read while it moves: "6.9 s", "4:05". Below zero: "0.0 s".
QString formatCountdown(qint64 ms);

} // namespace hamster
