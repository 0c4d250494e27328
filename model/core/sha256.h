#pragma once
// SHA-256 of small texts, of which every trace record needs two: with the processor's own instructions where it has them, else by Qt.

#include <string>
#include <string_view>

namespace hamster {

/// 32 bytes. For the same input the same on every machine.
std::string sha256Digest(std::string_view bytes);

} // namespace hamster
