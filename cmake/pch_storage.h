#pragma once
// For what stands on databases.
#include "cmake/pch_model.h"

#include <QSqlDatabase>
#include <sqlite3.h>
