#pragma once
// CompareTable: what several services know of the same thing, line by line; lines where they differ are tinted.

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace hamster::payments {

struct CompareCell {
    enum class Kind {
        Text,
        Mono,
        Link,
        State,
        None,   ///< known to have none
        Absent, ///< this service has never heard of it: shown as none, never a difference by itself
        Unkept, ///< not the business of this service: never a difference
    };
    Kind kind = Kind::Unkept;
    QString text; ///< id for Link, constant for State
    QString of;   ///< kind of the entity for Link, entity for State
    bool operator==(const CompareCell &) const = default;
};

struct CompareLine {
    QString key; ///< names the line: "compare.state"
    QString caption;
    std::vector<CompareCell> cells; ///< one per service
    bool differs = false;
    bool operator==(const CompareLine &) const = default;
};

/// True when two services that keep it say different things.
bool cellsDiffer(const std::vector<CompareCell> &cells);

class CompareTable final : public QWidget {
    Q_OBJECT
public:
    explicit CompareTable(QWidget *parent = nullptr);
    /// Parties as toString(Party); shown with glyph and name in the language of the desk.
    void setServices(const QStringList &parties);
    /// Makes the lines anew when they differ from those on show.
    void setLines(const std::vector<CompareLine> &lines);
    int differing() const;

signals:
    void linkActivated(const QString &kind, const QString &id, bool beside);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeHead() const;
    QWidget *makeCell(const QString &key, const CompareCell &cell);

    QStringList m_parties;
    std::vector<CompareLine> m_lines;
    QVBoxLayout *m_column;
};

} // namespace hamster::payments
