#pragma once
// Toast: a short message over the window's lower right corner. Results and refusals; never the only trace of an error.

#include "views/theme/states.h"

#include <QWidget>

class QTimer;

namespace hamster {

class Toast final : public QWidget {
    Q_OBJECT
public:
    /// Lives in `host` and follows its size. One message at a time; a new one replaces the old.
    explicit Toast(QWidget *host);

    /// Good and idle messages leave after 4 s; warn and bad ones stay until clicked away or replaced.
    void showMessage(const QString &text, Family family);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QString m_text;
    Family m_family = Family::Idle;
    QTimer *m_timer;
};

} // namespace hamster
