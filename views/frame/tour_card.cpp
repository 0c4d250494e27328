#include "views/frame/tour_card.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr int kWidth = 336;
constexpr int kGap = 10; // between card and ring
constexpr int kRing = 5; // around the marked thing

} // namespace

TourCard::TourCard(QWidget *window)
    : QFrame(window)
    , m_title(new Label({}, TextRole::BodyStrong))
    , m_text(new Label({}, TextRole::Body, Token::T2))
    , m_count(new Label({}, TextRole::Caption, Token::T3))
    , m_next(Button::makeSmall({}))
    , m_end(Button::makeSmall({}, {}, ButtonKind::Flat))
{
    setObjectName(u"tour.card"_s);
    setFocusPolicy(Qt::NoFocus);
    m_title->setObjectName(u"tour.title"_s);
    m_text->setObjectName(u"tour.text"_s);
    m_next->setObjectName(u"tour.next"_s);
    m_end->setObjectName(u"tour.end"_s);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(m_count);
    foot->addStretch(1);
    foot->addWidget(m_end);
    foot->addWidget(m_next);
    column->addLayout(foot);
    connect(m_next, &QAbstractButton::clicked, this, &TourCard::nextRequested);
    connect(m_end, &QAbstractButton::clicked, this, &TourCard::endRequested);
    retranslate();
}

void TourCard::setStep(int number, int count, const QString &title, const QString &text)
{
    m_last = number == count;
    m_title->setText(title);
    m_text->setText(text);
    m_count->setText(u"%1 / %2"_s.arg(number).arg(count));
    setAccessibleName(title);
    setAccessibleDescription(text);
    m_next->setKind(m_last ? ButtonKind::Primary : ButtonKind::Normal);
    m_end->setVisible(!m_last);
    retranslate();
    const int width = Theme::current().px(kWidth);
    setFixedWidth(width);
    layout()->activate();
    resize(width, layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height());
}

void TourCard::place(const QRect &target)
{
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    if (target.isEmpty()) return move(room.right() - width(), room.bottom() - height() - Theme::current().px(26));
    const QRect ring = target.adjusted(-kRing, -kRing, kRing, kRing);
    // Below it, above, right, left: the first place that does not cover it. Bars keep their neighbours in sight that way.
    const QPoint places[] = {{ring.left(), ring.bottom() + kGap},
                             {ring.left(), ring.top() - kGap - height()},
                             {ring.right() + kGap, ring.top()},
                             {ring.left() - kGap - width(), ring.top()}};
    for (const QPoint &at : places) {
        const QRect card(at, size());
        // Along the target it may slide; into it never.
        QRect moved = card;
        moved.moveLeft(qBound(room.left(), card.left(), qMax(room.left(), room.right() - width())));
        moved.moveTop(qBound(room.top(), card.top(), qMax(room.top(), room.bottom() - height())));
        if (!moved.intersects(ring)) return move(moved.topLeft());
    }
    // A thing as large as the window: inside, at its lower right corner.
    move(ring.right() - width() - kGap, ring.bottom() - height() - kGap);
}

void TourCard::retranslate()
{
    m_next->setText(m_last ? tr("Close the tour") : tr("Skip this step"));
    m_end->setText(tr("End the tour"));
}

void TourCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void TourCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.fillRect(rect(), theme.color(Token::Win));
    paintBox(&painter, rect(), 4, theme.color(Token::Raise), theme.color(Token::Accent));
}

TourRing::TourRing(QWidget *window)
    : QWidget(window)
{
    setObjectName(u"tour.ring"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void TourRing::surround(const QRect &target)
{
    setVisible(!target.isEmpty());
    if (!target.isEmpty()) setGeometry(target.adjusted(-kRing, -kRing, kRing, kRing));
}

void TourRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().color(Token::Accent), 3));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
}

} // namespace hamster
