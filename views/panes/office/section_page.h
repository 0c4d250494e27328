#pragma once
// SectionPage: a section on show: its list, and below it what is told of the chosen row, with the rows that belong to it.

#include "views/frame/pane_spec.h"
#include "views/panes/office/section.h"

#include <QWidget>

class QGridLayout;
class QLayout;
class QSplitter;
class QVBoxLayout;

namespace hamster {
class IdLink;
class KpiFigure;
class Label;
class StateChip;
class TextViewer;
} // namespace hamster

namespace hamster::office {

class SectionActs;
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
    QList<QAction *> acts() const;
    /// Asks where the list goes, all rows of its filter.
    void exportList();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// One of the lines told of the row; the link stands in the place of the text where it leads somewhere.
    struct Line {
        Label *caption, *text;
        IdLink *link;
    };
    QWidget *buildDetail();
    QLayout *buildFigures();
    QWidget *buildLinks();
    void showRows(const std::vector<AboutRow> &rows);
    Line addRow();
    IdLink *makeLink(const QString &name);
    void showLinks(const std::vector<AboutLink> &links);
    void showChosen();
    void fitSplit();
    int wantedDetail() const;

    PaneContext m_context;
    SectionSpec m_spec;
    QSplitter *m_split;
    bool m_splitByHand = false; ///< somebody dragged it: it stays there
    int m_detailHeight = 0;     ///< grows with what is told, shrinks only by much: the list would jump from row to row
    QVBoxLayout *m_head = nullptr;
    TablePart *m_list;
    QWidget *m_side = nullptr; ///< nothing: the list stands alone
    TablePart *m_detail = nullptr;
    Label *m_heading = nullptr, *m_facts = nullptr;
    StateChip *m_state = nullptr;
    SectionActs *m_rowActs = nullptr; ///< nothing: nothing can be done to a row
    TextViewer *m_body = nullptr;
    std::vector<KpiFigure *> m_figures;
    QWidget *m_linkRow = nullptr, *m_rowBox = nullptr;
    QGridLayout *m_rowGrid = nullptr;
    std::vector<Line> m_aboutRows;
    std::vector<std::pair<Label *, IdLink *>> m_aboutLinks;
};

} // namespace hamster::office
