#pragma once
// OfficePane: the back office: its sections in a list at the left (in a box above them where the pane is narrow), one of them on show.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/office/section.h"

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
    /// Builds the page when it has not been built yet.
    SectionPage *page(std::size_t at);
    SectionPage *current();
    void buildNext();

    PaneContext m_context;
    Surface *m_list, *m_choiceBar;
    QComboBox *m_choice;
    QStackedWidget *m_stack;
    std::vector<SectionSpec> m_specs;
    std::vector<SectionPage *> m_pages; ///< by section; null until it is shown, or its turn has come
    int m_at = 0;
    std::vector<NavItem *> m_items;
    QList<QAction *> m_actions;
    QAction *m_find, *m_export;
    LiveRefresh *m_live;
};

} // namespace hamster::office
