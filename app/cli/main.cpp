// hamster: the laboratory and the back office without a window.

#include "app/cli/cli.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace hamster;

namespace {

std::string overview()
{
    std::string text = "hamster " HAMSTER_VERSION ": orders and payments with a PG simulator, seen and tested\n\nUsage: hamster VERB …\n\n";
    for (const cli::Verb &verb : cli::verbs()) {
        std::string line = std::string("  ") + verb.name + " " + verb.usage;
        line.resize(std::max<std::size_t>(line.size() + 1, 40), ' ');
        text += line + verb.summary + "\n";
    }
    return text +
           "\nhamster VERB --help tells the options. Exit status: 0 all good, 1 something checked does not hold, 2 the call or a file is wrong.\n";
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hamster"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HAMSTER_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString first = words.value(0);
    if (first == QLatin1String("--version")) {
        cli::printLine("hamster " HAMSTER_VERSION);
        return cli::kGood;
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        cli::print(overview());
        return cli::kGood;
    }
    if (const cli::Verb *verb = cli::findVerb(first)) return verb->run(words.mid(1));
    std::string names;
    for (const cli::Verb &verb : cli::verbs()) names.append(names.empty() ? "" : ", ").append(verb.name);
    return cli::wrong((first.isEmpty() ? std::string("no verb is given") : "unknown verb '" + first.toStdString() + "'") +
                      ", expected one of " + names);
}
