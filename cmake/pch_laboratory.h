#pragma once
// For what holds the whole world: laboratory, scenarios, explorer, command line.
#include "cmake/pch_service.h"

#include "simulator/laboratory/laboratory.h"
