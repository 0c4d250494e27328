#include "views/panes/office/act_names.h"

#include "views/items/columns.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

class ActTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::ActTexts)
};

struct Name {
    const char *key;
    const char *text; ///< source text
};

// clang-format off: the table reads as a table
constexpr Name kActs[] = {
    {"order.cancel", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Cancel an order")},
    {"order.repair", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Put an order right")},
    {"refund.request", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Ask for a refund")},
    {"stock.adjust", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Adjust stock")},
    {"stock.adjustment-refused", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Stock adjustment refused")},
    {"product.register", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Add a product")},
    {"product.change", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Change a product")},
    {"vendor.register", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Add a vendor")},
    {"vendor.change", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Change a vendor's terms")},
    {"member.register", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Add a member")},
    {"coupon.create", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Make a coupon")},
    {"coupon-policy.create", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Make a coupon")},
    {"coupon.issue", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Give a coupon")},
    {"coupon.stop", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Stop a coupon")},
    {"points.charge", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Charge points")},
    {"case.raise", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Raise a case")},
    {"case.take", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Take a case")},
    {"case.resolve", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Resolve a case")},
    {"letter.handle", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Handle a dead letter")},
    {"message.act", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Act on a message")},
    {"outcome.force", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Force an outcome")},
    {"outcome.forget", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Forget a forced outcome")},
    {"secret.rotate", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Rotate a webhook secret")},
    {"secret.end-rotation", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "End a secret's rotation")},
    {"transaction.decide", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Decide a PG transaction")},
    {"webhook.hold", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Hold a webhook")},
    {"webhook.release", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Release a webhook")},
    {"webhook.drop", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Drop a webhook")},
    {"webhook.duplicate", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Duplicate a webhook")},
    {"webhook.resend", QT_TRANSLATE_NOOP("hamster::office::ActTexts", "Send a webhook again")},
};
// clang-format on

const Sql kOrder{"SELECT order_number, order_number FROM orders WHERE public_id = ?"};
const Sql kProduct{"SELECT sku, sku FROM products WHERE public_id = ?"};
const Sql kVendor{"SELECT '', name FROM vendors WHERE public_id = ?"};
const Sql kMember{"SELECT '', name FROM members WHERE public_id = ?"};
const Sql kPolicy{"SELECT code, code FROM coupon_policies WHERE public_id = ?"};
const Sql kCoupon{"SELECT p.code, p.code FROM user_coupons u JOIN coupon_policies p ON p.public_id = u.policy_public_id "
                  "WHERE u.public_id = ?"};

/// Where a command's subject is found in the shop, and the kind under which a pane opens it. '' in the first column: by its public id.
struct Way {
    QLatin1String prefix;
    const Sql *sql;
    QLatin1String kind;
};
const std::array kWays{Way{"order."_L1, &kOrder, "order"_L1},           Way{"refund."_L1, &kOrder, "order"_L1},
                       Way{"product."_L1, &kProduct, "product"_L1},     Way{"stock."_L1, &kProduct, "product"_L1},
                       Way{"vendor."_L1, &kVendor, "office-vendor"_L1}, Way{"member."_L1, &kMember, "member"_L1},
                       Way{"points."_L1, &kMember, "member"_L1},        Way{"coupon-policy."_L1, &kPolicy, "coupon"_L1},
                       Way{"coupon.stop"_L1, &kPolicy, "coupon"_L1},    Way{"coupon.issue"_L1, &kCoupon, "coupon"_L1}};

} // namespace

QString actName(const QString &command)
{
    for (const Name &name : kActs)
        if (command == QLatin1String(name.key)) return ActTexts::tr(name.text);
    return command;
}

AboutLink auditSubject(DeskPort &port, const QString &command, const QString &subject)
{
    AboutLink link{{}, {{}, subject}, {}};
    if (command.startsWith("case."_L1)) link.target.kind = u"case"_s;
    Database *shop = port.reader(DeskFile::Ecommerce);
    const auto id = fromBase62(subject.toStdString());
    if (!shop || !id) return link;
    for (const Way &way : kWays) {
        if (!command.startsWith(way.prefix)) continue;
        Rows rows = shop->query(*way.sql, *id);
        if (!rows.next()) return link;
        const QString key = columnText(rows, 0);
        return {{}, {way.kind, key.isEmpty() ? subject : key}, columnText(rows, 1)};
    }
    return link;
}

} // namespace hamster::office
