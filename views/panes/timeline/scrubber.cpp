#include "views/panes/timeline/scrubber.h"

#include "views/panes/timeline/time_axis.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>

#include <functional>

using namespace Qt::StringLiterals;

namespace hamster::timeline {

namespace {
constexpr int kRight = 14, kGap = 10;
}

/// Holds an event for the keyboard; where its handle stands, and what the mouse chooses, are places on the axis.
class PastSlider final : public QSlider {
public:
    explicit PastSlider(const TimeAxis *axis)
        : QSlider(Qt::Horizontal)
        , m_axis(axis)
    {}
    std::function<void(int x)> chosen;

    /// Where it stands; not `seen`: it is beyond that end of the axis, which was zoomed into.
    void setHandle(int x, bool seen)
    {
        if (x == m_x && seen == m_seen) return;
        m_x = x;
        m_seen = seen;
        update();
    }
    int handleLength() const { return style()->pixelMetric(QStyle::PM_SliderLength, nullptr, this); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const int length = handleLength(), left = m_axis->barLeft(), right = m_axis->barRight();
        option.rect = QRect(left - length / 2, 0, right - left + length, height());
        option.minimum = left;
        option.maximum = std::max(left, right);
        option.sliderPosition = option.sliderValue = std::clamp(m_x, option.minimum, option.maximum);
        if (!m_seen) option.rect.adjust(-length, 0, length, 0); // it stands outside of what is painted
        QPainter painter(this);
        // The groove begins and ends with the axis; only the handle sticks out.
        const QRegion handle(option.sliderPosition - length / 2 + 1, 0, length - 2, height());
        const QRegion groove(left, 0, right - left + 1, height());
        painter.setClipRegion(m_seen ? groove + handle : groove);
        style()->drawComplexControl(QStyle::CC_Slider, &option, &painter, this);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() != Qt::LeftButton) return event->ignore();
        setSliderDown(true);
        const int from = event->position().toPoint().x() - m_x;
        if (std::abs(from) > handleLength() / 2) choose(event); // taken hold of, it stays where it is until it is moved
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (isSliderDown()) choose(event);
    }
    void mouseReleaseEvent(QMouseEvent *) override { setSliderDown(false); }

private:
    void choose(const QMouseEvent *event)
    {
        setHandle(std::clamp(event->position().toPoint().x(), m_axis->barLeft(), m_axis->barRight()), true);
        chosen(m_x);
    }

    const TimeAxis *m_axis;
    int m_x = 0;
    bool m_seen = true;
};

Scrubber::Scrubber(HistoryPort *port, TimeAxis *axis, QWidget *parent)
    : QWidget(parent)
    , m_port(port)
    , m_axis(axis)
    , m_slider(new PastSlider(axis))
    , m_zoomOut(Button::makeSmall(u"−"_s))
    , m_zoomIn(Button::makeSmall(u"+"_s))
    , m_where(new Label({}, TextRole::Caption, Token::T2))
{
    setObjectName(u"timeline.scrub"_s);
    m_slider->setObjectName(u"timeline.scrubber"_s);
    m_where->setObjectName(u"timeline.where"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, kRight, 5);
    row->setSpacing(kGap);
    m_zoomOut->setObjectName(u"timeline.zoomOut"_s);
    m_zoomIn->setObjectName(u"timeline.zoomIn"_s);
    row->addWidget(m_slider, 1);
    row->addWidget(m_zoomOut);
    row->addWidget(m_zoomIn);
    row->addWidget(m_where);
    connect(m_zoomOut, &QPushButton::clicked, axis, &TimeAxis::zoomOut);
    connect(m_zoomIn, &QPushButton::clicked, axis, &TimeAxis::zoomIn);
    m_slider->chosen = [this](int x) { chosen(x); };
    connect(m_slider, &QSlider::valueChanged, this, &Scrubber::moved);
    connect(m_slider, &QSlider::sliderReleased, this, &Scrubber::showView);
    connect(port, &HistoryPort::changed, this, &Scrubber::showView);
    connect(axis, &TimeAxis::spanChanged, this, &Scrubber::place);
    retranslate();
}

void Scrubber::chosen(int x)
{
    // The present is reached by leaving the past.
    if (m_axis->timeAt(x) >= m_axis->nowMs()) return m_port->backToNow();
    m_port->lookAtTime(m_axis->timeAt(x));
}

/// The handle under its moment; the axis ends before the words that stand beside the slider.
void Scrubber::place()
{
    m_zoomOut->setEnabled(!m_axis->view().isWhole());
    const bool shown = !isHidden();
    m_axis->setRoomAtRight(shown ? width() - m_slider->geometry().right() - 1 + m_slider->handleLength() / 2 - m_axis->barLeft() : 0);
    if (m_slider->isSliderDown()) return; // it is where the person holds it
    const PastView view = m_port->view();
    const qint64 at = view.inPast ? view.atMs : m_axis->nowMs();
    m_slider->setHandle(m_axis->xOf(at), m_axis->view().isShown(at));
}

void Scrubber::moved(int value)
{
    // The right end is the present: it is reached by leaving the past.
    if (value == m_slider->maximum()) return m_port->backToNow();
    m_port->lookAt(m_first + static_cast<quint64>(value));
}

void Scrubber::showView()
{
    const PastView view = m_port->view();
    setVisible(view.possible && view.last > view.first);
    if (m_slider->isSliderDown()) return; // it is where the person holds it
    const QSignalBlocker silent(m_slider);
    m_first = view.first;
    const auto length = static_cast<int>(std::min<quint64>(view.last - view.first, INT_MAX));
    m_slider->setRange(0, length);
    m_slider->setPageStep(std::max(1, length / 20));
    if (!view.looking) m_slider->setValue(static_cast<int>(std::min<quint64>(view.event - std::min(view.event, view.first), INT_MAX)));
    const QString events =
        tr("event %1 of %2").arg(formatCount(static_cast<qint64>(view.event)), formatCount(static_cast<qint64>(view.last)));
    const QString atPresent = tr("now · %1").arg(events);
    m_where->setMinimumWidth(m_where->fontMetrics().horizontalAdvance(atPresent)); // so that the axis does not grow in the past
    m_where->setText(view.inPast ? events : atPresent);
    place();
}

void Scrubber::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    place();
}

bool Scrubber::event(QEvent *event)
{
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) place(); // the words have grown
    return taken;
}

void Scrubber::retranslate()
{
    m_slider->setAccessibleName(tr("Event of the run that is shown; the right end is now"));
    m_slider->setToolTip(tr("Drag to look at a past moment; the right end is now"));
    m_zoomOut->setHint(tr("More of the run on the axis"));
    m_zoomIn->setHint(tr("Less of the run on the axis, around the moment that is shown; the wheel does it around the mouse"));
    showView();
}

void Scrubber::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace hamster::timeline
