#include "views/widgets/empty_state.h"

#include "views/widgets/button.h"
#include "views/widgets/label.h"

#include <QDockWidget>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster {

EmptyState::EmptyState(const QString &sentence, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new Label({}, TextRole::Body, Token::T2))
    , m_button(new Button)
    , m_second(new Button)
{
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"emptySentence"_s);
    m_button->setObjectName(u"emptyAction"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    column->addWidget(m_sentence);
    m_second->setObjectName(u"emptySecondAction"_s);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(6);
    ways->addWidget(m_button);
    ways->addWidget(m_second);
    ways->addStretch(1);
    column->addLayout(ways);
    column->addStretch(1);
    connect(m_button, &QAbstractButton::clicked, this, &EmptyState::press);
    connect(m_second, &QAbstractButton::clicked, this, &EmptyState::secondRequested);
    setTexts(sentence, action);
}

void EmptyState::setTexts(const QString &sentence, const QString &action, const QString &second)
{
    m_leadsTo.clear();
    m_noWorld = false;
    m_sentence->setText(sentence);
    m_action = action;
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    offer();
}

void EmptyState::leadTo(const QString &pane, const QString &sentence, const QString &action)
{
    setTexts(sentence, action);
    m_leadsTo = pane;
    offer();
}

void EmptyState::tellNoWorld(const QString &sentence)
{
    setTexts(sentence, tr("Open a world"));
    m_noWorld = true;
    offer();
}

void EmptyState::offer()
{
    if (!m_leadsTo.isEmpty() && !m_there && isVisible()) {
        m_there = window()->findChild<QWidget *>("pane."_L1 + m_leadsTo);
        if (m_there) m_there->installEventFilter(this);
        for (QWidget *at = m_there; at; at = at->parentWidget()) // a dock behind another one is not hidden, it is put aside
            if (auto *dock = qobject_cast<QDockWidget *>(at))
                connect(dock, &QDockWidget::visibilityChanged, this, &EmptyState::offer, Qt::QueuedConnection);
    }
    // One that was made already can begin a new thing from behind too: going there would only show another empty list.
    m_begin = m_noWorld                         ? window()->findChild<QAction *>(u"command.welcome"_s)
              : m_there && !m_leadsTo.isEmpty() ? m_there->findChild<QAction *>(m_leadsTo + ".action.new"_L1)
                                                : nullptr;
    const bool can = m_begin && m_begin->isEnabled();
    if (!can && !m_noWorld) m_begin.clear();
    const QString text = m_noWorld ? (can ? m_action : QString()) : can ? m_begin->text() : leadsToFront() ? QString() : m_action;
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

bool EmptyState::leadsToFront() const
{
    return !m_leadsTo.isEmpty() && m_there && m_there->isVisible() && !m_there->visibleRegion().isEmpty();
}

void EmptyState::press()
{
    if (m_begin)
        m_begin->trigger();
    else
        emit actionRequested();
}

void EmptyState::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    offer();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_there && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) offer();
    return QWidget::eventFilter(watched, event);
}

} // namespace hamster
