#pragma once
// Verdict: icon and words of "safe" and "unsafe".

#include <QWidget>

namespace hamster::policies_pane {

class Verdict final : public QWidget {
public:
    /// `text` in the desk's language; another language or size needs another one, or setText().
    Verdict(bool safe, const QString &text, QWidget *parent = nullptr);
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    bool m_safe;
    QString m_text;
};

} // namespace hamster::policies_pane
