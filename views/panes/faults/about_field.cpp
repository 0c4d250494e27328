#include "views/panes/faults/about_field.h"

#include "views/panes/faults/fault_texts.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

AboutField::AboutField(DeskPort *port, QWidget *parent)
    : QWidget(parent)
    , m_port(port)
    , m_kind(new QComboBox)
    , m_which(new QComboBox)
{
    m_kind->setObjectName(u"rule.who"_s);
    for (int i = 0; i < kSubjectKinds; ++i) m_kind->addItem(QString());
    m_which->setEditable(true);
    m_which->setInsertPolicy(QComboBox::NoInsert);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->lineEdit()->setObjectName(u"rule.whom"_s);
    m_which->completer()->setFilterMode(Qt::MatchContains);
    m_which->completer()->setCompletionMode(QCompleter::PopupCompletion);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_kind);
    row->addWidget(m_which, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        emit changed();
    });
    connect(m_which, &QComboBox::editTextChanged, this, &AboutField::changed);
    showKind();
}

SubjectKind AboutField::kind() const { return static_cast<SubjectKind>(m_kind->currentIndex()); }
QString AboutField::typed() const { return m_which->currentText().trimmed(); }

void AboutField::showKind()
{
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    for (const Subject &each : subjectsOf(kind(), *m_port)) m_which->addItem(each.shown);
    m_which->setCurrentIndex(-1);
    m_which->setEditText({});
    m_which->setVisible(kind() != SubjectKind::Anything);
}

void AboutField::setWho(const FaultWho &who)
{
    m_others = who;
    int chosen = 0;
    for (int i = 1; i < kSubjectKinds && !chosen; ++i)
        if (!fieldOf(m_others, static_cast<SubjectKind>(i))->empty()) chosen = i;
    m_kind->setCurrentIndex(chosen);
    std::string *field = fieldOf(m_others, kind());
    if (field) m_which->setEditText(shownOf(kind(), std::exchange(*field, {}), *m_port));
}

FaultWho AboutField::who() const
{
    FaultWho who = m_others;
    if (std::string *field = fieldOf(who, kind())) {
        const Meant meant = whatIsMeant(kind(), typed(), *m_port);
        *field = meant.key.empty() ? typed().toStdString() : meant.key;
    }
    return who;
}

QString AboutField::problem()
{
    const QString refusal = whatIsMeant(kind(), typed(), *m_port).refusal;
    if (!refusal.isEmpty()) m_which->setFocus();
    return refusal;
}

void AboutField::retranslate()
{
    const QStringList kinds{FaultTexts::tr("Anything"), FaultTexts::tr("Order"),      FaultTexts::tr("Member"),
                            FaultTexts::tr("Vendor"),   FaultTexts::tr("Card"),       FaultTexts::tr("Key"),
                            FaultTexts::tr("Topic"),    FaultTexts::tr("Event type"), FaultTexts::tr("Service")};
    for (int i = 0; i < kinds.size(); ++i) m_kind->setItemText(i, kinds.at(i));
    m_kind->setAccessibleName(FaultTexts::tr("About"));
    m_which->setAccessibleName(FaultTexts::tr("Which one"));
    m_which->lineEdit()->setPlaceholderText(FaultTexts::tr("Number, id or name"));
}

} // namespace hamster::faults_pane
