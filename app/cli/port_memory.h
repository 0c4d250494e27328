#pragma once
// PortMemory: the ports that the system chose for a data folder. Payment requests that are under way name the gateway's port, so a
// restart that lets the system choose again gets the same ones while they are free.

#include "simulator/laboratory/laboratory.h"

#include <cstdint>
#include <map>
#include <string>

namespace hamster::cli {

class PortMemory {
public:
    /// Reads what an earlier start wrote; a missing or damaged file is none.
    explicit PortMemory(const std::string &folder);

    /// The port to ask for: `wanted`, or when that is 0 the one of last time if nobody listens there now.
    std::uint16_t prefer(const std::string &name, std::uint16_t wanted) const;
    void remember(const std::string &name, std::uint16_t port) { m_ports[name] = port; }
    void write() const; ///< without it the next start chooses anew; that it cannot be written is no error

private:
    std::string m_file;
    std::map<std::string, std::uint16_t> m_ports;
};

} // namespace hamster::cli
