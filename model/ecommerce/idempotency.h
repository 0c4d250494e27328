#pragma once
// IdempotencyKeys: a POST with an Idempotency-Key has its effect once (02-wire.md section 3). Answers are stored in the transaction of
// their effect; what is on its way is marked in memory only.

#include "model/storage/transactor.h"

#include <map>
#include <optional>
#include <string>

namespace hamster::ecommerce {

struct IdempotencyKey {
    std::string scope; ///< caller, method and path
    std::string key;
    std::string requestHash; ///< SHA-256 of the raw body, hex
};

struct StoredAnswer {
    std::string requestHash;
    int status = 200;
    std::string body;
};

class IdempotencyKeys {
public:
    explicit IdempotencyKeys(Duration kept)
        : m_kept(kept)
    {}

    /// The hash of a request with that key that is not answered yet, or nothing.
    std::optional<std::string> inFlight(const IdempotencyKey &key) const;
    void begin(const IdempotencyKey &key);
    void end(const IdempotencyKey &key);

    /// What is stored for the key, whatever its hash. Prunes what is too old when the oldest row is.
    std::optional<StoredAnswer> find(Tx &tx, const IdempotencyKey &key);
    void store(Tx &tx, const IdempotencyKey &key, int status, std::string_view body);
    void prune(Tx &tx);

private:
    Duration m_kept;
    Instant m_nextPrune{}; ///< when the oldest row becomes too old
    std::map<std::pair<std::string, std::string>, std::string> m_inFlight;
};

} // namespace hamster::ecommerce
