// main() of a fuzz target without libFuzzer: every file of its corpus, then mutations of them, always the same ones.
// usage: fuzz_NAME CORPUS_FOLDER… [MUTATIONS]

#include "tests/fuzz/fuzz.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <vector>

namespace {

class Dice {
public:
    std::size_t below(std::size_t limit)
    {
        m_state = m_state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
        return limit == 0 ? 0 : static_cast<std::size_t>(m_state >> 33) % limit;
    }

private:
    std::uint64_t m_state = 20'261'120;
};

std::string mutated(std::string text, const std::vector<std::string> &all, Dice &dice)
{
    static const std::string kTokens[] = {"\r\n", "\n",    "\"",   "{",    "}",       "[",    "]",   ":", ",",  "-1",
                                          "0",    "1e999", "null", "true", "\\u0000", "\xff", "%00", " ", "\t", "9223372036854775808"};
    const std::size_t changes = 1 + dice.below(6);
    for (std::size_t i = 0; i < changes; ++i) {
        const std::size_t at = dice.below(text.size() + 1);
        switch (dice.below(6)) {
        case 0:
            if (!text.empty()) text[at % text.size()] = static_cast<char>(dice.below(256));
            break;
        case 1: text.insert(at, kTokens[dice.below(std::size(kTokens))]); break;
        case 2: text.erase(at, 1 + dice.below(8)); break;
        case 3: text.insert(at, text.substr(dice.below(text.size() + 1), dice.below(64))); break;
        case 4:
            if (!text.empty()) text[at % text.size()] = static_cast<char>(text[at % text.size()] ^ (1 << dice.below(8)));
            break;
        default: {
            const std::string &other = all[dice.below(all.size())];
            text = text.substr(0, at) + other.substr(dice.below(other.size() + 1));
        }
        }
    }
    return text;
}

std::string g_input; ///< what is being tried

/// A finding is worth nothing without its input: it is written to the working directory.
void keepInput(int)
{
    std::ofstream("finding", std::ios::binary) << g_input;
    std::fprintf(stderr, "the input is in ./finding (%zu bytes)\n", g_input.size());
    std::_Exit(1);
}

void run(std::string text)
{
    g_input = std::move(text);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(g_input.data()), g_input.size());
}

} // namespace

int main(int count, char **words)
{
    std::vector<std::filesystem::path> paths;
    long mutations = 20'000;
    for (const char *word : std::span(words, static_cast<std::size_t>(count)).subspan(1)) {
        if (!std::filesystem::is_directory(word))
            mutations = std::atol(word);
        else
            for (const auto &entry : std::filesystem::directory_iterator(word)) paths.push_back(entry.path());
    }
    for (const int signal : {SIGABRT, SIGSEGV}) std::signal(signal, keepInput);
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> corpus;
    for (const auto &path : paths) {
        std::stringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        corpus.push_back(text.str());
    }
    if (corpus.empty())
        return std::fprintf(stderr, "usage: %s CORPUS_FOLDER... [MUTATIONS]; there is no file to begin with\n", words[0]), 2;
    for (const std::string &text : corpus) run(text);
    Dice dice;
    for (long i = 0; i < mutations; ++i) run(mutated(corpus[dice.below(corpus.size())], corpus, dice));
    std::printf("%zu files, %ld mutations\n", corpus.size(), mutations);
    return 0;
}
