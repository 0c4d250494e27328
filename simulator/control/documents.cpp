#include "simulator/control/documents.h"

#include "simulator/control/guarded_routes.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// A static library's resources are not registered by themselves; the macro wants to be outside of namespaces.
static void registerDocuments() { Q_INIT_RESOURCE(hamster_openapi); }

namespace hamster::control {

namespace {
const QString kFolder = QStringLiteral(":/hamster/openapi");
}

std::vector<std::string> documentNames()
{
    registerDocuments();
    std::vector<std::string> names;
    for (const QString &file : QDir(kFolder).entryList(QDir::Files, QDir::Name)) names.push_back(file.toStdString());
    return names;
}

std::optional<std::string> documentText(const std::string &name)
{
    const std::vector<std::string> known = documentNames();
    QFile file(kFolder + QLatin1Char('/') + QString::fromStdString(name));
    if (std::ranges::find(known, name) == known.end() || !file.open(QIODevice::ReadOnly)) return std::nullopt;
    return file.readAll().toStdString();
}

void addDocumentRoutes(Router &router)
{
    router.add("GET", "/openapi", [](const HttpRequest &, const PathArguments &, const Responder &respond) {
        JsonWriter json;
        json.beginObject().key("documents").beginArray();
        for (const std::string &name : documentNames()) json.string("/openapi/" + name);
        json.endArray().endObject();
        respond(HttpResponse::json(200, std::move(json).take()));
    });
    router.add("GET", "/openapi/{name}", [](const HttpRequest &, const PathArguments &arguments, const Responder &respond) {
        auto text = documentText(arguments[0]);
        if (!text) return respond(plainRefusal(404));
        HttpResponse response;
        response.headers.add("Content-Type", "application/yaml; charset=utf-8");
        response.body = std::move(*text);
        respond(std::move(response));
    });
}

} // namespace hamster::control
