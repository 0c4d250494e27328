#include "simulator/laboratory/page_versions.h"

#include <algorithm>
#include <cstring>

namespace hamster::history {

namespace {

constexpr std::size_t kWord = 8;
constexpr std::size_t kWords = kPage / kWord;
constexpr std::size_t kGap = 1;              ///< equal words that are cheaper to keep than another run
constexpr std::uint32_t kChangesMost = 6000; ///< bytes of changes that a look applies to one page
// A change: number of runs, then each run as (first word, words, bytes).
struct Run {
    std::uint16_t first, words;
};

std::uint64_t word(const unsigned char *bytes, std::size_t at)
{
    std::uint64_t value;
    std::memcpy(&value, bytes + at * kWord, kWord);
    return value;
}

/// The runs of words that differ; how many, and the bytes that the change takes.
std::size_t difference(const unsigned char *before, const unsigned char *after, std::array<Run, kWords> &runs, std::size_t &size)
{
    std::size_t count = 0;
    size = sizeof(std::uint16_t);
    for (std::size_t at = 0; at < kWords; ++at) {
        if (word(before, at) == word(after, at)) continue;
        std::size_t end = at + 1, equal = 0;
        for (std::size_t next = end; next < kWords && equal <= kGap; ++next) {
            if (word(before, next) == word(after, next)) {
                ++equal;
                continue;
            }
            equal = 0;
            end = next + 1;
        }
        runs[count++] = {static_cast<std::uint16_t>(at), static_cast<std::uint16_t>(end - at)};
        size += sizeof(Run) + (end - at) * kWord;
        at = end;
    }
    return count;
}

void apply(const unsigned char *change, unsigned char *page)
{
    std::uint16_t runs;
    std::memcpy(&runs, change, sizeof runs);
    change += sizeof runs;
    for (; runs > 0; --runs) {
        Run run;
        std::memcpy(&run, change, sizeof run);
        std::memcpy(page + run.first * kWord, change + sizeof run, run.words * kWord);
        change += sizeof run + run.words * kWord;
    }
}

} // namespace

unsigned char *BlockStore::add(std::size_t size, std::uint32_t &block, std::uint32_t &offset)
{
    if (m_filled + size > sizeof(Block)) {
        const auto room = std::ranges::find(m_blocks, nullptr);
        m_filling = static_cast<std::size_t>(room - m_blocks.begin());
        if (room == m_blocks.end()) m_blocks.emplace_back();
        m_blocks[m_filling] = std::make_shared_for_overwrite<Block>();
        ++m_live;
        m_filled = 0;
    }
    block = static_cast<std::uint32_t>(m_filling);
    offset = static_cast<std::uint32_t>(std::exchange(m_filled, m_filled + size));
    return m_blocks[m_filling]->bytes.data() + offset;
}

void BlockStore::keepOnly(const std::vector<bool> &used)
{
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        if (used[i] || i == m_filling || !m_blocks[i]) continue;
        m_blocks[i].reset();
        --m_live;
    }
}

void FilePlan::build(unsigned char *bytes) const
{
    for (const Page &page : pages) {
        std::memcpy(bytes, page.whole, kPage);
        for (std::uint32_t i = 0; i < page.changes; ++i) apply(changes[page.firstChange + i], bytes);
        bytes += kPage;
    }
}

PageVersions::Version PageVersions::keepWhole(std::uint32_t moment, const unsigned char *bytes)
{
    Version version{moment, 0, 0, true};
    std::memcpy(m_store.add(kPage, version.block, version.offset), bytes, kPage);
    return version;
}

void PageVersions::add(std::uint32_t moment, std::uint32_t number, const unsigned char *bytes)
{
    if (number > m_pages.size()) m_pages.resize(number);
    Chain &chain = m_pages[number - 1];
    if (!chain.now) {
        chain.now = std::make_unique_for_overwrite<Bytes>();
        chain.versions.push_back(keepWhole(moment, bytes));
        std::memcpy(chain.now->data(), bytes, kPage);
        ++m_versions;
        return;
    }
    std::array<Run, kWords> runs;
    std::size_t size = 0;
    const std::size_t count = difference(chain.now->data(), bytes, runs, size);
    if (count == 0) return;
    if (chain.changed + size > kChangesMost) {
        chain.versions.push_back(keepWhole(moment, bytes));
        chain.changed = 0;
        std::memcpy(chain.now->data(), bytes, kPage);
    } else {
        Version version{moment, 0, 0, false};
        unsigned char *change = m_store.add(size, version.block, version.offset);
        const auto all = static_cast<std::uint16_t>(count);
        std::memcpy(change, &all, sizeof all);
        change += sizeof all;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t from = runs[i].first * kWord, length = runs[i].words * kWord;
            std::memcpy(change, &runs[i], sizeof(Run));
            std::memcpy(change + sizeof(Run), bytes + from, length);
            std::memcpy(chain.now->data() + from, bytes + from, length);
            change += sizeof(Run) + length;
        }
        chain.versions.push_back(version);
        chain.changed += static_cast<std::uint32_t>(size);
    }
    ++m_versions;
}

FilePlan PageVersions::at(std::uint32_t moment, std::uint32_t pages) const
{
    static const std::vector<Version> kNone;
    static constexpr Bytes kNeverWritten{}; // SQLite writes no page that is free again when its first transaction ends
    FilePlan plan;
    plan.pages.reserve(pages);
    for (std::uint32_t page = 0; page < pages; ++page) {
        const std::vector<Version> &versions = page < m_pages.size() ? m_pages[page].versions : kNone;
        const auto behind = std::ranges::upper_bound(versions, moment, {}, &Version::moment);
        if (behind == versions.begin()) {
            plan.pages.push_back({kNeverWritten.data(), 0, 0});
            continue;
        }
        auto whole = behind;
        while (whole != versions.begin() && !(--whole)->whole) {}
        const auto changes = static_cast<std::uint32_t>(behind - whole - 1);
        plan.pages.push_back({find(*whole), static_cast<std::uint32_t>(plan.changes.size()), changes});
        for (auto change = whole + 1; change < behind; ++change) plan.changes.push_back(find(*change));
    }
    return plan;
}

void PageVersions::forgetBefore(std::uint32_t moment)
{
    Bytes bytes;
    for (Chain &chain : m_pages) {
        std::vector<Version> &versions = chain.versions;
        const auto behind = std::ranges::upper_bound(versions, moment, {}, &Version::moment);
        if (behind == versions.begin()) continue; // the page came later
        auto whole = behind;
        while (!(--whole)->whole) {}
        std::memcpy(bytes.data(), find(*whole), kPage);
        for (auto change = whole + 1; change < behind; ++change) apply(find(*change), bytes.data());
        m_versions -= static_cast<std::size_t>(behind - versions.begin()) - 1;
        versions.erase(versions.begin(), behind - 1);
        versions.front() = keepWhole(moment, bytes.data());
    }
}

void PageVersions::mark(std::vector<bool> &used) const
{
    for (const Chain &chain : m_pages)
        for (const Version &version : chain.versions) used[version.block] = true;
}

} // namespace hamster::history
