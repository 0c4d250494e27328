#pragma once
// Refusals of the ecommerce API (01-domain.md section 7): one enumerator per code, with its status and its sentence in both languages.

#include "model/core/api_answer.h"
#include "model/core/result.h"

#include <optional>
#include <string>
#include <variant>

namespace hamster::ecommerce {

enum class ApiError {
    BadBody,            ///< ORDER-400-001
    BadQuantity,        ///< ORDER-400-002
    PriceNotAllowed,    ///< ORDER-400-003
    UnknownProduct,     ///< ORDER-400-004
    CouponNotUsable,    ///< ORDER-400-005
    PointsInsufficient, ///< ORDER-402-001
    NotFound,           ///< ORDER-404-001
    StillInProgress,    ///< ORDER-409-001
    AmountDiffers,      ///< ORDER-409-002
    StateConflict,      ///< ORDER-409-003
    KeyReused,          ///< ORDER-422-001
    Unavailable,        ///< ORDER-503-001: the database did not take it; nothing was changed
};

struct Refusal {
    ApiError error;
    std::string detail{}; ///< the field, value or id that it is about; language-neutral, may be empty
};

/// A value or the refusal that there is none.
template <class T>
class [[nodiscard]] Checked {
public:
    Checked(T value)
        : m_value(std::in_place_index<0>, std::move(value))
    {}
    Checked(Refusal refusal)
        : m_value(std::in_place_index<1>, std::move(refusal))
    {}
    explicit operator bool() const { return m_value.index() == 0; }
    const T &operator*() const
    {
        HAMSTER_ASSERT(bool(*this));
        return std::get<0>(m_value);
    }
    const T *operator->() const { return &**this; }
    const Refusal &refusal() const
    {
        HAMSTER_ASSERT(!bool(*this));
        return std::get<1>(m_value);
    }

private:
    std::variant<T, Refusal> m_value;
};

using MaybeRefused = std::optional<Refusal>;

std::string_view codeOf(ApiError error);
int statusOf(ApiError error);
/// "상품 수량이 올바르지 않습니다. (items[0].quantity)"
std::string sentenceOf(const Refusal &refusal, AnswerLanguage language);
HttpResponse answerOf(const Refusal &refusal, AnswerLanguage language, Instant now);
/// The same refusal for callers inside the program.
Error errorOf(const Refusal &refusal);

} // namespace hamster::ecommerce
