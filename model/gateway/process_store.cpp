#include "model/gateway/process_store.h"

namespace hamster::gateway {

namespace {

#define PROCESS_COLUMNS                                                                                                                    \
    "SELECT p.public_id, p.gateway_reference_id, p.order_public_id, p.order_number, p.payment_public_id, p.provider, p.mid, m.pg_mid, "    \
    "p.route, p.method, p.card_token, p.attempt_key, p.amount, p.cancelled_amount, p.status, p.settle_reason, p.expires_at, "              \
    "p.pg_transaction, p.approval_number, p.card_masked, p.code, p.message, p.undecided_at, p.inquire_at, p.inquiries, "                   \
    "p.requested_at, p.acknowledged_at, p.decided_at, p.created_at, p.member_public_id, m.api_key "                                        \
    "FROM payment_processes p JOIN mids m ON m.mid = p.mid "

const Sql kById{PROCESS_COLUMNS "WHERE p.public_id = ?"};
const Sql kByOrder{PROCESS_COLUMNS "WHERE p.order_public_id = ?"};
const Sql kByNumber{PROCESS_COLUMNS "WHERE p.order_number = ? ORDER BY p.id LIMIT 1"};
const Sql kByReference{PROCESS_COLUMNS "WHERE p.gateway_reference_id = ?"};
const Sql kInsert{"INSERT INTO payment_processes (public_id, gateway_reference_id, order_public_id, order_number, payment_public_id, "
                  "vendor_public_id, member_public_id, provider, mid, route, method, card_token, attempt_key, amount, status, expires_at, "
                  "created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?17)"};
const Sql kFill{
    "UPDATE payment_processes SET pg_transaction = coalesce(pg_transaction, ?2), approval_number = coalesce(approval_number, ?3), "
    "card_masked = coalesce(card_masked, ?4), updated_at = ?5, version = version + 1 WHERE public_id = ?1"};
const Sql kAcknowledged{"UPDATE payment_processes SET acknowledged_at = coalesce(acknowledged_at, ?2) WHERE public_id = ?1"};
const Sql kStatus{"UPDATE payment_processes SET status = ?3, updated_at = ?4, version = version + 1 WHERE public_id = ?1 AND status = ?2"};
const Sql kInquireAt{"UPDATE payment_processes SET inquire_at = ?2 WHERE public_id = ?1"};
const Sql kMidFor{"SELECT provider, mid, pg_mid FROM mids WHERE active = 1 AND route = ?2 "
                  "AND (vendor_public_id = ?1 OR (vendor_public_id IS NULL AND route = 'BROKERED' AND provider = 'HAMSTER')) "
                  "ORDER BY vendor_public_id IS NULL, id LIMIT 1"};
const Sql kMidNamed{"SELECT provider, mid, pg_mid FROM mids WHERE mid = ?"};
const Sql kRotate{"UPDATE mids SET webhook_secret_previous = webhook_secret, webhook_secret = ?2, updated_at = ?3 "
                  "WHERE mid = ?1 AND webhook_secret <> ?2"};
const Sql kEndRotation{"UPDATE mids SET webhook_secret_previous = NULL, updated_at = ?2 WHERE mid = ?1"};
const Sql kAttemptKey{"UPDATE payment_processes SET attempt_key = ?2, updated_at = ?3, version = version + 1 WHERE public_id = ?1"};
const Sql kStatementDay{
    "INSERT INTO statement_fetches (mid, day, due_at, created_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (mid, day) DO NOTHING"};
const Sql kActiveMids{"SELECT mid, webhook_secret, webhook_secret_previous, allowed_peers FROM mids WHERE provider = ? AND active = 1 "
                      "ORDER BY id"};
const Sql kUpsertMid{
    "INSERT INTO mids (provider, mid, vendor_public_id, route, pg_mid, webhook_secret, webhook_secret_previous, "
    "allowed_peers, api_key, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?10, ?9, ?9) ON CONFLICT (mid) DO UPDATE SET "
    "provider = ?1, vendor_public_id = ?3, route = ?4, pg_mid = ?5, webhook_secret = ?6, "
    "webhook_secret_previous = CASE WHEN webhook_secret = ?6 THEN coalesce(?7, webhook_secret_previous) ELSE ?7 END, "
    "allowed_peers = ?8, api_key = ?10, active = 1, updated_at = ?9"};

template <class Key>
std::optional<Process> load(Database &database, const Sql &sql, const Key &key)
{
    Rows rows = database.query(sql, key);
    if (!rows.next()) return std::nullopt;
    int at = 0;
    const auto take = [&](auto &into) { into = rows.get<std::decay_t<decltype(into)>>(at++); };
    Process p;
    take(p.id), take(p.reference), take(p.order), take(p.orderNumber), take(p.payment), take(p.provider), take(p.mid), take(p.pgMid);
    take(p.route), take(p.method), take(p.cardToken), take(p.attemptKey), take(p.amount), take(p.cancelled), take(p.status);
    take(p.settleReason), take(p.expiresAt), take(p.transaction), take(p.approvalNumber), take(p.cardMasked), take(p.code);
    take(p.message), take(p.undecidedAt), take(p.inquireAt), take(p.inquiries), take(p.requestedAt), take(p.acknowledgedAt);
    take(p.decidedAt), take(p.createdAt), take(p.member), take(p.apiKey);
    return p;
}

std::vector<std::string> splitPeers(std::string_view list)
{
    std::vector<std::string> peers;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        std::string_view peer = list.substr(0, end);
        while (peer.starts_with(' ')) peer.remove_prefix(1);
        while (peer.ends_with(' ')) peer.remove_suffix(1);
        if (!peer.empty()) peers.emplace_back(peer);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return peers;
}

} // namespace

std::optional<Process> loadProcess(Database &database, ProcessId id) { return load(database, kById, id); }
std::optional<Process> loadProcessByOrder(Database &database, OrderId order) { return load(database, kByOrder, order); }
std::optional<Process> loadProcessByNumber(Database &database, std::string_view number) { return load(database, kByNumber, number); }
std::optional<Process> loadProcessByReference(Database &database, std::string_view reference)
{
    return load(database, kByReference, reference);
}

void insertProcess(Tx &tx, const Process &p, VendorId vendor, MemberId member)
{
    tx.exec(kInsert, p.id, p.reference, p.order, p.orderNumber, p.payment, vendor, member, p.provider, p.mid, p.route, p.method,
            p.cardToken, p.attemptKey, p.amount, p.status, p.expiresAt, tx.now());
}

namespace {
std::optional<MidNames> namesOf(Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return MidNames{rows.get<std::string>(0), rows.get<std::string>(1), rows.get<std::string>(2)};
}
} // namespace

std::optional<MidNames> midFor(Database &database, VendorId vendor, std::string_view route)
{
    return namesOf(database.query(kMidFor, vendor, route));
}

std::optional<MidNames> midNamed(Database &database, std::string_view mid) { return namesOf(database.query(kMidNamed, mid)); }

bool rotateMidSecret(Tx &tx, std::string_view mid, std::string_view secret)
{
    (void)tx.exec(kRotate, mid, secret, tx.now());
    return midNamed(tx.database(), mid).has_value();
}

bool endMidRotation(Tx &tx, std::string_view mid) { return tx.exec(kEndRotation, mid, tx.now()) > 0; }

std::vector<MidSecrets> activeMids(Database &database, std::string_view provider)
{
    std::vector<MidSecrets> mids;
    Rows rows = database.query(kActiveMids, provider);
    while (rows.next()) {
        MidSecrets mid{rows.get<std::string>(0), {rows.get<std::string>(1)}, splitPeers(rows.text(3))};
        if (!rows.isNull(2)) mid.secrets.push_back(rows.get<std::string>(2));
        mids.push_back(std::move(mid));
    }
    return mids;
}

void upsertMid(Tx &tx, const MidConfig &c)
{
    tx.exec(kUpsertMid, c.provider, c.mid, c.vendor, c.route, c.pgMid, c.webhookSecret, c.webhookSecretPrevious, c.allowedPeers, tx.now(),
            c.apiKey);
}

void fillEmpty(Tx &tx, ProcessId id, const PgFacts &facts)
{
    tx.exec(kFill, id, facts.transaction, facts.approvalNumber, facts.cardMasked, tx.now());
}

void markAcknowledged(Tx &tx, ProcessId id) { tx.exec(kAcknowledged, id, tx.now()); }

void setStatus(Tx &tx, ProcessId id, ProcessState from, ProcessState to) { tx.exec(kStatus, id, from, to, tx.now()); }

void setInquireAt(Tx &tx, ProcessId id, std::optional<Instant> at) { tx.exec(kInquireAt, id, at); }

void setAttemptKey(Tx &tx, ProcessId id, std::string_view key) { tx.exec(kAttemptKey, id, key, tx.now()); }

void noteStatementDays(Tx &tx, std::string_view mid, Instant from, Instant to, Duration afterMidnight)
{
    constexpr int kDaysMax = 400;      // a clock that jumped far must not ask for decades
    constexpr Duration kPgBehind = 2h; // to the PG it may have been yesterday still; as kClockDifference of payment/statements.cpp
    const Instant last = parseSeoulDate(formatSeoulDate(to)).value_or(to) + 24h;
    Instant day = std::max(parseSeoulDate(formatSeoulDate(from - kPgBehind)).value_or(from), last - kDaysMax * 24h);
    for (; day <= last; day = day + 24h) tx.exec(kStatementDay, mid, formatSeoulDate(day), day + 24h + afterMidnight, tx.now());
}

} // namespace hamster::gateway
