#pragma once
#include "cmake/pch_model.h"

#include <gtest/gtest.h>
