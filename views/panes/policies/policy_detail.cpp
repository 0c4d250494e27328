#include "views/panes/policies/policy_detail.h"

#include "views/panes/policies/policy_texts.h"
#include "views/panes/policies/verdict.h"
#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::policies_pane {

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

Label *wrapped(const QString &text, TextRole role, Token color)
{
    auto *label = new Label(text, role, color);
    label->setWordWrap(true);
    return label;
}

/// A value's box: its family's bar at the left, an edge when it is the one in force.
class ValueBox final : public QWidget {
public:
    ValueBox(bool safe, bool inForce)
        : m_safe(safe)
        , m_inForce(inForce)
    {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        paintBox(&painter, rect(), 3, theme.color(m_inForce ? Token::Head : Token::Pane),
                 theme.color(m_inForce ? Token::Line2 : Token::Line));
        painter.fillRect(QRect(0, 0, 3, height()), theme.color(m_safe ? Token::Good : Token::Warn));
    }

private:
    bool m_safe, m_inForce;
};

} // namespace

PolicyDetail::PolicyDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, TextRole::Task))
    , m_key(new Label({}, TextRole::Mono, Token::T3))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"policies.detail"_s);
    m_title->setObjectName(u"policies.detail.title"_s);
    m_title->setWordWrap(true);
    m_column->setContentsMargins(15, 12, 14, 14);
    m_column->setSpacing(4);
    m_column->addWidget(m_title);
    m_column->addWidget(m_key);
    m_column->addSpacing(6);
    m_column->addStretch();
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PolicyDetail::showPolicy(const PolicyInfo &policy, std::string_view running, bool laboratory)
{
    if (m_policy == &policy && m_running == running && m_laboratory == laboratory) return;
    m_policy = &policy;
    m_running = running;
    m_laboratory = laboratory;
    rebuild();
}

void PolicyDetail::retranslate()
{
    if (m_policy) rebuild();
}

void PolicyDetail::rebuild()
{
    m_title->setText(policyTitle(*m_policy));
    m_key->setText(textOf(m_policy->key));
    if (m_values) { // one of its buttons may be what led here
        m_column->removeWidget(m_values);
        m_values->setParent(nullptr);
        m_values->deleteLater();
    }
    m_values = new QWidget;
    auto *column = new QVBoxLayout(m_values);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const auto isRunning = [this](const PolicyValue &value) { return value.value == m_running; };
    for (const bool running : {true, false}) // what is in force comes first
        for (const PolicyValue &value : m_policy->values)
            if (isRunning(value) == running) column->addWidget(makeValue(value));
    m_column->insertWidget(m_column->count() - 1, m_values);
}

QWidget *PolicyDetail::makeValue(const PolicyValue &value)
{
    auto *box = new ValueBox(value.safe, value.value == m_running);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(14, 9, 12, 10);
    column->setSpacing(5);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Label(valueName(*m_policy, value), TextRole::BodyStrong));
    head->addWidget(new Verdict(value.safe, value.safe ? tr("Safe") : tr("Unsafe")));
    head->addStretch();
    if (value.value == m_running) head->addWidget(new Label(tr("current"), TextRole::Caption, Token::T3));
    column->addLayout(head);
    column->addWidget(new Label(textOf(value.value), TextRole::Mono, Token::T3));
    column->addWidget(wrapped(valueTeaches(value), TextRole::Body, Token::T2));
    if (value.safe) return box;
    auto *breaks = new QHBoxLayout;
    breaks->setSpacing(8);
    breaks->addWidget(new Label(tr("Breaks"), TextRole::Caption, Token::T3));
    for (const QString &id : valueBreaks(value)) {
        auto *link = new IdLink(u"invariant"_s, id);
        link->setObjectName("policies.breaks."_L1 + id);
        connect(link, &IdLink::activated, this, [this, id] { emit invariantRequested(id); });
        breaks->addWidget(link);
    }
    breaks->addStretch();
    column->addLayout(breaks);
    column->addWidget(wrapped(tr("Needed to break it: %1").arg(valueNeeds(*m_policy, value)), TextRole::Caption, Token::T3));
    const QString scenario = damageScenario(*m_policy, value);
    auto *show = Button::makeSmall(tr("Show what breaks"), u"play"_s);
    show->setObjectName("policies.show."_L1 + textOf(value.value));
    show->setEnabled(m_laboratory && !scenario.isEmpty());
    show->setToolTip(!m_laboratory        ? tr("Only in the laboratory: the back office runs the safe values.")
                     : scenario.isEmpty() ? tr("No built-in scenario shows this one. Choose the value and add the fault by hand.")
                                          : tr("Runs the scenario %1 as a new world.").arg(scenario));
    connect(show, &QPushButton::clicked, this, [this, scenario] { emit scenarioRequested(scenario); });
    column->addWidget(show, 0, Qt::AlignLeft);
    return box;
}

void PolicyDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::policies_pane
