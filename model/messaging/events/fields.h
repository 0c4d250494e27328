#pragma once
// How the fields of an event's data are written, read back (with every requirement of its schema) and described as JSON Schema.
// An event lists its fields once, in describe(); these three visitors do the rest.

#include "model/core/ids.h"
#include "model/core/json.h"
#include "model/core/money.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamster {

template <class T, class V>
concept Described = requires(T &value, V &visitor)
{
    value.describe(visitor);
};

class FieldWriter {
public:
    explicit FieldWriter(JsonWriter &out)
        : m_out(out)
    {}
    template <class T>
    void operator()(std::string_view name, T &value)
    {
        m_out.key(name);
        write(value);
    }
    template <class T>
    void operator()(std::string_view name, std::optional<T> &value)
    {
        if (value) (*this)(name, *value);
    }

private:
    void write(const std::string &v) { m_out.string(v); }
    void write(std::int64_t v) { m_out.integer(v); }
    void write(bool v) { m_out.boolean(v); }
    void write(Money v) { m_out.integer(v.value()); }
    void write(Instant v) { m_out.string(formatUtcIso(v)); }
    template <class Tag>
    void write(Id<Tag> v)
    {
        m_out.string(v.text());
    }
    template <class T>
    void write(std::vector<T> &values)
    {
        m_out.beginArray();
        for (T &value : values) write(value);
        m_out.endArray();
    }
    template <class T>
    requires Described<T, FieldWriter>
    void write(T &value)
    {
        m_out.beginObject();
        value.describe(*this);
        m_out.endObject();
    }
    JsonWriter &m_out;
};

/// Reads an object; the first thing that does not fit is kept in error(). Unknown fields are ignored.
class FieldReader {
public:
    explicit FieldReader(JsonValue object)
        : m_object(object)
    {
        if (!object.isObject()) m_error = "is no object";
    }
    template <class T>
    void operator()(std::string_view name, T &value)
    {
        if (!m_error.empty()) return;
        const auto found = m_object.find(name);
        if (!found || found->isNull())
            fail(name, "is missing");
        else if (!read(*found, value))
            fail(name, "has the wrong type or value");
    }
    template <class T>
    void operator()(std::string_view name, std::optional<T> &value)
    {
        if (!m_error.empty()) return;
        const auto found = m_object.find(name);
        if (!found || found->isNull()) return;
        if (!read(*found, value.emplace())) fail(name, "has the wrong type or value");
    }
    const std::string &error() const { return m_error; }

private:
    void fail(std::string_view name, std::string_view what)
    {
        if (m_error.empty()) m_error = "field '" + std::string(name) + "' " + std::string(what);
    }
    static bool read(JsonValue in, std::string &v)
    {
        const auto text = in.asString();
        if (text) v = *text;
        return text.has_value();
    }
    static bool read(JsonValue in, std::int64_t &v)
    {
        const auto number = in.asInteger();
        if (number) v = *number;
        return number.has_value();
    }
    static bool read(JsonValue in, bool &v)
    {
        const auto flag = in.asBool();
        if (flag) v = *flag;
        return flag.has_value();
    }
    static bool read(JsonValue in, Money &v)
    {
        const auto number = in.asInteger();
        if (!number) return false;
        const auto money = Money::of(*number);
        if (money) v = *money;
        return money.ok();
    }
    static bool read(JsonValue in, Instant &v)
    {
        const auto text = in.asString();
        const auto at = text ? parseUtcIso(*text) : std::nullopt;
        if (at) v = *at;
        return at.has_value();
    }
    template <class Tag>
    static bool read(JsonValue in, Id<Tag> &v)
    {
        const auto text = in.asString();
        const auto id = text ? Id<Tag>::parse(*text) : std::nullopt;
        if (id) v = *id;
        return id.has_value();
    }
    template <class T>
    static bool read(JsonValue in, std::vector<T> &values)
    {
        if (!in.isArray()) return false;
        values.clear();
        for (const JsonValue &item : in.items())
            if (!read(item, values.emplace_back())) return false;
        return true;
    }
    template <class T>
    requires Described<T, FieldReader>
    static bool read(JsonValue in, T &value)
    {
        FieldReader inner(in);
        value.describe(inner);
        return inner.error().empty();
    }
    JsonValue m_object;
    std::string m_error;
};

/// Writes the JSON Schema (draft 2020-12) of a described type.
class SchemaWriter {
public:
    explicit SchemaWriter(JsonWriter &out)
        : m_out(out)
    {}
    template <class T>
    static void object(JsonWriter &out, T value)
    {
        SchemaWriter self(out);
        out.field("type", "object").key("properties").beginObject();
        value.describe(self);
        out.endObject().key("required").beginArray();
        for (const std::string &name : self.m_required) out.string(name);
        out.endArray();
    }
    template <class T>
    void operator()(std::string_view name, T &value)
    {
        m_required.emplace_back(name);
        property(name, value);
    }
    template <class T>
    void operator()(std::string_view name, std::optional<T> &)
    {
        T value{};
        property(name, value);
    }

private:
    template <class T>
    void property(std::string_view name, T &value)
    {
        m_out.key(name).beginObject();
        type(value);
        m_out.endObject();
    }
    void type(const std::string &) { m_out.field("type", "string"); }
    void type(std::int64_t) { m_out.field("type", "integer"); }
    void type(bool) { m_out.field("type", "boolean"); }
    void type(Money) { m_out.field("type", "integer").field("minimum", 0).field("description", "won"); }
    void type(Instant) { m_out.field("type", "string").field("format", "date-time"); }
    template <class Tag>
    void type(Id<Tag>)
    {
        m_out.field("type", "string").field("pattern", "^[0-9A-Za-z]{1,11}$");
    }
    template <class T>
    void type(std::vector<T> &)
    {
        T value{};
        m_out.field("type", "array").key("items").beginObject();
        type(value);
        m_out.endObject();
    }
    template <class T>
    requires Described<T, SchemaWriter>
    void type(T &value) { object(m_out, value); }
    JsonWriter &m_out;
    std::vector<std::string> m_required;
};

template <class E>
std::string writeData(E event)
{
    JsonWriter out;
    FieldWriter writer(out);
    out.beginObject();
    event.describe(writer);
    out.endObject();
    return std::move(out).take();
}

template <class E>
Result<E> readData(JsonValue data)
{
    E event;
    FieldReader reader(data);
    event.describe(reader);
    if (!reader.error().empty()) return {ErrorCode::SchemaInvalid, std::string(E::kType) + ": " + reader.error()};
    return event;
}

} // namespace hamster
