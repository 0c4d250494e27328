#include "model/core/actor.h"

namespace hamster {

namespace {

constexpr std::array<std::string_view, kRoles.size()> kRoleNames{"ADMIN", "VENDOR_STAFF", "FINANCE", "CS", "TRAINER", "CUSTOMER"};
constexpr std::string_view kMemberPrefix = "member:";

/// Who may do it besides ADMIN and TRAINER, who may do everything.
struct Line {
    std::string_view name;
    bool vendorStaff, finance, cs, customer;
};
// clang-format off: the table reads as a table
constexpr std::array<Line, kActs.size()> kTable{{
    //                    staff  finance cs     customer
    {"order.cancel", true, false, true, true},
    {"order.repair", false, false, true, false},
    {"refund.request", true, true, true, true},
    {"stock.adjust", true, false, false, false},
    {"product.register", true, false, false, false},
    {"product.change", true, false, false, false},
    {"vendor.register", false, false, false, false},
    {"vendor.change", false, false, false, false},
    {"member.register", false, false, true, false},
    {"coupon.create", true, false, false, false},
    {"coupon.issue", true, false, true, false},
    {"coupon.stop", true, false, false, false},
    {"points.charge", false, true, true, true},
    {"case.raise", true, true, true, false},
    {"case.take", false, true, true, false},
    {"case.resolve", false, true, true, false},
    {"letter.handle", false, true, true, false},
    {"message.act", false, false, false, false},
}};
// clang-format on

const Line &lineOf(Act act) { return kTable[static_cast<std::size_t>(act)]; }

} // namespace

std::string_view toString(Role role) { return kRoleNames[static_cast<std::size_t>(role)]; }

std::optional<Role> roleFrom(std::string_view name)
{
    for (const Role role : kRoles)
        if (toString(role) == name) return role;
    return std::nullopt;
}

std::string Actor::text() const
{
    // a bare name that would be read as another role's keeps its own in front
    if (role == Role::Customer || (role == Role::VendorStaff && parse(name).role == role)) return name;
    return std::string(toString(role)) + ":" + name;
}

Actor Actor::parse(std::string_view text)
{
    if (text.starts_with(kMemberPrefix)) return {std::string(text), Role::Customer};
    const std::size_t colon = text.find(':');
    const auto role = colon == std::string_view::npos ? std::nullopt : roleFrom(text.substr(0, colon));
    if (!role) return {std::string(text), Role::VendorStaff};
    return {std::string(text.substr(colon + 1)), *role};
}

std::string_view toString(Act act) { return lineOf(act).name; }

bool isAllowed(Role role, Act act)
{
    const Line &line = lineOf(act);
    switch (role) {
    case Role::Admin:
    case Role::Trainer: return true;
    case Role::VendorStaff: return line.vendorStaff;
    case Role::Finance: return line.finance;
    case Role::Cs: return line.cs;
    case Role::Customer: return line.customer;
    }
    return false;
}

Outcome permitted(const Actor &actor, Act act)
{
    if (isAllowed(actor.role, act)) return success();
    return {ErrorCode::Denied, std::string(toString(actor.role)) + " may not do " + std::string(toString(act)) + "; nothing was changed"};
}

} // namespace hamster
