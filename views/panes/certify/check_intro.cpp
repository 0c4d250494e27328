#include "views/panes/certify/check_intro.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/label.h"

#include <QGridLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::certify_pane {

CheckIntro::CheckIntro(QWidget *parent)
    : QWidget(parent)
    , m_empty(new EmptyState)
    , m_head(new SectionHeader)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(0);
    m_empty->setObjectName(u"certify.empty"_s);
    column->addWidget(m_empty);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(14, 0, 14, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_head, 0, 0, 1, 2);
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_captions[i] = new Label({}, TextRole::Body, Token::T3);
        const bool wire = i < 2; // the others are words
        m_values[i] = new Label({}, wire ? TextRole::Mono : TextRole::Body, Token::T2);
        m_values[i]->setWordWrap(true);
        if (wire) m_values[i]->setContentsMargins(0, 3, 0, 0); // its small letters stand on the caption's line
        m_values[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_captions[i]->setBuddy(m_values[i]);
        const int row = static_cast<int>(i) + 1;
        grid->addWidget(m_captions[i], row, 0, Qt::AlignTop);
        grid->addWidget(m_values[i], row, 1);
    }
    column->addLayout(grid);
    connect(m_empty, &EmptyState::actionRequested, this, &CheckIntro::correctRequested);
    connect(m_empty, &EmptyState::secondRequested, this, &CheckIntro::brokenRequested);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void CheckIntro::retranslate()
{
    m_empty->setTexts(tr("Here webhooks are fired at your own receiver as a PG does it on a bad day: twice, late, forged, about another "
                         "order. What counts is not what it answers but what your books say afterwards: money and stock, asked of a probe, "
                         "a few lines in your test profile."),
                      tr("Check a correct example"), tr("Check a broken one"));
    m_head->setText(tr("The probe"));
    m_captions[0]->setText(tr("makes an order"));
    m_values[0]->setText(u"POST probe {\"case\":\"duplicate\"} → {\"orderId\":\"ORD-1\",\"amount\":5000}"_s);
    m_captions[1]->setText(tr("counts"));
    m_values[1]->setText(u"GET probe?orderId=ORD-1 → {\"paid\":1,\"stockTaken\":1,\"refunded\":0}"_s);
    m_captions[2]->setText(tr("as a program"));
    m_values[2]->setText(tr("PROGRAM prepare duplicate, PROGRAM look ORD-1: the same on standard output"));
    m_captions[3]->setText(tr("skips a case"));
    m_values[3]->setText(tr("404 or 501; a program ends with 3"));
}

QSize CheckIntro::minimumSizeHint() const
{
    const int least = layout()->minimumSize().width();
    return {least, layout()->totalHeightForWidth(std::max(least, width()))};
}

void CheckIntro::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width()) updateGeometry();
    QWidget::resizeEvent(event);
}

void CheckIntro::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Pane));
    paintHLine(&painter, 0, width() - 1, height() - 1, theme.color(Token::Line));
}

} // namespace hamster::certify_pane
