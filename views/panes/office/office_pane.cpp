#include "views/panes/office/office_pane.h"

#include "views/panes/office/section_page.h"
#include "views/theme/theme.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/surface.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {
constexpr int kListWidth = 172;
constexpr int kListFrom = 820; // narrower: the sections are chosen in a box above
} // namespace

OfficePane::OfficePane(const PaneContext &context)
    : m_context(context)
    , m_list(new Surface(Token::Pane, Qt::RightEdge))
    , m_choiceBar(new Surface(Token::Pane, Qt::BottomEdge))
    , m_choice(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_specs(sectionRegistry())
    , m_pages(m_specs.size())
{
    setObjectName(u"pane.office"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildList());
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(buildChoice());
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    buildActions();
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { forget(); });
    retranslate();
    showSection(0);
    buildNext();
}

QWidget *OfficePane::buildList()
{
    m_list->setObjectName(u"office.sections"_s);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(6, 6, 7, 6);
    column->setSpacing(0);
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        const SectionSpec &spec = m_specs[i];
        auto *item = new NavItem(spec.key, spec.icon, m_list);
        item->setObjectName("office.nav."_L1 + spec.key);
        connect(item, &QAbstractButton::clicked, this, [this, i] { showSection(static_cast<int>(i)); });
        column->addWidget(item);
        m_items.push_back(item);
    }
    column->addStretch(1);
    const auto resize = [this] { m_list->setFixedWidth(Theme::current().px(kListWidth)); };
    resize();
    connect(&Theme::current(), &Theme::changed, this, resize);
    return m_list;
}

QWidget *OfficePane::buildChoice()
{
    QHBoxLayout *row = m_choiceBar->makeBar();
    m_choice->setObjectName(u"office.choice"_s);
    for (std::size_t i = 0; i < m_specs.size(); ++i) m_choice->addItem(QString(), QVariant(static_cast<int>(i)));
    row->addWidget(m_choice);
    row->addStretch();
    connect(m_choice, &QComboBox::activated, this, &OfficePane::showSection);
    m_choiceBar->hide();
    return m_choiceBar;
}

void OfficePane::buildActions()
{
    m_find = new QAction(this);
    m_find->setShortcut(QKeySequence::Find);
    m_find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_find, &QAction::triggered, this, [this] { current()->focusSearch(); });
    addAction(m_find);
    m_export = new QAction(this);
    m_export->setObjectName(u"office.export"_s);
    connect(m_export, &QAction::triggered, this, [this] { current()->exportList(); });
    addAction(m_export);
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        auto *action = new QAction(this);
        action->setObjectName("office.show."_L1 + m_specs[i].key);
        connect(action, &QAction::triggered, this, [this, i] { showSection(static_cast<int>(i)); });
        addAction(action);
        m_actions.push_back(action);
    }
}

SectionPage *OfficePane::page(std::size_t at)
{
    SectionPage *&page = m_pages[at];
    if (!page) {
        page = new SectionPage(m_context, m_specs[at]);
        page->retranslate();
        m_stack->addWidget(page);
        addActions(page->acts());
    }
    return page;
}

SectionPage *OfficePane::current() { return page(static_cast<std::size_t>(m_at)); }

/// The sections that are not shown are built one a turn: all at once, the pane would open late.
void OfficePane::buildNext()
{
    const auto next = std::ranges::find(m_pages, nullptr);
    if (next == m_pages.end()) return;
    QTimer::singleShot(0, this, [this, at = static_cast<std::size_t>(next - m_pages.begin())] {
        page(at);
        buildNext();
    });
}

void OfficePane::showSection(int at)
{
    m_at = at;
    m_stack->setCurrentWidget(current());
    m_choice->setCurrentIndex(at);
    m_items[static_cast<std::size_t>(at)]->setChecked(true);
    m_context.header->setSubtitle(current()->spec().title());
    read();
}

void OfficePane::read()
{
    current()->read();
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        const auto &badge = m_specs[i].badge;
        if (badge) m_items[i]->setBadge(badge(*m_context.port));
    }
}

void OfficePane::forget()
{
    for (SectionPage *page : m_pages)
        if (page) page->forget();
    for (NavItem *item : m_items) item->setBadge({});
}

void OfficePane::showEntity(const EntityRef &entity)
{
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        const SectionSpec &spec = m_specs[i];
        const bool isSection = entity.kind == "office-section"_L1 && entity.id == spec.key;
        if (!isSection && !spec.entityKinds.contains(entity.kind)) continue;
        showSection(static_cast<int>(i));
        if (!isSection && !current()->showEntity(entity))
            m_context.navigator->notify(tr("There is no %1 in %2. Nothing was changed.").arg(entity.id, spec.title()), Family::Warn);
        return;
    }
}

void OfficePane::retranslate()
{
    setAccessibleName(tr("Back office"));
    m_list->setAccessibleName(tr("Sections"));
    m_choice->setAccessibleName(tr("Section"));
    m_find->setText(tr("Search the section"));
    m_export->setText(tr("Export the section"));
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        const QString title = m_specs[i].title();
        m_items[i]->setText(title);
        m_items[i]->setAccessibleName(title);
        m_choice->setItemText(static_cast<int>(i), title);
        m_actions[static_cast<qsizetype>(i)]->setText(tr("Back office: %1").arg(title));
        if (m_pages[i]) m_pages[i]->retranslate();
    }
}

void OfficePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_context.header->setSubtitle(current()->spec().title());
        read();
    }
    QWidget::changeEvent(event);
}

void OfficePane::resizeEvent(QResizeEvent *event)
{
    const bool wide = width() >= Theme::current().px(kListFrom);
    m_list->setVisible(wide);
    m_choiceBar->setVisible(!wide);
    QWidget::resizeEvent(event);
}

} // namespace hamster::office

namespace hamster {

PaneSpec officePane()
{
    PaneSpec spec;
    spec.id = u"office"_s;
    spec.icon = u"office"_s;
    spec.group = PaneGroup::Shop;
    spec.title = [] { return office::OfficePane::tr("Back office"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new office::OfficePane(context); };
    spec.entityKinds = {u"office-section"_s};
    for (const office::SectionSpec &section : office::sectionRegistry()) spec.entityKinds += section.entityKinds;
    return spec;
}

} // namespace hamster
