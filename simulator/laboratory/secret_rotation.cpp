#include "simulator/laboratory/secret_rotation.h"

#include "model/core/text.h"
#include "simulator/laboratory/vendor_mids.h"

namespace hamster {

namespace {

const Sql kMidOfMerchant{"SELECT mid FROM mids WHERE pg_mid = ? ORDER BY id LIMIT 1"};
constexpr std::size_t kKeyLow = 24, kKeyHigh = 64;

bool isSecret(const std::string &secret)
{
    constexpr std::string_view kPrefix = "whsec_";
    if (!secret.starts_with(kPrefix)) return false;
    const auto key = base64Decode(std::string_view(secret).substr(kPrefix.size()));
    return key && key->size() >= kKeyLow && key->size() <= kKeyHigh;
}

/// The gateway's name for it when the merchant is one of our own; nothing for somebody else's.
std::optional<std::string> midOf(Laboratory &laboratory, const std::string &merchant)
{
    World *world = laboratory.world();
    return world ? world->database(Party::Gateway).value<std::string>(kMidOfMerchant, merchant) : std::nullopt;
}

Outcome check(Laboratory &laboratory, const std::string &merchant)
{
    if (!laboratory.pg()) return {ErrorCode::Unavailable, "hamster-pg is not running; nothing was changed"};
    if (!laboratory.pg()->merchant(merchant)) return {ErrorCode::NotFound, "there is no merchant '" + merchant + "'; nothing was changed"};
    if (midOf(laboratory, merchant) && !laboratory.world()->gateway())
        return {ErrorCode::Unavailable, "cash-gateway is not running and could not learn the secret; nothing was changed"};
    return success();
}

} // namespace

void rotateSecret(Laboratory &laboratory, const std::string &merchant, std::string secret,
                  std::function<void(const Result<std::string> &)> done)
{
    if (Outcome fine = check(laboratory, merchant); !fine) return done(fine.error());
    // A virtual run makes a secret from the name of its owner: named after the one before, it is another one each time.
    if (secret.empty()) secret = newSecret(laboratory, merchant + " after " + laboratory.pg()->merchant(merchant)->config.secret);
    if (!isSecret(secret))
        return done(Error{ErrorCode::InvalidArgument,
                          "secret is no secret, expected whsec_ and the base64 of 24 to 64 bytes; nothing was changed"});
    const auto signFrom = [&laboratory, merchant, secret, done](const Outcome &learned) {
        if (!learned) return done(learned.error());
        const pg::Merchant *now = laboratory.pg() ? laboratory.pg()->merchant(merchant) : nullptr;
        if (!now) return done(Error{ErrorCode::Unavailable, "hamster-pg went away; the receiver knows the new secret, the PG does not"});
        pg::MerchantConfig config = now->config;
        config.secret = secret;
        laboratory.pg()->ensureMerchant(std::move(config), [secret, done](const Outcome &signs) {
            if (signs)
                done(secret);
            else
                done(signs.error());
        });
    };
    const auto mid = midOf(laboratory, merchant);
    if (!mid) return signFrom(success());
    laboratory.world()->gateway()->rotateSecret(*mid, secret, signFrom);
}

void endSecretRotation(Laboratory &laboratory, const std::string &merchant, Done done)
{
    if (Outcome fine = check(laboratory, merchant); !fine) return done(fine);
    laboratory.pg()->endSecretRotation(merchant, [&laboratory, merchant, done](const Outcome &signs) {
        const auto mid = signs ? midOf(laboratory, merchant) : std::nullopt;
        if (mid && laboratory.world()->gateway())
            laboratory.world()->gateway()->endRotation(*mid, done);
        else
            done(signs);
    });
}

} // namespace hamster
