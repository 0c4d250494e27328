#include "views/panes/faults/rule_dialog.h"

#include "views/panes/faults/fault_texts.h"
#include "views/panes/faults/kind_chooser.h"
#include "views/panes/faults/rule_form.h"
#include "views/theme/theme.h"
#include "views/widgets/label.h"
#include "views/widgets/surface.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

RuleDialog::RuleDialog(const FaultRule &rule, qint64 elapsedMs, DeskPort *port, QWidget *parent)
    : CommandDialog(u"rule"_s, port, parent)
    , m_rule(rule)
    , m_elapsedMs(elapsedMs)
    , m_body(new QWidget)
    , m_kinds(new KindChooser)
    , m_title(new Label({}, TextRole::BodyStrong))
    , m_name(new Label({}, TextRole::Mono, Token::T3))
    , m_reaction(new Label({}, TextRole::Caption, Token::T2))
    , m_preview(new Label({}, TextRole::Body))
    , m_form(new RuleForm(port))
{
    m_title->setObjectName(u"rule.title"_s);
    m_reaction->setObjectName(u"rule.reaction"_s);
    m_preview->setObjectName(u"rule.preview"_s);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_kinds->setFixedWidth(Theme::current().px(350)); // the longest titles
    row->addWidget(m_kinds);
    auto *side = new QVBoxLayout;
    side->setSpacing(4);
    m_reaction->setWordWrap(true);
    side->addWidget(m_title);
    side->addWidget(m_name);
    side->addWidget(m_reaction);
    side->addSpacing(6);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    side->addWidget(scroll, 1);
    row->addLayout(side, 1);
    form()->addWidget(m_body, 1);
    m_preview->setWordWrap(true);
    form()->addWidget(m_preview);
    const int room = parent ? parent->window()->height() - Theme::current().px(140) : QWIDGETSIZE_MAX; // in a low window not above its top
    const int high = std::min(Theme::current().px(640), room);
    m_kinds->setMinimumHeight(high - Theme::current().px(125)); // the rest are preview and buttons
    resize(Theme::current().px(900), high);
    if (!rule.kind.empty()) m_kinds->choose(QString::fromStdString(rule.kind));
    showKind();
    if (findFaultKind(rule.kind)) m_form->setRule(rule, elapsedMs);
    connect(m_kinds, &KindChooser::currentChanged, this, &RuleDialog::showKind);
    connect(m_form, &RuleForm::changed, this, [this] {
        clearMessages();
        showPreview();
    });
    retranslate();
}

QString RuleDialog::preview() const { return m_preview->text(); }

FaultRule RuleDialog::rule() const
{
    FaultRule made = m_form->rule(m_elapsedMs);
    made.id = m_rule.id;
    made.on = m_rule.id.empty() || m_rule.on;
    made.from = m_rule.from; // these two are said by files and presets only
    made.burst = m_rule.burst;
    return made;
}

void RuleDialog::showKind()
{
    const FaultKind *kind = m_kinds->current();
    if (kind) m_form->setKind(*kind);
    m_title->setText(kind ? FaultTexts::of(kind->title) : QString());
    m_name->setText(kind ? QString::fromUtf8(kind->name.data(), static_cast<qsizetype>(kind->name.size())) : QString());
    m_reaction->setText(kind ? FaultTexts::tr("The safe system: %1").arg(FaultTexts::reaction(*kind)) : QString());
    showPreview();
}

void RuleDialog::showPreview() { m_preview->setText(FaultTexts::sentence(rule())); }

QString RuleDialog::problem()
{
    if (QString missing = m_form->problem(); !missing.isEmpty()) return missing;
    const auto wrong = whatIsWrongWith(rule());
    return wrong ? FaultTexts::tr("%1. Nothing was sent.").arg(QString::fromStdString(*wrong)) : QString();
}

Command RuleDialog::command() const { return command::SetFaultRule{rule()}; }

void RuleDialog::accepted(const CommandAnswer &answer)
{
    const QString words = rule().on ? FaultTexts::tr("%1 is on: %2") : FaultTexts::tr("%1 is changed and still off: %2");
    const QString id = QString::fromStdString(answer.id);
    emit told(words.arg(id, FaultTexts::sentence(rule())), id);
    accept();
}

void RuleDialog::enableForm(bool enabled) { m_body->setEnabled(enabled); }

void RuleDialog::retranslate()
{
    setHeading(m_rule.id.empty() ? FaultTexts::tr("New fault rule")
                                 : FaultTexts::tr("Fault rule %1").arg(QString::fromStdString(m_rule.id)));
    setButtonText(m_rule.id.empty() ? FaultTexts::tr("Add and switch on") : FaultTexts::tr("Change the rule"));
    m_kinds->retranslate();
    m_form->retranslate();
    showKind();
}

} // namespace hamster::faults_pane
