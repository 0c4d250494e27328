// The demo past: every state is there, and the audit finds nothing to say about it.

#include "model/audit/counts.h"
#include "model/audit/invariant.h"
#include "simulator/laboratory/past/demo_past.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace hamster;

namespace {

class Past : public testing::Test {
protected:
    /// `folder` of a past of some orders.
    std::string write(const char *name, DemoPastOptions options)
    {
        const QString path = m_dir.filePath(QString::fromUtf8(name));
        QDir().mkpath(path);
        options.folder = path.toStdString();
        options.until = *parseSeoulDate("2026-11-20");
        options.webhookSecret = "whsec_dGhlIGxhYm9yYXRvcnkncyBvd24gc2VjcmV0IDAwMDE=";
        const auto written = writeDemoPast(options);
        EXPECT_TRUE(written.ok()) << (written ? "" : written.error().detail);
        m_rows = written ? written->rows : 0;
        return options.folder;
    }
    static std::string violations(const std::string &folder, bool settled)
    {
        const auto databases = audit::openFolder(folder);
        if (!databases) return databases.error().detail;
        std::string all;
        for (const audit::CheckResult &result : audit::check(*databases, {settled, *parseSeoulDate("2026-11-20")})) {
            if (result.violated()) all += result.id + ": " + std::to_string(result.rows) + ", " + result.examples.front().evidence + "\n";
            const bool liveOnly = audit::findInvariant(result.id)->liveOnly;
            if (!result.checkable && !liveOnly) all += result.id + " is not checkable: " + result.note + "\n";
        }
        return all;
    }

    QTemporaryDir m_dir;
    std::int64_t m_rows = 0;
};

const Sql kBroken{"SELECT count(*) FROM pragma_foreign_key_check"};
const Sql kIntegrity{"PRAGMA integrity_check"};
const Sql kDays{"SELECT (max(created_at) - min(created_at)) / 86400000 FROM orders"};
const Sql kFingerprint{"SELECT group_concat(order_number || status || amount) FROM (SELECT * FROM orders ORDER BY id)"};

} // namespace

TEST_F(Past, HoldsEveryInvariantOnceItIsSettled)
{
    const std::string folder = write("settled", {.orders = 1'500, .unfinished = false});
    EXPECT_EQ(violations(folder, true), "");
    EXPECT_LE(m_rows, 1'500 * 25);
}

TEST_F(Past, HasOrdersInEveryStateOverItsDays)
{
    const std::string folder = write("open", {.orders = 400});
    EXPECT_EQ(violations(folder, false), "");
    const auto databases = audit::openFolder(folder);
    ASSERT_TRUE(databases.ok());
    const auto counts = audit::countWorld(*databases);
    ASSERT_TRUE(counts.ok());
    for (const std::string_view state : StateMachine<OrderState>::names()) EXPECT_GT(counts->orders.count(std::string(state)), 0U) << state;
    for (const std::string_view state : StateMachine<PaymentState>::names())
        EXPECT_GT(counts->payments.count(std::string(state)), 0U) << state;
    EXPECT_GE(databases->ecommerce->value<std::int64_t>(kDays).value_or(0), 88);
    for (Database *file : {databases->ecommerce, databases->gateway, databases->payment, databases->pg}) {
        EXPECT_EQ(file->value<std::int64_t>(kBroken).value_or(-1), 0) << file->path();
        EXPECT_EQ(file->value<std::string>(kIntegrity).value_or(""), "ok") << file->path();
    }
}

TEST_F(Past, IsTheSameForTheSameSeed)
{
    std::vector<std::string> prints;
    for (const auto &[name, seed] : {std::pair{"a", 7U}, std::pair{"b", 7U}, std::pair{"c", 8U}}) {
        const auto databases = audit::openFolder(write(name, {.orders = 60, .seed = seed, .days = 3}));
        ASSERT_TRUE(databases.ok());
        prints.push_back(databases->ecommerce->value<std::string>(kFingerprint).value_or(""));
    }
    EXPECT_FALSE(prints[0].empty());
    EXPECT_EQ(prints[0], prints[1]);
    EXPECT_NE(prints[0], prints[2]);
}
