#include "views/widgets/id_link.h"

#include "views/theme/theme.h"
#include "views/widgets/id_menu.h"

#include <QGuiApplication>
#include <QPainter>

namespace hamster {
namespace {

QFont linkFont(bool mono) { return Theme::current().font(mono ? TextRole::Mono : TextRole::Body); }

} // namespace

IdLink::IdLink(const QString &kind, const QString &id, QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTarget(kind, id);
    connect(this, &QAbstractButton::clicked, this,
            [this] { emit activated(m_kind, m_id, QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)); });
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        showIdMenu(this, m_kind, m_id, mapToGlobal(at),
                   [this](const QString &opened, const QString &what, bool beside) { emit activated(opened, what, beside); });
    });
}

void IdLink::setTarget(const QString &kind, const QString &id)
{
    if (kind == m_kind && id == m_id) return;
    m_kind = kind;
    m_id = id;
    setShownText(id, true);
}

void IdLink::setShownText(const QString &text, bool mono)
{
    m_mono = mono;
    setText(text);
    setAccessibleName(text);
    setToolTip(m_id);
    updateGeometry();
    update();
}

QSize IdLink::sizeHint() const
{
    const QFontMetrics metrics(linkFont(m_mono));
    return {metrics.horizontalAdvance(text()) + 1, Theme::current().px(18)};
}

QSize IdLink::minimumSizeHint() const { return {std::min(sizeHint().width(), 48), sizeHint().height()}; }

void IdLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = linkFont(m_mono);
    font.setUnderline(underMouse() || hasFocus());
    painter.setFont(font);
    painter.setPen(Theme::current().color(isEnabled() ? Token::Accent : Token::T3));
    const QString shown = QFontMetrics(font).elidedText(text(), m_mono ? Qt::ElideMiddle : Qt::ElideRight, width());
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

} // namespace hamster
