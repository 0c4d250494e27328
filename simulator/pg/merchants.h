#pragma once
// Merchants: the MIDs that are known to the PG (our own gateway's). Any other X-USER-ID gets the plain dialect.

#include "simulator/pg/context.h"
#include "simulator/pg/schedules.h"

#include <map>

namespace hamster::pg {

/// What a merchant is registered with.
struct MerchantConfig {
    std::string midId; ///< its X-USER-ID
    std::string name;
    std::string apiKey;
    std::string webhookUrl; ///< its origin is always an allowed callback origin for this merchant
    std::string secret;     ///< whsec_…
    RetrySchedule schedule = RetrySchedule::Lab;
};

struct Merchant {
    MerchantConfig config;
    std::string previousSecret; ///< signs too while secrets are rotated; empty outside a rotation
    std::vector<std::string> callbackOrigins;
};

class MerchantBook {
public:
    explicit MerchantBook(PgContext &context);
    void load(); ///< from the database, at start

    /// Registers or changes a merchant; known to requests once durable. Another secret makes the old one the previous one.
    void ensure(MerchantConfig config, Done done);
    /// The previous secret signs no longer.
    void endRotation(const std::string &midId, Done done);
    /// The active merchant of that X-USER-ID, or null; valid until the book changes.
    const Merchant *find(std::string_view midId) const;
    /// The active merchant of that secret API key, or null.
    const Merchant *findByApiKey(std::string_view apiKey) const;

private:
    void reload(const std::string &midId);
    PgContext &m_context;
    std::map<std::string, Merchant, std::less<>> m_byMid;
};

} // namespace hamster::pg
