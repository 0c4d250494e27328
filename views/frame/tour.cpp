#include "views/frame/tour.h"

#include "views/frame/main_window.h"
#include "views/frame/tour_card.h"

#include <QAbstractButton>
#include <QEvent>
#include <QWidget>

namespace hamster {

namespace {
constexpr int kLookEveryMs = 100; // panes move, open and close: the marked thing is looked for again
}

Tour::Tour(MainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_steps(tourSteps())
{
    m_looking.setInterval(kLookEveryMs);
    connect(&m_looking, &QTimer::timeout, this, &Tour::look);
}

Tour::~Tour() = default;

QString Tour::step() const { return running() ? m_steps[static_cast<std::size_t>(m_step)].id : QString(); }

void Tour::start()
{
    stop();
    m_ring = new TourRing(m_window);
    m_card = new TourCard(m_window);
    connect(m_card, &TourCard::nextRequested, this, [this] { show(m_step + 1); });
    connect(m_card, &TourCard::endRequested, this, [this] {
        stop();
        emit ended(false);
    });
    m_looking.start();
    show(0);
}

void Tour::stop()
{
    m_looking.stop();
    m_step = -1;
    if (m_target) m_target->removeEventFilter(this);
    m_target.clear();
    if (m_ring) m_ring->deleteLater();
    if (m_card) {
        m_card->hide();
        m_card->deleteLater();
    }
    m_ring = nullptr;
    m_card = nullptr;
}

void Tour::show(int step)
{
    if (step >= static_cast<int>(m_steps.size())) {
        stop();
        emit ended(true);
        return;
    }
    m_step = step;
    m_clicked = m_begun = false;
    m_before = m_now;
    mark();
    m_card->show();
    m_card->raise();
}

bool Tour::asks(const TourStep::Question &question) const { return question && question({*m_window, m_now, m_before, m_clicked, m_begun}); }

void Tour::mark()
{
    const TourStep &step = m_steps[static_cast<std::size_t>(m_step)];
    QWidget *target = step.target ? step.target(*m_window) : nullptr;
    m_wanted = target;
    if (auto *button = qobject_cast<QAbstractButton *>(target))
        connect(button, &QAbstractButton::clicked, this, &Tour::noteClick, Qt::UniqueConnection);
    while (target && !target->isVisible())
        target = target->isWindow() ? nullptr : target->parentWidget(); // folded away: where it can be found
    if (target == m_window) target = nullptr;
    if (target != m_target) {
        if (m_target) m_target->removeEventFilter(this);
        if (target) target->installEventFilter(this);
        m_target = target;
    }
    // Only things in this window can be marked: a floating pane has its own.
    const bool here = target && target->window() == m_window;
    const QRect rect = here ? QRect(target->mapTo(m_window, QPoint()), target->size()) : QRect();
    const TourStep::Thing &clearing = m_begun && step.thenClear ? step.thenClear : step.clear;
    const QWidget *clear = clearing ? clearing(*m_window) : nullptr;
    const bool seen = clear && clear->isVisible() && clear->window() == m_window;
    const TourStep::Words &text = m_begun && step.then ? step.then : step.text;
    m_card->setStep(m_step + 1, static_cast<int>(m_steps.size()), step.title(m_now), text(m_now));
    m_card->setWaits(step.done || (step.begun && !m_begun));
    m_ring->surround(rect);
    m_ring->raise();
    m_card->place(rect, seen ? QRect(clear->mapTo(m_window, QPoint()), clear->size()) : QRect());
    m_card->raise();
}

/// Also through the menu of a narrow header, where the button itself sees no mouse.
void Tour::noteClick()
{
    if (sender() == m_wanted) m_clicked = true;
}

void Tour::look()
{
    if (!running()) return;
    const TourStep &step = m_steps[static_cast<std::size_t>(m_step)];
    if (!m_begun) m_begun = asks(step.begun);
    if (asks(step.done)) return show(m_step + 1);
    mark();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_target && (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::KeyRelease)) m_clicked = true;
    return QObject::eventFilter(watched, event);
}

} // namespace hamster
