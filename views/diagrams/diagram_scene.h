#pragma once
// DiagramScene: several state diagrams flowing in rows, as wide as the view. Items are made again only when the choice, the width or the
// theme's scale changes; numbers are set in place.

#include "views/diagrams/diagram_items.h"

#include <QGraphicsScene>

#include <map>
#include <vector>

namespace hamster {

/// Where one diagram stands.
struct DiagramCell {
    const DiagramLayout *layout;
    QRectF area; ///< its share of the row, between the dividing lines
};

/// Fills rows from left to right, never out of order; what is left of a row is shared out, and a diagram too wide for `width` makes the
/// whole wider.
std::vector<DiagramCell> packDiagrams(const std::vector<const DiagramLayout *> &chosen, qreal width, qreal scale);

class DiagramScene final : public QGraphicsScene {
    Q_OBJECT
public:
    explicit DiagramScene(QObject *parent = nullptr);

    /// Entities of diagramLayouts().
    void setChosen(const QStringList &entities);
    QStringList chosen() const;
    void setWidth(int width);

    void setTitle(std::string_view entity, const QString &name, const QString &words);
    void setNode(std::string_view entity, std::string_view state, const NodeLook &look);
    void setEdge(std::string_view entity, std::string_view from, std::string_view to, const EdgeLook &look);
    /// Replaces the refused edges of a diagram.
    struct Refused {
        std::string from, to;
        EdgeLook look;
    };
    void setRefused(std::string_view entity, const std::vector<Refused> &edges);
    struct Note {
        QString words;
        Token color = Token::T3;
        Qt::Alignment align = Qt::AlignLeft;
    };
    /// Lines at the foot of a diagram.
    void setNotes(std::string_view entity, const std::vector<Note> &notes);

    NodeItem *node(std::string_view entity, std::string_view state) const; ///< nullptr: not shown
    EdgeItem *edge(std::string_view entity, std::string_view from, std::string_view to) const;
    std::vector<const EdgeItem *> refused(std::string_view entity) const;
    QStringList notes(std::string_view entity) const;
    /// Every node on show, from top to bottom, then left to right.
    std::vector<NodeItem *> nodes() const;
    const std::vector<DiagramCell> &cells() const { return m_cells; }

signals:
    /// The items are new: give them their numbers.
    void rebuilt();
    void nodeActivated(const QString &entity, const QString &state);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    struct Diagram {
        QGraphicsItem *root = nullptr;
        TitleItem *title = nullptr;
        std::vector<NodeItem *> nodes;
        std::vector<EdgeItem *> edges, refused;
        std::vector<NoteItem *> notes;
    };
    void rebuild();
    Diagram build(const DiagramCell &cell);
    const Diagram *find(std::string_view entity) const;

    std::vector<const DiagramLayout *> m_chosen;
    std::map<std::string, Diagram, std::less<>> m_diagrams;
    std::vector<DiagramCell> m_cells;
    int m_width = 960;
};

/// The route of a refused edge that the layout does not foresee: out of the side that faces the target, ending before it.
DiagramEdge refusedRoute(const DiagramLayout &layout, std::string_view from, std::string_view to);

} // namespace hamster
