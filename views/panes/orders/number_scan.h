#pragma once
// NumberScan: the orders whose number contains a text, found in steps so that the window goes on.

#include "model/storage/database.h"

#include <QtGlobal>

#include <optional>
#include <string>
#include <vector>

namespace hamster::orders {

/// Looks through the index of order numbers for those that contain a text, in steps: an index is a fifth of its table. GUI thread only.
class NumberScan {
public:
    static constexpr std::size_t kFew = 500;
    /// `like`: as for LIKE … ESCAPE '\'.
    explicit NumberScan(std::string_view like);
    /// Goes on for about `budgetMs`. True: it is at its end, or has found more than kFew.
    bool step(Database &shop, int budgetMs);
    /// Ascending row ids; nothing: too many to be worth it.
    std::optional<std::vector<qint64>> found() const;

private:
    std::string m_glob, m_from;
    qint64 m_stride; ///< how much of a day is looked through in one statement
    std::vector<qint64> m_ids;
};

} // namespace hamster::orders
