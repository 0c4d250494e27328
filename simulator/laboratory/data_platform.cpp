#include "simulator/laboratory/data_platform.h"

#include "model/core/json.h"

namespace hamster {

namespace {
HttpResponse plainRefusal(int status) { return HttpResponse::json(status, R"({"error":"refused"})"); }
} // namespace

DataPlatform::DataPlatform(Network &network)
    : m_network(network)
{}

DataPlatform::~DataPlatform() { m_network.close(Party::DataPlatform); }

Result<std::uint16_t> DataPlatform::serve(ServerOptions options)
{
    auto router = std::make_shared<Router>(plainRefusal);
    router->add("POST", "/orders", [this](HttpRequest request, PathArguments, Responder respond) { respond(receive(request)); });
    options.party = Party::DataPlatform;
    options.refusal = plainRefusal;
    return m_network.serve(std::move(options),
                           [router](HttpRequest request, Responder respond) { router->handle(std::move(request), std::move(respond)); });
}

HttpResponse DataPlatform::receive(const HttpRequest &request)
{
    const auto document = JsonDocument::parse(request.body);
    const auto number = document ? document->root().find("orderNumber") : std::nullopt;
    const auto text = number ? number->asString() : std::nullopt;
    if (!text) return HttpResponse::json(400, R"({"error":"orderNumber is missing"})");
    m_orders.emplace(*text);
    return HttpResponse::json(201, R"({"stored":true})");
}

} // namespace hamster
