#include "views/panes/world/traffic_popup.h"

#include "views/panes/world/draw.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::world {

TrafficPopup::TrafficPopup(QWidget *parent)
    : QWidget(parent, Qt::Popup)
    , m_title(new Label({}, TextRole::BodyStrong))
    , m_list(new QListWidget)
    , m_foot(new Label({}, TextRole::Caption, Token::T3))
{
    setObjectName(u"world.traffic"_s);
    m_list->setObjectName(u"world.traffic.list"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFont(Theme::current().font(TextRole::Mono));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(9, 8, 9, 8);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    resize(Theme::current().px(470), Theme::current().px(300));
    connect(m_list, &QListWidget::itemActivated, this, &TrafficPopup::choose);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &TrafficPopup::choose);
}

void TrafficPopup::open(const QString &title, const QPoint &at)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_list->setAccessibleName(title);
    m_list->clear();
    m_foot->setText(tr("Reading the trace…"));
    QPoint corner = at;
    if (const QScreen *screen = QGuiApplication::screenAt(at)) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    m_list->setFocus();
}

QString trafficLine(const TraceRecord &record)
{
    QString text = formatTimeMs(record.at.ms) + u"  "_s + nameOf(record.from) + u" → "_s + nameOf(record.to) + u"  "_s +
                   QString::fromStdString(record.name);
    switch (record.kind) {
    case TraceKind::HttpAnswer: text += u"  "_s + QString::fromStdString(record.subject); break;
    case TraceKind::HttpFailure:
        text += u"  "_s + (record.payload == "lost" ? TrafficPopup::tr("lost") : QString::fromStdString(record.subject));
        break;
    case TraceKind::EventDuplicate: text += u"  "_s + TrafficPopup::tr("duplicate, absorbed"); break;
    case TraceKind::EventParked: text += u"  "_s + TrafficPopup::tr("parked"); break;
    case TraceKind::EventDeadLettered: text += u"  "_s + TrafficPopup::tr("dead letter"); break;
    default: break;
    }
    return text;
}

void TrafficPopup::setTraffic(const TraceAnswer &answer)
{
    m_list->clear();
    for (auto record = answer.records.rbegin(); record != answer.records.rend(); ++record) {
        auto *item = new QListWidgetItem(trafficLine(*record), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(record->correlation));
        const bool bad =
            record->kind == TraceKind::HttpFailure || record->kind == TraceKind::EventDeadLettered || record->kind == TraceKind::FaultFired;
        item->setForeground(Theme::current().color(bad ? Token::Bad : Token::T1));
    }
    m_foot->setText(answer.records.empty() ? tr("Nothing has passed here yet.") : tr("Newest first. Enter opens the order of a message."));
    if (m_list->count() > 0) m_list->setCurrentRow(0);
}

void TrafficPopup::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString order = item ? item->data(Qt::UserRole).toString() : QString();
    if (order.isEmpty()) return;
    close();
    emit orderChosen(order);
}

void TrafficPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) close();
    QWidget::keyPressEvent(event);
}

void TrafficPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.fillRect(rect(), theme.color(Token::Pane));
    paintBox(&painter, rect(), 0, theme.color(Token::Pane), theme.color(Token::Line2));
}

} // namespace hamster::world
