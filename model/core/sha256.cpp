#include "model/core/sha256.h"

#include <QCryptographicHash>

#include <array>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define HAMSTER_SHA_INSTRUCTIONS 1
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace hamster {

namespace {

std::string byQt(std::string_view bytes)
{
    const QByteArray digest =
        QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())), QCryptographicHash::Sha256);
    return digest.toStdString();
}

#ifdef HAMSTER_SHA_INSTRUCTIONS

constexpr std::size_t kBlock = 64, kLengthBytes = 8;

alignas(16) constexpr std::array<std::uint32_t, 64> kRounds{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

bool hasShaInstructions()
{
    constexpr unsigned kSha = 1U << 29, kSsse3 = 1U << 9, kSse41 = 1U << 19;
    unsigned a = 0, b = 0, c = 0, d = 0;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & kSsse3) == 0 || (c & kSse41) == 0) return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & kSha) != 0;
}

/// The halves of the state as the instructions want them: words A B E F and C D G H.
struct State {
    __m128i abef, cdgh;
};

__attribute__((target("sha,sse4.1,ssse3"))) State initial()
{
    return {_mm_set_epi32(0x6a09e667, static_cast<int>(0xbb67ae85), 0x510e527f, static_cast<int>(0x9b05688c)),
            _mm_set_epi32(0x3c6ef372, static_cast<int>(0xa54ff53a), 0x1f83d9ab, 0x5be0cd19)};
}

__attribute__((target("sha,sse4.1,ssse3"))) void compress(State &state, const unsigned char *block)
{
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    const State before = state;
    __m128i words[4]; // the last sixteen of the schedule, four in each; a template would drop their alignment
    for (std::size_t i = 0; i < 4; ++i)
        words[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(block + 16 * i)), bigEndian);
    for (std::size_t four = 0; four < 16; ++four) {
        __m128i &now = words[four % 4];
        if (four >= 4) { // W[t] from W[t-16], W[t-15], W[t-7] and W[t-2]
            const __m128i seven = _mm_alignr_epi8(words[(four + 3) % 4], words[(four + 2) % 4], 4);
            now = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(now, words[(four + 1) % 4]), seven), words[(four + 3) % 4]);
        }
        const __m128i sum = _mm_add_epi32(now, _mm_load_si128(reinterpret_cast<const __m128i *>(&kRounds[4 * four])));
        state.cdgh = _mm_sha256rnds2_epu32(state.cdgh, state.abef, sum);
        state.abef = _mm_sha256rnds2_epu32(state.abef, state.cdgh, _mm_shuffle_epi32(sum, 0x0E));
    }
    state.abef = _mm_add_epi32(state.abef, before.abef);
    state.cdgh = _mm_add_epi32(state.cdgh, before.cdgh);
}

__attribute__((target("sha,sse4.1,ssse3"))) std::string byInstructions(std::string_view bytes)
{
    State state = initial();
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    std::size_t left = bytes.size();
    for (; left >= kBlock; left -= kBlock, data += kBlock) compress(state, data);
    std::array<unsigned char, 2 * kBlock> tail{};
    if (left > 0) std::memcpy(tail.data(), data, left);
    tail[left] = 0x80;
    const std::size_t end = left + 1 + kLengthBytes <= kBlock ? kBlock : 2 * kBlock;
    const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
    for (std::size_t i = 0; i < kLengthBytes; ++i) tail[end - 1 - i] = static_cast<unsigned char>(bits >> (8 * i));
    for (std::size_t at = 0; at < end; at += kBlock) compress(state, tail.data() + at);
    std::array<std::uint32_t, 4> abef, cdgh; // the lowest word first: F E B A and H G D C
    _mm_storeu_si128(reinterpret_cast<__m128i *>(abef.data()), state.abef);
    _mm_storeu_si128(reinterpret_cast<__m128i *>(cdgh.data()), state.cdgh);
    const std::array<std::uint32_t, 8> words{abef[3], abef[2], cdgh[3], cdgh[2], abef[1], abef[0], cdgh[1], cdgh[0]};
    std::string digest;
    for (const std::uint32_t word : words)
        for (int shift = 24; shift >= 0; shift -= 8) digest.push_back(static_cast<char>(word >> shift));
    return digest;
}

#endif

} // namespace

std::string sha256Digest(std::string_view bytes)
{
#ifdef HAMSTER_SHA_INSTRUCTIONS
    static const bool has = hasShaInstructions();
    if (has) return byInstructions(bytes);
#endif
    return byQt(bytes);
}

} // namespace hamster
