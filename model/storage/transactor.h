#pragma once
// Transactor: runs handlers as transactions of one service's database, many of them in one durable commit (group commit).
// Nothing that a handler hands to whenDurable() happens before its group is on disk.

#include "model/core/ports.h"
#include "model/storage/database.h"

#include <functional>
#include <string>
#include <vector>

namespace hamster {

/// A handler's view of its transaction.
class Tx {
public:
    Tx(Database &database, Instant now)
        : m_database(database)
        , m_now(now)
    {}

    /// See Database::exec, query and value.
    template <class... A>
    int exec(const Sql &sql, const A &...a)
    {
        return m_database.exec(sql, a...);
    }
    /// exec of an INSERT; the new row's integer primary key.
    template <class... A>
    std::int64_t insert(const Sql &sql, const A &...a)
    {
        m_database.exec(sql, a...);
        return m_database.lastInsertId();
    }
    template <class... A>
    Rows query(const Sql &sql, A &&...a)
    {
        return m_database.query(sql, std::forward<A>(a)...);
    }
    template <class T, class... A>
    std::optional<T> value(const Sql &sql, const A &...a)
    {
        return m_database.value<T>(sql, a...);
    }

    Instant now() const { return m_now; } ///< the service's clock at the start of the transaction
    bool failed() const { return m_database.failed(); }
    /// `effect` runs after the durable commit, in order; never when this transaction is rolled back.
    void whenDurable(Task effect) { m_effects.push_back(std::move(effect)); }
    Database &database() { return m_database; }

private:
    friend class Transactor;
    Database &m_database;
    Instant m_now;
    std::vector<Task> m_effects;
};

/// Runs once, or again if its group was rolled back: must own or outlive what it uses and tell its results through whenDurable().
using TransactionBody = std::function<Outcome(Tx &)>;
/// How a submitted body ended: success after the durable commit, else the error; then nothing of it is in the database.
using Done = std::function<void(const Outcome &)>;

class Transactor {
public:
    struct Options {
        bool group = true;          ///< false: each body is its own commit
        std::size_t groupMax = 256; ///< bodies per commit
    };

    /// What a crash point needs to know: called around every durable commit with the number of bodies in it.
    std::function<void()> beforeCommit;
    std::function<void()> afterCommit;

    Transactor(Database &database, const Clock &clock, Scheduler &scheduler, Options options);
    ~Transactor(); ///< an open group is rolled back, its effects are dropped

    /// Runs `body` now inside the open group. `done` (may be empty) is called at the end of the instant, after the group's commit.
    void submit(TransactionBody body, Done done = {}) { (void)run(std::move(body), std::move(done)); }
    /// submit() that also gives the provisional outcome: it becomes true when `done` says so. Bodies of one `chain` build on each other:
    /// when the group was rolled back and one that had succeeded fails at its second run, *chain becomes true and those behind it fail
    /// without a run.
    Outcome run(TransactionBody body, Done done = {}, std::shared_ptr<bool> chain = {});
    /// Runs `effect` after everything submitted before is durable, also when nothing is open.
    void whenDurable(Task effect);
    /// Commits the open group at once, so that what is read next is durable. Effects still wait for the end of the instant.
    void commitNow();
    /// Runs `body` as it would run now, lets `look` read what it did, and takes all of it back. Its effects never happen.
    Outcome rehearse(const TransactionBody &body, const std::function<void(Database &)> &look);

    /// A crash, also in the middle of a body or a commit: nothing more is begun, committed or done; the open group is rolled back.
    void kill();
    bool dead() const { return m_dead; }

    Database &database() { return m_database; }
    const Clock &clock() const { return m_clock; }

private:
    struct Unit {
        TransactionBody body;
        Done done;
        std::vector<Task> effects;
        Outcome outcome = success();
        bool wantsEffectsAnyway = false; ///< a whenDurable() of its own, without a body
        std::shared_ptr<bool> chain{};   ///< null: stands alone
    };
    Outcome runUnit(Unit &unit);
    void takeBack(bool wholeTransaction);
    void commitGroup();
    void rerunSingly(std::vector<Unit> units);
    void arm();
    void flush();
    void settle(Unit unit);
    bool commit(); ///< with its crash points; false: it was not, or nobody is there any more to use it

    Database &m_database;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    Options m_options;
    Lifeline m_life;
    bool m_open = false;
    bool m_armed = false;
    bool m_running = false;
    bool m_dead = false;
    Error m_lastRefusal{ErrorCode::StorageOther, {}}; ///< why the last commit was not
    std::vector<Unit> m_units;                        ///< of the open group
    std::vector<Task> m_ready;                        ///< effects whose commit is durable, in order; run at the end of the instant
};

} // namespace hamster
