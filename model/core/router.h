#pragma once
// Router: which handler answers a method and a path. Segments in braces match one segment: "/api/v1/orders/{id}/cancel".

#include "model/core/network.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamster {

/// What a pattern's braces matched, in order.
using PathArguments = std::vector<std::string>;
using RouteHandler = std::function<void(HttpRequest, PathArguments, Responder)>;

class Router {
public:
    /// `refusal` shapes 404 (unknown path) and 405 (known path, other method; an Allow header is added).
    explicit Router(std::function<HttpResponse(int status)> refusal);
    void add(std::string method, std::string pattern, RouteHandler handler);
    void handle(HttpRequest request, Responder respond) const;

private:
    struct Route {
        std::string method;
        std::vector<std::string> segments;
        RouteHandler handler;
    };
    std::vector<Route> m_routes;
    std::function<HttpResponse(int status)> m_refusal;
};

} // namespace hamster
