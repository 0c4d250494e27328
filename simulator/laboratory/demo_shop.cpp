#include "simulator/laboratory/demo_shop.h"

#include "model/world/world.h"

namespace hamster {

namespace {

constexpr const char *kFixedCoupon = "WELCOME3000";
constexpr const char *kPercentCoupon = "HAMSTER10";

const Sql kVendors{"SELECT count(*) FROM vendors"};

struct VendorText {
    const char *name, *number, *account, *cycle;
    const char *route = "BROKERED";
};
constexpr VendorText kVendorTexts[] = {
    {"도토리상점", "110-81-00011", "하나 110-000-000001", "WEEKLY"},
    {"해바라기씨 연구소", "110-81-00022", "국민 110-000-000002", "WEEKLY"},
    {"쳇바퀴공방", "110-81-00033", "신한 110-000-000003", "DAILY"},
    {"톱밥나라", "110-81-00044", "우리 110-000-000004", "BIWEEKLY"},
    {"볼주머니 간식", "110-81-00055", "농협 110-000-000005", "WEEKLY"},
    {"굴파기 하우스", "110-81-00066", "기업 110-000-000006", "MONTHLY", "DIRECT"},
};

struct ProductText {
    int vendor;
    const char *sku, *name, *category;
    std::int64_t price, stock;
};
constexpr ProductText kProductTexts[] = {
    {0, "SEED-1KG", "해바라기씨 1kg", "food", 12'900, 400},   {0, "WHEEL-21", "저소음 쳇바퀴 21cm", "toy", 23'100, 120},
    {0, "ACORN-500", "도토리 믹스 500g", "food", 8'400, 300}, {0, "OAT-KIT", "귀리 새싹 키트", "food", 5'600, 250},
    {1, "SEED-500", "해바라기씨 500g", "food", 7'900, 500},   {1, "MEAL-200", "건조 밀웜 200g", "food", 15'900, 180},
    {1, "ALFA-CUBE", "알팔파 큐브", "food", 9'800, 260},      {2, "WHEEL-28", "원목 쳇바퀴 28cm", "toy", 52'600, 60},
    {2, "TUNNEL-W", "호두나무 터널", "toy", 31'700, 90},      {2, "SEESAW", "자작나무 시소", "toy", 18'700, 75},
    {3, "BED-10L", "종이 베딩 10L", "bedding", 13'300, 350},  {3, "BED-30L", "아스펜 베딩 30L", "bedding", 33'400, 140},
    {3, "SAND-2KG", "목욕 모래 2kg", "bedding", 11'600, 220}, {4, "CARROT-60", "당근칩 60g", "snack", 4'900, 600},
    {4, "YOG-DROP", "요거트 드롭 100g", "snack", 6'700, 420}, {4, "CHEESE-80", "치즈 볼 80g", "snack", 7'300, 380},
    {5, "HIDE-CER", "도자기 은신처", "house", 27'300, 85},    {5, "HOUSE-2F", "원목 2층집", "house", 64'500, 40},
    {5, "WATER-80", "급수기 80ml", "house", 10'900, 200},     {5, "CAGE-XL", "굴파기 사육장 XL", "house", 189'000, 15},
};

constexpr const char *kFamilies[] = {"김", "이", "박", "최", "정", "강", "조", "윤", "장", "임",
                                     "한", "오", "서", "신", "권", "황", "안", "송", "홍", "배"};
constexpr const char *kGivens[] = {"하늘", "서준", "도윤", "서연", "민재", "지우", "예린", "건우", "하은", "태오", "나윤", "은호",
                                   "유진", "시우", "소율", "라온", "다인", "아름", "지호", "수아", "연우", "채원", "이안"};

/// One building in progress; kept alive by the callbacks that still wait.
class Builder : public std::enable_shared_from_this<Builder> {
public:
    Builder(World &world, DemoShopOptions options, std::function<void(Outcome)> done)
        : m_world(world)
        , m_options(options)
        , m_done(std::move(done))
    {}

    void begin()
    {
        m_vendors.resize(std::size(kVendorTexts));
        for (std::size_t i = 0; i < std::size(kVendorTexts); ++i) {
            const VendorText &text = kVendorTexts[i];
            ecommerce::NewVendor vendor;
            vendor.name = text.name;
            vendor.businessNumber = text.number;
            vendor.bankAccount = text.account;
            vendor.settlementCycle = text.cycle;
            vendor.route = text.route;
            expect();
            shop().registerVendor(vendor, kActor, [self = shared_from_this(), i](const Result<VendorId> &made) {
                if (made) self->m_vendors[i] = *made;
                self->finishOne(made, &Builder::addProductsAndMembers);
            });
        }
    }

private:
    inline static const Actor kActor{"demo shop", Role::Admin};
    ecommerce::EcommerceService &shop() { return *m_world.ecommerce(); }
    void expect() { ++m_open; }
    template <class T>
    void finishOne(const Result<T> &result, void (Builder::*next)())
    {
        if (!result && m_outcome) m_outcome = result.error();
        if (--m_open > 0) return;
        if (m_outcome && next)
            (this->*next)();
        else
            m_done(m_outcome);
    }

    void addProductsAndMembers()
    {
        for (int i = 0; i < std::min(m_options.products, static_cast<int>(std::size(kProductTexts))); ++i) {
            const ProductText &text = kProductTexts[i];
            ecommerce::NewProduct product;
            product.vendor = m_vendors[static_cast<std::size_t>(text.vendor)];
            product.sku = text.sku;
            product.name = text.name;
            product.category = text.category;
            product.price = text.price;
            product.initialStock = m_options.initialStock > 0 ? m_options.initialStock : text.stock;
            expect();
            shop().registerProduct(product, kActor, [self = shared_from_this()](const Result<ProductId> &made) {
                self->finishOne(made, &Builder::addPointsAndCoupons);
            });
        }
        for (int i = 0; i < m_options.members; ++i) {
            const std::string name = std::string(kFamilies[static_cast<std::size_t>(i) % std::size(kFamilies)]) +
                                     kGivens[static_cast<std::size_t>(i * 7) % std::size(kGivens)];
            expect();
            shop().registerMember(name, kActor, [self = shared_from_this()](const Result<MemberId> &made) {
                if (made) self->m_members.push_back(*made);
                self->finishOne(made, &Builder::addPointsAndCoupons);
            });
        }
    }

    void addPointsAndCoupons()
    {
        expect(); // keeps the count above zero while the loop below runs
        if (m_options.points > 0) {
            for (const MemberId member : m_members) {
                expect();
                shop().chargePoints({member, m_options.points, "welcome-" + member.text(), "paid in by the member"}, kActor,
                                    [self = shared_from_this()](const Outcome &charged) { self->finishOne(charged, nullptr); });
            }
        }
        if (m_options.coupons) addCoupons();
        finishOne(success(), nullptr);
    }

    void addCoupons()
    {
        const Instant now = shop().core().now();
        ecommerce::NewCouponPolicy first;
        first.code = kFixedCoupon;
        first.name = "첫 구매 3천원";
        first.terms.kind = ecommerce::CouponKind::Fixed;
        first.terms.value = 3'000;
        first.terms.minimumOrderAmount = Money::won(10'000);
        first.terms.validFrom = now - 24h;
        first.terms.validUntil = now + 24h * 90;
        first.bearer = "VENDOR";
        ecommerce::NewCouponPolicy percent = first;
        percent.code = kPercentCoupon;
        percent.name = "햄스터의 날 10%";
        percent.terms.kind = ecommerce::CouponKind::Percent;
        percent.terms.value = 10;
        percent.terms.cap = Money::won(5'000);
        percent.bearer = "PLATFORM";
        for (const auto &policy : {first, percent}) {
            expect();
            shop().createCouponPolicy(policy, kActor,
                                      [self = shared_from_this()](const Result<CouponPolicyId> &made) { self->finishOne(made, nullptr); });
        }
    }

    World &m_world;
    DemoShopOptions m_options;
    std::function<void(Outcome)> m_done;
    Outcome m_outcome = success();
    int m_open = 0;
    std::vector<VendorId> m_vendors;
    std::vector<MemberId> m_members;
};

} // namespace

std::vector<std::string_view> demoProducts()
{
    std::vector<std::string_view> skus;
    for (const ProductText &product : kProductTexts) skus.emplace_back(product.sku);
    return skus;
}

std::vector<std::string_view> demoCoupons() { return {kFixedCoupon, kPercentCoupon}; }

std::string_view demoTossVendor() { return kVendorTexts[3].number; }

bool isEmptyShop(World &world) { return world.database(Party::Ecommerce).value<std::int64_t>(kVendors).value_or(0) == 0; }

void buildDemoShop(World &world, DemoShopOptions options, std::function<void(Outcome)> done)
{
    std::make_shared<Builder>(world, options, std::move(done))->begin();
}

} // namespace hamster
