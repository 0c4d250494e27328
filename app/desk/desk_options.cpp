#include "app/desk/desk_options.h"

#include <QCommandLineParser>

namespace hamster {

namespace {

bool readSize(const QString &text, QSize &size)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    bool wide = false, high = false;
    if (sides.size() == 2) size = {sides[0].toInt(&wide), sides[1].toInt(&high)};
    return wide && high && size.width() >= 640 && size.height() >= 480 && size.width() <= 8192 && size.height() <= 8192;
}

} // namespace

std::optional<DeskOptions> parseDeskOptions(const QStringList &arguments, QString &error, QString &text)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Hamster World Desk: orders, stock and payments live, and everything that can go wrong with them."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Data folder; the back office in real time over it."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption lab(QStringLiteral("lab"), QStringLiteral("The laboratory: a demo world in virtual time."));
    const QCommandLineOption scenario(QStringLiteral("scenario"),
                                      QStringLiteral("The laboratory with a built-in scenario, a scenario file or a recording."),
                                      QStringLiteral("SCENARIO"));
    const QCommandLineOption record(
        QStringLiteral("record"),
        QStringLiteral("In the laboratory: writes the run and what is done to it by hand into FILE when it closes, for hamster replay."),
        QStringLiteral("FILE"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Seed of the laboratory."), QStringLiteral("N"));
    const QCommandLineOption profile(QStringLiteral("profile"), QStringLiteral("PG profile: calm, reference or loopers."),
                                     QStringLiteral("NAME"));
    const QCommandLineOption rate(QStringLiteral("orders-per-minute"), QStringLiteral("Demo shoppers of the laboratory; 0: none."),
                                  QStringLiteral("N"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("ko or en."), QStringLiteral("LANG"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light or dark."), QStringLiteral("THEME"));
    const QCommandLineOption shots(QStringLiteral("shots"), QStringLiteral("Write a picture of every pane into DIR and leave."),
                                   QStringLiteral("DIR"));
    const QCommandLineOption panes(QStringLiteral("panes"), QStringLiteral("With --shots: only these panes, by id: orders,pg."),
                                   QStringLiteral("IDS"));
    const QCommandLineOption quick(QStringLiteral("quick"), QStringLiteral("With --shots: one language and theme each."));
    const QCommandLineOption size(QStringLiteral("shots-size"), QStringLiteral("With --shots: size of the window, 1600x1000 unless said."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption bench(QStringLiteral("bench"),
                                   QStringLiteral("Measure the desk over the data folder DIR (see hamster demo-data) and leave."),
                                   QStringLiteral("DIR"));
    parser.addOptions({bench, data, lab, scenario, record, seed, profile, rate, language, theme, shots, panes, quick, size});
    if (!parser.parse(arguments)) {
        error = parser.errorText();
        return std::nullopt;
    }
    if (parser.isSet(help)) text = parser.helpText();
    if (parser.isSet(version)) text = QStringLiteral("hamster-desk " HAMSTER_VERSION "\n");
    DeskOptions options;
    if (!parser.positionalArguments().isEmpty()) {
        error = QStringLiteral("'%1' is not expected; see --help").arg(parser.positionalArguments().constFirst());
        return std::nullopt;
    }
    options.dataFolder = parser.value(data);
    options.laboratory = parser.isSet(lab) || parser.isSet(shots) || parser.isSet(scenario);
    options.scenario = parser.value(scenario);
    if (parser.isSet(scenario) && options.scenario.isEmpty())
        error = QStringLiteral("--scenario is empty, expected the name of a built-in scenario or a file");
    if (parser.isSet(scenario) && parser.isSet(data)) error = QStringLiteral("--scenario runs in the laboratory and cannot go with --data");
    options.recordFile = parser.value(record);
    if (parser.isSet(record) && (options.recordFile.isEmpty() || !options.laboratory))
        error = QStringLiteral("--record needs a file and the laboratory: --lab or --scenario");
    options.seedGiven = parser.isSet(seed);
    options.shotsFolder = parser.value(shots);
    options.shotsPanes = parser.value(panes).split(QLatin1Char(','), Qt::SkipEmptyParts);
    options.quickShots = parser.isSet(quick);
    if (parser.isSet(size) && !readSize(parser.value(size), options.shotsSize))
        error = QStringLiteral("--shots-size %1: expected a width and a height like 1440x900").arg(parser.value(size));
    options.benchFolder = parser.value(bench);
    if (parser.isSet(bench) && options.benchFolder.isEmpty()) error = QStringLiteral("--bench is empty, expected a data folder");
    if (parser.isSet(profile)) options.profile = parser.value(profile);
    if (!pg::profileNamed(options.profile.toStdString()))
        error = QStringLiteral("--profile %1: there are calm, reference and loopers").arg(options.profile);
    bool ok = true;
    if (parser.isSet(seed)) options.seed = parser.value(seed).toULongLong(&ok, 0);
    if (!ok) error = QStringLiteral("--seed %1: expected a whole number").arg(parser.value(seed));
    if (parser.isSet(rate)) options.ordersPerMinute = parser.value(rate).toDouble(&ok);
    if (!ok || options.ordersPerMinute < 0 || options.ordersPerMinute > 60'000)
        error = QStringLiteral("--orders-per-minute: expected 0 to 60000");
    if (parser.isSet(language)) {
        options.korean = parser.value(language) == QLatin1String("ko");
        if (!*options.korean && parser.value(language) != QLatin1String("en"))
            error = QStringLiteral("--lang %1: expected ko or en").arg(parser.value(language));
    }
    if (parser.isSet(theme)) {
        options.dark = parser.value(theme) == QLatin1String("dark");
        if (!*options.dark && parser.value(theme) != QLatin1String("light"))
            error = QStringLiteral("--theme %1: expected light or dark").arg(parser.value(theme));
    }
    if (!error.isEmpty()) return std::nullopt;
    return options;
}

} // namespace hamster
