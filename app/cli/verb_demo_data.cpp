#include "app/cli/cli.h"

#include "model/core/json.h"
#include "simulator/laboratory/data_folder.h"
#include "simulator/laboratory/past/demo_past.h"
#include "simulator/network/real_time.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <array>
#include <cstdio>

namespace hamster::cli {

namespace {

constexpr std::int64_t kOrders = 10'000;

/// Secrets never come from a seed.
std::string newSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), static_cast<qsizetype>(words.size() * sizeof(quint32)));
    return "whsec_" + bytes.toBase64().toStdString();
}

/// Reads the options; nothing when one is wrong, which was said.
std::optional<DemoPastOptions> read(Arguments &arguments)
{
    DemoPastOptions options;
    bool good = true;
    options.folder = arguments.positional(0);
    options.orders = arguments.number("orders", 1, kDemoPastOrdersMax, good).value_or(kOrders);
    options.seed = static_cast<std::uint64_t>(arguments.number("seed", 0, std::numeric_limits<std::int64_t>::max(), good).value_or(1));
    options.days = static_cast<int>(arguments.number("days", 1, 3'650, good).value_or(90));
    options.unfinished = !arguments.has("settled");
    const std::string today = formatSeoulDate(RealClock().now());
    const std::string until = arguments.has("until") ? arguments.text("until") : today;
    const auto day = parseSeoulDate(until);
    if (!day) {
        wrong("demo-data: --until is '" + until + "', expected a day such as 2026-11-20");
        return std::nullopt;
    }
    options.until = *day;
    options.webhookSecret = newSecret();
    return good ? std::optional(std::move(options)) : std::nullopt;
}

} // namespace

int demoDataVerb(const QStringList &words)
{
    Arguments arguments("demo-data");
    arguments.value("orders", "N", "How many orders (10000; at most 10000000).");
    arguments.value("seed", "N", "Seed of everything that is drawn (1).");
    arguments.value("days", "N", "How many days the past lasts (90).");
    arguments.value("until", "DAY", "The day at whose first instant it ends, yyyy-MM-dd in Asia/Seoul (today).");
    arguments.flag("settled", "No order is still on its way: hamster check --settled holds.");
    arguments.flag("json", "Prints one JSON object.");
    if (!arguments.read(words, 1, 1)) return arguments.exitStatus();
    auto options = read(arguments);
    if (!options) return kWrongCall;
    auto folder = DataFolder::openEmpty(options->folder);
    if (!folder) return wrong("demo-data: " + folder.error().detail);
    if (watched())
        options->progress = [all = options->orders](std::int64_t orders) {
            std::fprintf(stderr, "\r%lld of %lld orders", static_cast<long long>(orders), static_cast<long long>(all));
        };
    QElapsedTimer timer;
    timer.start();
    const auto written = writeDemoPast(*options);
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    if (watched()) std::fprintf(stderr, "\r\x1b[K");
    if (!written) return wrong("demo-data: " + written.error().detail + "; what " + options->folder + " holds now is not whole, remove it");
    if (arguments.has("json")) {
        JsonWriter json;
        json.beginObject()
            .field("orders", options->orders)
            .field("rows", written->rows)
            .field("wall_ms", static_cast<std::int64_t>(timer.elapsed()))
            .endObject();
        printLine(std::move(json).take());
    } else {
        char text[200];
        std::snprintf(text, sizeof text, "%lld orders, %lld rows, %.1f rows an order, in %.1f s", static_cast<long long>(options->orders),
                      static_cast<long long>(written->rows), static_cast<double>(written->rows) / static_cast<double>(options->orders),
                      seconds);
        printLine(text);
    }
    return kGood;
}

} // namespace hamster::cli
