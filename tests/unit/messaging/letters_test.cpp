// Dead letters in the hands of a person, and single messages.

#include "model/messaging/letter_commands.h"
#include "tests/support/messaging_pair.h"

#include <gtest/gtest.h>

using namespace hamster;

namespace {

const Sql kLog{"SELECT act || ' ' || reason || ' ' || actor FROM dead_letter_log ORDER BY id"};
const Sql kPayloads{"SELECT payload = original_payload FROM dead_letters ORDER BY id"};
const Sql kOpen{"SELECT count(*) FROM cases WHERE status <> 'RESOLVED'"};
const Sql kDeadState{"SELECT status FROM dead_letters ORDER BY id LIMIT 1"};
const Sql kPayload{"SELECT payload FROM dead_letters ORDER BY id LIMIT 1"};
const Sql kLetters{"SELECT count(*) FROM dead_letters"};
const Sql kMessageActs{"SELECT count(*) FROM message_acts"};
const Sql kReleased{"SELECT actor || ' ' || reason || ', ' || ended_by || ' ' || ended_reason FROM message_acts"};

std::vector<std::string> logOf(Pair &pair)
{
    std::vector<std::string> lines;
    Rows rows = pair.busDb->query(kLog);
    while (rows.next()) lines.push_back(rows.get<std::string>(0));
    return lines;
}

/// A letter that fails until told otherwise, and one that waits behind it.
void bury(Pair &pair)
{
    pair.failures["A1"] = -1;
    pair.produce(5, "A1");
    pair.produce(5, "A2");
    pair.run();
    ASSERT_EQ(pair.busDb->value<std::int64_t>(kDeadPending), 1);
}

} // namespace

TEST(Letters, ARedriveThatWorksResolvesTheLetterAndItsCaseAndFreesTheKey)
{
    Pair pair;
    bury(pair);
    pair.failures["A1"] = 0;
    EXPECT_TRUE(pair.settle([&](Done done) { pair.consumer->consumer().redrive(pair.letter("mended"), false, done); }));
    EXPECT_EQ(pair.busDb->value<std::string>(kDeadState), "RESOLVED");
    EXPECT_EQ(pair.handled, (std::vector<std::string>{"A1", "A2"}));
    EXPECT_EQ(pair.paymentDb->value<std::int64_t>(kOpen), 0);
    EXPECT_EQ(logOf(pair), std::vector<std::string>{"REDRIVE mended test"});
}

TEST(Letters, ARedriveThatFailsLeavesItPending)
{
    Pair pair;
    bury(pair);
    EXPECT_FALSE(pair.settle([&](Done done) { pair.consumer->consumer().redrive(pair.letter("try"), false, done); }));
    EXPECT_EQ(pair.busDb->value<std::string>(kDeadState), "PENDING");
    EXPECT_EQ(pair.paymentDb->value<std::int64_t>(kOpen), 1);
    EXPECT_TRUE(pair.handled.empty());
}

TEST(Letters, TwoRedrivesAtOnceAreOneAndARefusal)
{
    Pair pair;
    bury(pair);
    pair.failures["A1"] = 0;
    Outcome second = success();
    EXPECT_TRUE(pair.settle([&](Done done) {
        pair.consumer->consumer().redrive(pair.letter("one"), false, done);
        pair.consumer->consumer().redrive(pair.letter("two"), false, [&](const Outcome &outcome) { second = outcome; });
    }));
    EXPECT_EQ(second.error().code, ErrorCode::Conflict);
    EXPECT_EQ(logOf(pair).size(), 1U);
}

TEST(Letters, AReasonIsNeeded)
{
    Pair pair;
    bury(pair);
    pair.failures["A1"] = 0;
    EXPECT_EQ(pair.settle([&](Done done) { pair.consumer->consumer().redrive(pair.letter(" "), false, done); }).error().code,
              ErrorCode::InvalidArgument);
    EXPECT_EQ(pair.settle([&](Done done) { pair.consumer->consumer().ignore(pair.letter(""), done); }).error().code,
              ErrorCode::InvalidArgument);
    EXPECT_EQ(pair.busDb->value<std::string>(kDeadState), "PENDING");
}

TEST(Letters, ADryRunSaysWhatWouldHappenAndChangesNothing)
{
    Pair pair;
    bury(pair);
    const auto said = [&] {
        std::string text;
        pair.consumer->consumer().rehearse(pair.letter("").id, false, [&text](const Result<std::string> &result) { text = *result; });
        pair.run(100ms);
        return text;
    };
    EXPECT_EQ(said(), "it would fail again: not now");
    pair.failures["A1"] = 0;
    const std::int64_t processed = *pair.paymentDb->value<std::int64_t>(kProcessed);
    EXPECT_EQ(said(), "it would be processed; state changes: nothing; events: nothing");
    EXPECT_EQ(pair.paymentDb->value<std::int64_t>(kProcessed), processed);
    EXPECT_EQ(pair.busDb->value<std::string>(kDeadState), "PENDING");
    EXPECT_TRUE(logOf(pair).empty());
}

TEST(Letters, AnEditedCopyKeepsItsEventIdAndItsOriginal)
{
    Pair pair;
    pair.inject(toBase62(5), pair.envelope(5, "A", "injected").substr(0, 40));
    pair.run();
    const auto edit = [&](const std::string &payload) {
        return pair.settle([&](Done done) { pair.consumer->consumer().edit(pair.letter("typo"), payload, done); });
    };
    EXPECT_EQ(edit("nonsense").error().code, ErrorCode::SchemaInvalid);
    EXPECT_EQ(edit(pair.envelope(5, "A", "another")).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(edit(pair.envelope(6, "A", "injected")).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(pair.busDb->value<int>(kPayloads), 1);
    EXPECT_TRUE(edit(pair.envelope(5, "A", "injected")));
    EXPECT_EQ(pair.busDb->value<int>(kPayloads), 0);
    EXPECT_TRUE(pair.settle([&](Done done) { pair.consumer->consumer().redrive(pair.letter("edited"), false, done); }));
    EXPECT_EQ(pair.handled, std::vector<std::string>{"A"});
}

TEST(Letters, ResolvedWithoutARedriveOnlyWhenItWasProcessedAfterAll)
{
    Pair pair;
    pair.failures["A"] = 4;
    pair.inject(toBase62(5), pair.envelope(5, "A", "injected"));
    pair.run();
    ASSERT_EQ(pair.busDb->value<std::int64_t>(kDeadPending), 1);
    const auto resolve = [&] {
        return pair.settle([&](Done done) { pair.consumer->consumer().resolve(pair.letter("came twice"), done); });
    };
    EXPECT_EQ(resolve().error().code, ErrorCode::Conflict);
    static const Sql kElsewhere{
        "INSERT INTO processed_events (subject, action, event_id, event_type, created_at) VALUES (?, 'cancel', 'injected', 'order.cancelled', 1)"};
    pair.paymentDb->exec(kElsewhere, toBase62(5));
    EXPECT_TRUE(resolve());
    EXPECT_EQ(pair.busDb->value<std::string>(kDeadState), "RESOLVED");
}

TEST(Letters, AreHandledByThoseWhoMayAndTheirNamesAreKept)
{
    for (const Role role : {Role::VendorStaff, Role::Customer, Role::Cs, Role::Finance, Role::Admin}) {
        SCOPED_TRACE(toString(role));
        Pair pair;
        bury(pair);
        Consumer &consumer = pair.consumer->consumer();
        const std::int64_t id = pair.letter("").id;
        const std::string payload = pair.busDb->value<std::string>(kPayload).value_or("");
        const LetterCommand command{id, "because", Actor(role == Role::Customer ? "member:5" : "kim", role)};
        const bool may = isAllowed(role, Act::LetterHandle);
        const auto outcomes = {pair.settle([&](Done done) { editLetter(consumer, pair.bus, command, payload, done); }),
                               pair.settle([&](Done done) { redriveLetter(consumer, pair.bus, command, false, done); }),
                               pair.settle([&](Done done) { resolveLetter(consumer, pair.bus, command, done); }),
                               pair.settle([&](Done done) { ignoreLetter(consumer, pair.bus, command, done); })};
        for (const Outcome &outcome : outcomes) EXPECT_EQ(!outcome && outcome.error().code == ErrorCode::Denied, !may);
        EXPECT_EQ(pair.busDb->value<std::string>(kDeadState), may ? "IGNORED" : "PENDING");
        const std::string by = " because " + command.by.text();
        EXPECT_EQ(logOf(pair), may ? (std::vector<std::string>{"EDIT" + by, "REDRIVE" + by, "IGNORE" + by}) : std::vector<std::string>{});
    }
}

TEST(Messages, AreActedOnByTrainersOnly)
{
    Pair pair;
    pair.produce(5, "A1");
    while (pair.trace.count(TraceKind::EventAppended) == 0) ASSERT_TRUE(pair.time.runNext());
    for (const Role role : {Role::VendorStaff, Role::Finance, Role::Cs, Role::Customer})
        EXPECT_EQ(pair.settle([&](Done done) { actOnMessage(pair.bus, pair.place(5), MessageAct::Drop, "away", Actor("kim", role), done); })
                      .error()
                      .code,
                  ErrorCode::Denied);
    EXPECT_EQ(pair.busDb->value<std::int64_t>(kMessageActs), 0);
    const Outcome doubled = // the first one has been handled meanwhile, so that it can only come once more
        pair.settle(
            [&](Done done) { actOnMessage(pair.bus, pair.place(5), MessageAct::Duplicate, "again", Actor("kim", Role::Trainer), done); });
    EXPECT_TRUE(doubled.ok()) << doubled.error().detail;
    EXPECT_EQ(pair.busDb->value<std::int64_t>(kMessageActs), 1);
}

TEST(Messages, AHeldOneWaitsWithItsKeyUntilItIsReleased)
{
    Pair pair;
    pair.produce(5, "A1");
    pair.run(1ms);
    while (pair.trace.count(TraceKind::EventAppended) == 0) ASSERT_TRUE(pair.time.runNext());
    EXPECT_TRUE(pair.settle([&](Done done) { pair.bus.act(pair.place(5), MessageAct::Hold, "look", "test", done); }));
    pair.produce(5, "A2");
    pair.produce(6, "B1");
    pair.run(3600s);
    EXPECT_EQ(pair.handled, std::vector<std::string>{"B1"});
    pair.makeConsumer(); // also over a restart
    pair.run();
    EXPECT_TRUE(pair.settle([&](Done done) { pair.bus.act(pair.place(5), MessageAct::Release, "seen", "ADMIN:lee", done); }));
    EXPECT_EQ(pair.busDb->value<std::string>(kReleased), "test look, ADMIN:lee seen");
    pair.run();
    EXPECT_EQ(pair.handled, (std::vector<std::string>{"B1", "A1", "A2"}));
}

TEST(Messages, ADroppedOneIsNeverHandledADuplicateOnlyOnce)
{
    Pair pair;
    pair.produce(5, "A1");
    while (pair.trace.count(TraceKind::EventAppended) == 0) ASSERT_TRUE(pair.time.runNext());
    EXPECT_TRUE(pair.settle([&](Done done) { pair.bus.act(pair.place(5), MessageAct::Drop, "lose it", "test", done); }));
    pair.run();
    EXPECT_TRUE(pair.handled.empty());
    pair.produce(6, "B1");
    pair.run();
    EXPECT_TRUE(pair.settle([&](Done done) {
        pair.bus.act(pair.place(6, partitionOf(toBase62(5)) == partitionOf(toBase62(6)) ? 1 : 0), MessageAct::Duplicate, "twice", "test",
                     done);
    }));
    pair.run();
    EXPECT_EQ(pair.handled, std::vector<std::string>{"B1"});
    EXPECT_EQ(pair.consumer->consumer().duplicatesPrevented(), 1);
}

TEST(Messages, APoisonedOneIsADeadLetterThatItsOriginalMends)
{
    Pair pair;
    pair.produce(5, "A1");
    while (pair.trace.count(TraceKind::EventAppended) == 0) ASSERT_TRUE(pair.time.runNext());
    EXPECT_TRUE(pair.settle([&](Done done) { pair.bus.act(pair.place(5), MessageAct::Poison, "spoil", "test", done); }));
    pair.run();
    EXPECT_EQ(pair.busDb->value<std::int64_t>(kDeadPending), 1);
    EXPECT_EQ(pair.busDb->value<int>(kPayloads), 0);
    EXPECT_FALSE(pair.settle([&](Done done) { pair.consumer->consumer().redrive(pair.letter("as it is"), false, done); }));
    EXPECT_TRUE(pair.settle([&](Done done) { pair.consumer->consumer().redrive(pair.letter("original"), true, done); }));
    EXPECT_EQ(pair.handled, std::vector<std::string>{"A1"});
    EXPECT_EQ(pair.settle([&](Done done) { pair.bus.act(pair.place(5), MessageAct::Hold, "too late", "test", done); }).error().code,
              ErrorCode::Conflict);
}

TEST(Policies, ADuplicateTakesEffectTwiceWithoutIdempotencyAndLateWithATtl)
{
    for (const char *value : {"OFF", "TTL_5_MIN"}) {
        Policies policies;
        ASSERT_TRUE(policies.set("consumer-idempotency", value));
        Pair pair(policies);
        pair.inject(toBase62(5), pair.envelope(5, "A", "event-1"));
        pair.run(10s);
        pair.inject(toBase62(5), pair.envelope(5, "A", "event-1"));
        pair.run(600s);
        EXPECT_EQ(pair.handled.size(), std::string_view(value) == "OFF" ? 2U : 1U) << value;
        pair.inject(toBase62(5), pair.envelope(5, "A", "event-1"));
        pair.run();
        EXPECT_EQ(pair.handled.size(), std::string_view(value) == "OFF" ? 3U : 2U) << value;
    }
}

TEST(Policies, APoisonedMessageStopsEverythingOrIsForgotten)
{
    for (const char *value : {"RETRY_FOREVER", "DROP"}) {
        Policies policies;
        ASSERT_TRUE(policies.set("poison", value));
        Pair pair(policies);
        pair.inject(toBase62(5), "no event");
        pair.inject(toBase62(5), pair.envelope(5, "A", "event-1"));
        pair.run(3600s);
        EXPECT_EQ(pair.handled.empty(), std::string_view(value) == "RETRY_FOREVER") << value;
        EXPECT_EQ(pair.busDb->value<std::int64_t>(kLetters), 0) << value;
    }
}

TEST(Policies, ACrashLosesWhatIsPublishedAfterTheCommit)
{
    Policies policies;
    ASSERT_TRUE(policies.set("publishing", "AFTER_COMMIT"));
    Pair pair(policies);
    pair.produce(5, "A");
    pair.run(0ms);
    pair.producer.die(); // committed, not yet appended
    pair.run();
    EXPECT_TRUE(pair.handled.empty());
    EXPECT_EQ(pair.shopDb->value<std::int64_t>(kOutboxPending), 0);
}

// A database that was put back from an older backup.
TEST(Restart, WhatADatabaseHasForgottenIsReadAgainAndTold)
{
    Pair pair;
    for (const char *number : {"A1", "A2", "A3"}) pair.produce(5, number);
    pair.run();
    ASSERT_EQ(pair.handled.size(), 3U);
    pair.makeConsumer(); // as new as the bus: nothing is read again
    pair.run();
    ASSERT_EQ(pair.handled.size(), 3U);
    static const Sql kForget{"DELETE FROM processed_events WHERE id > 1"};
    pair.paymentDb->exec(kForget);
    pair.makeConsumer();
    pair.run();
    EXPECT_EQ(pair.handled, (std::vector<std::string>{"A1", "A2", "A3", "A2", "A3"}));
    EXPECT_EQ(pair.paymentDb->value<std::int64_t>(kOpen), 1);
}

// A crash came between the end of a retried message and the turn of the one parked behind it.
TEST(Restart, WhatWaitsBehindNothingIsTakenUp)
{
    Pair pair;
    pair.failures["A1"] = 3;
    pair.produce(5, "A1");
    pair.produce(5, "A2");
    pair.run(2s);
    ASSERT_EQ(pair.busDb->value<std::int64_t>(kWaiting), 2);
    static const Sql kFirst{"DELETE FROM waiting WHERE state = 'RETRY'"};
    static const Sql kItsEvent{"SELECT event_id FROM messages ORDER BY id LIMIT 1"};
    static const Sql kDone{
        "INSERT INTO processed_events (subject, action, event_id, event_type, created_at) VALUES (?, 'cancel', ?, 'order.cancelled', 1)"};
    pair.busDb->exec(kFirst);
    pair.paymentDb->exec(kDone, toBase62(5), *pair.busDb->value<std::string>(kItsEvent));
    pair.makeConsumer();
    pair.run();
    EXPECT_EQ(pair.handled, std::vector<std::string>{"A2"});
    EXPECT_EQ(pair.busDb->value<std::int64_t>(kWaiting), 0);
}

TEST(Crash, DeadPortsCommitSendAndBeginNothing)
{
    Pair pair;
    pair.producer.transactor().beforeCommit = [&pair] { pair.producer.die(); };
    pair.produce(5, "A");
    pair.run();
    EXPECT_EQ(pair.shopDb->value<std::int64_t>(kOutboxPending), 0);
    EXPECT_TRUE(pair.producer.dead());
    EXPECT_FALSE(pair.producer.transactor().run([](Tx &) { return success(); }));
    EXPECT_TRUE(pair.handled.empty());
}
