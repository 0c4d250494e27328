// What docs/control.md and the served documents say.
#include "model/core/test_cards.h"
#include "simulator/control/documents.h"
#include "simulator/scenario/pg_script.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace hamster::control::test {
namespace {

std::string controlGuide()
{
    std::stringstream text;
    text << std::ifstream(HAMSTER_SOURCE_DIR "/docs/control.md").rdbuf();
    return text.str();
}

TEST(ControlDocuments, TheTableOfMagicCardsIsWhole)
{
    std::string table;
    for (const TestCard &card : testCards())
        table.append("| `")
            .append(card.number)
            .append("` | `")
            .append(card.token)
            .append("` | ")
            .append(card.cardType)
            .append(" | ")
            .append(card.title)
            .append(" |\n");
    const std::string guide = controlGuide();
    const std::string head = "| number | token | company | what happens |\n| --- | --- | --- | --- |\n";
    const std::size_t at = guide.find(head);
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(guide.substr(at + head.size(), table.size() + 1), table + "\n") << "a card is missing, wrong or too many";
}

TEST(ControlDocuments, TheScriptOfTheGuideIsRead)
{
    const std::string guide = controlGuide();
    const std::size_t begin = guide.find("```yaml\n"), end = guide.find("```\n", begin + 8);
    ASSERT_NE(end, std::string::npos);
    const auto script = scenario::parsePgScript(guide.substr(begin + 8, end - begin - 8), "control.md");
    ASSERT_TRUE(script.ok()) << script.error().detail;
    EXPECT_TRUE(script->magicCards);
    EXPECT_EQ(script->steps.size(), 1U);
}

TEST(ControlDocuments, AreServedByNameAndNothingElseIs)
{
    const std::vector<std::string> names = documentNames();
    ASSERT_EQ(names.size(), 7U);
    for (const std::string &name : names) EXPECT_TRUE(documentText(name).value_or("").starts_with("openapi: 3.1")) << name;
    for (const char *wrong : {"", "none.yaml", "../openapi/pg.yaml", "/etc/passwd", "."})
        EXPECT_EQ(documentText(wrong), std::nullopt) << wrong;
}

} // namespace
} // namespace hamster::control::test
