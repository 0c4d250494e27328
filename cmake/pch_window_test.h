#pragma once
// For tests of item models and windows.
#include "cmake/pch_widgets.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/desk_fixture.h"
