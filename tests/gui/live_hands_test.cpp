// Hands at a world without a window: commands at any moment, steps, visits to the past and branches, from a seed. Whatever was done, the
// run must be had again from its recording, in memory, to the same hash.
//   HAMSTER_HANDS_RUNS=200 HAMSTER_HANDS_SEED=7 HAMSTER_HANDS_KEEP=/tmp/what-went-wrong gui_live_hands_test
#include "app/desk/engine_port.h"
#include "model/core/random.h"
#include "simulator/faults/fault_kind.h"
#include "simulator/scenario/builtins.h"
#include "tests/support/saved_recording.h"
#include "views/history_port.h"
#include "views/panes/faults/fault_texts.h"
#include "views/recording_port.h"
#include "views/world_port.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000, kDeeds = 70;
constexpr std::uint64_t kTasksMost = 300'000;
constexpr std::array kServices{Party::Ecommerce, Party::Gateway, Party::Payment, Party::Pg};
const Actor kHand{"hand", Role::Admin};

const Sql kMember{"SELECT public_id FROM members ORDER BY id LIMIT 1 OFFSET abs(?1) % max(1, (SELECT count(*) FROM members))"};
const Sql kProduct{"SELECT public_id FROM products ORDER BY id LIMIT 1 OFFSET abs(?1) % max(1, (SELECT count(*) FROM products))"};
const Sql kOrder{"SELECT public_id FROM orders ORDER BY id DESC LIMIT 1 OFFSET abs(?1) % max(1, min(20, (SELECT count(*) FROM orders)))"};
const Sql kItem{"SELECT public_id FROM order_items WHERE order_public_id = ?1 ORDER BY id LIMIT 1"};
const Sql kDelivery{"SELECT public_id FROM webhook_deliveries ORDER BY id DESC LIMIT 1 OFFSET abs(?1) % "
                    "max(1, min(12, (SELECT count(*) FROM webhook_deliveries)))"};
const Sql kPending{"SELECT transaction_key FROM pg_transactions WHERE status = 'PENDING' ORDER BY id LIMIT 1"};
const Sql kMerchant{"SELECT user_id FROM pg_transactions ORDER BY id DESC LIMIT 1"};
const Sql kMessage{"SELECT topic, partition, offset FROM messages ORDER BY rowid DESC LIMIT 1 OFFSET ?1"};

class Hands {
public:
    Hands(EnginePort &port, std::uint64_t seed)
        : m_port(port)
        , m_random(seed, "hands", "acts")
    {}
    std::int64_t below(std::int64_t bound) { return m_random.between(0, bound - 1); }

    /// What a person could do now; nothing: it would need what is not there.
    std::optional<Command> command()
    {
        using namespace command;
        switch (below(28)) {
        case 0: return CrashService{service()};
        case 1:
        case 2: return RestartService{service()};
        case 3:
        case 4:
        case 5: return SetFaultRule{rule()};
        case 6: return AllFaultsOff{};
        case 7: return InjectOnce{rule()};
        case 8: return CutLink{service(), Party::Bus, below(2) == 0, below(2) ? std::optional<Duration>(3s) : std::nullopt};
        case 9: return HealLink{service(), Party::Bus, true};
        case 10:
        case 11: return onWebhook();
        case 12:
        case 13: return onMessage();
        case 14: return SetShoppers{static_cast<double>(below(400))};
        case 15: return with<std::string>(DeskFile::Pg, kPending, [this](auto key) { return DecidePgTransaction{key, below(2) == 0}; });
        case 16: return SetPgProfile{below(2) ? "loopers" : "reference"};
        case 17: return SetPgBehaviour{10ms, 300ms, 0.3, 200ms, Duration(500 + below(4000)), 0.1, 0.05};
        case 18:
            return with<std::string>(DeskFile::Pg, kMerchant, [this](auto merchant) -> Command {
                return below(3) ? Command(RotatePgSecret{merchant}) : Command(EndPgRotation{merchant});
            });
        case 19: return ForcePgOutcome{{}, {}, {}, below(2) ? "limit" : "lost-webhook", {}, 1 + below(3)};
        case 20: return order();
        case 21:
            return with<OrderId>(
                DeskFile::Ecommerce, kOrder,
                [](OrderId id) {
                    return CancelOrder{id, "by hand", kHand};
                },
                below(20));
        case 22: return refund();
        case 23:
            return with<ProductId>(
                DeskFile::Ecommerce, kProduct,
                [this](ProductId id) {
                    return AdjustStock{id, false, below(9) - 4, "counted", kHand};
                },
                below(99));
        case 25: return LosePower{below(3) ? service() : Party::Bus};
        case 26: return CrashService{Party::Bus};
        case 24: return RedriveDeadLetters{{}, {}, "again", kHand, false};
        default: return AddMember{"Lee " + std::to_string(below(1000))};
        }
    }

    /// Another world: the demo shop with other policies, or a scenario.
    WorldRequest world()
    {
        WorldRequest request;
        const std::vector<std::string> names = scenario::builtinNames();
        if (below(2)) {
            request.scenario = QString::fromStdString(names[static_cast<std::size_t>(below(static_cast<std::int64_t>(names.size())))]);
            return request;
        }
        request.policies.emplace();
        for (const PolicyInfo &each : policies())
            if (below(5) == 0)
                (void)request.policies->set(
                    each.key, each.values[static_cast<std::size_t>(below(static_cast<std::int64_t>(each.values.size())))].value);
        request.speed = 100;
        return request;
    }

private:
    Party service() { return kServices[static_cast<std::size_t>(below(kServices.size()))]; }
    FaultRule rule()
    {
        if (below(2)) {
            FaultRule any;
            any.kind = faultKinds()[static_cast<std::size_t>(below(static_cast<std::int64_t>(faultKinds().size())))].name;
            any.when = {static_cast<FaultWhen::Mode>(below(5)), 0.2, 1 + below(4)};
            return any;
        }
        const auto &presets = faults_pane::presets();
        const auto &rules = presets[static_cast<std::size_t>(below(static_cast<std::int64_t>(presets.size())))].rules;
        return rules[static_cast<std::size_t>(below(static_cast<std::int64_t>(rules.size())))];
    }
    template <class T, class Make, class... A>
    std::optional<Command> with(DeskFile file, const Sql &sql, Make make, const A &...arguments)
    {
        Database *reader = m_port.reader(file);
        const std::optional<T> found = reader ? reader->value<T>(sql, arguments...) : std::nullopt;
        return found ? std::optional<Command>(make(*found)) : std::nullopt;
    }
    std::optional<Command> onWebhook()
    {
        return with<std::int64_t>(
            DeskFile::Pg, kDelivery,
            [this](std::int64_t id) {
                return command::ActOnWebhook{id, static_cast<command::WebhookAct>(below(13)), 1 + static_cast<int>(below(4)),
                                             Duration(below(90'000)), 500};
            },
            below(12));
    }
    std::optional<Command> onMessage()
    {
        Database *bus = m_port.reader(DeskFile::Bus);
        if (!bus) return std::nullopt;
        Rows rows = bus->query(kMessage, below(15));
        if (!rows.next()) return std::nullopt;
        return command::ActOnMessage{{rows.get<std::string>(0), static_cast<int>(rows.get<std::int64_t>(1)), rows.get<std::int64_t>(2)},
                                     static_cast<MessageAct>(below(5)),
                                     "by hand",
                                     kHand};
    }
    std::optional<Command> order()
    {
        return with<MemberId>(
            DeskFile::Ecommerce, kMember,
            [this](MemberId member) {
                command::PlaceOrder order{member, {}, {}, below(2) * 100, "CARD", "tok_any"};
                for (std::int64_t lines = 1 + below(3); lines > 0; --lines)
                    if (const auto product = m_port.reader(DeskFile::Ecommerce)->value<ProductId>(kProduct, below(99)))
                        order.lines.push_back({*product, 1 + below(3)});
                return order;
            },
            below(99));
    }
    std::optional<Command> refund()
    {
        return with<OrderId>(
            DeskFile::Ecommerce, kOrder,
            [this](OrderId id) {
                command::RequestRefund refund{id, {}, {}, "by hand", kHand};
                const auto item = m_port.reader(DeskFile::Ecommerce)->value<OrderItemId>(kItem, id);
                if (item && below(2))
                    refund.lines.push_back({*item, 1, below(2) == 0});
                else
                    refund.amount = 100 + below(2000);
                return refund;
            },
            below(20));
    }

    EnginePort &m_port;
    Random m_random;
};

/// What is needed to find out where two runs part. Into HAMSTER_HANDS_KEEP.
void keep(const QString &folder, std::uint64_t seed)
{
    const QString into = qEnvironmentVariable("HAMSTER_HANDS_KEEP");
    if (into.isEmpty() || !QDir().mkpath(into)) return;
    for (const QString &name : {u"/run.json"_s, u"/trace.jsonl"_s}) QFile::copy(folder + name, into + u"/%1"_s.arg(seed) + name.mid(1));
}

/// The branch has come to the moment from which it goes on by hand.
bool hasBranched(EnginePort &port)
{
    const RecordedRun run = RecordingPort::of(&port)->run();
    return port.isOpen() && !HistoryPort::of(&port)->view().inPast && run.recordable && run.branchedAt > 0 && !run.hurrying &&
           run.replay != RecordedRun::Replay::Playing;
}

} // namespace

class LiveHandsTest : public QObject {
    Q_OBJECT
private slots:
    void whateverIsDoneCanBeHadAgain();

private:
    void play(std::uint64_t seed);
};

void LiveHandsTest::play(std::uint64_t seed)
{
    QTemporaryDir folder;
    EnginePort port;
    EngineOptions world;
    world.laboratory.seed = seed;
    world.laboratory.profile = "reference";
    world.laboratory.storage = {folder.path().toStdString(), Durability::Off};
    world.laboratory.traceFile = folder.filePath(u"trace.jsonl"_s).toStdString();
    world.ordersPerMinute = 300;
    world.speed = 100;
    port.open(world);
    RecordingPort *recordings = RecordingPort::of(&port);
    QTRY_VERIFY_WITH_TIMEOUT(port.isOpen() && recordings->run().recordable && port.orders() > 5, kPatienceMs);
    Hands hands(port, seed);
    if (hands.below(3) > 0) {
        QVERIFY(port.openWorld(hands.world()).ok());
        QTRY_VERIFY_WITH_TIMEOUT(port.isOpen() && recordings->run().recordable && port.reader(DeskFile::Pg), kPatienceMs);
        port.play();
    }
    HistoryPort *past = HistoryPort::of(&port);
    QSignalSpy status(&port, &DeskPort::statusChanged);
    for (int act = 0; act < kDeeds; ++act) {
        switch (hands.below(12)) {
        case 0: port.setSpeed(std::array{1.0, 10.0, 100.0, 1000.0, 0.0}[static_cast<std::size_t>(hands.below(5))]); break;
        case 1: port.pause(); break;
        case 2: port.step(); break;
        case 3:
            if (const PastView view = past->view(); view.possible && view.last > view.first)
                past->lookAt(view.first + static_cast<quint64>(hands.below(static_cast<std::int64_t>(view.last - view.first))));
            break;
        case 4:
            if (past->view().inPast && hands.below(2) && past->branch().ok()) QTRY_VERIFY_WITH_TIMEOUT(hasBranched(port), kPatienceMs);
            past->backToNow();
            break;
        default:
            if (!past->view().inPast) port.play();
            if (auto command = hands.command()) port.send(std::move(*command), [](const CommandAnswer &) {});
        }
        if (hands.below(3) > 0) QVERIFY(status.wait(kPatienceMs) || !port.isOpen());
    }
    past->backToNow();
    port.send(command::RestartService{Party::Bus}, [](const CommandAnswer &) {});
    for (const Party party : kServices) port.send(command::RestartService{party}, [](const CommandAnswer &) {});
    port.pause();
    const auto recording = test::savedRecording(*recordings, folder.filePath(u"run.json"_s), kPatienceMs);
    QVERIFY2(recording.ok(), recording.ok() ? "" : recording.error().detail.c_str());
    if (recording->tasks > kTasksMost) return; // at full speed: too many to be done again here
    const auto replay = scenario::replay(*recording);
    QVERIFY2(replay.ok(), replay.ok() ? "" : replay.error().detail.c_str());
    if (!replay->same) keep(folder.path(), seed);
    QVERIFY2(replay->same, qPrintable(u"seed %1: %2 commands, %3 records"_s.arg(seed).arg(recording->commands.size()).arg(replay->events)));
}

void LiveHandsTest::whateverIsDoneCanBeHadAgain()
{
    const int runs = qEnvironmentVariableIsSet("HAMSTER_HANDS_RUNS") ? qEnvironmentVariableIntValue("HAMSTER_HANDS_RUNS") : 4;
    const std::uint64_t seed =
        qEnvironmentVariableIsSet("HAMSTER_HANDS_SEED") ? qEnvironmentVariable("HAMSTER_HANDS_SEED").toULongLong() : 20261127;
    for (int run = 0; run < runs; ++run) {
        play(seed + static_cast<std::uint64_t>(run));
        if (QTest::currentTestFailed()) return;
    }
}

QTEST_GUILESS_MAIN(LiveHandsTest)
#include "live_hands_test.moc"
