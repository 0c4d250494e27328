#pragma once
// Player: does the steps of a scenario to a laboratory, in virtual or real time, and keeps what came of them.

#include "simulator/laboratory/laboratory.h"
#include "simulator/scenario/healing.h"
#include "simulator/scenario/scenario.h"

#include <map>
#include <set>

namespace hamster::scenario {

/// An order that the player sent.
struct SentOrder {
    std::string step;   ///< id of its step, may be empty
    int index = 1;      ///< within the step
    std::string number; ///< empty: refused, or not answered yet
    OrderId id;
    std::string refusal; ///< code; empty: accepted or not answered yet
    bool mayBeRefused = false;
};

class Player {
public:
    /// Both must outlive it. Nothing happens before start().
    Player(Laboratory &laboratory, const Scenario &scenario);
    ~Player();
    Player(const Player &) = delete;
    Player &operator=(const Player &) = delete;

    /// From now on does again, as a person would, what a person does to single messages, letters and webhooks and nobody answered.
    void insist() { m_insists = true; }
    /// Opens the shop at the present instant of the clock and begins.
    void start();
    /// Every step that can still happen has begun and was answered. Steps that wait for an order's state do not count as missing.
    bool finished() const { return m_due == 0 && m_unanswered == 0 && !m_healing.busy(); }
    /// Steps that never began, because what they wait for has not happened.
    std::vector<const Step *> neverBegan() const;

    const std::vector<SentOrder> &orders() const { return m_orders; }
    const SentOrder *find(const OrderRef &ref) const; ///< null: not sent yet
    /// Refused orders by code, but for those that may be refused.
    std::map<std::string, std::int64_t> refusals() const;
    /// Steps that ended otherwise than the scenario says, in words.
    const std::vector<std::string> &surprises() const { return m_surprises; }

private:
    friend class StepDoer;
    struct Product {
        VendorId vendor;
        ProductId id;
        std::string sku;
    };

    void loadCatalogue();
    void begin(std::size_t step);
    void schedule(std::size_t step, Duration delay);
    void place(const Step &step, const PlaceOrders &place);
    void send(const PlaceOrders &place, std::size_t order);
    void submit(std::size_t order, command::PlaceOrder request);
    void answered(std::size_t order, const CommandAnswer &answer);
    std::vector<command::OrderLine> drawLines(const PlaceOrders &place);
    void apply(const Step &step, Command command);
    CommandDone answerOf(const Step &step);
    bool doAgain(const Step &step, const CommandAnswer &answer);
    void note(const TraceRecord &record);
    void checkTriggers();
    void surprise(const Step &step, const std::string &what);

    Laboratory &m_laboratory;
    const Scenario &m_scenario;
    Random m_random;
    Lifeline m_life;
    Healing m_healing;
    std::vector<MemberId> m_members;
    std::vector<Product> m_products;
    std::vector<SentOrder> m_orders;
    std::vector<bool> m_begun;
    std::map<std::string, std::set<std::string>> m_reached; ///< by order (Base62), while a step waits for one
    std::function<void(const TraceRecord &)> m_observerBefore;
    std::vector<std::string> m_surprises;
    std::size_t m_nextMember = 0;
    int m_due = 0; ///< steps and orders that a timer will begin
    int m_unanswered = 0;
    bool m_insists = false;
    std::map<const Step *, int> m_triedAgain;
};

} // namespace hamster::scenario
