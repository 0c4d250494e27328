#pragma once
// LayoutMenu: presets, the user's named layouts, saving and removing them.

#include <QMap>
#include <QMenu>

namespace hamster {

class LayoutMenu final : public QMenu {
    Q_OBJECT
public:
    explicit LayoutMenu(QWidget *parent = nullptr);

    void setCurrent(const QString &preset);
    QString current() const { return m_current; }
    QMap<QString, QByteArray> named() const { return m_named; }
    void setNamed(const QMap<QString, QByteArray> &layouts);
    void setPresentation(bool on);

signals:
    void presetChosen(const QString &preset);
    void namedChosen(const QString &name);
    void saveRequested();
    void removed(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QString m_current;
    QMap<QString, QByteArray> m_named;
};

} // namespace hamster
