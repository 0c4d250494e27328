// A step of a plan in words.
#include "views/panes/explorer/explorer_texts.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/orders/order_texts.h"
#include "views/theme/services.h"
#include "views/theme/states.h"
#include "views/widgets/format.h"
#include "views/widgets/seconds.h"

using namespace Qt::StringLiterals;

namespace hamster::explorer_pane {

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
QString named(Party party) { return serviceName(textOf(toString(party))); }
QString orderOf(const scenario::OrderRef &order) { return textOf(order.index == 1 && !order.step.empty() ? order.step : order.text()); }

/// Visits a step's deed.
class StepWords {
    Q_DECLARE_TR_FUNCTIONS(hamster::explorer_pane::StepWords)
public:
    explicit StepWords(const scenario::Step &step)
        : m_step(step)
    {}

    QString operator()(const scenario::PlaceOrders &place) const
    {
        QStringList parts{place.count == 1 ? tr("order %1").arg(textOf(m_step.id))
                                           : tr("%1 orders %2").arg(place.count).arg(textOf(m_step.id))};
        if (!place.product.empty()) parts << u"%1 × %2"_s.arg(textOf(place.product), textOf(place.quantity.text()));
        parts << orders::cardText(textOf(place.cards.front()));
        if (place.points.high > 0) parts << tr("%1 points").arg(textOf(place.points.text()));
        if (!place.coupon.empty()) parts << tr("coupon %1").arg(textOf(place.coupon));
        if (place.member > 0) parts << tr("member %1").arg(place.member);
        return parts.join(u" · "_s);
    }
    QString operator()(const scenario::CancelOrder &cancel) const { return tr("customer cancels %1").arg(orderOf(cancel.order)); }
    QString operator()(const scenario::RefundOrder &refund) const
    {
        if (refund.amount) return tr("refund %1 of %2").arg(formatWon(*refund.amount), orderOf(refund.order));
        return refund.restock ? tr("refund %1, goods come back").arg(orderOf(refund.order))
                              : tr("refund %1, goods are kept").arg(orderOf(refund.order));
    }
    QString operator()(const scenario::RepairOrder &repair) const
    {
        return tr("%1 is put right to %2").arg(orderOf(repair.order), stateName(u"order", textOf(repair.to)));
    }
    QString operator()(const scenario::AdjustStock &adjust) const
    {
        return adjust.set ? tr("stock of %1 is set to %2").arg(textOf(adjust.product), formatCount(adjust.quantity))
                          : tr("stock of %1 changes by %2").arg(textOf(adjust.product), formatChange(adjust.quantity));
    }
    QString operator()(const scenario::ChargePoints &charge) const
    {
        return tr("member %1 charges %2 points").arg(charge.member).arg(formatCount(charge.amount));
    }
    QString operator()(const scenario::ActOnWebhook &act) const
    {
        const auto *order = std::get_if<scenario::OrderRef>(&act.target);
        const QString which = order ? orderOf(*order) : QString::number(std::get<int>(act.target));
        switch (act.act) {
        case command::WebhookAct::Hold: return tr("webhook of %1 is held").arg(which);
        case command::WebhookAct::Release: return tr("webhook of %1 is released").arg(which);
        case command::WebhookAct::Drop: return tr("webhook of %1 is dropped").arg(which);
        case command::WebhookAct::Duplicate: return tr("webhook of %1 comes %2 times more").arg(which).arg(act.copies);
        case command::WebhookAct::Resend: return tr("webhook of %1 is sent again").arg(which);
        default: return tr("webhook of %1 is tampered with").arg(which);
        }
    }
    QString operator()(const scenario::DecideTransaction &decide) const
    {
        return decide.approve ? tr("PG approves %1 by hand").arg(orderOf(decide.order))
                              : tr("PG declines %1 by hand").arg(orderOf(decide.order));
    }
    QString operator()(const scenario::SetBehaviour &) const { return tr("PG behaves differently"); }
    QString operator()(const scenario::InjectFault &fault) const { return faults_pane::FaultTexts::sentence(fault.rule); }
    QString operator()(const scenario::EndFaults &) const { return tr("faults end"); }
    QString operator()(const scenario::Heal &) const
    {
        return tr("everything is healed: faults off, links and services up, dead letters redriven");
    }
    QString operator()(const scenario::ActOnMessage &act) const
    {
        return tr("message %1: %2").arg(textOf(act.type), textOf(toString(act.act)).toLower());
    }
    QString operator()(const scenario::RedriveLetters &) const { return tr("dead letters are redriven"); }
    QString operator()(const command::CutLink &cut) const { return tr("link %1 – %2 is cut").arg(named(cut.from), named(cut.to)); }
    QString operator()(const command::HealLink &heal) const { return tr("link %1 – %2 is up again").arg(named(heal.from), named(heal.to)); }
    QString operator()(const command::CrashService &crash) const { return tr("%1 crashes").arg(named(crash.party)); }
    QString operator()(const command::RestartService &restart) const { return tr("%1 starts again").arg(named(restart.party)); }
    QString operator()(const command::LosePower &loss) const { return tr("%1 loses power").arg(named(loss.party)); }
    QString operator()(const command::SetShoppers &shoppers) const { return tr("%1 orders a minute").arg(shoppers.ordersPerMinute); }

private:
    const scenario::Step &m_step;
};

} // namespace

QString ExplorerTexts::what(const scenario::Step &step) { return std::visit(StepWords(step), step.deed); }

QString ExplorerTexts::when(const scenario::Step &step)
{
    // All in seconds, so that steps can be compared at a glance.
    const auto seconds = [](Duration time) { return formatSeconds(static_cast<double>(time.count()) / 1000, 3); };
    if (step.at) return u"+"_s + seconds(*step.at);
    if (!step.when) return tr("then +%1").arg(seconds(step.after));
    const QString reached = tr("%1 %2").arg(orderOf(step.when->order), stateName(u"order", textOf(step.when->state)));
    return step.after.count() == 0 ? reached : u"%1 +%2"_s.arg(reached, seconds(step.after));
}

} // namespace hamster::explorer_pane
