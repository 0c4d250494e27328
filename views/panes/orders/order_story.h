#pragma once
// OrderStory: an order as a document to send to others: what was bought, the money, the states, what happened when in all four services.

#include "views/panes/orders/order_facts.h"

#include <QString>

class QTextDocument;

namespace hamster::orders {

/// In the current language and always in the light colours. Everything that comes from data is plain text. `printedMs`: the world's clock.
void fillStory(QTextDocument &document, const OrderFacts &facts, qint64 printedMs);
/// Writes it as an A4 PDF. Gives why it could not be written; empty: it is there. The file that was there before stays when it fails.
QString writeStory(const OrderFacts &facts, qint64 printedMs, const QString &path);

} // namespace hamster::orders
