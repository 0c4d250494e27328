#include "views/panes/certify/case_detail.h"

#include "views/items/table_view.h"
#include "views/panes/certify/certify_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/label.h"
#include "views/widgets/nothing.h"
#include "views/widgets/state_chip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::certify_pane {

CaseDetail::CaseDetail(QWidget *parent)
    : QWidget(parent)
    , m_state(new StateChip)
    , m_title(new Label({}, TextRole::BodyStrong))
    , m_name(new Label({}, TextRole::Mono, Token::T3))
    , m_finding(new Label)
    , m_shotsHead(new SectionHeader)
    , m_booksHead(new SectionHeader)
    , m_model(new CellTable(this))
    , m_shots(new TableView)
{
    setObjectName(u"certify.detail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_shotsHead->setContentsMargins(15, 8, 14, 6);
    column->addWidget(m_shotsHead);
    m_shots->setObjectName(u"certify.shots"_s);
    m_shots->setSelectionMode(QAbstractItemView::SingleSelection);
    m_shots->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_model->setHeaders(CertifyTexts::shotHeaders());
    m_shots->setModel(m_model);
    m_shots->setColumn(NumberColumn, ColumnKind::Count, 30);
    m_shots->setColumn(WhatColumn, ColumnKind::Text, 0);
    m_shots->setColumn(AnswerColumn, ColumnKind::TextSecondary, 104);
    column->addWidget(m_shots);
    m_booksHead->setContentsMargins(15, 10, 14, 6);
    column->addWidget(m_booksHead);
    column->addWidget(buildFacts());
    column->addWidget(buildButtons());
    column->addStretch(1);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

QWidget *CaseDetail::buildHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(15, 10, 14, 2);
    column->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    m_title->setElided(true);
    m_title->setObjectName(u"certify.detail.title"_s);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    first->addWidget(m_state);
    first->addWidget(m_title, 1);
    first->addWidget(m_name);
    column->addLayout(first);
    m_finding->setObjectName(u"certify.detail.finding"_s);
    m_finding->setWordWrap(true);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_finding);
    return head;
}

QWidget *CaseDetail::buildFacts()
{
    static constexpr std::array kNames{u"expected", u"found", u"order", u"cost"};
    auto *facts = new QWidget;
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(15, 0, 14, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < Facts; ++i) {
        m_captions[i] = new Label({}, TextRole::Body, Token::T3);
        m_values[i] = new Label;
        m_values[i]->setObjectName("certify.detail."_L1 + QString::fromUtf16(kNames[i]));
        m_values[i]->setWordWrap(true);
        m_values[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_captions[i]->setBuddy(m_values[i]);
        grid->addWidget(m_captions[i], static_cast<int>(i), 0, Qt::AlignTop);
        grid->addWidget(m_values[i], static_cast<int>(i), 1);
    }
    return facts;
}

QWidget *CaseDetail::buildButtons()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(15, 14, 14, 12);
    row->setSpacing(8);
    m_again = new Button({}, u"rep"_s);
    m_copy = new Button({}, u"copy"_s);
    m_again->setObjectName(u"certify.again"_s);
    m_copy->setObjectName(u"certify.copy"_s);
    row->addWidget(m_again);
    row->addWidget(m_copy);
    row->addStretch();
    connect(m_again, &QPushButton::clicked, this, &CaseDetail::againRequested);
    connect(m_copy, &QPushButton::clicked, this, &CaseDetail::copyRequested);
    return foot;
}

void CaseDetail::showCase(const CertifyCase &one, int selected, bool running)
{
    m_case = one;
    m_selected = selected;
    m_running = running;
    const QString state = caseState(one);
    m_state->setState(u"certify-case"_s, state);
    m_title->setText(CertifyTexts::title(*one.of));
    m_title->setToolTip(m_title->text());
    m_name->setText(CertifyTexts::name(*one.of));
    // Wrong effects stand below, beside those that there must be.
    const bool told = one.phase == CertifyCase::Phase::Judged && one.result.finding.kind != certify::Finding::Kind::WrongEffects;
    const QString finding = told ? CertifyTexts::finding(one.result) : QString();
    m_shotsHead->setText(one.phase == CertifyCase::Phase::Judged ? tr("Fired") : tr("To be fired"));
    m_finding->setText(finding);
    m_finding->setColor(state == "FAILED"_L1 ? Token::Bad : Token::T2);
    m_finding->setVisible(!finding.isEmpty());
    m_model->setRows(shotRows(one));
    const int rows = static_cast<int>(one.of->shots.size());
    m_shots->setFixedHeight(m_shots->horizontalHeader()->height() + rows * m_shots->verticalHeader()->defaultSectionSize() + 1);
    showFacts();
    m_again->setEnabled(!running);
    const bool first = one.phase != CertifyCase::Phase::Judged;
    m_again->setGlyph(first ? u"play"_s : u"rep"_s);
    m_again->setText(selected > 1 ? tr("Run these %1").arg(selected) : first ? tr("Run this case") : tr("Run this case again"));
}

void CaseDetail::showFacts()
{
    const bool counted = m_case.phase == CertifyCase::Phase::Judged && m_case.result.end != certify::CaseResult::End::Skipped;
    const certify::CaseResult &result = m_case.result;
    m_values[Expected]->setText(CertifyTexts::expected(*m_case.of));
    QString found = kNothing.toString();
    if (counted) found = CertifyTexts::effects(result.effects);
    if (counted && result.finding.kind == certify::Finding::Kind::OtherOrderTouched)
        found += u"; "_s + tr("other order: %1").arg(CertifyTexts::effects(result.finding.otherEffects));
    m_values[Found]->setText(found);
    m_values[Found]->setColor(!counted ? Token::T3 : result.end == certify::CaseResult::End::Failed ? Token::Bad : Token::T1);
    const bool ordered = !result.orderId.empty();
    m_values[Order]->setText(ordered ? QString::fromStdString(result.orderId) : kNothing.toString());
    m_values[Order]->setRole(ordered ? TextRole::Mono : TextRole::Body);
    m_values[Order]->setColor(ordered ? Token::T1 : Token::T3);
    m_values[Order]->setContentsMargins(0, ordered ? 3 : 0, 0, 0); // its small letters stand on the caption's line
    m_values[Cost]->setText(CertifyTexts::why(*m_case.of));
}

void CaseDetail::retranslate()
{
    m_shots->setAccessibleName(tr("Fired"));
    m_model->setHeaders(CertifyTexts::shotHeaders());
    m_booksHead->setText(tr("In the books"));
    m_captions[Expected]->setText(tr("must be"));
    m_captions[Found]->setText(tr("found"));
    m_captions[Order]->setText(tr("order"));
    m_captions[Cost]->setText(tr("when it is wrong"));
    m_copy->setText(tr("Copy as command line"));
    if (m_case.of) showCase(CertifyCase(m_case), m_selected, m_running);
}

QSize CaseDetail::minimumSizeHint() const
{
    const int least = Theme::current().px(340);
    return {least, layout()->totalHeightForWidth(std::max(least, width()))};
}

void CaseDetail::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width()) updateGeometry();
    QWidget::resizeEvent(event);
}

void CaseDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::certify_pane
