#pragma once
// PoliciesPane: the switches of the domain. In the laboratory a choice is kept aside until the run is started anew with it; the back
// office shows them locked to the safe values.

#include "views/desk_port.h"
#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"

#include <QWidget>

#include <map>

class QScrollArea;
class QSplitter;

namespace hamster {
class Button;
class FilterChips;
class Label;
class Surface;
class WarningStrip;
} // namespace hamster

namespace hamster::policies_pane {

class PolicyDetail;
class PolicyRow;

class PoliciesPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit PoliciesPane(const PaneContext &context);
    /// "policy" by key.
    void showEntity(const EntityRef &entity) override;
    /// What the next world would run.
    const Policies &chosen() const { return m_chosen; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitList();
    void fitSoon(); ///< once rows and words have their places
    QWidget *buildList();
    QWidget *buildFoot();
    void read();      ///< the world may be another one
    void showState(); ///< rows, counts, foot
    void choose(const PolicyInfo &policy, const QString &value);
    void showDetail(const PolicyInfo &policy);
    void startAnew();
    void showDamage(const QString &scenario);
    void retranslate();
    int changes() const;

    PaneContext m_context;
    WorldSetup m_world;
    Policies m_chosen;
    FilterChips *m_chips;
    WarningStrip *m_locked;
    QSplitter *m_split;
    QScrollArea *m_scroll, *m_detailScroll;
    std::vector<PolicyRow *> m_rows;
    std::vector<std::pair<Label *, const char *>> m_headings;
    PolicyDetail *m_detail;
    const PolicyInfo *m_current;
    Surface *m_foot;
    Label *m_change, *m_effect;
    Button *m_start, *m_discard, *m_safe;
    QAction *m_safeAction, *m_startAction;
    bool m_moved = false; ///< the splitter, by hand
    int m_words = 0;      ///< height of what is told; shrinks only by much, else the list would jump from policy to policy
};

} // namespace hamster::policies_pane
