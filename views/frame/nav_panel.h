#pragma once
// NavPanel: the left navigation: groups, panes, badges.

#include "views/frame/frame_status.h"
#include "views/frame/pane_spec.h"

#include <QAbstractButton>
#include <QWidget>

namespace hamster {

class Label;

/// One pane of the navigation; objectName is "nav." + pane id.
class NavItem final : public QAbstractButton {
    Q_OBJECT
public:
    NavItem(const QString &paneId, const QString &icon, QWidget *parent);
    QString paneId() const { return m_paneId; }
    void setBadge(const NavBadge &badge);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_paneId;
    QString m_icon;
    NavBadge m_badge;
};

class NavPanel final : public QWidget {
    Q_OBJECT
public:
    explicit NavPanel(const std::vector<PaneSpec> &panes, QWidget *parent = nullptr);
    void setCurrent(const QString &paneId);
    void setBadges(const QMap<QString, NavBadge> &badges);

signals:
    void paneRequested(const QString &paneId);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    std::vector<PaneSpec> m_panes;
    std::vector<NavItem *> m_items;
    std::vector<std::pair<PaneGroup, Label *>> m_titles;
};

} // namespace hamster
