#include "views/frame/past_banner.h"

#include "views/frame/navigator.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hamster {

PastBanner::PastBanner(DeskPort *port, Navigator *navigator, QWidget *parent)
    : QWidget(parent)
    , m_port(HistoryPort::of(port))
    , m_navigator(navigator)
    , m_backAction(action(u"back"_s,
                          [this] {
                              const quint64 event = m_port->view().event;
                              m_port->lookAt(event > 0 ? event - 1 : 0);
                          }))
    , m_forwardAction(action(u"forward"_s, [this] { m_port->lookAt(m_port->view().event + 1); }))
    , m_nowAction(action(u"now"_s, [this] { m_port->backToNow(); }))
    , m_branchAction(action(u"branch"_s, [this] { branch(); }))
    , m_headline(new Label({}, TextRole::BodyStrong, Token::OnSelection))
    , m_explanation(new Label({}, TextRole::Body, Token::OnSelection))
    , m_back(Button::makeIcon(u"back"_s, {}))
    , m_forward(Button::makeIcon(u"fwd"_s, {}))
    , m_now(Button::makeSmall({}, {}, ButtonKind::Primary))
    , m_branch(Button::makeSmall({}))
{
    setObjectName(u"past"_s);
    m_headline->setObjectName(u"past.headline"_s);
    m_explanation->setObjectName(u"past.explanation"_s);
    m_explanation->setElided(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(38, 3, 12, 5);
    row->setSpacing(8);
    row->addWidget(m_headline);
    row->addWidget(m_explanation, 1);
    const std::pair<Button *, QAction *> buttons[] = {
        {m_back, m_backAction}, {m_forward, m_forwardAction}, {m_branch, m_branchAction}, {m_now, m_nowAction}};
    for (const auto &[button, run] : buttons) {
        row->addWidget(button);
        button->setObjectName(run->objectName().chopped(7));
        connect(button, &QPushButton::clicked, run, &QAction::trigger);
    }
    connect(m_port, &HistoryPort::changed, this, [this] { showView(m_port->view()); });
    connect(m_port, &HistoryPort::failed, this,
            [this](const QString &reason) { m_navigator->notify(tr("The past cannot be shown: %1").arg(reason), Family::Bad); });
    connect(m_port, &HistoryPort::branched, this, [this](const QString &file) {
        m_navigator->notify(tr("The run that was left is kept as %1. Compare in the Timeline tells where the two part.").arg(file),
                            Family::Good);
    });
    retranslate();
}

QAction *PastBanner::action(const QString &name, std::function<void()> run)
{
    auto *made = new QAction(this);
    made->setObjectName("past."_L1 + name + ".action"_L1);
    connect(made, &QAction::triggered, this, std::move(run));
    return made;
}

void PastBanner::showView(const PastView &view)
{
    setVisible(view.inPast);
    m_backAction->setEnabled(view.possible && view.event > view.first);
    m_forwardAction->setEnabled(view.inPast && view.event < view.last);
    m_nowAction->setEnabled(view.inPast);
    m_branchAction->setEnabled(view.inPast);
    m_back->setEnabled(m_backAction->isEnabled());
    m_forward->setEnabled(m_forwardAction->isEnabled());
    if (!view.inPast) return;
    m_headline->setText(tr("The past: %1").arg(formatDateTimeMs(view.atMs)));
    m_explanation->setText(tr("After event %1 of %2. Everything is shown as it was; nothing can be done to it.")
                               .arg(formatCount(static_cast<qint64>(view.event)), formatCount(static_cast<qint64>(view.last))));
    setAccessibleName(m_headline->text());
}

void PastBanner::branch()
{
    if (const Outcome begun = m_port->branch(); !begun)
        m_navigator->notify(tr("No branch was made: %1").arg(QString::fromStdString(begun.error().detail)), Family::Bad);
}

void PastBanner::retranslate()
{
    m_backAction->setText(tr("Look at the past one event back"));
    m_forwardAction->setText(tr("Look at the past one event on"));
    m_nowAction->setText(tr("Back to now"));
    m_branchAction->setText(tr("Branch from here"));
    m_back->setHint(tr("One event back"));
    m_forward->setHint(tr("One event on"));
    m_now->setText(m_nowAction->text());
    m_branch->setText(m_branchAction->text());
    m_branch->setToolTip(tr("Runs the same past again in a new world and is live there: same past, other future"));
    showView(m_port->view());
}

void PastBanner::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Selection));
    paintIcon(&painter, u"clock", QRectF(15, (height() - 18) / 2.0, 16, 16), theme.color(Token::OnSelection));
    painter.fillRect(QRect(0, height() - 2, width(), 2), theme.color(Token::Accent));
}

void PastBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace hamster
