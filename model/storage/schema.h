#pragma once
// Schema text shared by the services' migrations.

#include "model/core/states.h"

#include <string>

namespace hamster {

/// "CHECK (status IN ('A', 'B'))" over all states of a machine, so that column and table of states cannot drift apart.
template <DomainState State>
std::string stateCheck(std::string_view column = "status")
{
    std::string text = "CHECK (" + std::string(column) + " IN (";
    bool first = true;
    for (const std::string_view name : StateMachine<State>::names()) {
        text.append(first ? "'" : ", '").append(name).append("'");
        first = false;
    }
    return text + "))";
}

/// A trigger pair that refuses UPDATE and DELETE of an append-only table.
inline std::string appendOnly(const std::string &table)
{
    return "CREATE TRIGGER " + table + "_no_update BEFORE UPDATE ON " + table + " BEGIN SELECT raise(ABORT, '" + table +
           " is append-only'); END;\nCREATE TRIGGER " + table + "_no_delete BEFORE DELETE ON " + table + " BEGIN SELECT raise(ABORT, '" +
           table + " is append-only'); END;\n";
}

} // namespace hamster
