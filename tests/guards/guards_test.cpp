// The style law as a test: layering and banned calls (04-architecture.md sections 1 and 2).

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = HAMSTER_SOURCE_DIR;

struct SourceFile {
    std::string path; ///< relative to the root, with '/'
    std::string text;
    std::string code; ///< without comments and string literals
};

std::string withoutComments(const std::string &text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "//") == 0) {
            while (i < text.size() && text[i] != '\n') ++i;
            out += '\n';
        } else if (text.compare(i, 2, "/*") == 0) {
            i = std::min(text.find("*/", i), text.size() - 2) + 1;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::vector<SourceFile> sources(const std::vector<std::string> &folders)
{
    std::vector<SourceFile> files;
    for (const std::string &folder : folders) {
        for (const auto &entry : fs::recursive_directory_iterator(kRoot / folder)) {
            const std::string extension = entry.path().extension().string();
            if (!entry.is_regular_file() || (extension != ".cpp" && extension != ".h")) continue;
            std::ifstream in(entry.path());
            std::stringstream text;
            text << in.rdbuf();
            files.push_back({fs::relative(entry.path(), kRoot).generic_string(), text.str(), withoutComments(text.str())});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return files;
}

/// Rank of a layer: a file may include its own layer and lower ranks only.
int rankOf(const std::string &path)
{
    static const std::vector<std::pair<std::string, int>> kRanks{{"model/core/", 0},
                                                                 {"model/storage/", 1},
                                                                 {"model/messaging/", 2},
                                                                 {"model/ecommerce/", 3},
                                                                 {"model/gateway/", 3},
                                                                 {"model/payment/", 3},
                                                                 {"model/audit/", 3},
                                                                 {"model/world/", 4},
                                                                 {"simulator/network/", 5},
                                                                 {"simulator/pg/", 5},
                                                                 {"simulator/certify/", 6},
                                                                 {"simulator/faults/", 6},
                                                                 {"simulator/laboratory/", 7},
                                                                 {"simulator/scenario/", 8},
                                                                 {"simulator/explorer/", 9},
                                                                 {"simulator/control/", 9},
                                                                 {"views/", 10},
                                                                 {"app/", 11}};
    for (const auto &[prefix, rank] : kRanks)
        if (path.starts_with(prefix)) return rank;
    return -1;
}

std::string layerOf(const std::string &path)
{
    const std::size_t first = path.find('/');
    if (path.starts_with("views/") || path.starts_with("app/")) return path.substr(0, first);
    return path.substr(0, path.find('/', first + 1));
}

} // namespace

TEST(Guards, DependenciesPointDownwards)
{
    const std::regex include(R"re(#include "([^"]+)")re");
    for (const SourceFile &file : sources({"model", "simulator", "views", "app"})) {
        for (std::sregex_iterator it(file.text.begin(), file.text.end(), include), end; it != end; ++it) {
            const std::string target = (*it)[1];
            const int from = rankOf(file.path), to = rankOf(target);
            if (to < 0) continue;
            EXPECT_TRUE(to < from || layerOf(target) == layerOf(file.path)) << file.path << " includes " << target;
        }
    }
}

TEST(Guards, TheModelKnowsNoWidgetAndNoSocket)
{
    const std::regex forbidden(R"(#include <(QWidget|QApplication|QtWidgets|QGui|QTcp|QUdp|QNetwork|QtNetwork|QHttp)[^>]*>)");
    for (const SourceFile &file : sources({"model"})) EXPECT_FALSE(std::regex_search(file.text, forbidden)) << file.path;
    const std::regex gui(R"(#include <(QWidget|QApplication|QtWidgets|QGuiApplication)[^>]*>)");
    for (const SourceFile &file : sources({"simulator", "app/cli"})) EXPECT_FALSE(std::regex_search(file.text, gui)) << file.path;
}

TEST(Guards, TimeAndRandomnessAreInjected)
{
    const std::vector<std::pair<std::string, std::regex>> banned{
        {"system time",
         std::regex(
             R"(currentDateTime|currentMSecsSinceEpoch|_clock::now|std::chrono::\w+_clock|QElapsedTimer|QDeadlineTimer|CURRENT_TIMESTAMP)")},
        {"C time", std::regex(R"((^|[^\w.:>])(time|rand|srand)\()")},
        {"timers", std::regex(R"(\bQTimer\b)")},
        {"randomness", std::regex(R"(QRandomGenerator|createUuid|std::random_device|std::\w+_distribution)")},
        {"unordered containers", std::regex(R"(\bQHash\b|\bQSet\b|std::unordered_)")},
        {"hashes of the library", std::regex(R"(\bqHash\b|std::hash\b)")},
    };
    // The adapters of real time and of the system's own randomness are the only places that may.
    const std::set<std::string> adapters{"simulator/network/real_time.cpp", "simulator/network/real_time.h",
                                         "simulator/laboratory/vendor_mids.cpp"};
    for (const SourceFile &file : sources({"model", "simulator"})) {
        if (adapters.contains(file.path)) continue;
        for (const auto &[what, pattern] : banned) {
            std::smatch match;
            EXPECT_FALSE(std::regex_search(file.code, match, pattern)) << file.path << " uses " << what << ": " << match.str();
        }
    }
}

TEST(Guards, FilesStaySmall)
{
    for (const SourceFile &file : sources({"model", "simulator", "views", "app"}))
        EXPECT_LE(std::count(file.text.begin(), file.text.end(), '\n'), 600) << file.path;
}

TEST(Guards, NothingSoundsUnfinished)
{
    const std::regex unfinished(R"(\b(TODO|FIXME|XXX|HACK)\b)");
    for (const SourceFile &file : sources({"model", "simulator", "views", "app"}))
        EXPECT_FALSE(std::regex_search(file.text, unfinished)) << file.path;
}
