#include "model/core/router.h"

namespace hamster {

namespace {

std::vector<std::string> split(std::string_view path)
{
    std::vector<std::string> segments;
    while (!path.empty()) {
        path.remove_prefix(path.front() == '/' ? 1 : 0);
        const std::size_t end = std::min(path.find('/'), path.size());
        segments.emplace_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

bool matches(const std::vector<std::string> &pattern, const std::vector<std::string> &segments, PathArguments &arguments)
{
    if (pattern.size() != segments.size()) return false;
    arguments.clear();
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i].starts_with('{')) {
            if (segments[i].empty()) return false;
            arguments.push_back(segments[i]);
        } else if (pattern[i] != segments[i]) {
            return false;
        }
    }
    return true;
}

} // namespace

Router::Router(std::function<HttpResponse(int status)> refusal)
    : m_refusal(std::move(refusal))
{}

void Router::add(std::string method, std::string pattern, RouteHandler handler)
{
    m_routes.push_back({std::move(method), split(pattern), std::move(handler)});
}

void Router::handle(HttpRequest request, Responder respond) const
{
    const std::vector<std::string> segments = split(request.path);
    PathArguments arguments;
    std::string allowed;
    for (const Route &route : m_routes) {
        if (!matches(route.segments, segments, arguments)) continue;
        if (route.method == request.method) {
            route.handler(std::move(request), std::move(arguments), std::move(respond));
            return;
        }
        allowed += (allowed.empty() ? "" : ", ") + route.method;
    }
    HttpResponse refused = m_refusal(allowed.empty() ? 404 : 405);
    if (!allowed.empty()) refused.headers.add("Allow", allowed);
    respond(std::move(refused));
}

} // namespace hamster
