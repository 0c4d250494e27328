#pragma once
// SearchField: a line edit with the search glyph and a clear button; Escape clears.

#include <QLineEdit>

namespace hamster {

class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder = {}, bool small = true, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restyle();
    bool m_small;
};

} // namespace hamster
