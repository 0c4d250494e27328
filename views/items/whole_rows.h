#pragma once

class QTableView;

namespace hamster {

/// After a programmatic scroll: moves a view that scrolls by pixels on to the next row boundary, so that no row is cut at the top edge.
void showWholeRows(QTableView *view);

} // namespace hamster
