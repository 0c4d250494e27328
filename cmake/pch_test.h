#pragma once
// For tests above storage. Includes what most of them make: services and a world.
#include "cmake/pch_laboratory.h"

#include <gtest/gtest.h>
