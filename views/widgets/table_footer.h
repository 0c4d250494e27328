#pragma once
// TableFooter: the 28-px bar under a table: counts at the left, sums at the right. Where it is too narrow for all of them the hint goes
// first, then the later sums, then the later counts: none is cut, and a footer never makes its pane wide.

#include <QWidget>

#include <map>
#include <vector>

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

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Part {
        Label *caption;
        Label *value; ///< of a sum, else nullptr
        bool wanted() const;
        int width() const;
        void show(bool shown) const;
    };
    void fit();
    std::vector<Part> firstToGo() const;
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
    std::map<QString, Part> m_parts;
    std::vector<Part> m_texts, m_sums; ///< as they stand
    Label *m_hint = nullptr;
};

} // namespace hamster
