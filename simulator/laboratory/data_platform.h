#pragma once
// DataPlatform: the stand-in for the outside data platform that completed orders are exported to. POST /orders, one order as JSON, 201.

#include "model/core/network.h"
#include "model/core/router.h"

#include <set>
#include <string>

namespace hamster {

class DataPlatform {
public:
    explicit DataPlatform(Network &network);
    ~DataPlatform();
    DataPlatform(const DataPlatform &) = delete;
    DataPlatform &operator=(const DataPlatform &) = delete;

    Result<std::uint16_t> serve(ServerOptions options);
    /// Orders received, each counted once.
    std::size_t orders() const { return m_orders.size(); }

private:
    HttpResponse receive(const HttpRequest &request);
    Network &m_network;
    std::set<std::string> m_orders; ///< by order number
};

} // namespace hamster
