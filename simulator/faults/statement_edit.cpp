#include "simulator/faults/statement_edit.h"

#include "model/core/json.h"

namespace hamster::faults::statement {

namespace {

using Lines = std::vector<std::string>; ///< JSON objects

/// The answer with its lines changed; all other members stay.
void edit(HttpResponse &response, const std::function<void(Lines &)> &change)
{
    const auto document = JsonDocument::parse(response.body);
    const auto data = document ? document->root().find("data") : std::nullopt;
    const auto list = data ? data->find("lines") : std::nullopt;
    if (response.status != 200 || !list || !list->isArray()) return;
    Lines lines;
    for (const JsonValue &line : list->items()) lines.push_back(line.minified());
    change(lines);
    JsonWriter out;
    out.beginObject();
    for (const auto &[name, value] : document->root().members()) {
        out.key(name);
        if (name != "data") {
            out.raw(value.minified());
            continue;
        }
        out.beginObject();
        for (const auto &[key, inner] : value.members()) {
            out.key(key);
            if (key != "lines") {
                out.raw(inner.minified());
                continue;
            }
            out.beginArray();
            for (const std::string &line : lines) out.raw(line);
            out.endArray();
        }
        out.endObject();
    }
    out.endObject();
    response.body = std::move(out).take();
}

std::string withAmount(const std::string &line, std::int64_t more)
{
    const auto document = JsonDocument::parse(line);
    if (!document) return line;
    JsonWriter out;
    out.beginObject();
    for (const auto &[name, value] : document->root().members()) {
        out.key(name);
        if (const auto amount = value.asInteger(); amount && name == "amount")
            out.integer(*amount + more);
        else
            out.raw(value.minified());
    }
    out.endObject();
    return std::move(out).take();
}

} // namespace

void dropLine(HttpResponse &response)
{
    edit(response, [](Lines &lines) {
        if (!lines.empty()) lines.erase(lines.begin());
    });
}

void addLine(HttpResponse &response)
{
    edit(response, [](Lines &lines) {
        lines.push_back(R"({"transactionKey":"20260101:TR:fffffe","orderId":"ORD-20260101-ZZZZZZZZ","kind":"APPROVAL","amount":1000,)"
                        R"("status":"SUCCESS","at":"2026-01-01T00:00:00.000Z"})");
    });
}

void doubleLine(HttpResponse &response)
{
    edit(response, [](Lines &lines) {
        if (!lines.empty()) lines.insert(lines.begin(), lines.front());
    });
}

void otherAmount(HttpResponse &response)
{
    edit(response, [](Lines &lines) {
        if (!lines.empty()) lines.front() = withAmount(lines.front(), 1000);
    });
}

} // namespace hamster::faults::statement
