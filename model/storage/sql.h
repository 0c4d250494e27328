#pragma once
// Sql, bind and read: typed values in and out of SQLite statements.

#include "model/core/ids.h"
#include "model/core/money.h"
#include "model/core/states.h"
#include "model/core/time.h"

#include <sqlite3.h>

#include <optional>
#include <string>
#include <string_view>

namespace hamster {

/// One SQL text of the program, usually a constant in an anonymous namespace. Each Database prepares it once and keeps it.
class Sql {
public:
    explicit Sql(const char *text);
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;
    const char *text() const { return m_text; }
    std::size_t index() const { return m_index; }

private:
    const char *m_text;
    std::size_t m_index;
};

/// Bytes to be stored as a BLOB.
struct Blob {
    std::string_view bytes;
};

namespace sql {

/// Of a forwarded argument: a text that owns its bytes and is about to die, so that a binding would look at freed memory.
template <class A>
inline constexpr bool isPassingText = std::is_same_v<A, std::string> || std::is_same_v<A, std::optional<std::string>>;

inline void bind(sqlite3_stmt *s, int at, std::int64_t v) { sqlite3_bind_int64(s, at, v); }
inline void bind(sqlite3_stmt *s, int at, int v) { sqlite3_bind_int64(s, at, v); }
inline void bind(sqlite3_stmt *s, int at, double v) { sqlite3_bind_double(s, at, v); }
inline void bind(sqlite3_stmt *s, int at, bool v) { sqlite3_bind_int(s, at, v ? 1 : 0); }
inline void bind(sqlite3_stmt *s, int at, std::string_view v)
{
    // STATIC is safe: parameters outlive the step, and bindings are cleared after it
    sqlite3_bind_text(s, at, v.data() ? v.data() : "", static_cast<int>(v.size()), SQLITE_STATIC);
}
inline void bind(sqlite3_stmt *s, int at, const char *v) { bind(s, at, std::string_view(v)); }
inline void bind(sqlite3_stmt *s, int at, const std::string &v) { bind(s, at, std::string_view(v)); }
inline void bind(sqlite3_stmt *s, int at, Blob v)
{
    sqlite3_bind_blob(s, at, v.bytes.data() ? v.bytes.data() : "", static_cast<int>(v.bytes.size()), SQLITE_STATIC);
}
inline void bind(sqlite3_stmt *s, int at, Money v) { sqlite3_bind_int64(s, at, v.value()); }
inline void bind(sqlite3_stmt *s, int at, MoneyDelta v) { sqlite3_bind_int64(s, at, v.value()); }
inline void bind(sqlite3_stmt *s, int at, Instant v) { sqlite3_bind_int64(s, at, v.ms); }
inline void bind(sqlite3_stmt *s, int at, std::nullptr_t) { sqlite3_bind_null(s, at); }
template <class Tag>
void bind(sqlite3_stmt *s, int at, Id<Tag> v)
{
    if (v)
        sqlite3_bind_int64(s, at, v.value);
    else
        sqlite3_bind_null(s, at);
}
template <DomainState State>
void bind(sqlite3_stmt *s, int at, State v)
{
    bind(s, at, toString(v));
}
template <class T>
void bind(sqlite3_stmt *s, int at, const std::optional<T> &v)
{
    if (v)
        bind(s, at, *v);
    else
        sqlite3_bind_null(s, at);
}

inline std::string_view textAt(sqlite3_stmt *s, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(s, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(s, column))) : std::string_view();
}

template <class T>
struct Read;
template <>
struct Read<std::int64_t> {
    static std::int64_t at(sqlite3_stmt *s, int c) { return sqlite3_column_int64(s, c); }
};
template <>
struct Read<int> {
    static int at(sqlite3_stmt *s, int c) { return sqlite3_column_int(s, c); }
};
template <>
struct Read<bool> {
    static bool at(sqlite3_stmt *s, int c) { return sqlite3_column_int(s, c) != 0; }
};
template <>
struct Read<double> {
    static double at(sqlite3_stmt *s, int c) { return sqlite3_column_double(s, c); }
};
template <>
struct Read<std::string> {
    static std::string at(sqlite3_stmt *s, int c) { return std::string(textAt(s, c)); }
};
template <>
struct Read<Money> {
    static Money at(sqlite3_stmt *s, int c) { return Money::won(sqlite3_column_int64(s, c)); }
};
template <>
struct Read<MoneyDelta> {
    static MoneyDelta at(sqlite3_stmt *s, int c) { return MoneyDelta(sqlite3_column_int64(s, c)); }
};
template <>
struct Read<Instant> {
    static Instant at(sqlite3_stmt *s, int c) { return {sqlite3_column_int64(s, c)}; }
};
template <class Tag>
struct Read<Id<Tag>> {
    static Id<Tag> at(sqlite3_stmt *s, int c) { return {sqlite3_column_int64(s, c)}; }
};
template <DomainState State>
struct Read<State> {
    static State at(sqlite3_stmt *s, int c)
    {
        const auto state = stateFrom<State>(textAt(s, c));
        HAMSTER_ASSERT(state.has_value()); // the CHECK constraint of the column allows no other text
        return *state;
    }
};
template <class T>
struct Read<std::optional<T>> {
    static std::optional<T> at(sqlite3_stmt *s, int c)
    {
        if (sqlite3_column_type(s, c) == SQLITE_NULL) return std::nullopt;
        return Read<T>::at(s, c);
    }
};

} // namespace sql
} // namespace hamster
