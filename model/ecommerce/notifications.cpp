#include "model/ecommerce/notifications.h"

namespace hamster::ecommerce {

namespace {

const Sql kInsert{
    "INSERT INTO notifications (channel, member_public_id, order_public_id, title, body, title_en, body_en, event_id, created_at) "
    "VALUES ('PUSH', ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_public_id, title) DO NOTHING"};

struct Text {
    Bilingual title;
    Bilingual before; ///< the order number
    Bilingual after;
    bool explains; ///< the note follows
};

const Text &textOf(Notice notice)
{
    static const std::array<Text, 5> texts{{
        {{"주문이 완료되었습니다", "Your order is complete"},
         {"주문번호 ", "Order "},
         {"의 결제가 완료되었습니다. 배송 준비 중입니다.", " is paid. It is being prepared for shipping."},
         false},
        {{"주문이 실패했습니다", "Your order failed"},
         {"주문번호 ", "Order "},
         {"의 주문이 처리되지 않았습니다. ", " was not processed. "},
         true},
        {{"주문이 취소되었습니다", "Your order was cancelled"},
         {"주문번호 ", "Order "},
         {"의 주문이 취소되었습니다. ", " was cancelled. "},
         true},
        {{"환불이 완료되었습니다", "Your refund is complete"},
         {"주문번호 ", "Order "},
         {"의 환불이 완료되었습니다.", " was refunded."},
         false},
        {{"환불이 거절되었습니다", "Your refund was refused"},
         {"주문번호 ", "Order "},
         {"의 환불 요청이 거절되었습니다.", ": the refund was refused."},
         false},
    }};
    return texts[static_cast<std::size_t>(notice)];
}

} // namespace

void notify(Tx &tx, const OrderRow &order, Notice notice, const StatusNote &note, std::string_view eventId)
{
    const Text &text = textOf(notice);
    std::string korean = std::string(text.before.korean) + order.number + std::string(text.after.korean);
    std::string english = std::string(text.before.english) + order.number + std::string(text.after.english);
    if (text.explains) {
        korean += note.message;
        english += englishOf(note.reason, note.message);
    }
    tx.exec(kInsert, order.member, order.id, text.title.korean, korean, text.title.english, english, eventId, tx.now());
}

} // namespace hamster::ecommerce
