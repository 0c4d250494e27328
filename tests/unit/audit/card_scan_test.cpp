#include "model/audit/card_scan.h"

#include <gtest/gtest.h>

namespace hamster::audit {

TEST(CardScan, FindsNumbersHoweverTheyAreSplit)
{
    for (const char *text : {"4111111111111111", "card 4111-1111-1111-1111.", "x:4111 1111 1111 1111;", "{\"n\":\"4111111111111111\"}",
                             "aa4111111111111111zz"})
        EXPECT_EQ(findCardData(text, true), "card number 411111******1111") << text;
}

TEST(CardScan, TestNumbersCountOnlyWhereTheyAreNotAllowed)
{
    EXPECT_EQ(findCardData("4242-4242-4242-4242", true), "");
    EXPECT_EQ(findCardData("4242424242424242", true), "");
    EXPECT_EQ(findCardData("4242-4242-4242-4242", false), "card number 424242******4242");
    EXPECT_NE(findCardData("4242-4242-4242-4242 and 4111-1111-1111-1111", true), "");
}

TEST(CardScan, LeavesOtherNumbersAlone)
{
    for (const char *text : {"", "4111111111111112", "41111111111111110", "411111111111111", "424242******4242", "4111-1111 1111-1111",
                             "4111-1111-1111-1111-1", "1-4111-1111-1111-1111", "0.4111111111111111", "ORD-20260921-41111111",
                             "ab4111111111111111000000000000000000000000000000000000000000abcd", "ab124111-1111-4111-8111-1111abcdef01"})
        EXPECT_EQ(findCardData(text, false), "") << text;
}

TEST(CardScan, FindsACvc)
{
    for (const char *text : {"{\"cvc\":\"123\"}", "cvv2=1234", "CVV: 999"}) EXPECT_EQ(findCardData(text, true), "a CVC") << text;
    for (const char *text : {"cvc", "scvc:123", "{\"cvc\":null}", "cvc=12", "cvc=12345"}) EXPECT_EQ(findCardData(text, true), "") << text;
}

} // namespace hamster::audit
