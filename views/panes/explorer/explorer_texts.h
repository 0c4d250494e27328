#pragma once
// What the explorer pane says, in the language of the desk.

#include "views/explorer_port.h"
#include "views/items/cell_table.h"

#include <QCoreApplication>

namespace hamster::explorer_pane {

enum FindingColumn { SeedColumn, BrokeColumn, TitleColumn, MomentColumn, OrdersColumn, FaultsColumn, PlanColumn };
enum PlanColumn { WhenColumn, WhatColumn };

class ExplorerTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::explorer_pane::ExplorerTexts)
public:
    static QStringList findingHeaders();
    static QStringList planHeaders();
    /// Title of an invariant, or what the explorer's own findings mean.
    static QString invariant(const QString &id);
    static QString plan(const ExploreFinding &finding);
    /// "3 faults · 2 orders · 1 act", and of a small one "41 → 3 faults · …"
    static QString size(const ExploreFinding &finding);
    /// "seeds 1 to 200 · 40 orders a world · PG drawn · safe policies"
    static QString request(const ExploreRequest &request);
    static QString profile(const QString &name); ///< empty: drawn
    static QString policies(const Policies &policies);
    /// A step of a plan, when and what.
    static QString when(const scenario::Step &step);
    static QString what(const scenario::Step &step);
    /// "336", "3.1k", "16k"
    static QString shortCount(qint64 count);
    /// The whole finding as lines of text, for the clipboard.
    static QString clipboard(const ExploreFinding &finding);
};

struct PlanSize {
    int faults = 0, orders = 0, acts = 0;
};
PlanSize sizeOf(const scenario::Scenario &plan);

/// Row id: seed + 1.
std::vector<CellRow> findingRows(const std::vector<ExploreFinding> &findings);
/// Faults first, then the steps as they stand in the plan.
std::vector<CellRow> planRows(const scenario::Scenario &plan);

} // namespace hamster::explorer_pane
