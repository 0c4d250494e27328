#include "model/core/result.h"

#include <cstdio>

namespace hamster {

std::string_view toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument: return "invalid-argument";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::IllegalTransition: return "illegal-transition";
    case ErrorCode::Overflow: return "overflow";
    case ErrorCode::Denied: return "denied";
    case ErrorCode::SchemaInvalid: return "schema-invalid";
    case ErrorCode::Unavailable: return "unavailable";
    case ErrorCode::StorageBusy: return "storage-busy";
    case ErrorCode::StorageFull: return "storage-full";
    case ErrorCode::StorageIo: return "storage-io";
    case ErrorCode::StorageCorrupt: return "storage-corrupt";
    case ErrorCode::StorageReadOnly: return "storage-read-only";
    case ErrorCode::StorageConstraint: return "storage-constraint";
    case ErrorCode::StorageNewerSchema: return "storage-newer-schema";
    case ErrorCode::StorageOther: return "storage-other";
    case ErrorCode::PortBusy: return "port-busy";
    }
    return "unknown";
}

void panic(std::string_view what, const char *file, int line)
{
    std::fprintf(stderr, "hamster: broken assumption: %.*s (%s:%d)\n", static_cast<int>(what.size()), what.data(), file, line);
    std::abort();
}

} // namespace hamster
