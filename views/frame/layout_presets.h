#pragma once
// LayoutPreset: which panes stand where in a named arrangement. Panes that the desk does not have are left out.

#include <QString>
#include <QStringList>

#include <vector>

namespace hamster {

struct PresetRow {
    int height;        ///< share of the column
    QStringList panes; ///< tabbed; the first known one is in front
};

struct PresetColumn {
    int width; ///< share of the window
    std::vector<PresetRow> rows;
};

struct LayoutPreset {
    QString id;
    std::vector<PresetColumn> columns;
};

/// The preset that is more than its panes: large type, no navigation.
inline constexpr QLatin1String kPresentation("presentation");
/// "back-office", "laboratory", "presentation", "states", "experiments".
const std::vector<LayoutPreset> &layoutPresets();
const LayoutPreset *findPreset(const QString &id);
/// In the current language.
QString presetTitle(const QString &id);

} // namespace hamster
