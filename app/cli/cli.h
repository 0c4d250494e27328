#pragma once
// The command line's own small parts: verbs, their options, and how they answer.

#include "model/core/result.h"

#include <QCommandLineParser>

#include <string>
#include <vector>

namespace hamster::cli {

inline constexpr int kGood = 0;
inline constexpr int kDoesNotHold = 1; ///< something that was checked does not hold
inline constexpr int kWrongCall = 2;   ///< the call or a file is wrong

struct Verb {
    const char *name;
    const char *usage;   ///< behind the name: "SCENARIO [options]"
    const char *summary; ///< one line
    int (*run)(const QStringList &arguments);
};

/// All of them, in the order of the help.
const std::vector<Verb> &verbs();
const Verb *findVerb(const QString &name);

/// The options and arguments of one verb. Asks once, then the values are read.
class Arguments {
public:
    /// `verb` names it in messages and help.
    explicit Arguments(const char *verb);

    void flag(const char *name, const char *what);
    void value(const char *name, const char *valueName, const char *what);

    /// Reads the words. False: everything is said and exitStatus() is what to end with (help was shown, or something is wrong).
    bool read(const QStringList &words, int fewest, int most);
    int exitStatus() const { return m_exit; }

    bool has(const char *name) const { return m_parser.isSet(QString::fromUtf8(name)); }
    std::string text(const char *name) const { return m_parser.value(QString::fromUtf8(name)).toStdString(); }
    std::vector<std::string> texts(const char *name) const;
    std::string positional(int at) const { return m_parser.positionalArguments().at(at).toStdString(); }
    int positionals() const { return static_cast<int>(m_parser.positionalArguments().size()); }
    /// A whole number option; nothing when absent. A wrong one is said, and `good` becomes false.
    std::optional<std::int64_t> number(const char *name, std::int64_t low, std::int64_t high, bool &good) const;

private:
    std::string help() const;
    const char *m_verb;
    QCommandLineParser m_parser;
    int m_exit = kGood;
};

/// Says on standard error what is wrong; gives kWrongCall.
int wrong(const std::string &message);
void printLine(const std::string &text); ///< to standard output, flushed
void print(const std::string &text);
/// True when people watch standard error.
bool watched();

int runVerb(const QStringList &arguments);
int serveVerb(const QStringList &arguments);
int checkVerb(const QStringList &arguments);
int demoDataVerb(const QStringList &arguments);
int crashpointsVerb(const QStringList &arguments);
int scenariosVerb(const QStringList &arguments);
int policiesVerb(const QStringList &arguments);
int invariantsVerb(const QStringList &arguments);
int faultsVerb(const QStringList &arguments);
int benchVerb(const QStringList &arguments);
int certifyVerb(const QStringList &arguments);
int receiverVerb(const QStringList &arguments);
int breakerVerb(const QStringList &arguments);
int exploreVerb(const QStringList &arguments);
int replayVerb(const QStringList &arguments);
int compareVerb(const QStringList &arguments);
int shrinkVerb(const QStringList &arguments);

} // namespace hamster::cli
