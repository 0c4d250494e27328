#include "views/panes/orders/order_detail.h"

#include "views/panes/orders/order_texts.h"
#include "views/panes/orders/order_timeline.h"
#include "views/panes/orders/section.h"
#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/services.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/nothing.h"
#include "views/widgets/state_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

constexpr int kSideBySide = 372; // narrower: what stands side by side stands below each other

/// Service glyph and name in its colour, for the timeline's heading.
class ServiceMark final : public QWidget {
public:
    ServiceMark(QString party, QString name, bool glyphOnly)
        : m_party(std::move(party))
        , m_name(std::move(name))
        , m_glyphOnly(glyphOnly)
    {
        setAccessibleName(m_name);
        setToolTip(serviceName(m_party));
    }
    QSize sizeHint() const override
    {
        const Theme &theme = Theme::current();
        if (m_glyphOnly) return {theme.px(12), theme.px(16)};
        return {theme.px(12) + 4 + QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(m_name), theme.px(16)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const int size = theme.px(12);
        const QColor color = theme.color(serviceLook(m_party).color);
        paintIcon(&painter, serviceLook(m_party).icon, QRectF(0, (height() - size) / 2, size, size), color, theme.color(Token::Pane));
        if (m_glyphOnly) return;
        paintText(&painter, rect().adjusted(size + 4, 0, 0, 0), Qt::AlignVCenter, m_name, theme.font(TextRole::Caption), color,
                  Qt::ElideNone);
    }

private:
    QString m_party, m_name;
    bool m_glyphOnly; ///< the name is in the tooltip
};

} // namespace

OrderDetail::OrderDetail(QWidget *parent)
    : QWidget(parent)
    , m_head(new Section(u"order.head"_s))
    , m_items(new Section(u"order.items"_s))
    , m_states(new Section(u"order.states"_s))
    , m_attempts(new Section(u"order.attempts"_s))
    , m_timelineSection(new Section(u"order.steps"_s))
    , m_itemGrid(new RefillGrid)
    , m_moneyGrid(new RefillGrid)
    , m_stateGrid(new RefillGrid)
    , m_attemptGrid(new RefillGrid)
    , m_timeline(new OrderTimeline)
{
    setObjectName(u"order.detail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (Section *section : {m_head, m_items, m_states, m_attempts, m_timelineSection}) column->addWidget(section);
    column->addStretch();
    buildHead();
    m_itemGrid->grid()->setColumnStretch(0, 1);
    m_items->body()->addWidget(m_itemGrid);
    m_items->body()->addWidget(new Rule);
    m_moneyGrid->grid()->setColumnStretch(0, 1);
    m_items->body()->addWidget(m_moneyGrid);
    m_states->body()->addWidget(m_stateGrid);
    m_stateGrid->grid()->setColumnStretch(1, 1);
    m_stateGrid->grid()->setColumnStretch(3, 1);
    m_stateGrid->grid()->setHorizontalSpacing(22);
    m_attemptGrid->grid()->setColumnStretch(1, 1);
    m_attempts->body()->addWidget(m_attemptGrid);
    m_inquiry = new Label({}, TextRole::Body, Token::T2);
    m_inquiry->setObjectName(u"order.inquiry"_s);
    m_inquiry->setWordWrap(true);
    m_attempts->body()->addWidget(m_inquiry);
    buildTimeline();
    connect(&Theme::current(), &Theme::changed, this, [this] {
        if (m_facts.found()) showHead(); // its links are written in their colour
    });
}

IdLink *OrderDetail::link(const QString &name, const QString &kind)
{
    auto *made = new IdLink(kind);
    made->setObjectName(name);
    connect(made, &IdLink::activated, this, &OrderDetail::linkActivated);
    return made;
}

void OrderDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < Theme::current().px(kSideBySide);
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    if (m_facts.found()) showAll();
}

void OrderDetail::buildTimeline()
{
    m_legend = new QHBoxLayout;
    m_legend->setSpacing(10);
    auto *marks = new QWidget;
    marks->setLayout(m_legend);
    m_legend->setContentsMargins(0, 0, 0, 0);
    m_timelineSection->addToHeading(marks);
    m_timelineSection->body()->addWidget(m_timeline);
    m_timelineSection->setLine(false);
}

void OrderDetail::setFacts(const OrderFacts &facts)
{
    if (facts == m_facts) return;
    m_facts = facts;
    showAll();
}

void OrderDetail::showAll()
{
    setUpdatesEnabled(false); // one repaint for all sections
    showHead();
    showItems();
    showMoney();
    showStates();
    showAttempts();
    showInquiry();
    showTimeline();
    setUpdatesEnabled(true);
}

void OrderDetail::showItems()
{
    m_items->setHeading(tr("Items"), (m_facts.pieces() == 1 ? tr("%1 piece") : tr("%1 pieces")).arg(m_facts.pieces()));
    m_itemGrid->clear();
    int row = 0;
    for (const ItemFact &item : m_facts.items) {
        auto *words = new QWidget;
        auto *line = new QHBoxLayout(words);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(6);
        auto *name = new Label(item.name);
        name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        auto *sku = link("item."_L1 + item.sku, u"product"_s);
        sku->setTarget(u"product"_s, item.sku);
        line->addWidget(name);
        line->addWidget(sku);
        if (item.refunded > 0) line->addWidget(new Label(tr("%1 refunded").arg(item.refunded), TextRole::Caption, Token::Return));
        line->addStretch();
        // In a narrow pane the sums have a line of their own.
        m_itemGrid->put(row, 0, words, {}, m_narrow ? 4 : 1);
        row += m_narrow;
        m_itemGrid->put(row, 1, new Label(u"×%1"_s.arg(item.quantity), TextRole::Body, Token::T2), Qt::AlignRight);
        m_itemGrid->put(row, 2, new Label(formatWon(item.price), TextRole::Body, Token::T2), Qt::AlignRight);
        m_itemGrid->put(row++, 3, new Label(formatWon(item.price * item.quantity)), Qt::AlignRight);
    }
}

void OrderDetail::showMoney()
{
    m_moneyGrid->clear();
    int row = 0;
    const auto add = [&](const QString &name, const QString &caption, qint64 won, bool strong = false) {
        m_moneyGrid->put(row, 0, new Label(caption, strong ? TextRole::BodyStrong : TextRole::Body, strong ? Token::T1 : Token::T3));
        auto *value = new Label(formatWon(won), strong ? TextRole::BodyStrong : TextRole::Body);
        value->setObjectName(name);
        m_moneyGrid->put(row++, 1, value, Qt::AlignRight);
    };
    add(u"money.subtotal"_s, tr("Subtotal"), m_facts.subtotal);
    if (m_facts.discount > 0) {
        const QString bearer = m_facts.couponBearer == "PLATFORM"_L1 ? tr("borne by the platform") : tr("borne by the vendor");
        add(u"money.discount"_s, m_facts.coupon.isEmpty() ? tr("Discount") : tr("Coupon %1, %2").arg(m_facts.coupon, bearer),
            -m_facts.discount);
    }
    if (m_facts.points > 0) add(u"money.points"_s, tr("Points used"), -m_facts.points);
    const bool collected = m_facts.paymentState == "APPROVED"_L1 || m_facts.paymentState.endsWith("CANCELLED"_L1);
    add(u"money.amount"_s, collected ? tr("Amount collected") : tr("Amount"), m_facts.amount, true);
    if (m_facts.refundedAmount > 0) {
        add(u"money.refunded"_s, tr("Refunded"), -m_facts.refundedAmount);
        add(u"money.kept"_s, tr("Kept for the order"), m_facts.amount - m_facts.refundedAmount, true);
    }
}

void OrderDetail::showStates()
{
    m_stateGrid->clear();
    const auto put = [this](int row, int column, const QString &caption, QWidget *value) {
        if (m_narrow) row += column / 2 * 3, column = 0; // the second pair of a row below all the first ones
        m_stateGrid->put(row, column, new Label(caption, TextRole::Body, Token::T3));
        m_stateGrid->put(row, column + 1, value, Qt::AlignLeft);
    };
    const auto chip = [](const QString &name, const QString &entity, const QString &state) -> QWidget * {
        if (state.isEmpty()) return new Label(kNothing.toString(), TextRole::Body, Token::T3);
        auto *made = new StateChip(entity, state);
        made->setObjectName(name);
        return made;
    };
    put(0, 0, tr("Payment"), chip(u"state.payment"_s, u"payment"_s, m_facts.paymentState));
    put(1, 0, tr("Process"), chip(u"state.process"_s, u"process"_s, m_facts.processState));
    QString reservation;
    bool same = true;
    for (const ReservationFact &each : m_facts.reservations) {
        same = same && (reservation.isEmpty() || reservation == each.state);
        reservation = each.state;
    }
    QWidget *held = chip(u"state.reservation"_s, u"reservation"_s, reservation);
    if (auto *made = qobject_cast<StateChip *>(held); made && m_facts.reservations.size() > 1)
        made->setSuffix(same ? u"×%1"_s.arg(m_facts.reservations.size()) : tr("and others"));
    put(0, 2, tr("Reservation"), held);
    int lost = 0, absorbed = 0;
    for (const WebhookFact &each : m_facts.webhooks) lost += each.outcome == "LOST"_L1 || each.outcome == "NO_ANSWER"_L1;
    for (const InboxFact &each : m_facts.inbox) absorbed += each.verdict == "DUPLICATE"_L1 || each.verdict == "NO_CHANGE"_L1;
    QStringList words;
    if (lost) words << tr("%1 lost").arg(lost);
    if (absorbed) words << tr("%1 absorbed").arg(absorbed);
    auto *webhooks = new Label(QString::number(m_facts.webhooks.size()) + (words.isEmpty() ? QString() : u"  "_s + words.join(u", ")));
    webhooks->setObjectName(u"state.webhooks"_s);
    if (m_facts.webhooks.empty()) webhooks->setColor(Token::T3);
    put(1, 2, tr("Webhooks"), webhooks);
    put(2, 0, tr("Method"), methodLabel());
    if (!m_facts.deliveryState.isEmpty()) put(2, 2, tr("Delivery"), chip(u"state.delivery"_s, u"delivery"_s, m_facts.deliveryState));
}

/// The card's number is known with the approval. Until then the laboratory names the test card; in a shop nobody knows such a name.
QWidget *OrderDetail::methodLabel() const
{
    QString text = methodText(m_facts.method);
    const bool card = !m_facts.card.isEmpty() && m_facts.method != "POINT"_L1;
    const bool paying = m_facts.state == "CREATED"_L1 || m_facts.state == "PAYMENT_WAIT"_L1;
    if (card && !m_facts.cardMasked.isEmpty())
        text += u' ' + m_facts.cardMasked.right(4);
    else if (card && m_faultsPossible)
        text += u' ' + m_facts.card;
    else if (card && paying)
        text = tr("%1 (number not known yet)").arg(text);
    auto *label = new Label(text);
    label->setObjectName(u"state.method"_s);
    if (card) label->setToolTip(u"%1: %2"_s.arg(m_facts.card, cardText(m_facts.card)));
    return label;
}

void OrderDetail::showTimeline()
{
    m_timelineSection->setHeading(tr("Timeline"));
    while (QLayoutItem *item = m_legend->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_legend->addWidget(new ServiceMark(u"ecommerce"_s, tr("shop"), m_narrow));
    m_legend->addWidget(new ServiceMark(u"cash-gateway"_s, tr("gateway"), m_narrow));
    m_legend->addWidget(new ServiceMark(u"payment"_s, tr("payment"), m_narrow));
    m_legend->addWidget(new ServiceMark(u"hamster-pg"_s, tr("PG"), m_narrow));
    m_timeline->setSteps(timelineOf(m_facts));
}

void OrderDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_copy->setHint(tr("Copy the order number"));
        if (m_facts.found()) showAll();
    }
    QWidget::changeEvent(event);
}

void OrderDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::orders
