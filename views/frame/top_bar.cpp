#include "views/frame/top_bar.h"

#include "views/frame/info_field.h"
#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/segmented_control.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr int kBrandWidth = 160, kMark = 20, kMarkLeft = 14;

class Separator final : public QWidget {
public:
    Separator() { setFixedSize(13, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintVLine(&painter, 6, 0, height() - 1, Theme::current().color(Token::Line));
    }
};

// The pressed segment for a speed; nothing is pressed for one that has no segment.
QString speedKey(double speed) { return QString::number(speed); }

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"toolBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kBrandWidth + 6, 0, 10, 1);
    row->setSpacing(6);
    m_back = Button::makeIcon(u"back"_s, {}, false);
    m_forward = Button::makeIcon(u"fwd"_s, {}, false);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(new Separator);
    buildTime(row);
    row->addStretch(1);
    buildRight(row);
    m_back->setObjectName(u"back"_s);
    m_forward->setObjectName(u"forward"_s);
    connect(m_back, &QAbstractButton::clicked, this, &TopBar::backRequested);
    connect(m_forward, &QAbstractButton::clicked, this, &TopBar::forwardRequested);
    const auto rescale = [this] {
        setFixedHeight(Theme::current().px(44));
        refresh();
    };
    connect(&Theme::current(), &Theme::changed, this, rescale);
    rescale();
    retranslate();
}

void TopBar::buildTime(QHBoxLayout *row)
{
    m_play = new Button({}, u"pause"_s);
    m_step = new Button({}, u"step"_s);
    m_speed = new SegmentedControl;
    for (const int speed : {1, 10, 100, 1000}) m_speed->addSegment(speedKey(speed), u"%1×"_s.arg(speed));
    m_speed->addSegment(speedKey(0), {}, u"ff"_s);
    m_clock = new InfoField(u"clock"_s);
    m_seed = new InfoField(u"dice"_s);
    m_seed->setMono(true);
    m_run = new InfoField({});
    m_place = new InfoField(u"office"_s);
    m_place->setOutlined(false);
    const std::initializer_list<std::pair<QWidget *, QString>> parts = {{m_play, u"play"_s},   {m_step, u"step"_s}, {m_speed, u"speed"_s},
                                                                        {m_clock, u"clock"_s}, {m_seed, u"seed"_s}, {m_run, u"run"_s},
                                                                        {m_place, u"place"_s}};
    for (const auto &[widget, name] : parts) {
        widget->setObjectName(name);
        row->addWidget(widget);
    }
    row->insertSpacing(row->indexOf(m_clock), 0);
    connect(m_play, &QAbstractButton::clicked, this, [this] { m_status.paused || m_past ? emit playRequested() : emit pauseRequested(); });
    connect(m_step, &QAbstractButton::clicked, this, &TopBar::stepRequested);
    connect(m_speed, &SegmentedControl::selected, this, [this](const QString &key) { emit speedRequested(key.toDouble()); });
}

void TopBar::buildRight(QHBoxLayout *row)
{
    m_search = new InfoField(u"search"_s);
    m_search->setDesignedWidth(258, 110);
    m_search->setKeyHint(u"Ctrl K"_s);
    m_search->setCopiesOnClick(false);
    m_layout = new Button({}, u"layout"_s, ButtonKind::Flat);
    m_language = new Button({}, {}, ButtonKind::Flat);
    m_theme = Button::makeIcon(u"sun"_s, {}, false);
    m_search->setObjectName(u"search"_s);
    m_layout->setObjectName(u"layout"_s);
    m_language->setObjectName(u"language"_s);
    m_theme->setObjectName(u"theme"_s);
    row->addWidget(m_search);
    row->addWidget(new Separator);
    for (Button *button : {m_layout, m_language, m_theme}) row->addWidget(button);
    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
    connect(m_language, &QAbstractButton::clicked, this, &TopBar::languageRequested);
    connect(m_theme, &QAbstractButton::clicked, this, &TopBar::themeRequested);
}

void TopBar::retranslate()
{
    setAccessibleName(tr("Tool bar"));
    m_back->setAccessibleName(tr("Back"));
    m_forward->setAccessibleName(tr("Forward"));
    setHistory(m_backTo, m_forwardTo);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setHint(speedKey(0), tr("As fast as possible"));
    m_clock->setCaption({});
    m_clock->setAccessibleName(tr("Clock of the world"));
    m_clock->setToolTip(tr("The world's clock, Asia/Seoul. Click to copy."));
    m_seed->setCaption(tr("Seed"));
    m_seed->setToolTip(tr("The same seed gives the same run. Click to copy."));
    m_run->setCaption(tr("Run"));
    m_place->setAccessibleName(tr("World"));
    m_search->setCaption(tr("Go to order, key, event, SKU"));
    m_layout->setToolTip(tr("Layout of the panes"));
    const bool korean = Theme::current().language() == Language::Korean;
    m_language->setText(korean ? u"한국어"_s : u"English"_s);
    m_language->setHint(tr("Language: switch to Korean"));
    refresh();
}

void TopBar::setHistory(const QString &back, const QString &forward)
{
    m_backTo = back;
    m_forwardTo = forward;
    m_back->setEnabled(!back.isEmpty());
    m_forward->setEnabled(!forward.isEmpty());
    m_back->setToolTip(back.isEmpty() ? tr("Back") : tr("Back to %1").arg(back));
    m_forward->setToolTip(forward.isEmpty() ? tr("Forward") : tr("Forward to %1").arg(forward));
}

void TopBar::setLayoutMenu(QMenu *menu) { m_layout->setMenu(menu); }

void TopBar::setLayoutName(const QString &name)
{
    m_layout->setText(name);
    m_layout->setAccessibleName(name);
    m_layout->updateGeometry();
    fit();
}

void TopBar::setStatus(const FrameStatus &status)
{
    m_status = status;
    refresh();
}

void TopBar::setPast(bool past)
{
    if (past == m_past) return;
    m_past = past;
    refresh();
}

void TopBar::refresh()
{
    const FrameStatus &s = m_status;
    const bool dark = Theme::current().kind() == ThemeKind::Dark;
    m_theme->setGlyph(dark ? u"moon"_s : u"sun"_s);
    m_theme->setHint(dark ? tr("Switch to the light theme") : tr("Switch to the dark theme"));
    const QString playName = m_past ? tr("Back to now, and play on") : s.paused ? tr("Play") : tr("Pause");
    if (m_play->accessibleName() != playName) {
        m_play->setGlyph(s.paused || m_past ? u"play"_s : u"pause"_s);
        m_play->setKind(s.paused && !m_past ? ButtonKind::Primary : ButtonKind::Normal);
        m_play->setHint(playName);
    }
    m_step->setHint(m_past ? tr("The next event of the past") : tr("Run one event"));
    for (QWidget *control : {static_cast<QWidget *>(m_play), static_cast<QWidget *>(m_step), static_cast<QWidget *>(m_speed)}) {
        control->setVisible(!s.realMode);
        control->setEnabled(s.worldOpen);
    }
    m_speed->setCurrent(speedKey(s.speed));
    const QString time = s.realMode ? formatTime(s.timeMs) : formatTimeMs(s.timeMs);
    m_clock->setValue(s.worldOpen ? formatDate(s.timeMs) + u' ' + u' ' + time : u"–"_s);
    m_seed->setValue(s.seed);
    m_run->setValue(s.runName);
    m_place->setValue(s.realMode ? tr("%1 · real time").arg(s.runName) : QString());
    m_place->setToolTip(s.ports);
    fit();
}

/// A narrow window gives up what can be read elsewhere, one after the other until the rest fits: the run's name, the seed, the clock's
/// zone, the name of the layout, and in the end our own.
void TopBar::fit()
{
    const QString asked = u"%1 %2 %3 %4 %5 %6"_s.arg(width())
                              .arg(Theme::current().scale())
                              .arg(m_status.realMode)
                              .arg(m_status.runName, m_status.seed, m_layout->text() + m_language->text());
    if (asked == m_fitted) return; // the status comes ten times a second
    m_fitted = asked;
    m_run->setVisible(!m_status.realMode && !m_status.runName.isEmpty());
    m_seed->setVisible(!m_status.realMode && !m_status.seed.isEmpty());
    m_place->setVisible(m_status.realMode && !m_status.runName.isEmpty());
    setBrandShort(false);
    m_layout->setCompact(false);
    showZone(true);
    const auto fits = [this] {
        layout()->invalidate();
        return layout()->minimumSize().width() <= width();
    };
    const std::function<void()> gives[] = {[this] { m_run->hide(); }, [this] { m_seed->hide(); }, [this] { showZone(false); },
                                           [this] { m_layout->setCompact(true); }, [this] { setBrandShort(true); }};
    for (const auto &give : gives) {
        if (fits()) return;
        give();
    }
}

void TopBar::showZone(bool shown)
{
    m_clock->setSuffix(shown ? u"KST"_s : QString());
    m_clock->setDesignedWidth(shown ? 226 : 196);
}

void TopBar::setBrandShort(bool brandShort)
{
    m_brandShort = brandShort;
    const Theme &theme = Theme::current();
    const int left = brandShort ? kMarkLeft + theme.px(kMark) + 8 : theme.px(kBrandWidth) + 6;
    layout()->setContentsMargins(left, 0, 10, 1);
    update();
}

/// What does not fit is given up: the bar never makes the window grow.
QSize TopBar::minimumSizeHint() const { return {0, Theme::current().px(44)}; }

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintHLine(&painter, 0, width() - 1, height() - 1, theme.color(Token::Line));
    const int edge = theme.px(kMark);
    const QRectF mark(kMarkLeft, (height() - 1 - edge) / 2, edge, edge);
    paintBrand(&painter, mark, theme.color(Token::Gateway), theme.color(Token::Win));
    if (m_brandShort) return;
    const int x = kMarkLeft + edge + 8;
    paintText(&painter, QRect(x, 0, theme.px(kBrandWidth) - x, height() - 1), Qt::AlignVCenter, u"Hamster World"_s,
              theme.font(TextRole::Brand), theme.color(Token::T1));
}

} // namespace hamster
