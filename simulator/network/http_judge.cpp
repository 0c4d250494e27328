#include "simulator/network/http_judge.h"

#include "model/core/text.h"
#include "simulator/network/http_url.h"

#include <algorithm>

namespace hamster {

namespace {

/// Fills path and query; gives the host of an absolute target. Nothing when the target is not one we serve.
bool splitTarget(RequestParser &parser, std::optional<Authority> &named)
{
    HttpRequest &request = parser.request;
    std::string_view target = parser.target();
    std::optional<HttpUrl> url;
    if (target == "*") {
        request.path = "*";
        return request.method == "OPTIONS";
    }
    if (!target.starts_with('/')) {
        url = parseHttpUrl(target);
        if (!url) return false;
        named = url->authority;
        target = url->target;
    }
    const std::size_t question = std::min(target.find('?'), target.size());
    request.path = percentDecode(target.substr(0, question), false);
    if (question < target.size()) request.query = target.substr(question + 1);
    if (request.path.find('\0') != std::string::npos) return false;
    return isUtf8(request.path) && (request.query.empty() || isUtf8(percentDecode(request.query, true)));
}

} // namespace

int judgeRequest(RequestParser &parser, const ServerOptions &options)
{
    const HttpRequest &request = parser.request;
    std::optional<Authority> named;
    if (parser.ambiguous() || !splitTarget(parser, named)) return 400;
    const std::optional<std::string_view> hostField = request.headers.find("Host");
    if (!hostField || hostField->empty()) return 400;
    const std::optional<Authority> host = parseAuthority(*hostField);
    if (!host || !isOwnHost(*host, options.allowedHosts)) return 421;
    if (named && !isOwnHost(*named, options.allowedHosts)) return 421; // an absolute target outranks Host
    for (const HttpHeader &field : request.headers.fields())
        if (equalsIgnoringCase(field.name, "Origin") && !isOwnOrigin(field.value, options.allowedHosts)) return 403;
    for (const HttpHeader &field : request.headers.fields())
        if (!isUtf8(field.value)) return 400;
    std::size_t bodyBytesMax = options.bodyBytesMax;
    if (options.bodyBytesMaxFor) bodyBytesMax = std::min(bodyBytesMax, options.bodyBytesMaxFor(request.path));
    const auto length = parser.content_length();
    if (length && *length > bodyBytesMax) return 413;
    parser.body_limit(bodyBytesMax); // for chunks, whose sum is not known before
    return 0;
}

} // namespace hamster
