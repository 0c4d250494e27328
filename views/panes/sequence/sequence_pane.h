#pragma once
// SequencePane: the life of the order that is looked at as a live sequence diagram. Follows OrderFocus; asks the engine's trace again when
// something of the order may have happened.

#include "views/desk_port.h"
#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/sequence/draw.h"
#include "views/panes/sequence/order_head.h"

#include <QTimer>
#include <QWidget>

class QAction;

namespace hamster {
class Button;
class EmptyState;
class OrderFocus;
class SegmentedControl;
class StateChip;
class WarningStrip;
class WorldPort;
struct TraceAnswer;
} // namespace hamster

namespace hamster::sequence {

class SequenceView;

class SequencePane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit SequencePane(const PaneContext &context);
    /// "sequence": by order number or id.
    void showEntity(const EntityRef &entity) override;
    SequenceView *view() const { return m_view; }
    QString mermaidText() const;
    /// Writes the whole diagram, SVG or PNG by the name's ending; an empty string, or why not.
    QString exportTo(const QString &fileName) const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHeader();
    QAction *action(const char *name, std::function<void()> run);
    void load(const QString &number);
    void ask();
    void take(const QString &number, const TraceAnswer &answer);
    void showHead();
    void tick();
    void showSome();
    void openPlace(const Place &place);
    void showMenu(const Place &place, const QPoint &at);
    void copyMermaid();
    void exportDiagram(const QString &ending);
    void retranslate();

    PaneContext m_context;
    WorldPort *m_world;
    OrderFocus *m_focus;
    QString m_number;
    OrderHead m_head;
    std::uint64_t m_known = 0; ///< sequence up to which the trace was read
    qint64 m_firstMs = 0;
    bool m_asking = false;
    bool m_askAgain = false; ///< the language changed meanwhile
    bool m_complete = true;
    bool m_loaded = false;   ///< the trace of m_number has come
    bool m_noOrders = false; ///< nothing could be shown at the last look
    std::shared_ptr<void> m_watch;
    QTimer m_soon;
    WarningStrip *m_gone;
    EmptyState *m_empty;
    SequenceView *m_view;
    StateChip *m_state;
    Button *m_followButton, *m_mermaidButton, *m_exportButton, *m_smaller, *m_percent, *m_larger;
    SegmentedControl *m_scope;
    std::vector<std::pair<QAction *, const char *>> m_actions; ///< with their English text
};

} // namespace hamster::sequence
