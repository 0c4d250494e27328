#include "model/core/json.h"

#include <charconv>

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

std::optional<JsonValue> JsonValue::find(std::string_view key) const
{
    simdjson::dom::object object;
    simdjson::dom::element found;
    if (m_element.get(object) || object.at_key(key).get(found)) return std::nullopt;
    return JsonValue(found);
}

std::optional<std::string_view> JsonValue::asString() const
{
    std::string_view value;
    if (m_element.get(value)) return std::nullopt;
    return value;
}

std::optional<std::int64_t> JsonValue::asInteger() const
{
    std::int64_t value = 0;
    if (!m_element.is_int64() || m_element.get(value)) return std::nullopt;
    return value;
}

std::optional<double> JsonValue::asNumber() const
{
    double value = 0;
    if (m_element.get(value)) return std::nullopt;
    return value;
}

std::optional<bool> JsonValue::asBool() const
{
    bool value = false;
    if (m_element.get(value)) return std::nullopt;
    return value;
}

std::vector<JsonValue> JsonValue::items() const
{
    std::vector<JsonValue> result;
    simdjson::dom::array array;
    if (m_element.get(array)) return result;
    for (const simdjson::dom::element element : array) result.emplace_back(element);
    return result;
}

std::vector<std::pair<std::string_view, JsonValue>> JsonValue::members() const
{
    std::vector<std::pair<std::string_view, JsonValue>> result;
    simdjson::dom::object object;
    if (m_element.get(object)) return result;
    for (const auto &[key, value] : object) result.emplace_back(key, JsonValue(value));
    return result;
}

std::string JsonValue::minified() const { return simdjson::minify(m_element); }

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

void JsonDocument::Recycle::operator()(simdjson::dom::parser *parser) const
{
    std::unique_ptr<simdjson::dom::parser> owned(parser);
    if (parser->capacity() <= kSpareBytesMax && spares().size() < kSparesMax) spares().push_back(std::move(owned));
}

Result<JsonDocument> JsonDocument::parse(std::string_view text)
{
    JsonDocument document;
    document.m_parser.reset(takeParser());
    simdjson::dom::parser &parser = *document.m_parser;
    if (parser.capacity() < text.size() || parser.max_depth() != kDepthMax)
        if (parser.allocate(std::max(text.size(), kSmallest), kDepthMax)) return {ErrorCode::SchemaInvalid, "out of memory"};
    simdjson::dom::element root;
    const auto failure = document.m_parser->parse(text.data(), text.size(), true).get(root);
    if (failure) return {ErrorCode::SchemaInvalid, std::string("not JSON: ") + simdjson::error_message(failure)};
    document.m_root = JsonValue(root);
    return document;
}

} // namespace hamster
