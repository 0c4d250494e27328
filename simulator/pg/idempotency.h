#pragma once
// Idempotency keys: an answer is stored in the transaction that made it and given again for the same key and body. Errors are not
// stored. A key is marked "in flight" from the request until its answer; the marks live in memory and end with this incarnation.

#include "model/storage/transactor.h"

#include <set>

namespace hamster::pg {

/// Status and body of an answer to a merchant.
struct Answer {
    int status = 200;
    std::string body;
};

/// Where a key counts: the caller, method and path.
struct KeyUse {
    std::string scope;
    std::string key;
    std::string requestHash; ///< SHA-256 of the raw body, hex
};

struct KeyVerdict {
    enum class Kind { New, Stored, OtherBody, InFlight } kind = Kind::New;
    Answer answer{}; ///< of Stored
};

class IdempotencyBook {
public:
    KeyVerdict judge(Database &database, const KeyUse &use) const;
    void mark(const KeyUse &use);
    void unmark(const KeyUse &use);
    static void store(Tx &tx, const KeyUse &use, const Answer &answer);

private:
    std::set<std::pair<std::string, std::string>> m_inFlight;
};

} // namespace hamster::pg
