#pragma once
// IdLink: an id in mono accent that opens its thing; the whole id is clickable, Ctrl-click opens beside.

#include <QAbstractButton>

namespace hamster {

class IdLink final : public QAbstractButton {
    Q_OBJECT
public:
    explicit IdLink(const QString &kind = {}, const QString &id = {}, QWidget *parent = nullptr);

    /// What a click opens. Long ids are elided in the middle; the tooltip has them whole.
    void setTarget(const QString &kind, const QString &id);
    QString kind() const { return m_kind; }
    QString id() const { return m_id; }
    /// The words shown instead of the id (a member's name).
    void setShownText(const QString &text, bool mono);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated(const QString &kind, const QString &id, bool beside);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_kind;
    QString m_id;
    bool m_mono = true;
};

} // namespace hamster
