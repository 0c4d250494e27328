#pragma once

class QTableView;

namespace hamster {

/// After a programmatic scroll: moves a view that scrolls by pixels on to the next row boundary, so that no row is cut at the top edge.
void showWholeRows(QTableView *view);

/// Scrolls the current row to the middle when it is out of view, where a little more or less height does not hide it again. Nothing while
/// the view is hidden.
void bringIntoView(QTableView *view);

} // namespace hamster
