#include "simulator/pg/outcome_book.h"

#include "model/core/text.h"
#include "simulator/pg/audit_trail.h"

#include <array>

namespace hamster::pg {

namespace {

#define HAMSTER_OUTCOME_COLUMNS "id, order_id, user_id, card_no, outcome, after_ms, uses_left, used"
const Sql kAll{"SELECT " HAMSTER_OUTCOME_COLUMNS " FROM pg_outcomes ORDER BY id"};
const Sql kAny{"SELECT count(*) FROM pg_outcomes WHERE uses_left IS NULL OR uses_left > 0"};
const Sql kFit{"SELECT " HAMSTER_OUTCOME_COLUMNS
               " FROM pg_outcomes WHERE (order_id IS NULL OR order_id = ?1) AND (card_no IS NULL OR card_no = ?2) "
               "AND (user_id IS NULL OR user_id = ?3) AND (uses_left IS NULL OR uses_left > 0) "
               "ORDER BY order_id IS NULL, card_no IS NULL, user_id IS NULL, id LIMIT 1"};
#undef HAMSTER_OUTCOME_COLUMNS
const Sql kInsert{"INSERT INTO pg_outcomes (order_id, user_id, card_no, outcome, after_ms, uses_left, created_at) "
                  "VALUES (nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?, ?, ?)"};
const Sql kUse{"UPDATE pg_outcomes SET uses_left = uses_left - 1, used = used + 1 WHERE id = ?"};
const Sql kRemove{"DELETE FROM pg_outcomes WHERE id = ?"};

constexpr Duration kLongest = 7 * 24h;
constexpr std::array kNames{std::pair{ForcedOutcome::Approve, std::string_view("approve")},
                            std::pair{ForcedOutcome::LimitExceeded, std::string_view("limit")},
                            std::pair{ForcedOutcome::InvalidCard, std::string_view("invalid")},
                            std::pair{ForcedOutcome::LostWebhook, std::string_view("lost-webhook")}};

OutcomeRule read(Rows &rows)
{
    OutcomeRule rule;
    rule.id = rows.get<std::int64_t>(0);
    rule.orderId = rows.get<std::string>(1);
    rule.userId = rows.get<std::string>(2);
    rule.cardNo = rows.get<std::string>(3);
    rule.outcome = outcomeNamed(rows.text(4)).value_or(ForcedOutcome::Approve);
    if (!rows.isNull(5)) rule.after = Duration(rows.get<std::int64_t>(5));
    rule.left = rows.get<std::optional<std::int64_t>>(6);
    rule.used = rows.get<std::int64_t>(7);
    return rule;
}

std::optional<std::string> whatIsWrongWith(const OutcomeRule &rule)
{
    if (toString(rule.outcome).empty()) return "outcome cannot be forced, expected approve, limit, invalid or lost-webhook";
    if (rule.after && (*rule.after < Duration(0) || *rule.after > kLongest))
        return "after is " + std::to_string(rule.after->count()) + "ms, expected 0 to 7 days";
    if (rule.left && *rule.left < 1) return "left is " + std::to_string(*rule.left) + ", expected 1 or more";
    return std::nullopt;
}

std::string subjectOf(const OutcomeRule &rule)
{
    return "order '" + rule.orderId + "', user '" + rule.userId + "', card '" + maskCard(rule.cardNo) + "'";
}

} // namespace

std::string_view toString(ForcedOutcome outcome)
{
    for (const auto &[value, name] : kNames)
        if (value == outcome) return name;
    return {};
}

std::optional<ForcedOutcome> outcomeNamed(std::string_view name)
{
    for (const auto &[value, known] : kNames)
        if (known == name) return value;
    return std::nullopt;
}

void OutcomeBook::load() { m_any = m_context.database().value<std::int64_t>(kAny).value_or(0) > 0; }

void OutcomeBook::add(OutcomeRule rule, std::function<void(const Result<std::int64_t> &)> done)
{
    m_any = true; // at once: a payment of the same instant finds the rule
    auto id = std::make_shared<std::int64_t>(0);
    m_context.transactor().submit(
        [this, rule = std::move(rule), id](Tx &tx) -> Outcome {
            if (auto wrong = whatIsWrongWith(rule)) return {ErrorCode::InvalidArgument, *wrong + "; nothing was changed"};
            std::optional<std::int64_t> after;
            if (rule.after) after = rule.after->count();
            *id = tx.insert(kInsert, rule.orderId, rule.userId, rule.cardNo, toString(rule.outcome), after, rule.left, tx.now());
            writeAudit(tx, m_context.trace(), "outcome.force", subjectOf(rule), toString(rule.outcome));
            return success();
        },
        [id, done = std::move(done)](const Outcome &outcome) {
            if (done) done(outcome ? Result<std::int64_t>(*id) : Result<std::int64_t>(outcome.error()));
        });
}

void OutcomeBook::remove(std::int64_t id, Done done)
{
    m_context.transactor().submit(
        [this, id](Tx &tx) -> Outcome {
            if (tx.exec(kRemove, id) == 0) return {ErrorCode::NotFound, "there is no outcome rule " + std::to_string(id)};
            writeAudit(tx, m_context.trace(), "outcome.forget", std::to_string(id), "");
            tx.whenDurable([this] { load(); });
            return success();
        },
        std::move(done));
}

std::vector<OutcomeRule> OutcomeBook::all() const
{
    std::vector<OutcomeRule> rules;
    Rows rows = m_context.database().query(kAll);
    while (rows.next()) rules.push_back(read(rows));
    return rules;
}

std::optional<OutcomeRule> OutcomeBook::take(Tx &tx, std::string_view orderId, std::string_view cardNo, std::string_view userId) const
{
    if (!m_any) return std::nullopt;
    std::optional<OutcomeRule> rule;
    {
        Rows rows = tx.query(kFit, orderId, cardNo, userId);
        if (rows.next()) rule = read(rows);
    }
    if (rule) tx.exec(kUse, rule->id);
    return rule;
}

} // namespace hamster::pg
