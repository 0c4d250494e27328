#pragma once
// StateLayouts: where the states of each machine stand and how its edges run, placed by hand at 100 % scale. Every edge of
// model/core/states.cpp has its route here, the births too (a dot above the node); tests/gui/state_layouts_test compares them.

#include <QPoint>
#include <QStringView>

#include <span>
#include <string_view>
#include <vector>

namespace hamster {

inline constexpr int kDiagramNodeHeight = 38;

struct DiagramNode {
    std::string_view state; ///< the constant: "PAYMENT_WAIT"
    int x, y, width;
};

struct DiagramEdge {
    std::string_view from; ///< empty: the birth
    std::string_view to;
    std::vector<QPoint> points; ///< orthogonal, from border to border; the last one bears the head
    QPoint label;               ///< centre of the count
    bool aside = false;         ///< the count stands beside the line and the time on its other side, else both in and under the line
};

struct DiagramLayout {
    std::string_view entity;  ///< as in state_log; "breaker" for the circuit breaker
    QStringView look;         ///< entity of the state table (views/theme/states.h)
    QStringView icon;         ///< of the title
    std::string_view service; ///< as toString(Party)
    int width, height;
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
    std::vector<DiagramEdge> refused; ///< routes for edges that are likely to be refused; others are drawn straight
};

/// In the order in which they are shown.
std::span<const DiagramLayout> diagramLayouts();
const DiagramLayout *findDiagram(std::string_view entity);

} // namespace hamster
