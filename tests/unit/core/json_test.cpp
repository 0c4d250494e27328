#include "model/core/json.h"
#include "model/core/router.h"
#include "model/core/url.h"

#include <gtest/gtest.h>

using namespace hamster;

TEST(Json, WritesFieldsInOrderAndEscapes)
{
    JsonWriter out;
    out.beginObject()
        .field("b", 1)
        .field("a", "\"\\\n\x01한")
        .key("list")
        .beginArray()
        .integer(1)
        .boolean(true)
        .null()
        .endArray()
        .endObject();
    EXPECT_EQ(out.text(), "{\"b\":1,\"a\":\"\\\"\\\\\\n\\u0001한\",\"list\":[1,true,null]}");
    const auto back = JsonDocument::parse(out.text());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->root().find("a")->asString(), "\"\\\n\x01한");
}

TEST(Json, RefusesWhatIsNoJsonAndTooDeep)
{
    for (const char *bad : {"", "{", "{\"a\":}", "[1,2", "nul", "{\"a\":1}x", "\"\xff\""}) EXPECT_FALSE(JsonDocument::parse(bad)) << bad;
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + "1" + std::string(depth, ']'); };
    EXPECT_TRUE(JsonDocument::parse(nested(32)));
    EXPECT_FALSE(JsonDocument::parse(nested(33)));
    EXPECT_TRUE(JsonDocument::parse(nested(32))) << "the same parser again";
}

TEST(Json, TypesAreNotMixed)
{
    const auto document = JsonDocument::parse(R"({"i":3,"d":3.5,"s":"3","big":9223372036854775808,"n":null})");
    ASSERT_TRUE(document);
    const JsonValue root = document->root();
    EXPECT_EQ(root.find("i")->asInteger(), 3);
    EXPECT_FALSE(root.find("d")->asInteger());
    EXPECT_FALSE(root.find("s")->asInteger());
    EXPECT_FALSE(root.find("big")->asInteger());
    EXPECT_TRUE(root.find("n")->isNull());
    EXPECT_FALSE(root.find("x"));
}

TEST(Router, FindsRoutesAndTellsUnknownPathFromWrongMethod)
{
    Router router([](int status) { return HttpResponse{status, {}, {}}; });
    router.add("GET", "/orders/{id}/items/{item}", [](HttpRequest, PathArguments arguments, Responder respond) {
        respond({200, {}, arguments[0] + "+" + arguments[1]});
    });
    const auto ask = [&](const char *method, const char *path) {
        HttpResponse answer;
        HttpRequest request;
        request.method = method;
        request.path = path;
        router.handle(request, [&](HttpResponse response) { answer = std::move(response); });
        return answer;
    };
    EXPECT_EQ(ask("GET", "/orders/20261120:TR:9577c5/items/2").body, "20261120:TR:9577c5+2");
    EXPECT_EQ(ask("POST", "/orders/1/items/2").status, 405);
    EXPECT_EQ(ask("POST", "/orders/1/items/2").headers.find("allow"), "GET");
    EXPECT_EQ(ask("GET", "/orders/1").status, 404);
    EXPECT_EQ(ask("GET", "/orders//items/2").status, 404);
}

TEST(Url, SplitsAndRefusesTricks)
{
    const auto url = parseUrl("http://LocalHost:8080/a/b?c=d");
    ASSERT_TRUE(url);
    EXPECT_EQ(url->origin(), "http://localhost:8080");
    EXPECT_EQ(url->path, "/a/b");
    EXPECT_EQ(url->query, "c=d");
    EXPECT_EQ(parseUrl("http://[::1]:80")->host, "::1");
    for (const char *bad : {"", "localhost:8080", "http://", "http://a:99999/", "http://a:0/", "http://a:/", "http://localhost:8080@evil/",
                            "http://a b/", "http://a/#x"})
        EXPECT_FALSE(parseUrl(bad)) << bad;
}

TEST(HttpRequest, ParametersAreDecoded)
{
    HttpRequest request;
    request.query = "orderId=ORD%2D1&note=a+b&empty=&flag";
    EXPECT_EQ(request.parameter("orderId"), "ORD-1");
    EXPECT_EQ(request.parameter("note"), "a b");
    EXPECT_EQ(request.parameter("empty"), "");
    EXPECT_EQ(request.parameter("flag"), "");
    EXPECT_FALSE(request.parameter("missing"));
}
