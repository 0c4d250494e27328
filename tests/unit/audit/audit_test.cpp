// The audit as a whole: the healthy world, the empty one, what cannot be checked, and files.

#include "audit_world.h"

#include "model/audit/counts.h"
#include "model/audit/evidence_korean.h"
#include "model/ecommerce/schema.h"
#include "model/gateway/schema.h"
#include "model/messaging/bus.h"
#include "model/payment/schema.h"
#include "simulator/pg/schema.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace hamster::audit::test {

namespace {

const std::set<std::string> kLive{"A16", "A18", "A23"};

void createFile(const QString &path, std::span<const Migration> migrations)
{
    const auto opened = Database::open({path.toStdString(), Durability::Off, false}, migrations);
    ASSERT_TRUE(opened.ok()) << opened.error().detail;
}

/// The databases of a world as files, empty.
class Folder : public testing::Test {
protected:
    Folder()
    {
        createFile(at("ecommerce.db"), ecommerce::migrations());
        createFile(at("cash_gateway.db"), gateway::migrations());
        createFile(at("payment.db"), payment::migrations());
        createFile(at("hamster_pg.db"), pg::migrations());
        createFile(at("bus.db"), busMigrations());
    }
    QString at(const char *name) const { return dir.filePath(QString::fromUtf8(name)); }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(at(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Error refusal() const
    {
        const auto opened = openFolder(dir.path().toStdString());
        EXPECT_FALSE(opened.ok());
        return opened.ok() ? Error{ErrorCode::StorageOther, "opened"} : opened.error();
    }
    QTemporaryDir dir;
};

} // namespace

TEST(Audit, EveryInvariantOfTheStageIsListedOnce)
{
    std::vector<std::string> ids;
    for (const InvariantInfo &info : invariants()) {
        ids.emplace_back(info.id);
        EXPECT_FALSE(info.title.empty());
        EXPECT_FALSE(info.titleKorean.empty());
        EXPECT_FALSE(info.explanation.empty());
        EXPECT_EQ(info.invariantClass == InvariantClass::Always, info.id[0] == 'A');
    }
    std::vector<std::string> expected;
    for (int i = 1; i <= 23; ++i) expected.push_back("A" + std::to_string(i));
    for (int i = 0; i <= 10; ++i) expected.push_back("E" + std::to_string(i));
    EXPECT_EQ(ids, expected);
}

TEST(Audit, TheCompletedOrderPassesEverywhereOnRowsThatWereSeen)
{
    AuditWorld world;
    world.addCompletedOrder();
    const auto results = world.check();
    EXPECT_EQ(results.size(), invariants().size());
    for (const CheckResult &result : results) {
        const bool live = kLive.contains(result.id);
        EXPECT_EQ(result.checkable, !live) << result.id << " " << result.note;
        EXPECT_EQ(result.passed(), !live) << result.id << " saw " << result.rowsSeen;
    }
    EXPECT_TRUE(violated(results).empty()) << describe(results);
}

TEST(Audit, NothingSeenIsNotAPass)
{
    const AuditWorld world;
    for (const CheckResult &result : world.check()) {
        EXPECT_FALSE(result.passed()) << result.id;
        EXPECT_FALSE(result.violated()) << result.id;
        EXPECT_EQ(result.rowsSeen, 0) << result.id;
    }
}

TEST(Audit, EventuallyInvariantsAreLeftOutUnlessSettled)
{
    AuditWorld world;
    world.addCompletedOrder();
    for (const CheckResult &result : world.check(false)) EXPECT_EQ(result.id[0], 'A');
}

TEST(Audit, OneInvariantCanBeCheckedAlone)
{
    AuditWorld world;
    world.addCompletedOrder();
    EXPECT_TRUE(checkOne(world.databases(), "E4", {}).passed());
    EXPECT_FALSE(checkOne(world.databases(), "A99", {}).checkable);
}

TEST(Audit, WithoutThePgItsInvariantsAreNotCheckable)
{
    AuditWorld world;
    world.addCompletedOrder();
    world.pg.reset();
    for (const CheckResult &result : world.check()) {
        const bool needsPg = std::set<std::string>{"A6", "A7", "A8", "A22", "E3", "E4", "E7", "E8"}.contains(result.id);
        EXPECT_EQ(result.checkable, !needsPg && !kLive.contains(result.id)) << result.id;
        EXPECT_FALSE(result.violated()) << result.id;
        EXPECT_EQ(needsPg, result.note.starts_with("needs hamster_pg.db")) << result.note;
    }
}

TEST(Audit, WithoutThePlatformNothingIsCheckable)
{
    const AuditWorld world;
    AuditDatabases databases;
    databases.pg = world.pg.get();
    for (const CheckResult &result : audit::check(databases, {true, {}})) EXPECT_FALSE(result.checkable) << result.id;
}

TEST(Audit, LiveInvariantsComeFromThoseWhoWatchThePorts)
{
    AuditWorld world;
    world.addCompletedOrder();
    CheckResult watched;
    watched.id = "A16";
    watched.rowsSeen = 3;
    const auto results = audit::check(world.databases(), {true, {}, {}, {watched}});
    EXPECT_TRUE(resultOf(results, "A16").passed());
    EXPECT_FALSE(resultOf(results, "A23").checkable);
}

TEST(Audit, ADetectOnlyFaultIsExcusedByACaseThatTellsOfIt)
{
    AuditWorld world;
    world.addCompletedOrder();
    world.run(*world.pg, "UPDATE pg_transactions SET amount = 16000");
    const std::set<std::string> broken{"A7", "A8", "E3", "E7", "E8"};
    EXPECT_EQ(violated(world.check()), broken);
    const Options stamped{true, {kCompletedAt}, {{"pg-data.statement-amount", toBase62(kOrder)}}, {}};
    const auto untold = audit::check(world.databases(), stamped);
    EXPECT_EQ(violated(untold), broken) << "nobody was told";
    EXPECT_NE(resultOf(untold, "A7").examples.front().evidence.find("neither a case nor a mismatch"), std::string::npos);
    world.openCase(*world.payment, "MISMATCH", toBase62(kOrder));
    EXPECT_EQ(violated(audit::check(world.databases(), stamped)), std::set<std::string>());
    EXPECT_EQ(violated(world.check()), broken) << "a case alone excuses nothing";
}

TEST(Audit, OnlyTheFirstExamplesAreKept)
{
    AuditWorld world;
    world.addCompletedOrder();
    for (int i = 0; i < 25; ++i)
        world.run(*world.payment, "INSERT INTO product_records (product_public_id, stock, kind, reason, event_id, created_at) VALUES (103, "
                                  "0, 'ADJUST', 'x', '', 1)");
    const CheckResult result = checkOne(world.databases(), "A13", {});
    EXPECT_EQ(result.rows, 26); // 25 without an event id, which are one adjustment 25 times
    EXPECT_EQ(result.examples.size(), 20u);
}

TEST(Audit, ADatabaseThatCannotBeReadIsNoPass)
{
    AuditWorld world;
    world.addCompletedOrder();
    world.run(*world.payment, "PRAGMA foreign_keys = OFF; DROP TABLE product_records");
    const CheckResult result = checkOne(world.databases(), "A2", {});
    EXPECT_FALSE(result.checkable);
    EXPECT_NE(result.note.find("product_records"), std::string::npos) << result.note;
    EXPECT_FALSE(world.payment->failed());
}

TEST(Audit, CountsAreByState)
{
    AuditWorld world;
    world.addCompletedOrder();
    const auto counts = countWorld(world.databases());
    ASSERT_TRUE(counts.ok());
    using Counts = std::map<std::string, std::int64_t>;
    EXPECT_EQ(counts->orders, (Counts{{"ORDER_COMPLETED", 1}}));
    EXPECT_EQ(counts->payments, (Counts{{"APPROVED", 1}}));
    EXPECT_EQ(counts->processes, (Counts{{"SUCCESS", 1}}));
    EXPECT_EQ(counts->reservations, (Counts{{"CONFIRMED", 1}}));
}

TEST(Audit, KnowsTheSchemasAsTheyAre)
{
    EXPECT_EQ(ecommerce::migrations().back().version, kAuditedSchemas.ecommerce);
    EXPECT_EQ(gateway::migrations().back().version, kAuditedSchemas.gateway);
    EXPECT_EQ(payment::migrations().back().version, kAuditedSchemas.payment);
    EXPECT_EQ(pg::migrations().back().version, kAuditedSchemas.pg);
    EXPECT_EQ(busMigrations().back().version, kAuditedSchemas.bus);
}

TEST_F(Folder, IsOpenedReadOnly)
{
    auto opened = openFolder(dir.path().toStdString());
    ASSERT_TRUE(opened.ok()) << opened.error().detail;
    ASSERT_NE(opened->pg, nullptr);
    EXPECT_FALSE(opened->payment->script("DELETE FROM payments").ok());
    for (const CheckResult &result : audit::check(*opened, {true, {}}))
        EXPECT_EQ(result.checkable, !kLive.contains(result.id)) << result.note;
}

TEST_F(Folder, MayLackThePg)
{
    QFile::remove(at("hamster_pg.db"));
    const auto opened = openFolder(dir.path().toStdString());
    ASSERT_TRUE(opened.ok()) << opened.error().detail;
    EXPECT_EQ(opened->pg, nullptr);
}

TEST_F(Folder, NamesWhatIsMissing)
{
    QFile::remove(at("payment.db"));
    EXPECT_EQ(refusal().code, ErrorCode::NotFound);
    EXPECT_NE(refusal().detail.find("payment.db"), std::string::npos);
    EXPECT_FALSE(QFile::exists(at("payment.db")));
    EXPECT_EQ(openFolder(dir.path().toStdString() + "/none").error().code, ErrorCode::NotFound);
    EXPECT_EQ(openFolder(at("bus.db").toStdString()).error().code, ErrorCode::InvalidArgument);
}

TEST_F(Folder, RefusesWhatIsNoDatabase)
{
    write("payment.db", QByteArray(8192, 'x'));
    EXPECT_EQ(refusal().code, ErrorCode::StorageCorrupt);
    EXPECT_NE(refusal().detail.find("payment.db"), std::string::npos);
}

TEST_F(Folder, RefusesADamagedDatabase)
{
    QFile file(at("payment.db"));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(4096);
    file.write(QByteArray(8192, 'x'));
    file.close();
    EXPECT_EQ(refusal().code, ErrorCode::StorageCorrupt) << refusal().detail;
}

TEST_F(Folder, RefusesANewerSchema)
{
    auto database = Database::open({at("bus.db").toStdString(), Durability::Off, false}, busMigrations());
    ASSERT_TRUE(database.ok());
    ASSERT_TRUE((*database)->script("PRAGMA user_version = 3").ok());
    database->reset();
    EXPECT_EQ(refusal().code, ErrorCode::StorageNewerSchema);
}

// What is seen at a port is written by live_watch.cpp and gets its time and subject from the laboratory.
TEST(EvidenceKorean, KnowsWhatIsSeenAtAPort)
{
    for (const std::string seen : {"a call was begun while the breaker was open", "call 4 in half-open, permitted are 3",
                                   "attempt row 12 was not committed before the first byte", "51 calls wait for HAMSTER at once",
                                   "webhook msg_X was answered before it was stored"}) {
        const std::string english = seen + " (2026-11-20T05:00:00.304Z, ORD-20261120-EXPGLNYS)", korean = koreanEvidence(english);
        EXPECT_NE(korean, english);
        EXPECT_NE(korean.find("(2026-11-20T05:00:00.304Z, ORD-20261120-EXPGLNYS)"), std::string::npos) << korean;
    }
}

TEST(EvidenceKorean, LeavesAloneWhatItDoesNotKnow)
{
    EXPECT_EQ(koreanEvidence("something that nobody has written yet"), "something that nobody has written yet");
    EXPECT_EQ(koreanEvidence(""), "");
    EXPECT_EQ(koreanEvidence("product 7 has stock -1"), "상품 7: 재고 -1");
}

} // namespace hamster::audit::test
