#pragma once
// A laboratory in virtual time with the control API in front of it, without sockets.

#include "model/core/json.h"
#include "simulator/control/control_api.h"

#include <gtest/gtest.h>

namespace hamster::control::test {

class ControlWorld {
public:
    explicit ControlWorld(bool platform = false)
    {
        LaboratoryOptions options;
        options.platform = platform;
        auto opened = Laboratory::open(options);
        EXPECT_TRUE(opened.ok()) << (opened.ok() ? "" : opened.error().detail);
        lab = std::move(*opened);
        addControlRoutes(router, *lab, "the-token");
        run(0ms);
    }

    struct Options {
        std::string token = "the-token";
        std::string key{}; ///< Idempotency-Key; empty: none
    };
    /// Sends a request; the answer comes into the place when the world has run on.
    std::shared_ptr<HttpResponse> ask(const std::string &method, const std::string &target, const std::string &body, const Options &options)
    {
        HttpRequest request;
        request.method = method;
        const std::size_t queryAt = std::min(target.find('?'), target.size());
        request.path = target.substr(0, queryAt);
        request.query = queryAt < target.size() ? target.substr(queryAt + 1) : std::string();
        request.body = body;
        if (!options.token.empty()) request.headers.add("Authorization", "Bearer " + options.token);
        if (!options.key.empty()) request.headers.add("Idempotency-Key", options.key);
        auto place = std::make_shared<HttpResponse>();
        place->status = 0;
        router.handle(std::move(request), [place](HttpResponse response) {
            EXPECT_EQ(place->status, 0) << "answered twice";
            *place = std::move(response);
        });
        return place;
    }
    HttpResponse call(const std::string &method, const std::string &path, const std::string &body, const Options &options)
    {
        const auto place = ask(method, "/control/v1" + path, body, options);
        run(0ms);
        return *place;
    }
    HttpResponse call(const std::string &method, const std::string &path, const std::string &body = {})
    {
        return call(method, path, body, Options{});
    }
    void run(Duration span) { lab->runUntil(lab->clock().now() + span); }

    /// "400 kind": status and field of a refusal.
    std::string refused(const std::string &method, const std::string &path, const std::string &body = {})
    {
        const HttpResponse answer = call(method, path, body);
        const auto document = JsonDocument::parse(answer.body);
        const auto error = document ? document->root().find("error") : std::nullopt;
        const auto field = error ? error->find("field") : std::nullopt;
        return std::to_string(answer.status) + (field ? " " + std::string(*field->asString()) : "");
    }

    std::unique_ptr<Laboratory> lab;
    Router router{plainRefusal};
};

inline std::string member(const std::string &json, std::string_view name)
{
    const auto document = JsonDocument::parse(json);
    const auto value = document ? document->root().find(name) : std::nullopt;
    return value ? value->isString() ? std::string(*value->asString()) : value->minified() : std::string();
}

} // namespace hamster::control::test
