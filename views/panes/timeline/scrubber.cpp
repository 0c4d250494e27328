#include "views/panes/timeline/scrubber.h"

#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace hamster::timeline {

Scrubber::Scrubber(HistoryPort *port, QWidget *parent)
    : QWidget(parent)
    , m_port(port)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_where(new Label({}, TextRole::Caption, Token::T2))
{
    setObjectName(u"timeline.scrub"_s);
    m_slider->setObjectName(u"timeline.scrubber"_s);
    m_where->setObjectName(u"timeline.where"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(15, 0, 14, 5);
    row->setSpacing(10);
    row->addWidget(m_slider, 1);
    row->addWidget(m_where);
    connect(m_slider, &QSlider::valueChanged, this, &Scrubber::moved);
    connect(m_slider, &QSlider::sliderReleased, this, &Scrubber::showView);
    connect(port, &HistoryPort::changed, this, &Scrubber::showView);
    retranslate();
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
    m_where->setText(view.inPast ? events : tr("now · %1").arg(events));
}

void Scrubber::retranslate()
{
    m_slider->setAccessibleName(tr("Event of the run that is shown; the right end is now"));
    m_slider->setToolTip(tr("Drag to look at a past moment; the right end is now"));
    showView();
}

void Scrubber::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace hamster::timeline
