#pragma once
// RequestActs: what a person can do to the next PG request of an order, as actions of the table of its calls.

#include "views/desk_port.h"
#include "views/frame/pane_spec.h"

#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QMenu;

namespace hamster::payments {

class RequestActs final : public QObject {
    Q_OBJECT
public:
    RequestActs(const PaneContext &context, QWidget *view);
    /// Whose next request it is; empty: the menu is switched off.
    void setOrder(const QString &number);
    void retranslate();

private:
    PaneContext m_context;
    QString m_order;
    QMenu *m_menu;
    std::vector<QAction *> m_actions;
};

} // namespace hamster::payments
