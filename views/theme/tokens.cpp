#include "views/theme/tokens.h"

#include <array>

namespace hamster {
namespace {

struct Pair {
    QRgb dark;
    QRgb light;
};

// clang-format off
constexpr std::array<Pair, static_cast<std::size_t>(Token::Count)> kColors{{
    {0x13161B, 0xEDEFF2}, {0x191D23, 0xFFFFFF}, {0x1E232A, 0xF6F7F9}, {0x272D36, 0xFFFFFF}, // win pane head raise
    {0x12151A, 0xFFFFFF}, {0x222831, 0xF1F4F8},                                             // input hover
    {0x2A303A, 0xDDE1E7}, {0x22272F, 0xEEF0F3}, {0x3B4350, 0xBFC6D0}, {0x6F7B8C, 0x7C8694}, // line grid line2 ctl
    {0xE6EAF0, 0x1A2028}, {0xAEB7C4, 0x4A5462}, {0x8A95A4, 0x5D6776},                       // t1 t2 t3
    {0x6CB2F5, 0x1660B8}, {0x2868B4, 0x1660B8}, {0xFFFFFF, 0xFFFFFF},                       // acc accbg, text on it
    {0x1D3A5F, 0xD6E6FA}, {0xF2F6FB, 0x10233C},                                             // sel selt
    {0xC9D0DA, 0x3A4450}, {0x2A303A, 0xEDEFF2},                                             // idle
    {0x5AA9F5, 0x1666BE}, {0x1D3148, 0xE3EEFB},                                             // wait
    {0xD2BBFF, 0x6A35C9}, {0x2D2845, 0xEEE8FC},                                             // unk
    {0x55D3A8, 0x0B7559}, {0x16352F, 0xDDF2EA},                                             // good
    {0xF0BC57, 0x956200}, {0x382E1C, 0xFBEFD3},                                             // warn
    {0xFF7A5C, 0x9E1F10}, {0x41241F, 0xFDE6E0},                                             // bad
    {0x8E99A7, 0x5E6875}, {0x252A32, 0xF0F1F4},                                             // gone
    {0xF287BC, 0x98209A}, {0x3A2733, 0xF9E8F9},                                             // ret
    {0x93C5F2, 0x2A6FB0}, {0x1C2834, 0xEDF4FB},                                             // ecommerce
    {0xE0A45F, 0x965712}, {0x2B251D, 0xFBF3E9},                                             // cash gateway
    {0xA98AEE, 0x5F3BB0}, {0x252234, 0xF3EFFC},                                             // payment
    {0xF59DBF, 0xB8366F}, {0x2D2128, 0xFCEFF4},                                             // hamster PG
    {0x8794A5, 0x4E5866}, {0x20252C, 0xF1F3F5},                                             // event bus
    {0xC9CED6, 0x48515D}, {0x23272D, 0xF3F4F6},                                             // customer
    {0x86BDB4, 0x1F6F66}, {0x1B2827, 0xEAF4F2},                                             // data platform
    {0xDB6348, 0xC4432C}, {0xC2933A, 0xDDA94A}, {0x2C7A64, 0x8CCDB8},                       // failure slow success
    {0x20252C, 0xF4F6F8}, {0x1E3249, 0xD9E7F6}, {0x224466, 0xB3D0EE},                       // heat 0 1 2
    {0x2B5F92, 0x86B6E2}, {0x3577B8, 0x2F74BA}, {0x7DBAF5, 0x1660B8},                       // heat 3 4 5
}};
// clang-format on

} // namespace

QColor tokenColor(ThemeKind kind, Token token)
{
    const Pair &pair = kColors.at(static_cast<std::size_t>(token));
    return QColor::fromRgb(kind == ThemeKind::Dark ? pair.dark : pair.light);
}

} // namespace hamster
