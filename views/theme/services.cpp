#include "views/theme/services.h"

#include "views/theme/theme.h"

#include <algorithm>

namespace hamster {
namespace {

constexpr ServiceLook kServices[] = {
    {u"ecommerce", u"basket", Token::Ecommerce, u"ecommerce", u"쇼핑몰"},
    {u"cash-gateway", u"shield", Token::Gateway, u"cash gateway", u"결제 게이트웨이"},
    {u"payment", u"core", Token::Payment, u"payment", u"결제 코어"},
    {u"hamster-pg", u"pg", Token::Pg, u"hamster PG", u"햄스터 PG"},
    {u"bus", u"bus", Token::Bus, u"event bus", u"이벤트 버스"},
    {u"customer", u"user", Token::Customer, u"customer", u"고객"},
    {u"data-platform", u"export", Token::DataPlatform, u"data platform", u"데이터 플랫폼"},
    {u"operator", u"hold", Token::Customer, u"operator", u"운영자"},
};

const ServiceLook *find(QStringView party)
{
    const auto found = std::ranges::find(kServices, party, &ServiceLook::party);
    return found == std::end(kServices) ? nullptr : &*found;
}

} // namespace

std::span<const ServiceLook> serviceLooks() { return kServices; }

const ServiceLook &serviceLook(QStringView party)
{
    const ServiceLook *known = find(party);
    return known ? *known : *find(u"operator");
}

QString serviceName(QStringView party)
{
    const ServiceLook *known = find(party);
    if (!known) return party.toString();
    return (Theme::current().language() == Language::Korean ? known->korean : known->english).toString();
}

} // namespace hamster
