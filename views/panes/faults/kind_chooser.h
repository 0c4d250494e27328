#pragma once
// KindChooser: every fault kind by boundary, with a search over names and titles in both languages.

#include "simulator/faults/fault_kind.h"

#include <QWidget>

class QTreeWidget;

namespace hamster {
class SearchField;
} // namespace hamster

namespace hamster::faults_pane {

class KindChooser final : public QWidget {
    Q_OBJECT
public:
    explicit KindChooser(QWidget *parent = nullptr);
    const FaultKind *current() const; ///< null: none is chosen
    /// A kind's name, or a boundary's, which chooses its first kind.
    void choose(const QString &name);
    void retranslate();

signals:
    void currentChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refill();
    SearchField *m_search;
    QTreeWidget *m_tree;
};

} // namespace hamster::faults_pane
