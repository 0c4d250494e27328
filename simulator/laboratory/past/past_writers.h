#pragma once
// PastWriters: what a demo past leaves behind in each service's database. Each follows a plan of its own.

#include "simulator/laboratory/past/bulk_file.h"
#include "simulator/laboratory/past/past_plan.h"

#include <atomic>

namespace hamster::past {

struct WriterContext {
    const Catalogue &catalogue;
    PastPlan &plan;
    std::atomic<std::int64_t> *told = nullptr; ///< counts the orders that are written; may be null
};

Outcome writeShop(BulkFile &file, WriterContext context);
Outcome writeGateway(BulkFile &file, WriterContext context);
Outcome writePayment(BulkFile &file, WriterContext context);
Outcome writePg(BulkFile &file, WriterContext context);

} // namespace hamster::past
