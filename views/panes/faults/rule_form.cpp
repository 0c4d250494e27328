#include "views/panes/faults/rule_form.h"

#include "views/panes/faults/about_field.h"
#include "views/panes/faults/fault_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/switch.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {

constexpr std::int64_t kMinute = 60'000;

struct WhenKey {
    FaultWhen::Mode mode;
    const char16_t *key;
};
constexpr WhenKey kWhens[] = {{FaultWhen::Mode::Always, u"always"},
                              {FaultWhen::Mode::Probability, u"probability"},
                              {FaultWhen::Mode::Every, u"every"},
                              {FaultWhen::Mode::Nth, u"nth"},
                              {FaultWhen::Mode::First, u"first"}};

int clampInt(std::int64_t value) { return static_cast<int>(std::clamp<std::int64_t>(value, -2'000'000'000, 2'000'000'000)); }

/// In the unit of its field, so that both ends are read in the same one.
QString rangeText(const FaultParameter &parameter)
{
    const bool isTime = parameter.unit == FaultUnit::Milliseconds;
    const auto end = [&](std::int64_t value) { return isTime ? formatCount(value) : FaultTexts::value(parameter, value); };
    return FaultTexts::tr("%1 to %2").arg(end(parameter.low), end(parameter.high) + (isTime ? u" ms"_s : QString()));
}

} // namespace

RuleForm::RuleForm(DeskPort *port, QWidget *parent)
    : QWidget(parent)
    , m_parameterPart(new QWidget)
    , m_column(new QVBoxLayout(this))
    , m_parameterColumn(new QVBoxLayout(m_parameterPart))
    , m_whenHead(new SectionHeader)
    , m_whoHead(new SectionHeader)
    , m_endHead(new SectionHeader)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_parameterColumn->setContentsMargins(0, 0, 0, 4);
    m_parameterColumn->setSpacing(6);
    m_column->addWidget(m_parameterPart);
    buildWhen();
    buildWho(port);
    buildEnd();
    m_column->addStretch();
    showParts();
}

void RuleForm::buildWhen()
{
    m_when = new SegmentedControl;
    m_when->setObjectName(u"rule.when"_s);
    for (const WhenKey &each : kWhens) m_when->addSegment(QString::fromUtf16(each.key), {});
    m_when->setCurrent(u"always"_s);
    m_chance = new QDoubleSpinBox;
    m_chance->setObjectName(u"rule.chance"_s);
    m_chance->setRange(0, 100);
    m_chance->setDecimals(1);
    m_chance->setValue(15);
    m_chance->setSuffix(u" %"_s);
    m_n = new QSpinBox;
    m_n->setObjectName(u"rule.n"_s);
    m_n->setRange(1, 1'000'000);
    m_n->setValue(5);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_when);
    row->addWidget(m_chance);
    row->addWidget(m_n);
    row->addStretch();
    m_column->addWidget(m_whenHead);
    m_column->addLayout(row);
    connect(m_when, &SegmentedControl::selected, this, [this] {
        showParts();
        emit changed();
    });
    connect(m_chance, &QDoubleSpinBox::valueChanged, this, &RuleForm::changed);
    connect(m_n, &QSpinBox::valueChanged, this, &RuleForm::changed);
}

void RuleForm::buildWho(DeskPort *port)
{
    m_about = new AboutField(port);
    m_column->addWidget(m_whoHead);
    m_column->addWidget(m_about);
    connect(m_about, &AboutField::changed, this, &RuleForm::changed);
}

void RuleForm::buildEnd()
{
    m_limited = new Switch;
    m_limited->setObjectName(u"rule.limited"_s);
    m_left = new QSpinBox;
    m_left->setObjectName(u"rule.left"_s);
    m_left->setRange(1, 1'000'000);
    m_left->setValue(3);
    m_ending = new Switch;
    m_ending->setObjectName(u"rule.ending"_s);
    m_minutes = new QSpinBox;
    m_minutes->setObjectName(u"rule.minutes"_s);
    m_minutes->setRange(1, 7 * 24 * 60);
    m_minutes->setValue(10);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_limited);
    row->addWidget(m_left);
    row->addSpacing(12);
    row->addWidget(m_ending);
    row->addWidget(m_minutes);
    row->addStretch();
    m_column->addWidget(m_endHead);
    m_column->addLayout(row);
    for (Switch *each : {m_limited, m_ending})
        connect(each, &QAbstractButton::toggled, this, [this] {
            showParts();
            emit changed();
        });
    for (QSpinBox *each : {m_left, m_minutes}) connect(each, &QSpinBox::valueChanged, this, &RuleForm::changed);
}

void RuleForm::showParts()
{
    const QString when = m_when->current();
    m_chance->setVisible(when == "probability"_L1);
    m_n->setVisible(when == "every"_L1 || when == "nth"_L1 || when == "first"_L1);
    m_left->setEnabled(m_limited->isChecked());
    m_minutes->setEnabled(m_ending->isChecked());
    m_parameterPart->setVisible(!m_parameters.empty());
}

void RuleForm::setKind(const FaultKind &kind)
{
    if (m_kind == &kind) return;
    m_kind = &kind;
    for (const ParameterInput &each : m_parameters) delete (each.field ? static_cast<QWidget *>(each.field) : each.input);
    m_parameters.clear();
    for (const FaultParameter &parameter : kind.parameters) {
        const QString name = "rule.parameter."_L1 + QString::fromUtf8(parameter.name.data(), static_cast<qsizetype>(parameter.name.size()));
        if (parameter.unit == FaultUnit::Flag) {
            auto *flag = new Switch;
            flag->setObjectName(name);
            flag->setChecked(parameter.value != 0);
            connect(flag, &QAbstractButton::toggled, this, &RuleForm::changed);
            m_parameterColumn->addWidget(flag);
            m_parameters.push_back({&parameter, nullptr, flag});
            continue;
        }
        auto *number = new QSpinBox;
        number->setObjectName(name);
        number->setRange(clampInt(parameter.low), clampInt(parameter.high));
        number->setValue(clampInt(parameter.value));
        number->setGroupSeparatorShown(true);
        if (parameter.unit == FaultUnit::Milliseconds) number->setSuffix(u" ms"_s), number->setSingleStep(500);
        if (parameter.unit == FaultUnit::Percent) number->setSuffix(u" %"_s);
        if (parameter.unit == FaultUnit::Won) number->setPrefix(u"₩"_s);
        connect(number, &QSpinBox::valueChanged, this, &RuleForm::changed);
        auto *field = new FormField(number);
        m_parameterColumn->addWidget(field);
        m_parameters.push_back({&parameter, field, number});
    }
    retranslate();
    showParts();
}

void RuleForm::setRule(const FaultRule &rule, qint64 elapsedMs)
{
    if (const FaultKind *kind = findFaultKind(rule.kind)) setKind(*kind);
    for (const ParameterInput &each : m_parameters) {
        const std::int64_t value = rule.value(each.parameter->name);
        if (each.field)
            static_cast<QSpinBox *>(each.input)->setValue(clampInt(value));
        else
            static_cast<Switch *>(each.input)->setChecked(value != 0);
    }
    for (const WhenKey &each : kWhens)
        if (each.mode == rule.when.mode) m_when->setCurrent(QString::fromUtf16(each.key));
    if (rule.when.mode == FaultWhen::Mode::Probability) m_chance->setValue(rule.when.probability * 100);
    if (rule.when.mode != FaultWhen::Mode::Probability && rule.when.mode != FaultWhen::Mode::Always) m_n->setValue(clampInt(rule.when.n));
    m_about->setWho(rule.who);
    m_limited->setChecked(rule.left.has_value());
    if (rule.left) m_left->setValue(clampInt(std::max<std::int64_t>(1, *rule.left)));
    m_ending->setChecked(rule.until.has_value());
    if (rule.until) m_minutes->setValue(clampInt(std::max<std::int64_t>(1, (rule.until->count() - elapsedMs + kMinute - 1) / kMinute)));
    showParts();
}

FaultRule RuleForm::rule(qint64 elapsedMs) const
{
    FaultRule rule;
    if (!m_kind) return rule;
    rule.kind = std::string(m_kind->name);
    for (const ParameterInput &each : m_parameters) {
        const std::int64_t value =
            each.field ? static_cast<QSpinBox *>(each.input)->value() : static_cast<Switch *>(each.input)->isChecked();
        if (value != each.parameter->value) rule.parameters[std::string(each.parameter->name)] = value;
    }
    for (const WhenKey &each : kWhens)
        if (m_when->current() == QString::fromUtf16(each.key)) rule.when.mode = each.mode;
    if (rule.when.mode == FaultWhen::Mode::Probability)
        rule.when.probability = m_chance->value() / 100;
    else if (rule.when.mode != FaultWhen::Mode::Always)
        rule.when.n = m_n->value();
    rule.who = m_about->who();
    if (m_limited->isChecked()) rule.left = m_left->value();
    if (m_ending->isChecked()) rule.until = Duration(elapsedMs + m_minutes->value() * kMinute);
    return rule;
}

QString RuleForm::problem()
{
    if (!m_kind) return FaultTexts::tr("Choose what goes wrong first. Nothing was sent.");
    return m_about->problem();
}

void RuleForm::retranslate()
{
    m_whenHead->setText(FaultTexts::tr("When"));
    m_whoHead->setText(FaultTexts::tr("About"));
    m_endHead->setText(FaultTexts::tr("Ends"));
    const QStringList whens{FaultTexts::tr("Always"), FaultTexts::tr("Chance"), FaultTexts::tr("Every n-th"),
                            FaultTexts::tr("Only the n-th"), FaultTexts::tr("The first n")};
    for (int i = 0; i < whens.size(); ++i) m_when->setText(QString::fromUtf16(kWhens[i].key), whens.at(i));
    m_when->setAccessibleName(FaultTexts::tr("When"));
    m_chance->setAccessibleName(FaultTexts::tr("Chance"));
    m_n->setAccessibleName(FaultTexts::tr("n"));
    m_about->retranslate();
    m_limited->setText(FaultTexts::tr("After hitting"));
    m_limited->setAccessibleName(FaultTexts::tr("Ends after hitting so often"));
    m_left->setSuffix(FaultTexts::tr(" times"));
    m_left->setAccessibleName(FaultTexts::tr("Ends after hitting so often"));
    m_ending->setText(FaultTexts::tr("After"));
    m_ending->setAccessibleName(FaultTexts::tr("Ends after some time"));
    m_minutes->setSuffix(FaultTexts::tr(" min"));
    m_minutes->setAccessibleName(FaultTexts::tr("Ends after some time"));
    for (Switch *each : {m_limited, m_ending}) each->updateGeometry();
    for (const ParameterInput &each : m_parameters) {
        const QString title = FaultTexts::of(each.parameter->title);
        if (each.field) {
            each.field->setCaption(title);
            each.field->setHint(rangeText(*each.parameter));
        } else {
            static_cast<Switch *>(each.input)->setText(title);
            each.input->setAccessibleName(title);
            each.input->updateGeometry();
        }
    }
}

} // namespace hamster::faults_pane
