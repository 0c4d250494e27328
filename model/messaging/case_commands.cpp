#include "model/messaging/case_commands.h"

#include "model/core/text.h"

namespace hamster {

namespace {

const Sql kAudit{"INSERT INTO audit_log (actor, command, subject, reason, detail, created_at) VALUES (?, ?, ?, ?, ?, ?)"};
const Sql kStatus{"SELECT status FROM cases WHERE public_id = ?"};
constexpr std::size_t kTextMax = 500; ///< code points

Outcome checkText(std::string_view what, const std::string &text)
{
    if (!isBlank(text) && codePoints(text) <= kTextMax) return success();
    return {ErrorCode::InvalidArgument, std::string(what) + " must have 1 to 500 characters; nothing was changed"};
}

void audit(Tx &tx, const Actor &by, Act act, std::string_view subject, std::string_view reason)
{
    tx.exec(kAudit, by.text(), toString(act), subject, reason, "", tx.now());
}

Outcome resolve(ServiceCore &core, Tx &tx, CaseId id, const std::string &reason, const Actor &by)
{
    if (Outcome allowed = permitted(by, Act::CaseResolve); !allowed) return allowed;
    if (Outcome given = checkText("the reason", reason); !given) return given;
    if (tx.value<CaseState>(kStatus, id) == CaseState::Resolved)
        return {ErrorCode::Conflict, "case " + id.text() + " is resolved already; nothing was changed"};
    if (Outcome resolved = core.cases().resolve(tx, id, reason, {toString(Act::CaseResolve), {}, {}}); !resolved) return resolved;
    audit(tx, by, Act::CaseResolve, id.text(), reason);
    return success();
}

} // namespace

void raiseCase(ServiceCore &core, std::string subject, std::string detail, Actor by, std::function<void(const Result<CaseId> &)> done)
{
    auto made = std::make_shared<CaseId>();
    core.transactor().submit(
        [&core, subject, detail, by, made](Tx &tx) -> Outcome {
            if (Outcome allowed = permitted(by, Act::CaseRaise); !allowed) return allowed;
            if (Outcome named = checkText("what the case is about", subject); !named) return named;
            if (Outcome told = checkText("the case's text", detail); !told) return told;
            *made = core.cases().open(tx, kRaisedCase, subject, detail, {toString(Act::CaseRaise), {}, subject});
            audit(tx, by, Act::CaseRaise, made->text(), detail);
            return success();
        },
        [made, done = std::move(done)](const Outcome &outcome) {
            if (done) done(outcome ? Result<CaseId>(*made) : Result<CaseId>(outcome.error()));
        });
}

void takeCase(ServiceCore &core, CaseId id, Actor by, Done done)
{
    core.transactor().submit(
        [&core, id, by](Tx &tx) -> Outcome {
            if (Outcome allowed = permitted(by, Act::CaseTake); !allowed) return allowed;
            if (Outcome taken = core.cases().take(tx, id, by.text(), {toString(Act::CaseTake), {}, {}}); !taken) return taken;
            audit(tx, by, Act::CaseTake, id.text(), {});
            return success();
        },
        std::move(done));
}

void resolveCase(ServiceCore &core, CaseId id, std::string reason, Actor by, Done done)
{
    core.transactor().submit([&core, id, reason, by](Tx &tx) { return resolve(core, tx, id, reason, by); }, std::move(done));
}

} // namespace hamster
