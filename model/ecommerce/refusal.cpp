#include "model/ecommerce/refusal.h"

namespace hamster::ecommerce {

namespace {

struct Line {
    std::string_view code;
    int status;
    ErrorCode inside;
    Bilingual sentence;
};

const Line &lineOf(ApiError error)
{
    static const std::array<Line, 12> lines{{
        {"ORDER-400-001", 400, ErrorCode::InvalidArgument, {"요청 내용이 올바르지 않습니다.", "The request is not valid."}},
        {"ORDER-400-002", 400, ErrorCode::InvalidArgument, {"상품 수량이 올바르지 않습니다.", "The quantity is not valid."}},
        {"ORDER-400-003", 400, ErrorCode::InvalidArgument, {"가격 정보는 보낼 수 없습니다.", "Price fields are not allowed."}},
        {"ORDER-400-004",
         400,
         ErrorCode::InvalidArgument,
         {"주문할 수 없는 상품입니다.", "The product is unknown or cannot be ordered yet."}},
        {"ORDER-400-005", 400, ErrorCode::InvalidArgument, {"사용할 수 없는 쿠폰입니다.", "The coupon cannot be used."}},
        {"ORDER-402-001", 402, ErrorCode::Conflict, {"포인트가 부족합니다.", "There are not enough points."}},
        {"ORDER-404-001", 404, ErrorCode::NotFound, {"요청한 정보를 찾을 수 없습니다.", "It cannot be found."}},
        {"ORDER-409-001", 409, ErrorCode::Conflict, {"같은 요청이 아직 처리 중입니다.", "The same request is still in progress."}},
        {"ORDER-409-002", 409, ErrorCode::Conflict, {"결제 금액이 예상 금액과 다릅니다.", "The amount differs from expectedAmount."}},
        {"ORDER-409-003", 409, ErrorCode::Conflict, {"현재 상태에서는 처리할 수 없습니다.", "The present state does not allow it."}},
        {"ORDER-422-001",
         422,
         ErrorCode::Conflict,
         {"Idempotency-Key가 다른 요청에 사용되었습니다.", "The Idempotency-Key was used with another body."}},
        {"ORDER-503-001",
         503,
         ErrorCode::Unavailable,
         {"일시적으로 처리할 수 없습니다. 잠시 후 다시 시도해주세요.", "It cannot be handled right now. Please try again later."}},
    }};
    return lines[static_cast<std::size_t>(error)];
}

} // namespace

std::string_view codeOf(ApiError error) { return lineOf(error).code; }
int statusOf(ApiError error) { return lineOf(error).status; }

std::string sentenceOf(const Refusal &refusal, AnswerLanguage language)
{
    std::string sentence(lineOf(refusal.error).sentence.in(language));
    if (!refusal.detail.empty()) sentence += " (" + refusal.detail + ")";
    return sentence;
}

HttpResponse answerOf(const Refusal &refusal, AnswerLanguage language, Instant now)
{
    return apiError(statusOf(refusal.error), codeOf(refusal.error), sentenceOf(refusal, language), now);
}

Error errorOf(const Refusal &refusal)
{
    return {lineOf(refusal.error).inside, std::string(codeOf(refusal.error)) + ": " + sentenceOf(refusal, AnswerLanguage::English)};
}

} // namespace hamster::ecommerce
