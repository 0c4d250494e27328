#pragma once
// Load from our own client, on a thread of its own, for `hamster bench`. Needs a QCoreApplication.

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace hamster {

struct HttpLoad {
    std::string url;
    std::string method = "GET";
    std::vector<std::pair<std::string, std::string>> headers;
    std::function<std::string(std::uint64_t number)> body; ///< optional; called on the load's thread, number from 0
    std::size_t connections = 32;                          ///< each has one request open at a time, keep-alive
    std::uint64_t requests = 100'000;
};

struct HttpBenchResult {
    std::uint64_t answers2xx = 0;
    std::uint64_t answersOther = 0;
    std::uint64_t failures = 0;
    std::string firstBody; ///< of the first answer with 2xx
    double seconds = 0;
    double perSecond = 0; ///< answers of either kind
    std::chrono::microseconds p50{};
    std::chrono::microseconds p99{};
    std::chrono::microseconds longest{};
};

/// Sends the load while the event loop of the calling thread runs, so that a server on it can answer. Blocks until all is answered.
HttpBenchResult runHttpLoad(const HttpLoad &load);

/// The bare server: GET answered with a small JSON body, nothing stored.
HttpBenchResult runHttpBench(std::uint64_t requests = 200'000, std::size_t connections = 32);

} // namespace hamster
