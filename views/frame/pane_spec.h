#pragma once
// PaneSpec: what the frame must know of a pane. A pane is a folder under views/panes with one function `PaneSpec xyzPane();` and one
// line in views/panes/registry.cpp.
//
// The pane widget: give it an objectName ("pane.orders"), follow QEvent::LanguageChange, take colours and fonts from Theme. Its QActions
// (QWidget::addAction) appear in the command palette. If it can show a thing by id it also derives from EntityPane.

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace hamster {

class DeskPort;
class Navigator;
class PaneHeader;

/// What a pane is given. All pointers outlive the pane; the header is its own title bar, for subtitle and buttons.
struct PaneContext {
    DeskPort *port = nullptr;
    Navigator *navigator = nullptr;
    PaneHeader *header = nullptr;
};

/// Where the navigation lists it. Detail: not listed, opened by links and presets only.
enum class PaneGroup { Watch, Shop, Laboratory, Detail };
/// Where it opens when no layout says otherwise.
enum class PaneArea { Main, Side, Bottom };

struct PaneSpec {
    QString id;   ///< kebab: "orders"; stable, layouts are saved with it
    QString icon; ///< name of an icon (views/theme/icons.h)
    PaneGroup group = PaneGroup::Watch;
    std::function<QString()> title;                       ///< tr() inside: called again after a change of language
    std::function<QWidget *(const PaneContext &)> create; ///< called on first opening; the frame owns the widget
    PaneArea area = PaneArea::Main;
    QStringList entityKinds = {}; ///< kinds of EntityRef that it opens
};

/// Every pane of the desk, in the order of the navigation (views/panes/registry.cpp).
std::vector<PaneSpec> paneRegistry();

} // namespace hamster
