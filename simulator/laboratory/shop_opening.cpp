#include "simulator/laboratory/shop_opening.h"

#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/vendor_mids.h"

namespace hamster {

namespace {

const Sql kUnsynchronised{"SELECT (SELECT count(*) FROM products WHERE stock_sequence = 0) + "
                          "CASE WHEN ?1 THEN (SELECT count(*) FROM members WHERE points_sequence = 0) ELSE 0 END"};
const Sql kVendorOfNumber{"SELECT public_id FROM vendors WHERE business_number = ?"};
constexpr Duration kLook = 50ms;
constexpr Duration kPatience = 60s;

void waitForStock(Laboratory &laboratory, bool points, Instant until, std::function<void(Outcome)> done)
{
    const std::int64_t missing = laboratory.world()->database(Party::Ecommerce).value<std::int64_t>(kUnsynchronised, points).value_or(0);
    if (missing == 0) return done(success());
    if (laboratory.clock().now() >= until)
        return done(
            {ErrorCode::Unavailable, "stock or points of " + std::to_string(missing) + " products and members did not arrive in the shop"});
    laboratory.scheduler().after(kLook, [&laboratory, points, until, done = std::move(done)]() mutable {
        waitForStock(laboratory, points, until, std::move(done));
    });
}

} // namespace

void openDemoShop(Laboratory &laboratory, DemoShopOptions options, std::function<void(Outcome)> done)
{
    const Instant until = laboratory.clock().now() + kPatience;
    if (!isEmptyShop(*laboratory.world())) {
        laboratory.scheduler().after(
            0ms, [&laboratory, until, done = std::move(done)]() mutable { waitForStock(laboratory, false, until, std::move(done)); });
        return;
    }
    buildDemoShop(*laboratory.world(), options,
                  [&laboratory, until, points = options.points > 0, toss = options.toss, done = std::move(done)](Outcome built) mutable {
                      if (!built) return done(built);
                      introduceVendors(laboratory);
                      Database &shop = laboratory.world()->database(Party::Ecommerce);
                      if (const auto vendor = toss ? shop.value<VendorId>(kVendorOfNumber, demoTossVendor()) : std::nullopt)
                          giveTossContract(laboratory, *vendor);
                      waitForStock(laboratory, points, until, std::move(done));
                  });
}

} // namespace hamster
