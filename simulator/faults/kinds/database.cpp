// What SQLite may answer.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

namespace {
template <ErrorCode kCode>
FaultAct fails(FaultHit &)
{
    return {.what = FaultAct::Do::Fail, .error = kCode};
}
} // namespace

std::vector<FaultKind> databaseKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultPoint point, FaultText title, FaultAct (*effect)(FaultHit &)) {
        const FaultText back{"The unit is rolled back whole, nothing leaves the service, and it is tried again.",
                             "작업 전체가 되돌려지고, 밖으로 나가는 것 없이 다시 시도합니다."};
        kinds.push_back({.name = name, .point = point, .title = title, .reaction = back, .onPoint = effect});
    };
    add("database.busy", FaultPoint::Statement, {"Database busy", "데이터베이스 사용 중(BUSY)"}, fails<ErrorCode::StorageBusy>);
    add("database.full", FaultPoint::Statement, {"Disk full", "디스크 가득 참(FULL)"}, fails<ErrorCode::StorageFull>);
    add("database.io-error", FaultPoint::Statement, {"Database input or output error", "데이터베이스 입출력 오류(IOERR)"},
        fails<ErrorCode::StorageIo>);
    add("database.commit-fails", FaultPoint::Commit, {"Database commit fails", "데이터베이스 커밋 실패"}, fails<ErrorCode::StorageIo>);
    add("database.read-only", FaultPoint::Statement, {"Database read-only", "데이터베이스 읽기 전용"}, fails<ErrorCode::StorageReadOnly>);
    kinds.push_back({.name = "database.restored-from-backup",
                     .point = FaultPoint::Moment,
                     .title = {"Restored from an old backup", "옛 백업으로 복원"},
                     .reaction = {"Cannot be prevented: what the backup does not know is found by the audits and reconciliations.",
                                  "막을 수 없습니다. 백업에 없는 것은 감사와 대사가 찾습니다."},
                     .parameters = {milliseconds("age", 1min, 1ms, 24h, {"Age of the backup", "백업 시점"})},
                     .onlyDetected = true,
                     .onPoint = [](FaultHit &hit) {
                         hit.driver.restoreBackup(hit.firing.rule.who.service, hit.firing.duration("age"));
                         return FaultAct{};
                     }});
    return kinds;
}

} // namespace hamster::faults
