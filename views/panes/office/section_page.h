#pragma once
// SectionPage: a section on show: its list, and below it what is told of the chosen row, with the rows that belong to it.

#include "views/frame/pane_spec.h"
#include "views/panes/office/section.h"

#include <QWidget>

class QSplitter;

namespace hamster {
class KpiFigure;
class Label;
class StateChip;
class TextViewer;
} // namespace hamster

namespace hamster::office {

class TablePart;

class SectionPage final : public QWidget {
    Q_OBJECT
public:
    /// Object names begin with "office." and the section's key; those of the details with that and ".detail".
    SectionPage(const PaneContext &context, SectionSpec spec, QWidget *parent = nullptr);

    void read();
    void forget();
    void retranslate();
    void focusSearch();
    /// False: there is no such thing here.
    bool showEntity(const EntityRef &entity);
    const SectionSpec &spec() const { return m_spec; }
    QList<QAction *> links() const;
    QAction *act() const; ///< nothing: the section has none

private:
    QWidget *buildDetail();
    void showChosen();

    PaneContext m_context;
    SectionSpec m_spec;
    QSplitter *m_split;
    TablePart *m_list;
    QWidget *m_side = nullptr; ///< nothing: the list stands alone
    TablePart *m_detail = nullptr;
    Label *m_heading = nullptr, *m_facts = nullptr;
    StateChip *m_state = nullptr;
    TextViewer *m_body = nullptr;
    std::vector<KpiFigure *> m_figures;
};

} // namespace hamster::office
