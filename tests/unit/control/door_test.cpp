// Who is let in, what a refusal looks like, and that a POST happens once.
#include "tests/unit/control/control_world.h"

namespace hamster::control::test {
namespace {

constexpr const char *kRule = R"({"kind":"webhook.lost"})";

std::size_t rules(ControlWorld &world) { return world.lab->faults().plan().rules.size(); }

TEST(ControlDoor, OnlyTheTokenOpensIt)
{
    ControlWorld world;
    for (const std::string &token :
         {std::string(), std::string("the-toke"), std::string("the-token "), std::string("THE-TOKEN"), std::string("the-token\0", 10)}) {
        const HttpResponse answer = world.call("POST", "/rules", kRule, {.token = token});
        EXPECT_EQ(answer.status, 401);
        EXPECT_EQ(answer.headers.find("WWW-Authenticate"), "Bearer");
    }
    EXPECT_EQ(rules(world), 0U);
    EXPECT_EQ(world.call("POST", "/rules", kRule).status, 201);
}

TEST(ControlDoor, BodiesAreJsonObjects)
{
    ControlWorld world;
    for (const char *body : {"kind: webhook.lost", "[1]", "{", "7", "{\"kind\":\"webhook.lost\",}", "{'kind':'webhook.lost'}"})
        EXPECT_EQ(world.refused("POST", "/rules", body), "400") << body;
    EXPECT_EQ(world.refused("POST", "/rules", R"({"kind":"webhook.lost","kind":"webhook.lost"})"), "400 kind");
    EXPECT_EQ(rules(world), 0U);
}

TEST(ControlDoor, ARefusalNamesTheField)
{
    ControlWorld world;
    EXPECT_EQ(world.refused("POST", "/rules"), "400");
    EXPECT_EQ(world.refused("POST", "/rules", R"({"kind":"webhook.lose"})"), "400 kind");
    EXPECT_EQ(world.refused("POST", "/rules", R"({"kind":"webhook.delayed","with":{"by":"soon"}})"), "400 with.by");
    EXPECT_EQ(world.refused("POST", "/rules", R"({"kind":"webhook.delayed","with":{"by":"9000d"}})"), "400 with.by");
    EXPECT_EQ(world.refused("POST", "/rules", R"({"kind":"webhook.lost","with":{"by":"1s"}})"), "400 with.by");
    EXPECT_EQ(world.refused("POST", "/rules", R"({"kind":"webhook.lost","who":{"ordr":"1"}})"), "400 who.ordr");
    EXPECT_EQ(world.refused("POST", "/rules", R"({"kind":"webhook.lost","probability":2})"), "400 probability");
    EXPECT_EQ(world.refused("POST", "/replay", R"({"filter":{"status":["DELIVERED","GONE"]}})"), "400 filter.status[1]");
    EXPECT_EQ(world.refused("GET", "/transactions?limit=0"), "400 limit");
    EXPECT_EQ(world.refused("GET", "/nothing"), "404");
    EXPECT_EQ(world.refused("DELETE", "/rules/F9"), "404");
    EXPECT_EQ(rules(world), 0U);
}

TEST(ControlDoor, TheSameKeyGivesTheStoredAnswer)
{
    ControlWorld world;
    const HttpResponse first = world.call("POST", "/rules", kRule, {.key = "k"});
    const HttpResponse again = world.call("POST", "/rules", kRule, {.key = "k"});
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(rules(world), 1U);
    EXPECT_EQ(world.call("POST", "/rules", R"({"kind":"webhook.duplicate"})", {.key = "k"}).status, 422);
    EXPECT_EQ(world.call("POST", "/once", kRule, {.key = "k"}).status, 201) << "the path belongs to the key";
    EXPECT_EQ(rules(world), 2U);
}

TEST(ControlDoor, ARefusalIsNotStored)
{
    ControlWorld world;
    const std::string body = R"({"approve":true})";
    EXPECT_EQ(world.call("POST", "/services/hamster-pg/restart", "", {.key = "k"}).status, 409);
    EXPECT_EQ(world.call("POST", "/services/hamster-pg/crash").status, 200);
    EXPECT_EQ(world.call("POST", "/services/hamster-pg/restart", "", {.key = "k"}).status, 200);
    EXPECT_EQ(world.call("POST", "/services/hamster-pg/restart", "", {.key = "k"}).status, 200) << "it runs, but the answer is stored";
}

TEST(ControlDoor, AKeyInFlightIsAConflict)
{
    ControlWorld world;
    const std::string body = R"({"outcome":"approve"})";
    const auto first = world.ask("POST", "/control/v1/outcomes", body, {.key = "k"});
    const auto second = world.ask("POST", "/control/v1/outcomes", body, {.key = "k"});
    EXPECT_EQ(second->status, 409);
    world.run(0ms);
    EXPECT_EQ(first->status, 201);
    EXPECT_EQ(world.lab->pg()->outcomes().all().size(), 1U);
}

TEST(ControlDoor, KeysHaveALimit)
{
    ControlWorld world;
    EXPECT_EQ(world.call("POST", "/rules", kRule, {.key = std::string(300, 'k')}).status, 201);
    EXPECT_EQ(world.call("POST", "/rules", kRule, {.key = std::string(301, 'k')}).status, 400);
}

TEST(ControlDoor, NoGetChangesAnything)
{
    ControlWorld world;
    for (const char *path :
         {"/kinds", "/rules", "/firings", "/links", "/profile", "/outcomes", "/transactions", "/deliveries", "/merchants", "/services"})
        EXPECT_EQ(world.call("GET", path).status, 200) << path;
    for (const char *path : {"/off", "/once", "/replay", "/links/cut", "/services/hamster-pg/crash"})
        EXPECT_EQ(world.call("GET", path).status, 405) << path;
    EXPECT_NE(world.lab->pg(), nullptr);
}

} // namespace
} // namespace hamster::control::test
