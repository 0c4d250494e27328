#include "simulator/control/guarded_routes.h"

#include "model/core/json.h"
#include "model/core/text.h"

namespace hamster::control {

namespace {

constexpr std::size_t kKeyMax = 300;
constexpr Duration kKept = 15 * 24h;
const Sql kFind{"SELECT request_hash, status, answer FROM control_answers WHERE scope = ? AND key = ?"};
const Sql kStore{"INSERT INTO control_answers (scope, key, request_hash, status, answer, created_at) VALUES (?, ?, ?, ?, ?, ?)"};
const Sql kForget{"DELETE FROM control_answers WHERE created_at < ?"};

int statusOf(std::string_view code)
{
    if (code == "invalid-argument") return 400;
    if (code == "denied") return 403;
    if (code == "not-found") return 404;
    if (code == "conflict" || code == "illegal-transition") return 409;
    return code == "unavailable" ? 503 : 500;
}

HttpResponse responseOf(Reply reply)
{
    HttpResponse response = HttpResponse::json(reply.status, std::move(reply.json));
    if (response.status == 401) response.headers.add("WWW-Authenticate", "Bearer");
    return response;
}

/// "with.by": the way from the root to the node (or key) that begins at this place of the text.
bool findPath(const YAML::Node &node, int line, int column, std::string &path)
{
    const auto isAt = [line, column](const YAML::Node &n) { return n.Mark().line + 1 == line && n.Mark().column + 1 == column; };
    if (node.IsSequence()) {
        for (std::size_t i = 0; i < node.size(); ++i) {
            const std::size_t length = path.size();
            path += "[" + std::to_string(i) + "]";
            if (isAt(node[i]) || findPath(node[i], line, column, path)) return true;
            path.resize(length);
        }
    }
    if (!node.IsMap()) return false;
    for (const auto &entry : node) {
        const std::size_t length = path.size();
        path += (path.empty() ? "" : ".") + entry.first.Scalar();
        if (isAt(entry.first) || isAt(entry.second) || findPath(entry.second, line, column, path)) return true;
        path.resize(length);
    }
    return false;
}

/// The body as a map. JSON is YAML too, so that it is read by the words, units and limits of scenario files; what is no JSON is refused.
Result<YAML::Node> bodyOf(const HttpRequest &request)
{
    if (isBlank(request.body)) return YAML::Node(YAML::NodeType::Map);
    const auto document = JsonDocument::parse(request.body);
    if (!document || !document->root().isObject()) return {ErrorCode::InvalidArgument, "the body is no JSON object"};
    try {
        return YAML::Load(document->root().minified());
    } catch (const YAML::Exception &) {
        return {ErrorCode::InvalidArgument, "the body holds a text that cannot be read"};
    }
}

} // namespace

Reply refusal(int status, std::string_view code, std::string_view message, std::string_view field)
{
    JsonWriter json;
    json.beginObject().key("error").beginObject().field("code", code).field("message", message);
    if (!field.empty()) json.field("field", field);
    json.endObject().endObject();
    return {status, std::move(json).take()};
}

Reply refusal(const CommandAnswer &answer) { return refusal(statusOf(answer.code), answer.code, answer.message); }
Reply refusal(const Error &error) { return refusal(statusOf(toString(error.code)), toString(error.code), error.detail); }

HttpResponse plainRefusal(int status)
{
    switch (status) {
    case 404: return responseOf(refusal(404, "not-found", "there is no such path"));
    case 405: return responseOf(refusal(405, "method-not-allowed", "the path knows other methods, see Allow"));
    default: return responseOf(refusal(status, "refused", "the server refused the request"));
    }
}

struct GuardedRoutes::Door {
    Laboratory &laboratory;
    std::string tokenHash;
    std::set<std::pair<std::string, std::string>> inFlight{};

    bool lets(const HttpRequest &request) const
    {
        constexpr std::string_view kBearer = "Bearer ";
        const std::string_view header = request.headers.find("Authorization").value_or(std::string_view());
        if (!header.starts_with(kBearer)) return false;
        // hashes: so that not even the length of the token can be told apart
        return equalInConstantTime(sha256(header.substr(kBearer.size())), tokenHash);
    }

    /// What an earlier request of that key was answered; nothing: this is the first.
    std::optional<Reply> earlier(const std::string &scope, const std::string &key, const std::string &hash)
    {
        if (inFlight.contains({scope, key}))
            return refusal(409, "conflict", "a request with this Idempotency-Key is in flight", "Idempotency-Key");
        Rows rows = laboratory.faultDatabase().query(kFind, scope, key);
        if (!rows.next()) return std::nullopt;
        if (rows.text(0) != hash) return refusal(422, "other-body", "this Idempotency-Key was used with another body", "Idempotency-Key");
        return Reply{rows.get<int>(1), rows.get<std::string>(2)};
    }

    /// Errors are not kept: the same request may be tried again.
    void keep(const std::string &scope, const std::string &key, const std::string &hash, const Reply &reply)
    {
        inFlight.erase({scope, key});
        if (reply.status >= 300) return;
        Database &database = laboratory.faultDatabase();
        const Instant now = laboratory.clock().now();
        database.exec(kForget, now - kKept);
        database.exec(kStore, scope, key, hash, reply.status, reply.json, now);
        database.clearFailure(); // a full disk must not stop the operator
    }

    static void run(const Handler &handler, const HttpRequest &request, const PathArguments &arguments, const Answer &answer)
    {
        const auto body = bodyOf(request);
        if (!body) return answer(refusal(body.error()));
        try {
            handler({request, arguments, *body}, answer);
        } catch (const scenario::Mistake &mistake) {
            std::string field;
            findPath(*body, mistake.line, mistake.column, field);
            answer(refusal(400, "invalid-argument", mistake.what, field));
        } catch (const WrongParameter &wrong) {
            answer(refusal(400, "invalid-argument", wrong.what, wrong.name));
        }
    }

    static void enter(const std::shared_ptr<Door> &door, const Handler &handler, const HttpRequest &request, const PathArguments &arguments,
                      const Answer &answer)
    {
        if (!door->lets(request))
            return answer(refusal(401, "unauthorized", "the operator's token is missing or wrong, expected Authorization: Bearer TOKEN"));
        const auto key = request.headers.find("Idempotency-Key");
        if (request.method != "POST" || !key || isBlank(*key)) return run(handler, request, arguments, answer);
        if (key->size() > kKeyMax)
            return answer(refusal(400, "invalid-argument", "the key is too long, expected at most 300 characters", "Idempotency-Key"));
        const std::string scope = request.method + " " + request.path, name(*key), hash = sha256Hex(request.body);
        if (auto before = door->earlier(scope, name, hash)) return answer(std::move(*before));
        door->inFlight.insert({scope, name});
        run(handler, request, arguments, [door, scope, name, hash, answer](Reply reply) {
            door->keep(scope, name, hash, reply);
            answer(std::move(reply));
        });
    }
};

GuardedRoutes::GuardedRoutes(Router &router, Laboratory &laboratory, std::string token)
    : m_router(router)
    , m_door(std::make_shared<Door>(Door{laboratory, sha256(token)}))
{
    HAMSTER_ASSERT(!token.empty());
}

void GuardedRoutes::add(std::string method, std::string pattern, Handler handler)
{
    m_router.add(std::move(method), std::move(pattern),
                 [door = m_door, handler = std::move(handler)](HttpRequest request, PathArguments arguments, Responder respond) {
                     Door::enter(door, handler, request, arguments,
                                 [respond = std::move(respond)](Reply reply) { respond(responseOf(std::move(reply))); });
                 });
}

} // namespace hamster::control
