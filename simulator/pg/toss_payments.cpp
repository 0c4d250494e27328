#include "simulator/pg/toss_payments.h"

#include <array>

namespace hamster::pg {

namespace {

constexpr Duration kWindowTime = 10min; ///< IN_PROGRESS without a confirm expires
constexpr Duration kKeysLive = 24h * 15;
constexpr std::size_t kKeyLength = 24;
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kLettersAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789";

constexpr std::array kErrors{
    TossError{"INVALID_REQUEST", 400, "잘못된 요청입니다."},
    TossError{"ALREADY_PROCESSED_PAYMENT", 400, "이미 처리된 결제 입니다."},
    TossError{"ALREADY_CANCELED_PAYMENT", 400, "이미 취소된 결제 입니다."},
    TossError{"INVALID_CARD_NUMBER", 400, "카드번호를 다시 확인해주세요."},
    TossError{"INVALID_STOPPED_CARD", 400, "정지된 카드 입니다."},
    TossError{"INVALID_API_KEY", 400, "잘못된 시크릿키 연동 정보 입니다."},
    TossError{"INVALID_IDEMPOTENCY_KEY", 400, "멱등키는 300자 이하여야 합니다."},
    TossError{"PROVIDER_ERROR", 400, "일시적인 오류가 발생했습니다. 잠시 후 다시 시도해주세요."},
    TossError{"UNAUTHORIZED_KEY", 401, "인증되지 않은 시크릿 키 혹은 클라이언트 키 입니다."},
    TossError{"REJECT_CARD_PAYMENT", 403, "한도초과 혹은 잔액부족으로 결제에 실패했습니다."},
    TossError{"REJECT_CARD_COMPANY", 403, "결제 승인이 거절되었습니다."},
    TossError{"EXCEED_MAX_PAYMENT_AMOUNT", 403, "하루 결제 가능 금액을 초과했습니다."},
    TossError{"NOT_CANCELABLE_AMOUNT", 403, "취소 할 수 없는 금액 입니다."},
    TossError{"NOT_CANCELABLE_PAYMENT", 403, "취소 할 수 없는 결제 입니다."},
    TossError{"FORBIDDEN_REQUEST", 403, "허용되지 않은 요청입니다."},
    TossError{"NOT_FOUND_PAYMENT", 404, "존재하지 않는 결제 정보 입니다."},
    TossError{"NOT_FOUND_PAYMENT_SESSION", 404, "결제 시간이 만료되어 결제 진행 데이터가 존재하지 않습니다."},
    TossError{"IDEMPOTENT_REQUEST_PROCESSING", 409, "이전 멱등 요청이 처리중입니다."},
    TossError{"IDEMPOTENCY_KEY_REUSED", 422, "다른 요청에 이미 사용된 멱등키 입니다."},
    TossError{"FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING", 500, "결제가 완료되지 않았어요. 다시 시도해주세요."},
    TossError{"FAILED_INTERNAL_SYSTEM_PROCESSING", 500, "내부 시스템 처리 작업이 실패했습니다. 잠시 후 다시 시도해주세요."},
};

#define WINDOW_COLUMNS "SELECT payment_key, user_id, order_id, card_type, card_no, amount, created_at, expires_at FROM toss_payments "
const Sql kByKey{WINDOW_COLUMNS "WHERE payment_key = ? AND user_id = ?"};
const Sql kByOrder{WINDOW_COLUMNS "WHERE user_id = ? AND order_id = ? ORDER BY id DESC LIMIT 1"};
#undef WINDOW_COLUMNS
const Sql kInsert{"INSERT INTO toss_payments (payment_key, user_id, order_id, card_type, card_no, amount, created_at, expires_at) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
const Sql kCancels{"SELECT amount, reason, created_at FROM pg_cancels WHERE transaction_key = ? ORDER BY id"};
const Sql kForgetKeys{"DELETE FROM pg_idempotency WHERE scope = ? AND created_at < ?"};

std::optional<TossPayment> load(Database &database, Rows rows)
{
    if (!rows.next()) return std::nullopt;
    TossPayment payment{rows.get<std::string>(0), rows.get<std::string>(1), rows.get<std::string>(2), rows.get<std::string>(3),
                        rows.get<std::string>(4), rows.get<Money>(5),       rows.get<Instant>(6),     rows.get<Instant>(7)};
    payment.transaction = findByKey(database, payment.userId, payment.key);
    return payment;
}

} // namespace

const TossError *tossError(std::string_view code)
{
    for (const TossError &error : kErrors)
        if (error.code == code) return &error;
    return nullptr;
}

std::string_view TossPayment::status(Instant now) const
{
    if (!transaction) return now >= expiresAt ? "EXPIRED" : "IN_PROGRESS";
    switch (transaction->state) {
    case PgTransactionState::Success: return "DONE";
    case PgTransactionState::PartiallyCancelled: return "PARTIAL_CANCELED";
    case PgTransactionState::Cancelled: return "CANCELED";
    case PgTransactionState::Failed:
    case PgTransactionState::Pending: break;
    }
    return "ABORTED";
}

TossPayments::TossPayments(PgContext &context, const MerchantBook &merchants, const Settings &settings)
    : m_context(context)
    , m_merchants(merchants)
    , m_settings(settings)
    , m_random(context.random("toss"))
{}

void TossPayments::open(Window window, std::function<void(Result<std::string>)> done)
{
    // a letter ends the time: with two digits more it could be taken for a card number (crash points of toss-confirm, A19)
    auto key = std::make_shared<std::string>("tgen_" + formatSeoulCompact(m_context.now()));
    *key += m_random.text(1, kLetters); // one draw after the other: compilers differ in which side of a + they work out first
    *key += m_random.text(kKeyLength - 1, kLettersAndDigits);
    m_context.transactor().submit(
        [window = std::move(window), key](Tx &tx) -> Outcome {
            tx.exec(kInsert, *key, window.userId, window.orderId, window.cardType, window.cardNo, window.amount, tx.now(),
                    tx.now() + kWindowTime);
            return success();
        },
        [key, done = std::move(done)](const Outcome &outcome) {
            if (outcome)
                done(*key);
            else
                done(outcome.error());
        });
}

void TossPayments::confirm(Confirm request, Render render, Refuse refuse, std::function<void(Answer)> done)
{
    const auto answer = [this, done](Answer what) {
        m_context.transactor().whenDurable([done, what = std::move(what)]() mutable { done(std::move(what)); });
    };
    if (request.key) {
        const KeyVerdict verdict = m_keys.judge(m_context.database(), *request.key);
        switch (verdict.kind) {
        case KeyVerdict::Kind::InFlight: return answer(refuse("IDEMPOTENT_REQUEST_PROCESSING"));
        case KeyVerdict::Kind::OtherBody: return answer(refuse("IDEMPOTENCY_KEY_REUSED"));
        case KeyVerdict::Kind::Stored: return answer(verdict.answer);
        case KeyVerdict::Kind::New: m_keys.mark(*request.key); break;
        }
    }
    const Profile &profile = m_settings.profile;
    const Duration wait = m_random.between(profile.requestLow, profile.requestHigh);
    const bool unstable = m_random.chance(profile.unstableRate);
    auto shared = std::make_shared<Confirm>(std::move(request));
    m_context.scheduler().after(
        wait, [this, shared, unstable, render = std::move(render), refuse = std::move(refuse), done = std::move(done)] {
            if (!unstable) return store(shared, render, refuse, done);
            if (shared->key) m_keys.unmark(*shared->key);
            m_context.transactor().whenDurable([refuse, done] { done(refuse("FAILED_INTERNAL_SYSTEM_PROCESSING")); });
        });
}

void TossPayments::store(std::shared_ptr<Confirm> request, Render render, Refuse refuse, std::function<void(Answer)> done)
{
    const Draw draw{m_context.ids().next<TransactionId>(), m_random.unit(), m_random.text(8, "0123456789")};
    m_context.transactor().submit(
        [this, request, render, refuse, done, draw](Tx &tx) -> Outcome {
            const Answer answer = decide(tx, *request, draw, render, refuse);
            tx.whenDurable([this, request, done, answer] {
                if (request->key) m_keys.unmark(*request->key);
                done(answer);
            });
            return success();
        },
        [this, request, refuse, done](const Outcome &outcome) {
            if (outcome) return;
            if (request->key) m_keys.unmark(*request->key);
            done(refuse("FAILED_INTERNAL_SYSTEM_PROCESSING"));
        });
}

Answer TossPayments::decide(Tx &tx, const Confirm &request, const Draw &draw, const Render &render, const Refuse &refuse) const
{
    auto payment = load(tx.database(), tx.query(kByKey, request.paymentKey, request.userId));
    if (!payment) return refuse("NOT_FOUND_PAYMENT_SESSION");
    if (payment->transaction) return refuse("ALREADY_PROCESSED_PAYMENT");
    if (payment->status(tx.now()) == "EXPIRED") return refuse("NOT_FOUND_PAYMENT_SESSION");
    if (payment->orderId != request.orderId || payment->amount != request.amount) return refuse("INVALID_REQUEST");

    const std::string_view code = declined(*payment, draw.outcome);
    Transaction transaction;
    transaction.id = draw.id;
    transaction.key = payment->key;
    transaction.userId = payment->userId;
    transaction.orderId = payment->orderId;
    transaction.cardType = payment->cardType;
    transaction.cardNo = payment->cardNo;
    transaction.amount = payment->amount;
    if (request.key) transaction.idempotencyKey = request.key->key;
    insert(tx, transaction);
    const Cause cause{.name = "confirm", .eventId = {}, .correlation = {}};
    (void)m_context.states().born(tx, draw.id.value, PgTransactionState::Pending, cause);
    transaction.state = code.empty() ? PgTransactionState::Success : PgTransactionState::Failed;
    if (code.empty()) {
        transaction.approvalNumber = draw.approvalNumber;
        transaction.approvedAt = tx.now();
    } else {
        transaction.reason = std::string(tossError(code)->message);
    }
    (void)m_context.states().moved(tx, draw.id.value, PgTransactionState::Pending, transaction.state, cause);
    update(tx, transaction, PgTransactionState::Pending);
    payment->transaction = transaction;
    const Answer answer = code.empty() ? render(*payment) : refuse(code);
    if (request.key) {
        tx.exec(kForgetKeys, request.key->scope, tx.now() - kKeysLive);
        IdempotencyBook::store(tx, *request.key, answer);
    }
    return answer;
}

std::string_view TossPayments::declined(const TossPayment &payment, double draw) const
{
    const bool forced = m_settings.magicCardsForEverybody || m_merchants.find(payment.userId);
    const auto card = forced ? cardByNumber(payment.cardNo) : std::nullopt;
    switch (card ? card->outcome : ForcedOutcome::None) {
    case ForcedOutcome::LimitExceeded: return "REJECT_CARD_PAYMENT";
    case ForcedOutcome::InvalidCard: return "INVALID_CARD_NUMBER";
    case ForcedOutcome::Approve:
    case ForcedOutcome::SlowApprove:
    case ForcedOutcome::LostWebhook: return {};
    case ForcedOutcome::None: break;
    }
    const Profile &profile = m_settings.profile;
    if (draw < profile.limitRate) return "REJECT_CARD_PAYMENT";
    return draw < profile.limitRate + profile.invalidRate ? "INVALID_CARD_NUMBER" : std::string_view();
}

std::optional<TossPayment> TossPayments::byKey(std::string_view userId, std::string_view key) const
{
    return load(m_context.database(), m_context.database().query(kByKey, key, userId));
}

std::optional<TossPayment> TossPayments::byOrder(std::string_view userId, std::string_view orderId) const
{
    return load(m_context.database(), m_context.database().query(kByOrder, userId, orderId));
}

std::vector<TossCancel> TossPayments::cancelsOf(std::string_view key) const
{
    std::vector<TossCancel> all;
    Rows rows = m_context.database().query(kCancels, key);
    while (rows.next()) all.push_back({rows.get<Money>(0), rows.get<std::string>(1), rows.get<Instant>(2)});
    return all;
}

} // namespace hamster::pg
