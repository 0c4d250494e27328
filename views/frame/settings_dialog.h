#pragma once
// SettingsDialog: the settings of the desk. The look changes while the dialog is open, so that one sees what one chooses; Cancel takes it
// back.

#include "views/frame/desk_settings.h"

#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace hamster {

class Button;
class FormField;
class Label;
class SectionHeader;
class SegmentedControl;
class Switch;

class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `laboratory`: of the open world, for the theme that follows it. `ownFolder`: shown when no folder is chosen.
    SettingsDialog(const DeskSettings &settings, bool laboratory, const QString &ownFolder, QWidget *parent);

    DeskSettings settings() const;

signals:
    /// Everything was right and is to be kept.
    void saved(const hamster::DeskSettings &settings);

public slots:
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLook(class QGridLayout *grid);
    void buildData(class QGridLayout *grid);
    void fill(const DeskSettings &settings);
    void preview();
    void save();
    bool check();
    void chooseFolder();
    void retranslate();
    void connectParts();

    DeskSettings m_before;
    bool m_laboratory;
    bool m_filling = false;
    SectionHeader *m_lookHead, *m_dataHead, *m_askHead;
    Label *m_languageCaption, *m_themeCaption, *m_themeNote, *m_scaleCaption, *m_note;
    SegmentedControl *m_language, *m_theme, *m_scale;
    Switch *m_motion, *m_confirm;
    QLineEdit *m_folder;
    FormField *m_folderField;
    QSpinBox *m_ports[4];
    FormField *m_portFields[4];
    Button *m_choose, *m_cancel, *m_save;
};

/// Puts language, theme, text size and motion into force.
void applyLook(const DeskSettings &settings, bool laboratory);

} // namespace hamster
