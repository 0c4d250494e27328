#include "views/widgets/kpi_figure.h"

#include "views/widgets/label.h"

#include <QGridLayout>

namespace hamster {

KpiFigure::KpiFigure(const QString &caption, QWidget *parent)
    : QWidget(parent)
    , m_figure(new Label({}, TextRole::Figure))
    , m_unit(new Label({}, TextRole::Caption, Token::T2))
    , m_caption(new Label(caption, TextRole::Caption, Token::T3))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_figure, 0, 0, Qt::AlignBottom);
    grid->addWidget(m_unit, 0, 1, Qt::AlignLeft | Qt::AlignBottom);
    grid->addWidget(m_caption, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    setAccessibleName(caption);
}

void KpiFigure::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    setAccessibleName(caption);
}

void KpiFigure::setFigure(const QString &figure, const QString &unit, Token color)
{
    if (m_figure->text() != figure) m_figure->setText(figure);
    if (m_unit->text() != unit) m_unit->setText(unit);
    m_figure->setColor(color);
    setAccessibleDescription(figure);
}

} // namespace hamster
