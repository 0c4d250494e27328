#pragma once
// Fault rules and firings in words, in the language of the desk.

#include "simulator/faults/fault_book.h"

#include <QCoreApplication>
#include <QString>

namespace hamster::faults_pane {

class FaultTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::faults_pane::FaultTexts)
public:
    static QString of(const FaultText &text);
    static QString boundary(FaultBoundary boundary);
    static QString kind(const std::string &name); ///< its title; an unknown name as it is
    static QString reaction(const FaultKind &kind);
    /// "250 ms", "15 %", "₩1,000", "yes"
    static QString value(const FaultParameter &parameter, std::int64_t value);
    /// Parameters that a person would want to see: "Delay 3.2 s"; empty when the kind has none.
    static QString parameters(const FaultRule &rule);
    static QString when(const FaultWhen &when); ///< "15 %", "every 5th"
    static QString who(const FaultWho &who);    ///< "order ORD-… only"; empty: anything
    /// "PG webhook · 15 % · order … only": the second line of a rule.
    static QString where(const FaultRule &rule);
    /// The kind's name; of several rules of one kind with what tells this one from them: "Lost on the way · 15 %".
    static QString title(const FaultRule &rule, const std::vector<FaultRule> &among);
    /// "3 left", "0:48", "off", "spent", or empty: as long as it likes. `elapsedMs`: since the plan's origin.
    static QString left(const FaultRule &rule, qint64 elapsedMs);
    /// A whole sentence, for the dialog's preview and for screen readers.
    static QString sentence(const FaultRule &rule);
    /// What was hit: "webhook 9577c5 · cash gateway".
    static QString hit(const FaultRecord &record);
    static QString thing(const std::string &thing);
};

/// How much of a rule is left: 0 … 1, or −1 when it has no end.
double leftShare(const FaultRule &rule, qint64 elapsedMs);
bool isSpent(const FaultRule &rule, qint64 elapsedMs);

/// A ready set of rules.
struct Preset {
    QString key;
    const char *name;        ///< source text, for FaultTexts::tr()
    const char *description; ///< source text
    std::vector<FaultRule> rules;
};
const std::vector<Preset> &presets();

} // namespace hamster::faults_pane
