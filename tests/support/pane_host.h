#pragma once
// PaneHost: a window around one pane with its header and a Navigator that writes down what it is asked.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/theme/theme.h"
#include "views/widgets/pane_header.h"

#include <QApplication>
#include <QDir>
#include <QVBoxLayout>
#include <QWidget>

#include <vector>

namespace hamster::test {

class NotingNavigator final : public Navigator {
public:
    void openPane(const QString &paneId) override { panes << paneId; }
    void openEntity(const EntityRef &entity, bool) override
    {
        entities.push_back(entity);
        if (shower) shower->showEntity(entity);
    }
    void back() override {}
    void forward() override {}
    void notify(const QString &text, Family family) override
    {
        notes << text;
        families.push_back(family);
    }
    QStringList panes, notes;
    std::vector<EntityRef> entities;
    std::vector<Family> families;
    EntityPane *shower = nullptr; ///< gets every entity that is opened
};

/// Shows the pane of a PaneSpec as the frame does.
class PaneHost final : public QWidget {
public:
    PaneHost(const PaneSpec &spec, DeskPort *port, QSize size)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        header = new PaneHeader(spec.icon, spec.title());
        column->addWidget(header);
        pane = spec.create({port, &navigator, header});
        column->addWidget(pane, 1);
        resize(size);
        show();
    }
    /// Child of the pane or of its header by objectName.
    template <class T>
    T *find(const QString &name) const
    {
        return findChild<T *>(name);
    }

    NotingNavigator navigator;
    PaneHeader *header = nullptr;
    QWidget *pane = nullptr;
};

/// Writes a picture of the widget when HAMSTER_SHOTS names a folder; always paints it once.
inline bool shot(QWidget &widget, const QString &name)
{
    for (int i = 0; i < 3; ++i) QApplication::processEvents(); // layouts settle one level at a time
    const QPixmap picture = widget.grab();
    const QString folder = qEnvironmentVariable("HAMSTER_SHOTS");
    return !picture.isNull() && (folder.isEmpty() || picture.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

/// Sets the application's look; call with defaults at the end of a test.
inline void look(ThemeKind kind = ThemeKind::Light, Language language = Language::English)
{
    Theme::current().setKind(kind);
    Theme::current().setLanguage(language);
    QApplication::processEvents();
}

} // namespace hamster::test
