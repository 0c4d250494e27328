#include "views/panes/pg/merchants_part.h"

#include "views/frame/navigator.h"
#include "views/items/table_view.h"
#include "views/panes/pg/secret_acts.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/label.h"
#include "views/widgets/nothing.h"
#include "views/widgets/surface.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

constexpr int kNumbersFrom = 560; // at 100 %
const std::vector<int> kFirstToGo{ScheduleColumn, ActiveColumn, SecretColumn, MerchantNameColumn};

void fit(TableView *table, int rows)
{
    table->setFixedHeight(table->horizontalHeader()->height() + rows * table->verticalHeader()->defaultSectionSize() + 2);
}

} // namespace

MerchantsPart::MerchantsPart(const PaneContext &context)
    : m_context(context)
    , m_merchantHead(new SectionHeader)
    , m_cardHead(new SectionHeader)
    , m_cardHint(new Label({}, TextRole::Caption, Token::T3))
    , m_empty(new EmptyState)
    , m_merchants(new TableView)
    , m_cards(new TableView)
    , m_merchantModel(new CellTable(this))
    , m_cardModel(new CellTable(this))
{
    setObjectName(u"pg.merchants"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *surface = new Surface;
    whole->addWidget(surface);
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(4);
    m_merchantHead->setIndent(10);
    m_cardHead->setIndent(10);
    m_cardHint->setElided(true);
    m_merchants->setObjectName(u"pg.merchants.table"_s);
    m_cards->setObjectName(u"pg.cards.table"_s);
    m_empty->setObjectName(u"pg.merchants.empty"_s);
    m_merchantModel->setHeaders(PgTexts::merchantHeaders());
    m_merchants->setModel(m_merchantModel);
    m_merchants->setColumn(MidColumn, ColumnKind::Id, 130);
    m_merchants->setColumn(MerchantNameColumn, ColumnKind::Text, 118);
    m_merchants->setColumn(ScheduleColumn, ColumnKind::TextSecondary, 90);
    m_merchants->setSelectionMode(QAbstractItemView::SingleSelection);
    m_merchants->setColumn(SecretColumn, ColumnKind::Id, 92);
    m_merchants->setColumn(RotationColumn, ColumnKind::TextSecondary, 84);
    m_merchants->setColumn(ActiveColumn, ColumnKind::TextSecondary, 50);
    m_merchants->setColumn(UrlColumn, ColumnKind::Text, 0);
    m_merchants->setFirstToGo(kFirstToGo);
    m_cardModel->setHeaders(PgTexts::cardHeaders());
    m_cards->setModel(m_cardModel);
    m_cards->setSelectionMode(QAbstractItemView::SingleSelection);
    m_cards->setColumn(TokenColumn, ColumnKind::Id, 134);
    m_cards->setColumn(CardKindColumn, ColumnKind::TextSecondary, 74);
    m_cards->setColumn(CardNumberColumn, ColumnKind::Id, 156);
    m_cards->setColumn(EffectColumn, ColumnKind::Text, 0);
    m_cards->setFirstToGo({CardKindColumn}); // an order names the token
    m_secrets = new SecretActs(context, m_merchants, m_merchantModel);
    auto *merchantRow = new QHBoxLayout;
    merchantRow->setContentsMargins(0, 0, 10, 0);
    merchantRow->setSpacing(10);
    merchantRow->addWidget(m_merchantHead);
    merchantRow->addStretch();
    merchantRow->addWidget(m_secrets);
    column->addLayout(merchantRow);
    column->addWidget(m_empty);
    column->addWidget(m_merchants);
    column->addSpacing(12);
    auto *cardRow = new QHBoxLayout;
    cardRow->setContentsMargins(0, 0, 10, 0);
    m_copyButton = Button::makeSmall({}, u"copy"_s);
    m_copyButton->setObjectName(u"pg.cards.copy"_s);
    cardRow->setSpacing(10);
    cardRow->addWidget(m_cardHead);
    cardRow->addWidget(m_cardHint, 1);
    cardRow->addWidget(m_copyButton);
    column->addLayout(cardRow);
    column->addWidget(m_cards);
    column->addStretch();
    m_copy = new QAction(this);
    m_copy->setObjectName(u"pg.cards.copy.action"_s);
    m_cards->addAction(m_copy);
    m_cards->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copy, &QAction::triggered, this, &MerchantsPart::copyToken);
    connect(m_copyButton, &QPushButton::clicked, this, &MerchantsPart::copyToken);
    connect(m_cards, &TableView::rowActivated, this, &MerchantsPart::copyToken);
}

void MerchantsPart::read()
{
    Database *pg = m_context.port->reader(DeskFile::Pg);
    m_merchantModel->setRows(pg ? merchantRows(*pg) : std::vector<CellRow>());
    m_cardModel->setRows(testCardRows());
    if (!m_merchants->currentIndex().isValid()) m_merchants->setCurrentIndex(m_merchantModel->index(0, 0));
    if (!m_cards->currentIndex().isValid()) m_cards->setCurrentIndex(m_cardModel->index(0, 0));
    const auto rotates = [](const CellRow &row) { return row.cells[RotationColumn].text != kNothing; };
    if (const bool none = std::ranges::none_of(m_merchantModel->rows(), rotates); none != m_merchants->isColumnHidden(RotationColumn)) {
        m_merchants->setColumnHidden(RotationColumn, none); // mostly there is nothing to say
        m_merchants->setFirstToGo(kFirstToGo);              // others have its room, or give it
    }
    m_merchants->setColumnHidden(ActiveColumn, std::ranges::none_of(m_merchantModel->rows(), &CellRow::dimmed));
    m_empty->setVisible(m_merchantModel->rowCount() == 0);
    m_merchants->setVisible(m_merchantModel->rowCount() > 0);
    m_secrets->setVisible(m_merchantModel->rowCount() > 0);
    m_secrets->refresh();
    fit(m_merchants, m_merchantModel->rowCount());
    fit(m_cards, m_cardModel->rowCount());
}

void MerchantsPart::forget() { read(); }

/// What a card does is what one looks for: its number gives way before those words are cut.
void MerchantsPart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cards->setColumnHidden(CardNumberColumn, width() < Theme::current().px(kNumbersFrom));
}

void MerchantsPart::copyToken()
{
    const Cell *token = m_cardModel->cellAt(m_cards->currentIndex().row(), TokenColumn);
    if (!token) return;
    QGuiApplication::clipboard()->setText(token->text);
    m_context.navigator->notify(tr("%1 is on the clipboard.").arg(token->text), Family::Idle);
}

void MerchantsPart::retranslate()
{
    m_merchantHead->setText(tr("Merchants"));
    m_cardHead->setText(tr("Test cards"));
    m_cardHint->setText(tr("an order names the token; the number stays between gateway and PG"));
    m_merchants->setAccessibleName(tr("Merchants"));
    m_cards->setAccessibleName(tr("Test cards"));
    m_copy->setText(tr("Copy the token"));
    m_copyButton->setText(tr("Copy token"));
    m_secrets->retranslate();
    m_empty->setTexts(tr("Merchants that the PG signs its webhooks for are shown here. It knows none; others get the plain dialect."), {});
    m_merchantModel->setHeaders(PgTexts::merchantHeaders());
    m_cardModel->setHeaders(PgTexts::cardHeaders());
    read();
}

} // namespace hamster::pgconsole
