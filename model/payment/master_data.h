#pragma once
// Master data: payment's copies of vendors, members and products, kept by ecommerce's events.

#include "model/messaging/events/shop_events.h"
#include "model/payment/stock.h"

namespace hamster::payment {

struct VendorTerms {
    std::string route;      ///< DIRECT or BROKERED
    std::int64_t feeBp = 0; ///< basis points
    std::string cycle;      ///< of settlement: DAILY, WEEKLY, BIWEEKLY or MONTHLY
};

/// The vendor's terms; an unknown vendor gets a stub row (BROKERED, default fee) that vendor.changed completes.
VendorTerms ensureVendor(Tx &tx, VendorId vendor);
/// Makes a stub row and an account for a member not known yet.
void ensureMember(Tx &tx, MemberId member);

class MasterData {
public:
    MasterData(ServiceCore &core, Stock &stock)
        : m_core(core)
        , m_stock(stock)
    {}
    Outcome vendorChanged(Tx &tx, const VendorChanged &event);
    Outcome memberRegistered(Tx &tx, const MemberRegistered &event);
    /// Also takes the initial stock; its first stock.synchronized opens the product for orders.
    Outcome productRegistered(Tx &tx, const ProductRegistered &event, const EventContext &context);
    Outcome productChanged(Tx &tx, const ProductChanged &event);

private:
    ServiceCore &m_core;
    Stock &m_stock;
};

} // namespace hamster::payment
