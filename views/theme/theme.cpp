#include "views/theme/theme.h"

#include "views/theme/desk_style.h"
#include "views/theme/focus_ring.h"

#include <QApplication>
#include <QDir>
#include <QPointer>
#include <QToolTip>
#include <QTranslator>

using namespace Qt::StringLiterals;

// Resources of a static library must be asked for; the macro needs the global namespace.
static void initTranslations() { Q_INIT_RESOURCE(translations); }

namespace hamster {
namespace {

struct RoleFont {
    int size;
    bool strong;
    bool mono;
};

constexpr RoleFont kFontRoles[] = {
    {10, false, false}, {11, false, false}, {11, true, false}, {12, false, false}, {12, true, false},  {13, true, false},
    {11, false, true},  {15, true, true},   {16, true, false}, {14, false, false}, {13, false, false}, {19, true, false},
};

QFont makeFont(const RoleFont &role, int scale)
{
    QFont font;
    // The Hangul face is named: left to itself fontconfig may choose Japanese shapes.
    font.setFamilies(role.mono ? QStringList{u"JetBrains Mono"_s, u"Noto Sans CJK KR"_s} : QStringList{u"Roboto"_s, u"Noto Sans CJK KR"_s});
    font.setPixelSize((role.size * scale + 50) / 100);
    font.setWeight(role.strong ? QFont::Medium : QFont::Normal);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    // Without shaping there are no ligatures in ids and hashes.
    if (role.mono) font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace

Theme &Theme::current()
{
    static QPointer<Theme> instance;
    if (!instance) instance = new Theme(QCoreApplication::instance());
    return *instance;
}

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    rebuild();
}

void Theme::rebuild()
{
    static_assert(std::size(kFontRoles) == std::tuple_size_v<decltype(m_fonts)>);
    for (std::size_t i = 0; i < m_fonts.size(); ++i) m_fonts[i] = makeFont(kFontRoles[i], m_scale);
}

void Theme::install(QApplication &application)
{
    initTranslations();
    application.setStyle(new DeskStyle);
    if (!m_installed) new FocusRing(&application);
    m_installed = true;
    apply();
}

void Theme::apply()
{
    if (m_installed) {
        QApplication::setPalette(palette());
        QApplication::setFont(font(TextRole::Body));
        QToolTip::setPalette(palette());
        QToolTip::setFont(font(TextRole::Caption));
    }
    emit changed();
}

void Theme::setKind(ThemeKind kind)
{
    if (kind == m_kind) return;
    m_kind = kind;
    apply();
}

void Theme::setScale(int percent)
{
    const int bounded = qBound(90, percent, 140);
    if (bounded == m_scale) return;
    m_scale = bounded;
    rebuild();
    apply();
}

void Theme::loadTranslations()
{
    initTranslations();
    if (m_translators.isEmpty()) {
        // One file per part of the desk; their contexts do not overlap.
        const QStringList files = QDir(u":/i18n"_s).entryList({u"*_ko.qm"_s}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            auto *translator = new QTranslator(this);
            if (translator->load(u":/i18n/"_s + file)) m_translators.push_back(translator);
        }
    }
    for (QTranslator *translator : std::as_const(m_translators)) QCoreApplication::installTranslator(translator);
}

void Theme::setLanguage(Language language)
{
    if (language == m_language) return;
    m_language = language;
    if (language == Language::Korean)
        loadTranslations();
    else
        for (QTranslator *translator : std::as_const(m_translators)) QCoreApplication::removeTranslator(translator);
    emit languageChanged();
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, Token token) { p.setColor(QPalette::All, role, color(token)); };
    set(QPalette::Window, Token::Win);
    set(QPalette::Base, Token::Pane);
    set(QPalette::AlternateBase, Token::Head);
    set(QPalette::Button, Token::Raise);
    set(QPalette::Text, Token::T1);
    set(QPalette::WindowText, Token::T1);
    set(QPalette::ButtonText, Token::T1);
    set(QPalette::BrightText, Token::OnAccent);
    set(QPalette::PlaceholderText, Token::T3);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::HighlightedText, Token::OnSelection);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::ToolTipBase, Token::Raise);
    set(QPalette::ToolTipText, Token::T1);
    set(QPalette::Light, Token::Raise);
    set(QPalette::Midlight, Token::Grid);
    set(QPalette::Mid, Token::Line2);
    set(QPalette::Dark, Token::Line);
    set(QPalette::Shadow, Token::Line);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, color(Token::T3));
    return p;
}

} // namespace hamster
