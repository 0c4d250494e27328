// What sells, below the charts.
#include "views/frame/navigator.h"
#include "views/items/cell_table.h"
#include "views/items/table_view.h"
#include "views/panes/metrics/metrics_pane.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::metrics {

namespace {

constexpr int kRankingRows = 10;
constexpr std::size_t kShop = 0; // among the parties of the feed
constexpr const char *kDayKeys[] = {"1", "7", "30"};

} // namespace

QWidget *MetricsPane::buildRanking()
{
    auto *ranking = new QWidget;
    auto *column = new QVBoxLayout(ranking);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->addWidget(m_rankingTitle);
    head->addStretch(1);
    m_days->setObjectName(u"metrics.days"_s);
    for (const char *key : kDayKeys) m_days->addSegment(QString::fromLatin1(key), {});
    m_days->setCurrent(u"1"_s);
    connect(m_days, &SegmentedControl::selected, this, &MetricsPane::presentRanking);
    head->addWidget(m_days);
    column->addLayout(head);
    m_rankingTable->setObjectName(u"metrics.ranking"_s);
    m_ranking->setHeaders(QStringList{QString(), QString(), QString(), QString()});
    m_rankingTable->setModel(m_ranking);
    m_rankingTable->setColumn(0, ColumnKind::Count, 44);
    m_rankingTable->setColumn(1, ColumnKind::Id, 110);
    m_rankingTable->setColumn(2, ColumnKind::Text, 0);
    m_rankingTable->setColumn(3, ColumnKind::Count, 90);
    connect(m_rankingTable, &TableView::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    column->addWidget(m_rankingTable);
    return ranking;
}

void MetricsPane::presentRanking()
{
    static const Sql kTop{
        "SELECT p.sku, p.name, sum(s.quantity) AS sold FROM product_sales s JOIN products p ON p.public_id = s.product_public_id "
        "WHERE s.day BETWEEN ? AND ? GROUP BY s.product_public_id HAVING sold > 0 ORDER BY sold DESC, s.product_public_id LIMIT ?"};
    std::vector<CellRow> rows;
    if (Database *shop = m_context.port->reader(DeskFile::Ecommerce)) {
        shop->clearFailure();
        const Instant now{m_context.port->status().timeMs};
        const std::string first = formatSeoulDate(now - (m_days->current().toInt() - 1) * 24h), last = formatSeoulDate(now);
        Rows top = shop->query(kTop, first, last, kRankingRows);
        while (top.next()) {
            const auto place = static_cast<qint64>(rows.size()) + 1;
            const QString sku = QString::fromStdString(top.get<std::string>(0));
            rows.push_back({place,
                            {Cell::count(place), Cell::id(sku, u"product"_s), Cell::words(QString::fromStdString(top.get<std::string>(1))),
                             Cell::count(top.get<std::int64_t>(2))},
                            false});
        }
    }
    const int shown = std::max<int>(1, static_cast<int>(rows.size()));
    m_rankingTitle->setText(rankingTitle(rows.empty()));
    m_rankingTable->setVisible(!rows.empty());
    m_ranking->setRows(std::move(rows));
    m_rankingTable->setFixedHeight(Theme::current().px(24) * (shown + 1) + 4);
}

/// Sales are counted by a consumer of the shop's own events: while it is behind, less is counted than was sold.
QString MetricsPane::rankingTitle(bool nothing) const
{
    const qint64 behind = m_feed->latest().lag[kShop];
    if (behind > kMuchLag || (nothing && behind > 0))
        return nothing ? tr("Products sold: none counted yet, the projection is %1 events behind").arg(formatCount(behind))
                       : tr("Products sold, net of refunds · the projection is %1 events behind").arg(formatCount(behind));
    return nothing ? tr("Products sold: none in this period") : tr("Products sold, net of refunds");
}

} // namespace hamster::metrics
