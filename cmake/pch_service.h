#pragma once
// For everything built on services: what is below them is stable and read by all of them.
#include "cmake/pch_storage.h"

#include "model/core/json.h"
#include "model/messaging/service_core.h"
