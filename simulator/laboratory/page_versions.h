#pragma once
// PageVersions: every page of one database as it was at every moment: what changed in it from one to the next, and whole now and then, so
// that any version is a copy and a few changes away. The bytes lie in blocks that never move: another thread may build from a plan while
// more is added.

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace hamster::history {

inline constexpr std::size_t kPage = 4096;
using Bytes = std::array<unsigned char, kPage>;
struct Block {
    std::array<unsigned char, 256 * 1024> bytes;
};
using Blocks = std::vector<std::shared_ptr<const Block>>;

/// Where the bytes of all files go. Blocks that nothing points into any more are given back.
class BlockStore {
public:
    /// Room that is filled in by the caller at once; `block` and `offset` find it again.
    unsigned char *add(std::size_t size, std::uint32_t &block, std::uint32_t &offset);
    const unsigned char *at(std::uint32_t block, std::uint32_t offset) const { return m_blocks[block]->bytes.data() + offset; }
    Blocks share() const { return {m_blocks.begin(), m_blocks.end()}; }
    /// Gives back the blocks that are not marked; not the one that is being filled.
    void keepOnly(const std::vector<bool> &used);
    std::size_t bytes() const { return m_live * sizeof(Block); }
    std::size_t count() const { return m_blocks.size(); }

private:
    std::vector<std::shared_ptr<Block>> m_blocks; ///< null: given back
    std::size_t m_live = 0, m_filling = 0, m_filled = sizeof(Block);
};

/// What one version of a whole database is put together from.
struct FilePlan {
    struct Page {
        const unsigned char *whole;
        std::uint32_t firstChange, changes; ///< in `changes`
    };
    std::vector<Page> pages;
    std::vector<const unsigned char *> changes;
    /// Room for pages.size() pages.
    void build(unsigned char *bytes) const;
};

class PageVersions {
public:
    explicit PageVersions(BlockStore &store)
        : m_store(store)
    {}
    /// Page `number` (from 1) is this from `moment` on, which is not before the last one that was added.
    void add(std::uint32_t moment, std::uint32_t number, const unsigned char *bytes);
    /// The first `pages` pages as they were at `moment`.
    FilePlan at(std::uint32_t moment, std::uint32_t pages) const;
    /// What was before `moment` is forgotten: what is still needed of it becomes the first versions.
    void forgetBefore(std::uint32_t moment);
    void mark(std::vector<bool> &used) const;
    std::size_t bytes() const { return m_versions * sizeof(Version) + m_pages.size() * (sizeof(Chain) + kPage); }
    bool empty() const { return m_pages.empty(); }

private:
    struct Version {
        std::uint32_t moment, block, offset;
        bool whole;
    };
    struct Chain {
        std::vector<Version> versions;
        std::unique_ptr<Bytes> now;
        std::uint32_t changed = 0; ///< bytes of changes since the last whole version
    };
    const unsigned char *find(const Version &version) const { return m_store.at(version.block, version.offset); }
    Version keepWhole(std::uint32_t moment, const unsigned char *bytes);

    BlockStore &m_store;
    std::vector<Chain> m_pages;
    std::size_t m_versions = 0;
};

} // namespace hamster::history
