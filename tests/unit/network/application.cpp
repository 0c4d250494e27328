// The event loop needs a QCoreApplication; gtest_main knows none.
#include <QCoreApplication>

#include <gtest/gtest.h>

#include <memory>

namespace {

class Application final : public ::testing::Environment {
public:
    void SetUp() override { m_application = std::make_unique<QCoreApplication>(m_count, m_arguments); }
    void TearDown() override { m_application.reset(); }

private:
    int m_count = 1;
    char m_name[13] = "unit_network";
    char *m_arguments[2] = {m_name, nullptr};
    std::unique_ptr<QCoreApplication> m_application;
};

[[maybe_unused]] const auto *const kApplication = ::testing::AddGlobalTestEnvironment(new Application);

} // namespace
