#include "model/core/json.h"

#include <simdjson.h>

#include <bit>
#include <charconv>
#include <cstring>

namespace hamster {

namespace {
constexpr std::size_t kDepthMax = 32;
}

void JsonWriter::comma()
{
    if (m_needComma) m_out.push_back(',');
    m_needComma = true;
}

JsonWriter &JsonWriter::open(char bracket)
{
    comma();
    m_out.push_back(bracket);
    m_needComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out.push_back(bracket);
    m_needComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    string(name);
    m_out.push_back(':');
    m_needComma = false;
    return *this;
}

JsonWriter &JsonWriter::string(std::string_view utf8)
{
    comma();
    m_out.push_back('"');
    std::size_t plainFrom = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        m_out.append(utf8, plainFrom, i - plainFrom);
        plainFrom = i + 1;
        switch (byte) {
        case '"': m_out += "\\\""; break;
        case '\\': m_out += "\\\\"; break;
        case '\n': m_out += "\\n"; break;
        case '\r': m_out += "\\r"; break;
        case '\t': m_out += "\\t"; break;
        default: {
            constexpr char kHex[] = "0123456789abcdef";
            m_out += "\\u00";
            m_out += {kHex[byte >> 4], kHex[byte & 15]};
        }
        }
    }
    m_out.append(utf8, plainFrom);
    m_out.push_back('"');
    return *this;
}

JsonWriter &JsonWriter::integer(std::int64_t value)
{
    comma();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_out.append(digits, static_cast<std::size_t>(end - digits));
    return *this;
}

JsonWriter &JsonWriter::number(double value)
{
    comma();
    char digits[40];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_out.append(digits, static_cast<std::size_t>(end - digits));
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }
JsonWriter &JsonWriter::null() { return raw("null"); }

JsonWriter &JsonWriter::raw(std::string_view json)
{
    comma();
    m_out.append(json);
    return *this;
}

/// The one place where a JsonValue is simdjson's element again.
struct JsonElement {
    static simdjson::dom::element of(const JsonValue &value) { return std::bit_cast<simdjson::dom::element>(value.m_words); }
    static JsonValue valueOf(simdjson::dom::element element)
    {
        JsonValue value;
        static_assert(sizeof value.m_words == sizeof element);
        std::memcpy(value.m_words, &element, sizeof element);
        return value;
    }
};

bool JsonValue::isNull() const { return JsonElement::of(*this).is_null(); }
bool JsonValue::isObject() const { return JsonElement::of(*this).is_object(); }
bool JsonValue::isArray() const { return JsonElement::of(*this).is_array(); }
bool JsonValue::isString() const { return JsonElement::of(*this).is_string(); }
bool JsonValue::isNumber() const { return JsonElement::of(*this).is_number(); }

std::optional<JsonValue> JsonValue::find(std::string_view key) const
{
    simdjson::dom::object object;
    simdjson::dom::element found;
    if (JsonElement::of(*this).get(object) || object.at_key(key).get(found)) return std::nullopt;
    return JsonElement::valueOf(found);
}

std::optional<std::string_view> JsonValue::asString() const
{
    std::string_view value;
    if (JsonElement::of(*this).get(value)) return std::nullopt;
    return value;
}

std::optional<std::int64_t> JsonValue::asInteger() const
{
    std::int64_t value = 0;
    if (!JsonElement::of(*this).is_int64() || JsonElement::of(*this).get(value)) return std::nullopt;
    return value;
}

std::optional<double> JsonValue::asNumber() const
{
    double value = 0;
    if (JsonElement::of(*this).get(value)) return std::nullopt;
    return value;
}

std::optional<bool> JsonValue::asBool() const
{
    bool value = false;
    if (JsonElement::of(*this).get(value)) return std::nullopt;
    return value;
}

std::vector<JsonValue> JsonValue::items() const
{
    std::vector<JsonValue> result;
    simdjson::dom::array array;
    if (JsonElement::of(*this).get(array)) return result;
    for (const simdjson::dom::element element : array) result.push_back(JsonElement::valueOf(element));
    return result;
}

std::vector<std::pair<std::string_view, JsonValue>> JsonValue::members() const
{
    std::vector<std::pair<std::string_view, JsonValue>> result;
    simdjson::dom::object object;
    if (JsonElement::of(*this).get(object)) return result;
    for (const auto &[key, value] : object) result.emplace_back(key, JsonElement::valueOf(value));
    return result;
}

std::string JsonValue::minified() const { return simdjson::minify(JsonElement::of(*this)); }

namespace {

constexpr std::size_t kSparesMax = 16;
constexpr std::size_t kSpareBytesMax = 64 * 1024; ///< a parser that grew larger is not worth keeping
constexpr std::size_t kSmallest = 2048;

std::vector<std::unique_ptr<simdjson::dom::parser>> &spares()
{
    thread_local std::vector<std::unique_ptr<simdjson::dom::parser>> parsers;
    return parsers;
}

simdjson::dom::parser *takeParser()
{
    if (spares().empty()) return new simdjson::dom::parser;
    simdjson::dom::parser *parser = spares().back().release();
    spares().pop_back();
    return parser;
}

} // namespace

void JsonDocument::Recycle::operator()(void *finished) const
{
    auto *parser = static_cast<simdjson::dom::parser *>(finished);
    std::unique_ptr<simdjson::dom::parser> owned(parser);
    if (parser->capacity() <= kSpareBytesMax && spares().size() < kSparesMax) spares().push_back(std::move(owned));
}

Result<JsonDocument> JsonDocument::parse(std::string_view text)
{
    JsonDocument document;
    document.m_parser.reset(takeParser());
    auto &parser = *static_cast<simdjson::dom::parser *>(document.m_parser.get());
    constexpr std::size_t kRefusedDepth = kDepthMax + 1; // simdjson refuses what reaches its limit
    if (parser.capacity() < text.size() || parser.max_depth() != kRefusedDepth)
        if (parser.allocate(std::max(text.size(), kSmallest), kRefusedDepth)) return {ErrorCode::SchemaInvalid, "out of memory"};
    simdjson::dom::element root;
    const auto failure = parser.parse(text.data(), text.size(), true).get(root);
    if (failure) return {ErrorCode::SchemaInvalid, std::string("not JSON: ") + simdjson::error_message(failure)};
    document.m_root = JsonElement::valueOf(root);
    return document;
}

} // namespace hamster
