#include "views/widgets/table_footer.h"

#include "views/theme/paint.h"
#include "views/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace hamster {

namespace {
constexpr int kGap = 16, kPairGap = 5;
}

TableFooter::TableFooter(QWidget *parent)
    : QWidget(parent)
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    setFixedHeight(Theme::current().px(28));
    connect(&Theme::current(), &Theme::changed, this, [this] { setFixedHeight(Theme::current().px(28)); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(kGap);
    m_left->setSpacing(kGap);
    m_right->setSpacing(kGap);
    row->addLayout(m_left);
    row->addStretch();
    row->addLayout(m_right);
}

void TableFooter::addText(const QString &name)
{
    auto *label = new Label({}, TextRole::Caption, Token::T2);
    label->setObjectName(name);
    m_left->addWidget(label);
    m_parts[name] = {label, nullptr};
    m_texts.push_back(m_parts[name]);
}

void TableFooter::addSum(const QString &name)
{
    auto *pair = new QHBoxLayout;
    pair->setSpacing(kPairGap);
    auto *caption = new Label({}, TextRole::Caption, Token::T2);
    auto *value = new Label({}, TextRole::CaptionStrong);
    value->setObjectName(name);
    pair->addWidget(caption);
    pair->addWidget(value);
    m_right->addLayout(pair);
    m_parts[name] = {caption, value};
    m_sums.push_back(m_parts[name]);
}

void TableFooter::addControl(QWidget *widget) { m_left->addWidget(widget); }

void TableFooter::setText(const QString &name, const QString &text, bool quiet)
{
    Label *label = m_parts.at(name).caption;
    label->setColor(quiet ? Token::T3 : Token::T2);
    if (quiet) m_hint = label;
    label->setText(text);
    fit();
}

bool TableFooter::Part::wanted() const { return !(value ? value : caption)->text().isEmpty(); }

int TableFooter::Part::width() const
{
    const auto of = [](const Label *label) { return QFontMetrics(label->font()).horizontalAdvance(label->text()) + 2; };
    return of(caption) + (value ? kPairGap + of(value) : 0);
}

void TableFooter::Part::show(bool shown) const
{
    caption->setVisible(shown);
    if (value) value->setVisible(shown);
}

QSize TableFooter::minimumSizeHint() const { return {0, Theme::current().px(28)}; }

std::vector<TableFooter::Part> TableFooter::firstToGo() const
{
    std::vector<Part> order;
    for (const Part &text : m_texts)
        if (text.caption == m_hint) order.push_back(text);
    for (std::size_t i = m_sums.size(); i-- > 1;) order.push_back(m_sums[i]);
    for (std::size_t i = m_texts.size(); i-- > 1;)
        if (m_texts[i].caption != m_hint) order.push_back(m_texts[i]);
    if (!m_sums.empty()) order.push_back(m_sums.front());
    return order;
}

void TableFooter::fit()
{
    const QMargins margins = layout()->contentsMargins();
    int needed = margins.left() + margins.right();
    for (const std::vector<Part> *parts : {&m_texts, &m_sums})
        for (const Part &part : *parts) needed += part.wanted() ? part.width() + kGap : 0;
    for (int i = 0; i < m_left->count(); ++i) {
        const QWidget *control = m_left->itemAt(i)->widget();
        if (control && !qobject_cast<const Label *>(control) && !control->isHidden()) needed += control->sizeHint().width() + kGap;
    }
    std::vector<const Label *> gone;
    for (const Part &part : firstToGo()) {
        if (needed <= width()) break;
        if (!part.wanted()) continue;
        needed -= part.width() + kGap;
        gone.push_back(part.caption);
    }
    for (const std::vector<Part> *parts : {&m_texts, &m_sums})
        for (const Part &part : *parts) part.show(part.wanted() && std::ranges::find(gone, part.caption) == gone.end());
}

void TableFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TableFooter::setSum(const QString &name, const QString &caption, const QString &value)
{
    const Part &part = m_parts.at(name);
    part.caption->setText(caption);
    part.value->setText(value);
    part.value->setAccessibleName(caption);
    fit();
}

void TableFooter::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Head));
    paintHLine(&painter, 0, width() - 1, 0, theme.color(Token::Line));
}

} // namespace hamster
