#include "app/cli/bench.h"
#include "app/cli/cli.h"

#include "model/core/url.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hamster::cli {

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double rounded(double value) { return std::round(value * 100) / 100; }

std::string shown(double value)
{
    char text[64];
    std::snprintf(text, sizeof text, value < 100 ? "%.2f" : "%.0f", value);
    std::string out(text);
    for (std::size_t at = out.size(); value >= 1000 && at > 3;) out.insert(at -= 3, ",");
    return out;
}

int benchVerb(const QStringList &words)
{
    struct Bench {
        const char *name;
        Result<BenchAnswer> (*run)(const BenchOptions &);
    };
    static constexpr std::array kBenches{Bench{"saga", benchSaga}, Bench{"kernel", benchKernel}, Bench{"http", benchHttp},
                                         Bench{"explore", benchExplore}, Bench{"history", benchHistory}};

    Arguments arguments("bench");
    arguments.value("size", "N", "Orders, events, requests or seeds of one run.");
    arguments.value("runs", "N", "Runs of which the median is taken (3).");
    arguments.value(
        "peer", "ORIGIN",
        "http: gives another server, such as http://localhost:9090, the same load in the same run. May be given several times.");
    arguments.flag("statements", "saga: lists the most expensive statements.");
    arguments.flag("json", "Prints one JSON object.");
    if (!arguments.read(words, 1, 1)) return arguments.exitStatus();
    bool good = true;
    BenchOptions options;
    options.size = arguments.number("size", 1, 100'000'000, good);
    options.runs = static_cast<int>(arguments.number("runs", 1, 99, good).value_or(3));
    options.statements = arguments.has("statements");
    options.peers = arguments.texts("peer");
    if (!good) return kWrongCall;
    const std::string name = arguments.positional(0);
    const auto bench = std::ranges::find(kBenches, name, [](const Bench &entry) { return std::string(entry.name); });
    if (bench == kBenches.end()) return wrong("bench: '" + name + "' is no benchmark, expected saga, kernel, http, explore or history");
    for (const std::string &peer : options.peers)
        if (!parseUrl(peer) || !peer.starts_with("http://"))
            return wrong("bench: --peer is '" + peer + "', expected an origin such as http://localhost:9090");
    auto answer = bench->run(options);
    if (!answer) return wrong("bench " + name + ": " + answer.error().detail);
    if (arguments.has("json"))
        printLine(answer->json.text());
    else
        print(answer->text);
    return kGood;
}

} // namespace hamster::cli
