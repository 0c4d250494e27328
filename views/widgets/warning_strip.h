#pragma once
// WarningStrip: the 30-px warn strip under a pane's header, for an unsafe policy or a problem of the whole pane.

#include <QWidget>

namespace hamster {

class Label;
class IdLink;

class WarningStrip final : public QWidget {
    Q_OBJECT
public:
    explicit WarningStrip(QWidget *parent = nullptr);
    /// `headline` in 500 warn, then the explanation; `link` are the words at the right, empty: none. An empty headline hides the strip.
    void setTexts(const QString &headline, const QString &explanation, const QString &link = {});

signals:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_headline;
    Label *m_explanation;
    IdLink *m_link;
};

} // namespace hamster
