#pragma once
// FocusRing: the 2-px accent ring outside the control that has the keyboard focus.

#include <QObject>

class QApplication;
class QFocusFrame;
class QWidget;

namespace hamster {

/// Follows the focus of the application. Item views draw the ring inside their current cell instead and are left out.
class FocusRing final : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QApplication *application);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focused);
    QFocusFrame *m_frame = nullptr;
};

} // namespace hamster
