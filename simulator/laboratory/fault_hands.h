#pragma once
// FaultHands: what faults do to the laboratory beyond the place they hit: crashes, load, what operators do twice. Everything happens in a
// task of its own and through the same commands that a person has.

#include "model/core/ports.h"
#include "model/core/trace.h"
#include "simulator/faults/fault_injector.h"

#include <set>

namespace hamster {

class Laboratory;

class FaultHands final : public FaultDriver {
public:
    /// The laboratory must outlive it.
    explicit FaultHands(Laboratory &laboratory);

    /// Rules changed: those that wait for a moment get a timer.
    void armMoments();
    /// Sees every trace record: some faults react to what has happened.
    void watch(const TraceRecord &record);

    std::optional<std::string> webhookSecret(const FaultSubject &subject) override;
    void complete(FaultSubject &subject) override;
    std::optional<std::string> anotherOrder(const std::string &orderNumber) override;
    void crash(Party party, Duration delay, Duration downtime) override;
    void killAll(Duration downtime) override;
    void losePower(Duration downtime) override;
    void restoreBackup(const std::string &service, Duration age) override;
    void swizzle(int links, Duration span, std::uint64_t seed) override;
    void flashSale(int buyers, int stock, std::uint64_t seed) override;
    void cancelOrder(const FaultSubject &subject, Duration delay) override;
    void refundOrder(const FaultSubject &subject, int times) override;
    void redrive(const FaultSubject &subject, int times) override;
    void reconcile(int times) override;

private:
    void completeFromShop(FaultSubject &subject);
    void completeFromPg(FaultSubject &subject);
    void bringBack(Party party, Duration after);
    void cutBoth(Party a, Party b, Duration after, Duration span);
    /// What a service's backup is: its database, and how far it had read the bus.
    struct Backup {
        Party party;
        Instant taken;
        std::shared_ptr<sqlite3> database;
        struct Offset {
            std::string topic;
            std::int64_t partition, next;
        };
        std::vector<Offset> offsets{};
    };
    void takeBackup(Party party, Duration age);
    void goBack(const Backup &backup);

    Laboratory &m_lab;
    Lifeline m_life;
    std::set<std::string> m_armed; ///< ids of rules whose timer runs
};

} // namespace hamster
