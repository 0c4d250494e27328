#include "views/frame/welcome.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/switch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr int kColumnWidth = 880;
constexpr int kDoorHeight = 184;
constexpr int kDoorPadding = 18;

} // namespace

DoorButton::DoorButton(const QString &key, const QString &icon, int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_number(number)
{
    setObjectName("welcome."_L1 + key);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DoorButton::setTexts(const QString &title, const QString &text)
{
    m_title = title;
    m_text = text;
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    update();
}

QSize DoorButton::sizeHint() const { return {Theme::current().px(270), Theme::current().px(kDoorHeight)}; }

void DoorButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const bool lit = underMouse() || hasFocus();
    paintBox(&painter, rect(), 4, theme.color(underMouse() ? Token::Hover : Token::Pane), theme.color(lit ? Token::Accent : Token::Line2));
    const int pad = theme.px(kDoorPadding), glyph = theme.px(28);
    paintIcon(&painter, m_icon, QRectF(pad, pad, glyph, glyph), theme.color(Token::Accent));
    const QString key = QString::number(m_number);
    const QRect hint(width() - pad - theme.px(20), pad, theme.px(20), theme.px(20));
    paintBox(&painter, hint, 3, theme.color(Token::Head), theme.color(Token::Line2));
    paintText(&painter, hint, Qt::AlignCenter, key, theme.font(TextRole::Caption), theme.color(Token::T2));
    const int titleTop = pad + glyph + theme.px(12), titleHeight = theme.px(28);
    paintText(&painter, QRect(pad, titleTop, width() - 2 * pad, titleHeight), Qt::AlignVCenter, m_title, theme.font(TextRole::LessonTitle),
              theme.color(Token::T1));
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(theme.color(Token::T2));
    const QRect words(pad, titleTop + titleHeight + theme.px(6), width() - 2 * pad,
                      height() - titleTop - titleHeight - theme.px(6) - pad / 2);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_text);
}

void DoorButton::keyPressEvent(QKeyEvent *event)
{
    const auto focus = [&](bool next) { next ? focusNextChild() : focusPreviousChild(); };
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return click();
    case Qt::Key_Right:
    case Qt::Key_Down: return focus(true);
    case Qt::Key_Left:
    case Qt::Key_Up: return focus(false);
    default: QAbstractButton::keyPressEvent(event);
    }
}

Welcome::Welcome(QWidget *window)
    : QWidget(window)
    , m_title(new Label({}, TextRole::LessonTitle))
    , m_subtitle(new Label({}, TextRole::Lesson, Token::T2))
    , m_notice(new Label({}, TextRole::Body, Token::Warn))
    , m_hint(new Label({}, TextRole::Caption, Token::T3))
    , m_office(new DoorButton(u"office"_s, u"office"_s, 1, this))
    , m_laboratory(new DoorButton(u"laboratory"_s, u"world"_s, 2, this))
    , m_tour(new DoorButton(u"tour"_s, u"lesson"_s, 3, this))
    , m_samples(new Switch)
    , m_language(new SegmentedControl)
    , m_theme(new SegmentedControl)
    , m_connect(new Button({}, u"link"_s))
    , m_close(Button::makeIcon(u"x"_s, {}, false, this))
    , m_column(new QWidget(this))
{
    setObjectName(u"welcome"_s);
    hide();
    m_notice->setObjectName(u"welcome.notice"_s);
    m_samples->setObjectName(u"welcome.samples"_s);
    m_samples->setCheckable(true);
    m_language->setObjectName(u"welcome.language"_s);
    m_theme->setObjectName(u"welcome.theme"_s);
    m_connect->setObjectName(u"welcome.connect"_s);
    m_close->setObjectName(u"welcome.close"_s);
    for (Label *label : {m_subtitle, m_notice, m_hint}) label->setWordWrap(true);
    m_language->addSegment(u"en"_s, u"English"_s);
    m_language->addSegment(u"ko"_s, u"한국어"_s);
    m_theme->addSegment(u"light"_s, {}, u"sun"_s);
    m_theme->addSegment(u"dark"_s, {}, u"moon"_s);
    auto *doors = new QHBoxLayout;
    doors->setSpacing(14);
    for (DoorButton *door : {m_office, m_laboratory, m_tour}) doors->addWidget(door);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(m_samples);
    foot->addStretch(1);
    foot->addWidget(m_connect);
    foot->addWidget(m_language);
    foot->addWidget(m_theme);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_notice);
    column->addSpacing(10);
    column->addLayout(doors);
    column->addSpacing(4);
    column->addLayout(foot);
    column->addWidget(m_hint);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_column, 0);
    across->addStretch(1);
    auto *down = new QVBoxLayout(this);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    connect(m_office, &QAbstractButton::clicked, this, [this] { choose(Door::BackOffice); });
    connect(m_laboratory, &QAbstractButton::clicked, this, [this] { choose(Door::Laboratory); });
    connect(m_tour, &QAbstractButton::clicked, this, [this] { choose(Door::Tour); });
    connect(m_connect, &QAbstractButton::clicked, this, [this] {
        hide();
        emit connectChosen();
    });
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
    connect(m_language, &SegmentedControl::selected, this, [this](const QString &key) { emit languageChosen(key == "ko"_L1); });
    connect(m_theme, &SegmentedControl::selected, this, [this](const QString &key) { emit themeChosen(key == "dark"_L1); });
    connect(&Theme::current(), &Theme::changed, this, &Welcome::restyle);
    window->installEventFilter(this);
    retranslate();
    restyle();
}

bool Welcome::wantsSamples() const { return m_samples->isChecked(); }

void Welcome::open(bool canClose, const QString &notice)
{
    m_canClose = canClose;
    m_close->setVisible(canClose);
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_laboratory->setFocus(Qt::OtherFocusReason);
}

void Welcome::choose(Door door)
{
    hide();
    emit chosen(door);
}

void Welcome::restyle()
{
    const Theme &theme = Theme::current();
    m_column->setFixedWidth(theme.px(kColumnWidth));
    for (DoorButton *door : {m_office, m_laboratory, m_tour}) door->setFixedHeight(door->sizeHint().height());
    m_theme->setCurrent(theme.kind() == ThemeKind::Dark ? u"dark"_s : u"light"_s);
}

void Welcome::retranslate()
{
    setAccessibleName(tr("Welcome"));
    m_title->setText(tr("Welcome to Hamster World Desk"));
    m_subtitle->setText(tr("A shop, its payment gateway, its payment core and a payment provider: everything that can go wrong between "
                           "them, to be watched, caused and understood."));
    m_office->setTexts(tr("Back office"), tr("Work in real time over your own data folder, which begins empty. Orders, stock, payments and "
                                             "cases, with real HTTP ports for your own programs."));
    m_laboratory->setTexts(tr("Laboratory"), tr("A demo shop whose customers are ordering already, in virtual time. Pause it, step it, "
                                                "speed it up and break it. Nothing is kept."));
    m_tour->setTexts(tr("Guided tour"), tr("The laboratory with a guide, in about five minutes: you stop the time, cause a fault, find "
                                           "an order that it hit, and see whether the money is right in the end."));
    m_samples->setText(tr("Back office with sample vendors, products and members"));
    m_connect->setText(tr("Connect your own program…"));
    m_connect->setToolTip(tr("The back office and, in it, the addresses and keys of its HTTP ports"));
    m_samples->setAccessibleName(m_samples->text());
    m_hint->setText(tr("This page comes back with Ctrl+K, “Welcome”. F1 lists every key."));
    m_language->setAccessibleName(tr("Language"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setHint(u"light"_s, tr("Light"));
    m_theme->setHint(u"dark"_s, tr("Dark"));
    m_close->setHint(tr("Back to the desk"));
    m_language->setCurrent(Theme::current().language() == Language::Korean ? u"ko"_s : u"en"_s);
}

bool Welcome::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        m_close->move(width() - m_close->width() - 16, 16);
    }
    return QWidget::eventFilter(watched, event);
}

void Welcome::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_1: return choose(Door::BackOffice);
    case Qt::Key_2: return choose(Door::Laboratory);
    case Qt::Key_3: return choose(Door::Tour);
    case Qt::Key_Escape:
        if (m_canClose) hide();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void Welcome::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void Welcome::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Win));
    const int edge = theme.px(26);
    const QPoint at = m_column->pos() + QPoint(0, -edge - theme.px(14));
    paintBrand(&painter, QRectF(at.x(), at.y(), edge, edge), theme.color(Token::Gateway), theme.color(Token::Win));
}

} // namespace hamster
