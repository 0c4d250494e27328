#include "views/panes/sequence/sequence_view.h"

#include "views/theme/paint.h"
#include "views/theme/services.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {
constexpr qsizetype kTipMax = 1'200; ///< characters of a payload in a tooltip
}

SequenceView::SequenceView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(u"sequence.view"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(&Theme::current(), &Theme::changed, this, &SequenceView::relayout);
    relayout();
}

qreal SequenceView::scale() const { return m_zoom * Theme::current().scale() / 100.0; }

void SequenceView::setStory(Story story, qint64 nowMs, bool live)
{
    if (story == m_story && nowMs == m_nowMs && live == m_live) return;
    const bool another = story.firstMs != m_story.firstMs;
    const bool changed = !(story == m_story);
    m_story = std::move(story);
    m_nowMs = nowMs;
    m_live = live;
    if (another) m_current = {};
    relayout();
    if (another && !m_follow) verticalScrollBar()->setValue(0);
    if (!changed) return;
    QStringList spoken;
    for (const Place &place : m_order) spoken << placeText(m_story, m_layout, place);
    setAccessibleDescription(spoken.join(u'\n'));
}

void SequenceView::setEverything(bool everything)
{
    if (everything == m_everything) return;
    m_everything = everything;
    m_current = {};
    relayout();
}

void SequenceView::setZoom(qreal zoom)
{
    zoom = std::clamp(std::round(zoom * 20) / 20, 0.5, 2.0);
    if (qFuzzyCompare(zoom, m_zoom)) return;
    const qreal at =
        verticalScrollBar()->maximum() > 0 ? static_cast<qreal>(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    m_zoom = zoom;
    relayout();
    if (!m_follow) verticalScrollBar()->setValue(static_cast<int>(at * verticalScrollBar()->maximum()));
    emit zoomChanged(m_zoom);
}

void SequenceView::setFollow(bool follow)
{
    if (follow != m_follow) {
        m_follow = follow;
        emit followChanged(follow);
    }
    if (m_follow) verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void SequenceView::relayout()
{
    LayoutOptions options;
    const qreal z = scale();
    options.width = viewport()->width();
    options.zoom = z;
    options.everything = m_everything;
    options.nowMs = m_nowMs;
    options.live = m_live;
    options.captionWidth = [z](const QString &text) { return drawingTextWidth(text, TextRole::CaptionStrong, z); };
    options.laneName = [](Party party) { return serviceName(QString::fromUtf8(toString(party).data())); };
    m_layout = layOut(m_story, options);
    m_body = drawBody(m_story, m_layout, z);
    m_head = drawHead(m_layout, z);
    m_order = placesInOrder(m_layout);
    const std::size_t known = m_current.what == Place::What::Step ? m_layout.boxes.size() : m_layout.arrows.size();
    if (m_current.index >= known) m_current = {};
    updateBars();
    viewport()->update();
}

void SequenceView::updateBars()
{
    m_settling = true;
    const QSize view = viewport()->size();
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(20);
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(m_layout.size.width())) - view.width()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(20);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(m_layout.size.height())) - view.height()));
    if (m_follow) verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_settling = false;
}

QPointF SequenceView::offset() const { return {qreal(horizontalScrollBar()->value()), qreal(verticalScrollBar()->value())}; }
QPointF SequenceView::toDiagram(const QPoint &point) const { return QPointF(point) + offset(); }

QRect SequenceView::rectOf(const Place &place) const { return placeRect(m_layout, place).translated(-offset()).toAlignedRect(); }

void SequenceView::scrollContentsBy(int, int)
{
    if (!m_settling) {
        const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
        if (m_follow != atEnd && verticalScrollBar()->maximum() > 0) {
            m_follow = atEnd;
            emit followChanged(m_follow);
        }
    }
    viewport()->update();
}

void SequenceView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::current();
    painter.fillRect(event->rect(), theme.color(Token::Pane));
    const QPointF at = offset();
    painter.save();
    painter.setClipRect(QRectF(0, m_layout.headHeight, viewport()->width(), viewport()->height()));
    painter.translate(-at);
    paintDrawing(painter, m_body, QRectF(event->rect()).translated(at));
    if (hasFocus() && m_current.what != Place::What::None)
        paintInnerRing(&painter, placeRect(m_layout, m_current).toAlignedRect().adjusted(-3, -3, 3, 3), 4);
    painter.restore();
    painter.translate(-at.x(), 0);
    paintDrawing(painter, m_head, QRectF(event->rect()).translated(at.x(), 0));
}

void SequenceView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void SequenceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) relayout();
    QAbstractScrollArea::changeEvent(event);
}

bool SequenceView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Place place = placeAt(m_layout, toDiagram(help->pos()), scale());
        if (place.what == Place::What::None) {
            QToolTip::hideText();
            return true;
        }
        QString detail = placeDetail(m_story, m_layout, place);
        if (detail.size() > kTipMax) detail = detail.left(kTipMax) + u" …"_s;
        const QString text = placeText(m_story, m_layout, place) + (detail.isEmpty() ? QString() : u"\n\n"_s + detail);
        // Data may look like markup: it is shown as it is.
        QToolTip::showText(help->globalPos(), u"<pre>"_s + text.toHtmlEscaped() + u"</pre>"_s, viewport(), rectOf(place));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void SequenceView::setCurrent(const Place &place)
{
    m_current = place;
    if (place.what != Place::What::None) {
        const QRectF rect = placeRect(m_layout, place);
        auto *bar = verticalScrollBar();
        if (rect.top() - m_layout.headHeight < bar->value()) bar->setValue(static_cast<int>(rect.top() - m_layout.headHeight - 8));
        if (rect.bottom() > bar->value() + viewport()->height()) bar->setValue(static_cast<int>(rect.bottom() - viewport()->height() + 8));
    }
    viewport()->update();
}

QString SequenceView::currentText() const { return placeText(m_story, m_layout, m_current); }

void SequenceView::step(int by)
{
    if (m_order.empty()) return;
    const auto at = std::ranges::find(m_order, m_current);
    const auto last = static_cast<std::ptrdiff_t>(m_order.size()) - 1;
    const std::ptrdiff_t now = at == m_order.end() ? (by > 0 ? -1 : last + 1) : at - m_order.begin();
    setCurrent(m_order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + by, 0, last))]);
}

void SequenceView::keyPressEvent(QKeyEvent *event)
{
    const bool chosen = m_current.what != Place::What::None;
    if (event->matches(QKeySequence::Copy) && chosen) {
        const QString detail = placeDetail(m_story, m_layout, m_current);
        QApplication::clipboard()->setText(currentText() + (detail.isEmpty() ? QString() : u'\n' + detail));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down: return step(1);
    case Qt::Key_Up: return step(-1);
    case Qt::Key_Home:
        if (!m_order.empty()) setCurrent(m_order.front());
        return;
    case Qt::Key_End: return setFollow(true);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return setZoom(m_zoom + 0.1);
    case Qt::Key_Minus: return setZoom(m_zoom - 0.1);
    case Qt::Key_0: return setZoom(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen) emit activated(m_current);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void SequenceView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    setZoom(m_zoom + (event->angleDelta().y() > 0 ? 0.1 : -0.1));
    event->accept();
}

void SequenceView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) setCurrent(placeAt(m_layout, toDiagram(event->pos()), scale()));
    event->accept();
}

void SequenceView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(m_layout, toDiagram(event->pos()), scale());
    if (event->button() == Qt::LeftButton && place.what != Place::What::None) emit activated(place);
}

void SequenceView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) setCurrent(placeAt(m_layout, toDiagram(event->pos()), scale()));
    const QPoint at =
        event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : viewport()->mapToGlobal(rectOf(m_current).center());
    emit menuRequested(m_current, at);
}

} // namespace hamster::sequence
