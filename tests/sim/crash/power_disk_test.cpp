// The disk that can lose power: FULL loses nothing that was committed, NORMAL does; and what happens when the n-th call of SQLite fails.

#include "simulator/laboratory/power_disk.h"

#include "model/storage/database.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace hamster;

namespace {

const Migration kSchema[] = {{1, "CREATE TABLE thing (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"}};
const Sql kInsert{"INSERT INTO thing (id, text) VALUES (?, ?)"};
const Sql kCount{"SELECT count(*) FROM thing"};
const Sql kSound{"PRAGMA integrity_check"};

struct Files {
    QTemporaryDir folder;
    std::string path = folder.path().toStdString() + "/a.db";
    PowerDisk &disk = PowerDisk::instance();
    ~Files() { disk.forget(path); }
    std::unique_ptr<Database> open(Durability durability)
    {
        auto database = Database::open({.path = path, .durability = durability, .vfs = disk.vfs()}, kSchema);
        EXPECT_TRUE(database.ok()) << database.error().detail;
        return std::move(*database);
    }
    void losePower(std::unique_ptr<Database> &database)
    {
        disk.cutPower(path);
        database.reset();
        disk.powerUp(path);
    }
};

Outcome insert(Database &database, int from, int rows)
{
    if (Outcome begun = database.beginImmediate(); !begun) {
        database.rollback(); // until then the database refuses everything, so that nobody goes on without a unit
        return begun;
    }
    for (int i = 0; i < rows; ++i) database.exec(kInsert, from + i, std::string(300, 'x'));
    Outcome done = database.commit();
    if (!done) database.rollback();
    return done;
}

} // namespace

TEST(PowerDisk, FullLosesNothingAtAnyCommit)
{
    Files files;
    int committed = 0;
    for (int round = 0; round < 20; ++round) {
        auto database = files.open(Durability::Full);
        EXPECT_EQ(database->value<std::int64_t>(kCount), committed);
        EXPECT_EQ(database->value<std::string>(kSound), "ok");
        for (int i = 0; i <= round % 3; ++i, ++committed) ASSERT_TRUE(insert(*database, committed, 1));
        files.losePower(database);
    }
    EXPECT_EQ(files.open(Durability::Full)->value<std::int64_t>(kCount), committed);
}

TEST(PowerDisk, NormalLosesCommitsButStaysSound)
{
    Files files;
    auto database = files.open(Durability::Normal);
    ASSERT_TRUE(insert(*database, 0, 5));
    ASSERT_TRUE(database->script("PRAGMA wal_checkpoint(TRUNCATE)"));
    ASSERT_TRUE(insert(*database, 5, 5));
    EXPECT_EQ(database->value<std::int64_t>(kCount), 10);
    files.losePower(database);
    database = files.open(Durability::Normal);
    EXPECT_EQ(database->value<std::int64_t>(kCount), 5);
    EXPECT_EQ(database->value<std::string>(kSound), "ok");
}

TEST(PowerDisk, WhicheverWriteOrSyncFailsNoUnitIsHalfThere)
{
    for (const auto &[call, code] : {std::pair{PowerDisk::Call::Write, SQLITE_IOERR_WRITE},
                                     {PowerDisk::Call::Write, SQLITE_FULL},
                                     {PowerDisk::Call::Sync, SQLITE_IOERR_FSYNC},
                                     {PowerDisk::Call::Lock, SQLITE_BUSY}}) {
        bool reached = true;
        for (int n = 1; reached && n < 200; ++n) {
            Files files;
            auto database = files.open(Durability::Full);
            ASSERT_TRUE(insert(*database, 0, 10));
            const std::int64_t before = files.disk.calls(files.path, call);
            files.disk.failAt(files.path, call, n, code);
            const Outcome outcome = insert(*database, 100, 40);
            reached = files.disk.calls(files.path, call) - before >= n;
            files.disk.failAt(files.path, call, 1'000'000'000, code); // from here on nothing fails
            const std::int64_t rows = database->value<std::int64_t>(kCount).value_or(-1);
            EXPECT_EQ(rows, outcome ? 50 : 10) << "call " << n << " with " << code;
            if (!outcome) {
                EXPECT_NE(outcome.error().detail.find("a.db"), std::string::npos) << outcome.error().detail;
                EXPECT_TRUE(insert(*database, 100, 40)) << "it goes on";
            }
            database.reset();
            database = files.open(Durability::Full);
            EXPECT_EQ(database->value<std::int64_t>(kCount), 50);
            EXPECT_EQ(database->value<std::string>(kSound), "ok");
        }
    }
}
