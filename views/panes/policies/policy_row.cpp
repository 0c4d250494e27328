#include "views/panes/policies/policy_row.h"

#include "views/panes/policies/policy_texts.h"
#include "views/panes/policies/verdict.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::policies_pane {

namespace {
QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
} // namespace

PolicyRow::PolicyRow(const PolicyInfo &policy, QWidget *parent)
    : QWidget(parent)
    , m_policy(policy)
    , m_title(new Label({}, TextRole::BodyStrong))
    , m_key(new Label(textOf(policy.key), TextRole::Mono, Token::T3))
    , m_unsafe(new Verdict(false, {}))
    , m_teaches(new Label({}, TextRole::Caption, Token::T2))
    , m_change(new Label({}, TextRole::Caption, Token::Accent))
    , m_values(new SegmentedControl(true))
    , m_running(policy.safeValue().value)
    , m_chosen(m_running)
{
    const QString key = textOf(policy.key);
    setObjectName("policy."_L1 + key);
    m_values->setObjectName("policy.values."_L1 + key);
    m_teaches->setObjectName("policy.teaches."_L1 + key);
    m_change->setObjectName("policy.change."_L1 + key);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 12, 7);
    row->setSpacing(14);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_title);
    first->addWidget(m_key);
    first->addWidget(m_unsafe);
    first->addWidget(m_change);
    first->addStretch();
    m_teaches->setWordWrap(true);
    words->addLayout(first);
    words->addWidget(m_teaches);
    row->addLayout(words, 1);
    row->addWidget(m_values, 0, Qt::AlignVCenter);
    for (const PolicyValue &value : policy.values) m_values->addSegment(textOf(value.value), {});
    connect(m_values, &SegmentedControl::selected, this, [this](const QString &value) {
        emit entered();
        emit chosen(value);
    });
    for (QAbstractButton *segment : m_values->findChildren<QAbstractButton *>()) segment->installEventFilter(this);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

const PolicyValue &PolicyRow::value(std::string_view name) const
{
    const auto found = std::ranges::find(m_policy.values, name, &PolicyValue::value);
    return found == m_policy.values.end() ? m_policy.safeValue() : *found;
}

void PolicyRow::setValues(std::string_view running, std::string_view chosen)
{
    m_running = running;
    m_chosen = chosen;
    m_values->setCurrent(textOf(chosen));
    showText();
    update();
}

void PolicyRow::setLocked(bool locked, const QString &why)
{
    m_values->setEnabled(!locked);
    m_values->setToolTip(why);
}

void PolicyRow::setCurrent(bool current)
{
    if (current == m_current) return;
    m_current = current;
    m_key->setColor(current ? Token::T2 : Token::T3); // T3 is too faint on the selection, and so is what warns
    showText();
    update();
}

void PolicyRow::showText()
{
    const PolicyValue &chosen = value(m_chosen);
    m_unsafe->setText(tr("Unsafe"));
    m_unsafe->setVisible(!chosen.safe);
    m_teaches->setText(valueTeaches(chosen));
    m_teaches->setColor(m_current ? Token::OnSelection : chosen.safe ? Token::T2 : Token::Warn);
    m_change->setText(m_running == m_chosen ? QString() : tr("now %1").arg(valueName(m_policy, value(m_running))));
}

void PolicyRow::retranslate()
{
    m_title->setText(policyTitle(m_policy));
    m_values->setAccessibleName(policyTitle(m_policy));
    for (const PolicyValue &each : m_policy.values) {
        const QString name = valueName(m_policy, each);
        m_values->setText(textOf(each.value), name);
        m_values->setHint(textOf(each.value),
                          (each.safe ? tr("%1, safe: %2") : tr("%1, unsafe: %2")).arg(textOf(each.value), valueTeaches(each)));
    }
    showText();
}

void PolicyRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(m_current ? Token::Selection : Token::Pane));
    paintHLine(&painter, 0, width() - 1, height() - 1, theme.color(Token::Grid));
    const bool unsafe = m_chosen != m_policy.safeValue().value;
    if (unsafe || m_current) painter.fillRect(QRect(0, 0, 3, height() - 1), theme.color(unsafe ? Token::Warn : Token::Accent));
}

void PolicyRow::mousePressEvent(QMouseEvent *) { emit entered(); }

bool PolicyRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) emit entered();
    return QWidget::eventFilter(watched, event);
}

} // namespace hamster::policies_pane
