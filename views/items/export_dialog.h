#pragma once
// The dialog that asks where a table goes: a workbook or CSV, by the chosen type or the typed ending.

#include <QString>

#include <functional>

class QWidget;

namespace hamster {

/// `name` without ending is suggested. `write` gets the chosen path, always with an ending. Does not block.
void askForTableFile(QWidget *parent, const QString &name, std::function<void(const QString &path)> write);

} // namespace hamster
