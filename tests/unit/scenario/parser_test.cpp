// Scenario files: what is accepted, and every mistake with its line and column.

#include "simulator/scenario/parser.h"
#include "simulator/scenario/yaml_reader.h"

#include <gtest/gtest.h>

#include <ostream>

using namespace hamster;
using namespace hamster::scenario;

namespace {

const std::string kHead = "scenario: x\ntitle: X\n";
const std::string kSteps = "steps:\n  - place: {}\n";

struct Mistaken {
    const char *name;
    std::string text;
    std::string message; ///< the whole error
};
void PrintTo(const Mistaken &value, std::ostream *out) { *out << value.name; }

class ScenarioMistakes : public testing::TestWithParam<Mistaken> {};

} // namespace

TEST_P(ScenarioMistakes, AreToldWithTheirPlace)
{
    const auto scenario = parseScenario(GetParam().text, "f.yaml");
    ASSERT_FALSE(scenario.ok());
    EXPECT_EQ(scenario.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(scenario.error().detail, GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ScenarioMistakes,
    testing::Values(
        Mistaken{"empty", "", "f.yaml:1:1: the file is empty, expected a map"},
        Mistaken{"list", "- a\n", "f.yaml:1:1: the scenario is a list, expected a map"},
        Mistaken{"no_yaml", "scenario: [x\n", "f.yaml:2:1: this is no YAML (end of sequence flow not found), expected a scenario file"},
        Mistaken{"two_documents", kHead + kSteps + "---\na: b\n", "f.yaml:5:1: a second document begins, expected one document"},
        Mistaken{"missing_title", "scenario: x\n", "f.yaml:1:1: 'title' is missing, expected it in the scenario"},
        Mistaken{"missing_steps", kHead, "f.yaml:1:1: 'steps' is missing, expected it in the scenario"},
        Mistaken{"bad_name", "scenario: Über\ntitle: X\n", "f.yaml:1:11: scenario is 'Über', expected a name of a-z, 0-9 and -"},
        Mistaken{"twice", "scenario: x\nscenario: y\n", "f.yaml:2:1: 'scenario' is there twice, expected it once in the scenario"},
        Mistaken{
            "unknown_key", kHead + kSteps + "sed: 7\n",
            "f.yaml:5:1: unknown key 'sed' in the scenario, expected scenario, title, description, seed, start, duration, horizon, watch, policies, pg, "
            "settings, shop, faults, steps or expect"},
        Mistaken{"seed_text", kHead + "seed: abc\n" + kSteps,
                 "f.yaml:3:7: seed is 'abc', expected a whole number from 0 to 9223372036854775807"},
        Mistaken{"seed_negative", kHead + "seed: -1\n" + kSteps,
                 "f.yaml:3:7: seed is '-1', expected a whole number from 0 to 9223372036854775807"},
        Mistaken{"start", kHead + "start: 2026-02-30T00:00:00\n" + kSteps,
                 "f.yaml:3:8: start is '2026-02-30T00:00:00', expected a time in Asia/Seoul from 2024 on, such as 2026-11-20T14:00:00"},
        Mistaken{"no_unit", kHead + "duration: 5\n" + kSteps,
                 "f.yaml:3:11: duration is '5', expected a duration such as 250ms, 5s, 15min, 2h or 7d"},
        Mistaken{"wrong_unit", kHead + "duration: 5m\n" + kSteps,
                 "f.yaml:3:11: duration is '5m', expected a duration such as 250ms, 5s, 15min, 2h or 7d"},
        Mistaken{"negative_duration", kHead + "duration: -5s\n" + kSteps,
                 "f.yaml:3:11: duration is '-5s', expected a duration such as 250ms, 5s, 15min, 2h or 7d"},
        Mistaken{"too_long", kHead + "duration: 8d\n" + kSteps, "f.yaml:3:11: duration is '8d', expected at most 168h"},
        Mistaken{"overflow", kHead + "duration: 99999999999999999999s\n" + kSteps,
                 "f.yaml:3:11: duration is '99999999999999999999s', expected a duration such as 250ms, 5s, 15min, 2h or 7d"},
        Mistaken{"beyond_horizon", kHead + "duration: 2h\nhorizon: 1h\n" + kSteps,
                 "f.yaml:3:11: duration is longer than the horizon, expected at most the horizon"},
        Mistaken{"unknown_policy_value", kHead + "policies: {stock: MAYBE}\n" + kSteps,
                 "f.yaml:3:19: 'MAYBE' is no value of policy stock, expected one of RESERVE_FIRST, DEDUCT_ON_CALLBACK"},
        Mistaken{"pg", kHead + "pg: stormy\n" + kSteps, "f.yaml:3:5: pg is 'stormy', expected calm, loopers or reference"},
        Mistaken{"pg_rate", kHead + "pg: {unstable: 140%}\n" + kSteps,
                 "f.yaml:3:16: unstable is '140%', expected a probability from 0 to 1, or 0% to 100%"},
        Mistaken{"pg_sum", kHead + "pg: {limit: 0.8, invalid: 0.3}\n" + kSteps,
                 "f.yaml:3:5: limitRate and invalidRate and their sum must be from 0 to 1, expected values that can be"},
        Mistaken{"pg_span", kHead + "pg: {request: 5s..1s}\n" + kSteps,
                 "f.yaml:3:15: request is '5s..1s', expected the shorter duration first"},
        Mistaken{"members", kHead + "shop: {members: 0}\n" + kSteps, "f.yaml:3:17: members is '0', expected a whole number from 1 to 1000"},
        Mistaken{"fraction", kHead + "shop: {stock: 1.5}\n" + kSteps,
                 "f.yaml:3:15: stock is '1.5', expected a whole number from 1 to 1000000"},
        Mistaken{"few_points", kHead + "shop: {points: 999}\n" + kSteps,
                 "f.yaml:3:16: points is '999', expected 0 or at least 1000, the smallest charge"},
        Mistaken{"no_steps", kHead + "steps: []\n", "f.yaml:3:8: steps is an empty list, expected a list of steps"},
        Mistaken{
            "nothing", kHead + "steps:\n  - at: 5s\n",
            "f.yaml:4:5: the step does nothing, expected place, cancel, refund, repair, adjust-stock, charge-points, webhook, decide, pg, "
            "crash, restart, power-loss, message, redrive, shoppers, heal, fault, faults-off, cut or heal-link"},
        Mistaken{"fault_kind", kHead + "faults: [{kind: webhook.nonsense}]\n" + kSteps,
                 "f.yaml:3:17: kind is 'webhook.nonsense', expected a fault kind of `hamster faults`"},
        Mistaken{"fault_parameter", kHead + "faults: [{kind: webhook.delayed, with: {by: 5}}]\n" + kSteps,
                 "f.yaml:3:45: by is '5', expected a duration such as 250ms, 5s or 15min"},
        Mistaken{"fault_conditions", kHead + "faults: [{kind: webhook.lost, nth: 1, first: 2}]\n" + kSteps,
                 "f.yaml:3:46: two conditions are set, expected one of probability, nth, first and every"},
        Mistaken{"both", kHead + "steps:\n  - place: {}\n    crash: payment\n",
                 "f.yaml:5:12: the step does both place and crash, expected one deed"},
        Mistaken{"at_and_after", kHead + "steps:\n  - at: 1s\n    after: 1s\n    place: {}\n",
                 "f.yaml:4:9: at is set together with after, expected at alone"},
        Mistaken{
            "card", kHead + "steps:\n  - place: {card: 4242-4242-4242-4242}\n",
            "f.yaml:4:19: card is '4242-4242-4242-4242', expected tok_any, tok_ok, tok_limit, tok_invalid, tok_slow or tok_lost_webhook"},
        Mistaken{"card_with_points", kHead + "steps:\n  - place: {method: POINT, card: tok_ok}\n",
                 "f.yaml:4:34: card is set, expected none with method POINT"},
        Mistaken{"quantity", kHead + "steps:\n  - place: {quantity: 0}\n",
                 "f.yaml:4:23: quantity is '0', expected a whole number from 1 to 999, or two as 2..9"},
        Mistaken{"quantity_order", kHead + "steps:\n  - place: {quantity: 9..2}\n",
                 "f.yaml:4:23: quantity is '9..2', expected a whole number from 1 to 999, or two as 2..9"},
        Mistaken{"coupon_without", kHead + "shop: {coupons: false}\nsteps:\n  - place: {coupon: HAMSTER10}\n",
                 "f.yaml:5:21: coupon is set, expected none in a shop without coupons"},
        Mistaken{
            "unknown_in_step", kHead + "steps:\n  - place: {cuont: 3}\n",
            "f.yaml:4:13: unknown key 'cuont' in place, expected count, every, method, card, points, coupon, quantity, product, lines or member"},
        Mistaken{"order_before", kHead + "steps:\n  - cancel: {order: 1}\n  - place: {}\n",
                 "f.yaml:4:21: order is 1, expected one of the 0 orders placed before"},
        Mistaken{"order_name", kHead + "steps:\n  - {id: a, place: {count: 2}}\n  - cancel: {order: b}\n",
                 "f.yaml:5:21: order is 'b', expected a number or the id of a place step before, such as first or first#2"},
        Mistaken{"order_index", kHead + "steps:\n  - {id: a, place: {count: 2}}\n  - cancel: {order: a#3}\n",
                 "f.yaml:5:21: order is 'a#3', expected a#1 to a#2"},
        Mistaken{"same_id", kHead + "steps:\n  - {id: a, place: {}}\n  - {id: a, place: {}}\n",
                 "f.yaml:5:10: id 'a' is there twice, expected another name"},
        Mistaken{"party", kHead + "steps:\n  - crash: bus\n",
                 "f.yaml:4:12: crash is 'bus', expected ecommerce, cash-gateway, payment, hamster-pg or program"},
        Mistaken{"copies", kHead + "steps:\n  - webhook: {delivery: 1, act: hold, copies: 2}\n",
                 "f.yaml:4:47: copies is set, expected it with act duplicate only"},
        Mistaken{"stock_both", kHead + "steps:\n  - adjust-stock: {product: SEED-1KG, by: 1, to: 2}\n",
                 "f.yaml:4:19: adjust-stock has both by and to, expected one of them"},
        Mistaken{"refund_both", kHead + "steps:\n  - {id: a, place: {}}\n  - refund: {order: a, amount: 5, quantity: 1}\n",
                 "f.yaml:5:45: quantity is set, expected either amount or quantity"},
        Mistaken{
            "state", kHead + kSteps + "expect: {orders: {DONE: 1}}\n",
            "f.yaml:5:19: a key of orders is 'DONE', expected CREATED, PAYMENT_WAIT, PAYMENT_COMPLETED, ORDER_COMPLETED, FAILED, CANCELLED, "
            "NEEDS_ATTENTION, PARTIALLY_REFUNDED or REFUNDED"},
        Mistaken{"illegal_path", kHead + kSteps + "expect: {paths: [{order: 1, states: [CREATED, ORDER_COMPLETED]}]}\n",
                 "f.yaml:5:47: no order goes from CREATED to ORDER_COMPLETED, expected a legal edge of an order"},
        Mistaken{"path_begin", kHead + kSteps + "expect: {paths: [{order: 1, states: [FAILED]}]}\n",
                 "f.yaml:5:38: no order goes at once to FAILED, expected a legal edge of an order"},
        Mistaken{"invariant", kHead + kSteps + "expect: {violated: all}\n", "f.yaml:5:20: violated is 'all', expected none"}),
    [](const auto &each) { return std::string(each.param.name); });

TEST(ScenarioParser, ReadsEveryPart)
{
    const auto scenario = parseScenario(R"(
scenario: all
title: {en: All, ko: 전부}
seed: 42
start: 2026-12-31T23:59:00
duration: 15min
horizon: 2h
policies: {stock: RESERVE_FIRST}
pg: {profile: loopers, unstable: 10%, decision: 250ms..2s}
settings: {reservation-time: 10min}
shop: {members: 7, points: 5000, products: 3, stock: 9, coupons: true}
steps:
  - id: first
    at: 1s
    place: {count: 3, every: 100ms, card: [tok_ok, tok_limit], points: 0..500, quantity: 2, lines: 1..2}
  - when: {order: first#2, reaches: PAYMENT_WAIT}
    after: 250ms
    refused: conflict
    cancel: {order: 2}
  - webhook: {order: first, act: duplicate, copies: 3}
  - pg: reference
  - shoppers: {per-minute: 30}
expect:
  placed: 2..3
  stock: {SEED-1KG: 9}
  refusals: {ORDER-402-001: 0..1}
  violated: [A1]
)",
                                        "all.yaml");
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    EXPECT_EQ(scenario->name, "all");
    EXPECT_EQ(scenario->title.ko, "전부");
    EXPECT_EQ(scenario->seed, 42u);
    EXPECT_EQ(formatSeoulIso(scenario->start), "2026-12-31T23:59:00");
    EXPECT_EQ(scenario->duration, Duration(15min));
    EXPECT_EQ(scenario->behaviour.name, "custom");
    EXPECT_DOUBLE_EQ(scenario->behaviour.unstableRate, 0.1);
    EXPECT_EQ(scenario->behaviour.decisionHigh, Duration(2s));
    EXPECT_DOUBLE_EQ(scenario->behaviour.limitRate, 0.2);
    EXPECT_EQ(scenario->tuning.reservationTime, Duration(10min));
    EXPECT_EQ(scenario->shop.members, 7);
    ASSERT_EQ(scenario->steps.size(), 5u);
    EXPECT_EQ(scenario->steps[0].at, Duration(1s));
    EXPECT_EQ(scenario->steps[1].when->order.text(), "first#2");
    EXPECT_EQ(scenario->steps[1].refused, "conflict");
    EXPECT_EQ(std::get<CancelOrder>(scenario->steps[1].deed).order.text(), "2");
    EXPECT_EQ(std::get<ActOnWebhook>(scenario->steps[2].deed).copies, 3);
    EXPECT_EQ(scenario->expect.placed->text(), "2..3");
    EXPECT_EQ(scenario->expect.violated, std::vector<std::string>{"A1"});
}

TEST(ScenarioParser, RefusesFilesThatCannotBeRead)
{
    EXPECT_EQ(loadScenarioFile("/nowhere/x.yaml").error().code, ErrorCode::NotFound);
    EXPECT_EQ(loadScenarioFile("/").error().code, ErrorCode::StorageIo);
}

TEST(ScenarioParser, ReadsDurations)
{
    EXPECT_EQ(parseDuration("0"), Duration(0));
    EXPECT_EQ(parseDuration("250ms"), Duration(250));
    EXPECT_EQ(parseDuration("5s"), Duration(5000));
    EXPECT_EQ(parseDuration("15min"), Duration(900'000));
    EXPECT_EQ(parseDuration("2h"), Duration(7'200'000));
    EXPECT_EQ(parseDuration("7d"), Duration(604'800'000));
    for (const char *bad : {"", "5", "s", "1.5s", "5 s", "5S", "-1s", "1e3ms", "401d"}) EXPECT_FALSE(parseDuration(bad).has_value()) << bad;
}
