#pragma once
// Actor: who commands, and in which role. Every command of a person carries one; the services check it, never a widget.

#include "model/core/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamster {

/// The people of the back office, and the customer, who commands only what is their own.
enum class Role : std::uint8_t { Admin, VendorStaff, Finance, Cs, Trainer, Customer };

inline constexpr std::array kRoles{Role::Admin, Role::VendorStaff, Role::Finance, Role::Cs, Role::Trainer, Role::Customer};

/// "ADMIN", "VENDOR_STAFF", "FINANCE", "CS", "TRAINER", "CUSTOMER"
std::string_view toString(Role role);
std::optional<Role> roleFrom(std::string_view name);

struct Actor {
    Actor(std::string actorName = "vendor staff", Role actorRole = Role::VendorStaff)
        : name(std::move(actorName))
        , role(actorRole)
    {}
    Actor(const char *actorName)
        : Actor(std::string(actorName))
    {}

    std::string name; ///< a customer's is "member:<public id>"
    Role role;

    /// As events and audit rows carry it: "CS:kim"; vendor staff and customers by their bare names.
    std::string text() const;
    /// Reads text(). A bare name is vendor staff.
    static Actor parse(std::string_view text);
    bool operator==(const Actor &) const = default;
};

/// What a role may be allowed to do. Named as in audit_log.command.
enum class Act : std::uint8_t {
    OrderCancel,
    OrderRepair,
    RefundRequest,
    StockAdjust,
    ProductRegister,
    ProductChange,
    VendorRegister,
    VendorChange,
    MemberRegister,
    CouponCreate,
    CouponIssue,
    CouponStop,
    PointsCharge,
    CaseRaise,
    CaseTake,
    CaseResolve,
    LetterHandle, ///< redrive, edit, resolve, ignore a dead letter
    MessageAct,   ///< hold, drop, double or spoil a message of the bus: of the laboratory only
};

inline constexpr std::array kActs{Act::OrderCancel,   Act::OrderRepair,    Act::RefundRequest, Act::StockAdjust,    Act::ProductRegister,
                                  Act::ProductChange, Act::VendorRegister, Act::VendorChange,  Act::MemberRegister, Act::CouponCreate,
                                  Act::CouponIssue,   Act::CouponStop,     Act::PointsCharge,  Act::CaseRaise,      Act::CaseTake,
                                  Act::CaseResolve,   Act::LetterHandle,   Act::MessageAct};

std::string_view toString(Act act); ///< "order.cancel"

/// The table role × command (01-domain.md section 11).
bool isAllowed(Role role, Act act);
/// Denied when the actor's role may not do it; nothing was changed then.
Outcome permitted(const Actor &actor, Act act);

} // namespace hamster
