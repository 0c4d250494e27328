#include "views/panes/orders/number_scan.h"

#include <QElapsedTimer>

#include <algorithm>

namespace hamster::orders {

namespace {

using I = std::int64_t;

const std::string kBehindAll = "~"; // comes after every order number
constexpr int kScanRows = 20'000;   // order numbers of another form looked at in one statement
// Both by the index of order numbers alone.
const Sql kScanNext{"SELECT order_number FROM orders WHERE order_number > ?1 ORDER BY order_number LIMIT 1 OFFSET ?2"};
const Sql kScan{"SELECT id FROM orders WHERE order_number > ?1 AND order_number <= ?2 AND order_number GLOB ?3"};

constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"; // as bytes are compared
constexpr std::size_t kDayLength = 13, kNumberLength = 21;                   // "ORD-yyyyMMdd-", and with its 8 characters
constexpr int kLeading = 4;                                                  // of the 8 characters: steps are no finer
constexpr qint64 kWholeDay = 36 * 36 * 36 * 36;
constexpr qint64 kFastNs = 4'000'000, kSlowNs = 10'000'000; // of one statement

/// Order numbers are upper case, so bytes can be compared: GLOB needs two thirds of the time of LIKE, which folds every letter.
std::string globOf(std::string_view like)
{
    std::string glob;
    for (std::size_t i = 0; i < like.size(); ++i) {
        if (like[i] == '%') {
            glob += '*';
            continue;
        }
        if (like[i] == '\\') ++i;
        const char c = like[i];
        if (c == '*' || c == '?' || c == '[')
            glob.append("[").append(1, c).append("]");
        else
            glob += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return glob;
}

/// A bound behind `number`, `stride` further among the numbers of its day; empty when it is of another form.
std::string boundBehind(const std::string &number, qint64 stride)
{
    if (number.size() != kNumberLength || number.compare(0, 4, "ORD-") != 0) return {};
    qint64 value = 0;
    for (int i = 0; i < kLeading; ++i) {
        const std::size_t digit = kDigits.find(number[kDayLength + static_cast<std::size_t>(i)]);
        if (digit == std::string_view::npos) return {};
        value = value * 36 + static_cast<qint64>(digit);
    }
    value += stride;
    std::string bound = number.substr(0, kDayLength);
    if (value >= kWholeDay) return bound + kBehindAll;
    for (qint64 unit = kWholeDay / 36; unit > 0; unit /= 36) bound += kDigits[static_cast<std::size_t>(value / unit % 36)];
    return bound;
}

} // namespace

NumberScan::NumberScan(std::string_view like)
    : m_glob(globOf(like))
    , m_stride(kWholeDay / 64)
{}

bool NumberScan::step(Database &shop, int budgetMs)
{
    QElapsedTimer clock;
    clock.start();
    do {
        const qint64 begun = clock.nsecsElapsed();
        const std::string next = shop.value<std::string>(kScanNext, m_from, 0).value_or("");
        if (next.empty()) return true;
        // Numbers of a day are spread evenly: a bound can be reckoned, which halves the rows that are walked over.
        std::string end = boundBehind(next, m_stride);
        if (end.empty()) end = shop.value<std::string>(kScanNext, m_from, kScanRows).value_or(kBehindAll);
        Rows rows = shop.query(kScan, m_from, end, m_glob);
        while (rows.next()) m_ids.push_back(rows.get<I>(0));
        m_from = end;
        if (m_ids.size() > kFew || shop.failed()) return true;
        const qint64 took = clock.nsecsElapsed() - begun;
        if (took < kFastNs) m_stride = std::min(kWholeDay, m_stride * 2);
        if (took > kSlowNs) m_stride = std::max<qint64>(1, m_stride / 2);
    } while (clock.elapsed() < budgetMs);
    return false;
}

std::optional<std::vector<qint64>> NumberScan::found() const
{
    if (m_ids.size() > kFew) return std::nullopt;
    std::vector<qint64> ids = m_ids;
    std::ranges::sort(ids);
    return ids;
}

} // namespace hamster::orders
