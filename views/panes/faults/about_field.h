#pragma once
// AboutField: whom a fault rule is about: a kind, and one of that kind, chosen or typed.

#include "views/panes/faults/rule_subjects.h"

#include <QWidget>

class QComboBox;

namespace hamster::faults_pane {

class AboutField final : public QWidget {
    Q_OBJECT
public:
    explicit AboutField(DeskPort *port, QWidget *parent = nullptr);
    /// Shows the first thing that it is about; what else a file or the control API has said of it is kept.
    void setWho(const FaultWho &who);
    /// What is typed stands as what it means, or as it is when it means nothing.
    FaultWho who() const;
    /// What is wrong with it, and takes the focus then; empty: nothing.
    QString problem();
    void retranslate();

signals:
    void changed();

private:
    SubjectKind kind() const;
    QString typed() const;
    void showKind();

    DeskPort *m_port;
    QComboBox *m_kind, *m_which;
    FaultWho m_others;
};

} // namespace hamster::faults_pane
