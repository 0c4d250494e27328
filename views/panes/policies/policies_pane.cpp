#include "views/panes/policies/policies_pane.h"

#include "views/frame/policy_warnings.h"
#include "views/panes/policies/policy_detail.h"
#include "views/panes/policies/policy_row.h"
#include "views/panes/policies/policy_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/surface.h"
#include "views/widgets/warning_strip.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::policies_pane {

namespace {

constexpr int kBesideWidth = 1020; // at 100 %; narrower: the detail goes below the list

bool isSafe(const PolicyInfo &policy, const Policies &policies) { return policies.value(policy.key) == policy.safeValue().value; }

} // namespace

PoliciesPane::PoliciesPane(const PaneContext &context)
    : m_context(context)
    , m_chips(new FilterChips)
    , m_locked(new WarningStrip)
    , m_split(new QSplitter)
    , m_scroll(new QScrollArea)
    , m_detailScroll(new QScrollArea)
    , m_detail(new PolicyDetail)
    , m_current(&policies().front())
    , m_foot(new Surface(Token::Head, Qt::TopEdge))
{
    setObjectName(u"pane.policies"_s);
    m_safe = context.header->addButton({}, u"inv"_s);
    m_safe->setObjectName(u"policies.safe"_s);
    m_safeAction = new QAction(this);
    m_startAction = new QAction(this);
    m_safeAction->setObjectName(u"policies.safe.action"_s);
    m_startAction->setObjectName(u"policies.start.action"_s);
    addActions({m_safeAction, m_startAction});
    connect(m_safe, &QPushButton::clicked, m_safeAction, &QAction::trigger);
    connect(m_safeAction, &QAction::triggered, this, [this] {
        m_chosen = {};
        showState();
    });
    connect(m_startAction, &QAction::triggered, this, &PoliciesPane::startAnew);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_locked->setObjectName(u"policies.locked"_s);
    column->addWidget(m_locked);
    auto *bar = new Surface;
    m_chips->setObjectName(u"policies.chips"_s);
    m_chips->addChip(u"all"_s, {}, u"policy"_s);
    m_chips->addChip(u"unsafe"_s, {}, u"tri"_s);
    m_chips->addChip(u"safe"_s, {}, u"inv"_s);
    bar->makeBar()->addWidget(m_chips, 1);
    column->addWidget(bar);
    connect(m_chips, &FilterChips::selected, this, &PoliciesPane::showState);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(buildList());
    m_detailScroll->setFrameShape(QFrame::NoFrame);
    m_detailScroll->setWidgetResizable(true);
    m_detailScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detailScroll->setWidget(m_detail);
    m_detailScroll->setMinimumWidth(300);
    auto *side = new Surface;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(1, 0, 0, 0);
    sideColumn->addWidget(m_detailScroll);
    m_split->addWidget(side);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({860, 400});
    column->addWidget(m_split, 1);
    column->addWidget(buildFoot());
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_moved = true; });
    connect(m_detail, &PolicyDetail::invariantRequested, this, [this](const QString &id) {
        m_context.navigator->openEntity({u"invariant"_s, id});
    });
    connect(m_detail, &PolicyDetail::scenarioRequested, this, &PoliciesPane::showDamage);
    connect(context.port, &DeskPort::worldOpened, this, &PoliciesPane::read);
    connect(context.port, &DeskPort::statusChanged, this, &PoliciesPane::read);
    retranslate();
    m_world = context.port->setup();
    m_chosen = m_world.policies;
    showState();
    showDetail(*m_current);
}

QWidget *PoliciesPane::buildList()
{
    auto *list = new Surface;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const PolicyGroup &group : policyGroups()) {
        auto *heading = new SectionHeader;
        heading->setContentsMargins(14, 12, 14, 5);
        column->addWidget(heading);
        m_headings.emplace_back(heading, group.name);
        for (const std::string_view key : group.keys) {
            const PolicyInfo &policy = *findPolicy(key);
            auto *row = new PolicyRow(policy);
            connect(row, &PolicyRow::chosen, this, [this, &policy](const QString &value) { choose(policy, value); });
            connect(row, &PolicyRow::entered, this, [this, &policy] { showDetail(policy); });
            column->addWidget(row);
            m_rows.push_back(row);
        }
    }
    column->addStretch(1);
    m_scroll->setObjectName(u"policies.list"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(150);
    m_scroll->setWidget(list);
    return m_scroll;
}

QWidget *PoliciesPane::buildFoot()
{
    m_change = new Label({}, TextRole::BodyStrong);
    m_effect = new Label({}, TextRole::Caption, Token::T2);
    m_start = new Button({}, u"resend"_s, ButtonKind::Primary);
    m_discard = new Button;
    m_foot->setObjectName(u"policies.foot"_s);
    m_change->setObjectName(u"policies.foot.change"_s);
    m_effect->setObjectName(u"policies.foot.effect"_s);
    m_start->setObjectName(u"policies.start"_s);
    m_discard->setObjectName(u"policies.discard"_s);
    m_effect->setWordWrap(true);
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(14, 9, 12, 9);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_change->setElided(true);
    words->addWidget(m_change);
    words->addWidget(m_effect);
    row->addLayout(words, 1);
    row->addWidget(m_discard);
    row->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, m_startAction, &QAction::trigger);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_chosen = m_world.policies;
        showState();
    });
    return m_foot;
}

void PoliciesPane::read()
{
    const WorldSetup world = m_context.port->setup();
    const bool other =
        !(world.policies == m_world.policies) || world.scenario != m_world.scenario || world.laboratory != m_world.laboratory;
    const bool counted = world.orders != m_world.orders && changes() > 0;
    m_world = world;
    if (other) m_chosen = world.policies;
    if (other || counted) showState();
}

int PoliciesPane::changes() const
{
    int count = 0;
    for (const PolicyInfo &policy : policies()) count += m_chosen.value(policy.key) != m_world.policies.value(policy.key);
    return count;
}

void PoliciesPane::showState()
{
    const QString filter = m_chips->current();
    const QString why = m_world.laboratory ? QString() : tr("The back office runs the safe values. Try others in the laboratory.");
    for (PolicyRow *row : m_rows) {
        const PolicyInfo &policy = row->policy();
        row->setValues(m_world.policies.value(policy.key), m_chosen.value(policy.key));
        row->setLocked(!m_world.laboratory, why);
        row->setVisible(filter == "all"_L1 || (filter == "safe"_L1) == isSafe(policy, m_chosen));
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < policyGroups().size(); ++i) {
        bool any = false;
        for (std::size_t n = policyGroups()[i].keys.size(); n > 0; --n) any = !m_rows[at++]->isHidden() || any;
        m_headings[i].first->setVisible(any);
    }
    const int unsafeChosen = PolicyWarnings::unsafeCount(m_chosen);
    const int all = static_cast<int>(policies().size());
    m_chips->setCount(u"all"_s, all);
    m_chips->setCount(u"unsafe"_s, unsafeChosen);
    m_chips->setCount(u"safe"_s, all - unsafeChosen);
    if (m_world.laboratory)
        m_locked->setTexts({}, {});
    else
        m_locked->setTexts(tr("Locked to the safe values."),
                           tr("The back office keeps real orders. Switch policies in the laboratory: hamster-desk --lab."));
    QStringList changed;
    for (const PolicyInfo &policy : policies())
        for (const PolicyValue &value : policy.values)
            if (value.value == m_chosen.value(policy.key) && value.value != m_world.policies.value(policy.key))
                changed << tr("%1: %2").arg(policyTitle(policy), valueName(policy, value));
    m_foot->setVisible(!changed.isEmpty());
    m_change->setText(changed.join(u" · "_s));
    m_change->setToolTip(changed.join(u'\n'));
    m_effect->setText(tr("A world is built with its policies: the run starts anew with the same seed, and its %1 orders are gone.")
                          .arg(formatCount(m_world.orders)));
    m_startAction->setEnabled(!changed.isEmpty());
    m_safe->setEnabled(m_world.laboratory && unsafeChosen > 0);
    m_safeAction->setEnabled(m_safe->isEnabled());
    m_detail->showPolicy(*m_current, m_world.policies.value(m_current->key), m_world.laboratory);
    fitSoon();
}

void PoliciesPane::choose(const PolicyInfo &policy, const QString &value)
{
    if (!m_chosen.set(policy.key, value.toStdString())) return;
    showState();
}

void PoliciesPane::showDetail(const PolicyInfo &policy)
{
    m_current = &policy;
    for (PolicyRow *row : m_rows) row->setCurrent(&row->policy() == m_current);
    m_detail->showPolicy(policy, m_world.policies.value(policy.key), m_world.laboratory);
    fitSoon();
}

void PoliciesPane::startAnew()
{
    if (changes() == 0) return;
    WorldRequest request;
    request.policies = m_chosen;
    if (Outcome opened = m_context.port->openWorld(request); !opened)
        m_context.navigator->notify(tr("The run was not started anew: %1").arg(QString::fromStdString(opened.error().detail)), Family::Bad);
    else
        m_context.navigator->notify(tr("A new run with these policies and the same seed."), Family::Idle);
}

void PoliciesPane::showDamage(const QString &scenario)
{
    WorldRequest request;
    request.scenario = scenario;
    if (Outcome opened = m_context.port->openWorld(request); !opened) {
        m_context.navigator->notify(tr("%1 was not started: %2").arg(scenario, QString::fromStdString(opened.error().detail)), Family::Bad);
        return;
    }
    m_context.navigator->openPane(u"scenarios"_s);
}

void PoliciesPane::showEntity(const EntityRef &entity)
{
    const PolicyInfo *policy = findPolicy(entity.id.toStdString());
    if (!policy) return;
    m_chips->setCurrent(u"all"_s);
    showState();
    showDetail(*policy);
    for (PolicyRow *row : m_rows)
        if (&row->policy() == policy) m_scroll->ensureWidgetVisible(row);
}

void PoliciesPane::retranslate()
{
    setAccessibleName(tr("Policies"));
    m_chips->setAccessibleName(tr("Which policies"));
    m_chips->setText(u"all"_s, tr("All"));
    m_chips->setText(u"unsafe"_s, tr("Unsafe"));
    m_chips->setText(u"safe"_s, tr("Safe"));
    m_safe->setText(tr("Make all safe"));
    m_safe->setToolTip(tr("Chooses the safe value of every policy"));
    m_safeAction->setText(tr("Choose all safe policies"));
    m_startAction->setText(tr("Start the run anew with the chosen policies"));
    m_start->setText(tr("Start the run anew"));
    m_discard->setText(tr("Discard"));
    for (const auto &[label, name] : m_headings) label->setText(tr(name));
    for (PolicyRow *row : m_rows) row->retranslate();
    m_detail->retranslate();
}

void PoliciesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_words = 0;
        showState();
    }
    QWidget::changeEvent(event);
}

void PoliciesPane::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation way = width() < Theme::current().px(kBesideWidth) ? Qt::Vertical : Qt::Horizontal;
    if (way != m_split->orientation()) {
        m_split->setOrientation(way);
        m_split->setStretchFactor(1, way == Qt::Vertical ? 1 : 0);
        m_split->setSizes(way == Qt::Vertical ? QList<int>{600, 340} : QList<int>{860, 400});
        m_moved = false;
    }
    QWidget::resizeEvent(event);
    m_words = 0;
    fitSoon();
}

void PoliciesPane::fitSoon() { QMetaObject::invokeMethod(this, &PoliciesPane::fitList, Qt::QueuedConnection); }

/// One below the other the detail has what it needs, up to a half, and the list whole rows of the rest.
void PoliciesPane::fitList()
{
    if (m_moved || m_split->orientation() != Qt::Vertical || !m_detail->layout()) return;
    const int all = m_split->height() - m_split->handleWidth();
    const int words = m_detail->layout()->totalHeightForWidth(m_detailScroll->viewport()->width());
    if (words > m_words || words < m_words * 2 / 3) m_words = words;
    const int most = all - std::min(m_words > 0 ? m_words : m_detail->sizeHint().height(), all / 2);
    int list = 0;
    for (const PolicyRow *row : m_rows)
        if (const int end = row->y() + row->height(); !row->isHidden() && end <= most) list = std::max(list, end);
    if (m_scroll->widget()->sizeHint().height() <= most) list = most;
    if (list < m_scroll->minimumHeight() || list == m_split->sizes().front()) return;
    m_split->setSizes({list, all - list});
    for (PolicyRow *row : m_rows)
        if (&row->policy() == m_current) m_scroll->ensureWidgetVisible(row, 0, 0);
}

} // namespace hamster::policies_pane

namespace hamster {

PaneSpec policiesPane()
{
    PaneSpec spec;
    spec.id = u"policies"_s;
    spec.icon = u"policy"_s;
    spec.group = PaneGroup::Laboratory;
    spec.title = [] { return policies_pane::PoliciesPane::tr("Policies"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new policies_pane::PoliciesPane(context); };
    spec.entityKinds = {u"policy"_s};
    return spec;
}

} // namespace hamster
