#include "views/widgets/header_controls.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/segmented_control.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr int kGap = 4;

void setCompact(QWidget *control, bool compact)
{
    if (auto *button = qobject_cast<Button *>(control)) button->setCompact(compact);
    if (auto *segments = qobject_cast<SegmentedControl *>(control)) segments->setCompact(compact);
}

/// Width with the words, or as narrow as the control can be without leaving.
int widthOf(QWidget *control, bool compact)
{
    if (const auto *button = qobject_cast<Button *>(control)) return button->widthFor(compact);
    if (const auto *segments = qobject_cast<SegmentedControl *>(control)) return segments->widthFor(compact);
    return control->sizeHint().width();
}

void addToMenu(QMenu *menu, QWidget *control)
{
    const auto add = [menu](QAbstractButton *button) {
        QAction *action = menu->addAction(button->text().isEmpty() ? button->accessibleName() : button->text());
        action->setEnabled(button->isEnabled());
        action->setCheckable(button->isCheckable());
        action->setChecked(button->isChecked());
        QObject::connect(action, &QAction::triggered, button, &QAbstractButton::click);
        return action;
    };
    if (auto *segments = qobject_cast<SegmentedControl *>(control)) {
        menu->addSection(segments->accessibleName());
        for (QAbstractButton *segment : segments->segments()) add(segment);
        menu->addSeparator();
    } else if (auto *push = qobject_cast<QPushButton *>(control)) {
        QAction *action = add(push);
        action->setIcon(push->icon());
        if (push->menu()) action->setMenu(push->menu());
    }
}

} // namespace

HeaderControls::HeaderControls(QWidget *parent)
    : QWidget(parent)
    , m_more(Button::makeIcon(u"more"_s, {}))
    , m_menu(new QMenu(this))
{
    setObjectName(u"headerControls"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_more->setParent(this);
    m_more->setObjectName(u"headerMore"_s);
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, &HeaderControls::openMenu);
    connect(&Theme::current(), &Theme::changed, this, &HeaderControls::changed);
    retranslate();
}

void HeaderControls::add(QWidget *control)
{
    auto *box = new QWidget(this);
    const bool hidden = control->isHidden() && control->testAttribute(Qt::WA_WState_ExplicitShowHide);
    control->setParent(box);
    control->setVisible(!hidden);
    box->show();
    box->installEventFilter(this);
    control->installEventFilter(this);
    m_items.push_back({box, control});
    changed();
}

std::vector<QWidget *> HeaderControls::inMenu() const
{
    std::vector<QWidget *> controls;
    for (const Item &item : m_items)
        if (item.wanted() && item.box->isHidden()) controls.push_back(item.control);
    return controls;
}

QSize HeaderControls::sizeHint() const
{
    int width = 0;
    for (const Item &item : m_items)
        if (item.wanted()) width += widthOf(item.control, false) + kGap;
    return {width, Theme::current().px(24)};
}

QSize HeaderControls::minimumSizeHint() const
{
    const bool any = std::ranges::any_of(m_items, &Item::wanted);
    return {any ? m_more->sizeHint().width() + kGap : 0, Theme::current().px(22)};
}

void HeaderControls::changed()
{
    updateGeometry();
    fit();
}

int HeaderControls::place(int x, QWidget *box, QSize size) const
{
    x -= size.width();
    box->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
    return x - kGap;
}

void HeaderControls::fit()
{
    int needed = sizeHint().width();
    for (const Item &item : m_items) {
        const int saved = widthOf(item.control, false) - widthOf(item.control, true);
        const bool compact = item.wanted() && needed > width() && saved > 0;
        if (compact) needed -= saved;
        setCompact(item.control, compact);
    }
    const bool menu = needed > width();
    if (menu) needed += m_more->sizeHint().width() + kGap;
    std::vector<bool> stays(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        if (!item.wanted()) continue;
        stays[i] = needed <= width();
        if (!stays[i]) needed -= widthOf(item.control, true) + kGap;
    }
    int x = width();
    for (std::size_t i = m_items.size(); i-- > 0;) {
        const Item &item = m_items[i];
        item.box->setVisible(stays[i]);
        if (!stays[i]) continue;
        const QSize size(item.control->sizeHint().width(), std::min(item.control->sizeHint().height(), height()));
        x = place(x, item.box, size);
        item.control->setGeometry(QRect(QPoint(), size));
    }
    m_more->setVisible(menu);
    if (menu) place(x, m_more, m_more->sizeHint());
}

void HeaderControls::openMenu()
{
    m_menu->clear();
    for (QWidget *control : inMenu()) addToMenu(m_menu, control);
    m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

void HeaderControls::retranslate() { m_more->setHint(tr("More of this pane")); }

void HeaderControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Words may have changed while it was hidden; Qt tells a hidden parent nothing of that.
void HeaderControls::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    changed();
}

void HeaderControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

bool HeaderControls::eventFilter(QObject *watched, QEvent *event)
{
    // A control grew, or its pane shows or hides it.
    const bool box = std::ranges::any_of(m_items, [watched](const Item &item) { return item.box == watched; });
    if (box && event->type() == QEvent::LayoutRequest) changed();
    if (!box && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)) changed();
    return QWidget::eventFilter(watched, event);
}

} // namespace hamster
