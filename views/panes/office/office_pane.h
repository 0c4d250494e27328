#pragma once
// OfficePane: the back office: its sections in a list at the left (in a box above them where the pane is narrow), one of them on show.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace hamster {
class LiveRefresh;
class NavItem;
class Surface;
} // namespace hamster

namespace hamster::office {

class SectionPage;

class OfficePane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit OfficePane(const PaneContext &context);
    /// "office-section" by its key, and whatever the sections name in their entityKinds.
    void showEntity(const EntityRef &entity) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildChoice();
    void buildActions();
    void showSection(int at);
    void read();
    void forget();
    void retranslate();
    SectionPage *current() const;

    PaneContext m_context;
    Surface *m_list, *m_choiceBar;
    QComboBox *m_choice;
    QStackedWidget *m_stack;
    std::vector<SectionPage *> m_pages;
    std::vector<NavItem *> m_items;
    QList<QAction *> m_actions;
    QAction *m_find, *m_export;
    LiveRefresh *m_live;
};

} // namespace hamster::office
