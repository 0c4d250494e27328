#include "model/storage/database.h"
#include "model/storage/state_log.h"
#include "model/storage/transactor.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace hamster;
namespace fs = std::filesystem;

namespace {

const Sql kInsert{"INSERT INTO thing (id, amount) VALUES (?, ?)"};
const Sql kCount{"SELECT count(*) FROM thing"};
const Sql kAll{"SELECT id, amount FROM thing ORDER BY id"};
constexpr const char *kSchema = "CREATE TABLE thing (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL CHECK (amount >= 0)) STRICT;";
const Migration kOne[] = {{1, kSchema}};
const Migration kTwo[] = {{1, kSchema}, {2, "ALTER TABLE thing ADD COLUMN note TEXT;"}};

struct TemporaryFolder {
    fs::path path;
    TemporaryFolder()
    {
        std::string pattern = (fs::temp_directory_path() / "hamster-XXXXXX").string();
        path = mkdtemp(pattern.data());
    }
    ~TemporaryFolder() { fs::remove_all(path); }
    std::string file(const char *name) const { return (path / name).string(); }
};

/// A scheduler that only knows the end of the instant.
struct InstantScheduler final : Scheduler, Clock {
    std::vector<Task> tasks;
    Instant now() const override { return {1000}; }
    TimerId after(Duration, Task task) override
    {
        tasks.push_back(std::move(task));
        return 1;
    }
    void cancel(TimerId) override {}
    void atEndOfInstant(Task task) override { tasks.push_back(std::move(task)); }
    void run()
    {
        while (!tasks.empty()) {
            auto now = std::exchange(tasks, {});
            for (Task &task : now) task();
        }
    }
};

struct NoTrace final : TraceSink {
    int records = 0;
    void record(TraceRecord) override { ++records; }
};

std::unique_ptr<Database> memory(std::span<const Migration> migrations = kOne)
{
    auto database = Database::open({}, migrations);
    EXPECT_TRUE(database) << database.error().detail;
    return std::move(*database);
}

} // namespace

TEST(Database, MigratesStepByStepAndKeepsRows)
{
    TemporaryFolder folder;
    {
        auto first = Database::open({folder.file("a.db")}, kOne);
        ASSERT_TRUE(first);
        (*first)->exec(kInsert, 1, 10);
    }
    auto second = Database::open({folder.file("a.db")}, kTwo);
    ASSERT_TRUE(second) << second.error().detail;
    EXPECT_EQ((*second)->value<std::int64_t>(kCount), 1);
}

TEST(Database, ANewerSchemaIsRefusedUntouched)
{
    TemporaryFolder folder;
    ASSERT_TRUE(Database::open({folder.file("a.db")}, kTwo));
    std::ifstream in(folder.file("a.db"), std::ios::binary);
    const std::string before{std::istreambuf_iterator<char>(in), {}};
    const auto refused = Database::open({folder.file("a.db")}, kOne);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::StorageNewerSchema);
    std::ifstream again(folder.file("a.db"), std::ios::binary);
    EXPECT_EQ(before, (std::string{std::istreambuf_iterator<char>(again), {}}));
}

TEST(Database, SaysWhatIsWrongWithAFile)
{
    TemporaryFolder folder;
    fs::create_directory(folder.path / "folder.db");
    EXPECT_EQ(Database::open({folder.file("folder.db")}, kOne).error().code, ErrorCode::StorageIo);
    std::ofstream(folder.file("text.db")) << "this is no database, but long enough to look like a header of one, really";
    const auto notADatabase = Database::open({folder.file("text.db")}, kOne);
    ASSERT_FALSE(notADatabase);
    EXPECT_EQ(notADatabase.error().code, ErrorCode::StorageCorrupt);
    EXPECT_NE(notADatabase.error().detail.find("text.db"), std::string::npos);
    EXPECT_EQ(Database::open({.path = folder.file("absent.db"), .readOnly = true}, kOne).error().code, ErrorCode::NotFound);
    EXPECT_FALSE(fs::exists(folder.path / "absent.db"));
}

TEST(Database, AFailedUnitStaysFailedUntilRolledBack)
{
    auto database = memory();
    ASSERT_TRUE(database->beginImmediate());
    EXPECT_EQ(database->exec(kInsert, 1, -5), 0);
    EXPECT_TRUE(database->failed());
    EXPECT_EQ(database->failure().code, ErrorCode::StorageConstraint);
    EXPECT_EQ(database->exec(kInsert, 2, 5), 0); // does nothing
    EXPECT_FALSE(database->commit());
    database->rollback();
    EXPECT_EQ(database->value<std::int64_t>(kCount), 0);
}

TEST(Database, ANestedUseOfOneStatementReadsOn)
{
    auto database = memory();
    for (int i = 1; i <= 3; ++i) database->exec(kInsert, i, i * 10);
    int seen = 0;
    Rows outer = database->query(kAll);
    while (outer.next()) {
        Rows inner = database->query(kAll);
        while (inner.next()) ++seen;
    }
    EXPECT_EQ(seen, 9);
}

TEST(Transactor, EffectsWaitForTheGroupAndKeepTheirOrder)
{
    auto database = memory();
    InstantScheduler scheduler;
    Transactor transactor(*database, scheduler, scheduler, {});
    std::string log;
    for (int i = 1; i <= 3; ++i)
        transactor.submit(
            [&log, i](Tx &tx) -> Outcome {
                tx.exec(kInsert, i, i);
                tx.whenDurable([&log, i] { log += "e" + std::to_string(i); });
                return success();
            },
            [&log, i](const Outcome &outcome) { log += (outcome ? "d" : "x") + std::to_string(i); });
    EXPECT_EQ(log, "");
    EXPECT_FALSE(database->inAutocommit());
    scheduler.run();
    EXPECT_TRUE(database->inAutocommit());
    EXPECT_EQ(log, "e1d1e2d2e3d3");
}

TEST(Transactor, AFailingBodyTakesOnlyItselfBack)
{
    for (const bool group : {true, false}) {
        auto database = memory();
        InstantScheduler scheduler;
        Transactor transactor(*database, scheduler, scheduler, {.group = group});
        std::string log;
        const auto note = [&log](const char *name) {
            return [&log, name](const Outcome &o) { log += std::string(name) + (o ? "+" : "-"); };
        };
        transactor.submit(
            [](Tx &tx) -> Outcome {
                tx.exec(kInsert, 1, 1);
                return success();
            },
            note("a"));
        transactor.submit(
            [](Tx &tx) -> Outcome {
                tx.exec(kInsert, 2, 2);
                tx.whenDurable([] { FAIL() << "an effect of a refused body ran"; });
                return {ErrorCode::Conflict, "no"};
            },
            note("b"));
        transactor.submit(
            [](Tx &tx) -> Outcome {
                tx.exec(kInsert, 3, -3);
                return success();
            },
            note("c"));
        transactor.submit(
            [](Tx &tx) -> Outcome {
                tx.exec(kInsert, 4, 4);
                return success();
            },
            note("d"));
        scheduler.run();
        EXPECT_EQ(log, "a+b-c-d+");
        EXPECT_EQ(database->value<std::int64_t>(kCount), 2);
    }
}

TEST(Transactor, AfterSqliteRolledTheGroupBackItsBodiesRunAgainSingly)
{
    auto database = memory();
    InstantScheduler scheduler;
    Transactor transactor(*database, scheduler, scheduler, {});
    int runs = 0;
    int succeeded = 0;
    const auto count = [&](const Outcome &o) { succeeded += o.ok(); };
    transactor.submit(
        [&](Tx &tx) -> Outcome {
            ++runs;
            tx.exec(kInsert, 1, 1);
            return success();
        },
        count);
    bool first = true;
    transactor.submit(
        [&](Tx &tx) -> Outcome {
            ++runs;
            if (std::exchange(first, false)) { // as on a full disk
                sqlite3_exec(tx.database().handle(), "ROLLBACK", nullptr, nullptr, nullptr);
                tx.database().fail({ErrorCode::StorageFull, "disk full"});
            }
            tx.exec(kInsert, 2, 2);
            return success();
        },
        count);
    scheduler.run();
    EXPECT_EQ(runs, 4);
    EXPECT_EQ(succeeded, 2);
    EXPECT_EQ(database->value<std::int64_t>(kCount), 2);
}

TEST(Transactor, WhatBuildsOnALostUnitIsLostWithIt)
{
    auto database = memory();
    InstantScheduler scheduler;
    Transactor transactor(*database, scheduler, scheduler, {});
    const auto chain = std::make_shared<bool>(false);
    int runs = 0;
    const auto fine = [](int id) {
        return [id](Tx &tx) -> Outcome {
            tx.exec(kInsert, id, id);
            return success();
        };
    };
    EXPECT_TRUE(transactor.run( // succeeds at first, but not when it runs again
        [&runs](Tx &tx) -> Outcome {
            if (++runs > 1) return {ErrorCode::StorageIo, "the second time it fails"};
            tx.exec(kInsert, 1, 1);
            return success();
        },
        {}, chain));
    std::optional<Outcome> behind, apart;
    EXPECT_TRUE(transactor.run(
        fine(2), [&behind](const Outcome &o) { behind = o; }, chain));
    EXPECT_TRUE(transactor.run(fine(3), [&apart](const Outcome &o) { apart = o; }));
    bool first = true;
    transactor.submit([&first](Tx &tx) -> Outcome {
        if (std::exchange(first, false)) {
            sqlite3_exec(tx.database().handle(), "ROLLBACK", nullptr, nullptr, nullptr);
            tx.database().fail({ErrorCode::StorageFull, "disk full"});
        }
        return success();
    });
    scheduler.run();
    EXPECT_TRUE(*chain);
    ASSERT_TRUE(behind && apart);
    EXPECT_FALSE(behind->ok());
    EXPECT_TRUE(apart->ok());
    EXPECT_EQ(database->value<std::int64_t>(kCount), 1);
    // and so is what comes later, in another group: an event must not be handled before the one in front of it (explorer, seed 9634)
    std::optional<Outcome> later;
    EXPECT_FALSE(transactor.run(
        fine(4), [&later](const Outcome &o) { later = o; }, chain));
    scheduler.run();
    ASSERT_TRUE(later);
    EXPECT_EQ(later->error().code, ErrorCode::Unavailable);
    EXPECT_EQ(database->value<std::int64_t>(kCount), 1);
}

TEST(Transactor, DestroyedWithAnOpenGroupItLeavesNothing)
{
    auto database = memory();
    InstantScheduler scheduler;
    {
        Transactor transactor(*database, scheduler, scheduler, {});
        transactor.submit(
            [](Tx &tx) -> Outcome {
                tx.exec(kInsert, 1, 1);
                return success();
            },
            [](const Outcome &) { FAIL() << "done was called after the crash"; });
    }
    scheduler.run();
    EXPECT_TRUE(database->inAutocommit());
    EXPECT_EQ(database->value<std::int64_t>(kCount), 0);
}

TEST(StateLog, LegalEdgesAreNumberedAndIllegalOnesKeptApart)
{
    const Migration migrations[] = {{1, kStateLogSchema}};
    auto database = memory(migrations);
    InstantScheduler scheduler;
    NoTrace trace;
    StateLog states(trace, Party::Ecommerce);
    Transactor transactor(*database, scheduler, scheduler, {});
    transactor.submit([&](Tx &tx) -> Outcome {
        const Cause cause{"test", "event", "order"};
        EXPECT_TRUE(states.born(tx, 7, OrderState::Created, cause));
        EXPECT_TRUE(states.moved(tx, 7, OrderState::Created, OrderState::PaymentWait, cause));
        const Outcome refused = states.moved(tx, 7, OrderState::Failed, OrderState::Created, cause);
        EXPECT_EQ(refused.error().code, ErrorCode::IllegalTransition);
        return success();
    });
    scheduler.run();
    static const Sql kVersions{
        "SELECT group_concat(version || from_state || '>' || to_state, ' ') FROM (SELECT * FROM state_log ORDER BY version)"};
    static const Sql kRefused{"SELECT from_state || '>' || to_state FROM refused_edges"};
    EXPECT_EQ(database->value<std::string>(kVersions), "1>CREATED 2CREATED>PAYMENT_WAIT");
    EXPECT_EQ(database->value<std::string>(kRefused), "FAILED>CREATED");
    EXPECT_EQ(trace.records, 3);
}
