#pragma once
// ListPage: a table with a bar above it and the payload of the current row beside it.

#include "views/frame/pane_spec.h"
#include "views/items/cell_table.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;
class QSplitter;

namespace hamster {
class EmptyState;
class Label;
class Surface;
class TableView;
class TextViewer;
} // namespace hamster

namespace hamster::events {

class ListPage final : public QWidget {
    Q_OBJECT
public:
    /// Object names begin with `name`: ".table", ".payload", ".empty".
    ListPage(const PaneContext &context, const QString &name, QWidget *parent = nullptr);

    QHBoxLayout *bar() const { return m_bar; }
    TableView *table() const { return m_table; }
    CellTable *model() const { return m_model; }
    EmptyState *empty() const { return m_empty; }
    TextViewer *viewer() const { return m_viewer; }
    /// Above the payload, and below it.
    QVBoxLayout *head() const { return m_head; }
    QVBoxLayout *foot() const { return m_foot; }
    void setSideHeading(const QString &text);
    /// What the viewer shows for a row id.
    void setPayload(std::function<QString(qint64 id)> payload) { m_payload = std::move(payload); }
    /// Also decides whether the empty sentence is shown, and chooses the first row when none is.
    void setRows(std::vector<CellRow> rows);
    qint64 currentId() const;

signals:
    void currentChanged(qint64 id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCurrent();

    QHBoxLayout *m_bar;
    Surface *m_barSurface;
    EmptyState *m_empty;
    QSplitter *m_split;
    TableView *m_table;
    CellTable *m_model;
    QWidget *m_side;
    QVBoxLayout *m_head, *m_foot;
    Label *m_heading;
    TextViewer *m_viewer;
    std::function<QString(qint64)> m_payload;
};

} // namespace hamster::events
