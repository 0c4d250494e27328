#include "app/cli/cli.h"

#include "model/core/text.h"

#include <cstdio>
#include <unistd.h>

namespace hamster::cli {

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all{
        {"run", "SCENARIO [options]", "runs a scenario (built-in name or file) in virtual time", runVerb},
        {"explore", "[options]", "runs many seeds of storm, healing and settling, and reports what did not hold", exploreVerb},
        {"replay", "FILE [options]", "runs a plan that explore, shrink or the desk wrote", replayVerb},
        {"compare", "FILE FILE [options]", "does two recordings again and tells where they part, in all and order by order", compareVerb},
        {"shrink", "FILE [options]", "makes a plan that breaks an invariant as small as it can be", shrinkVerb},
        {"serve", "[options]", "serves shop, gateway and PG over real HTTP until it is stopped", serveVerb},
        {"check", "DIR [options]", "audits the databases of a folder, read-only, with every invariant", checkVerb},
        {"demo-data", "DIR --orders N [options]", "writes the databases of a shop with a plausible past of N orders", demoDataVerb},
        {"crashpoints", "SCENARIO [options]", "crashes a scenario at every durable commit and looks whether anything is lost or doubled",
         crashpointsVerb},
        {"scenarios", "[options]", "lists the built-in scenarios", scenariosVerb},
        {"policies", "[options]", "lists the policies and their values", policiesVerb},
        {"invariants", "[options]", "lists the invariants", invariantsVerb},
        {"faults", "[options]", "lists the faults that can be injected", faultsVerb},
        {"certify", "URL --probe URL|COMMAND [options]", "fires webhook cases at a receiver and judges it by money and stock", certifyVerb},
        {"receiver", "KIND [options]", "runs an example receiver, correct or broken on purpose, to try certify on", receiverVerb},
        {"breaker", "[options] < calls.jsonl", "replays recorded calls through a circuit breaker", breakerVerb},
        {"bench", "saga|kernel|http|explore|history [options]", "measures, each with its reference in the same run", benchVerb},
    };
    return all;
}

const Verb *findVerb(const QString &name)
{
    for (const Verb &verb : verbs())
        if (name == QLatin1String(verb.name)) return &verb;
    return nullptr;
}

Arguments::Arguments(const char *verb)
    : m_verb(verb)
{
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this.")});
}

void Arguments::flag(const char *name, const char *what) { m_parser.addOption({QString::fromUtf8(name), QString::fromUtf8(what)}); }

void Arguments::value(const char *name, const char *valueName, const char *what)
{
    m_parser.addOption({QString::fromUtf8(name), QString::fromUtf8(what), QString::fromUtf8(valueName)});
}

std::string Arguments::help() const
{
    const Verb *verb = findVerb(QString::fromUtf8(m_verb));
    const std::string all = m_parser.helpText().toStdString();
    const std::size_t options = all.find("Options:");
    return std::string("Usage: hamster ") + m_verb + " " + verb->usage + "\n" + verb->summary + "\n\n" +
           (options == std::string::npos ? std::string() : all.substr(options));
}

bool Arguments::read(const QStringList &words, int fewest, int most)
{
    if (!m_parser.parse(QStringList{QStringLiteral("hamster")} + words)) {
        QString error = m_parser.errorText();
        m_exit = wrong(std::string(m_verb) + ": " + error.toStdString() + " See hamster " + m_verb + " --help.");
        return false;
    }
    if (has("help")) {
        print(help());
        return false;
    }
    const QStringList given = m_parser.positionalArguments();
    if (given.size() >= fewest && given.size() <= most) return true;
    const Verb *verb = findVerb(QString::fromUtf8(m_verb));
    const std::string what =
        given.size() > most ? "'" + given.at(most).toStdString() + "' is one argument too many" : std::string("an argument is missing");
    m_exit = wrong(std::string(m_verb) + ": " + what + ", expected hamster " + m_verb + " " + verb->usage);
    return false;
}

std::vector<std::string> Arguments::texts(const char *name) const
{
    std::vector<std::string> all;
    for (const QString &value : m_parser.values(QString::fromUtf8(name))) all.push_back(value.toStdString());
    return all;
}

std::optional<std::int64_t> Arguments::number(const char *name, std::int64_t low, std::int64_t high, bool &good) const
{
    if (!has(name)) return std::nullopt;
    const auto value = parseInteger(text(name));
    if (value && *value >= low && *value <= high) return value;
    wrong(std::string(m_verb) + ": --" + name + " is '" + text(name) + "', expected a whole number from " + std::to_string(low) + " to " +
          std::to_string(high));
    good = false;
    return std::nullopt;
}

int wrong(const std::string &message)
{
    std::fprintf(stderr, "hamster: %s\n", message.c_str());
    return kWrongCall;
}

void print(const std::string &text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void printLine(const std::string &text) { print(text + "\n"); }

bool watched() { return ::isatty(STDERR_FILENO) == 1; }

} // namespace hamster::cli
