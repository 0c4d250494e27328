#pragma once
#include <QtWidgets>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/storage/database.h"
