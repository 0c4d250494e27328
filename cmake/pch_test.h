#pragma once
#include "cmake/pch_storage.h"

#include <gtest/gtest.h>
