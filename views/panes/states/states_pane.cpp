#include "views/panes/states/states_pane.h"

#include "views/diagrams/diagram_view.h"
#include "views/frame/navigator.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/states/state_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_line.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/segmented_control.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::states {

namespace {
constexpr std::string_view kAtFirst[] = {"order", "process", "payment", "reservation", "delivery", "breaker"};
constexpr int kNodeRoom = 46, kEdgeRoom = 60; // at 100 %: counts that need more are shortened
constexpr auto kShow = "states.show."_L1;
} // namespace

StatesPane::StatesPane(const PaneContext &context)
    : m_context(context)
    , m_focus(OrderFocus::of(context.port))
    , m_scene(new DiagramScene(this))
    , m_view(new DiagramView(m_scene))
    , m_empty(new EmptyState)
    , m_menu(new QMenu(this))
{
    setObjectName(u"pane.states"_s);
    m_view->setObjectName(u"states.view"_s);
    m_empty->setObjectName(u"states.empty"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    layInLine(*m_empty); // the diagrams keep their room
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_context.navigator->openPane(u"orders"_s); });
    buildHeader();
    buildChooser();
    buildActions();
    connect(m_scene, &DiagramScene::rebuilt, this, &StatesPane::present);
    connect(m_scene, &DiagramScene::nodeActivated, this, &StatesPane::open);
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { forget(); });
    connect(context.port, &DeskPort::statusChanged, this, [this] {
        if (isVisible()) presentBreaker(*findDiagram("breaker"));
    });
    connect(m_focus, &OrderFocus::moved, m_live, &LiveRefresh::soon);
    retranslate();
    read();
}

void StatesPane::buildHeader()
{
    m_mode = new SegmentedControl(true);
    m_mode->setObjectName(u"states.mode"_s);
    m_mode->addSegment(u"live"_s, {});
    m_mode->addSegment(u"total"_s, {});
    m_mode->setCurrent(u"live"_s);
    m_context.header->addControl(m_mode);
    m_refused = m_context.header->addButton({});
    m_refused->setObjectName(u"states.refused"_s);
    m_refused->setCheckable(true);
    m_refused->setChecked(true);
    m_chooser = m_context.header->addButton({}, u"down"_s);
    m_chooser->setObjectName(u"states.chooser"_s);
    m_export = m_context.header->addIconButton(u"export"_s, {});
    m_export->setObjectName(u"states.export"_s);
    connect(m_mode, &SegmentedControl::selected, this, &StatesPane::present);
    connect(m_refused, &QAbstractButton::toggled, this, &StatesPane::present);
    connect(m_export, &QAbstractButton::clicked, this, &StatesPane::askExport);
}

void StatesPane::buildChooser()
{
    m_menu->setObjectName(u"states.chooser.menu"_s);
    for (const DiagramLayout &layout : diagramLayouts()) {
        QAction *toggle = m_menu->addAction(QString());
        toggle->setObjectName(kShow + latin(layout.entity));
        toggle->setCheckable(true);
        toggle->setChecked(std::ranges::find(kAtFirst, layout.entity) != std::end(kAtFirst));
        connect(toggle, &QAction::toggled, this, &StatesPane::choose);
    }
    m_menu->addSeparator();
    QAction *all = m_menu->addAction(QString());
    all->setObjectName(kShow + u"all"_s);
    connect(all, &QAction::triggered, this, [this] {
        for (QAction *toggle : m_menu->actions())
            if (toggle->isCheckable()) toggle->setChecked(true);
    });
    connect(m_chooser, &QAbstractButton::clicked, this,
            [this] { m_menu->popup(m_chooser->mapToGlobal(QPoint(0, m_chooser->height() + 2))); });
}

void StatesPane::buildActions()
{
    m_exportAction = new QAction(this);
    m_exportAction->setObjectName(u"states.action.export"_s);
    connect(m_exportAction, &QAction::triggered, this, &StatesPane::askExport);
    m_refusedAction = new QAction(this);
    m_refusedAction->setObjectName(u"states.action.refused"_s);
    connect(m_refusedAction, &QAction::triggered, m_refused, &QAbstractButton::toggle);
    addActions({m_exportAction, m_refusedAction});
}

void StatesPane::choose()
{
    QStringList entities;
    for (const QAction *toggle : m_menu->actions())
        if (toggle->isCheckable() && toggle->isChecked()) entities << toggle->objectName().mid(kShow.size());
    m_chooser->setText(tr("%1 of %2 diagrams").arg(entities.size()).arg(diagramLayouts().size()));
    m_scene->setChosen(entities);
}

void StatesPane::read()
{
    if (m_counts.read(*m_context.port)) m_live->soon(); // a large log is counted little by little
    m_path = readOrderPath(*m_context.port, m_focus->number());
    present();
}

void StatesPane::forget()
{
    m_counts.forget();
    m_path = {};
    present();
}

void StatesPane::present()
{
    qint64 refused = 0;
    for (const DiagramLayout &layout : diagramLayouts()) {
        presentMachine(layout);
        for (const auto &[edge, count] : m_counts.of(layout.entity).refused) refused += count.count;
    }
    m_refused->setText(tr("Refused edges %1").arg(formatCount(refused)));
    m_context.header->setSubject(u"order"_s, m_path.isEmpty() ? QString() : m_path.number);
    m_context.header->setSubtitle(m_path.isEmpty() ? tr("choose an order to see its path")
                                                   : tr("its path, with the time since it was placed"));
    if (m_context.port->reader(DeskFile::Ecommerce))
        m_empty->leadTo(u"orders"_s, tr("Nothing has happened yet. Every order's way through these states is counted here."),
                        tr("Go to the orders"));
    else
        m_empty->setTexts(tr("No world is open. Its states are counted here as soon as one runs."), {});
    m_empty->setVisible(m_counts.of("order").born() == 0);
}

void StatesPane::presentMachine(const DiagramLayout &layout)
{
    const Theme &theme = Theme::current();
    const MachineCounts &counts = m_counts.of(layout.entity);
    const MachinePath *path = m_path.of(layout.entity);
    m_scene->setTitle(layout.entity, StateTexts::machine(layout.entity), StateTexts::whose(layout, counts));
    for (const DiagramEdge &edge : layout.edges) {
        const EdgeKey key{std::string(edge.from), std::string(edge.to)};
        const auto walked = counts.edges.find(key);
        const EdgeCount count = walked == counts.edges.end() ? EdgeCount{} : walked->second;
        EdgeLook look{countThatFits(count.count, theme.px(kEdgeRoom), theme.font(TextRole::Caption)),
                      {},
                      StateTexts::edge(layout, key, count, false),
                      false};
        if (path && path->steps.contains(key)) {
            const PathStep &step = path->steps.at(key);
            look.on = true;
            if (step.times > 1) look.hint += u'\n' + tr("The selected order went here %1 times.").arg(step.times);
            if (!edge.from.empty()) look.time = pathTime(m_path, step.lastMs);
        }
        m_scene->setEdge(layout.entity, edge.from, edge.to, look);
    }
    if (layout.entity == "breaker") return presentBreaker(layout);
    for (const DiagramNode &node : layout.nodes) {
        const qint64 number = m_mode->current() == "live"_L1 ? counts.present(node.state) : counts.entered(node.state);
        const std::string state(node.state);
        m_scene->setNode(layout.entity, node.state,
                         {countThatFits(number, theme.px(kNodeRoom), theme.font(TextRole::BodyStrong)),
                          StateTexts::node(layout, node.state, counts), path && path->passed.contains(state),
                          path && path->current.contains(state), !StateTexts::destination(layout.entity, node.state).isEmpty()});
    }
    presentRefused(layout, counts);
}

void StatesPane::presentRefused(const DiagramLayout &layout, const MachineCounts &counts)
{
    std::vector<DiagramScene::Refused> refused;
    if (m_refused->isChecked())
        for (const auto &[edge, count] : counts.refused)
            refused.push_back({edge.first,
                               edge.second,
                               {tr("refused %1").arg(formatCount(count.count)), {}, StateTexts::edge(layout, edge, count, true), false}});
    m_scene->setRefused(layout.entity, refused);
    std::vector<DiagramScene::Note> notes;
    if (layout.entity == "order" && !refused.empty())
        notes.push_back({tr("Refused edges are drawn dashed and end in a cross; they were logged with both states and not applied.")});
    if (layout.entity == "reservation") {
        notes.push_back({tr("never released while the process")});
        notes.push_back({tr("is unknown or pending (A12)")});
    }
    m_scene->setNotes(layout.entity, notes);
}

void StatesPane::presentBreaker(const DiagramLayout &layout)
{
    const BreakerView breaker = m_context.port->breaker();
    const gateway::BreakerSnapshot &detail = m_context.port->breaker().detail;
    const auto answered = std::ranges::count_if(detail.trials, [](const gateway::BreakerTrial &trial) { return trial.took.has_value(); });
    const auto failed = std::ranges::count_if(detail.trials, [](const gateway::BreakerTrial &trial) { return trial.failed; });
    const bool halfOpen = breaker.state == "HALF_OPEN"_L1;
    for (const DiagramNode &node : layout.nodes) {
        const bool here = latin(node.state) == breaker.state && m_counts.of("order").born() > 0;
        const QString count = here && halfOpen ? u"%1 / %2"_s.arg(answered).arg(detail.limits.halfOpenCalls) : QString();
        m_scene->setNode("breaker", node.state, {count, StateTexts::node(layout, node.state, m_counts.of("breaker")), here, here, true});
    }
    std::vector<DiagramScene::Note> notes;
    const auto add = [&notes](const QString &words, Token token) { notes.push_back({words, token, Qt::AlignHCenter}); };
    if (detail.opening)
        add(tr("opened %1 at %2 %").arg(formatTimeMs(detail.opening->at.ms), QString::number(detail.opening->failureRate, 'f', 1)),
            Token::T2);
    if (breaker.state == "OPEN"_L1 && breaker.openUntilMs > 0)
        add(tr("half-open from %1").arg(formatTimeMs(breaker.openUntilMs)), Token::T2);
    if (halfOpen && detail.halfOpenAt) add(tr("half-open since %1").arg(formatTimeMs(detail.halfOpenAt->ms)), Token::T2);
    if (halfOpen)
        add(tr("%1 of %2 answered, %3 failed").arg(answered).arg(detail.limits.halfOpenCalls).arg(failed),
            failed > 0 ? Token::Bad : Token::Good);
    if (notes.empty()) add(tr("it has not opened in this run"), Token::T3);
    m_scene->setNotes("breaker", notes);
}

void StatesPane::open(const QString &entity, const QString &state)
{
    if (entity == "order"_L1 || entity == "process"_L1 || entity == "case"_L1)
        return m_context.navigator->openEntity({entity + u"-state"_s, state}, true);
    if (entity == "refund"_L1 || entity == "settlement-line"_L1 || entity == "coupon"_L1) {
        const QString order = newestOrderWith(*m_context.port, entity, state);
        if (!order.isEmpty()) return m_context.navigator->openEntity({u"order"_s, order}, true);
        return m_context.navigator->notify(tr("No order has one of these now."), Family::Idle);
    }
    static const std::map<QString, QString> panes{{u"payment"_s, u"payments"_s},  {u"delivery"_s, u"pg"_s},
                                                  {u"pg-transaction"_s, u"pg"_s}, {u"dead-letter"_s, u"events"_s},
                                                  {u"breaker"_s, u"breaker"_s},   {u"reservation"_s, u"stock"_s}};
    if (const auto found = panes.find(entity); found != panes.end()) m_context.navigator->openPane(found->second);
}

void StatesPane::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Save the diagrams as a picture"), u"states.png"_s, tr("Pictures (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (exportTo(path))
            m_context.navigator->notify(tr("Saved %1.").arg(path), Family::Good);
        else
            m_context.navigator->notify(tr("%1 cannot be written. Nothing was saved; choose another folder.").arg(path), Family::Bad);
    });
    dialog->open();
}

bool StatesPane::exportTo(const QString &path)
{
    const QRectF all = m_scene->sceneRect();
    constexpr int kSharp = 2; // pictures are for slides
    QPixmap picture((all.size() * kSharp).toSize());
    picture.fill(Theme::current().color(Token::Pane));
    QPainter painter(&picture);
    m_scene->render(&painter, QRectF(picture.rect()), all);
    painter.end();
    return picture.save(path, "PNG");
}

void StatesPane::retranslate()
{
    setAccessibleName(tr("States"));
    m_view->setAccessibleName(tr("State diagrams"));
    m_mode->setAccessibleName(tr("What the states count"));
    m_mode->setText(u"live"_s, tr("Live"));
    m_mode->setText(u"total"_s, tr("Run total"));
    m_mode->setHint(u"live"_s, tr("Live: how many are in each state now"));
    m_mode->setHint(u"total"_s, tr("Run total: how many ever came into each state"));
    m_refused->setHint(tr("Show edges that were asked for and refused"));
    m_export->setHint(tr("Save the diagrams as a picture"));
    m_exportAction->setText(tr("Save the state diagrams as a picture"));
    m_refusedAction->setText(tr("Show or hide refused edges"));
    const QList<QAction *> toggles = m_menu->actions();
    qsizetype at = 0;
    for (const DiagramLayout &layout : diagramLayouts()) toggles[at++]->setText(StateTexts::machine(layout.entity));
    toggles.back()->setText(tr("All diagrams"));
    choose();
    present();
    m_scene->update();
}

void StatesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace hamster::states

namespace hamster {

PaneSpec statesPane()
{
    return {.id = u"states"_s,
            .icon = u"states"_s,
            .group = PaneGroup::Watch,
            .title = [] { return QCoreApplication::translate("Panes", "States"); },
            .create = [](const PaneContext &context) -> QWidget * { return new states::StatesPane(context); },
            .area = PaneArea::Main};
}

} // namespace hamster
