#pragma once
// FaultMarks: which faults hit an order, a webhook, a PG request or a message, for badges wherever such a thing is shown. Read from the
// file of faults; nothing in a world without one. GUI thread only.

#include "views/desk_port.h"

#include <QString>

#include <vector>

namespace hamster {

struct FaultMark {
    QString rule;  ///< "F1"
    QString kind;  ///< its title, in the language of the desk
    QString name;  ///< machine name
    QString party; ///< who was to receive what it hit
    QString key;   ///< webhook id, attempt key, event id
    bool byHand = false;
    qint64 atMs = 0;
    bool operator==(const FaultMark &) const = default;
};

class FaultMarks {
public:
    explicit FaultMarks(DeskPort *port)
        : m_port(port)
    {}
    /// By public id of the order.
    std::vector<FaultMark> ofOrder(qint64 publicId) const;
    /// Those of its webhooks, by order number.
    std::vector<FaultMark> ofWebhooks(const QString &orderNumber) const;
    /// By webhook id, attempt key or event id.
    std::vector<FaultMark> ofThing(const QString &key) const;
    /// Of that span: those that hit no single order but a link, a service or the shop as a whole, oldest first.
    std::vector<FaultMark> ofNoOrder(qint64 fromMs, qint64 untilMs) const;
    /// "F1, F3", "by hand"; empty: none.
    static QString badge(const std::vector<FaultMark> &marks);
    /// One line each, for a tooltip.
    static QString story(const std::vector<FaultMark> &marks);

private:
    DeskPort *m_port;
};

} // namespace hamster
