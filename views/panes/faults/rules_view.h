#pragma once
// RulesView: the fault rules as rows of two lines: switch, id, title, where and when, hits, what is left. Space switches the current rule.

#include "simulator/faults/fault_rule.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <vector>

namespace hamster::faults_pane {

class RulesModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    /// `elapsedMs`: since the plan's origin, for rules that end by themselves.
    void setRules(std::vector<FaultRule> rules, qint64 elapsedMs);
    const FaultRule *ruleAt(int row) const;
    int rowOf(const std::string &id) const; ///< −1: not there
    qint64 elapsedMs() const { return m_elapsedMs; }
    /// What the rule is called among these: never as another one of another time or target.
    QString titleAt(int row) const;
    /// Some rule ends by itself, or is off or spent: there is something to say of what is left.
    bool tellsLeft() const;
    /// In the past rules are only looked at.
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the title; AccessibleTextRole: the whole rule.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<FaultRule> m_rules;
    qint64 m_elapsedMs = 0;
    bool m_locked = false;
};

class RulesView final : public QListView {
    Q_OBJECT
public:
    explicit RulesView(RulesModel *model, QWidget *parent = nullptr);
    const FaultRule *currentRule() const;
    /// Where the switch of a row is drawn, in viewport coordinates.
    QRect switchRect(int row) const;

signals:
    void switched(const QString &id, bool on);
    void currentRuleChanged();
    void editRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(const QModelIndex &index);
    RulesModel *m_rules;
};

class RuleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static QRect switchRect(const QRect &row);

private:
    void paintLeft(QPainter *painter, const QRect &row, const FaultRule &rule, qint64 elapsedMs) const;
};

} // namespace hamster::faults_pane
