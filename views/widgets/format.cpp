#include "views/widgets/format.h"

#include "views/theme/theme.h"
#include "views/widgets/seconds.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr qint64 kSeoulOffsetMs = 9 * 3600 * 1000; // no summer time since 1988

QString grouped(quint64 value)
{
    QString digits = QString::number(value);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) digits.insert(at, u',');
    return digits;
}

/// Behind a number of seconds; Korean writes no space.
QString secondsUnit() { return Theme::current().language() == Language::Korean ? u"초"_s : u" s"_s; }

quint64 magnitude(qint64 value) { return value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value); }

QString seoul(qint64 utcMs, const QString &format)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs + kSeoulOffsetMs, Qt::UTC).toString(format);
}

} // namespace

QString formatWon(qint64 won)
{
    const QString digits = u'₩' + grouped(magnitude(won));
    return won < 0 ? kMinus + digits : digits;
}

QString formatWonChange(qint64 won) { return won > 0 ? u'+' + formatWon(won) : formatWon(won); }

QString formatCount(qint64 count) { return count < 0 ? kMinus + grouped(magnitude(count)) : grouped(magnitude(count)); }

QString formatChange(qint64 count) { return count > 0 ? u'+' + formatCount(count) : formatCount(count); }

QString formatDate(qint64 utcMs) { return seoul(utcMs, u"yyyy-MM-dd"_s); }
QString formatTime(qint64 utcMs) { return seoul(utcMs, u"HH:mm:ss"_s); }
QString formatTimeMs(qint64 utcMs) { return seoul(utcMs, u"HH:mm:ss.zzz"_s); }
QString formatDateTime(qint64 utcMs) { return seoul(utcMs, u"yyyy-MM-dd HH:mm:ss"_s); }
QString formatDateTimeMs(qint64 utcMs) { return seoul(utcMs, u"yyyy-MM-dd HH:mm:ss.zzz"_s); }

QString formatDuration(qint64 ms)
{
    if (ms < 0) return kMinus + formatDuration(-ms);
    if (ms < 1000) return u"%1 ms"_s.arg(ms);
    if (ms < 60'000) return u"%1.%2"_s.arg(ms / 1000).arg(ms % 1000, 3, 10, QLatin1Char('0')) + secondsUnit();
    // Two units, the smaller one only when there is something of it: "1:12" could be hours as well.
    const bool korean = Theme::current().language() == Language::Korean;
    const auto both = [](qint64 large, const QString &largeUnit, qint64 small, const QString &smallUnit) {
        const QString first = QString::number(large) + largeUnit;
        return small == 0 ? first : first + u' ' + QString::number(small) + smallUnit;
    };
    const qint64 seconds = ms / 1000;
    const QString minute = korean ? u"분"_s : u"m"_s;
    if (seconds < 3600) return both(seconds / 60, minute, seconds % 60, korean ? u"초"_s : u"s"_s);
    return both(seconds / 3600, korean ? u"시간"_s : u"h"_s, seconds / 60 % 60, minute);
}

QString formatSeconds(double seconds, int decimals) { return QString::number(seconds, 'f', decimals) + secondsUnit(); }

QString formatCountdown(qint64 ms)
{
    const qint64 whole = ms / 1000;
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    if (whole >= 3600) return QString::number(whole / 3600) + u':' + two(whole / 60 % 60) + u':' + two(whole % 60);
    if (whole >= 60) return QString::number(whole / 60) + u':' + two(whole % 60);
    return QString::number(static_cast<double>(std::max<qint64>(0, ms)) / 1000.0, 'f', 1) + secondsUnit();
}

} // namespace hamster
