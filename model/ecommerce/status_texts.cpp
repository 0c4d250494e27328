#include "model/ecommerce/status_texts.h"

namespace hamster::ecommerce {

namespace {

struct Line {
    std::string_view code;
    Bilingual text;
};

constexpr Line kByCode[] = {
    {"NOT_ENOUGH_STOCK", {"재고가 부족합니다.", "There is not enough stock."}},
    {"UNKNOWN_PRODUCT", {"판매하지 않는 상품입니다.", "The product is not sold."}},
    {"INSUFFICIENT_BALANCE", {"포인트 잔액이 부족합니다.", "There are not enough points."}},
    {"PAYMENT_003",
     {"현재 카드 결제가 불가능합니다. 잠시 후 다시 시도해주세요.", "Card payment is not possible at the moment. Please try again later."}},
    {"PAYMENT_005", {"결제 요청에 실패했습니다.", "The payment request failed."}},
    {"PAYMENT_006", {"결제 요청 시간이 초과되었습니다.", "The payment request timed out."}},
    {"EXPIRED", {"결제 시간이 만료되었습니다.", "The time to pay is over."}},
    {"CANCELLED", {"결제가 취소되었습니다.", "The payment was cancelled."}},
    {"RESERVATION_GONE",
     {"재고 예약이 해제되어 주문이 취소되었습니다. 결제 금액은 환불됩니다.",
      "The reservation was gone, so the order was cancelled. The money goes back."}},
    {"AMOUNT_MISMATCH",
     {"결제 금액이 주문 금액과 달라 주문이 취소되었습니다. 결제 금액은 환불됩니다.",
      "The paid amount differs from the order, so it was cancelled. The money goes back."}},
    {"SNAPSHOT_GONE",
     {"주문 정보를 확인할 수 없어 주문이 취소되었습니다. 결제 금액은 환불됩니다.",
      "The order could not be verified, so it was cancelled. The money goes back."}},
    {"UNDECIDED", {"결제 결과를 확인하고 있습니다.", "The outcome of the payment is being looked into."}},
    {"CONFIRMATION_FAILED", {"주문을 확정하지 못해 확인하고 있습니다.", "The order could not be confirmed and is being looked into."}},
    {"CANCELLED_BY_CUSTOMER", {"고객 요청으로 주문이 취소되었습니다.", "The order was cancelled by the customer."}},
    {"CANCELLED_BY_OPERATOR",
     {"확인 후 주문을 취소했습니다. 결제 금액은 환불됩니다.", "The order was looked into and cancelled. Money that was paid goes back."}},
    {"FAILED_BY_OPERATOR", {"결제가 이루어지지 않아 주문을 종료했습니다.", "The payment did not come about, so the order was closed."}},
    {"CANCELLED_BY_VENDOR", {"업체가 주문을 취소했습니다.", "The order was cancelled by the vendor."}},
};

constexpr Line kByMessage[] = {
    {"LIMIT", {"한도초과입니다. 다른 카드를 선택해주세요.", "The card's limit is exceeded. Please choose another card."}},
    {"INVALID", {"잘못된 카드입니다. 다른 카드를 선택해주세요.", "The card is not valid. Please choose another card."}},
    {"UNKNOWN", {"알 수 없는 오류", "Unknown error"}},
};

const Line *lineOf(std::string_view code)
{
    for (const Line &line : kByCode)
        if (line.code == code) return &line;
    return nullptr;
}

} // namespace

StatusNote noteOf(std::string_view code)
{
    const Line *line = lineOf(code);
    return {std::string(code), line ? std::string(line->text.korean) : std::string()};
}

StatusNote noteOfPaymentFailure(std::string_view code, std::string_view message, std::string_view reason)
{
    StatusNote note = noteOf(code.empty() ? reason : code);
    if (!message.empty() && note.reason != "PAYMENT_003") note.message = message;
    if (note.message.empty()) note.message = noteOf(reason).message;
    return note;
}

std::string englishOf(std::string_view reason, std::string_view koreanMessage)
{
    for (const Line &line : kByMessage)
        if (line.text.korean == koreanMessage) return std::string(line.text.english);
    if (const Line *line = lineOf(reason)) return std::string(line->text.english);
    if (reason.empty()) return {};
    return "The payment failed (" + std::string(reason) + ").";
}

} // namespace hamster::ecommerce
