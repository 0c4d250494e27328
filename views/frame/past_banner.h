#pragma once
// PastBanner: over the panes while a past moment is shown: which one, a step back or forward, back to now, branch from here. Its actions
// are commands of the window too.

#include "views/history_port.h"

#include <QAction>
#include <QWidget>

namespace hamster {

class Button;
class Label;
class Navigator;

class PastBanner final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it. Hidden at present.
    PastBanner(DeskPort *port, Navigator *navigator, QWidget *parent = nullptr);
    QList<QAction *> commands() const { return {m_backAction, m_forwardAction, m_nowAction, m_branchAction}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QAction *action(const QString &name, std::function<void()> run);
    void showView(const PastView &view);
    void branch();
    void retranslate();

    HistoryPort *m_port;
    Navigator *m_navigator;
    QAction *m_backAction, *m_forwardAction, *m_nowAction, *m_branchAction;
    Label *m_headline, *m_explanation;
    Button *m_back, *m_forward, *m_now, *m_branch;
};

} // namespace hamster
