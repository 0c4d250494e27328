#pragma once
// Catalogue: vendors, members and products as operators register them, and the read models of stock and points that payment sends.

#include "model/ecommerce/event_policies.h"
#include "model/ecommerce/refusal.h"
#include "model/messaging/events/payment_events.h"
#include "model/messaging/service_core.h"

namespace hamster::ecommerce {

struct NewVendor {
    std::string name;
    std::string businessNumber; ///< unique
    std::string bankAccount;
    std::string settlementCycle = "WEEKLY"; ///< DAILY, WEEKLY, BIWEEKLY, MONTHLY
    std::string route = "BROKERED";         ///< DIRECT or BROKERED
    std::optional<std::int64_t> feeBp{};    ///< default: DIRECT 220, BROKERED 330
};

/// What is left out stays. The route is the vendor's contract with a PG and never changes.
struct VendorChange {
    std::optional<std::string> name{};
    std::optional<std::string> bankAccount{};
    std::optional<std::string> settlementCycle{};
    std::optional<std::int64_t> feeBp{}; ///< of what is captured from now on
    std::string reason{};
};

struct NewProduct {
    VendorId vendor;
    std::string sku; ///< unique
    std::string name;
    std::string category;
    std::int64_t price = 0; ///< won
    std::int64_t initialStock = 0;
    std::int64_t lowStockThreshold = 10;
};

struct ProductChange {
    std::optional<std::string> name{};
    std::optional<std::int64_t> price{}; ///< won
};

enum class AdjustmentMode { Delta, Set };

struct StockAdjustment {
    ProductId product;
    AdjustmentMode mode = AdjustmentMode::Delta;
    std::int64_t quantity = 0; ///< Delta: not 0; Set: 0 or more
    std::string reason;
};

struct PointCharge {
    MemberId member;
    std::int64_t amount = 0; ///< points, kChargeMin or more
    std::string requestId;   ///< each is booked once
    std::string reason{};    ///< for the audit log; the desk always has one, a member who charges has none
};

/// Largest stock and largest change of it that is accepted.
inline constexpr std::int64_t kStockMax = 1'000'000'000;
/// Smallest charge of points, won.
inline constexpr std::int64_t kChargeMin = 1'000;

class Catalogue {
public:
    explicit Catalogue(ServiceCore &core);
    /// stock.synchronized, points.synchronized, stock.adjustment-refused.
    void registerHandlers();

    Result<VendorId> registerVendor(Tx &tx, const NewVendor &vendor, std::string_view by);
    Outcome changeVendor(Tx &tx, VendorId vendor, const VendorChange &change, std::string_view by);
    Result<MemberId> registerMember(Tx &tx, const std::string &name, std::string_view by);
    Result<ProductId> registerProduct(Tx &tx, const NewProduct &product, std::string_view by);
    Outcome changeProduct(Tx &tx, ProductId product, const ProductChange &change, std::string_view by);
    /// The id of the request, by which a refusal names it.
    Result<std::string> requestAdjustment(Tx &tx, const StockAdjustment &adjustment, std::string_view by);
    /// points.charge-requested. The member must exist.
    MaybeRefused chargePoints(Tx &tx, const PointCharge &charge, std::string_view by);

private:
    ServiceCore &m_core;
    std::unique_ptr<StockNews> m_stockNews;
    Random m_requests;
};

} // namespace hamster::ecommerce
