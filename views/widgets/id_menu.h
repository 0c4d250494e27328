#pragma once
// The context menu of an id, wherever it stands: open, open beside, the sequence of an order, copy.

#include <QString>

#include <functional>

class QMenu;
class QPoint;
class QWidget;

namespace hamster {

/// Its entries, for a menu that has others as well.
void addIdActions(QMenu *menu, QWidget *parent, const QString &kind, const QString &id,
                  std::function<void(const QString &kind, const QString &id, bool beside)> open);

/// `open` gets kind, id and whether it is to be opened beside. The menu lives until it is closed.
void showIdMenu(QWidget *parent, const QString &kind, const QString &id, const QPoint &globalPos,
                std::function<void(const QString &kind, const QString &id, bool beside)> open);

} // namespace hamster
