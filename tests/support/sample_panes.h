#pragma once
// Panes for a frame without a world: SamplePane counts what is done with it, NamedPane has a field and an action called after it.

#include "views/desk_port.h"
#include "views/frame/pane_spec.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/state_chip.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

#include <vector>

namespace hamster::test {

using namespace Qt::StringLiterals;

class SamplePane final : public QWidget, public EntityPane {
public:
    explicit SamplePane(const PaneContext &context)
    {
        auto *column = new QVBoxLayout(this);
        chip = new StateChip(u"order"_s, u"PAYMENT_WAIT"_s);
        column->addWidget(chip);
        auto *action = new QAction(u"New sample"_s, this);
        connect(action, &QAction::triggered, this, [this] { ++triggered; });
        addAction(action);
        context.header->addButton(u"Export"_s);
        ++made;
    }
    void showEntity(const EntityRef &entity) override { shown.push_back(entity); }

    StateChip *chip;
    std::vector<EntityRef> shown;
    int triggered = 0;
    static inline int made = 0;
};

inline PaneSpec sampleSpec(const QString &id, PaneGroup group, const QString &english, const QString &korean,
                           PaneArea area = PaneArea::Main)
{
    PaneSpec made;
    made.id = id;
    made.icon = u"orders"_s;
    made.group = group;
    made.title = [english, korean] { return Theme::current().language() == Language::Korean ? korean : english; };
    made.create = [](const PaneContext &context) -> QWidget * { return new SamplePane(context); };
    made.area = area;
    return made;
}

inline std::vector<PaneSpec> samplePanes()
{
    std::vector<PaneSpec> panes{sampleSpec(u"events"_s, PaneGroup::Watch, u"Events"_s, u"이벤트"_s),
                                sampleSpec(u"orders"_s, PaneGroup::Shop, u"Orders"_s, u"주문"_s),
                                sampleSpec(u"stock"_s, PaneGroup::Shop, u"Stock"_s, u"재고"_s),
                                sampleSpec(u"pg"_s, PaneGroup::Laboratory, u"PG console"_s, u"PG 콘솔"_s, PaneArea::Side),
                                sampleSpec(u"invariants"_s, PaneGroup::Laboratory, u"Invariants"_s, u"불변식"_s, PaneArea::Side),
                                sampleSpec(u"order"_s, PaneGroup::Detail, u"Order"_s, u"주문 상세"_s, PaneArea::Side)};
    panes.back().entityKinds = {u"order"_s};
    return panes;
}

inline FrameStatus sampleStatus()
{
    FrameStatus status;
    status.timeMs = 1795152734207; // 2026-11-20 14:32:14.207 KST
    status.seed = u"0x5EED·0417"_s;
    status.runName = u"late-and-lost"_s;
    status.invariantsHolding = status.invariantsTotal = 29;
    status.deadLetters = 1;
    status.badges[u"orders"_s] = {u"4,812"_s, NavBadge::Tone::Plain};
    return status;
}

class NamedPane final : public QWidget, public EntityPane {
public:
    explicit NamedPane(const QString &id)
    {
        auto *column = new QVBoxLayout(this);
        auto *field = new QLineEdit;
        field->setObjectName(id + ".field"_L1);
        column->addWidget(field);
        auto *action = new QAction(u"Do with %1"_s.arg(id), this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    void showEntity(const EntityRef &entity) override { shown.push_back(entity); }
    std::vector<EntityRef> shown;
};

inline std::vector<PaneSpec> threePanes()
{
    std::vector<PaneSpec> panes;
    for (const QString &id : {u"world"_s, u"orders"_s, u"order"_s}) {
        PaneSpec spec;
        spec.id = id;
        spec.icon = u"orders"_s;
        spec.group = id == u"order" ? PaneGroup::Detail : PaneGroup::Shop;
        spec.title = [id] { return id; };
        spec.create = [id](const PaneContext &) -> QWidget * { return new NamedPane(id); };
        spec.area = id == u"order" ? PaneArea::Side : PaneArea::Main;
        if (id == u"order") spec.entityKinds = {u"order"_s};
        panes.push_back(spec);
    }
    return panes;
}

} // namespace hamster::test
