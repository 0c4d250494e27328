#pragma once
// What a PG's answer says of its transaction.

#include <QString>

namespace hamster::payments {

/// Of `pg_attempts.answer` to an inquiry: the transaction's state in our words, whichever PG has answered. Empty where it does not say, as
/// in an answer that was cut for being too long.
QString toldState(const QString &answer);

} // namespace hamster::payments
