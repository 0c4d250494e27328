#pragma once
// Result<T>: the outcome of everything that can be refused or can fail. No exceptions cross a port.

#include <cassert>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace hamster {

/// Why something was refused or failed. Closed on purpose: the views turn codes into sentences.
enum class ErrorCode {
    InvalidArgument, ///< the caller's value is wrong; nothing was changed
    NotFound,
    Conflict,          ///< the thing exists already or its state does not allow it
    IllegalTransition, ///< a state table refused the edge
    Overflow,          ///< checked arithmetic refused the result
    Denied,            ///< the actor's role does not allow it
    SchemaInvalid,     ///< a payload cannot be parsed or does not match its schema
    Unavailable,       ///< a dependency is down; may be tried again
    StorageBusy,
    StorageFull,
    StorageIo,
    StorageCorrupt,
    StorageReadOnly,
    StorageConstraint,
    StorageNewerSchema, ///< the file was written by a newer program and was left untouched
    StorageOther,
    PortBusy,
};

std::string_view toString(ErrorCode code);

struct Error {
    ErrorCode code;
    std::string detail; ///< English, for logs and tests; names the value and what was not changed
};

/// Aborts with a message, in release builds too: a broken assumption about money must not go on.
[[noreturn]] void panic(std::string_view what, const char *file, int line);
#define HAMSTER_ASSERT(condition) ((condition) ? void(0) : ::hamster::panic(#condition, __FILE__, __LINE__))

template <class T = std::monostate>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_value(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_value(std::in_place_index<1>, std::move(error))
    {}
    Result(ErrorCode code, std::string detail)
        : m_value(std::in_place_index<1>, Error{code, std::move(detail)})
    {}

    bool ok() const { return m_value.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const &
    {
        HAMSTER_ASSERT(ok());
        return std::get<0>(m_value);
    }
    T &value() &
    {
        HAMSTER_ASSERT(ok());
        return std::get<0>(m_value);
    }
    T &&value() &&
    {
        HAMSTER_ASSERT(ok());
        return std::get<0>(std::move(m_value));
    }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const
    {
        HAMSTER_ASSERT(!ok());
        return std::get<1>(m_value);
    }

private:
    std::variant<T, Error> m_value;
};

using Outcome = Result<std::monostate>;
inline Outcome success() { return Outcome(std::monostate{}); }

} // namespace hamster
