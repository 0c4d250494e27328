#include "app/desk/world_readers.h"

#include "model/ecommerce/schema.h"
#include "model/gateway/schema.h"
#include "model/payment/schema.h"
#include "model/world/world.h"
#include "simulator/faults/fault_book.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/pg/schema.h"

namespace hamster {

namespace {

struct FileSpec {
    std::string_view name;
    std::span<const Migration> migrations;
};

FileSpec specOf(DeskFile file)
{
    switch (file) {
    case DeskFile::Ecommerce: return {kEcommerceFile, ecommerce::migrations()};
    case DeskFile::Gateway: return {kGatewayFile, gateway::migrations()};
    case DeskFile::Payment: return {kPaymentFile, payment::migrations()};
    case DeskFile::Pg: return {kPgFile, pg::migrations()};
    case DeskFile::Bus: return {kBusFile, busMigrations()};
    case DeskFile::Faults: return {kFaultsFile, faultMigrations()};
    }
    return {};
}

} // namespace

WorldReaders::WorldReaders(std::string folder)
    : m_folder(std::move(folder))
{}

WorldReaders::~WorldReaders() = default;

Database *WorldReaders::file(DeskFile file)
{
    auto &reader = m_open[file];
    if (!reader) {
        const FileSpec spec = specOf(file);
        DatabaseOptions options;
        options.path = m_folder + "/" + std::string(spec.name);
        options.readOnly = true;
        auto opened = Database::open(options, spec.migrations);
        if (!opened) return nullptr;
        reader = std::move(*opened);
    }
    if (reader->failed()) reader->clearFailure(); // a passing SQLITE_BUSY must not blind the reader for good
    return reader.get();
}

WorldFiles WorldReaders::files()
{
    return {file(DeskFile::Ecommerce), file(DeskFile::Gateway), file(DeskFile::Payment), file(DeskFile::Pg), file(DeskFile::Bus)};
}

} // namespace hamster
