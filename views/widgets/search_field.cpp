#include "views/widgets/search_field.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace hamster {

SearchField::SearchField(const QString &placeholder, bool small, QWidget *parent)
    : QLineEdit(parent)
    , m_small(small)
{
    setPlaceholderText(placeholder);
    connect(&Theme::current(), &Theme::changed, this, &SearchField::restyle);
    restyle();
}

void SearchField::restyle()
{
    const Theme &theme = Theme::current();
    setFixedHeight(theme.px(m_small ? 24 : 26));
    setTextMargins(theme.px(13) + 7, 0, 0, 0);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int glyph = Theme::current().px(13);
    paintIcon(&painter, u"search", QRectF(8, (height() - glyph) / 2, glyph, glyph), Theme::current().color(Token::T3));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace hamster
