// The past of a run: every moment that was kept is what the databases were then, also over crashes and a restored backup, and keeping it
// changes nothing of the run.

#include "simulator/laboratory/history.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/builtins.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/player.h"
#include "simulator/scenario/recording.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace hamster;
using namespace hamster::scenario;

namespace {

/// Services that crash, at commits and between them, one that goes on with an old backup, refunds, and a program that dies.
constexpr const char *kStorm = R"(scenario: history
title: {en: History, ko: 역사}
description: {en: Crashes among orders., ko: 주문 중의 장애.}
seed: 7
pg: {profile: calm, decision: 300ms..1s}
shop: {members: 20, points: 0, stock: 500, coupons: false}
steps:
  - id: flow
    at: 0
    place: {count: 25, every: 100ms, quantity: 1..2}
  - {at: 600ms, crash: payment}
  - {at: 900ms, crash: cash-gateway}
  - {at: 1500ms, restart: payment}
  - {at: 2s, restart: cash-gateway}
)";

/// Names, and whether they have a rowid.
std::vector<std::pair<std::string, bool>> tablesOf(sqlite3 *handle)
{
    std::vector<std::pair<std::string, bool>> tables;
    sqlite3_stmt *names = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(handle, "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name",
                                 -1, &names, nullptr),
              SQLITE_OK);
    while (sqlite3_step(names) == SQLITE_ROW) tables.emplace_back(std::string(sql::textAt(names, 0)), sqlite3_column_int(names, 1) == 0);
    sqlite3_finalize(names);
    EXPECT_GT(tables.size(), 1u);
    return tables;
}

/// Everything that a database holds, as one hash.
std::string contents(sqlite3 *handle)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[name, rowid] : tablesOf(handle)) {
        const std::string sql =
            "SELECT " + std::string(rowid ? "rowid, " : "") + "* FROM " + name + (rowid ? " ORDER BY rowid" : " ORDER BY 1, 2");
        sqlite3_stmt *rows = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(handle, sql.c_str(), -1, &rows, nullptr), SQLITE_OK) << sql;
        hash.addData(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
        while (sqlite3_step(rows) == SQLITE_ROW)
            for (int i = 0; i < sqlite3_column_count(rows); ++i) {
                hash.addData(QByteArray::number(sqlite3_column_type(rows, i)));
                hash.addData(QByteArray(static_cast<const char *>(sqlite3_column_blob(rows, i)), sqlite3_column_bytes(rows, i)));
            }
        sqlite3_finalize(rows);
    }
    return hash.result().toHex().toStdString();
}

using Contents = std::array<std::string, kHistoryFiles>;

Contents contents(Laboratory &laboratory)
{
    World &world = *laboratory.world();
    return {contents(world.database(Party::Ecommerce).handle()), contents(world.database(Party::Gateway).handle()),
            contents(world.database(Party::Payment).handle()),   contents(laboratory.pgDatabase()->handle()),
            contents(world.database(Party::Bus).handle()),       contents(laboratory.faultDatabase().handle())};
}

bool closed(Laboratory &laboratory)
{
    World &world = *laboratory.world();
    for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment, Party::Bus})
        if (!world.database(party).inAutocommit()) return false;
    return laboratory.pgDatabase()->inAutocommit() && laboratory.faultDatabase().inAutocommit();
}

Contents contents(const HistoryView &view)
{
    Contents all;
    for (std::size_t file = 0; file < kHistoryFiles; ++file) {
        auto database = view.open(static_cast<HistoryFile>(file));
        EXPECT_TRUE(database.ok() && *database);
        static const Sql kCheck{"PRAGMA integrity_check"};
        EXPECT_EQ((*database)->value<std::string>(kCheck), "ok");
        all[file] = contents((*database)->handle());
    }
    return all;
}

struct Lived {
    std::string hash;
    std::uint64_t events = 0;
    std::map<std::uint64_t, Contents> states; ///< by event, as they were
    QTemporaryDir folder;
    std::unique_ptr<Laboratory> laboratory;
    std::unique_ptr<Player> player;
    std::unique_ptr<History> history;
    ~Lived()
    {
        history.reset();
        player.reset();
    }
};

/// Runs the scenario for `length`; `every`: how many tasks lie between two states that are kept for comparison.
void live(Lived &lived, const Scenario &scenario, const History::Options *options, Duration length, int every)
{
    LaboratoryOptions made = laboratoryOptions(scenario);
    made.storage = {lived.folder.path().toStdString(), Durability::Off};
    auto opened = Laboratory::open(std::move(made));
    ASSERT_TRUE(opened.ok()) << opened.error().detail;
    lived.laboratory = std::move(*opened);
    Laboratory &laboratory = *lived.laboratory;
    VirtualTime &time = laboratory.virtualTime();
    std::optional<Outcome> shop;
    openDemoShop(laboratory, scenario.shop, [&shop](Outcome outcome) { shop = std::move(outcome); });
    while (!shop && time.runNext()) {}
    ASSERT_TRUE(shop && *shop);
    lived.player = std::make_unique<Player>(laboratory, scenario);
    lived.player->start();
    if (options) {
        lived.history = std::make_unique<History>(laboratory, *options);
        laboratory.trace().observer = [history = lived.history.get()](const TraceRecord &record) {
            if (record.kind == TraceKind::Crash || record.kind == TraceKind::Restart) history->distrust();
        };
    }
    const Instant until = time.now() + length;
    for (int task = 0; time.nextDue() && *time.nextDue() <= until; ++task) {
        time.runNext();
        if (lived.history) lived.history->note(0);
        // Of several states of one event the last one counts.
        const std::uint64_t event = laboratory.trace().count();
        if (every > 0 && closed(laboratory) && (task % every == 0 || lived.states.contains(event)))
            lived.states[event] = contents(laboratory);
        else
            lived.states.erase(event);
    }
    lived.hash = laboratory.trace().hash();
    lived.events = laboratory.trace().count();
}

Scenario storm(const std::string &orders = "25")
{
    std::string text = kStorm;
    text.replace(text.find("count: 25"), 9, "count: " + orders);
    auto scenario = parseScenario(text, "history");
    EXPECT_TRUE(scenario.ok()) << scenario.error().detail;
    return std::move(scenario).value();
}

void expectThePast(const Lived &lived)
{
    ASSERT_GT(lived.states.size(), 5u);
    for (const auto &[event, state] : lived.states) {
        const HistoryView view = lived.history->at(event);
        EXPECT_LE(view.moment().event, event);
        ASSERT_EQ(contents(view), state) << "event " << event;
    }
}

} // namespace

TEST(History, EveryMomentIsWhatItWas)
{
    Lived lived;
    const History::Options options;
    ASSERT_NO_FATAL_FAILURE(live(lived, storm(), &options, 60s, 23));
    expectThePast(lived);
}

TEST(History, CrashesOfABuiltInScenario)
{
    Lived lived;
    const auto scenario = findScenario("service-crashes");
    ASSERT_TRUE(scenario.ok());
    History::Options options;
    ASSERT_NO_FATAL_FAILURE(live(lived, *scenario, &options, 120s, 37));
    expectThePast(lived);
}

TEST(History, AServiceThatGoesOnWithAnOldBackup)
{
    Scenario scenario = storm();
    FaultRule rule;
    rule.id = "backup";
    rule.kind = "database.restored-from-backup";
    rule.parameters["age"] = 2'000;
    rule.left = 1;
    scenario.faults.rules.push_back(rule);
    Lived lived;
    History::Options options;
    ASSERT_NO_FATAL_FAILURE(live(lived, scenario, &options, 60s, 31));
    static const Sql kFired{"SELECT count(*) FROM fault_firings"};
    EXPECT_GT(lived.laboratory->faultDatabase().value<std::int64_t>(kFired).value_or(0), 0);
    expectThePast(lived);
}

TEST(History, ChangesNothingOfTheRun)
{
    Lived with, without;
    History::Options options;
    ASSERT_NO_FATAL_FAILURE(live(with, storm(), &options, 60s, 0));
    ASSERT_NO_FATAL_FAILURE(live(without, storm(), nullptr, 60s, 0));
    EXPECT_EQ(with.hash, without.hash);
    EXPECT_GT(with.events, 500u);
    EXPECT_EQ(with.events, without.events);
}

TEST(History, ForgetsTheOldestWhenNobodyLooks)
{
    History::Options options;
    Lived all, lived;
    ASSERT_NO_FATAL_FAILURE(live(all, storm("120"), &options, 60s, 0));
    EXPECT_EQ(all.history->extent().first.event, all.history->at(0).moment().event);
    options.bytes = all.history->extent().bytes * 3 / 4;
    ASSERT_NO_FATAL_FAILURE(live(lived, storm("120"), &options, 60s, 37));
    ASSERT_TRUE(lived.history->keeps());
    const History::Extent extent = lived.history->extent();
    EXPECT_LT(extent.moments, all.history->extent().moments);
    EXPECT_GT(extent.first.event, all.history->extent().first.event);
    EXPECT_EQ(extent.last, all.history->extent().last);
    std::size_t compared = 0;
    for (const auto &[event, state] : lived.states) {
        if (event < extent.first.event) continue;
        ASSERT_EQ(contents(lived.history->at(event)), state) << "event " << event;
        ++compared;
    }
    EXPECT_GT(compared, 0u);
    EXPECT_EQ(lived.history->at(0).moment(), extent.first); // what is older is the oldest that is known
}

TEST(History, GivesUpWhenTheDatabasesAloneAreTooLarge)
{
    Lived lived;
    History::Options options;
    options.bytes = 4096;
    ASSERT_NO_FATAL_FAILURE(live(lived, storm(), &options, 60s, 0));
    EXPECT_FALSE(lived.history->keeps());
    EXPECT_EQ(lived.history->extent().moments, 0u);
}

TEST(History, AMomentThatIsLookedAtStaysAndCannotBeWritten)
{
    const Scenario scenario = storm(); // its player goes on below
    Lived lived;
    const History::Options options;
    ASSERT_NO_FATAL_FAILURE(live(lived, scenario, &options, 1s, 0));
    const HistoryView view = lived.history->at(lived.events / 2);
    const Contents before = contents(view);
    VirtualTime &time = lived.laboratory->virtualTime();
    for (int task = 0; task < 500 && time.runNext(); ++task) lived.history->note(0);
    EXPECT_EQ(contents(view), before);
    EXPECT_NE(contents(lived.history->at(UINT64_MAX)), before);
    auto shop = view.open(HistoryFile::Ecommerce);
    ASSERT_TRUE(shop.ok() && *shop);
    EXPECT_FALSE((*shop)->script("DELETE FROM orders"));
    lived.history.reset(); // what is open stays readable
    EXPECT_EQ(contents((*shop)->handle()), before[0]);
}

TEST(History, KnowsEventsByTime)
{
    Lived lived;
    History::Options options;
    ASSERT_NO_FATAL_FAILURE(live(lived, storm(), &options, 60s, 0));
    const History::Extent extent = lived.history->extent();
    EXPECT_EQ(lived.history->eventAt(extent.first.at - 1ms), extent.first.event);
    EXPECT_EQ(lived.history->eventAt(extent.last.at + 1h), extent.last.event);
    const HistoryMoment middle = lived.history->at(extent.last.event / 2).moment();
    EXPECT_EQ(lived.history->at(lived.history->eventAt(middle.at)).moment().at, middle.at);
}
