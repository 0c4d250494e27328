#pragma once
// PaneHeader: the 30-px bar of a pane: icon, title, subtitle, then the pane's own controls, float and close.

#include <QWidget>

class QHBoxLayout;

namespace hamster {

class Button;
class HeaderControls;
class IdLink;
class Label;

class PaneHeader final : public QWidget {
    Q_OBJECT
public:
    /// `icon` may be empty. The header draws the upper half of the pane's edge.
    explicit PaneHeader(const QString &icon = {}, const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    /// False where a tab right above says it already.
    void setTitleShown(bool shown);
    /// Secondary words after the title, for example "4 on · 36 hits since 14:20".
    void setSubtitle(const QString &subtitle);
    /// An id after the title that is a link; empty hides it. `kind` and `id` come back with linkActivated().
    void setSubject(const QString &kind, const QString &id);

    /// Adds at the right, before float and close; see HeaderControls for a narrow pane. The header takes ownership.
    void addControl(QWidget *widget);
    Button *addButton(const QString &text, const QString &icon = {});
    /// A flat icon button; `name` is tooltip and accessible name.
    Button *addIconButton(const QString &icon, const QString &name);
    /// Float and close buttons are shown for docks only.
    void setDockButtons(bool shown);

    QSize sizeHint() const override;        ///< a dock takes the height of its title bar from here
    QSize minimumSizeHint() const override; ///< the controls give way: a header never makes its pane wide

signals:
    void linkActivated(const QString &kind, const QString &id, bool beside);
    void floatRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void retranslate();
    QString m_icon;
    QHBoxLayout *m_row;
    Label *m_title;
    Label *m_subtitle;
    IdLink *m_subject;
    HeaderControls *m_controls;
    Button *m_float;
    Button *m_close;
};

} // namespace hamster
