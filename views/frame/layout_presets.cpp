#include "views/frame/layout_presets.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {

const std::vector<LayoutPreset> &layoutPresets()
{
    static const std::vector<LayoutPreset> presets = {
        {u"back-office"_s, {{918, {{100, {u"orders"_s, u"stock"_s, u"payments"_s, u"office"_s}}}}, {462, {{100, {u"order"_s}}}}}},
        {u"laboratory"_s,
         {{1020,
           {{446, {u"world"_s, u"orders"_s, u"stock"_s, u"payments"_s}}, {466, {u"sequence"_s, u"events"_s, u"states"_s, u"metrics"_s}}}},
          {404, {{357, {u"faults"_s, u"invariants"_s}}, {555, {u"pg"_s, u"order"_s}}}}}},
        // Both pictures as wide as the window: with large type they have no room to share. The life of an order stays in sight while it is
        // chosen above.
        {u"presentation"_s,
         {{1430, {{512, {u"world"_s, u"orders"_s, u"payments"_s, u"order"_s}}, {400, {u"sequence"_s, u"events"_s, u"pg"_s}}}}}},
        {u"states"_s, {{962, {{100, {u"states"_s, u"metrics"_s}}}}, {442, {{454, {u"breaker"_s, u"order"_s}}, {458, {u"latency"_s}}}}}},
        // What is long to read has the whole height; beside it stands what it does to the world.
        {u"experiments"_s,
         {{940, {{100, {u"scenarios"_s, u"policies"_s, u"explorer"_s, u"certify"_s}}}},
          {484, {{540, {u"invariants"_s, u"faults"_s}}, {372, {u"orders"_s, u"order"_s}}}}}},
    };
    return presets;
}

const LayoutPreset *findPreset(const QString &id)
{
    const auto found = std::ranges::find(layoutPresets(), id, &LayoutPreset::id);
    return found == layoutPresets().end() ? nullptr : &*found;
}

QString presetTitle(const QString &id)
{
    if (id == u"back-office") return QCoreApplication::translate("LayoutPreset", "Back office");
    if (id == u"laboratory") return QCoreApplication::translate("LayoutPreset", "Laboratory");
    if (id == u"presentation") return QCoreApplication::translate("LayoutPreset", "Presentation");
    if (id == u"states") return QCoreApplication::translate("LayoutPreset", "States and metrics");
    if (id == u"experiments") return QCoreApplication::translate("LayoutPreset", "Experiments");
    return id;
}

} // namespace hamster
