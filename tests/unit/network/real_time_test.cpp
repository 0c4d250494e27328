#include "net_fixture.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace hamster::net_test {
namespace {

TEST(RealClock, TellsUtcMilliseconds)
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Instant now = RealClock().now();
    EXPECT_GE(now.ms, before);
    EXPECT_LE(now.ms, QDateTime::currentMSecsSinceEpoch());
}

TEST(RealClock, HttpDateIsThePresentSecond)
{
    const auto format = [] {
        return QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toStdString();
    };
    std::string before;
    std::string date;
    do { // until no second ended in between
        before = format();
        date = httpDate();
    } while (before != format());
    EXPECT_EQ(date, before);
}

TEST(RealScheduler, RunsByDueThenInsertion)
{
    RealScheduler scheduler;
    std::string order;
    scheduler.after(20ms, [&order] { order += 'd'; });
    scheduler.after(0ms, [&order] { order += 'a'; });
    scheduler.after(5ms, [&order] { order += 'c'; });
    scheduler.after(0ms, [&order] { order += 'b'; });
    EXPECT_EQ(scheduler.pending(), 4u);
    EXPECT_EQ(order, ""); // never inside the call
    ASSERT_TRUE(waitFor([&order] { return order.size() == 4; }));
    EXPECT_EQ(order, "abcd");
    EXPECT_EQ(scheduler.pending(), 0u);
}

TEST(RealScheduler, NeverRunsEarly)
{
    RealScheduler scheduler;
    std::int64_t ran = 0;
    const std::int64_t start = monotonicNanoseconds();
    scheduler.after(30ms, [&ran] { ran = monotonicNanoseconds(); });
    ASSERT_TRUE(waitFor([&ran] { return ran != 0; }));
    EXPECT_GE(ran - start, 30'000'000);
}

TEST(RealScheduler, AnEarlierTaskMovesTheTimer)
{
    RealScheduler scheduler;
    std::string order;
    scheduler.after(1h, [&order] { order += 'x'; });
    scheduler.after(1ms, [&order] { order += 'a'; });
    ASSERT_TRUE(waitFor([&order] { return !order.empty(); }));
    EXPECT_EQ(order, "a");
    EXPECT_EQ(scheduler.pending(), 1u);
}

TEST(RealScheduler, CancelForgetsAndIgnoresFinishedOrUnknownIds)
{
    RealScheduler scheduler;
    std::string order;
    const TimerId first = scheduler.after(0ms, [&order] { order += 'a'; });
    const TimerId second = scheduler.after(0ms, [&order] { order += 'b'; });
    EXPECT_NE(first, 0u);
    EXPECT_NE(first, second);
    scheduler.cancel(first);
    scheduler.cancel(0);
    scheduler.cancel(~TimerId(0));
    const TimerId third = scheduler.after(0ms, [&order] { order += 'c'; }); // takes the place of the first
    scheduler.cancel(first);
    ASSERT_TRUE(waitFor([&order] { return order.size() == 2; }));
    EXPECT_EQ(order, "bc");
    scheduler.cancel(third);
    EXPECT_EQ(scheduler.pending(), 0u);
}

TEST(RealScheduler, ATaskMayCancelTheNextAndScheduleMore)
{
    RealScheduler scheduler;
    std::string order;
    TimerId victim = 0;
    scheduler.after(0ms, [&] {
        order += 'a';
        scheduler.cancel(victim);
        scheduler.after(0ms, [&order] { order += 'd'; });
    });
    victim = scheduler.after(0ms, [&order] { order += 'b'; });
    scheduler.after(0ms, [&order] { order += 'c'; });
    ASSERT_TRUE(waitFor([&order] { return order.ends_with('d'); }));
    EXPECT_EQ(order, "acd");
}

TEST(RealScheduler, EndOfInstantComesAfterWhatIsDue)
{
    RealScheduler scheduler;
    std::string order;
    scheduler.atEndOfInstant([&] {
        order += 'x';
        scheduler.atEndOfInstant([&order] { order += 'z'; });
        order += 'y';
    });
    scheduler.after(0ms, [&order] { order += 'a'; });
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&order] { order += 'p'; }, Qt::QueuedConnection);
    EXPECT_EQ(order, "");
    ASSERT_TRUE(waitFor([&order] { return order.ends_with('z'); }));
    EXPECT_EQ(order, "paxyz");
}

TEST(RealScheduler, ManyTasksKeepTheirOrderAndCancelledOnesCostNothing)
{
    RealScheduler scheduler;
    constexpr int kTasks = 100'000;
    std::vector<int> ran;
    ran.reserve(kTasks);
    for (int i = 0; i < kTasks; ++i) {
        scheduler.after(Duration(i % 3), [&ran, i] { ran.push_back(i); });
        scheduler.cancel(scheduler.after(1h, [] { FAIL(); }));
    }
    EXPECT_EQ(scheduler.pending(), std::size_t(kTasks));
    ASSERT_TRUE(waitFor([&ran] { return ran.size() == kTasks; }));
    std::vector<int> previous(3, -1); // of tasks with equal delay the first inserted runs first
    for (const int i : ran) {
        int &last = previous[static_cast<std::size_t>(i % 3)];
        ASSERT_GT(i, last);
        last = i;
    }
}

TEST(RealScheduler, DestructionDropsTasksInTheirOrderAndRunsNone)
{
    std::string order;
    struct Witness {
        std::string *order;
        char name;
        RealScheduler *scheduler;
        ~Witness()
        {
            *order += name;
            scheduler->after(0ms, [] { FAIL(); });
        }
    };
    auto scheduler = std::make_unique<RealScheduler>();
    const auto witness = [&](char name) { return [held = std::make_unique<Witness>(Witness{&order, name, scheduler.get()})] { FAIL(); }; };
    order.clear();
    scheduler->atEndOfInstant(witness('c'));
    scheduler->after(2h, witness('b'));
    scheduler->after(1h, witness('a'));
    order.clear(); // the makings of the witnesses were noted too
    scheduler.reset();
    EXPECT_EQ(order, "abc");
}

} // namespace
} // namespace hamster::net_test
