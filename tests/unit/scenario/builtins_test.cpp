// The built-in scenarios: each is valid, told in both languages, and green.

#include "simulator/scenario/builtins.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/report.h"
#include "simulator/scenario/writer.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace hamster;
using namespace hamster::scenario;

TEST(Builtins, AreThere)
{
    const std::vector<std::string> names = builtinNames();
    for (const char *name : {"happy-path", "declined", "out-of-stock", "loopers-default"})
        EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
    EXPECT_FALSE(builtinText("no-such").has_value());
    EXPECT_FALSE(builtinText("../scenarios/happy-path").has_value());
}

TEST(Builtins, AreToldInBothLanguages)
{
    for (const std::string &name : builtinNames()) {
        const auto scenario = findScenario(name);
        ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
        EXPECT_EQ(scenario->name, name);
        EXPECT_FALSE(scenario->title.ko.empty()) << name;
        EXPECT_FALSE(scenario->description.en.empty() || scenario->description.ko.empty()) << name;
    }
}

TEST(Builtins, RunGreenAndSurviveBeingWritten)
{
    for (const std::string &name : builtinNames()) {
        const auto scenario = findScenario(name);
        ASSERT_TRUE(scenario.ok());
        const auto report = run(*scenario, {});
        ASSERT_TRUE(report.ok()) << report.error().detail;
        EXPECT_TRUE(report->passed()) << toText(*report);
        // A recording keeps its scenario as it is written here.
        const std::string text = toYaml(*scenario);
        const auto read = parseScenario(text, name);
        ASSERT_TRUE(read.ok()) << read.error().detail << "\n" << text;
        EXPECT_EQ(toYaml(*read), text);
        const auto again = run(*read, {});
        ASSERT_TRUE(again.ok()) << again.error().detail;
        EXPECT_EQ(again->hash, report->hash) << name;
        // A world that is broken on purpose may be small; what a safe one is checked for must not shrink.
        if (scenario->expect.violated.empty()) {
            EXPECT_GE(report->checked(), 20) << name;
        }
    }
}

TEST(Builtins, ANameThatIsNeitherIsRefusedWithTheList)
{
    const auto scenario = findScenario("hapy-path");
    ASSERT_FALSE(scenario.ok());
    EXPECT_EQ(scenario.error().code, ErrorCode::NotFound);
    EXPECT_NE(scenario.error().detail.find("happy-path"), std::string::npos);
    EXPECT_EQ(findScenario("/tmp").error().code, ErrorCode::InvalidArgument);
}
