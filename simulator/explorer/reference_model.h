#pragma once
// ReferenceModel: what orders, money, points and stock must come to, worked out from the commands that people gave and from what the PG
// did, and from nothing else. It knows no service, no event and no table, on purpose; of model/ it shares Money only. Where commands alone
// do not decide (a cancel that raced a refund), it gives the range of what may be.

#include "model/core/money.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hamster::explorer {

class ReferenceModel {
public:
    struct Line {
        std::string item;
        std::string product;
        std::int64_t quantity = 0;
    };
    struct Order {
        std::string member;
        std::vector<Line> lines;
        Money amount;           ///< to be paid at the PG
        Money points;           ///< to be used
        bool completed = false; ///< what the customer was told in the end; counts for orders that cost nothing at the PG only
    };
    struct RefundLine {
        std::string item;
        std::int64_t quantity = 0;
        bool restock = true;
    };
    struct Range {
        std::int64_t low = 0;
        std::int64_t high = 0;
        bool contains(std::int64_t value) const { return value >= low && value <= high; }
    };
    /// How an order must have ended.
    enum class End { Dead, Kept, PartlyRefunded, GivenBack };

    // Commands
    void delivered(const std::string &product, std::int64_t quantity) { m_stock[product] += quantity; }
    void charged(const std::string &member, Money amount) { m_points[member] += amount.value(); }
    void placed(const std::string &order, Order what) { m_orders[order].what = std::move(what); }
    void cancelled(const std::string &order) { m_orders[order].cancelled = true; }
    /// A refund of items that was done; of money alone when `lines` is empty.
    void refunded(const std::string &order, std::vector<RefundLine> lines);
    /// Nobody can say what becomes of it: a person is asked.
    void leftToPeople(const std::string &order) { m_orders[order].open = true; }

    // What the PG did
    void captured(const std::string &order, Money amount) { m_orders[order].captured += amount.value(); }
    void gaveBack(const std::string &order, Money amount) { m_orders[order].returned += amount.value(); }

    // What must be true in the end
    std::map<std::string, Range> stock() const;  ///< by product
    std::map<std::string, Range> points() const; ///< by member
    struct Ending {
        std::string order;
        End end;
    };
    std::vector<Ending> endings() const; ///< of the orders that are not left to people

private:
    struct Fate {
        Order what;
        bool cancelled = false;
        bool open = false;
        bool moneyRefunds = false; ///< without items
        std::int64_t captured = 0;
        std::int64_t returned = 0;
        std::map<std::string, std::int64_t> refundedItems;
        std::map<std::string, std::int64_t> restockedItems;
        std::int64_t kept() const { return captured - returned; }
    };
    static End endOf(const Fate &fate);
    static Range takenOf(const Fate &fate, const Line &line);
    static Range usedOf(const Fate &fate);

    std::map<std::string, std::int64_t> m_stock;
    std::map<std::string, std::int64_t> m_points;
    std::map<std::string, Fate> m_orders;
};

} // namespace hamster::explorer
