#include "app/desk/go_to.h"

#include <QApplication>

namespace hamster {

namespace {

const Sql kOrder{"SELECT order_number FROM orders WHERE order_number = ?1 OR public_id = ?2"};
const Sql kSku{"SELECT sku FROM products WHERE sku = ? COLLATE NOCASE ORDER BY id LIMIT 1"};
const Sql kTransaction{"SELECT transaction_key FROM pg_transactions WHERE transaction_key = ?"};
const Sql kProcess{"SELECT order_number FROM payment_processes WHERE gateway_reference_id = ?"};
const Sql kEvent{"SELECT event_id FROM messages WHERE event_id = ? ORDER BY id LIMIT 1"};

template <class... A>
QString first(DeskPort &port, DeskFile file, const Sql &sql, const A &...arguments)
{
    Database *database = port.reader(file);
    if (!database) return {};
    const auto found = database->value<std::string>(sql, arguments...);
    return found ? QString::fromStdString(*found) : QString();
}

} // namespace

void goTo(Navigator &navigator, DeskPort &port, const QString &text)
{
    const std::string wanted = text.trimmed().toStdString();
    const std::int64_t id = fromBase62(wanted).value_or(0);
    struct Search {
        QString kind;
        QString found;
    };
    const Search searches[] = {
        {QStringLiteral("order"), first(port, DeskFile::Ecommerce, kOrder, wanted, id)},
        {QStringLiteral("transaction"), first(port, DeskFile::Pg, kTransaction, wanted)},
        {QStringLiteral("product"), first(port, DeskFile::Ecommerce, kSku, wanted)},
        {QStringLiteral("order"), first(port, DeskFile::Gateway, kProcess, wanted)},
        {QStringLiteral("event"), first(port, DeskFile::Bus, kEvent, wanted)},
    };
    for (const Search &search : searches) {
        if (search.found.isEmpty()) continue;
        navigator.openEntity({search.kind, search.found});
        return;
    }
    navigator.notify(QApplication::translate("hamster::GoTo", "Nothing here is called “%1”.").arg(text.trimmed()), Family::Warn);
}

} // namespace hamster
