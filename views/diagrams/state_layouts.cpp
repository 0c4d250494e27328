#include "views/diagrams/state_layouts.h"

#include <algorithm>

namespace hamster {

namespace {

// clang-format off: the tables read as tables

DiagramLayout order()
{
    return {"order",
            u"order",
            u"basket",
            "ecommerce",
            960,
            296,
            {{"CREATED", 20, 112, 138},
             {"PAYMENT_WAIT", 262, 112, 138},
             {"PAYMENT_COMPLETED", 498, 112, 160},
             {"ORDER_COMPLETED", 762, 112, 166},
             {"NEEDS_ATTENTION", 638, 32, 142},
             {"FAILED", 262, 206, 138},
             {"CANCELLED", 510, 206, 138},
             {"PARTIALLY_REFUNDED", 762, 186, 166},
             {"REFUNDED", 762, 252, 166}},
            {{"", "CREATED", {{36, 92}, {36, 112}}, {60, 96}, true},
             {"CREATED", "PAYMENT_WAIT", {{158, 131}, {262, 131}}, {208, 119}, true},
             {"CREATED", "FAILED", {{60, 150}, {60, 225}, {262, 225}}, {160, 225}},
             {"CREATED", "CANCELLED", {{100, 150}, {100, 266}, {579, 266}, {579, 244}}, {260, 266}},
             {"PAYMENT_WAIT", "CANCELLED", {{370, 150}, {370, 170}, {540, 170}, {540, 206}}, {436, 170}},
             {"PAYMENT_WAIT", "PAYMENT_COMPLETED", {{400, 131}, {498, 131}}, {450, 119}, true},
             {"PAYMENT_WAIT", "FAILED", {{331, 150}, {331, 206}}, {331, 180}},
             {"PAYMENT_WAIT", "NEEDS_ATTENTION", {{331, 112}, {331, 42}, {638, 42}}, {460, 42}},
             {"PAYMENT_COMPLETED", "ORDER_COMPLETED", {{658, 131}, {762, 131}}, {731, 119}, true},
             {"PAYMENT_COMPLETED", "NEEDS_ATTENTION", {{560, 112}, {560, 60}, {638, 60}}, {560, 86}},
             {"PAYMENT_COMPLETED", "CANCELLED", {{610, 150}, {610, 206}}, {610, 180}},
             {"NEEDS_ATTENTION", "PAYMENT_COMPLETED", {{648, 70}, {648, 112}}, {648, 92}},
             {"NEEDS_ATTENTION", "ORDER_COMPLETED", {{780, 51}, {845, 51}, {845, 112}}, {845, 82}},
             {"NEEDS_ATTENTION", "FAILED", {{700, 70}, {700, 256}, {331, 256}, {331, 244}}, {440, 256}},
             {"NEEDS_ATTENTION", "CANCELLED", {{680, 70}, {680, 225}, {648, 225}}, {680, 184}},
             {"ORDER_COMPLETED", "PARTIALLY_REFUNDED", {{845, 150}, {845, 186}}, {845, 167}},
             {"ORDER_COMPLETED", "REFUNDED", {{928, 140}, {940, 140}, {940, 271}, {928, 271}}, {940, 172}},
             {"PARTIALLY_REFUNDED", "PARTIALLY_REFUNDED", {{762, 194}, {740, 194}, {740, 217}, {762, 217}}, {740, 206}},
             {"PARTIALLY_REFUNDED", "REFUNDED", {{845, 224}, {845, 252}}, {863, 238}}},
            {{"FAILED", "PAYMENT_COMPLETED", {{400, 216}, {472, 216}, {472, 143}, {494, 143}}, {440, 216}},
             {"FAILED", "PAYMENT_WAIT", {{290, 206}, {290, 154}}, {290, 180}},
             {"CANCELLED", "PAYMENT_COMPLETED", {{630, 206}, {630, 154}}, {630, 190}},
             {"ORDER_COMPLETED", "CANCELLED", {{790, 150}, {790, 168}, {664, 168}, {664, 236}, {652, 236}}, {728, 168}}}};
}

DiagramLayout process()
{
    return {"process",
            u"process",
            u"shield",
            "cash-gateway",
            616,
            248,
            {{"READY", 16, 78, 96},
             {"UNKNOWN", 160, 78, 114},
             {"PENDING", 322, 78, 108},
             {"SUCCESS", 478, 78, 122},
             {"FAILED", 322, 190, 112},
             {"CANCELLED", 478, 190, 122}},
            {{"", "READY", {{32, 58}, {32, 78}}, {56, 62}, true},
             {"READY", "UNKNOWN", {{112, 97}, {160, 97}}, {136, 85}, true},
             {"READY", "SUCCESS", {{86, 78}, {86, 44}, {580, 44}, {580, 78}}, {330, 44}},
             {"READY", "FAILED", {{66, 116}, {66, 218}, {322, 218}}, {180, 218}},
             {"UNKNOWN", "PENDING", {{274, 97}, {322, 97}}, {298, 85}, true},
             {"UNKNOWN", "SUCCESS", {{219, 78}, {219, 60}, {540, 60}, {540, 78}}, {380, 60}},
             {"UNKNOWN", "FAILED", {{219, 116}, {219, 200}, {322, 200}}, {219, 156}},
             {"PENDING", "SUCCESS", {{430, 97}, {478, 97}}, {454, 85}, true},
             {"PENDING", "FAILED", {{378, 116}, {378, 190}}, {378, 153}},
             {"FAILED", "SUCCESS", {{434, 209}, {456, 209}, {456, 138}, {500, 138}, {500, 116}}, {456, 174}},
             {"SUCCESS", "CANCELLED", {{560, 116}, {560, 190}}, {560, 153}}},
            {{"SUCCESS", "FAILED", {{490, 116}, {490, 150}, {406, 150}, {406, 186}}, {430, 150}}}};
}

/// Payment and PG transaction have the same shape.
DiagramLayout moneyMachine(std::string_view entity, QStringView look, QStringView icon, std::string_view service, std::string_view start,
                           std::string_view good)
{
    return {entity,
            look,
            icon,
            service,
            344,
            248,
            {{start, 12, 78, 112},
             {good, 184, 78, 124},
             {"PARTIALLY_CANCELLED", 140, 144, 168},
             {"CANCELLED", 184, 204, 124},
             {"FAILED", 12, 204, 112}},
            {{"", start, {{28, 58}, {28, 78}}, {52, 62}, true},
             {start, good, {{124, 97}, {184, 97}}, {154, 85}, true},
             {start, "FAILED", {{50, 116}, {50, 204}}, {50, 160}},
             {good, "PARTIALLY_CANCELLED", {{230, 116}, {230, 144}}, {248, 130}},
             {good, "CANCELLED", {{308, 97}, {320, 97}, {320, 223}, {308, 223}}, {320, 130}},
             {"PARTIALLY_CANCELLED", "PARTIALLY_CANCELLED", {{140, 152}, {118, 152}, {118, 175}, {140, 175}}, {118, 164}},
             {"PARTIALLY_CANCELLED", "CANCELLED", {{230, 182}, {230, 204}}, {248, 193}}},
            {{"FAILED", good, {{90, 204}, {90, 136}, {200, 136}, {200, 120}}, {90, 186}}}};
}

DiagramLayout reservation()
{
    return {"reservation",
            u"reservation",
            u"stock",
            "payment",
            314,
            276,
            {{"HELD", 16, 78, 114}, {"CONFIRMED", 176, 78, 128}, {"RELEASED", 16, 182, 120}, {"RESTOCKED", 176, 182, 128}},
            {{"", "HELD", {{32, 58}, {32, 78}}, {56, 62}, true},
             {"HELD", "CONFIRMED", {{130, 97}, {176, 97}}, {153, 85}, true},
             {"HELD", "RELEASED", {{72, 116}, {72, 182}}, {72, 150}},
             {"CONFIRMED", "RESTOCKED", {{238, 116}, {238, 182}}, {238, 150}}},
            {{"RELEASED", "CONFIRMED", {{110, 182}, {110, 150}, {194, 150}, {194, 120}}, {148, 150}}}};
}

DiagramLayout delivery()
{
    return {"delivery",
            u"delivery",
            u"mail",
            "hamster-pg",
            366,
            276,
            {{"SCHEDULED", 16, 78, 124},
             {"SENDING", 206, 78, 116},
             {"DELIVERED", 16, 156, 124},
             {"RETRYING", 206, 156, 116},
             {"DISABLED", 16, 232, 124},
             {"EXHAUSTED", 206, 232, 116}},
            {{"", "SCHEDULED", {{32, 58}, {32, 78}}, {56, 62}, true},
             {"SCHEDULED", "SENDING", {{140, 97}, {206, 97}}, {173, 85}, true},
             {"SENDING", "DELIVERED", {{216, 116}, {216, 127}, {164, 127}, {164, 175}, {140, 175}}, {164, 142}},
             {"SENDING", "DISABLED", {{230, 116}, {230, 138}, {188, 138}, {188, 251}, {140, 251}}, {188, 213}},
             {"SENDING", "RETRYING", {{256, 116}, {256, 156}}, {256, 136}},
             {"RETRYING", "SENDING", {{298, 156}, {298, 116}}, {298, 136}},
             {"SENDING", "EXHAUSTED", {{322, 97}, {342, 97}, {342, 251}, {322, 251}}, {342, 213}}},
            {}};
}

DiagramLayout breaker()
{
    return {"breaker",
            u"breaker",
            u"breaker",
            "cash-gateway",
            286,
            276,
            {{"CLOSED", 16, 78, 104}, {"OPEN", 166, 78, 104}, {"HALF_OPEN", 78, 176, 130}},
            {{"CLOSED", "OPEN", {{120, 97}, {166, 97}}, {143, 85}, true},
             {"OPEN", "HALF_OPEN", {{246, 116}, {246, 195}, {208, 195}}, {246, 152}},
             {"HALF_OPEN", "CLOSED", {{108, 176}, {108, 148}, {60, 148}, {60, 116}}, {60, 133}},
             {"HALF_OPEN", "OPEN", {{166, 176}, {166, 148}, {196, 148}, {196, 116}}, {196, 133}}},
            {}};
}

DiagramLayout refund()
{
    return {"refund",
            u"refund",
            u"ret",
            "payment",
            486,
            250,
            {{"REQUESTED", 16, 78, 128},
             {"PENDING", 188, 78, 118},
             {"DONE", 350, 78, 118},
             {"REFUSED", 188, 194, 118},
             {"UNKNOWN", 350, 194, 118}},
            {{"", "REQUESTED", {{32, 58}, {32, 78}}, {56, 62}, true},
             {"REQUESTED", "PENDING", {{144, 97}, {188, 97}}, {166, 85}, true},
             {"REQUESTED", "REFUSED", {{72, 116}, {72, 213}, {188, 213}}, {120, 213}},
             {"PENDING", "DONE", {{306, 97}, {350, 97}}, {328, 85}, true},
             {"PENDING", "UNKNOWN", {{284, 116}, {284, 156}, {376, 156}, {376, 194}}, {330, 156}},
             {"PENDING", "REFUSED", {{226, 116}, {226, 194}}, {226, 156}},
             {"UNKNOWN", "DONE", {{428, 194}, {428, 116}}, {428, 156}},
             {"UNKNOWN", "REFUSED", {{350, 213}, {306, 213}}, {328, 201}, true}},
            {}};
}

DiagramLayout coupon()
{
    return {"coupon",
            u"coupon",
            u"basket",
            "ecommerce",
            330,
            250,
            {{"AVAILABLE", 16, 78, 130}, {"USED", 206, 78, 110}, {"EXPIRED", 106, 194, 118}},
            {{"", "AVAILABLE", {{32, 58}, {32, 78}}, {56, 62}, true},
             {"AVAILABLE", "USED", {{146, 97}, {206, 97}}, {176, 85}, true},
             {"USED", "AVAILABLE", {{226, 116}, {226, 148}, {106, 148}, {106, 116}}, {166, 148}},
             {"USED", "EXPIRED", {{290, 116}, {290, 213}, {224, 213}}, {290, 166}},
             {"AVAILABLE", "EXPIRED", {{48, 116}, {48, 213}, {106, 213}}, {48, 166}}},
            {}};
}

DiagramLayout deadLetter()
{
    return {"dead-letter",
            u"dead-letter",
            u"dead",
            "bus",
            512,
            250,
            {{"PENDING", 16, 78, 118}, {"REPROCESSING", 188, 78, 152}, {"RESOLVED", 384, 78, 118}, {"IGNORED", 16, 194, 118}},
            {{"", "PENDING", {{32, 58}, {32, 78}}, {56, 62}, true},
             {"PENDING", "REPROCESSING", {{134, 97}, {188, 97}}, {161, 85}, true},
             {"REPROCESSING", "RESOLVED", {{340, 97}, {384, 97}}, {362, 85}, true},
             {"REPROCESSING", "PENDING", {{230, 116}, {230, 148}, {106, 148}, {106, 116}}, {168, 148}},
             {"PENDING", "IGNORED", {{48, 116}, {48, 194}}, {48, 156}}},
            {}};
}

DiagramLayout settlementBatch()
{
    return {"settlement-batch",
            u"settlement",
            u"office",
            "payment",
            452,
            134,
            {{"OPEN", 16, 78, 110}, {"CLOSED", 170, 78, 104}, {"PAID_OUT", 318, 78, 120}},
            {{"", "OPEN", {{32, 58}, {32, 78}}, {56, 62}, true},
             {"OPEN", "CLOSED", {{126, 97}, {170, 97}}, {148, 85}, true},
             {"CLOSED", "PAID_OUT", {{274, 97}, {318, 97}}, {296, 85}, true}},
            {}};
}

DiagramLayout settlementLine()
{
    return {"settlement-line",
            u"settlement-line",
            u"office",
            "payment",
            350,
            134,
            {{"PROVISIONAL", 16, 78, 138}, {"PAYABLE", 214, 78, 122}},
            {{"", "PROVISIONAL", {{32, 58}, {32, 78}}, {56, 62}, true},
             {"", "PAYABLE", {{230, 58}, {230, 78}}, {254, 62}, true},
             {"PROVISIONAL", "PAYABLE", {{154, 97}, {214, 97}}, {184, 85}, true}},
            {}};
}

DiagramLayout caseFile()
{
    return {"case",
            u"case",
            u"tri",
            "ecommerce",
            452,
            134,
            {{"OPEN", 16, 78, 104}, {"IN_PROGRESS", 164, 78, 128}, {"RESOLVED", 336, 78, 110}},
            {{"", "OPEN", {{32, 58}, {32, 78}}, {56, 62}, true},
             {"OPEN", "IN_PROGRESS", {{120, 97}, {164, 97}}, {142, 85}, true},
             {"IN_PROGRESS", "RESOLVED", {{292, 97}, {336, 97}}, {314, 85}, true}},
            {}};
}

// clang-format on

} // namespace

std::span<const DiagramLayout> diagramLayouts()
{
    static const std::vector<DiagramLayout> layouts{
        order(),
        process(),
        moneyMachine("payment", u"payment", u"core", "payment", "READY", "APPROVED"),
        reservation(),
        delivery(),
        breaker(),
        moneyMachine("pg-transaction", u"pg-transaction", u"pg", "hamster-pg", "PENDING", "SUCCESS"),
        refund(),
        coupon(),
        deadLetter(),
        settlementBatch(),
        settlementLine(),
        caseFile(),
    };
    return layouts;
}

const DiagramLayout *findDiagram(std::string_view entity)
{
    const auto found = std::ranges::find(diagramLayouts(), entity, &DiagramLayout::entity);
    return found == diagramLayouts().end() ? nullptr : &*found;
}

} // namespace hamster
