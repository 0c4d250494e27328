#include "views/frame/tour_card.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <limits>

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
    m_end->setVisible(!m_last);
    retranslate();
    const int width = Theme::current().px(kWidth);
    setFixedWidth(width);
    layout()->activate();
    resize(width, layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height());
}

void TourCard::setWaits(bool waits)
{
    if (waits == m_waits) return;
    m_waits = waits;
    retranslate();
}

void TourCard::place(const QRect &target, const QRect &clear)
{
    const std::array<QRect, 4> asked{parentWidget()->rect(), target, clear, QRect(QPoint(), size())};
    if (asked == m_placed) return; // it is asked ten times a second
    m_placed = asked;
    const Theme &theme = Theme::current();
    // Tool bar and status bar stay in sight.
    const QRect room = parentWidget()->rect().adjusted(8, theme.px(44) + 8, -8, -theme.px(26) - 8);
    const QRect ring = target.isEmpty() ? QRect() : target.adjusted(-kRing - kGap, -kRing - kGap, kRing + kGap, kRing + kGap);
    move(bestPlace(room, ring, clear));
}

/// Off the ring, as little over `clear` as can be, and then as near to the ring as can be.
QPoint TourCard::bestPlace(const QRect &room, const QRect &ring, const QRect &clear) const
{
    constexpr int kStep = 8;
    const int right = qMax(room.left(), room.right() - width()), bottom = qMax(room.top(), room.bottom() - height());
    // With nothing marked: beside what is looked at, else in the middle below, off the messages at the right.
    const QPoint towards = !ring.isEmpty() ? ring.center() : !clear.isEmpty() ? clear.center() : QPoint(room.center().x(), room.bottom());
    QPoint best(right, bottom); // a thing as large as the window: inside, at its lower right corner
    qint64 least = std::numeric_limits<qint64>::max();
    const auto consider = [&](int x, int y) {
        const QRect card(QPoint(x, y), size());
        if (card.intersects(ring)) return;
        const QRect over = card.intersected(clear);
        const QPoint away = card.center() - towards;
        const qint64 cost = qint64{over.width()} * over.height() * 10'000 + std::abs(away.x()) + std::abs(away.y());
        if (cost >= least) return;
        least = cost;
        best = card.topLeft();
    };
    for (int y = bottom; y >= room.top(); y -= kStep)
        for (int x = right; x >= room.left(); x -= kStep) consider(x, y);
    return best;
}

void TourCard::retranslate()
{
    m_next->setText(m_last ? tr("Close the tour") : m_waits ? tr("Skip this step") : tr("Next"));
    m_next->setKind(m_waits && !m_last ? ButtonKind::Normal : ButtonKind::Primary);
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
