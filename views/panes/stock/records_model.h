#pragma once
// RecordsModel: the history of one product's stock, newest first, in pages, with the running balance.

#include "views/panes/stock/stock_query.h"

#include <QAbstractTableModel>

namespace hamster::stock {

enum RecordColumn {
    RecordTimeColumn,
    KindColumn,
    DeltaColumn,
    BalanceColumn,
    ReasonColumn,
    RecordOrderColumn,
    EventColumn,
    RecordColumnCount
};

QString kindText(const QString &kind);

class RecordsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kPage = 256;
    explicit RecordsModel(DeskPort *port, QObject *parent = nullptr);

    /// Another product: its first page. 0: nothing.
    void setProduct(qint64 product);
    qint64 product() const { return m_product; }
    /// Records written since are put on top.
    void refresh();
    const std::vector<RecordRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// Rows came or went.
    void moved();

private:
    DeskPort *m_port;
    qint64 m_product = 0;
    std::vector<RecordRow> m_rows;
    bool m_complete = true;
};

} // namespace hamster::stock
