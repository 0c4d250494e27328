// The steps of the guided tour: the world's time, a fault, the order that it hit, its story, and the ways around the desk.
#include "views/frame/main_window.h"
#include "views/frame/tour.h"

#include <QCoreApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hamster::Tour", text); }

TourStep::Words words(const char *text)
{
    return [text](const FrameStatus &) { return tr(text); };
}

QWidget *named(MainWindow &window, const QString &name) { return window.findChild<QWidget *>(name); }

TourStep::Thing marked(const char *name)
{
    return [name = QString::fromLatin1(name)](MainWindow &window) { return named(window, name); };
}

/// A dock that lies behind another tab is put aside, out of the window. (Its visible region tells nothing: a picture that fills a pane
/// leaves none of the pane.)
bool inFront(MainWindow &window, const QString &paneId)
{
    const QWidget *pane = window.pane(paneId);
    return pane && pane->isVisible() && (pane->window() != &window || window.rect().contains(pane->mapTo(&window, QPoint(1, 1))));
}

/// The thing inside of a pane, or what opens the pane while it is not in front.
TourStep::Thing inPane(const char *paneId, const char *name)
{
    return [pane = QString::fromLatin1(paneId), name = QString::fromLatin1(name)](MainWindow &window) {
        return named(window, inFront(window, pane) ? name : QString("nav."_L1 + pane));
    };
}

/// All of a pane, while it is in front.
TourStep::Thing pane(const char *id)
{
    return [id = QString::fromLatin1(id)](MainWindow &window) -> QWidget * { return inFront(window, id) ? window.pane(id) : nullptr; };
}

/// It was brought to the front, or, where it stood there already, asked for all the same.
TourStep::Question openedNow(const char *id)
{
    return [id = QString::fromLatin1(id)](const TourSight &sight) { return inFront(sight.window, id) && (sight.begun || sight.clicked); };
}
TourStep::Question notYet(const char *id)
{
    return [id = QString::fromLatin1(id)](const TourSight &sight) { return !inFront(sight.window, id); };
}

bool wasClicked(const TourSight &sight) { return sight.clicked; }

bool orderChosen(MainWindow &window)
{
    const auto *number = window.findChild<QLabel *>(u"order.number"_s);
    return inFront(window, u"order"_s) && number && number->isVisible() && !number->text().isEmpty();
}

bool orderWasHit(MainWindow &window)
{
    const auto *faults = window.findChild<QLabel *>(u"order.faults"_s); // its rules are links; it also says when there were none
    return orderChosen(window) && faults && faults->isVisible() && faults->text().contains("href"_L1);
}

bool paletteOpen(const TourSight &sight)
{
    const QWidget *palette = named(sight.window, u"palette"_s);
    return palette && palette->isVisible();
}

std::vector<TourStep> timeSteps()
{
    return {
        {u"pause"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Stop the time")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Customers are ordering in this world right now, in virtual time. Press pause: everything stands still, "
                                 "and nothing is lost.")),
         marked("play"), [](const TourSight &sight) { return sight.now.paused; }, pane("world")},
        {u"step"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "One event")),
         words(QT_TRANSLATE_NOOP("hamster::Tour", "Let exactly one thing happen: a request, an answer, a message. The clock jumps to it.")),
         marked("step"),
         [](const TourSight &sight) { return sight.clicked || (sight.now.paused && sight.now.timeMs != sight.before.timeMs); },
         pane("world")},
        {u"speed"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "A hundred times faster")),
         words(QT_TRANSLATE_NOOP("hamster::Tour", "Choose 100× and press play. The same seed gives the same run at every speed.")),
         [](MainWindow &window) { return named(window, window.status().speed == 100 ? u"play"_s : u"segment.100"_s); },
         [](const TourSight &sight) { return !sight.now.paused && sight.now.speed == 100; }, pane("world")},
    };
}

std::vector<TourStep> faultSteps()
{
    return {
        {u"fault"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Break something")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Open Presets in the Faults pane and choose “Webhooks late and lost”. From now on some of the provider's "
                                 "messages do not arrive.")),
         inPane("faults", "faults.presets"), [](const TourSight &sight) { return sight.now.faultsOn > 0; }, pane("faults")},
        {u"orders"_s,
         words(QT_TRANSLATE_NOOP("hamster::Tour", "What it does to the orders")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Open the orders. New ones come in at the top; the lightning shows which of them a fault has hit.")),
         marked("nav.orders"),
         openedNow("orders"),
         {},
         notYet("orders")},
        {u"choose"_s,
         words(QT_TRANSLATE_NOOP("hamster::Tour", "One order")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Click the number of an order with a lightning; pause first if the rows run away. Its money, stock, "
                                 "attempts, webhooks and timeline across all four services are shown beside it.")),
         inPane("orders", "orders.table"),
         [](const TourSight &sight) { return orderWasHit(sight.window); },
         {},
         [](const TourSight &sight) { return orderChosen(sight.window); },
         words(QT_TRANSLATE_NOOP("hamster::Tour", "No fault has hit this one. Click the number of an order with a lightning."))},
        {u"sequence"_s,
         words(QT_TRANSLATE_NOOP("hamster::Tour", "Its story")),
         words(QT_TRANSLATE_NOOP("hamster::Tour", "That is the order. Press Sequence to see every message of it.")),
         inPane("order", "order.sequence"),
         {},
         pane("order"),
         wasClicked,
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Time runs down, every party has its lane, every arrow is a message. A lost one ends in an ×, late ones "
                                 "cross, the lightning names the fault. Look around, then go on.")),
         pane("sequence")},
    };
}

/// What is left to be checked of the rules.
int unchecked(const FrameStatus &now) { return now.invariantsTotal - now.invariantsHolding - now.invariantsBroken; }

bool isSettling(const TourSight &sight)
{
    const QWidget *settle = named(sight.window, u"invariants.settle"_s);
    return settle && settle->property("settling").toBool();
}

std::vector<TourStep> healingSteps()
{
    return {
        {u"invariants"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Is the money right?")),
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Rules about money, stock and messages are checked all the time. How many hold stands down here: click it "
                                 "to see which.")),
         marked("status.invariants"), openedNow("invariants"), pane("invariants"), notYet("invariants")},
        {u"settle"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Does it heal?")),
         words(QT_TRANSLATE_NOOP(
             "hamster::Tour", "Some rules can only hold in the end, when nothing is on its way. Press Settle and check: the faults go off, "
                              "nobody buys any more, and what is open comes to its end.")),
         inPane("invariants", "invariants.settle"), [](const TourSight &sight) { return sight.begun && !isSettling(sight); },
         pane("invariants"), wasClicked,
         [](const FrameStatus &now) {
             if (now.paused)
                 return tr(QT_TRANSLATE_NOOP("hamster::Tour", "The world is paused: press play, so that it can come to its end."));
             return tr(QT_TRANSLATE_NOOP("hamster::Tour",
                                         "What is on its way arrives now, as fast as time goes. Rules that are still to be "
                                         "checked: %1"))
                 .arg(unchecked(now));
         }},
        {u"healed"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "The answer")),
         [](const FrameStatus &now) {
             if (now.invariantsBroken > 0)
                 return tr(QT_TRANSLATE_NOOP(
                               "hamster::Tour",
                               "%1 of %2 rules are broken. A click on one shows the rows that break it, and their orders. Now "
                               "let the customers buy again."))
                     .arg(now.invariantsBroken)
                     .arg(now.invariantsTotal);
             if (unchecked(now) > 0)
                 return tr(QT_TRANSLATE_NOOP("hamster::Tour",
                                             "%1 rules hold, none is broken; %2 had nothing to look at or wait for rest. Now "
                                             "let the customers buy again."))
                     .arg(now.invariantsHolding)
                     .arg(unchecked(now));
             return tr(QT_TRANSLATE_NOOP(
                 "hamster::Tour", "Every rule holds, for all that was lost: the gateway asked again, and nobody has paid twice. Under "
                                  "Policies you can take such a safety away. Now let the customers buy again."));
         },
         inPane("invariants", "invariants.settle"), wasClicked, pane("invariants")},
    };
}

std::vector<TourStep> wayfindingSteps()
{
    return {
        {u"palette"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "Find anything")),
         words(QT_TRANSLATE_NOOP("hamster::Tour", "Everything in the desk is found from one place. Press Ctrl+K, or click here.")),
         marked("search"), [](const TourSight &sight) { return sight.begun && !paletteOpen(sight); }, marked("palette"), paletteOpen,
         words(QT_TRANSLATE_NOOP("hamster::Tour",
                                 "Type a few letters of an order number, a product, a customer or a command. Enter opens the chosen line, "
                                 "Escape closes the list."))},
        {u"back"_s, words(QT_TRANSLATE_NOOP("hamster::Tour", "And back again")),
         words(QT_TRANSLATE_NOOP("hamster::Tour", "The desk remembers where you were, as a browser does. Press back.")), marked("back"),
         wasClicked},
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
    for (auto more : {faultSteps, healingSteps, wayfindingSteps})
        for (TourStep &step : more()) steps.push_back(std::move(step));
    return steps;
}

} // namespace hamster
