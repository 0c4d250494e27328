#pragma once
// StatusStrip: the 26-px bar of readings at the bottom; each opens its pane.

#include "views/frame/frame_status.h"

#include <QWidget>

namespace hamster {

class StatusItem;

class StatusStrip final : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget *parent = nullptr);
    void setStatus(const FrameStatus &status);
    /// A past moment is shown: that is told instead of whether the world is paused.
    void setPast(bool past);
    /// Under which name things are done here; empty: nobody's.
    void setActor(const QString &name);
    QSize minimumSizeHint() const override;

signals:
    /// The panes that explain a reading, best first; open the first that exists.
    void paneRequested(const QStringList &paneIds);
    /// What listens on the ports, and how a program reaches it.
    void connectionRequested();
    /// Who may do what.
    void rolesRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    StatusItem *add(const QString &name, const QString &icon, const QStringList &panes);
    void retranslate();
    void refresh();
    void fit();
    FrameStatus m_status;
    bool m_past = false;
    StatusItem *m_invariants;
    StatusItem *m_breaker;
    StatusItem *m_outbox;
    StatusItem *m_lag;
    StatusItem *m_dead;
    StatusItem *m_actor;
    StatusItem *m_ports;
    StatusItem *m_paused;
    StatusItem *m_policies;
    StatusItem *m_faults;
    StatusItem *m_events;
};

} // namespace hamster
