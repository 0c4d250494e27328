#pragma once
// Welcome: the first page of the desk, over the whole window: three doors into it. Stays until a door is taken.

#include <QAbstractButton>
#include <QWidget>

namespace hamster {

class Button;
class Label;
class SegmentedControl;
class Switch;

/// Where a person wants to begin.
enum class Door { BackOffice, Laboratory, Tour };

/// One door: icon, name, what is behind it. objectName "welcome.<key>".
class DoorButton final : public QAbstractButton {
    Q_OBJECT
public:
    DoorButton(const QString &key, const QString &icon, int number, QWidget *parent);
    void setTexts(const QString &title, const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_icon, m_title, m_text;
    int m_number;
};

class Welcome final : public QWidget {
    Q_OBJECT
public:
    /// Covers `window`, hidden until open().
    explicit Welcome(QWidget *window);

    /// `canClose`: a world is open behind it, so Escape and a close button lead back. `notice`: why it is shown again; may be empty.
    void open(bool canClose, const QString &notice = {});
    /// Whether the back office shall begin with sample vendors, products and members.
    bool wantsSamples() const;

signals:
    void chosen(hamster::Door door);
    /// The back office, and in it how one's own program is connected.
    void connectChosen();
    void languageChosen(bool korean);
    void themeChosen(bool dark);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(Door door);
    void retranslate();
    void restyle();
    bool m_canClose = false;
    Label *m_title, *m_subtitle, *m_notice, *m_hint;
    DoorButton *m_office, *m_laboratory, *m_tour;
    Switch *m_samples;
    SegmentedControl *m_language, *m_theme;
    Button *m_connect;
    Button *m_close;
    QWidget *m_column;
};

} // namespace hamster
