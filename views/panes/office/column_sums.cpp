#include "views/panes/office/column_sums.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {
constexpr int kHeight = 24, kPadding = 8; // as a row and a cell of the table
}

ColumnSums::ColumnSums(QTableView *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, repaint);
    connect(table->horizontalHeader(), &QHeaderView::sectionMoved, this, repaint);
    connect(table->horizontalHeader(), &QHeaderView::geometriesChanged, this, repaint);
    connect(&Theme::current(), &Theme::changed, this, &QWidget::updateGeometry);
    hide();
}

void ColumnSums::setSums(const QString &caption, std::map<int, QString> sums)
{
    m_caption = caption;
    m_sums = std::move(sums);
    setVisible(!m_sums.empty());
    QStringList told{caption};
    for (const auto &[column, text] : m_sums) told << u"%1 %2"_s.arg(m_table->model()->headerData(column, Qt::Horizontal).toString(), text);
    setAccessibleName(told.join(u", "_s));
    update();
}

QString ColumnSums::sum(int column) const
{
    const auto at = m_sums.find(column);
    return at == m_sums.end() ? QString() : at->second;
}

QSize ColumnSums::sizeHint() const { return {0, Theme::current().px(kHeight)}; }

void ColumnSums::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Head));
    paintHLine(&painter, 0, width() - 1, 0, theme.color(Token::Line));
    const int padding = theme.px(kPadding);
    const QHeaderView *header = m_table->horizontalHeader();
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(theme.color(Token::T2));
    painter.drawText(rect().adjusted(padding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_caption);
    painter.setFont(theme.font(TextRole::BodyStrong));
    painter.setPen(theme.color(Token::T1));
    for (const auto &[column, text] : m_sums) {
        if (header->isSectionHidden(column)) continue;
        // Wider than a cell of its column, a sum spreads to the left: money is never cut.
        const int right = header->sectionViewportPosition(column) + header->sectionSize(column) - padding;
        painter.drawText(QRect(0, 0, right, height()), Qt::AlignRight | Qt::AlignVCenter, text);
    }
}

} // namespace hamster::office
