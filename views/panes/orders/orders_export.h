#pragma once
// OrdersExport: writes all orders of a filter as CSV, page by page between other events, so that the window goes on answering.

#include "views/panes/orders/orders_model.h"

#include <QSaveFile>

namespace hamster::orders {

class OrdersExport final : public QObject {
    Q_OBJECT
public:
    /// `columns` in the order of the file. Deletes itself after finished().
    OrdersExport(OrdersModel *model, std::vector<int> columns, QObject *parent);
    /// False: the file cannot be opened; see error(). Nothing was written then.
    bool start(const QString &path);
    /// The file that was there before stays as it was.
    void cancel();
    QString error() const { return m_file.errorString(); }

signals:
    void progressed(qint64 rows);
    /// `error` empty: the file is complete.
    void finished(qint64 rows, const QString &error);

private:
    void step();
    void end(const QString &error);

    OrdersModel *m_model;
    std::vector<int> m_columns;
    QSaveFile m_file;
    PageKey m_after;
    qint64 m_rows = 0;
    bool m_ended = false;
};

} // namespace hamster::orders
