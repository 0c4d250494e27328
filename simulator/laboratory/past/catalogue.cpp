#include "simulator/laboratory/past/catalogue.h"

#include "model/ecommerce/schema.h"
#include "model/gateway/schema.h"
#include "model/payment/schema.h"
#include "simulator/pg/schema.h"

#include <algorithm>
#include <array>

namespace hamster::past {

namespace {

constexpr std::int64_t kOrdersPerMember = 50, kOrdersPerProduct = 2'500, kProductsMax = 400;
constexpr std::int64_t kWelcome = 30'000, kFirstStock = 1'000;

const Sql kVendors{"SELECT public_id, settlement_cycle, fee_bp, route FROM vendors ORDER BY id"};
const Sql kProducts{"SELECT public_id, vendor_public_id, sku, name, category, price, stock_cache FROM products ORDER BY id"};
const Sql kMembers{"SELECT public_id, name, points FROM members ORDER BY id"};
const Sql kCoupons{"SELECT public_id, kind = 'PERCENT', value, coalesce(cap, value), minimum_order_amount, bearer = 'PLATFORM' FROM "
                   "coupon_policies ORDER BY id"};
const Sql kFloor{"SELECT max((SELECT max(public_id) FROM products), (SELECT max(public_id) FROM members), (SELECT max(public_id) FROM "
                 "coupon_policies))"};
const Sql kMid{
    "SELECT mid, pg_mid FROM mids WHERE provider = 'HAMSTER' AND route = ?2 AND (vendor_public_id = ?1 OR vendor_public_id IS NULL) "
    "ORDER BY vendor_public_id IS NULL LIMIT 1"};
const Sql kWebhookUrl{"SELECT webhook_url FROM pg_mids WHERE mid_id = ?"};
const Sql kHolidays{"SELECT day FROM holidays ORDER BY day"};

constexpr std::array kFamilies{"김", "이", "박", "최", "정", "강", "조", "윤", "장", "임",
                               "한", "오", "서", "신", "권", "황", "안", "송", "홍", "배"};
constexpr std::array kGivens{"하늘", "서준", "도윤", "서연", "민재", "지우", "예린", "건우", "하은", "태오", "나윤", "은호",
                             "유진", "시우", "소율", "라온", "다인", "아름", "지호", "수아", "연우", "채원", "이안"};
constexpr std::array kKinds{"소형", "중형", "대형", "리필", "선물 세트", "한정판", "기획 상품", "두 개 묶음"};

class Fixed final : public Clock {
public:
    explicit Fixed(Instant at)
        : m_at(at)
    {}
    Instant now() const override { return m_at; }

private:
    Instant m_at;
};

void readShop(Database &shop, Catalogue &into)
{
    Rows vendors = shop.query(kVendors);
    while (vendors.next())
        into.vendors.push_back({vendors.get<std::int64_t>(0),
                                vendors.get<std::string>(1),
                                vendors.get<std::int64_t>(2),
                                vendors.get<std::string>(3),
                                {},
                                {},
                                {}});
    Rows products = shop.query(kProducts);
    while (products.next()) {
        const auto vendor = std::ranges::find(into.vendors, products.get<std::int64_t>(1), &Vendor::id);
        into.products.push_back({products.get<std::int64_t>(0), static_cast<std::size_t>(vendor - into.vendors.begin()),
                                 products.get<std::string>(2), products.get<std::string>(3), products.get<std::string>(4),
                                 products.get<std::int64_t>(5), products.get<std::int64_t>(6)});
    }
    Rows members = shop.query(kMembers);
    while (members.next())
        into.members.push_back({members.get<std::int64_t>(0), members.get<std::string>(1), members.get<std::int64_t>(2)});
    Rows coupons = shop.query(kCoupons);
    while (coupons.next())
        into.coupons.push_back({coupons.get<std::int64_t>(0), coupons.get<bool>(1), coupons.get<std::int64_t>(2),
                                coupons.get<std::int64_t>(3), coupons.get<std::int64_t>(4), coupons.get<bool>(5)});
}

void addPeopleAndGoods(Catalogue &into, std::int64_t orders, std::int64_t floor)
{
    const Fixed clock(into.opened);
    SnowflakeGenerator ids(clock, IdService::Ecommerce, floor);
    const auto shop = static_cast<std::int64_t>(into.products.size());
    for (std::int64_t n = shop; n < std::min(orders / kOrdersPerProduct, kProductsMax); ++n) {
        Product product = into.products[static_cast<std::size_t>(n % shop)];
        const auto kind = static_cast<std::size_t>(n / shop);
        product.id = ids.next();
        product.sku += "-" + std::to_string(kind + 1);
        product.name += std::string(" ") + kKinds[kind % kKinds.size()] +
                        (kind < kKinds.size() ? std::string() : " " + std::to_string(kind / kKinds.size() + 1));
        product.price = std::max<std::int64_t>(1'900, product.price * static_cast<std::int64_t>(70 + kind * 23 % 90) / 100 / 100 * 100);
        product.stock = kFirstStock;
        product.isNew = true;
        into.products.push_back(std::move(product));
    }
    for (auto n = static_cast<std::int64_t>(into.members.size()); n < orders / kOrdersPerMember; ++n) {
        const auto at = static_cast<std::size_t>(n);
        const std::string name = std::string(kFamilies[at % kFamilies.size()]) + kGivens[at * 7 / kFamilies.size() % kGivens.size()];
        into.members.push_back({ids.next(), name, kWelcome, true});
    }
    for (std::size_t i = 0; i < into.products.size(); ++i) into.vendors[into.products[i].vendor].products.push_back(i);
}

} // namespace

Result<Catalogue> readCatalogue(const std::string &folder, std::int64_t orders, Instant opened)
{
    Catalogue catalogue;
    catalogue.opened = opened;
    auto shop = Database::open({folder + "/ecommerce.db", Durability::Off, true}, ecommerce::migrations());
    auto gateway = Database::open({folder + "/cash_gateway.db", Durability::Off, true}, gateway::migrations());
    auto payment = Database::open({folder + "/payment.db", Durability::Off, true}, payment::migrations());
    auto pg = Database::open({folder + "/hamster_pg.db", Durability::Off, true}, pg::migrations());
    for (const auto *file : {&shop, &gateway, &payment, &pg})
        if (!*file) return file->error();
    readShop(**shop, catalogue);
    for (Vendor &vendor : catalogue.vendors) {
        Rows rows = (*gateway)->query(kMid, vendor.id, vendor.route);
        if (!rows.next()) return {ErrorCode::NotFound, "vendor " + toBase62(vendor.id) + " has no MID of its route"};
        vendor.mid = rows.get<std::string>(0);
        vendor.pgMid = rows.get<std::string>(1);
        vendor.callbackUrl = (*pg)->value<std::string>(kWebhookUrl, vendor.pgMid).value_or(std::string());
    }
    Rows holidays = (*payment)->query(kHolidays);
    while (holidays.next()) catalogue.holidays.push_back(holidays.get<std::string>(0));
    addPeopleAndGoods(catalogue, orders, (*shop)->value<std::int64_t>(kFloor).value_or(0));
    return catalogue;
}

} // namespace hamster::past
