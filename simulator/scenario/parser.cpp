#include "simulator/scenario/parser.h"

#include "simulator/scenario/parse_document.h"
#include "simulator/scenario/parse_parts.h"

#include <QFileInfo>

#include <yaml-cpp/eventhandler.h>

#include <fstream>
#include <sstream>

namespace hamster::scenario {

namespace {

constexpr std::size_t kLargestFile = 1024 * 1024;

Bilingual readBilingual(const YAML::Node &node, const std::string &what)
{
    if (node.IsScalar()) return {readText(node, what), {}};
    YamlMap map(node, what);
    Bilingual text;
    text.en = readText(map.need("en"), what + " in English");
    if (auto ko = map.find("ko")) text.ko = readText(*ko, what + " in Korean");
    map.finish();
    return text;
}

std::uint64_t readSeed(const YAML::Node &node)
{
    return static_cast<std::uint64_t>(readInteger(node, "seed", 0, std::numeric_limits<std::int64_t>::max()));
}

Instant readStart(const YAML::Node &node)
{
    const std::string text = readText(node, "start");
    int parts[6] = {};
    char rest = 0;
    const int found =
        std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%c", &parts[0], &parts[1], &parts[2], &parts[3], &parts[4], &parts[5], &rest);
    const SeoulTime time{parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], 0};
    if (found == 6 && time.year >= 2024 && time.year <= 2090 && time.month >= 1 && time.month <= 12) {
        const Instant at = fromSeoul(time);
        if (formatSeoulIso(at) == text) return at;
    }
    refuse(node, "start is '" + text + "', expected a time in Asia/Seoul from 2024 on, such as 2026-11-20T14:00:00");
}

Policies readPolicies(const YAML::Node &node)
{
    Policies policies;
    YamlMap map(node, "policies");
    for (const auto &[key, value] : map.entries()) {
        const bool known = findPolicy(key.Scalar()) != nullptr;
        if (Outcome set = policies.set(key.Scalar(), readText(value, "policy " + key.Scalar())); !set)
            refuse(known ? value : key, set.error().detail);
    }
    return policies;
}

DemoShopOptions readShop(const YAML::Node &node)
{
    DemoShopOptions shop;
    YamlMap map(node, "shop");
    if (auto value = map.find("members")) shop.members = static_cast<int>(readInteger(*value, "members", 1, 1000));
    if (auto value = map.find("points")) {
        shop.points = readInteger(*value, "points", 0, 1'000'000'000);
        if (shop.points > 0 && shop.points < 1000)
            refuse(*value, "points is '" + value->Scalar() + "', expected 0 or at least 1000, the smallest charge");
    }
    if (auto value = map.find("products"))
        shop.products = static_cast<int>(readInteger(*value, "products", 1, static_cast<std::int64_t>(demoProducts().size())));
    if (auto value = map.find("stock")) shop.initialStock = readInteger(*value, "stock", 1, 1'000'000);
    if (auto value = map.find("coupons")) shop.coupons = readBool(*value, "coupons");
    if (auto value = map.find("toss")) shop.toss = readBool(*value, "toss");
    map.finish();
    return shop;
}

Tuning readTuning(const YAML::Node &node)
{
    Tuning tuning;
    YamlMap map(node, "settings");
    const auto read = [&map](const char *key, std::optional<Duration> &into) {
        auto value = map.find(key);
        if (!value) return;
        into = readDuration(*value, key);
        if (*into < 1s) refuse(*value, std::string(key) + " is '" + value->Scalar() + "', expected at least 1s");
    };
    read("reservation-time", tuning.reservationTime);
    read("undecided-age", tuning.undecidedAge);
    read("undecided-horizon", tuning.undecidedHorizon);
    read("reconcile-every", tuning.reconcileEvery);
    if (auto value = map.find("confirmation-failures")) tuning.confirmationFailures = readInteger(*value, "confirmation-failures", 0, 100);
    map.finish();
    return tuning;
}

Scenario readScenario(const YAML::Node &node, const std::string &file)
{
    Scenario scenario;
    scenario.file = file;
    YamlMap map(node, "the scenario");
    const YAML::Node name = map.need("scenario");
    scenario.name = readText(name, "scenario", 60);
    if (scenario.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
        refuse(name, "scenario is '" + scenario.name + "', expected a name of a-z, 0-9 and -");
    scenario.title = readBilingual(map.need("title"), "title");
    if (auto value = map.find("description")) scenario.description = readBilingual(*value, "description");
    if (auto value = map.find("seed")) scenario.seed = readSeed(*value);
    if (auto value = map.find("start")) scenario.start = readStart(*value);
    if (auto value = map.find("duration")) scenario.duration = readDuration(*value, "duration", 7 * 24h);
    if (auto value = map.find("horizon")) scenario.horizon = readDuration(*value, "horizon", 7 * 24h);
    if (auto value = map.find("watch")) scenario.watch = readBool(*value, "watch");
    if (scenario.duration > scenario.horizon)
        refuse(*map.find("duration"), "duration is longer than the horizon, expected at most the horizon");
    if (auto value = map.find("policies")) scenario.policies = readPolicies(*value);
    if (auto value = map.find("pg")) scenario.behaviour = readBehaviour(*value);
    if (auto value = map.find("settings")) scenario.tuning = readTuning(*value);
    if (auto value = map.find("shop")) scenario.shop = readShop(*value);
    if (auto value = map.find("faults")) scenario.faults = readFaults(*value);
    scenario.steps = readSteps(map.need("steps"), scenario);
    if (auto value = map.find("expect")) scenario.expect = readExpectations(*value, scenario);
    map.finish();
    return scenario;
}

/// Only notes where each document begins.
class DocumentStarts final : public YAML::EventHandler {
public:
    std::vector<int> lines;
    void OnDocumentStart(const YAML::Mark &mark) override { lines.push_back(mark.line + 1); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &) override {}
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

} // namespace

Error errorAt(const std::string &file, int line, int column, const std::string &what)
{
    return {ErrorCode::InvalidArgument, file + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " + what};
}

std::optional<int> secondDocument(const std::string &text)
{
    std::istringstream in(text);
    YAML::Parser parser(in);
    DocumentStarts starts;
    if (!parser.HandleNextDocument(starts) || !parser.HandleNextDocument(starts) || starts.lines.size() < 2) return std::nullopt;
    return starts.lines[1];
}

Result<std::string> readFile(const std::string &path)
{
    if (QFileInfo(QString::fromStdString(path)).isDir()) return {ErrorCode::StorageIo, path + ": is a folder, expected a file"};
    std::ifstream in(path, std::ios::binary);
    if (!in) return {ErrorCode::NotFound, path + ": cannot be read, expected a file"};
    std::string text(kLargestFile + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad()) return {ErrorCode::StorageIo, path + ": cannot be read, expected a file"};
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.size() > kLargestFile) return {ErrorCode::InvalidArgument, path + ": is larger than 1 MiB, expected a scenario file"};
    return text;
}

Result<Scenario> parseScenario(std::string_view yaml, const std::string &file)
{
    return readDocument<Scenario>(yaml, file, [&file](const YAML::Node &node) -> Result<Scenario> { return readScenario(node, file); });
}

Result<Scenario> loadScenarioFile(const std::string &path)
{
    auto text = readFile(path);
    if (!text) return text.error();
    return parseScenario(*text, path);
}

Result<pg::Profile> loadProfileFile(const std::string &path)
{
    auto text = readFile(path);
    if (!text) return text.error();
    return readDocument<pg::Profile>(*text, path, [](const YAML::Node &node) -> Result<pg::Profile> { return readBehaviour(node); });
}

} // namespace hamster::scenario
