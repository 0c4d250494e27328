#pragma once
// OrderFocus: the one order that is looked at, shared by all panes of a port: the table selects it, the detail shows it.

#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace hamster {

class DeskPort;

class OrderFocus final : public QObject {
    Q_OBJECT
public:
    /// The focus of this port; made on first use and owned by the port.
    static OrderFocus *of(DeskPort *port);

    QString number() const { return m_number; } ///< empty: none
    void setNumber(const QString &number);
    /// True when a chosen order should be opened: no place for it is open, not even behind another tab, and the user has not put its pane
    /// away.
    bool wantsViewer() const;
    /// The pane that shows the order comes to sight.
    void setViewer(QWidget *viewer)
    {
        m_viewer = viewer;
        m_dismissed = false;
    }
    void dismiss() { m_dismissed = true; }

signals:
    void moved(const QString &number);

private:
    explicit OrderFocus(QObject *port)
        : QObject(port)
    {}
    QString m_number;
    QPointer<QWidget> m_viewer;
    bool m_dismissed = false;
};

} // namespace hamster
