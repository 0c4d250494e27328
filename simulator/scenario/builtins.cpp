#include "simulator/scenario/builtins.h"

#include "simulator/scenario/parser.h"

#include <QDir>
#include <QFile>

// A static library's resources are not registered by themselves; the macro wants to be outside of namespaces.
static void registerScenarios() { Q_INIT_RESOURCE(hamster_scenarios); }

namespace hamster::scenario {

namespace {
const QString kFolder = QStringLiteral(":/hamster/scenarios");
}

std::vector<std::string> builtinNames()
{
    registerScenarios();
    std::vector<std::string> names;
    const QStringList files = QDir(kFolder).entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name);
    for (const QString &file : files) names.push_back(file.chopped(5).toStdString());
    return names;
}

std::optional<std::string> builtinText(const std::string &name)
{
    registerScenarios();
    QFile file(kFolder + QLatin1Char('/') + QString::fromStdString(name) + QStringLiteral(".yaml"));
    if (name.find('/') != std::string::npos || !file.open(QIODevice::ReadOnly)) return std::nullopt;
    return file.readAll().toStdString();
}

Result<Scenario> findScenario(const std::string &nameOrPath)
{
    if (auto text = builtinText(nameOrPath)) return parseScenario(*text, "built-in " + nameOrPath);
    const QFileInfo file(QString::fromStdString(nameOrPath));
    if (file.isDir())
        return {ErrorCode::InvalidArgument, nameOrPath + " is a folder, expected a scenario file or the name of a built-in scenario"};
    if (file.exists()) return loadScenarioFile(nameOrPath);
    std::string names;
    for (const std::string &name : builtinNames()) names.append(names.empty() ? "" : ", ").append(name);
    return {ErrorCode::NotFound, "there is no scenario '" + nameOrPath + "', expected a file or one of " + names};
}

} // namespace hamster::scenario
