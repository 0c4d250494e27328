#pragma once
// MessageActs: what a person can do to one message of the bus, as actions of the table of messages.

#include "model/messaging/bus.h"
#include "views/desk_port.h"
#include "views/frame/pane_spec.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

class QAction;

namespace hamster::events {

class MessageActs final : public QObject {
    Q_OBJECT
public:
    MessageActs(const PaneContext &context, QWidget *view);
    /// Which one; nothing: the actions are switched off. `type`: for the words.
    void setMessage(const std::optional<hamster::MessagePlace> &place, const QString &type);
    void retranslate();

private:
    void act(std::size_t which);

    PaneContext m_context;
    std::optional<hamster::MessagePlace> m_place;
    QString m_type;
    std::vector<QAction *> m_actions;
};

} // namespace hamster::events
