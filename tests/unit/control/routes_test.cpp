// Everything that the laboratory can do is reachable, in the words of scenario files.
#include "tests/unit/control/control_world.h"

#include "simulator/scenario/pg_script.h"

namespace hamster::control::test {
namespace {

TEST(ControlRules, EveryKindOfTheCatalogueCanBeSetAndComesBackAsItWasSent)
{
    ControlWorld world(true);
    for (const FaultKind &kind : faultKinds()) {
        JsonWriter with;
        with.beginObject();
        for (const FaultParameter &parameter : kind.parameters) {
            if (parameter.unit == FaultUnit::Flag)
                with.field(parameter.name, true);
            else if (parameter.unit == FaultUnit::Milliseconds)
                with.field(parameter.name, std::to_string(parameter.value) + "ms");
            else
                with.field(parameter.name, parameter.value);
        }
        with.endObject();
        // it must not fire: this test is about the way in
        const std::string rule =
            R"({"kind":")" + std::string(kind.name) + R"(","with":)" + with.text() +
            R"(,"every":3,"who":{"order":"X","card":"tok_ok"},"from":"1000ms","until":"7200000ms","left":4,"burst":2,"on":false})";
        const HttpResponse made = world.call("POST", "/rules", rule);
        ASSERT_EQ(made.status, 201) << rule << made.body;
        std::string back = member(world.call("GET", "/rules/" + member(made.body, "id")).body, "rule");
        std::string sent = rule;
        if (kind.parameters.empty()) sent.erase(sent.find(R"(,"with":{})"), 10);
        EXPECT_EQ(member(back, "kind"), kind.name);
        for (const FaultParameter &parameter : kind.parameters)
            EXPECT_EQ(member(member(back, "with"), parameter.name), member(with.text(), parameter.name)) << kind.name;
        for (const char *name : {"every", "who", "from", "until", "left", "burst", "on"})
            EXPECT_EQ(member(back, name), member(sent, name)) << kind.name;
        // and what came back can be sent again
        EXPECT_EQ(world.call("PUT", "/rules/" + member(made.body, "id"), back).status, 200) << back;
    }
    EXPECT_EQ(world.lab->faults().plan().rules.size(), faultKinds().size());
}

TEST(ControlRules, AreSwitchedReplacedAndDeleted)
{
    ControlWorld world;
    const std::string id = member(world.call("POST", "/rules", R"({"kind":"webhook.lost"})").body, "id");
    EXPECT_EQ(world.refused("POST", "/rules", R"({"id":")" + id + R"(","kind":"webhook.lost"})"), "409 id");
    EXPECT_EQ(world.call("PATCH", "/rules/" + id, R"({"on":false})").status, 200);
    EXPECT_FALSE(world.lab->faults().isOn(id));
    EXPECT_EQ(world.call("PUT", "/rules/" + id, R"({"kind":"webhook.duplicate","with":{"copies":2}})").status, 200);
    EXPECT_EQ(world.lab->faults().plan().rules.at(0).value("copies"), 2);
    EXPECT_EQ(world.refused("PUT", "/rules/" + id, R"({"id":"other","kind":"webhook.lost"})"), "400 id");
    EXPECT_EQ(world.call("POST", "/off").status, 200);
    EXPECT_FALSE(world.lab->faults().isOn(id));
    EXPECT_EQ(world.call("DELETE", "/rules/" + id).status, 200);
    EXPECT_TRUE(world.lab->faults().plan().rules.empty());
}

TEST(ControlRules, OnceIsOneHit)
{
    ControlWorld world;
    EXPECT_EQ(world.call("POST", "/once", R"({"kind":"webhook.lost","who":{"order":"ORDER-1"},"left":9})").status, 201);
    const FaultRule rule = world.lab->faults().plan().rules.at(0);
    EXPECT_EQ(rule.left, 1);
    EXPECT_TRUE(rule.byHand);
}

TEST(ControlRules, WhatCouldNeverFireInAPgAloneIsRefused)
{
    ControlWorld alone;
    ControlWorld whole(true);
    int reachable = 0;
    for (const FaultKind &kind : faultKinds()) {
        const std::string rule = R"({"kind":")" + std::string(kind.name) + R"(","on":false})";
        const bool needs = scenario::needsPlatform(kind);
        reachable += needs ? 0 : 1;
        EXPECT_EQ(alone.call("POST", "/rules", rule).status, needs ? 400 : 201) << kind.name;
    }
    EXPECT_GT(reachable, 50);
    EXPECT_EQ(alone.refused("POST", "/rules", R"({"kind":"bus.duplicate"})"), "400 kind");
}

TEST(ControlLinks, AreCutAndHealed)
{
    ControlWorld world(true);
    EXPECT_EQ(world.call("POST", "/links/cut", R"({"from":"cash-gateway","to":"hamster-pg","for":"30s"})").status, 200);
    EXPECT_NE(world.call("GET", "/links").body.find(R"("from":"hamster-pg","to":"cash-gateway","until")"), std::string::npos);
    EXPECT_EQ(world.call("POST", "/links/heal", R"({"from":"cash-gateway","to":"hamster-pg","one-way":true})").status, 200);
    EXPECT_EQ(world.lab->faults().links().all(world.lab->clock().now()).size(), 1U);
    EXPECT_EQ(world.refused("POST", "/links/cut", R"({"from":"moon","to":"hamster-pg"})"), "400 from");
}

TEST(ControlPg, ProfileIsReadInTheWordsItIsSetIn)
{
    ControlWorld world;
    EXPECT_EQ(world.call("PUT", "/profile", R"({"profile":"loopers","request":"0","decision":"1s..2s","unstable":"40%"})").status, 200);
    EXPECT_EQ(world.lab->pg()->profile().decisionHigh, 2s);
    const std::string behaviour = member(world.call("GET", "/profile").body, "behaviour");
    EXPECT_EQ(world.call("PUT", "/profile", behaviour).status, 200) << behaviour;
    EXPECT_EQ(member(world.call("GET", "/profile").body, "behaviour"), behaviour);
    EXPECT_EQ(world.refused("PUT", "/profile", R"({"limit":0.9,"invalid":0.9})"), "400");
    EXPECT_EQ(world.refused("PUT", "/profile", R"({"decision":"2s..1s"})"), "400 decision");
    EXPECT_EQ(world.refused("PUT", "/profile"), "400");
}

TEST(ControlPg, SecretsAreToldOnlyToWhoRotatesThem)
{
    ControlWorld world(true);
    const std::string before = world.lab->pg()->merchant("hamster-platform")->config.secret;
    EXPECT_EQ(world.call("GET", "/merchants").body.find("whsec"), std::string::npos);
    const std::string secret = member(world.call("POST", "/merchants/hamster-platform/rotate", "{}").body, "secret");
    ASSERT_TRUE(secret.starts_with("whsec_"));
    EXPECT_EQ(world.lab->pg()->merchant("hamster-platform")->config.secret, secret);
    EXPECT_EQ(world.lab->pg()->merchant("hamster-platform")->previousSecret, before);
    static const Sql kMid{"SELECT webhook_secret || ' ' || webhook_secret_previous FROM mids WHERE pg_mid = 'hamster-platform'"};
    static const Sql kEnded{"SELECT webhook_secret_previous IS NULL FROM mids WHERE pg_mid = 'hamster-platform'"};
    EXPECT_EQ(world.lab->world()->database(Party::Gateway).value<std::string>(kMid), secret + " " + before)
        << "our own receiver knows both";
    EXPECT_EQ(world.call("POST", "/merchants/hamster-platform/end-rotation").status, 200);
    EXPECT_TRUE(world.lab->pg()->merchant("hamster-platform")->previousSecret.empty());
    EXPECT_EQ(world.lab->world()->database(Party::Gateway).value<bool>(kEnded), true);
    EXPECT_EQ(world.refused("POST", "/merchants/nobody/rotate"), "404");
}

TEST(ControlPg, ARotationByHandMakesAnotherSecretEachTimeAndIsAudited)
{
    ControlWorld world(true);
    const auto apply = [&world](Command command) {
        std::optional<CommandAnswer> answer;
        world.lab->apply(std::move(command), [&answer](const CommandAnswer &given) { answer = given; });
        world.run(0ms);
        return answer.value_or(CommandAnswer{});
    };
    const auto secret = [&world] { return world.lab->pg()->merchant("hamster-platform")->config.secret; };
    const std::string first = secret();
    const CommandAnswer rotated = apply(command::RotatePgSecret{"hamster-platform"});
    EXPECT_TRUE(rotated.ok);
    const std::string second = secret();
    EXPECT_EQ((rotated.id + rotated.message).find(second), std::string::npos) << "the answer may be shown and recorded";
    EXPECT_TRUE(apply(command::RotatePgSecret{"hamster-platform"}).ok);
    EXPECT_NE(first, second);
    EXPECT_NE(second, secret());
    EXPECT_EQ(world.lab->pg()->merchant("hamster-platform")->previousSecret, second);
    EXPECT_TRUE(apply(command::EndPgRotation{"hamster-platform"}).ok);
    EXPECT_TRUE(world.lab->pg()->merchant("hamster-platform")->previousSecret.empty());
    static const Sql kActs{"SELECT group_concat(command) FROM audit_log WHERE subject = 'hamster-platform'"};
    EXPECT_EQ(world.lab->pgDatabase()->value<std::string>(kActs), "secret.rotate,secret.rotate,secret.end-rotation");
    EXPECT_EQ(apply(command::RotatePgSecret{"nobody"}).code, "not-found");
}

TEST(ControlServices, CrashAndComeBack)
{
    ControlWorld world(true);
    for (const char *name : {"ecommerce", "cash-gateway", "payment", "hamster-pg", "program"}) {
        const std::string path = "/services/" + std::string(name);
        EXPECT_EQ(world.call("POST", path + "/restart").status, 409) << name;
        EXPECT_EQ(world.call("POST", path + "/crash").status, 200) << name;
        EXPECT_EQ(world.call("POST", path + "/crash").status, 409) << name;
        EXPECT_EQ(world.call("POST", path + "/restart").status, 200) << name;
    }
    EXPECT_EQ(world.call("GET", "/services").body.find("false"), std::string::npos);
    EXPECT_EQ(world.refused("POST", "/services/bus/crash"), "404");
    ControlWorld alone;
    EXPECT_EQ(alone.refused("POST", "/services/payment/crash"), "404");
}

} // namespace
} // namespace hamster::control::test
