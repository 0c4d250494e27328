#pragma once
// A consistent world with one completed order (paid by card, with a coupon and points), written row by row into in-memory databases with
// the real schemas. Tests plant one wrong row and see which invariants report it.

#include "model/audit/invariant.h"

#include <gtest/gtest.h>

#include <set>

namespace hamster::audit::test {

inline constexpr std::int64_t kVendor = 101, kMember = 102, kProduct = 103, kCoupon = 105, kOrder = 201, kItem = 202, kPayment = 301,
                              kReservation = 302, kLine = 303, kProcess = 401, kTransaction = 501, kDelivery = 502;
inline constexpr std::int64_t kPlacedAt = 1'790'000'000'000;    ///< order.placed
inline constexpr std::int64_t kReservedAt = kPlacedAt + 10;     ///< payment READY, stock HELD
inline constexpr std::int64_t kAskedAt = kPlacedAt + 20;        ///< process READY and UNKNOWN
inline constexpr std::int64_t kAcceptedAt = kPlacedAt + 30;     ///< process PENDING, PG transaction stored
inline constexpr std::int64_t kDecidedAt = kPlacedAt + 2'000;   ///< PG SUCCESS
inline constexpr std::int64_t kWebhookAt = kPlacedAt + 2'010;   ///< process SUCCESS
inline constexpr std::int64_t kApprovedAt = kPlacedAt + 2'020;  ///< payment APPROVED
inline constexpr std::int64_t kCompletedAt = kPlacedAt + 2'030; ///< ORDER_COMPLETED

class AuditWorld {
public:
    AuditWorld(); ///< five empty databases
    void addCompletedOrder();

    AuditDatabases databases() const { return ofLive(*ecommerce, *gateway, *payment, pg.get(), *bus); }
    std::vector<CheckResult> check(bool settled = true) const { return audit::check(databases(), {settled, {kCompletedAt + 1'000'000}}); }

    void run(Database &database, const std::string &sql);
    /// Makes the table a plain one, without keys, checks and triggers: what an unsafe policy does to see a guard's reason.
    void unguard(Database &database, const std::string &table);
    void addEvent(Database &database, const std::string &topic, const std::string &eventId, const std::string &type, std::int64_t about,
                  std::int64_t at);
    void addMessage(const std::string &topic, const std::string &eventId, const std::string &type, const std::string &payload);
    void handled(Database &database, const std::string &eventId, const std::string &type);
    void log(Database &database, const std::string &entity, std::int64_t id,
             const std::vector<std::pair<std::string, std::int64_t>> &states);
    /// A ledger transaction of the order, continuing the hash chain.
    void addLedger(const std::string &posting, const std::vector<std::pair<std::string, std::int64_t>> &lines);
    void openCase(Database &database, const std::string &kind, const std::string &subject);

    std::unique_ptr<Database> ecommerce, gateway, payment, pg, bus;

private:
    void addShop();
    void addPayment();
    void addProcess();
    void addPg();
    void addEvents();
    std::map<std::string, std::int64_t> m_offsets;
    std::int64_t m_nextCase = 900;
    std::string m_ledgerHash;
};

const CheckResult &resultOf(const std::vector<CheckResult> &results, std::string_view id);
/// The invariants that are violated.
std::set<std::string> violated(const std::vector<CheckResult> &results);
/// Everything found, for failure messages.
std::string describe(const std::vector<CheckResult> &results);

/// A world with the completed order; `reports` after planting: `id` reports exactly one row, whose evidence holds `evidence`, and of the
/// others exactly `others` report too (they state the same fact in another way).
class Mutation : public testing::Test {
protected:
    Mutation() { world.addCompletedOrder(); }
    void expectReported(const std::string &id, const std::string &evidence, std::set<std::string> others = {}, std::int64_t order = kOrder);
    AuditWorld world;
};

} // namespace hamster::audit::test
