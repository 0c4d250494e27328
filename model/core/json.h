#pragma once
// JSON: a writer that keeps the order of fields and a reader over simdjson. Both are fast enough for the money path.

#include "model/core/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamster {

/// Writes one JSON text. Keys and values come in the order of the calls; commas are placed by the writer.
class JsonWriter {
public:
    JsonWriter() { m_out.reserve(512); }
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(std::string_view name);
    JsonWriter &string(std::string_view utf8);
    JsonWriter &integer(std::int64_t value);
    JsonWriter &number(double value); ///< shortest form that reads back the same
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    JsonWriter &raw(std::string_view json); ///< a whole JSON value, written as it is

    JsonWriter &field(std::string_view name, std::string_view utf8) { return key(name).string(utf8); }
    JsonWriter &field(std::string_view name, const char *utf8) { return key(name).string(utf8); }
    JsonWriter &field(std::string_view name, std::int64_t value) { return key(name).integer(value); }
    JsonWriter &field(std::string_view name, int value) { return key(name).integer(value); }
    JsonWriter &field(std::string_view name, bool value) { return key(name).boolean(value); }

    const std::string &text() const & { return m_out; }
    std::string take() && { return std::move(m_out); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void comma();
    std::string m_out;
    bool m_needComma = false;
};

/// A value inside a JsonDocument, valid as long as the document lives. Accessors give nothing when the type does not fit.
class JsonValue {
public:
    JsonValue() = default;

    bool isNull() const;
    bool isObject() const;
    bool isArray() const;
    bool isString() const;
    bool isNumber() const;
    /// A member that is present (it may be null).
    std::optional<JsonValue> find(std::string_view key) const;
    std::optional<std::string_view> asString() const;
    std::optional<std::int64_t> asInteger() const; ///< whole numbers only; 3.0 is refused
    std::optional<double> asNumber() const;
    std::optional<bool> asBool() const;
    std::vector<JsonValue> items() const;                                ///< empty when it is no array
    std::vector<std::pair<std::string_view, JsonValue>> members() const; ///< in the order of the text
    std::string minified() const;

private:
    friend struct JsonElement;
    /// simdjson's element as plain words: its header is read by json.cpp alone, which halves every other file's compile.
    std::uintptr_t m_words[2]{};
};

/// A parsed JSON text; owns what its values point to. Depth is limited to 32.
class JsonDocument {
public:
    static Result<JsonDocument> parse(std::string_view text);
    JsonValue root() const { return m_root; }

private:
    /// Parsers keep their buffers: a finished document hands its parser to the next one of the thread.
    struct Recycle {
        void operator()(void *parser) const;
    };
    std::unique_ptr<void, Recycle> m_parser;
    JsonValue m_root;
};

} // namespace hamster
