#pragma once
// OrderFocus: the one order that is looked at, shared by all panes of a port: the table selects it, the detail shows it.

#include <QObject>
#include <QString>

namespace hamster {

class DeskPort;

class OrderFocus final : public QObject {
    Q_OBJECT
public:
    /// The focus of this port; made on first use and owned by the port.
    static OrderFocus *of(DeskPort *port);

    QString number() const { return m_number; } ///< empty: none
    void setNumber(const QString &number);
    /// True once a pane that shows the order has been made, open or closed.
    bool hasViewer() const { return m_viewer; }
    void setViewer() { m_viewer = true; }

signals:
    void moved(const QString &number);

private:
    explicit OrderFocus(QObject *port)
        : QObject(port)
    {}
    QString m_number;
    bool m_viewer = false;
};

} // namespace hamster
