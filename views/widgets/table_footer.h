#pragma once
// TableFooter: the 28-px bar under a table: counts at the left, sums at the right.

#include <QWidget>

#include <map>

class QHBoxLayout;

namespace hamster {

class Label;

class TableFooter final : public QWidget {
    Q_OBJECT
public:
    explicit TableFooter(QWidget *parent = nullptr);

    /// Words at the left; the label's objectName is `name`.
    void addText(const QString &name);
    /// Caption and strong value at the right.
    void addSum(const QString &name);
    /// At the left, after the texts.
    void addControl(QWidget *widget);
    /// An empty text takes no room. `quiet` draws it in T3: a hint, which goes before it would be cut.
    void setText(const QString &name, const QString &text, bool quiet = false);
    void setSum(const QString &name, const QString &caption, const QString &value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHint();
    struct Part {
        Label *caption;
        Label *value; ///< of a sum, else nullptr
    };
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
    std::map<QString, Part> m_parts;
    Label *m_hint = nullptr;
};

} // namespace hamster
