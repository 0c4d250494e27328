#pragma once
// ConnectRow: one value that somebody's own program needs, with a button that copies it. A secret is masked until it is revealed.
// ConnectCommand: some lines for a terminal, with the same button.

#include <QWidget>

namespace hamster {
class Button;
class Label;
class TextViewer;
} // namespace hamster

namespace hamster::pgconsole {

class ConnectRow final : public QWidget {
    Q_OBJECT
public:
    /// Its parts are named "pg.connect.<key>", ".copy", ".reveal".
    ConnectRow(const QString &key, bool secret, QWidget *parent = nullptr);
    void setCaption(const QString &caption);
    /// `note`: what else is to be known of it, behind the value.
    void setValue(const QString &value, const QString &note = {});

signals:
    void copied(const QString &caption);

private:
    void show();
    void restyle();
    void retranslate();
    void changeEvent(QEvent *event) override;
    const bool m_secret;
    bool m_revealed = false;
    QString m_whole;
    Label *m_caption, *m_value, *m_note;
    Button *m_reveal = nullptr, *m_copy;
};

class ConnectCommand final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectCommand(const QString &key, QWidget *parent = nullptr);
    void setCaption(const QString &caption);
    /// `shown`: with a secret masked; what is copied is `whole`.
    void setCommand(const QString &whole, const QString &shown);

signals:
    void copied(const QString &caption);

private:
    void fit();
    void retranslate();
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QString m_whole;
    Label *m_caption;
    TextViewer *m_text;
    Button *m_copy;
};

} // namespace hamster::pgconsole
