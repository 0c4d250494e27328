// What the PG keeps and says about the past.

#include "simulator/faults/kinds/kinds.h"
#include "simulator/faults/statement_edit.h"
#include "simulator/pg/loopers_answers.h"

namespace hamster::faults {

namespace {

/// An old answer: what was decided meanwhile is not in it yet.
void stale(HttpResponse &response)
{
    for (const std::string_view decided : {"\"status\":\"SUCCESS\"", "\"status\":\"FAILED\""})
        for (auto at = response.body.find(decided); at != std::string::npos; at = response.body.find(decided))
            response.body.replace(at, decided.size(), "\"status\":\"PENDING\"");
}

/// The PG lists under a day what happened on the day before.
void dayLate(WireHit &hit)
{
    constexpr std::size_t kDate = 10; // yyyy-MM-dd
    const std::size_t slash = hit.request.url.rfind('/');
    if (slash == std::string::npos || hit.request.url.size() < slash + 1 + kDate) return;
    const std::string day = hit.request.url.substr(slash + 1, kDate);
    const auto first = parseSeoulDate(day);
    if (!first) return;
    const std::string before = formatSeoulDate(*first - 24h);
    hit.request.url.replace(slash + 1, kDate, before);
    hit.script.edit = [day, before](HttpResponse &response) {
        if (const auto at = response.body.find("\"date\":\"" + before); at != std::string::npos) response.body.replace(at + 8, kDate, day);
    };
}

template <void (*kEdit)(HttpResponse &)>
void edited(WireHit &hit)
{
    hit.script.edit = kEdit;
}

const FaultText kNoAnswer{"No answer: asked again later with backoff, never taken for a failure.",
                          "응답 없음으로 보고 나중에 다시 묻습니다. 실패로 여기지 않습니다."};
const FaultText kDetected{"Cannot be prevented: the daily statement finds it and opens a case.",
                          "막을 수 없습니다. 일일 명세 대사가 찾아 케이스를 엽니다."};
const FaultText kMismatch{"The reconciliation of the statement opens a mismatch with a case; a second run changes nothing.",
                          "명세 대사가 불일치와 케이스를 엽니다. 두 번째 실행은 아무것도 바꾸지 않습니다."};

} // namespace

std::vector<FaultKind> pgDataKinds()
{
    std::vector<FaultKind> kinds;
    const auto inside = [&kinds](std::string_view name, FaultPoint point, FaultText title, FaultAct (*effect)(FaultHit &),
                                 std::vector<FaultParameter> parameters = {}) {
        kinds.push_back({.name = name,
                         .point = point,
                         .title = title,
                         .reaction = kDetected,
                         .parameters = std::move(parameters),
                         .onlyDetected = true,
                         .onPoint = effect});
    };
    const auto wire = [&kinds](std::string_view name, FaultPoint point, FaultText title, FaultText reaction, void (*effect)(WireHit &),
                               std::vector<FaultParameter> parameters = {}) {
        kinds.push_back(
            {.name = name, .point = point, .title = title, .reaction = reaction, .parameters = std::move(parameters), .onWire = effect});
    };
    inside("pg-data.approves-twice", FaultPoint::PgDecided, {"PG approves twice", "PG 이중 승인"},
           [](FaultHit &) { return FaultAct{.what = FaultAct::Do::Duplicate, .count = 1}; });
    inside("pg-data.forgets", FaultPoint::PgDecided, {"PG forgets an approved transaction", "PG가 승인한 거래를 잊음"},
           [](FaultHit &hit) { return FaultAct{.what = FaultAct::Do::Drop, .time = hit.firing.duration("after")}; },
           {milliseconds("after", 1min, 0ms, 24h, {"After", "간격"})});
    inside("pg-data.status-goes-back", FaultPoint::PgDecided, {"PG's approval becomes a failure", "PG 승인이 실패로 바뀜"},
           [](FaultHit &hit) {
               return FaultAct{.what = FaultAct::Do::Alter, .time = hit.firing.duration("after"), .text = "status-goes-back"};
           },
           {milliseconds("after", 1min, 0ms, 24h, {"After", "간격"})});
    wire("pg-data.inquiry-slow", FaultPoint::PgInquiry, {"PG inquiry slow", "PG 조회 느림"}, kNoAnswer,
         [](WireHit &hit) { hit.script.answerDelay = hit.firing.duration("by"); },
         {milliseconds("by", 5s, 0ms, 1h, {"Late by", "늦추는 시간"})});
    wire("pg-data.inquiry-failing", FaultPoint::PgInquiry, {"PG inquiry fails", "PG 조회 실패"}, kNoAnswer, [](WireHit &hit) {
        hit.script.delivered = false;
        hit.script.answer = pg::loopersFailure(500, "현재 서버가 불안정합니다. 잠시 후 다시 시도해주세요.");
    });
    wire("pg-data.inquiry-stale", FaultPoint::PgInquiry, {"PG inquiry stale", "낡은 PG 조회 결과"},
         {"Still PENDING is no decision: asked again later.", "아직 PENDING이면 결정이 아니므로 나중에 다시 묻습니다."}, edited<stale>);
    wire("pg-data.statement-missing", FaultPoint::PgStatement, {"Statement line missing", "명세 줄 누락"}, kMismatch,
         edited<statement::dropLine>);
    wire("pg-data.statement-extra", FaultPoint::PgStatement, {"Statement line too many", "명세에 없는 거래 추가"}, kMismatch,
         edited<statement::addLine>);
    wire("pg-data.statement-duplicate", FaultPoint::PgStatement, {"Statement line twice", "명세 줄 중복"}, kMismatch,
         edited<statement::doubleLine>);
    wire("pg-data.statement-amount", FaultPoint::PgStatement, {"Statement line with another amount", "명세 금액 불일치"}, kMismatch,
         edited<statement::otherAmount>);
    wire("pg-data.statement-day-late", FaultPoint::PgStatement, {"Statement lines a day late", "하루 늦은 명세"}, kMismatch, dayLate);
    return kinds;
}

} // namespace hamster::faults
