#include "model/payment/service.h"

#include "model/payment/decline.h"
#include "model/payment/intake.h"
#include "model/payment/master_data.h"
#include "model/payment/order_events.h"
#include "model/payment/statements.h"
#include "model/payment/undecided.h"

namespace hamster::payment {

namespace {

const Sql kLargestId{
    "SELECT max(coalesce((SELECT max(public_id) FROM payments), 0), coalesce((SELECT max(public_id) FROM stock_reservations), 0), "
    "coalesce((SELECT max(public_id) FROM refunds), 0), coalesce((SELECT max(public_id) FROM settlement_lines), 0), "
    "coalesce((SELECT max(public_id) FROM settlement_batches), 0), "
    "coalesce((SELECT max(public_id) FROM cases), 0))"};

ServiceCore::Options coreOptions(Database &database)
{
    return {Party::Payment,
            "payment",
            IdService::Payment,
            database.value<std::int64_t>(kLargestId).value_or(0),
            {"ecommerce-events", "cash-gateway-events"}};
}

} // namespace

/// The core comes first: the parts die before it.
struct PaymentService::Parts {
    Parts(ServicePorts ports, const Settings &settings)
        : core(coreOptions(ports.database), ports)
        , ledger(ports.database)
        , stock(core)
        , points(core, ledger, settings.minimumCharge)
        , reservations(core, stock, points)
        , stockPolicy(makeStockPolicy(core.policies(), stock, reservations))
        , settlement(core, ledger)
        , refunds(core, stock, points, reservations, settlement)
        , approval(core, stock, reservations, *stockPolicy, settlement, refunds)
        , decline(core, reservations)
        , expiry(core, reservations)
        , intake(core, stock, points, *stockPolicy, approval, expiry, settings.reservationTime)
        , orders(core, reservations, settlement, refunds)
        , masterData(core, stock)
        , statements(core)
    {}
    ServiceCore core;
    Ledger ledger;
    Stock stock;
    Points points;
    Reservations reservations;
    std::unique_ptr<StockPolicy> stockPolicy;
    Settlement settlement;
    Refunds refunds;
    Approval approval;
    Decline decline;
    Expiry expiry;
    OrderIntake intake;
    OrderEvents orders;
    MasterData masterData;
    Statements statements;
};

PaymentService::PaymentService(ServicePorts ports, Settings settings)
    : m_parts(std::make_unique<Parts>(ports, settings))
{
    registerHandlers();
}

PaymentService::~PaymentService() = default;

ServiceCore &PaymentService::core() { return m_parts->core; }

void PaymentService::start()
{
    m_parts->core.start();
    m_parts->expiry.start();
    m_parts->settlement.start();
}

void PaymentService::registerHandlers()
{
    Parts &p = *m_parts;
    Consumer &consumer = p.core.consumer();
    using Context = EventContext;
    consumer.on<VendorChanged>("vendor",
                               [&p](Tx &tx, const VendorChanged &e, const Context &) { return p.masterData.vendorChanged(tx, e); });
    consumer.on<MemberRegistered>(
        "member", [&p](Tx &tx, const MemberRegistered &e, const Context &) { return p.masterData.memberRegistered(tx, e); });
    consumer.on<ProductRegistered>(
        "product", [&p](Tx &tx, const ProductRegistered &e, const Context &c) { return p.masterData.productRegistered(tx, e, c); });
    consumer.on<ProductChanged>("product-change",
                                [&p](Tx &tx, const ProductChanged &e, const Context &) { return p.masterData.productChanged(tx, e); });
    consumer.on<StockAdjustmentRequested>(
        "adjust-stock", [&p](Tx &tx, const StockAdjustmentRequested &e, const Context &c) { return p.stock.adjust(tx, e, c); });
    consumer.on<PointsChargeRequested>(
        "charge-points", [&p](Tx &tx, const PointsChargeRequested &e, const Context &c) { return p.points.charge(tx, e, c); });
    consumer.on<OrderPlaced>("reserve", [&p](Tx &tx, const OrderPlaced &e, const Context &c) { return p.intake.placed(tx, e, c); });
    consumer.on<OrderCancelled>("cancel", [&p](Tx &tx, const OrderCancelled &e, const Context &c) { return p.orders.cancelled(tx, e, c); });
    consumer.on<OrderCompleted>("complete",
                                [&p](Tx &tx, const OrderCompleted &e, const Context &c) { return p.orders.completed(tx, e, c); });
    consumer.on<OrderRepaired>("repair", [&p](Tx &tx, const OrderRepaired &e, const Context &c) { return p.orders.repaired(tx, e, c); });
    consumer.on<RefundRequested>("refund",
                                 [&p](Tx &tx, const RefundRequested &e, const Context &c) { return p.refunds.requested(tx, e, c); });
    p.approval.listen(consumer);
    consumer.on<PgDeclined>("decline", [&p](Tx &tx, const PgDeclined &e, const Context &c) { return p.decline.pgDeclined(tx, e, c); });
    consumer.on<PgUndecided>("undecided", [&p](Tx &tx, const PgUndecided &e, const Context &c) { return pgUndecided(tx, p.core, e, c); });
    consumer.on<PgCancelled>("refund-done",
                             [&p](Tx &tx, const PgCancelled &e, const Context &c) { return p.refunds.pgCancelled(tx, e, c); });
    consumer.on<StatementReceived>("statement",
                                   [&p](Tx &tx, const StatementReceived &e, const Context &c) { return p.statements.received(tx, e, c); });
    consumer.on<PgCancelFailed>("refund-failed",
                                [&p](Tx &tx, const PgCancelFailed &e, const Context &c) { return p.refunds.pgCancelFailed(tx, e, c); });
}

} // namespace hamster::payment
