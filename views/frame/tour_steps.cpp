// The steps of the guided tour: the world's time, a fault, the order that it hit, its story, and the ways around the desk.
#include "views/frame/main_window.h"
#include "views/frame/tour.h"

#include <QCoreApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hamster::Tour", text); }

std::function<QString()> words(const char *text)
{
    return [text] { return tr(text); };
}

QWidget *named(MainWindow &window, const QString &name) { return window.findChild<QWidget *>(name); }

std::function<QWidget *(MainWindow &)> marked(const char *name)
{
    return [name = QString::fromLatin1(name)](MainWindow &window) { return named(window, name); };
}

bool inFront(MainWindow &window, const QString &paneId)
{
    const QWidget *pane = window.pane(paneId);
    return pane && pane->isVisible() && !pane->visibleRegion().isEmpty();
}

/// The thing inside of a pane, or what opens the pane while it is not in front.
std::function<QWidget *(MainWindow &)> inPane(const char *paneId, const char *name)
{
    return [pane = QString::fromLatin1(paneId), name = QString::fromLatin1(name)](MainWindow &window) {
        return named(window, inFront(window, pane) ? name : QString("nav."_L1 + pane));
    };
}

bool orderChosen(MainWindow &window)
{
    const auto *number = window.findChild<QLabel *>(u"order.number"_s);
    return inFront(window, u"order"_s) && number && number->isVisible() && !number->text().isEmpty();
}

std::vector<TourStep> timeSteps()
{
    return {
        {u"pause"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Stop the time")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Customers are ordering in this world right now, in virtual time. Press pause: everything stands still, "
                                 "and nothing is lost.")),
         marked("play"), [](const TourSight &sight) { return sight.now.paused; }},
        {u"step"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "One event")),
         words(QT_TRANSLATE_NOOP("hamster::Tour", "Let exactly one thing happen: a request, an answer, a message. The clock jumps to it.")),
         marked("step"),
         [](const TourSight &sight) { return sight.clicked || (sight.now.paused && sight.now.timeMs != sight.before.timeMs); }},
        {u"speed"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "A hundred times faster")),
         words(QT_TRANSLATE_NOOP("hamster::Tour", "Choose 100× and press play. The same seed gives the same run at every speed.")),
         [](MainWindow &window) { return named(window, window.status().speed == 100 ? u"play"_s : u"segment.100"_s); },
         [](const TourSight &sight) { return !sight.now.paused && sight.now.speed == 100; }},
    };
}

std::vector<TourStep> faultSteps()
{
    return {
        {u"fault"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Break something")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Open Presets in the Faults pane and choose “Webhooks late and lost”. From now on some of the provider's "
                                 "messages do not arrive.")),
         inPane("faults", "faults.presets"), [](const TourSight &sight) { return sight.now.faultsOn > 0; }},
        {u"orders"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "What it does to the orders")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Open the orders. New ones come in at the top; the lightning shows which of them a fault has hit.")),
         marked("nav.orders"), [](const TourSight &sight) { return inFront(sight.window, u"orders"_s); }},
        {u"choose"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "One order")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Click the number of an order with a lightning. Its money, stock, attempts, webhooks and timeline across "
                                 "all four services are shown beside it.")),
         inPane("orders", "orders.table"), [](const TourSight &sight) { return orderChosen(sight.window); }},
        {u"sequence"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Its story")),
         words(QT_TRANSLATE_NOOP(
             "hamster::Tour",
             "Press Sequence: every message of this order with the time it took; lost ones end in an ×, late ones cross.")),
         inPane("order", "order.sequence"), [](const TourSight &sight) { return sight.clicked; }},
    };
}

std::vector<TourStep> wayfindingSteps()
{
    return {
        {u"invariants"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Is the money right?")),
         words(QT_TRANSLATE_NOOP(
             "hamster::Tour",
             "Rules about money, stock and messages are checked all the time; their count stands down here. Click it to see "
             "them all.")),
         marked("status.invariants"), [](const TourSight &sight) { return inFront(sight.window, u"invariants"_s); }},
        {u"settle"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Does it heal?")),
         words(QT_TRANSLATE_NOOP(
             "hamster::Tour",
             "Look at the list, then press Settle and check: the faults go off and nobody buys any more. Once nothing is on its way, "
             "the rules are checked too that can only hold in the end.")),
         inPane("invariants", "invariants.settle"), [](const TourSight &sight) { return sight.clicked; }},
        {u"palette"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Find anything")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Press Ctrl+K, or click here. Type a part of an order number, a product, a customer or a command.")),
         marked("search"),
         [](const TourSight &sight) {
             const QWidget *palette = named(sight.window, u"palette"_s);
             return palette && palette->isVisible();
         }},
        {u"back"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "And back again")),
         words(QT_TRANSLATE_NOOP("hamster::Tour", "Where you were is kept, as in a browser. Close the palette with Escape and go back.")),
         marked("back"), [](const TourSight &sight) { return sight.clicked; }},
        {u"end"_s,
         words(QT_TRANSLATE_NOOP("hamster::Tour", "That was the tour")),
         words(QT_TRANSLATE_NOOP(
             "hamster::Tour",
             "The world is yours. The scenarios tell stories to replay, the policies show what happens without a safety, and "
             "F1 lists every key.")),
         {},
         {}},
    };
}

} // namespace

std::vector<TourStep> tourSteps()
{
    std::vector<TourStep> steps = timeSteps();
    for (auto more : {faultSteps, wayfindingSteps})
        for (TourStep &step : more()) steps.push_back(std::move(step));
    return steps;
}

} // namespace hamster
