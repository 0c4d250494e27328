#pragma once
// Payment processes and MIDs as rows. Functions read through the connection that the running transaction uses.

#include "model/gateway/settings.h"
#include "model/messaging/outbox.h"
#include "model/storage/state_log.h"

#include <optional>
#include <string>
#include <vector>

namespace hamster::gateway {

/// A row of payment_processes with the PG's name of its merchant.
struct Process {
    ProcessId id;
    std::string reference; ///< gatewayReferenceId, the echo at the PG
    OrderId order;
    std::string orderNumber;
    PaymentId payment;
    std::string provider;
    std::string mid;
    std::string pgMid;
    std::string apiKey; ///< of the MID (TOSS)
    std::string route;
    std::string method;
    std::string cardToken;
    std::string attemptKey;
    Money amount;
    Money cancelled;
    ProcessState status = ProcessState::Ready;
    std::optional<std::string> settleReason;
    Instant expiresAt;
    std::optional<std::string> transaction;
    std::optional<std::string> approvalNumber;
    std::optional<std::string> cardMasked;
    std::optional<std::string> code;
    std::optional<std::string> message;
    std::optional<Instant> undecidedAt;
    std::optional<Instant> inquireAt;
    int inquiries = 0;
    std::optional<Instant> requestedAt;
    std::optional<Instant> acknowledgedAt;
    std::optional<Instant> decidedAt;
    Instant createdAt;

    MemberId member;

    /// Route DIRECT: the vendor's own shop asks; what it sent is not in our attempts.
    bool isDirect() const { return route == "DIRECT"; }
    bool isOpen() const { return status == ProcessState::Unknown || status == ProcessState::Pending; }
    /// No longer to be asked for: it is to be voided unless the PG has decided.
    bool isToBeSettled(Instant now) const { return settleReason.has_value() || now >= expiresAt; }
    Money remaining() const { return amount - cancelled; }
    std::string correlation() const { return order.text(); }
};

/// Why something of ours happens, when no event is its cause. Owns what Cause only views.
struct Origin {
    std::string name;        ///< "webhook", "pg-answer", "inquiry", "void", …
    std::string causationId; ///< webhook id or attempt key
    std::string correlation;
    Cause cause() const { return {name, causationId, correlation}; }
    Chain chain() const { return {correlation, causationId}; }
};

std::optional<Process> loadProcess(Database &database, ProcessId id);
std::optional<Process> loadProcessByOrder(Database &database, OrderId order);
std::optional<Process> loadProcessByNumber(Database &database, std::string_view orderNumber);
std::optional<Process> loadProcessByReference(Database &database, std::string_view reference);

/// Inserts a READY row; `process.pgMid` and everything the PG says are not stored.
void insertProcess(Tx &tx, const Process &process, VendorId vendor, MemberId member);
/// A MID: its name with us, its name at its PG.
struct MidNames {
    std::string provider;
    std::string mid;
    std::string pgMid;
};
/// The active MID that a vendor's payments go through: the vendor's own one of that route (its contract decides the provider), else, for
/// BROKERED, the platform's. Nothing when there is none.
std::optional<MidNames> midFor(Database &database, VendorId vendor, std::string_view route);
std::optional<MidNames> midNamed(Database &database, std::string_view mid);

/// What judging a webhook needs of a MID.
struct MidSecrets {
    std::string mid;
    std::vector<std::string> secrets; ///< current, then previous
    std::vector<std::string> allowedPeers;
};
std::vector<MidSecrets> activeMids(Database &database, std::string_view provider);
/// A new secret for webhooks; the one before stays valid until the rotation ends. False: there is no such MID.
bool rotateMidSecret(Tx &tx, std::string_view mid, std::string_view secret);
bool endMidRotation(Tx &tx, std::string_view mid);
void upsertMid(Tx &tx, const MidConfig &config);

/// Fills columns that are still empty; what is known stays.
struct PgFacts {
    std::optional<std::string> transaction;
    std::optional<std::string> approvalNumber;
    std::optional<std::string> cardMasked;
    std::optional<std::string> cardType; ///< for the event only
};
void fillEmpty(Tx &tx, ProcessId id, const PgFacts &facts);
/// The PG has answered our request itself.
void markAcknowledged(Tx &tx, ProcessId id);
void setStatus(Tx &tx, ProcessId id, ProcessState from, ProcessState to);
void setInquireAt(Tx &tx, ProcessId id, std::optional<Instant> at);
void setAttemptKey(Tx &tx, ProcessId id, std::string_view key);
/// There are statements to fetch for the business days from that of an hour before `from` (the PG's clock may be behind) to the one after
/// that of `to` (it may book late), at most the last 400 of them. Once per MID and day; each is due `afterMidnight` after the end of its
/// day.
void noteStatementDays(Tx &tx, std::string_view mid, Instant from, Instant to, Duration afterMidnight);

} // namespace hamster::gateway
