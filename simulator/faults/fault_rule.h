#pragma once
// FaultRule and FaultPlan: which faults are to happen, when and to whom. Plain values: the fault pane edits them, scenario files write
// them, the explorer draws them. A plan reads and writes itself as JSON.

#include "simulator/faults/fault_kind.h"

#include <map>
#include <optional>

namespace hamster {

/// Which of the hits that match fire.
struct FaultWhen {
    enum class Mode : std::uint8_t {
        Always,
        Probability, ///< each with `probability`
        Nth,         ///< the n-th only, from 1
        First,       ///< the first n
        Every,       ///< every n-th
    };
    Mode mode = Mode::Always;
    double probability = 0.0;
    std::int64_t n = 1;
    bool operator==(const FaultWhen &) const = default;
};
/// "always", "probability", "nth", "first", "every"
std::string_view toString(FaultWhen::Mode mode);

/// What a hit must be about; empty: anything.
struct FaultWho {
    std::string order;  ///< public id (Base62) or order number
    std::string member; ///< public id
    std::string vendor; ///< public id
    std::string key;    ///< webhook id, attempt key, event id
    std::string card;   ///< token
    std::string topic;
    std::string eventType;
    std::string service; ///< "cash-gateway": sends or receives
    bool operator==(const FaultWho &) const = default;
};

struct FaultRule {
    std::string id;                                   ///< "F1", given by the injector when empty
    std::string kind;                                 ///< name of a FaultKind
    std::map<std::string, std::int64_t> parameters{}; ///< only those that differ from the kind's own
    FaultWhen when{};
    FaultWho who{};
    std::optional<Duration> from{};     ///< from the plan's origin on (opening of the shop, start of the laboratory)
    std::optional<Duration> until{};    ///< ends by itself there
    std::optional<std::int64_t> left{}; ///< how often it may still fire; nothing: as often as it likes
    std::int64_t burst = 1;             ///< so many hits in a row fire once it does
    bool on = true;
    bool byHand = false; ///< a single act of a person
    // Counters, kept by the injector.
    std::int64_t seen = 0; ///< hits that matched
    std::int64_t fired = 0;

    /// The rule's value, or the kind's own. Requires a known kind and parameter.
    std::int64_t value(std::string_view parameter) const;
    bool operator==(const FaultRule &) const = default;
};

/// Nothing when the rule can be used, else what is wrong with it (English, names the field and what is expected).
std::optional<std::string> whatIsWrongWith(const FaultRule &rule);

struct FaultPlan {
    std::vector<FaultRule> rules;

    std::string toJson() const; ///< {"rules":[…]}
    /// InvalidArgument with what is expected; a rule that cannot be used refuses the whole plan.
    static Result<FaultPlan> parse(std::string_view json);
    bool operator==(const FaultPlan &) const = default;
};

std::string toJson(const FaultRule &rule);
/// One rule as toJson() writes it.
Result<FaultRule> parseFaultRule(std::string_view json);

} // namespace hamster
