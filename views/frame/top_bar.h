#pragma once
// TopBar: the 44-px tool bar: history, time controls, clock, seed, run, go-to, layout, language, theme.

#include "views/frame/frame_status.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace hamster {

class Button;
class InfoField;
class SegmentedControl;

class TopBar final : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    void setStatus(const FrameStatus &status);
    /// A past moment is shown: playing leads back to now, and is not what one wants first.
    void setPast(bool past);
    /// Where back and forward lead; empty: nowhere.
    void setHistory(const QString &back, const QString &forward);
    void setLayoutMenu(QMenu *menu);
    void setLayoutName(const QString &name);
    QSize minimumSizeHint() const override;

signals:
    void backRequested();
    void forwardRequested();
    void playRequested();
    void pauseRequested();
    void stepRequested();
    void speedRequested(double speed);
    void searchRequested();
    void languageRequested();
    void themeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTime(QHBoxLayout *row);
    void buildRight(QHBoxLayout *row);
    void retranslate();
    void refresh();
    void fit();
    void showZone(bool shown);
    void setBrandShort(bool brandShort);
    FrameStatus m_status;
    bool m_past = false;
    bool m_brandShort = false; ///< the mark alone
    QString m_fitted;          ///< what fit() was last for
    QString m_backTo, m_forwardTo;
    Button *m_back;
    Button *m_forward;
    Button *m_play;
    Button *m_step;
    SegmentedControl *m_speed;
    InfoField *m_clock;
    InfoField *m_seed;
    InfoField *m_run;
    InfoField *m_place;
    InfoField *m_search;
    Button *m_layout;
    Button *m_language;
    Button *m_theme;
};

} // namespace hamster
