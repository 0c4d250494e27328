#include "simulator/laboratory/page_versions.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace hamster::history {

namespace {

constexpr std::size_t kWord = 8, kLine = 8; ///< bytes of a word, words that are passed over at once
constexpr std::size_t kWords = kPage / kWord;
constexpr std::uint32_t kChangesMost = 16'000; ///< bytes of changes that a reader applies to one page

/// A change is the number of its runs, then each as this and its words.
struct Run {
    std::uint16_t first, words;
};
struct Difference {
    std::array<Run, kWords / 2 + 1> runs;
    std::uint16_t count = 0;
    std::size_t size = sizeof count; ///< of the change in bytes
};

constexpr Bytes kZeros{};

std::uint64_t word(const unsigned char *bytes, std::size_t at)
{
    std::uint64_t value;
    std::memcpy(&value, bytes + at * kWord, kWord);
    return value;
}

/// The runs of words that differ; one equal word between two is cheaper to keep than another run would be.
void compare(const unsigned char *before, const unsigned char *after, Difference &found)
{
    std::size_t at = 0;
    while (at < kWords) {
        if (at % kLine == 0 && std::memcmp(before + at * kWord, after + at * kWord, kLine * kWord) == 0) {
            at += kLine;
            continue;
        }
        if (word(before, at) == word(after, at)) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < kWords &&
               (word(before, end) != word(after, end) || (end + 1 < kWords && word(before, end + 1) != word(after, end + 1))))
            ++end;
        found.runs[found.count++] = {static_cast<std::uint16_t>(at), static_cast<std::uint16_t>(end - at)};
        found.size += sizeof(Run) + (end - at) * kWord;
        at = end;
    }
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
        const auto room = std::ranges::find_if(m_blocks, [](const auto &each) { return !each; });
        m_filling = static_cast<std::size_t>(room - m_blocks.begin());
        if (room == m_blocks.end()) m_blocks.emplace_back();
        m_blocks[m_filling] = std::make_unique_for_overwrite<Block>();
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

PageVersions::Version PageVersions::keep(BlockStore &store, std::uint32_t moment, const unsigned char *before, const unsigned char *bytes,
                                         bool whole, std::uint32_t &size)
{
    Difference found;
    compare(before, bytes, found);
    Version version{moment, 0, 0, whole};
    size = static_cast<std::uint32_t>(found.size);
    if (found.count == 0 && !whole) return version;
    unsigned char *change = store.add(found.size, version.block, version.offset);
    std::memcpy(change, &found.count, sizeof found.count);
    change += sizeof found.count;
    for (std::uint16_t i = 0; i < found.count; ++i) {
        const Run &run = found.runs[i];
        std::memcpy(change, &run, sizeof run);
        std::memcpy(change + sizeof run, bytes + run.first * kWord, run.words * kWord);
        change += sizeof run + run.words * kWord;
    }
    return version;
}

void PageVersions::add(BlockStore &store, std::uint32_t moment, std::uint32_t number, const unsigned char *bytes)
{
    if (number > m_pages.size()) m_pages.resize(number);
    Chain &chain = m_pages[number - 1];
    std::uint32_t size = 0;
    const bool whole = !chain.now || chain.changed > kChangesMost;
    if (!chain.now) chain.now = std::make_unique_for_overwrite<Bytes>();
    const Version version = keep(store, moment, whole ? kZeros.data() : chain.now->data(), bytes, whole, size);
    if (!whole && size == sizeof Difference::count) return; // the same bytes
    chain.changed = whole ? 0 : chain.changed + size;
    chain.versions.push_back(version);
    std::memcpy(chain.now->data(), bytes, kPage);
    ++m_versions;
}

void PageVersions::read(const BlockStore &store, std::uint32_t moment, std::uint32_t number, unsigned char *bytes) const
{
    std::memset(bytes, 0, kPage);
    if (number > m_pages.size()) return;
    const std::vector<Version> &versions = m_pages[number - 1].versions;
    const auto behind = std::ranges::upper_bound(versions, moment, {}, &Version::moment);
    if (behind == versions.begin()) return;
    auto from = behind - 1;
    while (!from->whole) --from;
    for (; from < behind; ++from) apply(store.at(from->block, from->offset), bytes);
}

void PageVersions::forgetBefore(BlockStore &store, std::uint32_t moment)
{
    Bytes bytes;
    std::uint32_t size = 0, number = 0;
    for (Chain &chain : m_pages) {
        ++number;
        std::vector<Version> &versions = chain.versions;
        const auto behind = std::ranges::upper_bound(versions, moment, {}, &Version::moment);
        if (behind == versions.begin()) continue; // the page came later
        read(store, moment, number, bytes.data());
        m_versions -= static_cast<std::size_t>(behind - versions.begin()) - 1;
        versions.erase(versions.begin(), behind - 1);
        versions.front() = keep(store, moment, kZeros.data(), bytes.data(), true, size);
    }
}

void PageVersions::mark(std::vector<bool> &used) const
{
    for (const Chain &chain : m_pages)
        for (const Version &version : chain.versions) used[version.block] = true;
}

} // namespace hamster::history
