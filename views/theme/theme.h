#pragma once
// Theme: the look in force (dark or light, language, text scale) for everything that paints. One per application, GUI thread only.

#include "views/theme/tokens.h"

#include <QFont>
#include <QList>
#include <QObject>
#include <QPalette>

#include <array>

class QApplication;
class QTranslator;

namespace hamster {

enum class Language { English, Korean };

/// What a text is for; sizes and weights are those of the type table.
enum class TextRole {
    Tiny,    ///< 10: numbers in heat cells and under bars, keyboard hints
    Caption, ///< 11: header cell, chip, chart label
    CaptionStrong,
    Body,        ///< 12: table, form, button
    BodyStrong,  ///< 12, 500: pane title, sums
    Brand,       ///< 13, 500
    Mono,        ///< 11: ids, keys, lab times, hashes
    MonoDetail,  ///< 15, 500: the order number in its detail
    Figure,      ///< 16, 500: KPI
    Lesson,      ///< 14
    Task,        ///< 13
    LessonTitle, ///< 19, 500
};

class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)
public:
    /// The application's theme. Made on first use and owned by the QApplication, which must exist.
    static Theme &current();

    /// Makes the application look like the desk: style, palette, font. Call once, before the first window.
    void install(QApplication &application);

    ThemeKind kind() const { return m_kind; }
    void setKind(ThemeKind kind);
    /// Loads the translation; every widget gets QEvent::LanguageChange.
    Language language() const { return m_language; }
    void setLanguage(Language language);
    /// Text size in percent, kept within 90 … 140.
    int scale() const { return m_scale; }
    void setScale(int percent);
    /// True: no travel, no flash; nothing else is lost.
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    QColor color(Token token) const { return tokenColor(m_kind, token); }
    const QFont &font(TextRole role) const { return m_fonts.at(static_cast<std::size_t>(role)); }
    /// A length of the 100 % design in logical pixels of the current scale.
    int px(int designed) const { return (designed * m_scale + 50) / 100; }
    QPalette palette() const;

signals:
    /// Colours or text size changed. The palette is already set.
    void changed();
    void languageChanged();

private:
    explicit Theme(QObject *parent);
    void rebuild();
    void apply();
    void loadTranslations();

    ThemeKind m_kind = ThemeKind::Light;
    Language m_language = Language::English;
    int m_scale = 100;
    bool m_reducedMotion = false;
    bool m_installed = false;
    std::array<QFont, 12> m_fonts;
    QList<QTranslator *> m_translators; ///< Korean, once loaded
};

} // namespace hamster
