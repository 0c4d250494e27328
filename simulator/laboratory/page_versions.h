#pragma once
// PageVersions: every page of one database as it was at every moment: what changed in it from one to the next, and all of it now and then,
// so that any version of a page is a few changes away.

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

/// Where the bytes of all files go.
class BlockStore {
public:
    /// Room that is to be filled in at once; `block` and `offset` find it again.
    unsigned char *add(std::size_t size, std::uint32_t &block, std::uint32_t &offset);
    const unsigned char *at(std::uint32_t block, std::uint32_t offset) const { return m_blocks[block]->bytes.data() + offset; }
    /// Gives back the blocks that are not marked, by their number; not the one that is being filled.
    void keepOnly(const std::vector<bool> &used);
    std::size_t bytes() const { return m_live * sizeof(Block); }
    std::size_t count() const { return m_blocks.size(); }

private:
    std::vector<std::unique_ptr<Block>> m_blocks; ///< null: given back
    std::size_t m_live = 0, m_filling = 0, m_filled = sizeof(Block);
};

class PageVersions {
public:
    /// Page `number` (from 1) is this from `moment` on, which is not before the last one that was added.
    void add(BlockStore &store, std::uint32_t moment, std::uint32_t number, const unsigned char *bytes);
    /// The page as it was at `moment`; zeros when it was never written, as SQLite leaves a page that is free again at its first commit.
    void read(const BlockStore &store, std::uint32_t moment, std::uint32_t number, unsigned char *bytes) const;
    /// What was before `moment` is forgotten: what is still needed of it becomes the first versions.
    void forgetBefore(BlockStore &store, std::uint32_t moment);
    void mark(std::vector<bool> &used) const;
    std::size_t bytes() const { return m_versions * sizeof(Version) * 3 / 2 + m_pages.size() * (sizeof(Chain) + kPage); }

private:
    struct Version {
        std::uint32_t moment, block, offset;
        bool whole; ///< a change of a page of zeros, not of the version before
    };
    struct Chain {
        std::vector<Version> versions;
        std::unique_ptr<Bytes> now;
        std::uint32_t changed = 0; ///< bytes of changes since the last whole version
    };
    static Version keep(BlockStore &store, std::uint32_t moment, const unsigned char *before, const unsigned char *bytes, bool whole,
                        std::uint32_t &size);

    std::vector<Chain> m_pages;
    std::size_t m_versions = 0;
};

} // namespace hamster::history
