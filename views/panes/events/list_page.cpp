#include "views/panes/events/list_page.h"

#include "views/frame/navigator.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/theme/theme.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/label.h"
#include "views/widgets/surface.h"
#include "views/widgets/text_viewer.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::events {

namespace {
constexpr int kBesideWidth = 820; // narrower: the payload goes below the table
}

ListPage::ListPage(const PaneContext &context, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_barSurface(new Surface)
    , m_empty(new EmptyState)
    , m_split(new QSplitter)
    , m_table(new TableView)
    , m_model(new CellTable(this))
    , m_side(new Surface)
    , m_heading(new SectionHeader)
    , m_viewer(new TextViewer)
{
    setObjectName(name);
    m_bar = m_barSurface->makeBar();
    m_empty->setObjectName(name + ".empty"_L1);
    m_table->setObjectName(name + ".table"_L1);
    m_viewer->setObjectName(name + ".payload"_L1);
    m_table->setModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_barSurface);
    column->addWidget(m_empty);
    column->addWidget(m_split, 1);
    column->addStretch(0);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(new RowsBox(m_table));
    m_split->addWidget(m_side);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({900, 400});
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(1, 8, 0, 0);
    side->setSpacing(4);
    m_head = new QVBoxLayout;
    m_head->setContentsMargins(8, 0, 14, 0);
    m_head->addWidget(m_heading);
    m_foot = new QVBoxLayout;
    m_foot->setContentsMargins(8, 4, 14, 10);
    side->addLayout(m_head);
    side->addWidget(m_viewer, 1);
    side->addLayout(m_foot);
    connect(m_table, &TableView::currentRowChanged, this, &ListPage::showCurrent);
    connect(m_table, &TableView::linkActivated, this, [navigator = context.navigator](const QString &kind, const QString &id, bool beside) {
        navigator->openEntity({kind, id}, beside);
    });
}

void ListPage::setSideHeading(const QString &text) { m_heading->setText(text); }

qint64 ListPage::currentId() const { return m_model->idAt(m_table->currentIndex().row()); }

void ListPage::setRows(std::vector<CellRow> rows)
{
    const bool none = rows.empty();
    m_model->setRows(std::move(rows));
    m_empty->setVisible(none);
    m_split->setVisible(!none);
    if (!none && !m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
}

void ListPage::showCurrent()
{
    const qint64 id = currentId();
    m_viewer->showText(id && m_payload ? m_payload(id) : QString());
    emit currentChanged(id);
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation way = width() < Theme::current().px(kBesideWidth) ? Qt::Vertical : Qt::Horizontal;
    if (way != m_split->orientation()) {
        m_split->setOrientation(way);
        m_split->setStretchFactor(1, way == Qt::Vertical ? 1 : 0);
        m_split->setSizes(way == Qt::Vertical ? QList<int>{500, 500} : QList<int>{900, 400});
    }
    QWidget::resizeEvent(event);
}

} // namespace hamster::events
