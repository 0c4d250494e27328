#pragma once
// SectionSpec: what a part of the back office is: a list, what is told of the chosen row, and the rows below it. A section is one file with
// one function `SectionSpec xyzSection();` and one line in sections.cpp. The functions are called in the GUI thread, read through the
// port's readers, and give nothing while no world is open.

#include "views/desk_port.h"
#include "views/frame/nav_panel.h"
#include "views/frame/navigator.h"
#include "views/items/bus_lag.h"
#include "views/items/cell_table.h"
#include "views/items/table_view.h"
#include "views/panes/office/days_box.h"
#include "views/theme/tokens.h"

#include <functional>
#include <map>
#include <optional>

namespace hamster {
class CommandDialog;
}

namespace hamster::office {

/// Which rows a table shows.
struct RowFilter {
    QString chip;     ///< key of the pressed chip; empty: all
    std::string like; ///< pattern for LIKE … ESCAPE '\'; empty: no search
    DaySpan days{};   ///< where TableSpec::byDays
    qint64 of = 0;    ///< in a table of details: the chosen row of the list
    bool isNarrow() const { return !chip.isEmpty() || !like.empty() || !days.isAll(); }
};

/// A page: low <= row id < high, highest id first, at most `limit`.
struct RowRange {
    qint64 high = 0, low = 0;
    int limit = 0;
};

struct Column {
    ColumnKind kind = ColumnKind::Text;
    int width = 0; ///< pixels of the 100 % design; 0: takes the rest
};

/// A filter chip; with an entity it looks as that state and bears its name.
struct Chip {
    QString key, entity{}, state{};
    QString icon{};                  ///< of a chip without entity
    std::function<QString()> text{}; ///< of a chip without entity
};

/// The words of a table in the language of the desk.
struct TableTexts {
    QStringList headers;
    QString name;       ///< for screen readers
    QString searchHint; ///< empty: the table cannot be searched
    QString empty;      ///< what would be here
};

struct Totals {
    std::map<QString, qint64> chips{};               ///< counts by key; a chip that is not named shows none
    QString count{};                                 ///< "24 lines"
    std::vector<std::pair<QString, QString>> sums{}; ///< caption and value, at most TableSpec::sums
    std::map<int, QString> below{};                  ///< sums of columns, each shown under its column
    bool more = false;                               ///< still being counted: asked again soon
};

/// An entry of the context menu and of the palette that opens a thing of the chosen row.
struct RowLink {
    QString key;
    std::function<QString()> text;
    std::function<EntityRef(const CellRow &)> target; ///< an empty id: not of this row
};

/// What a person does to a part of the back office: a button beside its filter, the first also in its empty state, and an action of the
/// pane. Acts on the chosen row have their buttons beside its heading. `row` is 0 where no row is meant.
struct SectionAct {
    QString key, icon;
    QString entity; ///< kind of what the link in the dialog opens
    std::function<QString()> text;
    std::function<bool(DeskPort &, qint64 row)> possible; ///< false: there is nothing that it could be done to
    std::function<CommandDialog *(DeskPort *, QWidget *parent, qint64 row)> dialog;
    std::function<QString()> first{}; ///< its words while there is nothing yet; none: `text`
};

/// The pane that an empty table leads to.
struct EmptyWay {
    QString pane;
    std::function<QString()> text;
};

struct TableSpec {
    std::vector<Column> columns{};
    std::vector<int> firstToGo{}; ///< columns that a narrow table does without, in this order
    std::vector<Chip> chips{};    ///< after "All"; none: no chips
    int sums = 0;
    std::function<TableTexts()> texts{};
    std::function<std::vector<CellRow>(DeskPort &, const RowFilter &, const RowRange &)> rows{};
    std::function<qint64(DeskPort &)> newest{}; ///< the highest row id in use
    std::function<Totals(DeskPort &, const RowFilter &)> totals{};
    std::vector<RowLink> links{};
    std::vector<SectionAct> acts{};
    std::optional<EmptyWay> emptyWay{};         ///< none: the orders, or the first vendor while nobody sells here
    std::function<qint64(DeskPort &)> behind{}; ///< messages that its rows still wait for on the bus; none: of no bus
    std::function<QString()> late{};            ///< what of it may be missing or old then
    bool byDays = false;                        ///< from which day to which can be chosen
    int orderColumn = -1;                       ///< its cells name an order: whoever chooses a row looks at that one
    qint64 sparse = 0; ///< ids per step when the filter is narrow (PagedTable::setSparse); 0: the query is quick anyway
};

struct Figure {
    QString caption, value;
    Token color = Token::T1;
};

/// A thing that the chosen row is about; a click opens it.
struct AboutLink {
    QString caption;
    EntityRef target; ///< without a kind: the id is only told
    QString shown{};  ///< instead of the id: a name
};

/// A line of what is told: caption and words.
struct AboutRow {
    QString caption, text;
    QString tip{};      ///< the constants behind the words
    EntityRef target{}; ///< a click on the words opens it; without a kind they are only words
};

/// What is told of the chosen row.
struct About {
    QString heading{};
    bool isId = false;              ///< the heading is one
    QString entity{}, state{};      ///< a chip beside the heading
    QString facts{};                ///< one line in T3
    std::vector<AboutLink> links{}; ///< at most three
    std::vector<Figure> figures{};  ///< at most SectionSpec::figures
    std::vector<AboutRow> rows{};
    QString body{}; ///< a payload or a text; only where SectionSpec::hasBody
};

struct SectionSpec {
    QString key, icon;
    std::function<QString()> title{};
    TableSpec list{};
    std::optional<TableSpec> detail{};
    int figures = 0;
    bool hasBody = false;
    bool isProse = false;                                 ///< the body is read, not compared letter by letter
    std::function<About(DeskPort &, qint64 row)> about{}; ///< none: the list stands alone
    std::vector<SectionAct> rowActs{};                    ///< on the chosen row; only with `about`
    std::function<NavBadge(DeskPort &)> badge{};
    std::function<void()> forget{}; ///< another world comes: what was remembered of this one is void
    QStringList entityKinds{};
    std::function<qint64(DeskPort &, const EntityRef &)> find{}; ///< the row of a thing; 0: there is none
};

/// The number that a query without parameters gives; 0: none, or no world is open.
qint64 valueOf(DeskPort &port, DeskFile file, const Sql &sql);

/// "WEEKLY 2026-11-16" in words: "Weekly, 2026-11-16 – 22"; a cycle alone: "Weekly".
QString cycleText(const QString &cycle);
/// The same without the cycle: "2026-11-16 – 22".
QString periodText(const QString &cycle);

/// Who did something, as the audit log keeps it ("CS:kim", "member:4Fg"), in words: "Customer service · kim".
QString actorText(const QString &actor);

/// Every section, in the order of the list (sections.cpp).
std::vector<SectionSpec> sectionRegistry();

} // namespace hamster::office
