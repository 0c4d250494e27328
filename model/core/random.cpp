#include "model/core/random.h"

#include "model/core/result.h"
#include "model/core/text.h"

#include <bit>

namespace hamster {

namespace {
std::uint64_t splitMix(std::uint64_t &state)
{
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}
} // namespace

Random::Random(std::uint64_t seed, std::string_view service, std::string_view purpose, std::uint64_t epoch)
{
    std::uint64_t state = seed;
    state = splitMix(state) ^ fnv1a64(service);
    state = splitMix(state) ^ fnv1a64(purpose);
    state = splitMix(state) ^ epoch;
    for (std::uint64_t &word : m_state) word = splitMix(state);
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::int64_t Random::between(std::int64_t low, std::int64_t high)
{
    HAMSTER_ASSERT(low <= high);
    const std::uint64_t span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    if (span == 0) return static_cast<std::int64_t>(next());
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % span;
    std::uint64_t draw = next();
    while (draw >= limit) draw = next();
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + draw % span);
}

double Random::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

bool Random::chance(double p) { return unit() < p; }

std::string Random::uuid()
{
    std::string bytes(16, '\0');
    for (std::size_t word = 0; word < 2; ++word) {
        std::uint64_t draw = next();
        for (std::size_t i = 0; i < 8; ++i, draw >>= 8) bytes[word * 8 + i] = static_cast<char>(draw & 0xFF);
    }
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x40);
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
    const std::string hex = toHex(bytes);
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' + hex.substr(20);
}

std::string Random::text(std::size_t length, std::string_view alphabet)
{
    std::string out(length, ' ');
    for (char &c : out) c = alphabet[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(alphabet.size()) - 1))];
    return out;
}

} // namespace hamster
