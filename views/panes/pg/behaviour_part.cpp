#include "views/panes/pg/behaviour_part.h"

#include "views/frame/navigator.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/command_run.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/nothing.h"
#include "views/widgets/present_only.h"
#include "views/widgets/profile_name.h"
#include "views/widgets/run_bar.h"
#include "views/widgets/seconds.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/surface.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

constexpr double kDayMs = 86'400'000;
constexpr int kFormWidth = 680;
constexpr int kBoxWidth = 104, kStepsWidth = 27;            ///< of a field, and of its steps at the right
constexpr int kRequestMost = 3'000, kDecisionMost = 15'000; // ms; the field takes more

Duration ms(double value) { return Duration(std::llround(value)); }
QString percent(double value) { return u"%1 %"_s.arg(QString::number(value, 'f', 1)); } // as the fields write it

} // namespace

BehaviourPart::BehaviourPart(const PaneContext &context)
    : m_context(context)
    , m_profiles(new SegmentedControl)
    , m_profileCaption(new Label({}, TextRole::Body, Token::T3))
    , m_custom(new Label({}, TextRole::Body, Token::T2))
    , m_hint(new Label({}, TextRole::Caption, Token::T3))
    , m_problem(new Label({}, TextRole::Body, Token::Bad))
    , m_profileTexts(new Label({}, TextRole::Caption, Token::T3))
    , m_approvedCaption(new Label({}, TextRole::Body, Token::T2))
    , m_approved(new Label({}, TextRole::BodyStrong))
    , m_valueHead(new SectionHeader)
    , m_inForceHead(new SectionHeader)
    , m_bar(new RunBar)
    , m_run(new CommandRun(context.port, this))
{
    setObjectName(u"pg.behaviour"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *surface = new Surface;
    whole->addWidget(surface);
    auto *form = new QWidget; // a slider as wide as a wide console would be hard to set
    form->setMaximumWidth(Theme::current().px(kFormWidth));
    auto *row = new QHBoxLayout(surface);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(form, 100);
    row->addStretch(1);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    m_profiles->setObjectName(u"pg.behaviour.profiles"_s);
    for (const char16_t *name : {u"calm", u"loopers", u"reference"}) m_profiles->addSegment(QString::fromUtf16(name), {});
    m_custom->setObjectName(u"pg.behaviour.inForce"_s);
    first->addWidget(m_profileCaption);
    first->addWidget(m_profiles);
    first->addWidget(m_custom);
    first->addStretch();
    column->addLayout(first);
    m_profileTexts->setObjectName(u"pg.behaviour.profileTexts"_s);
    m_profileTexts->setWordWrap(true);
    column->addWidget(m_profileTexts);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_valueHead, 0, 3);
    grid->addWidget(m_inForceHead, 0, 4, Qt::AlignRight);
    addSetting(grid, u"unstable"_s, true, 100);
    addSetting(grid, u"requestLow"_s, false, kRequestMost);
    addSetting(grid, u"requestHigh"_s, false, kRequestMost);
    addSetting(grid, u"decisionLow"_s, false, kDecisionMost);
    addSetting(grid, u"decisionHigh"_s, false, kDecisionMost);
    addSetting(grid, u"limit"_s, true, 100);
    addSetting(grid, u"invalid"_s, true, 100);
    const int rest = grid->rowCount();
    m_approved->setObjectName(u"pg.behaviour.approved"_s);
    grid->addWidget(m_approvedCaption, rest, 0);
    m_approved->setFixedWidth(kBoxWidth);
    m_approved->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_approved->setIndent(kStepsWidth);
    grid->addWidget(m_approved, rest, 3);
    column->addLayout(grid);
    m_hint->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"pg.behaviour.problem"_s);
    column->addWidget(m_hint);
    column->addWidget(m_problem);
    column->addWidget(m_bar);
    m_apply = new Button({}, {}, ButtonKind::Primary);
    m_revert = new Button;
    m_apply->setObjectName(u"pg.behaviour.apply"_s);
    m_revert->setObjectName(u"pg.behaviour.revert"_s);
    for (QWidget *acting : {static_cast<QWidget *>(m_profiles), static_cast<QWidget *>(m_apply)}) presentOnly(m_context.port, acting);
    auto *last = new QHBoxLayout;
    last->setSpacing(8);
    last->addWidget(m_apply);
    last->addWidget(m_revert);
    last->addStretch();
    column->addLayout(last);
    column->addStretch();
    connect(m_profiles, &SegmentedControl::selected, this, &BehaviourPart::useProfile);
    connect(m_apply, &QPushButton::clicked, this, &BehaviourPart::apply);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_dirty = false;
        setValues(m_inForce.values);
        updateButtons();
    });
    connect(m_run, &CommandRun::started, this, &BehaviourPart::updateButtons);
    connect(m_run, &CommandRun::stopped, this, &BehaviourPart::updateButtons);
    connect(m_run, &CommandRun::finished, this, &BehaviourPart::answered);
    read();
}

void BehaviourPart::addSetting(QGridLayout *grid, const QString &key, bool rate, int sliderMost)
{
    Setting setting{key,
                    rate,
                    new Label({}, TextRole::Body, Token::T2),
                    new QSlider(Qt::Horizontal),
                    new Label({}, TextRole::Caption, Token::T3),
                    new QDoubleSpinBox,
                    new Label({}, TextRole::Body, Token::T3)};
    setting.slider->setObjectName("pg.behaviour.slider."_L1 + key);
    setting.slider->setRange(0, sliderMost);
    setting.slider->setSingleStep(rate ? 1 : 10);
    setting.slider->setPageStep(rate ? 10 : sliderMost / 10);
    setting.slider->setMinimumWidth(120);
    setting.box->setObjectName("pg.behaviour."_L1 + key);
    setting.box->setDecimals(rate ? 1 : 0);
    setting.box->setRange(0, rate ? 100 : kDayMs);
    setting.box->setSingleStep(rate ? 1 : 10);
    setting.box->setGroupSeparatorShown(true);
    setting.box->setSuffix(rate ? u" %"_s : u" ms"_s);
    setting.box->setAlignment(Qt::AlignRight);
    setting.box->setFixedWidth(kBoxWidth);
    setting.inForce->setObjectName("pg.behaviour.inForce."_L1 + key);
    setting.inForce->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setting.inForce->setMinimumWidth(70);
    const int row = grid->rowCount();
    grid->addWidget(setting.caption, row, 0);
    grid->addWidget(setting.slider, row, 1);
    grid->addWidget(setting.most, row, 2);
    grid->addWidget(setting.box, row, 3);
    grid->addWidget(setting.inForce, row, 4);
    connect(setting.slider, &QSlider::valueChanged, this, [this, box = setting.box](int value) {
        // A field with more than the slider can show keeps its value.
        if (!m_filling) box->setValue(value);
    });
    connect(setting.box, &QDoubleSpinBox::valueChanged, this, [this, slider = setting.slider](double value) {
        const QSignalBlocker quiet(slider);
        slider->setValue(static_cast<int>(std::lround(std::min(value, static_cast<double>(slider->maximum())))));
        if (!m_filling) touched();
    });
    m_settings.push_back(setting);
}

std::vector<double> BehaviourPart::numbers(const command::SetPgBehaviour &v) const
{
    const auto milliseconds = [](Duration d) { return static_cast<double>(d.count()); };
    return {v.unstableRate * 100,         milliseconds(v.requestLow), milliseconds(v.requestHigh), milliseconds(v.decisionLow),
            milliseconds(v.decisionHigh), v.limitRate * 100,          v.invalidRate * 100};
}

command::SetPgBehaviour BehaviourPart::values() const
{
    const auto value = [this](Which which) { return m_settings[static_cast<std::size_t>(which)].box->value(); };
    command::SetPgBehaviour v;
    v.requestLow = ms(value(RequestLow));
    v.requestHigh = ms(value(RequestHigh));
    v.unstableRate = value(Unstable) / 100;
    v.decisionLow = ms(value(DecisionLow));
    v.decisionHigh = ms(value(DecisionHigh));
    v.limitRate = value(Limit) / 100;
    v.invalidRate = value(Invalid) / 100;
    return v;
}

void BehaviourPart::setValues(const command::SetPgBehaviour &values)
{
    m_filling = true;
    const std::vector<double> wanted = numbers(values);
    for (std::size_t i = 0; i < m_settings.size(); ++i) m_settings[i].box->setValue(wanted[i]);
    m_filling = false;
}

void BehaviourPart::read()
{
    m_inForce = m_context.port->pgBehaviour();
    const std::vector<double> now = numbers(m_inForce.values);
    for (std::size_t i = 0; i < m_settings.size(); ++i)
        m_settings[i].inForce->setText(m_settings[i].rate ? percent(now[i]) : u"%1 ms"_s.arg(formatCount(std::llround(now[i]))));
    m_profiles->setCurrent(m_inForce.profile);
    m_custom->setText(m_profiles->current().isEmpty() ? tr("own values are in force") : QString());
    if (!m_dirty && !m_run->running()) setValues(m_inForce.values);
    updateButtons();
}

QString BehaviourPart::problem() const
{
    const command::SetPgBehaviour v = values();
    if (v.requestHigh < v.requestLow) return tr("The longest time to the answer is shorter than the shortest one.");
    if (v.decisionHigh < v.decisionLow) return tr("The longest time to the decision is shorter than the shortest one.");
    if (v.limitRate + v.invalidRate > 1.0 + 1e-9) return tr("The two kinds of refusal together are more than 100 %.");
    return {};
}

void BehaviourPart::touched()
{
    m_dirty = true;
    updateButtons();
}

void BehaviourPart::updateButtons()
{
    const QString wrong = problem();
    const double refused = m_settings[Limit].box->value() + m_settings[Invalid].box->value();
    m_approved->setText(refused > 100 ? kNothing.toString() : percent(100 - refused));
    const bool running = m_run->running();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_apply->setEnabled(m_dirty && wrong.isEmpty() && !running);
    m_apply->setToolTip(!m_dirty ? tr("The values are those in force.") : wrong);
    m_revert->setEnabled(m_dirty && !running);
    m_profiles->setEnabled(!running);
    m_bar->setRunning(running);
    m_bar->setVisible(running);
}

void BehaviourPart::apply()
{
    if (!m_apply->isEnabled()) return;
    m_asked = tr("The PG's own values");
    m_run->start(values());
}

void BehaviourPart::useProfile(const QString &profile)
{
    m_dirty = false;
    m_asked = tr("The PG's profile “%1”").arg(profileName(profile));
    m_run->start(command::SetPgProfile{profile.toStdString()});
}

void BehaviourPart::answered(const CommandAnswer &answer)
{
    if (answer.ok) {
        m_dirty = false;
        m_context.navigator->notify(tr("%1: in force for requests from now on.").arg(m_asked), Family::Good);
    } else {
        m_context.navigator->notify(tr("%1: refused, the behaviour is as it was. %2").arg(m_asked, refusalText(answer)), Family::Bad);
    }
    read();
}

void BehaviourPart::retranslate()
{
    setAccessibleName(tr("Behaviour of the PG"));
    m_profileCaption->setText(tr("Profile"));
    m_profiles->setAccessibleName(tr("Profile"));
    for (const QString &profile : {u"calm"_s, u"loopers"_s, u"reference"_s}) m_profiles->setText(profile, profileName(profile));
    const QStringList profiles{
        tr("calm: approves everything, quickly"),
        tr("loopers: the training simulator, exactly: 40 % answer 500, the others are decided in 1 to 5 s, 30 % declined"),
        tr("reference: answers after 200 ms, decides in 1 to 3 s, declines as loopers, never unstable")};
    m_profileTexts->setText(profiles.join(u'\n'));
    m_approvedCaption->setText(tr("Approved: the others"));
    m_valueHead->setText(tr("Value"));
    m_inForceHead->setText(tr("In force"));
    const QStringList captions{tr("Unstable: 500, nothing stored"), tr("Answer after, at least"),  tr("Answer after, at most"),
                               tr("Decision after, at least"),      tr("Decision after, at most"), tr("Declined: limit exceeded"),
                               tr("Declined: invalid card")};
    for (std::size_t i = 0; i < m_settings.size(); ++i) {
        const QString &caption = captions.at(static_cast<qsizetype>(i));
        m_settings[i].caption->setText(caption);
        m_settings[i].slider->setAccessibleName(caption);
        m_settings[i].box->setAccessibleName(caption);
        const int most = m_settings[i].slider->maximum();
        m_settings[i].most->setText(m_settings[i].rate ? u"%1 %"_s.arg(most) : formatSeconds(most / 1000.0, 0));
    }
    m_hint->setText(
        tr("Times are drawn evenly between the two ends. Requests that have begun keep theirs; test cards decide by themselves."));
    m_apply->setText(tr("Apply"));
    m_revert->setText(tr("Back to what is in force"));
    read();
}

} // namespace hamster::pgconsole
