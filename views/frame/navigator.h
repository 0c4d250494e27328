#pragma once
// Navigator: how panes open each other and things by their id. Implemented by the main window; GUI thread only.

#include "views/theme/states.h"

#include <QString>

namespace hamster {

/// A thing of the world by kind and id: ("order", "ORD-20261120-7K2M9QXA"), ("transaction", "20261120:TR:9577c5"), …
struct EntityRef {
    QString kind;
    QString id;
    bool operator==(const EntityRef &) const = default;
};

class Navigator {
public:
    virtual ~Navigator() = default;
    /// Shows and raises the pane; an unknown id does nothing. Part of the history.
    virtual void openPane(const QString &paneId) = 0;
    /// Opens the thing in the first pane whose PaneSpec names the kind. `beside`: without leaving the current tab.
    /// A kind that no pane opens is told to the user.
    virtual void openEntity(const EntityRef &entity, bool beside = false) = 0;
    virtual void back() = 0;
    virtual void forward() = 0;
    /// A short message over the window.
    virtual void notify(const QString &text, Family family) = 0;
};

/// Implemented by a pane widget that shows one thing at a time or can select it in its table.
class EntityPane {
public:
    virtual ~EntityPane() = default;
    virtual void showEntity(const EntityRef &entity) = 0;
};

} // namespace hamster
