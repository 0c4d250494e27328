#include "views/items/bus_lag.h"

#include "simulator/laboratory/queues.h"
#include "views/desk_port.h"
#include "views/theme/paint.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {
using I = std::int64_t;
const Sql kEnd{"SELECT coalesce(max(offset) + 1, 0) FROM messages WHERE topic = ? AND partition = ?"}; // by an index, at once
const Sql kNext{"SELECT next_offset FROM offsets WHERE group_name = ? AND topic = ? AND partition = ?"};
} // namespace

qint64 messagesBehind(DeskPort &port, const char *group)
{
    Database *bus = port.reader(DeskFile::Bus);
    if (!bus) return 0;
    bus->clearFailure();
    I behind = 0;
    for (const Subscription &each : subscriptions()) {
        if (std::string_view(each.group) != group) continue;
        for (int partition = 0; partition < kPartitions; ++partition) // a group without an offset has read nothing
            behind += std::max<I>(0, bus->value<I>(kEnd, each.topic, partition).value_or(0) -
                                         bus->value<I>(kNext, each.group, each.topic, partition).value_or(0));
    }
    return behind;
}

BehindStrip::BehindStrip(const QString &name, const char *group, QWidget *parent)
    : QWidget(parent)
    , m_group(group)
    , m_text(new Label({}, TextRole::Caption, Token::Warn))
    , m_events(Button::makeSmall({}, u"events"_s))
{
    setObjectName(name);
    m_text->setObjectName(name + ".text"_L1);
    m_text->setElided(true);
    m_events->setObjectName(name + ".events"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 10, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_events);
    connect(m_events, &QPushButton::clicked, this, &BehindStrip::eventsRequested);
    retranslate();
    hide();
}

void BehindStrip::read(DeskPort &port)
{
    const qint64 behind = messagesBehind(port, m_group);
    if (behind == m_behind) return;
    m_behind = behind;
    retranslate();
    setVisible(behind >= kBehindWorthTelling);
}

void BehindStrip::retranslate()
{
    m_text->setText(
        tr("%1 is %2 events behind: this is not the newest.").arg(serviceName(QString::fromLatin1(m_group)), formatCount(m_behind)));
    m_text->setToolTip(m_text->text());
    m_events->setText(tr("Events"));
}

void BehindStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void BehindStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Head));
    paintHLine(&painter, 0, width() - 1, 0, Theme::current().color(Token::Line));
}

} // namespace hamster
