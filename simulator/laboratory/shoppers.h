#pragma once
// Shoppers: demo customers that keep ordering from the catalogue over the network, as any client would. The demo vendors restock what runs
// low, so that a world left running goes on selling.

#include "model/core/ids.h"
#include "model/core/ports.h"
#include "model/core/random.h"
#include "simulator/laboratory/command.h"

#include <map>

namespace hamster {

class Laboratory;

class Shoppers {
public:
    explicit Shoppers(Laboratory &laboratory);

    /// Orders per minute, spread with exponential gaps; 0 stops. Cards are drawn from all test cards unless `onlyGoodCards`.
    void setRate(double ordersPerMinute, bool onlyGoodCards = false);
    double rate() const { return m_rate; }
    /// One order of a random member: 1 to 3 products of one vendor.
    command::PlaceOrder draw();

private:
    void arm();
    void shop();
    void loadCatalogue();
    void restock();

    struct Shelf {
        VendorId vendor;
        std::vector<ProductId> products;
    };
    Laboratory &m_laboratory;
    Random m_random;
    Lifeline m_life;
    double m_rate = 0;
    bool m_onlyGoodCards = false;
    TimerId m_timer = 0;
    std::vector<MemberId> m_members;
    std::vector<Shelf> m_shelves;
    std::map<ProductId, Instant> m_deliveries; ///< when a product was last restocked
};

} // namespace hamster
