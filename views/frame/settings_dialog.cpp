#include "views/frame/settings_dialog.h"

#include "views/widgets/button.h"
#include "views/widgets/form_field.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/switch.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr std::size_t kPorts = 4;
constexpr int kScales[] = {90, 100, 110, 120, 130, 140};

QString languageKey(Language language) { return language == Language::Korean ? u"ko"_s : u"en"_s; }

QString themeKey(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::ByWorld: return u"world"_s;
    case ThemeChoice::Light: return u"light"_s;
    case ThemeChoice::Dark: return u"dark"_s;
    }
    return {};
}

/// Why a back office cannot live there; empty: it can.
QString folderProblem(const QString &folder)
{
    if (folder.isEmpty()) return {};
    const QFileInfo info(folder);
    if (!info.isAbsolute()) return SettingsDialog::tr("Give the whole path, from the root.");
    if (info.exists() && !info.isDir()) return SettingsDialog::tr("This is a file, not a folder.");
    if (info.exists() && !info.isWritable()) return SettingsDialog::tr("This folder cannot be written.");
    return {};
}

/// The language may have been changed beside the settings.
DeskSettings withLanguageInForce(DeskSettings settings)
{
    settings.language = Theme::current().language();
    return settings;
}

} // namespace

void applyLook(const DeskSettings &settings, bool laboratory)
{
    Theme &theme = Theme::current();
    const bool dark = settings.theme == ThemeChoice::Dark || (settings.theme == ThemeChoice::ByWorld && laboratory);
    theme.setKind(dark ? ThemeKind::Dark : ThemeKind::Light);
    theme.setScale(settings.scale);
    theme.setReducedMotion(settings.reducedMotion);
    theme.setLanguage(settings.language);
}

SettingsDialog::SettingsDialog(const DeskSettings &settings, bool laboratory, const QString &ownFolder, QWidget *parent)
    : QDialog(parent)
    , m_before(withLanguageInForce(settings))
    , m_laboratory(laboratory)
    , m_note(new Label({}, TextRole::Caption, Token::T3))
    , m_cancel(new Button)
    , m_save(new Button({}, {}, ButtonKind::Primary))
{
    setObjectName(u"settings"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(14);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    buildLook(grid);
    buildData(grid);
    m_folder->setPlaceholderText(QDir::toNativeSeparators(ownFolder));
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    column->addLayout(foot);
    m_cancel->setObjectName(u"settings.cancel"_s);
    m_save->setObjectName(u"settings.save"_s);
    m_cancel->setAutoDefault(false);
    m_save->setDefault(true);
    setMinimumWidth(Theme::current().px(520));
    connectParts();
    fill(m_before);
    retranslate();
    resize(minimumWidth(), sizeHint().height() + Theme::current().px(36)); // with room for what is wrong with two fields
}

void SettingsDialog::buildLook(QGridLayout *grid)
{
    m_lookHead = new SectionHeader;
    m_language = new SegmentedControl;
    m_theme = new SegmentedControl;
    m_scale = new SegmentedControl;
    m_motion = new Switch;
    m_language->setObjectName(u"settings.language"_s);
    m_theme->setObjectName(u"settings.theme"_s);
    m_scale->setObjectName(u"settings.scale"_s);
    m_motion->setObjectName(u"settings.motion"_s);
    m_motion->setCheckable(true);
    m_language->addSegment(u"en"_s, u"English"_s);
    m_language->addSegment(u"ko"_s, u"한국어"_s);
    for (const ThemeChoice choice : {ThemeChoice::ByWorld, ThemeChoice::Light, ThemeChoice::Dark})
        m_theme->addSegment(themeKey(choice), {});
    for (const int scale : kScales) m_scale->addSegment(QString::number(scale), u"%1 %"_s.arg(scale));
    m_languageCaption = new Label({}, TextRole::Body, Token::T2);
    m_themeCaption = new Label({}, TextRole::Body, Token::T2);
    m_scaleCaption = new Label({}, TextRole::Body, Token::T2);
    const std::pair<Label *, QWidget *> rows[] = {{m_languageCaption, m_language}, {m_themeCaption, m_theme}, {m_scaleCaption, m_scale}};
    grid->addWidget(m_lookHead, 0, 0, 1, 2);
    int row = 1;
    m_themeNote = new Label({}, TextRole::Caption, Token::T3);
    m_themeNote->setObjectName(u"settings.theme.note"_s);
    for (const auto &[caption, control] : rows) {
        grid->addWidget(caption, row, 0);
        grid->addWidget(control, row++, 1, Qt::AlignLeft);
        if (control == m_theme) grid->addWidget(m_themeNote, row++, 1);
    }
    grid->addWidget(m_motion, row, 1, Qt::AlignLeft);
}

void SettingsDialog::buildData(QGridLayout *grid)
{
    m_dataHead = new SectionHeader;
    m_folder = new QLineEdit;
    m_folder->setObjectName(u"settings.folder"_s);
    m_folderField = new FormField(m_folder);
    m_choose = new Button;
    m_choose->setObjectName(u"settings.choose"_s);
    m_choose->setAutoDefault(false);
    int row = grid->rowCount();
    grid->addWidget(m_dataHead, row++, 0, 1, 2);
    auto *folder = new QHBoxLayout;
    folder->setSpacing(8);
    folder->addWidget(m_folderField, 1);
    folder->addWidget(m_choose, 0, Qt::AlignBottom);
    grid->addLayout(folder, row++, 0, 1, 2);
    auto *ports = new QHBoxLayout;
    ports->setSpacing(12);
    const QString names[] = {u"settings.port.shop"_s, u"settings.port.gateway"_s, u"settings.port.pg"_s, u"settings.port.control"_s};
    for (std::size_t i = 0; i < kPorts; ++i) {
        m_ports[i] = new QSpinBox;
        m_ports[i]->setObjectName(names[i]);
        m_ports[i]->setRange(0, 65535);
        m_ports[i]->setButtonSymbols(QAbstractSpinBox::NoButtons);
        m_portFields[i] = new FormField(m_ports[i]);
        ports->addWidget(m_portFields[i], 1);
    }
    grid->addLayout(ports, row++, 0, 1, 2);
    m_askHead = new SectionHeader;
    m_confirm = new Switch;
    m_confirm->setObjectName(u"settings.confirm"_s);
    m_confirm->setCheckable(true);
    grid->addWidget(m_askHead, row++, 0, 1, 2);
    grid->addWidget(m_confirm, row, 0, 1, 2, Qt::AlignLeft);
}

void SettingsDialog::connectParts()
{
    for (SegmentedControl *control : {m_language, m_theme, m_scale})
        connect(control, &SegmentedControl::selected, this, &SettingsDialog::preview);
    connect(m_motion, &QAbstractButton::toggled, this, &SettingsDialog::preview);
    connect(m_folder, &QLineEdit::textChanged, this, [this] { check(); });
    for (QSpinBox *port : m_ports) connect(port, &QSpinBox::valueChanged, this, [this] { check(); });
    connect(m_choose, &QAbstractButton::clicked, this, &SettingsDialog::chooseFolder);
    connect(m_cancel, &QAbstractButton::clicked, this, &SettingsDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &SettingsDialog::save);
}

void SettingsDialog::fill(const DeskSettings &settings)
{
    m_filling = true;
    m_language->setCurrent(languageKey(settings.language));
    m_theme->setCurrent(themeKey(settings.theme));
    m_scale->setCurrent(QString::number(settings.scale));
    m_motion->setChecked(settings.reducedMotion);
    m_folder->setText(settings.dataFolder);
    const int ports[] = {settings.ecommercePort, settings.gatewayPort, settings.pgPort, settings.operationsPort};
    for (std::size_t i = 0; i < kPorts; ++i) m_ports[i]->setValue(ports[i]);
    m_confirm->setChecked(settings.confirmLeaving);
    m_filling = false;
}

DeskSettings SettingsDialog::settings() const
{
    DeskSettings chosen = m_before;
    chosen.language = m_language->current() == u"ko" ? Language::Korean : Language::English;
    for (const ThemeChoice choice : {ThemeChoice::ByWorld, ThemeChoice::Light, ThemeChoice::Dark})
        if (themeKey(choice) == m_theme->current()) chosen.theme = choice;
    if (const int scale = m_scale->current().toInt()) chosen.scale = scale;
    chosen.reducedMotion = m_motion->isChecked();
    chosen.dataFolder = m_folder->text().trimmed();
    chosen.ecommercePort = m_ports[0]->value();
    chosen.gatewayPort = m_ports[1]->value();
    chosen.pgPort = m_ports[2]->value();
    chosen.operationsPort = m_ports[3]->value();
    chosen.confirmLeaving = m_confirm->isChecked();
    return chosen;
}

void SettingsDialog::preview()
{
    if (!m_filling) applyLook(settings(), m_laboratory);
}

bool SettingsDialog::check()
{
    const DeskSettings chosen = settings();
    const QString folder = folderProblem(chosen.dataFolder);
    m_folderField->setProblem(folder);
    bool good = folder.isEmpty();
    for (std::size_t i = 0; i < kPorts; ++i) {
        const int port = m_ports[i]->value();
        bool twice = false;
        for (std::size_t other = 0; other < kPorts; ++other) twice = twice || (other != i && port != 0 && m_ports[other]->value() == port);
        m_portFields[i]->setProblem(twice ? tr("Each needs its own port.") : QString());
        good = good && !twice;
    }
    m_save->setEnabled(good);
    return good;
}

void SettingsDialog::save()
{
    if (!check()) return;
    const DeskSettings chosen = settings();
    QDialog::accept();
    emit saved(chosen);
}

void SettingsDialog::reject()
{
    applyLook(m_before, m_laboratory);
    QDialog::reject();
}

void SettingsDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Data folder of the back office"), m_folder->text());
    dialog->setObjectName(u"settings.folder.dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void SettingsDialog::retranslate()
{
    m_language->setCurrent(languageKey(Theme::current().language()));
    setWindowTitle(tr("Settings"));
    m_lookHead->setText(tr("Look"));
    m_languageCaption->setText(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    m_themeCaption->setText(tr("Theme"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setText(u"world"_s, tr("By world"));
    m_themeNote->setText(tr("By world: the laboratory is dark, the back office light."));
    m_theme->setText(u"light"_s, tr("Light"));
    m_theme->setText(u"dark"_s, tr("Dark"));
    m_scaleCaption->setText(tr("Text size"));
    m_scale->setAccessibleName(tr("Text size"));
    m_motion->setText(tr("Reduced motion: nothing travels or flashes"));
    m_dataHead->setText(tr("Back office"));
    m_folderField->setCaption(tr("Data folder"));
    m_choose->setText(tr("Choose…"));
    const QString captions[] = {tr("Port of the shop"), tr("Port of the gateway"), tr("Port of the PG"), tr("Port of the control API")};
    for (std::size_t i = 0; i < kPorts; ++i) {
        m_portFields[i]->setCaption(captions[i]);
        m_ports[i]->setSpecialValueText(tr("any free one"));
    }
    m_askHead->setText(tr("Confirmations"));
    m_confirm->setText(tr("Ask before a running world is closed"));
    m_note->setText(tr("Folder and ports are used from the next opening of the back office on. What moves money or stock always shows its "
                       "effect and asks for a reason."));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
    check();
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace hamster
