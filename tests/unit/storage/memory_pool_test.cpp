// Databases of a pool: each world gets the schema with nothing in it, and the statements that an earlier one prepared.

#include "model/storage/memory_pool.h"

#include <gtest/gtest.h>

using namespace hamster;

namespace {

const Migration kSchema[] = {
    {1, "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; INSERT INTO notes (text) VALUES ('seed');"}};
const Sql kAdd{"INSERT INTO notes (text) VALUES (?)"};
const Sql kCount{"SELECT count(*) FROM notes"};

std::unique_ptr<Database> opened()
{
    auto database = Database::open({}, kSchema);
    EXPECT_TRUE(database.ok());
    return std::move(*database);
}

} // namespace

TEST(MemoryPool, LendsAConnectionAgainWithNothingOfTheWorldBefore)
{
    MemoryPool pool;
    auto first = opened();
    sqlite3 *handle = first->handle();
    first->exec(kAdd, "one");
    ASSERT_TRUE(first->beginImmediate().ok());
    first->exec(kAdd, "not committed");
    first.reset();
    auto second = opened();
    EXPECT_EQ(second->handle(), handle);
    EXPECT_EQ(second->value<int>(kCount), 1) << "only what the schema brings";
    second->exec(kAdd, "two");
    EXPECT_EQ(second->lastInsertId(), 2);
    EXPECT_EQ(second->value<int>(kCount), 2);
    auto third = opened();
    EXPECT_NE(third->handle(), handle) << "the other one is in use";
    EXPECT_EQ(third->value<int>(kCount), 1);
}

TEST(MemoryPool, DoesNotLendWhatHasAnotherSchemaNow)
{
    MemoryPool pool;
    std::vector<sqlite3 *> closed;
    pool.closing = [&closed](sqlite3 *database) { closed.push_back(database); };
    auto first = opened();
    sqlite3 *handle = first->handle();
    ASSERT_TRUE(first->script("ALTER TABLE notes ADD COLUMN more TEXT").ok());
    first.reset();
    EXPECT_EQ(closed, std::vector{handle});
    auto second = opened();
    EXPECT_FALSE(second->script("SELECT more FROM notes").ok());
    second.reset();
    pool.closing = nullptr;
}

TEST(MemoryPool, IsNotNeeded)
{
    auto alone = opened();
    EXPECT_EQ(alone->value<int>(kCount), 1);
    alone->exec(kAdd, "one");
    alone = opened();
    EXPECT_EQ(alone->value<int>(kCount), 1);
}
