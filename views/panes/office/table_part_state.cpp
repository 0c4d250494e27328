// TablePart: what it says when there are no rows or some are still to come, and what a person can do there.
#include "views/items/paged_table.h"
#include "views/items/rows_box.h"
#include "views/items/table_view.h"
#include "views/panes/office/column_sums.h"
#include "views/panes/office/section_acts.h"
#include "views/panes/office/table_part.h"
#include "views/panes/office/vendor_dialogs.h"
#include "views/panes/orders/order_focus.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/present_only.h"
#include "views/widgets/search_field.h"
#include "views/widgets/surface.h"
#include "views/widgets/table_footer.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {
const Sql kAnyVendor{"SELECT 1 FROM vendors LIMIT 1"};
constexpr int kBeforeActs = 12;
} // namespace

void TablePart::buildActs()
{
    m_acts = new SectionActs(m_context, m_name, m_spec.acts, this);
    connect(this, &TablePart::currentChanged, m_acts, &SectionActs::setRow); // some begin with what is chosen
    auto *row = static_cast<QHBoxLayout *>(m_bar->layout());
    row->addSpacing(kBeforeActs); // what filters is one group, what acts another
    for (Button *button : m_acts->buttons()) row->addWidget(button, 0, Qt::AlignTop);
}

void TablePart::offerExport(const QString &fileName)
{
    m_fileName = fileName;
    m_exportButton = Button::makeSmall({}, u"export"_s);
    m_exportButton->setObjectName(m_name + ".export"_L1);
    static_cast<QHBoxLayout *>(m_bar->layout())->addWidget(m_exportButton, 0, Qt::AlignTop);
    connect(m_exportButton, &QPushButton::clicked, this, &TablePart::exportRows);
    retranslate();
}

void TablePart::exportRows()
{
    if (m_model->rowCount()) m_table->exportTable(u"%1-%2"_s.arg(m_fileName, formatDate(m_context.port->status().timeMs)));
}

QList<QAction *> TablePart::acts() const { return m_acts ? m_acts->actions() : QList<QAction *>(); }

QWidget *TablePart::buildBehind()
{
    auto *line = new Surface(Token::Head, Qt::TopEdge);
    line->setObjectName(m_name + ".behind"_L1);
    QHBoxLayout *row = line->makeBar();
    row->setContentsMargins(14, 4, 10, 4);
    m_behindText = new Label({}, TextRole::Caption, Token::Warn);
    m_behindText->setObjectName(m_name + ".behind.text"_L1);
    m_behindText->setElided(true);
    m_behindButton = Button::makeSmall({}, u"events"_s);
    m_behindButton->setObjectName(m_name + ".behind.events"_L1);
    row->addWidget(m_behindText, 1);
    row->addWidget(m_behindButton);
    connect(m_behindButton, &QPushButton::clicked, this, [this] { emit leaveRequested(u"events"_s); });
    line->hide();
    return m_behindLine = line;
}

void TablePart::showBehind()
{
    m_behind = m_spec.behind ? m_spec.behind(*m_context.port) : 0;
    m_behindText->setText(
        tr("%1 messages still wait on the bus: %2.").arg(formatCount(m_behind), m_spec.late ? m_spec.late() : tr("there is more to come")));
    m_behindButton->setText(tr("Events"));
    m_behindLine->setVisible(m_behind >= kBehindWorthTelling && m_model->rowCount() > 0);
}

QString TablePart::emptyPane() const
{
    if (m_behind > 0) return u"events"_s;
    return m_spec.emptyWay ? m_spec.emptyWay->pane : u"orders"_s;
}

void TablePart::showEmpty()
{
    const bool none = m_model->rowCount() == 0 && m_model->complete();
    if (none) m_below->setSums({}, {});
    showBehind();
    m_empty->setVisible(none);
    m_rows->setVisible(!none);
    m_footer->setVisible(!none && m_told);
    m_bar->setVisible((!none || m_filter.isNarrow()) && (!m_search->isHidden() || !m_spec.chips.empty() || m_exportButton));
    if (m_exportButton) m_exportButton->setEnabled(!none);
    fitBar();
    if (m_acts) m_acts->update();
    if (m_filter.isNarrow()) return m_empty->setTexts(tr("No row fits the filter."), tr("Show all"));
    const QString sentence = m_spec.texts().empty;
    if (m_filter.of != 0) return m_empty->setTexts(sentence, {}); // a table of details
    const QString waits =
        m_behind == 1 ? tr("One message still waits on the bus.") : tr("%1 messages still wait on the bus.").arg(formatCount(m_behind));
    const QString told = m_behind > 0 ? sentence + u' ' + waits : sentence;
    const QString toEvents = m_behind > 0 ? tr("Go to the events") : QString();
    if (m_acts && m_acts->canBegin()) {
        QString second = toEvents;
        if (m_behind == 0 && m_acts->canBeginSecond())
            second = m_acts->secondText();
        else if (m_behind == 0 && isElsewhere())
            second = m_spec.emptyWay->text();
        m_empty->setTexts(told, m_acts->firstText(), second);
    } else if (m_behind > 0) {
        m_empty->setTexts(told, toEvents);
    } else {
        offerFill(sentence);
    }
}

/// Another world is opened in the laboratory only.
bool TablePart::isElsewhere() const { return m_spec.emptyWay && m_context.port->setup().laboratory; }

void TablePart::offerFill(const QString &sentence)
{
    if (lacksVendors())
        m_empty->setTexts(sentence, tr("Add the first vendor"));
    else if (!m_spec.emptyWay)
        m_empty->leadTo(u"orders"_s, sentence, tr("Go to the orders"));
    else if (isElsewhere())
        m_empty->leadTo(m_spec.emptyWay->pane, sentence, m_spec.emptyWay->text());
    else
        m_empty->setTexts(sentence, {});
}

bool TablePart::lacksVendors() const
{
    Database *shop = m_spec.emptyWay || isPastShown(m_context.port) ? nullptr : m_context.port->reader(DeskFile::Ecommerce);
    return shop && !shop->value<std::int64_t>(kAnyVendor);
}

void TablePart::addFirstVendor()
{
    auto *dialog = new AddVendorDialog(m_context.port, this);
    connect(dialog, &CommandDialog::openRequested, this, [this](const QString &id) {
        m_context.navigator->openEntity({u"office-vendor"_s, id});
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TablePart::followOrders()
{
    m_focus = OrderFocus::of(m_context.port);
    connect(this, &TablePart::currentChanged, this, [this] {
        if (!m_ownChoice && !currentOrder().isEmpty()) m_focus->setNumber(currentOrder());
    });
    connect(m_focus, &OrderFocus::moved, this, [this](const QString &order) {
        if (isVisible()) chooseOf(order);
    });
}

QString TablePart::currentOrder() const
{
    const Cell *cell = m_model->cellAt(m_table->currentIndex().row(), m_spec.orderColumn);
    return cell ? cell->raw.toString() : QString();
}

/// The newest row of the order among those that have been read; a table of details does not follow.
void TablePart::chooseOf(const QString &order)
{
    if (m_filter.of != 0 || order.isEmpty() || order == currentOrder()) return;
    const auto &rows = m_model->rows();
    const auto found = std::ranges::find_if(
        rows, [&](const CellRow &row) { return row.cells[static_cast<std::size_t>(m_spec.orderColumn)].raw.toString() == order; });
    if (found == rows.end()) return;
    const QScopedValueRollback<bool> own(m_ownChoice, true);
    m_byHand = false;
    m_table->setCurrentIndex(m_model->index(static_cast<int>(found - rows.begin()), 0));
}

void TablePart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_focus) chooseOf(m_focus->number()); // another pane may have moved on meanwhile
}

int TablePart::wantedHeight() const
{
    const auto heightOf = [this](const QWidget *part) {
        if (part->isHidden()) return 0;
        return std::max(part->minimumHeight(), part->hasHeightForWidth() ? part->heightForWidth(width()) : part->sizeHint().height());
    };
    int rows = 0;
    if (!m_rows->isHidden()) {
        const int row = m_table->verticalHeader()->defaultSectionSize();
        rows = std::max(m_table->minimumHeight(), m_table->horizontalHeader()->height() + row * m_model->rowCount());
    }
    return heightOf(m_bar) + heightOf(m_behindLine) + heightOf(m_empty) + rows + heightOf(m_below) + heightOf(m_footer);
}

} // namespace hamster::office
