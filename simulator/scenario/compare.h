#pragma once
// Comparison: where two runs part, in all and order by order. The comparing itself is a pure function of two values.

#include "model/core/trace.h"
#include "simulator/scenario/recording.h"

namespace hamster::scenario {

/// An order as a run left it. Money in won.
struct OrderEnd {
    std::string id;      ///< public id in Base62, the same in runs of one seed as long as they agree
    std::string number;  ///< the same also when the order was only placed some time earlier or later
    std::string state;   ///< "ORDER_COMPLETED"
    std::string payment; ///< state of its payment; empty: there is none
    std::int64_t amount = 0, refunded = 0;
    bool operator==(const OrderEnd &) const = default;
};

/// All of a run that is compared.
struct RunRecord {
    std::vector<TraceRecord> trace; ///< from the first record on
    std::vector<OrderEnd> orders;   ///< in the order in which they were placed
};

/// One order on both sides.
struct OrderDifference {
    std::string id;                                 ///< in the left run, if it is there
    std::optional<OrderEnd> left, right;            ///< nothing: this run never placed it
    std::optional<TraceRecord> leftFrom, rightFrom; ///< the first records about it that differ; nothing: it has no more of them
    bool parted = false;                            ///< false: the same to the last record
    bool sameEnd() const;                           ///< whatever its id is
};

struct Comparison {
    std::size_t leftEvents = 0, rightEvents = 0;
    std::size_t same = 0;                   ///< records that both begin with
    std::optional<TraceRecord> left, right; ///< the first ones that differ; nothing: that run has ended by then
    std::vector<OrderDifference> orders;    ///< every order of either; those of the left run first, as they were placed
    bool equal() const { return !left && !right; }
    std::size_t partedOrders() const;
};

/// Records are equal when all that goes into a run's hash is. Takes time and memory of both traces once.
Comparison compare(const RunRecord &left, const RunRecord &right);

/// Does a recording again, in memory: any thread. Refuses one whose scenario cannot be read or run. `stop`, asked now and then:
/// Unavailable.
Result<RunRecord> recordOf(const Recording &recording, const std::function<bool()> &stop = {});

std::string toText(const Comparison &comparison);
std::string toJson(const Comparison &comparison);

} // namespace hamster::scenario
