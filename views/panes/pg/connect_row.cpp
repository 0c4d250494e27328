#include "views/panes/pg/connect_row.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/label.h"
#include "views/widgets/text_viewer.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

constexpr int kCaptionWidth = 150, kValueWidth = 252; // of the longest address, so that the buttons stand below each other
constexpr int kMaskedTail = 4;                        // characters of a secret that tell it from another one
constexpr int kMask = 12;
constexpr int kSpacing = 8;

QString masked(const QString &secret)
{
    const QString head = secret.startsWith("whsec_"_L1) ? u"whsec_"_s : QString();
    return head + QString(kMask, QChar(0x2022)) + secret.right(kMaskedTail);
}

} // namespace

ConnectRow::ConnectRow(const QString &key, bool secret, QWidget *parent)
    : QWidget(parent)
    , m_secret(secret)
    , m_caption(new Label({}, TextRole::Body, Token::T3))
    , m_value(new Label({}, TextRole::Mono))
    , m_note(new Label({}, TextRole::Caption, Token::T3))
    , m_copy(Button::makeIcon(u"copy"_s, {}))
{
    m_value->setObjectName("pg.connect."_L1 + key);
    m_copy->setObjectName("pg.connect."_L1 + key + ".copy"_L1);
    m_note->setObjectName("pg.connect."_L1 + key + ".note"_L1);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note->setElided(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpacing);
    row->addWidget(m_caption);
    row->addWidget(m_value);
    if (secret) {
        m_reveal = Button::makeIcon(u"eye"_s, {});
        m_reveal->setObjectName("pg.connect."_L1 + key + ".reveal"_L1);
        row->addWidget(m_reveal); // in the room of the value: what follows stands below that of the other rows
        connect(m_reveal, &QPushButton::clicked, this, [this] {
            m_revealed = !m_revealed;
            show();
        });
    }
    row->addWidget(m_copy);
    row->addWidget(m_note, 1);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_whole);
        emit copied(m_caption->text());
    });
    connect(&Theme::current(), &Theme::changed, this, &ConnectRow::restyle);
    restyle();
    retranslate();
}

void ConnectRow::restyle()
{
    m_caption->setFixedWidth(Theme::current().px(kCaptionWidth));
    m_value->setMinimumWidth(Theme::current().px(kValueWidth) - (m_reveal ? m_reveal->sizeHint().width() + kSpacing : 0));
}

void ConnectRow::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_value->setAccessibleName(caption);
    retranslate();
}

void ConnectRow::setValue(const QString &value, const QString &note)
{
    m_note->setText(note);
    m_note->setToolTip(note);
    if (value != m_whole) m_revealed = false; // another secret
    m_whole = value;
    show();
}

void ConnectRow::show()
{
    const QString text = m_secret && !m_revealed ? masked(m_whole) : m_whole;
    if (m_value->text() != text) m_value->setText(text);
    if (m_reveal) m_reveal->setHint(m_revealed ? tr("Hide it again") : tr("Show it"));
}

void ConnectRow::retranslate()
{
    m_copy->setHint(tr("Copy: %1").arg(m_caption->text()));
    show();
}

void ConnectRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

ConnectCommand::ConnectCommand(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_caption(new Label({}, TextRole::Body, Token::T2))
    , m_text(new TextViewer)
    , m_copy(Button::makeSmall({}, u"copy"_s))
{
    m_text->setObjectName("pg.connect."_L1 + key);
    m_copy->setObjectName("pg.connect."_L1 + key + ".copy"_L1);
    m_caption->setWordWrap(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_text->setFrameShape(QFrame::StyledPanel);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // what is copied is the whole; a narrow pane breaks what is shown
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_caption, 1);
    head->addWidget(m_copy, 0, Qt::AlignBottom);
    column->addLayout(head);
    column->addWidget(m_text);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_whole);
        emit copied(m_copy->text());
    });
    connect(&Theme::current(), &Theme::changed, this, &ConnectCommand::fit);
    retranslate();
}

void ConnectCommand::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_text->setAccessibleName(caption);
}

void ConnectCommand::setCommand(const QString &whole, const QString &shown)
{
    m_whole = whole;
    m_text->showText(shown);
    fit();
}

/// All of its lines, as they break in this width.
void ConnectCommand::fit()
{
    const int lines = std::max(1, static_cast<int>(m_text->document()->size().height())); // a plain text tells it in lines
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + 2 * (8 + m_text->frameWidth()));
}

void ConnectCommand::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, &ConnectCommand::fit); // once the text has taken its width
}

void ConnectCommand::retranslate() { m_copy->setText(tr("Copy")); }

void ConnectCommand::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace hamster::pgconsole
