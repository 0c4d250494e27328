#pragma once
// Network: how a service reaches another over HTTP and serves its own routes. Implemented by the loopback sockets and by the
// simulated network; the same service code runs on both. Engine thread only.

#include "model/core/party.h"
#include "model/core/result.h"
#include "model/core/time.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hamster {

struct HttpHeader {
    std::string name;
    std::string value;
};

/// Header fields in the order they were sent. Names compare without case.
class HttpHeaders {
public:
    void add(std::string name, std::string value) { m_fields.push_back({std::move(name), std::move(value)}); }
    /// The first value of that name, or nothing.
    std::optional<std::string_view> find(std::string_view name) const;
    const std::vector<HttpHeader> &fields() const { return m_fields; }

private:
    std::vector<HttpHeader> m_fields;
};

struct HttpRequest {
    std::string method = "GET";
    std::string url;   ///< client side: absolute, http://host:port/path?query
    std::string path;  ///< server side: the path, percent-decoded, without the query
    std::string query; ///< server side: the raw query without '?'
    HttpHeaders headers;
    std::string body;
    std::string peer; ///< server side: address of the sender, "127.0.0.1"

    // Not on the wire: for the trace and for faults.
    Party from = Party::Customer;
    Party to = Party::Ecommerce;
    std::string correlationId;
    std::string causationId;
    std::string label; ///< short name shown on an arrow, for example "POST /v1/payments"

    /// Decoded value of a query parameter, or nothing.
    std::optional<std::string> parameter(std::string_view name) const;
};

struct HttpResponse {
    int status = 200;
    HttpHeaders headers;
    std::string body;

    static HttpResponse json(int status, std::string body);
};

enum class NetworkError {
    ConnectionRefused, ///< nobody listens
    ConnectTimeout,
    AnswerTimeout,
    ConnectionReset, ///< closed before a whole answer came
    MalformedAnswer,
    AnswerTooLarge,
};
std::string_view toString(NetworkError error);

struct NetworkFailure {
    NetworkError error;
    bool bytesSent; ///< whether any byte of the request may have reached the peer
    std::string detail;
};

using HttpOutcome = std::variant<HttpResponse, NetworkFailure>;

struct SendOptions {
    Duration connectTimeout = 1s;
    Duration totalTimeout = 3s; ///< connect plus the whole answer
};

/// Limits of one server (02-wire.md section 3).
struct ServerOptions {
    Party party = Party::Ecommerce;
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0: chosen by the system
    std::size_t headerBytesMax = 16 * 1024;
    std::size_t bodyBytesMax = 256 * 1024;
    std::function<std::size_t(std::string_view path)> bodyBytesMaxFor; ///< optional: a smaller limit for a path
    Duration headerTime = 5s;
    Duration bodyTime = 10s;
    int connectionsMax = 1024;
    int connectionsWithoutHeaderMax = 256;
    std::vector<std::string> allowedHosts; ///< besides localhost, 127.0.0.1 and [::1]; names without a port
    /// Bodies of answers that the server itself gives (404/408/413/421/431/403/503). Default: plain JSON error.
    std::function<HttpResponse(int status)> refusal;
};

using SendId = std::uint64_t;
using Responder = std::function<void(HttpResponse)>; ///< to be called exactly once, now or later
using HttpHandler = std::function<void(HttpRequest, Responder)>;

class Network {
public:
    virtual ~Network() = default;
    /// Sends at most one request on the wire, ever. `done` is called once, never inside this call.
    virtual SendId send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done) = 0;
    /// The caller is gone: `done` will not be called. What was sent lives on.
    virtual void abandon(SendId id) = 0;
    /// Starts to serve; gives the port. Refuses with PortBusy.
    virtual Result<std::uint16_t> serve(ServerOptions options, HttpHandler handler) = 0;
    /// Stops to serve: open requests are dropped, later ones are refused.
    virtual void close(Party party) = 0;
};

std::string percentDecode(std::string_view text, bool plusIsSpace);
std::string percentEncode(std::string_view text);

} // namespace hamster
