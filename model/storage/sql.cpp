#include "model/storage/sql.h"

#include <atomic>

namespace hamster {

namespace {
std::atomic<std::size_t> g_nextIndex{0};
}

Sql::Sql(const char *text)
    : m_text(text)
    , m_index(g_nextIndex++)
{}

} // namespace hamster
