#pragma once
// OrdersModel: the table of orders, read in pages by key and kept live: rows are compared by id, so that views keep selection and place.
// Its rows are a part of the list without gaps, mostly its beginning; jumpTo() begins anywhere. GUI thread only.

#include "views/items/table_copy.h"
#include "views/panes/orders/fault_cause.h"
#include "views/panes/orders/number_scan.h"
#include "views/panes/orders/orders_anchors.h"
#include "views/theme/theme.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>
#include <set>
#include <utility>

namespace hamster::orders {

enum OrderColumn {
    PickColumn,
    NumberColumn,
    TimeColumn,
    MemberColumn,
    VendorColumn,
    ItemsColumn,
    AmountColumn,
    StateColumn,
    ReasonColumn, ///< why it failed or was cancelled
    PaymentColumn,
    ReservationColumn,
    MethodColumn,
    RefundedColumn,
    PlacedColumn, ///< date and time
    FaultsColumn, ///< rules that hit it, the one behind its end first
    OrderColumnCount
};

class OrdersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kPage = 256;
    static constexpr int kRowsMax = 4096;

    /// `shop` gives the reader of ecommerce, or nullptr while no world is open.
    explicit OrdersModel(std::function<Database *()> shop, QObject *parent = nullptr);

    /// How many rows are kept in memory while the view stands at the beginning; anywhere else at most twice that. Longer lists have places.
    void setRowsMax(int rows) { m_rowsMax = rows; }
    /// Where faults are known; without it the column stays empty.
    void setFaultCauses(const FaultCauses &causes) { m_causes = causes; }
    /// The reader of the faults, or nullptr: for searches by a rule.
    void setFaults(std::function<Database *()> faults) { m_faults = std::move(faults); }
    /// The clock of the world: times of another day are shown with it.
    void setNow(qint64 ms);
    /// Something fired: the marks of the rows on show are read again. True: search() is by a rule that has hit more since.
    bool refreshFaults();
    /// Empty `states` or `reason`: all of them. Reads anew when something differs.
    void setFilter(const QStringList &states, const QString &text, const QString &reason = {});
    /// Which states are so many that sorting them would be slow.
    void setFrequentStates(const QStringList &states) { m_frequent = states; }
    /// Forgets everything and reads the first page.
    void reload();
    /// No world: no rows.
    void clear();
    /// Reads these orders and the ones on show again. One removal, insertion or change per contiguous range of rows.
    void refresh(const std::vector<qint64> &orderIds);
    /// As refresh() for all rows read so far.
    void refreshAll();
    /// Very much has changed: the first pages are read and compared.
    void catchUp();
    /// The rows on show, kept fresh by refresh(); also tells how many rows may be dropped.
    void setVisibleRows(int first, int last);
    /// False: no more rows to read with this filter.
    bool complete() const { return m_complete; }
    const SearchTerms &search() const { return m_search; }
    /// The search is still looking for what it can match; searchSettled() follows.
    bool searching() const { return m_scan.has_value(); }
    /// Rows out of sight have changed that refresh() has not read yet: call it again soon.
    bool behind() const { return !m_behind.empty(); }

    const OrderRow *rowAt(int row) const;
    int rowOf(const QString &number) const; ///< −1: not read
    const std::vector<OrderRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// How many orders the filter has, as far as they are counted.
    void setTotal(qint64 total);
    /// The length of the list, known or estimated, and how much of it lies before the first row.
    qint64 total() const;
    qint64 before() const { return m_before; }
    /// The rows become those at about this place of the list and jumped() is sent; false: they already are, or what fits is scattered,
    /// so that there are no places.
    bool jumpTo(qint64 place);
    /// The list goes on before the first row.
    bool canFetchBefore() const { return !m_fromStart && !m_telling && !m_rows.empty(); }
    void fetchBefore();
    /// Rows are being put in or taken out just now.
    bool telling() const { return m_telling; }
    /// Rows are being put before those on show, which must stay where they are.
    bool fetchingBefore() const { return m_fetchingBefore; }

    /// Time, amount and order number; other columns are left as they are.
    void sort(int column, Qt::SortOrder order) override;
    static bool sortable(int column);

    /// All rows of the current filter, page by page, for the export. Fewer than `limit`: the last ones.
    std::vector<OrderRow> pageAfter(const PageKey &key, int limit, PageKey *scanned);
    PageKey firstPageKey() const;
    CopiedValue copied(const OrderRow &row, int column) const;

signals:
    /// The first page of another filter, sort or world is there.
    void reloaded();
    /// search() has become narrower: its matches are known.
    void searchSettled();
    /// The rows are those of another place of the same list.
    void jumped();
    /// total() or before() has changed.
    void placesChanged();
    /// Rows whose order state has just changed.
    void statesMoved(const QModelIndexList &rows);

private:
    std::vector<OrderRow> readNext(PageKey &scanned, int limit, bool &complete, bool descending) const;
    void dropFront();
    void dropEnd();
    void anchorOn();
    void apply(std::vector<OrderRow> next);
    bool scanOn(Database &shop);
    std::set<qint64> toRead(const std::vector<qint64> &orderIds);
    void readOnSoon();
    void removeMissing(const std::vector<OrderRow> &next);
    void insertNew(const std::vector<OrderRow> &next);
    void noteChanges(const std::vector<OrderRow> &next);
    /// What fits lies scattered: the list is read in steps and has no places.
    bool scattered() const { return m_search.active || !m_reason.isEmpty(); }
    QVariant text(const OrderRow &row, int column) const;
    QVariant raw(const OrderRow &row, int column) const;

    std::function<Database *()> m_shop, m_faults;
    OrderHits hits(const OrderRow &row) const;
    std::optional<FaultCauses> m_causes;
    mutable QHash<qint64, OrderHits> m_hits; ///< as read since the last news: a cell is asked for more than once
    qint64 m_today = 0;                      ///< days in Seoul
    mutable Language m_hitsIn = Language::English;
    std::vector<OrderRow> m_rows;
    QStringList m_states;
    QStringList m_frequent;
    QString m_text;
    QString m_reason;
    SearchTerms m_search;
    std::optional<NumberScan> m_scan;
    SortKey m_sort = SortKey::Time;
    bool m_descending = true;
    bool m_complete = true;
    bool m_telling = false; ///< signals are out: nothing is fetched meanwhile
    PageKey m_scanned;      ///< how far the search has looked
    int m_rowsMax = kRowsMax;
    OrdersAnchors m_anchors;
    bool m_anchoring = false; ///< anchorOn() comes by itself
    qint64 m_total = 0;
    qint64 m_before = 0;
    bool m_fromStart = true; ///< no row of the list lies before the first one
    bool m_fetchingBefore = false;
    int m_firstVisible = 0, m_lastVisible = 0;
    qint64 m_newest = 0;       ///< row id: later orders are not among the rows
    std::set<qint64> m_behind; ///< have changed out of sight: read again a few at a time
};

} // namespace hamster::orders
