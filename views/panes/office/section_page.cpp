#include "views/panes/office/section_page.h"

#include "views/panes/office/section_acts.h"
#include "views/panes/office/table_part.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/id_link.h"
#include "views/widgets/kpi_figure.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/surface.h"
#include "views/widgets/text_viewer.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {
constexpr int kDetailMost = 55;            // percent of the page, where the list has more rows than fit
constexpr int kBelowBody = 12, kSpare = 8; // a line more would not fit by a hair
} // namespace

SectionPage::SectionPage(const PaneContext &context, SectionSpec spec, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_spec(std::move(spec))
    , m_split(new QSplitter(Qt::Vertical))
{
    const QString name = "office."_L1 + m_spec.key;
    setObjectName("office.page."_L1 + m_spec.key);
    m_list = new TablePart(context, name, m_spec.list);
    m_list->offerExport(m_spec.key);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_list);
    if (m_spec.about) {
        m_side = buildDetail();
        m_split->addWidget(m_side);
        m_split->setStretchFactor(0, 1);
        m_split->setStretchFactor(1, 0);
        connect(m_split, &QSplitter::splitterMoved, this, [this] { m_splitByHand = true; });
    }
    connect(m_list, &TablePart::currentChanged, this, &SectionPage::showChosen);
    connect(m_list, &TablePart::leaveRequested, this, [this](const QString &pane) { m_context.navigator->openPane(pane); });
}

QWidget *SectionPage::buildDetail()
{
    const QString name = "office."_L1 + m_spec.key + ".detail"_L1;
    auto *side = new Surface(Token::Pane, Qt::TopEdge);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    auto *head = m_head = new QVBoxLayout;
    head->setContentsMargins(14, 10, 14, 6);
    head->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    m_heading = new Label({}, TextRole::Task);
    m_heading->setObjectName(name + ".heading"_L1);
    m_state = new StateChip;
    m_state->setObjectName(name + ".state"_L1);
    m_facts = new Label({}, TextRole::Caption, Token::T3);
    m_facts->setObjectName(name + ".facts"_L1);
    m_facts->setWordWrap(true);
    first->addWidget(m_heading);
    first->addWidget(m_state);
    first->addStretch();
    if (!m_spec.rowActs.empty()) {
        m_rowActs = new SectionActs(m_context, name, m_spec.rowActs, this);
        for (Button *button : m_rowActs->buttons()) first->addWidget(button);
    }
    head->addLayout(first);
    head->addWidget(m_facts);
    head->addWidget(buildLinks());
    m_rowBox = new QWidget;
    m_rowGrid = new QGridLayout(m_rowBox);
    m_rowGrid->setContentsMargins(0, 2, 0, 2);
    m_rowGrid->setHorizontalSpacing(14);
    m_rowGrid->setVerticalSpacing(4);
    m_rowGrid->setColumnStretch(1, 1);
    head->addWidget(m_rowBox);
    if (m_spec.figures > 0) head->addLayout(buildFigures());
    column->addLayout(head);
    if (m_spec.detail) {
        m_detail = new TablePart(m_context, name, *m_spec.detail);
        column->addWidget(m_detail, 1);
    }
    if (m_spec.hasBody) {
        m_body = new TextViewer;
        m_body->setProse(m_spec.isProse);
        m_body->setObjectName(name + ".body"_L1);
        auto *inset = new QHBoxLayout; // its words stand under the heading
        inset->setContentsMargins(7, 0, 6, 6);
        inset->addWidget(m_body);
        column->addLayout(inset, 1);
    }
    if (!m_detail && !m_body) column->addStretch();
    return side;
}

QLayout *SectionPage::buildFigures()
{
    auto *figures = new QHBoxLayout;
    figures->setSpacing(24);
    for (int i = 0; i < m_spec.figures; ++i) {
        auto *figure = new KpiFigure;
        figure->setObjectName(u"office.%1.detail.figure%2"_s.arg(m_spec.key).arg(i));
        figures->addWidget(figure);
        m_figures.push_back(figure);
    }
    figures->addStretch();
    return figures;
}

QWidget *SectionPage::buildLinks()
{
    constexpr int kLinksMax = 3;
    const QString name = "office."_L1 + m_spec.key + ".detail.link"_L1;
    m_linkRow = new QWidget;
    auto *row = new QHBoxLayout(m_linkRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (int i = 0; i < kLinksMax; ++i) {
        auto *caption = new Label({}, TextRole::Caption, Token::T3);
        IdLink *link = makeLink(name + QString::number(i));
        if (i) row->addSpacing(10);
        row->addWidget(caption);
        row->addWidget(link);
        m_aboutLinks.emplace_back(caption, link);
    }
    row->addStretch();
    return m_linkRow;
}

IdLink *SectionPage::makeLink(const QString &name)
{
    auto *link = new IdLink;
    link->setObjectName(name);
    connect(link, &IdLink::activated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_context.navigator->openEntity({kind, id}, beside);
    });
    return link;
}

void SectionPage::showLinks(const std::vector<AboutLink> &links)
{
    m_linkRow->setVisible(!links.empty());
    for (std::size_t i = 0; i < m_aboutLinks.size(); ++i) {
        const auto &[caption, link] = m_aboutLinks[i];
        const bool told = i < links.size();
        caption->setVisible(told);
        link->setVisible(told);
        if (!told) continue;
        caption->setText(links[i].caption);
        link->setTarget(links[i].target.kind, links[i].target.id);
        if (!links[i].shown.isEmpty()) link->setShownText(links[i].shown, false);
        link->setAccessibleName(links[i].caption + u' ' + (links[i].shown.isEmpty() ? links[i].target.id : links[i].shown));
    }
}

SectionPage::Line SectionPage::addRow()
{
    const int at = static_cast<int>(m_aboutRows.size());
    const QString name = u"office.%1.detail.row%2"_s.arg(m_spec.key).arg(at);
    Line line{new Label({}, TextRole::Caption, Token::T3), new Label, makeLink(name + ".link"_L1)};
    line.text->setObjectName(name);
    line.text->setWordWrap(true);
    line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rowGrid->addWidget(line.caption, at, 0, Qt::AlignTop);
    m_rowGrid->addWidget(line.text, at, 1, Qt::AlignTop);
    m_rowGrid->addWidget(line.link, at, 1, Qt::AlignTop | Qt::AlignLeft);
    return line;
}

void SectionPage::showRows(const std::vector<AboutRow> &rows)
{
    m_rowBox->setVisible(!rows.empty());
    while (m_aboutRows.size() < rows.size()) m_aboutRows.push_back(addRow());
    for (std::size_t i = 0; i < m_aboutRows.size(); ++i) {
        const auto &[caption, text, link] = m_aboutRows[i];
        const bool told = i < rows.size(), leads = told && !rows[i].target.kind.isEmpty();
        caption->setVisible(told);
        text->setVisible(told && !leads);
        link->setVisible(leads);
        if (!told) continue;
        const AboutRow &row = rows[i];
        caption->setText(row.caption);
        text->setText(row.text);
        text->setToolTip(row.tip);
        if (!leads) continue;
        link->setTarget(row.target.kind, row.target.id);
        if (row.text != row.target.id) link->setShownText(row.text, false);
        link->setAccessibleName(row.caption + u' ' + row.text);
    }
}

void SectionPage::exportList() { m_list->exportRows(); }

void SectionPage::read() { m_list->refresh(); }

void SectionPage::forget()
{
    m_list->forget();
    if (m_detail) m_detail->forget();
    if (m_spec.forget) m_spec.forget(); // last: the tables have read once more of the world that goes
    if (m_side) m_side->hide();
    m_detailHeight = 0;
}

void SectionPage::showChosen()
{
    if (!m_side) return;
    const qint64 id = m_list->currentId();
    m_side->setVisible(id != 0);
    if (m_rowActs) m_rowActs->setRow(id);
    if (id == 0) return;
    const About about = m_spec.about(*m_context.port, id);
    m_heading->setRole(about.isId ? TextRole::MonoDetail : TextRole::Task);
    m_heading->setText(about.heading);
    m_state->setVisible(!about.entity.isEmpty());
    if (!about.entity.isEmpty()) m_state->setState(about.entity, about.state);
    m_facts->setText(about.facts);
    m_facts->setVisible(!about.facts.isEmpty());
    showLinks(about.links);
    showRows(about.rows);
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const bool told = i < about.figures.size();
        m_figures[i]->setVisible(told);
        if (!told) continue;
        m_figures[i]->setCaption(about.figures[i].caption);
        m_figures[i]->setFigure(about.figures[i].value, {}, about.figures[i].color);
    }
    if (m_body) m_body->showText(about.body);
    if (m_detail) m_detail->showOf(id);
    fitSplit();
}

/// What is told of the row is as high as that needs, and the list has the rest; neither takes more than its share from the other.
void SectionPage::fitSplit()
{
    if (!m_side || m_side->isHidden() || m_splitByHand || !m_split->height()) return;
    const int room = m_split->height() - m_split->handleWidth();
    if (const int wanted = wantedDetail(); wanted > m_detailHeight || wanted < m_detailHeight * 2 / 3) m_detailHeight = wanted;
    const int most = std::max(room * kDetailMost / 100, room - m_list->wantedHeight());
    int detail = std::min(m_detailHeight, most);
    if (m_body && detail < m_detailHeight) { // no line is cut in half
        const int line = QFontMetrics(m_body->font()).lineSpacing();
        detail = m_detailHeight - (m_detailHeight - detail + line - 1) / line * line;
    }
    if (m_split->sizes().value(1) != detail) m_split->setSizes({room - detail, detail});
}

int SectionPage::wantedDetail() const
{
    int height = m_head->hasHeightForWidth() ? m_head->totalHeightForWidth(width()) : m_head->totalSizeHint().height();
    if (m_detail) height += m_detail->wantedHeight();
    if (m_body) height += m_body->textHeight() + Theme::current().px(kBelowBody);
    return height + Theme::current().px(kSpare);
}

void SectionPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_detailHeight = 0;
    fitSplit();
}

bool SectionPage::showEntity(const EntityRef &entity)
{
    const qint64 row = m_spec.find ? m_spec.find(*m_context.port, entity) : 0;
    return row != 0 && m_list->choose(row);
}

QList<QAction *> SectionPage::acts() const { return m_list->acts() + (m_rowActs ? m_rowActs->actions() : QList<QAction *>()); }

QList<QAction *> SectionPage::links() const { return m_list->links() + (m_detail ? m_detail->links() : QList<QAction *>()); }

void SectionPage::focusSearch() { m_list->focusSearch(); }

void SectionPage::retranslate()
{
    m_list->retranslate();
    if (m_detail) m_detail->retranslate();
    if (m_rowActs) m_rowActs->retranslate();
    if (m_body) m_body->setAccessibleName(m_spec.title());
    showChosen();
}

} // namespace hamster::office
