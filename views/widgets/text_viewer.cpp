#include "views/widgets/text_viewer.h"

#include "views/theme/theme.h"

#include <QJsonDocument>
#include <QTextBlock>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr qsizetype kMost = 256 * 1024;

/// Breaks valid JSON into lines. Reading and writing it with Qt would sort the keys and round long numbers.
class Indenter {
public:
    QString run(const QString &json)
    {
        for (qsizetype i = 0; i < json.size(); ++i) {
            const QChar c = json.at(i);
            if (m_inText) {
                m_out += c;
                if (c == u'\\' && i + 1 < json.size()) m_out += json.at(++i);
                if (c == u'"') m_inText = false;
            } else if (!c.isSpace()) {
                structure(c, next(json, i));
            }
        }
        return m_out;
    }

private:
    static QChar next(const QString &json, qsizetype i)
    {
        while (++i < json.size())
            if (!json.at(i).isSpace()) return json.at(i);
        return {};
    }

    void breakLine() { m_out += u'\n' + QString(m_depth * 2, u' '); }

    void structure(QChar c, QChar following)
    {
        const bool opens = c == u'{' || c == u'[', closes = c == u'}' || c == u']';
        const QChar before = m_out.isEmpty() ? QChar() : m_out.back();
        if (closes) {
            --m_depth;
            if (before != u'{' && before != u'[') breakLine();
        }
        m_out += c;
        if (opens) {
            ++m_depth;
            if (following != u'}' && following != u']') breakLine();
        }
        if (c == u',') breakLine();
        if (c == u':') m_out += u' ';
        m_inText = c == u'"';
    }

    QString m_out;
    int m_depth = 0;
    bool m_inText = false;
};

} // namespace

QString prettyJson(const QString &text)
{
    QJsonParseError error;
    QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) return text;
    return Indenter().run(text);
}

TextViewer::TextViewer(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    document()->setDocumentMargin(8);
    connect(&Theme::current(), &Theme::changed, this, &TextViewer::restyle);
    restyle();
}

void TextViewer::showText(const QString &text)
{
    if (text == m_text) return;
    m_text = text;
    if (text.size() <= kMost) return setPlainText(text);
    setPlainText(text.left(kMost) + u"\n\n"_s + tr("… cut here, %1 characters more").arg(text.size() - kMost));
}

int TextViewer::textHeight() const
{
    qreal height = 2 * document()->documentMargin();
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) height += blockBoundingRect(block).height();
    return static_cast<int>(std::ceil(height));
}

void TextViewer::setProse(bool prose)
{
    m_prose = prose;
    restyle();
}

void TextViewer::restyle()
{
    const Theme &theme = Theme::current();
    setFont(theme.font(m_prose ? TextRole::Body : TextRole::Mono));
    QPalette colors = theme.palette();
    colors.setColor(QPalette::Base, theme.color(Token::Pane));
    colors.setColor(QPalette::Text, theme.color(Token::T2));
    setPalette(colors);
}

} // namespace hamster
