// A service that goes on with an old backup of its database. As an operator would, it reads the bus again from where the backup stood.

#include "simulator/laboratory/fault_hands.h"
#include "simulator/laboratory/laboratory.h"

#include <algorithm>

namespace hamster {

namespace {

const Sql kNextEpoch{"UPDATE random_epoch SET epoch = epoch + 1000"};
const Sql kChangedOrders{"SELECT public_id FROM orders WHERE updated_at >= ? ORDER BY id"};
const Sql kChangedProcesses{"SELECT order_public_id FROM payment_processes WHERE updated_at >= ? ORDER BY id"};
const Sql kChangedPayments{"SELECT order_public_id FROM payments WHERE updated_at >= ? ORDER BY id"};
const Sql kOffsets{"SELECT topic, partition, next_offset FROM offsets WHERE group_name = ? ORDER BY topic, partition"};
const Sql kRewind{"UPDATE offsets SET next_offset = ?4 WHERE group_name = ?1 AND topic = ?2 AND partition = ?3 AND next_offset > ?4"};
constexpr std::array kServices{Party::Ecommerce, Party::Gateway, Party::Payment};
constexpr Duration kRestoring = 1s;

void copyWhole(sqlite3 *from, sqlite3 *to)
{
    if (sqlite3_backup *copy = sqlite3_backup_init(to, "main", from, "main")) {
        sqlite3_backup_step(copy, -1);
        sqlite3_backup_finish(copy);
    }
}

} // namespace

void FaultHands::restoreBackup(const std::string &service, Duration age)
{
    const Party party = service.empty() ? Party::Gateway : partyFrom(service).value_or(Party::Gateway);
    if (!m_lab.world() || std::ranges::find(kServices, party) == kServices.end()) return;
    m_lab.scheduler().after(0ms, m_life.guard([this, party, age] { takeBackup(party, age); }));
}

void FaultHands::takeBackup(Party party, Duration age)
{
    Database &database = m_lab.world()->database(party);
    sqlite3 *raw = nullptr;
    if (!database.inAutocommit() || sqlite3_open(":memory:", &raw) != SQLITE_OK) { // a group is open: between two of them
        m_lab.scheduler().after(1ms, m_life.guard([this, party, age] { takeBackup(party, age); }));
        return;
    }
    Backup backup{party, m_lab.clock().now(), {raw, sqlite3_close}};
    copyWhole(database.handle(), raw);
    Rows rows = m_lab.world()->database(Party::Bus).query(kOffsets, toString(party));
    while (rows.next()) backup.offsets.push_back({rows.get<std::string>(0), rows.get<std::int64_t>(1), rows.get<std::int64_t>(2)});
    m_lab.scheduler().after(age, m_life.guard([this, backup = std::move(backup)] { goBack(backup); }));
}

void FaultHands::goBack(const Backup &backup)
{
    const FaultKind *kind = findFaultKind("database.restored-from-backup");
    const std::string name(toString(backup.party));
    std::set<OrderId> orders; // whatever happened since then may be contradicted now
    const auto gather = [&](Party party, const Sql &sql) {
        Rows rows = m_lab.world()->database(party).query(sql, backup.taken);
        while (rows.next()) orders.insert(rows.get<OrderId>(0));
    };
    gather(Party::Ecommerce, kChangedOrders);
    gather(Party::Gateway, kChangedProcesses);
    gather(Party::Payment, kChangedPayments);
    for (const OrderId order : orders)
        m_lab.faults().stamp("backup", *kind,
                             {.from = backup.party, .to = backup.party, .thing = "database", .key = name, .order = order.text()});
    m_lab.apply(command::CrashService{backup.party}, [](const CommandAnswer &) {});
    Database &database = m_lab.world()->database(backup.party);
    if (!database.inAutocommit()) database.rollback();
    copyWhole(backup.database.get(), database.handle());
    database.exec(kNextEpoch); // ids that were given out since then are not given out again
    database.clearFailure();
    Database &bus = m_lab.world()->database(Party::Bus);
    for (const Backup::Offset &offset : backup.offsets) bus.exec(kRewind, name, offset.topic, offset.partition, offset.next);
    bringBack(backup.party, kRestoring);
}

} // namespace hamster
