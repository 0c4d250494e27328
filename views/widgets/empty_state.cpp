#include "views/widgets/empty_state.h"

#include "views/widgets/button.h"
#include "views/widgets/label.h"

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
    connect(m_button, &QAbstractButton::clicked, this, &EmptyState::actionRequested);
    connect(m_second, &QAbstractButton::clicked, this, &EmptyState::secondRequested);
    setTexts(sentence, action);
}

void EmptyState::setTexts(const QString &sentence, const QString &action, const QString &second)
{
    m_leadsTo.clear();
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    offer();
}

void EmptyState::leadTo(const QString &pane, const QString &sentence, const QString &action)
{
    setTexts(sentence, action);
    m_leadsTo = "pane."_L1 + pane;
    offer();
}

void EmptyState::offer()
{
    if (!m_leadsTo.isEmpty() && !m_there && isVisible()) {
        m_there = window()->findChild<QWidget *>(m_leadsTo);
        if (m_there) m_there->installEventFilter(this);
    }
    const bool inFront = !m_leadsTo.isEmpty() && m_there && m_there->isVisible();
    m_button->setVisible(!m_button->text().isEmpty() && !inFront);
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
