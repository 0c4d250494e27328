#pragma once
// What the scenarios pane says of a scenario and its expectations, in the language of the desk.

#include "simulator/scenario/scenario.h"
#include "views/desk_port.h"
#include "views/items/cell_table.h"

#include <QCoreApplication>

namespace hamster::scenarios {

enum ExpectationColumn { VerdictColumn, ExpectationTextColumn, FoundColumn };
enum LibraryColumn { TitleColumn, NameColumn, UnsafeColumn, FaultsColumn, StepsColumn, ResultColumn };

/// A scenario of the library, or a file that was opened.
struct Entry {
    QString source; ///< built-in name or path
    bool builtin = true;
    scenario::Scenario scenario;
    QString error; ///< why the file cannot be used; empty: it can
};
/// The built-in ones, by name.
std::vector<Entry> builtinEntries();
Entry readEntry(const QString &source);

class ScenarioTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::scenarios::ScenarioTexts)
public:
    static QString of(const scenario::Bilingual &text);
    static QStringList libraryHeaders();
    static QStringList expectationHeaders();
    /// An expectation and what there is instead, from the words of the judge.
    static QString expectation(const QString &text);
    static QString found(const QString &detail);
    static QString phase(ScenarioRunView::Phase phase, const QString &obstacle);
    static QString table(const QString &name);
};

/// What the scenario expects, in the judge's words, not judged yet.
std::vector<ExpectationView> expected(const scenario::Scenario &scenario);
/// The same in the same order with what the judge found, then what he found besides.
std::vector<ExpectationView> judgedInOrder(const scenario::Scenario &scenario, const ScenarioRunView &run);
/// `phase` None: nothing is judged. Before the end, what does not hold yet is not yet checked.
std::vector<CellRow> expectationRows(const std::vector<ExpectationView> &expectations, ScenarioRunView::Phase phase);
/// HOLDS, BROKEN or NOT_YET_CHECKED.
QString verdictState(const ExpectationView &expectation, ScenarioRunView::Phase phase);
int unsafePolicies(const scenario::Scenario &scenario);
/// Everything that it does to the world: rules, crashes, cut links, cards of which something goes wrong.
int faultCount(const scenario::Scenario &scenario);

} // namespace hamster::scenarios
