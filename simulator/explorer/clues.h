#pragma once
// Clues: what a run that broke something tells of how little of its plan that took. Guesses, to be tried: leaving something out changes the
// luck of what is left.

#include "simulator/explorer/explorer.h"

#include <map>
#include <set>

namespace hamster::explorer {

/// A fault that happened.
struct Happened {
    std::string rule;
    Duration at{};         ///< from the opening
    Party service;         ///< whose it is: of a message, its consumer
    std::string eventType; ///< of a message
    bool onOrder = false;  ///< it hit the order that it is about
};

/// An order's states, and when it reached each, from the opening.
using Path = std::vector<std::pair<std::string, Duration>>;

struct Clues {
    std::optional<Duration> end;               ///< from the opening: when it stopped, because something did not hold
    std::set<std::string> fired;               ///< ids of the rules that fired
    std::vector<Happened> happened;            ///< in the order of rules and of time
    std::map<std::string, std::string> bought; ///< SKU of what an order of one product is for, by place step
    std::string place; ///< the step of the order that it, or what is broken besides, is about; empty: of no single one
    std::map<std::string, std::int64_t> hits; ///< on that order, by rule
    std::map<std::string, Path> paths;        ///< of every order, by place step
};

/// Runs the plan. Nothing: it does not break the invariant.
std::optional<Clues> cluesOf(const scenario::Scenario &plan, const std::string &invariant);

} // namespace hamster::explorer
