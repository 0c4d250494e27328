#pragma once
// The demo shop: what an empty data folder and every laboratory run begins with.

#include "model/core/ids.h"
#include "model/core/result.h"

#include <functional>
#include <string_view>
#include <vector>

namespace hamster {

class World;

struct DemoShopOptions {
    int members = 100;
    std::int64_t points = 50'000;  ///< charged to each member; 0: none
    std::int64_t initialStock = 0; ///< of every product; 0: each its own
    int products = 20;             ///< at most 20
    bool coupons = true;
    bool toss = false; ///< one of the vendors has TOSS for its provider
};

/// SKUs of the products, in the order in which DemoShopOptions::products counts them.
std::vector<std::string_view> demoProducts();
/// Codes that members can claim a coupon by.
std::vector<std::string_view> demoCoupons();

/// Business number of the vendor that has the contract with TOSS when there is one. It sells bedding.
std::string_view demoTossVendor();

/// True when the shop has no vendor yet.
bool isEmptyShop(World &world);
/// Registers vendors, products with stock, members with points and coupons through the shop's own commands. `done` is called once all of
/// it is durable in the shop; stock and points arrive at payment by events right after.
void buildDemoShop(World &world, DemoShopOptions options, std::function<void(Outcome)> done);

} // namespace hamster
