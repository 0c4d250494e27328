#include "views/panes/certify/check_form.h"

#include "model/core/url.h"
#include "simulator/certify/checks.h"
#include "views/panes/certify/certify_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/form_field.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QResizeEvent>
#include <QSpinBox>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hamster::certify_pane {

namespace {

constexpr int kBesideWidth = 800, kOneRowWidth = 840; // narrower: the fields, the settings stand below each other
constexpr int kLeastKind = 180;
constexpr std::array kKinds{certify::ReceiverKind::Correct,       certify::ReceiverKind::CountsTwice, certify::ReceiverKind::TrustsAnyone,
                            certify::ReceiverKind::IgnoresAmount, certify::ReceiverKind::NeverTooOld, certify::ReceiverKind::NewestOrder};

QLineEdit *line(const QString &name)
{
    auto *input = new QLineEdit;
    input->setObjectName(name);
    input->setMinimumWidth(Theme::current().px(120));
    return input;
}

QSpinBox *milliseconds(const QString &name, int high, int value)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(10, high);
    box->setSingleStep(100);
    box->setValue(value);
    box->setSuffix(u" ms"_s);
    box->setGroupSeparatorShown(true);
    return box;
}

bool isUrl(const QString &text) { return certify::checkUrl(text.toStdString(), "").ok(); }
bool isHttp(const QString &text) { return certify::isHttpProbe(text.toStdString()); }

enum class Machine { This, Other, Named };

Machine machineOf(const QString &url)
{
    const auto parsed = parseUrl(url.toStdString());
    if (!parsed || parsed->host == "localhost" || parsed->host == "::1" || parsed->host.starts_with("127.")) return Machine::This;
    const bool address = parsed->host.find_first_not_of("0123456789.") == std::string::npos || parsed->host.find(':') != std::string::npos;
    return address ? Machine::Other : Machine::Named;
}

int forgedCases() { return static_cast<int>(std::ranges::count(certify::cases(), true, &certify::Case::needsSignature)); }

} // namespace

CheckForm::CheckForm(QWidget *parent)
    : QWidget(parent)
    , m_receiver(line(u"certify.receiver"_s))
    , m_probe(line(u"certify.probe"_s))
    , m_secret(line(u"certify.secret"_s))
    , m_which(new QComboBox)
    , m_kind(new QComboBox)
    , m_patience(milliseconds(u"certify.patience"_s, 600'000, CertifyRequest().patienceMs))
    , m_quiet(milliseconds(u"certify.quiet"_s, 60'000, CertifyRequest().quietMs))
    , m_choose(Button::makeIcon(u"more"_s, {}, false))
    , m_eye(Button::makeIcon(u"eye"_s, {}, false))
    , m_example(new Button)
    , m_start(new Button({}, u"play"_s, ButtonKind::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 7, 12, 8);
    column->setSpacing(7);
    m_receiver->setPlaceholderText(u"http://localhost:8080/api/v1/payments/callback"_s);
    m_probe->setPlaceholderText(u"http://localhost:8080/test/probe"_s);
    m_secret->setPlaceholderText(u"whsec_…"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setStyleSheet(u"QLineEdit { lineedit-password-character: 8226; }"_s); // the style's own is as wide as two letters
    m_eye->setCheckable(true);
    column->addWidget(buildTarget());
    auto *lower = new QWidget;
    m_lowerRow = new QBoxLayout(QBoxLayout::TopToBottom, lower);
    m_lowerRow->setContentsMargins(0, 0, 0, 0);
    m_lowerRow->setSpacing(10);
    m_lowerRow->addWidget(buildSettings(), 0, Qt::AlignTop);
    m_lowerRow->addWidget(buildTail(), 1, Qt::AlignTop);
    column->addWidget(lower);
    connect(m_receiver, &QLineEdit::textChanged, this, &CheckForm::warnOfReceiver);
    connect(m_probe, &QLineEdit::textChanged, this, &CheckForm::warnOfProbe);
    connect(m_secret, &QLineEdit::textChanged, this, [this] { m_secretField->setProblem({}); });
    connect(m_secret, &QLineEdit::editingFinished, this, [this] { m_secret->setCursorPosition(0); }); // else its first dot is cut
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] { m_whichField->setProblem({}); });
    for (QLineEdit *input : {m_receiver, m_probe, m_secret})
        connect(input, &QLineEdit::returnPressed, this, [this] {
            if (!m_running) emit startRequested();
        });
    connect(m_choose, &QPushButton::clicked, this, &CheckForm::chooseProgram);
    connect(m_eye, &QPushButton::toggled, this, &CheckForm::reveal);
    connect(m_start, &QPushButton::clicked, this, [this] { m_running ? emit stopRequested() : emit startRequested(); });
    connect(m_example, &QPushButton::clicked, this, [this] {
        m_shown ? emit exampleStopRequested() : emit exampleRequested(kKinds[static_cast<std::size_t>(m_kind->currentIndex())]);
    });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const certify::ReceiverKind kind = kKinds[static_cast<std::size_t>(index)];
        if (m_shown && m_shown->kind != kind) emit exampleRequested(kind);
    });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        m_secret->setPalette(Theme::current().palette()); // its own style sheet keeps that of before
        update();
    });
    retranslate();
}

FormField *CheckForm::withButton(QLineEdit *input, Button *button)
{
    auto *both = new QWidget;
    both->setObjectName(input->objectName() + ".field"_L1);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(input, 1);
    row->addWidget(button);
    both->setFocusProxy(input);
    return new FormField(both);
}

QWidget *CheckForm::buildTarget()
{
    auto *target = new QWidget;
    m_targetRow = new QBoxLayout(QBoxLayout::TopToBottom, target);
    m_targetRow->setContentsMargins(0, 0, 0, 0);
    m_targetRow->setSpacing(10);
    m_receiverField = new FormField(m_receiver);
    m_probeField = withButton(m_probe, m_choose);
    m_secretField = withButton(m_secret, m_eye);
    m_choose->setObjectName(u"certify.program"_s);
    m_eye->setObjectName(u"certify.reveal"_s);
    m_targetRow->addWidget(m_receiverField, 5, Qt::AlignTop);
    m_targetRow->addWidget(m_probeField, 5, Qt::AlignTop);
    m_targetRow->addWidget(m_secretField, 4, Qt::AlignTop);
    return target;
}

QWidget *CheckForm::buildSettings()
{
    auto *settings = new QWidget;
    auto *row = new QHBoxLayout(settings);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_which->setObjectName(u"certify.which"_s);
    for (int i = 0; i < 3; ++i) m_which->addItem(QString());
    m_whichField = new FormField(m_which);
    m_patienceField = new FormField(m_patience);
    m_quietField = new FormField(m_quiet);
    for (FormField *field : {m_whichField, m_patienceField, m_quietField}) row->addWidget(field, 0, Qt::AlignTop);
    row->addStretch(1);
    return settings;
}

QWidget *CheckForm::buildTail()
{
    auto *tail = new QWidget;
    auto *row = new QHBoxLayout(tail);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_kind->setObjectName(u"certify.example"_s);
    for (std::size_t i = 0; i < kKinds.size(); ++i) m_kind->addItem(QString());
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents); // each in full where there is room
    m_kind->setMinimumWidth(Theme::current().px(kLeastKind)); // it gives way to the buttons
    m_kindField = new FormField(m_kind);
    m_example->setObjectName(u"certify.example.run"_s);
    m_start->setObjectName(u"certify.start"_s);
    // No note comes below the choice, so the buttons stand beside it.
    row->addWidget(m_kindField, 0, Qt::AlignBottom);
    row->addWidget(m_example, 0, Qt::AlignBottom);
    row->addStretch(1);
    row->addWidget(m_start, 0, Qt::AlignBottom);
    return tail;
}

void CheckForm::begin(const CertifyRequest &request)
{
    m_receiver->setText(request.receiver);
    m_probe->setText(request.probe);
    m_patience->setValue(request.patienceMs);
    m_quiet->setValue(request.quietMs);
}

CertifyRequest CheckForm::request() const
{
    CertifyRequest request;
    request.receiver = m_receiver->text().trimmed();
    request.probe = m_probe->text().trimmed();
    request.secret = m_secret->text().trimmed();
    request.patienceMs = m_patience->value();
    request.quietMs = m_quiet->value();
    return request;
}

Which CheckForm::which() const { return static_cast<Which>(std::max(0, m_which->currentIndex())); }

QString CheckForm::receiverProblem() const
{
    const QString url = m_receiver->text().trimmed();
    if (url.isEmpty()) return tr("Where do your webhooks go? Nothing was sent.");
    return isUrl(url) ? QString() : tr("Not http://host:port/path. Nothing was sent.");
}

QString CheckForm::probeProblem() const
{
    const QString probe = m_probe->text().trimmed();
    if (probe.isEmpty()) return tr("Needed to see your books. Nothing was sent.");
    if (isHttp(probe)) return isUrl(probe) ? QString() : tr("Not http://host:port/path. Nothing was sent.");
    const QFileInfo program(probe);
    if (!program.isAbsolute()) return tr("Neither URL nor whole path. Nothing was sent.");
    return program.isFile() && program.isExecutable() ? QString() : tr("There is no such program. Nothing was sent.");
}

QString CheckForm::secretProblem() const
{
    return certify::checkSecret(m_secret->text().trimmed().toStdString()) ? QString() : tr("Not whsec_ and base64. Nothing was sent.");
}

bool CheckForm::check()
{
    struct Judged {
        FormField *field;
        QLineEdit *input;
        QString problem;
    };
    const std::array judged{Judged{m_receiverField, m_receiver, receiverProblem()}, Judged{m_probeField, m_probe, probeProblem()},
                            Judged{m_secretField, m_secret, secretProblem()}};
    bool good = true;
    for (const Judged &each : judged) {
        if (each.problem.isEmpty()) continue;
        each.field->setProblem(each.problem);
        if (std::exchange(good, false)) each.input->setFocus(Qt::OtherFocusReason);
    }
    return good;
}

void CheckForm::setNoCases(const QString &problem)
{
    m_whichField->setProblem(problem);
    m_which->setFocus(Qt::OtherFocusReason);
}

void CheckForm::warnOfReceiver()
{
    QString warning;
    switch (machineOf(m_receiver->text().trimmed())) {
    case Machine::This: break;
    case Machine::Other: warning = tr("Another machine: check only what is yours."); break;
    case Machine::Named: warning = tr("Names are of this machine only: else give the address."); break; // as our HTTP client has it
    }
    m_receiverField->setProblem(warning, true);
}

void CheckForm::warnOfProbe()
{
    const QString probe = m_probe->text().trimmed();
    const bool command = !probe.isEmpty() && !isHttp(probe) && QFileInfo(probe).isAbsolute();
    m_probeField->setProblem(command ? tr("A program: it is run on this machine.") : QString(), true);
}

void CheckForm::chooseProgram()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("The program that is the probe"));
    if (!path.isEmpty()) m_probe->setText(path);
}

void CheckForm::reveal(bool shown)
{
    m_secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setHint(shown ? tr("Hide the secret") : tr("Show the secret"));
}

void CheckForm::showState(const CertifyState &state)
{
    m_running = state.running;
    m_stopping = state.stopping;
    for (QWidget *input : {static_cast<QWidget *>(m_receiver), static_cast<QWidget *>(m_probe), static_cast<QWidget *>(m_secret),
                           static_cast<QWidget *>(m_which), static_cast<QWidget *>(m_patience), static_cast<QWidget *>(m_quiet),
                           static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_example)})
        input->setEnabled(!m_running);
    m_start->setText(m_stopping ? tr("Stopping…") : m_running ? tr("Stop") : tr("Check"));
    m_start->setGlyph(m_running ? u"x"_s : u"play"_s);
    m_start->setKind(m_running ? ButtonKind::Normal : ButtonKind::Primary);
    m_start->setEnabled(!m_stopping);
    showExample(state.example);
}

void CheckForm::showExample(const std::optional<CertifyExample> &example)
{
    const bool same = example.has_value() == m_shown.has_value() && (!example || example->receiver == m_shown->receiver);
    m_example->setText(example ? tr("Stop example") : tr("Start example"));
    m_example->setGlyph(example ? u"x"_s : u"play"_s);
    if (same) return;
    const std::optional<CertifyExample> before = std::exchange(m_shown, example);
    if (!before) m_before = request();
    if (example && m_before.receiver == example->receiver) m_before = {}; // opened while it ran: nothing else was there
    const auto fill = [&](QLineEdit *input, const QString CertifyExample::*text, const QString &otherwise) {
        if (example)
            input->setText((*example).*text);
        else if (before && input->text() == (*before).*text) // what is typed meanwhile stays
            input->setText(otherwise);
    };
    fill(m_receiver, &CertifyExample::receiver, m_before.receiver);
    fill(m_probe, &CertifyExample::probe, m_before.probe);
    fill(m_secret, &CertifyExample::secret, m_before.secret);
    m_secret->setCursorPosition(0);
    if (example) m_kind->setCurrentIndex(static_cast<int>(std::ranges::find(kKinds, example->kind) - kKinds.begin()));
}

void CheckForm::showHints()
{
    struct Hint {
        FormField *field;
        QLineEdit *input;
        QString text;
    };
    const bool room = m_targetRow->direction() == QBoxLayout::LeftToRight; // one line for the three of them
    for (const Hint &hint : {Hint{m_receiverField, m_receiver, tr("Where your webhooks go")},
                             Hint{m_probeField, m_probe, tr("URL, or a program, that makes orders and counts")},
                             Hint{m_secretField, m_secret, tr("Without it %1 cases are skipped. Not kept.").arg(forgedCases())}}) {
        hint.field->setHint(room ? hint.text : QString());
        hint.input->setToolTip(hint.text);
    }
}

void CheckForm::retranslate()
{
    m_receiverField->setCaption(tr("Receiver"));
    m_probeField->setCaption(tr("Probe"));
    m_secretField->setCaption(tr("Webhook secret"));
    showHints();
    m_probe->setAccessibleName(tr("Probe"));
    m_secret->setAccessibleName(tr("Webhook secret"));
    m_whichField->setCaption(tr("Cases"));
    m_patienceField->setCaption(tr("Timeout"));
    m_quietField->setCaption(tr("Watch time"));
    m_patience->setToolTip(tr("How long an effect may take until it is in the books"));
    m_quiet->setToolTip(tr("How long is watched for effects that must not come"));
    m_which->setItemText(0, tr("All %1").arg(certify::cases().size()));
    m_which->setItemText(1, tr("Those that failed"));
    m_which->setItemText(2, tr("Selected in the table"));
    m_kindField->setCaption(tr("Example receiver"));
    m_kind->setToolTip(tr("A small back end of ours on this machine, to see what passing and failing look like"));
    for (std::size_t i = 0; i < kKinds.size(); ++i) m_kind->setItemText(static_cast<int>(i), CertifyTexts::receiverKind(kKinds[i]));
    m_choose->setHint(tr("Choose a program…"));
    reveal(m_eye->isChecked());
    m_start->setText(m_stopping ? tr("Stopping…") : m_running ? tr("Stop") : tr("Check"));
    m_example->setText(m_shown ? tr("Stop example") : tr("Start example"));
    warnOfReceiver();
    warnOfProbe();
}

QSize CheckForm::minimumSizeHint() const
{
    const QSize least = layout()->totalMinimumSize();
    return {least.width(), std::max(least.height(), layout()->totalHeightForWidth(std::max(least.width(), width())))}; // −1: no note wraps
}

void CheckForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Head));
}

void CheckForm::resizeEvent(QResizeEvent *event)
{
    const auto way = [this](int least) { return width() < Theme::current().px(least) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight; };
    m_lowerRow->setDirection(way(kOneRowWidth));
    if (m_targetRow->direction() != way(kBesideWidth)) {
        m_targetRow->setDirection(way(kBesideWidth));
        showHints();
    }
    if (event->size().width() != event->oldSize().width()) updateGeometry();
    QWidget::resizeEvent(event);
}

} // namespace hamster::certify_pane
