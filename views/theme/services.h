#pragma once
// Services: glyph, colour and names of each party. A service never stands without glyph and name.

#include "views/theme/tokens.h"

#include <QString>
#include <QStringView>

#include <span>

namespace hamster {

struct ServiceLook {
    QStringView party; ///< as toString(Party): "ecommerce", "cash-gateway", "hamster-pg", …
    QStringView icon;
    Token color; ///< tintOf() of it fills the node
    QStringView english;
    QStringView korean;
};

std::span<const ServiceLook> serviceLooks();
/// The look of a party; an unknown name gets the operator's grey person.
const ServiceLook &serviceLook(QStringView party);
/// The name in the current language of Theme; an unknown party is shown as it came.
QString serviceName(QStringView party);

} // namespace hamster
