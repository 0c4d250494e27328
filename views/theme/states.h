#pragma once
// States: the one family, icon and name in both languages of every (entity, state), wherever it is shown.

#include "views/theme/tokens.h"

#include <QString>
#include <QStringView>

#include <span>

namespace hamster {

/// One silhouette and one colour per family.
enum class Family { Idle, Wait, Unknown, Good, Warn, Bad, Gone, Return };

/// Colour of the family's text and icons; tintOf() of it fills the chip.
constexpr Token familyToken(Family family) { return static_cast<Token>(static_cast<int>(Token::Idle) + 2 * static_cast<int>(family)); }

/// How a state looks. All pointers are to static UTF-16 text.
struct StateLook {
    QStringView entity; ///< kebab name: "order", "process", "payment", "reservation", "pg-transaction", "delivery", "breaker",
                        ///< "coupon", "settlement", "settlement-line", "dead-letter", "invariant", "case", "refund"
    QStringView state;  ///< the constant: "PAYMENT_WAIT"
    Family family;
    QStringView icon; ///< name for paintIcon()
    QStringView english;
    QStringView korean;
};

/// Every known state, grouped by entity in the order of the domain.
std::span<const StateLook> stateLooks();

/// The look of a state; nullptr when the table does not know it.
const StateLook *findState(QStringView entity, QStringView state);

/// As findState(), but an unknown state is shown as idle ring with its constant in sentence case: a view never hides a state.
StateLook stateLook(QStringView entity, QStringView state);

/// The name in the current language of Theme.
QString stateName(QStringView entity, QStringView state);
/// The same shorter, for a narrow column: "Part. refunded".
QString briefState(const QString &name);

} // namespace hamster
