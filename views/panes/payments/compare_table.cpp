#include "views/panes/payments/compare_table.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/nothing.h"
#include "views/widgets/state_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::payments {

namespace {

constexpr int kCaptionWidth = 118;
constexpr int kMark = 3; ///< at the left of a line that differs

/// One line: its tint, its row line, the warning before a caption that differs.
class Line final : public QWidget {
public:
    Line(Token fill, bool warns)
        : m_fill(fill)
        , m_warns(warns)
    {
        setFixedHeight(Theme::current().px(24)); // as the rows of every table
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(14, 0, 14, 1);
        row->setSpacing(8);
    }
    void add(QWidget *widget, bool caption)
    {
        if (caption)
            widget->setFixedWidth(Theme::current().px(kCaptionWidth));
        else
            widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        static_cast<QHBoxLayout *>(layout())->addWidget(widget, caption ? 0 : 1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.fillRect(rect(), theme.color(m_fill));
        paintHLine(&painter, 0, width() - 1, height() - 1, theme.color(Token::Grid));
        if (!m_warns) return;
        painter.fillRect(0, 0, theme.px(kMark), height() - 1, theme.color(Token::Warn));
        paintIcon(&painter, u"tri", QRectF(14, (height() - 12) / 2, 12, 12), theme.color(Token::Warn), theme.color(m_fill));
    }

private:
    Token m_fill;
    bool m_warns;
};

class ServiceHead final : public QWidget {
public:
    explicit ServiceHead(const QString &party)
        : m_party(party)
    {
        setAccessibleName(serviceName(party));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const int size = theme.px(12);
        paintIcon(&painter, serviceLook(m_party).icon, QRectF(0, (height() - size) / 2, size, size),
                  theme.color(serviceLook(m_party).color));
        paintText(&painter, rect().adjusted(size + 6, 0, 0, 0), Qt::AlignVCenter, serviceName(m_party), theme.font(TextRole::Caption),
                  theme.color(Token::T2));
    }

private:
    QString m_party;
};

/// Keeps a widget at its own width at the left of its column.
QWidget *atLeft(QWidget *widget)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(widget);
    row->addStretch();
    return box;
}

} // namespace

bool cellsDiffer(const std::vector<CompareCell> &cells)
{
    const CompareCell *first = nullptr;
    for (const CompareCell &cell : cells) {
        if (cell.kind == CompareCell::Kind::Unkept || cell.kind == CompareCell::Kind::Absent) continue;
        if (first && (first->kind != cell.kind || first->text != cell.text)) return true;
        if (!first) first = &cell;
    }
    return false;
}

CompareTable::CompareTable(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    connect(&Theme::current(), &Theme::changed, this, &CompareTable::rebuild);
}

void CompareTable::setServices(const QStringList &parties)
{
    m_parties = parties;
    rebuild();
}

void CompareTable::setLines(const std::vector<CompareLine> &lines)
{
    if (lines == m_lines) return;
    m_lines = lines;
    rebuild();
}

int CompareTable::differing() const { return static_cast<int>(std::ranges::count_if(m_lines, &CompareLine::differs)); }

QWidget *CompareTable::makeHead() const
{
    auto *head = new Line(Token::Head, false);
    head->add(new QWidget, true);
    for (const QString &party : m_parties) head->add(new ServiceHead(party), false);
    return head;
}

QWidget *CompareTable::makeCell(const QString &key, const CompareCell &cell)
{
    switch (cell.kind) {
    case CompareCell::Kind::Text:
    case CompareCell::Kind::Mono: {
        auto *label = new Label(cell.text, cell.kind == CompareCell::Kind::Mono ? TextRole::Mono : TextRole::Body);
        label->setElided(true);
        label->setToolTip(cell.text);
        return label;
    }
    case CompareCell::Kind::Link: {
        auto *link = new IdLink(cell.of, cell.text);
        link->setObjectName(key + ".link"_L1);
        connect(link, &IdLink::activated, this, &CompareTable::linkActivated);
        return link;
    }
    case CompareCell::Kind::State: {
        auto *chip = new StateChip(cell.of, cell.text);
        chip->setObjectName(key + ".state"_L1);
        return atLeft(chip);
    }
    case CompareCell::Kind::Absent:
    case CompareCell::Kind::None:
    case CompareCell::Kind::Unkept: {
        auto *nothing = new Label(kNothing.toString(), TextRole::Body, Token::T3);
        nothing->setToolTip(cell.kind == CompareCell::Kind::Unkept ? tr("not kept here") : tr("none"));
        return nothing;
    }
    }
    return new QWidget;
}

void CompareTable::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        // The pointer may be over one of them: deleted later, but out of sight and of findChild at once.
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
    // Shown by name: made while the table itself is out of sight, they would stay so.
    QWidget *head = makeHead();
    m_column->addWidget(head);
    head->show();
    for (const CompareLine &line : m_lines) {
        auto *row = new Line(line.differs ? Token::WarnTint : Token::Pane, line.differs);
        row->setObjectName(line.key);
        row->setProperty("differs", line.differs);
        row->setAccessibleName(line.differs ? tr("%1, differs").arg(line.caption) : line.caption);
        auto *caption = new Label(line.caption, line.differs ? TextRole::BodyStrong : TextRole::Body, line.differs ? Token::T1 : Token::T2);
        if (line.differs) caption->setIndent(18);
        row->add(caption, true);
        for (std::size_t i = 0; i < line.cells.size(); ++i) row->add(makeCell(line.key + u'.' + QString::number(i), line.cells[i]), false);
        m_column->addWidget(row);
        row->show();
    }
    // Filled before it was ever shown, the layout around it would keep the height that it had without lines.
    updateGeometry();
    if (QLayout *around = parentWidget() ? parentWidget()->layout() : nullptr) around->invalidate();
}

void CompareTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

} // namespace hamster::payments
