#include "simulator/laboratory/laboratory.h"

#include "model/core/text.h"
#include "simulator/laboratory/power_disk.h"
#include "simulator/laboratory/shoppers.h"
#include "simulator/laboratory/stand_ins.h"
#include "simulator/laboratory/vendor_mids.h"
#include "simulator/network/real_network.h"
#include "simulator/network/real_time.h"
#include "simulator/pg/schema.h"

namespace hamster {

namespace {

constexpr std::string_view kPlatformMid = "hamster-platform";
const Sql kStoredSecret{"SELECT webhook_secret FROM mids WHERE mid = ?"};

std::string urlOf(std::uint16_t port) { return "http://127.0.0.1:" + std::to_string(port); }

} // namespace

Laboratory::Laboratory(LaboratoryOptions options)
    : m_options(std::move(options))
    , m_customerRandom(m_options.seed, "customer", "requests")
{}

Laboratory::~Laboratory()
{
    m_shoppers.reset();
    m_world.reset();
    m_standIns.reset();
    m_pg.reset();
    m_dataPlatform.reset();
    m_trace->lookout = nullptr;
}

Result<std::unique_ptr<Laboratory>> Laboratory::open(LaboratoryOptions options)
{
    std::unique_ptr<Laboratory> laboratory(new Laboratory(std::move(options)));
    if (Outcome built = laboratory->build(); !built) return built.error();
    return laboratory;
}

Outcome Laboratory::build()
{
    Network *wire = nullptr;
    if (isVirtual()) {
        m_virtualTime = std::make_unique<VirtualTime>(m_options.start);
        m_clock = m_virtualTime.get();
        m_scheduler = m_virtualTime.get();
        m_virtualNetwork = std::make_unique<VirtualNetwork>(*m_scheduler, m_options.seed, VirtualNetwork::Latency{});
        wire = m_virtualNetwork.get();
    } else {
        m_realClock = std::make_unique<RealClock>();
        m_realScheduler = std::make_unique<RealScheduler>();
        m_clock = m_realClock.get();
        m_scheduler = m_realScheduler.get();
        m_realNetwork = std::make_unique<RealNetwork>(*m_scheduler);
        wire = m_realNetwork.get();
    }
    m_trace = std::make_unique<TraceRecorder>(*m_clock, TraceRecorder::Options{m_options.traceKeep, m_options.traceFile});
    if (Outcome built = buildFaults(*wire); !built) return built;
    if (m_options.platform) {
        m_dataPlatform = std::make_unique<DataPlatform>(*m_network);
        ServerOptions server;
        server.port = m_options.ports.dataPlatform;
        auto port = m_dataPlatform->serve(server);
        if (!port) return port.error();
        m_options.ports.dataPlatform = *port;
    }
    if (m_options.pg)
        if (Outcome built = buildPg(); !built) return built;
    if (m_options.platform)
        if (Outcome built = buildWorld(); !built) return built;
    introduceMerchant();
    introduceVendors(*this);
    m_shoppers = std::make_unique<Shoppers>(*this);
    return success();
}

Outcome Laboratory::buildFaults(Network &wire)
{
    const WorldStorage storage{m_options.storage.folder, Durability::Off};
    auto database = openServiceDatabase(storage, kFaultsFile, faultMigrations());
    if (!database) return database.error();
    m_faultDatabase = std::move(*database);
    m_faults = std::make_unique<FaultInjector>(*m_clock, *m_trace, *m_faultDatabase, m_options.seed);
    m_faultyNetwork = std::make_unique<FaultyNetwork>(wire, *m_scheduler, *m_clock, *m_trace, *m_faults);
    m_network = std::make_unique<TracingNetwork>(*m_faultyNetwork, *m_trace);
    m_faultHands = std::make_unique<FaultHands>(*this);
    m_faults->setDriver(*m_faultHands);
    m_faults->changed = [this] {
        m_faultHands->armMoments();
        if (faultsChanged) faultsChanged();
    };
    m_trace->lookout = [this](const TraceRecord &record) { m_faultHands->watch(record); };
    m_faults->restore();
    m_pgClock = std::make_unique<ServiceClock>(*m_clock, *m_faults, Party::Pg);
    return success();
}

Outcome Laboratory::buildPg()
{
    auto database = openServiceDatabase(m_options.storage, kPgFile, pg::migrations());
    if (!database) return database.error();
    m_pgDatabase = std::move(*database);
    return restart(Party::Pg);
}

Outcome Laboratory::buildWorld()
{
    WorldSettings settings;
    settings.policies = m_options.policies;
    settings.ecommerce = m_options.ecommerce;
    settings.gateway = m_options.gateway;
    if (!settings.gateway.watch) settings.gateway.watch = &m_liveWatch;
    settings.payment = m_options.payment;
    settings.ecommerce.dataPlatformUrl = urlOf(m_options.ports.dataPlatform);
    settings.gateway.pgUrl = m_options.pgUrl.empty() ? urlOf(m_options.ports.pg) : m_options.pgUrl;
    settings.ecommerceServer.port = m_options.ports.ecommerce;
    settings.gatewayServer.port = m_options.ports.gateway;
    settings.ecommerceServer.allowedHosts = settings.gatewayServer.allowedHosts = m_options.allowedHosts;
    m_standIns = std::make_unique<StandIns>(*m_network, *m_scheduler, m_options.seed, [this, pgUrl = settings.gateway.pgUrl] {
        return StandIns::Places{pgUrl, urlOf(gatewayPort()), m_world ? m_world->callbackUrl() : std::string()};
    });
    settings.gateway.handOver = [this](const gateway::Handover &handover) { m_standIns->take(handover); };
    FaultPort *faults = m_faults.get();
    if (m_options.crashPort) {
        m_options.crashPort->setInner(*faults);
        faults = m_options.crashPort;
    }
    const WorldPorts ports{*m_clock, *m_scheduler, *m_network, *m_trace, m_options.seed, !isVirtual(), m_options.transactor, faults};
    WorldStorage storage = m_options.storage;
    if (m_options.powerDisk && !storage.folder.empty()) {
        storage.disk = &PowerDisk::instance();
        storage.durability = Durability::Full; // syncs cost nothing there, and what they save is what is to be seen
    }
    auto world = World::open(ports, storage, settings);
    if (!world) return world.error();
    m_world = std::move(*world);
    return success();
}

std::string Laboratory::webhookSecret()
{
    if (m_world)
        if (auto stored = m_world->database(Party::Gateway).value<std::string>(kStoredSecret, kPlatformMid)) return *stored;
    if (!m_options.webhookSecret.empty()) return m_options.webhookSecret;
    // A virtual run must repeat itself, and its secret guards nothing.
    return isVirtual() ? "whsec_" + base64("the laboratory's own secret 0001") : newSecret(*this, std::string(kPlatformMid));
}

void Laboratory::introduceMerchant()
{
    const std::string secret = webhookSecret();
    if (m_world) {
        gateway::MidConfig mid;
        mid.mid = kPlatformMid;
        mid.pgMid = kPlatformMid;
        mid.webhookSecret = secret;
        m_world->gateway()->ensureMid(mid, {});
    }
    if (m_pg && m_world) {
        pg::MerchantConfig merchant;
        merchant.midId = kPlatformMid;
        merchant.name = "Hamster World";
        merchant.apiKey = "hamster-platform-key";
        merchant.webhookUrl = m_world->callbackUrl();
        merchant.secret = secret;
        merchant.schedule = webhookSchedule();
        m_pg->ensureMerchant(merchant, {});
    }
}

pg::RetrySchedule Laboratory::webhookSchedule() const
{
    const std::string name = m_options.webhookSchedule.empty() ? (isVirtual() ? "LAB" : "STANDARD") : m_options.webhookSchedule;
    return pg::scheduleNamed(name).value_or(pg::RetrySchedule::Lab);
}

void Laboratory::crash(Party party)
{
    if (party != Party::Pg) {
        if (m_world && party == Party::Bus)
            m_world->kill();
        else if (m_world)
            m_world->crash(party);
        return;
    }
    if (!m_pg) return;
    m_trace->record({.kind = TraceKind::Crash, .from = party, .to = party, .name = "crash"});
    m_pg.reset();
}

Outcome Laboratory::restart(Party party)
{
    if (party != Party::Pg && !m_world) return {ErrorCode::NotFound, "there is no platform in this run"};
    if (party == Party::Bus) return m_world->revive();
    if (party != Party::Pg) return m_world->restart(party);
    if (m_pg) return {ErrorCode::Conflict, "hamster-pg is running; nothing was changed"};
    if (!m_pgDatabase) return {ErrorCode::NotFound, "there is no PG in this run"};
    pg::Settings settings;
    if (m_options.customProfile) {
        settings.profile = *m_options.customProfile;
    } else if (auto profile = pg::profileNamed(m_options.profile)) {
        settings.profile = *profile;
    } else {
        return {ErrorCode::InvalidArgument, "'" + m_options.profile + "' is no PG profile; there are calm, loopers and reference"};
    }
    settings.magicCardsForEverybody = m_options.magicCards;
    settings.moreCardTypes = m_options.moreCardTypes;
    for (const std::string &origin : m_options.callbackAllow) settings.callbackAllowList.push_back(origin);
    pg::PgPorts ports{*m_pgClock, *m_scheduler, *m_network, *m_pgDatabase, *m_trace, m_options.seed, m_options.transactor, m_faults.get()};
    m_pg = std::make_unique<pg::PgService>(ports, settings);
    ServerOptions server;
    server.port = m_options.ports.pg;
    server.allowedHosts = m_options.allowedHosts;
    m_pg->start();
    auto port = m_pg->serve(server);
    if (!port) {
        m_pg.reset();
        return port.error();
    }
    m_options.ports.pg = *port;
    return success();
}

audit::AuditDatabases Laboratory::auditDatabases()
{
    audit::AuditDatabases databases;
    if (m_world) {
        databases.ecommerce = &m_world->database(Party::Ecommerce);
        databases.gateway = &m_world->database(Party::Gateway);
        databases.payment = &m_world->database(Party::Payment);
        databases.bus = &m_world->database(Party::Bus);
    }
    databases.pg = m_pgDatabase.get();
    return databases;
}

std::vector<audit::CheckResult> Laboratory::check(bool settled)
{
    audit::AuditDatabases databases = auditDatabases();
    audit::Options options = auditOptions();
    options.settled = settled;
    options.stopwatch = monotonicNanoseconds;
    return audit::check(databases, options);
}

audit::Options Laboratory::auditOptions()
{
    audit::Options options;
    options.now = m_clock->now();
    for (FaultBook::Stamp &stamp : m_faults->book().onlyDetected())
        options.stamps.push_back({std::move(stamp.kind), std::move(stamp.order)});
    for (const auto &[kind, count] : m_faults->book().counts())
        if (kind.starts_with("pg-data.statement-")) options.stamps.push_back({kind, std::string(audit::kTamperedStatement)});
    if (!m_world) return options;
    for (const gateway::LiveCheck &check : m_liveWatch.checks()) {
        audit::CheckResult result;
        result.id = check.id;
        result.rows = check.violations;
        result.rowsSeen = check.looked;
        for (const gateway::LiveFinding &finding : check.findings)
            if (result.examples.size() < 20)
                result.examples.push_back({finding.evidence + " (" + formatUtcIso(finding.at) + ", " + finding.subject + ")", {}});
        options.live.push_back(std::move(result));
    }
    return options;
}

} // namespace hamster
