#include "simulator/laboratory/vendor_mids.h"

#include "model/core/text.h"
#include "simulator/laboratory/laboratory.h"

#include <QRandomGenerator>

#include <set>

namespace hamster {

namespace {

const Sql kDirectVendors{"SELECT public_id FROM vendors WHERE route = 'DIRECT' ORDER BY id"};
const Sql kVendorName{"SELECT name FROM vendors WHERE public_id = ?"};
const Sql kVendorMids{"SELECT vendor_public_id, provider, route, mid, pg_mid, webhook_secret, api_key FROM mids "
                      "WHERE vendor_public_id IS NOT NULL ORDER BY id"};

gateway::MidConfig newMid(const Laboratory &laboratory, VendorId vendor, const std::string &provider, const std::string &route)
{
    gateway::MidConfig mid;
    mid.mid = (route == "DIRECT" ? "direct-" : "toss-") + vendor.text();
    mid.pgMid = mid.mid;
    mid.provider = provider;
    mid.route = route;
    mid.vendor = vendor;
    mid.webhookSecret = newSecret(laboratory, mid.mid);
    mid.apiKey = "test_sk_" + sha256Hex(newSecret(laboratory, mid.mid + "-api")).substr(0, 24);
    return mid;
}

void introduce(Laboratory &laboratory, const gateway::MidConfig &mid)
{
    World &world = *laboratory.world();
    if (world.gateway()) world.gateway()->ensureMid(mid, {});
    if (!laboratory.pg()) return;
    pg::MerchantConfig merchant;
    merchant.midId = mid.pgMid;
    const VendorId vendor = mid.vendor.value_or(VendorId{});
    merchant.name = world.database(Party::Ecommerce).value<std::string>(kVendorName, vendor).value_or("Vendor " + vendor.text());
    merchant.apiKey = mid.apiKey;
    merchant.webhookUrl = world.callbackUrl();
    merchant.secret = mid.webhookSecret;
    merchant.schedule = laboratory.webhookSchedule();
    laboratory.pg()->ensureMerchant(merchant, {});
}

} // namespace

std::string newSecret(const Laboratory &laboratory, const std::string &owner)
{
    // A virtual run must repeat itself; everything else never comes from a seeded generator.
    if (laboratory.isVirtual()) return "whsec_" + base64(sha256("the laboratory's secret of " + owner));
    std::string bytes(32, '\0');
    for (char &byte : bytes) byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xFF);
    return "whsec_" + base64(bytes);
}

void introduceVendors(Laboratory &laboratory)
{
    if (!laboratory.world()) return;
    std::vector<gateway::MidConfig> all;
    std::set<VendorId> direct;
    {
        Rows rows = laboratory.world()->database(Party::Gateway).query(kVendorMids);
        while (rows.next()) {
            gateway::MidConfig mid;
            mid.vendor = rows.get<VendorId>(0);
            mid.provider = rows.get<std::string>(1);
            mid.route = rows.get<std::string>(2);
            mid.mid = rows.get<std::string>(3);
            mid.pgMid = rows.get<std::string>(4);
            mid.webhookSecret = rows.get<std::string>(5);
            mid.apiKey = rows.get<std::string>(6);
            if (mid.route == "DIRECT") direct.insert(*mid.vendor);
            all.push_back(std::move(mid));
        }
    }
    Rows vendors = laboratory.world()->database(Party::Ecommerce).query(kDirectVendors);
    while (vendors.next()) {
        const auto vendor = vendors.get<VendorId>(0);
        if (!direct.contains(vendor)) all.push_back(newMid(laboratory, vendor, "HAMSTER", "DIRECT"));
    }
    for (const gateway::MidConfig &mid : all) introduce(laboratory, mid);
}

void giveTossContract(Laboratory &laboratory, VendorId vendor) { introduce(laboratory, newMid(laboratory, vendor, "TOSS", "BROKERED")); }

} // namespace hamster
