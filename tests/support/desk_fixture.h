#pragma once
// DeskFixture: a DeskPort over the six files of a world in a temporary folder, made by the services' own migrations and filled with
// plausible rows by SQL. Commands are kept and answered when the test says so. GUI thread only.

#include "model/core/states.h"
#include "views/desk_port.h"

#include <QTemporaryDir>

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace hamster::test {

/// 2026-11-20 14:32:05.118 in Seoul, in UTC milliseconds: when the first order of most tests is placed.
inline constexpr qint64 kSeedTimeMs = 1'795'152'725'118;

struct LineSeed {
    qint64 product = 0; ///< public id from addProduct()
    qint64 quantity = 1;
};

/// What addOrder() makes. Everything that the state implies is inserted in all files: payment, reservations, process, attempts, PG
/// transaction, webhooks, refunds, settlement lines, stock records, notification and the state logs.
struct OrderSeed {
    qint64 vendor = 0;
    qint64 member = 0;
    std::vector<LineSeed> lines = {};
    OrderState state = OrderState::OrderCompleted;
    qint64 atMs = kSeedTimeMs;
    qint64 discount = 0; ///< by a coupon of the vendor
    qint64 coupon = 0;   ///< which one: of addCoupon()
    qint64 points = 0;
    std::string method = "CARD";
    std::string card = "tok_ok";
    std::string number = {}; ///< empty: made up
    int lostWebhooks = 0;    ///< how many attempts are lost before the one that arrives
    int lateWebhooks = 0;    ///< how many arrive once more afterwards and change nothing
};

/// Public ids of what addOrder() made; 0 for what the state does not have.
struct SeededOrder {
    qint64 id = 0;
    std::string number;
    std::vector<qint64> items;
    qint64 payment = 0;
    qint64 process = 0;
    std::string transactionKey;
    qint64 delivery = 0;
    qint64 refund = 0;
    qint64 amount = 0;
};

class DeskFixture final : public DeskPort {
    Q_OBJECT
public:
    DeskFixture();
    ~DeskFixture() override;

    // DeskPort
    Database *reader(DeskFile file) override;
    void send(Command command, CommandDone done) override;
    FrameStatus status() const override { return m_status; }
    std::vector<InvariantView> invariants() const override { return m_invariants; }
    BreakerView breaker() const override { return m_breaker; }
    PgBehaviourView pgBehaviour() const override { return m_behaviour; }
    std::vector<std::pair<QString, qint64>> duplicatesPrevented() const override { return m_duplicates; }
    WorldSetup setup() const override { return m_world; }
    ScenarioRunView scenarioRun() const override { return m_run; }
    Outcome openWorld(const WorldRequest &request) override;
    QString actor() const override { return QStringLiteral("vendor staff"); }

    // Rows. All give the public id.
    qint64 addVendor(const std::string &name, const std::string &route = "BROKERED");
    qint64 addMember(const std::string &name, qint64 points = 0);
    /// `stock` −1: ecommerce knows it, payment does not yet.
    qint64 addProduct(qint64 vendor, const std::string &sku, const std::string &name, qint64 price, qint64 stock,
                      const std::string &category = "FOOD", qint64 threshold = 10);
    qint64 addCoupon(qint64 member, const std::string &name, qint64 won, qint64 minimum = 0, qint64 vendor = 0);
    SeededOrder addOrder(const OrderSeed &seed);
    /// Six vendors, 18 members, a dozen products, with enough stock for tests.
    void addCatalogue();
    /// `count` orders in every state over the catalogue, one every few seconds before kSeedTimeMs, the newest last. One transaction.
    std::vector<SeededOrder> addOrders(int count);
    /// Changes stock with its record. Kind: ADJUST, RESTOCK, …
    void addStockRecord(qint64 product, qint64 delta, const std::string &kind, const std::string &reason, qint64 atMs, qint64 order = 0);
    /// Moves an order with its state_log row, nothing else.
    void moveOrder(const SeededOrder &order, OrderState from, OrderState to, qint64 atMs = kSeedTimeMs + 60'000);
    void log(DeskFile file, const std::string &entity, qint64 id, const std::string &from, const std::string &to, const std::string &cause,
             qint64 order, qint64 atMs);
    /// Any statement; aborts when it fails.
    void exec(DeskFile file, const std::string &sql);
    qint64 number(DeskFile file, const std::string &sql);
    qint64 nextId() { return m_nextId += 4'194'304 / 8; }

    const std::vector<qint64> &vendors() const { return m_vendors; }
    const std::vector<qint64> &members() const { return m_members; }
    const std::vector<qint64> &products() const { return m_products; }

    /// Writes many rows as one transaction per file.
    void begin();
    void commit();

    // The world's side of the port.
    void announce() { emit changed(); }
    void announceStatus() { emit statusChanged(); }
    /// Panes must let go; reader() gives nothing until reopen().
    void close();
    void reopen();
    const std::deque<std::pair<Command, CommandDone>> &sent() const { return m_sent; }
    /// Answers the oldest command that waits.
    void answer(const CommandAnswer &answer);
    void setStatus(const FrameStatus &status) { m_status = status; }
    void setInvariants(std::vector<InvariantView> invariants) { m_invariants = std::move(invariants); }
    void setBreaker(const BreakerView &breaker) { m_breaker = breaker; }
    void setDuplicatesPrevented(std::vector<std::pair<QString, qint64>> duplicates) { m_duplicates = std::move(duplicates); }
    void setPgBehaviour(const PgBehaviourView &behaviour) { m_behaviour = behaviour; }
    void setWorld(const WorldSetup &world) { m_world = world; }
    void setScenarioRun(const ScenarioRunView &run) { m_run = run; }
    /// The worlds that were asked for; kept even where they are refused.
    const std::vector<WorldRequest> &requests() const { return m_requests; }

private:
    struct Draft;
    Database &file(DeskFile file) { return *m_writers[static_cast<std::size_t>(file)]; }
    void mustHold(); ///< aborts with the first error of a writer
    void openReaders();
    void addOrderRows(Draft &draft);
    void addPaymentRows(Draft &draft);
    void addProcessRows(Draft &draft);
    void addPgRows(Draft &draft);
    void addWebhookRows(Draft &draft);
    void addEndRows(Draft &draft);
    void addRefundRows(Draft &draft);
    void addSettlementLine(const Draft &draft, qint64 refund, qint64 gross, qint64 fee, qint64 vat, qint64 atMs);

    QTemporaryDir m_folder;
    std::array<std::unique_ptr<Database>, 6> m_writers;
    std::array<std::unique_ptr<Database>, 6> m_readers;
    std::deque<std::pair<Command, CommandDone>> m_sent;
    std::vector<qint64> m_vendors, m_members, m_products;
    FrameStatus m_status;
    std::vector<InvariantView> m_invariants;
    BreakerView m_breaker;
    PgBehaviourView m_behaviour;
    std::vector<std::pair<QString, qint64>> m_duplicates;
    WorldSetup m_world;
    ScenarioRunView m_run;
    std::vector<WorldRequest> m_requests;
    qint64 m_nextId = 0;
    int m_orders = 0;
};

} // namespace hamster::test
