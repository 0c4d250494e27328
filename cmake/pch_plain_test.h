#pragma once
// For tests of what needs no database.
#include "cmake/pch_model.h"

#include <gtest/gtest.h>
