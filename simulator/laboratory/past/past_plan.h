#pragma once
// PastPlan: the orders of a demo past, one after the other in the order of time. Pure: the same catalogue, number and seed give the same
// past, so that each database's writer can follow a plan of its own in a thread of its own.

#include "model/core/random.h"
#include "simulator/laboratory/past/past_order.h"

#include <map>
#include <optional>

namespace hamster::past {

/// Something that happened: an order was placed (and went as far as its fate says, refunds apart), or it was refunded.
struct Step {
    const PastOrder *order = nullptr; ///< valid until the next step
    bool isRefund = false;
};

class PastPlan {
public:
    /// `catalogue` must outlive the plan. `unfinished`: some of the last orders are still on their way.
    PastPlan(const Catalogue &catalogue, std::int64_t orders, std::uint64_t seed, bool unfinished);
    PastPlan(const PastPlan &) = delete;
    PastPlan &operator=(const PastPlan &) = delete;
    /// Nothing when everything has been told.
    std::optional<Step> next();

    /// Of a product by its place in the catalogue, as of the last step.
    std::int64_t stockOf(std::size_t product) const { return m_stock[product]; }
    std::int64_t stockChanges(std::size_t product) const { return m_stockChanges[product]; }
    /// Of a member by its place in the catalogue, as of the last step.
    std::int64_t pointsOf(std::size_t member) const { return m_points[member]; }
    std::int64_t pointsChanges(std::size_t member) const { return m_pointsChanges[member]; }

private:
    /// A clock that is set by hand.
    class SetClock final : public Clock {
    public:
        Instant at;
        Instant now() const override { return at; }
    };

    PastOrder make();
    void choosePeople(PastOrder &order);
    void chooseItems(PastOrder &order);
    void choosePrice(PastOrder &order);
    void chooseTimes(PastOrder &order);
    void nameIt(PastOrder &order);
    Fate chooseFate();
    void moveStock(PastOrder &order);
    Step refund(std::multimap<Instant, PastOrder>::iterator due);
    Instant timeOf(std::int64_t at);
    std::uint64_t scrambled(std::uint64_t modulus, std::uint64_t factor) const;

    const Catalogue &m_catalogue;
    const std::int64_t m_orders;
    const std::int64_t m_unfinished; ///< how many of the last ones
    std::int64_t m_next = 0;
    Random m_random;
    SetClock m_clock;
    SnowflakeGenerator m_shopIds, m_gatewayIds, m_paymentIds, m_pgIds;
    std::vector<std::int64_t> m_stock, m_stockChanges, m_points, m_pointsChanges;
    std::vector<std::uint8_t> m_couponsTaken;    ///< by member: a bit for each policy
    std::multimap<Instant, PastOrder> m_refunds; ///< that are still to come
    std::optional<PastOrder> m_made;             ///< placed once the refunds before it are told
    PastOrder m_told;
};

} // namespace hamster::past
