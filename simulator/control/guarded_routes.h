#pragma once
// GuardedRoutes: the door of the control API. Lets in who has the operator's token, reads bodies as JSON, keeps the answers of POSTs by
// Idempotency-Key, and gives every refusal the same shape: {"error":{"code","message","field"}}. Engine thread only.

#include "model/core/router.h"
#include "model/storage/database.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/scenario/yaml_reader.h"

#include <set>

namespace hamster::control {

/// A request that was let in. `body`: a map, empty when nothing was sent. What is wrong in it may be thrown as scenario::Mistake.
struct Call {
    const HttpRequest &request;
    const PathArguments &arguments;
    YAML::Node body;
};

struct Reply {
    int status = 200;
    std::string json;
};
using Answer = std::function<void(Reply)>; ///< to be called once, now or later
using Handler = std::function<void(const Call &, Answer)>;

/// A query parameter that is wrong; thrown by handlers.
struct WrongParameter {
    std::string name;
    std::string what; ///< "limit is 'x', expected …"
};

/// {"error":{…}}; an empty `field` is left out.
Reply refusal(int status, std::string_view code, std::string_view message, std::string_view field = {});
/// The status and error of a refused command.
Reply refusal(const CommandAnswer &answer);
Reply refusal(const Error &error);
/// For routers and servers: 404, 405, 413, …
HttpResponse plainRefusal(int status);

class GuardedRoutes {
public:
    /// Routes go to `router`; `laboratory` must outlive it. `token`: not empty.
    GuardedRoutes(Router &router, Laboratory &laboratory, std::string token);
    void add(std::string method, std::string pattern, Handler handler);

private:
    struct Door; ///< shared by the routes, which live as long as their router
    Router &m_router;
    std::shared_ptr<Door> m_door;
};

} // namespace hamster::control
