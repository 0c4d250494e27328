#pragma once
// A fuzz target: one function over bytes from anywhere. Built two ways: with clang's libFuzzer (./dev fuzz), and in every build as a ctest
// that replays the kept corpus and a fixed number of mutations of it (replay.cpp). A target aborts when something is not as it must be.

#include "model/core/result.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

inline std::string_view textOf(const std::uint8_t *data, std::size_t size) { return {reinterpret_cast<const char *>(data), size}; }
