#include "tests/support/desk_fixture.h"

#include "model/core/money.h"
#include "model/ecommerce/schema.h"
#include "model/gateway/schema.h"
#include "model/messaging/bus.h"
#include "model/payment/schema.h"
#include "simulator/faults/fault_book.h"
#include "simulator/pg/schema.h"

namespace hamster::test {

namespace {

struct File {
    const char *name;
    std::span<const Migration> (*migrations)();
};
constexpr File kFiles[] = {
    {"ecommerce.db", ecommerce::migrations},
    {"cash_gateway.db", gateway::migrations},
    {"payment.db", payment::migrations},
    {"hamster_pg.db", pg::migrations},
    {"bus.db", busMigrations},
    {"faults.db", faultMigrations},
};
constexpr DeskFile kAll[] = {DeskFile::Ecommerce, DeskFile::Gateway, DeskFile::Payment, DeskFile::Pg, DeskFile::Bus, DeskFile::Faults};

const Sql kVendor{
    "INSERT INTO vendors (public_id, name, business_number, bank_account, settlement_cycle, route, fee_bp, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, '110-000-000000', 'WEEKLY', ?4, ?5, ?6, ?6)"};
const Sql kVendorCopy{"INSERT INTO vendors (public_id, name, route, fee_bp, settlement_cycle, created_at, updated_at) "
                      "VALUES (?1, ?2, ?3, ?4, 'WEEKLY', ?5, ?5)"};
const Sql kMember{"INSERT INTO members (public_id, name, points, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)"};
const Sql kMemberCopy{"INSERT INTO members (public_id, name, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)"};
const Sql kAccount{"INSERT INTO accounts (member_public_id, balance, updated_at) VALUES (?, ?, ?)"};
const Sql kProduct{
    "INSERT INTO products (public_id, vendor_public_id, sku, name, category, price, stock_cache, stock_sequence, is_sold_out, "
    "low_stock_threshold, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)"};
const Sql kProductCopy{"INSERT INTO products (public_id, vendor_public_id, sku, name, stock, sync_sequence, created_at, updated_at) "
                       "VALUES (?1, ?2, ?3, ?4, 0, 1, ?5, ?5)"};
const Sql kPolicy{
    "INSERT INTO coupon_policies (public_id, code, name, kind, value, minimum_order_amount, bearer, vendor_public_id, valid_from, "
    "valid_until, created_at, updated_at) VALUES (?1, ?2, ?3, 'FIXED', ?4, ?5, 'VENDOR', ?6, ?7, ?8, ?7, ?7)"};
const Sql kCoupon{"INSERT INTO user_coupons (public_id, policy_public_id, member_public_id, status, created_at, updated_at) "
                  "VALUES (?1, ?2, ?3, 'AVAILABLE', ?4, ?4)"};
const Sql kStock{"UPDATE products SET stock = stock + ?, version = version + 1, updated_at = ? WHERE public_id = ?"};
const Sql kStockCache{"UPDATE products SET stock_cache = stock_cache + ?1, stock_sequence = stock_sequence + 1, "
                      "is_sold_out = (stock_cache + ?1 = 0), updated_at = ?2 WHERE public_id = ?3"};
const Sql kRecord{"INSERT INTO product_records (product_public_id, stock, kind, reason, order_public_id, event_id, created_at) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?)"};
const Sql kMoveOrder{"UPDATE orders SET status = ?, version = version + 1, updated_at = ? WHERE public_id = ?"};
const Sql kLog{
    "INSERT INTO state_log (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, version, created_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT coalesce(max(version), 0) + 1 FROM state_log WHERE entity = ?1 AND entity_id = ?2), ?8)"};

} // namespace

DeskFixture::DeskFixture()
{
    m_nextId = (kSeedTimeMs - 1'704'067'200'000) << 22; // as the snowflakes of that day
    for (std::size_t i = 0; i < std::size(kFiles); ++i) {
        const std::string path = m_folder.filePath(QString::fromLatin1(kFiles[i].name)).toStdString();
        auto opened = Database::open({path, Durability::Off, false}, kFiles[i].migrations());
        if (!opened) qFatal("%s", opened.error().detail.c_str());
        m_writers[i] = std::move(opened.value());
    }
    m_status.timeMs = kSeedTimeMs + 10'000;
    m_status.paused = true;
    exec(DeskFile::Gateway, "INSERT INTO mids (provider, mid, route, pg_mid, webhook_secret, created_at, updated_at) "
                            "VALUES ('HAMSTER', 'hamster-world', 'BROKERED', 'hamster-world', 'whsec_dGVzdA==', 0, 0)");
    exec(DeskFile::Pg,
         "INSERT INTO pg_mids (mid_id, merchant_name, api_key, webhook_url, webhook_secret, retry_schedule, created_at, updated_at) "
         "VALUES ('hamster-world', 'Hamster World', 'key', 'http://127.0.0.1:8081/api/payments/webhook', 'whsec_dGVzdA==', "
         "'LAB', 0, 0)");
    openReaders();
}

DeskFixture::~DeskFixture() = default;

void DeskFixture::openReaders()
{
    for (std::size_t i = 0; i < std::size(kFiles); ++i) {
        auto opened = Database::open({m_writers[i]->path(), Durability::Off, true}, kFiles[i].migrations());
        if (!opened) qFatal("%s", opened.error().detail.c_str());
        m_readers[i] = std::move(opened.value());
    }
}

Database *DeskFixture::reader(DeskFile which) { return m_readers[static_cast<std::size_t>(which)].get(); }

void DeskFixture::close()
{
    emit worldClosing();
    for (auto &reader : m_readers) reader.reset();
}

void DeskFixture::reopen()
{
    openReaders();
    emit worldOpened();
}

Outcome DeskFixture::openWorld(const WorldRequest &request)
{
    m_requests.push_back(request);
    if (!m_world.laboratory) return {ErrorCode::Conflict, "the back office keeps its world; nothing was changed"};
    return success();
}

void DeskFixture::send(Command command, CommandDone done) { m_sent.emplace_back(std::move(command), std::move(done)); }

void DeskFixture::answer(const CommandAnswer &answer)
{
    if (m_sent.empty()) qFatal("no command waits for an answer");
    const CommandDone done = std::move(m_sent.front().second);
    m_sent.pop_front();
    done(answer);
}

void DeskFixture::mustHold()
{
    for (const DeskFile each : kAll)
        if (file(each).failed()) qFatal("%s", file(each).failure().detail.c_str());
}

void DeskFixture::begin()
{
    for (const DeskFile each : kAll)
        if (const Outcome begun = file(each).beginImmediate(); !begun) qFatal("%s", begun.error().detail.c_str());
}

void DeskFixture::commit()
{
    for (const DeskFile each : kAll) {
        if (file(each).failed()) qFatal("%s", file(each).failure().detail.c_str());
        if (const Outcome done = file(each).commit(); !done) qFatal("%s", done.error().detail.c_str());
    }
}

void DeskFixture::exec(DeskFile which, const std::string &sql)
{
    if (const Outcome done = file(which).script(sql); !done) qFatal("%s", done.error().detail.c_str());
}

qint64 DeskFixture::number(DeskFile which, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(file(which).handle(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) qFatal("%s", sql.c_str());
    const qint64 value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    return value;
}

void DeskFixture::log(DeskFile which, const std::string &entity, qint64 id, const std::string &from, const std::string &to,
                      const std::string &cause, qint64 order, qint64 atMs)
{
    file(which).exec(kLog, entity, std::int64_t(id), from, to, cause, "evt-" + toBase62(nextId()), toBase62(order), std::int64_t(atMs));
    mustHold();
}

qint64 DeskFixture::addVendor(const std::string &name, const std::string &route)
{
    const std::int64_t id = nextId();
    const int fee = route == "DIRECT" ? 220 : 330;
    file(DeskFile::Ecommerce).exec(kVendor, id, name, "biz-" + toBase62(id), route, fee, std::int64_t(kSeedTimeMs));
    file(DeskFile::Payment).exec(kVendorCopy, id, name, route, fee, std::int64_t(kSeedTimeMs));
    m_vendors.push_back(id);
    return id;
}

qint64 DeskFixture::addMember(const std::string &name, qint64 points)
{
    const std::int64_t id = nextId(), balance = points, at = kSeedTimeMs;
    file(DeskFile::Ecommerce).exec(kMember, id, name, balance, at);
    file(DeskFile::Payment).exec(kMemberCopy, id, name, at);
    file(DeskFile::Payment).exec(kAccount, id, balance, at);
    m_members.push_back(id);
    return id;
}

qint64 DeskFixture::addProduct(qint64 vendor, const std::string &sku, const std::string &name, qint64 price, qint64 stock,
                               const std::string &category, qint64 threshold)
{
    const std::int64_t id = nextId(), at = kSeedTimeMs - 86'400'000;
    const bool known = stock >= 0;
    file(DeskFile::Ecommerce)
        .exec(kProduct, id, std::int64_t(vendor), sku, name, category, std::int64_t(price), std::int64_t(0), known ? 1 : 0, stock <= 0,
              std::int64_t(threshold), at);
    if (known) {
        file(DeskFile::Payment).exec(kProductCopy, id, std::int64_t(vendor), sku, name, at);
        addStockRecord(id, stock, "INITIAL", "first stock", at);
    }
    m_products.push_back(id);
    return id;
}

qint64 DeskFixture::addCoupon(qint64 member, const std::string &name, qint64 won, qint64 minimum, qint64 vendor)
{
    const std::int64_t policy = nextId(), coupon = nextId(), from = kSeedTimeMs - 86'400'000, until = kSeedTimeMs + 30 * 86'400'000LL;
    file(DeskFile::Ecommerce)
        .exec(kPolicy, policy, "C-" + toBase62(policy), name, std::int64_t(won), std::int64_t(minimum), VendorId{vendor}, from, until);
    file(DeskFile::Ecommerce).exec(kCoupon, coupon, policy, std::int64_t(member), from);
    return coupon;
}

void DeskFixture::addStockRecord(qint64 product, qint64 delta, const std::string &kind, const std::string &reason, qint64 atMs,
                                 qint64 order)
{
    const std::int64_t change = delta, at = atMs, id = product;
    file(DeskFile::Payment).exec(kStock, change, at, id);
    file(DeskFile::Payment).exec(kRecord, id, change, kind, reason, OrderId{order}, "evt-" + toBase62(nextId()), at);
    file(DeskFile::Ecommerce).exec(kStockCache, change, at, id);
    mustHold();
}

void DeskFixture::moveOrder(const SeededOrder &order, OrderState from, OrderState to, qint64 atMs)
{
    file(DeskFile::Ecommerce).exec(kMoveOrder, to, std::int64_t(atMs), std::int64_t(order.id));
    log(DeskFile::Ecommerce, "order", order.id, std::string(toString(from)), std::string(toString(to)), "test", order.id, atMs);
}

void DeskFixture::addCatalogue()
{
    for (const char *name : {"도토리상점", "해바라기씨 연구소", "쳇바퀴공방", "톱밥나라", "볼주머니 간식", "굴파기 하우스"})
        addVendor(name);
    qint64 points = 0;
    for (const char *name : {"김하늘", "박서준", "이도윤", "최서연", "정민재", "한지우", "윤예린", "임건우", "오하은", "강태오", "서나윤",
                             "조은호", "신유진", "문시우", "배소율", "홍라온", "권다인", "노아름"})
        addMember(name, 1'000'000 + (points += 1'500));
    struct Item {
        const char *sku, *name, *category;
        qint64 price, stock;
    };
    constexpr Item kItems[] = {
        {"SEED-1KG", "해바라기씨 1kg", "FOOD", 12'900, 40'412}, {"WHEEL-21", "저소음 쳇바퀴 21cm", "TOY", 23'100, 50'060},
        {"BED-10L", "종이 베딩 10L", "HOME", 9'800, 50'204},    {"WORM-200", "건조 밀웜 200g", "FOOD", 8'400, 50'133},
        {"CAVE-CER", "도자기 은신처", "HOME", 18'700, 50'021},  {"OAT-KIT", "귀리 새싹 키트", "FOOD", 6'700, 50'077},
        {"SAND-2KG", "목욕 모래 2kg", "HOME", 7'900, 50'310},   {"BOTTLE-80", "급수기 80ml", "HOME", 5'600, 50'098},
        {"TUNNEL-WN", "호두나무 터널", "TOY", 31'700, 50'014},  {"ALFALFA", "알팔파 큐브", "FOOD", 4'900, 50'260},
        {"HOUSE-2F", "원목 2층집", "HOME", 64'500, 50'005},     {"CARROT-60", "당근칩 60g", "FOOD", 3'900, 50'190},
    };
    std::size_t at = 0;
    for (const Item &item : kItems)
        addProduct(m_vendors[at++ % m_vendors.size()], item.sku, item.name, item.price, item.stock, item.category);
}

std::vector<SeededOrder> DeskFixture::addOrders(int count)
{
    static constexpr OrderState kPattern[] = {
        OrderState::OrderCompleted,    OrderState::OrderCompleted, OrderState::OrderCompleted,
        OrderState::PaymentCompleted,  OrderState::Failed,         OrderState::OrderCompleted,
        OrderState::Cancelled,         OrderState::OrderCompleted, OrderState::NeedsAttention,
        OrderState::OrderCompleted,    OrderState::Refunded,       OrderState::OrderCompleted,
        OrderState::PartiallyRefunded, OrderState::OrderCompleted, OrderState::PaymentWait,
        OrderState::Created,           OrderState::OrderCompleted, OrderState::PaymentWait,
        OrderState::OrderCompleted,
    };
    if (m_products.empty()) addCatalogue();
    std::vector<SeededOrder> made;
    begin();
    qint64 at = kSeedTimeMs - 9'000LL * count;
    for (int i = 0; i < count; ++i) {
        OrderSeed seed;
        const auto n = static_cast<std::size_t>(i);
        const std::size_t product = (n * 7) % m_products.size();
        seed.vendor = m_vendors[product % m_vendors.size()];
        seed.member = m_members[(n * 5) % m_members.size()];
        seed.lines.push_back({m_products[product], 1 + i % 3});
        if (i % 4 == 1) seed.lines.push_back({m_products[(product + m_vendors.size()) % m_products.size()], 1});
        seed.state = kPattern[n % std::size(kPattern)];
        seed.points = i % 6 == 5 ? 500 : 0;
        seed.method = i % 9 == 4 ? "KAKAO_PAY" : "CARD";
        if (seed.state == OrderState::Failed) seed.card = "tok_limit";
        seed.lostWebhooks = i % 11 == 7 ? 1 : 0;
        seed.atMs = at += 4'000 + (i * 37 % 100) * 100;
        made.push_back(addOrder(seed));
    }
    commit();
    return made;
}

} // namespace hamster::test
