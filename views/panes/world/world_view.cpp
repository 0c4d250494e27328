#include "views/panes/world/world_view.h"

#include "views/theme/paint.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::world {

namespace {
constexpr int kFrameMs = 16;
}

WorldView::WorldView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"world.view"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &WorldView::tick);
    connect(&Theme::current(), &Theme::changed, this, &WorldView::relayout);
    m_wall.start();
    relayout();
}

qint64 WorldView::flowNow() const { return m_flowMs + (m_paused ? 0 : m_wall.elapsed()); }

bool WorldView::countsOnly() const { return m_speed <= 0 || m_speed >= kCountsFrom || Theme::current().reducedMotion(); }

void WorldView::setTime(bool paused, double speed)
{
    m_speed = speed;
    if (paused == m_paused) return;
    m_flowMs = flowNow();
    m_wall.restart();
    m_paused = paused;
    if (!m_paused && m_flow.inFlight() > 0) m_timer.start();
    if (m_paused) m_timer.stop();
}

void WorldView::addBatch(const TraceBatch &batch)
{
    if (!isVisible()) return;
    updateMoving();
    if (m_paused)
        m_flow.freeze(batch, flowNow());
    else
        m_flow.add(batch, flowNow(), countsOnly());
    updateMoving();
    if (!m_paused && !m_timer.isActive()) m_timer.start();
}

void WorldView::clearFlow()
{
    m_flow.clear();
    m_timer.stop();
    update();
}

void WorldView::tick()
{
    updateMoving();
    if (!m_flow.advance(flowNow())) m_timer.stop();
    updateMoving();
}

/// Only the links with something on them, and their counts.
void WorldView::updateMoving()
{
    const int margin = static_cast<int>(std::ceil(m_layout.u(6))) + 2;
    for (const Way &way : m_layout.ways) {
        if (m_flow.count(way.link) == 0) continue;
        update(way.points.boundingRect().toAlignedRect().adjusted(-margin, -margin, margin, margin));
        update(way.pill.toAlignedRect().adjusted(-30, -2, 30, 2));
    }
}

void WorldView::setPicture(Picture picture)
{
    m_picture = std::move(picture);
    setAccessibleDescription(describe(m_picture, m_current));
    restill();
}

void WorldView::relayout()
{
    m_layout = layOut(QSizeF(std::max(200, width()), std::max(100, height())), Theme::current().scale() / 100.0);
    restill();
}

void WorldView::restill()
{
    m_still = {};
    update();
}

void WorldView::paintEvent(QPaintEvent *event)
{
    const qreal ratio = devicePixelRatioF();
    if (m_still.isNull() || m_still.devicePixelRatio() != ratio) {
        m_still = QPixmap(size() * ratio);
        m_still.setDevicePixelRatio(ratio);
        m_still.fill(Theme::current().color(Token::Pane));
        QPainter painter(&m_still);
        paintDrawing(painter, drawWorld(m_layout, m_picture), QRectF(rect()));
    }
    QPainter painter(this);
    const QRect part = event->rect();
    painter.drawPixmap(QRectF(part), m_still, QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio));
    for (const Mover &mover : m_flow.movers()) paintMover(painter, mover);
    paintDrawing(painter, drawMarks(m_layout, m_picture), QRectF(part));
    Drawing counts(m_layout.type);
    for (const Way &way : m_layout.ways) {
        const int count = m_flow.count(way.link);
        if (m_picture.mode != Mode::Flow) break;
        if (count > kDrawnMax || (count > 0 && countsOnly() && !m_paused)) drawCount(counts, m_layout, way.link, count);
    }
    paintDrawing(painter, counts, QRectF(part));
    if (m_hovered.what != Target::What::None && m_hovered.what == Target::What::Node) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::current().color(Token::T3), 1));
        painter.drawRoundedRect(targetRect(m_layout, m_hovered).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (hasFocus() && m_current.what != Target::What::None) paintInnerRing(&painter, rectOf(m_current).adjusted(-3, -3, 3, 3), 5);
}

void WorldView::paintMover(QPainter &painter, const Mover &mover) const
{
    const Theme &theme = Theme::current();
    const Way &way = m_layout.way(mover.hop.link);
    const qreal share = mover.share(flowNow());
    const qreal along = mover.hop.lost ? std::min(share, 0.6) : share;
    const QPointF at = way.at(mover.hop.back ? 1 - along : along);
    const bool dim = m_picture.onlyOrder && !m_picture.path.step(mover.hop.link);
    painter.save();
    if (dim) painter.setOpacity(0.45);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Pane), 1));
    painter.setBrush(theme.color(mover.hop.lost && share > 0.6 ? Token::Bad : colorOf(mover.hop.sender)));
    const qreal u = m_layout.scale;
    switch (mover.hop.shape) {
    case MessageShape::Event: painter.drawEllipse(at, 3.5 * u, 3.5 * u); break;
    case MessageShape::Http: painter.drawRect(QRectF(at.x() - 3 * u, at.y() - 3 * u, 6 * u, 6 * u)); break;
    case MessageShape::Webhook: {
        const qreal direction = way.points.back().x() >= way.points.front().x() ? 1 : -1;
        painter.drawPolygon(QPolygonF{at + QPointF(direction * 4 * u, 0), at + QPointF(-direction * 3 * u, -4 * u),
                                      at + QPointF(-direction * 3 * u, 4 * u)});
        break;
    }
    }
    painter.restore();
}

void WorldView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void WorldView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) restill();
    QWidget::changeEvent(event);
}

bool WorldView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Target target = targetAt(m_layout, help->pos());
        if (target.what == Target::What::None)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), describe(m_picture, target).replace(u" · "_s, u"\n"_s), this, rectOf(target));
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered.what != Target::What::None) {
        m_hovered = {};
        update();
    }
    return QWidget::event(event);
}

void WorldView::setCurrent(const Target &target)
{
    if (target == m_current) return;
    m_current = target;
    setAccessibleDescription(describe(m_picture, m_current));
    update();
}

void WorldView::step(int by)
{
    const std::vector<Target> all = targets(m_layout);
    const auto at = std::ranges::find(all, m_current);
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const std::ptrdiff_t now = at == all.end() ? (by > 0 ? -1 : 0) : at - all.begin();
    setCurrent(all[static_cast<std::size_t>((now + by + count) % count)]);
}

void WorldView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: return step(1);
    case Qt::Key_Left:
    case Qt::Key_Up: return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current.what != Target::What::None) emit activated(m_current);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void WorldView::mousePressEvent(QMouseEvent *event)
{
    const Target target = targetAt(m_layout, event->pos());
    setCurrent(target);
    if (event->button() == Qt::LeftButton && target.what != Target::What::None) emit activated(target);
}

void WorldView::mouseMoveEvent(QMouseEvent *event)
{
    const Target target = targetAt(m_layout, event->pos());
    setCursor(target.what == Target::What::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (target == m_hovered) return;
    m_hovered = target;
    update();
}

void WorldView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    if (mouse) setCurrent(targetAt(m_layout, event->pos()));
    if (m_current.what == Target::What::None) return;
    emit menuRequested(m_current, mouse ? event->globalPos() : mapToGlobal(rectOf(m_current).center()));
}

} // namespace hamster::world
