#pragma once
// Words that several parts of the orders panes use, in the current language.

#include "views/panes/orders/fault_cause.h"

#include <QString>

#include <vector>

namespace hamster::orders {

/// "해바라기씨 1kg 외 1" / "해바라기씨 1kg +1"
QString itemsText(const QString &first, int others);
/// CARD → "Card"; unknown constants as they are.
QString methodText(const QString &method);
/// What a documented test card does: "Declined: limit exceeded".
QString cardText(const QString &token);
/// Why an order ended or money went back, from status_reason or a refund's reason; itself when there are no words for it.
QString reasonText(const QString &code);
/// The same in so few words that a column of a table holds them: PAYMENT_006 → "No answer from the PG".
QString shortReasonText(const QString &code);
/// "The PG did not answer in time (PAYMENT_006)": for what is copied and for whoever looks the code up.
QString reasonWithCode(const QString &code);
/// What the customer was told of it, from the stored Korean sentence.
QString messageText(const QString &code, const QString &message);
/// "F1 Connection refused · F8 Throws once", the rules as links, by their numbers. Rich text.
QString hitsText(std::vector<FaultMark> marks);
/// The same of one hit, and when.
QString hitText(const FaultMark &mark);
/// Those of other rules than `cause`.
std::vector<FaultMark> besides(std::vector<FaultMark> marks, const FaultMark &cause);
/// One line for each hit, for a tooltip; which of them stands behind the order's end is said first.
QString hitsStory(const OrderHits &hits);
/// "17.2 s", "5 min": how long a thing has been going on.
QString sinceText(qint64 ms);

} // namespace hamster::orders
