#include "views/panes/orders/orders_bar.h"

#include "views/items/table_view.h"
#include "views/panes/orders/orders_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <limits>

namespace hamster::orders {

namespace {
constexpr int kDragMs = 12;
}

OrdersBar::OrdersBar(TableView *table, OrdersModel *model)
    : m_table(table)
    , m_model(model)
{
    setObjectName(QStringLiteral("orders.bar"));
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const QScrollBar *own = table->verticalScrollBar();
    connect(own, &QScrollBar::valueChanged, this, &OrdersBar::follow);
    connect(own, &QScrollBar::rangeChanged, this, &OrdersBar::follow);
    connect(model, &OrdersModel::placesChanged, this, &OrdersBar::follow);
    connect(this, &QScrollBar::actionTriggered, this, &OrdersBar::act);
    m_dragged.setSingleShot(true);
    m_dragged.setInterval(kDragMs);
    connect(&m_dragged, &QTimer::timeout, this, [this] { goTo(m_target); });
    table->installEventFilter(this);
    follow();
}

int OrdersBar::rowHeight() const { return std::max(1, m_table->verticalHeader()->defaultSectionSize()); }
int OrdersBar::rowsOnShow() const { return std::max(1, m_table->viewport()->height() / rowHeight()); }

void OrdersBar::follow()
{
    if (m_following || isSliderDown()) return; // it stays where the hand holds it
    const QScopedValueRollback<bool> following(m_following, true);
    const QScrollBar *own = m_table->verticalScrollBar();
    const bool atEnd = m_model->complete() && own->value() >= own->maximum();
    const auto most = static_cast<qint64>(std::numeric_limits<int>::max());
    const int last = static_cast<int>(std::clamp<qint64>(m_model->total() - rowsOnShow(), 0, most));
    setRange(0, last);
    setPageStep(rowsOnShow());
    setValue(atEnd ? last : static_cast<int>(std::min<qint64>(m_model->before() + own->value() / rowHeight(), last)));
    setVisible(last > 0);
}

void OrdersBar::act(int action)
{
    QScrollBar *own = m_table->verticalScrollBar();
    const bool near = action != SliderMove && action != SliderToMinimum && action != SliderToMaximum;
    if (near) {
        own->triggerAction(static_cast<SliderAction>(action));
        return setSliderPosition(value()); // follow() has set it
    }
    m_target = sliderPosition();
    m_dragged.start();
}

void OrdersBar::goTo(qint64 place)
{
    const qint64 before = m_model->before(), last = before + m_model->rowCount() - rowsOnShow();
    if (place < before || (place > last && !(m_model->complete() && place >= last))) m_model->jumpTo(place);
    m_table->doItemsLayout(); // the rows may be others
    QScrollBar *own = m_table->verticalScrollBar();
    const bool end = place >= maximum() && m_model->complete();
    own->setValue(end ? own->maximum() : static_cast<int>(std::max<qint64>(0, place - m_model->before())) * rowHeight());
    follow();
}

bool OrdersBar::event(QEvent *event)
{
    const bool done = QScrollBar::event(event);
    if (event->type() == QEvent::MouseButtonRelease && !m_dragged.isActive()) follow();
    return done;
}

bool OrdersBar::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    const bool first = key && key->matches(QKeySequence::MoveToStartOfDocument);
    if (!first && !(key && key->matches(QKeySequence::MoveToEndOfDocument))) return QScrollBar::eventFilter(watched, event);
    goTo(first ? 0 : maximum());
    m_table->selectRow(first ? 0 : m_model->rowCount() - 1);
    return true;
}

} // namespace hamster::orders
