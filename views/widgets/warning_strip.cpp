#include "views/widgets/warning_strip.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace hamster {

WarningStrip::WarningStrip(QWidget *parent)
    : QWidget(parent)
    , m_headline(new Label({}, TextRole::BodyStrong, Token::Warn))
    , m_explanation(new Label)
    , m_link(new IdLink)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(32, 0, 12, 0);
    row->setSpacing(8);
    m_explanation->setElided(true);
    row->addWidget(m_headline);
    row->addWidget(m_explanation, 1);
    row->addWidget(m_link);
    setFixedHeight(Theme::current().px(30));
    connect(m_link, &QAbstractButton::clicked, this, &WarningStrip::linkActivated);
    hide();
}

void WarningStrip::setTexts(const QString &headline, const QString &explanation, const QString &link)
{
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setToolTip(explanation);
    m_link->setShownText(link, false);
    m_link->setVisible(!link.isEmpty());
    setAccessibleName(headline);
    setVisible(!headline.isEmpty());
}

void WarningStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::WarnTint));
    paintHLine(&painter, 0, width() - 1, height() - 1, theme.color(Token::Line));
    paintIcon(&painter, u"tri", QRectF(12, (height() - 12) / 2, 12, 12), theme.color(Token::Warn), theme.color(Token::WarnTint));
}

} // namespace hamster
