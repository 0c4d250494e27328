// Ready sets of rules: what people try first.

#include "views/panes/faults/fault_texts.h"

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {

FaultRule rule(std::string kind, FaultWhen when = {}, std::map<std::string, std::int64_t> parameters = {})
{
    FaultRule made;
    made.kind = std::move(kind);
    made.when = when;
    made.parameters = std::move(parameters);
    return made;
}
FaultWhen chance(double probability) { return {FaultWhen::Mode::Probability, probability, 1}; }
FaultWhen every(std::int64_t n) { return {FaultWhen::Mode::Every, 0, n}; }

} // namespace

const std::vector<Preset> &presets()
{
    static const std::vector<Preset> all = {
        {u"storm"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Storm: a little of everything"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts",
                           "Refused and unheard requests, lost, late and doubled webhooks, delayed and doubled messages, failing handlers"),
         {rule("pg-request.refused", chance(0.08)), rule("pg-request.timeout-after", chance(0.08)), rule("webhook.lost", chance(0.15)),
          rule("webhook.delayed", every(7), {{"by", 3200}}), rule("webhook.duplicate", every(6)), rule("bus.duplicate", chance(0.05)),
          rule("bus.delay", chance(0.05)), rule("consumer.throws-once", chance(0.03))}},
        {u"late-and-lost"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Webhooks late and lost"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Some webhooks are lost, some late, some come twice"),
         {rule("webhook.lost", chance(0.15)), rule("webhook.delayed", every(5), {{"by", 3200}}), rule("webhook.duplicate", every(4))}},
        {u"pg-down"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "PG down"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Every request is refused: watch the breaker"),
         {rule("pg-request.refused")}},
        {u"pg-grey"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "PG grey"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Answers come around the time limit"),
         {rule("pg-request.slow-grey", chance(0.7))}},
        {u"stored-unheard"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Stored, but nobody heard"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "The PG stores the payment and its answer is lost"),
         {rule("pg-request.timeout-after", chance(0.2)), rule("webhook.lost", chance(0.2))}},
        {u"everything-twice"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Everything twice"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Orders, webhooks and messages come again"),
         {rule("shop.duplicate-submit", chance(0.2)), rule("webhook.duplicate"), rule("bus.duplicate")}},
        {u"out-of-order"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Out of order"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Messages and webhooks overtake each other"),
         {rule("bus.overtaking", chance(0.15)), rule("bus.delay", chance(0.1)), rule("webhook.reordered", chance(0.2))}},
        {u"crash-storm"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Crash storm"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Services die around their commits and come back"),
         {rule("process.crash-before-commit", every(150)), rule("process.crash-after-commit", every(110)),
          rule("relay.crash-before-mark", every(90))}},
        {u"poison"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Poisoned messages"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Some messages cannot be handled and become dead letters"),
         {rule("consumer.poison-payload", every(40)), rule("consumer.throws-once", chance(0.05))}},
        {u"forgery"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Forged webhooks"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Wrong keys, old ones played again, foreign senders"),
         {rule("webhook.signature-wrong-key", chance(0.1)), rule("webhook.replay", chance(0.1)), rule("webhook.foreign-peer", chance(0.1)),
          rule("webhook.wrong-amount-altered", chance(0.1))}},
        {u"bad-statement"_s,
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Wrong statement"),
         QT_TRANSLATE_NOOP("hamster::faults_pane::FaultTexts", "Lines of the PG's daily statement are missing, extra or wrong"),
         {rule("pg-data.statement-missing", every(12)), rule("pg-data.statement-extra", every(15)),
          rule("pg-data.statement-amount", every(18))}},
    };
    return all;
}

} // namespace hamster::faults_pane
