#include "model/messaging/cloud_event.h"

namespace hamster {

std::string CloudEvent::toJson() const
{
    JsonWriter out;
    out.beginObject()
        .field("id", id)
        .field("source", source)
        .field("specversion", "1.0")
        .field("type", type)
        .field("subject", subject)
        .field("time", formatUtcIso(time))
        .field("datacontenttype", "application/json")
        .field("partitionkey", partitionKey);
    if (!correlationId.empty()) out.field("correlationid", correlationId);
    if (!causationId.empty()) out.field("causationid", causationId);
    out.key("data").raw(data).endObject();
    return std::move(out).take();
}

Result<ParsedEvent> parseCloudEvent(std::string_view json)
{
    auto document = JsonDocument::parse(json);
    if (!document) return document.error();
    ParsedEvent parsed{{}, std::move(*document), {}};
    const JsonValue root = parsed.document.root();
    CloudEvent &envelope = parsed.envelope;
    const auto text = [&](std::string_view name, std::string &into) {
        const auto found = root.find(name);
        const auto value = found ? found->asString() : std::nullopt;
        if (value) into = *value;
        return value.has_value() && !value->empty();
    };
    std::string version, time;
    if (!text("specversion", version) || version != "1.0") return {ErrorCode::SchemaInvalid, "no CloudEvents 1.0 envelope"};
    if (!text("id", envelope.id)) return {ErrorCode::SchemaInvalid, "an event without id is refused"};
    if (!text("source", envelope.source) || !text("type", envelope.type) || !text("subject", envelope.subject) ||
        !text("partitionkey", envelope.partitionKey))
        return {ErrorCode::SchemaInvalid, "source, type, subject or partitionkey is missing"};
    const auto at = text("time", time) ? parseUtcIso(time) : std::nullopt;
    if (!at) return {ErrorCode::SchemaInvalid, "time is missing or no UTC timestamp"};
    envelope.time = *at;
    text("correlationid", envelope.correlationId);
    text("causationid", envelope.causationId);
    const auto data = root.find("data");
    if (!data || !data->isObject()) return {ErrorCode::SchemaInvalid, "data is missing or no object"};
    parsed.data = *data;
    return parsed;
}

} // namespace hamster
