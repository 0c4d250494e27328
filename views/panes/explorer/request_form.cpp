#include "views/panes/explorer/request_form.h"

#include "views/frame/policy_warnings.h"
#include "views/panes/explorer/explorer_texts.h"
#include "views/panes/policies/policy_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/form_field.h"
#include "views/widgets/profile_name.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QThread>

using namespace Qt::StringLiterals;

namespace hamster::explorer_pane {

namespace {

constexpr int kLeastInput = 52, kRoomForAll = 680; // at 100 %
const QString kSafe = u"safe"_s, kWorld = u"world"_s, kRun = u"run"_s;

/// Of a choice: "safe", or one unsafe value as "key=VALUE".
Policies policiesOf(const QString &choice)
{
    Policies policies;
    if (choice == kSafe) return policies;
    const Outcome set = policies.set(choice.section(u'=', 0, 0).toStdString(), choice.section(u'=', 1).toStdString());
    return set ? policies : Policies();
}

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QSpinBox *spin(int low, int high, int value)
{
    auto *box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    box->setAccelerated(true);
    return box;
}

} // namespace

RequestForm::RequestForm(QWidget *parent)
    : QWidget(parent)
    , m_seeds(spin(1, 1'000'000, 200))
    , m_from(spin(1, 1'000'000'000, 1))
    , m_orders(spin(1, 1000, 40))
    // One core stays free, so that the window and its world go on.
    , m_workers(spin(1, 64, std::max(1, QThread::idealThreadCount() - 1)))
    , m_profile(new QComboBox)
    , m_policies(new QComboBox)
    , m_start(new Button({}, u"play"_s, ButtonKind::Primary))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 12, 8);
    row->setSpacing(10);
    m_seedsField = add(m_seeds, u"explorer.seeds"_s, 2);
    m_fromField = add(m_from, u"explorer.from"_s, 2);
    for (QSpinBox *wide : {m_seeds, m_from}) wide->setMinimumWidth(Theme::current().px(72)); // "100,000"
    m_ordersField = add(m_orders, u"explorer.orders"_s, 2);
    m_workersField = add(m_workers, u"explorer.workers"_s, 1);
    m_profileField = add(m_profile, u"explorer.profile"_s, 3);
    m_policiesField = add(m_policies, u"explorer.policies"_s, 6);
    for (const char16_t *name : {u"", u"calm", u"loopers", u"reference"}) m_profile->addItem(QString(), QString::fromUtf16(name));
    m_policies->addItem(QString(), kSafe);
    m_policies->addItem(QString(), kWorld);
    for (const PolicyInfo &policy : policies())
        for (const PolicyValue &value : policy.values)
            if (!value.safe) m_policies->addItem(QString(), textOf(policy.key) + u'=' + textOf(value.value));
    m_policies->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_policies->setMinimumContentsLength(8);
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_start->setObjectName(u"explorer.start"_s);
    row->addWidget(m_start, 0, Qt::AlignBottom);
    connect(m_start, &QPushButton::clicked, this, [this] { m_running ? emit stopRequested() : emit startRequested(); });
    for (QSpinBox *number : {m_seeds, m_from, m_orders, m_workers}) connect(number, &QSpinBox::valueChanged, this, &RequestForm::changed);
    for (QComboBox *choice : {m_profile, m_policies}) connect(choice, &QComboBox::currentIndexChanged, this, &RequestForm::changed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

FormField *RequestForm::add(QWidget *input, const QString &name, int stretch)
{
    input->setObjectName(name);
    input->setMinimumWidth(Theme::current().px(kLeastInput));
    auto *field = new FormField(input);
    static_cast<QHBoxLayout *>(layout())->addWidget(field, stretch, Qt::AlignBottom);
    return field;
}

ExploreRequest RequestForm::request() const
{
    ExploreRequest request;
    request.seeds = m_seeds->value();
    request.from = static_cast<quint64>(m_from->value());
    request.orders = m_orders->value();
    request.workers = m_workers->value();
    request.profile = m_profile->currentData().toString();
    const QString chosen = m_policies->currentData().toString();
    request.policies = chosen == kWorld ? m_world : chosen == kRun ? m_run : policiesOf(chosen);
    return request;
}

void RequestForm::setRequest(const ExploreRequest &request)
{
    const QSignalBlocker quiet(this);
    m_seeds->setValue(request.seeds);
    m_from->setValue(static_cast<int>(std::min<quint64>(request.from, static_cast<quint64>(m_from->maximum()))));
    m_orders->setValue(request.orders);
    m_workers->setValue(request.workers);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(request.profile)));
    m_policies->setCurrentIndex(policiesAt(request.policies));
}

/// Where the choice stands that means these; several unsafe ones get a choice of their own.
int RequestForm::policiesAt(const Policies &policies)
{
    for (int i = 0; i < m_policies->count(); ++i)
        if (const QString key = m_policies->itemData(i).toString(); key != kWorld && key != kRun && policiesOf(key) == policies) return i;
    if (policies == m_world) return m_policies->findData(kWorld);
    m_run = policies;
    if (m_policies->findData(kRun) < 0) m_policies->addItem(QString(), kRun);
    fillPolicies();
    return m_policies->findData(kRun);
}

void RequestForm::setWorldPolicies(const Policies &policies)
{
    if (policies == m_world) return;
    m_world = policies;
    fillPolicies();
}

void RequestForm::setRunning(bool running, bool stopping)
{
    m_running = running;
    for (QWidget *input : {static_cast<QWidget *>(m_seeds), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_orders),
                           static_cast<QWidget *>(m_workers), static_cast<QWidget *>(m_profile), static_cast<QWidget *>(m_policies)})
        input->setEnabled(!running);
    m_start->setText(stopping ? tr("Stopping…") : running ? tr("Stop") : tr("Explore"));
    m_start->setGlyph(running ? u"x"_s : u"play"_s);
    m_start->setKind(running ? ButtonKind::Normal : ButtonKind::Primary);
    m_start->setEnabled(!stopping);
}

void RequestForm::fillPolicies()
{
    const int unsafe = PolicyWarnings::unsafeCount(m_world);
    m_policies->setItemText(0, tr("Safe policies"));
    m_policies->setItemText(1, unsafe ? tr("As the open world (%1 unsafe)").arg(unsafe) : tr("As the open world (safe)"));
    int at = 2;
    for (const PolicyInfo &policy : policies())
        for (const PolicyValue &value : policy.values)
            if (!value.safe)
                m_policies->setItemText(at++, u"%1: %2"_s.arg(policies_pane::policyTitle(policy), policies_pane::valueName(policy, value)));
    if (const int run = m_policies->findData(kRun); run >= 0) m_policies->setItemText(run, ExplorerTexts::policies(m_run));
}

void RequestForm::retranslate()
{
    m_seedsField->setCaption(tr("Seeds"));
    m_fromField->setCaption(tr("From seed"));
    m_ordersField->setCaption(tr("Orders a world, about"));
    m_workersField->setCaption(tr("Workers"));
    m_profileField->setCaption(tr("PG"));
    m_policiesField->setCaption(tr("Policies"));
    m_seeds->setToolTip(tr("How many worlds are run, each from its own seed"));
    m_orders->setToolTip(tr("On average; each seed draws its own number"));
    m_workers->setToolTip(tr("Worlds at once; one core left free keeps the desk quick"));
    m_profile->setItemText(0, tr("Drawn per seed"));
    for (int i = 1; i < m_profile->count(); ++i) m_profile->setItemText(i, profileName(m_profile->itemData(i).toString()));
    fitProfile();
    fillPolicies();
    setRunning(m_running, m_running && !m_start->isEnabled());
}

/// The policies take the rest, but not from the PG: its choices are short and read in full, except in a form that is narrow for all.
void RequestForm::fitProfile()
{
    const Theme &theme = Theme::current();
    m_profile->setMinimumWidth(width() < theme.px(kRoomForAll) ? theme.px(kLeastInput) : m_profile->sizeHint().width());
}

void RequestForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitProfile();
}

void RequestForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Head));
}

} // namespace hamster::explorer_pane
