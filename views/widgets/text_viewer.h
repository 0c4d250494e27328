#pragma once
// TextViewer: bodies, headers and payloads as plain text, read only. Nothing in them is interpreted.

#include <QPlainTextEdit>

namespace hamster {

class TextViewer final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextViewer(QWidget *parent = nullptr);
    /// Keeps place and selection when the text is the same. Very long texts are cut, and say so.
    void showText(const QString &text);

    /// With which every line is in sight, in its width of now: a line with Hangul is higher than one without.
    int textHeight() const;

    /// Sentences, in the font of the desk, instead of code.
    void setProse(bool prose);

private:
    void restyle();
    bool m_prose = false;
    QString m_text;
};

/// JSON with line breaks and indents; order, numbers and strings stay as they were written. Any other text comes back unchanged.
QString prettyJson(const QString &text);

} // namespace hamster
