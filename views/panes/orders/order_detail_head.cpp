// OrderDetail: the head: number, state, parties, why the order ended and which faults hit it.
#include "views/panes/orders/order_detail.h"

#include "model/core/test_cards.h"
#include "views/panes/orders/order_texts.h"
#include "views/panes/orders/section.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

QString colored(const QString &html, Token token)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(Theme::current().color(token).name(), html);
}

Label *dot() { return new Label(u"·"_s, TextRole::Body, Token::T3); }

} // namespace

void OrderDetail::buildHead()
{
    m_number = new Label({}, TextRole::MonoDetail);
    m_number->setObjectName(u"order.number"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = new StateChip;
    m_state->setObjectName(u"order.state"_s);
    m_copy = Button::makeIcon(u"copy"_s, tr("Copy the order number"));
    m_copy->setObjectName(u"order.copy"_s);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_facts.number); });
    m_first = new QBoxLayout(QBoxLayout::LeftToRight);
    m_first->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addLayout(m_first);
    first->addStretch();
    first->addWidget(m_copy, 0, Qt::AlignTop);
    m_first->addWidget(m_number);
    m_first->addWidget(m_state, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_member = link(u"order.member"_s, u"member"_s);
    m_vendor = link(u"order.vendor"_s, u"vendor"_s);
    m_transaction = link(u"order.transaction"_s, u"transaction"_s);
    m_placed = new Label({}, TextRole::Body, Token::T2);
    m_placed->setObjectName(u"order.placed"_s);
    m_transactionDot = dot();
    m_parties = buildParties();
    m_why = new Label({}, TextRole::Body, Token::Bad);
    m_why->setObjectName(u"order.why"_s);
    m_why->setWordWrap(true);
    m_head->body()->addLayout(first);
    m_head->body()->addLayout(m_parties);
    m_head->body()->addWidget(m_why);
    m_broken = addLinked(u"order.broken"_s, u"invariant"_s);
    m_faults = addLinked(u"order.faults"_s, u"fault"_s);
}

/// Text below the head whose rules are links to things of `kind`.
Label *OrderDetail::addLinked(const QString &name, const QString &kind)
{
    auto *label = new Label({}, TextRole::Caption, Token::Bad);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(label, &QLabel::linkActivated, this, [this, kind](const QString &id) { emit linkActivated(kind, id, false); });
    m_head->body()->addWidget(label);
    return label;
}

QBoxLayout *OrderDetail::buildParties()
{
    const auto line = [](std::initializer_list<QWidget *> widgets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(7);
        for (QWidget *each : widgets) row->addWidget(each);
        return row;
    };
    m_partyDot = dot();
    auto *all = new QBoxLayout(QBoxLayout::LeftToRight);
    all->setSpacing(7);
    QHBoxLayout *who = line({m_member, dot(), m_vendor}), *what = line({m_placed, m_transactionDot, m_transaction});
    who->addStretch(); // in a narrow pane it has the line for itself
    what->addStretch();
    all->addLayout(who);
    all->addWidget(m_partyDot);
    all->addLayout(what, 1);
    return all;
}

void OrderDetail::arrangeHead()
{
    m_first->setDirection(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_parties->setDirection(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_parties->setSpacing(m_narrow ? 3 : 7);
    m_parties->setAlignment(m_narrow ? Qt::AlignLeft : Qt::Alignment());
    m_partyDot->setVisible(!m_narrow);
    m_placed->setText(formatDateTime(m_facts.createdMs) + (m_narrow ? QString() : u" KST"_s));
}

void OrderDetail::showHead()
{
    m_number->setText(m_facts.number);
    m_state->setState(u"order"_s, m_facts.state);
    m_member->setTarget(u"member"_s, QString::fromStdString(toBase62(m_facts.memberId)));
    m_member->setShownText(m_facts.member, false);
    m_vendor->setTarget(u"vendor"_s, QString::fromStdString(toBase62(m_facts.vendorId)));
    m_vendor->setShownText(m_facts.vendor, false);
    arrangeHead();
    m_transaction->setTarget(u"transaction"_s, m_facts.pgTransaction);
    m_transaction->setVisible(!m_facts.pgTransaction.isEmpty());
    m_transactionDot->setVisible(!m_facts.pgTransaction.isEmpty());
    QString why = m_facts.reason.isEmpty() ? QString() : reasonText(m_facts.reason);
    // Who has cancelled it is all that the message says, too.
    const bool byWhom = m_facts.reason.startsWith("CANCELLED_BY_"_L1) || m_facts.reason.startsWith("FAILED_BY_"_L1);
    const QString told = byWhom ? QString() : messageText(m_facts.reason, m_facts.message);
    if (const QString items = shortText(); !items.isEmpty())
        why += u": "_s + items;
    else if (!told.isEmpty() && told != why)
        why += why.isEmpty() ? told : u": "_s + told;
    if (!m_facts.failure.isEmpty()) why = tr("Part of this could not be read: %1. Nothing was changed.").arg(m_facts.failure);
    m_why->setText(why);
    m_why->setColor(m_facts.state == "FAILED"_L1 || !m_facts.failure.isEmpty() ? Token::Bad
                    : m_facts.state == "NEEDS_ATTENTION"_L1                    ? Token::Warn
                                                                               : Token::T2);
    m_why->setVisible(!why.isEmpty());
    showBroken();
    showFaults();
}

/// Which items there was not enough of, when the payment core was asked to hold them.
QString OrderDetail::shortText() const
{
    QStringList all;
    for (const ShortFact &each : m_facts.shortOf) {
        const auto item = std::ranges::find(m_facts.items, each.product, &ItemFact::product);
        if (item != m_facts.items.end()) all << tr("%1, %2 ordered, %3 there").arg(item->name).arg(each.requested).arg(each.available);
    }
    return all.join(u" · "_s);
}

/// The states may all be green while what they say does not fit together.
void OrderDetail::showBroken()
{
    QStringList lines;
    for (const BrokenRule &rule : m_facts.broken)
        lines << tr("Breaks %1 %2: %3")
                     .arg(u"<a style='color:%1' href='%2'>%2</a>"_s.arg(Theme::current().color(Token::Bad).name(), rule.id),
                          rule.title.toHtmlEscaped(), colored(rule.evidence.toHtmlEscaped(), Token::T2));
    m_broken->setText(lines.join("<br>"_L1));
    m_broken->setVisible(!lines.isEmpty());
}

void OrderDetail::showFaults()
{
    const bool ended = m_facts.state == "FAILED"_L1 || m_facts.state == "NEEDS_ATTENTION"_L1;
    QStringList lines;
    if (m_facts.cause) {
        lines << tr("Fault behind it: %1").arg(hitText(*m_facts.cause));
        if (const auto others = besides(m_facts.faults, *m_facts.cause); !others.empty())
            lines << colored(tr("Also hit by %1").arg(hitsText(others)), Token::T2);
    } else if (!m_facts.faults.empty()) {
        lines << tr("Hit by %1").arg(hitsText(m_facts.faults));
        if (ended) lines << colored(tr("None of these is known to end an order for this reason."), Token::T2);
    } else if (ended && m_faultsPossible) { // who looks for the fault behind a failure wants to know as well that there was none
        lines << tr("No fault rule hit this order.");
    }
    // What a test card does looks like a fault and is none.
    const auto card = cardByToken(m_facts.card.toStdString());
    if (card && card->outcome != ForcedOutcome::None && card->outcome != ForcedOutcome::Approve && m_facts.amount > 0)
        lines << colored(tr("Test card %1: %2").arg(m_facts.card, cardText(m_facts.card)), Token::T2);
    if (m_facts.around) lines << colored(tr("Shortly before, not on this order alone: %1").arg(hitText(*m_facts.around)), Token::T2);
    m_faults->setColor(m_facts.faults.empty() ? Token::T3 : Token::Bad);
    m_faults->setText(lines.join("<br>"_L1));
    m_faults->setVisible(!lines.isEmpty());
}

} // namespace hamster::orders
