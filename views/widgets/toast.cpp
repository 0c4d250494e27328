#include "views/widgets/toast.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr int kMaxTextWidth = 420;
constexpr int kFlags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap;

QStringView iconOf(Family family)
{
    switch (family) {
    case Family::Good: return u"ok";
    case Family::Warn: return u"tri";
    case Family::Bad: return u"bad";
    case Family::Wait: return u"half";
    case Family::Unknown: return u"dia";
    case Family::Gone: return u"slash";
    case Family::Return: return u"ret";
    case Family::Idle: return u"ring";
    }
    return u"ring";
}

} // namespace

Toast::Toast(QWidget *host)
    : QWidget(host)
    , m_timer(new QTimer(this))
{
    setObjectName(u"toast"_s);
    hide();
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    host->installEventFilter(this);
}

void Toast::showMessage(const QString &text, Family family)
{
    m_text = text;
    m_family = family;
    setAccessibleName(text);
    place();
    show();
    raise();
    update();
    const bool stays = family == Family::Warn || family == Family::Bad;
    if (stays)
        m_timer->stop();
    else
        m_timer->start(4000);
}

void Toast::place()
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(theme.font(TextRole::Body));
    const QRect words = metrics.boundingRect(QRect(0, 0, theme.px(kMaxTextWidth), 400), kFlags, m_text);
    resize(words.width() + 48, std::max(words.height() + 18, 36));
    move(parentWidget()->width() - width() - 16, parentWidget()->height() - height() - 42);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Raise));
    paintBox(&painter, rect(), 0, theme.color(Token::Raise), theme.color(Token::Line2));
    const QColor color = theme.color(familyToken(m_family));
    painter.fillRect(QRect(0, 0, 3, height()), color);
    paintIcon(&painter, iconOf(m_family), QRectF(14, (height() - 12) / 2, 12, 12), color, theme.color(Token::Raise));
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(theme.color(Token::T1));
    painter.drawText(rect().adjusted(34, 0, -12, 0), kFlags, m_text);
}

void Toast::mousePressEvent(QMouseEvent *) { hide(); }

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible()) place();
    // What was said cannot be said again in the other language; only what somebody must have seen stays.
    if (event->type() == QEvent::LanguageChange && m_timer->isActive()) hide();
    return QWidget::eventFilter(watched, event);
}

} // namespace hamster
