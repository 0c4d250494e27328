#include "simulator/laboratory/past/demo_past.h"

#include "model/ecommerce/schema.h"
#include "model/gateway/schema.h"
#include "model/payment/schema.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/past/catalogue.h"
#include "simulator/laboratory/past/past_writers.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/pg/schema.h"

#include <atomic>
#include <chrono>
#include <future>

namespace hamster {

namespace {

constexpr Duration kBefore = 3h;    ///< the past: the shop opens
constexpr Duration kOpening = 2min; ///< until it has sold out its events

/// The demo shop, opened by its own commands; all of its events are handled.
Outcome openShop(const DemoPastOptions &options, Instant from)
{
    LaboratoryOptions world;
    world.storage = {options.folder, Durability::Off};
    world.seed = options.seed;
    world.start = from - kBefore;
    world.webhookSecret = options.webhookSecret;
    auto laboratory = Laboratory::open(std::move(world));
    if (!laboratory) return laboratory.error();
    Outcome opened{ErrorCode::Unavailable, "the demo shop did not open"};
    openDemoShop(**laboratory, {}, [&opened](const Outcome &outcome) { opened = outcome; });
    (*laboratory)->runUntil(from - kBefore + kOpening);
    return opened;
}

using Writer = Outcome (*)(past::BulkFile &, past::WriterContext);
struct File {
    const char *name;
    std::span<const Migration> migrations;
    Writer write;
};

} // namespace

Result<DemoPastReport> writeDemoPast(const DemoPastOptions &options)
{
    const Instant from = options.until - Duration(24h) * options.days;
    if (Outcome opened = openShop(options, from); !opened) return opened.error();
    auto catalogue = past::readCatalogue(options.folder, options.orders, from - kBefore + 1h);
    if (!catalogue) return catalogue.error();
    catalogue->from = from;
    catalogue->until = options.until;

    std::atomic<std::int64_t> told{0}, rows{0};
    const File files[] = {{"payment.db", payment::migrations(), past::writePayment}, // the longest first
                          {"ecommerce.db", ecommerce::migrations(), past::writeShop},
                          {"cash_gateway.db", gateway::migrations(), past::writeGateway},
                          {"hamster_pg.db", pg::migrations(), past::writePg}};
    std::vector<std::future<Outcome>> writing;
    for (const File &file : files) {
        writing.push_back(std::async(std::launch::async, [&, file]() -> Outcome {
            auto bulk = past::BulkFile::open(options.folder + "/" + file.name, file.migrations);
            if (!bulk) return bulk.error();
            past::PastPlan plan(*catalogue, options.orders, options.seed, options.unfinished);
            Outcome written = file.write(**bulk, {*catalogue, plan, file.write == past::writePayment ? &told : nullptr});
            rows += (*bulk)->rows();
            return written;
        }));
    }
    Outcome outcome = success();
    for (std::future<Outcome> &one : writing) {
        while (one.wait_for(std::chrono::milliseconds(200)) != std::future_status::ready)
            if (options.progress) options.progress(told);
        Outcome written = one.get();
        if (!written && outcome) outcome = std::move(written);
    }
    if (!outcome) return outcome.error();
    return DemoPastReport{rows};
}

} // namespace hamster
