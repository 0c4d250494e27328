#pragma once
// WebhookActs: what else a person can do to one webhook, as submenus of its context menu: copies, delay, swap, tamper, forge.

#include "views/frame/pane_spec.h"
#include "views/panes/pg/pg_queries.h"

#include <QObject>

#include <optional>
#include <span>
#include <vector>

class QAction;
class QMenu;

namespace hamster::pgconsole {

class WebhookActs final : public QObject {
    Q_OBJECT
public:
    /// Adds its menus to the actions of `view`.
    WebhookActs(const PaneContext &context, QWidget *view);
    /// Whose next attempt it is; nothing: the menus are switched off.
    void setDelivery(const std::optional<DeliveryFacts> &delivery);
    /// What a refusal says to a person when the webhook has gone on since `asked` was read; empty: it is refused for another reason.
    QString overtakenText(const DeliveryFacts &asked, const CommandAnswer &answer) const;
    void retranslate();

private:
    struct Act;
    static std::span<const Act> all();
    /// Without a menu it stands in the view's own.
    void add(QMenu *menu, const Act &act);
    void happen(const Act &act);

    PaneContext m_context;
    std::optional<DeliveryFacts> m_delivery;
    QMenu *m_copies, *m_delay, *m_content, *m_forge;
    std::vector<std::pair<QAction *, const Act *>> m_actions;
    QAction *m_swap = nullptr;
};

} // namespace hamster::pgconsole
